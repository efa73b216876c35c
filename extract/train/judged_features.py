"""Keeps what judged claims look like, of articles whose texts cannot be kept: no word of theirs.

    /usr/bin/python3 extract/train/judged_features.py ARTICLES.jsonl CLAIMS.tsv VERDICTS.tsv... |
        xz > extract/train/judged_features.tsv.xz

CLAIMS.tsv: what readers judged: id, document, sentence, subject, relation (~ before an open
predicate), object, qualifiers, polarity, status; VERDICTS: id, document, verdict. Writes verdict,
document (the beginning of the SHA-256 of its id and first words), features, of each claim that the
program still makes."""

import argparse
import hashlib
import json
from pathlib import Path

from train_claim_confidence import claims_of, first_words, is_same


def lines_of(path):
    with Path(path).open(encoding="utf-8") as lines:
        return [line.rstrip("\n").split("\t") for line in lines]


def label(column):
    return "" if column == "-" else column.strip('"')


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("articles", type=Path, help="JSON lines")
    parser.add_argument("claims")
    parser.add_argument("verdicts", nargs="+")
    parser.add_argument("--program", default="build/newsgraph")
    options = parser.parse_args()
    verdicts = {tuple(row[:2]): row[2] for path in options.verdicts for row in lines_of(path)}
    names = {}
    for line in options.articles.open(encoding="utf-8"):
        article = json.loads(line)
        words = article["id"] + article["text"][:80]
        names[article["id"]] = hashlib.sha256(words.encode()).hexdigest()[:12]
    found = claims_of(options.program, options.articles)
    for row in lines_of(options.claims):
        keys = ("document", "sentence", "subject", "relation", "object")
        judged = dict(zip(keys, row[1:6]), polarity=row[7], status=row[8])
        judged["subject"] = first_words(label(judged["subject"]))
        judged["object"] = first_words(label(judged["object"]))
        judged["verdict"] = verdicts.get((row[0], row[1]))
        claims = found[judged["document"], judged["sentence"]]
        same = next((claim for claim in claims if is_same(claim, judged)), None)
        if same and judged["verdict"]:
            print(judged["verdict"], names[judged["document"]], same.features, sep="\t")


if __name__ == "__main__":
    main()
