"""What articles say, as values: read-only, comparable, with the fields of claims.jsonl."""
from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Dict, List, Optional, Tuple, Union

Span = Tuple[int, int]
"""Begin and end in code points of an article's text, from 0, half-open: ``text[begin:end]``."""


@dataclass(frozen=True)
class EntityRef:
    """An entity as a claim names it."""

    id: str
    label: str
    type: str

    def __str__(self) -> str:
        return self.label


@dataclass(frozen=True)
class Literal:
    """A value that is no entity: an amount, a time, words.

    ``min`` and ``max`` are in ``unit``; ``iso`` is the time in ISO 8601.
    """

    text: str
    type: str
    min: Optional[float] = None
    max: Optional[float] = None
    unit: Optional[str] = None
    iso: Optional[str] = None

    def __str__(self) -> str:
        return self.text


Term = Union[EntityRef, Literal, None]


@dataclass(frozen=True)
class Entity:
    """Somebody or something under all its names. ``kind`` is name, class or unnamed."""

    id: str
    label: str
    type: str
    kind: str
    aliases: Tuple[str, ...]
    wikidata: Optional[str]
    mentions: int
    documents: Tuple[str, ...]
    owner: Optional[str] = None

    def __str__(self) -> str:
        return self.label


@dataclass(frozen=True)
class Evidence:
    """One sentence that says a claim, letter for letter, with its place in the article.

    ``start`` and ``end`` are code points of the article's text; so are the spans.
    ``confidence`` is 0 to 1.
    """

    document: str
    sentence: int
    start: int
    end: int
    text: str
    predicate: Optional[str]
    subject_span: Optional[Span]
    predicate_span: Optional[Span]
    object_span: Optional[Span]
    attributed_to: Tuple[EntityRef, ...]
    time: Optional[str]
    rule: str
    confidence: float


@dataclass(frozen=True)
class Qualifier:
    """More about a claim: ``role`` is recipient, place, time, quantity and so on."""

    role: str
    value: Term
    evidence: Tuple[int, ...]


@dataclass(frozen=True)
class Claim:
    """What one or more articles say. Never a fact: see ``polarity``, ``status``, ``attributed_to``."""

    id: str
    subject: Optional[EntityRef]
    relation: Optional[str]
    predicate: str
    object: Term
    qualifiers: Tuple[Qualifier, ...]
    polarity: str
    status: str
    attributed_to: Tuple[EntityRef, ...]
    confidence: float
    articles: int
    independent_sources: int
    conflicts_with: Tuple[str, ...]
    evidence: Tuple[Evidence, ...]

    @property
    def recipient(self) -> Optional[EntityRef]:
        """To whom, where there is one."""
        for qualifier in self.qualifiers:
            if qualifier.role == "recipient" and isinstance(qualifier.value, EntityRef):
                return qualifier.value
        return None

    @property
    def is_plain(self) -> bool:
        """Affirmed and actual: neither denied nor planned, possible, requested, conditional."""
        return self.polarity == "affirmed" and self.status == "actual"

    def __str__(self) -> str:
        name = self.relation or self.predicate
        to = f" to {self.recipient}" if self.recipient else ""
        hedges = [word for word in (self.polarity, self.status) if word not in ("affirmed", "actual")]
        hedge = f" ({', '.join(hedges)})" if hedges else ""
        return f"{self.subject or '?'} {name} {self.object or '?'}{to}{hedge}"


def _ref(value: Optional[Dict[str, Any]]) -> Optional[EntityRef]:
    return EntityRef(value["id"], value["label"], value["type"]) if value else None


def _refs(values: List[Dict[str, Any]]) -> Tuple[EntityRef, ...]:
    return tuple(EntityRef(value["id"], value["label"], value["type"]) for value in values)


def _term(value: Optional[Dict[str, Any]]) -> Term:
    if value is None or "id" in value:
        return _ref(value)
    return Literal(
        value["literal"], value["type"], value["min"], value["max"], value["unit"], value.get("iso")
    )


def _span(value: Optional[List[int]]) -> Optional[Span]:
    return (value[0], value[1]) if value else None


def _evidence(value: Dict[str, Any]) -> Evidence:
    spans = value["spans"]
    return Evidence(
        value["document"], value["sentence"], value["start"], value["end"], value["text"],
        value["predicate"], _span(spans["subject"]), _span(spans["predicate"]),
        _span(spans["object"]), _refs(value["attributed_to"]), value["time"], value["rule"],
        value["confidence"],
    )


def claim_of(value: Dict[str, Any]) -> Claim:
    """The claim of a line of claims.jsonl that was read as JSON."""
    return Claim(
        value["id"], _ref(value["subject"]), value["relation"], value["predicate"],
        _term(value["object"]),
        tuple(
            Qualifier(q["role"], _term(q["value"]), tuple(q["evidence"]))
            for q in value["qualifiers"]
        ),
        value["polarity"], value["status"], _refs(value["attributed_to"]), value["confidence"],
        value["articles"], value["independent_sources"], tuple(value["conflicts_with"]),
        tuple(_evidence(e) for e in value["evidence"]),
    )


def entity_of(value: Dict[str, Any]) -> Entity:
    """The entity of a line of entities.jsonl that was read as JSON."""
    owner = value.get("of")
    return Entity(
        value["id"], value["label"], value["type"], value["kind"], tuple(value["aliases"]),
        value["wikidata"], value["mentions"], tuple(value["documents"]),
        owner["id"] if owner else None,
    )
