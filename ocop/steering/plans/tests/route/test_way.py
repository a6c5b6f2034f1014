"""From the opinions to the decision: states, what stands in the way, who may, who is told."""

from datetime import date, timedelta

import pytest

from ocop.actors.organisations.models import Organisation
from ocop.base.kernel.outcome import Refused
from ocop.law.documents.models import Attachment, Document, NumberSeries
from ocop.law.documents.vocabulary import Relation
from ocop.steering.budget.models import FiscalYear
from ocop.steering.directives.models import Assignment, Directive, Task, TaskFigure
from ocop.steering.directives.tests.factories import DirectiveFactory, DocumentFactory, TaskFactory
from ocop.steering.plans import notices
from ocop.steering.plans.models import (
    BudgetCheck,
    Comment,
    InputAnswer,
    InputCall,
    LineMoney,
    LineTarget,
    PlanRoute,
    Submission,
)
from ocop.steering.plans.queries.access import versions_visible_to
from ocop.steering.plans.services import calling, checking, closing, consulting, deciding, submitting
from ocop.steering.plans.services.adjusting import adjust
from ocop.steering.plans.services.consulting import CommentWording

from .conftest import DAY, DUE, MILLION, SIGNED, again, issued, refusal, told, trail

OFFICE = [("drafter", "plan.{}"), ("head", "plan.{}")]


def office_hears(code):
    return [(name, text.format(code)) for name, text in OFFICE]


class TestOpinions:
    def ask(self, world, version, **changed):
        facts = {"by": world.drafter, "on": DAY, "due_on": DUE, "organisations": [world.trade, world.babe]}
        return consulting.ask_opinions(version.pk, **{**facts, **changed})

    def test_bodies_are_asked_and_told(self, world, draft):
        with told() as heard:
            asked = self.ask(world, draft)
        assert again(draft).state == "consulting"
        assert [o.organisation.name for o in asked.opinions.all()] == ["UBND huyện Ba Bể", "Sở Công Thương"]
        assert heard == [
            ("babe_head", "plan.opinion-asked"), ("babe_officer", "plan.opinion-asked"),
            ("trader", "plan.opinion-asked"),
        ]  # fmt: skip
        assert trail(draft) == [("Người drafter", "plans.opinions.asked")]

    def test_everything_wrong_is_said_at_once(self, world):
        version = world.plan()
        codes = refusal(self.ask, world, version, organisations=[world.office], due_on=DAY - timedelta(days=1))
        assert codes == ["plan.no-lines", "opinion.asks-itself", "opinion.due-passed"]
        assert "opinion.nobody-asked" in refusal(self.ask, world, version, organisations=[])

    def test_only_the_owner_asks(self, world, draft):
        assert refusal(self.ask, world, draft, by=world.trader) == ["person.not-allowed"]

    def test_a_call_that_still_runs_ends(self, world, draft):
        draft.state = "collecting"
        draft.save()
        InputCall.objects.create(version=draft, due_on=DUE, called_by=world.drafter, called_on=DAY)
        self.ask(world, draft)
        assert InputCall.objects.get().closed_on == DAY

    def test_a_body_comments_on_a_line_and_on_the_whole(self, world, draft):
        opinion = self.ask(world, draft).opinions.get(organisation=world.trade)
        line = draft.lines.first()
        with told() as heard:
            consulting.give_opinion(
                opinion.pk, by=world.trader, on=DAY, verdict="comments", document_number="12/SCT-TM",
                comments=[CommentWording(None, "Làm rõ nguồn"), CommentWording(line, "Tăng lên 10"),
                          CommentWording(line, "  ")],
            )  # fmt: skip
        said = Comment.objects.values_list("line", "line_text", "text", "response")
        assert list(said) == [
            (None, "", "Làm rõ nguồn", "waiting"), (line.pk, line.content, "Tăng lên 10", "waiting"),
        ]  # fmt: skip
        assert heard == office_hears("opinion-given")

    def test_what_an_opinion_needs(self, world, draft):
        opinion = self.ask(world, draft).opinions.get(organisation=world.trade)
        elsewhere = world.line(world.plan(first_year=2021, last_year=2021))
        give = {"by": world.trader, "on": DAY}
        say = consulting.give_opinion
        assert refusal(say, opinion.pk, verdict="comments", **give) == ["opinion.no-comment"]
        assert refusal(say, opinion.pk, verdict="agrees", comments=[CommentWording(None, "x")], **give) == [
            "opinion.agrees-and-comments"
        ]
        assert refusal(say, opinion.pk, verdict="comments", comments=[CommentWording(elsewhere, "x")], **give) == [
            "opinion.line-elsewhere"
        ]
        assert refusal(say, opinion.pk, verdict="agrees", by=world.babe_officer, on=DAY) == ["person.not-allowed"]
        say(opinion.pk, verdict="agrees", **give)
        assert refusal(say, opinion.pk, verdict="agrees", **give) == ["opinion.given"]

    def test_a_comment_is_answered_with_reasons(self, world, draft):
        opinion = self.ask(world, draft).opinions.get(organisation=world.trade)
        consulting.give_opinion(
            opinion.pk, by=world.trader, on=DAY, verdict="comments", comments=[CommentWording(None, "Giảm")]
        )
        comment = Comment.objects.get()
        act = {"by": world.drafter, "on": DAY}
        assert refusal(consulting.answer_comment, comment.pk, response="rejected", **act) == ["comment.no-reason"]
        consulting.answer_comment(comment.pk, response="partly", answer="Giảm một nửa", **act)
        comment = again(comment)
        assert (comment.response, comment.answer, comment.answered_by) == ("partly", "Giảm một nửa", world.drafter)


