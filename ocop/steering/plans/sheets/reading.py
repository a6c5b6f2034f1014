"""A filled workbook cell by cell: lines as it says them, and every fault by sheet, row and column."""

from collections.abc import Iterable, Iterator

from ocop.actors.territory.models import Unit
from ocop.base.kernel.outcome import Obstacle, Refused
from ocop.steering.budget.models import FundingSource

from . import columns
from .catalogue import Catalogue
from .cells import day, money, one_line
from .columns import LINES, PLACES, Column
from .drafts import DraftLine, DraftTarget
from .opening import Book, Sheet, opened
from .rows import RowReader


def read(content: bytes, name: str, catalogue: Catalogue) -> list[DraftLine]:
    """The lines of the workbook; any fault refuses all of it, with every fault told at once."""
    book = opened(content, name)
    faults: list[Obstacle] = []
    lines = _lines(_sheet(book, LINES, columns.MOST_ROWS), catalogue, faults)
    _add_places(_sheet(book, PLACES, columns.MOST_PLACE_ROWS), lines, catalogue, faults)
    faults += _doubled(lines)
    if faults:
        raise Refused(_first(faults))
    if not lines:
        raise Refused([Obstacle("sheet.no-lines", {"sheet": LINES})])
    return lines


def _first(faults: list[Obstacle]) -> list[Obstacle]:
    """Not more faults than a person reads; the last says how many there are besides."""
    rest = len(faults) - columns.MOST_FAULTS
    if rest <= 0:
        return faults
    return [*faults[: columns.MOST_FAULTS], Obstacle("sheet.more-faults", {"count": rest})]


def _sheet(book: Book, name: str, most_rows: int) -> Sheet:
    sheet = book.sheet(name, most_rows=most_rows)
    if sheet is None:
        raise Refused([Obstacle("sheet.missing-sheet", {"sheet": name})])
    return sheet


def _refuse_other_columns(sheet: Sheet, wanted: Iterable[Column]) -> None:
    """Columns may stand in any order; a missing, unknown or doubled one is a fault of the whole sheet."""
    known = {column.heading for column in wanted}
    held = [heading for heading in sheet.headings if heading]
    faults = [Obstacle("sheet.missing-column", _at(sheet.name, heading)) for heading in sorted(known - set(held))]
    faults += [Obstacle("sheet.unknown-column", _at(sheet.name, heading)) for heading in held if heading not in known]
    twice = sorted({heading for heading in held if held.count(heading) > 1})
    faults += [Obstacle("sheet.column-twice", _at(sheet.name, heading)) for heading in twice]
    if faults:
        raise Refused(faults)


def _at(sheet: str, column: str) -> dict[str, str]:
    return {"sheet": sheet, "column": column}


def _lines(sheet: Sheet, catalogue: Catalogue, faults: list[Obstacle]) -> list[DraftLine]:
    _refuse_other_columns(sheet, columns.line_columns(catalogue.sources))
    lines = [_line(RowReader(sheet.name, row, faults), catalogue) for row in sheet.rows]
    faults += _numbers_twice(lines)
    return lines


def _line(reader: RowReader, catalogue: Catalogue) -> DraftLine:
    start, due = reader.read(columns.START, day), reader.read(columns.DUE, day)
    if start and due and due < start:
        reader.note(columns.DUE, "sheet.ends-before-start", start=start)
    return DraftLine(
        row=reader.row.number,
        mark=reader.read(columns.ROW, one_line) or "",
        group=reader.named(columns.GROUP, lambda: catalogue.groups),
        content=reader.words(columns.CONTENT),
        indicator=reader.named(columns.INDICATOR, lambda: catalogue.indicators),
        unit_text=reader.words(columns.UNIT_TEXT),
        lead=reader.named(columns.LEAD, lambda: catalogue.bodies),
        coordinating=reader.all_named(columns.COORDINATING, lambda: catalogue.bodies),
        start_on=start,
        due_on=due,
        deliverable=reader.words(columns.DELIVERABLE),
        answers=reader.named(columns.ANSWERS, lambda: catalogue.tasks),
        clause=reader.words(columns.CLAUSE),
        note=reader.words(columns.NOTE),
        targets=_targets(reader, None),
        money=_money(reader, catalogue),
    )


def _targets(reader: RowReader, unit: Unit | None) -> list[DraftTarget]:
    return [DraftTarget(unit, quarter, t.value, t.upper, t.is_at_least) for quarter, t in reader.targets()]


def _money(reader: RowReader, catalogue: Catalogue) -> list[tuple[FundingSource, int]]:
    read = [(source, reader.read(columns.money_column(source), money)) for source in catalogue.sources]
    return [(source, amount) for source, amount in read if amount is not None]


def _add_places(sheet: Sheet, lines: list[DraftLine], catalogue: Catalogue, faults: list[Obstacle]) -> None:
    """The targets of places go to the line whose number they name; a place stands once under a line."""
    _refuse_other_columns(sheet, columns.PLACE_COLUMNS)
    by_mark = {line.mark: line for line in lines if line.mark}
    rows: dict[tuple[str, int], int] = {}
    for row in sheet.rows:
        reader = RowReader(sheet.name, row, faults)
        line = _line_of(reader, by_mark)
        unit = reader.named(columns.PLACE, lambda: catalogue.places)
        targets = _targets(reader, unit)
        if line is None or unit is None:
            continue
        first = rows.setdefault((line.mark, unit.pk), row.number)
        if first != row.number:
            reader.note(columns.PLACE, "sheet.place-twice", value=unit.name, first=first)
        line.targets += targets


def _line_of(reader: RowReader, by_mark: dict[str, DraftLine]) -> DraftLine | None:
    mark = reader.read(columns.LINE_ROW, one_line)
    if mark is None:
        return None
    if mark not in by_mark:
        reader.note(columns.LINE_ROW, "sheet.unknown-line", value=mark, lines=LINES)
    return by_mark.get(mark)


def _numbers_twice(lines: list[DraftLine]) -> Iterator[Obstacle]:
    first: dict[str, int] = {}
    for line in lines:
        row = first.setdefault(line.mark, line.row)
        if line.mark and row != line.row:
            facts = {"sheet": LINES, "row": line.row, "column": columns.ROW.heading, "value": line.mark, "first": row}
            yield Obstacle("sheet.number-twice", facts)


def _doubled(lines: list[DraftLine]) -> Iterator[Obstacle]:
    """The same work for the same indicator by the same body stands once in a workbook."""
    first: dict[tuple[object, ...], int] = {}
    for line in lines:
        row = first.setdefault(line.identity, line.row)
        if line.content and row != line.row:
            yield Obstacle(
                "sheet.row-twice", {"sheet": LINES, "row": line.row, "column": columns.CONTENT.heading, "first": row}
            )
