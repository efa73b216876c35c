"""newsgraph.spark on a cluster of three worker processes beside the program on one machine.

Skipped where pyspark (PyPI), pyarrow or java is not there.
"""
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("pyspark", reason="newsgraph.spark needs pyspark: pip install pyspark pyarrow")
pytest.importorskip("pyarrow", reason="newsgraph.spark needs pyarrow: pip install pyspark pyarrow")
if shutil.which("java") is None:
    pytest.skip("Spark needs java: apt-get install openjdk-17-jre-headless",
                allow_module_level=True)

import newsgraph as ng  # noqa: E402
import pyspark  # noqa: E402
from newsgraph import spark as ngs  # noqa: E402
from pyspark.sql import SparkSession  # noqa: E402

ROOT = Path(__file__).parents[2]
PROGRAM = os.environ.get("NEWSGRAPH_PROGRAM", str(ROOT / "build/newsgraph"))
FILES = ("claims.jsonl", "entities.jsonl", "articles.jsonl", "relations.jsonl", "graph.nq")


def run(*command, **options):
    return subprocess.run(
        [PROGRAM, *map(str, command)], check=True, capture_output=True, text=True, **options
    ).stdout


@pytest.fixture(scope="module")
def session():
    # The smallest that Java and Spark can be made to cost: this is a test, no cluster.
    lean = "-XX:+UseSerialGC -XX:TieredStopAtLevel=1"
    os.environ.update(
        SPARK_HOME=os.path.dirname(pyspark.__file__), SPARK_LOCAL_IP="127.0.0.1",
        PYSPARK_PYTHON=sys.executable, PYSPARK_DRIVER_PYTHON=sys.executable,
        SPARK_WORKER_DIR="/tmp")
    builder = SparkSession.builder.master("local-cluster[3,1,1024]").appName("test_spark")
    for name, value in {
        "spark.ui.enabled": "false", "spark.driver.host": "127.0.0.1",
        "spark.driver.extraJavaOptions": lean, "spark.executor.extraJavaOptions": lean,
        "spark.executorEnv.PYTHONPATH": os.pathsep.join(filter(None, sys.path)),
        "spark.sql.shuffle.partitions": "3", "spark.executor.memory": "1024m",
    }.items():
        builder = builder.config(name, value)
    session = builder.getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    yield session
    session.stop()


@pytest.fixture(scope="module")
def articles():
    """The samples, some of them again: as they are, as near-copies, as another text of the name."""
    rows = []
    for line in run("read", ROOT / "samples").splitlines():
        read = json.loads(line)
        rows.append({"id": read["document"], **{
            name: read[name] for name in ("title", "published", "publisher", "url", "text")}})
    first, second = rows[0], rows[1]
    rows.append(dict(first))
    rows.append({**first, "id": "copy.txt", "publisher": "The Harbour Gazette",
                 "text": first["text"] + "\n\nReaders may write to the editor."})
    rows.append({**second, "id": first["id"]})
    rows.append({**first, "id": "empty.txt", "text": "  "})
    return rows


@pytest.fixture(scope="module")
def lines(articles):
    """Of the program."""
    return run("extract", "-", input="\n".join(map(json.dumps, articles))).splitlines()


@pytest.fixture(scope="module")
def merged(lines, tmp_path_factory):
    """The folder that the program makes."""
    work = tmp_path_factory.mktemp("merged")
    (work / "lines.jsonl").write_text("\n".join(lines))
    run("merge", work / "lines.jsonl", "--out", work / "out")
    return work / "out"


def read_parts(folder):
    return b"".join(part.read_bytes() for part in sorted(folder.glob("part-*")))


def test_articles_are_extracted_as_the_program_does(session, articles, lines):
    frame = session.createDataFrame([{**row, "other": 1} for row in articles]).repartition(3)
    rows = ngs.extract(frame).collect()
    assert sorted(row.record for row in rows) == sorted(lines)
    skipped = {row.document: row.skipped for row in rows if row.skipped}
    assert list(skipped) == ["empty.txt"] and skipped["empty.txt"]


def test_a_row_without_a_name_is_skipped_and_said_so(session):
    frame = session.createDataFrame([("x", "Portugal sold boats to Ghana."), (None, "Text.")],
                                    "id string, text string")
    rows = ngs.extract(frame).collect()
    assert [row.skipped for row in rows if row.skipped] == ["neither id nor url"]
    with pytest.raises(ng.UsageError, match="need a column text"):
        ngs.extract(frame.select("id"))
    with pytest.raises(ng.UsageError, match="column record"):
        ngs.merge(frame)


@pytest.mark.parametrize("partitions", [1, 3, 8])
def test_any_number_of_partitions_makes_the_files_of_one_machine(
    session, lines, merged, tmp_path, partitions
):
    session.conf.set("spark.sql.shuffle.partitions", str(partitions))
    frame = session.createDataFrame([(line,) for line in lines], "value string")
    graph = ngs.merge(frame.repartition(partitions))
    graph.write(str(tmp_path / "out"))
    for name in FILES:
        assert read_parts(tmp_path / "out" / name) == (merged / name).read_bytes(), name
    assert [row.document for row in graph.skipped.collect()] == ["empty.txt"]
    graph.unpersist()


def test_decisions_are_those_of_one_machine(session, lines, merged, tmp_path):
    decisions = "same\tNorway\tUkraine\nlabel\tNobody at all\tSomebody\n"
    (tmp_path / "decisions.txt").write_text(decisions)
    (tmp_path / "lines.jsonl").write_text("\n".join(lines))
    run("merge", tmp_path / "lines.jsonl", "--out", tmp_path / "alone",
        "--decisions", tmp_path / "decisions.txt")
    frame = session.createDataFrame([(line,) for line in lines], "record string")
    graph = ngs.merge(frame, decisions=decisions, quads=False)
    found = "".join(row.line + "\n" for row in graph.entities.orderBy("id").collect())
    assert found == (tmp_path / "alone/entities.jsonl").read_text()
    assert found != (merged / "entities.jsonl").read_text()
    assert len(graph.about_nothing) == 1 and graph.quads.count() == 0
    graph.unpersist()


def test_a_line_that_is_none_of_ours_is_an_error_with_its_reason(session):
    with pytest.raises(Exception, match="neither an article nor a skipped one"):
        ngs.merge(session.createDataFrame([("{}",)], "record string"))
