"""What the budget answers for the indicators."""

from datetime import date
from decimal import Decimal

from ocop.base.kernel.periods import Period
from ocop.law.indicators.registry import Question, Reading, measure_of
from ocop.steering.budget import measures
from ocop.steering.budget.services import payments

from .conftest import DAY, MILLION

JUNE = Question(Period(date(2026, 1, 1), date(2026, 7, 1)))


def answer(code, question=JUNE):
    return measure_of(code).counts(question)


def test_the_figures_of_a_year_up_to_the_last_day_with_the_lines_behind_them(world):
    line, other = world.line(100 * MILLION), world.line(50 * MILLION, holder=world.culture)
    held = world.progressed(world.approved(line, 60 * MILLION), accepted_on=date(2026, 6, 10))
    payments.pay(held.pk, amount_vnd=15 * MILLION, by=world.accountant, on=DAY)
    records = ((measures.RECORD, line.pk), (measures.RECORD, other.pk))
    assert answer("B_ALLOC") == {None: Reading(Decimal(150 * MILLION), records=records)}
    assert answer("B_COMMIT") == {None: Reading(Decimal(60 * MILLION), records=records)}
    paid, whole = Decimal(15 * MILLION), Decimal(150 * MILLION)
    assert answer("S04") == {None: Reading(Decimal("10.0"), paid, whole, records)}
    assert answer("B_DISB") == answer("S04")
    approved = Decimal(60 * MILLION)
    assert answer("S03") == {None: Reading(approved, paid, approved, records)}


def test_before_the_first_entry_the_totals_are_nought_and_the_rate_is_no_data(world):
    line = world.line(100 * MILLION)
    may = Question(Period(date(2026, 1, 1), date(2026, 6, 1)))
    records = ((measures.RECORD, line.pk),)
    assert answer("B_ALLOC", may)[None] == Reading(Decimal(0), records=records)
    assert answer("S04", may)[None] == Reading(None, Decimal(0), Decimal(0), records)


def test_a_year_or_a_place_without_lines_and_a_task_have_no_data(world):
    world.line(100 * MILLION)
    last_year = Question(Period(date(2025, 1, 1), date(2026, 1, 1)))
    assert answer("B_ALLOC", last_year) == {None: Reading()}
    of_place = Question(JUNE.period, units=(987654,))
    assert answer("B_ALLOC", of_place)[987654] == Reading()
    assert answer("B_ALLOC", Question(JUNE.period, tasks=frozenset({1}))) == {None: Reading()}
