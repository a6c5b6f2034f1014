"""What must be told about the force of documents, many at once, so a list of tasks costs the same as one."""

from collections.abc import Iterable
from datetime import date

from ocop.base.kernel.outcome import Obstacle

from ..models import Citation, Document
from ..rules import validity as rules
from ..vocabulary import ENDING, Relation, Validity


def notices_of(document: Document, *, on: date) -> tuple[Obstacle, ...]:
    """The notices on one document itself."""
    return notices_for([document], on=on).get(document.pk, ())


def notices_for(documents: Iterable[Document], *, on: date) -> dict[int, tuple[Obstacle, ...]]:
    """The notices on each of the documents that has any; one query whatever their number."""
    by_id = {d.pk: d for d in documents}
    touched = _touching(by_id)
    found = {pk: tuple(rules.notices(force_of(document), touched.get(pk, ()), on=on)) for pk, document in by_id.items()}
    return {pk: notices for pk, notices in found.items() if notices}


def _touching(by_id: dict[int, Document]) -> dict[int, list[rules.Ending]]:
    edges = Citation.objects.filter(
        cited__in=by_id, relation__in=[*ENDING, Relation.AMENDS], confirmed_by__isnull=False
    ).select_related("citing")
    touched: dict[int, list[rules.Ending]] = {}
    for edge in edges.order_by("citing__issued_on", "id"):
        ending = rules.Ending(edge.citing.written, Relation(edge.relation), edge.citing.issued_on)
        if ending not in touched.setdefault(edge.cited_id, []):
            touched[edge.cited_id].append(ending)
    return touched


def force_of(document: Document) -> rules.Force:
    """A document as the rule of validity sees it."""
    return rules.Force(str(document), Validity(document.validity), document.effective_from, document.effective_until)
