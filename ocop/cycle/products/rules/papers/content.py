"""What a form says, before it is laid out: parts with lines, choices to tick, rows."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Line:
    """A label with its words; `space` is how many dotted lines stand where there are none."""

    label: str
    words: tuple[str, ...] = ()
    space: int = 1


@dataclass(frozen=True, slots=True)
class Choice:
    """A label with words to tick."""

    label: str
    options: tuple[tuple[str, bool], ...]


@dataclass(frozen=True, slots=True)
class Rows:
    """A table; empty rows are left for the pen."""

    caption: str
    heads: tuple[str, ...]
    widths: tuple[float, ...]
    rows: tuple[tuple[str, ...], ...] = ()
    total: tuple[str, ...] = ()
    space: int = 4
    numeric_from: int = 99


@dataclass(frozen=True, slots=True)
class Part:
    """A numbered part of the form."""

    title: str
    items: tuple[Line | Choice | Rows, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FormContent:
    """One form; without `holder` it is the empty one."""

    mark: str  # Biểu 01
    title: str
    subject: str
    parts: Sequence[Part]
    holder: str = ""
    place: str = ""
    addressee: str = ""
    number: int | None = None
    symbol: str = ""
    day: date | None = None
    signer: str = ""
    commitment: str = ""

    @property
    def is_blank(self) -> bool:
        """Whether it is for the pen."""
        return not self.holder
