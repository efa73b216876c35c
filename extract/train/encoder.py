"""A pretrained encoder of word pieces for the teacher: BERT's layers (Devlin et al. 2019) with
weights that others have published under open licences (pretrained.py).

Only training uses it; nothing of it is shipped."""

import re
import unicodedata

import torch
import torch.nn.functional as F
from torch import nn

from features import written
from pretrained import read_pretrained, vocabulary

PART = re.compile(r"[^\W_]+|[^\s]")
LONGEST_WORD = 60


class WordPieces:
    """Word pieces: of each part of a word, the longest known piece first."""

    def __init__(self, folder):
        self.ids, self.lower_case = vocabulary(folder)
        self.first, self.last = self.ids["[CLS]"], self.ids["[SEP]"]
        self.unknown = self.ids["[UNK]"]
        self.cache = {}

    def of_sentence(self, forms):
        """(ids of all pieces, the index of each word's first piece)."""
        ids, firsts = [self.first], []
        for form in forms:
            firsts.append(len(ids))
            ids += self.of_word(form)
        return ids + [self.last], firsts

    def of_word(self, form):
        if form not in self.cache:
            text = written(form)[:LONGEST_WORD]
            if self.lower_case:
                text = unicodedata.normalize("NFD", text.lower())
                text = "".join(c for c in text if unicodedata.category(c) != "Mn")
            self.cache[form] = [i for part in PART.findall(text) for i in self.of_part(part)]
            self.cache[form] = self.cache[form] or [self.unknown]
        return self.cache[form]

    def of_part(self, part):
        found, begin = [], 0
        while begin < len(part):
            prefix = "##" if begin else ""
            ends = range(len(part), begin, -1)
            end = next((e for e in ends if prefix + part[begin:e] in self.ids), None)
            if end is None:
                return [self.unknown]
            found.append(self.ids[prefix + part[begin:end]])
            begin = end
        return found


class Layer(nn.Module):
    def __init__(self, width, inner, heads):
        super().__init__()
        self.heads = heads
        self.query_key_value = nn.Linear(width, 3 * width)
        self.output, self.norm = nn.Linear(width, width), nn.LayerNorm(width, eps=1e-12)
        self.inner, self.outer = nn.Linear(width, inner), nn.Linear(inner, width)
        self.last_norm = nn.LayerNorm(width, eps=1e-12)

    def forward(self, x, hidden, drop):
        """x: batch x pieces x width; hidden: added to attention, -1e4 for padding."""
        batch, steps, width = x.shape
        parts = self.query_key_value(x).view(batch, steps, 3, self.heads, -1).permute(2, 0, 3, 1, 4)
        query, key, value = parts.unbind(0)
        scores = query @ key.transpose(-1, -2) * (width // self.heads) ** -0.5 + hidden
        mixed = (scores.softmax(-1) @ value).transpose(1, 2).reshape(batch, steps, width)
        x = self.norm(x + drop(self.output(mixed)))
        return self.last_norm(x + drop(self.outer(F.gelu(self.inner(x)))))


class Encoder(nn.Module):
    def __init__(self, folder, drop=0.1, frozen=0):
        """folder: see pretrained.py; frozen: so many layers, the lowest, stay as they are."""
        super().__init__()
        weights, layers, heads = read_pretrained(folder)
        words, width = weights["embeddings.word_embeddings.weight"].shape
        inner = len(weights["encoder.layer.0.intermediate.dense.bias"])
        self.width, self.rate = width, drop
        self.words = nn.Embedding(words, width)
        self.words.weight.requires_grad_(False)
        places = len(weights["embeddings.position_embeddings.weight"])
        self.places = nn.Parameter(torch.zeros(places, width))
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.layers = nn.ModuleList(Layer(width, inner, heads) for _ in range(layers))
        self.share = nn.Parameter(torch.zeros(layers))
        self.load(weights)
        self.frozen = frozen

    def load(self, weights):
        get = lambda name: torch.from_numpy(weights[name].copy())
        part = "embeddings."
        with torch.no_grad():
            self.words.weight.copy_(get(part + "word_embeddings.weight"))
            self.places.copy_(get(part + "position_embeddings.weight"))
            self.places.add_(get(part + "token_type_embeddings.weight")[0])
            set_both(self.norm, get, part + "LayerNorm")
            for i, layer in enumerate(self.layers):
                part = f"encoder.layer.{i}."
                three = [part + f"attention.self.{name}" for name in ("query", "key", "value")]
                layer.query_key_value.weight.copy_(torch.cat([get(n + ".weight") for n in three]))
                layer.query_key_value.bias.copy_(torch.cat([get(n + ".bias") for n in three]))
                set_both(layer.output, get, part + "attention.output.dense")
                set_both(layer.norm, get, part + "attention.output.LayerNorm")
                set_both(layer.inner, get, part + "intermediate.dense")
                set_both(layer.outer, get, part + "output.dense")
                set_both(layer.last_norm, get, part + "output.LayerNorm")

    def drop(self, x):
        return F.dropout(x, self.rate, self.training)

    def forward(self, pieces, firsts):
        """pieces: batch x pieces, 0 is padding; firsts: batch x words, the first piece of each.
        Result: batch x words x width, a learned mean of the layers."""
        hidden = (pieces == 0)[:, None, None].float() * -1e4
        place = torch.arange(pieces.shape[1]).clamp(max=len(self.places) - 1)
        with torch.set_grad_enabled(torch.is_grad_enabled() and not self.frozen):
            x = self.drop(self.norm(self.words(pieces) + self.places[place]))
        index = firsts.unsqueeze(-1).expand(*firsts.shape, self.width)
        mean = 0
        for i, (layer, share) in enumerate(zip(self.layers, self.share.softmax(0))):
            with torch.set_grad_enabled(torch.is_grad_enabled() and i >= self.frozen):
                x = layer(x, hidden, self.drop)
            mean = mean + share * x.gather(1, index)
        return mean


def set_both(module, get, name):
    module.weight.copy_(get(name + ".weight"))
    module.bias.copy_(get(name + ".bias"))
