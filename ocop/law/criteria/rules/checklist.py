"""Danh mục giấy tờ của một bộ: everything its criteria may ask for, in the order of the evidence list of Form 02."""

from collections.abc import Iterator
from dataclasses import dataclass

from .needs import Mandatory, Paper
from .readiness import mandatory_in
from .sheets import Sheet

LAST = 10_000  # papers outside the fifteen rows are annexed after them


@dataclass(frozen=True, slots=True)
class Entry:
    """One paper of the list, the criteria it serves and the grounds that make it mandatory."""

    paper: Paper
    criteria: tuple[str, ...]
    mandatory: tuple[Mandatory, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One row of Form 02 with its papers; the last has no number."""

    number: int | None
    title: str
    entries: tuple[Entry, ...]


def checklist(sheet: Sheet) -> tuple[Row, ...]:
    """Mandatory papers and all needs of the set, grouped by the rows of Form 02."""
    entries = list(_entries(sheet))
    numbers = sorted({entry.paper.form02_row for entry in entries}, key=lambda number: number or LAST)
    return tuple(_row(number, entries, sheet) for number in numbers)


def _row(number: int | None, entries: list[Entry], sheet: Sheet) -> Row:
    title = sheet.rows.get(number, "") if number else ""
    return Row(number, title, tuple(entry for entry in entries if entry.paper.form02_row == number))


def _entries(sheet: Sheet) -> Iterator[Entry]:
    serving: dict[str, list[str]] = {}
    for criterion in sheet.criteria:
        for code in criterion.needs.codes() if criterion.needs else ():
            serving.setdefault(code, []).append(criterion.code)
    grounds: dict[str, list[Mandatory]] = {}
    for paper, ground in mandatory_in(sheet):
        grounds.setdefault(paper.code, []).append(ground)
    for code, paper in sheet.papers.items():
        if code in serving or code in grounds:
            yield Entry(paper, tuple(serving.get(code, ())), tuple(grounds.get(code, ())))
