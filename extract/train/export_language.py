"""Writes a checkpoint of train_language.py as data/models/language.bin.

    /usr/bin/python3 extract/train/export_language.py --model /tmp/language.pt \\
        --out data/models/language.bin

The file, all numbers little-endian:

    "NGLANG\\r\\n"                      8 bytes, the signature
    u32 version                       4
    u32 embedding width recurrent arc label
    u32 n, n x u32                    gaps of the convolutions
    4 x label list                    upos, xpos, deprels, names:
      u32 n, n x (u8 length, bytes)
    u32 n, n x (u8 upos, u8 xpos)     the tags that go together, as indices of the lists
    u32 n, n x u64                    features that have a row, ascending
           n x u32                    their rows
    byte matrix                       rows x embedding: the embedding table, row 0 is zero
    matrices                          each layer's weight (outputs x inputs) and bias (1 x n),
                                      in the order of LAYERS below
    u64                               FNV-1a, 64 bits, of all bytes before

    matrix: u32 rows, u32 columns, rows x columns IEEE half precision
    byte matrix: u32 rows, u32 columns, rows x f32, the scales of the rows, rows x columns i8,
      which stand for themselves times the scale of their row
"""

import argparse
import struct
from pathlib import Path

import numpy
import torch

from features import UNKNOWN
from names import LABELS

SIGNATURE, VERSION = b"NGLANG\r\n", 4
CAUTION = 1.5  # added to the score of "no name"; chosen on uner-ewt-dev and wikigold's first fifth
LAYERS = """mix.linear mix.norm {convolutions} lstm.input lstm.weight upos xpos names arc_head
arc_dependent arc root label_head label_dependent label"""


def matrices(weights, gaps):
    """(name, 2-D array) in the order of the file. A matrix without bias stands alone."""
    layers = " ".join(f"convolutions.{i}.linear convolutions.{i}.norm" for i in range(gaps))
    for layer in LAYERS.format(convolutions=layers).split():
        if layer == "lstm.weight":  # H x 4H a direction, as outputs x inputs
            for direction in weights[layer]:
                yield direction.T.numpy()
        elif layer == "root":
            yield weights[layer][None].numpy()
        else:
            weight = weights[layer + ".weight"]
            yield (weight if weight.dim() == 2 else weight[None]).numpy()
            yield weights[layer + ".bias"][None].numpy()


def shipped_layers(weights):
    """The weights of the layers as the program has them: more careful with names. Most sources
    leave words open that they do not mark, so training sees names more often than "no name"."""
    bias = weights["names.bias"].clone()
    bias[0] += CAUTION
    return {**weights, "names.bias": bias}


def embedding_table(checkpoint):
    """Rows with the frozen word vectors added in; a word not trained is unknown plus vector."""
    weights = checkpoint["weights"]
    table = weights["embedding.weight"].clone()
    words = torch.tensor(sorted(checkpoint["words"].values()))
    untrained = words[~torch.from_numpy(checkpoint["trained"])[words]]
    table[untrained] = table[UNKNOWN].clone()
    table[words] += checkpoint["vectors"][words] @ weights["vector.weight"].T
    table[0] = 0
    return table.numpy()


def labels_bytes(labels):
    names = [label.encode() for label in labels]
    return struct.pack("<I", len(names)) + b"".join(bytes([len(n)]) + n for n in names)


def matrix_bytes(matrix):
    return struct.pack("<II", *matrix.shape) + matrix.astype("<f2").tobytes()


def as_bytes(table):
    """(the scale of each row, whole numbers from -127 to 127 that times it are about the row)."""
    scales = numpy.maximum(numpy.abs(table).max(axis=1), 1e-9).astype("<f4") / numpy.float32(127)
    return scales, numpy.rint(table / scales[:, None]).astype("i1")


def byte_matrix_bytes(matrix):
    scales, values = as_bytes(matrix)
    return struct.pack("<II", *matrix.shape) + scales.tobytes() + values.tobytes()


def checksum(data):
    """FNV-1a over the bytes."""
    code = 0xCBF29CE484222325
    for byte in data:
        code = (code ^ byte) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    return code


def model_bytes(checkpoint):
    shape = checkpoint["shape"]
    sizes = [shape[k] for k in ("embedding", "width", "recurrent", "arc", "label")]
    out = [SIGNATURE, struct.pack("<6I", VERSION, *sizes)]
    out.append(struct.pack(f"<{len(shape['gaps']) + 1}I", len(shape["gaps"]), *shape["gaps"]))
    out += [labels_bytes(checkpoint["labels"][k]) for k in ("upos", "xpos", "deprels")]
    out.append(labels_bytes(LABELS))
    pairs = numpy.array(checkpoint["pairs"], "u1")
    out += [struct.pack("<I", len(pairs)), pairs.tobytes()]
    features = sorted(checkpoint["features"].items())
    out.append(struct.pack("<I", len(features)))
    out.append(numpy.array([f for f, _ in features], "<u8").tobytes())
    out.append(numpy.array([r for _, r in features], "<u4").tobytes())
    out.append(byte_matrix_bytes(embedding_table(checkpoint)))
    layers = shipped_layers(checkpoint["weights"])
    out += [matrix_bytes(m) for m in matrices(layers, len(shape["gaps"]))]
    data = b"".join(out)
    return data + struct.pack("<Q", checksum(data))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    checkpoint = torch.load(options.model, weights_only=False)
    if "see.weight" in checkpoint["weights"]:
        parser.error(f"{options.model} is a teacher, which the program can't run")
    data = model_bytes(checkpoint)
    options.out.write_bytes(data)
    print(f"{options.out}: {len(data)} bytes")


if __name__ == "__main__":
    main()
