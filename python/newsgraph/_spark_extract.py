"""Extraction on executors."""
from __future__ import annotations

import json
from typing import Any, Dict, List, Optional, Tuple

from . import Extractor
from ._spark_rows import Batches, batch_of
from ._spark_steps import READ, Row, with_digest

RECORD = "document string, record string, skipped string"
FIELDS = ("id", "title", "url", "published", "publisher", "author", "text")
AT_ONCE = 64
"""Articles that are handed to the core at a time: what is held of a batch as lines."""

Options = Tuple[Optional[str], Optional[str], Tuple[str, ...], Optional[str]]
"""Arguments of an Extractor."""
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


NAMELESS = ("a row of the articles", "neither id nor url")


def _name(article: Dict[str, Any]) -> Optional[str]:
    return article.get("id") or article.get("url")


def _json_lines(articles: List[Dict[str, Any]]) -> bytes:
    known = [{k: v for k, v in article.items() if v is not None} for article in articles]
    return "\n".join(map(json.dumps, known)).encode()


def _records(named: List[Dict[str, Any]], core: Any) -> List[Row]:
    lines = core.extract_lines(_json_lines(named), 1)
    return [_outcome(str(_name(article)), line) for article, line in zip(named, lines)]


def _packed(named: List[Dict[str, Any]], core: Any) -> List[Row]:
    return [with_digest(*row) for row in core.extract_packed(_json_lines(named), 1)]


def extract_batches(batches: Batches, options: Options, packed: bool) -> Batches:
    """Rows of RECORD, or, for a merge at once, of READ."""
    core = _extractor(options)._core
    extract, schema = (_packed, READ) if packed else (_records, RECORD)
    nameless = with_digest(NAMELESS[0], None, NAMELESS[1]) if packed else _skipped(*NAMELESS)
    for batch in batches:
        for begin in range(0, batch.num_rows, AT_ONCE):
            articles = batch.slice(begin, AT_ONCE).to_pylist()
            named = [article for article in articles if _name(article)]
            rows = extract(named, core)
            if len(rows) != len(named):
                raise AssertionError("not one outcome for every article")
            yield batch_of(schema, rows + [nameless] * (len(articles) - len(named)))
