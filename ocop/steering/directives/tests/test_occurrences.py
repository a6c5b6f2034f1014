"""Recurring tasks come back once for each round, also after days on which the job did not run."""

from datetime import date

import pytest

from ocop.steering.directives.models import Assignment
from ocop.steering.directives.rules.recurring import round_opens_on
from ocop.steering.directives.services.decisions import cancel, resume
from ocop.steering.directives.services.occurrences import open_next_occurrences
from ocop.steering.directives.vocabulary import Recurrence

from .conftest import DAY, committed, trail

FIRST = date(2019, 6, 25)


def monthly(world, body=None, due=FIRST, **facts):
    usual = {"task__kind": "recurring", "task__recurrence": "monthly", "task__original_due": due}
    return world.assignment(body, **usual | facts)


def rounds(task):
    return list(Assignment.objects.filter(task=task).order_by("occurrence").values_list("occurrence", "current_due"))


def test_nothing_is_opened_before_the_round_falls_due(world):
    first = monthly(world)
    assert open_next_occurrences(on=date(2019, 6, 24)) == []
    assert rounds(first.task) == [(1, FIRST)]


def test_the_next_round_is_opened_once_and_the_body_is_told(world):
    first = monthly(world, state="done")
    with committed() as told:
        (second,) = open_next_occurrences(on=FIRST)
    assert (second.occurrence, second.state, second.assigned_on) == (2, "assigned", FIRST)
    assert (second.original_due, second.current_due) == (date(2019, 7, 25), date(2019, 7, 25))
    assert trail(second) == [("", "directives.assignment.recurred")]
    assert told == [("trade_head", "task.given"), ("trade_officer", "task.given")]
    with committed() as told:
        assert open_next_occurrences(on=FIRST) == []
    assert (told, rounds(first.task)) == ([], [(1, FIRST), (2, date(2019, 7, 25))])


def test_after_days_without_a_run_one_run_catches_up(world):
    first = monthly(world)
    assert [a.occurrence for a in open_next_occurrences(on=date(2019, 8, 26))] == [2, 3, 4]
    assert open_next_occurrences(on=date(2019, 8, 26)) == []
    assert rounds(first.task)[-1] == (4, date(2019, 9, 25))


def test_each_body_has_rounds_of_its_own(world):
    trade = monthly(world)
    babe = monthly(world, world.babe, task=trade.task, state="cancelled")
    opened = open_next_occurrences(on=FIRST)
    assert [(a.organisation, a.occurrence) for a in opened] == [(world.trade, 2)]
    assert babe.organisation not in {a.organisation for a in opened}


def test_a_moved_day_moves_no_later_round(world):
    first = monthly(world, current_due=date(2019, 7, 5))
    open_next_occurrences(on=FIRST)
    assert rounds(first.task) == [(1, date(2019, 7, 5)), (2, date(2019, 7, 25))]


def test_what_is_suspended_comes_back_when_it_is_resumed(world):
    first = monthly(world, state="suspended")
    assert open_next_occurrences(on=FIRST) == []
    resume(first.pk, by=world.clerk, on=FIRST)
    assert [a.occurrence for a in open_next_occurrences(on=FIRST)] == [2]


def test_what_is_withdrawn_never_comes_back(world):
    cancel(monthly(world).pk, by=world.clerk, on=DAY, reason="Kế hoạch mới")
    assert open_next_occurrences(on=date(2020, 6, 25)) == []


def test_without_a_first_day_it_comes_back_but_is_never_given_one(world):
    first = monthly(world, due=None)
    assert open_next_occurrences(on=date(2019, 7, 12)) == []
    (second,) = open_next_occurrences(on=date(2019, 7, 13))
    assert (second.occurrence, second.original_due, second.current_due) == (2, None, None)
    assert rounds(first.task) == [(1, None), (2, None)]


@pytest.mark.parametrize("recurrence", ["periodic", "standing", "none"])
def test_work_without_an_interval_has_one_round(world, recurrence):
    monthly(world, task__recurrence=recurrence)
    assert open_next_occurrences(on=date(2030, 1, 1)) == []


@pytest.mark.parametrize(
    ("first_due", "recurrence", "occurrence", "day"),
    [
        (date(2019, 1, 31), Recurrence.MONTHLY, 2, date(2019, 1, 31)),
        (date(2019, 1, 31), Recurrence.MONTHLY, 3, date(2019, 2, 28)),
        (None, Recurrence.QUARTERLY, 2, date(2019, 9, 13)),
        (None, Recurrence.ANNUAL, 3, date(2021, 6, 13)),
    ],
)
def test_a_round_opens_when_the_one_before_is_due_or_an_interval_after_the_gift(first_due, recurrence, occurrence, day):
    assert round_opens_on(first_due, date(2019, 6, 13), recurrence, occurrence=occurrence) == day
