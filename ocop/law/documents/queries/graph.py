"""The graph of citations around a document: whom it cites, who cites it, and one step further on both sides."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db.models import QuerySet

from ..models import Citation, Document

FARTHEST = 2


@dataclass(frozen=True, slots=True)
class Edge:
    """All mentions of one document in another under one relation; the list and the picture show it once."""

    citing_id: int
    cited_id: int
    relation: str
    citations: tuple[Citation, ...]

    @property
    def is_confirmed(self) -> bool:
        """Whether a person has confirmed every mention."""
        return all(c.confirmed_by_id for c in self.citations)


@dataclass(frozen=True, slots=True)
class Graph:
    """Documents by id with their distance (negative: they cite, positive: they are cited), and the edges among them."""

    centre: Document
    documents: dict[int, Document]
    distance: dict[int, int]
    edges: tuple[Edge, ...] = field(default=())

    @property
    def cites(self) -> list[Edge]:
        """Edges from the document to those it cites, in the order of the text."""
        return [e for e in self.edges if e.citing_id == self.centre.pk]

    @property
    def cited_by(self) -> list[Edge]:
        """Edges from documents that cite it."""
        return [e for e in self.edges if e.cited_id == self.centre.pk]


def graph_of(document: Document, *, visible: QuerySet[Document], depth: int = FARTHEST) -> Graph:
    """The graph around the document within what the person may see: one query a step, one for the documents."""
    distance = {document.pk: 0}
    citations: dict[int, Citation] = {}
    for step in range(1, depth + 1):
        near = [pk for pk, far in distance.items() if abs(far) == step - 1]
        for citation in _touching(near):
            citations[citation.pk] = citation
        _reach(distance, citations.values(), step)
    documents = {d.pk: d for d in visible.filter(pk__in=distance)} | {document.pk: document}
    shown = [c for c in citations.values() if c.citing_id in documents and c.cited_id in documents]
    near_by = {pk: far for pk, far in distance.items() if pk in documents}
    return Graph(document, documents, near_by, _edges(shown))


def _touching(ids: Iterable[int]) -> QuerySet[Citation]:
    found = list(ids)
    edges = Citation.objects.select_related("confirmed_by")
    return edges.filter(citing__in=found) | edges.filter(cited__in=found)


def _reach(distance: dict[int, int], citations: Iterable[Citation], step: int) -> None:
    """Documents one step further take the side on which they were first met."""
    for citation in citations:
        for here, there, side in (
            (citation.citing_id, citation.cited_id, 1),
            (citation.cited_id, citation.citing_id, -1),
        ):
            met = distance.get(here)
            if met is not None and abs(met) == step - 1 and there not in distance:
                distance[there] = step * (side if met == 0 else (1 if met > 0 else -1))


def _edges(citations: Iterable[Citation]) -> tuple[Edge, ...]:
    grouped: dict[tuple[int, int, str], list[Citation]] = {}
    for citation in sorted(citations, key=lambda c: (c.citing_id, c.start is None, c.start or 0, c.pk)):
        grouped.setdefault((citation.citing_id, citation.cited_id, citation.relation), []).append(citation)
    return tuple(Edge(*key, tuple(found)) for key, found in grouped.items())
