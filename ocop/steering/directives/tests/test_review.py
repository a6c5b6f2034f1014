"""The clerk's decisions: each from state to state, each recorded, the machine's reading kept beside all of them."""

from datetime import date
from decimal import Decimal

import pytest

from ocop.steering.directives.models import Addressee, Proposal
from ocop.steering.directives.queries.labels import labels_of
from ocop.steering.directives.queries.moments import rules_on
from ocop.steering.directives.services import review
from ocop.steering.directives.vocabulary import Recurrence, TaskKind

from .conftest import DAY, again, refusal, trail
from .factories import DUE, TEXT

ORIGINAL = {"action": "xây dựng kế hoạch", "lead": ["Sở Công Thương"]}
PLAN = review.Wording(
    action="Xây dựng kế hoạch năm 2019", kind=TaskKind.DEADLINE, due_on=date(2019, 7, 15), due_text="trước 15/7/2019",
    worded_before=True, deliverable="01 kế hoạch", lead="Sở Công Thương", coordinating="UBND huyện Ba Bể",
    report_to="UBND tỉnh; Chủ tịch UBND tỉnh", approver="UBND tỉnh",
)  # fmt: skip


def rows(proposal):
    """The bodies of a proposal: (body, part, ticked)."""
    found = Addressee.objects.filter(proposal=proposal).order_by("part", "organisation__name")
    return [(row.organisation, row.part, row.is_ticked) for row in found]


def edit(world, proposal, wording=PLAN, **more):
    return review.edit(proposal.pk, by=world.clerk, on=DAY, wording=wording, **more)


# ── editing ──


def test_an_edit_keeps_every_field_and_the_machines_reading(world):
    proposal = world.proposal(world.culture, original=ORIGINAL)
    edit(world, proposal, seen=1)
    proposal = again(proposal)
    for name in ("action", "kind", "recurrence", "due_on", "due_text", "worded_before", "deliverable"):
        assert getattr(proposal, name) == getattr(PLAN, name), name
    assert (proposal.lead_text, proposal.report_to) == (["Sở Công Thương"], ["UBND tỉnh", "Chủ tịch UBND tỉnh"])
    assert (proposal.original, proposal.state, proposal.version) == (ORIGINAL, "open", 2)
    assert rows(proposal) == [(world.babe, "coordinating", True), (world.trade, "lead", True)]
    assert trail(proposal) == [("Người clerk", "directives.proposal.edited")]


def test_two_people_at_once_are_told(world):
    proposal = world.proposal(world.trade)
    edit(world, proposal, seen=1)
    assert refusal(edit, world, proposal, seen=1) == ["record.changed-meanwhile"]
    assert refusal(review.confirm, proposal.pk, by=world.clerk, on=DAY, seen=1) == ["record.changed-meanwhile"]


def test_bodies_left_out_stay_left_out(world):
    proposal = world.proposal(world.trade, world.babe)
    wording = review.Wording(action="…", kind=TaskKind.STANDING, lead="Sở Công Thương; UBND huyện Ba Bể")
    edit(world, proposal, wording, unticked=[world.babe.pk], ticked=[world.trade.pk])
    assert rows(proposal) == [(world.trade, "lead", True), (world.babe, "lead", False)]


def test_a_doubtful_body_that_was_not_shown_is_not_ticked_by_an_edit(world):
    """The clerk typed a new name while ticking others: what the register doubts waits for the clerk."""
    world.culture.confirm_before_use = True
    world.culture.save()
    try:
        proposal = world.proposal(world.trade)
        wording = review.Wording(
            action="…", kind=TaskKind.STANDING, lead="Sở Công Thương; Sở Văn hóa, Thể thao và Du lịch"
        )
        edit(world, proposal, wording, unticked=[], ticked=[world.trade.pk])
        assert rows(proposal) == [(world.trade, "lead", True), (world.culture, "lead", False)]
    finally:
        world.culture.confirm_before_use = False
        world.culture.save()


def test_what_is_decided_is_looked_at_again_before_it_is_edited(world):
    proposal = world.proposal(world.trade, state="confirmed")
    assert refusal(edit, world, proposal) == ["proposal.decided"]


def test_the_assigner_is_not_among_the_bodies_of_its_own_task(world):
    proposal = world.proposal()
    edit(world, proposal, review.Wording(action="…", kind=TaskKind.STANDING, lead="UBND tỉnh; Sở Công Thương"))
    assert rows(proposal) == [(world.trade, "lead", True)]


