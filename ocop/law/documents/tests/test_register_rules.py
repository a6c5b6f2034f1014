"""What the register asks of a document (Decree 30/2020, Art. 8, 15, 22), without a database."""

from dataclasses import replace
from datetime import date

import pytest

from ocop.law.documents.rules.register import (
    Holder,
    Particulars,
    numbered,
    obstacles_to_noting_secret,
    obstacles_to_registering,
    secrecy_mark,
    tidied,
)
from ocop.law.documents.rules.series import next_number, obstacles_to_opening
from ocop.law.documents.vocabulary import Secrecy

DAY = date(2019, 6, 20)
GOOD = Particulars(
    written="107/QĐ-UBND",
    type_code="decision",
    issuer_id=1,
    issued_on=date(2019, 6, 13),
    subject="Phê duyệt kế hoạch",
    direction="out",
)


def codes(entry, *, holder=None, arrival=None, readable=True):
    found = obstacles_to_registering(entry, on=DAY, number_holder=holder, arrival_holder=arrival, is_readable=readable)
    return [obstacle.code for obstacle in found]


def test_a_complete_document_is_taken():
    assert codes(GOOD) == []


def test_everything_missing_is_said_at_once():
    assert codes(Particulars()) == [
        "document.no-type",
        "document.no-issuer",
        "document.no-date",
        "document.no-subject",
        "document.no-arrival-day",
    ]


def test_an_issuer_outside_the_register_is_enough_by_name():
    assert codes(replace(GOOD, issuer_id=None, issuer_text="UBND tỉnh Cao Bằng")) == []


def test_the_same_number_symbol_issuer_and_year_raise_the_alarm_of_annex_vi():
    holder = Holder("107/QĐ-UBND", "Phê duyệt kế hoạch", "/van-ban/1/")
    (found,) = obstacles_to_registering(GOOD, on=DAY, number_holder=holder, arrival_holder=None, is_readable=True)
    assert (found.code, found.facts["written"], found.repair) == ("document.number-taken", "107/QĐ-UBND", "/van-ban/1/")
    assert found.basis == "NĐ 30/2020/NĐ-CP, Điều 15; Phụ lục VI"


def test_a_number_that_cannot_be_read_is_told():
    assert codes(replace(GOOD, written="số một trăm"), readable=False) == ["document.number-unreadable"]


@pytest.mark.parametrize(
    ("facts", "code"),
    [
        ({"issued_on": date(2019, 6, 21)}, "document.date-in-future"),
        ({"arrived_on": date(2019, 6, 21), "direction": "in"}, "document.arrival-in-future"),
        ({"arrived_on": date(2019, 6, 12), "direction": "in"}, "document.arrived-before-issued"),
        (
            {"effective_from": date(2019, 7, 1), "effective_until": date(2019, 7, 1)},
            "document.effect-ends-before-start",
        ),
        ({"written": "30/2020/NĐ-CP"}, "document.number-of-another-year"),
    ],
)
def test_days_that_contradict_each_other(facts, code):
    assert codes(replace(GOOD, **facts)) == [code]


def test_what_is_too_long_is_told_with_its_limit():
    (found,) = obstacles_to_registering(
        replace(GOOD, subject="a" * 501), on=DAY, number_holder=None, arrival_holder=None, is_readable=True
    )
    assert (found.code, found.facts["limit"], found.repair) == ("document.too-long", 500, "#id_subject")


def test_what_is_typed_becomes_nfc_with_single_blanks():
    assert tidied(replace(GOOD, subject="Phe\u0302  duye\u0323\u0302t\nkế hoạch ")).subject == "Phê duyệt kế hoạch"


def test_today_is_no_future():
    assert codes(replace(GOOD, issued_on=DAY, direction="in", arrived_on=DAY)) == []


def test_a_secret_document_is_refused_and_nothing_else_is_asked():
    assert codes(Particulars(secrecy="top", subject="x")) == ["document.is-secret"]


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("UBND TỈNH\nTUYỆT MẬT\nKính gửi", Secrecy.TOP),
        ("UBND TỈNH\n   TỐI  MẬT  \n", Secrecy.HIGH),
        ("Độ mật: MẬT\n", Secrecy.SECRET),
        ("Mật ong bạc hà\n", None),
        ("MẬT ONG BẠC HÀ\n", None),
        ("a\n" * 1000 + "MẬT\n", None),
    ],
)
def test_the_mark_of_secrecy_stands_on_a_line_of_the_head(text, mark):
    assert secrecy_mark(text) == mark


def test_a_marked_text_is_refused_even_if_the_clerk_chose_nothing():
    assert codes(replace(GOOD, body="UBND TỈNH\nMẬT\nKính gửi: ...")) == ["document.is-secret"]


def test_a_secret_text_is_noted_by_number_and_day_alone():
    noted = Particulars(written="01/BC-UBND", number=1, issued_on=DAY, secrecy="secret")
    assert list(obstacles_to_noting_secret(noted, holder=None)) == []
    found = obstacles_to_noting_secret(replace(noted, subject="Nội dung", issued_on=None, secrecy=""), holder=None)
    assert [o.code for o in found] == [
        "document.no-secrecy",
        "document.secret-has-content",
        "document.secret-needs-number",
    ]


@pytest.mark.parametrize(
    ("typed", "number", "suffix", "symbol", "written", "year"),
    [
        ("3188/UBND-KTTCKT", 3188, "", "UBND-KTTCKT", "3188/UBND-KTTCKT", 2019),
        ("  107 / QĐ-UBND ", 107, "", "QĐ-UBND", "107/QĐ-UBND", 2019),
        ("12a/QĐ-UBND", 12, "a", "QĐ-UBND", "12a/QĐ-UBND", 2019),
        ("21-CT/TU", 21, "", "CT/TU", "21-CT/TU", 2019),
        ("02- KH/BCĐTW", 2, "", "KH/BCĐTW", "02-KH/BCĐTW", 2019),
        ("18/2019/QĐ-UBND", 18, "", "2019/QĐ-UBND", "18/2019/QĐ-UBND", 2019),
        ("", None, "", "", "", 2019),
    ],
)
def test_a_number_is_taken_apart(typed, number, suffix, symbol, written, year):
    read = numbered(replace(GOOD, written=typed))
    assert (read.number, read.suffix, read.symbol, read.written, read.year) == (number, suffix, symbol, written, year)


def test_a_normative_number_gives_the_year_where_the_day_is_unknown():
    assert numbered(Particulars(written="30/2020/NĐ-CP")).year == 2020


@pytest.mark.parametrize("typed", ["107", "QĐ-UBND", "107/QĐ-UBND ngày 21/01/2019", "không số"])
def test_the_register_reads_strictly(typed):
    assert numbered(replace(GOOD, written=typed)) is None


def test_the_next_number_skips_what_was_entered_by_hand():
    assert next_number(0, {}) == 1
    assert next_number(5, {6, 7, 9}) == 8


def test_a_series_taken_over_goes_on_after_the_last_number_used():
    found = obstacles_to_opening(exists=True, symbol="KH-UBND", year=2019, last=3, highest_used=7)
    assert [o.code for o in found] == ["series.exists", "series.starts-too-low"]
    assert list(obstacles_to_opening(exists=False, symbol="KH-UBND", year=2019, last=7, highest_used=7)) == []
