"""The csv module of Python and a spreadsheet's rule read the table of edges."""

import csv
import re
import sys

from expect import EDGES, HOSTILE_LABEL, HOSTILE_QUOTE, equal

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
