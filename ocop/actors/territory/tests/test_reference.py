"""The territory files: what they promise about themselves, and what is told of a file that contradicts itself."""

from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from django.conf import settings

from ocop.actors.territory import reference
from ocop.actors.territory.reference import UnitRow
from ocop.base.kernel.periods import Period

ROOT = Path(settings.REFERENCE_ROOT)
BAC_KAN = reference.yaml_of(ROOT / "territory-bac-kan.yaml")
ROW = UnitRow(
    key="01960@-", code="01960", name="Xã Lãng Ngâm", type="xa", level="commune", parent=None,
    period=Period(None, date(2020, 2, 1)), point=None, legal_basis="", evidence="verified", source="",
)  # fmt: skip


@pytest.fixture(scope="module")
def rows() -> list[UnitRow]:
    return reference.read(ROOT)


@pytest.mark.parametrize("day", [*BAC_KAN["counts_check"]])
def test_the_units_of_bac_kan_add_up_on_the_days_of_each_reform(day: str) -> None:
    on, expected = date.fromisoformat(day), BAC_KAN["counts_check"][day]
    held = [row for row in reference.versioned_units(BAC_KAN) if row.period.holds_on(on)]
    types = Counter(row.type for row in held if row.level == "commune")
    counted = {
        "communes": sum(types.values()),
        **{name: types[name] for name in ("xa", "phuong", "thi_tran")},
        "districts": sum(row.level == "district" for row in held),
    }
    assert counted == expected


def test_the_country_has_34_provinces_and_3321_communes_on_the_day_of_the_list(rows: list[UnitRow]) -> None:
    expected = reference.yaml_of(ROOT / "territory-country-2025.yaml")["counts_check"]
    held = [row for row in rows if row.period.holds_on(date(2025, 7, 1))]
    types = Counter(row.type for row in held if row.level == "commune")
    counted = {
        "provinces": sum(row.level == "province" for row in held),
        "communes": sum(types.values()),
        **{name: types[name] for name in ("xa", "phuong", "dac_khu")},
    }
    assert counted == expected == {"provinces": 34, "communes": 3321, "xa": 2621, "phuong": 687, "dac_khu": 13}


def test_thai_nguyen_has_92_communes_and_none_of_the_37_from_bac_kan_twice(rows: list[UnitRow]) -> None:
    of_thai_nguyen = [row.key for row in rows if row.parent == "19@2025-07-01"]
    from_bac_kan = [row["id"] for row in BAC_KAN["communes_from_2025_07_01"]]
    assert (len(of_thai_nguyen), len(set(of_thai_nguyen)), len(from_bac_kan)) == (92, 92, 37)
    assert set(from_bac_kan) < set(of_thai_nguyen)


def test_the_37_communes_name_the_same_predecessors_as_the_old_communes_name_successors() -> None:
    heirs: dict[str, set[str]] = {}
    for row in reference.versioned_units(BAC_KAN):
        for key in row.successors:
            heirs.setdefault(key, set()).add(row.key)
    named = {row["id"]: set(row["predecessors"]) for row in BAC_KAN["communes_from_2025_07_01"]}
    assert {key: heirs[key] for key in named} == named


def test_the_names_of_the_two_files_agree_on_the_37_communes(rows: list[UnitRow]) -> None:
    country = {row.key: row.name for row in reference.units_of_the_country(ROOT)}
    for row in BAC_KAN["communes_from_2025_07_01"]:
        assert country[row["id"]] == row["name"]


def test_a_sound_file_has_no_faults(rows: list[UnitRow]) -> None:
    assert list(reference.faults(rows)) == []


def test_the_last_day_of_a_file_becomes_the_open_end_of_a_period(rows: list[UnitRow]) -> None:
    lang_ngam = next(row for row in rows if row.key == "01960@-")
    assert lang_ngam.period == Period(None, date(2020, 2, 1))


def test_a_code_used_again_a_day_too_early_is_told() -> None:
    heir = replace(ROW, key="01960@2020-01-31", name="Xã Hiệp Lực", period=Period(date(2020, 1, 31)))
    assert list(reference.faults([ROW, heir])) == ["01960@2020-01-31: its days overlap those of 01960@-"]


def test_a_code_used_again_the_day_after_is_sound() -> None:
    heir = replace(ROW, key="01960@2020-02-01", name="Xã Hiệp Lực", period=Period(date(2020, 2, 1)))
    assert list(reference.faults([ROW, heir])) == []


def test_links_that_lead_nowhere_are_all_told() -> None:
    lost = replace(ROW, parent="099@-", successors=("01960@2020-02-01",))
    assert list(reference.faults([lost])) == [
        "01960@-: the parent 099@- is not listed",
        "01960@-: the successor 01960@2020-02-01 is not listed",
    ]


def test_a_key_listed_twice_is_told() -> None:
    assert "01960@-: is listed 2 times" in list(reference.faults([ROW, ROW]))
