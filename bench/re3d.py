"""Names and other mentions against re3d, documents of the conflict in Syria and Iraq.

re3d marks names, nominals and pronouns alike, with determiners and whatever stands in the noun
phrase ("the northern part of the country"), but no name inside another mention; countries and
peoples that act are organisations, and whole paragraphs are left out, so that precision is a lower
bound. Ours are the Entity brackets of `newsgraph parse`; those are names whose head is a proper
noun. Demonyms and values are none there and come from `newsgraph inspect`. Of re3d's mentions
those are names of which is_name_phrase() holds.

A mention of ours and one of gold can be paired where OURS lets their types meet: in the exact
figures when they have the same span, a leading article aside; in those of overlap when they share
a character. Each is paired once: equal spans first, then names with names, then those that share
most. In the table of names, precision is how many of our names are paired with anything of gold,
recall how many of gold's names are paired with anything of ours.
"""

import json
import re
from collections import Counter
from dataclasses import dataclass

from program import output_of, percent

# Our types and what they are in re3d; the first is the row where one of ours that is paired with
# nothing counts. Concept, Event, Product, Material are nothing in re3d.
ORGANISATION = ("Organisation",)
OURS = {
    "Person": ("Person",),
    "Position": ("Person",),  # "the Iraqi Foreign Minister"
    "Organization": ORGANISATION,
    "GovernmentBody": ORGANISATION,
    "ArmedForce": ORGANISATION,
    "Company": ORGANISATION,
    "Media": ORGANISATION,
    "InternationalOrganization": ORGANISATION,
    "Group": ("Organisation", "Person", "Nationality"),  # "civilians", "Iraqis", "Yazidis"
    "Country": ("Location", "Organisation"),  # "the UK will support"
    "Place": ("Location",),
    "Facility": ("Location",),
    "Weapon": ("Weapon", "MilitaryPlatform"),
    "Vehicle": ("MilitaryPlatform", "Vehicle", "Weapon"),
    "Document": ("DocumentReference",),
    "Law": ("DocumentReference",),
    # Not entities, but what inspect shows as name or value.
    "demonym": ("Nationality", "Organisation"),
    "time": ("Temporal",),
    "quantity": ("Quantity",),
    "measure": ("Quantity", "Temporal"),  # "25%", "nearly 12 months"
    "money": ("Money",),
}
NAMED = """Person Organisation Location Nationality Weapon MilitaryPlatform Vehicle
DocumentReference""".split()
ALL = NAMED + ["Temporal", "Quantity", "Money"]
FIRST_MEASURED = 30  # the documents before train
LINKS = set("of the and for in on al de bin ibn".split())
POSTS = set("minister secretary president ambassador king general commander".split())
PRONOUNS = set("i we you he she it they this these those our his her its their".split())
ARTICLE = re.compile(r"(?:the|an?)\s+", re.IGNORECASE)


@dataclass(frozen=True)
class Mention:
    begin: int  # code points
    end: int
    type: str
    is_name: bool

    def shared(self, other):
        return min(self.end, other.end) - max(self.begin, other.begin)


def trimmed(text, begin, end, kind, is_name):
    """Without blanks around it and a leading article."""
    span = text[begin:end]
    start = ARTICLE.match(span.lstrip())
    begin += len(span) - len(span.lstrip()) + (start.end() if start else 0)
    return Mention(begin, end - (len(span) - len(span.rstrip())), kind, is_name)


# --- gold


def is_name_phrase(words, kind):
    """Capitalised from end to end, "Syrian Democratic Forces", but neither pronoun nor post."""
    words = words[1:] if words[0].lower() in ("the", "a", "an") else words
    if not words or words[0].lower() in PRONOUNS:
        return False
    if kind == "Person" and words[-1].lower() in POSTS:
        return False
    ends = all(word[0].isupper() or word[0].isdigit() for word in (words[0], words[-1]))
    return ends and all(word[0].isupper() or word.lower() in LINKS or not word.isalpha()
                        for word in words)


def gold_mentions(document):
    text = document["text"]
    for entity in document["entities"]:
        begin, end, kind = entity["begin"], entity["end"], entity["type"]
        is_name = kind in NAMED and is_name_phrase(text[begin:end].split(), kind)
        yield trimmed(text, begin, end, kind, is_name)


# --- ours


def places_of(text, forms):
    """Where each of a text's words begins and ends; blanks between them are free."""
    at = 0
    for form in forms:
        begin = text.find(form, at)
        if begin < 0 or text[at:begin].strip():
            raise ValueError(f"'{form}' does not follow in '{text[at : at + 40]}'")
        at = begin + len(form)
        yield begin, at


def parsed_mentions(text, conllu):
    """The Entity brackets of a text's CoNLL-U."""
    sentences = [[line.split("\t") for line in part.splitlines() if re.match(r"\d+\t", line)]
                 for part in conllu.split("\n\n")]
    places = places_of(text, [cells[1] for cells in sum(sentences, [])])
    for sentence in sentences:
        spans = [next(places) for _ in sentence]
        for first, last, kind in brackets(sentence):
            heads = [row for row in sentence[first : last + 1]
                     if not first < int(row[6]) <= last + 1]
            is_name = heads[0][3] == "PROPN" and kind != "Position"
            yield trimmed(text, spans[first][0], spans[last][1], kind, is_name)


