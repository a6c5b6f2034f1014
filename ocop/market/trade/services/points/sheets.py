"""Báo cáo doanh số as a workbook: the template with the month's things in it, and the filled one read back.

A faulty cell is told by its row and column; nothing is taken of a sheet with faults.
"""

import io
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from typing import Any
from xml.etree.ElementTree import ParseError

import xlsxwriter
from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from ocop.base.files import queries as files
from ocop.base.files.rules import containers
from ocop.base.files.rules.kinds import kind_name_of
from ocop.base.files.vocabulary import Kind
from ocop.base.kernel.outcome import Obstacle, Refused, refuse_if
from ocop.base.kernel.text import nfc, squeeze

from ...models.points import PointGoods
from ...rules.points.sales import Line

HEADINGS = (
    "Mã",
    "Mặt hàng",
    "Đơn vị",
    "Số lượng",
    "Doanh thu (đồng)",
    "Trong đó trực tuyến (đồng)",
    "Trả lại, hết hạn",
)
WIDTHS = (8, 42, 10, 12, 18, 24, 16)
FIRST_ROW = 2
MOST_ROWS, MOST_COLUMNS = 2000, 12
FAULTY = (InvalidFileException, zipfile.BadZipFile, ParseError, KeyError, ValueError, TypeError, OSError, EOFError)


def template(goods: Sequence[PointGoods]) -> bytes:
    """The month's things, a row each; the figures are left open."""
    made = io.BytesIO()
    with xlsxwriter.Workbook(made, {"in_memory": True}) as book:
        sheet = book.add_worksheet("Doanh số")
        head = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        for column, (heading, width) in enumerate(zip(HEADINGS, WIDTHS, strict=True)):
            sheet.set_column(column, column, width)
            sheet.write_string(0, column, heading, head)
        for row, each in enumerate(goods, start=1):
            sheet.write_number(row, 0, each.pk)
            sheet.write_string(row, 1, each.name)
            sheet.write_string(row, 2, each.unit_name)
        sheet.freeze_panes(1, 0)
    return made.getvalue()


def read(content: bytes, goods: Sequence[PointGoods]) -> list[Line]:
    """The lines, or a refusal that names every faulty cell."""
    rows = list(_rows(content))
    refuse_if([] if rows else [Obstacle("sales.sheet-empty")])
    by_key, lines, faults, seen = {each.pk: each for each in goods}, [], [], set()
    for number, cells in rows:
        found = by_key.get(_key(cells.get(HEADINGS[0])) or 0)
        if found is None:
            faults.append(Obstacle("sales.sheet-unknown", {"row": number, "name": str(cells.get(HEADINGS[1]) or "–")}))
        elif found.pk in seen:
            faults.append(Obstacle("sales.sheet-twice", {"row": number, "name": found.name}))
        else:
            seen.add(found.pk)
            line, bad = _line(number, cells, found)
            lines.append(line)
            faults += bad
    refuse_if(faults)
    return lines


def _line(number: int, cells: Mapping[str, Any], goods: PointGoods) -> tuple[Line, list[Obstacle]]:
    figures: dict[str, Decimal | None] = {}
    faults = []
    for heading in HEADINGS[3:]:
        try:
            figures[heading] = _figure(cells.get(heading), is_whole="đồng" in heading)
        except (InvalidOperation, ValueError):
            told = {"row": number, "column": heading, "value": str(cells.get(heading))[:40]}
            faults.append(Obstacle("sales.sheet-fault", told))
            figures[heading] = None
    quantity, revenue, online, returned = (figures[heading] for heading in HEADINGS[3:])
    line = Line(goods.pk, goods.name, quantity, _whole(revenue), returned, _whole(online))
    return line, faults


def _whole(figure: Decimal | None) -> int | None:
    return None if figure is None else int(figure)


def _figure(value: Any, *, is_whole: bool) -> Decimal | None:
    """A number, or a text as people write numbers; nothing below zero, no part of a đồng."""
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    if isinstance(value, bool):
        raise ValueError
    found = _written(value) if isinstance(value, str) else Decimal(str(value))
    if not found.is_finite() or found < 0 or (is_whole and found != found.to_integral_value()):
        raise ValueError
    return found


def _written(text: str) -> Decimal:
    plain = text.strip().removesuffix("đ").replace(" ", "").replace(".", "").replace(",", ".")
    return Decimal(plain)


def _key(value: Any) -> int | None:
    try:
        return int(value)
    except (TypeError, ValueError):
        return None


def _rows(content: bytes) -> Iterator[tuple[int, dict[str, Any]]]:
    """Each row that says something with its number in the sheet, cells by heading."""
    refuse_if([] if content and kind_name_of(content) == Kind.XLSX else [Obstacle("sales.sheet-other")])
    try:
        containers.opened(content, files.limits())
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
        table = [tuple(row) for row in book.worksheets[0].iter_rows(
            max_row=MOST_ROWS, max_col=MOST_COLUMNS, values_only=True
        )]  # fmt: skip
    except FAULTY as fault:
        raise Refused([Obstacle("sales.sheet-other")]) from fault
    headings = tuple(squeeze(nfc(str(cell or ""))) for cell in (table[0] if table else ()))
    refuse_if([] if set(HEADINGS) <= set(headings) else [Obstacle("sales.sheet-other")])
    for number, cells in enumerate(table[1:], start=FIRST_ROW):
        if any(cell not in (None, "") for cell in cells[3:]):
            yield number, dict(zip(headings, cells, strict=False))
