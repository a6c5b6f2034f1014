"""The days of a story: fixed ones of the past, or working days counted from the day a text was issued.

Living days are counted in working days, five for every seven of a text, so that the story stands the same in a week
of holidays as in any other.
"""

import re
from datetime import date

from ocop.base.kernel.formats import long_date, short_date
from ocop.base.workdays.rules import Calendar

_PLACE = re.compile(r"\{issue(?:\+(\d+))?\}")
_WEEK, _WORKING_WEEK = 7, 5
REPORTING_DAY = 15
STORY_LENGTH = 30


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