# ── confirming, rejecting, reopening ──


def test_confirming_notes_who_and_when(world):
    proposal = world.proposal(world.trade)
    review.confirm(proposal.pk, by=world.clerk, on=DAY, seen=1)
    proposal = again(proposal)
    assert (proposal.state, proposal.decided_by, proposal.version) == ("confirmed", world.clerk, 2)
    assert proposal.decided_at is not None
    assert trail(proposal) == [("Người clerk", "directives.proposal.confirmed")]


def test_a_proposal_without_lead_or_day_is_not_confirmed(world):
    proposal = world.proposal(due_on=None)
    assert refusal(review.confirm, proposal.pk, by=world.clerk, on=DAY) == ["proposal.no-lead", "proposal.no-due"]
    assert again(proposal).state == "open"


def test_a_body_left_unticked_does_not_lead(world):
    proposal = world.proposal(world.trade)
    proposal.addressees.update(is_ticked=False)
    assert refusal(review.confirm, proposal.pk, by=world.clerk, on=DAY) == ["proposal.no-lead"]


def test_only_what_is_certain_is_confirmed_at_once(world):
    directive = world.directive(under_review=True)
    sure = world.proposal(world.trade, directive=directive)
    for facts in (
        {"confidence": "0.79"},
        {"doubts": ["no-agency"]},
        {"due_on": None},
        {"confidence": None},
        {"state": "rejected"},
    ):
        world.proposal(world.trade, directive=directive, **facts)
    world.proposal(directive=directive)
    assert rules_on(DAY).certain_from == Decimal("0.8")
    assert review.confirm_certain(directive.pk, by=world.clerk, on=DAY) == 1
    assert [p for p in directive.proposals.all() if p.state == "confirmed"] == [sure]
    assert trail(sure) == [("Người clerk", "directives.proposal.confirmed")]
    assert review.confirm_certain(directive.pk, by=world.clerk, on=DAY) == 0


def test_a_rejected_proposal_can_be_looked_at_again(world):
    proposal = world.proposal(world.trade, original=ORIGINAL)
    review.reject(proposal.pk, by=world.clerk, on=DAY)
    assert again(proposal).state == "rejected"
    review.reopen(proposal.pk, by=world.clerk, on=DAY)
    assert (again(proposal).state, again(proposal).original) == ("open", ORIGINAL)
    assert trail(proposal) == [
        ("Người clerk", "directives.proposal.rejected"),
        ("Người clerk", "directives.proposal.reopened"),
    ]
    assert refusal(review.reopen, proposal.pk, by=world.clerk, on=DAY) == ["proposal.not-decided"]


def test_a_decided_proposal_is_not_rejected(world):
    proposal = world.proposal(world.trade, state="confirmed")
    assert refusal(review.reject, proposal.pk, by=world.clerk, on=DAY) == ["proposal.decided"]


# ── splitting, merging, adding ──


def test_both_halves_keep_the_bodies_as_they_were_ticked(world):
    whole = world.proposal(
        world.trade, world.babe, start=20, end=56, lead_text=["Sở Công Thương", "UBND huyện Ba Bể"], original=ORIGINAL
    )
    whole.addressees.filter(organisation=world.babe).update(is_ticked=False)
    first, second = review.split(whole.pk, by=world.clerk, on=DAY, at=38)
    assert [(h.action, TEXT[h.start : h.end], h.code) for h in (first, second)] == [
        ("Xây dựng kế hoạch", "xây dựng kế hoạch", "T02"),
        ("Tổ chức hội nghị", "tổ chức hội nghị", "T03"),
    ]
    for half in (first, second):
        assert rows(half) == [(world.trade, "lead", True), (world.babe, "lead", False)]
        assert (half.state, half.origin, half.due_on, half.kind) == ("open", "clerk", DUE, "deadline")
    assert (again(whole).state, again(whole).original) == ("split", ORIGINAL)
    assert trail(whole) == [("Người clerk", "directives.proposal.split")]
    assert [p.code for p in whole.directive.proposals.all()] == ["T01", "T02", "T03"]


@pytest.mark.parametrize("at", [20, 55, 56, 99, -1])
def test_the_cut_lies_inside(world, at):
    whole = world.proposal(world.trade, start=20, end=56)
    assert refusal(review.split, whole.pk, by=world.clerk, on=DAY, at=at) == ["proposal.cut-outside"]


