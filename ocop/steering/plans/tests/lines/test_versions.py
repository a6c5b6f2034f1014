"""Opening, copying, adjusting, and the frozen lines that the database itself keeps."""

from datetime import date

import pytest
from django.db import DatabaseError, transaction

from ocop.actors.organisations.models import Organisation
from ocop.steering.budget.models import FiscalYear, Programme
from ocop.steering.plans.models import Line, LineMoney, LineTarget, Plan, PlanVersion
from ocop.steering.plans.queries.difference import difference
from ocop.steering.plans.queries.facts import version_on
from ocop.steering.plans.services import adjusting, lines, opening
from ocop.steering.plans.vocabulary import ChangeKind, Level

from .conftest import DAY, ISSUED

NEXT = date(2020, 11, 10)


def test_a_plan_of_the_province(world):
    plan = world.open().plan
    assert plan.title == "Kế hoạch Chương trình Mỗi xã một sản phẩm năm 2020"
    assert (plan.approver, plan.appraiser, plan.unit) == (world.committee, world.finance, world.province_unit)


def test_a_plan_of_a_district_is_approved_by_its_own_committee(world):
    version = world.open(by=world.pacnam_officer, owner=world.pacnam, level=Level.DISTRICT)
    plan = version.plan
    assert (plan.approver, plan.appraiser, plan.unit) == (world.pacnam, None, world.pacnam_unit)
    assert plan.title == "Kế hoạch Chương trình Mỗi xã một sản phẩm trên địa bàn huyện Pác Nặm năm 2020"


def test_a_scheme_over_several_years_and_its_annual_plan(world):
    scheme = world.open(first_year=2021, last_year=2025).plan
    assert scheme.is_scheme
    assert scheme.title == "Đề án Chương trình Mỗi xã một sản phẩm giai đoạn 2021–2025"
    annual = world.open(first_year=2021, scheme=scheme).plan
    assert (annual.scheme, annual.is_scheme) == (scheme, False)


@pytest.mark.parametrize("kind", ["ocop", "communication", "industrial_promotion", "trade_promotion", "ocop_support"])
def test_every_kind_of_plan(world, kind):
    version = world.open(
        by=world.trade_officer, owner=world.trade, level=Level.DEPARTMENT, programme=Programme.objects.get(code=kind)
    )
    assert (version.plan.programme.code, version.plan.approver) == (kind, world.committee)


def test_everything_that_stands_in_the_way_of_a_new_plan(world, refused):
    Organisation.objects.filter(pk=world.pacnam.pk).update(end=date(2018, 1, 1))
    gone = Organisation.objects.get(pk=world.pacnam.pk)
    with refused("plan.owner-gone", "plan.year-closed"):
        world.open(by=world.pacnam_officer, owner=gone, level=Level.DISTRICT, first_year=2018)
    Organisation.objects.filter(pk=world.pacnam.pk).update(end=None)


def test_years_upside_down_and_a_plan_that_is_there(world, refused):
    world.open()
    with refused("plan.is-there"):
        world.open()
    with refused("plan.years-upside-down"):
        world.open(first_year=2021, last_year=2020)


def test_only_an_own_plan_is_opened(world, refused):
    with refused("person.not-allowed"):
        world.open(by=world.trade_officer)


def test_a_draft_nobody_was_asked_about_is_discarded_with_its_plan(world, refused):
    assert opening.discard_version(world.draft().pk, by=world.officer, on=DAY) is None
    assert not Plan.objects.exists()
    asked = world.called()
    with refused("plan.not-discarded"):
        opening.discard_version(asked.pk, by=world.officer, on=DAY)


