"""Sentences as tensors: sorted by length into batches, some of them with other capitals."""

import random
from dataclasses import dataclass

import numpy
import torch

from features import UNKNOWN, normal

NONE = -1
SMALL_WORDS = set("a an the of in on at by to for and or but as with from into over is".split())


@dataclass
class Batch:
    """batch x time tensors. Targets are NONE where unknown or padding; names are bit sets."""

    rows: torch.Tensor
    word_rows: torch.Tensor
    mask: torch.Tensor
    reverse: torch.Tensor
    upos: torch.Tensor
    xpos: torch.Tensor
    heads: torch.Tensor
    deprels: torch.Tensor
    names: torch.Tensor
    sentences: list
    pieces: torch.Tensor = None  # batch x pieces of words, for a teacher
    firsts: torch.Tensor = None


class Batcher:
    """table: FeatureTable; label sets: lists of upos, xpos, deprels."""

    def __init__(self, table, upos, xpos, deprels, word_pieces=None):
        self.table = table
        self.word_pieces = word_pieces
        self.index = [{label: i for i, label in enumerate(s)} for s in (upos, xpos, deprels)]
        size = table.next_row
        self.trained = numpy.zeros(size, bool)
        self.drop = numpy.zeros(size, numpy.float32)
        for word, row in table.words.items():
            count = table.word_counts[word]
            self.trained[row] = count >= 2
            self.drop[row] = 0.02 + 0.25 / (0.25 + count)

    def prepare(self, sentence):
        """Adds .rows and .targets (5 x length) to a sentence."""
        sentence.rows = self.table.rows_of_sentence(sentence.forms)
        size = len(sentence.forms)
        targets = numpy.full((5, size), NONE, numpy.int64)
        if sentence.heads:
            columns = (sentence.upos, sentence.xpos, sentence.deprels)
            for place, column, index in zip((0, 1, 3), columns, self.index):
                targets[place] = [index.get(label, NONE) for label in column]
            targets[2] = sentence.heads
        targets[4] = sentence.names if sentence.names else NONE
        sentence.targets = targets
        if self.word_pieces:
            sentence.pieces = self.word_pieces.of_sentence(sentence.forms)

    def groups(self, sentences, tokens, draw=None):
        """Lists of sentences of like length, about `tokens` words each with padding."""
        noise = (lambda: draw.random() * 4) if draw else (lambda: 0)
        groups, group = [], []
        for sentence in sorted(sentences, key=lambda s: len(s.forms) + noise()):
            group.append(sentence)
            if max(len(s.forms) for s in group[-20:]) * len(group) >= tokens:
                groups.append(group)
                group = []
        if group:
            groups.append(group)
        if draw:
            draw.shuffle(groups)
        return groups

    def batch(self, sentences, drop_words=False, draw=None):
        """draw: a random.Random where some sentences are to change their capitals."""
        rows = [self.recased(s, draw) if draw else s.rows for s in sentences]
        time = max(len(s.forms) for s in sentences)
        all_rows = numpy.zeros((len(sentences), time, rows[0].shape[1]), numpy.int64)
        targets = numpy.full((5, len(sentences), time), NONE, numpy.int64)
        mask = numpy.zeros((len(sentences), time), bool)
        reverse = numpy.tile(numpy.arange(time), (len(sentences), 1))
        for i, (sentence, features) in enumerate(zip(sentences, rows)):
            size = len(sentence.forms)
            all_rows[i, :size] = features
            targets[:, i, :size] = sentence.targets
            mask[i, :size] = True
            reverse[i, :size] = numpy.arange(size)[::-1]
        word_rows = all_rows[..., 0].copy()
        words = numpy.where(self.trained[word_rows], word_rows, UNKNOWN)
        if drop_words:
            dropped = numpy.random.random(words.shape) < self.drop[word_rows]
            words[dropped] = UNKNOWN
            word_rows[dropped & (numpy.random.random(words.shape) < 0.3)] = UNKNOWN
        all_rows[..., 0] = words * mask
        tensors = [torch.from_numpy(a) for a in (all_rows, word_rows * mask, mask, reverse, *targets)]
        return Batch(*tensors, sentences, *self.pieces_of(sentences, time))

    def pieces_of(self, sentences, time):
        if not self.word_pieces:
            return None, None
        longest = max(len(s.pieces[0]) for s in sentences)
        pieces = numpy.zeros((len(sentences), longest), numpy.int64)
        firsts = numpy.zeros((len(sentences), time), numpy.int64)
        for i, sentence in enumerate(sentences):
            ids, first = sentence.pieces
            pieces[i, : len(ids)] = ids
            firsts[i, : len(first)] = first
        return torch.from_numpy(pieces), torch.from_numpy(firsts)

    def recased(self, sentence, draw):
        chance = draw.random()
        if chance < 0.03:
            forms = [form.lower() for form in sentence.forms]
        elif chance < 0.055:
            forms = [form.upper() for form in sentence.forms]
        elif chance < 0.09:
            forms = [
                form if i and form.lower() in SMALL_WORDS else form[:1].upper() + form[1:]
                for i, form in enumerate(sentence.forms)
            ]
        else:
            return sentence.rows
        return self.table.rows_of_sentence(forms)


def without_full_stop(sentences, share, seed):
    """Copies of some sentences without the last mark, as headlines are written."""
    draw = random.Random(seed)
    copies = []
    for s in sentences:
        size = len(s.forms) - 1
        if size < 4 or s.forms[-1] != "." or size + 1 in s.heads or draw.random() > share:
            continue
        columns = ("forms", "upos", "xpos", "heads", "deprels", "names")
        cut = {name: getattr(s, name)[:size] for name in columns}
        copies.append(type(s)(**cut, source=s.source))
    return copies


def form_counts(sentences):
    counts = {}
    for sentence in sentences:
        for form in sentence.forms:
            counts[form] = counts.get(form, 0) + 1
    return counts


def common_words(sentences):
    """Normal forms that stand in lower case in treebanks."""
    return {normal(form) for s in sentences for form in s.forms if form.islower()}
