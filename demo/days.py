"""The days of a story: fixed ones of the past, days of the plan's year, or working days from the issue of a text.

Living days are counted in working days, five for every seven of a text, so that the story stands the same in a week
of holidays as in any other.
"""

import re
from datetime import date, timedelta

from ocop.base.kernel.formats import long_date, short_date
from ocop.base.workdays.rules import Calendar, Policy

_PLACE = re.compile(r"\{issue(?:\+(\d+))?\}")
_WEEK, _WORKING_WEEK = 7, 5
REPORTING_DAY = 15
STORY_LENGTH = 30
PLAN_IS_LATE = 75  # days: by then the plan of the year is issued and its money allocated


def working_days(days: int) -> int:
    """How many working days stand for so many days of the calendar."""
    return round(days * _WORKING_WEEK / _WEEK)


def issue_day(today: date, calendar: Calendar, *, length: int = STORY_LENGTH) -> date:
    """The working day on which a text was issued whose story is `length` days old."""
    return calendar.add(today, -working_days(length))


def filled(text: str, issued: date, calendar: Calendar) -> str:
    """The text with its days written in: `{issue}` as a head writes them, `{issue+n}` as dd/mm/yyyy."""

    def day(match: re.Match[str]) -> str:
        if match[1] is None:
            return long_date(issued).removeprefix("ngày ")
        return short_date(calendar.add(issued, working_days(int(match[1]))))

    return _PLACE.sub(day, text)


def quarter_report(issued: date) -> date:
    """The first 15th of a quarter's last month after the day."""
    months = ((issued.year + (m > 12), (m - 1) % 12 + 1) for m in range(issued.month, issued.month + 4))
    days = (date(year, month, REPORTING_DAY) for year, month in months if month % 3 == 0)
    return next(day for day in days if day > issued)


def day_of(said: date | str, *, year: int, calendar: Calendar) -> date:
    """A day of a story told in years: itself, or "mm-dd" moved to a working day.

    "+mm-dd" lies in the year after the story's, "-mm-dd" in the year before.
    """
    if isinstance(said, date):
        return said
    shift = {"+": 1, "-": -1}.get(said[0], 0)
    month, day = said.lstrip("+-").split("-")
    return calendar.shift(date(year + shift, int(month), int(day)), Policy.NEXT_WORKING_DAY)


def plan_year(today: date) -> int:
    """The year whose plan is under way: in the first weeks of a year still the one before."""
    return (today - timedelta(days=PLAN_IS_LATE)).year
