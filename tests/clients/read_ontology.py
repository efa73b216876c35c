"""docs/ontology.* are what scripts/ontology makes, and declare every term of ours that exports
use: read_ontology.py FOLDER ROOT."""

import pathlib
import subprocess
import sys
import tempfile

from expect import equal, need

rdflib = need("rdflib")
samples, root = map(pathlib.Path, sys.argv[1:3])

with tempfile.TemporaryDirectory() as folder:
    subprocess.run([sys.executable, "-B", root / "scripts/ontology", folder], check=True)
    for name in ("ontology.ttl", "ontology.md"):
        made = pathlib.Path(folder, name).read_text(encoding="utf-8")
        equal(made == (root / "docs" / name).read_text(encoding="utf-8"), True,
              f"docs/{name} is up to date: run scripts/ontology docs")

ontology = rdflib.Graph().parse(root / "docs/ontology.ttl", format="turtle")
ours = "https://newsgraph.example/ns#"
declared = set(map(str, ontology.subjects(rdflib.RDF.type, None)))
graph = rdflib.Graph().parse(samples / "denied.nt", format="nt")
used = {str(term) for triple in graph for term in triple if str(term).startswith(ours)}
equal(sorted(used - declared), [], "terms that no ontology declares")
equal(len(used) > 25, True, "the sample uses many terms")
# What a graph's own file says of roles, the ontology says too.
RDFS = rdflib.RDFS
for role, above in graph.subject_objects(RDFS.subPropertyOf):
    equal((role, RDFS.subPropertyOf, above) in ontology, True, f"{role} is a kind of {above}")
for name, above in (("supplier", "subject"), ("item", "object"), ("attendee", "participant")):
    equal((rdflib.URIRef(ours + name), RDFS.subPropertyOf, rdflib.URIRef(ours + above)) in ontology,
          True, f"{name} is a kind of {above}")
labelled = set(map(str, ontology.subjects(rdflib.RDFS.label, None)))
equal(sorted(t for t in declared if t.startswith(ours) and t not in labelled), [], "labels")
