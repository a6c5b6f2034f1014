"""Mã xác thực: drawn, typed by hand, mistyped."""

import math

from hypothesis import given
from hypothesis import strategies as st

from ocop.cycle.certificates.rules.codes import ALPHABET, LENGTH, grouped, new_code, read

LOOK_ALIKES = {"0": "oOqQ", "1": "iIlL", "2": "zZ", "5": "sS", "6": "gG", "8": "bB", "V": "uU"}
codes = st.lists(st.integers(0, len(ALPHABET) - 1), min_size=25, max_size=25).map(
    lambda drawn: new_code(lambda _n, left=[*drawn]: left.pop())
)


def test_a_code_has_26_signs_and_no_two_that_look_alike():
    code = new_code()
    assert (len(code), set(code) <= set(ALPHABET)) == (LENGTH, True)
    assert set("OQILZSBGU") & set(ALPHABET) == set()


def test_a_guess_has_no_chance():
    assert math.log2(len(ALPHABET) ** (LENGTH - 1)) > 118
    assert len({new_code() for _ in range(2000)}) == 2000


@given(codes, st.randoms())
def test_a_code_typed_by_hand_is_understood(code, chance):
    typed = "".join(chance.choice(LOOK_ALIKES.get(sign, sign) + sign + sign.lower()) for sign in grouped(code))
    assert read(f"  {typed.replace('-', chance.choice(['-', ' ', '', ' – ']))} ") == code


@given(codes)
def test_a_pasted_address_is_understood(code):
    assert read(f"https://ocop.example.vn/xac-thuc/{code}/?x=1#AbC_d-e") == code


@given(codes, st.integers(0, LENGTH - 1), st.sampled_from(ALPHABET))
def test_one_wrong_sign_is_no_code(code, place, other):
    typed = code[:place] + other + code[place + 1 :]
    assert read(typed) == (code if typed == code else None)


@given(codes, st.integers(0, LENGTH - 2))
def test_two_neighbours_changed_about_are_no_code(code, place):
    typed = code[:place] + code[place + 1] + code[place] + code[place + 2 :]
    assert read(typed) == (code if typed == code else None)


@given(st.text(max_size=60))
def test_whatever_is_typed_is_a_code_or_nothing(typed):
    meant = read(typed)
    assert meant is None or read(meant) == meant


def test_a_code_is_read_aloud_in_groups():
    assert grouped("9PNFY1DH1J6VR3DPCEPT1NTE5K") == "9PNFY-1DH1J-6VR3D-PCEPT-1NTE5K"
