"""Amounts in words, as contracts and requests write them out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop.market.support.rules.amounts import in_words


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (0, "Không đồng"),
        (5, "Năm đồng"),
        (15, "Mười lăm đồng"),
        (21, "Hai mươi mốt đồng"),
        (101, "Một trăm linh một đồng"),
        (110, "Một trăm mười đồng"),
        (1_000, "Một nghìn đồng"),
        (1_005, "Một nghìn không trăm linh năm đồng"),
        (166_666_666, "Một trăm sáu mươi sáu triệu sáu trăm sáu mươi sáu nghìn sáu trăm sáu mươi sáu đồng"),
        (300_000_000, "Ba trăm triệu đồng"),
        (305_500_000, "Ba trăm linh năm triệu năm trăm nghìn đồng"),
        (1_000_000_000, "Một tỷ đồng"),
        (2_050_000_000, "Hai tỷ không trăm năm mươi triệu đồng"),
        (1_200_000_000_000, "Một nghìn hai trăm tỷ đồng"),
    ],
)
def test_amounts_are_written_out(amount, words):
    assert in_words(amount) == words


@given(st.integers(min_value=0, max_value=10**15), st.integers(min_value=0, max_value=10**15))
def test_two_amounts_never_read_alike(one, other):
    assert (in_words(one) == in_words(other)) == (one == other)
