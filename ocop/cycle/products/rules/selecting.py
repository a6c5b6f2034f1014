"""The selection list of the year and trainings: what stands in the way of each act.

Basis: programme-and-cycle notes §3.2 (list of the year approved, invitation to training on plan writing), §6 (persons
and attendances are counted apart).
"""

from collections.abc import Iterable, Iterator
from datetime import date

from ocop.base.kernel.formats import short_date
from ocop.base.kernel.outcome import Obstacle

from ..vocabulary import ListState


def obstacles_to_approving(
    state: str, *, rows: int, number: str, decided_on: date | None, signer_name: str, signer_title: str, on: date
) -> Iterator[Obstacle]:
    """A list with somebody in it, by a decision with number, day and signer; once."""
    if state != ListState.DRAFT:
        yield Obstacle("selection.approved")
    if not rows:
        yield Obstacle("selection.empty")
    if not number.strip():
        yield Obstacle("selection.no-number", repair="#id_decision_number")
    if decided_on is None:
        yield Obstacle("selection.no-day", repair="#id_decision_on")
    elif decided_on > on:
        yield Obstacle("selection.day-ahead", {"day": short_date(decided_on)}, repair="#id_decision_on")
    if not signer_name.strip() or not signer_title.strip():
        yield Obstacle("selection.no-signer", repair="#id_signer_name")


def obstacles_to_training(*, title: str, day: date | None, place: str, invited: int) -> Iterator[Obstacle]:
    """A training has words, a day, a place, and somebody to come."""
    if not title.strip():
        yield Obstacle("training.no-title", repair="#id_title")
    if day is None:
        yield Obstacle("training.no-day", repair="#id_day")
    if not place.strip():
        yield Obstacle("training.no-place", repair="#id_place")
    if not invited:
        yield Obstacle("training.nobody", repair="#id_producers")


def obstacles_to_attendance(day: date, names: Iterable[str], *, on: date) -> Iterator[Obstacle]:
    """Attendance is noted from the day of the training on, with names."""
    if on < day:
        yield Obstacle("training.not-yet", {"day": short_date(day)})
    if not any(name.strip() for name in names):
        yield Obstacle("training.no-names", repair="#id_names")


def persons(attendances: Iterable[tuple[int | None, str]]) -> int:
    """How many people: the same name of the same producer (or body) counts once, whatever it attended."""
    return len(set(attendances))