class TestCheck:
    def test_finance_is_asked_told_and_answers_with_figures(self, world, draft):
        with told() as heard:
            check = checking.ask_budget_check(draft.pk, by=world.drafter, on=DAY)
        assert heard == [("checker", "plan.check-asked")]
        with told() as heard:
            checking.check_budget(check.pk, by=world.checker, on=DAY, verdict="agrees")
        assert heard == office_hears("check-given")
        row = again(check).figures[0]
        assert (row["planned_vnd"], row["estimated_vnd"], row["allocated_vnd"]) == (
            200 * MILLION, 1_000 * MILLION, None,
        )  # fmt: skip

    def test_nobody_checks_what_they_asked_about_or_wrote(self, world, draft):
        check = checking.ask_budget_check(draft.pk, by=world.drafter, on=DAY)
        BudgetCheck.objects.update(asked_by=world.checker)
        assert refusal(checking.check_budget, check.pk, by=world.checker, on=DAY, verdict="agrees") == [
            "duty.asked-checks"
        ]
        draft.made_by = world.checker
        draft.save()
        BudgetCheck.objects.update(asked_by=world.drafter)
        assert refusal(checking.check_budget, check.pk, by=world.checker, on=DAY, verdict="disagrees") == [
            "check.no-reasons", "duty.drafted-checks",
        ]  # fmt: skip

    def test_only_the_appraiser_checks(self, world, draft):
        check = checking.ask_budget_check(draft.pk, by=world.drafter, on=DAY)
        assert refusal(checking.check_budget, check.pk, by=world.trader, on=DAY, verdict="agrees") == [
            "person.not-allowed"
        ]

    def test_what_cannot_be_asked(self, world, draft):
        draft.plan.appraiser = None
        draft.plan.save()
        LineMoney.objects.all().delete()
        assert refusal(checking.ask_budget_check, draft.pk, by=world.drafter, on=DAY) == [
            "check.no-appraiser", "check.no-money",
        ]  # fmt: skip


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


