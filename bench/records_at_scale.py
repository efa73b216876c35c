#!/usr/bin/env python3
"""usage: records_at_scale.py ARTICLES [FIRST] > partial.jsonl

Outputs of `extract` for measuring `merge`, `update` and `export`: ARTICLES articles, numbered from
FIRST (0), each the same in every run and whatever the others are. An article has about 2,400
letters, 10 claims, 14 entities; it tells a story that others tell as well (one to a few dozen
articles a story, Zipf), whose claims it draws from: about 3 of 10 claims are told by more than one
article. One article in twenty is a near-copy of another of its story. Names follow Zipf's law,
and new ones go on to turn up as articles are added: names come in generations, each for as many
articles as there were before. Half of the names are people, three tenths are bodies, a fifth of
these with initials; classes ("attack drones") and unnamed people of an article stand among the
entities. One claim in five is open, one in ten is no plain fact, one in twenty is denied.

  bench/records_at_scale.py 10000 > partial.jsonl
  time build/newsgraph merge partial.jsonl --out /tmp/out
"""
import json
import random
import sys
from pathlib import Path

SYLLABLES = ("ka lo mi ran ter vo shi bel dun mar gor nas pel qui sten wick zad ov sky man ford "
             "ali ben cho kim ro sa tu ul wen").split()
HEADS = ["Bank", "Group", "Ministry of Trade", "Institute", "Council", "Industries", "Union",
         "Party", "Agency", "University"]
BODIES = ["Organization", "Company", "GovernmentBody"]
RELATIONS = {
    "supplies": ("supply", "provide", "deliver"), "produces": ("produce", "build", "make"),
    "uses": ("use", "employ"), "attacks": ("attack", "strike", "shell"),
    "meets": ("meet",), "negotiates_with": ("negotiate", "talk"), "visits": ("visit",),
    "accuses": ("accuse", "blame"), "condemns": ("condemn",), "supports": ("support", "back"),
    "leads": ("lead", "head"), "works_for": ("work",), "based_in": ("base",),
    "located_in": ("locate",), "sanctions": ("sanction", "punish"), "funds": ("fund", "pay"),
    "purchases": ("buy", "purchase"), "reports": ("report", "say"), "deploys": ("deploy",),
    "owns": ("own",)}
SYMMETRIC = {"meets", "negotiates_with"}
SCHEMA = Path(__file__).resolve().parent.parent / "data/schema/relations.tsv"
OPEN = ["mourn", "outlive", "inspire", "overhaul", "repaint", "tow", "rename", "host", "await"]
KINDS = ["drone", "missile", "grain", "steel", "engine", "battery", "ferry", "turbine", "vaccine",
         "cable", "satellite", "rifle", "truck", "reactor", "bridge"]
MODIFIERS = ["attack", "cruise", "spare", "naval", "export", "cargo", "heavy", "training"]
PEOPLE = ["officials", "residents", "workers", "soldiers", "witnesses", "students"]
STATUSES = ["actual"] * 18 + ["planned", "possible"]
FILLER = ("talks over the price went on for a third day while traders waited near the old harbour "
          "and rain delayed most of the ships that were due before noon from the northern coast "
          "where repairs had begun in spring after a long winter without much work").split()
GENERATION = 1250  # articles; then 2,500, 5,000 ...


def word(rng, syllables):
    return "".join(rng.choice(SYLLABLES) for _ in range(syllables)).capitalize()


def make_name(number):
    rng = random.Random(f"name {number}")
    kind = rng.random()
    if kind < 0.5:
        label = f"{word(rng, 2)} {word(rng, rng.choice([2, 3, 3]))}"
        return label, "Person", [label.split()[1]] if rng.random() < 0.33 else []
    if kind < 0.8:
        label = f"{word(rng, 2)} {word(rng, 2)} {rng.choice(HEADS)}"
        short = ["".join(w[0] for w in label.split())] if rng.random() < 0.2 else []
        return label, rng.choice(BODIES), short
    if kind < 0.95:
        return word(rng, 3), "Place", []
    return f"{word(rng, 2)}-{rng.randint(1, 900)}", "Weapon", []


