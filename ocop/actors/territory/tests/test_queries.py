"""The territory of Bắc Kạn and its heir, asked on days around the reforms of 2020, 2023 and 2025."""

from datetime import date
from pathlib import Path

import pytest

from ocop.actors.territory import queries
from ocop.actors.territory.models import Unit

pytestmark = pytest.mark.django_db
BEFORE, REFORM, TODAY = date(2019, 6, 13), date(2020, 2, 1), date(2026, 11, 23)


def unit(key: str) -> Unit:
    return Unit.objects.get(key=key)


def names(units: object) -> set[str]:
    return {each.name for each in units}  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("day", "communes", "districts"),
    [
        (BEFORE, 122, 8),
        (date(2020, 1, 31), 122, 8),
        (REFORM, 108, 8),
        (date(2023, 4, 10), 108, 8),
        (date(2025, 6, 30), 108, 8),
    ],
)
def test_the_province_has_its_communes_of_the_day(reference: Path, day: date, communes: int, districts: int) -> None:
    within = unit("06@-")
    counted = [queries.units_on(day, level=level, within=within).count() for level in ("commune", "district")]
    assert counted == [communes, districts]


def test_after_the_merger_the_old_province_is_empty_and_the_new_one_has_92(reference: Path) -> None:
    assert list(queries.units_on(TODAY, within=unit("06@-"))) == []
    assert queries.units_on(TODAY, level="commune", within=unit("19@2025-07-01")).count() == 92


def test_a_commune_split_in_2020_lies_in_two_communes_and_since_2025_in_one(reference: Path) -> None:
    van_hoc = unit("02149@-")
    assert names(queries.became(van_hoc, on=REFORM)) == {"Xã Cường Lợi", "Xã Văn Vũ"}
    assert [heir.key for heir in queries.became(van_hoc, on=TODAY)] == ["02152@2025-07-01"]


def test_a_code_used_again_leads_to_another_unit(reference: Path) -> None:
    assert names(queries.became(unit("02155@-"), on=REFORM)) == {"Thị trấn Yến Lạc", "Xã Cường Lợi"}


def test_a_commune_of_today_knows_the_communes_of_2019_through_both_reforms(reference: Path) -> None:
    origins = names(queries.came_from(unit("02152@2025-07-01"), on=BEFORE))
    assert origins == {"Xã Cường Lợi", "Xã Văn Học", "Xã Lương Hạ", "Xã Vũ Loan"}


def test_the_province_became_thai_nguyen(reference: Path) -> None:
    assert names(queries.became(unit("06@-"), on=TODAY)) == {"Tỉnh Thái Nguyên"}


def test_a_former_district_cannot_be_rebuilt_three_communes_hold_land_of_two(reference: Path) -> None:
    districts = Unit.objects.filter(level="district")
    shared = {
        (heir.unit.name, district.name, heir.also_from)
        for district in districts
        for heir in queries.heirs_of_district(district, on=TODAY)
        if heir.also_from
    }
    assert {name for name, _district, _others in shared} == {"Xã Phong Quang", "Xã Bạch Thông", "Xã Đồng Phúc"}
    assert ("Xã Phong Quang", "Huyện Bạch Thông", ("Thành phố Bắc Kạn",)) in shared


def test_who_inherits_a_commune_inherits_all_its_earlier_versions(reference: Path) -> None:
    hiep_luc = unit("01960@2025-07-01")
    found = Unit.objects.filter(pk__in=queries.with_predecessors({hiep_luc.pk}))
    assert {each.key for each in found} == {
        "01960@2025-07-01", "01960@2020-02-01", "01963@-", "01960@-", "01966@-",
    }  # fmt: skip


@pytest.mark.parametrize("typed", ["cao tri", "Cao Trĩ", "CAO TRĨ", "01903"])
def test_a_unit_is_found_with_and_without_accents_and_by_code(reference: Path, typed: str) -> None:
    found = queries.named(queries.units_on(BEFORE, level="commune", within=unit("06@-")), typed)
    assert names(found) == {"Xã Cao Trĩ"}
