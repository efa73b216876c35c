"""A merge on a cluster: its steps in order, each from frames to frames."""
from __future__ import annotations

from typing import Dict, List

from pyspark import StorageLevel
from pyspark.sql import DataFrame
from pyspark.sql import functions as F

from . import UsageError
from . import _spark_steps as steps
from ._newsgraph import cluster
from ._spark_rows import map_rows


class Merge:
    """After run, ``held`` are the frames that are kept on the executors, and ``about_nothing``
    the decisions about names that no article has."""

    def __init__(self, records: DataFrame, decisions: str, quads: bool) -> None:
        name = next((c for c in ("record", "value") if c in records.columns), None)
        if name is None:
            raise UsageError("merge: records have a column record, or value, of lines of extract")
        self.spark = records.sparkSession
        self.partitions = int(self.spark.conf.get("spark.sql.shuffle.partitions") or 200)
        self.decisions = decisions
        self.with_quads = quads
        self.held: List[DataFrame] = []
        self.about_nothing: List[str] = []
        self.read = self.hold(map_rows(records.select(name), steps.read, steps.READ))

    def hold(self, frame: DataFrame) -> DataFrame:
        """What is asked for more than once."""
        self.held.append(frame.persist(StorageLevel.DISK_ONLY))
        return self.held[-1]

    def run(self) -> Dict[str, DataFrame]:
        """The frames of a MergedGraph, by name."""
        articles = self.hold(self.settle())
        relations = self.relations(articles)
        names = self.hold(map_rows(
            articles.select("article", "document", "packed"), steps.list_names, steps.KEYS))
        resolved = self.hold(self.resolve(names, articles))
        self.about_nothing = [
            row.id for row in resolved.filter("kind = 'nothing'").select("id").collect()]
        told = self.tell(articles, self.heads(names, resolved), relations)
        pages = self.pages(told, resolved, articles, relations)
        lines = self.spark.createDataFrame([(line,) for line in relations], "line string")
        frames = {kind: pages[kind].filter(F.col("kind") == kind).select("id", "line")
                  for kind in ("claim", "entity", "article")}
        quads = pages["claim"].unionByName(pages["entity"]).unionByName(pages["article"])
        return {
            "claims": frames["claim"], "entities": frames["entity"],
            "articles": frames["article"].withColumnRenamed("id", "document"),
            "relations": lines,
            "quads": quads.filter("kind = 'quad'").select("line").distinct(),
            "skipped": self.read.filter("packed is null").select(
                F.col("given").alias("document"), "reason").distinct(),
        }

    def settle(self) -> DataFrame:
        """Articles: number in the order of names, name that no other has, packed record."""
        records = (self.read.filter("packed is not null")
                   .select("given", F.sha2("packed", 256).alias("digest"), "packed")
                   .dropDuplicates(["given", "digest"]))
        names = records.select("given", "digest")
        shared = names.groupBy("given").count().filter("count > 1").select("given")
        disputed = records.join(shared, "given", "left_semi")
        listed = names.join(disputed, ["given", "digest"], "left")
        settled = map_rows(
            listed.select("given", "digest", "packed").repartition(1), steps.settle, steps.SETTLED)
        return records.join(settled, ["given", "digest"]).select("article", "document", "packed")

    def relations(self, articles: DataFrame) -> List[str]:
        """Some hundred lines at most: every step needs all of them."""
        lines = map_rows(articles.select("packed"), steps.list_relations, "line string")
        return cluster.Relations([row.line for row in lines.distinct().collect()]).lines()

    def resolve(self, names: DataFrame, articles: DataFrame) -> DataFrame:
        """Who is who needs all names, grouped, in one task."""
        grouped = map_rows(
            names.filter("article is null").select("key", "found")
            .repartition(self.partitions, "key").sortWithinPartitions("key"),
            steps.unite, "key binary, found binary")
        nobody = F.lit(None)
        everything = articles.select(
            "article", "document", nobody.cast("binary").alias("found")
        ).unionByName(grouped.select(
            nobody.cast("int").alias("article"), nobody.cast("string").alias("document"), "found"))
        decisions = self.decisions
        return map_rows(
            everything.repartition(1), lambda rows: steps.resolve(rows, decisions),
            steps.RESOLVED)

    def heads(self, names: DataFrame, resolved: DataFrame) -> DataFrame:
        """For each article the entities of the graph that its own are, in their order."""
        found = resolved.filter("kind = 'name'").select("key", "found")
        return (names.filter("article is not null").select("article", "place", "key")
                .join(found, "key").groupBy("article")
                .agg(F.sort_array(F.collect_list(F.struct("place", "found"))).alias("heads")))

    def reports(self, articles: DataFrame) -> DataFrame:
        """For each article that is a near-copy the first one that it is a copy of."""
        sketches = map_rows(articles.select("article", "packed"), steps.sketches, steps.SKETCHES)
        pairs = map_rows(
            sketches.repartition(self.partitions, "hash").sortWithinPartitions("hash", "article"),
            steps.sharing, steps.PAIRS)
        counted = pairs.groupBy("one", "other", "size", "other_size").count()
        promising = map_rows(
            counted.withColumn("count", F.col("count").cast("int")), steps.promising,
            "one int, other int")
        ones = articles.select(F.col("article").alias("one"), F.col("packed").alias("text"))
        others = articles.select(
            F.col("article").alias("other"), F.col("packed").alias("other_text"))
        read = promising.join(ones, "one").join(others, "other")
        copies = map_rows(
            read.select("one", "other", "text", "other_text"), steps.find_copies,
            "one int, other int")
        return map_rows(copies.repartition(1), steps.group_copies, "article int, report int")

    def tell(self, articles: DataFrame, heads: DataFrame, relations: List[str]) -> DataFrame:
        """Claims of articles, each with all that it takes along to where it meets others."""
        placed = articles.join(heads, "article", "left").join(
            self.reports(articles), "article", "left")
        rows = placed.select(
            "article", "document", "packed", F.coalesce("report", "article").alias("report"),
            "heads")
        return map_rows(rows, lambda rows: steps.tell(rows, relations), steps.TOLD)

    def pages(
        self, told: DataFrame, resolved: DataFrame, articles: DataFrame, relations: List[str]
    ) -> Dict[str, DataFrame]:
        """Lines, and what is stated, of claims, entities and articles."""
        quads = self.with_quads
        met = (told.repartition(self.partitions, "place")
               .sortWithinPartitions("place", "id", "key", "article", "rank")
               .select("place", "claim"))
        entities = resolved.filter("kind = 'entity'").select("id", "found").repartition(
            self.partitions, "id")
        return {
            "claim": self.hold(map_rows(
                met, lambda rows: steps.gather(rows, relations, quads), steps.PAGE)),
            "entity": self.hold(map_rows(
                entities, lambda rows: steps.entity_pages(rows, quads), steps.PAGE)),
            "article": self.hold(map_rows(
                articles.select("document", "packed"),
                lambda rows: steps.article_pages(rows, quads), steps.PAGE)),
        }
