"""The submission and what the approver says."""

from datetime import timedelta

import pytest

from ocop.actors.organisations.models import Organisation
from ocop.law.documents.models import NumberSeries
from ocop.steering.budget.models import FiscalYear
from ocop.steering.plans.models import (
    Comment,
    LineMoney,
    LineTarget,
    PlanRoute,
    Submission,
)
from ocop.steering.plans.services import checking, consulting, deciding, submitting
from ocop.steering.plans.services.consulting import CommentWording

from .conftest import DAY, DUE, MILLION, again, refusal, told, trail

OFFICE = [("drafter", "plan.{}"), ("head", "plan.{}")]


def office_hears(code):
    return [(name, text.format(code)) for name, text in OFFICE]


class TestSubmission:
    def test_the_submission_takes_its_number_and_keeps_the_draft_decision(self, world, draft):
        world.consulted(draft)
        with told() as heard:
            submission = submitting.submit(draft.pk, by=world.head, on=DUE)
        version = again(draft)
        assert (version.state, version.submitted_by, version.submitted_on) == ("submitted", world.head, DUE)
        assert submission.document.written == "01/TTr-VPĐP"
        assert submission.document.type.code == "submission"
        assert submission.draft_docx.name.endswith(".docx")
        assert [each for each in heard if each[1].startswith("plan.")] == [("chair", "plan.submitted")]
        assert trail(draft)[-1] == ("Người head", "plans.version.submitted")

    def test_a_bad_plan_is_refused_with_every_obstacle(self, world, draft):
        PlanRoute.objects.update(needs_inputs=True)
        first, second = draft.lines.all()
        first.lead = first.due_on = first.indicator = None
        first.save()
        LineTarget.objects.filter(line=second, unit__isnull=True).update(value=20, is_at_least=False)
        LineMoney.objects.filter(line=second).update(amount_vnd=900 * MILLION)
        FiscalYear.objects.update(state="closed", closed_on=DAY)
        assert refusal(submitting.submit, draft.pk, by=world.head, on=DAY) == [
            "gap.no-lead", "gap.no-indicator", "gap.no-due", "targets.places-differ", "money.above-estimate",
            "route.not-called", "route.no-opinions", "route.check-none", "plan.year-closed",
        ]  # fmt: skip

    def test_open_answers_keep_it_back_until_their_day(self, world, draft):
        asked = consulting.ask_opinions(
            draft.pk, by=world.drafter, on=DAY, due_on=DUE, organisations=[world.trade, world.babe]
        )
        consulting.give_opinion(
            asked.opinions.get(organisation=world.trade).pk, by=world.trader, on=DAY, verdict="comments",
            comments=[CommentWording(None, "Giảm")],
        )  # fmt: skip
        check = checking.ask_budget_check(draft.pk, by=world.drafter, on=DAY)
        assert refusal(submitting.submit, draft.pk, by=world.head, on=DUE) == [
            "route.opinions-out", "route.comments-unanswered", "route.check-out",
        ]  # fmt: skip
        checking.check_budget(check.pk, by=world.checker, on=DAY, verdict="disagrees", note="Thiếu nguồn")
        consulting.answer_comment(Comment.objects.get().pk, by=world.drafter, on=DAY, response="accepted")
        late = DUE + timedelta(days=1)
        assert refusal(submitting.submit, draft.pk, by=world.head, on=late) == ["route.check-disagrees"]

    def test_money_moved_after_the_check_is_checked_again(self, world, draft):
        world.consulted(draft)
        LineMoney.objects.filter(line=draft.lines.first()).update(amount_vnd=100 * MILLION)
        LineMoney.objects.filter(line=draft.lines.last()).update(amount_vnd=100 * MILLION)
        assert refusal(submitting.submit, draft.pk, by=world.head, on=DUE) == ["route.check-old"]

    def test_only_who_signs_for_the_owner_submits(self, world, draft):
        world.consulted(draft)
        assert refusal(submitting.submit, draft.pk, by=world.drafter, on=DUE) == ["person.not-allowed"]

    def test_a_refusal_gives_the_number_back(self, world, draft):
        world.consulted(draft)
        Organisation.objects.filter(pk=world.office.pk).update(symbol="")
        assert refusal(submitting.submit, draft.pk, by=world.head, on=DUE) == ["route.no-symbol"]
        assert not NumberSeries.objects.exists()
        submission = submitting.submit(draft.pk, by=world.head, on=DUE, symbol="TTr-ĐP")
        assert submission.document.written == "01/TTr-ĐP"

    def test_inside_one_body_the_officer_submits_and_the_head_approves(self, world):
        version = world.plan(
            level="district", owner=world.babe, approver=world.babe, appraiser=None, made_by=world.babe_officer
        )
        world.line(version, vnd=0)
        submitting.submit(version.pk, by=world.babe_officer, on=DAY)
        assert refusal(deciding.approve, version.pk, by=world.babe_officer, on=DAY) == ["person.not-allowed"]
        assert deciding.approve(version.pk, by=world.babe_head, on=DAY).state == "approved"


class TestDecision:
    def test_a_plan_comes_back_and_goes_up_again(self, world, draft):
        world.submitted(draft)
        back = {"by": world.chair, "on": DUE}
        assert refusal(deciding.return_with_reasons, draft.pk, reasons=" ", **back) == ["plan.no-reasons"]
        with told() as heard:
            deciding.return_with_reasons(draft.pk, reasons="Làm rõ nguồn vốn", **back)
        assert heard == office_hears("returned")
        assert again(draft).state == "returned"
        submitting.submit(draft.pk, by=world.head, on=DUE)
        rounds = Submission.objects.values_list("round", "document__written", "outcome", "reasons")
        assert list(rounds) == [
            (1, "01/TTr-VPĐP", "returned", "Làm rõ nguồn vốn"), (2, "02/TTr-VPĐP", "waiting", ""),
        ]  # fmt: skip

    def test_approval_tells_the_office_and_the_clerk(self, world, draft):
        world.submitted(draft)
        with told() as heard:
            version = deciding.approve(draft.pk, by=world.chair, on=DUE)
        assert (version.state, version.approved_by, version.approved_on) == ("approved", world.chair, DUE)
        assert heard == sorted([*office_hears("approved"), ("clerk", "plan.to-issue")])

    @pytest.mark.parametrize("part", ["made_by", "submitted_by"])
    def test_whoever_wrote_or_submitted_does_not_approve(self, world, draft, part):
        world.submitted(draft)
        setattr(draft := again(draft), part, world.chair)
        draft.save()
        code = {"made_by": "duty.drafted-approves", "submitted_by": "duty.submitted-approves"}[part]
        assert refusal(deciding.approve, draft.pk, by=world.chair, on=DUE) == [code]

    def test_only_the_approver_decides_and_only_what_was_submitted(self, world, draft):
        assert refusal(deciding.approve, draft.pk, by=world.chair, on=DUE) == ["plan.wrong-moment"]
        world.submitted(draft)
        assert refusal(deciding.approve, draft.pk, by=world.head, on=DUE) == ["person.not-allowed"]
