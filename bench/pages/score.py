#!/usr/bin/env python3
"""Scores the reading of pages: text F1, titles, dates, comments kept.

score.py NEWSGRAPH [--gold DIR] [--verbose] [--at-least F1]

"text F1" is the mean over pages of the F1 of words, "all words" the F1 over all of them together.
Where the gold does not begin with the title, a text that does loses it: some gold has titles, some
has none. Without --gold: the 60 pages of structures.py, the kinds that were tuned on and those
that were not apart. With --gold: a folder of X.html beside X.json {"text", "title", "date"} (any
may be missing; public_gold.py makes it of public page sets). trafilatura and htmldate are measured
beside where they are installed, else left out
with a message.
"""
import argparse, collections, json, re, subprocess, sys, tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import structures

try:
    import trafilatura
    from htmldate import find_date
except ImportError:
    trafilatura = None


def tokens(text):
    return collections.Counter(re.findall(r"\w+", (text or "").lower()))


def overlap(found, gold):
    """Words in both, and words in each."""
    a, b = tokens(found), tokens(gold)
    return sum((a & b).values()), sum(a.values()), sum(b.values())


def f1(found, gold):
    same, a, b = overlap(found, gold)
    return 2 * same / (a + b) if same else 0.0


def words_of(text):
    return re.findall(r"\w+", (text or "").lower())


def without_title(text, title, gold):
    begin = words_of(title)
    starts = begin and words_of(text[:2 * len(title)])[:len(begin)] == begin
    if not starts or words_of(gold[:2 * len(title)])[:len(begin)] == begin:
        return text
    return text.split("\n", 1)[1] if "\n" in text else ""


def same_title(found, gold):
    """Gold that was taken from <title> has the site's name after a bar or dash."""
    begin = words_of(found)
    parts = re.split(r"\s+[|·–—-]\s+", gold or "")
    heads = [words_of(" ".join(parts[:n])) for n in range(1, len(parts))]
    return f1(found, gold) > 0.9 or (bool(begin) and begin in heads)


def our_reading(program, folder):
    run = subprocess.run([program, "read", str(folder), "--any-language"], capture_output=True,
                         text=True, check=False)
    return {d["document"]: d for d in map(json.loads, run.stdout.splitlines())}


def their_reading(path):
    html = path.read_bytes()
    got = trafilatura.bare_extraction(html, include_comments=False, with_metadata=True)
    day = find_date(html.decode("utf-8", "replace"), original_date=True)
    return {"text": (got.text if got else ""), "title": (got.title if got else ""), "published": day}


def own_pages(folder):
    gold = {}
    for number, (kind, make) in enumerate(structures.KINDS):
        for n, story in enumerate(structures.STORIES):
            name = f"{number:02}-{kind}-{n}.html"
            (folder / name).write_text(make(story, n))
            gold[name] = {"text": "\n".join(
                [story.title] + story.paragraphs + structures.ALSO.get(kind, lambda s: [])(story)), "title": story.title,
                          "date": story.day, "kind": kind,
                          "group": "tuned" if number < structures.TUNED else "held out"}
    return gold


def read_gold(folder):
    return {f"{g.stem}.html": {"group": "gold", **json.loads(g.read_text()), "kind": g.stem}
            for g in sorted(folder.glob("*.json")) if (folder / f"{g.stem}.html").exists()}


class Totals:
    def __init__(self):
        self.values = collections.defaultdict(list)
        self.words = collections.Counter()

    def add(self, reading, gold, path):
        text = reading.get("text") or ""
        if gold.get("text"):
            text = without_title(text, reading.get("title") or "", gold["text"])
            self.values["text F1"].append(f1(text, gold["text"]))
            self.words.update(dict(zip(("same", "found", "gold"), overlap(text, gold["text"]))))
        if gold.get("title"):
            self.values["title"].append(same_title(reading.get("title"), gold["title"]))
        # A page that does not say the day has none to find.
        if gold.get("date") and (gold["date"] in path.read_text(errors="replace")
                                 or "kind" not in gold or long_day(gold["date"]) in path.read_text()):
            self.values["date"].append(reading.get("published") == gold["date"])
        self.values["comments kept"].append(any(c in text for c in structures.COMMENTS))

    def line(self):
        parts = [f"{k} {sum(v) / len(v):.3f} ({len(v)})" for k, v in self.values.items()]
        if self.words["same"]:
            both = self.words["found"] + self.words["gold"]
            parts.append(f"all words {2 * self.words['same'] / both:.3f}")
        return "  ".join(parts)


def long_day(day):
    return next((s.long_day for s in structures.STORIES if s.day == day), day)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program")
    parser.add_argument("--gold", type=Path)
    parser.add_argument("--verbose", action="store_true")
    parser.add_argument("--at-least", type=float, default=0.0, help="fail below this text F1")
    options = parser.parse_args()
    if options.gold and not options.gold.is_dir():
        print(f"{options.gold}: not there; skipped")
        return
    if trafilatura is None:
        print("trafilatura and htmldate are not installed: measured alone")
    with tempfile.TemporaryDirectory() as made:
        folder = options.gold or Path(made)
        gold = read_gold(folder) if options.gold else own_pages(folder)
        ours = our_reading(options.program, folder)
        totals = collections.defaultdict(Totals)
        for name, right in gold.items():
            reading = ours.get(name, {})
            totals["newsgraph", right["group"]].add(reading, right, folder / name)
            if trafilatura is not None:
                theirs = their_reading(folder / name)
                totals["trafilatura", right["group"]].add(theirs, right, folder / name)
            if options.verbose:
                print(f"{name:24} {f1(reading.get('text'), right.get('text')):.3f} "
                      f"{reading.get('published')} {reading.get('title')}")
    for (who, group), total in sorted(totals.items(), key=lambda item: (item[0][1], item[0][0])):
        print(f"{group:9} {who:12} {total.line()}")
    scores = [t.values["text F1"] for (who, _), t in totals.items() if who == "newsgraph"]
    if not scores or min(sum(s) / len(s) for s in scores) < options.at_least:
        sys.exit(f"text F1 below {options.at_least}")


main()
