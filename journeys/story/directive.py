"""The directive of the story: its text as people hand it in, and what it asks of whom."""

import io
from datetime import date
from functools import cache
from pathlib import Path

import docx

TEXT = (Path(__file__).parent.parent / "texts" / "chi-dao.txt").read_text(encoding="utf-8")
NUMBER = "3246/UBND-NNTNMT"
ISSUED = date(2019, 6, 10)

GIVEN = date(2019, 6, 12)  # a Wednesday
RESULTS = date(2019, 6, 26)
LATE = date(2019, 7, 8)  # the sixth working day after the due day
DUE = date(2019, 6, 28)
LATER = date(2019, 7, 12)

SURVEY = "Rà soát các điểm giới thiệu và bán sản phẩm"
SELLING = "Kết nối đưa sản phẩm OCOP vào siêu thị"
FAIRS = "Giới thiệu sản phẩm OCOP tại các hội chợ"
MARKS = "Hướng dẫn chủ thể đăng ký bảo hộ nhãn hiệu"
STANDARDS = "Xây dựng tiêu chuẩn cơ sở"
SAFETY = "kiểm tra điều kiện an toàn thực phẩm"
LISTS = "Lập danh sách chủ thể đăng ký tham gia"
FOLLOWING = "Theo dõi, đôn đốc việc thực hiện Công văn này"
ADVICE = "Hướng dẫn chủ thể hoàn thiện hồ sơ an toàn thực phẩm"

READ = 9  # what the machine proposes


@cache
def as_docx() -> bytes:
    """The text as an office sends it: a Word file, a paragraph for each line."""
    document = docx.Document()
    for line in TEXT.splitlines():
        document.add_paragraph(line)
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()
