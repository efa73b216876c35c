"""Every query of docs/sparql has the answer that stands beside it, on the samples that build
reads: read_sparql.py NEWSGRAPH SAMPLES QUERIES [accept]."""

import pathlib
import subprocess
import sys
import tempfile

from expect import equal, need

need("rdflib")
import rdflib.plugins.sparql

program, samples, queries = sys.argv[1:4]
accept = sys.argv[4:] == ["accept"]


def table(result):
    lines = ["\t".join(str(v) for v in result.vars)]
    lines += ["\t".join("" if c is None else str(c) for c in row) for row in result]
    return "".join(line.replace("\n", " ") + "\n" for line in lines)


with tempfile.TemporaryDirectory() as folder:
    subprocess.run([program, "build", samples, "--out", folder], check=True, capture_output=True)
    graph = rdflib.Graph().parse(folder + "/graph.ttl", format="turtle")
    stores = {union: rdflib.Dataset(default_union=union) for union in (True, False)}
    for quads in stores.values():
        quads.parse(folder + "/graph.nq", format="nquads",
                    publicID=rdflib.graph.DATASET_DEFAULT_GRAPH_ID)

files = sorted(pathlib.Path(queries).glob("*.rq"))
equal(len(files), 12, "twelve queries")
for file in files:
    text = file.read_text(encoding="utf-8")
    rdflib.plugins.sparql.prepareQuery(text)
    if "SERVICE" in text:
        continue  # asks the network
    answer = table(graph.query(text))
    expected = file.with_suffix(".tsv")
    if accept:
        expected.write_text(answer, encoding="utf-8")
    equal(answer.count("\n") > 1, True, f"{file.name} has an answer")
    equal(answer.splitlines(), expected.read_text(encoding="utf-8").splitlines(), file.name)
    for union, quads in stores.items():
        equal(sorted(table(quads.query(text)).splitlines()), sorted(answer.splitlines()),
              f"{file.name} on N-Quads, default graph the union: {union}")
