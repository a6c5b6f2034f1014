"""Groups, trees and successions of the register, on the days of its own checks."""

from datetime import date
from pathlib import Path

import pytest
from django.conf import settings

from ocop.actors.organisations import queries
from ocop.actors.organisations.models import Organisation
from ocop.actors.territory.reference import yaml_of

pytestmark = pytest.mark.django_db
CHECKS = yaml_of(Path(settings.REFERENCE_ROOT) / "organisations-bac-kan.yaml")["checks"]
BEFORE, TODAY = date(2019, 6, 13), date(2026, 11, 23)


def body(ref: str) -> Organisation:
    return Organisation.objects.get(ref=ref)


def refs(bodies: object) -> list[str]:
    return [each.ref for each in bodies]  # type: ignore[attr-defined]


@pytest.mark.parametrize("group", [*CHECKS["group_members"]])
def test_each_group_has_its_number_of_members_on_each_day(reference: Path, group: str) -> None:
    expected = CHECKS["group_members"][group]
    counted = {day: queries.members_of(group, on=date.fromisoformat(day)).count() for day in expected}
    assert counted == expected


@pytest.mark.parametrize("day", ["2019-06-13", "2025-07-01"])
def test_the_departments_and_boards_of_the_day_are_exactly_these(reference: Path, day: str) -> None:
    members = queries.members_of("g.so_ban_nganh", on=date.fromisoformat(day))
    assert sorted(each.key for each in members) == CHECKS[f"members_of_g.so_ban_nganh_{day}"]


def test_of_the_92_communes_of_today_37_come_from_bac_kan(reference: Path) -> None:
    members = queries.members_of("g.ubnd_xa", on=TODAY)
    assert (members.count(), members.filter(origins__isnull=False).distinct().count()) == (92, 37)


@pytest.mark.parametrize(
    ("name", "same"),
    [
        ("g.thu_truong_so_ban_nganh", "g.so_ban_nganh"),
        ("g.ct_ubnd_huyen", "g.ubnd_huyen"),
        ("g.bcd_huyen", "g.ubnd_huyen"),
        ("g.ct_ubnd_xa", "g.ubnd_xa"),
    ],
)
def test_a_group_of_heads_means_their_bodies(reference: Path, name: str, same: str) -> None:
    assert refs(queries.members_of(name, on=BEFORE)) == refs(queries.members_of(same, on=BEFORE))


def test_the_localities_are_districts_until_the_reform_and_communes_after(reference: Path) -> None:
    counted = [queries.members_of("g.dia_phuong", on=day).count() for day in (date(2025, 6, 30), date(2025, 7, 1))]
    assert counted == [8, 92]


@pytest.mark.parametrize("group", ["g.lien_quan", "g.cac_cap_cac_nganh", "g.bo_nganh", "g.huyen_uy", "g.chu_the"])
def test_an_open_group_adds_nobody_by_itself(reference: Path, group: str) -> None:
    assert refs(queries.members_of(group, on=BEFORE)) == []


def test_agencies_of_the_centre_and_doubtful_rows_are_offered_beside_the_members(reference: Path) -> None:
    offered = refs(queries.optional_members_of("g.so_ban_nganh", on=TODAY))
    assert offered == [
        "tn.vpdbhd@2025-07-01", "tn.vpdp@2025-07-01", "tn.bpttth@2025-07-01",
        "tn.tk@2025-07-01", "tn.ca@2025-07-01", "tn.bchqs@2025-07-01",
    ]  # fmt: skip


def test_when_there_are_no_districts_the_communes_are_asked_about(reference: Path) -> None:
    asked = [queries.replacement_of("g.ubnd_huyen", on=day) for day in (date(2025, 6, 30), date(2025, 7, 1))]
    assert asked == [None, "g.ubnd_xa"]
    assert queries.replacement_of("g.so_ban_nganh", on=TODAY) is None


def test_the_province_is_that_of_the_day(reference: Path) -> None:
    found = [queries.province_committee(day) for day in (BEFORE, date(2025, 6, 30), date(2025, 7, 1))]
    assert refs(found) == ["bk.ubnd@-", "bk.ubnd@-", "tn.ubnd@2025-07-01"]
    assert queries.province_committee(BEFORE, province="tn") is None


