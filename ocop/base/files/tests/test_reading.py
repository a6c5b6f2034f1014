"""Reading official documents: each troublesome file gets a clear answer, and the text is exact."""

import io
import time
import unicodedata

import docx
import pypdf
import pytest

from ocop.base.files.rules.reading import read_pasted, read_text
from ocop.base.files.tests import samples
from ocop.base.files.tests.samples import DIRECTIVE
from ocop.base.kernel.outcome import Refused


def codes(obstacles) -> list[str]:
    return [obstacle.code for obstacle in obstacles]


def refusal(content: bytes, name: str = "van-ban") -> list[str]:
    with pytest.raises(Refused) as refused:
        read_text(name, content)
    return codes(refused.value.obstacles)


def test_a_text_in_unicode_comes_back_as_it_is():
    read = read_text("van-ban.txt", DIRECTIVE.encode())
    assert (read.text, read.notices, read.pages) == (DIRECTIVE, (), None)


def test_byte_order_mark_and_windows_line_ends_go_nothing_else_is_trimmed():
    content = b"\xef\xbb\xbf" + ("  " + DIRECTIVE + "\n\n").replace("\n", "\r\n").encode()
    assert read_text("a.txt", content).text == "  " + DIRECTIVE + "\n\n"


def test_utf_16_with_its_mark_is_read():
    assert read_text("a.txt", DIRECTIVE.encode("utf-16")).text == DIRECTIVE


def test_decomposed_accents_are_composed_and_told():
    read = read_text("a.txt", unicodedata.normalize("NFD", DIRECTIVE).encode())
    assert (read.text, codes(read.notices)) == (DIRECTIVE, ["text.decomposed"])


