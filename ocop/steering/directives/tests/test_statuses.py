"""The status in SQL is the status of the rules, row by row, over every state, kind, wording and edge of the days."""

from datetime import date, timedelta
from itertools import product

import pytest
from hypothesis import given as drawn
from hypothesis import strategies as st

from ocop.base.workdays.rules import Calendar
from ocop.steering.directives.models import Assignment
from ocop.steering.directives.queries.moments import moment
from ocop.steering.directives.queries.statuses import counts, with_status
from ocop.steering.directives.queries.urging import late_by, not_accepted
from ocop.steering.directives.rules.ladder import Rungs, is_slow_to_accept, older_than, rungs_reached
from ocop.steering.directives.rules.status import last_good_day
from ocop.steering.directives.vocabulary import AssignmentState, FollowUpKind, TaskKind, TimeStatus

from .conftest import DAY
from .factories import AssignmentFactory, TaskFactory

DAYS = [DAY + timedelta(days=n) for n in (-9, -2, -1, 0, 1, 2, 3, 4, 5, 6, 7, 8)]  # Saturdays and Sundays among them
PLAIN = Calendar(rest_days=frozenset(), worked_days=frozenset())


@pytest.fixture
def every_case(world):
    """One assignment for each combination that a status can depend on."""
    directive = world.directive()
    codes = iter(range(10_000))
    for kind, before in product(TaskKind, (True, False)):
        for due, request in product([None, *DAYS], (True, False)):
            task = TaskFactory(
                directive=directive, code=f"T{next(codes)}", kind=kind, worded_before=before, original_due=due
            )
            for number, (state, turned_in) in enumerate(product(AssignmentState, (-1, 0, 1))):
                if turned_in and state not in {"submitted", "done"}:
                    continue
                day = (due or DAY) + timedelta(days=turned_in)
                AssignmentFactory(
                    task=task, organisation=world.trade, occurrence=number + 1, state=state, is_request=request,
                    submitted_on=day if state in {"submitted", "done"} else None,
                    finished_on=day if state == "done" else None,
                )  # fmt: skip


@pytest.mark.parametrize("strict", [True, False])
def test_the_database_and_the_rules_never_disagree(world, rules, every_case, strict):
    rules(before_is_strict=strict)
    now = moment(DAY)
    rows = with_status(Assignment.objects.select_related("task"), now)
    wrong = [(a.task.kind, a.state, a.current_due) for a in rows if a.time_status != now.standing_of(a).status]
    assert (wrong, len(rows)) == ([], 3 * 2 * 13 * 2 * 13)
    assert {a.time_status for a in rows} == set(TimeStatus.values)


@pytest.mark.parametrize("strict", [True, False])
def test_counts_are_the_rows_counted(world, rules, every_case, strict):
    rules(before_is_strict=strict)
    now = moment(DAY)
    found = counts(Assignment.objects.all(), now)
    rows = [(a, now.standing_of(a)) for a in Assignment.objects.select_related("task")]
    for status in set(TimeStatus) - {TimeStatus.OUT}:
        assert getattr(found, status.value) == sum(standing.status == status for _, standing in rows), status
    assert found.waiting == sum(standing.is_waiting for _, standing in rows)
    assert found.open == sum(a.state in {"assigned", "accepted", "in_progress", "submitted", "rework"} for a, _ in rows)


@pytest.mark.parametrize(("last", "updated"), [(date(2019, 5, 20), 1), (date(2019, 5, 19), 0), (None, 0)])
def test_an_open_task_counts_as_updated_for_thirty_one_days(world, last, updated):
    world.assignment(state="in_progress", updated_on=last)
    world.assignment(state="done", updated_on=DAY)
    found = counts(Assignment.objects.all(), moment(DAY))
    assert (found.open, found.updated) == (1, updated)


@pytest.mark.parametrize("strict", [True, False])
def test_the_lists_of_late_work_are_the_rungs_of_the_ladder(world, rules, every_case, strict):
    """The SQL limits say what `rungs_reached` says, for work that is running."""
    rules(before_is_strict=strict, letter_after_days=2, explain_after_days=4)
    now = moment(DAY)
    for workdays, kind in ((2, FollowUpKind.LETTER), (4, FollowUpKind.EXPLAIN)):
        found = set(late_by(Assignment.objects.all(), now, workdays).values_list("pk", flat=True))
        overdue = with_status(Assignment.objects.select_related("task"), now).filter(time_status="overdue")
        running = overdue.exclude(state="submitted")
        assert found == {a.pk for a in running if kind in _rungs(a, now)}
        assert found


def _rungs(assignment, now):
    limit = last_good_day(
        assignment.current_due, worded_before=assignment.task.worded_before, strict=now.rules.before_is_strict
    )
    return set(rungs_reached(limit, on=now.on, calendar=now.calendar, rungs=now.rungs))


@pytest.mark.parametrize(
    ("given", "on", "is_slow"),
    [
        (date(2019, 6, 19), DAY, False),
        (date(2019, 6, 18), DAY, True),
        (date(2019, 6, 14), date(2019, 6, 17), False),
        (date(2019, 6, 14), date(2019, 6, 18), True),
        (date(2019, 6, 13), date(2019, 6, 16), False),
    ],
)
def test_a_task_is_accepted_within_one_working_day(world, given, on, is_slow):
    world.assignment(assigned_on=given)
    world.assignment(assigned_on=given, state="accepted")
    world.assignment(world.front, assigned_on=given, is_request=True)
    assert not_accepted(Assignment.objects.all(), moment(on)).count() == is_slow
    assert is_slow_to_accept(given, on=on, calendar=PLAIN, within=1) == is_slow


days = st.dates(date(2019, 1, 1), date(2019, 12, 31))
holidays = st.frozensets(days, max_size=20).map(lambda found: Calendar(rest_days=found, worked_days=frozenset()))


@drawn(days, days, st.integers(0, 20), holidays)
def test_the_limit_of_a_list_counts_the_same_working_days(day, on, count, calendar):
    if day <= on:
        assert (calendar.between(day, on) >= count) == (day < older_than(count, on=on, calendar=calendar))


@drawn(days, days, holidays)
def test_no_rung_above_the_list_is_reached_before_the_list(limit, on, calendar):
    reached = list(rungs_reached(limit, on=on, calendar=calendar, rungs=Rungs(3, 1, 5, 15)))
    assert not {FollowUpKind.LETTER, FollowUpKind.EXPLAIN} & set(reached) or FollowUpKind.LIST in reached
