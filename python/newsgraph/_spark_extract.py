"""Extraction on executors."""
from __future__ import annotations

import json
from typing import Any, Dict, List, Optional, Tuple

from . import Extractor
from ._spark_rows import Batches, Row, batch_of

RECORD = "document string, record string, skipped string"
FIELDS = ("id", "title", "url", "published", "publisher", "author", "text")
AT_ONCE = 64
"""Articles that are handed to the core at a time: what is held of a batch as lines."""

Options = Tuple[Optional[str], Optional[str], Tuple[str, ...]]
_extractors: Dict[Options, Extractor] = {}


def _extractor(options: Options) -> Extractor:
    """Of this process: models are loaded once, whatever the number of its tasks."""
    if options not in _extractors:
        _extractors[options] = Extractor(*options)
    return _extractors[options]


def _skipped(document: str, reason: str) -> Row:
    line = json.dumps({"skipped": {"document": document, "reason": reason}}, ensure_ascii=False)
    return (document, line, reason)


def _outcome(name: str, line: str) -> Row:
    if line.startswith('{"skipped"'):
        return (name, line, json.loads(line)["skipped"]["reason"])
    return (name, line, None)


def _name(article: Dict[str, Any]) -> Optional[str]:
    return article.get("id") or article.get("url")


def _lines(articles: List[Dict[str, Any]], core: Any) -> List[str]:
    """Of articles that have a name: one line each."""
    if not articles:
        return []
    known = [{k: v for k, v in article.items() if v is not None} for article in articles]
    lines = core.extract_lines("\n".join(map(json.dumps, known)).encode(), 1)
    if len(lines) != len(articles):
        raise AssertionError("not one line for every article")
    return lines


def _extract(articles: List[Dict[str, Any]], core: Any) -> List[Row]:
    named = [article for article in articles if _name(article)]
    unnamed = _skipped("a row of the articles", "neither id nor url")
    return [
        _outcome(str(_name(article)), line) for article, line in zip(named, _lines(named, core))
    ] + [unnamed] * (len(articles) - len(named))


def extract_batches(batches: Batches, options: Options) -> Batches:
    core = _extractor(options)._core
    for batch in batches:
        for begin in range(0, batch.num_rows, AT_ONCE):
            articles = batch.slice(begin, AT_ONCE).to_pylist()
            yield batch_of(RECORD, _extract(articles, core))
