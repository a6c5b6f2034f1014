"""Deadlines in every form of the domain rules: the day where it is certain, the words always, nothing invented."""

from datetime import date

import pytest

from ocop.actors.organisations.rules.wording import canonical
from ocop.steering.directives.rules.extraction.deadlines import deadline_in, term_in

ISSUED = date(2024, 3, 5)


def found_in(text, issued=ISSUED):
    deadline = deadline_in(canonical(text), 0, len(text), issued_on=issued, skip=[])
    return (deadline.day, text[deadline.start : deadline.end]) if deadline else None


@pytest.mark.parametrize(
    ("text", "day", "words"),
    [
        ("gửi Sở trước ngày 30/6/2024 để tổng hợp", date(2024, 6, 30), "trước ngày 30/6/2024"),
        ("gửi Sở trước ngày 30 tháng 6 năm 2024", date(2024, 6, 30), "trước ngày 30 tháng 6 năm 2024"),
        ("gửi Sở chậm nhất là ngày 05/4/2024", date(2024, 4, 5), "chậm nhất là ngày 05/4/2024"),
        ("lập hồ sơ, xong trước ngày 15/5/2024", date(2024, 5, 15), "xong trước ngày 15/5/2024"),
        ("hoàn thành trong tháng 6/2024", date(2024, 6, 30), "hoàn thành trong tháng 6/2024"),
        ("tập huấn trong tháng 02 năm 2024", date(2024, 2, 29), "trong tháng 02 năm 2024"),
        ("hội nghị trong quý III/2024", date(2024, 9, 30), "trong quý III/2024"),
        ("hội nghị trong quý 4 năm 2024", date(2024, 12, 31), "trong quý 4 năm 2024"),
        ("trình trước tháng 6/2024", date(2024, 5, 31), "trước tháng 6/2024"),
        ("gửi trước 17 giờ 00 ngày 20/9/2024", date(2024, 9, 20), "trước 17 giờ 00 ngày 20/9/2024"),
        ("hoàn thành trong năm 2025", date(2025, 12, 31), "hoàn thành trong năm 2025"),
    ],
)
def test_a_full_date_gives_its_day(text, day, words):
    assert found_in(text) == (day, words)


def test_a_day_without_year_is_of_the_year_of_issue_when_it_still_lies_ahead():
    assert found_in("gửi trước ngày 30/6") == (date(2024, 6, 30), "trước ngày 30/6")
    assert found_in("gửi trước ngày 30/01") == (None, "trước ngày 30/01")
    assert found_in("gửi trước ngày 30/6", issued=None) == (None, "trước ngày 30/6")


@pytest.mark.parametrize(
    "words",
    [
        "trong vòng 10 ngày làm việc kể từ ngày nhận được văn bản",
        "trong thời hạn 05 ngày kể từ ngày ký",
        "trước ngày 25 hằng tháng",
        "trước ngày 20 của tháng cuối quý",
        "vào ngày 28 hằng tháng",
        "trước ngày 10/6 và ngày 10/11",
        "trước ngày 15/12 hằng năm",
    ],
)
def test_relative_and_returning_days_have_words_and_no_day(words):
    assert found_in(f"báo cáo UBND tỉnh {words}") == (None, words)


@pytest.mark.parametrize(
    "text",
    [
        "tổ chức từ ngày 20/6/2024 đến ngày 26/6/2024",
        "giai đoạn 2021 - 2025",
        "có hiệu lực kể từ ngày 01/7/2024",
        "đến năm 2025 có 50 sản phẩm",
        "đạt 3/4 sao",
    ],
)
def test_periods_and_horizons_are_no_deadlines(text):
    assert found_in(text) is None


def test_a_date_inside_a_citation_is_no_deadline():
    text = "theo Kế hoạch số 5/KH-UBND, trước ngày 01/02/2024"
    assert deadline_in(canonical(text), 0, len(text), issued_on=ISSUED, skip=[(5, len(text))]) is None


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("Quý II/2024", date(2024, 6, 30)),
        ("Tháng 11/2024", date(2024, 11, 30)),
        ("30/5/2024", date(2024, 5, 30)),
        ("Năm 2024", date(2024, 12, 31)),
        ("Thường xuyên", None),
    ],
)
def test_a_cell_of_a_table_may_leave_out_the_preposition(cell, day):
    deadline = term_in(canonical(cell), 0, len(cell), issued_on=ISSUED)
    assert (deadline.day if deadline else None) == day
