"""Moving a date: what keeps it from being moved, and which other windows move with it.

A day of the law is never moved later (QĐ 26/2026/QĐ-TTg, Art. 5); a window that ends before another keeps its
distance; what has closed stays as it was.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from ocop.base.kernel.outcome import Obstacle

from ..vocabulary import Kind, Level
from .building import Days, Move, Rule, Window, Windows
from .edges import Derived


@dataclass(frozen=True, slots=True)
class Asked:
    """The days somebody wants; None leaves the edge where it stands."""

    opens_on: date | None = None
    closes_on: date | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Consequence:
    """A window whose days change because another one is moved; `before.place` says whose."""

    before: Window
    after: Window

    @property
    def code(self) -> str:
        """The window's code."""
        return self.before.code

    @property
    def place(self) -> int | None:
        """The place whose days change; None is the whole province."""
        return self.before.place

    @property
    def opening_changes(self) -> bool:
        """Whether the first day is another one."""
        return self.before.opens_on != self.after.opens_on

    @property
    def closing_changes(self) -> bool:
        """Whether the last good day is another one."""
        return self.before.closes_on != self.after.closes_on


def wanted(asked: Asked, window: Window) -> Days:
    """The days as they would stand."""
    return Days(asked.opens_on or window.opens_on, asked.closes_on or window.closes_on)


def as_move(asked: Asked, window: Window, place: int | None) -> Move:
    """The whole move to write: what changes now, and what an earlier move of this window already changed."""
    before = window.move or Move(window.code)
    days = wanted(asked, window)
    opens = days.opens_on if days.opens_on != window.opens_on else before.opens_on
    closes = days.closes_on if days.closes_on != window.closes_on else before.closes_on
    return Move(window.code, place, opens, closes, reason=asked.reason)


def consequences(before: Windows, after: Windows, *, moved: str) -> list[Consequence]:
    """Every other window whose days change, in the order of the year."""
    changed = [
        Consequence(window, after[code])
        for code, window in before.items()
        if code != moved and code in after and window.days != after[code].days
    ]
    return sorted(changed, key=lambda one: (one.before.closes_on, one.code))


def only_new(for_place: Iterable[Consequence], for_all: Sequence[Consequence]) -> list[Consequence]:
    """What changes for a place otherwise than for the whole province."""
    told = {(one.code, one.before.days, one.after.days) for one in for_all}
    return [one for one in for_place if (one.code, one.before.days, one.after.days) not in told]


def obstacles_to_place(rule: Rule, level: Level | None) -> Iterator[Obstacle]:
    """A date of the whole province is not moved for one place; a commune's only for communes."""
    if level is not None and rule.level != level:
        yield Obstacle("window.wrong-place", {"window": rule.name})


def obstacles_to_moving(
    asked: Asked, window: Window, following: Iterable[Consequence], *, on: date
) -> Iterator[Obstacle]:
    """Everything that keeps the date from being moved, so one visit shows it all."""
    days = wanted(asked, window)
    yield from obstacles_to_touching(window, on)
    yield from obstacles_to_reason(asked.reason)
    if days == window.days:
        yield Obstacle("window.no-change")
    if days.opens_on and days.opens_on > days.closes_on:
        yield Obstacle("window.closes-first", {"opens": days.opens_on, "closes": days.closes_on})
    yield from _obstacles_to_bound(window, days.closes_on)
    yield from _obstacles_to_days(window, days, on)
    yield from obstacles_to_following(following, on)


def obstacles_to_restoring(
    window: Window, after: Window, following: Iterable[Consequence], *, reason: str | None, on: date
) -> Iterator[Obstacle]:
    """Everything that keeps the window from going back to what the rule says."""
    yield from obstacles_to_touching(window, on)
    if reason is not None:
        yield from obstacles_to_reason(reason)
    if window.move is None or window.move.place != window.place:
        yield Obstacle("window.not-moved")
    elif after.has_closed(on):
        yield Obstacle("window.day-past", {"day": after.closes_on, "today": on})
    yield from obstacles_to_following(following, on)


def obstacles_to_following(following: Iterable[Consequence], on: date) -> Iterator[Obstacle]:
    """A window that has closed does not move any more, and none is moved to a day that has passed."""
    for one in following:
        if one.closing_changes and (one.before.has_closed(on) or one.after.has_closed(on)):
            facts = {"window": one.before.rule.name, "old": one.before.closes_on, "new": one.after.closes_on}
            yield Obstacle("window.follower-past", facts, basis=one.before.basis)


def obstacles_to_touching(window: Window, on: date) -> Iterator[Obstacle]:
    """A window that has closed stays as it was."""
    if window.has_closed(on):
        yield Obstacle("window.closed", {"day": window.closes_on})


def obstacles_to_reason(reason: str) -> Iterator[Obstacle]:
    """Whoever is concerned must hear why."""
    if not reason.strip():
        yield Obstacle("window.no-reason")


def _obstacles_to_bound(window: Window, closes: date) -> Iterator[Obstacle]:
    """Never later than the law or the window behind it leaves."""
    if window.limit is None or closes <= window.limit:
        return
    facts = {"window": window.rule.name, "day": closes, "last": window.limit}
    edge = window.rule.closes
    if window.rule.kind == Kind.STATUTORY:
        yield Obstacle("window.beyond-statute", {**facts, "basis": window.basis})
    elif isinstance(edge, Derived) and window.bound:
        behind = {"anchor": window.bound.rule.name, "n": edge.at_least, "unit": edge.unit.label}
        code = "window.too-near" if edge.at_least else "window.beyond-anchor"
        yield Obstacle(code, {**facts, **behind}, basis=window.basis)


def _obstacles_to_days(window: Window, days: Days, on: date) -> Iterator[Obstacle]:
    """New days lie ahead and in the programme year or the one after it."""
    if days.opens_on != window.opens_on and window.opens_on and window.opens_on < on and not window.has_closed(on):
        yield Obstacle("window.opened", {"day": window.opens_on})
    for day in _new_days(window, days):
        if day < on:
            yield Obstacle("window.day-past", {"day": day, "today": on})
        if not window.year <= day.year <= window.year + 1:
            yield Obstacle("window.other-year", {"day": day, "year": str(window.year)})


def _new_days(window: Window, days: Days) -> Iterator[date]:
    if days.opens_on and days.opens_on != window.opens_on:
        yield days.opens_on
    if days.closes_on != window.closes_on:
        yield days.closes_on
