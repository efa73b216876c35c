"""Which data train and which measure; ../shared/data/README.md says whose they are."""

from dataclasses import dataclass

from batches import common_words, without_full_stop
from features import normal
from gazetteer import Gazetteer
from names import ALL, OUTSIDE, REST, SOURCES, NameReader, mark
from silver import Silver, own_sentences
from treebank import read_treebank

DOMAINS = "ai literature music science".split()
CROSSNER = ["politics-train", "politics-dev"]
CROSSNER += [f"{domain}-{part}" for domain in DOMAINS for part in ("train", "dev", "test")]


@dataclass
class Corpora:
    trees: list
    names: list
    tree_dev: dict  # name -> sentences
    names_dev: dict  # name -> sentences whose entities are (first, last, PER | ORG | LOC ...)
    gazetteer: Gazetteer


def read_corpora(folder, seed, fold=4, wikigold_copies=1):
    """fold: which fifth of wikigold measures and does not train; below 0 all of it."""
    gazetteer = Gazetteer(folder / "gazetteers")
    reader = NameReader(gazetteer)
    trees, tree_dev = read_trees(folder / "treebank", reader, seed)
    reader.common = common_words(trees)
    wikigold = reader.read_iob(folder / "names/wikigold.iob", "wikigold")
    re3d = reader.read_re3d(folder / "names/re3d-dev.jsonl")
    silver = Silver(gazetteer, reader.common)
    held_out = [fold < 0 or i // 20 % 5 == fold for i in range(len(wikigold))]
    train = wikigold_copies * [s for s, out in zip(wikigold, held_out) if not out]
    train += reader.read_redocred(folder / "names/redocred-dev.jsonl")
    train += 2 * [s for document in re3d[:30] for s in document]
    for name in CROSSNER:
        train += reader.read_iob(folder / f"names/crossner-{name}.iob", "crossner")
    train += silver.read(folder / "text/current-events-2025.md.xz", last_month=9)
    train += own_sentences(gazetteer, 1500, seed)
    names_dev = {
        "wikigold, held-out fifth": [s for s, out in zip(wikigold, held_out) if out],
        "re3d, last 11": [s for document in re3d[30:] for s in document],
        "uner-ewt-dev": read_uner(folder / "names/uner-ewt-dev.iob2", reader),
    }
    train = [s for s in train if 1 < len(s.forms) <= 120]
    return Corpora(trees, train, tree_dev, names_dev, gazetteer)


def read_trees(folder, reader, seed):
    parts = {}
    for part in ("train", "dev"):
        ewt = read_treebank(folder / f"en_ewt-{part}.conllu.xz", "ewt")
        gum = read_treebank(folder / f"en_gum-open-{part}.conllu.xz", "gum")
        for sentence in ewt:
            reader.name_unannotated(sentence)
        for sentence in gum:
            reader.name_gum(sentence)
        parts[part] = {"EWT dev": ewt, "GUM-open dev": gum}
    trees = parts["train"]["EWT dev"] + parts["train"]["GUM-open dev"]
    return trees + without_full_stop(trees, 0.04, seed), parts["dev"]


def read_silver(path, names, demonyms):
    """Sentences that a teacher or the program has analysed. A span that a proper noun heads is a
    name; the words of others ("the Ural region") may be one, and so may demonyms, which the
    program marks only as nouns. With names "none" all words may be names."""
    sentences = read_treebank(path, "silver")
    for sentence in sentences:
        open_words = [names == "none" or normal(form) in demonyms for form in sentence.forms]
        sentence.names = [ALL if is_open else OUTSIDE for is_open in open_words]
        if names == "none":
            continue
        for first, last, kind in sorted(sentence.entities, key=lambda s: s[0] - s[1]):
            if is_proper(sentence, first, last):
                mark(sentence.names, first, last, SOURCES["silver"].get(kind, "O " + REST))
            else:
                sentence.names[first : last + 1] = [ALL] * (last + 1 - first)
    return sentences


def is_proper(sentence, first, last):
    """Is the head of the span a proper noun?"""
    inside = range(first, last + 1)
    heads = [i for i in inside if not first <= sentence.heads[i] - 1 <= last]
    return bool(heads) and sentence.upos[heads[0]] == "PROPN"


def read_uner(path, reader):
    """Universal NER has the form and label in the second and third column."""
    sentences, rows = [], []
    with open(path, encoding="utf-8") as lines:
        for line in list(lines) + ["\n"]:
            cells = line.rstrip("\n").split("\t")
            if len(cells) >= 3 and cells[0].isdigit():
                rows.append(cells)
            elif not line.strip() and rows:
                tags = [row[2] if row[2][2:] in ("PER", "LOC", "ORG") else "O" for row in rows]
                sentences.append(reader.sentence_of_tags([row[1] for row in rows], tags, "wikigold"))
                rows = []
    return sentences


def names_of_gold(sentence):
    """A dev sentence's spans in our coarse types."""
    kinds = {"Person": "PER", "Organisation": "ORG", "Location": "LOC"}
    spans = {(a, b, kinds.get(kind, kind)) for a, b, kind in sentence.entities}
    return {span for span in spans if span[2] in ("PER", "ORG", "LOC")}
