"""A penalised logistic regression over named features, as data/models/*.tsv hold it."""

import numpy

FOLDS = 10


def fit(x, y, shares, penalty):
    """Newton's method on the penalised log likelihood; targets lie between 0 and 1, and so does
    what each row counts."""
    weights = numpy.zeros(x.shape[1])
    ridge = numpy.eye(x.shape[1]) * penalty
    for _ in range(30):
        rates = 1 / (1 + numpy.exp(-x @ weights))
        slope = x.T @ ((rates - y) * shares) + ridge @ weights
        bend = (x.T * (rates * (1 - rates) * shares)) @ x + ridge
        change = numpy.linalg.solve(bend, slope)
        weights -= change
        if abs(change).max() < 1e-8:
            break
    return weights


def folds_of(groups):
    """One fold a row, the same for all rows of a group."""
    order = {group: at for at, group in enumerate(dict.fromkeys(groups))}
    return numpy.array([order[group] % FOLDS for group in groups])


def rated_by_others(x, y, shares, folds, penalty):
    """What each row is rated by weights from the folds that it is not in."""
    rates = numpy.zeros(len(y))
    for fold in range(FOLDS):
        out = folds == fold
        weights = fit(x[~out], y[~out], shares[~out], penalty)
        rates[out] = 1 / (1 + numpy.exp(-x[out] @ weights))
    return rates


def read_features(text):
    """ "kind:verb=1 length:object=1.6094" """
    pairs = (pair.rsplit("=", 1) for pair in text.split(" "))
    return {name: float(value) for name, value in pairs}


def matrix(rows, least):
    """Names of the features that so many rows have at least, and rows x features."""
    counts = {}
    for features in rows:
        for name in features:
            counts[name] = counts.get(name, 0) + 1
    names = sorted(name for name, count in counts.items() if count >= least)
    return names, numpy.array([[features.get(name, 0.0) for name in names] for features in rows])


def area_under_curve(rates, right):
    """How often a right one is rated above one that is not."""
    ranks = numpy.empty(len(rates))
    ranks[numpy.argsort(rates, kind="stable")] = numpy.arange(len(rates))
    count = right.sum()
    return (ranks[right].sum() - count * (count - 1) / 2) / (count * (len(rates) - count))


def print_calibration(rates, y):
    """Fifths by their confidence: what it says, and what was right."""
    for part in numpy.array_split(numpy.argsort(rates, kind="stable"), 5):
        print(f"confidence {rates[part].mean():.2f}: precision {y[part].mean():.2f}")


def write(path, names, weights, what):
    lines = [f"# feature TAB weight; see {what}\n"]
    lines += [f"{name}\t{weight:.4f}\n" for name, weight in zip(names, weights)]
    path.write_text("".join(lines), encoding="utf-8")
