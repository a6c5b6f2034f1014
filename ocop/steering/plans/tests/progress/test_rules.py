"""No data is not 0, nothing is divided by zero, and a line stands where its bodies stand."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop.steering.directives.rules.status import Dates
from ocop.steering.directives.vocabulary import AssignmentState, TaskKind, TimeStatus
from ocop.steering.plans.rules.progress import Course, as_on, course_of, is_reached, percent, planned_of

DAY = date(2020, 6, 30)
NOT_DUE, LATE, OUT, ON_TIME, NO_DAY = (
    (TimeStatus.NOT_DUE, False), (TimeStatus.OVERDUE, False), (TimeStatus.OUT, False), (TimeStatus.DONE_ON_TIME, True),
    (TimeStatus.NO_DEADLINE, True),
)  # fmt: skip


@pytest.mark.parametrize(
    ("done", "planned", "expected"),
    [("20", "36", "55.56"), ("36", "36", "100.00"), ("40", "36", "111.11"), ("0", "36", "0.00"),
     (None, "36", None), ("20", "0", None), ("20", None, None)],
)  # fmt: skip
def test_percent(done, planned, expected):
    done, planned, expected = (None if x is None else Decimal(x) for x in (done, planned, expected))
    assert percent(done, planned) == expected


@given(st.decimals(0, 10**9, places=2), st.decimals(Decimal("0.01"), 10**9, places=2))
def test_a_target_reached_is_a_hundred_percent_and_more(done, planned):
    assert is_reached(done, planned) == (done >= planned)
    if is_reached(done, planned):
        assert percent(done, planned) >= 100


@pytest.mark.parametrize(
    ("year", "quarters", "expected"), [(36, [1, 2], 36), (None, [1, 2], 3), (None, [], None), (0, [1], 0)]
)
def test_the_year_counts_before_the_sum_of_its_quarters(year, quarters, expected):
    given_year = None if year is None else Decimal(year)
    assert planned_of(given_year, [Decimal(quarter) for quarter in quarters]) == expected


@pytest.mark.parametrize(
    ("shares", "facts", "expected"),
    [
        ([ON_TIME, NOT_DUE], {}, Course.GOING),
        ([ON_TIME, LATE], {}, Course.LATE),
        ([ON_TIME, ON_TIME, OUT], {}, Course.DONE),
        ([NO_DAY], {}, Course.DONE),
        ([OUT, OUT], {"reached": True}, Course.STOPPED),
        ([NOT_DUE], {"reached": True}, Course.GOING),
        ([ON_TIME], {"is_stopped": True}, Course.STOPPED),
        ([], {"reached": True}, Course.DONE),
        ([], {"due": date(2020, 6, 29)}, Course.LATE),
        ([], {"due": DAY}, Course.GOING),
        ([], {}, Course.GOING),
    ],
)
def test_where_a_line_stands(shares, facts, expected):
    usual = {"is_stopped": False, "due": None, "reached": False, "on": DAY}
    assert course_of(shares, **{**usual, **facts}) == expected


@pytest.mark.parametrize(
    ("state", "submitted", "finished", "expected"),
    [
        (AssignmentState.DONE, date(2020, 6, 1), date(2020, 6, 30), AssignmentState.DONE),
        (AssignmentState.DONE, date(2020, 6, 30), date(2020, 7, 1), AssignmentState.SUBMITTED),
        (AssignmentState.DONE, date(2020, 7, 1), date(2020, 7, 1), AssignmentState.IN_PROGRESS),
        (AssignmentState.SUBMITTED, date(2020, 7, 1), None, AssignmentState.IN_PROGRESS),
        (AssignmentState.SUBMITTED, date(2020, 6, 30), None, AssignmentState.SUBMITTED),
        (AssignmentState.ASSIGNED, None, None, AssignmentState.ASSIGNED),
    ],
)
def test_an_earlier_day_knows_nothing_of_later_ones(state, submitted, finished, expected):
    dates = Dates(state, TaskKind.DEADLINE, DAY, submitted_on=submitted, finished_on=finished)
    assert as_on(dates, DAY).state == expected
