"""Tasks of an approved plan: given at once and in full; an adjustment moves them, stops them, or asks for more."""

from datetime import date
from decimal import Decimal

import pytest

from ocop.actors.territory.tests.factories import UnitFactory
from ocop.base.audit.models import Entry
from ocop.base.search.queries import search
from ocop.steering.directives.models import Assignment, Coordination, Directive, DueChange, Task, TaskFigure
from ocop.steering.directives.queries.moments import moment
from ocop.steering.directives.services import decisions
from ocop.steering.directives.services.planned import (
    Planned,
    PlannedFigure,
    give_planned,
    note_plan_change,
    note_planned_figures,
)

from .conftest import DAY, again, committed, trail
from .factories import DUE, DocumentFactory
from .test_figures import figure, indicator, reported

TEXT = "Phê duyệt Kế hoạch. 1. Công nhận 36 sản phẩm mới. 2. Tuyên truyền Chương trình. 3. Khảo sát làng nghề."
NEW = (23, 48)
LATER = date(2019, 9, 30)


@pytest.fixture
def decision(world):
    return DocumentFactory(issuer=world.committee, symbol="QĐ-UBND")


def give(world, document, *wanted):
    return give_planned(
        document, assigner=world.committee, office=world.office, text=TEXT, wanted=wanted, by=world.chief, on=DAY
    )


def products(world, **facts):
    usual = {
        "code": "T01", "action": "Công nhận sản phẩm mới", "lead": world.trade, "due_on": DUE,
        "coordinating": (world.trade, world.culture, world.babe), "deliverable": "Quyết định công nhận",
        "start": NEW[0], "end": NEW[1], "legal_basis": ("1234/UBND-KT", "khoản 1"),
    }  # fmt: skip
    return Planned(**usual | facts)


def campaign(world, **facts):
    return Planned(**{"code": "T02", "action": "Tuyên truyền Chương trình", "lead": world.front} | facts)


# ── giving ──


def test_the_decision_becomes_a_directive_that_is_sent_at_once(world, decision):
    first, second = give(world, decision, products(world), campaign(world))
    directive = Directive.objects.get(document=decision)
    assert (first.directive, second.directive) == (directive, directive)
    assert (directive.state, directive.sent_on, directive.sent_by, directive.read_by) == (
        "sent", DAY, world.chief, world.chief,
    )  # fmt: skip
    assert (directive.assigner, directive.office, directive.text) == (world.committee, world.office, TEXT)


def test_each_line_is_a_task_with_its_passage(world, decision):
    first, second = (again(task) for task in give(world, decision, products(world), campaign(world)))
    assert (first.code, first.action, first.deliverable) == ("T01", "Công nhận sản phẩm mới", "Quyết định công nhận")
    assert (first.quote, first.start, first.end) == ("Công nhận 36 sản phẩm mới", *NEW)
    assert (first.kind, first.original_due, first.worded_before, first.assigned_on) == ("deadline", DUE, False, DAY)
    assert first.legal_basis == ["1234/UBND-KT", "khoản 1"]
    assert (second.kind, second.original_due, second.quote, second.start, second.legal_basis) == (
        "standing", None, "", None, [],
    )  # fmt: skip


def test_the_lead_has_one_assignment_and_the_others_coordinate(world, decision):
    give(world, decision, products(world), campaign(world))
    rows = Assignment.objects.order_by("task__code").values_list(
        "organisation", "state", "address", "assigned_on", "original_due", "current_due", "is_request"
    )
    assert list(rows) == [
        (world.trade.pk, "assigned", "body", DAY, DUE, DUE, False),
        (world.front.pk, "assigned", "body", DAY, None, None, True),
    ]
    assert set(Coordination.objects.values_list("task__code", "organisation")) == {
        ("T01", world.culture.pk), ("T01", world.babe.pk),
    }  # fmt: skip
    assert set(decision.recipient_rows.values_list("organisation", flat=True)) == {
        body.pk for body in (world.trade, world.front, world.culture, world.babe)
    }


def test_what_is_to_be_counted_goes_with_the_task(world, decision):
    place = UnitFactory()
    wanted = (
        PlannedFigure(indicator(), None, Decimal(36), "sản phẩm"),
        PlannedFigure(indicator(), place, None, "sản phẩm"),
    )
    give(world, decision, products(world, figures=wanted), campaign(world))
    rows = TaskFigure.objects.values_list("task__code", "indicator__code", "unit", "target", "unit_text")
    assert list(rows) == [("T01", "P_NEW", None, 36, "sản phẩm"), ("T01", "P_NEW", place.pk, None, "sản phẩm")]


def test_exactly_the_people_of_the_bodies_are_told(world, decision):
    second = products(world, code="T03", coordinating=(world.culture,))
    with committed() as told:
        give(world, decision, products(world), campaign(world), second)
    assert told == [
        ("babe_head", "tasks.phoi-hop"),
        ("babe_officer", "tasks.phoi-hop"),
        ("culture_officer", "tasks.phoi-hop"),
        ("front_officer", "task.given"),
        ("trade_head", "tasks.chu-tri"),
        ("trade_officer", "tasks.chu-tri"),
    ]


