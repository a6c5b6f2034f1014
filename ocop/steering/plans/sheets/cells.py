"""What one cell says: a text, a day, a number, a target, money; a cell that cannot be read is a `CellFault`.

Numbers are written as Vietnamese papers write them (1.234,5) or are numbers of the sheet itself.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from ocop.base.kernel.text import nfc, squeeze

PLACES = Decimal("0.01")
LARGEST = Decimal(10) ** 12  # what the column of a target holds
LARGEST_VND = Decimal(10) ** 15

_PLAIN = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?"
_NUMBER = re.compile(_PLAIN)
_TARGET = re.compile(rf"(?P<least>(?:≥|>=|từ)\s*)?(?P<lower>{_PLAIN})(?:\s*(?:[-–—]|đến)\s*(?P<upper>{_PLAIN}))?", re.I)
_DAY = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_ERRORS = frozenset({"#REF!", "#N/A", "#NAME?", "#VALUE!", "#DIV/0!", "#NULL!", "#NUM!"})


class CellFault(Exception):
    """Why a cell cannot be read: the code of an obstacle, and facts besides sheet, row, column and value."""

    def __init__(self, code: str, **facts: Any) -> None:
        super().__init__(code)
        self.code, self.facts = code, facts


@dataclass(frozen=True, slots=True)
class Target:
    """How much: exactly, at least, or within a range."""

    value: Decimal
    upper: Decimal | None = None
    is_at_least: bool = False


def is_blank(value: Any) -> bool:
    """Nothing, or nothing but blanks."""
    return value is None or (isinstance(value, str) and not value.strip())


def text(value: Any) -> str:
    """The words of a cell; a number or a day typed where words belong is taken as it is shown."""
    match value:
        case str():
            if value.strip() in _ERRORS:
                raise CellFault("sheet.formula-error")
            return nfc(value).strip()
        case bool():
            raise CellFault("sheet.not-text")
        case datetime() | date():
            return f"{value:%d/%m/%Y}"
        case float() if value.is_integer():
            return str(int(value))
        case _:
            return str(value).replace(".", ",")


def one_line(value: Any) -> str:
    """The same on one line."""
    return squeeze(text(value))


def shown(value: Any) -> str:
    """A cell as a fault quotes it, never too long."""
    try:
        words = one_line(value)
    except CellFault:
        words = str(value)
    return words if len(words) <= 80 else f"{words[:79]}…"


def day(value: Any) -> date:
    """A day: a date of the sheet, or dd/mm/yyyy."""
    match value:
        case datetime():
            return value.date()
        case date():
            return value
    found = _DAY.fullmatch(one_line(value))
    if not found:
        raise CellFault("sheet.not-a-day")
    try:
        return date(*(int(part) for part in reversed(found.groups())))
    except ValueError as fault:
        raise CellFault("sheet.not-a-day") from fault


def number(value: Any, *, most: Decimal = LARGEST) -> Decimal:
    """A number not below zero with at most two decimals."""
    if isinstance(value, int | float | Decimal) and not isinstance(value, bool):
        return _bounded(Decimal(str(value)), most)
    words = one_line(value).replace(" ", "")
    if not _NUMBER.fullmatch(words):
        raise CellFault("sheet.not-a-number")
    return _bounded(_vietnamese(words), most)


def target(value: Any) -> Target:
    """36, ≥36, 4–5, từ 4 đến 5."""
    if not isinstance(value, str):
        return Target(number(value))
    found = _TARGET.fullmatch(one_line(value))
    if not found:
        raise CellFault("sheet.not-a-target")
    lower = _bounded(_vietnamese(found["lower"]), LARGEST)
    upper = _bounded(_vietnamese(found["upper"]), LARGEST) if found["upper"] else None
    if upper is not None and upper < lower:
        raise CellFault("sheet.range-upside-down")
    is_range_in_words = upper is not None and (found["least"] or "").strip().lower() == "từ"
    return Target(lower, upper, is_at_least=bool(found["least"]) and not is_range_in_words)


def money(value: Any) -> int:
    """Whole đồng above zero: 12.500.000, 12.500.000 đ."""
    plain = re.sub(r"\s*(đồng|đ|vnđ)\.?$", "", value.strip(), flags=re.I) if isinstance(value, str) else value
    amount = number(plain, most=LARGEST_VND)
    if amount != amount.to_integral_value():
        raise CellFault("sheet.not-whole-dong")
    if not amount:
        raise CellFault("sheet.no-money")
    return int(amount)


def written(wanted: Target) -> str | Decimal:
    """A target as the sheet holds it: a plain number, else words that `target` reads back."""
    if wanted.upper is None and not wanted.is_at_least:
        return wanted.value
    least = "≥" if wanted.is_at_least else ""
    upper = "" if wanted.upper is None else f"–{_in_vietnamese(wanted.upper)}"
    return f"{least}{_in_vietnamese(wanted.value)}{upper}"


def _vietnamese(words: str) -> Decimal:
    return Decimal(words.replace(".", "").replace(",", "."))


def _bounded(amount: Decimal, most: Decimal) -> Decimal:
    if not amount.is_finite() or not 0 <= amount < most:
        raise CellFault("sheet.number-out-of-range")
    rounded = amount.quantize(PLACES)
    if abs(rounded - amount) > Decimal("0.000001"):  # more than the noise of a sheet's own arithmetic
        raise CellFault("sheet.too-many-decimals")
    return rounded


def _in_vietnamese(amount: Decimal) -> str:
    plain = f"{amount.normalize():f}" if amount else "0"
    return plain.replace(".", ",")
