"""Lập phiên: what a sitting and each dossier on its list lack.

Legal basis: QĐ 26/2026/QĐ-TTg, Art. 5 (rounds), 7.3 (decision, regulation, report; E11), 7.6 (written opinion for a
re-evaluation).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from ocop.base.kernel.outcome import Obstacle

from ..vocabulary import Mode
from .bases import NONE, Bases


@dataclass(frozen=True, slots=True, kw_only=True)
class NewSitting:
    """A sitting about to be planned."""

    mode: str
    held_on: date | None
    has_council: bool
    has_regulation: bool
    has_round: bool
    is_extra_round: bool = False
    allows_extra_rounds: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A dossier about to go on a list."""

    product: str
    lacks_report: bool
    is_listed: bool
    is_of_round: bool
    is_re_evaluation: bool
    may_be_scored: bool
    is_ready: bool = True


def obstacles_to_planning(sitting: NewSitting, *, on: date, bases: Bases = NONE) -> Iterator[Obstacle]:
    """No sitting without council, regulation in force on its day, and a round; a trial needs no round (E11)."""
    if sitting.held_on is None:
        yield Obstacle("sitting.no-day", repair="#id_held_on")
    elif sitting.held_on < on:
        yield Obstacle("sitting.day-past", repair="#id_held_on")
    if not sitting.has_council:
        yield Obstacle("sitting.no-decision", basis=bases["sitting"])
    if not sitting.has_regulation:
        yield Obstacle("sitting.no-regulation", basis=bases["sitting"])
    if sitting.mode != Mode.CALIBRATION and not sitting.has_round:
        yield Obstacle("sitting.no-round", repair="#id_round")
    if sitting.is_extra_round and not sitting.allows_extra_rounds:
        yield Obstacle("sitting.extra-round", basis=bases["rounds"])


def obstacles_to_listing(
    candidate: Candidate, *, mode: str, state_is_planned: bool, bases: Bases = NONE
) -> Iterator[Obstacle]:
    """A dossier goes on the list of a planned sitting of its round, with a report that calls it ready, once."""
    if not state_is_planned:
        yield Obstacle("sitting.not-planned")
    told = {"product": candidate.product}
    if candidate.lacks_report:
        yield Obstacle("item.no-report", told, basis=bases["sitting"])
    if not candidate.is_ready:
        yield Obstacle("item.not-ready", told, basis=bases["sitting"], repair="#id_because")
    if candidate.is_listed:
        yield Obstacle("item.is-listed", told)
    if not candidate.is_of_round:
        yield Obstacle("item.other-round", told, basis=bases["rounds"])
    if mode == Mode.WRITTEN and not candidate.is_re_evaluation:
        yield Obstacle("item.not-re-evaluation", told, basis=bases["written"])
    if not candidate.may_be_scored:
        yield Obstacle("item.set-not-scored", told)


def obstacles_to_sample(
    *, is_trial: bool, state_is_planned: bool, name: str, may_be_scored: bool
) -> Iterator[Obstacle]:
    """A sample product is only for a trial, so it never touches a result."""
    if not is_trial:
        yield Obstacle("item.sample-not-here")
    if not state_is_planned:
        yield Obstacle("sitting.not-planned")
    if not name.strip():
        yield Obstacle("item.no-name", repair="#id_sample")
    if not may_be_scored:
        yield Obstacle("item.set-not-scored", {"product": name}, repair="#id_criteria_set")


def obstacles_to_closing_sitting(*, is_open: bool, waiting: Iterable[str], has_minutes: bool) -> Iterator[Obstacle]:
    """A sitting ends with every dossier decided, moved or taken off, and its minutes finished."""
    if not is_open:
        yield Obstacle("sitting.not-open")
    if found := list(waiting):
        yield Obstacle("sitting.items-open", {"products": found})
    if not has_minutes:
        yield Obstacle("sitting.no-minutes")


def obstacles_to_written_closing(
    *, unsaid: Iterable[str], for_meeting: Iterable[str], is_apart: bool, bases: Bases = NONE
) -> Iterator[Obstacle]:
    """In a written consultation everybody has spoken, nobody asks to meet, and the totals stand together (E23)."""
    if missing := list(unsaid):
        yield Obstacle("item.opinions-missing", {"members": missing}, basis=bases["written"])
    if asked := list(for_meeting):
        yield Obstacle("item.meeting-asked", {"members": asked}, basis=bases["written"])
    if is_apart:
        yield Obstacle("item.opinions-differ", basis=bases["written"])


def obstacles_to_carrying(
    *,
    product: str,
    is_waiting: bool,
    is_listed: bool,
    has_next: bool,
    is_taking: bool,
    reason: str,
    bases: Bases = NONE,
) -> Iterator[Obstacle]:
    """To the next round: what waits for the council on no list, and whose own round takes dossiers no more (E10)."""
    told = {"product": product}
    if not is_waiting:
        yield Obstacle("carry.not-waiting", told)
    if is_listed:
        yield Obstacle("item.is-listed", told)
    if is_taking:
        yield Obstacle("carry.still-taking", told, basis=bases["rounds"])
    elif not has_next:
        yield Obstacle("carry.no-round", basis=bases["rounds"])
    if not reason.strip():
        yield Obstacle("act.no-reason", repair="#id_reason")


def obstacles_to_switching(*, is_written: bool, is_open: bool, reason: str, target_fits: bool) -> Iterator[Obstacle]:
    """From writing to a meeting: only there, while open, with a reason, into a meeting that is still planned."""
    if not is_written:
        yield Obstacle("item.not-written")
    if not is_open:
        yield Obstacle("item.not-open")
    if not reason.strip():
        yield Obstacle("act.no-reason", repair="#id_reason")
    if not target_fits:
        yield Obstacle("item.no-meeting", repair="#id_sitting")
