"""Sentences of a treebank in CoNLL-U (https://universaldependencies.org/format.html)."""

import lzma
import re
from dataclasses import dataclass, field


@dataclass
class Sentence:
    """One sentence for training; an annotation that a source does not have is None.

    heads count from 1, 0 is the root. names holds one bit set of allowed labels a token,
    see labels.py."""

    forms: list
    upos: list = None
    xpos: list = None
    heads: list = None
    deprels: list = None
    lemmas: list = None
    names: list = None
    entities: list = field(default_factory=list)  # (first, last, type), GUM's nominals too
    source: str = ""


def open_text(path):
    """The lines of a UTF-8 file, packed with xz or not."""
    path = str(path)
    if path.endswith(".xz"):
        return lzma.open(path, "rt", encoding="utf-8")
    return open(path, encoding="utf-8")


def read_treebank(path, source):
    """All sentences of a file; range lines and empty nodes are left out."""
    sentences, rows = [], []
    with open_text(path) as lines:
        for line in lines:
            columns = line.rstrip("\n").split("\t")
            if len(columns) == 10 and columns[0].isdigit():
                rows.append(columns)
            elif not line.strip() and rows:
                sentences.append(sentence_of_rows(rows, source))
                rows = []
    if rows:
        sentences.append(sentence_of_rows(rows, source))
    return sentences


def sentence_of_rows(rows, source):
    column = lambda index: [row[index] for row in rows]
    return Sentence(
        forms=column(1),
        lemmas=column(2),
        upos=column(3),
        xpos=column(4),
        heads=[int(head) for head in column(6)],
        deprels=column(7),
        entities=entities_of(column(9)),
        source=source,
    )


BRACKET = re.compile(r"\(([^()]+)(\))?|([^()]+)\)")


def entities_of(misc):
    """The brackets of GUM's Entity= as (first, last, type), inner ones first."""
    found, opened = [], []
    for index, cell in enumerate(misc):
        value = next((part[7:] for part in cell.split("|") if part.startswith("Entity=")), "")
        for match in BRACKET.finditer(value):
            begun, ends_here, ended = match.groups()
            if begun and ends_here:
                found.append((index, index, begun.split("-")[1]))
            elif begun:
                opened.append((begun.split("-")[0], index, begun.split("-")[1]))
            else:
                close_entity(opened, ended.split("-")[0], index, found)
    return found


def close_entity(opened, name, index, found):
    for place in range(len(opened) - 1, -1, -1):
        if opened[place][0] == name:
            _, first, kind = opened.pop(place)
            found.append((first, index, kind))
            return
