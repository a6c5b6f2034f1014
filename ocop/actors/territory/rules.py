"""What became of a place, and what it came from, across any number of reforms.

A reform is a set of links "predecessor → successor". A unit that goes on through a reform may still have received
parts of others, so "came from" looks behind units that already stood on the day; "became" never looks past them.
"""

from collections.abc import Iterable, Mapping
from datetime import date

from ocop.base.kernel.periods import Period

Links = Mapping[int, Iterable[int]]


def became(unit: int, *, on: date, periods: Mapping[int, Period], successors: Links) -> set[int]:
    """The versions in force on the day that hold the unit's land; empty where its line ended without heir."""
    found: set[int] = set()
    ahead = [unit]
    while ahead:
        one = ahead.pop()
        if periods[one].holds_on(on):
            found.add(one)
        elif ended_by(periods[one], on):
            ahead.extend(successors.get(one, ()))
    return found


def came_from(unit: int, *, on: date, periods: Mapping[int, Period], predecessors: Links) -> set[int]:
    """The versions in force on the (earlier) day whose land, wholly or in part, is in the unit."""
    found: set[int] = set()
    behind = [unit]
    while behind:
        one = behind.pop()
        if periods[one].holds_on(on):
            found.add(one)
        behind.extend(before for before in predecessors.get(one, ()) if not ended_by(periods[before], on))
    return found


def ended_by(period: Period, day: date) -> bool:
    """Whether the version was over on the day."""
    return period.end is not None and period.end <= day
