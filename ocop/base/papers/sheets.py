"""A paper laid out: lines, columns side by side and grids, in sections of pages; every writer draws these alone.

A `part` names the look (`measures.Layout.looks`): in DOCX a paragraph style, in HTML a class.
"""

import unicodedata
from dataclasses import dataclass
from datetime import date

from ocop.base.papers.blocks import Picture, Run, Table


def printable(text: str) -> str:
    """The text without what no paper can show and no DOCX may hold: control characters and half letters."""
    return "".join(c for c in text if c in "\n\t" or unicodedata.category(c) not in ("Cc", "Cs"))


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph; `level` is its place among the titles, 1 being the paper's own."""

    part: str
    runs: tuple[Run, ...]
    level: int | None = None
    keep: bool = False  # with what follows
    box_mm: tuple[float, float] | None = None

    @property
    def text(self) -> str:
        """The words without their looks."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Space:
    """Empty room: for a hand and a seal ("signature"), or between two blocks ("gap")."""

    name: str
    points: float


Cell = tuple[Line | Space, ...]


@dataclass(frozen=True, slots=True)
class Columns:
    """Two columns without borders, row by row; they never break over pages."""

    name: str
    rows: tuple[tuple[Cell, Cell], ...]
    shares: tuple[float, float]
    before: float = 0  # points


@dataclass(frozen=True, slots=True)
class Grid:
    """A table with borders; column shares are whole percents."""

    table: Table
    percents: tuple[int, ...]
    dense: bool
    keep: bool = False


@dataclass(frozen=True, slots=True)
class Image:
    """A drawing in the middle of a line of its own."""

    picture: Picture
    keep: bool = False


BodyPart = Line | Grid | Image
Part = BodyPart | Columns


@dataclass(frozen=True, slots=True)
class Section:
    """Pages numbered from 1, the first without its number; `foot` stands at the bottom of the first."""

    name: str
    parts: tuple[Part, ...]
    landscape: bool = False
    foot: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheets:
    """The whole paper with what a file says about itself."""

    sections: tuple[Section, ...]
    title: str
    author: str
    day: date | None
