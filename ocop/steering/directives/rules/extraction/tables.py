"""Tables flattened to lines: "1 | Nội dung | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian".

A row is read by its heading where there is one (who leads, who coordinates, by when), else by what the cells hold:
the first that begins with an act, then agencies, then a date.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ocop.actors.organisations.rules.entries import AgencyMention
from ocop.actors.organisations.rules.wording import pattern

from .lines import Block
from .reading import Reading
from .verbs import begins_act

_SEPARATOR = re.compile(r"\t|\s*\|\s*| {3,}")
_HEADINGS = (
    ("coordinating", pattern(r"(?:cơ quan|đơn vị|ngành)?[^|]{0,20}phối hợp")),
    ("lead", pattern(
        r"(?:cơ quan|đơn vị|bộ phận|tổ chức|cá nhân)?[^|]{0,20}(?:chủ trì|thực hiện|đầu mối|phụ trách|tham mưu"
        r"|chịu trách nhiệm)|(?:cơ quan|đơn vị)\s*\Z"
    )),
    ("term", pattern(r"[^|]{0,10}(?:thời (?:gian|hạn|điểm)|tiến độ|hoàn thành|hạn)")),
    ("action", pattern(r"[^|]{0,12}(?:nội dung|nhiệm vụ|công việc|hoạt động|tên)")),
    ("result", pattern(r"[^|]{0,10}(?:sản phẩm|kết quả|ghi chú|kinh phí|cấp trình|hình thức|dự kiến)")),
    ("number", pattern(r"(?:tt|stt|số tt|số thứ tự)\Z")),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell's place in the text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Row:
    """A row that holds a task."""

    action: Cell
    leads: tuple[AgencyMention, ...]
    coordinating: tuple[AgencyMention, ...]
    term: Cell | None


def cells_of(text: str, start: int, end: int) -> list[Cell]:
    """The cells of a line; a line without separators has one."""
    cells: list[Cell] = []
    begin = start
    for match in _SEPARATOR.finditer(text, start, end):
        cells.append(_trimmed(text, begin, match.start()))
        begin = match.end()
    return [*cells, _trimmed(text, begin, end)]


def _trimmed(text: str, start: int, end: int) -> Cell:
    words = text[start:end]
    begin = start + len(words) - len(words.lstrip())
    return Cell(begin, max(begin, start + len(words.rstrip())))


def headings_of(shadow: str, cells: Sequence[Cell]) -> dict[str, int] | None:
    """Which column is what, where the line is the heading of a table of tasks."""
    columns: dict[str, int] = {}
    for index, cell in enumerate(cells):
        words = shadow[cell.start : cell.end]
        name = next((name for name, expression in _HEADINGS if len(words) < 60 and expression.match(words)), None)
        if name and name not in columns:
            columns[name] = index
    return columns if len(cells) >= 3 and "action" in columns and ("lead" in columns or "term" in columns) else None


def row_of(reading: Reading, cells: Sequence[Cell], columns: dict[str, int] | None) -> Row | None:
    """The task of a row, by the heading's columns or by content."""
    if columns:
        return _by_heading(reading, cells, columns)
    return _by_content(reading, cells)


def _by_heading(reading: Reading, cells: Sequence[Cell], columns: dict[str, int]) -> Row | None:
    action = _cell(cells, columns.get("action"))
    if action is None or action.end - action.start < 8:
        return None
    lead = _cell(cells, columns.get("lead"))
    together = _cell(cells, columns.get("coordinating"))
    leads = _agencies(reading, lead)
    return Row(action, leads, _agencies(reading, together), _cell(cells, columns.get("term"))) if leads else None


def _cell(cells: Sequence[Cell], index: int | None) -> Cell | None:
    return cells[index] if index is not None and index < len(cells) else None


def _agencies(reading: Reading, cell: Cell | None) -> tuple[AgencyMention, ...]:
    return tuple(reading.mentions_within(cell.start, cell.end)) if cell else ()


def _by_content(reading: Reading, cells: Sequence[Cell]) -> Row | None:
    if len(cells) < 3:
        return None
    action = next((c for c in cells if begins_act(reading.shadow, c.start, c.end)), None)
    if action is None:
        return None
    after = [c for c in cells if c.start > action.start]
    bodies = [c for c in after if _is_agency_cell(reading, c)]
    term = next(
        (
            c
            for c in after
            if c not in bodies and re.search(r"\d|thường xuyên|định kỳ", reading.shadow[c.start : c.end])
        ),
        None,
    )
    if not bodies:
        return None
    together = _agencies(reading, bodies[1]) if len(bodies) > 1 else ()
    return Row(action, _agencies(reading, bodies[0]), together, term)


def _is_agency_cell(reading: Reading, cell: Cell) -> bool:
    mention = reading.mention_at(cell.start)
    return mention is not None and reading.list_at(cell.start, cell.end)[1] >= cell.end - 2


_NUMBER = re.compile(r"\s*\d{1,3}[.)]?\s*")


def stacked_rows(reading: Reading, blocks: Sequence[Block]) -> dict[int, Row | None]:
    """Rows of a table flattened to one cell a line, by the number of the block that begins them.

    A line that is only a number begins a row; the other blocks of the table are given with None, so that they are
    read no second time.
    """
    rows: dict[int, Row | None] = {}
    start = _after_stacked_heading(reading, blocks)
    while start is not None and start < len(blocks):
        end = _end_of_stacked_row(reading, blocks, start)
        if end is None:
            break
        cells = [Cell(block.start, block.end) for block in blocks[start + 1 : end]]
        rows.update(dict.fromkeys(range(start, end)))
        rows[start] = _stacked(reading, cells)
        start = end
    return rows


def _after_stacked_heading(reading: Reading, blocks: Sequence[Block]) -> int | None:
    """The block behind a heading whose cells stand one a line."""
    for index in range(len(blocks) - 3):
        names = [_heading_name(reading, block) for block in blocks[index : index + 8]]
        length = next((n for n, name in enumerate(names) if name is None), len(names))
        if length >= 3 and {"action", "lead"} <= set(names[:length]):
            return index + length
    return None


def _heading_name(reading: Reading, block: Block) -> str | None:
    words = reading.shadow[block.start : block.end]
    return next((name for name, expression in _HEADINGS if len(words) < 50 and expression.match(words)), None)


def _end_of_stacked_row(reading: Reading, blocks: Sequence[Block], start: int) -> int | None:
    """Where the row that begins at the block ends; None where no row begins there."""
    if not _NUMBER.fullmatch(reading.text, blocks[start].start, blocks[start].end):
        return None
    end = start + 1
    while end < len(blocks) and end - start <= 8:
        if _NUMBER.fullmatch(reading.text, blocks[end].start, blocks[end].end) or blocks[end].level < 4:
            break
        end += 1
    return end


def _stacked(reading: Reading, cells: Sequence[Cell]) -> Row | None:
    if not cells:
        return None
    action, rest = cells[0], cells[1:]
    bodies = [cell for cell in rest if _is_agency_cell(reading, cell)]
    terms = [
        cell
        for cell in rest
        if cell not in bodies and re.search(r"\d|thường xuyên|định kỳ|năm", reading.shadow[cell.start : cell.end])
    ]
    if not bodies:
        return None
    together = _agencies(reading, bodies[1]) if len(bodies) > 1 else ()
    return Row(action, _agencies(reading, bodies[0]), together, terms[-1] if terms else None)
