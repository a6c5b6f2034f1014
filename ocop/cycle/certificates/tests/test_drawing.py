"""The QR: small for packaging, with the signed payload on paper, in DOCX and PDF alike."""

import re
import shutil
import subprocess
import zipfile
from dataclasses import replace
from io import BytesIO

import pytest
import zxingcpp
from PIL import Image

from ocop.base.papers import docx, html, pdf
from ocop.base.papers.blocks import Head, Paper, Paragraph, Picture, Signature
from ocop.base.papers.vocabulary import Kind
from ocop.cycle.certificates.rules.drawing import address, drawn
from ocop.cycle.certificates.rules.payload import encoded, signed

from .test_payload import OURS, QR, TEA

needs_pango = pytest.mark.skipif(bool(pdf.missing_libraries()), reason=f"no PDF here: {pdf.DEBIAN_LINE}")
needs_poppler = pytest.mark.skipif(not shutil.which("pdfimages"), reason="poppler-utils is not installed")


def paper_with_a_qr() -> Paper:
    made = drawn(address("ocop.example.vn", TEA.code, payload=QR), side_mm=40)
    return Paper(
        kind=Kind.NOTICE,
        type_name="GIẤY CHỨNG NHẬN",
        head=Head(issuer="UBND", unnumbered=True),
        subject="Sản phẩm OCOP",
        body=(Paragraph("Chè"), Picture(made.svg, made.png, "Mã QR kiểm tra giấy chứng nhận", 40), Paragraph("Hết")),
        signature=Signature(("CHỦ TỊCH",)),
    )


def test_the_address_of_packaging_is_short_and_that_of_the_paper_carries_the_payload():
    short, full = address("ocop.example.vn", TEA.code), address("ocop.example.vn", TEA.code, payload=QR)
    assert short == "https://ocop.example.vn/xac-thuc/9PNFY1DH1J6VR3DPCEPT1NTE5K"
    assert full == f"{short}#{QR}"


def test_a_drawing_corrects_errors_at_level_m_or_higher_and_says_its_size():
    for text in (address("ocop.example.vn", TEA.code), address("ocop.example.vn", TEA.code, payload=QR)):
        made = drawn(text, side_mm=30)
        assert made.level in {"M", "Q", "H"}
        width = float(re.search(r'width="([\d.]+)mm"', made.svg)[1])
        assert abs(width - 30) < 0.01
        assert made == drawn(text, side_mm=30)
        assert "<script" not in made.svg


def test_the_longest_names_still_fit_one_qr():
    long = replace(TEA, product="Ệ" * 85, producer="Ậ" * 85, number="x" * 80)
    assert len(encoded(long)) < 700
    assert drawn(address("ocop.example.vn", TEA.code, payload=signed(long, OURS.sign)), side_mm=45).level in "MQH"


@needs_pango
@needs_poppler
@pytest.mark.parametrize("side", [28, 40])
def test_an_independent_reader_reads_the_qr_of_the_printed_paper(side, tmp_path):
    text = address("ocop.example.vn", TEA.code, payload=QR)
    made = drawn(text, side_mm=side)
    paper = replace(paper_with_a_qr(), body=(Picture(made.svg, made.png, "Mã QR", side),))
    (tmp_path / "paper.pdf").write_bytes(pdf.write(paper))
    subprocess.run(["pdftoppm", "-r", "200", "-png", tmp_path / "paper.pdf", tmp_path / "page"], check=True)
    (seen,) = zxingcpp.read_barcodes(Image.open(next(tmp_path.glob("page*.png"))))
    assert seen.text == text


def test_an_independent_reader_reads_the_qr_of_packaging_at_its_smallest():
    text = address("ocop.example.vn", TEA.code)
    (seen,) = zxingcpp.read_barcodes(Image.open(BytesIO(drawn(text, side_mm=15).png)))
    assert (seen.text, seen.format) == (text, zxingcpp.BarcodeFormat.QRCode)


def test_a_qr_smaller_than_15_mm_is_not_drawn():
    with pytest.raises(ValueError, match="15 mm"):
        drawn("x", side_mm=14.9)


def test_a_docx_holds_the_drawing_with_words_and_repeats_byte_for_byte():
    first, second = docx.write(paper_with_a_qr()), docx.write(paper_with_a_qr())
    files = zipfile.ZipFile(BytesIO(first))
    assert first == second
    assert [name for name in files.namelist() if name.endswith(".png")] == ["word/media/image1.png"]
    assert 'descr="Mã QR kiểm tra giấy chứng nhận"' in files.read("word/document.xml").decode()


def test_a_page_shows_it_without_another_file_and_without_inline_style():
    page = html.render(paper_with_a_qr())
    assert 'alt="Mã QR kiểm tra giấy chứng nhận"' in page
    assert "data:image/svg+xml;base64," in page
    assert "style=" not in page


@needs_pango
@needs_poppler
def test_a_pdf_holds_it_too_and_repeats_byte_for_byte(tmp_path):
    first, second = pdf.write(paper_with_a_qr()), pdf.write(paper_with_a_qr())
    assert first == second
    file = tmp_path / "paper.pdf"
    file.write_bytes(first)
    subprocess.run(["pdftoppm", "-png", "-r", "80", str(file), str(tmp_path / "page")], check=True)
    from PIL import Image

    page = Image.open(next(tmp_path.glob("page*.png"))).convert("L")
    dark = sum(page.histogram()[:100])
    assert dark > 3000  # the modules of the drawing, beside a few words
