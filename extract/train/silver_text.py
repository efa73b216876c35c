"""Writes running text for a teacher to analyse, some 1.3 million words: all of Wikinews, the
current events of January to September 2025, and a share of speeches and briefings.

    /usr/bin/python3 extract/train/silver_text.py --data ../shared/data > /tmp/silver.txt
    build/newsgraph parse /tmp/silver.txt > /tmp/silver_in.conllu

October to December are left out: bench/bullets.tsv is measured on them."""

import argparse
import json
import lzma
import random
import re
from pathlib import Path

LAST_MONTH = 9
SHARES = {"un-general-debate-1993on.txt.xz": 0.045, "white-house-briefings.txt.xz": 0.09}
LONGEST = 4000  # characters of a paragraph
SOURCE = re.compile(r"\s*\[\([^\]]*\)\]\([^\s]*\)")
LINK = re.compile(r"\[([^\]]*)\]\((?:[^()]|\([^()]*\))*\)")


def lines(path):
    with lzma.open(path, "rt", encoding="utf-8") as text:
        yield from text


def wikinews(folder):
    for line in lines(folder / "wikinews-2019-2020.jsonl.xz"):
        for paragraph in json.loads(line)["text"].split("\n"):
            if len(paragraph) > 30:
                yield paragraph.strip()


def current_events(folder):
    month = 0
    for line in lines(folder / "current-events-2025.md.xz"):
        if line.startswith("# "):
            month = int(line[7:9])
        elif month <= LAST_MONTH and line.lstrip().startswith("* "):
            text = LINK.sub(r"\1", SOURCE.sub("", line.strip()[2:]))
            if text.endswith("."):
                yield text


def speeches(folder, draw):
    for name, share in SHARES.items():
        for line in lines(folder / name):
            if len(line) > 40 and draw.random() < share:
                yield line.strip()[:LONGEST]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True)
    folder = parser.parse_args().data / "text"
    for source in (wikinews(folder), current_events(folder), speeches(folder, random.Random(1))):
        for paragraph in source:
            print(paragraph, end="\n\n")


if __name__ == "__main__":
    main()
