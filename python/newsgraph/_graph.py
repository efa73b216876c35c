"""A graph that was built: its claims and entities, and what other tools take of them."""
from __future__ import annotations

import html
import json
import os
from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING, Any, Dict, List, Tuple, Union

if TYPE_CHECKING:
    import igraph
    import networkx
    import pandas
    import pyarrow
    import rdflib

from . import _newsgraph
from ._tables import CLAIM_COLUMNS, ENTITY_COLUMNS, Row, claim_row, edge_row, entity_row
from ._values import Claim, Entity, EntityRef


def need(module: str) -> Any:
    """The module, or an ImportError that says how to get it."""
    try:
        return import_module(module)
    except ImportError as error:
        raise ImportError(f"{module} is needed for this: pip install {module}") from error


def _frame(rows: List[Row], columns: Dict[str, str]) -> Any:
    pandas = need("pandas")
    frame = pandas.DataFrame(rows, columns=list(columns))
    numbers = {name: kind for name, kind in columns.items() if kind != "string"}
    return frame.astype(numbers).set_index("id")


def _table(rows: List[Row], columns: Dict[str, str]) -> Any:
    pyarrow = need("pyarrow")
    kinds = {"string": pyarrow.string(), "int64": pyarrow.int64(), "float64": pyarrow.float64()}
    fields = [(name, kinds[kind]) for name, kind in columns.items()]
    return pyarrow.Table.from_pylist(rows, schema=pyarrow.schema(fields))


