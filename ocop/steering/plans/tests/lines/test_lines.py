"""Lines: written leniently, impossible ones refused with everything at once, two people editing told apart."""

from datetime import date
from decimal import Decimal

import pytest

from ocop.base.kernel.outcome import Refused
from ocop.steering.plans.models import Line, LineMoney, LineTarget
from ocop.steering.plans.services import lines
from ocop.steering.plans.vocabulary import Quarter

from .conftest import DAY


def test_a_line_with_all_its_parts(world, trail):
    version = world.open()
    line = world.line(version, coordinating=(world.trade, world.pacnam), money=(world.money(120_000_000),))
    assert (line.rank, line.unit_text, line.edition) == (1, "sản phẩm", 1)
    assert [(t.unit, t.quarter, t.value) for t in line.targets.all()] == [
        (None, 0, Decimal(8)), (world.pacnam_unit, 0, Decimal(4)), (world.babe_unit, 0, Decimal(4)),
    ]  # fmt: skip
    assert [(m.source.code, m.amount_vnd) for m in line.money.all()] == [("ntm_local", 120_000_000)]
    assert set(line.coordinating.all()) == {world.trade, world.pacnam}
    assert trail()[-2:] == ["plans.plan.opened", "plans.line.added"]


def test_what_is_missing_is_no_fault_yet(world):
    assert world.line(world.open(), lead=None, indicator=None, due_on=None, targets=()).lead is None


def test_everything_impossible_at_once(world, refused):
    wrong = {
        "content": " ",
        "coordinating": (world.office,),
        "start_on": date(2020, 5, 1),
        "due_on": date(2020, 4, 30),
        "targets": (
            world.target(5, upper=4), world.target(-1, quarter=Quarter.FIRST), world.target(1), world.target(2),
        ),
        "money": (world.money(0), world.money(5)),
    }  # fmt: skip
    with refused(
        "line.no-content", "line.lead-coordinates", "line.ends-before-start", "target.twice", "target.upside-down",
        "target.out-of-range", "line.source-twice", "line.no-money",
    ):  # fmt: skip
        world.line(world.open(), **wrong)
    assert not Line.objects.exists()


def test_a_place_outside_the_territory(world, refused, db):
    from ocop.actors.territory.tests.factories import UnitFactory

    elsewhere = UnitFactory(level="district")
    with refused("target.elsewhere"):
        world.line(world.open(), targets=(world.target(1), world.target(1, elsewhere)))


def test_two_people_edit_the_same_line(world, refused):
    line = world.line(world.open())
    lines.edit_line(line.pk, by=world.officer, on=DAY, wording=world.wording("Bản của người thứ nhất"), seen=1)
    with refused("line.changed-meanwhile"):
        lines.edit_line(line.pk, by=world.chief, on=DAY, wording=world.wording("Bản của người thứ hai"), seen=1)
    line.refresh_from_db()
    assert (line.content, line.edition) == ("Bản của người thứ nhất", 2)


def test_editing_replaces_targets_and_money(world):
    line = world.line(world.open(), money=(world.money(10),))
    wording = world.wording(targets=(world.target(9),), money=(world.money(20, "socialised"),))
    lines.edit_line(line.pk, by=world.officer, on=DAY, wording=wording, seen=1)
    assert list(LineTarget.objects.values_list("value", flat=True)) == [Decimal(9)]
    assert list(LineMoney.objects.values_list("source__code", "amount_vnd")) == [("socialised", 20)]


def test_lines_move_within_their_group(world):
    version = world.open()
    first, second = world.line(version, "Một"), world.line(version, "Hai")
    lines.move_line(second.pk, by=world.officer, on=DAY, up=True)
    assert [line.content for line in version.lines.all()] == ["Hai", "Một"]
    lines.move_line(second.pk, by=world.officer, on=DAY, up=True)
    assert [line.content for line in version.lines.all()] == ["Hai", "Một"]
    lines.move_line(second.pk, by=world.officer, on=DAY, up=False)
    assert [line.content for line in version.lines.all()] == ["Một", "Hai"]
    assert first.key != second.key


def test_a_removed_line_leaves_its_words_in_the_trail(world, trail):
    version = world.open()
    lines.remove_line(world.line(version).pk, by=world.officer, on=DAY)
    assert not version.lines.exists()
    assert trail()[-1] == "plans.line.removed"


def test_another_body_does_not_write_in_it(world, refused):
    with refused("person.not-allowed"):
        lines.add_line(world.open().pk, by=world.trade_officer, on=DAY, wording=world.wording())


def test_a_submitted_plan_stands_fast(world, refused):
    version = world.submitted()
    line = version.lines.first()
    for act in (
        lambda: lines.add_line(version.pk, by=world.officer, on=DAY, wording=world.wording()),
        lambda: lines.edit_line(line.pk, by=world.officer, on=DAY, wording=world.wording()),
        lambda: lines.remove_line(line.pk, by=world.officer, on=DAY),
    ):
        with refused("plan.wrong-moment"):
            act()


def test_stopping_belongs_to_an_adjustment(world, refused):
    with refused("line.stops-only-in-adjustment"):
        lines.stop_line(world.line(world.open()).pk, by=world.officer, on=DAY)


@pytest.mark.parametrize("amount", [1, 999_999_999_999])
def test_money_is_whole_dong(world, amount):
    line = world.line(world.open(), money=(world.money(amount),))
    assert line.money.get().amount_vnd == amount


def test_a_refusal_leaves_nothing_behind(world):
    version = world.open()
    with pytest.raises(Refused):
        world.line(version, content="")
    assert not version.lines.exists()
