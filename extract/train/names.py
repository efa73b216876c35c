"""Sentences with names, from sources that mark different things.

A token's annotation is the set of labels that its source allows, as bits: one label where the
source is clear, several where its types are coarser than ours (wikigold's MISC), all where it
says nothing. The loss is -log P(allowed), so no source teaches that what it does not mark is
no name. Labels: 0 is outside; 1 + 4t + k is type t, k = 0 begin, 1 inside, 2 last, 3 unit."""

import json
import re

from features import normal
from treebank import Sentence, open_text

TYPES = """Person Organization Place Facility Nationality Event Work Weapon Vehicle Product
Other""".split()
LABELS = ["O"] + [k + "-" + t for t in TYPES for k in "BILU"]
OUTSIDE = 1
ALL = (1 << len(LABELS)) - 1
REST = "Event Work Weapon Vehicle Product Other"

# What each source's types can be in ours; "O" among them: may also be no name at all.
# "unmarked": types that the source does not mark, so a capitalised O may be one of them.
SOURCES = {
    "wikigold": {
        "PER": "Person",
        "LOC": "Place Facility",
        "ORG": "Organization",
        "MISC": "Nationality " + REST,
        "unmarked": "",
    },
    "crossner": {
        **dict.fromkeys("person politician writer musicalartist".split(), "Person"),
        **dict.fromkeys("researcher scientist".split(), "Person"),
        **dict.fromkeys("organisation politicalparty band university".split(), "Organization"),
        **dict.fromkeys("election event conference".split(), "Event"),
        **dict.fromkeys("book poem song album".split(), "Work"),
        **dict.fromkeys("magazine academicjournal".split(), "Work Organization"),
        **dict.fromkeys("product programlang".split(), "Product"),
        "country": "Place",
        "location": "Place Facility",
        "award": "Other",
        "astronomicalobject": "Place Other",
        "misc": "O Organization Place Nationality " + REST,
        "other": "O Other",
        "unmarked": "Nationality",
    },
    "redocred": {
        "PER": "Person",
        "LOC": "Place Facility",
        "ORG": "Organization",
        "MISC": "Nationality " + REST,
        "TIME": "O",
        "NUM": "O",
        "unmarked": "",
    },
    "re3d": {
        "Person": "Person",
        "Location": "Place Facility",
        "Organisation": "Organization",
        "Nationality": "Nationality",
        "Weapon": "Weapon",
        "MilitaryPlatform": "Vehicle Weapon",
        "Vehicle": "Vehicle",
        "DocumentReference": "Work",
        # Whole paragraphs of its documents were left without marks.
        "unmarked": "Person Organization Place Facility Nationality " + REST,
    },
    "gum": {
        "nationality": "Nationality",
        "person": "Person",
        "place": "Place Facility",
        "organization": "Organization",
        "event": "Event",
        "object": "Work Weapon Vehicle Product Other",
        "abstract": "Work Product Other Event Nationality",
        "animal": "Other",
        "plant": "Other",
        "substance": "Product Other",
        "time": "O",
        "unmarked": "Nationality",
    },
    # What the program or a teacher has marked: its types are finer, a teacher's are ours.
    "silver": {
        **{kind: kind for kind in TYPES},
        **dict.fromkeys("GovernmentBody ArmedForce Company Media".split(), "Organization"),
        "InternationalOrganization": "Organization",
        "Country": "Place",
        "Group": "Nationality Organization",
        "Document": "Work",
        "Law": "Work",
        "Material": "O Product",
        "Position": "O Other",
        "Concept": "O " + REST,
        "unmarked": "",
    },
}
TITLES = set(
    """mr. mrs. ms. dr. prof. sir lord lady president vice prime minister secretary senator
    sen. rep. gov. governor general gen. lt. col. colonel maj. major capt. captain sgt. spc. pvt.
    king queen prince princess pope chancellor ambassador judge chief rev. father saint mayor
    mr mrs ms dr gen lt col maj capt sgt professor commander admiral adm. cmdr. sheikh""".split()
)
# Capitalised, but never names of ours.
NO_NAMES = set(
    """monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri
    sat sun january february march april may june july august september october november december
    jan feb mar apr jun jul aug sept sep oct nov dec jan. feb. mar. apr. jun. jul. aug. sept. sep.
    oct. nov. dec. am pm a.m. p.m. i minister president prime mr. mrs. ms. dr. email fax""".split()
)
ADDRESS = re.compile(r"@|www\.|https?:")


