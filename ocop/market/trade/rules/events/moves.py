"""The way of an event: what each move of support-and-trade notes §8.3 asks for. Every obstacle is told at once."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from ocop.base.kernel.outcome import Obstacle
from ocop.base.workdays.rules import Calendar

from ...vocabulary.events import MOVES, EventState
from .law import EventDays


@dataclass(frozen=True, slots=True)
class Dates:
    """The days of an event."""

    start_on: date
    end_on: date
    opens_on: date | None = None
    closes_on: date | None = None


def obstacles_to_move(verb: str, state: str) -> Iterator[Obstacle]:
    """The table of moves; a stale page is told where the event stands."""
    if state not in MOVES[verb][0]:
        yield Obstacle("event.other-state", {"state": EventState(state).label})


def next_state(verb: str) -> EventState:
    """Where the move leads."""
    return MOVES[verb][1]


def obstacles_to_planning(*, name: str, place: str, dates: Dates, booths: int, ours: int) -> Iterator[Obstacle]:
    """An event has a name, a place, days in order, and no more booths of ours than there are."""
    if not name.strip():
        yield Obstacle("event.no-name", repair="#id_name")
    if not place.strip():
        yield Obstacle("event.no-place", repair="#id_place")
    if dates.end_on < dates.start_on:
        yield Obstacle("event.ends-before-it-starts", repair="#id_end_on")
    if ours > booths:
        yield Obstacle("event.more-booths-than-there-are", {"ours": ours, "all": booths}, repair="#id_booths_province")


def obstacles_to_money(*, state_part_vnd: int, has_line: bool, available_vnd: int) -> Iterator[Obstacle]:
    """The state part lies on a budget line that still has it."""
    if state_part_vnd and not has_line:
        yield Obstacle("event.no-line", repair="#id_line")
    if state_part_vnd and has_line and available_vnd < state_part_vnd:
        facts = {"asked": state_part_vnd, "available": available_vnd}
        yield Obstacle("event.line-too-small", facts, basis="B1", repair="#id_line")


def obstacles_to_approving(
    *, state: str, plan_number: str, is_submitted: bool, planned_by: int | None, by: int
) -> Iterator[Obstacle]:
    """A plan document; and whoever planned does not approve. Ground and money are asked besides."""
    yield from obstacles_to_move("approve", state)
    if not is_submitted:
        yield Obstacle("event.not-submitted")
    if not plan_number.strip():
        yield Obstacle("event.no-plan-document", repair="#id_plan_number")
    if planned_by == by:
        yield Obstacle("event.own-plan")


def last_day_to_close(start_on: date, law: EventDays) -> date:
    """Registration ends so many days before the event begins."""
    return start_on - timedelta(days=law.close_days_before)


def obstacles_to_opening(*, state: str, dates: Dates, invitation: str, on: date, law: EventDays) -> Iterator[Obstacle]:
    """Both days, the last one early enough, and words of invitation."""
    yield from obstacles_to_move("open_registration", state)
    if dates.opens_on is None or dates.closes_on is None:
        yield Obstacle("event.no-registration-days", repair="#id_opens_on")
        return
    if dates.closes_on < dates.opens_on or dates.closes_on < on:
        yield Obstacle("event.registration-over", repair="#id_closes_on")
    if dates.closes_on > (last := last_day_to_close(dates.start_on, law)):
        facts = {"last": last, "days": law.close_days_before}
        yield Obstacle("event.closes-too-late", facts, basis=law.basis, repair="#id_closes_on")
    if not invitation.strip():
        yield Obstacle("event.no-invitation", repair="#id_invitation")


def obstacles_to_requesting(*, state: str, dates: Dates, on: date, has_request: bool) -> Iterator[Obstacle]:
    """Within the days of registration, once."""
    if state != EventState.REGISTRATION:
        yield Obstacle("event.no-registration", {"state": EventState(state).label})
    elif dates.opens_on and on < dates.opens_on:
        yield Obstacle("event.registration-not-begun", {"day": dates.opens_on})
    elif dates.closes_on and on > dates.closes_on:
        yield Obstacle("event.registration-ended", {"day": dates.closes_on})
    if has_request:
        yield Obstacle("booth.requested-before")


def obstacles_to_allocating(*, state: str, closes_on: date | None, on: date, capacity: int) -> Iterator[Obstacle]:
    """After the close, where there are booths of ours."""
    yield from obstacles_to_move("allocate", state)
    if closes_on and on <= closes_on:
        yield Obstacle("event.registration-runs", {"day": closes_on})
    if capacity < 1:
        yield Obstacle("event.no-booths")


def obstacles_to_holding(*, state: str, start_on: date, on: date, reason: str) -> Iterator[Obstacle]:
    """From the first day by itself; earlier an officer says why."""
    yield from obstacles_to_move("hold", state)
    if on < start_on and not reason.strip():
        yield Obstacle("event.not-begun", {"day": start_on}, repair="#id_reason")


def results_due(end_on: date, *, law: EventDays, calendar: Calendar) -> date:
    """By when results are entered and concluded."""
    return calendar.add(end_on, law.results_working_days)


@dataclass(frozen=True, slots=True)
class ResultCount:
    """How many booths were granted, told their results, or are explained as without answer."""

    granted: int
    entered: int
    explained: int

    @property
    def percent(self) -> int:
        """Of the granted booths, rounded down so that 79,9 % is not 80 %."""
        return self.entered * 100 // self.granted if self.granted else 100

    @property
    def silent(self) -> int:
        """Neither results nor a reason."""
        return self.granted - self.entered - self.explained


def obstacles_to_concluding(
    *, state: str, end_on: date, on: date, count: ResultCount, law: EventDays
) -> Iterator[Obstacle]:
    """After the end; enough booths told their results and the others a reason. T5, T6 are asked besides."""
    yield from obstacles_to_move("conclude", state)
    if on <= end_on:
        yield Obstacle("event.not-over", {"day": end_on})
    if count.percent < law.results_percent:
        facts = {"entered": count.entered, "granted": count.granted, "percent": law.results_percent}
        yield Obstacle("event.too-few-results", facts, basis=law.basis)
    if count.silent:
        yield Obstacle("event.booths-without-answer", {"n": count.silent})


def obstacles_to_settling(
    *, state: str, accepted_vnd: int, paid_vnd: int, committed_vnd: int, costs_open: int
) -> Iterator[Obstacle]:
    """Every cost is accepted, payments equal them, the rest of the commitment is released."""
    yield from obstacles_to_move("settle", state)
    if costs_open:
        yield Obstacle("event.costs-not-accepted", {"n": costs_open})
    if paid_vnd != accepted_vnd:
        yield Obstacle("event.paid-not-accepted", {"paid": paid_vnd, "accepted": accepted_vnd})
    if committed_vnd != paid_vnd:
        yield Obstacle("event.rest-not-released", {"rest": committed_vnd - paid_vnd})


def obstacles_to_stopping(verb: str, *, state: str, reason: str, paid_vnd: int) -> Iterator[Obstacle]:
    """Postponing and cancelling say why; money already paid is settled first."""
    yield from obstacles_to_move(verb, state)
    if not reason.strip():
        yield Obstacle("event.no-reason", repair="#id_reason")
    if verb == "cancel" and paid_vnd:
        yield Obstacle("event.paid-already", {"paid": paid_vnd})