class Graph:
    """The graph of a folder that ``newsgraph build`` wrote, as it was when it was opened."""

    def __init__(self, core: _newsgraph.Graph, directory: str) -> None:
        self._core = core
        self.directory = directory
        """Where its files are."""

    @classmethod
    def open(cls, directory: Union[str, "os.PathLike[str]"]) -> "Graph":
        """Reads and checks the files.  Raises Error where they are missing or do not fit."""
        return cls(_newsgraph.Graph(os.fspath(directory)), os.fspath(directory))

    def _keep(self, folder: object) -> "Graph":
        """The folder lives as long as the graph."""
        self._folder = folder
        return self

    def report(self) -> Dict[str, Any]:
        """What was read and what was skipped: run.json.  ``skipped`` are ``document`` and
        ``reason``; ``documents``, ``sentences``, ``claims`` ... are numbers of them."""
        with open(os.path.join(self.directory, "run.json"), encoding="utf-8") as file:
            report: Dict[str, Any] = json.load(file)
        return report

    def _read(self, kind: str) -> List[Dict[str, Any]]:
        return [json.loads(line) for line in self._core.lines(kind).split("\n") if line]

    @cached_property
    def _claims(self) -> Tuple[Claim, ...]:
        return tuple(Claim(value) for value in self._read("claims"))

    @cached_property
    def _entities(self) -> Dict[str, Entity]:
        return {value["id"]: Entity(value) for value in self._read("entities")}

    def claims(self) -> Tuple[Claim, ...]:
        """All claims, by id: each once, with every sentence that says it."""
        return self._claims

    def entities(self) -> Tuple[Entity, ...]:
        """All entities, by id."""
        return tuple(self._entities.values())

    def articles(self) -> List[Dict[str, Any]]:
        """All articles by document, as in articles.jsonl: ``document``, ``title``, ``published``
        (ISO 8601), ``publisher``, ``author``, ``url``, ``language``, ``text``; None: not
        known."""
        return self._read("articles")

    def find(self, name: str) -> Tuple[Entity, ...]:
        """Who is called so, by id, label or alias, whatever the capitals; the best known first.

        Nobody: empty.
        """
        return tuple(self._entities[id] for id in self._core.find(name))

    def about(self, name: str) -> Tuple[Claim, ...]:
        """Claims by id in which somebody is subject, object or in a qualifier.

        Raises Error where nobody is called so.
        """
        return tuple(self._claims[position] for position in self._core.claims_of(name))

    def between(self, one: str, other: str) -> Tuple[Claim, ...]:
        """Claims by id that both take part in.  Raises Error where nobody is called so."""
        return tuple(self._claims[position] for position in self._core.between(one, other))

    def summary(self, *names: str) -> str:
        """Markdown: what is said of all, of one entity, or between two, each with its sources.

        Raises Error where nobody is called so.
        """
        if len(names) > 2:
            raise _newsgraph.UsageError("summary: nobody, one, or two")
        return self._core.summary(list(names))

    def write(self, format: str, include_denied: bool = False) -> bytes:
        """The graph in a format of ``newsgraph export``.  Raises UsageError for others."""
        return self._core.write(format, include_denied)

    # --- tables ----------------------------------------------------------------------------

    def claim_rows(self) -> List[Row]:
        """One flat row a claim, by id.

        ``subject``, ``object`` and ``recipient`` are ids of entities, with ``_label`` and
        ``_type`` beside them; of a literal only these are there.  ``attributed_to``, ``place``,
        ``time`` and ``quantity`` are joined by "; ".  ``confidence`` is 0 to 0.99; ``document``
        and ``quote`` are of the first evidence.
        """
        return [claim_row(claim) for claim in self._claims]

    def entity_rows(self) -> List[Row]:
        """One flat row an entity, by id; ``aliases`` are joined by "; ", ``mentions`` and
        ``articles`` are numbers of them, ``owner`` is an id."""
        return [entity_row(entity) for entity in self._entities.values()]

    def to_pandas(self) -> "Tuple[pandas.DataFrame, pandas.DataFrame]":
        """Two DataFrames, index ``id``: claims, of shape (claims, 21), and entities, of shape
        (entities, 8), with the columns of ``claim_rows`` and ``entity_rows``."""
        return (
            _frame(self.claim_rows(), CLAIM_COLUMNS), _frame(self.entity_rows(), ENTITY_COLUMNS)
        )

    def to_arrow(self) -> "Tuple[pyarrow.Table, pyarrow.Table]":
        """Two pyarrow Tables: claims, of shape (claims, 22), and entities, of shape
        (entities, 9), with the columns of ``claim_rows`` and ``entity_rows``: strings, 64 bit
        integers and floats, the same types whatever is in them."""
        return (
            _table(self.claim_rows(), CLAIM_COLUMNS), _table(self.entity_rows(), ENTITY_COLUMNS)
        )

    # --- graphs ----------------------------------------------------------------------------

    def edges(self, include_denied: bool = False) -> List[Tuple[str, str, Claim]]:
        """Who is linked with whom: ids of subject and object, and of subject and recipient, of
        claims whose ends are entities.  Denied claims are no ties, and left out unless asked
        for."""
        found = []
        for claim in self._claims:
            subject, object, recipient = claim.subject, claim.object, claim.recipient
            if subject is None or (claim.polarity == "denied" and not include_denied):
                continue
            if isinstance(object, EntityRef):
                found.append((subject.id, object.id, claim))
            if recipient is not None:
                found.append((subject.id, recipient.id, claim))
        return found

    def to_networkx(self, include_denied: bool = False) -> "networkx.MultiDiGraph[str]":
        """A MultiDiGraph of all entities: nodes are ids, with label, type, kind, mentions; edges
        have relation, status, polarity, weight (independent sources), confidence (0 to 0.99),
        claim (id), quote."""
        networkx = need("networkx")
        graph = networkx.MultiDiGraph()
        for entity in self._entities.values():
            graph.add_node(
                entity.id, label=entity.label, type=entity.type, kind=entity.kind,
                mentions=entity.mentions,
            )
        for begin, end, claim in self.edges(include_denied):
            graph.add_edge(begin, end, **edge_row(claim))
        return graph

    def to_igraph(self, include_denied: bool = False) -> "igraph.Graph":
        """A directed igraph.Graph; attributes as in to_networkx, vertices by ``name`` (the id)."""
        igraph = need("igraph")
        graph = igraph.Graph(directed=True)
        entities = list(self._entities.values())
        position = {entity.id: at for at, entity in enumerate(entities)}
        graph.add_vertices(len(entities), {"name": [entity.id for entity in entities]})
        for name in ("label", "type", "kind", "mentions"):
            graph.vs[name] = [getattr(entity, name) for entity in entities]
        edges = self.edges(include_denied)
        rows = [edge_row(claim) for _, _, claim in edges]
        names = rows[0].keys() if rows else ()
        graph.add_edges(
            [(position[begin], position[end]) for begin, end, _ in edges],
            {name: [row[name] for row in rows] for name in names},
        )
        return graph

    def to_rdflib(self) -> "rdflib.Dataset":
        """An rdflib Dataset of the N-Quads that ``newsgraph build`` writes: all in the default
        graph, and in the graph of each article what it gives as direct triples."""
        rdflib = need("rdflib")
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
