"""Who may do what to a point: its operator and commune write, the keeping department works, its head decides.

Who has inspected a point does not recognise it (separation of duties).
"""

from datetime import date

from ocop.actors.people.models import Person
from ocop.base.kernel.outcome import Obstacle, refuse_if

from ..models.points import Inspection, PointOfSale
from ..queries.points import access
from ..vocabulary.points import POINTS_DECIDE, POINTS_INSPECT, POINTS_KEEP, POINTS_OWN


def _not_allowed(verb: str) -> Obstacle:
    return Obstacle("person.not-allowed", {"verb": verb})


def require_proposing(person: Person, *, on: date) -> None:
    """Operators, communes, the keeper."""
    is_one = access.owns(person, on=on) or access.assists(person, on=on) or access.keeps(person, on=on)
    refuse_if([] if is_one else [_not_allowed(POINTS_OWN)])


def require_writing(person: Person, point: PointOfSale, *, on: date) -> None:
    """Whoever enters proposal, goods and sales of the point."""
    is_one = access.points_written_by(person, on=on).filter(pk=point.pk).exists()
    refuse_if([] if is_one else [_not_allowed(POINTS_OWN)])


def require_keeping(person: Person, *, on: date) -> None:
    """The people of the keeping department."""
    refuse_if([] if access.keeps(person, on=on) else [_not_allowed(POINTS_KEEP)])


def require_deciding(person: Person, *, on: date) -> None:
    """Its head."""
    refuse_if([] if access.decides(person, on=on) else [_not_allowed(POINTS_DECIDE)])


def require_inspecting(person: Person, point: PointOfSale, *, on: date) -> None:
    """Whoever inspects points of that place, but not one's own."""
    is_one = access.points_inspected_by(person, on=on).filter(pk=point.pk).exists()
    refuse_if([] if is_one else [_not_allowed(POINTS_INSPECT)])


def require_checklist(person: Person, inspection: Inspection, *, on: date) -> None:
    """The team, or the keeper's people."""
    is_one = access.inspections_written_by(person, on=on).filter(pk=inspection.pk).exists()
    refuse_if([] if is_one else [_not_allowed(POINTS_INSPECT)])


def obstacles_to_own_inspection(person: Person, inspection: Inspection | None) -> list[Obstacle]:
    """Whoever concluded the inspection does not decide on it."""
    is_own = inspection is not None and inspection.concluded_by_id == person.pk
    return [Obstacle("point.own-inspection")] if is_own else []
