"""Lets a teacher analyse plain sentences: tags, trees and names to train the small network on.

    /usr/bin/python3 extract/train/silver_trees.py --model /tmp/teacher.pt \\
        --encoder FOLDER --sentences /tmp/text.conllu --out /tmp/silver.conllu

The sentences come from `newsgraph parse`; only their words are read. Names stand in the last
column as GUM's Entity= does. They come in an order drawn by lot, so that the part written when the
program is stopped is a fair sample."""

import argparse
import random
from pathlib import Path

import torch

from checkpoint import batcher_of, network_of
from encoder import Encoder, WordPieces
from train_language import analyse
from treebank import Sentence, read_treebank


def brackets_of(spans, size):
    """GUM's Entity= for spans that do not overlap, a cell a token; treebank.py reads them."""
    cells = ["_"] * size
    for number, (first, last, kind) in enumerate(spans):
        if first == last:
            cells[first] = f"Entity=({number}-{kind})"
        else:
            cells[first] = f"Entity=({number}-{kind}"
            cells[last] = f"Entity={number})"
    return cells


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--sentences", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--part", type=int, default=0, help="of --parts, to use several cores")
    parser.add_argument("--parts", type=int, default=1)
    options = parser.parse_args()
    torch.set_num_threads(1)
    saved = torch.load(options.model, weights_only=False)
    encoder = Encoder(options.encoder)
    network = network_of(saved, saved["weights"], saved["vectors"], encoder)
    batcher = batcher_of(saved, WordPieces(options.encoder))
    sentences = read_treebank(options.sentences, "text")[options.part :: options.parts]
    sentences = [Sentence(forms=s.forms) for s in sentences if 3 < len(s.forms) <= 80]
    for sentence in sentences:
        batcher.prepare(sentence)
    tags = saved["labels"], saved["pairs"]
    with open(options.out, "w", encoding="utf-8") as out:
        for group in batcher.groups(sentences, 3000, random.Random(1)):
            for sentence, *columns, names in analyse(network, batcher.batch(group), *tags):
                rows = zip(sentence.forms, *columns, brackets_of(names, len(sentence.forms)))
                for i, (form, upos, xpos, head, deprel, name) in enumerate(rows, 1):
                    print(i, form, "_", upos, xpos, "_", head, deprel, "_", name, sep="\t", file=out)
                print(file=out)


if __name__ == "__main__":
    main()