def bits(kinds, position):
    """The labels of a place ("B", "I", "L", "U") in a span that can have any of these types."""
    found = 0
    for kind in kinds.split():
        found |= OUTSIDE if kind == "O" else 1 << LABELS.index(position + "-" + kind)
    return found


def any_place(kinds):
    return sum(1 << i for i, label in enumerate(LABELS) if label[2:] in kinds.split())


def mark(allowed, first, last, kinds):
    """Writes a span over a sentence's sets."""
    for index in range(first, last + 1):
        if first == last:
            position = "U"
        else:
            position = "B" if index == first else "L" if index == last else "I"
        allowed[index] = bits(kinds, position)


def capital(form):
    return form[:1].isupper()


def surely_no_name(form):
    """Weekdays, months, posts, addresses of the net, where no source says otherwise."""
    return form.lower() in NO_NAMES or bool(ADDRESS.search(form))


class NameReader:
    """Reads the sources with the help of a Gazetteer, which settles nationalities."""

    def __init__(self, gazetteer):
        self.gazetteer = gazetteer
        self.common = set()  # what treebanks write in lower case; set when they are read
        self.demonyms = gazetteer.demonyms
        self.countries = gazetteer.countries

    def spans_to_sets(self, forms, spans, source):
        """The allowed labels of each token; spans are (first, last, the source's type)."""
        unmarked = any_place(SOURCES[source]["unmarked"])
        allowed = []
        for index, form in enumerate(forms):
            plain = not capital(form) or index == 0 and normal(form) in self.common
            allowed.append(OUTSIDE if plain or surely_no_name(form) else OUTSIDE | unmarked)
        for first, last, kind in spans:
            kinds = SOURCES[source].get(kind) or SOURCES[source].get("other", "O")
            text = normal(" ".join(forms[first : last + 1]))
            if text in self.demonyms and kind not in ("PER", "person", "Person"):
                kinds = "Nationality"
            mark(allowed, first, last, kinds)
        return allowed

    def read_iob(self, path, source):
        """A file of "form label" lines, B- and I- prefixes; wikigold has I- only."""
        sentences, forms, tags = [], [], []
        with open_text(path) as lines:
            for line in list(lines) + ["\n"]:
                parts = line.split()
                if len(parts) >= 2:
                    forms.append(parts[0])
                    tags.append(parts[-1])
                elif not parts and forms:
                    sentences.append(self.sentence_of_tags(forms, tags, source))
                    forms, tags = [], []
        return [s for s in sentences if "-DOCSTART-" not in s.forms]

    def sentence_of_tags(self, forms, tags, source):
        for index in range(len(forms) - 1, 0, -1):  # CrossNER writes "Nick ' s" for "Nick 's"
            if forms[index - 1] == "'" and forms[index] == "s":
                forms[index - 1 : index + 1] = ["'s"]
                del tags[index]
        spans, first = [], None
        for index, tag in enumerate(tags + ["O"]):
            goes_on = tag[0] == "I" and first is not None and tag[2:] == tags[first][2:]
            if first is not None and not goes_on:
                spans.append((first, index - 1, tags[first][2:]))
                first = None
            if tag != "O" and first is None:
                first = index
        names = self.spans_to_sets(forms, spans, source)
        return Sentence(forms=forms, names=names, entities=spans, source=source)

    def read_redocred(self, path):
        """Mentions lie in one sentence; of two that cross, the longer one counts."""
        sentences = []
        with open_text(path) as lines:
            for document in map(json.loads, lines):
                spans = [[] for _ in document["sents"]]
                for mention in (m for cluster in document["entities"] for m in cluster):
                    first, last = mention["begin"], mention["end"] - 1
                    first += document["sents"][mention["sent"]][first].lower() == "the"
                    if first <= last:
                        spans[mention["sent"]].append((first, last, mention["type"]))
                for forms, found in zip(document["sents"], spans):
                    forms = [form.replace(" ", "") or "_" for form in forms]
                    names = self.spans_to_sets(forms, longest(found), "redocred")
                    sentences.append(Sentence(forms=forms, names=names, source="redocred"))
        return sentences

    def read_re3d(self, path):
        """The documents' sentences, as a list a document. Mentions are names and nominals:
        see name_of_mention."""
        with open_text(path) as lines:
            return [self.re3d_document(json.loads(line)) for line in lines]

    def re3d_document(self, document):
        sentences = []
        for begin, end in sentence_spans(document["text"]):
            found = TOKEN.finditer(document["text"][begin:end])
            tokens = [(match.start() + begin, match.end() + begin) for match in found]
            forms = [document["text"][b:e] for b, e in tokens]
            spans, unclear = [], []
            for entity in document["entities"]:
                first, last = entity["begin"], entity["end"]
                inside = [i for i, (b, e) in enumerate(tokens) if first <= b and e <= last]
                if inside:
                    name = name_of_mention(forms, inside[0], inside[-1])
                    words = {form.lower() for form in forms[inside[0] : inside[-1] + 1]}
                    if entity["type"] == "Person" and words & {"for", "of", "and", *POSTS}:
                        name = None  # "Minister for the Middle East Tobias Ellwood"
                    target = spans if name else unclear
                    kind = self.re3d_type(entity["type"], forms, name)
                    target.append((*(name or (inside[0], inside[-1])), kind))
            spans = longest([s for s in spans if s[2] in SOURCES["re3d"]])
            names = self.spans_to_sets(forms, spans, "re3d")
            covered = {i for first, last, _ in spans for i in range(first, last + 1)}
            for first, last, _ in unclear:
                for index in set(range(first, last + 1)) - covered:
                    names[index] = ALL if capital(forms[index]) else names[index]
            if forms:
                sentences.append(Sentence(forms=forms, names=names, entities=spans, source="re3d"))
        return sentences

    def re3d_type(self, kind, forms, name):
        """Its countries that act are organisations, its peoples too; ours are not."""
        text = normal(" ".join(forms[name[0] : name[1] + 1])) if name else ""
        if kind == "Organisation" and text in self.demonyms:
            return "Nationality"
        return "Location" if kind == "Organisation" and text in self.countries else kind

    def name_gum(self, sentence):
        """Fills the names of a GUM sentence: entities headed by a proper noun, cut to the name."""
        spans = []
        for first, last, kind in sentence.entities:
            links = LINKS - {"'s", "of"} if kind == "person" else LINKS
            name = proper_core(sentence, first, last, links)
            if name and normal(sentence.forms[name[1]]) in self.demonyms and kind == "person":
                spans.append((name[1], name[1], "nationality"))  # "80,000 Germans"
            elif name:
                spans.append((*strip_titles(sentence.forms, *name, kind), kind))
        sentence.names = self.spans_to_sets(sentence.forms, longest(spans), "gum")

    def name_unannotated(self, sentence):
        """EWT has no names: what is neither capitalised nor a proper noun is none, and runs of
        proper nouns are names where the lists know them; the rest stays open."""
        proper = [tag == "PROPN" for tag in sentence.upos]
        sentence.names = []
        for index, form in enumerate(sentence.forms):
            inner = any(proper[max(0, index - 2) : index]) and any(proper[index + 1 : index + 3])
            maybe = proper[index] or inner or capital(form) and sentence.upos[index] in NOMINAL
            maybe = maybe and not surely_no_name(form)
            sentence.names.append(ALL if maybe else OUTSIDE)
        first = 0
        for index, named in enumerate(proper + [False]):
            if not named and first < index:
                self.name_run(sentence, first, index - 1)
            first = first if named else index + 1

    def name_run(self, sentence, first, last):
        """Marks proper nouns side by side: "Pauline", "Ahmed Yassin", "Iraq"."""
        words = [normal(form) for form in sentence.forms[first : last + 1]]
        lists, text = self.gazetteer, " ".join(words)
        if any(word in NO_NAMES or word in TITLES for word in words):
            return
        if text in lists.countries:
            mark(sentence.names, first, last, "Place")
        elif text in self.demonyms:
            mark(sentence.names, first, last, "Nationality")
        elif words[0] in lists.given and set(words[1:]) <= lists.family and len(words) < 4:
            if text not in lists.cities:
                mark(sentence.names, first, last, "Person")
        elif text in lists.cities and text not in lists.family and len(text) > 4:
            mark(sentence.names, first, last, "Place Organization")


