"""A list as it comes from an office: XLSX, XLS or CSV; limits before anything is unpacked, headings by their words."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from python_calamine import CalamineError, CalamineWorkbook

from ocop.base.files import queries as files
from ocop.base.files.rules import containers
from ocop.base.files.rules.kinds import kind_name_of
from ocop.base.kernel.outcome import Obstacle, Refused, refuse_if
from ocop.base.kernel.text import fold, squeeze

from ..rules.importing import COLUMNS, Column, text_of

# Technical limits that keep a small server answering; no law sets them.
MOST_BYTES = 5 * 2**20
MOST_UNPACKED = 50 * 2**20
MOST_ROWS = 20_000
MOST_BEFORE_HEADINGS = 15
LONGEST_CELL = 4_000
WORKBOOKS, TEXTS = frozenset({"xlsx", "xls"}), frozenset({"txt"})
ENCODINGS = ("utf-8-sig", "utf-16", "cp1258")


@dataclass(frozen=True, slots=True)
class Line:
    """One row that is not empty: its number in the file, and its cells by the code of the column."""

    number: int
    cells: dict[str, str]


def lines_of(content: bytes, name: str, columns: Sequence[Column] = COLUMNS) -> list[Line]:
    """The rows below the headings, or a refusal that says what to do; the first column tells the row of headings."""
    table = _table(content, name)
    at, headings = _headings(table, columns)
    lines = [Line(number, _cells(headings, row)) for number, row in enumerate(table[at + 1 :], at + 2) if any(row)]
    refuse_if([] if lines else [Obstacle("list.empty", {"name": name})])
    refuse_if([Obstacle("list.too-many-rows", {"limit": MOST_ROWS})] if len(lines) > MOST_ROWS else [])
    return lines


def _cells(headings: Sequence[str], row: Sequence[str]) -> dict[str, str]:
    return {code: cell[:LONGEST_CELL] for code, cell in zip(headings, row, strict=False) if code and cell}


def _table(content: bytes, name: str) -> list[list[str]]:
    if not content:
        raise Refused([Obstacle("file.empty", {"name": name})])
    if len(content) > MOST_BYTES:
        raise Refused([Obstacle("file.too-large", {"name": name, "limit": MOST_BYTES // 2**20})])
    kind = kind_name_of(content)
    if kind in WORKBOOKS:
        return _of_workbook(content, kind)
    if kind in TEXTS:
        return _of_text(content)
    raise Refused([Obstacle("file.locked") if kind == "locked" else Obstacle("list.other-kind", {"name": name})])


def _of_workbook(content: bytes, kind: str) -> list[list[str]]:
    """The first sheet that holds something; packed files are measured before they are unpacked."""
    if kind == "xlsx":
        limits = files.limits()
        containers.opened(content, replace(limits, unpacked_bytes=min(limits.unpacked_bytes, MOST_UNPACKED)))
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
        sheets = (book.get_sheet_by_name(name).to_python(skip_empty_area=False) for name in book.sheet_names)
        found = next((rows for rows in sheets if rows), [])
    except (CalamineError, ValueError, OSError, EOFError) as fault:
        raise Refused([Obstacle("file.broken")]) from fault
    return [[text_of(cell) for cell in row] for row in _bounded(found)]


def _of_text(content: bytes) -> list[list[str]]:
    """CSV with commas, semicolons or tabs, in any of the encodings that Vietnamese offices save."""
    for encoding in ENCODINGS:
        try:
            text = content.decode(encoding)
            break
        except UnicodeDecodeError:
            continue
    else:
        raise Refused([Obstacle("list.unreadable-letters")])
    first = next((line for line in text.splitlines() if line.strip()), "")
    comma = max((";", "\t", ","), key=first.count)
    try:
        rows = list(_bounded(csv.reader(io.StringIO(text, newline=""), delimiter=comma)))
    except csv.Error as fault:
        raise Refused([Obstacle("file.broken")]) from fault
    return [[text_of(cell) for cell in row] for row in rows]


def _bounded(rows: Iterable[Sequence[Any]]) -> Iterator[Sequence[Any]]:
    """Never more rows than are counted as too many."""
    for number, row in enumerate(rows):
        if number > MOST_ROWS + MOST_BEFORE_HEADINGS + 1:
            return
        yield row


def _headings(table: Sequence[Sequence[str]], columns: Sequence[Column]) -> tuple[int, list[str]]:
    """The row of the headings and the code of each column; titles above and columns beside are passed over."""
    known = {fold(column.heading): column.code for column in columns}
    for at, row in enumerate(table[:MOST_BEFORE_HEADINGS]):
        codes = [known.get(fold(squeeze(cell)).rstrip(" *"), "") for cell in row]
        if columns[0].code in codes:
            _refuse_missing(codes, columns)
            return at, codes
    raise Refused([Obstacle("list.no-headings", {"heading": columns[0].heading})])


def _refuse_missing(codes: Sequence[str], columns: Sequence[Column]) -> None:
    missing = [column.heading for column in columns if column.is_required and column.code not in codes]
    twice = sorted({code for code in codes if code and codes.count(code) > 1})
    names = {column.code: column.heading for column in columns}
    refuse_if(
        [
            *(Obstacle("list.missing-column", {"heading": heading}) for heading in missing),
            *(Obstacle("list.column-twice", {"heading": names[code]}) for code in twice),
        ]
    )
