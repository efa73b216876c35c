"""The rules of neo4j-admin's importer: ids, labels, types, ends that exist, one line a record."""

import csv
import re
import sys

from expect import DENIED, EDGES, HOSTILE_LABEL, NODES, equal


def table(name):
    with open(f"{sys.argv[1]}/{name}.csv", encoding="utf-8", newline="") as file:
        text = file.read()
        file.seek(0)
        rows = list(csv.DictReader(file, strict=True))
    equal(text.count("\n"), len(rows) + 1, "a record is a line")
    return rows


def check(name, edges):
    nodes = table(f"{name}.neo4j.nodes")
    relationships = table(f"{name}.neo4j.relationships")
    ids = [node["id:ID"] for node in nodes]
    equal(sorted(ids), NODES, "nodes")
    equal(len(ids), len(set(ids)), "ids are unique")
    ends = {r[end] for r in relationships for end in (":START_ID", ":END_ID")}
    equal(ends - set(ids), set(), "ends without a node")
    found = sorted(
        (r[":START_ID"], r[":END_ID"], r["label"], float(r["weight:int"])) for r in relationships
    )
    equal(found, sorted(edges), "relationships")
    types = {r[":TYPE"] for r in relationships}
    equal([t for t in types if not re.fullmatch(r"[A-Z][A-Z0-9_]*", t)], [], "types")
    for row in nodes + relationships:
        for column, value in row.items():
            kind = column.partition(":")[2]
            pattern = {
                "int": r"\d+",
                "double": r"\d+\.\d+",
                "boolean": r"true|false",
                "date": r"(\d{4}-\d\d-\d\d)?",
            }.get(kind, r"(?s).*")
            equal(bool(re.fullmatch(pattern, value)), True, f"{column} {value}")
    labels = {node["id:ID"]: node["name"] for node in nodes}
    equal(labels["hostile"], " ".join(HOSTILE_LABEL.split()), "hostile label")
    return types


equal("SUPPLIES_DENIED" in check("sample", EDGES), False, "denied is left out")
equal("SUPPLIES_DENIED" in check("denied", EDGES + DENIED), True, "denied has its own type")
