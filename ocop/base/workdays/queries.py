"""The calendar in force, read once per process and again whenever the special days change."""

from dataclasses import dataclass, field
from uuid import UUID

from ocop.base.workdays.models import CalendarStamp, SpecialDay, SpecialDayQuerySet
from ocop.base.workdays.rules import Calendar


@dataclass(slots=True)
class _Kept:
    mark: UUID | None = None
    calendar: Calendar = field(default_factory=Calendar)


_kept = _Kept()


def calendar() -> Calendar:
    """The working-day calendar; costs one small query, and a second one after a change made in any process."""
    mark = CalendarStamp.objects.values_list("mark", flat=True).first()
    if mark is None or mark != _kept.mark:
        _kept.calendar, _kept.mark = _read(), mark
    return _kept.calendar


def special_days(year: int) -> SpecialDayQuerySet:
    """The special days of a year that are in force, for the page of the calendar."""
    return SpecialDay.objects.in_force().of_year(year)


def _read() -> Calendar:
    days = list(SpecialDay.objects.in_force().values_list("day", "is_rest"))
    return Calendar(
        rest_days=frozenset(day for day, is_rest in days if is_rest),
        worked_days=frozenset(day for day, is_rest in days if not is_rest),
    )
