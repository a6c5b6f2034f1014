"""Targets add up: the places together give the whole, the quarters together give the year.

A range ("4–5 per district") stands for every number inside it; "at least" stands for every number from it upwards. Two
sides agree where they can be equal: 32–40 agrees with 36 and with ≥ 36, not with 41.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import reduce
from operator import add

from ocop.base.kernel.formats import quantity
from ocop.base.kernel.outcome import Obstacle

YEAR = 0


@dataclass(frozen=True, slots=True)
class Target:
    """A target as the rules see it; no unit is the whole, quarter 0 the year."""

    unit: int | None
    quarter: int
    value: Decimal
    upper: Decimal | None = None
    is_at_least: bool = False

    @property
    def span(self) -> "Span":
        """The numbers that fulfil it exactly as written."""
        return Span(self.value, None if self.is_at_least else self.upper if self.upper is not None else self.value)


@dataclass(frozen=True, slots=True)
class Span:
    """From the lowest number to the highest, both included; no highest is open."""

    low: Decimal
    high: Decimal | None

    def __add__(self, other: "Span") -> "Span":
        high = None if self.high is None or other.high is None else self.high + other.high
        return Span(self.low + other.low, high)

    def __str__(self) -> str:
        if self.high is None:
            return f"≥ {quantity(self.low)}"
        return quantity(self.low) if self.low == self.high else f"{quantity(self.low)}–{quantity(self.high)}"

    def agrees_with(self, other: "Span") -> bool:
        """Whether both can be the same number."""
        return (other.high is None or self.low <= other.high) and (self.high is None or other.low <= self.high)


def obstacles_to_targets(targets: Sequence[Target], *, line: str) -> Iterator[Obstacle]:
    """What does not add up in one line; the line is named in each sentence."""
    by_unit = _by_unit(targets)
    whole = _of_year(by_unit.get(None, ()))
    places = [span for unit, same in by_unit.items() if unit is not None and (span := _of_year(same))]
    if places and whole is None:
        yield Obstacle("targets.no-whole", {"line": line, "places": str(reduce(add, places))})
    if places and whole and not whole.agrees_with(together := reduce(add, places)):
        yield Obstacle("targets.places-differ", {"line": line, "whole": str(whole), "places": str(together)})
    for same in by_unit.values():
        yield from _obstacles_to_quarters(same, line)


def _obstacles_to_quarters(targets: Sequence[Target], line: str) -> Iterator[Obstacle]:
    """The quarters of one place against its year."""
    year = next((t.span for t in targets if t.quarter == YEAR), None)
    quarters = [t.span for t in targets if t.quarter != YEAR]
    if year and quarters and not year.agrees_with(together := reduce(add, quarters)):
        yield Obstacle("targets.quarters-differ", {"line": line, "year": str(year), "quarters": str(together)})


def _of_year(targets: Iterable[Target]) -> Span | None:
    """The year's own target, else the sum of its quarters."""
    found = list(targets)
    year = next((t.span for t in found if t.quarter == YEAR), None)
    return year or (reduce(add, (t.span for t in found)) if found else None)


def _by_unit(targets: Iterable[Target]) -> dict[int | None, list[Target]]:
    found: dict[int | None, list[Target]] = defaultdict(list)
    for target in targets:
        found[target.unit].append(target)
    return found
