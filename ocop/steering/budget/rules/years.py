"""The dates of a fiscal year and what they allow (B5).

Thông tư 26/2026/TT-BTC, Art. 19: spending and advances until 31/12 with papers at the Treasury by 30/12; the adjustment
period ends 31/01; its papers come at least two working days before. The figures are rows of `BudgetRules`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from ocop.base.kernel.outcome import Obstacle
from ocop.base.workdays.rules import Calendar

from ..vocabulary import ALLOWED, FIRST_YEAR, LAST_YEAR, YEAR_MOVES, EntryKind, Phase, YearState


@dataclass(frozen=True, slots=True)
class YearDates:
    """The days that bind one fiscal year; every one is the last good day."""

    year: int
    spend_until: date
    papers_until: date
    adjust_until: date
    adjust_papers_until: date
    advance_back_until: date
    basis: str = ""


def day_in(text: str, year: int) -> date:
    """ "31/12" as a day of the year."""
    day, month = (int(part) for part in text.split("/"))
    return date(year, month, day)


def dates_of(
    year: int,
    *,
    spend_until: str,
    papers_until: str,
    adjust_until: date,
    papers_workdays: int,
    advance_back_before: str,
    calendar: Calendar,
    basis: str = "",
) -> YearDates:
    """The rules' figures as the days of one year; "before 15/02" makes 14/02 the last good day (settled: strict)."""
    return YearDates(
        year=year,
        spend_until=day_in(spend_until, year),
        papers_until=day_in(papers_until, year),
        adjust_until=adjust_until,
        adjust_papers_until=calendar.add(adjust_until, -papers_workdays),
        advance_back_until=day_in(advance_back_before, year + 1) - timedelta(days=1),
        basis=basis,
    )


def phase_of(state: YearState, dates: YearDates, on: date) -> Phase:
    """What the state and the day together allow; the days bind even where nobody has moved the state."""
    match state:
        case YearState.CLOSED:
            return Phase.CLOSED
        case YearState.PLANNING:
            return Phase.PLANNING
    if on > dates.adjust_until:
        return Phase.OVER
    is_adjusting = state == YearState.ADJUSTING or on > dates.spend_until
    return Phase.ADJUSTING if is_adjusting else Phase.SPENDING


def obstacles_to_phase(state: YearState, dates: YearDates, kind: EntryKind, on: date) -> Iterator[Obstacle]:
    """What the year's phase does not let one enter any more, or not yet."""
    phase = phase_of(state, dates, on)
    if kind in ALLOWED[phase]:
        return
    facts = {"year": dates.year, "kind": kind.label}
    match phase:
        case Phase.CLOSED:
            yield Obstacle("year.closed", facts)
        case Phase.PLANNING:
            yield Obstacle("year.not-open", facts)
        case Phase.SPENDING:
            yield Obstacle("year.still-open", facts)
        case _:
            until = dates.spend_until if kind in ALLOWED[Phase.SPENDING] else dates.adjust_until
            if phase == Phase.OVER and kind in ALLOWED[Phase.ADJUSTING]:
                until = dates.adjust_until
            yield Obstacle("year.too-late", {**facts, "until": until}, basis=dates.basis)


def obstacles_to_papers(
    phase: Phase, dates: YearDates, *, papers_on: date, accepted_on: date | None, on: date
) -> Iterator[Obstacle]:
    """B5: the day the papers reached the Treasury; after 31/12 only work done by then."""
    if papers_on > on:
        yield Obstacle("papers.in-future", {"papers_on": papers_on})
    until = dates.papers_until if phase == Phase.SPENDING else dates.adjust_papers_until
    if papers_on > until:
        yield Obstacle("papers.too-late", {"papers_on": papers_on, "until": until}, basis=dates.basis)
    if phase != Phase.SPENDING and accepted_on and accepted_on > dates.spend_until:
        facts = {"accepted_on": accepted_on, "until": dates.spend_until}
        yield Obstacle("works.done-too-late", facts, basis=dates.basis)


def obstacles_to_moving(verb: str, state: YearState, dates: YearDates, on: date) -> Iterator[Obstacle]:
    """A year opens once, is adjusted after its last day, closes on the last day of the adjustment."""
    start, _ = YEAR_MOVES[verb]
    if state != start:
        yield Obstacle("year.wrong-moment", {"year": dates.year, "state": state.label, "needed": start.label})
    if verb == "begin_adjusting" and on <= dates.spend_until:
        yield Obstacle("year.not-over", {"year": dates.year, "until": dates.spend_until}, basis=dates.basis)
    if verb == "close" and on < dates.adjust_until:
        yield Obstacle("year.adjusts-until", {"year": dates.year, "until": dates.adjust_until}, basis=dates.basis)


def obstacles_to_planning(year: int, *, is_known: bool) -> Iterator[Obstacle]:
    """A year of our time, entered once."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        yield Obstacle("year.out-of-range", {"year": str(year), "first": str(FIRST_YEAR), "last": str(LAST_YEAR)})
    if is_known:
        yield Obstacle("year.known", {"year": year})


def obstacles_to_day(name: str, text: str) -> Iterator[Obstacle]:
    """A day of a reference row that no year has."""
    try:
        day_in(text, FIRST_YEAR)
    except (ValueError, TypeError, AttributeError):
        yield Obstacle("rules.day-impossible", {"name": name, "day": text})
