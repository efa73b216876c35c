"""A merge on a cluster: its steps in order, each from frames to frames."""
from __future__ import annotations

from functools import reduce
from typing import Dict, List

from pyspark import StorageLevel
from pyspark.sql import DataFrame
from pyspark.sql import functions as F

from . import _spark_steps as steps
from ._newsgraph import cluster
from ._spark_rows import map_rows


class Merge:
    """Of rows as steps.READ.  After run, ``held`` are the frames that are kept on the executors,
    and ``about_nothing`` the decisions about names that no article has."""

    def __init__(self, read: DataFrame, decisions: str, quads: bool) -> None:
        self.spark = read.sparkSession
        self.partitions = int(self.spark.conf.get("spark.sql.shuffle.partitions") or 200)
        self.decisions = decisions
        self.with_quads = quads
        self.held: List[DataFrame] = []
        self.about_nothing: List[str] = []
        self.read = self.hold(read)

    def hold(self, frame: DataFrame) -> DataFrame:
        """What is asked for more than once."""
        self.held.append(frame.persist(StorageLevel.DISK_ONLY))
        return self.held[-1]

    def meet(self, rows: DataFrame, place: str, *order: str) -> DataFrame:
        """Rows of one place in one partition, sorted."""
        return rows.repartition(self.partitions, place).sortWithinPartitions(place, *order)

    def run(self) -> Dict[str, DataFrame]:
        """The frames of a MergedGraph, by name; ``stated`` are blocks by subject."""
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

        lines_of = {
            page: frame.filter(F.col("kind") == page).select("id", "line")
            for page, frame in pages.items()}
        stated = [frame.filter("kind = 'stated'").select("id", "stated")
                  for frame in pages.values()]
        return {
            "claims": lines_of["claim"], "entities": lines_of["entity"],
            "articles": lines_of["article"].withColumnRenamed("id", "document"),
            "relations": lines,
            "stated": reduce(DataFrame.unionByName, stated),
            "skipped": self.read.filter("packed is null").select(
                F.col("given").alias("document"), "reason").distinct(),
        }

    def settle(self) -> DataFrame:
        """Articles: number in the order of names, name that no other has, packed record."""
        records = self.read.filter("packed is not null").select("given", "digest", "packed")
        unique = map_rows(
            self.meet(records, "given", "digest"), steps.drop_repeated, steps.UNIQUE)
        settled = map_rows(
            unique.select("given", "digest", "shared").repartition(1), steps.settle, steps.SETTLED)
        return unique.join(settled, ["given", "digest"]).select("article", "document", "packed")

    def relations(self, articles: DataFrame) -> List[str]:
        """Some hundred lines at most: every step needs all of them."""
        lines = map_rows(articles.select("packed"), steps.list_relations, "line string")
        return cluster.Relations([row.line for row in lines.distinct().collect()]).lines()

    def resolve(self, names: DataFrame, articles: DataFrame) -> DataFrame:
        """Who is who needs all names, grouped, in one task."""
        groups = names.filter("article is null").select("key", "found")
        grouped = map_rows(self.meet(groups, "key"), steps.unite, "key binary, found binary")
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
        pairs = map_rows(self.meet(sketches, "hash", "article"), steps.sharing, steps.PAIRS)
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
        quads = self.with_quads
        placed = articles.join(heads, "article", "left").join(
            self.reports(articles), "article", "left")
        rows = placed.select(
            "article", "document", "packed", F.coalesce("report", "article").alias("report"),
            "heads")
        return map_rows(rows, lambda rows: steps.tell(rows, relations, quads), steps.TOLD)

    def pages(
        self, told: DataFrame, resolved: DataFrame, articles: DataFrame, relations: List[str]
    ) -> Dict[str, DataFrame]:
        """Lines, and what is stated, of claims, entities and articles."""
        quads = self.with_quads
        met = self.meet(told, "place", "id", "key", "article", "rank").select(
            "place", "claim", "lines")
        entities = resolved.filter("kind = 'entity'").select("id", "found")
        return {
            "claim": self.hold(map_rows(
                met, lambda rows: steps.gather(rows, relations, quads), steps.PAGE)),
            "entity": self.hold(map_rows(
                entities.repartition(self.partitions, "id"),
                lambda rows: steps.entity_pages(rows, quads), steps.PAGE)),
            "article": self.hold(map_rows(
                articles.select("document", "packed"),
                lambda rows: steps.article_pages(rows, quads), steps.PAGE)),
        }
