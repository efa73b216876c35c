"""A graph that was built: its claims and entities, and what other tools take of them."""
from __future__ import annotations

import html
import json
import os
from functools import cached_property
from typing import Any, Dict, List, Tuple, Union

from . import _newsgraph
from ._values import Claim, Entity, EntityRef, Literal, claim_of, entity_of


def _need(module: str) -> Any:
    """The module, or an ImportError that says how to get it."""
    try:
        return __import__(module)
    except ImportError as error:
        raise ImportError(f"{module} is needed for this: pip install {module}") from error


def _term(value: Union[EntityRef, Literal, None]) -> Tuple[Any, Any, Any]:
    """Id, words and type of a term; a literal has no id."""
    if value is None:
        return (None, None, None)
    if isinstance(value, EntityRef):
        return (value.id, value.label, value.type)
    return (None, value.text, value.type)


def _qualifiers(claim: Claim, role: str) -> Any:
    values = [str(q.value) for q in claim.qualifiers if q.role == role]
    return "; ".join(values) if values else None


class Graph:
    """The graph of a folder that ``newsgraph build`` wrote, as it was when it was opened."""

    def __init__(self, core: _newsgraph.Graph) -> None:
        self._core = core

    @classmethod
    def open(cls, directory: Union[str, "os.PathLike[str]"]) -> "Graph":
        """Reads and checks the files.  Raises Error where they are missing or do not fit."""
        return cls(_newsgraph.Graph(os.fspath(directory)))

    def _read(self, kind: str) -> List[Dict[str, Any]]:
        return [json.loads(line) for line in self._core.lines(kind).splitlines() if line]

    @cached_property
    def _claims(self) -> Tuple[Claim, ...]:
        return tuple(claim_of(value) for value in self._read("claims"))

    @cached_property
    def _entities(self) -> Dict[str, Entity]:
        return {value["id"]: entity_of(value) for value in self._read("entities")}

    def claims(self) -> Tuple[Claim, ...]:
        """All claims, by id."""
        return self._claims

    def entities(self) -> Tuple[Entity, ...]:
        """All entities, by id."""
        return tuple(self._entities.values())

    def articles(self) -> List[Dict[str, Any]]:
        """All articles, as in articles.jsonl."""
        return self._read("articles")

    def find(self, name: str) -> Tuple[Entity, ...]:
        """Who is called so, by id, label or alias; the best known first."""
        return tuple(self._entities[id] for id in self._core.find(name))

    def about(self, name: str) -> Tuple[Claim, ...]:
        """Claims in which somebody is subject, object or in a qualifier.

        Raises Error where nobody is called so.
        """
        return tuple(self._claims[position] for position in self._core.claims_of(name))

    def between(self, one: str, other: str) -> Tuple[Claim, ...]:
        """Claims that both take part in.  Raises Error where nobody is called so."""
        return tuple(self._claims[position] for position in self._core.between(one, other))

    def summary(self, *names: str) -> str:
        """Markdown: what is said of all, of one entity, or between two, each with its sources."""
        if len(names) > 2:
            raise _newsgraph.UsageError("summary: nobody, one, or two")
        return self._core.summary(list(names))

    def write(self, format: str, include_denied: bool = False) -> bytes:
        """The graph in a format of ``newsgraph export``.  Raises UsageError for others."""
        return self._core.write(format, include_denied)

    # --- tables ----------------------------------------------------------------------------

    def claim_rows(self) -> List[Dict[str, Any]]:
        """One flat row a claim: ends by id and words, qualifiers joined, the first quote."""
        return [_claim_row(claim) for claim in self._claims]

    def entity_rows(self) -> List[Dict[str, Any]]:
        """One flat row an entity; aliases are joined by "; "."""
        return [
            {
                "id": entity.id, "label": entity.label, "type": entity.type, "kind": entity.kind,
                "owner": entity.owner, "aliases": "; ".join(entity.aliases),
                "wikidata": entity.wikidata, "mentions": entity.mentions,
                "articles": len(entity.documents),
            }
            for entity in self._entities.values()
        ]

    def to_pandas(self) -> Tuple[Any, Any]:
        """Two DataFrames: claims (index ``id``, one row each) and entities (likewise)."""
        pandas = _need("pandas")
        return (
            pandas.DataFrame(self.claim_rows()).set_index("id"),
            pandas.DataFrame(self.entity_rows()).set_index("id"),
        )

    def to_arrow(self) -> Tuple[Any, Any]:
        """Two pyarrow Tables: claims and entities, one row each."""
        pyarrow = _need("pyarrow")
        return (
            pyarrow.Table.from_pylist(self.claim_rows()),
            pyarrow.Table.from_pylist(self.entity_rows()),
        )

    # --- graphs ----------------------------------------------------------------------------

    def edges(self, include_denied: bool = False) -> List[Tuple[str, str, Claim]]:
        """Who is linked with whom: subject and object, and subject and recipient, of claims
        whose ends are entities.  Denied claims are no ties, and left out unless asked for."""
        found = []
        for claim in self._claims:
            if claim.subject is None or (claim.polarity == "denied" and not include_denied):
                continue
            if isinstance(claim.object, EntityRef):
                found.append((claim.subject.id, claim.object.id, claim))
            if claim.recipient is not None:
                found.append((claim.subject.id, claim.recipient.id, claim))
        return found

    def to_networkx(self, include_denied: bool = False) -> Any:
        """A MultiDiGraph: nodes are ids, with label, type, kind, mentions; edges have relation,
        status, polarity, weight (independent sources), confidence, claim (id), quote."""
        networkx = _need("networkx")
        graph = networkx.MultiDiGraph()
        for entity in self._entities.values():
            graph.add_node(
                entity.id, label=entity.label, type=entity.type, kind=entity.kind,
                mentions=entity.mentions,
            )
        for begin, end, claim in self.edges(include_denied):
            graph.add_edge(begin, end, **_edge_attributes(claim))
        return graph

    def to_igraph(self, include_denied: bool = False) -> Any:
        """A directed igraph.Graph; attributes as in to_networkx, vertices by ``name`` (the id)."""
        igraph = _need("igraph")
        graph = igraph.Graph(directed=True)
        entities = list(self._entities.values())
        position = {entity.id: at for at, entity in enumerate(entities)}
        graph.add_vertices(
            len(entities),
            {
                "name": [entity.id for entity in entities],
                "label": [entity.label for entity in entities],
                "type": [entity.type for entity in entities],
                "kind": [entity.kind for entity in entities],
                "mentions": [entity.mentions for entity in entities],
            },
        )
        edges = self.edges(include_denied)
        rows = [_edge_attributes(claim) for _, _, claim in edges]
        names = rows[0].keys() if rows else ()
        graph.add_edges(
            [(position[begin], position[end]) for begin, end, _ in edges],
            {name: [row[name] for row in rows] for name in names},
        )
        return graph

    def to_rdflib(self) -> Any:
        """An rdflib Dataset of the N-Quads that ``newsgraph build`` writes: all in the default
        graph, and in the graph of each article what it gives as direct triples."""
        rdflib = _need("rdflib")
        dataset = rdflib.Dataset()
        default = rdflib.graph.DATASET_DEFAULT_GRAPH_ID
        dataset.parse(data=self.write("nquads"), format="nquads", publicID=default)
        return dataset

    # --- people ----------------------------------------------------------------------------

    def __repr__(self) -> str:
        return f"<Graph: {len(self._claims)} claims about {len(self._entities)} entities>"

    def _repr_html_(self) -> str:
        """A table of the claims that most sources say, for notebooks.  All text is escaped."""
        first = sorted(self._claims, key=lambda claim: -claim.independent_sources)[:10]
        rows = "".join(
            f"<tr><td>{html.escape(str(claim))}</td><td>{claim.independent_sources}</td>"
            f"<td>{html.escape(claim.evidence[0].text)}</td></tr>"
            for claim in first
        )
        return (
            f"<p>{html.escape(repr(self)[1:-1])}</p><table><tr><th>claim</th><th>sources</th>"
            f"<th>in the words of</th></tr>{rows}</table>"
        )


