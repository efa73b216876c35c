"""Rows of DataFrames, handed to functions of rows and back, on the executors."""
from __future__ import annotations

from typing import Any, Callable, Iterable, Iterator, Sequence

import pyarrow
from pyspark.sql import DataFrame

from ._spark_steps import Row, Rows, in_batches

Batches = Iterator[pyarrow.RecordBatch]

_TYPES = {
    "string": pyarrow.string(), "binary": pyarrow.binary(), "int": pyarrow.int32(),
    "bigint": pyarrow.int64(),
}


def batch_of(schema: str, rows: Sequence[Row]) -> pyarrow.RecordBatch:
    """``schema`` is as Spark writes it: "name type, name type"."""
    columns = [column.split() for column in schema.split(", ")]
    values: Iterable[Sequence[Any]] = zip(*rows) if rows else [() for _ in columns]
    return pyarrow.RecordBatch.from_arrays(
        [pyarrow.array(value, _TYPES[kind]) for value, (_, kind) in zip(values, columns)],
        names=[name for name, _ in columns])


def _batches(schema: str, rows: Iterable[Row]) -> Batches:
    for held in in_batches(rows):
        yield batch_of(schema, held)


def _rows(batches: Batches) -> Rows:
    for batch in batches:
        yield from zip(*(column.to_pylist() for column in batch.columns))


def map_rows(frame: DataFrame, function: Callable[[Rows], Rows], schema: str) -> DataFrame:
    """What a function makes of the rows of each partition."""
    return frame.mapInArrow(lambda batches: _batches(schema, function(_rows(batches))), schema)