class TestIssue:
    def test_the_decision_is_registered_and_lines_become_tasks(self, world, draft):
        world.approved(draft)
        with told() as heard:
            version = issued(world, draft)
        document = version.document
        assert (version.state, version.in_force_from) == ("in_force", SIGNED)
        assert (document.written, document.issuer, document.issued_on, document.direction) == (
            "107/QĐ-UBND", world.committee, SIGNED, "out",
        )  # fmt: skip
        assert (document.signer_name, document.type.code) == ("Triệu Thị Ví Dụ", "decision")
        assert document.body.startswith("Kế hoạch thực hiện Chương trình OCOP năm 2020\nI. Phát triển sản phẩm\n1. ")
        tasks = list(Task.objects.order_by("code"))
        assert [(t.code, t.action, t.original_due, t.assignments.get().organisation) for t in tasks] == [
            ("T01", "Phát triển sản phẩm mới", date(2020, 6, 30), world.trade),
            ("T02", "Hội chợ, tuần hàng", date(2020, 6, 30), world.babe),
        ]  # fmt: skip
        assert [line.task for line in version.lines.all()] == tasks
        first = tasks[0]
        assert (
            first.directive.text[first.start : first.end]
            == first.quote
            == (
                "1. Phát triển sản phẩm mới. Chỉ tiêu: Sản phẩm OCOP mới: ≥\u00a08 sản phẩm (mỗi địa phương 4–5). "
                "Chủ trì: Sở Công Thương. Thời gian: Đến 30/06/2020. "
                "Kinh phí: Chương trình MTQG xây dựng nông thôn mới, ngân sách địa phương 120.000.000 đồng."
            )
        )
        figures = TaskFigure.objects.filter(task=first).values_list("unit__name", "target")
        assert sorted(figures, key=str) == [("Huyện Ba Bể", 4), ("Huyện Chợ Đồn", 4), (None, 8)]
        assert Directive.objects.get() == version.directive
        who_heard = {who for who, _ in heard}
        assert {"drafter", "head", "checker", "trader", "babe_officer", "babe_head", "chodon_officer"} <= who_heard
        assert not {"clerk", "auditor", "chair"} & who_heard
        assert trail(draft)[-1] == ("Người clerk", "plans.version.issued")

    def test_it_is_public_from_the_decision_on(self, world, draft):
        def seen(who):
            return versions_visible_to(who, on=SIGNED).filter(pk=draft.pk).exists()

        world.approved(draft)
        assert (seen(world.trader), seen(world.chodon_officer)) == (True, False)
        issued(world, draft)
        assert seen(world.chodon_officer)

    def test_what_it_carries_out_is_cited(self, world, draft):
        document = DocumentFactory(issuer=world.committee)
        draft.lines.update(answers=TaskFactory(directive=DirectiveFactory(document=document)))
        world.approved(draft)
        version = issued(world, draft)
        assert [c.cited for c in version.document.citations.filter(relation=Relation.IMPLEMENTS)] == [document]

    def test_everything_wrong_with_a_decision_is_said_at_once(self, world, draft):
        world.approved(draft)
        FiscalYear.objects.update(state="closed", closed_on=DAY)
        facts = {"issued_on": date(2019, 12, 1), "signer_name": " ", "signer_title": "", "written": ""}
        assert refusal(issued, world, draft, **facts) == [
            "decision.before-submission", "decision.no-signer", "decision.no-signer-title", "plan.year-closed",
            "decision.no-number",
        ]  # fmt: skip
        early = {"issued_on": date(2020, 1, 10), "in_force_from": date(2020, 1, 1)}
        assert refusal(issued, world, draft, **early)[:2] == [
            "decision.before-approval", "decision.in-force-before-issue",
        ]  # fmt: skip
        assert "document.date-in-future" in refusal(issued, world, draft, issued_on=date(2020, 2, 1))
        assert "document.number-unreadable" in refusal(issued, world, draft, written="một trăm linh bảy")

    def test_a_number_that_is_taken_is_refused(self, world, draft):
        world.issued(draft)
        other = world.plan(title="Kế hoạch khác", programme=world.programme("communication"))
        world.line(other, vnd=0)
        world.approved(other)
        assert refusal(issued, world, other) == ["document.number-taken"]

    def test_only_the_clerk_of_the_approver_issues_and_only_what_is_approved(self, world, draft):
        assert refusal(issued, world, draft) == ["plan.wrong-moment"]
        world.approved(draft)
        assert refusal(issued, world, draft, by=world.trader) == ["person.not-allowed"]

    def test_the_signed_copy_is_kept_beside_the_paper(self, world, draft):
        world.approved(draft)
        version = issued(world, draft, file=world.file())
        assert Attachment.objects.get().document == version.document


