"""What a new decision changes: counted by hand on the small decision, and by names across the regimes."""

from decimal import Decimal

from ocop.law.criteria.rules.difference import Change, Outline, differences, paired
from ocop.law.criteria.rules.reading import parsed, read_framework
from ocop.law.criteria.rules.reading.reader import Reader
from ocop.law.criteria.rules.sheets import Sheet
from ocop.law.criteria.vocabulary import ChangeKind, Place

from .conftest import criterion_at, file_of, small, written


def outline(file) -> Outline:
    sheets = {s.code: Sheet(file.code, s.code, s.name, s.parts, file.bands, s.scoring, s.is_usable) for s in file.sets}
    return Outline(file.certificate_months, file.bands, file.parts, sheets)


def outline_of(content) -> Outline:
    return outline(read_framework(parsed(written(content)), Reader()))


def test_a_decision_does_not_differ_from_itself():
    assert differences(outline_of(small()), outline_of(small())) == ()
    assert differences(outline(file_of("qd-26-2026")), outline(file_of("qd-26-2026"))) == ()


def test_every_kind_of_change_is_told_with_before_and_after():
    new = small()
    new["certificate_months"] = 36
    new["stars"][0]["min"] = 91
    criterion_at(new, 0)["options"][1] = {"points": 35, "text": "Một phần", "star": 4}
    criterion_at(new, 1)["title"] = "Câu chuyện mới"
    where = {"set": "01", "criterion": "1.1"}
    assert differences(outline_of(small()), outline_of(new)) == (
        Change(ChangeKind.CHANGED, Place.CERTIFICATE, 24, 36),
        Change(ChangeKind.CHANGED, Place.BAND, Decimal(90), Decimal(91), name="5"),
        Change(ChangeKind.CHANGED, Place.POINTS, 30, 35, **where, name="Một phần"),
        Change(ChangeKind.REMOVED, Place.MINIMUM, 30, None, **where, name="3"),
        Change(ChangeKind.CHANGED, Place.MINIMUM, 30, 35, **where, name="4"),
        Change(ChangeKind.CHANGED, Place.TITLE, "Câu chuyện", "Câu chuyện mới", "01", "2.1", "Câu chuyện mới"),
    )  # fmt: skip


def test_sets_that_come_and_go():
    new = small()
    new["criteria_sets"][0] |= {"code": "02", "name": "Cà phê"}
    new["product_groups"][0]["criteria_set"] = "02"
    assert [(each.kind, each.before, each.after) for each in differences(outline_of(small()), outline_of(new))] == [
        (ChangeKind.ADDED, None, "Cà phê"), (ChangeKind.REMOVED, "Chè", None),
    ]  # fmt: skip


def test_a_set_that_got_another_number_is_recognised_by_its_name():
    old, new = (list(outline(file_of(name)).sheets.values()) for name in ("qd-1048-2019", "qd-148-2023"))
    pairs = {(a and a.code, b and b.code) for a, b in paired(old, new, lambda s: s.code, lambda s: s.name)}
    assert {("10", "09"), ("11", "10"), ("12", "11"), ("15", "14")} <= pairs


def test_from_148_to_26_2026_the_sets_are_scored_by_criteria_again():
    found = differences(outline(file_of("qd-148-2023")), outline(file_of("qd-26-2026")))
    scoring = [each for each in found if each.place == Place.SCORING]
    assert len(scoring) == 26
    assert not [each for each in found if each.place in (Place.SET, Place.BAND, Place.PART)]