NOMINAL = ("ADJ", "NOUN", "NUM", "X")
POSTS = {"minister", "secretary", "secretaries", "spokesman", "representative", "commander"}
TOKEN = re.compile(
    r"\d+(?:[.,]\d+)+|[A-Za-z]\.(?:[A-Za-z]\.)+|\w+(?:[-./]\w+)*(?=n't|'s|’s)|"
    r"[A-Z][a-z]{0,2}\.(?= [A-Z])|'s|’s|n't|\w+(?:[-/]\w+)*|\S"
)
LINKS = set("of the and & - 's ' . for de la van von du al in to / : on bin ibn".split())


def sentence_spans(text):
    """Rough sentence borders of a text that comes without: good enough to train names."""
    begin = 0
    for match in re.finditer(r"(?<=[a-z0-9)\"”]{2}[.!?])[\"”]?\s+(?=[A-Z\"“])|\n+", text):
        yield begin, match.start()
        begin = match.end()
    yield begin, len(text)


def longest(spans):
    """Spans that do not overlap, longer ones first."""
    kept, used = [], set()
    for first, last, kind in sorted(set(spans), key=lambda s: (s[0] - s[1], s[0])):
        if not used & set(range(first, last + 1)):
            used |= set(range(first, last + 1))
            kept.append((first, last, kind))
    return sorted(kept)