def brackets(sentence):
    """First word, last word and type of each mention: "(e4-Person", later "e4)"."""
    opened = []
    for index, cells in enumerate(sentence):
        entity = re.search(r"Entity=([^|]*)", cells[9])
        for name, kind, shut, other in re.findall(
                r"\((\w+)-(\w+)(\)?)|(\w+)\)", entity[1] if entity else ""):
            if name:
                opened.append((name, index, kind))
            if shut or other:
                mine = next(o for o in reversed(opened) if o[0] == (name or other))
                opened.remove(mine)
                yield mine[1], index, mine[2]


def inspected_values(text, view):
    """Demonyms and values of what `newsgraph inspect` shows: sentence by sentence, each kind in
    the order of the text, so that each is sought after the one before it."""
    at = {"sentence": 0, "name": 0, "value": 0}
    for line in view.splitlines():
        sentence = re.match(r"\[\d+\] (.*)", line)
        name = re.match(r"  name     (.*) \((\w+), [\d.]+\)$", line)
        value = re.match(r'  value    "(.*)" \((\w+).*\)$', line)
        if sentence:
            words = r"\s+".join(map(re.escape, sentence[1].split()))
            found = re.compile(words).search(text, at["sentence"])
            at = {"sentence": found.end(), "name": found.start(), "value": found.start()}
        elif name or value:
            row, (words, kind) = ("name" if name else "value"), (name or value).groups()
            pattern = r"(?<!\w)" + r"\s+".join(map(re.escape, words.split()))
            found = re.compile(pattern).search(text, at[row])
            at[row] = found.end()
            if value or kind == "Group":
                kind = kind if value else "demonym"
                yield trimmed(text, *found.span(), kind, kind == "demonym")


def our_mentions(program, text, work):
    path = work / "re3d.txt"
    path.write_text(text, encoding="utf-8")
    found = [m for m in parsed_mentions(text, output_of(program, "parse", path)) if m.type in OURS]
    names = {(m.begin, m.end) for m in found}
    values = inspected_values(text, output_of(program, "inspect", path))
    return found + [m for m in values if m.type in OURS and (m.begin, m.end) not in names]


# --- scores


def paired(gold, ours, is_exact):
    """Our mentions and their partners in gold."""
    pairs = [(left, right) for left in gold for right in ours
             if left.type in OURS[right.type] and left.shared(right) > 0
             and (not is_exact or (left.begin, left.end) == (right.begin, right.end))]
    # "President Hollande" is rather our "Hollande" than our longer "President".
    pairs.sort(key=lambda pair: (
        (pair[0].begin, pair[0].end) != (pair[1].begin, pair[1].end),
        pair[0].is_name != pair[1].is_name, -pair[0].shared(pair[1]), pair[0].begin,
        pair[1].begin, OURS[pair[1].type].index(pair[0].type)))
    partner, taken = {}, set()
    for left, right in pairs:
        if left not in taken and right not in partner:
            partner[right] = left
            taken.add(left)
    return partner


class Counts:
    """How many there are of each type, and how many are paired."""

    def __init__(self):
        self.gold, self.ours, self.gold_paired, self.ours_paired = (Counter() for _ in range(4))

    def add(self, gold, ours, partner, counts):
        """counts: whether a mention is one of those that this table is of."""
        taken = set(partner.values())
        for mention in filter(counts, gold):
            self.gold[mention.type] += 1
            self.gold_paired[mention.type] += mention in taken
        for mention in filter(counts, ours):
            kind = partner[mention].type if mention in partner else OURS[mention.type][0]
            self.ours[kind] += 1
            self.ours_paired[kind] += mention in partner

    def figures(self, kinds):
        """In gold, ours, then precision, recall and F1 in percent."""
        gold, ours, recalled, right = (
            sum(counter[kind] for kind in kinds)
            for counter in (self.gold, self.ours, self.gold_paired, self.ours_paired))
        precision, recall = (part / whole if whole else 0
                             for part, whole in ((right, ours), (recalled, gold)))
        mean = 2 * precision * recall / (precision + recall) if right and recalled else 0
        return [gold, ours, percent(right, ours), percent(recalled, gold), percent(mean, 1)]


def table(exact, overlap, kinds):
    """A row a type that gold has here, and one of all."""
    rows = [(kind, [kind]) for kind in kinds if exact.gold[kind]] + [("all", kinds)]
    return [[name, *exact.figures(row), *overlap.figures(row)[2:]] for name, row in rows]


def measure(program, path, work):
    """Titles and rows of the two tables."""
    tables = [("names", NAMED, lambda mention: mention.is_name),
              ("names, nominals, pronouns, values", ALL, lambda mention: True)]
    counts = {name: (Counts(), Counts()) for name, _, _ in tables}
    with open(path, encoding="utf-8") as lines:
        documents = [json.loads(line) for line in lines][FIRST_MEASURED:]
    for document in documents:
        gold = sorted(set(gold_mentions(document)), key=lambda m: (m.begin, m.end, m.type))
        ours = our_mentions(program, document["text"], work)
        for place, is_exact in ((0, True), (1, False)):
            partner = paired(gold, ours, is_exact)
            for name, _, which in tables:
                counts[name][place].add(gold, ours, partner, which)
    return [(f"re3d, last {len(documents)} documents: {name}", table(*counts[name], kinds))
            for name, kinds, _ in tables]
