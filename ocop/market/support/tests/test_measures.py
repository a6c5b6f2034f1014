"""S01, S02, S05, S06: counted by the days of records, for each place, with the records behind every figure."""

from datetime import date
from decimal import Decimal

import pytest

from ocop.actors.producers.models import Producer
from ocop.base.kernel.periods import Period
from ocop.law.indicators.registry import Question, measure_of
from ocop.market.support.models import EffectReport, StateChange, SupportProject

from .projects_in_hand import DAY, MILLION

YEAR, BEFORE = Period(date(2027, 1, 1), date(2028, 1, 1)), Period(date(2026, 1, 1), date(2027, 1, 1))


def read(code, period=YEAR, **asked):
    return measure_of(code).counts(Question(period, **asked))


def test_steps_count_on_their_days_and_not_by_the_present_state(world):
    project = world.approved()
    world.submitted(name="Máy nghiền")
    found = read("S01")[None]
    assert (found.value, found.part, found.whole) == (1, 1, 2)
    assert ("support.supportproject", project.pk) in found.records
    assert "đã thẩm định 1" in found.coverage
    assert read("S01", BEFORE)[None].value == 0


def test_a_project_left_out_and_planned_again_is_one(world):
    project = world.approved()
    again = StateChange.objects.get(project=project, verb="approve")
    StateChange.objects.create(project=project, verb="approve", before=again.before, after=again.after, on=DAY, by=None)
    assert read("S01")[None].value == 1


def test_producers_count_once_and_the_first_time_is_told(world):
    line = world.line(2000)
    world.approved(line)
    world.approved(line, name="Máy nghiền")
    found = read("S02")[None]
    assert (found.value, found.part) == (1, 1)
    assert found.records == (("producers.producer", world.coop.pk),)
    StateChange.objects.filter(verb="approve").update(on=date(2026, 5, 5))
    world.approved(line, name="Máy sàng")
    assert (read("S02")[None].value, read("S02")[None].part) == (1, 0)


def test_a_place_counts_its_own_projects(world):
    project = world.approved()
    other = world.coop.unit.parent_id
    found = read("S02", units=(project.place_id, other))
    assert (found[project.place_id].value, found[other].value) == (1, 0)


def test_no_report_of_effect_is_no_data_and_what_is_due_stands_beside(world):
    project = world.approved()
    assert read("S06")[None].value is None
    SupportProject.objects.filter(pk=project.pk).update(accepted_on=date(2027, 3, 1))
    found = read("S06")[None]
    assert (found.value, found.coverage) == (None, "0 trên 1 báo cáo đến hạn")
    report = EffectReport.objects.create(
        project=project, months=6, output_vnd=900 * MILLION, revenue_vnd=0, jobs=12, income_vnd=0,
        made_by=world.director, made_on=date(2027, 9, 2),
    )  # fmt: skip
    found = read("S06")[None]
    assert (found.value, found.coverage) == (Decimal(900 * MILLION), "1 trên 1 báo cáo đến hạn")
    assert found.records == (("support.effectreport", report.pk),)


@pytest.mark.parametrize("code", ["S01", "S02", "S05", "S06"])
def test_by_task_there_is_nothing_to_count(world, code):
    world.approved()
    assert not read(code, tasks=frozenset({1}))[None].value


@pytest.mark.parametrize("code", ["S01", "S02", "S05", "S06"])
def test_the_places_asked_for_cost_nothing_more(world, code, django_assert_max_num_queries):
    world.approved()
    places = tuple(Producer.objects.values_list("unit", flat=True).distinct())
    with django_assert_max_num_queries(9):
        read(code, units=places)
