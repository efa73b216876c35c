"""networkx reads the GraphML with every edge, value and type."""

import sys

from expect import DENIED, EDGES, HOSTILE_LABEL, HOSTILE_QUOTE, NODES, equal, need

networkx = need("networkx")


def edges(graph):
    return sorted((a, b, d["label"], d["weight"]) for a, b, d in graph.edges(data=True))


graph = networkx.read_graphml(sys.argv[1] + "/sample.graphml", force_multigraph=True)
equal(sorted(graph.nodes), NODES, "nodes")
equal(graph.is_directed() and graph.is_multigraph(), True, "directed, with parallel edges")
equal(edges(graph), EDGES, "edges")
equal(graph.nodes["hostile"]["label"], HOSTILE_LABEL, "hostile label")
equal(graph.nodes["iran"]["wikidata"], "Q794", "wikidata")
equal(graph.nodes["iran"]["generic"], False, "a boolean")
equal(graph.nodes["iran"]["mentions"], 3, "an integer")
equal("wikidata" in graph.nodes["russia"], False, "an unknown value is absent")
quotes = [d["quote"] for a, b, d in graph.edges(data=True) if a == "hostile"]
equal(quotes, [HOSTILE_QUOTE], "hostile quote")
keys = [key for a, b, key in graph.edges(keys=True)]
equal(len(set(keys)), len(keys), "edge ids are unique")

denied = networkx.read_graphml(sys.argv[1] + "/denied.graphml")
equal(edges(denied), sorted(EDGES + DENIED), "edges with denied ones")
