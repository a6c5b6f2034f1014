"""What a reader of the PDF meets: letters embedded, page numbers in their place, the same bytes in any process."""

import os
import subprocess
import sys
from collections import defaultdict
from dataclasses import replace
from hashlib import sha256
from io import BytesIO

import pytest
from pypdf import PdfReader

from ocop.base.papers import pdf
from ocop.base.papers.blocks import Paragraph, Run
from ocop.base.papers.checks import warnings_about
from ocop.base.papers.tests.specimens import ALL, LETTER, PLAN, REPORT

PANGO_MISSING = pdf.missing_libraries()
needs_pango = pytest.mark.skipif(bool(PANGO_MISSING), reason=f"PDF is off: {PANGO_MISSING}")
MM = 72 / 25.4


@pytest.fixture(scope="module")
def plan():
    return PdfReader(BytesIO(pdf.write(PLAN)))


def pieces_of(page):
    """(text, x, y from the top, size) of every piece of text, in points."""
    found = []

    def see(text, matrix, text_matrix, _font, size):
        if text.strip():
            a, b, c, d, e, f = matrix
            x, y = text_matrix[4], text_matrix[5]
            height = float(page.mediabox.height)
            found.append(
                (text.strip(), a * x + c * y + e, height - (b * x + d * y + f), abs(size * text_matrix[3] * d))
            )

    page.extract_text(visitor_text=see)
    return found


def text_of(page):
    return " ".join(page.extract_text().replace("\u00a0", " ").split())


@needs_pango
def test_page_numbers_start_anew_in_each_annex_and_hide_on_first_pages(plan):
    numbers = []
    for page in plan.pages:
        above = [text for text, _x, y, _size in pieces_of(page) if y < 19 * MM]
        numbers.append("".join(above))
    assert numbers == ["", "", "2", "", "2"]


@needs_pango
def test_the_page_number_is_centred_in_the_top_margin_at_fourteen_points(plan):
    text, x, y, size = next(piece for piece in pieces_of(plan.pages[2]) if piece[2] < 19 * MM)
    middle = (30 + 165 / 2) * MM
    assert text == "2"
    assert x + 3.5 == pytest.approx(middle, abs=1)
    assert 10 * MM < y < 20 * MM
    assert size == pytest.approx(14, abs=0.1)


@needs_pango
def test_pages_are_a4_and_wide_annexes_lie(plan):
    sizes = [(round(float(p.mediabox.width) / MM), round(float(p.mediabox.height) / MM)) for p in plan.pages]
    assert sizes == [(210, 297)] * 3 + [(297, 210)] * 2


@needs_pango
def test_heads_of_tables_repeat_on_the_next_page(plan):
    assert "Cơ quan chủ trì" in text_of(plan.pages[3])
    assert "Cơ quan chủ trì" in text_of(plan.pages[4])


@needs_pango
def test_sizes_on_the_page_are_those_of_the_decree(plan):
    sizes = defaultdict(set)
    for text, _x, _y, size in pieces_of(plan.pages[0]):
        sizes[round(size, 1)].add(text)
    assert set(sizes) == {11.0, 12.0, 13.0, 14.0}
    assert any("ch" in text or "UBND" in text for text in sizes[11.0])


@needs_pango
def test_text_keeps_inside_the_margins(plan):
    for page in plan.pages[:3]:
        assert min(x for _t, x, _y, _s in pieces_of(page)) >= 30 * MM - 0.5


@needs_pango
def test_every_font_is_embedded_as_a_subset():
    fonts = {}
    for page in PdfReader(BytesIO(pdf.write(REPORT))).pages:
        for reference in page["/Resources"]["/Font"].values():
            font = reference.get_object()["/DescendantFonts"][0].get_object()
            fonts[str(font["/BaseFont"])] = font["/FontDescriptor"].get_object()
    assert fonts
    assert all("/FontFile2" in kept or "/FontFile3" in kept for kept in fonts.values())
    assert all(name[7] == "+" for name in fonts)
    if pdf.FONTS.exists():
        assert all("Tinos" in name for name in fonts)


@needs_pango
@pytest.mark.parametrize("look", [{}, {"bold": True}, {"italic": True}, {"bold": True, "italic": True}])
def test_every_vietnamese_letter_can_be_read_back(look):
    letters = "Ễ Ậ Ữ ỵ ơ đ Ằ Ỗ ặ ộ ữ Đ Ơ Ư ẫ ỹ"
    paper = replace(LETTER, body=(Paragraph((Run(letters, **look),)),))
    assert letters in text_of(PdfReader(BytesIO(pdf.write(paper))).pages[0])


@needs_pango
def test_the_file_is_tagged_titled_and_vietnamese(plan):
    assert plan.metadata.title == "Kế hoạch Triển khai Chương trình mỗi xã một sản phẩm năm 2026"
    assert plan.metadata.author == "Ủy ban nhân dân tỉnh Bắc Kạn"
    root = plan.trailer["/Root"]
    assert root["/Lang"] == "vi"
    assert root["/MarkInfo"]["/Marked"]
    assert "pdfuaid:part" in root["/Metadata"].get_object().get_data().decode()


@needs_pango
def test_word_and_pdf_say_the_same(plan):
    whole = " ".join(text_of(page) for page in plan.pages)
    for words in ("Số: 07/KH-UBND", "Bắc Kạn, ngày 05 tháng 3 năm 2026", "Phụ lục II", "KH-UBND", "- Lưu: VT, NNTNMT."):
        assert words in whole


@needs_pango
def test_the_same_paper_gives_the_same_bytes_in_another_process():
    code = (
        "import sys; from hashlib import sha256; from ocop.base.papers import docx, pdf; "
        "from ocop.base.papers.tests.specimens import PLAN; "
        "print(sha256(pdf.write(PLAN)).hexdigest(), sha256(docx.write(PLAN)).hexdigest())"
    )
    from ocop.base.papers import docx

    environment = {**os.environ, "PYTHONHASHSEED": "7", "TZ": "Pacific/Auckland"}
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment)
    here = [sha256(pdf.write(PLAN)).hexdigest(), sha256(docx.write(PLAN)).hexdigest()]
    assert said.stdout.split() == here


@needs_pango
@pytest.mark.parametrize("name", ALL)
def test_every_kind_of_paper_can_be_written(name):
    assert pdf.write(ALL[name]).startswith(b"%PDF-1.7")


def test_without_its_libraries_pdf_is_refused_with_the_line_to_install():
    missing = pdf.missing_of({"no-such-library": "libno-such-library.so.0"})
    (obstacle,) = pdf.obstacles_to_writing(missing)
    assert obstacle.code == "paper.pdf-off"
    assert obstacle.facts["line"].startswith("apt-get install libpango-1.0-0")


def test_the_system_check_warns_when_pango_is_missing():
    (warning,) = warnings_about(("pango-1.0",))
    assert warning.id == "papers.W001"
    assert "apt-get install libpango-1.0-0" in warning.hint
    assert warnings_about(()) == []
