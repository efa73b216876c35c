"""What the network sees of a word. extract/syntax/features.cpp does the same, byte for byte.

A feature is a 64-bit hash of its kind and value; the model knows some of them, each with a
row of the embedding table. Row 0 is nothing, row 1 the unknown word."""

from collections import Counter
from functools import lru_cache

import numpy

UNKNOWN = 1
# Slots of a token's features and how many rows each may add up: word, prefix, suffixes of
# three and two letters, outward form (shape, case of the sentence, name lists), letter groups.
SLOTS = (1, 1, 1, 1, 8, 16)
WIDTH = sum(SLOTS)
LISTS = {"given": "g", "family": "f", "city": "c", "country": "n", "weapon": "w"}

REPLACED = {c: "'" for c in "’‘‛`´ʼ′"} | {c: '"' for c in "“”„«»″"}
REPLACED |= {c: "-" for c in "–—−‐‑"} | {"…": "...", "\u00a0": "", "\u200e": "", "\u00ad": ""}


def lower(code):
    """The lower-case form of a Latin, Greek or Cyrillic code point."""
    if 0x41 <= code <= 0x5A or 0xC0 <= code <= 0xDE and code != 0xD7:
        return code + 32
    if 0x100 <= code <= 0x137 or 0x14A <= code <= 0x177:
        return code | 1
    if 0x139 <= code <= 0x148 or 0x179 <= code <= 0x17E:
        return code + (code & 1)
    if code == 0x178:
        return 0xFF
    if 0x391 <= code <= 0x3A9 or 0x410 <= code <= 0x42F:
        return code + 32
    if 0x400 <= code <= 0x40F:
        return code + 80
    return code


def is_letter(code):
    return 0x61 <= code <= 0x7A or code >= 0xC0 and not 0x2000 <= code <= 0x2BFF


@lru_cache(maxsize=None)
def written(form):
    """The form with typewriter quotes and hyphens, so that typography makes no difference."""
    text = "".join(REPLACED.get(c, c) for c in form)
    return text or "_"


@lru_cache(maxsize=None)
def normal(form):
    """Lower case, every digit 0."""
    return "".join("0" if c.isascii() and c.isdigit() else chr(lower(ord(c))) for c in written(form))


def shape(form):
    """Aa1: runs of upper case X, lower case x, digits d, others as they are, cut at four."""
    out, last, run = [], "", 0
    for c in written(form):
        code = ord(c)
        if lower(code) != code:
            kind = "X"
        elif is_letter(code):
            kind = "x"
        else:
            kind = "d" if "0" <= c <= "9" else c
        run = run + 1 if kind == last else 1
        last = kind
        if run <= 4:
            out.append(kind)
    return "".join(out)


def groups(word):
    """Groups of three to five letters with the word's borders; of many, the outer sixteen."""
    text = "<" + word + ">"
    found = [text[i : i + n] for n in (3, 4, 5) for i in range(len(text) - n + 1)]
    return found if len(found) <= 16 else found[:8] + found[-8:]


def case_of(forms):
    """How a sentence uses capitals: C all capitals, L none, T a headline's, N the usual way.

    Counted over words that begin with a letter; of a headline, all of four letters or more
    begin with a capital."""
    words = [w for w in map(written, forms) if is_letter(lower(ord(w[0])))]
    upper_first = [lower(ord(w[0])) != ord(w[0]) for w in words]
    if len(words) < 3:
        return "N"
    if all(all(not is_letter(ord(c)) or lower(ord(c)) != ord(c) for c in w) for w in words):
        return "C"
    if not any(upper_first):
        return "L"
    return "T" if all(u or len(w) < 4 for u, w in zip(upper_first, words)) else "N"


def feature(kind, value):
    """FNV-1a, 64 bits, over the kind's letter and the value in UTF-8."""
    code = 0xCBF29CE484222325
    for byte in (kind + value).encode("utf-8"):
        code = (code ^ byte) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    return code


class FeatureTable:
    """Which features have a row. Built from counts of the training forms and the name lists."""

    def __init__(self, counts, vector_words, lists):
        normals = Counter()
        for form, count in counts.items():
            normals[normal(form)] += count
        self.word_counts = normals
        self.rows = {}
        self.next_row = 2
        self.words = {}
        for word in sorted(set(vector_words) | {w for w, n in normals.items() if n >= 2}):
            self.words[word] = self.add("w", word)
        self.add_common("p", Counter(w[:3] for w in normals), 3)
        self.add_common("s", Counter(w[-3:] for w in normals), 3)
        self.add_common("t", Counter(w[-2:] for w in normals), 3)
        self.add_common("h", Counter(shape(f) for f in counts), 2)
        self.add_common("g", Counter(g for w in normals for g in groups(w)), 6)
        for case in "CLTN":
            self.add("c", case)
        for name, letter in LISTS.items():
            row = self.next_row
            self.next_row += 1
            for word in lists[name]:
                self.rows[feature("l" + letter, word)] = row
        self.cache = {}

    @classmethod
    def of_rows(cls, rows, size):
        """A table that was saved: features with their rows, below `size`."""
        table = cls({}, (), {name: () for name in LISTS})
        table.rows, table.next_row = rows, size
        return table

    def add(self, kind, value):
        row = self.next_row
        self.rows[feature(kind, value)] = row
        self.next_row += 1
        return row

    def add_common(self, kind, counts, least):
        for value in sorted(v for v, n in counts.items() if n >= least):
            self.add(kind, value)

    def row(self, kind, value):
        return self.rows.get(feature(kind, value), 0)

    def rows_of_form(self, form):
        """WIDTH rows of a word by itself; the case of its sentence is still empty."""
        if form in self.cache:
            return self.cache[form]
        word = normal(form)
        outward = [self.row("h", shape(form)), 0]
        outward += [self.row("l" + letter, word) for letter in LISTS.values()]
        letters = [self.row("g", g) for g in groups(word)]
        rows = [self.row("w", word) or UNKNOWN, self.row("p", word[:3])]
        rows += [self.row("s", word[-3:]), self.row("t", word[-2:])]
        rows += outward + [0] * (SLOTS[4] - len(outward)) + letters + [0] * (16 - len(letters))
        self.cache[form] = numpy.array(rows, numpy.int32)
        return self.cache[form]

    def rows_of_sentence(self, forms):
        """len(forms) x WIDTH row numbers."""
        rows = numpy.stack([self.rows_of_form(form) for form in forms])
        rows[:, 5] = self.row("c", case_of(forms))
        return rows
