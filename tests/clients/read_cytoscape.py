"""The .cyjs is what cytoscape.js takes: ids are strings, unique over nodes and edges, no edge
dangles, values are plain."""

import json
import sys

from expect import EDGES, HOSTILE_LABEL, HOSTILE_QUOTE, NODES, equal

with open(sys.argv[1] + "/sample.cyjs", encoding="utf-8") as file:
    data = json.load(file)
nodes = [node["data"] for node in data["elements"]["nodes"]]
edges = [edge["data"] for edge in data["elements"]["edges"]]
ids = [item["id"] for item in nodes + edges]
equal(len(set(ids)), len(ids), "unique ids")
equal(all(isinstance(i, str) for i in ids), True, "ids are strings")
equal(sorted(node["entity"] for node in nodes), NODES, "nodes")
names = {node["id"]: node["entity"] for node in nodes}
found = sorted((names[e["source"]], names[e["target"]], e["label"], e["weight"]) for e in edges)
equal(found, EDGES, "edges")
values = {type(value) for item in nodes + edges for value in item.values()}
equal(values <= {str, int, float, bool}, True, "plain values")
equal([n["label"] for n in nodes if n["entity"] == "hostile"], [HOSTILE_LABEL], "hostile label")
equal([e["quote"] for e in edges if e["claims"] == "c-05"], [HOSTILE_QUOTE], "hostile quote")
equal(all(set(n["position"]) == {"x", "y"} for n in data["elements"]["nodes"]), True, "places")
