"""The steps of a merge on executors: from rows to rows, in the functions that ``newsgraph merge``
is made of (graph/shuffle).  What the rows of a step must be sorted by stands with it."""
from __future__ import annotations

import hashlib
from itertools import groupby
from typing import Any, Dict, Iterable, Iterator, List, Optional, Sequence, Tuple

from ._newsgraph import cluster

Row = Tuple[Any, ...]
Rows = Iterator[Row]

PER_BATCH = 1000
"""Rows that are held at a time: enough to cost little, few enough to hold little."""

MOST_BYTES = 32_000_000
"""Bytes and letters of the rows that are held at a time, but for one row more."""

READ = "given string, digest binary, packed binary, reason string"


def with_digest(document: str, packed: Optional[bytes], reason: Optional[str]) -> Row:
    return (document, hashlib.sha256(packed).digest() if packed else None, packed, reason)


def read(rows: Rows) -> Rows:
    for (line,) in rows:
        if line and not line.isspace():
            yield with_digest(*cluster.read_line(line))


UNIQUE = "given string, digest binary, packed binary, shared binary"


def drop_repeated(rows: Rows) -> Rows:
    """Records come sorted by name and digest; those that share a name are told by all they have."""
    for _, named in groupby(rows, key=lambda row: row[0]):
        records = {digest: (given, digest, packed) for given, digest, packed in named}.values()
        for record in records:
            yield (*record, record[2] if len(records) > 1 else None)


SETTLED = "given string, digest binary, article int, document string"


def settle(rows: Rows) -> Rows:
    """All names; records where a name is shared."""
    given = list(rows)
    settled = cluster.settle([row[0] for row in given], [row[2] for row in given])
    for number, (place, name) in enumerate(settled):
        yield (*given[place][:2], number, name)


KEYS = "article int, place int, key binary, found binary"


def list_names(rows: Rows) -> Rows:
    """Rows of an article's names, and rows without article of the groups that they are of."""
    collection = cluster.NameCollection()
    for held, (article, document, packed) in enumerate(rows, 1):
        for place, key in enumerate(collection.add(packed, article, document)):
            yield (article, place, key, None)
        if held % 500 == 0:
            yield from ((None, None, key, group) for key, group in collection.take())
    yield from ((None, None, key, group) for key, group in collection.take())


def unite(rows: Rows) -> Rows:
    """Groups come sorted by key."""
    collection = cluster.NameCollection()
    last = None
    for key, group in rows:
        if key != last:
            yield from collection.take()
            last = key
        collection.add_group(group)
    yield from collection.take()


RESOLVED = "kind string, id string, key binary, found binary"


def resolve(rows: Rows, decisions: str) -> Rows:
    resolving = cluster.Resolving()
    for number, name, group in rows:
        if group is None:
            resolving.add_document(number, name)
        else:
            resolving.add_group(group)
    resolving.resolve(decisions)
    for group in range(resolving.group_count()):
        yield ("name", None, *resolving.head(group))
    for index in range(resolving.entity_count()):
        id, entity = resolving.entity(index)
        yield ("entity", id, None, entity)
    for text in resolving.about_nothing():
        yield ("nothing", text, None, None)


PAGE = "kind string, id string, line string, stated string"
"""The line of a claim, an entity, an article; or what is stated of one subject, as lines: a column
of its own, so that who wants the few bytes of the others does not read these."""


def in_batches(rows: Iterable[Row]) -> Iterator[List[Row]]:
    """The rows in their order, PER_BATCH or MOST_BYTES of them at a time; the last are what is left."""
    held: List[Row] = []
    size = 0
    for row in rows:
        held.append(row)
        size += sum(len(value) for value in row if isinstance(value, (bytes, str)))
        if len(held) == PER_BATCH or size > MOST_BYTES:
            yield held
            held, size = [], 0
    if held:
        yield held


def _stated(blocks: Sequence[Tuple[str, str]]) -> Rows:
    for subject, lines in blocks:
        yield ("stated", subject, None, lines)


def entity_pages(rows: Rows, with_quads: bool) -> Rows:
    for held in in_batches(rows):
        lines, blocks = cluster.entity_page([entity for _, entity in held], with_quads)
        ids = sorted(id for id, _ in held)
        yield from (("entity", id, line, None) for id, line in zip(ids, lines))
        yield from _stated(blocks)


def article_pages(rows: Rows, with_quads: bool) -> Rows:
    for held in in_batches(rows):
        lines, blocks = cluster.article_page(held, with_quads)
        yield from (("article", document, line, None) for (document, _), line in zip(held, lines))
        yield from _stated(blocks)


def unite_blocks(rows: Rows) -> Rows:
    """Blocks come sorted by subject."""
    for _, same in groupby(rows, key=lambda row: row[0]):
        blocks = [lines for _, lines in same]
        if len(blocks) > 1:
            blocks = ["\n".join(sorted({line for block in blocks for line in block.split("\n")}))]
        yield (blocks[0],)


def list_relations(rows: Rows) -> Rows:
    seen = set()
    for (packed,) in rows:
        for line in cluster.relations_of(packed):
            if line not in seen:
                seen.add(line)
                yield (line,)


TOLD = "place string, id string, key binary, article int, rank int, claim binary, lines string"


def tell(rows: Rows, lines: List[str], with_quads: bool) -> Rows:
    """Claims; and what is stated of them already, at the place of its subject."""
    telling = cluster.Telling(cluster.Relations(lines), with_quads)
    for article, document, packed, report, heads in rows:
        found = [row["found"] for row in heads or ()]
        told, blocks = telling.tell(packed, article, document, report, found)
        for place, id, key, rank, claim in told:
            yield (place, id, key, article, rank, claim, None)
        for subject, stated in blocks:
            yield (subject, None, None, article, None, None, stated)


def gather(rows: Rows, lines: List[str], with_quads: bool) -> Rows:
    """Claims come sorted by meeting place, id, key, article and rank."""
    gathering = cluster.Gathering(cluster.Relations(lines), with_quads)

    def told(page: Any) -> Rows:
        if page is not None:
            yield from (("claim", id, line, None) for id, line in page[0])
            yield from _stated(page[1])

    for place, claim, stated in rows:
        if claim is None:
            yield ("stated", place, None, stated)
        else:
            yield from told(gathering.add(place, claim))
    yield from told(gathering.finish())


# Near-copies.

SKETCHES = "hash bigint, article int, size int"


def sketches(rows: Rows) -> Rows:
    for article, packed in rows:
        hashes = cluster.sketch(packed)
        for hash in hashes:
            yield (hash, article, len(hashes))


PAIRS = "one int, other int, size int, other_size int"


def sharing(rows: Rows) -> Rows:
    """Rows come sorted by hash and article."""
    last = None
    articles: List[int] = []
    sizes: Dict[int, int] = {}

    def pairs() -> Rows:
        if len(articles) > 1:
            for one, other in cluster.pairs_sharing(articles):
                yield (one, other, sizes[one], sizes[other])

    for hash, article, size in rows:
        if hash != last:
            yield from pairs()
            last, articles, sizes = hash, [], {}
        articles.append(article)
        sizes[article] = size
    yield from pairs()


def promising(rows: Rows) -> Rows:
    for one, other, size, other_size, shared in rows:
        if cluster.is_promising(shared, size, other_size):
            yield (one, other)


def find_copies(rows: Rows) -> Rows:
    for one, other, packed, other_packed in rows:
        if cluster.are_near_copies(packed, other_packed):
            yield (one, other)


def group_copies(rows: Rows) -> Rows:
    yield from cluster.group_pairs(list(rows))
