"""Reading one row: a cell that cannot be read is noted with its sheet, row and column, and read as nothing."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from ocop.base.kernel.outcome import Obstacle
from ocop.base.kernel.text import squeeze

from ..models import Line
from ..vocabulary import Quarter
from .cells import CellFault, Target, is_blank, one_line, shown, target, text
from .columns import TARGETS, Column
from .names import Names
from .opening import NO_VALUE, Row

T = TypeVar("T")


@dataclass
class RowReader:
    """One row being read; what cannot be read is noted and read as nothing."""

    sheet: str
    row: Row
    faults: list[Obstacle]

    def read(self, column: Column, parse: Callable[[Any], T]) -> T | None:
        """The value of a cell; None where it is empty or faulty."""
        value = self.row.cells.get(column.heading)
        if is_blank(value):
            if column.is_required:
                self.note(column, "sheet.required")
            return None
        try:
            if value == NO_VALUE:
                raise CellFault("sheet.formula-without-value")
            return parse(value)
        except CellFault as fault:
            self.note(column, fault.code, value=shown(value), **fault.facts)
            return None

    def words(self, column: Column) -> str:
        """A text that fits the field behind the column."""
        most = Line._meta.get_field(column.code).max_length  # type: ignore[union-attr]
        return self.read(column, lambda value: _fitting(text(value), most)) or ""

    def named(self, column: Column, names: Callable[[], Names[T]]) -> T | None:
        """What the name in the cell stands for; the list is read only when a cell asks."""
        return self.read(column, lambda value: names().find(one_line(value)))

    def all_named(self, column: Column, names: Callable[[], Names[T]]) -> tuple[T, ...]:
        """Several names with semicolons or line ends between them; each faulty one is told."""
        value = self.row.cells.get(column.heading)
        if is_blank(value):
            return ()
        written = self.read(column, text) or ""
        found = []
        for name in filter(None, (squeeze(part) for part in written.replace("\n", ";").split(";"))):
            try:
                found.append(names().find(name))
            except CellFault as fault:
                self.note(column, fault.code, value=shown(name), **fault.facts)
        return tuple(dict.fromkeys(found))

    def targets(self) -> list[tuple[Quarter, Target]]:
        """The filled cells of the year and its quarters."""
        read = [(quarter, self.read(column, target)) for quarter, column in TARGETS.items()]
        return [(quarter, wanted) for quarter, wanted in read if wanted is not None]

    def note(self, column: Column, code: str, **facts: Any) -> None:
        """Remember a fault of the cell."""
        place = {"sheet": self.sheet, "row": self.row.number, "column": column.heading}
        self.faults.append(Obstacle(code, {**place, **facts}))


def _fitting(words: str, most: int | None) -> str:
    if most and len(words) > most:
        raise CellFault("sheet.too-long", limit=most, length=len(words))
    return words
