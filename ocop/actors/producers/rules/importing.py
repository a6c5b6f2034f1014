"""One row of a list of producers: every fault of the row at once, by column.

The headings are Vietnamese words, since the list is a Vietnamese paper whatever language the screen speaks.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from ocop.base.kernel.outcome import Obstacle
from ocop.base.kernel.text import fold, nfc, squeeze

from ..vocabulary import Kind
from .identifiers import plain_phone, plain_tax_code
from .registering import Facts, obstacles_to_record

_DAY = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_NUMBER = re.compile(r"\d{1,3}(\.\d{3})+|\d+")


@dataclass(frozen=True, slots=True)
class Column:
    """One column of the list."""

    code: str
    heading: str
    longest: int = 250
    is_required: bool = False


COLUMNS = (
    Column("name", "Tên chủ thể", is_required=True),
    Column("kind", "Loại hình", is_required=True),
    Column("unit", "Xã, phường", is_required=True),
    Column("street", "Địa chỉ"),
    Column("tax_code", "Mã số thuế", 20),
    Column("registration_number", "Số đăng ký", 60),
    Column("registered_on", "Ngày đăng ký"),
    Column("registration_authority", "Nơi cấp", 200),
    Column("charter_capital_vnd", "Vốn điều lệ (đồng)"),
    Column("members_total", "Số thành viên"),
    Column("phone", "Điện thoại", 20),
    Column("email", "Thư điện tử"),
    Column("business_lines", "Ngành nghề", 2000),
    Column("representative", "Người đại diện", 120),
    Column("position", "Chức vụ", 120),
)
HEADINGS = {column.code: column.heading for column in COLUMNS}
KINDS = {fold(str(name)): kind for kind, name in (
    (Kind.COOPERATIVE, "hợp tác xã"), (Kind.COOPERATIVE, "htx"), (Kind.COOP_GROUP, "tổ hợp tác"),
    (Kind.ENTERPRISE, "doanh nghiệp"), (Kind.ENTERPRISE, "công ty"), (Kind.HOUSEHOLD_BUSINESS, "hộ kinh doanh"),
    (Kind.HOUSEHOLD_BUSINESS, "hộ sản xuất"), (Kind.FARM, "trang trại"), (Kind.TOURISM_BODY, "hội"),
    (Kind.TOURISM_BODY, "hiệp hội"), (Kind.TOURISM_BODY, "trung tâm du lịch"),
)}  # fmt: skip


@dataclass(slots=True)
class RowRead:
    """What a row says, and what is wrong with it."""

    values: dict[str, Any] = field(default_factory=dict)
    faults: list[Obstacle] = field(default_factory=list)

    def note(self, code: str, column: str, **facts: Any) -> None:
        """A fault of one cell."""
        self.faults.append(Obstacle(code, {"column": HEADINGS.get(column, column), **facts}))


def text_of(value: Any) -> str:
    """A cell as words: a day as papers write it, a whole number without its point."""
    match value:
        case None:
            return ""
        case datetime() | date():
            return f"{value:%d/%m/%Y}"
        case float() if value.is_integer():
            return str(int(value))
        case _:
            return squeeze(nfc(str(value)))


def read_row(cells: Mapping[str, str], *, unit_of: Callable[[str], Any], on: date) -> RowRead:
    """The row as the registry would take it; `unit_of` gives the commune of a name, or raises LookupError."""
    row = RowRead()
    for column in COLUMNS:
        typed = text_of(cells.get(column.code, ""))
        if column.is_required and not typed:
            row.note("row.required", column.code)
        elif len(typed) > column.longest:
            row.note("row.too-long", column.code, limit=column.longest)
        row.values[column.code] = typed[: column.longest]
    _read_kind(row)
    _read_place(row, unit_of)
    _read_numbers(row)
    row.faults += obstacles_in_words(row.values, on)
    return row


def _read_kind(row: RowRead) -> None:
    typed = row.values["kind"]
    found = KINDS.get(fold(typed)) or (Kind(typed) if typed in Kind.values else None)
    if typed and found is None:
        row.note("row.unknown-kind", "kind", value=typed)
    row.values["kind"] = found or ""


def _read_place(row: RowRead, unit_of: Callable[[str], Any]) -> None:
    typed = row.values["unit"]
    row.values["unit"] = None
    if not typed:
        return
    try:
        row.values["unit"] = unit_of(typed)
    except LookupError as unknown:
        row.note("row.unknown-place" if unknown.args[0] == "none" else "row.two-places", "unit", value=typed)


def _read_numbers(row: RowRead) -> None:
    values = row.values
    values["tax_code"], values["phone"] = plain_tax_code(values["tax_code"]), plain_phone(values["phone"])
    values["registered_on"] = _day(row, "registered_on")
    for name in ("charter_capital_vnd", "members_total"):
        values[name] = _whole(row, name)
    if values["email"] and "@" not in values["email"]:
        row.note("row.not-an-address", "email", value=values["email"])


def _day(row: RowRead, name: str) -> date | None:
    typed = row.values[name]
    found = _DAY.fullmatch(typed)
    try:
        if found:
            return date(*(int(part) for part in reversed(found.groups())))
    except ValueError:
        pass
    if typed:
        row.note("row.not-a-day", name, value=typed)
    return None


def _whole(row: RowRead, name: str) -> int | None:
    typed = row.values[name].replace(" ", "").removesuffix("đ")
    if _NUMBER.fullmatch(typed):
        return int(typed.replace(".", ""))
    if typed:
        row.note("row.not-a-number", name, value=row.values[name])
    return None


def obstacles_in_words(values: Mapping[str, Any], on: date) -> Iterator[Obstacle]:
    """What the registry itself would refuse; what the row already said is not said twice."""
    facts = Facts(
        kind=values["kind"], name=values["name"], tax_code=values["tax_code"], phone=values["phone"],
        registration_number=values["registration_number"], registered_on=values["registered_on"],
        charter_capital_vnd=values["charter_capital_vnd"], members_total=values["members_total"],
    )  # fmt: skip
    told = {"producer.no-name", "producer.no-kind"}
    return (obstacle for obstacle in obstacles_to_record(facts, on=on) if obstacle.code not in told)
