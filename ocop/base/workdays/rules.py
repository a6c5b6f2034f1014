"""Counting working days.

Legal basis: Labour Code 2019, Art. 111 (weekly rest, holidays compensated on the next working day) and Art. 112
(public holidays). The special days come from the rows of the calendar, none from here.
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache

from ocop.base.kernel.outcome import Obstacle

_DAY = timedelta(days=1)
_SATURDAY = 5


class Policy(StrEnum):
    """What happens to a deadline that falls on a rest day."""

    KEEP = "keep"
    PREVIOUS_WORKING_DAY = "previous_working_day"
    NEXT_WORKING_DAY = "next_working_day"


@dataclass(frozen=True, slots=True)
class Calendar:
    """Saturdays and Sundays rest, but for `worked_days`; `rest_days` rest whatever weekday they are."""

    rest_days: frozenset[date] = field(default_factory=frozenset)
    worked_days: frozenset[date] = field(default_factory=frozenset)

    def is_workday(self, day: date) -> bool:
        """Whether offices work on the day; a declared rest day wins over a declared working day."""
        if day in self.rest_days:
            return False
        return day.weekday() < _SATURDAY or day in self.worked_days

    def add(self, start: date, count: int) -> date:
        """The count-th working day after `start`, which itself never counts ("trong N ngày làm việc kể từ …").

        A negative count goes back; 0 gives `start` itself, working day or not.
        """
        step = _DAY if count > 0 else -_DAY
        day, left = start, abs(count)
        while left:
            day += step
            left -= self.is_workday(day)
        return day

    def between(self, start: date, end: date) -> int:
        """How many working days lie after `start` up to `end`, `end` included; negative when `end` is earlier."""
        if end < start:
            return -self.between(end, start)
        if end - start > timedelta(days=31):
            return self._before(end) - self._before(start)
        return sum(self.is_workday(start + _DAY * n) for n in range(1, (end - start).days + 1))

    def shift(self, day: date, policy: Policy | str) -> date:
        """The deadline itself, or the nearest working day before or after it."""
        if policy == Policy.KEEP or self.is_workday(day):
            return day
        return self.add(day, 1 if Policy(policy) == Policy.NEXT_WORKING_DAY else -1)

    def _before(self, day: date) -> int:
        """Working days from the beginning of the count up to `day`, without walking through them."""
        weeks, rest = divmod(day.toordinal(), 7)  # ordinal 1 is a Monday
        exceptions = _exceptions(self)
        return weeks * 5 + min(rest, 5) + exceptions.sum_up_to(day)


@dataclass(frozen=True, slots=True)
class _Exceptions:
    """The days that differ from their weekday, with the running balance of working days won and lost."""

    days: tuple[date, ...]
    balances: tuple[int, ...]

    def sum_up_to(self, day: date) -> int:
        place = bisect_right(self.days, day)
        return self.balances[place - 1] if place else 0


@lru_cache(maxsize=32)
def _exceptions(calendar: Calendar) -> _Exceptions:
    days, balances, balance = [], [], 0
    for day in sorted(calendar.rest_days | calendar.worked_days):
        change = int(calendar.is_workday(day)) - int(day.weekday() < _SATURDAY)
        if change:
            balance += change
            days.append(day)
            balances.append(balance)
    return _Exceptions(tuple(days), tuple(balances))


def obstacles_to_declaring(day: date, *, is_rest: bool, name: str, basis: str) -> Iterator[Obstacle]:
    """What a special day needs: a name, the notice it rests on, and a difference from its weekday."""
    facts = {"day": f"{day:%d/%m/%Y}"}
    if not name.strip():
        yield Obstacle("special-day.no-name", facts)
    if not basis.strip():
        yield Obstacle("special-day.no-basis", facts)
    if not is_rest and day.weekday() < _SATURDAY:
        yield Obstacle("special-day.works-anyway", facts)
