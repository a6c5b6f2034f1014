"""Papers as HTML: on screen inside the paper frame, and as the source of the PDF.

No inline style: looks are classes, whose rules `stylesheet` writes from the same data.
"""

import base64
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import singledispatch
from itertools import groupby

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from ocop.base.papers.blocks import Column, Paper, Run, Table
from ocop.base.papers.composition import compose
from ocop.base.papers.layout import load
from ocop.base.papers.measures import Layout
from ocop.base.papers.sheets import Cell, Columns, Grid, Image, Line, Part, Section, Sheets, Space, printable

_LINE_END = mark_safe(" <br>")  # the blank stays where narrow screens drop the break
_DEEPEST = 6
_UNNAMED_TABLE = "Bảng số liệu"  # read aloud; a paper is Vietnamese on every screen


def render(paper: Paper, layout: Layout | None = None, *, top_level: int = 2) -> SafeString:
    """The paper for a page; its own title becomes a heading of `top_level`, below that of the page."""
    return article(compose(paper, layout or load()), top_level=top_level)


def article(sheets: Sheets, *, top_level: int, foot_first: bool = False) -> SafeString:
    """The sheets one after the other; a printed page can only take a foot that it has met, so there it comes first."""
    sections = _joined(_section(section, top_level, foot_first) for section in _without_gaps(sheets).sections)
    return format_html('<article class="paper nd30" lang="vi">{}</article>', sections)


def _without_gaps(sheets: Sheets) -> Sheets:
    """The headings one level below another where the paper leaves a level out, as readers of the page expect."""
    lines = (part for section in sheets.sections for part in section.parts if isinstance(part, Line))
    used = {1, *(line.level for line in lines if line.level)}
    rank = {level: place for place, level in enumerate(sorted(used), 1)}
    return replace(sheets, sections=tuple(_ranked(section, rank) for section in sheets.sections))


def _ranked(section: Section, rank: Mapping[int, int]) -> Section:
    parts = (
        replace(part, level=rank[part.level]) if isinstance(part, Line) and part.level else part
        for part in section.parts
    )
    return replace(section, parts=tuple(parts))


def class_of(part: str) -> str:
    """STATE_TITLE as nd-state-title."""
    return "nd-" + part.lower().replace("_", "-")


def class_of_box(box_mm: tuple[float, float]) -> str:
    """The class of a frame of this size."""
    width, height = box_mm
    return f"nd-box-{width:g}x{height:g}"


def _section(section: Section, top_level: int, foot_first: bool) -> SafeString:
    foot = (
        format_html('<div class="nd-foot">{}</div>', _lines(section.foot, top_level)) if section.foot else mark_safe("")
    )
    parts = _joined(_part(part, top_level) for part in section.parts)
    pieces = (foot, parts) if foot_first else (parts, foot)
    return format_html('<section class="nd-section nd-page-{}">{}{}</section>', section.name, *pieces)


@singledispatch
def _part(part: Part | Space, top_level: int) -> SafeString:
    raise TypeError(f"not a part of a sheet: {part!r}")


@_part.register
def _line(line: Line, top_level: int) -> SafeString:
    tag = f"h{min(top_level + line.level - 1, _DEEPEST)}" if line.level else "p"
    classes = class_of(line.part) + (" nd-keep" if line.keep else "")
    if line.box_mm:
        classes += " " + class_of_box(line.box_mm)
    words = format_html('<span class="nd-words">{}</span>', _joined(_run(run) for run in line.runs))
    return format_html("<{0} class='{1}'>{2}</{0}>", mark_safe(tag), classes, words)


@_part.register
def _space(space: Space, top_level: int) -> SafeString:
    return format_html('<div class="nd-{}"></div>', space.name)


@_part.register
def _columns(columns: Columns, top_level: int) -> SafeString:
    rows = format_html_join(
        "",
        '<div class="nd-row"><div class="nd-side">{}</div><div class="nd-side">{}</div></div>',
        ((_lines(left, top_level), _lines(right, top_level)) for left, right in columns.rows),
    )
    left, _right = columns.shares
    return format_html('<div class="nd-columns nd-{} nd-left-{}">{}</div>', columns.name, round(left), rows)


@_part.register
def _grid(grid: Grid, top_level: int) -> SafeString:
    """The table, in a frame that a narrow screen can scroll, by keyboard too."""
    table, classes = grid.table, "nd-grid" + (" nd-dense" if grid.dense else "")
    columns = format_html_join("", '<col class="nd-w-{}">', ((percent,) for percent in grid.percents))
    body = _rows(table, table.rows) + _rows(table, table.total_rows, "nd-total")
    head = format_html("<colgroup>{}</colgroup><thead>{}</thead>", columns, _head(table))
    drawn = format_html('<table class="{}">{}<tbody>{}</tbody></table>', classes, head, body)
    frame = '<div class="nd-scroll{}" tabindex="0" role="group" aria-label="{}">{}</div>'
    return format_html(frame, " nd-keep" if grid.keep else "", table.caption or _UNNAMED_TABLE, drawn)


@_part.register
def _image(image: Image, top_level: int) -> SafeString:
    """The drawing within the page, so that a paper needs no other file."""
    drawn = base64.b64encode(image.picture.svg.encode()).decode()
    keep = " nd-keep" if image.keep else ""
    shape = '<p class="nd-picture{}"><img src="data:image/svg+xml;base64,{}" alt="{}"></p>'
    return format_html(shape, keep, drawn, image.picture.words)


def _head(table: Table) -> SafeString:
    """One head row, or two where columns stand in groups."""
    if not any(column.group for column in table.columns):
        return format_html("<tr>{}</tr>", _head_cells(table.columns, 1))
    top, bottom = [], []
    for group, members in groupby(table.columns, key=lambda column: column.group):
        columns = tuple(members)
        if group:
            top.append(format_html('<th scope="colgroup" colspan="{}">{}</th>', len(columns), group))
            bottom.append(_head_cells(columns, 1))
        else:
            top.append(_head_cells(columns, 2))
    return format_html("<tr>{}</tr><tr>{}</tr>", _joined(iter(top)), _joined(iter(bottom)))


def _head_cells(columns: tuple[Column, ...], rows: int) -> SafeString:
    span = format_html(' rowspan="{}"', rows) if rows > 1 else ""
    return format_html_join("", '<th scope="col"{}>{}</th>', ((span, column.header) for column in columns))


def _rows(table: Table, rows: tuple[tuple[str, ...], ...], classes: str = "") -> SafeString:
    mark = format_html(' class="{}"', classes) if classes else ""
    cells = (
        format_html_join("", '<td class="nd-{}">{}</td>', zip((c.align.value for c in table.columns), row, strict=True))
        for row in rows
    )
    return format_html_join("", "<tr{}>{}</tr>", ((mark, row) for row in cells))


def _lines(cell: Cell, top_level: int) -> SafeString:
    return _joined(_part(part, top_level) for part in cell)


def _run(run: Run) -> SafeString:
    words = _LINE_END.join(format_html("{}", line) for line in printable(run.text).split("\n"))
    words = format_html("<em>{}</em>", mark_safe(words)) if run.italic else mark_safe(words)
    return format_html("<strong>{}</strong>", words) if run.bold else words


def _joined(pieces: Iterator[SafeString]) -> SafeString:
    return format_html_join("", "{}", ((piece,) for piece in pieces))
