"""Learns how sure claims are: a logistic regression, judged by cross-validation over articles.

    /usr/bin/python3 extract/train/train_claim_confidence.py --judged extract/train/judged.tsv \\
        --texts ../shared/data/text/wikinews-2019-2020.jsonl.xz \\
        --rows extract/train/judged_features.tsv.xz --out data/models/claim_confidence.tsv

judged.tsv holds claims of whole articles, each with the verdict of a reader who wrote no rule
(right, half, wrong, useless). It holds no text of others: a document is the beginning of the SHA-256
of its title in TEXTS, a label its first five words. The program reads these articles again: a claim
is found by its words, polarity and status, one that was right also where its labels have grown.
Claims whose mistakes have been mended since are gone, so that those that are left look better than
unread ones: a row says in its last column what it counts. judged_features.tsv.xz has the features of
judged claims themselves, of articles whose texts cannot be had again (judged_features.py wrote it).
What is learned is how likely a claim is right. The penalty on weights is the strongest that gives the
best area under the curve, but for noise, when each tenth of the articles is rated by weights from
the other nine; the weights written are from all."""

import argparse
import collections
import csv
import hashlib
import json
import lzma
import re
import subprocess
import tempfile
from pathlib import Path

import logistic
import numpy

PENALTIES = (3, 10, 30, 100)
NOISE = 0.005  # areas that differ by less are the same
LEAST = 8  # claims that a feature is in
Judged = collections.namedtuple("Judged", "features verdicts documents weights")  # lists

SMALL = set("the a an of in to at by on for and with or his her its their".split())

Claim = collections.namedtuple(
    "Claim", "document sentence subject relation object polarity status features"
)


def name_of(article):
    return hashlib.sha256(article["title"].encode()).hexdigest()[:12]


def first_words(label):
    return " ".join(label.split()[:5])


def stems(label):
    words = re.findall(r"[\w'.-]+", label.lower())
    return {re.sub(r"(ies|es|s|ed|ing|e)$", "", word) for word in words} - SMALL


def claims_of(program, path):
    """(document, sentence) -> the claims that the program makes there."""
    lines = subprocess.run(
        [program, "extract", "--features", path],
        check=True, capture_output=True, text=True, encoding="utf-8",
    ).stdout.splitlines()
    found = collections.defaultdict(list)
    for line in lines:
        claim = Claim(*line.split("\t"))
        found[claim.document, claim.sentence].append(claim)
    return found


def read_again(program, texts, names):
    """(document, sentence) -> the claims that the program makes there."""
    articles = [json.loads(line) for line in lzma.open(texts, "rt", encoding="utf-8")]
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as some:
        for article in articles:
            if name_of(article) in names:
                some.write(json.dumps({**article, "id": name_of(article), "url": ""}) + "\n")
        some.flush()
        return claims_of(program, some.name)


def is_same(claim, judged):
    if any(getattr(claim, key) != judged[key] for key in ("relation", "polarity", "status")):
        return False
    ends = [(first_words(getattr(claim, key)), judged[key]) for key in ("subject", "object")]
    near = all(not was or stems(was) & stems(now) for now, was in ends)
    return all(was == now for now, was in ends) or (judged["verdict"] == "right" and near)


def match(found, rows):
    """Judged, of the claims that are still made."""
    some = Judged([], [], [], [])
    for row in rows:
        claims = found[row["document"], row["sentence"]]
        same = next((claim for claim in claims if is_same(claim, row)), None)
        if same:
            some.features.append(logistic.read_features(same.features))
            some.verdicts.append(row["verdict"])
            some.documents.append(row["document"])
            some.weights.append(float(row["weight"]))
    return some


def add_rows(path, judged):
    """Lines of verdict, document, features."""
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            verdict, document, features = line.rstrip("\n").split("\t")
            judged.features.append(logistic.read_features(features))
            judged.verdicts.append(verdict)
            judged.documents.append(document)
            judged.weights.append(1.0)


def print_cuts(rates, verdicts):
    """What is left when the least sure are dropped."""
    for share in (0, 5, 10, 15, 20, 25, 30):
        least = numpy.percentile(rates, share)
        kept = verdicts[rates >= least]
        print(
            f"without {share} %, below {least:.2f}: right {(kept == 'right').mean():.3f}"
            f" wrong {(kept == 'wrong').mean():.3f}, of the right ones"
            f" {(kept == 'right').sum() / (verdicts == 'right').sum():.3f}"
        )


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--judged", type=Path, required=True)
    parser.add_argument("--texts", type=Path, required=True, help="JSON lines, xz")
    parser.add_argument("--rows", type=Path, required=True, help="features of judged claims, xz")
    parser.add_argument("--program", default="build/newsgraph")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    with options.judged.open(encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    found = read_again(options.program, options.texts, {row["document"] for row in rows})
    judged = match(found, rows)
    print(f"{len(judged.features)} of {len(rows)} judged claims are still made")
    add_rows(options.rows, judged)
    learn(judged, options.out)


def learn(judged, out):
    verdicts = numpy.array(judged.verdicts)
    shares = numpy.array(judged.weights)
    right = verdicts == "right"
    fresh = shares == 1.0
    names, x = logistic.matrix(judged.features, LEAST)
    folds = logistic.folds_of(judged.documents)
    tried = {}
    for penalty in PENALTIES:
        rates = logistic.rated_by_others(x, right.astype(float), shares, folds, penalty)
        tried[penalty] = (logistic.area_under_curve(rates[fresh], right[fresh]), rates[fresh])
        print(f"penalty {penalty}: area under the curve {tried[penalty][0]:.4f}")
    highest = max(area for area, _ in tried.values())
    best = max(penalty for penalty in PENALTIES if tried[penalty][0] > highest - NOISE)
    print(f"of {fresh.sum()} claims that count whole:")
    logistic.print_calibration(tried[best][1], right[fresh])
    print_cuts(tried[best][1], verdicts[fresh])
    weights = logistic.fit(x, right.astype(float), shares, best)
    logistic.write(out, names, weights, "extract/claims/claim_features.hpp")


if __name__ == "__main__":
    main()
