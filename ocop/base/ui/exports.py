"""A list as a file: CSV that spreadsheets open with every accent, and XLSX with real dates and numbers."""

import csv
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from decimal import Decimal
from tempfile import TemporaryFile
from typing import Any

import xlsxwriter
from django.http import FileResponse, HttpResponseBase, StreamingHttpResponse

from ocop.base.ui.tables import Column, Table

BOM = "\ufeff"
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class _Echo:
    """A file that hands back each line instead of keeping it."""

    def write(self, line: str) -> str:
        return line


def as_csv(table: Table, rows: Iterable[Any], *, name: str) -> HttpResponseBase:
    """UTF-8 with a byte order mark, one line per row, sent as it is read."""
    response = StreamingHttpResponse(_lines(table.exported(), rows), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    return response


def as_xlsx(table: Table, rows: Iterable[Any], *, name: str) -> HttpResponseBase:
    """One sheet with a fixed head; days and numbers stay days and numbers."""
    file = TemporaryFile()  # noqa: SIM115 - FileResponse closes it when it is sent
    with xlsxwriter.Workbook(file, {"constant_memory": True, "default_date_format": "dd/mm/yyyy"}) as book:
        _fill(book, table.exported(), rows)
    file.seek(0)
    return FileResponse(file, as_attachment=True, filename=f"{name}.xlsx", content_type=XLSX)


FORMATS = {"csv": as_csv, "xlsx": as_xlsx}


def _lines(columns: list[Column], rows: Iterable[Any]) -> Iterator[str]:
    writer = csv.writer(_Echo())
    yield BOM + writer.writerow([str(column.label) for column in columns])
    for row in rows:
        yield writer.writerow([_text(column.exported_value(row)) for column in columns])


def _text(value: Any) -> str:
    """As CSV carries it; a text that a spreadsheet would run as a formula is kept as text."""
    match value:
        case datetime():
            return f"{value:%d/%m/%Y %H:%M}"
        case date():
            return f"{value:%d/%m/%Y}"
        case str() if value.startswith(FORMULA_STARTS):
            return f"'{value}"
        case _:
            return str(value)


def _fill(book: xlsxwriter.Workbook, columns: list[Column], rows: Iterable[Any]) -> None:
    sheet = book.add_worksheet()
    sheet.freeze_panes(1, 0)
    head = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
    moment = book.add_format({"num_format": "dd/mm/yyyy hh:mm"})
    for at, column in enumerate(columns):
        sheet.set_column(at, at, 14 if column.numeric else 28)
        sheet.write_string(0, at, str(column.label), head)
    for line, row in enumerate(rows, start=1):
        for at, column in enumerate(columns):
            _put(sheet, line, at, column.exported_value(row), moment)


def _put(sheet: Any, line: int, at: int, value: Any, moment: Any) -> None:
    match value:
        case datetime():
            sheet.write_datetime(line, at, value, moment)
        case date():
            sheet.write_datetime(line, at, value)
        case int() | float() | Decimal():
            sheet.write_number(line, at, value)
        case _:
            sheet.write_string(line, at, str(value))
