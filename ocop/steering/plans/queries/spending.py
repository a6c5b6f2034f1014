"""Money of a plan beside the budget: given and paid are what the budget's entries say, never typed twice."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import F, Q, QuerySet, Sum
from django.db.models.functions import Coalesce

from ocop.base.kernel.text import fold, squeeze
from ocop.steering.budget.models import BudgetLine, FundingSource
from ocop.steering.budget.queries import totals_by
from ocop.steering.budget.queries.summaries import signed

from ..models import Line, PlanVersion
from ..rules.progress import percent
from ..vocabulary import Level
from .facts import money_by_source


@dataclass(frozen=True, slots=True)
class SourceMoney:
    """One source: what the plan says, what was given, what was paid; None where nobody has entered anything."""

    source: FundingSource
    planned_vnd: int | None
    allocated_vnd: int | None
    paid_vnd: int | None

    @property
    def paid_percent(self) -> Decimal | None:
        """Paid of what was given; None where nothing was."""
        if self.paid_vnd is None or self.allocated_vnd is None:
            return None
        return percent(Decimal(self.paid_vnd), Decimal(self.allocated_vnd))


def money_of_plan(version: PlanVersion, *, as_of: date) -> tuple[SourceMoney, ...]:
    """By source, for the whole plan."""
    planned = money_by_source(version)
    allocated, paid = defaultdict[int, int](int), defaultdict[int, int](int)
    for year in range(version.plan.first_year, version.plan.last_year + 1):
        for total in totals_by("source", year, lines=budget_lines_of(version), as_of=as_of):
            if total.key is not None:
                allocated[total.key] += total.allocated
                paid[total.key] += total.paid
    named = FundingSource.objects.filter(pk__in={*planned, *allocated})
    return tuple(SourceMoney(s, planned.get(s.pk), allocated.get(s.pk), paid.get(s.pk)) for s in named)


def budget_lines_of(version: PlanVersion) -> QuerySet[BudgetLine]:
    """Budget lines of its programme and years: of the whole province for the province's plan, else of its owner."""
    plan = version.plan
    holder = Q(holder__province=plan.owner.province) if plan.level == Level.PROVINCE else Q(holder=plan.owner)
    years = Q(fiscal_year__year__range=(plan.first_year, plan.last_year))
    return BudgetLine.objects.filter(holder, years, programme=plan.programme)


def money_of_lines(version: PlanVersion, lines: Sequence[Line], *, as_of: date) -> dict[int, tuple[SourceMoney, ...]]:
    """By line: its planned money, beside what the lead has under the same activity in the budget."""
    given = _given(version, as_of)
    return {line.pk: tuple(_of_line(line, given)) for line in lines}


Given = dict[tuple[str, int], dict[FundingSource, tuple[int, int]]]


def _given(version: PlanVersion, as_of: date) -> Given:
    """(activity, holder) → source → (allocated, paid) up to the day, for budget lines that name an activity."""
    until = Q(entries__made_on__lte=as_of)
    rows = budget_lines_of(version).exclude(activity="").select_related("source")
    rows = rows.annotate(
        given_by=Coalesce(Sum(signed("allocated", entries="entries__"), filter=until), 0),
        paid_by=Coalesce(Sum(signed("paid", entries="entries__"), filter=until), 0),
    ).order_by(F("source__position"))
    found: Given = defaultdict(dict)
    for row in rows:
        sums = found[_same(row.activity), row.holder_id]
        allocated, paid = sums.get(row.source, (0, 0))
        sums[row.source] = allocated + row.given_by, paid + row.paid_by
    return found


def _of_line(line: Line, given: Given) -> list[SourceMoney]:
    planned = {money.source: money.amount_vnd for money in line.money.all()}
    entered = given.get((_same(line.content), line.lead_id or 0), {})
    return [
        SourceMoney(source, planned.get(source), *entered.get(source, (None, None)))
        for source in sorted({*planned, *entered}, key=lambda source: source.position)
    ]


def _same(words: str) -> str:
    return fold(squeeze(words))
