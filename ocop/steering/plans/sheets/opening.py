"""Opening a workbook safely: the kind by content, limits before anything is unpacked, the template by its own mark."""

import io
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any
from xml.etree.ElementTree import ParseError

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.workbook import Workbook

from ocop.base.files import queries as files
from ocop.base.files.rules import containers
from ocop.base.files.rules.kinds import kind_name_of
from ocop.base.files.vocabulary import Kind
from ocop.base.kernel.outcome import Obstacle, Refused, refuse_if
from ocop.base.kernel.text import nfc, squeeze

from .cells import is_blank
from .columns import EDITION, LISTS, MOST_BYTES, MOST_COLUMNS, MOST_UNPACKED, TEMPLATE

FAULTY = (
    InvalidFileException, zipfile.BadZipFile, zlib.error, ParseError, KeyError, ValueError, TypeError, AttributeError,
    IndexError, OSError, EOFError,
)  # fmt: skip
"""What openpyxl raises on workbooks that were damaged or made up."""
LAST_ROW = 2**20  # of any sheet; a file may claim more and make the reader count for ever
NO_VALUE = "="  # stands for a formula whose result the file does not hold


@dataclass(frozen=True, slots=True)
class Row:
    """One row that is not empty: its number in the sheet, and its cells by heading."""

    number: int
    cells: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: its headings as typed, and its rows."""

    name: str
    headings: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Book:
    """The workbook as values, and once more as formulas, to find those that nobody computed."""

    values: Workbook
    formulas: Workbook

    def sheet(self, name: str, *, most_rows: int) -> Sheet | None:
        """A sheet with its rows; None where the workbook has none of the name; too many rows refuse."""
        if name not in self.values.sheetnames or name not in self.formulas.sheetnames:
            return None
        try:
            return self._sheet(name, most_rows)
        except FAULTY as fault:
            raise Refused([Obstacle("file.broken")]) from fault

    def _sheet(self, name: str, most_rows: int) -> Sheet:
        numbered = enumerate(self._rows(name), start=1)
        headings = tuple("" if is_blank(cell) else squeeze(nfc(str(cell))) for cell in next(numbered, (1, ()))[1])
        rows: list[Row] = []
        for number, cells in numbered:
            if all(is_blank(cell) for cell in cells):
                continue
            if len(rows) == most_rows:
                raise Refused([Obstacle("sheet.too-many-rows", {"sheet": name, "limit": most_rows})])
            rows.append(Row(number, dict(zip(headings, cells, strict=False))))
        return Sheet(name, headings, tuple(rows))

    def _rows(self, name: str) -> Iterator[tuple[Any, ...]]:
        """The cells of each row; where only the formula is there, `NO_VALUE`."""
        bounds = {"max_row": LAST_ROW, "max_col": MOST_COLUMNS, "values_only": True}
        both = (book[name].iter_rows(**bounds) for book in (self.values, self.formulas))
        for values, formulas in zip(*both, strict=True):
            if formulas.count(None) == len(formulas):  # quickly over the empty rows to the last formatted one
                yield ()
                continue
            yield tuple(
                NO_VALUE if value is None and formula is not None else value
                for value, formula in zip(values, formulas, strict=True)
            )


def opened(content: bytes, name: str) -> Book:
    """The workbook, or a refusal that says what to do: another kind, too large, broken, not from the template."""
    _refuse_other_kinds(content, name)
    limits = files.limits()
    bounded = replace(limits, unpacked_bytes=min(limits.unpacked_bytes, MOST_UNPACKED))
    container = containers.opened(content, bounded)
    for part in container.archive.namelist():
        if part.endswith((".xml", ".rels")):
            container.tree(part)  # refuses broken XML and document types before openpyxl reads it
    book = Book(_loaded(content, computed=True), _loaded(content, computed=False))
    _refuse_other_templates(book.values)
    return book


def _refuse_other_kinds(content: bytes, name: str) -> None:
    if not content:
        raise Refused([Obstacle("file.empty", {"name": name})])
    if len(content) > MOST_BYTES:
        raise Refused([Obstacle("file.too-large", {"name": name, "limit": MOST_BYTES // 2**20})])
    kind = _kind(content)
    if kind == "xls":
        raise Refused([Obstacle("sheet.old-excel", {"name": name})])
    if kind == "locked":
        raise Refused([Obstacle("file.locked")])
    refuse_if([Obstacle("sheet.not-a-workbook", {"name": name})] if kind != Kind.XLSX else [])


def _kind(content: bytes) -> str:
    try:
        return kind_name_of(content)
    except zlib.error as fault:
        raise Refused([Obstacle("file.broken")]) from fault


def _loaded(content: bytes, *, computed: bool) -> Workbook:
    try:
        return load_workbook(io.BytesIO(content), read_only=True, data_only=computed, keep_links=False)
    except FAULTY as fault:
        raise Refused([Obstacle("file.broken")]) from fault


def _refuse_other_templates(book: Workbook) -> None:
    """The mark stands in the first row of the hidden sheet of lists."""
    try:
        first = (
            next(book[LISTS].iter_rows(max_row=1, max_col=2, values_only=True), ()) if LISTS in book.sheetnames else ()
        )
    except FAULTY as fault:
        raise Refused([Obstacle("file.broken")]) from fault
    if not first or first[0] != TEMPLATE:
        raise Refused([Obstacle("sheet.not-the-template")])
    if first[1] != EDITION:
        raise Refused([Obstacle("sheet.other-edition", {"edition": EDITION})])
