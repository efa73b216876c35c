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

from typing import Any, Dict, List, Optional, Sequence

from pyspark import StorageLevel
from pyspark.sql import DataFrame
from pyspark.sql import functions as F

from . import UsageError
from ._spark_extract import FIELDS, RECORD, extract_batches
from ._spark_merge import Merge

__all__ = ["MergedGraph", "build", "extract", "merge"]


def extract(
    articles: DataFrame,
    *,
    data: Optional[str] = None,
    schema: Optional[str] = None,
    without_rules: Sequence[str] = (),
) -> DataFrame:
    """What ``newsgraph extract`` makes of each row: one row ``document, record, skipped``.

    ``articles`` has a column ``text`` and ``id`` or ``url``, by which articles are called, and
    any of ``title``, ``published`` (dates or strings), ``publisher``, ``author``; other columns
    are passed over.  ``record`` is the line for ``merge``; where an article is skipped,
    ``skipped`` says why.  Records are as expensive as they are: persist, checkpoint or write
    them before anything is made of them twice.
    """
    columns = [name for name in FIELDS if name in articles.columns]
    if "text" not in columns or not {"id", "url"} & set(columns):
        raise UsageError(
            "extract: articles need a column text, and id or url; these have "
            + ", ".join(articles.columns))
    options = (data, schema, tuple(without_rules))
    rows = articles.select(*(F.col(name).cast("string") for name in columns))
    return rows.mapInArrow(lambda batches: extract_batches(batches, options), RECORD)


class MergedGraph:
    """A graph as DataFrames, of lines that are as in the files of ``newsgraph merge``.

    ``claims``, ``entities``: ``id, line``; ``articles``: ``document, line``; ``relations``:
    ``line``; ``quads``: ``line``, each once; ``skipped``: ``document, reason``.  In no order.
    """

    def __init__(
        self,
        frames: Dict[str, DataFrame],
        about_nothing: List[str],
        held: List[DataFrame],
    ) -> None:
        self.claims = frames["claims"]
        self.entities = frames["entities"]
        self.articles = frames["articles"]
        self.relations = frames["relations"]
        self.quads = frames["quads"]
        self.skipped = frames["skipped"]
        self.about_nothing = about_nothing
        """Decisions about names that no article has."""
        self._held = held

    def write(self, path: str, *, compression: str = "none") -> None:
        """Writes folders ``claims.jsonl``, ``entities.jsonl``, ``articles.jsonl``,
        ``relations.jsonl``, ``graph.nq`` of text, a file a partition: one after the other they
        are the file of that name that ``newsgraph merge`` writes."""
        for frame, key, name in (
            (self.claims, "id", "claims.jsonl"), (self.entities, "id", "entities.jsonl"),
            (self.articles, "document", "articles.jsonl"),
            (self.relations, "line", "relations.jsonl"), (self.quads, "line", "graph.nq"),
        ):
            lines = frame.orderBy(key).select("line")
            lines.write.mode("overwrite").option("compression", compression).text(f"{path}/{name}")

    def unpersist(self) -> None:
        """Lets go what is kept on the executors; the frames cannot be used afterwards."""
        for frame in self._held:
            frame.unpersist()


def merge(records: DataFrame, *, decisions: str = "", quads: bool = True) -> MergedGraph:
    """What ``newsgraph merge`` makes of records, on the executors.

    ``records`` has the rows of ``extract``, or the lines of ``newsgraph extract`` in a column
    ``record`` or ``value`` (as ``spark.read.text`` gives them).  ``decisions`` is the text of a
    file of judgements.  Without ``quads`` there are no statements.
    """
    work = Merge(records, decisions, quads)
    return MergedGraph(work.run(), work.about_nothing, work.held)


def build(articles: DataFrame, **options: Any) -> MergedGraph:
    """``extract`` and ``merge``; the records are kept on the executors in between."""
    records = extract(articles, **options).persist(StorageLevel.MEMORY_AND_DISK)
    graph = merge(records)
    graph._held.append(records)
    return graph
