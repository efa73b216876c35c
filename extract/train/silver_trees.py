"""Lets a teacher analyse plain sentences: tags, trees and names to train the small network on.

    /usr/bin/python3 extract/train/silver_trees.py --model /tmp/teacher.pt \\
        --encoder FOLDER --sentences /tmp/text.conllu --out /tmp/silver.conllu

The sentences come from `newsgraph parse`; only their words are read. Names stand in the last
column as Name=B-Person."""

import argparse
from pathlib import Path

import torch

from batches import Batcher
from encoder import Encoder, WordPieces
from features import FeatureTable
from names import LABELS
from network import Dropping, Network, Shape
from train_language import analyse
from treebank import Sentence, read_treebank


def load(model, encoder):
    """A teacher: its network, Batcher and label lists."""
    saved = torch.load(model)
    labels = [saved["labels"][name] for name in ("upos", "xpos", "deprels")]
    table = FeatureTable.of_rows(saved["features"], saved["rows"])
    batcher = Batcher(table, *labels, WordPieces(encoder / "vocab.txt"))
    batcher.trained = saved["trained"]
    sizes = map(len, labels)
    network = Network(Shape(**saved["shape"]), Dropping(), saved["rows"], saved["vectors"], *sizes,
                      len(LABELS), Encoder(encoder))
    network.load_state_dict(saved["weights"])
    return network.eval(), batcher, saved["labels"]


def labels_of(spans, size):
    labels = ["O"] * size
    for first, last, kind in spans:
        for index in range(first, last + 1):
            labels[index] = ("B" if index == first else "L" if index == last else "I") + "-" + kind
        if first == last:
            labels[first] = "U-" + kind
    return labels


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
    network, batcher, labels = load(options.model, options.encoder)
    sentences = read_treebank(options.sentences, "text")[options.part :: options.parts]
    sentences = [Sentence(forms=s.forms) for s in sentences if 3 < len(s.forms) <= 80]
    for sentence in sentences:
        batcher.prepare(sentence)
    with open(options.out, "w", encoding="utf-8") as out:
        for group in batcher.groups(sentences, 3000):
            for sentence, *columns, names in analyse(network, batcher.batch(group), labels):
                rows = zip(sentence.forms, *columns, labels_of(names, len(sentence.forms)))
                for i, (form, upos, xpos, head, deprel, name) in enumerate(rows, 1):
                    print(i, form, "_", upos, xpos, "_", head, deprel, "_", "Name=" + name,
                          sep="\t", file=out)
                print(file=out)


if __name__ == "__main__":
    main()
