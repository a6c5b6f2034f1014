"""Documents made for the tests, in the official style; every name in them is invented."""

import io
import unicodedata
import zipfile
from collections.abc import Iterable

import docx
from PIL import Image

from ocop.base.files.rules.legacy import TCVN3, VNI

DIRECTIVE = """ỦY BAN NHÂN DÂN TỈNH
Về việc tăng cường thực hiện Chương trình mỗi xã một sản phẩm
1. Giao Sở Công Thương chủ trì, phối hợp với các sở, ban, ngành và Ủy ban nhân dân các huyện, thành phố xây dựng kế \
hoạch xúc tiến thương mại năm 2026, trình Chủ tịch Ủy ban nhân dân tỉnh trước ngày 15/3/2026.
2. Đề nghị Ủy ban Mặt trận Tổ quốc phối hợp tuyên truyền, vận động nhân dân hưởng ứng.
"""


def tcvn3(text: str) -> str:
    """The text as an ABC font stored it; capitals with a tone have no code of their own there."""
    codes = {letter: code for code, letter in TCVN3.items()}
    return "".join(codes.get(letter) or codes.get(letter.lower(), letter) for letter in text)


def vni(text: str) -> str:
    """The text as a VNI font stored it."""
    codes = {letter: code for code, letter in VNI.items()}
    return "".join(codes.get(letter, letter) for letter in text)


def windows_1258(text: str) -> bytes:
    """The text in the eight-bit table of old Vietnamese Windows: tones stand behind their letters."""
    return b"".join(_cp1258(letter) for letter in text)


def _cp1258(letter: str) -> bytes:
    try:
        return letter.encode("cp1258")
    except UnicodeEncodeError:
        parts = unicodedata.normalize("NFD", letter)
        tones = "".join(part for part in parts if part in "\u0300\u0301\u0303\u0309\u0323")
        rest = "".join(part for part in parts if part not in tones)
        return (unicodedata.normalize("NFC", rest) + tones).encode("cp1258")


def word(*paragraphs: str, styles: Iterable[tuple[str, str]] = (), tables: Iterable[list[list[str]]] = ()) -> bytes:
    """A Word document: plain paragraphs, then (text, style) paragraphs, then tables of cells."""
    document = docx.Document()
    for text in paragraphs:
        document.add_paragraph(text)
    for text, style in styles:
        document.add_paragraph(text, style=style)
    for rows in tables:
        table = document.add_table(len(rows), len(rows[0]))
        for row, cells in zip(table.rows, rows, strict=True):
            for cell, text in zip(row.cells, cells, strict=True):
                first, *others = text.split("\n")
                cell.text = first
                for other in others:
                    cell.add_paragraph(other)
    return saved(document)


def saved(document) -> bytes:
    """The bytes of a python-docx document."""
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def archive(**parts: str | bytes) -> bytes:
    """A zip archive; keyword names stand for paths, `__` for "/" and `_xml` at the end for ".xml"."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in parts.items():
            packed.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return buffer.getvalue()


def open_document(body: str, styles: str = "") -> bytes:
    """An OpenDocument text with this body."""
    names = " ".join(
        f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{prefix}:1.0"'
        for prefix in ("office", "text", "table", "style")
    )
    content = (
        f'<office:document-content {names} xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0">'
        f"<office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    return archive(mimetype="application/vnd.oasis.opendocument.text", content_xml=content)


def picture(form: str = "PNG") -> bytes:
    """A small grey picture; as "PDF" it is what a scanner makes."""
    buffer = io.BytesIO()
    Image.new("L", (60, 80), 200).save(buffer, form)
    return buffer.getvalue()
