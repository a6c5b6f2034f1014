"""Công bố một khung: what keeps a decision from becoming law here, and until when it ends the one it replaces."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

from ocop.base.kernel.formats import short_date
from ocop.base.kernel.outcome import Obstacle
from ocop.base.kernel.periods import Period

from .governing import succession_obstacle


@dataclass(frozen=True, slots=True)
class Decision:
    """A framework as publishing looks at it."""

    number: str
    period: Period
    replaces: tuple[str, ...] = ()
    replaced_end: date | None = None
    is_published: bool = False
    usable_sets: int = 1


def obstacles_to_publishing(new: Decision, others: Collection[Decision]) -> Iterator[Obstacle]:
    """Published already, nothing to score with, periods that overlap without replacing, ends that disagree."""
    if new.is_published:
        yield Obstacle("framework.is-published", {"number": new.number})
    if not new.usable_sets:
        yield Obstacle("framework.nothing-usable", {"number": new.number})
    for other in others:
        if other.number in new.replaces:
            yield from _succession(new, other)
        elif new.period.overlaps(other.period) and new.number not in other.replaces:
            yield Obstacle("framework.overlaps", {"number": new.number, "other": other.number})
        elif new.number in other.replaces:
            yield from _succession(other, new)


def _succession(new: Decision, old: Decision) -> Iterator[Obstacle]:
    if code := succession_obstacle(old.period, new.period, new.replaced_end):
        facts = {"number": new.number, "old": old.number, "last": _last(old.period), "end": _last_of(new)}
        yield Obstacle(code, facts)


def end_of_replaced(new: Decision) -> date | None:
    """The half-open end that a decision gives to one without an end."""
    return new.replaced_end or new.period.start


def _last(period: Period) -> str:
    return short_date(period.last_day) if period.last_day else "–"


def _last_of(new: Decision) -> str:
    return _last(Period(None, end_of_replaced(new)))
