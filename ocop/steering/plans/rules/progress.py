"""Planned and done: percent, whether a target is reached, where a line stands, how an assignment stood on a day.

Source: support-and-trade notes §10, R2 (no data is not 0) and R4 (no division by zero).
"""

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from ocop.steering.directives.rules.status import Dates
from ocop.steering.directives.vocabulary import AssignmentState, TimeStatus


class Course(StrEnum):
    """Where a line stands."""

    DONE = "done"
    GOING = "going"
    LATE = "late"
    STOPPED = "stopped"


def percent(done: Decimal | None, planned: Decimal | None) -> Decimal | None:
    """done / planned × 100, two decimals half up; None without data or where nothing was planned."""
    if done is None or not planned:
        return None
    return (done * 100 / planned).quantize(Decimal("0.01"), ROUND_HALF_UP)


def is_reached(done: Decimal | None, planned: Decimal | None) -> bool:
    """Whether as much was done as planned (at least the lower end of a range); no data reaches nothing."""
    return done is not None and planned is not None and done >= planned


def planned_of(year: Decimal | None, quarters: Collection[Decimal]) -> Decimal | None:
    """The target of the year; where only quarters are given, their sum; None where nothing is given."""
    if year is not None:
        return year
    return sum(quarters, Decimal(0)) if quarters else None


def course_of(
    shares: Iterable[tuple[TimeStatus, bool]], *, is_stopped: bool, due: date | None, reached: bool, on: date
) -> Course:
    """By the shares of the bodies (status, whether done) where there are any; else by the target and the day."""
    found = list(shares)
    running = [share for share in found if share[0] != TimeStatus.OUT]
    if is_stopped or (found and not running):
        return Course.STOPPED
    if running:
        is_done = all(done for _, done in running)
        return Course.DONE if is_done else _open(any(status == TimeStatus.OVERDUE for status, _ in running))
    return Course.DONE if reached else _open(due is not None and due < on)


def _open(is_late: bool) -> Course:
    return Course.LATE if is_late else Course.GOING


def as_on(dates: Dates, day: date) -> Dates:
    """The dates of an assignment as they stood on an earlier day: what came later has not happened yet."""
    is_done_later = dates.state == AssignmentState.DONE and dates.finished_on is not None and dates.finished_on > day
    is_handed_in = dates.submitted_on is not None and dates.submitted_on <= day
    if is_done_later:
        state = AssignmentState.SUBMITTED if is_handed_in else AssignmentState.IN_PROGRESS
        return replace(dates, state=state, finished_on=None)
    if dates.state == AssignmentState.SUBMITTED and not is_handed_in:
        return replace(dates, state=AssignmentState.IN_PROGRESS, submitted_on=None)
    return dates