def name_of_mention(forms, first, last):
    """The capitalised core of a mention, None where the mention is a nominal or unclear:
    "the Kurdish YPG" -> YPG is left to the nationality; "U.S. forces" ends in a noun."""
    while first < last and not capital(forms[first]) and not forms[first][0].isdigit():
        if forms[first].lower() not in ("the", "a", "an", '"', "“", "'"):
            return None
        first += 1
    if not capital(forms[last]) and not forms[last][0].isdigit() or not capital(forms[first]):
        return None
    if forms[first].lower() in ("the", "we", "they", "he", "she", "it", "our", "his", "i", "all"):
        return None if first == last else name_of_mention(forms, first + 1, last)
    if any(not capital(f) and f.isalpha() and f.lower() not in LINKS for f in forms[first : last + 1]):
        return None
    first, last = strip_titles(forms, first, last, "Person")
    return first, last


def strip_titles(forms, first, last, kind):
    """Without "President", "Lt. Gen." before a person's name."""
    while kind.lower() == "person" and first < last and forms[first].lower() in TITLES:
        first += 1
    return first, last


def proper_core(sentence, first, last, links):
    """The name around the head of an entity, None where the head is no proper noun."""
    inside = range(first, last + 1)
    heads = [i for i in inside if not first <= sentence.heads[i] - 1 <= last]
    head = heads[0] if heads else last
    if sentence.upos[head] != "PROPN":
        return None

    def named(i):
        tag = sentence.upos[i]
        spelled = capital(sentence.forms[i]) and tag in ("ADJ", "NOUN", "VERB")
        return spelled or tag in ("PROPN", "NUM", "X")

    def grow(i, step, end):
        while i != end:
            jumps = [n for n in (1, 2, 3) if 0 <= (end - i) * step - n and named(i + n * step)]
            jumps = [
                n
                for n in jumps
                if all(sentence.forms[i + m * step].lower() in links for m in range(1, n))
            ]
            if not jumps:
                break
            i += jumps[0] * step
        return i

    return grow(head, -1, first), grow(head, 1, last)
