"""Money beside the budget: planned as the plan says, given and paid as entries say up to the day; none is not 0."""

from datetime import date
from decimal import Decimal

import pytest

from ocop.base.kernel.periods import Period
from ocop.law.indicators import queries as indicators
from ocop.law.indicators.registry import Question
from ocop.steering.budget.models import BudgetEntry, BudgetLine, Commitment, FiscalYear
from ocop.steering.plans.models import Line, LineMoney
from ocop.steering.plans.queries.progress import progress, summary

from .conftest import JUNE, OCTOBER

YEAR = Period(date(2020, 1, 1), date(2020, 10, 16))


@pytest.fixture
def spent(followed, sources):
    """120 and 30 million planned; 100 of the first given, 40 of them paid in September."""
    line = followed.line("P_NEW", "Mở lớp tập huấn", whole=36, places={"Ba Bể": 36})
    with followed.drafting():
        for code, amount in (("NTM", 120_000_000), ("KC", 30_000_000)):
            LineMoney.objects.create(line=line, source=sources[code], amount_vnd=amount)
    plan = followed.version.plan
    year = FiscalYear.objects.create(year=2020, state="open", adjust_until=date(2021, 1, 31))
    budget = BudgetLine.objects.create(
        fiscal_year=year, source=sources["NTM"], programme=plan.programme, activity="Mở lớp  TẬP HUẤN",
        holder=plan.owner, allocated_vnd=100_000_000, committed_vnd=40_000_000, paid_vnd=40_000_000,
        available_vnd=60_000_000,
    )  # fmt: skip
    by = {"entered_by": followed.clerk}
    commitment = Commitment.objects.create(
        line=budget, title="Lớp", beneficiary="HTX", advance_kind="training", proposed_vnd=40_000_000,
        proposed_by=followed.clerk, proposed_on=JUNE,
    )  # fmt: skip
    BudgetEntry.objects.create(line=budget, kind="allocate", amount_vnd=100_000_000, made_on=date(2020, 2, 1), **by)
    for kind in ("commit", "pay"):
        BudgetEntry.objects.create(
            line=budget, kind=kind, amount_vnd=40_000_000, made_on=date(2020, 9, 1), commitment=commitment, **by
        )
    return line


def told(rows):
    return [(row.source.code, row.planned_vnd, row.allocated_vnd, row.paid_vnd, row.paid_percent) for row in rows]


@pytest.mark.parametrize(
    ("day", "paid", "percent"), [(JUNE, 0, Decimal("0.00")), (OCTOBER, 40_000_000, Decimal("40.00"))]
)
def test_given_and_paid_come_from_the_entries_up_to_the_day(followed, spent, day, paid, percent):
    expected = [("NTM", 120_000_000, 100_000_000, paid, percent), ("KC", 30_000_000, None, None, None)]
    assert told(summary(followed.version, as_of=day).money) == expected
    assert told(progress(followed.version, as_of=day)[0].money) == expected


def test_planned_money_is_counted_once_for_the_province(followed, spent):
    reading = indicators.read("B_PLAN", Question(YEAR))[None]
    assert (reading.value, reading.records) == (150_000_000, (("plans.line", spent.pk),))


def test_money_of_stopped_lines_and_of_plans_not_yet_in_force_is_not_planned(followed, spent):
    early = Question(Period(date(2019, 1, 1), date(2020, 1, 21)))
    assert indicators.read("B_PLAN", early) == {}
    with followed.drafting():
        Line.objects.update(is_stopped=True)
    assert indicators.read("B_PLAN", Question(YEAR)) == {}


def test_the_plan_of_a_district_counts_for_its_place_alone(followed, spent):
    plan = followed.version.plan
    unit = followed.places["Ba Bể"]
    plan.level, plan.unit = "district", unit
    plan.save()
    assert indicators.read("B_PLAN", Question(YEAR)) == {}
    assert indicators.read("B_PLAN", Question(YEAR, units=(unit.pk,)))[unit.pk].value == 150_000_000


def test_targets_reached_among_those_planned(followed, spent):
    followed.report(spent, "Ba Bể", 36, date(2020, 9, 1))
    followed.line("M_POS", "Điểm bán", whole=2)
    reading = indicators.read("B02", Question(YEAR))[None]
    assert (reading.value, reading.part, reading.whole) == (Decimal("50.00"), 1, 2)


def test_without_a_plan_there_is_no_data(db):
    assert indicators.read("B02", Question(YEAR)) == {}
