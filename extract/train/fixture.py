"""What the network says of some sentences, for the test that the program says the same.

    /usr/bin/python3 extract/train/fixture.py --model /tmp/language.pt \\
        --sentences tests/extract/network_sentences.txt > tests/extract/network_fixture.conllu

CoNLL-U; in MISC the label of names and Sum=, the sum of the word's last hidden vector. Weights
are rounded first, as in the file."""

import argparse

import torch

from checkpoint import batcher_of, network_of
from export_language import as_bytes, embedding_table, shipped_layers
from train_language import analyse
from treebank import Sentence


def load_rounded(saved):
    """The network as the program has it: word vectors in the embedding table, its rows in bytes,
    the other weights in half precision."""
    layers = shipped_layers(saved["weights"])
    weights = {name: value.half().float() for name, value in layers.items()}
    scales, values = as_bytes(embedding_table(saved))
    weights["embedding.weight"] = torch.from_numpy(scales[:, None] * values)
    return network_of(saved, weights, torch.zeros_like(saved["vectors"]))


def load_batcher(saved):
    """Words that training never changed stand in the table like the others."""
    batcher = batcher_of(saved)
    batcher.trained[:] = True
    return batcher


def labels_of(size, spans):
    labels = ["O"] * size
    for first, last, kind in spans:
        labels[first : last + 1] = ["I-" + kind] * (last + 1 - first)
        labels[first] = "B-" + kind
    return labels


@torch.no_grad()
def print_analysis(network, batcher, labels, pairs, forms):
    sentence = Sentence(forms=forms)
    batcher.prepare(sentence)
    batch = batcher.batch([sentence])
    sums = network.encode(batch)[0].sum(1)
    _, upos, xpos, heads, deprels, names = next(analyse(network, batch, labels, pairs))
    for i, name in enumerate(labels_of(len(forms), names)):
        misc = f"Name={name}|Sum={sums[i]:.4f}"
        print(i + 1, forms[i], "_", upos[i], xpos[i], "_", heads[i], deprels[i], "_", misc, sep="\t")
    print()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--model", required=True)
    parser.add_argument("--sentences", required=True)
    options = parser.parse_args()
    checkpoint = torch.load(options.model, weights_only=False)
    network, batcher = load_rounded(checkpoint), load_batcher(checkpoint)
    with open(options.sentences, encoding="utf-8") as lines:
        for line in lines:
            tags = checkpoint["labels"], checkpoint["pairs"]
            print_analysis(network, batcher, *tags, line.split())


if __name__ == "__main__":
    main()
