"""The workbook of a version, of an agency's inputs, or the empty template: the same sheets, ready to be read back.

Texts are kept as texts, whatever they begin with: a cell that says "=1+1" shows it and computes nothing.
"""

import io
import re
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from ocop.base.kernel.text import nfc

from ..models import Line, LineTarget
from . import columns, guide
from .catalogue import Catalogue
from .cells import Target, written
from .columns import (
    EDITION,
    GUIDE,
    LINES,
    LISTS,
    MOST_PLACE_ROWS,
    MOST_ROWS,
    PLACES,
    STOPPED,
    TARGETS,
    TEMPLATE,
    Column,
)

HEAD_FONT, HEAD_FILL = Font(name="Times New Roman", bold=True, color="FFFFFF"), PatternFill("solid", fgColor="1F5C3A")
NEEDED_FILL = PatternFill("solid", fgColor="8A3B12")
BODY_FONT, HEADING_FONT = Font(name="Times New Roman"), Font(name="Times New Roman", bold=True)
THIN = Side(style="thin", color="B8B8B8")
BORDER = Border(THIN, THIN, THIN, THIN)
HEAD_LOOK = Alignment(wrap_text=True, vertical="center", horizontal="center")
BODY_LOOK = Alignment(wrap_text=True, vertical="top")
UNWRITABLE = re.compile(r"[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # what XML cannot hold
COMPUTING = ("=", "+", "-", "@", "\t", "\r")  # what spreadsheets take for the beginning of a formula
FORMATS = {date: "dd/mm/yyyy", Decimal: "#,##0.##", int: "#,##0"}


def workbook_of(lines: Iterable[Line], catalogue: Catalogue) -> bytes:
    """The workbook with these lines (targets, money and coordinating bodies prefetched); without any, the template."""
    book = Workbook()
    book.remove(book.active)
    held = list(lines)
    going = [line for line in held if not line.is_stopped]
    shown = columns.line_columns(catalogue.sources)
    listed = Lists(catalogue)
    sheet = _table(book, LINES, shown, (_line_cells(line, number, catalogue) for number, line in enumerate(going, 1)))
    listed.offer(sheet, shown, MOST_ROWS)
    places = _table(book, PLACES, columns.PLACE_COLUMNS, _place_rows(going, catalogue))
    listed.offer(places, columns.PLACE_COLUMNS, MOST_PLACE_ROWS)
    if stopped := [line for line in held if line.is_stopped]:
        _table(book, STOPPED, shown, (_line_cells(line, number, catalogue) for number, line in enumerate(stopped, 1)))
    _guide(book, shown)
    listed.write(book)
    kept = io.BytesIO()
    book.save(kept)
    return kept.getvalue()


class Lists:
    """The hidden sheet: the mark of the template, then one column for each drop-down list."""

    def __init__(self, catalogue: Catalogue) -> None:
        bodies, places = catalogue.bodies, catalogue.places
        self.lists: dict[str, list[str]] = {
            columns.GROUP.code: [group.name for group in catalogue.groups.ordered],
            columns.INDICATOR.code: [f"{named.code} – {named.name}" for named in catalogue.indicators.ordered],
            columns.UNIT_TEXT.code: sorted(
                {named.thing.unit for named in catalogue.indicators.ordered if named.thing.unit}
            ),
            columns.LEAD.code: sorted(bodies.label_of(b.thing, b.name, b.code) for b in bodies.ordered),
            columns.PLACE.code: [places.label_of(p.thing, p.name, p.code) for p in places.ordered],
        }

    def offer(self, sheet: Worksheet, shown: Sequence[Column], rows: int) -> None:
        """Drop-down lists for the columns that have one; other words may still be typed."""
        for place, column in enumerate(shown, start=1):
            if not self.lists.get(column.code):
                continue
            letter = get_column_letter(list(self.lists).index(column.code) + 1)
            last = len(self.lists[column.code]) + 1
            offered = DataValidation(
                type="list", formula1=f"{quote_sheetname(LISTS)}!${letter}$2:${letter}${last}", showErrorMessage=False
            )
            offered.add(f"{get_column_letter(place)}2:{get_column_letter(place)}{rows + 1}")
            sheet.add_data_validation(offered)

    def write(self, book: Workbook) -> None:
        """The sheet itself."""
        sheet = book.create_sheet(LISTS)
        sheet["A1"], sheet["B1"] = TEMPLATE, EDITION
        for column, words in enumerate(self.lists.values(), start=1):
            for row, word in enumerate(words, start=2):
                _put(sheet.cell(row, column), word)
        sheet.sheet_state = "hidden"


def _table(book: Workbook, name: str, shown: Sequence[Column], rows: Iterable[Sequence[Any]]) -> Worksheet:
    sheet = book.create_sheet(name)
    for place, column in enumerate(shown, start=1):
        cell = sheet.cell(1, place, column.heading)
        cell.font, cell.alignment, cell.border = HEAD_FONT, HEAD_LOOK, BORDER
        cell.fill = NEEDED_FILL if column.is_required else HEAD_FILL
        sheet.column_dimensions[get_column_letter(place)].width = column.width
    for number, row in enumerate(rows, start=2):
        for place, value in enumerate(row, start=1):
            _put(sheet.cell(number, place), value)
    sheet.row_dimensions[1].height = 42
    sheet.freeze_panes = "D2"
    _prepare_for_print(sheet)
    return sheet


def _prepare_for_print(sheet: Worksheet) -> None:
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = "1:1"


def _put(cell: Cell, value: Any) -> None:
    """A value with its format; a text never becomes a formula, not even when the cell is edited again."""
    cell.font, cell.alignment, cell.border = BODY_FONT, BODY_LOOK, BORDER
    if isinstance(value, str):
        cell.value = UNWRITABLE.sub("", nfc(value))
        cell.data_type = "s"
        cell.quotePrefix = value.startswith(COMPUTING)  # type: ignore[assignment]
    else:
        cell.value = value
        cell.number_format = FORMATS.get(type(value), "General")


def _line_cells(line: Line, number: int, catalogue: Catalogue) -> list[Any]:
    bodies = catalogue.bodies
    label = {
        body.pk: bodies.label_of(body, body.name, body.ref) for body in [line.lead, *line.coordinating.all()] if body
    }
    amounts = {money.source_id: money.amount_vnd for money in line.money.all()}
    return [
        number,
        line.group.name,
        line.content,
        f"{line.indicator.code} – {line.indicator.name}" if line.indicator else None,
        line.unit_text or None,
        *_target_cells(target for target in line.targets.all() if target.unit_id is None),
        label[line.lead.pk] if line.lead else None,
        "; ".join(label[body.pk] for body in line.coordinating.all()) or None,
        line.start_on,
        line.due_on,
        line.deliverable or None,
        str(line.answers) if line.answers else None,
        line.clause or None,
        line.note or None,
        *(amounts.get(source.pk) for source in catalogue.sources),
    ]


def _target_cells(targets: Iterable[LineTarget]) -> list[Any]:
    """The whole year, then the four quarters."""
    held = {target.quarter: target for target in targets}
    return [_written(held[quarter]) if quarter in held else None for quarter in map(int, TARGETS)]


def _written(target: LineTarget) -> str | Decimal:
    return written(Target(target.value, target.upper, target.is_at_least))


def _place_rows(lines: Sequence[Line], catalogue: Catalogue) -> Iterable[list[Any]]:
    places = catalogue.places
    for number, line in enumerate(lines, start=1):
        by_unit: dict[Any, list[LineTarget]] = {}
        for target in line.targets.all():
            if target.unit is not None:
                by_unit.setdefault(target.unit, []).append(target)
        for unit, targets in sorted(by_unit.items(), key=lambda pair: (pair[0].code, pair[0].pk)):
            yield [number, line.content, places.label_of(unit, unit.name, unit.code), *_target_cells(targets)]


def _guide(book: Workbook, shown: Sequence[Column]) -> None:
    sheet = book.create_sheet(GUIDE)
    for letter, width in (("A", 34), ("B", 16), ("C", 90)):
        sheet.column_dimensions[letter].width = width
    for number, row in enumerate(guide.rows(shown), start=1):
        for place, words in enumerate(row, start=1):
            cell = sheet.cell(number, place, words)
            cell.font = HEADING_FONT if row[1:] == ("", "") or row == guide.HEADINGS else BODY_FONT
            cell.alignment = Alignment(wrap_text=len(row) == 3, vertical="top")
