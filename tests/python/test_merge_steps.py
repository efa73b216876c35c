"""The steps of newsgraph.spark, handed their rows by hand: the files of ``newsgraph merge``.

What a cluster adds, partitions and their order, is dice here; test_spark.py has the cluster itself.
"""
import json
import os
import random
import subprocess
import zlib
from collections import Counter
from pathlib import Path

import pytest
from newsgraph import _spark_steps as steps

ROOT = Path(__file__).parents[2]
PROGRAM = os.environ.get("NEWSGRAPH_PROGRAM", str(ROOT / "build/newsgraph"))

# Who denies what somebody else is said to do: two that meet their likes at different places.
DENIALS = (
    "Norway denied that Iran had sold drones to Moldova. The ministry of Norway denied on Monday "
    "that Russia had attacked Ukraine with missiles. An official of the ministry met a general of "
    "the army of Moldova in Bergen, but the ministry denied that Portugal had met Ghana.")


def run(*command, **options):
    return subprocess.run(
        [PROGRAM, *map(str, command)], check=True, capture_output=True, text=True, **options
    ).stdout


@pytest.fixture(scope="module")
def lines():
    """The samples, some of them again: a near-copy, another text of a name; and denials."""
    rows = []
    for line in run("read", ROOT / "samples").splitlines():
        read = json.loads(line)
        rows.append({"id": read["document"], **{
            name: read[name] for name in ("title", "published", "publisher", "url", "text")}})
    rows.append({**rows[0], "id": "copy.txt", "publisher": "The Harbour Gazette"})
    rows.append({**rows[1], "id": rows[0]["id"]})
    rows.append({"id": "denials.txt", "published": "2024-03-05", "text": DENIALS})
    return run("extract", "-", input="\n".join(map(json.dumps, rows))).splitlines()


class Cluster:
    """Rows in parts of any size, in any order but where a step needs another."""

    def __init__(self, seed):
        self.dice = random.Random(seed)

    def each(self, step, rows, *more):
        """What a step makes of rows in three parts."""
        rows = list(rows)
        self.dice.shuffle(rows)
        cuts = sorted(self.dice.randint(0, len(rows)) for _ in range(2))
        parts = rows[:cuts[0]], rows[cuts[0]:cuts[1]], rows[cuts[1]:]
        return [row for part in parts for row in step(iter(part), *more)]

    def meet(self, step, rows, places, order, *more):
        """The same of rows of which those of one place are in one part, sorted."""
        parts = {}
        for row in rows:
            parts.setdefault(zlib.crc32(repr(row[:places]).encode()) % 3, []).append(row)
        return [
            row for part in parts.values() for row in step(iter(sorted(part, key=order)), *more)]

    def reports(self, articles):
        sketches = self.each(steps.sketches, ((number, packed) for number, _, packed in articles))
        pairs = Counter(self.meet(steps.sharing, sketches, 1, None))
        likely = self.each(steps.promising, ((*pair, count) for pair, count in pairs.items()))
        packed = {number: record for number, _, record in articles}
        copies = self.each(
            steps.find_copies, ((a, b, packed[a], packed[b]) for a, b in likely))
        return dict(steps.group_copies(iter(copies)))

    def articles(self, lines):
        read = self.each(steps.read, ((line,) for line in lines))
        unique = self.meet(
            steps.drop_repeated, (row[:3] for row in read if row[2]), 1, lambda row: row[:2])
        packed = {row[:2]: row[2] for row in unique}
        settled = steps.settle((given, digest, shared) for given, digest, _, shared in unique)
        return [(number, name, packed[given, digest]) for given, digest, number, name in settled]

    def merge(self, lines):
        """Claims, entities, articles, statements."""
        articles = self.articles(lines)
        relations = [line for line, in self.each(
            steps.list_relations, ((packed,) for _, _, packed in articles))]
        names = self.each(steps.list_names, articles)
        groups = self.meet(
            steps.unite, (row[2:] for row in names if row[0] is None), 1, lambda row: row[0])
        resolved = list(steps.resolve(iter(
            [(number, name, None) for number, name, _ in articles]
            + [(None, None, group) for _, group in groups]), ""))
        head_of = {key: found for kind, _, key, found in resolved if kind == "name"}
        heads = {}
        for article, _, key, _ in sorted(row for row in names if row[0] is not None):
            heads.setdefault(article, []).append({"found": head_of[key]})
        reports = self.reports(articles)
        told = self.each(steps.tell, (
            (number, name, packed, reports.get(number, number), heads.get(number))
            for number, name, packed in articles), relations, True)
        pages = [
            *self.meet(
                lambda rows, *more: steps.gather(((r[0], r[5], r[6]) for r in rows), *more),
                told, 1, lambda row: tuple(value or 0 if at > 2 else value or b"" if at == 2
                                           else value or "" for at, value in enumerate(row[:5])),
                relations, True),
            *self.each(steps.entity_pages, (
                (id, found) for kind, id, _, found in resolved if kind == "entity"), True),
            *self.each(
                steps.article_pages, ((name, packed) for _, name, packed in articles), True)]
        united = self.meet(
            steps.unite_blocks,
            ((id, stated) for kind, id, _, stated in pages if kind == "stated"), 1, None)
        found = {
            kind: sorted((id, line) for one, id, line, _ in pages if one == kind)
            for kind in ("claim", "entity", "article")}
        stated = sorted(line for block, in united for line in block.split("\n"))
        return [*([line for _, line in rows] for rows in found.values()), stated]


@pytest.mark.parametrize("seed", range(3))
def test_steps_in_any_parts_make_the_files_of_one_machine(lines, tmp_path, seed):
    (tmp_path / "lines.jsonl").write_text("\n".join(lines))
    run("merge", tmp_path / "lines.jsonl", "--out", tmp_path / "out", "--formats", "nquads")
    found = Cluster(seed).merge(lines)
    for name, rows in zip(
            ("claims.jsonl", "entities.jsonl", "articles.jsonl", "graph.nq"), found):
        assert rows == (tmp_path / "out" / name).read_text().splitlines(), name
    assert any("ns#denied>" in line for line in found[3])


def test_rows_are_held_by_number_and_by_bytes():
    small = [("a", b"b")] * (steps.PER_BATCH + 1)
    assert [len(held) for held in steps.in_batches(small)] == [steps.PER_BATCH, 1]
    large = [("a", b"b" * (steps.MOST_BYTES // 2 + 1), None)] * 5
    assert [len(held) for held in steps.in_batches(large)] == [2, 2, 1]
