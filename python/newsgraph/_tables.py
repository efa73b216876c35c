"""Claims and entities as flat rows, and the columns that pandas and pyarrow make of them."""
from __future__ import annotations

from typing import Any, Dict, Optional, Tuple, Union

from ._values import Claim, Entity, EntityRef, Literal

CLAIM_COLUMNS = {
    "id": "string",
    "subject": "string", "subject_label": "string", "subject_type": "string",
    "relation": "string", "predicate": "string",
    "object": "string", "object_label": "string", "object_type": "string",
    "recipient": "string", "recipient_label": "string",
    "polarity": "string", "status": "string", "attributed_to": "string",
    "place": "string", "time": "string", "quantity": "string",
    "confidence": "float64", "articles": "int64", "independent_sources": "int64",
    "document": "string", "quote": "string",
}
ENTITY_COLUMNS = {
    "id": "string", "label": "string", "type": "string", "kind": "string", "owner": "string",
    "aliases": "string", "wikidata": "string", "mentions": "int64", "articles": "int64",
}

Row = Dict[str, Any]


def _term(value: Union[EntityRef, Literal, None]) -> Tuple[Optional[str], ...]:
    """Id, words and type of a term; a literal has no id."""
    if value is None:
        return (None, None, None)
    if isinstance(value, EntityRef):
        return (value.id, value.label, value.type)
    return (None, value.text, value.type)


def _joined(claim: Claim, role: str) -> Optional[str]:
    return "; ".join(str(q.value) for q in claim.qualifiers if q.role == role) or None


def claim_row(claim: Claim) -> Row:
    evidence = claim.evidence[0]
    recipient = claim.recipient
    values = (
        claim.id, *_term(claim.subject), claim.relation, claim.predicate, *_term(claim.object),
        *_term(recipient)[:2], claim.polarity, claim.status,
        "; ".join(speaker.label for speaker in claim.attributed_to) or None,
        _joined(claim, "place"), _joined(claim, "time"), _joined(claim, "quantity"),
        float(claim.confidence), claim.articles, claim.independent_sources,
        evidence.document, evidence.text,
    )
    return dict(zip(CLAIM_COLUMNS, values))


def entity_row(entity: Entity) -> Row:
    values = (
        entity.id, entity.label, entity.type, entity.kind, entity.owner,
        "; ".join(entity.aliases) or None, entity.wikidata, entity.mentions,
        len(entity.documents),
    )
    return dict(zip(ENTITY_COLUMNS, values))


def edge_row(claim: Claim) -> Row:
    return {
        "relation": claim.relation or claim.predicate, "status": claim.status,
        "polarity": claim.polarity, "weight": claim.independent_sources,
        "confidence": claim.confidence, "claim": claim.id, "quote": claim.evidence[0].text,
    }
