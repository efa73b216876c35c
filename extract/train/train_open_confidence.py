"""Learns how sure open relations are: a logistic regression, judged by cross-validation.

    build/newsgraph openie --features ../shared/eval/carb/dev.txt > /tmp/tuples.tsv
    /usr/bin/python3 extract/train/train_open_confidence.py --carb ../shared/eval/carb \\
        --tuples /tmp/tuples.tsv --out data/models/open_confidence.tsv

A tuple's target is its precision in CaRB's own assignment of tuples to gold (Bhardwaj et al. 2019):
the share of its words that gold has in the same places, 0 where a better tuple has taken the gold.
The strength of the penalty on weights is what gives the best area under the curve when each tenth
of the sentences is rated by weights from the other nine; the weights written are from all."""

import argparse
import sys
from collections import defaultdict
from pathlib import Path

import numpy

FOLDS = 10
PENALTIES = (1, 3, 10, 30, 100)
LEAST = 5  # tuples that a feature is in


def read_tuples(path, scorer):
    """Rows of (sentence, features, tuple)."""
    rows = []
    for line in path.read_text(encoding="utf-8").splitlines():
        sentence, features, predicate, *arguments = line.split("\t")
        pairs = (pair.rsplit("=", 1) for pair in features.split(" "))
        features = {name: float(value) for name, value in pairs}
        rows.append((sentence, features, scorer.Tuple(predicate, arguments)))
    return rows


def assigned_precisions(golds, tuples, scorer):
    """For each tuple its precision in the greedy assignment one to one, best first."""
    scores = [[scorer.match(gold, own)[0] for own in tuples] for gold in golds]
    pairs = sorted(((-scores[i][j], i, j) for i in range(len(golds)) for j in range(len(tuples))))
    used, result = set(), [0.0] * len(tuples)
    for score, i, j in pairs:
        if i not in used and -1 - j not in used:
            used |= {i, -1 - j}
            result[j] = -score
    return result


def targets(rows, gold, scorer):
    by_sentence = defaultdict(list)
    for at, (sentence, _, _) in enumerate(rows):
        by_sentence[scorer.sentence_key(sentence)].append(at)
    values = numpy.zeros(len(rows))
    for key, places in by_sentence.items():
        tuples = [rows[at][2] for at in places]
        values[places] = assigned_precisions(gold.get(key, []), tuples, scorer)
    return values


def matrix(rows):
    """Names of features, and tuples x features."""
    counts = defaultdict(int)
    for _, features, _ in rows:
        for name in features:
            counts[name] += 1
    names = sorted(name for name, count in counts.items() if count >= LEAST)
    x = numpy.array([[features.get(name, 0.0) for name in names] for _, features, _ in rows])
    return names, x


def fit(x, y, penalty):
    """Newton's method on the penalised log likelihood; the weight of all tuples goes free."""
    weights = numpy.zeros(x.shape[1])
    ridge = numpy.eye(x.shape[1]) * penalty
    for _ in range(30):
        rates = 1 / (1 + numpy.exp(-x @ weights))
        slope = x.T @ (rates - y) + ridge @ weights
        bend = (x.T * (rates * (1 - rates))) @ x + ridge
        change = numpy.linalg.solve(bend, slope)
        weights -= change
        if abs(change).max() < 1e-8:
            break
    return weights


def rated_by_others(x, y, folds, penalty):
    rates = numpy.zeros(len(y))
    for fold in range(FOLDS):
        out = folds == fold
        rates[out] = 1 / (1 + numpy.exp(-x[out] @ fit(x[~out], y[~out], penalty)))
    return rates


def carb(rows, rates, gold, scorer):
    for (_, _, own), rate in zip(rows, rates):
        own.conf = round(float(rate), 4)
    predicted = scorer.group([(sentence, own) for sentence, _, own in rows])
    return scorer.evaluate(gold, predicted)[0]


def print_calibration(rates, y):
    """Fifths of the tuples by their confidence: what it says, and what was right."""
    for part in numpy.array_split(numpy.argsort(rates), 5):
        print(f"confidence {rates[part].mean():.2f}: precision {y[part].mean():.2f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--carb", type=Path, required=True, help="a folder with score_carb.py")
    parser.add_argument("--tuples", type=Path, required=True, help="of openie --features")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    sys.path.insert(0, str(options.carb))
    import score_carb as scorer

    gold = scorer.read_gold(options.carb / "gold/dev.tsv")
    rows = read_tuples(options.tuples, scorer)
    y = targets(rows, gold, scorer)
    names, x = matrix(rows)
    sentences = {sentence: None for sentence, _, _ in rows}
    order = {sentence: at for at, sentence in enumerate(sentences)}
    folds = numpy.array([order[sentence] % FOLDS for sentence, _, _ in rows])
    tried = {}
    for penalty in PENALTIES:
        rates = rated_by_others(x, y, folds, penalty)
        scores = carb(rows, rates, gold, scorer)
        tried[penalty] = (scores["auc"], rates)
        print(f"penalty {penalty}: F1 {scores['f1']:.4f} AUC {scores['auc']:.4f}")
    best = max(PENALTIES, key=lambda penalty: tried[penalty][0])
    print_calibration(tried[best][1], y)
    lines = ["# feature TAB weight; see extract/open/open_confidence.hpp\n"]
    for name, weight in zip(names, fit(x, y, best)):
        lines.append(f"{name}\t{weight:.4f}\n")
    options.out.write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
