"""The network for tags, trees and names; extract/syntax/network.cpp runs it.

Embeddings of features -> maxout mixing -> residual maxout convolutions with growing gaps ->
one two-way LSTM, its output beside the convolutions' -> linear tags and names, biaffine heads
(Dozat and Manning 2017), labels from the pair of dependent and head."""

from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import nn

from features import SLOTS, WIDTH
from recurrence import TwoWayLstm


@dataclass
class Shape:
    embedding: int = 96
    width: int = 96
    gaps: tuple = (1, 2, 4, 8)
    recurrent: int = 192
    arc: int = 128
    label: int = 128
    pieces: int = 3
    seen: int = 256  # what a teacher takes of its encoder


@dataclass
class Dropping:
    """Shares that training drops: units between layers, whole feature slots, states of the
    LSTM (the same for a sentence), its recurrent weights."""

    units: float = 0.28
    slots: float = 0.12
    states: float = 0.4
    recurrent: float = 0.15


class Largest(torch.autograd.Function):
    """The largest of the pieces; cheaper than torch's max, which keeps indices."""

    @staticmethod
    def forward(ctx, y, pieces):
        y = y.view(*y.shape[:-1], pieces, -1)
        out = y[..., 0, :]
        for piece in range(1, pieces):
            out = torch.maximum(out, y[..., piece, :])
        ctx.save_for_backward(y, out)
        return out

    @staticmethod
    def backward(ctx, gradient):
        y, out = ctx.saved_tensors
        back = (y == out.unsqueeze(-2)) * gradient.unsqueeze(-2)
        return back.view(*gradient.shape[:-1], -1), None


class Maxout(nn.Module):
    """Linear, the largest of the pieces, layer normalisation."""

    def __init__(self, inputs, outputs, pieces):
        super().__init__()
        self.linear = nn.Linear(inputs, outputs * pieces)
        self.norm = nn.LayerNorm(outputs)
        self.pieces = pieces
        nn.init.xavier_uniform_(self.linear.weight)

    def forward(self, x):
        return self.norm(Largest.apply(self.linear(x), self.pieces))


class Network(nn.Module):
    def __init__(self, shape, dropping, rows, vectors, upos, xpos, deprels, names, encoder=None):
        """rows: of the embedding table; vectors: rows x dimensions, frozen, zero where a row
        is no word with a vector; the next four: numbers of labels; encoder: a teacher's, see
        encoder.py."""
        super().__init__()
        self.shape, self.dropping = shape, dropping
        self.embedding = nn.EmbeddingBag(
            rows, shape.embedding, mode="sum", sparse=True, padding_idx=0
        )
        with torch.no_grad():
            self.embedding.weight.uniform_(-0.1, 0.1)
            self.embedding.weight[0] = 0
        self.register_buffer("vectors", vectors, persistent=False)
        self.vector = nn.Linear(vectors.shape[1], shape.embedding, bias=False)
        nn.init.normal_(self.vector.weight, 0, 0.1)
        width, deep = shape.width, shape.width + 2 * shape.recurrent
        seen = width
        if encoder:
            self.encoder = encoder
            self.see = nn.Linear(encoder.width, shape.seen)
            seen, deep = width + shape.seen, deep + shape.seen
        self.mix = Maxout(len(SLOTS) * shape.embedding, width, shape.pieces)
        self.convolutions = nn.ModuleList(Maxout(3 * width, width, shape.pieces) for _ in shape.gaps)
        self.lstm = TwoWayLstm(seen, shape.recurrent)
        self.upos, self.xpos = nn.Linear(deep, upos), nn.Linear(deep, xpos)
        self.names = nn.Linear(deep, names)
        self.arc_head, self.arc_dependent = nn.Linear(deep, shape.arc), nn.Linear(deep, shape.arc)
        self.arc = nn.Linear(shape.arc, shape.arc)  # its bias scores heads by themselves
        nn.init.xavier_uniform_(self.arc.weight, 0.1)
        nn.init.zeros_(self.arc.bias)
        self.root = nn.Parameter(torch.randn(deep) * 0.1)
        self.label_head = nn.Linear(deep, shape.label)
        self.label_dependent = nn.Linear(deep, shape.label)
        self.label = nn.Linear(shape.label, deprels)
        starts = torch.tensor([sum(SLOTS[:i]) for i in range(len(SLOTS))])
        self.register_buffer("starts", starts, persistent=False)

    def drop(self, x):
        return F.dropout(x, self.dropping.units, self.training)

    def embed(self, rows, word_rows):
        """rows: batch x time x WIDTH; word_rows: batch x time, for the frozen vectors."""
        batch, steps, _ = rows.shape
        count = batch * steps
        offsets = (torch.arange(count).unsqueeze(1) * WIDTH + self.starts).view(-1)
        x = self.embedding(rows.reshape(-1), offsets).view(batch, steps, len(SLOTS), -1)
        words = x[:, :, :1] + self.vector(self.vectors[word_rows]).unsqueeze(2)
        x = torch.cat([words, x[:, :, 1:]], 2)
        if self.training:
            keep = torch.rand(batch, steps, len(SLOTS), 1) > self.dropping.slots
            x = x * keep / (1 - self.dropping.slots)
        return self.drop(self.mix(x.view(batch, steps, -1)))

    def encode(self, batch):
        """A batches.Batch, its mask true for words. Result: batch x time x deep."""
        mask = batch.mask
        keep = mask.unsqueeze(-1).float()
        x = self.embed(batch.rows, batch.word_rows) * keep
        for gap, convolution in zip(self.shape.gaps, self.convolutions):
            padded = F.pad(x, (0, 0, gap, gap))
            near = torch.cat([padded[:, : -2 * gap], x, padded[:, 2 * gap :]], -1)
            x = (x + self.drop(convolution(near))) * keep
        if batch.pieces is not None:
            seen = self.drop(self.see(self.encoder(batch.pieces, batch.firsts)))
            x = torch.cat([x, seen], -1)
        dropping = self.dropping if self.training else Dropping(0, 0, 0, 0)
        states = self.lstm(x, batch.reverse, dropping.recurrent)
        if dropping.states:
            keep = torch.rand(states.shape[0], 1, states.shape[2]) > dropping.states
            states = states * keep / (1 - dropping.states)
        return self.drop(torch.cat([x, states], -1))

    def arcs(self, x, mask):
        """(batch x time x (1 + time) scores of heads, the root first; x with the root)."""
        batch, steps, deep = x.shape
        with_root = torch.cat([self.root.expand(batch, 1, deep), x], 1)
        heads = self.drop(F.leaky_relu(self.arc_head(with_root), 0.1))
        dependents = self.drop(F.leaky_relu(self.arc_dependent(x), 0.1))
        scores = torch.bmm(self.arc(dependents), heads.transpose(1, 2))
        allowed = torch.cat([mask.new_ones(batch, 1), mask], 1).unsqueeze(1)
        scores = scores.masked_fill(~allowed, -1e4)
        own = torch.arange(steps)
        scores[:, own, own + 1] = -1e4
        return scores, with_root

    def labels(self, x, with_root, heads):
        """batch x time x labels, for the given heads (0 is the root)."""
        of_heads = self.label_head(with_root)
        index = heads.unsqueeze(-1).expand(*heads.shape, of_heads.shape[-1])
        pair = of_heads.gather(1, index) + self.label_dependent(x)
        return self.label(self.drop(F.leaky_relu(pair, 0.1)))