def test_the_tree_of_a_district_is_that_of_the_day(reference: Path) -> None:
    ba_be = body("bk.ubnd.061@-")
    assert [len(queries.subtree(ba_be, day)) for day in (BEFORE, date(2020, 2, 1))] == [17, 16]


def test_the_tree_follows_the_key_through_versions_of_the_body_above(reference: Path) -> None:
    science = body("bk.skhcn@2025-03-01")
    assert body("bk.cctdc@-").pk in queries.subtree(science, date(2025, 4, 1))


@pytest.mark.parametrize(
    ("ref", "day", "heir"),
    [
        ("bk.sct@-", date(2025, 6, 30), "bk.sct@-"),
        ("bk.sct@-", TODAY, "tn.sct@2025-07-01"),
        ("bk.snn@-", date(2025, 3, 1), "bk.snnmt@2025-03-01"),
        ("bk.snn@-", TODAY, "tn.snnmt@2025-07-01"),
        ("bk.vp3@2019-01-01", date(2021, 1, 1), "bk.vpubnd@2021-01-01"),
        ("ubnd.02149@-", date(2020, 2, 1), "ubnd.02152@-"),
    ],
)
def test_open_work_goes_to_the_first_heir_through_all_reforms(reference: Path, ref: str, day: date, heir: str) -> None:
    successor = queries.successor_of(body(ref), day)
    assert successor
    assert successor.ref == heir


def test_an_heir_that_must_be_confirmed_is_represented_by_its_fallback(reference: Path) -> None:
    successor = queries.successor_of(body("bk.vpdp@-"), TODAY)
    assert successor
    assert successor.ref == "tn.snnmt@2025-07-01"


def test_a_district_has_no_heir_without_a_choice_among_its_communes(reference: Path) -> None:
    district = body("bk.ubnd.063@-")
    assert queries.successor_of(district, TODAY) is None
    assert {each.short for each in queries.successors_of(district, TODAY)} == {
        "UBND xã Phong Quang", "UBND xã Phủ Thông", "UBND xã Vĩnh Thông", "UBND xã Cẩm Giàng", "UBND xã Bạch Thông",
    }  # fmt: skip
    assert queries.successor_of(district, BEFORE) == district


def test_a_department_that_was_shared_out_names_all_who_took_parts(reference: Path) -> None:
    heirs = refs(queries.successors_of(body("bk.snv@-"), date(2025, 3, 1)))
    assert heirs == ["bk.snv@2025-03-01", "bk.sdttg@2025-03-01"]


def test_who_inherits_an_agency_inherits_the_files_of_all_before_it(reference: Path) -> None:
    found = Organisation.objects.filter(pk__in=queries.with_predecessors([body("tn.snnmt@2025-07-01").pk]))
    assert {"tn.snnmt@2025-07-01", "bk.snnmt@2025-03-01", "bk.snn@-", "bk.stnmt@-"} <= set(refs(found))
    assert "bk.sct@-" not in refs(found)


@pytest.mark.parametrize("typed", ["so cong thuong", "Sở Công Thương", "SCT"])
def test_a_body_is_found_with_and_without_accents_and_by_symbol(reference: Path, typed: str) -> None:
    assert "bk.sct@-" in refs(queries.named(Organisation.objects.in_force(BEFORE), typed))


def test_a_symbol_is_read_in_its_province_and_on_its_day(reference: Path) -> None:
    found = [refs(queries.by_symbol("VP", on=day)) for day in (BEFORE, date(2021, 1, 1))]
    assert found == [["bk.vp3@2019-01-01"], ["bk.vpubnd@2021-01-01", "bk.vpdbhd@2021-01-01"]]


def test_the_gazetteer_knows_bodies_and_groups_of_the_day(reference: Path) -> None:
    gazetteer = queries.gazetteer(BEFORE)
    text = "Giao Sở Công Thương chủ trì, phối hợp với UBND các huyện, thành phố."
    found = gazetteer.find(text, on=BEFORE, province="Bắc Kạn")
    assert [mention.ids for mention in found] == [("bk.sct@-",), ("g.ubnd_huyen",)]


def test_the_gazetteer_carries_last_days_as_the_rules_count_them(reference: Path) -> None:
    entry = queries.gazetteer(BEFORE).entries["bk.vp3@2019-01-01"]
    assert (entry.valid_from, entry.valid_to, entry.province) == (date(2019, 1, 1), date(2020, 12, 31), "Bắc Kạn")
