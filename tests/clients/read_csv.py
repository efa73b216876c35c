"""The csv module of Python and a spreadsheet's rule read the tables of edges and nodes."""

import csv
import re
import sys

from expect import EDGES, HOSTILE_LABEL, HOSTILE_QUOTE, NODES, equal

with open(sys.argv[1] + "/sample.csv", encoding="utf-8", newline="") as file:
    text = file.read()
    file.seek(0)
    rows = list(csv.DictReader(file, strict=True))

equal(text.startswith("\ufeff"), False, "no byte order mark")
equal(text.count("\n"), len(rows) + 1, "a record is a line")
found = [(r["Source"], r["Target"], r["Label"], float(r["Weight"])) for r in rows]
equal(found, EDGES, "edges")
cells = [cell for row in rows for cell in row.values()]
equal([cell for cell in cells if re.match(r"[=+\-@\t\r]", cell)], [], "cells with formulas")


def original(cell):
    return cell[1:] if re.match(r"'+[=+\-@]", cell) else cell


equal(rows[0]["Source Label"], " ".join(HOSTILE_LABEL.split()), "hostile label")
equal(original(rows[0]["Quote"]), " ".join(HOSTILE_QUOTE.split()), "hostile quote")

with open(sys.argv[1] + "/sample.csv.nodes.csv", encoding="utf-8", newline="") as file:
    nodes = list(csv.DictReader(file, strict=True))
equal([node["Id"] for node in nodes], NODES, "nodes")
ends = {row[end] for row in rows for end in ("Source", "Target")}
equal(ends, set(NODES), "ends of edges")
equal(len({column.lower() for column in nodes[0]}), len(nodes[0]), "columns of nodes")
with open(sys.argv[1] + "/sample.csv.edges.csv", encoding="utf-8", newline="") as file:
    equal(file.read(), text, "the table of edges is the same by either name")
