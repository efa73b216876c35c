"""From scores to trees and names, and how right they are."""

from collections import Counter

import numpy
import torch

from names import LABELS, TYPES

IMPOSSIBLE = -1e6


def tag_pairs(sentences, labels):
    """(upos, xpos), as indices of the labels, of tags that go together in three words or more and
    in one of 2,000 with that xpos; sorted."""
    pairs = Counter(pair for s in sentences for pair in zip(s.upos, s.xpos))
    xpos = Counter(tag for s in sentences for tag in s.xpos)
    kept = [(u, x) for (u, x), n in pairs.items() if n >= 3 and n >= 0.0005 * xpos[x]]
    index = lambda name, tag: labels[name].index(tag)
    return sorted([index("upos", u), index("xpos", x)] for u, x in kept)


def best_tags(upos, xpos, pairs):
    """Of scores of words (... x labels) the pairs of tags that are best together, as indices."""
    u, x = torch.tensor(pairs).T
    best = (upos[..., u] + xpos[..., x]).argmax(-1)
    return u[best], x[best]


def best_tree(scores):
    """Heads (0: root) of the best tree with one root; scores: n x (n + 1), root first.

    Greedy where that is a tree, else Chu-Liu/Edmonds with arcs from the root so dear that one
    is taken."""
    heads = scores.argmax(1)
    if (heads == 0).sum() == 1 and find_cycle(numpy.append(0, heads)) is None:
        return heads
    square = numpy.full((len(scores) + 1, len(scores) + 1), -1e12)
    square[1:] = scores
    square[1:, 0] -= 1e7
    return edmonds(square)[1:]


def edmonds(scores):
    """Heads of the best arborescence from node 0; heads[0] is 0."""
    size = len(scores)
    scores = scores.copy()
    numpy.fill_diagonal(scores, -1e12)
    heads = scores.argmax(1)
    heads[0] = 0
    cycle = find_cycle(heads)
    if cycle is None:
        return heads
    rest = numpy.array([i for i in range(size) if i not in set(cycle)])
    cycle = numpy.array(cycle)
    inner = scores[cycle, heads[cycle]]
    small = numpy.full((len(rest) + 1, len(rest) + 1), -1e12)
    small[:-1, :-1] = scores[numpy.ix_(rest, rest)]
    entering = scores[numpy.ix_(cycle, rest)] - inner[:, None]
    leaving = scores[numpy.ix_(rest, cycle)]
    small[-1, :-1] = entering.max(0)
    small[:-1, -1] = leaving.max(1)
    reduced = edmonds(small)
    for k in range(1, len(rest)):
        heads[rest[k]] = rest[reduced[k]] if reduced[k] < len(rest) else cycle[leaving[k].argmax()]
    entry = entering[:, reduced[-1]].argmax()
    heads[cycle[entry]] = rest[reduced[-1]]
    return heads


def find_cycle(heads):
    seen = numpy.zeros(len(heads), int)
    for start in range(1, len(heads)):
        path, node = [], start
        while node and not seen[node]:
            seen[node] = start
            path.append(node)
            node = heads[node]
        if node and seen[node] == start:
            return path[path.index(node) :]
    return None


def may_follow(left, right):
    if left[0] in "OLU":
        return right[0] in "OBU"
    return right[0] in "IL" and left[2:] == right[2:]


FOLLOWS = torch.tensor([[0.0 if may_follow(a, b) else IMPOSSIBLE for b in LABELS] for a in LABELS])
FIRST = torch.tensor([IMPOSSIBLE if label[0] in "IL" else 0.0 for label in LABELS])
LAST = torch.tensor([IMPOSSIBLE if label[0] in "BI" else 0.0 for label in LABELS])


def best_names(scores):
    """Spans (first, last, type) of the best legal sequence of labels; scores: n x labels."""
    value, back = scores[0] + FIRST, []
    for step in scores[1:]:
        value, best = (value.unsqueeze(1) + FOLLOWS).max(0)
        value = value + step
        back.append(best)
    label = (value + LAST).argmax().item()
    labels = [label]
    for best in reversed(back):
        label = best[label].item()
        labels.append(label)
    return spans_of([LABELS[i] for i in reversed(labels)])


def spans_of(labels):
    spans, first = [], 0
    for index, label in enumerate(labels):
        if label[0] in "BU":
            first = index
        if label[0] in "LU":
            spans.append((first, index, label[2:]))
    return spans


class Scores(Counter):
    """Counts of right answers a set; as_table() gives per cents."""

    def add_tree(self, name, sentence, upos, xpos, heads, deprels):
        self[name, "words"] += len(sentence.forms)
        for i in range(len(sentence.forms)):
            attached = heads[i] == sentence.heads[i]
            plain = deprels[i].split(":")[0] == sentence.deprels[i].split(":")[0]
            self[name, "UPOS"] += upos[i] == sentence.upos[i]
            self[name, "XPOS"] += xpos[i] == sentence.xpos[i]
            self[name, "UAS"] += attached
            self[name, "LAS"] += attached and plain
            self[name, "LAS+subtypes"] += attached and deprels[i] == sentence.deprels[i]

    def add_names(self, name, gold, found):
        """Sets of (first, last, type)."""
        for kind in {span[2] for span in gold | found}:
            some = lambda spans: {span for span in spans if span[2] == kind}
            for group in (name, name + "/" + kind):
                self[group, "right"] += len(some(gold) & some(found))
                self[group, "gold"] += len(some(gold))
                self[group, "found"] += len(some(found))

    def as_table(self):
        table = {}
        for name in sorted({key[0] for key in self}):
            if self[name, "words"]:
                measures = ("UPOS", "XPOS", "UAS", "LAS", "LAS+subtypes")
                table[name] = {m: round(100 * self[name, m] / self[name, "words"], 2) for m in measures}
            else:
                right, gold, found = (self[name, k] for k in ("right", "gold", "found"))
                table[name] = {
                    "P": round(100 * right / max(found, 1), 1),
                    "R": round(100 * right / max(gold, 1), 1),
                    "F1": round(200 * right / max(gold + found, 1), 1),
                    "gold": gold,
                }
        return table


COARSE = dict(zip(TYPES, "PER ORG LOC LOC MISC MISC MISC MISC MISC MISC MISC".split()))


def coarse(spans, kept=("PER", "ORG", "LOC")):
    """Our types as PER, ORG, LOC, the others left out."""
    return {(a, b, COARSE[kind]) for a, b, kind in spans if COARSE[kind] in kept}
