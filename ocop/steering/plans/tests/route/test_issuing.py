"""The decision as issued: registered, lines become tasks, everybody of the province reads it."""

from datetime import date

from ocop.law.documents.models import Attachment
from ocop.law.documents.vocabulary import Relation
from ocop.steering.budget.models import FiscalYear
from ocop.steering.directives.models import Directive, Task, TaskFigure
from ocop.steering.directives.tests.factories import DirectiveFactory, DocumentFactory, TaskFactory
from ocop.steering.plans.queries.access import versions_visible_to

from .conftest import DAY, SIGNED, issued, refusal, told, trail


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
