"""X_ON_TIME: of the work that fell due in the period, how much was finished in time; counts stand beside the rate."""

from datetime import date
from decimal import Decimal

import pytest

from ocop.actors.organisations.models import Organisation
from ocop.actors.territory.tests.factories import UnitFactory
from ocop.base.kernel.periods import Period
from ocop.law.indicators import queries as indicators
from ocop.law.indicators.registry import Question, Reading

from .test_figures import figure, reported

JUNE = Period(date(2019, 6, 1), date(2019, 7, 1))
RECORD = "directives.assignment"
FIRST, EARLY, LAST = date(2019, 6, 1), date(2019, 6, 14), date(2019, 6, 30)


@pytest.fixture
def places(world):
    """Two districts with places of their own."""
    units = {name: UnitFactory(name=name) for name in ("babe", "chodon")}
    for name, unit in units.items():
        Organisation.objects.filter(pk=world.bodies[name].pk).update(unit=unit)
    return {name: unit.pk for name, unit in units.items()}


def of_june(units=(), **asked):
    return indicators.read("X_ON_TIME", Question(asked.pop("period", JUNE), units=tuple(units), **asked))


def rate(value, part, whole):
    return (value if value is None else Decimal(value), Decimal(part), Decimal(whole))


def told(reading: Reading):
    return (reading.value, reading.part, reading.whole)


def due(world, name, day, state="in_progress", **facts):
    """Work of a district that falls due on the day; `finished` is the day on which it was handed in."""
    finished = facts.pop("finished", None)
    if finished:
        facts |= {"state": "done", "submitted_on": finished, "finished_on": finished}
    return world.assignment(world.bodies[name], **{"state": state, "current_due": day} | facts)


def test_two_of_three_in_time_by_place(world, places):
    """Ba Bể: one in time, one late; Chợ Đồn: one in time on its last day; 2 of 3 = 66,67 %."""
    rows = [
        due(world, "babe", EARLY, finished=date(2019, 6, 13)),
        due(world, "babe", EARLY, finished=date(2019, 6, 17)),
        due(world, "chodon", LAST, finished=LAST),
    ]
    found = of_june(places.values())
    assert told(found[None]) == rate("66.67", 2, 3)
    assert told(found[places["babe"]]) == rate("50.00", 1, 2)
    assert told(found[places["chodon"]]) == rate("100.00", 1, 1)
    assert sorted(found[None].records) == [(RECORD, row.pk) for row in rows]
    assert found[places["chodon"]].records == ((RECORD, rows[2].pk),)


def test_work_still_open_after_its_day_counts_as_due(world):
    due(world, "babe", EARLY)
    due(world, "babe", EARLY, finished=EARLY)
    assert told(of_june()[None]) == rate("50.00", 1, 2)


def test_the_days_of_the_period_count_with_both_edges(world):
    for day in (date(2019, 5, 31), FIRST, LAST, date(2019, 7, 1)):
        due(world, "babe", day, finished=day, task__assigned_on=date(2019, 5, 2))
    assert told(of_june()[None]) == rate("100.00", 2, 2)
    assert told(of_june(period=Period(None, date(2019, 7, 1)))[None]) == rate("100.00", 3, 3)


def test_what_waits_for_confirmation_in_time_has_no_day_or_was_taken_out_is_not_due(world):
    due(world, "babe", EARLY, state="submitted", submitted_on=EARLY)
    due(world, "babe", EARLY, state="cancelled")
    due(world, "babe", None, task__kind="standing", task__original_due=None)
    assert told(of_june()[None]) == rate(None, 0, 0)


def test_parts_given_on_within_an_agency_count_only_with_the_whole(world):
    whole = due(world, "babe", EARLY, finished=EARLY)
    due(world, "commune", EARLY, task__parent=whole)
    assert told(of_june()[None]) == rate("100.00", 1, 1)


def test_only_the_tasks_asked_for(world):
    wanted = due(world, "babe", EARLY, finished=EARLY)
    due(world, "chodon", EARLY)
    assert told(of_june(tasks=frozenset({wanted.task_id}))[None]) == rate("100.00", 1, 1)


def test_nothing_due_is_no_figure_and_not_nought(world, places):
    found = of_june(places.values())
    assert [told(found[key]) for key in (None, *places.values())] == [rate(None, 0, 0)] * 3
    assert told(of_june(period=Period(FIRST))[None]) == rate(None, 0, 0)


def test_it_costs_the_same_for_any_number_of_bodies(world, places, django_assert_num_queries):
    for name in ("babe", "chodon"):
        due(world, name, EARLY, finished=EARLY)
        with django_assert_num_queries(4):  # the calendar and its stamp, the rules, the work
            of_june(places.values())


def test_what_no_app_counts_is_what_agencies_report(world):
    given = world.assignment(state="in_progress", officer=world.trade_officer)
    reported(given, figure(given, "S_CHAIN"), 18)
    found = indicators.read_many(["X_ON_TIME", "S_CHAIN"], Question(JUNE))
    assert (found["S_CHAIN"][None].value, told(found["X_ON_TIME"][None])) == (18, rate("0.00", 0, 1))
    assert [str(indicators.source_of(code)) for code in ("S_CHAIN", "X_ON_TIME")] == [
        "Cơ quan báo cáo", "Đếm từ nhiệm vụ đã giao",
    ]  # fmt: skip
