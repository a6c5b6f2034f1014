"""What was done in the year before, beside the new targets."""

from collections.abc import Collection, Mapping
from datetime import date

from ocop.base.kernel.periods import Period
from ocop.law.indicators import queries as indicators
from ocop.law.indicators.registry import Question, Reading

from ..models import Plan


def actuals_before(plan: Plan, codes: Collection[str], *, on: date) -> Mapping[str, Reading]:
    """The readings of the whole for the year before the plan's first, as far as it has come."""
    first, last = date(plan.first_year - 1, 1, 1), date(plan.first_year - 1, 12, 31)
    if not codes or on < first:
        return {}
    read = indicators.read_many(sorted(set(codes)), Question(Period.closed(first, min(on, last))))
    return {code: readings[None] for code, readings in read.items() if None in readings}
