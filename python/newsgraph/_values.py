"""What articles say, as values: read-only, comparable, with the fields of claims.jsonl.

Entities, claims and evidence are views of the JSON that they came as: nothing is made before it is
asked for, so that an article of a hundred claims costs as much as one of none.
"""
from __future__ import annotations

from typing import Any, Dict, List, NamedTuple, Optional, Tuple, Union

Span = Tuple[int, int]
"""Begin and end in code points of an article's text, from 0, half-open: ``text[begin:end]``."""


class EntityRef(NamedTuple):
    """An entity as a claim names it."""

    id: str
    label: str
    type: str

    def __str__(self) -> str:
        return self.label


class Literal(NamedTuple):
    """A value that is no entity: an amount, a time, words.

    ``type`` is quantity, money, time, measure or text.  ``min`` and ``max`` are bounds in ``unit``
    ("USD", "km", "%"; None: a bare count), equal where the text is exact; ``iso`` is the time in
    ISO 8601, as precise as the text ("2022-08", "2022-07/2022-08").
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


class Qualifier(NamedTuple):
    """More about a claim.

    ``role`` is recipient, source, target, place, time, quantity, purpose, instrument, origin,
    topic or cause; ``evidence`` are positions in the claim's evidence that give it.
    """

    role: str
    value: Term
    evidence: Tuple[int, ...]


class _View:
    """Of a JSON object.  Equal where the objects are; they are never changed."""

    __slots__ = ("_json",)

    def __init__(self, json: Dict[str, Any]) -> None:
        self._json = json

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and self._json == other._json  # type: ignore[attr-defined]

    def __hash__(self) -> int:
        return hash(self._json["id"])

    def to_dict(self) -> Dict[str, Any]:
        """The JSON object of the line, as the files of a graph have it; not to be changed."""
        return self._json


class Entity(_View):
    """Somebody or something under all its names."""

    __slots__ = ()

    @property
    def id(self) -> str:
        """``[a-z0-9-]+``; of a graph: unique in it; of an article: in that alone."""
        return self._json["id"]

    @property
    def label(self) -> str:
        """The best name, or the words of a class: "attack drones"."""
        return self._json["label"]

    @property
    def type(self) -> str:
        """Person, Organization, Country, Weapon ...: one of twenty."""
        return self._json["type"]

    @property
    def kind(self) -> str:
        """``name``; ``class``: things of a sort; ``unnamed``: people, bodies, places without one."""
        return self._json["kind"]

    @property
    def aliases(self) -> Tuple[str, ...]:
        """Other names, sorted."""
        return tuple(self._json["aliases"])

    @property
    def wikidata(self) -> Optional[str]:
        """``Q794``, where linked with good reason."""
        return self._json["wikidata"]

    @property
    def mentions(self) -> int:
        """How often articles speak of it, pronouns among them."""
        return self._json["mentions"]

    @property
    def documents(self) -> Tuple[str, ...]:
        """The articles that do, sorted."""
        return tuple(self._json["documents"])

    @property
    def owner(self) -> Optional[str]:
        """Unnamed ones: the id of whose they are, where that is known."""
        owner = self._json.get("of")
        return owner["id"] if owner else None

    def __str__(self) -> str:
        return self.label

    def __repr__(self) -> str:
        return f"<Entity {self.id!r}: {self.label}, {self.type}>"


class Evidence(_View):
    """One sentence that says a claim, letter for letter, with its place in the article."""

    __slots__ = ()

    def __hash__(self) -> int:
        return hash((self.document, self.start, self.end, self.rule))

    @property
    def document(self) -> str:
        """The article's name."""
        return self._json["document"]

    @property
    def sentence(self) -> int:
        """Which sentence of the article, from 0."""
        return self._json["sentence"]

    @property
    def start(self) -> int:
        """Of the sentence, in code points of the article's text."""
        return self._json["start"]

    @property
    def end(self) -> int:
        """Of the sentence, in code points; the first one that is not in it."""
        return self._json["end"]

    @property
    def text(self) -> str:
        """The sentence: ``article.text[start:end]``."""
        return self._json["text"]

    @property
    def predicate(self) -> Optional[str]:
        """The words that say what is done."""
        return self._json["predicate"]

    @property
    def subject_span(self) -> Optional[Span]:
        """Of the subject in the article's text; None: it is not in these words."""
        return _span(self._json["spans"]["subject"])

    @property
    def predicate_span(self) -> Optional[Span]:
        """Of the words that say what is done, in the article's text."""
        return _span(self._json["spans"]["predicate"])

    @property
    def object_span(self) -> Optional[Span]:
        """Of the object in the article's text; None: it is not in these words."""
        return _span(self._json["spans"]["object"])

    @property
    def attributed_to(self) -> Tuple[EntityRef, ...]:
        """Who says so, nearest first; empty: the article itself."""
        return _refs(self._json["attributed_to"])

    @property
    def time(self) -> Optional[str]:
        """When it was or will be, ISO 8601 with the precision of the text."""
        return self._json["time"]

    @property
    def rule(self) -> str:
        """How the sentence was read; for people."""
        return self._json["rule"]

    @property
    def confidence(self) -> float:
        """0 to 1: that this sentence says it."""
        return self._json["confidence"]

    def __repr__(self) -> str:
        return f"<Evidence {self.document!r} [{self.start}:{self.end}]: {self.text}>"