def test_the_trail_and_the_search_know_it(world, decision):
    give(world, decision, products(world), campaign(world))
    directive = Directive.objects.get(document=decision)
    assert trail(directive) == [("Người chief", "directives.directive.planned")]
    assert Entry.objects.get(verb="directives.directive.planned").facts == {"tasks": 2}
    assert [hit.title for hit in search("tuyên truyền", person=world.front_officer, on=DAY)] == [
        f"{decision.written} T02 Tuyên truyền Chương trình"
    ]


# ── adjusting ──


@pytest.fixture
def task(world, decision) -> Task:
    (given,) = give(world, decision, products(world))
    return given


def share(task) -> Assignment:
    return Assignment.objects.get(task=task)


def put(task, state, **facts):
    Assignment.objects.filter(task=task).update(state=state, **facts)


def adjust(world, task, **change):
    ground = DocumentFactory(issuer=world.committee)
    note_plan_change(task.pk, by=world.chief, on=DAY, ground=ground, reason="Kế hoạch điều chỉnh", **change)
    return ground


@pytest.mark.parametrize("state", ["assigned", "accepted", "in_progress", "rework"])
def test_an_adjustment_moves_the_day_and_keeps_the_old_one_with_its_ground(world, task, state):
    put(task, state)
    with committed() as told:
        ground = adjust(world, task, due_on=LATER)
    moved = share(task)
    assert (moved.state, moved.original_due, moved.current_due) == (state, DUE, LATER)
    change = DueChange.objects.get(assignment=moved)
    assert (change.old_due, change.new_due, change.changed_on, change.changed_by, change.ground, change.reason) == (
        DUE, LATER, DAY, world.chief, ground, "Kế hoạch điều chỉnh",
    )  # fmt: skip
    assert trail(moved) == [("Người chief", "directives.task.replanned")]
    assert told == [("trade_head", "task.due-moved"), ("trade_officer", "task.due-moved")]


@pytest.mark.parametrize("state", ["submitted", "done"])
def test_what_has_been_handed_in_keeps_its_day(world, task, state):
    put(task, state, submitted_on=DAY, finished_on=DAY)
    with committed() as told:
        adjust(world, task, due_on=LATER)
    assert (share(task).current_due, DueChange.objects.count(), told) == (DUE, 0, [])


def test_the_same_day_again_is_no_move(world, task):
    with committed() as told:
        adjust(world, task, due_on=DUE)
    assert (DueChange.objects.count(), trail(share(task)), told) == (0, [], [])


def test_a_line_without_a_day_that_gets_one_can_be_late(world, decision):
    (task,) = give(world, decision, products(world, due_on=None))
    adjust(world, task, due_on=LATER)
    assert (again(task).kind, again(task).original_due, share(task).current_due) == ("deadline", None, LATER)
    assert moment(date(2019, 10, 1)).standing_of(share(task)).status == "overdue"


@pytest.mark.parametrize("state", ["assigned", "accepted", "in_progress", "submitted", "rework", "suspended"])
def test_a_line_taken_out_stops_what_is_open(world, task, state):
    put(task, state, submitted_on=DAY)
    with committed() as told:
        adjust(world, task, stop=True)
    stopped = share(task)
    assert (stopped.state, stopped.reason, stopped.current_due) == ("cancelled", "Kế hoạch điều chỉnh", DUE)
    assert trail(stopped) == [("Người chief", "directives.task.stopped-by-plan")]
    assert told == [("trade_head", "task.stopped"), ("trade_officer", "task.stopped")]


@pytest.mark.parametrize("state", ["done", "cancelled"])
def test_a_line_taken_out_leaves_what_is_over_alone(world, task, state):
    put(task, state, finished_on=DAY)
    with committed() as told:
        adjust(world, task, stop=True)
    assert (share(task).state, share(task).reason, trail(share(task)), told) == (state, "", [], [])


def test_only_the_task_of_the_line_is_touched(world, decision):
    first, second = give(world, decision, products(world), products(world, code="T02"))
    adjust(world, first, stop=True)
    assert (share(first).state, share(second).state) == ("cancelled", "assigned")


def test_new_targets_are_written_and_what_was_reported_stays(world, task):
    given, place = share(task), UnitFactory()
    given.officer = world.trade_officer
    old = figure(given, target=36)
    reported(given, old, 12)
    note_planned_figures(
        task.pk,
        [PlannedFigure(indicator(), None, Decimal(40), "sản phẩm"), PlannedFigure(indicator(), place, Decimal(8))],
    )
    first, second = TaskFigure.objects.order_by("pk")
    assert (first, first.target, first.unit_text) == (old, 40, "sản phẩm")
    assert (second.unit, second.target, second.unit_text) == (place, 8, "")
    assert old.reported.get().value == 12


def test_a_stopped_task_is_not_resumed_by_mistake(world, task):
    put(task, "in_progress")
    decisions.suspend(share(task).pk, by=world.chief, on=DAY, reason="Chờ kinh phí")
    adjust(world, task, stop=True)
    assert share(task).state == "cancelled"
