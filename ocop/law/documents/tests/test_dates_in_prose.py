"""Dates in prose: all the ways of writing them, and days that do not exist."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop.law.documents.rules.dates import dates_in


@pytest.mark.parametrize(
    "words",
    [
        "ngày 13 tháng 6 năm 2019",
        "ngày 13/6/2019",
        "13/06/2019",
        "13-6-2019",
        "13.6.2019",
        "Ngày 13\u00a0tháng 6 năm\u00a02019",
        "ngày\n13 tháng 6 năm 2019",
    ],
)
def test_the_same_day_in_every_form(words):
    assert [found.day for found in dates_in(f"Văn bản {words} của tỉnh")] == [date(2019, 6, 13)]


@pytest.mark.parametrize("words", ["trước ngày 30/6 tới", "trước 30/6;"])
def test_a_day_without_its_year_stays_without_it(words):
    (found,) = dates_in(words)
    assert (found.day, found.day_of_month, found.month) == (None, 30, 6)


@pytest.mark.parametrize("words", ["giai đoạn 2018-2020", "10/12 xã", "tỷ lệ 3/4", "Nghị định 30/2020/NĐ-CP"])
def test_ranges_and_fractions_are_no_dates(words):
    assert dates_in(words) == []


def test_a_day_that_does_not_exist_has_no_calendar_day():
    (found,) = dates_in("ngày 30/2/2020")
    assert found.day is None


@given(st.dates(min_value=date(1945, 9, 2), max_value=date(2099, 12, 31)))
def test_every_day_is_read_back(day):
    words = f"ngày {day:%d/%m/%Y}; {day.day}-{day.month}-{day.year}, ngày {day.day} tháng {day.month} năm {day.year}"
    assert [found.day for found in dates_in(words)] == [day] * 3
