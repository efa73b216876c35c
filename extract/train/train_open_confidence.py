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

import logistic
import numpy

PENALTIES = (1, 3, 10, 30, 100)
LEAST = 5  # tuples that a feature is in


def read_tuples(path, scorer):
    """Rows of (sentence, features, tuple)."""
    rows = []
    for line in path.read_text(encoding="utf-8").splitlines():
        sentence, features, predicate, *arguments = line.split("\t")
        tuple_ = scorer.Tuple(predicate, arguments)
        rows.append((sentence, logistic.read_features(features), tuple_))
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


def carb(rows, rates, gold, scorer):
    for (_, _, own), rate in zip(rows, rates):
        own.conf = round(float(rate), 4)
    predicted = scorer.group([(sentence, own) for sentence, _, own in rows])
    return scorer.evaluate(gold, predicted)[0]


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
    names, x = logistic.matrix([features for _, features, _ in rows], LEAST)
    folds = logistic.folds_of([sentence for sentence, _, _ in rows])
    tried = {}
    for penalty in PENALTIES:
        rates = logistic.rated_by_others(x, y, numpy.ones(len(y)), folds, penalty)
        scores = carb(rows, rates, gold, scorer)
        tried[penalty] = (scores["auc"], rates)
        print(f"penalty {penalty}: F1 {scores['f1']:.4f} AUC {scores['auc']:.4f}")
    best = max(PENALTIES, key=lambda penalty: tried[penalty][0])
    logistic.print_calibration(tried[best][1], y)
    weights = logistic.fit(x, y, numpy.ones(len(y)), best)
    logistic.write(options.out, names, weights, "extract/open/open_features.hpp")


if __name__ == "__main__":
    main()