NAMES = {}


def name_of(number):
    if number not in NAMES:
        NAMES[number] = make_name(number)
    return NAMES[number]


def known_names(article):
    """How many names there are by then: Heaps' law, about 9 n^0.8, in steps."""
    size = GENERATION
    while size <= article:
        size *= 2
    return int(9 * size ** 0.8)


def draw(rng, count):
    """A rank by Zipf's law of exponent 0.95, by inverting its integral."""
    power = 0.05
    return int((1 + rng.random() * (count ** power - 1)) ** (1 / power)) % count


def pick_entity(rng, count, document):
    kind = rng.random()
    if kind < 0.75:
        return ("name", draw(rng, count))
    if kind < 0.93:
        return ("class", f"{rng.choice(MODIFIERS)} {rng.choice(KINDS)}s")
    return ("unnamed", rng.choice(PEOPLE))


def pick_claim(rng, count, document):
    relation = rng.choice(list(RELATIONS)) if rng.random() < 0.8 else ""
    literal = rng.random() < 0.06
    return {
        "subject": ("name", draw(rng, count)), "relation": relation,
        "object": ("literal", f"{rng.randint(2, 90)} tons") if literal
        else pick_entity(rng, count, document),
        "recipient": ("name", draw(rng, count)) if relation == "supplies" else None,
        "place": ("name", draw(rng, count)) if rng.random() < 0.2 else None,
        "time": rng.random() < 0.25, "open": rng.choice(OPEN),
        "speaker": ("name", draw(rng, count)) if rng.random() < 0.3 else None,
        "denied": rng.random() < 0.05, "status": rng.choice(STATUSES)}


def story_of(number):
    """Articles come in thousands; in each the stories are shared out by Zipf's law."""
    rng = random.Random(f"story of {number}")
    return number // 1000 * 1000 + draw(rng, 400)


def story_claims(story, number):
    rng = random.Random(f"story {story}")
    count = known_names(number)
    return [pick_claim(rng, count, None) for _ in range(24)]


