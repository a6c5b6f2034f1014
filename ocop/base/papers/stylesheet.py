"""The rules of CSS for a paper, written from the measures of Decree 30/2020: no size stands in a stylesheet by hand.

`screen` is kept as `static/papers/paper.css` (command `write_paper_stylesheet`); `pages` is for the PDF alone.
"""

from collections.abc import Iterator

from ocop.base.papers.html import class_of, class_of_box
from ocop.base.papers.measures import Layout, Look
from ocop.base.papers.sheets import Section
from ocop.base.papers.vocabulary import Align

_ALIGN = {Align.LEFT: "left", Align.CENTRE: "center", Align.RIGHT: "right", Align.JUSTIFIED: "justify"}
_LEADING = 1.15  # single spacing of Times New Roman
_PHONE = "767px"


def screen(layout: Layout) -> str:
    """Looks of all parts, columns and grids."""
    rules = (_common, _looks, _boxes, _columns, _grids, _phone)
    return "\n".join(rule for write in rules for rule in write(layout)) + "\n"


def pages(layout: Layout, sections: tuple[Section, ...], families: str) -> str:
    """Sheets, margins and page numbers: each section counts from 1 and hides its first number (Annex I, I.7)."""
    return "\n".join(rule for section in sections for rule in _page(layout, section, families)) + "\n"


def _common(layout: Layout) -> Iterator[str]:
    leading = _LEADING * layout.drawing.line_spacing
    family = f'"{layout.font}", Tinos, "Liberation Serif", serif'
    yield f".nd30 {{ box-sizing: border-box; font-family: {family}; line-height: {leading:g}; color: #000; }}"
    yield ".nd30 .nd-section + .nd-section { margin-top: 20mm; }"
    yield ".nd30 .nd-foot { margin-top: 12pt; }"
    inherited = "font-family: inherit; line-height: inherit; letter-spacing: 0"
    yield f".nd30 .nd-section :is(p, h1, h2, h3, h4, h5, h6) {{ {inherited}; }}"
    yield ".nd30 em { font-style: italic; }"
    yield ".nd30 .nd-keep { break-after: avoid; }"
    yield ".nd30 .nd-section .nd-picture { text-align: center; text-indent: 0; margin: 6pt 0; }"
    yield ".nd30 .nd-picture img { max-width: 100%; }"


def _looks(layout: Layout) -> Iterator[str]:
    for part, look in layout.looks.items():
        if part == "PAGE_NUMBER":
            continue
        yield f".nd30 .nd-section .{class_of(part)} {{ {'; '.join(_look(look))}; }}"
        yield from _decoration(part, look, layout)


def _look(look: Look) -> Iterator[str]:
    """The declarations of one look."""
    yield f"font-size: {look.size:g}pt"
    yield f"font-weight: {700 if look.bold else 400}"
    yield f"font-style: {'italic' if look.italic else 'normal'}"
    yield f"text-align: {_ALIGN[look.align]}"
    yield f"margin: {look.before:g}pt 0 {look.after:g}pt {look.left:g}mm"
    yield f"text-indent: {look.first_line:g}mm"
    yield f"color: #{look.colour}"
    if look.keep:
        yield "break-after: avoid"


def _decoration(part: str, look: Look, layout: Layout) -> Iterator[str]:
    """The short line under the words, or the frame round them."""
    drawing, words = layout.drawing, f".nd30 .{class_of(part)} .nd-words"
    if look.rule:
        line = f"border-top: {drawing.rule_line:g}pt solid; margin: {drawing.rule_gap:g}pt auto 0"
        yield f"{words} {{ display: inline-block; }}"
        yield f'{words}::after {{ content: ""; display: block; width: {look.rule:.0%}; {line}; }}'
    if look.framed:
        yield f"{words} {{ display: inline-block; padding: 3pt 3mm; border: {drawing.rule_line:g}pt solid; }}"
    if part == "CONTACT_LINE":
        edge = f"border-top: {drawing.rule_line:g}pt solid; padding-top: {drawing.rule_gap:g}pt"
        yield f".nd30 .{class_of(part)} {{ {edge}; }}"


def _boxes(layout: Layout) -> Iterator[str]:
    for width, height in layout.urgency_boxes.values():
        size = f"width: {width:g}mm; height: {height:g}mm; line-height: {height - 0.6:g}mm"
        words = f".nd30 .{class_of_box((width, height))} .nd-words"
        yield f"{words} {{ box-sizing: border-box; padding: 0; {size}; }}"


