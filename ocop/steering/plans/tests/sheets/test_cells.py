"""What a cell may say: numbers as Vietnamese papers write them, ranges, days, whole đồng."""

from contextlib import suppress
from datetime import date, datetime, time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop.steering.plans.sheets.cells import CellFault, Target, day, money, number, target, text, written

NOON = datetime.combine(date(2020, 12, 31), time(12))  # as a sheet keeps a day: without a zone


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("36", Target(Decimal("36"))), (36, Target(Decimal("36"))), (36.5, Target(Decimal("36.5"))),
        ("1.234,5", Target(Decimal("1234.5"))), ("1.234", Target(Decimal("1234"))),
        ("≥36", Target(Decimal("36"), is_at_least=True)), (">= 36", Target(Decimal("36"), is_at_least=True)),
        ("4–5", Target(Decimal("4"), Decimal("5"))), ("4-5", Target(Decimal("4"), Decimal("5"))),
        ("từ 4 đến 5", Target(Decimal("4"), Decimal("5"))), (" 0 ", Target(Decimal("0"))),
        (0.1 + 0.2, Target(Decimal("0.3"))),
    ],
)  # fmt: skip
def test_a_target_is_a_number_a_least_or_a_range(typed, meant):
    assert target(typed) == meant


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("1.5", "sheet.not-a-target"), ("1,234,567", "sheet.not-a-target"), ("năm", "sheet.not-a-target"),
        ("-3", "sheet.not-a-target"), (-3, "sheet.number-out-of-range"), (1.005, "sheet.too-many-decimals"),
        ("5–4", "sheet.range-upside-down"), (10**12, "sheet.number-out-of-range"), (True, "sheet.not-text"),
        (NOON, "sheet.not-a-number"), (float("inf"), "sheet.number-out-of-range"),
        ("#REF!", "sheet.formula-error"),
    ],
)  # fmt: skip
def test_another_cell_is_not_a_target(typed, code):
    with pytest.raises(CellFault, match=f"^{code}$"):
        target(typed)


@pytest.mark.parametrize("typed", ["12.500.000 đ", "12500000", 12500000, 12500000.0, "12.500.000 đồng"])
def test_money_is_whole_dong(typed):
    assert money(typed) == 12_500_000


@pytest.mark.parametrize(
    ("typed", "code"),
    [("1,5", "sheet.not-whole-dong"), (0, "sheet.no-money"), (10**15, "sheet.number-out-of-range"),
     ("12 triệu", "sheet.not-a-number")],
)  # fmt: skip
def test_other_money_is_refused(typed, code):
    with pytest.raises(CellFault, match=f"^{code}$"):
        money(typed)


@pytest.mark.parametrize("typed", ["31/12/2020", "31-12-2020", NOON, date(2020, 12, 31)])
def test_a_day_is_a_date_or_its_words(typed):
    assert day(typed) == date(2020, 12, 31)


@pytest.mark.parametrize("typed", ["30/02/2020", "2020-12-31", "quý IV", 44196])
def test_other_days_are_refused(typed):
    with pytest.raises(CellFault, match=r"^sheet.not-a-day$"):
        day(typed)


@pytest.mark.parametrize(
    ("typed", "words"), [(2020, "2020"), (2.0, "2"), (date(2020, 1, 5), "05/01/2020"), (2.5, "2,5")]
)
def test_a_number_typed_where_words_belong_is_taken_as_shown(typed, words):
    assert text(typed) == words


AMOUNTS = st.decimals(0, Decimal("999999999999.99"), places=2)


@given(AMOUNTS, st.none() | AMOUNTS, st.booleans())
def test_what_is_written_is_read_back(value, more, least):
    wanted = Target(value, None if more is None else max(value, more), least)
    assert target(written(wanted)) == wanted


@given(st.one_of(st.text(), st.integers(), st.floats(), st.booleans(), st.datetimes()))
def test_any_cell_is_read_or_named_faulty(value):
    for parse in (target, number, money, day, text):
        with suppress(CellFault):
            parse(value)
