"""Bảng so sánh of an adjustment: each change with what stood before and what stands after."""

from collections.abc import Sequence
from dataclasses import dataclass

from ocop.base.papers.blocks import Column, Table
from ocop.base.papers.vocabulary import Align

from .content import Row
from .text import parts_of


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One change in words."""

    kind: str
    before: str
    after: str


def changes_table(changes: tuple[ChangeRow, ...]) -> Table:
    """The table; what is not there is a dash."""
    return Table(
        columns=(
            Column("TT", 4, Align.CENTRE),
            Column("Hình thức điều chỉnh", 12),
            Column("Trước điều chỉnh", 40),
            Column("Sau điều chỉnh", 40),
        ),
        rows=tuple((str(n), c.kind, c.before or "–", c.after or "–") for n, c in enumerate(changes, 1)),
    )


def differing(before: Row | None, after: Row | None) -> tuple[str, str]:
    """Both sides of a change: the whole line where it comes or goes, else its content and the parts that differ."""
    if before is None or after is None:
        return _said(before), _said(after)
    old, new = parts_of(before), parts_of(after)
    kept = [n for n in range(len(old)) if n == 0 or old[n] != new[n]]
    return _joined([old[n] for n in kept]), _joined([new[n] for n in kept])


def _said(row: Row | None) -> str:
    return _joined(parts_of(row)) if row else ""


def _joined(parts: Sequence[tuple[str, str]]) -> str:
    """The parts that say something, one after the other."""
    return " ".join(f"{label}{words.rstrip(' .')}." for label, words in parts if words)
