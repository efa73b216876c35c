"""rdflib reads Turtle, N-Triples and N-Quads as the same statements, and answers queries."""

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
quads = rdflib.ConjunctiveGraph()
quads.parse(folder + "/sample.nq", format="nquads")
with open(folder + "/sample.nt", encoding="utf-8") as file:
    equal(len(triples), len(file.readlines()), "one statement a line, none twice")


def without_backslash(statements):
    """In line formats rdflib 6.1 reads an escaped backslash before b f n r t wrongly."""
    return {s for s in statements if "\\" not in s[2] and "\b" not in s[2]}


equal(without_backslash(turtle), without_backslash(triples), "Turtle and N-Triples")
equal(set(quads.triples((None, None, None))), set(triples), "N-Quads and N-Triples")

KG = rdflib.Namespace("https://newsgraph.example/ns#")
ID = "https://newsgraph.example/id/"
SKOS = rdflib.Namespace("http://www.w3.org/2004/02/skos/core#")
OA = rdflib.Namespace("http://www.w3.org/ns/oa#")
iran = rdflib.URIRef(ID + "entity/iran")
russia = rdflib.URIRef(ID + "entity/russia")

equal(list(turtle.objects(iran, KG.supplies_to)), [russia], "direct, to the recipient")
equal(list(turtle.objects(russia, KG.produces)), [], "a plan is not asserted")
label = turtle.value(rdflib.URIRef(ID + "entity/hostile"), SKOS.prefLabel)
equal(label, rdflib.Literal(HOSTILE_LABEL, lang="en"), "hostile label")
quotes = set(turtle.objects(None, OA.exact))
equal(rdflib.Literal(HOSTILE_QUOTE, lang="en") in quotes, True, "hostile quote")
blank = [term for s in turtle for term in s if isinstance(term, rdflib.BNode)]
equal(blank, [], "no blank nodes")

# Dropping the graph of an article takes back the evidence that it gave.
article = rdflib.URIRef(ID + "article/sub%2Fb%20%C3%BC.txt")
inside = quads.get_context(article)
equal(len(set(inside.subjects(OA.hasSource, article))), 3, "evidence in the article's graph")

answer = turtle.query(
    """
    PREFIX kg: <https://newsgraph.example/ns#>
    PREFIX prov: <http://www.w3.org/ns/prov#>
    PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
    PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
    SELECT ?claim WHERE {
      ?claim a kg:Claim ; kg:recipient ?to ; kg:time ?time ; rdf:subject ?from .
      ?time kg:earliest ?day FILTER (?day >= "2022-08-01"^^xsd:date) }
    """
)
equal([str(row.claim) for row in answer], [ID + "claim/c-01"], "claims by time")
