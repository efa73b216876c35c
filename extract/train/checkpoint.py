"""What train_language.py saves, as a network and a Batcher again."""

from batches import Batcher
from features import FeatureTable
from names import LABELS
from network import Dropping, Network, Shape

LABEL_SETS = ("upos", "xpos", "deprels")


def network_of(saved, weights, vectors, encoder=None):
    """saved: a checkpoint; weights and vectors: its own or others of their shapes."""
    sizes = [len(saved["labels"][name]) for name in LABEL_SETS]
    shape = Shape(**saved["shape"])
    network = Network(shape, Dropping(), saved["rows"], vectors, *sizes, len(LABELS), encoder)
    network.load_state_dict(weights)
    return network.eval()


def batcher_of(saved, word_pieces=None):
    table = FeatureTable.of_rows(saved["features"], saved["rows"])
    batcher = Batcher(table, *(saved["labels"][name] for name in LABEL_SETS), word_pieces)
    batcher.trained = saved["trained"]
    return batcher
