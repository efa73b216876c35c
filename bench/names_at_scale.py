#!/usr/bin/env python3
"""usage: names_at_scale.py MENTIONS NAMES > partial.jsonl

Outputs of `extract` for measuring resolution alone: MENTIONS mentions of NAMES names in articles of
20, without claims. Names follow Zipf's law (exponent 0.9). Half are people of 2,000 given and
40,000 family names, a third of whose mentions show the surname beside the full name and one in
twenty the surname alone; three tenths are bodies, one in five with initials; the rest are places
and designations; two in a hundred mentions have lost their type. Then:

  time build/newsgraph merge partial.jsonl --out /tmp/out
"""
import itertools
import json
import random
import sys

SYLLABLES = ("ka lo mi ran ter vo shi bel dun mar gor nas pel qui sten wick zad ov sky man ford "
             "ali ben cho kim ro sa tu ul wen").split()
HEADS = ["Bank", "Group", "Ministry of Trade", "Institute", "Council", "Industries", "Union",
         "Party", "Agency", "University"]
BODIES = ["Organization", "Company", "GovernmentBody"]


def word(syllables):
    return "".join(random.choice(SYLLABLES) for _ in range(syllables)).capitalize()


def make_names(count):
    given = [word(2) for _ in range(2000)]
    family = [word(random.choice([2, 3, 3])) for _ in range(40000)]
    for _ in range(count):
        kind = random.random()
        if kind < 0.5:
            yield random.choice(given) + " " + random.choice(family), "Person"
        elif kind < 0.8:
            yield f"{word(2)} {word(2)} {random.choice(HEADS)}", random.choice(BODIES)
        elif kind < 0.95:
            yield word(3), "Place"
        else:
            yield f"{word(2)}-{random.randint(1, 900)}", "Weapon"


def mention(label, kind):
    aliases = []
    if kind == "Person":
        surname = label.split()[-1]
        aliases = [surname] if random.random() < 0.33 else []
        if random.random() < 0.05:
            label, aliases = surname, []
    elif kind in BODIES and random.random() < 0.2:
        aliases = ["".join(w[0] for w in label.split())]
    if random.random() < 0.02:
        kind = "Concept"
    return {"label": label, "type": kind, "kind": "name", "of": None, "generic": False,
            "aliases": aliases, "wikidata": None, "mentions": random.choice([1, 1, 1, 2, 3])}


def article(number, chosen):
    document = f"d{number}"
    entities = [mention(*name) for name in dict.fromkeys(chosen)]
    for i, entity in enumerate(entities):
        entity.update(id=f"e{i:02}", documents=[document])
    source = {"document": document, "title": None, "published": None, "publisher": None,
              "url": None, "language": "en", "text": f"T{number}."}
    return {"article": source, "entities": entities, "claims": [], "relations": [],
            "sentences": 1, "foreign_sentences": 0, "replaced_bytes": 0}


def main():
    mentions, count = int(sys.argv[1]), int(sys.argv[2])
    random.seed(7)
    names = list(make_names(count))
    weights = list(itertools.accumulate((i + 1) ** -0.9 for i in range(count)))
    for number in range(mentions // 20):
        chosen = random.choices(names, cum_weights=weights, k=20)
        print(json.dumps(article(number, chosen)))


if __name__ == "__main__":
    main()
