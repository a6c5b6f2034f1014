"""Rhythms: the finest one that is said; "standing" only for thường xuyên and the like (settled question 13)."""

import pytest

from ocop.actors.organisations.rules.wording import canonical
from ocop.steering.directives.rules.extraction.recurrence import recurrence_in


@pytest.mark.parametrize(
    ("words", "rhythm"),
    [
        ("trước ngày 25 hằng tháng báo cáo", "monthly"),
        ("mỗi tháng ít nhất 02 tin, bài", "monthly"),
        ("định kỳ hàng quý báo cáo", "quarterly"),
        ("trước ngày 20 của tháng cuối quý", "quarterly"),
        ("định kỳ 6 tháng, hằng năm báo cáo", "semiannual"),
        ("báo cáo 6 tháng, năm", "semiannual"),
        ("hàng năm xây dựng kế hoạch", "annual"),
        ("chu trình OCOP thường niên", "annual"),
        ("định kỳ báo cáo kết quả", "periodic"),
        ("thường xuyên cập nhật cơ sở dữ liệu", "standing"),
        ("báo cáo kết quả 6 tháng đầu năm 2023", "none"),
        ("tổ chức hội nghị", "none"),
    ],
)
def test_the_rhythm_is_what_the_text_says(words, rhythm):
    assert recurrence_in(canonical(words)) == rhythm
