"""Reads the weights of a TensorFlow SavedModel without TensorFlow: a table of names
(variables.index, LevelDB's format of sorted tables, not compressed) and the arrays beside it.

Only what BERT's models need: one shard, 32-bit floats."""

import struct

import numpy

FLOAT = 1


class Cursor:
    def __init__(self, data, at=0):
        self.data, self.at = data, at

    def number(self):
        """A variable-length integer, seven bits a byte."""
        value = shift = 0
        while True:
            byte = self.data[self.at]
            self.at += 1
            value |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                return value

    def bytes(self, size):
        self.at += size
        return self.data[self.at - size : self.at]


def entries_of(block):
    """(key, value) of a block of a sorted table; keys share beginnings with those before them."""
    end = len(block) - 4 - 4 * struct.unpack("<I", block[-4:])[0]
    cursor, key = Cursor(block), b""
    while cursor.at < end:
        shared, own, size = cursor.number(), cursor.number(), cursor.number()
        key = key[:shared] + cursor.bytes(own)
        yield key, cursor.bytes(size)


def fields_of(message):
    """{number: value} of a protocol buffer's message; of what is repeated a list."""
    cursor, fields = Cursor(message), {}
    while cursor.at < len(message):
        tag = cursor.number()
        kind, number = tag & 7, tag >> 3
        if kind == 0:
            value = cursor.number()
        else:
            value = cursor.bytes({1: 8, 5: 4}.get(kind) or cursor.number())
        fields.setdefault(number, []).append(value)
    return fields


def read_tensor_bundle(prefix):
    """{name: array} of prefix.index and prefix.data-00000-of-00001."""
    table = prefix.with_suffix(".index").read_bytes()
    data = numpy.memmap(f"{prefix}.data-00000-of-00001", numpy.uint8, "r")
    footer = Cursor(table, len(table) - 48)
    footer.number(), footer.number()  # where the index of meta blocks lies
    index = table[(begin := footer.number()) : begin + footer.number()]
    arrays = {}
    for _, handle in entries_of(index):
        place = Cursor(handle)
        block = table[(begin := place.number()) : begin + place.number()]
        for key, value in entries_of(block):
            fields = fields_of(value)
            if key and fields[1] == [FLOAT]:
                shape = fields_of(fields[2][0]).get(2, []) if 2 in fields else []
                sizes = [fields_of(dimension)[1][0] for dimension in shape]
                begin = fields.get(4, [0])[0]
                raw = data[begin : begin + fields[5][0]]
                arrays[key.decode()] = numpy.frombuffer(raw.tobytes(), "<f4").reshape(sizes)
    return arrays
