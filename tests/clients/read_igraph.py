"""igraph reads the GraphML without a warning, with the same values."""

import sys
import warnings

from expect import EDGES, HOSTILE_LABEL, HOSTILE_QUOTE, NODES, equal, need

igraph = need("igraph")
warnings.simplefilter("error")

graph = igraph.Graph.Read_GraphML(sys.argv[1] + "/sample.graphml")
equal(sorted(graph.vs["id"]), NODES, "nodes")
equal(graph.is_directed(), True, "directed")
ids = graph.vs["id"]
found = sorted((ids[e.source], ids[e.target], e["label"], e["weight"]) for e in graph.es)
equal(found, EDGES, "edges")
equal(graph.vs.find(id="hostile")["label"], HOSTILE_LABEL, "hostile label")
equal(graph.es.find(claims="c-05")["quote"], HOSTILE_QUOTE, "hostile quote")
equal(graph.vs.find(id="drones")["generic"], True, "a boolean")
