"""Columns without borders (opening and closing) and tables of figures whose heads repeat."""

from itertools import groupby
from typing import Any

from docx.document import Document
from docx.shared import Mm
from docx.table import Table, _Cell, _Row

from ocop.base.papers.blocks import Run
from ocop.base.papers.docx.lines import Lines
from ocop.base.papers.docx.marks import CELL_ORDER, TABLE_ORDER, border, element, put, twips
from ocop.base.papers.docx.styles import alignment
from ocop.base.papers.measures import Layout
from ocop.base.papers.sheets import Columns, Grid, Line, Space

_EDGES = ("top", "left", "bottom", "right", "insideH", "insideV")
_MM_TO_PT = 72 / 25.4


class Tables:
    """Writes columns and grids into a document whose text is `room` millimetres wide."""

    def __init__(self, document: Document, layout: Layout) -> None:
        self.document = document
        self.layout = layout
        self.lines = Lines(layout)

    def columns(self, columns: Columns, room: float) -> None:
        """Side by side, never over two pages."""
        if columns.before:
            self.lines.space(self.document, columns.before)
        widths = [room * share / sum(columns.shares) for share in columns.shares]
        table = self._table(len(columns.rows), widths)
        for row, sides in zip(table.rows, columns.rows, strict=True):
            _keep_whole(row)
            for cell, side, width in zip(row.cells, sides, widths, strict=True):
                self._fill(cell, side, width, keep=row is not table.rows[-1])

    def grid(self, grid: Grid, room: float) -> None:
        """Head rows repeat on each page, rows do not break, total rows are bold."""
        source = grid.table
        widths = [room * percent / 100 for percent in grid.percents]
        heads = 2 if any(column.group for column in source.columns) else 1
        table = self._table(heads + len(source.rows) + len(source.total_rows), widths)
        self._rule(table)
        self._head(table, grid, heads, widths)
        for index, row in enumerate((*source.rows, *source.total_rows)):
            self._row(table.rows[heads + index], row, grid, bold=index >= len(source.rows))
        if grid.keep:
            for paragraph in (p for cell in table.rows[-1].cells for p in cell.paragraphs):
                paragraph.paragraph_format.keep_with_next = True
        self.lines.space(self.document, self.layout.looks["BODY"].after).paragraph_format.keep_with_next = grid.keep

    def _table(self, rows: int, widths: list[float]) -> Table:
        """A table of exact widths at the edges of the text."""
        table = self.document.add_table(rows, len(widths))
        table.autofit = False
        properties = table._tbl.tblPr
        put(properties, element("tblW", w=twips(mm=sum(widths)), type="dxa"), TABLE_ORDER)
        put(properties, element("tblInd", w=0, type="dxa"), TABLE_ORDER)
        margins = element("tblCellMar")
        margins.extend(element(side, w=0, type="dxa") for side in ("top", "left", "bottom", "right"))
        put(properties, margins, TABLE_ORDER)
        for column, width in zip(table.columns, widths, strict=True):
            column.width = Mm(width)
        for row in table.rows:
            for cell, width in zip(row.cells, widths, strict=True):
                cell.width = Mm(width)
        return table

    def _fill(self, cell: _Cell, side: tuple[Line | Space, ...], width: float, *, keep: bool) -> None:
        """The lines of one side; the empty paragraph a new cell brings goes away unless nothing comes."""
        first = cell.paragraphs[0]
        for part in side:
            if isinstance(part, Space):
                self.lines.space(cell, part.points)
            else:
                self.lines.write(cell, part, width, keep=keep)
        if side:
            first._p.getparent().remove(first._p)

    def _rule(self, table: Table) -> None:
        """Borders and padding of a table of figures."""
        drawing, borders, margins = self.layout.drawing, element("tblBorders"), element("tblCellMar")
        borders.extend(border(edge, drawing.table_line) for edge in _EDGES)
        for side in ("top", "left", "bottom", "right"):
            padding = drawing.cell_above if side in ("top", "bottom") else drawing.cell_beside
            margins.append(element(side, w=twips(mm=padding), type="dxa"))
        put(table._tbl.tblPr, borders, TABLE_ORDER)
        put(table._tbl.tblPr, margins, TABLE_ORDER)

    def _head(self, table: Table, grid: Grid, heads: int, widths: list[float]) -> None:
        """One head row, or two where columns stand in groups."""
        columns, look = grid.table.columns, "DENSE_HEAD" if grid.dense else "TABLE_HEAD"
        for row in table.rows[:heads]:
            _keep_whole(row)
            row._tr.get_or_add_trPr().append(element("tblHeader"))
        for group, numbers in groupby(range(len(columns)), key=lambda n: columns[n].group):
            members = list(numbers)
            if group:
                top = table.cell(0, members[0]).merge(table.cell(0, members[-1]))
                self._words(top, group, look)
            for number in members:
                cell = table.cell(heads - 1, number)
                self._words(
                    cell if group or heads == 1 else table.cell(0, number).merge(cell), columns[number].header, look
                )

    def _row(self, row: _Row, texts: tuple[str, ...], grid: Grid, *, bold: bool) -> None:
        _keep_whole(row)
        look = "DENSE_CELL" if grid.dense else "TABLE_CELL"
        for cell, column, text in zip(row.cells, grid.table.columns, texts, strict=True):
            self._words(cell, text, look, bold=bold)
            for paragraph in cell.paragraphs:
                paragraph.alignment = alignment(column.align)

    def _words(self, cell: _Cell, text: str, look: str, *, bold: bool = False) -> None:
        for old in cell.paragraphs[1:]:
            old._p.getparent().remove(old._p)
        self._fill(cell, (Line(look, (Run(text, bold=bold),)),), 0, keep=False)
        put(cell._tc.get_or_add_tcPr(), element("vAlign", val="center"), CELL_ORDER)


def _keep_whole(row: Any) -> None:
    row._tr.get_or_add_trPr().append(element("cantSplit"))