@pytest.mark.parametrize(
    ("content", "answer"),
    [
        (b"", "file.empty"),
        (b" \n\t ", "text.empty"),
        (b"The People's Committee shall coordinate with all departments of the province.", "text.not-vietnamese"),
        (
            "Le comité populaire de la province est chargé du programme à l'échelle communale.".encode(),
            "text.not-vietnamese",
        ),
        ("中华人民共和国国务院 关于 加强 乡村 工作 的 通知".encode(), "text.not-vietnamese"),
        ("ສາທາລະນະລັດ ປະຊາທິປະໄຕ ປະຊາຊົນລາວ ສັນຕິພາບ".encode(), "text.not-vietnamese"),
        (b"12345 67890\n------\n", "text.not-vietnamese"),
        (b"Uy ban nhan dan tinh giao So Cong Thuong chu tri thuc hien", "text.without-marks"),
        (("Giao Sở Công Thương " + "\ufffd" * 5).encode(), "text.unreadable"),
        (bytes(range(256)) * 9, "file.kind-not-allowed"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"), "file.old-word"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "file.locked"),
        (b"{\\rtf1 Giao So}", "file.kind-not-allowed"),
        (b"<!DOCTYPE html><p>Giao", "file.kind-not-allowed"),
        (b"PK\x03\x04 torn", "file.kind-not-allowed"),
        (b"%PDF-1.7 torn", "file.broken"),
    ],
)
def test_what_cannot_be_read_gets_one_clear_answer(content, answer):
    assert refusal(content) == [answer]


def test_pictures_are_no_documents():
    assert refusal(samples.picture("PNG")) == ["file.kind-not-allowed"]


def test_a_few_lost_characters_are_counted_not_refused():
    content = DIRECTIVE.encode() + b"\xff\xfe"
    read = read_text("a.txt", content)
    assert read.text == DIRECTIVE + "\ufffd\ufffd"
    assert [(n.code, n.facts) for n in read.notices] == [("text.broken-characters", {"count": 2})]


def test_a_pasted_lone_surrogate_and_a_zero_byte_keep_their_place():
    read = read_pasted(DIRECTIVE + "a\ud800b\x00c")
    assert read.text == DIRECTIVE + "a\ufffdb\ufffdc"
    assert codes(read.notices) == ["text.broken-characters"]


def test_pasting_nothing_is_refused():
    with pytest.raises(Refused) as refused:
        read_pasted("  \n")
    assert codes(refused.value.obstacles) == ["text.empty"]


def test_tcvn3_is_converted_with_a_notice_capitals_with_tones_become_small():
    read = read_text("a.txt", samples.tcvn3(DIRECTIVE).encode())
    assert read.text.lower() == DIRECTIVE.lower()
    assert [(n.code, n.facts) for n in read.notices] == [("text.legacy-font", {"tables": "TCVN3"})]


def test_tcvn3_in_eight_bits_is_converted_too():
    assert read_text("a.txt", samples.tcvn3(DIRECTIVE).encode("latin-1")).text.lower() == DIRECTIVE.lower()


def test_vni_is_converted_with_a_notice():
    read = read_text("a.txt", samples.vni(DIRECTIVE).encode())
    assert (read.text, codes(read.notices)) == (DIRECTIVE, ["text.legacy-font"])


def test_the_vietnamese_windows_table_is_converted_with_a_notice():
    read = read_text("a.txt", samples.windows_1258(DIRECTIVE))
    assert read.text == DIRECTIVE
    assert [(n.code, n.facts) for n in read.notices] == [("text.legacy-font", {"tables": "Windows-1258"})]


def test_utf_8_misread_as_latin_1_is_mended_with_a_notice():
    read = read_text("a.txt", DIRECTIVE.encode().decode("latin-1").encode())
    assert (read.text, codes(read.notices)) == (DIRECTIVE, ["text.misread"])


def test_legacy_lines_inside_a_unicode_text_are_converted_alone():
    old = "Giao Sở Công Thương chủ trì thực hiện"
    read = read_text("a.txt", (DIRECTIVE + samples.tcvn3(old)).encode())
    assert read.text == DIRECTIVE + old


def test_foreign_names_in_a_unicode_text_stay():
    text = DIRECTIVE + "Công ty Müller & Señor, hợp đồng số 5 © 2026\n"
    assert read_text("a.txt", text.encode()) == read_text("b.txt", text.encode())
    assert (read_text("a.txt", text.encode()).text, read_text("a.txt", text.encode()).notices) == (text, ())


def test_an_unknown_legacy_table_is_refused_with_advice():
    content = "VÎ viÖc t¨ng cêng thùc hiÖn nhiÖm vô".translate(str.maketrans("ÖÎ¨ùêô", "ÿ¼½þßÐ")).encode()
    assert refusal(content) == ["text.legacy-doubtful"]


def test_word_gives_paragraphs_list_numbers_and_tables():
    content = samples.word(
        "Về việc thực hiện Chương trình",
        styles=[
            ("Giao Sở Công Thương chủ trì", "List Number"),
            ("Giao Sở Tài chính", "List Number"),
            ("Các huyện", "List Bullet"),
        ],
        tables=[
            [["ỦY BAN NHÂN DÂN\nTỈNH", "CỘNG HÒA XÃ HỘI"], ["Số: 15/UBND-KT", "ngày 05 tháng 3 năm 2026"]],
            [["STT", "Nhiệm vụ", "Thời hạn"], ["1", "Xây dựng\nkế hoạch", "15/3/2026"], ["", "", ""]],
        ],
    )
    assert read_text("a.docx", content).text == (
        "Về việc thực hiện Chương trình\n"
        "1. Giao Sở Công Thương chủ trì\n"
        "2. Giao Sở Tài chính\n"
        "- Các huyện\n"
        "ỦY BAN NHÂN DÂN\nTỈNH\nCỘNG HÒA XÃ HỘI\nSố: 15/UBND-KT\nngày 05 tháng 3 năm 2026\n"
        "STT | Nhiệm vụ | Thời hạn\n"
        "1 | Xây dựng kế hoạch | 15/3/2026"
    )


def test_struck_out_and_hidden_words_of_a_word_document_are_left_out():
    document = docx.Document()
    paragraph = document.add_paragraph("Giao Sở Công Thương ")
    paragraph.add_run("bí mật").font.hidden = True
    paragraph.add_run("chủ trì,\tphối hợp").add_break()
    paragraph.add_run("với các huyện")
    assert read_text("a.docx", samples.saved(document)).text == "Giao Sở Công Thương chủ trì,\tphối hợp\nvới các huyện"


def test_a_word_document_of_a_picture_is_a_scan():
    document = docx.Document()
    document.add_picture(io.BytesIO(samples.picture()))
    assert refusal(samples.saved(document)) == ["text.scan"]


def test_an_archive_that_swells_is_refused():
    bomb = samples.archive(
        **{"[Content_Types]_xml": "wordprocessingml.document.main+xml", "word__document_xml": b"\0" * (101 * 2**20)}
    )
    assert len(bomb) < 200_000
    assert refusal(bomb) == ["file.swells"]


def test_xml_entities_are_refused():
    laughs = '<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><w:document xmlns:w="x">&b;</w:document>'
    content = samples.archive(
        **{"[Content_Types]_xml": "wordprocessingml.document.main+xml", "word__document_xml": laughs}
    )
    assert refusal(content) == ["file.unsafe"]


def test_open_document_gives_paragraphs_lists_and_tables():
    styles = (
        '<text:list-style style:name="L1">'
        '<text:list-level-style-number text:level="1" style:num-suffix="." style:num-format="1"/>'
        '<text:list-level-style-number text:level="2" style:num-suffix=")" style:num-format="a"/></text:list-style>'
    )
    body = (
        "<text:h>Về việc thực hiện</text:h>"
        "<text:p>Giao<text:s text:c='2'/>Sở Công Thương<text:line-break/>chủ trì</text:p>"
        '<text:list text:style-name="L1"><text:list-item><text:p>Việc thứ nhất</text:p>'
        "<text:list><text:list-item><text:p>Phần nhỏ</text:p></text:list-item></text:list></text:list-item>"
        "<text:list-item><text:p>Việc thứ hai</text:p></text:list-item></text:list>"
        "<table:table><table:table-row><table:table-cell><text:p>1</text:p></table:table-cell>"
        "<table:table-cell><text:p>Kế hoạch</text:p></table:table-cell></table:table-row></table:table>"
    )
    assert read_text("a.odt", samples.open_document(body, styles)).text == (
        "Về việc thực hiện\nGiao  Sở Công Thương\nchủ trì\n1. Việc thứ nhất\na) Phần nhỏ\n2. Việc thứ hai\n1 | Kế hoạch"
    )


def test_a_scanned_pdf_is_named_as_such():
    assert refusal(samples.picture("PDF")) == ["text.scan"]


def test_a_pdf_longer_than_the_limit_is_refused_before_it_is_read():
    writer = pypdf.PdfWriter()
    for _ in range(301):
        writer.add_blank_page(100, 100)
    buffer = io.BytesIO()
    writer.write(buffer)
    with pytest.raises(Refused) as refused:
        read_text("a.pdf", buffer.getvalue())
    assert [(o.code, o.facts) for o in refused.value.obstacles] == [("text.too-long", {"pages": 301, "limit": 300})]


def test_three_hundred_pages_of_text_are_read_in_a_moment_and_told():
    text = (DIRECTIVE * (300 * 2500 // len(DIRECTIVE)))[: 300 * 2500]
    began = time.perf_counter()
    read = read_text("a.txt", text.encode())
    assert time.perf_counter() - began < 5
    assert [(n.code, n.facts) for n in read.notices] == [("text.long", {"pages": 300})]


def test_a_text_longer_than_the_limit_is_refused():
    assert refusal((DIRECTIVE * 3000).encode()) == ["text.too-long"]


@pytest.fixture(scope="module")
def printed_pdf() -> bytes:
    weasyprint = pytest.importorskip("weasyprint", exc_type=OSError, reason="PDF is off: Pango is missing")
    body = "".join(f"<p>{line}</p>" for line in DIRECTIVE.splitlines())
    page = "<style>@page{size:A4;@top-center{content:counter(page)}}section{break-after:page}p{font:14pt serif}</style>"
    return weasyprint.HTML(string=page + f"<section>{body}</section>" * 3).write_pdf()


def test_the_text_layer_of_a_pdf_is_read_without_its_page_numbers(printed_pdf):
    read = read_text("a.pdf", printed_pdf)
    assert (read.pages, read.notices) == (3, ())
    assert " ".join(read.text.split()) == " ".join((DIRECTIVE * 3).split())


def test_a_pdf_with_some_scanned_pages_tells_which(printed_pdf):
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(printed_pdf))
    writer.append(io.BytesIO(samples.picture("PDF")))
    buffer = io.BytesIO()
    writer.write(buffer)
    read = read_text("a.pdf", buffer.getvalue())
    assert [(n.code, n.facts) for n in read.notices] == [("text.scan-pages", {"pages": "4"})]


def test_a_pdf_behind_a_password_is_named_as_such(printed_pdf):
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(printed_pdf))
    writer.encrypt("mat-khau", algorithm="RC4-128")
    buffer = io.BytesIO()
    writer.write(buffer)
    assert refusal(buffer.getvalue()) == ["file.locked"]
