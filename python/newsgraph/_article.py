"""One article as it was understood."""
from __future__ import annotations

import json
from functools import cached_property
from typing import Any, Dict, Optional, Tuple

from . import _newsgraph
from ._values import Claim, Entity, Sentence, Token


class Article:
    """An article as it was understood.

    ``line`` is what ``newsgraph extract`` writes of it, for ``newsgraph merge``; the rest is read
    from it when it is first asked for.
    """

    def __init__(self, line: str, trees: Optional[_newsgraph.Trees] = None) -> None:
        self.line = line
        self._trees = trees

    @cached_property
    def _json(self) -> Dict[str, Any]:
        return json.loads(self.line)

    @property
    def text(self) -> str:
        """What all spans refer to: the title and the article proper, cleaned."""
        return self._json["article"]["text"]

    @property
    def title(self) -> Optional[str]:
        """The headline, where there is one."""
        return self._json["article"]["title"]

    @property
    def document(self) -> str:
        """Its name, as evidence gives it."""
        return self._json["article"]["document"]

    @property
    def published(self) -> Optional[str]:
        """ISO 8601, as precise as it is known."""
        return self._json["article"]["published"]

    @property
    def publisher(self) -> Optional[str]:
        """The outlet, as the article or the caller names it."""
        return self._json["article"]["publisher"]

    @property
    def author(self) -> Optional[str]:
        """Names with ", " between."""
        return self._json["article"]["author"]

    @property
    def url(self) -> Optional[str]:
        """Its address."""
        return self._json["article"]["url"]

    @cached_property
    def entities(self) -> Tuple[Entity, ...]:
        """Who and what is named or spoken of in a claim."""
        return tuple(Entity(value) for value in self._json["entities"])

    @cached_property
    def claims(self) -> Tuple[Claim, ...]:
        """In the order of the text.  One evidence each; nothing is merged inside an article."""
        return tuple(Claim(value) for value in self._json["claims"])

    @cached_property
    def sentences(self) -> Tuple[Sentence, ...]:
        """With their tokens and trees (Universal Dependencies), in the order of the text.

        Raises Error unless the article was extracted with ``trees=True``.
        """
        return tuple(
            Sentence(start, end, place, english, tuple(Token(*token) for token in tokens))
            for start, end, place, english, tokens in self._need_trees().sentences()
        )

    @cached_property
    def conllu(self) -> str:
        """The sentences in CoNLL-U, as ``newsgraph parse`` writes them.

        Raises Error unless the article was extracted with ``trees=True``.
        """
        return self._need_trees().conllu()

    def _need_trees(self) -> _newsgraph.Trees:
        if self._trees is None:
            raise _newsgraph.Error(
                f"{self.document}: its trees were not kept; extract(..., trees=True) keeps them")
        return self._trees

    def __getstate__(self) -> Dict[str, Any]:
        state: Dict[str, Any] = {"line": self.line, "_trees": None}
        if self._trees is not None:
            state.update(sentences=self.sentences, conllu=self.conllu)
        return state

    def __repr__(self) -> str:
        return f"<Article {self.document!r}: {len(self.claims)} claims>"