def _columns(layout: Layout) -> Iterator[str]:
    drawing = layout.drawing
    yield ".nd30 .nd-columns { display: table; width: 100%; table-layout: fixed; break-inside: avoid; }"
    yield ".nd30 .nd-row { display: table-row; break-inside: avoid; }"
    yield ".nd30 .nd-side { display: table-cell; vertical-align: top; }"
    above = drawing.closing_gap + layout.looks["BODY"].after
    yield f".nd30 .nd-closing {{ margin-top: {above:g}pt; break-before: avoid; }}"
    yield f".nd30 .nd-signature {{ height: {drawing.signature_space:g}mm; }}"
    yield f".nd30 .nd-gap {{ height: {drawing.closing_gap:g}pt; }}"
    for left, right in dict.fromkeys((layout.head_shares, layout.foot_shares, (50.0, 50.0))):
        yield f".nd30 .nd-left-{left:.0f} .nd-side:first-child {{ width: {left / (left + right):.2%}; }}"


def _grids(layout: Layout) -> Iterator[str]:
    drawing, cell, head = layout.drawing, layout.looks["TABLE_CELL"], layout.looks["TABLE_HEAD"]
    after = layout.looks["BODY"].after
    table = f"width: 100%; table-layout: fixed; border-collapse: collapse; margin: 0 0 {after:g}pt"
    yield f".nd30 .nd-grid {{ {table}; font-size: {cell.size:g}pt; }}"
    border = f"border: {drawing.table_line:g}pt solid #000; padding: {drawing.cell_above:g}mm {drawing.cell_beside:g}mm"
    yield f".nd30 .nd-grid :is(th, td) {{ {border}; vertical-align: middle; overflow-wrap: break-word; }}"
    yield f".nd30 .nd-grid th {{ font-size: {head.size:g}pt; font-weight: 700; text-align: center; }}"
    for suffix, look in (("th", "DENSE_HEAD"), ("td", "DENSE_CELL")):
        yield f".nd30 .nd-dense {suffix} {{ font-size: {layout.looks[look].size:g}pt; }}"
    yield ".nd30 .nd-grid thead { display: table-header-group; }"
    yield ".nd30 .nd-grid tr { break-inside: avoid; }"
    yield ".nd30 .nd-total td { font-weight: 700; }"
    yield from (f".nd30 td.nd-{align.value} {{ text-align: {css}; }}" for align, css in _ALIGN.items())
    yield from (f".nd30 .nd-w-{percent} {{ width: {percent}%; }}" for percent in range(1, 101))


def _phone(layout: Layout) -> Iterator[str]:
    """A narrow screen stacks the columns and lets wide tables scroll; printing from it keeps the paper's own look."""
    yield f"@media screen and (max-width: {_PHONE}) {{"
    yield "  .nd30 .nd-columns, .nd30 .nd-row, .nd30 .nd-side { display: block; }"
    yield "  .nd30 .nd-columns .nd-side:first-child { width: auto; }"
    yield "  .nd30 .nd-side + .nd-side { margin-top: 12pt; }"
    yield "  .nd30 .nd-words br { display: none; }"
    yield "  .nd30 .nd-section [class^=nd-addressee] { margin-left: 0; text-indent: 0; }"
    justified = ", ".join(f".{class_of(part)}" for part, look in layout.looks.items() if look.align == Align.JUSTIFIED)
    yield f"  .nd30 .nd-section :is({justified}) {{ text-align: left; }}"
    yield "  .nd30 .nd-scroll { overflow-x: auto; }"
    yield "  .nd30 .nd-grid { min-width: 40rem; }"
    yield "}"


def _page(layout: Layout, section: Section, families: str) -> Iterator[str]:
    sheet, number, name = layout.page, layout.looks["PAGE_NUMBER"], f"nd-{section.name}"
    size = f"{sheet.height:g}mm {sheet.width:g}mm" if section.landscape else f"{sheet.width:g}mm {sheet.height:g}mm"
    margins = f"{sheet.top:g}mm {sheet.right:g}mm {sheet.bottom:g}mm {sheet.left:g}mm"
    top = f"font: {number.size:g}pt/1 {families}; vertical-align: top; padding-top: {sheet.header:g}mm"
    yield f"@page {name} {{ size: {size}; margin: {margins}; @top-center {{ content: counter(page); {top}; }} }}"
    yield f"@page {name}:nth(1 of {name}) {{ counter-reset: page 1; @top-center {{ content: none; }} }}"
    yield f".nd-page-{section.name} {{ page: {name}; break-before: page; }}"
    if section.foot:
        foot = "content: element(foot); width: 100%; vertical-align: top"
        yield f"@page {name}:nth(1 of {name}) {{ @bottom-left {{ {foot}; }} }}"
        yield ".nd30 .nd-foot { position: running(foot); margin: 0; }"
