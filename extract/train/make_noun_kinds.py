#!/usr/bin/env python3
"""Writes what nouns of the news are kinds of, from WordNet 3.0.

usage: make_noun_kinds.py WORDNET TEXT... > data/lexicons/noun_kinds.tsv

WORDNET is the folder of Debian's wordnet-base (/usr/share/wordnet). The TEXTs (plain, .xz) say
which nouns are worth a row; nothing else of them goes into the table.
"""

import collections
import lzma
import re
import sys

RARE = 5  # times that a word of the table is in the texts
DEEPEST = 6  # steps up from a noun
MOST_SENSES = 3
LEAST_SHARE = 0.2  # of a sense among all that were tagged
# Files of WordNet whose nouns are deeds and what happens: act, communication, event.
DEEDS = {"04", "10", "11"}
HEAD = """\
# What a noun may be called once it has been named: words of the same sense, and the kinds that it
# belongs to, the nearest first ("the vessel" after "a ferry"); of what is done or happens also
# the verbs that tell it ("the invasion" after "invaded").
# Source: WordNet 3.0, (c) 2006 Princeton University, by extract/train/make_noun_kinds.py; senses
# that are common, nouns that are in the news. Licence: that of WordNet (NOTICE).
# noun	same	kinds	verbs
"""


def read_words(paths):
    counts = collections.Counter()
    for path in paths:
        opened = lzma.open(path, "rt") if path.endswith(".xz") else open(path)
        with opened as text:
            for line in text:
                counts.update(re.findall(r"\b[a-z]+\b", line))
    return counts


def singulars(word):
    yield word
    for ending, instead in (("ies", "y"), ("es", ""), ("s", ""), ("men", "man")):
        if word.endswith(ending) and len(word) > len(ending) + 1:
            yield word[: -len(ending)] + instead


def read_synsets(path):
    """offset -> (file, lemmas, [(relation, offset, part of speech, source, target)])"""
    synsets = {}
    with open(path) as lines:
        for line in lines:
            if line.startswith(" "):
                continue
            fields = line.split("|")[0].split()
            size = int(fields[3], 16)
            lemmas = [fields[4 + 2 * i] for i in range(size)]
            at = 4 + 2 * size
            pointers = []
            for i in range(int(fields[at])):
                sign, offset, part, ends = fields[at + 1 + 4 * i : at + 5 + 4 * i]
                pointers.append((sign, offset, part, int(ends[:2], 16), int(ends[2:], 16)))
            synsets[fields[0]] = fields[1], lemmas, pointers
    return synsets


def read_senses(folder):
    """noun -> offsets of its synsets, the commonest first, rare ones left out"""
    tagged = {}
    with open(f"{folder}/cntlist.rev") as lines:
        for line in lines:
            key, sense, count = line.split()
            lemma, rest = key.split("%")
            if rest.startswith("1:"):
                tagged[lemma, int(sense)] = int(count)
    senses = {}
    with open(f"{folder}/index.noun") as lines:
        for line in lines:
            if line.startswith(" "):
                continue
            fields = line.split()
            offsets = fields[-int(fields[2]) :]
            counts = [tagged.get((fields[0], i + 1), 0) for i in range(len(offsets))]
            least = LEAST_SHARE * sum(counts)
            kept = [o for o, c in zip(offsets, counts) if c >= least and c > 0]
            senses[fields[0]] = (kept or offsets[:1])[:MOST_SENSES]
    return senses


def ancestors(synsets, offset):
    """The synsets above, nearest first, with how far the highest of all lies above each."""
    found, level = [], [offset]
    for _ in range(DEEPEST):
        above = [p[1] for o in level for p in synsets[o][2] if p[0] in ("@", "@i")]
        level = [o for o in dict.fromkeys(above) if o not in found]
        found += level
    return found


def height(synsets, offset, known={}):
    if offset not in known:
        above = [p[1] for p in synsets[offset][2] if p[0] in ("@", "@i")]
        known[offset] = 1 + min((height(synsets, o) for o in above), default=-1)
    return known[offset]


def verbs_of(nouns, verbs, offset, lemma):
    for sign, target, part, source, which in nouns[offset][2]:
        if sign == "+" and part == "v" and nouns[offset][1][source - 1] == lemma:
            yield verbs[target][1][which - 1]


def main():
    folder, *texts = sys.argv[1:]
    nouns, verbs = read_synsets(f"{folder}/data.noun"), read_synsets(f"{folder}/data.verb")
    senses = read_senses(folder)
    counts = collections.Counter()
    for word, count in read_words(texts).items():
        for lemma in singulars(word):
            counts[lemma] += count
    known = lambda lemma: lemma.islower() and lemma.isalpha() and counts[lemma] >= RARE

    print(HEAD, end="")
    for noun in sorted(lemma for lemma in senses if known(lemma)):
        same, kinds, deeds = {}, {}, {}
        for offset in senses[noun]:
            same.update(dict.fromkeys(nouns[offset][1]))
            if nouns[offset][0] in DEEDS:
                deeds.update(dict.fromkeys(verbs_of(nouns, verbs, offset, noun)))
            for above in ancestors(nouns, offset):
                if height(nouns, above) > 3:
                    kinds.update(dict.fromkeys(nouns[above][1]))
        columns = [
            [lemma for lemma in same if known(lemma) and lemma != noun],
            [lemma for lemma in kinds if known(lemma) and lemma not in same],
            [verb for verb in deeds if verb.isalpha()],
        ]
        if any(columns):
            print(noun, *(", ".join(column) or "-" for column in columns), sep="\t")


main()