def _claim_row(claim: Claim) -> Dict[str, Any]:
    subject = _term(claim.subject)
    object = _term(claim.object)
    recipient = _term(claim.recipient)
    return {
        "id": claim.id,
        "subject": subject[0], "subject_label": subject[1], "subject_type": subject[2],
        "relation": claim.relation, "predicate": claim.predicate,
        "object": object[0], "object_label": object[1], "object_type": object[2],
        "recipient": recipient[0], "recipient_label": recipient[1],
        "polarity": claim.polarity, "status": claim.status,
        "attributed_to": "; ".join(speaker.label for speaker in claim.attributed_to) or None,
        "place": _qualifiers(claim, "place"), "time": _qualifiers(claim, "time"),
        "quantity": _qualifiers(claim, "quantity"),
        "confidence": claim.confidence, "articles": claim.articles,
        "independent_sources": claim.independent_sources,
        "document": claim.evidence[0].document, "quote": claim.evidence[0].text,
    }


def _edge_attributes(claim: Claim) -> Dict[str, Any]:
    return {
        "relation": claim.relation or claim.predicate, "status": claim.status,
        "polarity": claim.polarity, "weight": claim.independent_sources,
        "confidence": claim.confidence, "claim": claim.id, "quote": claim.evidence[0].text,
    }
