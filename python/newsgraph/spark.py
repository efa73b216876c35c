"""Extracting and merging on a cluster: Apache Spark, where one machine is too small.

>>> from newsgraph import spark as ngs                      # doctest: +SKIP
>>> records = ngs.extract(articles)                         # doctest: +SKIP
>>> graph = ngs.merge(records.checkpoint())                 # doctest: +SKIP
>>> graph.write("hdfs:///graph")                            # doctest: +SKIP

Everything is a job on the executors, in the functions that ``newsgraph merge`` is made of.  The
claims, entities and statements are those of ``newsgraph merge``, byte for byte, whatever the number
of partitions.  The package newsgraph must be installed on every executor, in one version.
"""
from __future__ import annotations

from typing import Optional, Sequence

from pyspark.sql import DataFrame
from pyspark.sql import functions as F

from . import UsageError
from . import _spark_steps as steps
from ._spark_extract import FIELDS, RECORD, Options, extract_batches
from ._spark_merge import Merge
from ._spark_rows import map_rows

__all__ = ["MergedGraph", "build", "extract", "merge"]


def extract(
    articles: DataFrame,
    *,
    data: Optional[str] = None,
    schema: Optional[str] = None,
    without_rules: Sequence[str] = (),
    gazetteer: Optional[str] = None,
) -> DataFrame:
    """What ``newsgraph extract`` makes of each row: one row ``document, record, skipped``.

    ``articles`` has a column ``text`` and ``id`` or ``url``, by which articles are called, and
    any of ``title``, ``published`` (dates or strings), ``publisher``, ``author``; other columns
    are passed over.  ``record`` is the line for ``merge``; where an article is skipped,
    ``skipped`` says why.  Records are as expensive as they are: persist, checkpoint or write
    them before anything is made of them twice.
    """
    return _extract(articles, (data, schema, tuple(without_rules), gazetteer), False)


def _extract(articles: DataFrame, options: Options, packed: bool) -> DataFrame:
    columns = [name for name in FIELDS if name in articles.columns]
    if "text" not in columns or not {"id", "url"} & set(columns):
        raise UsageError(
            "extract: articles need a column text, and id or url; these have "
            + ", ".join(articles.columns))
    rows = articles.select(*(F.col(name).cast("string") for name in columns))
    return rows.mapInArrow(
        lambda batches: extract_batches(batches, options, packed),
        steps.READ if packed else RECORD)


class MergedGraph:
    """A graph as DataFrames, of lines that are as in the files of ``newsgraph merge``.

    ``claims``, ``entities``: ``id, line``; ``articles``: ``document, line``; ``relations``:
    ``line``; ``quads``: ``line``, each once; ``skipped``: ``document, reason``.  In no order.
    """

    def __init__(self, work: Merge) -> None:
        frames = work.run()
        self.claims = frames["claims"]
        self.entities = frames["entities"]
        self.articles = frames["articles"]
        self.relations = frames["relations"]
        self.skipped = frames["skipped"]
        self.about_nothing = work.about_nothing
        """Decisions about names that no article has."""
        self._stated = frames["stated"]
        self._work = work

    @property
    def quads(self) -> DataFrame:
        met = self._work.meet(self._stated, "id")
        lines = map_rows(met, steps.unite_blocks, "lines string")
        return lines.select(F.explode(F.split("lines", "\n")).alias("line"))

    def write(self, path: str, *, compression: str = "none") -> None:
        """Writes folders ``claims.jsonl``, ``entities.jsonl``, ``articles.jsonl``,
        ``relations.jsonl``, ``graph.nq`` of text, a file a partition: one after the other they
        are the file of that name that ``newsgraph merge`` writes."""
        stated = map_rows(self._stated.orderBy("id"), steps.unite_blocks, "lines string")
        for lines, name in (
            (self.claims.orderBy("id").select("line"), "claims.jsonl"),
            (self.entities.orderBy("id").select("line"), "entities.jsonl"),
            (self.articles.orderBy("document").select("line"), "articles.jsonl"),
            (self.relations.orderBy("line"), "relations.jsonl"),
            (stated, "graph.nq"),
        ):
            lines.write.mode("overwrite").option("compression", compression).text(f"{path}/{name}")

    def unpersist(self) -> None:
        """Lets go what is kept on the executors; the frames cannot be used afterwards."""
        for frame in self._work.held:
            frame.unpersist()


def merge(records: DataFrame, *, decisions: str = "", quads: bool = True) -> MergedGraph:
    """What ``newsgraph merge`` makes of records, on the executors.

    ``records`` has the rows of ``extract``, or the lines of ``newsgraph extract`` in a column
    ``record`` or ``value`` (as ``spark.read.text`` gives them).  ``decisions`` is the text of a
    file of judgements.  Without ``quads`` there are no statements.
    """
    name = next((c for c in ("record", "value") if c in records.columns), None)
    if name is None:
        raise UsageError("merge: records have a column record, or value, of lines of extract")
    return MergedGraph(
        Merge(map_rows(records.select(name), steps.read, steps.READ), decisions, quads))


def build(
    articles: DataFrame,
    *,
    data: Optional[str] = None,
    schema: Optional[str] = None,
    without_rules: Sequence[str] = (),
    gazetteer: Optional[str] = None,
    decisions: str = "",
    quads: bool = True,
) -> MergedGraph:
    """``extract`` and ``merge`` in one, and cheaper: no lines of records are made in between."""
    read = _extract(articles, (data, schema, tuple(without_rules), gazetteer), True)
    return MergedGraph(Merge(read, decisions, quads))
