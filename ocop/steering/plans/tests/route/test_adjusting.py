"""An adjustment is a version of its own; tasks follow it."""

from datetime import date

import pytest

from ocop.base.kernel.outcome import Refused
from ocop.law.documents.vocabulary import Relation
from ocop.steering.directives.models import Assignment, Task, TaskFigure
from ocop.steering.plans.models import (
    LineMoney,
    LineTarget,
)
from ocop.steering.plans.services import checking, deciding, submitting
from ocop.steering.plans.services.adjusting import adjust

from .conftest import DUE, MILLION, SIGNED, again, issued, refusal, trail


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
