"""What stands in the DOCX file itself: sizes, fonts, fields, tables, and equal bytes for equal papers."""

from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import docx as word
import pytest
from docx.oxml.ns import qn
from docx.shared import Pt
from lxml import etree

from ocop.base.papers import docx
from ocop.base.papers.blocks import Paragraph
from ocop.base.papers.layout import load
from ocop.base.papers.tests.specimens import ALL, PLAN


@pytest.fixture(scope="module")
def files():
    return {name: docx.write(paper) for name, paper in ALL.items()}


def opened(content):
    return word.Document(BytesIO(content))


def members(content):
    with ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def paragraphs_of(content, style):
    """Paragraphs of a style anywhere in the body, tables included."""
    wanted = load().looks[style].name
    body = opened(content)
    ids = {s.style_id for s in body.styles if s.name == wanted}
    found = body.element.body.iter(qn("w:p"))
    return [p for p in found if p.pPr is not None and p.pPr.pStyle is not None and p.pPr.pStyle.val in ids]


def words(paragraph):
    return "".join(t.text or "" for t in paragraph.iter(qn("w:t")))


@pytest.mark.parametrize("part", load().looks)
def test_every_part_is_a_style_with_its_size_and_typeface(files, part):
    look = load().looks[part]
    style = opened(files["plan"]).styles[look.name]
    fonts = style.element.rPr.rFonts
    assert style.font.size == Pt(look.size)
    assert (style.font.bold, style.font.italic) == (look.bold, look.italic)
    assert {fonts.get(qn(f"w:{script}")) for script in ("ascii", "hAnsi", "eastAsia", "cs")} == {"Times New Roman"}


@pytest.mark.parametrize("name", ALL)
def test_only_styles_that_exist_are_used_and_no_run_has_a_size_of_its_own(files, name):
    document = opened(files[name])
    known = {style.style_id for style in document.styles}
    for member, content in members(files[name]).items():
        if member.startswith("word/") and member.endswith(".xml") and "styles" not in member:
            root = etree.fromstring(content)
            assert {style.get(qn("w:val")) for style in root.iter(qn("w:pStyle"))} <= known
            assert not [size for size in root.iter(qn("w:sz")) if size.getparent().getparent().tag == qn("w:r")]


@pytest.mark.parametrize("name", ALL)
def test_the_sheet_is_a4_with_the_margins_of_the_layout(files, name):
    for section in opened(files[name]).sections:
        assert {round(section.page_width.mm), round(section.page_height.mm)} == {210, 297}
        margins = (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
        assert [round(margin.mm) for margin in margins] == [20, 20, 30, 15]


def test_the_page_number_is_a_centred_field_absent_on_the_first_page(files):
    document = opened(files["plan"])
    section = document.sections[0]
    header = section.header.paragraphs[0]
    assert [node.text.strip() for node in header._p.iter(qn("w:instrText"))] == ["PAGE"]
    assert header.style.paragraph_format.alignment == word.enum.text.WD_ALIGN_PARAGRAPH.CENTER
    assert header.style.font.size == Pt(14)
    assert section.different_first_page_header_footer
    assert not list(section.first_page_header._element.iter(qn("w:instrText")))


def test_each_annex_counts_its_pages_from_one_and_lies_as_asked(files):
    sections = opened(files["plan"]).sections
    assert [s._sectPr.find(qn("w:pgNumType")).get(qn("w:start")) for s in sections] == ["1", "1", "1"]
    assert all(section.different_first_page_header_footer for section in sections)
    assert [section.page_width > section.page_height for section in sections] == [False, False, True]


def test_body_paragraphs_are_justified_indented_and_apart(files):
    style = opened(files["report"]).styles["Nội dung"].paragraph_format
    assert style.alignment == word.enum.text.WD_ALIGN_PARAGRAPH.JUSTIFY
    assert style.first_line_indent.mm == pytest.approx(10, abs=0.01)
    assert style.space_after == Pt(6)
    assert style.line_spacing == 1.0


@pytest.mark.parametrize(
    ("part", "share"), [("MOTTO", (1.0, 1.0)), ("ISSUER", (1 / 3, 1 / 2)), ("SUBJECT", (1 / 3, 1 / 2))]
)
def test_lines_under_words_have_the_length_of_the_decree(files, part, share):
    """Words in mm by the widths of the typeface: motto, longest line of the issuer, subject; and the room they have."""
    words_mm, room = {"MOTTO": (60.46, 99), "ISSUER": (44.53, 66), "SUBJECT": (124.97, 165)}[part]
    paragraph = paragraphs_of(files["plan"], part)[0]
    line = paragraph.getnext()
    indent = line.pPr.ind
    drawn = room - (int(indent.get(qn("w:left"))) + int(indent.get(qn("w:right")))) * 25.4 / 1440
    least, most = share
    assert line.pPr.find(qn("w:pBdr")) is not None
    assert least * words_mm - 0.2 <= drawn <= most * words_mm + 0.2


def test_heads_of_tables_repeat_and_rows_do_not_break(files):
    table = opened(files["plan"]).tables[-1]
    repeating = [row._tr.trPr.find(qn("w:tblHeader")) is not None for row in table.rows]
    assert repeating == [True, True] + [False] * 31
    assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows)


