"""Days of a certificate: its last day, the window for filing again, the day of a moment in Viet Nam.

Legal basis: QĐ 26/2026/QĐ-TTg, Art. 4.3 (months from the day of issue), 7.6a (window before the end); periods in
months end on the same day of the month, else on its last one (Bộ luật Dân sự 2015, Art. 148).
"""

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from ocop.base.kernel.periods import Period

VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")
MONTHS = 12


def last_day_of(issued_on: date, months: int) -> date:
    """The last day of validity: so many months after the day of issue."""
    years, month = divmod(issued_on.month - 1 + months, MONTHS)
    year = issued_on.year + years
    return date(year, month + 1, min(issued_on.day, monthrange(year, month + 1)[1]))


def day_of(moment: datetime) -> date:
    """The day in Viet Nam; a certificate lapses at midnight there, 17:00 UTC."""
    return moment.astimezone(VIETNAM).date()


@dataclass(frozen=True, slots=True)
class Edge:
    """One edge of the window: so many days counted from the end (negative), and when that law holds."""

    days: int
    holds: Period


@dataclass(frozen=True, slots=True)
class Window:
    """First and last good day for filing again; empty where no law knows them."""

    opens: date | None
    closes: date | None

    def is_open_on(self, day: date) -> bool:
        """Whether one may file on the day."""
        return self.closes is not None and (self.opens is None or self.opens <= day) and day <= self.closes


def window_of(valid_until: date, opening: Iterable[Edge], closing: Iterable[Edge]) -> Window:
    """By the law that holds on the day itself; without a first day, the law knew none and any day before will do."""
    return Window(_edge(valid_until, opening), _edge(valid_until, closing))


def _edge(valid_until: date, edges: Iterable[Edge]) -> date | None:
    days = ((edge, valid_until + timedelta(days=edge.days)) for edge in edges)
    return next((day for edge, day in days if edge.holds.holds_on(day)), None)
