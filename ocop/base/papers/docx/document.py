"""The DOCX as a whole: sections of pages, page numbers, what the file says about itself."""

from datetime import UTC, datetime, time
from functools import cache
from io import BytesIO
from typing import Any

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.oxml.ns import qn
from docx.section import Section as WordSection
from docx.shared import Mm

from ocop.base.papers.blocks import Paper
from ocop.base.papers.composition import compose
from ocop.base.papers.docx.archive import fixed
from ocop.base.papers.docx.lines import Lines
from ocop.base.papers.docx.marks import element
from ocop.base.papers.docx.styles import prepare
from ocop.base.papers.docx.tables import Tables
from ocop.base.papers.layout import load
from ocop.base.papers.measures import Layout
from ocop.base.papers.sheets import Columns, Grid, Image, Line, Section, Sheets

_UNDATED = datetime(2020, 1, 1, tzinfo=UTC)
_UNUSED = {
    "thumbnail",
    "numbering",
    "stylesWithEffects",
    "customXml",
    "fontTable",
    "webSettings",
    "extended-properties",
}
_WORD_2013 = 15  # the newest compatibility mode; without it Word opens the file as one of 2007


def write(paper: Paper, layout: Layout | None = None) -> bytes:
    """The paper as a DOCX file, byte for byte the same each time."""
    layout = layout or load()
    out = BytesIO()
    _document(compose(paper, layout), layout).save(out)
    return fixed(out.getvalue())


def _document(sheets: Sheets, layout: Layout) -> Document:
    document = docx.Document(BytesIO(_blank_of_shipped() if layout is load() else _blank(layout)))
    _describe(document, sheets)
    for number, section in enumerate(sheets.sections):
        page = document.sections[0] if number == 0 else document.add_section(WD_SECTION.NEW_PAGE)
        _set_page(page, section, layout)
        _number_pages(page, layout, first=number == 0)
        _set_foot(page, section, layout)
        _fill(document, section, layout)
    return document


@cache
def _blank_of_shipped() -> bytes:
    """The empty file of the shipped layout: its styles are half the work of a paper, so they are made once."""
    return _blank(load())


def _blank(layout: Layout) -> bytes:
    document = docx.Document()
    prepare(document, layout)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def _fill(document: Document, section: Section, layout: Layout) -> None:
    """The parts in order, then the small paragraph that must follow a table and carries the section's measures."""
    room = layout.page.room(landscape=section.landscape)
    lines, tables = Lines(layout), Tables(document, layout)
    for part in section.parts:
        match part:
            case Line():
                lines.write(document, part, room)
            case Columns():
                tables.columns(part, room)
            case Grid():
                tables.grid(part, room)
            case Image():
                lines.picture(document, part)
    lines.space(document, 1).paragraph_format.keep_with_next = None


def _set_page(page: WordSection, section: Section, layout: Layout) -> None:
    sheet = layout.page
    sides = (sheet.height, sheet.width) if section.landscape else (sheet.width, sheet.height)
    page.orientation = WD_ORIENT.LANDSCAPE if section.landscape else WD_ORIENT.PORTRAIT
    page.page_width, page.page_height = (Mm(side) for side in sides)
    page.top_margin, page.bottom_margin = Mm(sheet.top), Mm(sheet.bottom)
    page.left_margin, page.right_margin = Mm(sheet.left), Mm(sheet.right)
    page.header_distance = page.footer_distance = Mm(sheet.header)


def _number_pages(page: WordSection, layout: Layout, *, first: bool) -> None:
    """From 1 in each section, centred in the top margin, absent on the first page (Annex I, part I, I.7)."""
    for old in page._sectPr.findall(qn("w:pgNumType")):
        page._sectPr.remove(old)
    columns = page._sectPr.find(qn("w:cols"))
    columns.addprevious(element("pgNumType", start=1))
    page.different_first_page_header_footer = True
    if first:
        paragraph = page.header.paragraphs[0]
        paragraph.style = layout.looks["PAGE_NUMBER"].name
        paragraph._p.extend(_field("PAGE"))
        page.first_page_header.is_linked_to_previous = False
        page.first_page_header.paragraphs[0].style = layout.looks["PAGE_NUMBER"].name


def _field(instruction: str) -> list[Any]:
    """A field that Word and LibreOffice compute."""
    pieces = [element("fldChar", fldCharType="begin"), element("instrText"), element("fldChar", fldCharType="separate")]
    pieces[1].text = f" {instruction} "
    pieces += [element("t"), element("fldChar", fldCharType="end")]
    pieces[3].text = "2"
    runs = [element("r") for _ in pieces]
    for run, piece in zip(runs, pieces, strict=True):
        run.append(piece)
    return runs


def _set_foot(page: WordSection, section: Section, layout: Layout) -> None:
    """Address and telephone under a line at the bottom of the first page; later sections have none."""
    foot = page.first_page_footer
    foot.is_linked_to_previous = False
    foot.paragraphs[0].style = layout.looks["CONTACT_LINE"].name
    lines = Lines(layout)
    for line in section.foot:
        lines.write(foot, line, layout.page.room())
    if section.foot:
        foot.paragraphs[0]._p.getparent().remove(foot.paragraphs[0]._p)
        lines.edge(foot.paragraphs[0])


def _describe(document: Document, sheets: Sheets) -> None:
    """Title, author, language and a date of the paper's own; nothing of the clock, nothing of the template."""
    day = datetime.combine(sheets.day, time(), UTC) if sheets.day else _UNDATED
    core = document.core_properties
    core.title, core.author, core.language = sheets.title[:255], sheets.author[:255], "vi-VN"
    core.comments, core.last_modified_by, core.revision = "", sheets.author[:255], 1
    core.created = core.modified = day.replace(tzinfo=None)
    _drop(document.part.package.rels)
    _drop(document.part.rels)
    _set_compatibility(document)


def _drop(relationships: Any) -> None:
    """What the template brings and no paper uses."""
    for key in [key for key, found in relationships.items() if found.reltype.rsplit("/", 1)[-1] in _UNUSED]:
        relationships.pop(key)


def _set_compatibility(document: Document) -> None:
    """Word's newest mode, Vietnamese for every script, comma and semicolon as Vietnamese figures use them."""
    settings = document.settings.element
    for mode in settings.iter(qn("w:compatSetting")):
        if mode.get(qn("w:name")) == "compatibilityMode":
            mode.set(qn("w:val"), str(_WORD_2013))
    language = settings.find(qn("w:themeFontLang"))
    for script in ("val", "eastAsia"):
        language.set(qn(f"w:{script}"), "vi-VN")
    settings.find(qn("w:decimalSymbol")).set(qn("w:val"), ",")
    settings.find(qn("w:listSeparator")).set(qn("w:val"), ";")
