"""Tax codes by the library and by our own rule, telephone numbers as digits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop.actors.producers.rules.identifiers import (
    obstacles_to_phone,
    obstacles_to_tax_code,
    plain_phone,
    plain_tax_code,
)


def faults(code, kind="enterprise"):
    return [obstacle.code for obstacle in obstacles_to_tax_code(plain_tax_code(code), kind=kind)]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("01.00.233.488", "0100233488"),
        ("0314409058 002", "0314409058-002"),
        ("0314409058-002", "0314409058-002"),
        (" 019084001234 ", "019084001234"),
        ("", ""),
        ("chưa có", "chưacó"),
    ],
)
def test_a_tax_code_is_kept_in_one_form(typed, kept):
    assert plain_tax_code(typed) == kept


@pytest.mark.parametrize(
    ("code", "kind", "found"),
    [
        ("0100233488", "enterprise", []),
        ("0314409058-002", "enterprise", []),
        ("", "coop_group", []),
        ("0100233480", "enterprise", ["tax-code.checksum"]),
        ("0100000008", "enterprise", ["tax-code.no-such"]),
        ("0314409058-000", "enterprise", ["tax-code.no-such"]),
        ("12345", "enterprise", ["tax-code.length"]),
        ("chưa có", "enterprise", ["tax-code.length"]),
        ("०१००२३३४८८", "enterprise", ["tax-code.length"]),
        ("019084001234", "household_business", []),
        ("019084001234", "farm", []),
        ("019084001234", "enterprise", ["tax-code.personal"]),
        ("000084001234", "household_business", ["tax-code.no-such"]),
        ("097084001234", "cooperative", ["tax-code.no-such", "tax-code.personal"]),
    ],
)
def test_a_tax_code_is_refused_with_its_reason(code, kind, found):
    assert faults(code, kind) == found


@given(st.text(alphabet="0123456789 .-", max_size=20))
def test_the_plain_form_is_plain_already(typed):
    assert plain_tax_code(plain_tax_code(typed)) == plain_tax_code(typed)


@given(st.text(max_size=25))
def test_no_text_breaks_the_reading_of_numbers(typed):
    list(obstacles_to_tax_code(plain_tax_code(typed), kind="enterprise"))
    list(obstacles_to_phone(plain_phone(typed)))


@pytest.mark.parametrize("typed", ["0912 345 678", "+84 912.345.678", "84912345678", "0912345678"])
def test_a_telephone_number_is_one_however_it_is_written(typed):
    assert plain_phone(typed) == "0912345678"


@pytest.mark.parametrize(
    ("phone", "is_good"),
    [("0912345678", True), ("02093812345", True), ("", True), ("0112345678", False), ("091234567", False),
     ("0209381234", False), ("09123456789", False), ("091234567a", False)],
)  # fmt: skip
def test_mobile_numbers_have_ten_digits_and_landlines_eleven(phone, is_good):
    assert (list(obstacles_to_phone(phone)) == []) is is_good