def test_columns_under_a_common_head_are_merged(files):
    table = opened(files["plan"]).tables[-1]
    assert table.cell(0, 4).text == table.cell(0, 6).text == "Nguồn kinh phí"
    assert table.cell(0, 1).text == table.cell(1, 1).text == "Nội dung"
    assert [table.cell(1, column).text for column in (4, 5, 6)] == ["Trung ương", "Địa phương", "Xã hội hóa"]


def test_opening_and_closing_have_no_borders(files):
    for table in (opened(files["report"]).tables[0], opened(files["report"]).tables[-1]):
        assert not list(table._tbl.iter(qn("w:tblBorders")))


def test_the_signature_keeps_together_and_with_the_last_words(files):
    document = opened(files["minutes"])
    table = document.tables[-1]
    assert all(p.paragraph_format.keep_with_next for cell in table.rows[0].cells for p in cell.paragraphs)
    last = paragraphs_of(files["minutes"], "BODY")[-1]
    assert last.pPr.find(qn("w:keepNext")) is not None


def test_urgent_letters_carry_a_red_frame_of_twenty_by_eight_millimetres(files):
    (mark,) = paragraphs_of(files["letter"], "URGENCY_MARK")
    borders = mark.pPr.find(qn("w:pBdr"))
    indents = [int(mark.pPr.ind.get(qn(f"w:{side}"))) * 25.4 / 1440 for side in ("left", "right")]
    gaps = [int(borders.find(qn(f"w:{side}")).get(qn("w:space"))) for side in ("top", "bottom")]
    assert {border.get(qn("w:color")) for border in borders} == {"FF0000"}
    assert 66 - sum(indents) == pytest.approx(20, abs=0.1)
    assert (13 * 1.15 + sum(gaps)) * 25.4 / 72 == pytest.approx(8, abs=0.4)


def test_the_contact_line_stands_at_the_foot_of_the_first_page_only(files):
    section = opened(files["letter"]).sections[0]
    assert section.first_page_footer.paragraphs[0].text.startswith("Địa chỉ:")
    assert section.footer.is_linked_to_previous or not section.footer.paragraphs[0].text


@pytest.mark.parametrize("name", ALL)
def test_the_file_says_whose_paper_it_is_and_nothing_of_the_clock(files, name):
    core = opened(files[name]).core_properties
    paper = ALL[name]
    assert paper.subject.replace("V/v ", "") in core.title
    assert core.author == " ".join(paper.head.issuer.split())
    assert core.language == "vi-VN"
    day = paper.head.day
    assert core.created.date().isoformat() == (day.isoformat() if day else "2020-01-01")
    assert core.created == core.modified


def test_word_opens_it_as_a_vietnamese_file_of_its_newest_mode(files):
    settings = etree.fromstring(members(files["plan"])["word/settings.xml"])
    modes = [s.get(qn("w:val")) for s in settings.iter(qn("w:compatSetting")) if "Mode" in s.get(qn("w:name"))]
    assert modes == ["15"]
    assert settings.find(qn("w:themeFontLang")).get(qn("w:val")) == "vi-VN"


@pytest.mark.parametrize("name", ALL)
def test_the_same_paper_gives_the_same_bytes(files, name):
    assert docx.write(ALL[name]) == files[name]


def test_members_of_the_archive_carry_one_fixed_date(files):
    with ZipFile(BytesIO(files["report"])) as archive:
        assert {member.date_time for member in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert archive.namelist()[0] == "[Content_Types].xml"
        assert "docProps/thumbnail.jpeg" not in archive.namelist()


def test_words_that_no_file_may_hold_are_left_out():
    paper = replace(PLAN, body=(Paragraph("Một\x00 hai\ud800 <ba> & bốn"),), annexes=())
    assert words(paragraphs_of(docx.write(paper), "BODY")[0]) == "Một hai <ba> & bốn./."


def test_kinds_differ_where_the_forms_differ(files):
    assert not paragraphs_of(files["letter"], "TYPE_NAME")
    assert not paragraphs_of(files["minutes"], "PLACE_DATE")
    assert words(paragraphs_of(files["decision"], "ENACTING_LINE")[0]) == "QUYẾT ĐỊNH:"
