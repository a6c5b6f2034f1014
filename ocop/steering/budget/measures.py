"""What the budget counts of the indicators: B_ALLOC, B_COMMIT, B_DISB (S04) and the state part of S03.

Figures are those of the budget year of the period's last day, up to that day; places are the units of the holders.
A year without a line in the place is no data; nothing allocated gives no rate (scenario 20).
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext_lazy as _

from ocop.law.indicators.registry import Measure, Question, Reading, Readings, register

from .models import BudgetLine
from .queries.summaries import FIGURES, sums_until
from .rules.rates import disbursement_rate
from .rules.totals import Totals

LABEL = _("đếm từ sổ ngân sách")
RECORD = BudgetLine._meta.label_lower
Counted = Callable[[Totals], Reading]


def allocated(totals: Totals) -> Reading:
    """B_ALLOC, in đồng."""
    return Reading(Decimal(totals.allocated))


def committed(totals: Totals) -> Reading:
    """B_COMMIT, in đồng."""
    return Reading(Decimal(totals.committed))


def disbursed(totals: Totals) -> Reading:
    """B_DISB and S04: paid ÷ allocated × 100."""
    rate = disbursement_rate(totals.paid, totals.allocated)
    return Reading(rate, Decimal(totals.paid), Decimal(totals.allocated))


def state_support(totals: Totals) -> Reading:
    """S03, state part: support approved, of which paid."""
    approved = Decimal(totals.committed)
    return Reading(approved, Decimal(totals.paid), approved)


def reading(rows: Iterable[Mapping[str, Any]], counted: Counted) -> Reading:
    """The figure of some lines with the lines behind it; no line is no data."""
    found = list(rows)
    if not found:
        return Reading()
    totals = Totals(*(sum(row[name] for row in found) for name in FIGURES))
    return replace(counted(totals), records=tuple((RECORD, row["pk"]) for row in found))


def counts(counted: Counted) -> Callable[[Question], Readings]:
    """The whole and each place asked for, from one query. A line answers no task, so by task there is no data."""

    def answer(question: Question) -> Readings:
        last = question.period.last_day
        rows = [] if question.tasks is not None or last is None else _rows(last)
        by_unit = defaultdict(list)
        for row in rows:
            by_unit[row["holder__unit"]].append(row)
        found: dict[int | None, Reading] = {unit: reading(by_unit[unit], counted) for unit in question.units}
        return {None: reading(rows, counted), **found}

    return answer


def _rows(last: date) -> list[Mapping[str, Any]]:
    lines: Any = BudgetLine.objects.filter(fiscal_year__year=last.year).order_by("pk")
    return list(lines.annotate(**sums_until(last)).values("pk", "holder__unit", *FIGURES))


for code, counted in {
    "B_ALLOC": allocated,
    "B_COMMIT": committed,
    "B_DISB": disbursed,
    "S04": disbursed,
    "S03": state_support,
}.items():
    register(Measure(code, counts(counted), LABEL))