class Claim(_View):
    """What one or more articles say.  Never a fact: see ``polarity``, ``status``, ``attributed_to``."""

    __slots__ = ()

    @property
    def id(self) -> str:
        """``c-`` and 16 hexadecimal digits: the same for the same claim in every run."""
        return self._json["id"]

    @property
    def subject(self) -> Optional[EntityRef]:
        """Who acts; None where the text names nobody."""
        return _ref(self._json["subject"])

    @property
    def relation(self) -> Optional[str]:
        """``supplies``, ``denies`` ...; None: no relation fits, only the predicate tells."""
        return self._json["relation"]

    @property
    def predicate(self) -> str:
        """The word for it, as a lemma: ``provide``."""
        return self._json["predicate"]

    @property
    def object(self) -> Term:
        """What is acted on: an entity, a literal, or None."""
        return _term(self._json["object"])

    @property
    def qualifiers(self) -> Tuple[Qualifier, ...]:
        """By role, then value."""
        return tuple(
            Qualifier(q["role"], _term(q["value"]), tuple(q["evidence"]))
            for q in self._json["qualifiers"]
        )

    @property
    def polarity(self) -> str:
        """``affirmed`` or ``denied``."""
        return self._json["polarity"]

    @property
    def status(self) -> str:
        """``actual``, ``planned``, ``possible``, ``requested`` or ``conditional``."""
        return self._json["status"]

    @property
    def attributed_to(self) -> Tuple[EntityRef, ...]:
        """Every speaker of its evidence."""
        return _refs(self._json["attributed_to"])

    @property
    def confidence(self) -> float:
        """0 to 0.99: that at least one source says this.  Not that it is so."""
        return self._json["confidence"]

    @property
    def articles(self) -> int:
        """How many say it."""
        return self._json["articles"]

    @property
    def independent_sources(self) -> int:
        """The same, near-copies of one report and articles of one outlet counted once."""
        return self._json["independent_sources"]

    @property
    def conflicts_with(self) -> Tuple[str, ...]:
        """Ids of claims that deny what this affirms, or the reverse."""
        return tuple(self._json["conflicts_with"])

    @property
    def evidence(self) -> Tuple[Evidence, ...]:
        """By document and place; never empty."""
        return tuple(Evidence(one) for one in self._json["evidence"])

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

    def __repr__(self) -> str:
        return f"<Claim {self.id}: {self}>"


class Token(NamedTuple):
    """A word of Universal Dependencies, with its place in the article's text in code points.

    ``head`` is the position of its head among the tokens of the sentence, None for the root.
    """

    text: str
    lemma: str
    upos: str
    xpos: str
    head: Optional[int]
    deprel: str
    start: int
    end: int


class Sentence(NamedTuple):
    """``start`` and ``end`` are code points of the article's text.

    ``place`` is title, heading or body.  Sentences that are not English have their tokens, and
    nothing is known of these.
    """

    start: int
    end: int
    place: str
    english: bool
    tokens: Tuple[Token, ...]


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
