"""News articles to a graph of claims: who does what to whom, and who says so.

>>> import newsgraph as ng
>>> article = ng.Extractor().extract("Portugal has sold three boats to Ghana.")
>>> print(article.claims[0])
Portugal supplies boats to Ghana

A claim is never a fact: it is what an article says, or what it says that somebody says; it may be
denied, planned or only possible.  Every claim carries the sentences it stands on.
"""
from __future__ import annotations

import os
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Iterable, List, Optional, Sequence, Union

from . import _newsgraph
from ._article import Article
from ._graph import Graph
from ._newsgraph import Error, UsageError
from ._values import (
    Claim, Entity, EntityRef, Evidence, Literal, Qualifier, Sentence, Span, Term, Token,
)

__version__ = _newsgraph.version
__all__ = [
    "Article", "Claim", "Entity", "EntityRef", "Error", "Evidence", "Extractor", "Graph",
    "Literal", "Qualifier", "Sentence", "Span", "Term", "Token", "UsageError", "build",
    "from_spacy", "remove", "update",
]

PathLike = Union[str, "os.PathLike[str]"]


def _data() -> str:
    """The lexicons and models: those that $NEWSGRAPH_DATA names, as for the program, those of the
    wheel, else of the source tree it was built in."""
    if os.environ.get("NEWSGRAPH_DATA"):
        return os.environ["NEWSGRAPH_DATA"]
    inside = Path(__file__).parent / "data"
    return str(inside) if inside.is_dir() else _newsgraph.source_data


def _utf8(text: str) -> bytes:
    """With U+FFFD for what is no character: half of a surrogate pair."""
    try:
        return text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").encode()


def _options(
    data: Optional[PathLike],
    schema: Optional[PathLike],
    gazetteer: Optional[PathLike],
    without_rules: Sequence[str],
) -> _newsgraph.Options:
    options = _newsgraph.Options()
    options.set_data(os.fspath(data) if data is not None else _data())
    if schema is not None:
        options.set_schema(os.fspath(schema))
    if gazetteer is not None:
        options.set_gazetteer(os.fspath(gazetteer))
    options.without_rules = list(without_rules)
    return options


class Extractor:
    """Reads articles.  Loads the models once (some 100 ms, 100 MB); use one for many articles.

    Threads may share it: the interpreter's lock is released while it works.  ``data`` is a folder
    of lexicons and models, ``schema`` a file of relations and ``gazetteer`` one of names of your
    own, ``without_rules`` names rules that are left out, as for ``newsgraph extract``.
    """

    def __init__(
        self,
        data: Optional[PathLike] = None,
        schema: Optional[PathLike] = None,
        without_rules: Sequence[str] = (),
        gazetteer: Optional[PathLike] = None,
    ) -> None:
        self._core = _newsgraph.Extractor(_options(data, schema, gazetteer, without_rules))

    @property
    def engine(self) -> str:
        """Version of the program, its code and its models, as records name it."""
        return self._core.name

    def extract(
        self,
        text: str,
        *,
        title: str = "",
        published: str = "",
        publisher: str = "",
        author: str = "",
        url: str = "",
        document: str = "text",
        trees: bool = False,
    ) -> Article:
        """Understands one article: plain text or HTML, as messy as the web leaves it.

        ``published`` is ISO 8601; relative times ("last Tuesday") are resolved against it.
        With ``trees``, tokens and trees are kept as well: ``sentences``, ``conllu``.
        Raises Error where there is no article in the text.
        """
        known = _newsgraph.Known(document, title, published, publisher, author, url)
        return Article(*self._core.extract(_utf8(text), known, trees))


def from_spacy(doc: Any, extractor: Optional[Extractor] = None, **known: Any) -> Article:
    """Understands the text of a spaCy Doc.

    ``known`` is as for ``Extractor.extract``; what it leaves out is looked for in
    ``doc.user_data`` (``title``, ``published``, ``publisher``, ``author``, ``url``, ``document``).
    Spans are of the article's text: that of the Doc where the Doc's was clean.  An ``extractor`` that is
    not given is loaded for this one call.
    """
    for name in ("title", "published", "publisher", "author", "url", "document"):
        value = doc.user_data.get(name)
        if name not in known and isinstance(value, str):
            known[name] = value
    return (extractor or Extractor()).extract(doc.text, **known)


def _paths(paths: Union[PathLike, Iterable[PathLike]]) -> List[str]:
    if isinstance(paths, (str, os.PathLike)):
        return [os.fspath(paths)]
    return [os.fspath(path) for path in paths]


def build(
    paths: Union[PathLike, Iterable[PathLike]],
    out: Optional[PathLike] = None,
    *,
    progress: bool = False,
    jobs: int = 0,
    formats: str = "",
    include_denied: bool = False,
    decisions: Optional[PathLike] = None,
    data: Optional[PathLike] = None,
    schema: Optional[PathLike] = None,
    gazetteer: Optional[PathLike] = None,
    without_rules: Sequence[str] = (),
) -> Graph:
    """Articles in files and folders to a graph in the folder ``out``, as ``newsgraph build``.

    Without ``out`` the graph is in a folder of its own, ``graph.directory``, which is deleted when
    the graph is not used any more.  ``progress`` tells on standard error; ``jobs`` articles are
    worked on at a time (0: as many as there are processors); ``formats`` is what is written beside
    the JSON lines ("graphml,turtle.gz", "none"); ``decisions`` is a file of judgements of who is
    who.  ``graph.report()`` says what was skipped and why.  Raises Error where nothing can be read
    or written.
    """
    options = _options(data, schema, gazetteer, without_rules)
    options.inputs = _paths(paths)
    own = TemporaryDirectory(prefix="newsgraph-") if out is None else None
    directory = os.path.join(own.name, "graph") if own else os.fspath(out or "")
    options.set_out(directory)
    options.quiet = not progress
    options.jobs = jobs
    options.formats = formats or ("none" if own else "")
    options.include_denied = include_denied
    if decisions is not None:
        options.set_decisions(os.fspath(decisions))
    _newsgraph.build(options)
    return Graph.open(directory)._keep(own)


def update(
    directory: PathLike,
    paths: Union[PathLike, Iterable[PathLike]],
    *,
    prune: bool = False,
    keep: bool = False,
    progress: bool = False,
    jobs: int = 0,
    data: Optional[PathLike] = None,
    schema: Optional[PathLike] = None,
    gazetteer: Optional[PathLike] = None,
    without_rules: Sequence[str] = (),
) -> Graph:
    """Adds and replaces articles, as ``newsgraph update``: only what is new is read again.

    With ``prune``, articles that are not in ``paths`` any more leave the graph; with ``keep``,
    records of another engine or other models are taken as they are, else that is an Error.
    """
    options = _options(data, schema, gazetteer, without_rules)
    options.inputs = _paths(paths)
    options.set_out(os.fspath(directory))
    options.prune = prune
    options.keep = keep
    options.quiet = not progress
    options.jobs = jobs
    _newsgraph.update(options)
    return Graph.open(directory)


def remove(directory: PathLike, documents: Union[str, Iterable[str]]) -> Graph:
    """Withdraws articles by their names, as ``newsgraph remove``."""
    options = _newsgraph.Options()
    options.inputs = [documents] if isinstance(documents, str) else list(documents)
    options.set_out(os.fspath(directory))
    options.quiet = True
    _newsgraph.remove(options)
    return Graph.open(directory)
