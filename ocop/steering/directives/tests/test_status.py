"""The status table of §3.3: one test per row at the day before, on and after the due day, over Tết and swaps."""

from datetime import date

import pytest

from ocop.base.workdays.rules import Calendar
from ocop.steering.directives.rules.status import Dates, last_good_day, standing
from ocop.steering.directives.vocabulary import AssignmentState, TaskKind, TimeStatus

S, K, T = AssignmentState, TaskKind, TimeStatus
DUE = date(2019, 6, 28)  # a Friday; the working days before it are 27, 26, 25 June
PLAIN = Calendar(rest_days=frozenset(), worked_days=frozenset())


def status_on(day, *, calendar=PLAIN, strict=False, warn_days=3, due=DUE, kind=K.DEADLINE, state=S.IN_PROGRESS, **more):
    dates = Dates(state=state, kind=kind, due=due, **more)
    return standing(dates, on=day, calendar=calendar, warn_days=warn_days, strict=strict)


@pytest.mark.parametrize(
    ("day", "status", "left"),
    [
        (date(2019, 6, 24), T.NOT_DUE, 4),
        (date(2019, 6, 25), T.DUE_SOON, 3),
        (date(2019, 6, 27), T.DUE_SOON, 1),
        (date(2019, 6, 28), T.DUE_SOON, 0),
    ],
)
def test_unfinished_work_is_within_term_until_the_end_of_its_day(day, status, left):
    found = status_on(day)
    assert (found.status, found.workdays_left) == (status, left)


def test_the_day_after_it_is_overdue_and_counts_calendar_and_working_days():
    monday = status_on(date(2019, 7, 1))
    assert (monday.status, monday.days_late, monday.workdays_late) == (T.OVERDUE, 3, 1)


@pytest.mark.parametrize(
    ("finished", "status", "late"),
    [
        (date(2019, 6, 27), T.DONE_ON_TIME, 0),
        (date(2019, 6, 28), T.DONE_ON_TIME, 0),
        (date(2019, 6, 29), T.DONE_LATE, 1),
    ],
)
def test_finished_work_is_judged_by_the_day_its_result_came(finished, status, late):
    found = status_on(date(2020, 1, 1), state=S.DONE, finished_on=finished)
    assert (found.status, found.days_late) == (status, late)


def test_a_result_handed_in_on_time_waits_without_becoming_late():
    found = status_on(date(2019, 7, 10), state=S.SUBMITTED, submitted_on=DUE)
    assert (found.status, found.is_waiting) == (T.NOT_DUE, True)


def test_a_result_handed_in_late_is_overdue_by_the_days_until_it_came():
    found = status_on(date(2019, 7, 10), state=S.SUBMITTED, submitted_on=date(2019, 7, 2))
    assert (found.status, found.is_waiting, found.days_late) == (T.OVERDUE, True, 4)


def test_standing_work_requests_and_work_without_a_day_are_never_late():
    day = date(2030, 1, 1)
    assert status_on(day, kind=K.STANDING).status == T.NO_DEADLINE
    assert status_on(day, due=None).status == T.NO_DEADLINE
    assert status_on(day, is_request=True).status == T.NO_DEADLINE


@pytest.mark.parametrize("state", [S.RETURNED, S.SUSPENDED, S.CANCELLED])
def test_what_is_taken_out_has_no_status_of_time(state):
    assert status_on(date(2030, 1, 1), state=state).status == T.OUT


@pytest.mark.parametrize("kind", [K.DEADLINE, K.RECURRING])
def test_each_round_of_recurring_work_is_judged_like_work_with_a_deadline(kind):
    assert status_on(date(2019, 6, 29), kind=kind).status == T.OVERDUE


@pytest.mark.parametrize(
    ("strict", "day", "status"),
    [
        (False, date(2019, 6, 27), T.DUE_SOON),
        (False, date(2019, 6, 28), T.DUE_SOON),
        (False, date(2019, 6, 29), T.OVERDUE),
        (True, date(2019, 6, 27), T.DUE_SOON),
        (True, date(2019, 6, 28), T.OVERDUE),
        (True, date(2019, 6, 29), T.OVERDUE),
    ],
)
def test_before_the_day_is_read_as_the_province_has_set_it(strict, day, status):
    assert status_on(day, worded_before=True, strict=strict).status == status


def test_without_the_word_before_the_setting_changes_nothing():
    assert last_good_day(DUE, worded_before=False, strict=True) == DUE


TET_2019 = frozenset(date(2019, 2, d) for d in (4, 5, 6, 7, 8))
SWAP_2024 = Calendar(
    rest_days=frozenset({date(2024, 4, 29), date(2024, 4, 30), date(2024, 5, 1)}),
    worked_days=frozenset({date(2024, 5, 4)}),
)


@pytest.mark.parametrize(
    ("day", "status"),
    [(date(2019, 1, 30), T.NOT_DUE), (date(2019, 1, 31), T.DUE_SOON), (date(2019, 2, 12), T.DUE_SOON)],
)
def test_days_of_tet_do_not_count_as_days_left(day, status):
    calendar = Calendar(rest_days=TET_2019, worked_days=frozenset())
    assert status_on(day, calendar=calendar, due=date(2019, 2, 12)).status == status


def test_a_saturday_worked_in_exchange_counts():
    friday = status_on(date(2024, 5, 3), calendar=SWAP_2024, due=date(2024, 5, 6))
    assert friday.workdays_left == 2