class TestAdjustment:
    @pytest.fixture
    def adjusted(self, world, draft):
        world.issued(draft)
        return adjust(draft.plan_id, by=world.drafter, on=date(2020, 4, 1), ground="Dịch bệnh")

    def up(self, world, version, **changed):
        on = date(2020, 4, 10)
        submitting.submit(version.pk, by=world.head, on=on)
        deciding.approve(version.pk, by=world.chair, on=on)
        facts = {"written": "612/QĐ-UBND", "issued_on": on, "on": on, **changed}
        return issued(world, version, **facts)

    def test_without_a_change_there_is_nothing_to_submit(self, world, adjusted):
        assert refusal(submitting.submit, adjusted.pk, by=world.head, on=DUE) == ["adjustment.no-change"]

    def test_a_moved_line_moves_its_task_and_the_old_version_is_amended(self, world, draft, adjusted):
        line = adjusted.lines.first()
        line.due_on = date(2020, 9, 30)
        line.save()
        version = self.up(world, adjusted)
        old = again(draft)
        assert (old.state, old.in_force_until, version.state) == ("amended", date(2020, 4, 10), "in_force")
        share = Assignment.objects.get(task=line.task)
        assert share.current_due == date(2020, 9, 30)
        change = share.due_changes.get()
        assert (change.new_due, change.ground) == (date(2020, 9, 30), version.document)
        assert Task.objects.count() == 2
        amends = version.document.citations.get(relation=Relation.AMENDS)
        assert amends.cited == old.document
        assert trail(draft)[-1] == ("Người clerk", "plans.version.amended")

    def test_stopped_removed_added_and_handed_on(self, world, draft, adjusted):
        first, second = adjusted.lines.all()
        first.is_stopped = True
        first.save()
        second.lead = world.chodon
        second.save()
        new = world.line(adjusted, "Bán hàng trực tuyến", vnd=0)
        self.money_checked(world, adjusted)
        version = self.up(world, adjusted)
        states = Assignment.objects.order_by("pk").values_list("task__action", "organisation__name", "state")
        assert list(states) == [
            ("Phát triển sản phẩm mới", "Sở Công Thương", "cancelled"),
            ("Hội chợ, tuần hàng", "UBND huyện Ba Bể", "cancelled"),
            ("Bán hàng trực tuyến", "Sở Công Thương", "assigned"),
            ("Hội chợ, tuần hàng", "UBND huyện Chợ Đồn", "assigned"),
        ]  # fmt: skip
        assert again(new).task.directive == version.directive
        assert again(first).task.directive == version.based_on.directive
        assert again(second).task.directive == version.directive

    def money_checked(self, world, version):
        check = checking.ask_budget_check(version.pk, by=world.drafter, on=date(2020, 4, 2))
        checking.check_budget(check.pk, by=world.checker, on=date(2020, 4, 2), verdict="agrees")

    def test_other_targets_keep_the_task(self, world, adjusted):
        line = adjusted.lines.first()
        LineTarget.objects.filter(line=line, unit__isnull=True).update(value=10)
        version = self.up(world, adjusted)
        assert TaskFigure.objects.get(task=line.task, unit__isnull=True).target == 10
        assert version.directive is None

    def test_changed_money_goes_to_finance_again(self, world, adjusted):
        LineMoney.objects.filter(line=adjusted.lines.first()).update(amount_vnd=90 * MILLION)
        assert refusal(submitting.submit, adjusted.pk, by=world.head, on=DUE) == ["route.check-none"]

    def test_it_begins_after_the_one_before(self, world, adjusted):
        line = adjusted.lines.first()
        line.due_on = date(2020, 9, 30)
        line.save()
        with pytest.raises(Refused) as refused:
            self.up(world, adjusted, issued_on=date(2020, 4, 10), in_force_from=SIGNED)
        assert {o.code for o in refused.value.obstacles} == {
            "decision.in-force-before-issue", "decision.in-force-before-previous",
        }  # fmt: skip


def test_a_plan_is_closed_after_its_year(world, draft):
    version = world.issued(draft)
    assert refusal(closing.close, version.pk, by=world.drafter, on=date(2020, 12, 31)) == ["plan.year-not-over"]
    closed = closing.close(version.pk, by=world.drafter, on=date(2021, 1, 1))
    assert (closed.state, closed.closed_on) == ("closed", date(2021, 1, 1))


def test_who_is_asked_for_inputs_and_what_becomes_of_them_is_told(world, draft):
    call = InputCall.objects.create(version=draft, due_on=DUE, called_by=world.drafter, called_on=DAY)
    request = call.requests.create(organisation=world.trade)
    with told() as heard:
        notices.inputs_called(call, by=world.drafter, on=DAY)
    assert heard == [("trader", "plan.inputs-called")]
    with told() as heard:
        notices.input_sent(request, by=world.trader, on=DAY)
    assert heard == office_hears("input-sent")
    line = world.line(None, request=request)
    InputAnswer.objects.create(line=line, verdict="refused", reason="Trùng", answered_by=world.drafter, answered_on=DAY)
    with told() as heard:
        notices.input_answered(line, by=world.drafter, on=DAY)
    assert heard == [("trader", "plan.input-answered")]


def test_the_call_for_inputs_is_a_letter_of_the_office(world, draft):
    call = InputCall.objects.create(version=draft, due_on=DUE, called_by=world.drafter, called_on=DAY)
    call.requests.create(organisation=world.trade)
    document = calling.issue_call(call.pk, by=world.head, on=DAY)
    assert (document.written, document.recipients) == ("01/VPĐP-TH", "Sở Công Thương")
    assert refusal(calling.issue_call, call.pk, by=world.head, on=DAY) == ["call.is-issued"]
    assert Document.objects.count() == 1
