"""`load_reference`: repeatable, tells what changed, and the database itself refuses two versions of one day."""

from datetime import date
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import IntegrityError, transaction

from ocop.actors.territory import loaders
from ocop.actors.territory.models import Succession, Unit
from ocop.actors.territory.tests.factories import UnitFactory

pytestmark = pytest.mark.django_db


def test_loading_again_changes_nothing(reference: Path) -> None:
    assert loaders.load(reference) == [
        "Đơn vị hành chính: thêm 0, sửa 0",
        "Quan hệ kế thừa địa bàn: thêm 0, sửa 0",
    ]


def test_what_was_changed_by_hand_is_put_right_and_told(reference: Path) -> None:
    Unit.objects.filter(key="01903@-").update(name="Xã Cao Chĩ")
    assert loaders.load(reference)[:2] == [
        "Đơn vị hành chính: thêm 0, sửa 1",
        "  01903@- (name: Xã Cao Chĩ → Xã Cao Trĩ)",
    ]


def test_a_link_that_the_file_does_not_have_goes(reference: Path) -> None:
    first, other = Unit.objects.get(key="01903@-"), Unit.objects.get(key="01960@2020-02-01")
    Succession.objects.create(predecessor=first, successor=other)
    loaders.load(reference)
    assert not Succession.objects.filter(predecessor=first, successor=other).exists()


def test_the_database_refuses_a_second_version_that_shares_a_day() -> None:
    UnitFactory(code="99960", key="99960@-", end=date(2020, 2, 1))
    UnitFactory(code="99960", key="99960@2020-02-01", start=date(2020, 2, 1))
    with pytest.raises(IntegrityError, match="unit_versions_do_not_overlap"), transaction.atomic():
        UnitFactory(code="99960", key="99960@2020-01-31", start=date(2020, 1, 31), end=date(2020, 2, 1))
    with pytest.raises(IntegrityError, match="unit_versions_do_not_overlap"), transaction.atomic():
        Unit.objects.filter(key="99960@-").update(end=date(2020, 2, 2))


def test_a_boundary_that_moves_never_makes_versions_overlap_on_the_way() -> None:
    old = UnitFactory(code="99960", key="a", end=date(2020, 2, 1))
    new = UnitFactory(code="99960", key="b", start=date(2020, 2, 1))
    moved = {"a": {"end": date(2021, 1, 1)}, "b": {"start": date(2021, 1, 1)}}
    assert loaders.write(Unit, moved, by="key").added == 0
    old.refresh_from_db()
    new.refresh_from_db()
    assert (old.end, new.start) == (date(2021, 1, 1), date(2021, 1, 1))


def test_the_command_loads_the_named_app_only(reference: Path) -> None:
    out = StringIO()
    call_command("load_reference", "--only", "territory", stdout=out)
    assert out.getvalue().splitlines() == [
        "Đơn vị hành chính: thêm 0, sửa 0",
        "Quan hệ kế thừa địa bàn: thêm 0, sửa 0",
    ]


def test_the_command_says_which_app_has_nothing_to_load() -> None:
    with pytest.raises(CommandError, match="Không có dữ liệu tham chiếu cho: nothing"):
        call_command("load_reference", "--only", "nothing")
