"""Numbers in words as official papers write them."""

import pytest

from ocop.base.papers.words import in_words, money_in_words


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "không"),
        (5, "năm"),
        (10, "mười"),
        (11, "mười một"),
        (14, "mười bốn"),
        (15, "mười lăm"),
        (20, "hai mươi"),
        (21, "hai mươi mốt"),
        (24, "hai mươi tư"),
        (35, "ba mươi lăm"),
        (100, "một trăm"),
        (105, "một trăm linh năm"),
        (110, "một trăm mười"),
        (2019, "hai nghìn không trăm mười chín"),
        (1001, "một nghìn không trăm linh một"),
        (1_005_000, "một triệu không trăm linh năm nghìn"),
        (12_500_000, "mười hai triệu năm trăm nghìn"),
        (2_000_000_005, "hai tỷ không trăm linh năm"),
        (1_000_000_005_000, "một nghìn tỷ không trăm linh năm nghìn"),
        (-21, "âm hai mươi mốt"),
    ],
)
def test_a_number_in_words(number, words):
    assert in_words(number) == words


def test_money_in_words_begins_with_a_capital_and_ends_with_dong():
    assert money_in_words(12_500_000) == "Mười hai triệu năm trăm nghìn đồng"
