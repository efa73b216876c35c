"""Texts without gold, and the part of wikigold that was not trained on, for the scripts here."""

import json
import lzma
import re

from program import SHARED


def read(name):
    return lzma.open(SHARED / f"data/text/{name}.xz", "rt", encoding="utf-8").read()


def bullets_of(day):
    """The reports of a day of current-events, without links, sources and headings."""
    for line in day.splitlines():
        if re.match(r"\s*\* .*\)\s*$", line):
            line = re.sub(r"\[\(.*$", "", line)
            line = re.sub(r"\[([^\]]*)\]\((?:[^()\"]|\"[^\"]*\")*\)", r"\1", line).strip(" *")
            if len(line.split()) > 7:
                yield line


def articles_of_half_a_million_words():
    """Wikinews; voa, twenty lines each; current-events, a day each, without October to December,
    which bench/bullets.tsv is from."""
    yield from map(json.loads, read("wikinews-2019-2020.jsonl").splitlines())
    lines = read("text-voa.txt").splitlines()
    for at in range(0, len(lines), 20):
        yield {"url": f"voa-{at}", "title": "", "published": "2006-06-12",
               "text": "\n\n".join(lines[at : at + 20])}
    days = re.split(r"^# (?=2025-)", read("current-events-2025.md"), flags=re.M)[1:]
    for day in days:
        if day[:10] < "2025-10":
            yield {"url": day[:10], "title": "", "published": day[:10],
                   "text": "\n\n".join(bullets_of(day))}


def held_out_fifth(wikigold, fifth=4):
    """The sentences that extract/train/corpora.py keeps from training, without MISC, which is no
    type of ours. What stands between their articles stays."""
    text = re.sub(r"\b[BI]-MISC\b", "O", wikigold.read_text(encoding="utf-8"))
    kept, sentences = [], 0
    for part in re.split(r"\n\s*\n", text):
        if "-DOCSTART-" in part:
            kept.append(part)
        elif part.strip():
            kept += [part] if sentences // 20 % 5 == fifth else []
            sentences += 1
    return "\n\n".join(kept) + "\n"