def test_an_adjustment_is_a_new_version_with_a_visible_difference(world, refused):
    held = world.issued()
    with refused("adjustment.no-ground"):
        adjusting.adjust(held.plan_id, by=world.officer, on=NEXT, ground=" ")
    fresh = adjusting.adjust(held.plan_id, by=world.officer, on=NEXT, ground="Dịch bệnh.")
    assert (fresh.number, fresh.based_on, fresh.state) == (2, held, "draft")
    assert [(line.key, line.task_id) for line in fresh.lines.all()] == [
        (line.key, line.task_id) for line in held.lines.all()
    ]
    assert difference(held, fresh) == []
    products, points = fresh.lines.all()
    lines.edit_line(
        products.pk, by=world.officer, on=NEXT, wording=world.wording(products.content, money=(world.money(5),))
    )
    lines.stop_line(points.pk, by=world.officer, on=NEXT)
    added = world.line(fresh, "Nội dung mới")
    assert [(change.kind, change.key, change.fields) for change in difference(held, fresh)] == [
        (ChangeKind.MONEY_MOVED, products.key, ("money",)),
        (ChangeKind.ADDED, added.key, ()),
        (ChangeKind.STOPPED, points.key, ("is_stopped",)),
    ]
    with refused("adjustment.under-way"):
        adjusting.adjust(held.plan_id, by=world.officer, on=NEXT, ground="Lần nữa.")
    with refused("line.runs"):
        lines.remove_line(points.pk, by=world.officer, on=NEXT)


def test_nothing_in_force_is_nothing_to_adjust(world, refused):
    version = world.draft()
    with refused("adjustment.nothing-in-force", "adjustment.under-way"):
        adjusting.adjust(version.plan_id, by=world.officer, on=NEXT, ground="Lý do")


def test_a_closed_year_is_not_adjusted(world, refused):
    held = world.issued()
    FiscalYear.objects.filter(year=2020).update(state="closed", closed_on=date(2021, 2, 1))
    with refused("plan.year-closed"):
        adjusting.adjust(held.plan_id, by=world.officer, on=NEXT, ground="Lý do")


def test_the_version_that_held_on_a_day(world):
    held = world.issued()
    assert version_on(held.plan, date(2020, 1, 20)) is None
    assert version_on(held.plan, ISSUED) == held


def test_last_years_plan_as_a_beginning_with_unfinished_work_carried_over(world):
    """Nobody has reported anything on the plan of 2020: both lines go on."""
    old = world.issued()
    fresh = world.open(first_year=2021, copy_from=old.plan, on=NEXT)
    assert [(line.content, line.due_on, line.carried_from, line.task) for line in fresh.lines.all()] == [
        (line.content, date(2021, 12, 31), line, None) for line in old.lines.all()
    ]
    assert fresh.plan.previous == old.plan
    assert {line.key for line in fresh.lines.all()}.isdisjoint(line.key for line in old.lines.all())


def test_a_draft_is_not_copied(world, refused):
    version = world.draft()
    with refused("plan.copies-draft"):
        world.open(first_year=2021, copy_from=version.plan)


# ── the database keeps what was approved ──


CHANGES = {
    "a line's words": lambda line: Line.objects.filter(pk=line.pk).update(content="Khác"),
    "a line's lead": lambda line: Line.objects.filter(pk=line.pk).update(lead=None),
    "a line taken out": lambda line: Line.objects.filter(pk=line.pk).delete(),
    "a line put in": lambda line: Line.objects.create(version=line.version, rank=9, group=line.group, content="Thêm"),
    "a target": lambda line: LineTarget.objects.filter(line=line).update(value=1),
    "a target put in": lambda line: LineTarget.objects.create(line=line, quarter=1, value=1),
    "a target taken out": lambda line: LineTarget.objects.filter(line=line).delete(),
    "money put in": lambda line: LineMoney.objects.create(line=line, source_id=1, amount_vnd=1),
    "a coordinating body": lambda line: line.coordinating.add(line.lead),
    "the version": lambda line: PlanVersion.objects.filter(pk=line.version_id).delete(),
}


@pytest.mark.parametrize("state", ["submitted", "approved", "in_force", "amended", "closed"])
@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_the_database_refuses_every_change_of_a_frozen_version(world, state, change):
    version = world.issued()
    PlanVersion.objects.filter(pk=version.pk).update(state=state)
    line = version.lines.select_related("version", "group", "lead").first()
    with pytest.raises(DatabaseError), transaction.atomic():
        change(line)


def test_the_task_a_line_became_is_entered_on_a_frozen_line(world):
    line = world.issued().lines.first()
    assert Line.objects.filter(pk=line.pk).update(task=None) == 1


def test_a_returned_version_can_be_mended(world):
    version = world.submitted()
    PlanVersion.objects.filter(pk=version.pk).update(state="returned")
    lines.edit_line(version.lines.first().pk, by=world.officer, on=DAY, wording=world.wording("Đã sửa"))
    assert version.lines.first().content == "Đã sửa"
