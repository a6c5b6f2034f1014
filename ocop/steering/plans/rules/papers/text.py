"""The plan as running text, with the place of each line in it: what the register keeps and tasks quote."""

from collections.abc import Iterator
from dataclasses import dataclass

from ocop.base.kernel.formats import grouped
from ocop.base.papers.composition.counting import roman

from .content import PlanContent, Row, joined
from .tables import STOPPED


@dataclass(frozen=True, slots=True)
class PlanText:
    """The text, and for the number of each line where it begins and ends in it."""

    text: str
    spans: dict[int, tuple[int, int]]


def text_of(content: PlanContent) -> PlanText:
    """Title, groups, one paragraph a line."""
    pieces, spans, length = [content.title], {}, len(content.title)
    for number, words in _pieces(content):
        start = length + 1
        length = start + len(words)
        pieces.append(words)
        if number is not None:
            spans[number] = (start, length)
    return PlanText("\n".join(pieces), spans)


def _pieces(content: PlanContent) -> Iterator[tuple[int | None, str]]:
    shown = [group for group in content.groups if group.rows]
    for rank, group in enumerate(shown, 1):
        yield None, f"{roman(rank)}. {group.name}"
        for row in group.rows:
            yield row.number, f"{row.number}. {sentence(row)}"


def sentence(row: Row) -> str:
    """Everything the line says."""
    return " ".join(f"{label}{words.rstrip(' .')}." for label, words in parts_of(row) if words)


def parts_of(row: Row) -> tuple[tuple[str, str], ...]:
    """Label and words of each part, in the order of the table's columns."""
    return (
        ("", row.content.rstrip(" .;")),
        ("Chỉ tiêu: ", row.target_words),
        ("Chủ trì: ", row.lead),
        ("Phối hợp: ", joined(row.coordinating)),
        ("Thời gian: ", STOPPED if row.is_stopped else row.time),
        ("Kết quả: ", row.deliverable),
        ("Kinh phí: ", "" if row.is_stopped else _money(row)),
    )


def _money(row: Row) -> str:
    return joined(f"{money.source} {grouped(money.amount_vnd)} đồng" for money in row.money)
