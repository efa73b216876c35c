"""Reads data/models/language.bin back into a network of train_language.py, to train it further.

export_language.py draws the format. Word vectors are frozen and stand there added to the rows of
their words; words that were not trained are the unknown word plus their vector, which tells the
weights of the vectors again."""

import struct

import numpy
import torch

from export_language import CAUTION, SIGNATURE, VERSION, checksum, matrices
from features import UNKNOWN


class Reader:
    def __init__(self, data):
        self.data, self.at = data, 0

    def numbers(self, count, kind="<u4"):
        values = numpy.frombuffer(self.data, kind, count, self.at)
        self.at += values.nbytes
        return values

    def number(self):
        return int(self.numbers(1)[0])

    def labels(self):
        names = []
        for _ in range(self.number()):
            size = self.data[self.at]
            names.append(self.data[self.at + 1 : self.at + 1 + size].decode())
            self.at += 1 + size
        return names

    def matrix(self):
        rows, columns = self.number(), self.number()
        values = self.numbers(rows * columns, "<f2").astype(numpy.float32)
        return torch.from_numpy(values.reshape(rows, columns))

    def byte_matrix(self):
        rows, columns = self.number(), self.number()
        scales = self.numbers(rows, "<f4")
        values = self.numbers(rows * columns, "i1").reshape(rows, columns)
        return torch.from_numpy(scales[:, None] * values)


def vector_weights(table, vectors, words):
    """The linear layer of the vectors (embedding x dimensions): of most words, table - unknown.
    Words that only one of the sources of vectors knows would leave the other's part open."""
    complete = words[(vectors[words] != 0).all(dim=1)]
    known, rest = vectors[complete], table[complete] - table[UNKNOWN]
    weights = numpy.linalg.lstsq(known.numpy(), rest.numpy(), rcond=None)[0]
    for _ in range(8):  # words that were trained are no part of it
        off = (known @ torch.from_numpy(weights) - rest).norm(dim=1)
        plain = off < off.median()
        weights = numpy.linalg.lstsq(known[plain].numpy(), rest[plain].numpy(), rcond=None)[0]
    return torch.from_numpy(weights).T


def rows_of(table, rows, saved):
    """What was saved in the file's rows (feature -> row), in the order of the table's, and which
    rows of the table were in the file."""
    embedding = saved[UNKNOWN].repeat(table.next_row, 1)
    embedding[:UNKNOWN] = saved[:UNKNOWN]
    known = set()
    for feature, row in table.rows.items():
        if int(feature) in rows:
            embedding[row] = saved[rows[int(feature)]]
            known.add(row)
    return embedding, known


def open_model(path):
    """A Reader that stands behind the version. Raises ValueError where the file is none of ours,
    of another version, or damaged."""
    data = path.read_bytes()
    reader = Reader(data)
    reader.at = len(SIGNATURE)
    reader.version = reader.number()
    if data[: len(SIGNATURE)] != SIGNATURE or reader.version not in (2, 3, VERSION):
        raise ValueError(f"{path} is no language model of this version")
    if struct.unpack("<Q", data[-8:])[0] != checksum(data[:-8]):
        raise ValueError(f"{path} is damaged")
    return reader


def load_weights(path, network, table, labels):
    """Sets the weights of the network to those of the file. Features that the file lacks begin as
    its unknown word. Raises ValueError as open_model does, and where the labels are others."""
    reader = open_model(path)
    reader.numbers(5)
    reader.numbers(reader.number())
    names = [reader.labels() for _ in range(4)]
    if reader.version > 2:
        reader.numbers(2 * reader.number(), "u1")  # which tags go together
    features = reader.number()
    rows = dict(zip(reader.numbers(features, "<u8").tolist(), reader.numbers(features).tolist()))
    if names[:3] != list(labels.values()):
        raise ValueError(f"{path} has other labels: the data have changed")
    saved = reader.byte_matrix() if reader.version > 3 else reader.matrix()
    embedding, known = rows_of(table, rows, saved)
    words = torch.tensor(sorted(row for row in table.words.values() if row in known))
    weights = vector_weights(embedding, network.vectors, words)
    embedding[words] -= network.vectors[words] @ weights.T
    with torch.no_grad():
        network.embedding.weight.copy_(embedding)
        network.vector.weight.copy_(weights)
        for own in matrices(network.state_dict(), len(network.shape.gaps)):
            torch.from_numpy(own).copy_(reader.matrix())
        network.names.bias[0] -= CAUTION if reader.version > 3 else 0
