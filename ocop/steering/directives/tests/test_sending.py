"""Handing tasks out: one assignment for each lead body, all or nothing, and only what was confirmed."""

from datetime import date

import pytest

from ocop.base.search.queries import search
from ocop.steering.directives.models import Addressee, Assignment, Coordination, Task
from ocop.steering.directives.queries.moments import moment
from ocop.steering.directives.services import review, sending

from .conftest import DAY, again, committed, refusal, trail
from .factories import DUE, TEXT, DocumentFactory


def send(world, directive, by=None):
    return sending.send(directive.pk, by=by or world.clerk, on=DAY)


def confirmed(world, *leads, directive, **facts):
    return world.proposal(*leads, directive=directive, state="confirmed", **facts)


@pytest.fixture
def ready(world):
    """Two confirmed tasks and a rejected one."""
    directive = world.directive(under_review=True)
    confirmed(world, world.trade, world.babe, world.chodon, directive=directive, start=20, end=37, worded_before=True)
    confirmed(
        world, world.front, directive=directive, kind="standing", due_on=None, action="Tuyên truyền",
        report_to=["UBND tỉnh"], legal_basis=["21-CT/TU"],
    )  # fmt: skip
    world.proposal(world.culture, directive=directive, state="rejected")
    return directive


def test_each_lead_body_gets_its_own_assignment(world, ready):
    send(world, ready)
    ready_now = again(ready)
    assert (ready_now.state, ready_now.sent_by, ready_now.sent_on) == ("sent", world.clerk, DAY)
    plan, campaign = Task.objects.order_by("code")
    assert (plan.code, plan.action, plan.original_due, plan.worded_before, plan.quote, plan.assigned_on) == (
        "T01", "Xây dựng kế hoạch", DUE, True, TEXT[20:37], DAY,
    )  # fmt: skip
    assert (campaign.kind, campaign.original_due, campaign.report_to, campaign.legal_basis) == (
        "standing", None, ["UBND tỉnh"], ["21-CT/TU"],
    )  # fmt: skip
    rows = plan.assignments.order_by("organisation")
    assert {(a.organisation, a.state, a.current_due, a.assigned_on, a.is_request) for a in rows} == {
        (body, "assigned", DUE, DAY, False) for body in (world.trade, world.babe, world.chodon)
    }
    assert trail(ready) == [("Người clerk", "directives.directive.sent")]


def test_the_front_is_asked_and_never_overdue(world, ready):
    directive = world.directive(under_review=True)
    confirmed(world, world.front, directive=directive)
    send(world, directive)
    (asked,) = Assignment.objects.filter(organisation=world.front)
    assert (asked.is_request, asked.current_due) == (True, DUE)
    assert moment(date(2030, 1, 1)).standing_of(asked).status == "no_deadline"


def test_bodies_that_coordinate_are_noted_and_one_that_leads_does_not_coordinate(world):
    directive = world.directive(under_review=True)
    proposal = confirmed(world, world.trade, directive=directive)
    for body in (world.trade, world.culture):
        Addressee.objects.create(proposal=proposal, organisation=body, part="coordinating")
    Addressee.objects.create(proposal=proposal, organisation=world.babe, part="coordinating", is_ticked=False)
    send(world, directive)
    assert [c.organisation for c in Coordination.objects.all()] == [world.culture]
    assert set(directive.document.recipient_rows.values_list("organisation", flat=True)) == {
        world.trade.pk, world.culture.pk,
    }  # fmt: skip


def test_a_body_left_unticked_gets_nothing(world):
    directive = world.directive(under_review=True)
    proposal = confirmed(world, world.trade, world.babe, directive=directive)
    proposal.addressees.filter(organisation=world.babe).update(is_ticked=False)
    send(world, directive)
    assert [a.organisation for a in Assignment.objects.all()] == [world.trade]


def test_exactly_the_people_of_the_bodies_are_told_once_for_each_body(world, ready):
    proposal = ready.proposals.get(code="T01")
    Addressee.objects.create(proposal=proposal, organisation=world.culture, part="coordinating")
    confirmed(world, world.trade, directive=ready)
    with committed() as told:
        send(world, ready)
    assert told == [
        ("babe_head", "task.given"),
        ("babe_officer", "task.given"),
        ("chodon_officer", "task.given"),
        ("culture_officer", "tasks.phoi-hop"),
        ("front_officer", "task.given"),
        ("trade_head", "tasks.chu-tri"),
        ("trade_officer", "tasks.chu-tri"),
    ]


def test_tasks_can_be_found_once_they_are_sent(world, ready):
    assert search("tuyên truyền", person=world.front_officer, on=DAY) == []
    send(world, ready)
    assert [hit.title for hit in search("tuyên truyền", person=world.front_officer, on=DAY)] == [
        f"{ready.document.written} T02 Tuyên truyền"
    ]
    assert search("tuyên truyền", person=world.trade_officer, on=DAY) == []


def test_what_stands_in_the_way_is_said_all_at_once_and_nothing_is_left_behind(world):
    directive = world.directive(under_review=True)
    world.proposal(directive=directive)
    world.proposal(world.trade, directive=directive)
    bare = confirmed(world, directive=directive)
    with committed() as told:
        assert refusal(send, world, directive) == ["directive.undecided", "proposal.no-lead"]
    assert (again(directive).state, again(bare).state, Task.objects.count(), told) == ("review", "confirmed", 0, [])


def test_nothing_confirmed_is_nothing_to_send(world):
    directive = world.directive(under_review=True, document=DocumentFactory(issuer=world.committee))
    world.proposal(world.trade, directive=directive, state="rejected")
    assert refusal(send, world, directive) == ["directive.nothing-confirmed"]


def test_a_directive_is_sent_once(world, ready):
    send(world, ready)
    assert refusal(send, world, ready) == ["directive.already-sent"]


@pytest.mark.parametrize("who", ["trade_head", "chair", "auditor"])
def test_only_the_office_sends(world, ready, who):
    assert refusal(send, world, ready, by=world.people[who]) == ["person.not-allowed"]


def test_after_sending_every_act_of_review_is_refused(world, ready):
    first, second, third = ready.proposals.order_by("rank")
    send(world, ready)
    wording = review.Wording(action="Khác", kind="standing")
    acts = [
        (review.edit, first.pk, {"wording": wording}),
        (review.confirm, first.pk, {}),
        (review.reject, first.pk, {}),
        (review.reopen, third.pk, {}),
        (review.split, first.pk, {"at": 25}),
        (review.merge, [first.pk, second.pk], {}),
        (review.add, ready.pk, {"wording": wording}),
        (review.confirm_certain, ready.pk, {}),
    ]
    for act, target, more in acts:
        assert refusal(act, target, by=world.clerk, on=DAY, **more) == ["directive.already-sent"], act