class Writer:
    """The text of an article as it grows, with the places of what is said."""

    def __init__(self, rng, document):
        self.rng, self.document = rng, document
        self.text, self.entities, self.sentences, self.claims = "", {}, 0, []

    def entity(self, what):
        kind, value = what
        label, type_, aliases = value, "Weapon", []
        if kind == "name":
            label, type_, aliases = name_of(value)
        elif kind == "unnamed":
            type_ = "Group"
        found = self.entities.setdefault(what, {
            "id": f"e{len(self.entities):02}", "label": label, "type": type_, "kind": kind,
            "of": None, "generic": kind != "name", "aliases": aliases, "wikidata": None,
            "mentions": 0, "documents": [self.document]})
        found["mentions"] += 1
        return {"id": found["id"], "label": found["label"], "type": found["type"]}

    def term(self, what):
        if what[0] != "literal":
            return self.entity(what), name_of(what[1])[0] if what[0] == "name" else what[1]
        amount = int(what[1].split()[0])
        return {"literal": what[1], "type": "measure", "min": amount, "max": amount,
                "unit": "t"}, what[1]

    def filler(self):
        words = [self.rng.choice(FILLER) for _ in range(self.rng.randint(9, 16))]
        self.text += " ".join(words).capitalize() + ". "
        self.sentences += 1

    def say(self, claim):
        begin = len(self.text)
        spans = {}

        def put(part, words):
            spans[part] = [len(self.text), len(self.text) + len(words)]
            self.text += words + " "

        subject, words = self.term(claim["subject"])
        put("subject", words)
        verb = self.rng.choice(RELATIONS.get(claim["relation"], (claim["open"],)))
        put("predicate", ("has not " if claim["denied"] else "will ") + verb)
        object_, words = self.term(claim["object"])
        put("object", words)
        qualifiers = []
        for role, before in (("recipient", "to "), ("place", "in ")):
            if claim[role]:
                value, words = self.term(claim[role])
                self.text += before + words + " "
                qualifiers.append({"role": role, "value": value, "evidence": [0]})
        if claim["time"]:
            day = f"2022-{self.rng.randint(1, 12):02}"
            self.text += "last month "
            qualifiers.append({"role": "time", "evidence": [0], "value": {
                "literal": "last month", "type": "time", "min": None, "max": None, "unit": None,
                "iso": day}})
        speakers = [self.entity(claim["speaker"])] if claim["speaker"] else []
        if speakers:
            self.text += ", " + speakers[0]["label"] + " said "
        end = len(self.text) - 1
        self.text = self.text[:end] + ". "
        confidence = self.rng.randint(400, 950) / 1000
        self.claims.append({
            "id": f"c-{len(self.claims):016x}", "subject": subject,
            "relation": claim["relation"] or None, "predicate": verb, "object": object_,
            "qualifiers": qualifiers, "polarity": "denied" if claim["denied"] else "affirmed",
            "status": claim["status"], "attributed_to": speakers, "confidence": confidence,
            "articles": 1, "independent_sources": 1, "conflicts_with": [],
            "evidence": [{
                "document": self.document, "sentence": self.sentences, "start": begin,
                "end": end + 1, "text": self.text[begin:end + 1],
                "predicate": self.text[slice(*spans["predicate"])], "spans": spans,
                "attributed_to": speakers, "time": None, "rule": f"verb/active+{verb}/of",
                "confidence": confidence}]})
        self.sentences += 1


def phrases():
    """How each relation is said, as records have it that are extracted."""
    rows = [line.split("\t") for line in SCHEMA.read_text(encoding="utf-8").splitlines()]
    said = {row[1]: row[10] for row in rows if row[0] == "relation"}
    return {name: "" if said[name] == "-" else said[name] for name in RELATIONS}


PHRASES = phrases()


def article(number):
    story = story_of(number)
    rng = random.Random(f"article {number}")
    document = f"d{number:07}.txt"
    copied = rng.random() < 0.05
    if copied:  # the same words elsewhere
        rng = random.Random(f"dispatch {story}")
    writer = Writer(rng, document)
    title = "News " + " ".join(rng.choice(FILLER) for _ in range(5))
    writer.text = title + "\n\n"
    writer.sentences = 1
    shared = story_claims(story, number)
    for _ in range(10):
        own = rng.random() < 0.5
        writer.say(pick_claim(rng, known_names(number), document) if own
                   else rng.choice(shared))
        for _ in range(2):
            writer.filler()
    outlet = draw(random.Random(f"outlet {number}"), 300)
    day = number % 28 + 1
    source = {"document": document, "title": title, "published": f"2022-{number % 12 + 1:02}-{day:02}",
              "publisher": f"The {word(random.Random(outlet), 3)} Gazette",
              "url": f"https://o{outlet}.example/{number}", "language": "en",
              "text": writer.text.rstrip(" ")}
    used = sorted({claim["relation"] for claim in writer.claims if claim["relation"]})
    relations = [{"id": name, "symmetric": name in SYMMETRIC, "phrase": PHRASES[name]}
                 for name in used]
    return {"article": source, "entities": list(writer.entities.values()),
            "claims": writer.claims, "relations": relations, "sentences": writer.sentences,
            "foreign_sentences": 0, "replaced_bytes": 0}


def main():
    count = int(sys.argv[1])
    first = int(sys.argv[2]) if len(sys.argv) > 2 else 0
    for number in range(first, first + count):
        print(json.dumps(article(number), ensure_ascii=False, separators=(",", ":")))


if __name__ == "__main__":
    main()
