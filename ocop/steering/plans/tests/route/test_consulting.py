"""Opinions on the draft and the check of its money."""

from datetime import timedelta

from ocop.steering.plans.models import (
    BudgetCheck,
    Comment,
    InputCall,
    LineMoney,
)
from ocop.steering.plans.services import checking, consulting
from ocop.steering.plans.services.consulting import CommentWording

from .conftest import DAY, DUE, MILLION, again, refusal, told, trail

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
