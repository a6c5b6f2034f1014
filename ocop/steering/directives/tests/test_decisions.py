"""What whoever gave the work decides: confirm, send back, reassign, stop; parts are decided by the body above."""

from datetime import date

import pytest

from ocop.steering.directives.models import Assignment
from ocop.steering.directives.queries.moments import moment
from ocop.steering.directives.queries.statuses import counts
from ocop.steering.directives.services import decisions, giving, work

from .conftest import DAY, again, committed, refusal, trail
from .factories import DUE

LATER = date(2019, 7, 3)


def handed_in(world, day=DAY):
    """A result that waits, handed in on the day."""
    given = world.assignment(state="in_progress")
    work.submit_result(given.pk, by=world.trade_officer, on=day, text="Đã ban hành", files=[world.file()])
    return given


def status_of(assignment, on):
    return moment(on).standing_of(again(assignment)).status.value


def test_a_confirmed_result_is_finished_on_the_day_it_was_handed_in(world):
    given = handed_in(world)
    with committed() as told:
        decisions.confirm_result(given.pk, by=world.clerk, on=LATER, answer="Tốt")
    given = again(given)
    assert (given.state, given.finished_on, given.confirmed_by, given.confirmed_on) == ("done", DAY, world.clerk, LATER)
    (entry,) = given.entries.all()
    assert (entry.is_accepted, entry.answer) == (True, "Tốt")
    assert trail(given)[-1] == ("Người clerk", "directives.assignment.confirmed")
    assert told == [("trade_head", "task.confirmed"), ("trade_officer", "task.confirmed")]
    assert status_of(given, LATER) == "done_on_time"


def test_a_rejected_result_is_not_done_and_the_clock_runs_on(world):
    given = handed_in(world)
    with committed() as told:
        decisions.require_rework(given.pk, by=world.clerk, on=DAY, reason="Thiếu biểu")
    given = again(given)
    assert (given.state, given.submitted_on, given.reason) == ("rework", None, "Thiếu biểu")
    (entry,) = given.entries.all()
    assert (entry.is_accepted, entry.answer) == (False, "Thiếu biểu")
    assert told == [("trade_head", "task.rework"), ("trade_officer", "task.rework")]
    assert status_of(given, LATER) == "overdue"


def test_rework_needs_a_reason_and_a_result(world):
    given = world.assignment(state="in_progress")
    assert refusal(decisions.require_rework, given.pk, by=world.clerk, on=DAY, reason="") == [
        "assignment.wrong-moment",
        "rework.no-reason",
    ]


@pytest.mark.parametrize("who", ["trade_officer", "trade_head", "chair", "auditor"])
def test_only_those_who_oversee_confirm(world, who):
    given = handed_in(world)
    assert refusal(decisions.confirm_result, given.pk, by=world.people[who], on=DAY) == ["person.not-allowed"]


def test_a_returned_task_goes_to_another_body_with_its_days(world):
    old = world.assignment(state="returned", current_due=date(2019, 7, 15))
    with committed() as told:
        new = decisions.reassign(old.pk, by=world.clerk, on=DAY, organisation=world.culture, reason="Đúng ngành")
    assert (new.task, new.organisation, new.state, new.assigned_on) == (old.task, world.culture, "assigned", DAY)
    assert (new.original_due, new.current_due, new.replaces) == (DUE, date(2019, 7, 15), old)
    assert again(old).state == "returned"
    assert trail(new) == [("Người clerk", "directives.assignment.reassigned")]
    assert told == [("culture_officer", "task.given")]
    assert old.task.directive.document.recipient_rows.filter(organisation=world.culture).exists()


def test_the_front_is_asked_also_when_it_takes_a_task_over(world):
    old = world.assignment(state="returned")
    new = decisions.reassign(old.pk, by=world.clerk, on=DAY, organisation=world.front, reason="Đúng đối tượng")
    assert new.is_request
    assert status_of(new, date(2030, 1, 1)) == "no_deadline"


def test_a_returned_task_can_go_back_to_the_same_body(world):
    given = world.assignment(state="returned", proposed_body=world.culture)
    with committed() as told:
        same = decisions.reassign(given.pk, by=world.clerk, on=DAY, organisation=world.trade, reason="Đúng chức năng")
    same = again(same)
    assert (same.pk, same.state, same.reason, same.proposed_body) == (given.pk, "assigned", "Đúng chức năng", None)
    assert trail(given) == [("Người clerk", "directives.assignment.given-back")]
    assert told == [("trade_head", "task.given-back"), ("trade_officer", "task.given-back")]


