"""rdflib reads Turtle, TriG, JSON-LD, N-Triples and N-Quads as the same statements, and answers
queries."""

import logging
import sys

from expect import HOSTILE_LABEL, HOSTILE_QUOTE, equal, need

rdflib = need("rdflib")
folder = sys.argv[1]


class Complaint(logging.Handler):
    """An ill-typed literal is only logged; here it ends the test."""

    def emit(self, record):
        sys.exit(f"rdflib complains: {record.getMessage()}")


logging.getLogger("rdflib").addHandler(Complaint(level=logging.WARNING))

turtle = rdflib.Graph().parse(folder + "/sample.ttl", format="turtle")
triples = rdflib.Graph().parse(folder + "/sample.nt", format="nt")
jsonld = rdflib.Graph().parse(folder + "/sample.jsonld", format="json-ld")
quads = rdflib.ConjunctiveGraph()
quads.parse(folder + "/sample.nq", format="nquads")
trig = rdflib.ConjunctiveGraph()
trig.parse(folder + "/sample.trig", format="trig")
with open(folder + "/sample.nt", encoding="utf-8") as file:
    equal(len(triples), len(file.readlines()), "one statement a line, none twice")


def without_backslash(statements):
    """In line formats rdflib 6.1 reads an escaped backslash before b f n r t wrongly."""
    return {s for s in statements if "\\" not in s[2] and "\b" not in s[2]}


equal(without_backslash(turtle), without_backslash(triples), "Turtle and N-Triples")
equal(set(jsonld), set(turtle), "JSON-LD and Turtle")
equal(set(quads.triples((None, None, None))), set(triples), "N-Quads and N-Triples")
equal(set(trig.triples((None, None, None))), set(turtle), "TriG and Turtle")

KG = rdflib.Namespace("https://newsgraph.example/ns#")
ID = "https://newsgraph.example/id/"


def named_graphs(graph):
    names = (context.identifier for context in graph.contexts())
    return {name: set(graph.get_context(name)) for name in names if name.startswith(ID)}


equal(named_graphs(trig), named_graphs(quads), "the named graphs of TriG and N-Quads")

iran = rdflib.URIRef(ID + "entity/iran")
russia = rdflib.URIRef(ID + "entity/russia")

items = [rdflib.URIRef(ID + "entity/" + name) for name in ("drones", "missiles")]
equal(sorted(turtle.objects(iran, KG.supplies)), items, "direct, and nothing else")
equal(list(turtle.objects(russia, KG.produces)), [], "a plan is not asserted")
label = turtle.value(rdflib.URIRef(ID + "entity/hostile"), rdflib.RDFS.label)
equal(label, rdflib.Literal(HOSTILE_LABEL, lang="en"), "hostile label")
quotes = set(turtle.objects(None, rdflib.RDFS.label))
equal(rdflib.Literal(HOSTILE_QUOTE, lang="en") in quotes, True, "hostile quote")
blank = [term for s in turtle for term in s if isinstance(term, rdflib.BNode)]
equal(blank, [], "no blank nodes")
unlabelled = set(turtle.subjects()) - set(turtle.subjects(rdflib.RDFS.label))
equal(unlabelled, set(), "everything has a label")

# The graph of an article says what this article gives, the default graph has everything.
article = rdflib.URIRef(ID + "article/c.txt")
equal(set(quads.get_context(article)), {(iran, KG.supplies, item) for item in items},
      "what an article gives")
strict = rdflib.Dataset(default_union=False)
strict.parse(folder + "/sample.nq", format="nquads",
             publicID=rdflib.graph.DATASET_DEFAULT_GRAPH_ID)
equal(set(strict.default_context), set(triples), "the default graph without the union")

answer = turtle.query(
    """
    PREFIX kg: <https://newsgraph.example/ns#>
    PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
    SELECT ?claim WHERE {
      ?claim a kg:Claim ; kg:recipient ?to ; kg:time ?time ; kg:supplier ?from .
      ?time kg:earliest ?day FILTER (?day >= "2022-08-01"^^xsd:date) }
    """
)
equal([str(row.claim) for row in answer], [ID + "claim/c-01"], "claims by time")
