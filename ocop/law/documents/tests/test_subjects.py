"""The subject "V/v …" of a letterhead: all its lines, and nothing behind them."""

import pytest

from ocop.law.documents.rules.subjects import subject_of

WHOLE = "triển khai Quyết định số 26/2026/QĐ-TTg của Thủ tướng Chính phủ"


@pytest.mark.parametrize(
    "head",
    [
        "Số: 1/UBND-KT\nV/v triển khai Quyết định số 26/2026/QĐ-TTg\ncủa Thủ tướng Chính phủ\n\nKính gửi: Sở Y tế",
        "V/v triển khai Quyết định\nsố 26/2026/QĐ-TTg của\nThủ tướng Chính phủ\nKính gửi: Sở Y tế",
        "V/v: triển khai Quyết định số 26/2026/QĐ-TTg\ncủa Thủ tướng Chính phủ\nHà Giang, ngày 5 tháng 6 năm 2026",
        "V/v triển khai Quyết định số 26/2026/QĐ-TTg    Hà Giang, ngày 5 tháng 6 năm 2026\ncủa Thủ tướng Chính phủ\n",
        "V/v triển khai Quyết định số 26/2026/QĐ-TTg\ncủa Thủ tướng Chính phủ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n",
    ],
)
def test_every_line_of_the_subject(head):
    subject = subject_of(head)
    assert subject.words == WHOLE
    assert head[subject.start : subject.start + 3] == "V/v"


def test_a_text_without_subject_has_none():
    assert subject_of("Kính gửi: Sở Y tế\nvề việc này") is None
    assert subject_of("Kính gửi: Sở Y tế\n\nVề việc này, UBND tỉnh có ý kiến như sau") is None