def test_reassigning_says_everything_that_stands_in_the_way(world):
    held = world.assignment(world.culture)
    mine = world.assignment(state="accepted", task=held.task)
    found = refusal(decisions.reassign, mine.pk, by=world.clerk, on=DAY, organisation=world.culture, reason="")
    assert found == ["reassign.no-reason", "reassign.not-returned", "reassign.has-it-already"]


def test_a_task_is_passed_on_once(world):
    old = world.assignment(state="returned")
    decisions.reassign(old.pk, by=world.clerk, on=DAY, organisation=world.culture, reason="Đúng ngành")
    assert refusal(decisions.reassign, old.pk, by=world.clerk, on=DAY, organisation=world.babe, reason="…") == [
        "reassign.done-already"
    ]


@pytest.mark.parametrize(("act", "state"), [("suspend", "suspended"), ("cancel", "cancelled")])
def test_what_is_stopped_leaves_every_rate(world, act, state):
    given = world.assignment(state="in_progress", current_due=date(2019, 6, 14))
    assert counts(Assignment.objects.all(), moment(DAY)).overdue == 1
    with committed() as told:
        getattr(decisions, act)(given.pk, by=world.clerk, on=DAY, reason="Chờ kế hoạch mới")
    given = again(given)
    assert (given.state, given.reason) == (state, "Chờ kế hoạch mới")
    assert (counts(Assignment.objects.all(), moment(DAY)).total, status_of(given, DAY)) == (0, "out")
    assert told == [("trade_head", "task.stopped"), ("trade_officer", "task.stopped")]


def test_a_suspended_task_runs_again_under_its_old_day(world):
    given = world.assignment(state="suspended", reason="Chờ kinh phí", current_due=date(2019, 6, 14))
    with committed() as told:
        decisions.resume(given.pk, by=world.clerk, on=DAY)
    given = again(given)
    assert (given.state, given.reason, status_of(given, DAY)) == ("in_progress", "", "overdue")
    assert told == [("trade_head", "task.resumed"), ("trade_officer", "task.resumed")]


def test_what_is_done_is_neither_stopped_nor_resumed(world):
    given = world.assignment(state="done")
    assert refusal(decisions.cancel, given.pk, by=world.clerk, on=DAY, reason="") == [
        "assignment.wrong-moment",
        "cancel.no-reason",
    ]
    assert refusal(decisions.resume, given.pk, by=world.clerk, on=DAY) == ["assignment.wrong-moment"]


# ── parts ──


@pytest.fixture
def part(world):
    """What the department gave on to its centre, handed in."""
    whole = world.assignment(state="accepted")
    parts = [giving.PartOfTask(world.centre, "Tập huấn", date(2019, 6, 25))]
    (given,) = giving.break_down(whole.pk, by=world.trade_head, on=DAY, parts=parts)
    work.accept(given.pk, by=world.centre_officer, on=DAY)
    return given


def test_the_body_above_confirms_a_part_and_is_told_of_it(world, part):
    with committed() as told:
        work.submit_result(part.pk, by=world.centre_officer, on=DAY, text="Xong", files=[world.file()])
    assert told == [("trade_head", "task.submitted"), ("trade_officer", "task.submitted")]
    decisions.confirm_result(part.pk, by=world.trade_head, on=DAY)
    assert again(part).state == "done"


def test_another_department_does_not_decide_on_a_part(world, part):
    assert refusal(decisions.cancel, part.pk, by=world.babe_head, on=DAY, reason="…") == ["person.not-allowed"]


def test_the_head_of_the_body_that_gave_it_decides_too(world):
    given = handed_in(world)
    given.task.directive.assigner = world.trade
    given.task.directive.save(update_fields=["assigner"])
    assert refusal(decisions.confirm_result, given.pk, by=world.trade_officer, on=LATER) == ["person.not-allowed"]
    decisions.confirm_result(given.pk, by=world.trade_head, on=LATER)
    assert again(given).confirmed_by == world.trade_head
