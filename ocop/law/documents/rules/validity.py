"""Whether a document still holds on a day, and what rests on one that does not.

Legal basis: the period of effect stands in the document or in the text that ends it (Luật Ban hành văn bản quy phạm
pháp luật; Decree 30/2020, Art. 18). A text may be replaced in part, so an edge alone ends nothing: the clerk says so.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from ocop.base.kernel.formats import short_date
from ocop.base.kernel.outcome import Obstacle

from ..vocabulary import ENDING, Relation, Validity


@dataclass(frozen=True, slots=True)
class Force:
    """What decides the force of one document."""

    written: str
    validity: Validity
    effective_from: date | None = None
    effective_until: date | None = None


@dataclass(frozen=True, slots=True)
class Ending:
    """A confirmed citation by which another document touches this one."""

    written: str
    relation: Relation
    issued_on: date | None


def validity_on(force: Force, day: date) -> Validity:
    """The clerk's word, unless a day in the document itself has passed; `effective_until` is out of force."""
    if force.validity in {Validity.EXPIRED, Validity.REPLACED}:
        ended_later = force.effective_until is not None and day < force.effective_until
        return Validity.IN_FORCE if ended_later else force.validity
    if force.effective_until is not None and day >= force.effective_until:
        return Validity.EXPIRED
    return force.validity


def notices(force: Force, touched_by: Iterable[Ending], *, on: date) -> Iterator[Obstacle]:
    """What a reader of the document, or of anything resting on it, must be told on that day."""
    state = validity_on(force, on)
    others = [e for e in touched_by if e.issued_on is None or e.issued_on <= on]
    names = ", ".join(e.written for e in others if e.relation in ENDING)
    if state == Validity.REPLACED:
        yield Obstacle("document.is-replaced", {"written": force.written, "by": names or "–"})
    elif state == Validity.EXPIRED:
        yield Obstacle("document.is-expired", {"written": force.written, "since": _since(force)})
    elif names:
        yield Obstacle("document.may-be-replaced", {"written": force.written, "by": names})
    if force.effective_from is not None and on < force.effective_from:
        yield Obstacle("document.not-yet-in-force", {"written": force.written, "day": short_date(force.effective_from)})
    if amending := ", ".join(e.written for e in others if e.relation == Relation.AMENDS):
        yield Obstacle("document.is-amended", {"written": force.written, "by": amending})


def _since(force: Force) -> str:
    return short_date(force.effective_until) if force.effective_until else "–"


def obstacles_to_changing_validity(
    *, validity: Validity, effective_from: date | None, effective_until: date | None, successor: bool, is_itself: bool
) -> Iterator[Obstacle]:
    """A replaced document names the one that replaces it; a period ends after it starts."""
    if is_itself:
        yield Obstacle("document.replaces-itself")
    if validity == Validity.REPLACED and not successor:
        yield Obstacle("document.no-successor")
    if effective_from and effective_until and effective_until <= effective_from:
        yield Obstacle("document.effect-ends-before-start")
