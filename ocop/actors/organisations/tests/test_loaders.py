"""The register of bodies: complete, repeatable, with committees of communes made from the territory."""

from datetime import date
from pathlib import Path

import pytest
from django.db import IntegrityError, transaction

from ocop.actors.organisations import loaders
from ocop.actors.organisations.loaders.rows import BodyRow, faults, head_title
from ocop.actors.organisations.models import Organisation
from ocop.actors.organisations.tests.factories import OrganisationFactory
from ocop.base.kernel.periods import Period

ROW = BodyRow(
    ref="xx.so@-", key="xx.so", province="xx", name="Sở", short="Sở", kind="department", level="provincial",
    parent_key="", unit=None, period=Period(None, date(2025, 3, 1)), evidence="verified", head_title="",
)  # fmt: skip


@pytest.mark.django_db
def test_loading_again_changes_nothing(reference: Path) -> None:
    assert loaders.load(reference) == [
        "Cơ quan, đơn vị: thêm 0, sửa 0",
        "Quan hệ kế thừa giữa các cơ quan: thêm 0, sửa 0",
        "Nhóm cơ quan: thêm 0, sửa 0",
    ]


@pytest.mark.django_db
def test_every_version_of_every_commune_has_its_committee(reference: Path) -> None:
    committees = Organisation.objects.filter(level="commune")
    # Bắc Kạn: 26 until 2020, 109 until 2025 (Vân Tùng twice), 37 since; Thái Nguyên: 92 - 37 = 55 more
    assert committees.count() == committees.values("unit").distinct().count() == 227


@pytest.mark.django_db
def test_a_commune_stands_under_its_district_and_since_2025_under_the_province(reference: Path) -> None:
    before = Organisation.objects.get(ref="ubnd.01903@-")
    after = Organisation.objects.get(ref="ubnd.01912@2025-07-01")
    assert (before.name, before.short) == ("Ủy ban nhân dân xã Cao Trĩ", "UBND xã Cao Trĩ")
    assert (before.parent_key, before.parent and before.parent.ref) == ("bk.ubnd.061", "bk.ubnd.061@-")
    assert (after.parent_key, after.parent and after.parent.ref) == ("tn.ubnd", "tn.ubnd@2025-07-01")


@pytest.mark.django_db
def test_the_parent_is_the_version_in_force_when_the_row_began(reference: Path) -> None:
    sub_department = Organisation.objects.get(ref="bk.ccqlcl@2025-03-01")
    assert sub_department.parent
    assert sub_department.parent.ref == "bk.snnmt@2025-03-01"


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("ref", "title"),
    [
        ("bk.sct@-", "Giám đốc Sở"),
        ("bk.ctk@-", "Cục trưởng"),
        ("bk.ctk@2025-03-01", "Chi cục trưởng"),
        ("bk.ca@-", "Giám đốc Công an tỉnh"),
        ("bk.doan@-", "Bí thư Tỉnh Đoàn"),
        ("bk.hnd@-", "Chủ tịch"),
        ("bk.ubnd.061@-", "Chủ tịch UBND"),
    ],
)
def test_each_body_knows_the_title_of_its_head(reference: Path, ref: str, title: str) -> None:
    assert Organisation.objects.get(ref=ref).head_title == title


def test_a_kind_without_a_title_has_none() -> None:
    assert head_title({"Công an": "Giám đốc Công an tỉnh"}, "Bộ Chỉ huy Quân sự tỉnh") == ""


@pytest.mark.django_db
def test_rows_that_are_only_recalled_or_known_by_symbol_are_not_sure(reference: Path) -> None:
    expected = {"bk.sct@-": True, "bk.bdt@-": False, "bk.vp3.kttckt@2019-01-01": False}
    assert {ref: Organisation.objects.get(ref=ref).is_sure for ref in expected} == expected


@pytest.mark.django_db
def test_the_database_refuses_two_versions_of_one_body_on_one_day() -> None:
    OrganisationFactory(key="xx.so", end=date(2025, 3, 1))
    OrganisationFactory(key="xx.so", start=date(2025, 3, 1))
    with pytest.raises(IntegrityError, match="organisation_versions_do_not_overlap"), transaction.atomic():
        OrganisationFactory(key="xx.so", start=date(2024, 1, 1), end=date(2024, 2, 1))


def test_every_fault_of_a_file_is_told() -> None:
    bad = BodyRow(
        ref="xx.so@2025-02-01", key="xx.so", province="xx", name="Sở", short="Sở", kind="sở", level="provincial",
        parent_key="xx.ubnd", unit="98@-", period=Period(date(2025, 2, 1)), evidence="verified", head_title="",
        successors=("yy.so@-",),
    )  # fmt: skip
    assert list(faults([ROW, bad], known_units=())) == [
        "xx.so@2025-02-01: its days overlap those of xx.so@-",
        "xx.so@2025-02-01: the successor yy.so@- does not exist",
        "xx.so@2025-02-01: the key xx.ubnd does not exist",
        "xx.so@2025-02-01: the unit 98@- does not exist",
        "xx.so@2025-02-01: the kind sở does not exist",
    ]
