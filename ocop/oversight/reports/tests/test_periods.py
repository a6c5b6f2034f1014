"""Reporting periods: every row of Decree 09/2019/NĐ-CP, Art. 12, for an ordinary year, a leap year and 2026."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop.base.workdays.rules import Calendar, Policy
from ocop.oversight.reports.rules.periods import Definition, Span, day_of, obstacles_to_defining, span_of
from ocop.oversight.reports.vocabulary import PeriodKind

K = PeriodKind
PLAIN = Calendar()
QUARTERS = {1: (1, 3), 2: (4, 6), 3: (7, 9), 4: (10, 12)}


def period(kind: PeriodKind, number: int, first: int, last: int, **changed) -> Definition:
    """A period of the decree with the office's own due day, 22, kept where it falls."""
    usual = {"from_day": 15, "to_day": 14, "due_day": 22, "policy": Policy.KEEP, "workdays_after": 1}
    return Definition(kind=kind, number=number, first_month=first, last_month=last, **{**usual, **changed})


MONTHS = [
    (1, (-1, 12, 15)), (2, (0, 1, 15)), (3, (0, 2, 15)), (4, (0, 3, 15)), (5, (0, 4, 15)), (6, (0, 5, 15)),
    (7, (0, 6, 15)), (8, (0, 7, 15)), (9, (0, 8, 15)), (10, (0, 9, 15)), (11, (0, 10, 15)), (12, (0, 11, 15)),
]  # fmt: skip


@pytest.mark.parametrize("year", [2019, 2024, 2026])
@pytest.mark.parametrize(("month", "start"), MONTHS)
def test_a_month_runs_from_the_15th_of_the_month_before_to_its_14th(year, month, start):
    span = span_of(period(K.MONTH, month, month, month), year, PLAIN)
    assert (span.data_from, span.cut_off) == (date(year + start[0], start[1], start[2]), date(year, month, 14))


ROWS = [
    (K.QUARTER, 1, (1, 3), (-1, 12, 15), (3, 14)),
    (K.QUARTER, 2, (4, 6), (0, 3, 15), (6, 14)),
    (K.QUARTER, 3, (7, 9), (0, 6, 15), (9, 14)),
    (K.QUARTER, 4, (10, 12), (0, 9, 15), (12, 14)),
    (K.HALF_YEAR, 1, (1, 6), (-1, 12, 15), (6, 14)),
    (K.HALF_YEAR, 2, (7, 12), (0, 6, 15), (12, 14)),
    (K.NINE_MONTHS, 1, (1, 9), (-1, 12, 15), (9, 14)),
    (K.YEAR, 1, (1, 12), (-1, 12, 15), (12, 14)),
]


@pytest.mark.parametrize("year", [2019, 2024, 2026])
@pytest.mark.parametrize(("kind", "number", "months", "start", "end"), ROWS)
def test_longer_periods_run_as_the_decree_says(year, kind, number, months, start, end):
    span = span_of(period(kind, number, *months), year, PLAIN)
    assert span.data_from == date(year + start[0], start[1], start[2])
    assert span.cut_off == date(year, *end)


@pytest.mark.parametrize("year", [2019, 2024, 2026])
def test_consecutive_months_leave_no_day_out_and_count_none_twice(year):
    spans = [span_of(period(K.MONTH, m, m, m), year, PLAIN) for m in range(1, 13)]
    assert [a.cut_off + timedelta(days=1) for a in spans[:-1]] == [b.data_from for b in spans[1:]]


@pytest.mark.parametrize(
    ("policy", "due"),
    [
        (Policy.KEEP, date(2019, 6, 22)),
        (Policy.PREVIOUS_WORKING_DAY, date(2019, 6, 21)),
        (Policy.NEXT_WORKING_DAY, date(2019, 6, 24)),
    ],
)
def test_a_due_day_on_a_saturday_follows_the_policy(policy, due):
    """22/06/2019 is a Saturday."""
    assert span_of(period(K.HALF_YEAR, 1, 1, 6, policy=policy), 2019, PLAIN).due_on == due


def test_a_due_day_on_a_working_day_is_kept_whatever_the_policy():
    """22/03/2019 is a Friday."""
    dues = {span_of(period(K.QUARTER, 1, 1, 3, policy=policy), 2019, PLAIN).due_on for policy in Policy}
    assert dues == {date(2019, 3, 22)}


def test_moving_back_over_tet_never_passes_the_first_working_day_after_the_cut_off():
    """Art. 8.5: with Tết from 14 to 22/02/2026, "previous working day" would fall before the cut-off of 14/02."""
    tet = Calendar(rest_days=frozenset(date(2026, 2, day) for day in range(14, 23)))
    span = span_of(period(K.MONTH, 2, 2, 2, policy=Policy.PREVIOUS_WORKING_DAY), 2026, tet)
    assert span == Span(date(2026, 1, 15), date(2026, 2, 14), date(2026, 2, 23))


@pytest.mark.parametrize(("year", "last"), [(2019, 28), (2024, 29), (2026, 28)])
def test_day_30_of_february_is_its_last_day(year, last):
    assert day_of(year, 2, 30) == date(year, 2, last)


def test_an_impossible_period_is_refused_with_every_fault():
    wrong = period(K.QUARTER, 1, 4, 3, from_day=0, due_day=14)
    assert [o.code for o in obstacles_to_defining(wrong)] == [
        "period.months-impossible",
        "period.days-impossible",
        "period.due-before-cut-off",
    ]


@given(st.integers(2000, 2060), st.sampled_from(list(QUARTERS)))
def test_a_quarter_is_its_three_months(year, quarter):
    first, last = QUARTERS[quarter]
    whole = span_of(period(K.QUARTER, quarter, first, last), year, PLAIN)
    opening = span_of(period(K.MONTH, first, first, first), year, PLAIN)
    closing = span_of(period(K.MONTH, last, last, last), year, PLAIN)
    assert (whole.data_from, whole.cut_off) == (opening.data_from, closing.cut_off)
