"""The shipped decisions: every figure the law gives, counted by hand from the files."""

from datetime import date
from decimal import Decimal

import pytest

from ocop.law.criteria.rules.sheets import Option

from .conftest import SHIPPED, file_of, full_sheet, papers_of, sets_of, sheet_of


@pytest.mark.parametrize("name", SHIPPED)
def test_e02_each_file_has_26_sets_and_parts_that_make_100(name):
    file = file_of(name)
    assert [each.code for each in file.sets] == [f"{n:02d}" for n in range(1, 27)]
    assert sum(part.max_points for part in file.parts) == 100
    assert len(file.classification) == 26
    assert file.certificate_months == 36


def test_e02_the_parts_of_the_three_regimes():
    assert [[part.max_points for part in file_of(name).parts] for name in SHIPPED] == [
        [35, 25, 40], [40, 25, 35], [40, 25, 35],
    ]  # fmt: skip


def test_the_periods_are_half_open():
    assert [(file_of(name).period.start, file_of(name).period.end) for name in SHIPPED] == [
        (date(2019, 8, 21), date(2023, 2, 24)),
        (date(2023, 2, 24), date(2026, 7, 22)),
        (date(2026, 5, 22), None),
    ]
    assert file_of("qd-26-2026").replaced_end == date(2026, 7, 22)


def test_e02_every_set_of_26_2026_closes_and_is_usable():
    sets = sets_of("qd-26-2026").values()
    assert {sum(c.max_points for part in each.parts for c in part.criteria()) for each in sets} == {100}
    assert all(each.is_usable and not each.open_sums for each in sets)
    assert sum(len(sheet_of("qd-26-2026", each.code).criteria) for each in sets) == 787


def test_e02_the_parts_of_every_set_of_26_2026_give_40_25_35():
    for each in sets_of("qd-26-2026").values():
        given = {part.code: sum(c.max_points for c in part.criteria()) for part in each.parts}
        assert given == {"A": 40, "B": 25, "C": 35}, each.code


def test_the_sets_of_1048_that_do_not_close_say_what_is_missing():
    unusable = {code: each for code, each in sets_of("qd-1048-2019").items() if not each.is_usable}
    assert {code: each.open_sums[-1].facts["found"] for code, each in unusable.items()} == {
        "03": 0, "10": 98, "16": 98, "19": 98,
    }  # fmt: skip
    assert all(each.note for each in unusable.values())


def test_148_knows_only_totals_and_names_the_set_of_26_2026_with_the_same_scope():
    sets = sets_of("qd-148-2023").values()
    assert {each.scoring for each in sets} == {"totals_only"}
    assert [each.successor for each in sets] == [("QD-26-2026", f"{n:02d}") for n in range(1, 27)]


def test_set_12_of_26_2026_by_hand():
    sheet = sheet_of("qd-26-2026", "12")
    assert sheet.name == "Sản phẩm trà từ thực vật khác"
    assert len(sheet.criteria) == 32
    assert [(group.code, group.max_points) for part in sheet.parts for group in part.groups] == [
        ("1", 18), ("2", 10), ("3", 12), ("4", 13), ("5", 12), ("6", 15), ("7", 5), ("8", 5), ("9", 5), ("10", 2),
        ("11", 3),
    ]  # fmt: skip
    assert {c.code: c.minimum_for(4) for c in sheet.criteria if c.minimum_for(4)} == {
        "1.1": 2, "1.5": 2, "1.6": 1, "2.1": 3, "2.2": 2, "2.3": 3, "3.4": 2, "3.5": 2, "4.1": 3, "5.1": 5, "5.3": 1,
        "6.1": 2, "6.3": 2, "6.4": 2, "6.5": 3, "7": 3, "8": 2, "9": 3,
    }  # fmt: skip
    assert {c.code: c.minimum_for(3) for c in sheet.criteria if c.minimum_for(3)} == {
        "1.1": 2, "2.2": 2, "2.3": 1, "3.5": 1, "4.1": 2, "5.3": 1, "8": 2, "9": 1,
    }  # fmt: skip
    assert sheet.by_code["4.1"].minimum_for(5) == 5


def test_options_are_verbatim_with_their_star():
    label = sheet_of("qd-26-2026", "01").by_code["2.2"]
    assert label.options[2] == Option(2, 2, "Đóng gói sáng tạo, bao bì đẹp", star=3)
    assert label.minima == ((3, 2), (4, 2), (5, 2))


def test_use_lays_the_written_keys_over_the_common_criterion():
    set_one = sheet_of("qd-1048-2019", "01")
    first = set_one.by_code["1.1"]
    assert (first.title, first.note, first.is_knockout) == ("Nguồn nguyên liệu", "", False)
    assert set_one.by_code["1.4"].title == "Liên kết sản xuất"
    assert sheet_of("qd-1048-2019", "12").by_code["1.1"].is_knockout


def test_conditions_of_notes_are_data():
    tea, water, tour = (sheet_of("qd-26-2026", code) for code in ("12", "16", "26"))
    assert [c.code for c in tea.criteria if c.is_knockout] == ["1.1", "2.1", "6.1"]
    assert [c.code for c in tea.criteria if c.only_with == "5.1"] == ["5.2", "5.3"]
    assert [c.code for c in water.criteria if c.zero_stops] == ["6.1", "6.2", "6.3", "6.4"]
    assert [c.code for c in tour.criteria if c.same_case] == ["8", "9", "15"]


def test_e01_competence_follows_the_days():
    told = {(c.stars, c.period.start): c.level for c in file_of("qd-148-2023").competences}
    assert (told[3, date(2023, 2, 24)], told[3, date(2025, 7, 6)]) == ("district", "province")
    assert (told[None, date(2023, 2, 24)], told[None, date(2025, 7, 6)]) == ("district", "commune")
    assert (told[5, date(2023, 2, 24)], told[4, date(2025, 7, 6)]) == ("central", "province")


@pytest.mark.parametrize("name", SHIPPED)
def test_the_bands_begin_at_90_70_50_30_and_0(name):
    assert [(band.stars, band.floor) for band in file_of(name).bands] == [
        (5, Decimal(90)), (4, Decimal(70)), (3, Decimal(50)), (2, Decimal(30)), (1, Decimal(0)),
    ]  # fmt: skip


def test_e01_the_transition_is_a_field_of_the_new_decision():
    clause = file_of("qd-26-2026").transition
    assert (clause.filed_before, clause.first_or_upgrade_until, clause.again_until) == (
        date(2026, 5, 22), date(2026, 7, 21), date(2026, 6, 21),
    )  # fmt: skip


def test_the_table_of_papers_has_one_entry_for_each_criterion():
    papers = papers_of()
    assert (len(papers.papers), len(papers.entries), papers.version) == (125, 787, 1)
    assert full_sheet("12").by_code["6.1"].is_sensory
    assert not full_sheet("12").by_code["1.1"].is_sensory
