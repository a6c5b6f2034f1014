"""The head of the text's own document: letterheads of every shape and the news about a directive."""

from datetime import date

import pytest

from ocop.actors.organisations.rules.gazetteer import Gazetteer
from ocop.law.documents.rules.header import read_head

GAZETTEER = Gazetteer()


def head_of(text):
    head = read_head(text, GAZETTEER.find(text, on=None))
    return head.number, head.type, head.issuer, head.issued_on


def test_a_letter_with_its_head_in_lines():
    text = (
        "ỦY BAN NHÂN DÂN\nTỈNH CAO BẰNG\n-------\nSố: 612/UBND-NL\n"
        "Cao Bằng, ngày 14 tháng 3 năm 2019\n\nKính gửi: Sở Y tế."
    )
    assert head_of(text) == ("612/UBND-NL", "Công văn", "UBND tỉnh Cao Bằng", date(2019, 3, 14))


def test_a_head_in_two_columns():
    text = (
        "ỦY BAN NHÂN DÂN        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "TỈNH SƠN LA            Độc lập - Tự do - Hạnh phúc\n\n"
        "Số: 96/KH-UBND         Sơn La, ngày 22 tháng 3 năm 2024\n\nKẾ HOẠCH\nThực hiện Chương trình\n"
    )
    assert head_of(text) == ("96/KH-UBND", "Kế hoạch", "UBND tỉnh Sơn La", date(2024, 3, 22))


def test_a_blank_before_the_slash_of_the_number():
    text = "ỦY BAN NHÂN DÂN\nTỈNH BÌNH THUẬN\nSố: 1578 /KH-UBND\nBình Thuận, ngày\n02 tháng 5 năm 2024\nKẾ HOẠCH\n"
    assert head_of(text)[:3] == ("1578/KH-UBND", "Kế hoạch", "UBND tỉnh Bình Thuận")


def test_a_party_directive_is_issued_by_the_standing_board():
    text = "TỈNH ỦY YÊN BÁI\n*\nSố 15-CT/TU\nYên Bái, ngày 12 tháng 9 năm 2018\nCHỈ THỊ\nCỦA BAN THƯỜNG VỤ TỈNH ỦY\n"
    assert head_of(text) == ("15-CT/TU", "Chỉ thị", "Ban Thường vụ Tỉnh ủy Yên Bái", date(2018, 9, 12))


def test_the_chairman_issues_an_urgent_telegram():
    text = "CHỦ TỊCH\nỦY BAN NHÂN DÂN TỈNH LÀO CAI\nSố: 14/CĐ-UBND\nLào Cai, ngày 17 tháng 9 năm 2024\nCÔNG ĐIỆN\n"
    assert head_of(text) == ("14/CĐ-UBND", "Công điện", "Chủ tịch UBND tỉnh Lào Cai", date(2024, 9, 17))


def test_a_department_signs_under_the_committee():
    text = "UBND TỈNH BẮC GIANG\nSỞ CÔNG THƯƠNG\nSố: 77/SCT-QLTM\nBắc Giang, ngày 5 tháng 5 năm 2022\n"
    assert head_of(text)[2] == "Sở Công Thương"


def test_a_draft_without_number_and_day_invents_none():
    text = "ỦY BAN NHÂN DÂN\nTỈNH LONG AN\nSố:       /UBND-KT\nLong An, ngày    tháng 6 năm 2021\nV/v báo cáo\n"
    assert head_of(text) == (None, None, "UBND tỉnh Long An", None)


@pytest.mark.parametrize(
    "sentence",
    [
        "Ngày 13 tháng 6 năm 2019, Chủ tịch UBND tỉnh đã ký ban hành Văn bản số 3188/UBND-KTTCKT về việc triển khai",
        "UBND tỉnh vừa ban hành Công văn số 3188/UBND-KTTCKT ngày 13/6/2019 về triển khai",
    ],
)
def test_the_news_announces_a_directive(sentence):
    assert head_of(sentence) == ("3188/UBND-KTTCKT", "Công văn", "UBND tỉnh", date(2019, 6, 13))


def test_plain_prose_has_no_head():
    assert head_of("Một đoạn văn bình thường không có số hiệu nào.") == (None, None, None, None)
