"""Kiểm tra thực tế and extra tests: when, for what reason, what must be written before they count.

Basis: QĐ 26/2026/QĐ-TTg, Art. 7.3c; for a re-evaluation Art. 7.6: only where scale changed much or evidence is unclear.
"""

from collections.abc import Iterator, Mapping
from datetime import date

from ocop.base.kernel.formats import short_date
from ocop.base.kernel.outcome import Obstacle

from ...vocabulary.advising import EXAMINED, Match, TestResult, VisitGround, VisitState
from ...vocabulary.states import DossierKind, DossierState

ONLY_AGAIN = frozenset({VisitGround.SCALE, VisitGround.UNCLEAR})


def obstacles_to_planning(
    *,
    state: str,
    kind: str,
    ground: str,
    day: date | None,
    place: str,
    reason: str,
    on: date,
    basis: str = "",
) -> Iterator[Obstacle]:
    """A day from today on, a place; a re-evaluation with its ground and the reason in words."""
    yield from obstacles_to_moment(state)
    if day is None or day < on:
        yield Obstacle("visit.no-day", {"day": short_date(on)}, repair="#id_planned_on")
    if not place.strip():
        yield Obstacle("visit.no-place", repair="#id_place")
    if kind == DossierKind.RE_EVALUATION and ground not in ONLY_AGAIN:
        yield Obstacle("visit.no-ground", basis=basis, repair="#id_ground")
    if ground in ONLY_AGAIN and not reason.strip():
        yield Obstacle("visit.no-reason", repair="#id_reason")


def obstacles_to_moment(state: str) -> Iterator[Obstacle]:
    """While the dossier is being examined."""
    if state not in EXAMINED:
        yield Obstacle("advising.wrong-moment", {"state": DossierState(state).label})


def obstacles_to_holding(
    *, state: str, held_on: date | None, began: str, findings: Mapping[str, str], conclusion: str, on: date
) -> Iterator[Obstacle]:
    """When it was, something found, a conclusion; once signed nothing is written any more."""
    if state not in (VisitState.PLANNED, VisitState.HELD):
        yield Obstacle("visit.closed", {"state": VisitState(state).label})
    if held_on is None or held_on > on:
        yield Obstacle("visit.no-held-day", {"day": short_date(on)}, repair="#id_held_on")
    if not began.strip():
        yield Obstacle("visit.no-hour", repair="#id_began")
    if not any(findings.values()):
        yield Obstacle("visit.nothing-found", repair="#ket-qua")
    yield from (Obstacle("visit.unknown-finding") for found in findings.values() if found and found not in Match.values)
    if not conclusion.strip():
        yield Obstacle("visit.no-conclusion", repair="#id_conclusion")


def obstacles_to_adding(*, state: str, photos: int) -> Iterator[Obstacle]:
    """At least one picture, while something may still be written."""
    if state not in (VisitState.PLANNED, VisitState.HELD):
        yield Obstacle("visit.closed", {"state": VisitState(state).label})
    if not photos:
        yield Obstacle("visit.no-photo", repair="#id_camera")


def obstacles_to_signing(*, state: str, producer_person: str) -> Iterator[Obstacle]:
    """What was held is signed by somebody of the producer and a member."""
    if state != VisitState.HELD:
        yield Obstacle("visit.not-held", {"state": VisitState(state).label})
    if not producer_person.strip():
        yield Obstacle("visit.no-producer", repair="#id_producer_person")


def obstacles_to_cancelling(*, state: str, reason: str) -> Iterator[Obstacle]:
    """Only one that has not taken place, with the reason."""
    if state != VisitState.PLANNED:
        yield Obstacle("visit.closed", {"state": VisitState(state).label})
    if not reason.strip():
        yield Obstacle("visit.no-reason", repair="#id_reason")


def obstacles_to_testing(*, state: str, name: str, reason: str, due: date | None, on: date) -> Iterator[Obstacle]:
    """Which parameters, why, until when."""
    yield from obstacles_to_moment(state)
    if not name.strip():
        yield Obstacle("test.no-name", repair="#id_name")
    if not reason.strip():
        yield Obstacle("test.no-reason", repair="#id_reason")
    if due is None or due <= on:
        yield Obstacle("test.no-due", {"day": short_date(on)}, repair="#id_due")


def obstacles_to_result(*, state: str, result: str, words: str, has_paper: bool, is_known: bool) -> Iterator[Obstacle]:
    """Passed or failed, with the test report out of the library of evidence; said once."""
    yield from obstacles_to_moment(state)
    if is_known:
        yield Obstacle("test.is-known")
    if result not in TestResult.values:
        yield Obstacle("test.no-result", repair="#id_result")
    if not has_paper and not words.strip():
        yield Obstacle("test.no-proof", repair="#id_paper")
