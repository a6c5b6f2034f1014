"""What held at a past cut-off, from stored dates alone."""

from datetime import date
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop.oversight.reports.rules.as_of import (
    DueMove,
    History,
    dates_at,
    due_at,
    existed,
    is_updated,
    state_at,
    updated_at,
)
from ocop.steering.directives.rules.status import Dates
from ocop.steering.directives.vocabulary import OPEN_STATES, OUT_STATES, AssignmentState, TaskKind

S = AssignmentState
CUT_OFF = date(2019, 6, 14)
BEFORE, AFTER = date(2019, 6, 10), date(2019, 6, 17)


def now(state: AssignmentState, **changed) -> Dates:
    return Dates(state, TaskKind.DEADLINE, date(2019, 6, 30), **changed)


@pytest.mark.parametrize(
    ("today", "then"),
    [
        (now(S.DONE, submitted_on=BEFORE, finished_on=BEFORE), S.DONE),
        (now(S.DONE, submitted_on=CUT_OFF, finished_on=CUT_OFF), S.DONE),
        (now(S.DONE, submitted_on=AFTER, finished_on=AFTER), S.IN_PROGRESS),
        (now(S.SUBMITTED, submitted_on=BEFORE), S.SUBMITTED),
        (now(S.SUBMITTED, submitted_on=CUT_OFF), S.SUBMITTED),
        (now(S.SUBMITTED, submitted_on=AFTER), S.IN_PROGRESS),
        (now(S.REWORK), S.REWORK),
        (now(S.ASSIGNED), S.ASSIGNED),
        (now(S.RETURNED), S.RETURNED),
        (now(S.SUSPENDED), S.SUSPENDED),
        (now(S.CANCELLED), S.CANCELLED),
    ],
)
def test_what_happened_after_the_cut_off_had_not_happened(today, then):
    assert state_at(today, CUT_OFF) == then


def test_a_result_not_yet_handed_in_leaves_no_trace_in_the_dates():
    history = History(now(S.DONE, submitted_on=AFTER, finished_on=AFTER), assigned_on=BEFORE)
    then = dates_at(history, CUT_OFF)
    assert (then.state, then.submitted_on, then.finished_on) == (S.IN_PROGRESS, None, None)


@pytest.mark.parametrize(("given_on", "is_there"), [(BEFORE, True), (CUT_OFF, True), (AFTER, False)])
def test_an_assignment_is_there_from_the_day_it_was_given(given_on, is_there):
    assert existed(History(now(S.ASSIGNED), assigned_on=given_on), CUT_OFF) is is_there


FIRST, SECOND, THIRD = date(2019, 6, 10), date(2019, 6, 20), date(2019, 6, 30)


@pytest.mark.parametrize(
    ("moves", "due"),
    [
        ((), THIRD),
        ((DueMove(BEFORE, FIRST, THIRD),), THIRD),
        ((DueMove(CUT_OFF, FIRST, THIRD),), THIRD),
        ((DueMove(AFTER, FIRST, THIRD),), FIRST),
        ((DueMove(BEFORE, FIRST, SECOND), DueMove(AFTER, SECOND, THIRD)), SECOND),
        ((DueMove(AFTER, FIRST, SECOND), DueMove(date(2019, 6, 25), SECOND, THIRD)), FIRST),
        ((DueMove(AFTER, FIRST, SECOND), DueMove(AFTER, SECOND, THIRD)), FIRST),
    ],
)
def test_the_due_day_is_the_one_in_force_at_the_cut_off(moves, due):
    assert due_at(THIRD, moves, CUT_OFF) == due


@pytest.mark.parametrize(
    ("made", "latest", "recent"),
    [
        ((), None, False),
        ((AFTER,), None, False),
        ((date(2019, 5, 14), AFTER), date(2019, 5, 14), True),
        ((date(2019, 5, 13), AFTER), date(2019, 5, 13), False),
        ((BEFORE, CUT_OFF), CUT_OFF, True),
    ],
)
def test_progress_is_what_was_reported_by_the_cut_off(made, latest, recent):
    history = History(now(S.IN_PROGRESS), assigned_on=date(2019, 1, 2), reported_on=made)
    assert updated_at(history, CUT_OFF) == latest
    assert is_updated(history, CUT_OFF, within_days=31) is recent


days = st.dates(date(2019, 1, 1), date(2019, 12, 31))


@given(days, days, st.sampled_from(list(S)))
def test_a_later_cut_off_never_undoes_what_was_done(finished, cut_off, state):
    later = dates_at(History(now(state, submitted_on=finished, finished_on=finished), finished), max(finished, cut_off))
    assert later.state == state


@pytest.mark.parametrize(("state", "cut_off"), list(product(S, [BEFORE, CUT_OFF, AFTER])))
def test_open_stays_open_and_out_stays_out(state, cut_off):
    then = state_at(now(state, submitted_on=CUT_OFF, finished_on=CUT_OFF), cut_off)
    assert (then in OUT_STATES) == (state in OUT_STATES)
    if state in OPEN_STATES:
        assert then in OPEN_STATES
