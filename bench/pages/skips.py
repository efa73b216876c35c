#!/usr/bin/env python3
"""Counts English news that is skipped though it should be read: skips.py NEWSGRAPH TEXTS [--keep DIR]

TEXTS is ../shared/data/text. Of its Wikinews articles, Voice of America sentences (eight an
article), days of world events and briefings 2,000 articles are made, each as plain text and as a
page in one of the 20 structures of structures.py. Printed: every skip with its reason, and of how
many articles less than nine in ten words came out.
"""
import argparse, collections, json, lzma, re, subprocess, sys, tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import structures

WANTED = 2000
PARAGRAPHS = 8  # at most, of one article: as many as an interview has questions


def lines_of(path):
    with lzma.open(path, "rt", encoding="utf-8") as file:
        yield from (line.strip() for line in file)


def wikinews(folder):
    for line in lines_of(folder / "wikinews-2019-2020.jsonl.xz"):
        article = json.loads(line)
        yield article["title"], [p.strip() for p in article["text"].split("\n") if p.strip()]


def events(folder):
    text = "\n".join(lines_of(folder / "current-events-2025.md.xz"))
    for day in re.split(r"^# ", text, flags=re.M)[1:]:
        found = [re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", line.lstrip("* "))
                 for line in day.split("\n") if line.startswith("*")]
        said = [re.sub(r"\s*\(\(?[^()]*\)?\)$", "", line) for line in found if len(line) > 80]
        if len(said) >= 3:
            yield f"What happened on {day.split(chr(10), 1)[0]}", said


def groups(lines, size):
    batch = []
    for line in lines:
        batch.append(line)
        if len(batch) == size:
            yield batch
            batch = []


def voice(folder):
    for batch in groups(lines_of(folder / "text-voa.txt.xz"), 8):
        yield headline(batch[0]), batch


def briefings(folder):
    spoken = (line for line in lines_of(folder / "white-house-briefings.txt.xz") if len(line) > 80)
    for batch in groups(spoken, 40):
        yield headline(batch[0]), batch[:PARAGRAPHS]


def headline(sentence):
    return " ".join(sentence.split()[:9]).rstrip(" ,.;:")


def has_sentences(paragraphs):
    """Test pages and keys of maps are no articles."""
    return sum(len(p) > 60 and p.rstrip('"”) ')[-1:] in ".?!-" for p in paragraphs) >= 2


def stories(folder):
    made = []
    for source in (wikinews, events, voice, briefings):
        for title, paragraphs in source(folder):
            if has_sentences(paragraphs[:PARAGRAPHS]):
                made.append((source.__name__, title, paragraphs[:PARAGRAPHS]))
    for at, (source, title, paragraphs) in enumerate(made[:WANTED]):
        others = [(made[at - i][1], made[at - i][2][0][:150]) for i in range(1, 5)]
        yield source, structures.Story(title, "2024-05-16", "16 May 2024", "Quay Tribune",
                                       "Ines Prado", headline(paragraphs[-1]), paragraphs, others)


def write(folder, texts):
    gold = {}
    for n, (source, story) in enumerate(stories(texts)):
        kind, make = structures.KINDS[n % len(structures.KINDS)]
        page = folder / f"{n:04}-{source}-{kind}.html"
        page.write_text(make(story, n), encoding="utf-8")
        plain = folder / f"{n:04}-{source}-text.txt"
        plain.write_text("\n\n".join([story.title, *story.paragraphs]), encoding="utf-8")
        gold[page.name] = gold[plain.name] = " ".join(story.paragraphs)
    return gold


def words(text):
    return collections.Counter(re.findall(r"\w+", text.lower()))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program")
    parser.add_argument("texts", type=Path)
    parser.add_argument("--keep", type=Path, help="write the articles here, and leave them")
    options = parser.parse_args()
    if not options.texts.is_dir():
        print(f"{options.texts}: not there; skipped")
        return
    with tempfile.TemporaryDirectory() as made:
        folder = options.keep or Path(made)
        folder.mkdir(parents=True, exist_ok=True)
        gold = write(folder, options.texts)
        run = subprocess.run([options.program, "read", str(folder)], capture_output=True,
                             text=True, check=False)
    read = {d["document"]: d["text"] for d in map(json.loads, run.stdout.splitlines())}
    skips = [line for line in run.stderr.splitlines() if "skipped" in line]
    short = {}
    for name, text in gold.items():
        want = words(text)
        share = sum((want & words(read.get(name, ""))).values()) / sum(want.values())
        if name in read and share < 0.9:
            short[name] = share
    print("\n".join(skips))
    for name, share in sorted(short.items()):
        print(f"short: {name} {share:.2f}")
    print(f"{len(gold)} files of {len(gold) // 2} articles: {len(gold) - len(read)} skipped, "
          f"{len(short)} with less than nine in ten words")


main()
