"""Lists declared as data: columns, how each is shown, sorted and exported.

TASKS = Table(
    caption=_("Nhiệm vụ"),
    columns=(
        Column("title", _("Nhiệm vụ"), link="get_absolute_url", heading=True, sort="title"),
        Column("due_on", _("Hạn"), kind="day", sort="due_on"),
    ),
    order="due_on",
)
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import reduce
from typing import Any

from django.db.models import F, QuerySet
from django.db.models.expressions import OrderBy
from django.utils import timezone

NUMERIC = frozenset({"number", "ordinal", "money", "day", "moment"})


@dataclass(frozen=True, slots=True)
class Column:
    """One column: where its value comes from and how it is shown.

    `value` is a path over attributes ("issuer.name"; calls are made), or a function of the row; empty = `key`.
    `kind`: text | day | moment | number (16.274) | ordinal (years and document numbers: digits of one width, never
    grouped) | money | status | due | chip. `template` shows the cell in its own way
    (context `row`, `value`). `link` is a path or function giving an address. `note` is a second, quiet line.
    `sort` names the ORM fields to sort by (True = `key`). `export` is a path or function; `exported=False` leaves
    the column out of files.
    """

    key: str
    label: Any
    value: str | Callable[[Any], Any] = ""
    kind: str = "text"
    template: str = ""
    link: str | Callable[[Any], str] = ""
    note: str | Callable[[Any], Any] = ""
    heading: bool = False
    sort: bool | str | Sequence[str] = False
    export: str | Callable[[Any], Any] = ""
    exported: bool = True

    @property
    def numeric(self) -> bool:
        """Whether digits of one width and the right edge are used."""
        return self.kind in NUMERIC

    def value_of(self, row: Any) -> Any:
        """What the cell is about."""
        return _found(self.value or self.key, row)

    def exported_value(self, row: Any) -> Any:
        """What a file carries: plain text, number or date."""
        return plain(_found(self.export, row) if self.export else self.value_of(row))

    def sort_fields(self) -> tuple[str, ...]:
        """The ORM fields this column sorts by; empty = not sortable."""
        if self.sort is True:
            return (self.key,)
        if not self.sort:
            return ()
        return (self.sort,) if isinstance(self.sort, str) else tuple(self.sort)


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell, ready to show."""

    column: Column
    row: Any
    value: Any
    url: str
    note: Any


@dataclass(frozen=True, slots=True)
class Heading:
    """One column heading; `order` is the next order a click asks for, `sorted` a value of aria-sort."""

    column: Column
    order: str
    sorted: str


@dataclass(frozen=True, slots=True)
class Table:
    """A list as data. `order` is the order without any wish: a column key, with "-" for downwards."""

    columns: Sequence[Column]
    caption: Any
    order: str = ""

    def sorted_by(self, rows: QuerySet, wish: str) -> QuerySet:
        """The rows in the wished order, empty values last, ties settled by key so that pages never overlap."""
        downwards, fields = self._order(wish)
        if not fields:
            return rows if rows.ordered else rows.order_by("pk")
        return rows.order_by(*(_ordered(name, downwards) for name in fields), "pk")

    def effective_order(self, wish: str) -> str:
        """The wish if it names a sortable column, else the usual order."""
        return wish if wish.removeprefix("-") in self._sortable() else self.order

    def headings(self, wish: str) -> list[Heading]:
        """The heads of the columns under the order in force."""
        order = self.effective_order(wish)
        return [_heading(column, order) for column in self.columns]

    def shown(self, rows: Iterable[Any]) -> list[list[Cell]]:
        """The cells of every row."""
        return [[_cell(column, row) for column in self.columns] for row in rows]

    def exported(self) -> list[Column]:
        """The columns a file carries."""
        return [column for column in self.columns if column.exported]

    def _sortable(self) -> dict[str, tuple[str, ...]]:
        return {column.key: column.sort_fields() for column in self.columns if column.sort}

    def _order(self, wish: str) -> tuple[bool, tuple[str, ...]]:
        order = self.effective_order(wish)
        return order.startswith("-"), self._sortable().get(order.removeprefix("-"), ())


def plain(value: Any) -> Any:
    """A value as a spreadsheet takes it: numbers and days stay what they are, the rest becomes text."""
    if value is None or isinstance(value, bool):
        return "" if value is None else int(value)
    if isinstance(value, datetime):
        return timezone.localtime(value).replace(tzinfo=None) if timezone.is_aware(value) else value
    if isinstance(value, date) or (isinstance(value, int | float | Decimal) and not hasattr(value, "label")):
        return value
    return str(getattr(value, "label", value))


def _found(path: str | Callable[[Any], Any], row: Any) -> Any:
    return path(row) if callable(path) else reduce(_step, path.split("."), row)


def _step(thing: Any, name: str) -> Any:
    if thing is None:
        return None
    part = thing[name] if isinstance(thing, dict) else getattr(thing, name)
    return part() if callable(part) and not isinstance(part, type) else part


def _cell(column: Column, row: Any) -> Cell:
    url = _found(column.link, row) if column.link else ""
    return Cell(column, row, column.value_of(row), url or "", _found(column.note, row) if column.note else "")


def _heading(column: Column, order: str) -> Heading:
    if not column.sort:
        return Heading(column, "", "")
    if order == column.key:
        return Heading(column, f"-{column.key}", "ascending")
    return Heading(column, column.key, "descending" if order == f"-{column.key}" else "")


def _ordered(name: str, downwards: bool) -> OrderBy:
    backwards = name.startswith("-")
    expression = F(name.removeprefix("-"))
    return expression.desc(nulls_last=True) if backwards != downwards else expression.asc(nulls_last=True)
