"""Every quote of a run stands in its article, letter for letter, where its offsets say."""

import json
import sys
from pathlib import Path

folder = Path(sys.argv[1])


def lines(name):
    with open(folder / name, encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def equal(found, wanted, what):
    if found != wanted:
        sys.exit(f"{what}:\n  found  {found}\n  wanted {wanted}")


texts = {article["document"]: article["text"] for article in lines("articles.jsonl")}
count = 0
for claim in lines("claims.jsonl"):
    for evidence in claim["evidence"]:
        text = texts[evidence["document"]]
        start, end = evidence["start"], evidence["end"]
        where = f"{claim['id']} in {evidence['document']}"
        equal(text[start:end], evidence["text"], f"the sentence of {where}")
        spans = evidence["spans"]
        equal(text[slice(*spans["predicate"])], evidence["predicate"], f"the predicate of {where}")
        for name, span in spans.items():
            inside = span is None or 0 <= span[0] < span[1] <= len(text)
            equal(inside, True, f"that the span of the {name} is inside the text of {where}")
        count += 1
equal(count > 100, True, "that there is evidence to check")
