"""Who counts an indicator: every app declares its measures in `measures.py`, found at start-up.

A measure answers a whole question at once, all places in a constant number of queries, and names the records behind
each figure. What no app counts is read from what agencies report (`fallback`).
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from ocop.base.kernel.periods import Period

Record = tuple[str, int]  # the model's lower label and the primary key


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked: the days, the units of territory wanted beside the whole, and, for reports, for which tasks."""

    period: Period
    units: tuple[int, ...] = ()
    tasks: frozenset[int] | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """One figure with the records behind it; `value` None is no data, which is never 0. A rate shows its counts."""

    value: Decimal | None = None
    part: Decimal | None = None
    whole: Decimal | None = None
    records: tuple[Record, ...] = ()
    coverage: str = ""


Readings = Mapping[int | None, Reading]  # by unit; None is the whole


@dataclass(frozen=True, slots=True)
class Measure:
    """The app's way of counting one indicator; `label` says from which records."""

    code: str
    counts: Callable[[Question], Readings]
    label: Any


@dataclass(frozen=True, slots=True)
class Fallback:
    """What agencies report, for every indicator that no app counts; all codes asked for at once."""

    reads: Callable[[Collection[str], Question], Mapping[str, Readings]]
    label: Any


_measures: dict[str, Measure] = {}
_fallbacks: list[Fallback] = []


def register(measure: Measure) -> None:
    """Declare a measure; registering the same code again replaces it."""
    _measures[measure.code] = measure


def fallback(declared: Fallback) -> None:
    """Declare what is read where no app counts; one for the whole system."""
    _fallbacks[:] = [declared]


def measure_of(code: str) -> Measure | None:
    """The measure of an indicator, where an app has declared one."""
    return _measures.get(code)


def present_fallback() -> Fallback | None:
    """What is read where no app counts."""
    return _fallbacks[0] if _fallbacks else None
