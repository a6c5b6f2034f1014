"""What the nightly job tells: what nears its end, what is due, what is missing; each thing and rung once.

Basis: the automatic alerts of support-and-trade notes §7.3; the days are rows of `reference/pos-criteria.yaml`.
"""

from collections.abc import Sequence
from datetime import date, timedelta

from ocop.cycle.certificates.rules.dates import last_day_of


def rung_of(last_day: date, rungs: Sequence[int], *, on: date) -> int | None:
    """The nearest rung reached: so many days or fewer are left; none where it has passed or is far away."""
    left = (last_day - on).days
    return min((rung for rung in rungs if 0 <= left <= rung), default=None)


def inspection_due_on(last_held: date, months: int) -> date:
    """So many months after the last inspection, or after recognition where there was none."""
    return last_day_of(last_held, months)


def is_sales_alert(due: date, days: int, *, on: date) -> bool:
    """So many days after the last day for the report."""
    return on >= due + timedelta(days=days)
