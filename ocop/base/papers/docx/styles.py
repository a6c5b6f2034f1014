"""Every part of a paper is a paragraph style with a Vietnamese name, so that a correction keeps the decree's look."""

from typing import Any

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from ocop.base.papers.docx.marks import element
from ocop.base.papers.measures import Layout, Look
from ocop.base.papers.vocabulary import Align

_KEPT = {"Normal", "Default Paragraph Font", "Normal Table", "No List"}
_ALIGN = {
    Align.LEFT: WD_ALIGN_PARAGRAPH.LEFT,
    Align.CENTRE: WD_ALIGN_PARAGRAPH.CENTER,
    Align.RIGHT: WD_ALIGN_PARAGRAPH.RIGHT,
    Align.JUSTIFIED: WD_ALIGN_PARAGRAPH.JUSTIFY,
}


def prepare(document: Document, layout: Layout) -> None:
    """The template's own styles leave; one typeface and one style per part come in."""
    for style in [s for s in document.styles.element.iterchildren(qn("w:style")) if _style_name(s) not in _KEPT]:
        document.styles.element.remove(style)
    _set_defaults(document, layout)
    for code, look in layout.looks.items():
        _add(document, code, look, layout)


def alignment(align: Align) -> WD_ALIGN_PARAGRAPH:
    """The same place in Word's words."""
    return _ALIGN[align]


def _style_name(style: Any) -> str:
    return str(style.find(qn("w:name")).get(qn("w:val")))


def _set_defaults(document: Document, layout: Layout) -> None:
    """Times New Roman for every script, Vietnamese as the language, no gaps of Word's own."""
    defaults = document.styles.element.find(qn("w:docDefaults"))
    run = defaults.find(qn("w:rPrDefault")).find(qn("w:rPr"))
    for child in list(run):
        run.remove(child)
    fonts = element("rFonts", ascii=layout.font, hAnsi=layout.font, eastAsia=layout.font, cs=layout.font)
    size = round(layout.looks["BODY"].size * 2)
    language = element("lang", val="vi-VN", eastAsia="vi-VN", bidi="ar-SA")
    run.extend([fonts, element("sz", val=size), element("szCs", val=size), language])
    paragraph = defaults.find(qn("w:pPrDefault")).find(qn("w:pPr"))
    for child in list(paragraph):
        paragraph.remove(child)
    paragraph.append(element("spacing", before=0, after=0, line=240, lineRule="auto"))


def _add(document: Document, code: str, look: Look, layout: Layout) -> None:
    style = document.styles.add_style(code, WD_STYLE_TYPE.PARAGRAPH)
    style.element.find(qn("w:name")).set(qn("w:val"), look.name)
    style.base_style, style.quick_style = document.styles["Normal"], True
    _set_font(style.font, look, layout)
    form = style.paragraph_format
    form.alignment = alignment(look.align)
    form.space_before, form.space_after = Pt(look.before), Pt(0 if look.rule else look.after)
    form.left_indent, form.first_line_indent = Mm(look.left), Mm(look.first_line)
    form.line_spacing = layout.drawing.line_spacing
    form.keep_with_next, form.widow_control = look.keep, True


def _set_font(font: Any, look: Look, layout: Layout) -> None:
    font.name, font.size, font.bold, font.italic = layout.font, Pt(look.size), look.bold, look.italic
    font.color.rgb = RGBColor.from_string(look.colour)
    fonts = font.element.rPr.rFonts
    for script in ("eastAsia", "cs"):
        fonts.set(qn(f"w:{script}"), layout.font)