def test_what_is_merged_is_led_by_the_first_and_covers_all(world):
    directive = world.directive(under_review=True)
    first = world.proposal(world.trade, directive=directive, start=20, end=37, legal_basis=["21-CT/TU"])
    second = world.proposal(
        world.babe, directive=directive, start=39, end=55, action="Tổ chức hội nghị", due_on=None,
        legal_basis=["21-CT/TU", "851/QĐ-UBND"], coordinating_text=["Sở Văn hóa"],
    )  # fmt: skip
    Addressee.objects.create(proposal=second, organisation=world.culture, part="coordinating")
    merged = review.merge([second.pk, first.pk], by=world.clerk, on=DAY)
    assert (merged.action, merged.start, merged.end, merged.due_on) == (
        "Xây dựng kế hoạch; Tổ chức hội nghị", 20, 55, DUE,
    )  # fmt: skip
    assert (merged.legal_basis, merged.coordinating_text) == (["21-CT/TU", "851/QĐ-UBND"], ["Sở Văn hóa"])
    assert rows(merged) == [(world.culture, "coordinating", True), (world.trade, "lead", True)]
    assert [(again(p).state, again(p).successor) for p in (first, second)] == [("merged", merged)] * 2
    assert trail(merged) == [("Người clerk", "directives.proposal.merged")]


def test_merging_needs_two_open_ones_of_one_directive(world):
    one, other = world.proposal(world.trade), world.proposal(world.trade, state="rejected")
    assert refusal(review.merge, [one.pk], by=world.clerk, on=DAY) == ["proposal.merge-needs-two"]
    assert refusal(review.merge, [one.pk, other.pk], by=world.clerk, on=DAY) == [
        "proposal.merge-across",
        "proposal.decided",
    ]


def test_what_the_machine_did_not_see_is_added(world):
    directive = world.directive(under_review=True)
    world.proposal(world.trade, directive=directive)
    added = review.add(directive.pk, by=world.clerk, on=DAY, wording=PLAN, start=20, end=37)
    assert (added.code, added.rank, added.origin, added.state, added.original) == ("T02", 2, "clerk", "open", {})
    assert (added.start, added.end) == (20, 37)
    assert rows(added) == [(world.babe, "coordinating", True), (world.trade, "lead", True)]
    assert trail(added) == [("Người clerk", "directives.proposal.added")]


# ── who may, and what remains ──


@pytest.mark.parametrize("who", ["trade_head", "chair", "auditor"])
def test_only_those_who_read_directives_decide(world, who):
    proposal = world.proposal(world.trade)
    assert refusal(review.confirm, proposal.pk, by=world.people[who], on=DAY) == ["person.not-allowed"]


def test_labels_show_the_reading_beside_what_became_of_it(world):
    directive = world.directive(under_review=True)
    kept = world.proposal(
        world.trade, directive=directive, lead_text=["Sở Công Thương"], original=ORIGINAL, start=20, end=37
    )
    world.proposal(world.babe, directive=directive, original={"action": "không phải nhiệm vụ"}, state="rejected")
    review.confirm(kept.pk, by=world.clerk, on=DAY)
    labels = review.export_labels(directive.pk, by=world.clerk, on=DAY)
    assert labels == labels_of(directive)
    assert (labels["document"]["number"], labels["document"]["issued_on"]) == (directive.document.written, "2019-06-13")
    (task,) = labels["tasks"]
    assert (task["lead"], task["deadline"], task["start"], task["end"]) == (["Sở Công Thương"], "2019-06-28", 20, 37)
    assert [(p["code"], p["state"], p["original"]) for p in labels["proposals"]] == [
        ("T01", "confirmed", ORIGINAL),
        ("T02", "rejected", {"action": "không phải nhiệm vụ"}),
    ]
    assert trail(directive) == [("Người clerk", "directives.directive.exported")]


def test_codes_are_never_used_twice(world):
    whole = world.proposal(world.trade, start=20, end=56)
    review.split(whole.pk, by=world.clerk, on=DAY, at=38)
    wording = review.Wording(action="Khác", kind=TaskKind.RECURRING, recurrence=Recurrence.MONTHLY)
    review.add(whole.directive.pk, by=world.clerk, on=DAY, wording=wording)
    codes = list(Proposal.objects.filter(directive=whole.directive).values_list("code", flat=True))
    assert sorted(codes) == ["T01", "T02", "T03", "T04"]
