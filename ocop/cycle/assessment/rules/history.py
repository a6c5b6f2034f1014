"""Kết quả cũ: one row of a list of past results, every fault at once (E30: totals of the parts, no choices).

The scale is that of the framework named in the row; its maxima and bands come from there. A scale whose lines were
not found takes no parts: “recognised, score unknown”. The headings are Vietnamese words, as the list is.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal, InvalidOperation
from hashlib import sha256
from typing import Any

from ocop.actors.producers.rules.importing import Column, text_of
from ocop.base.kernel.outcome import Obstacle
from ocop.base.kernel.periods import Period
from ocop.base.kernel.text import fold
from ocop.law.criteria.rules.ranking import stars_for
from ocop.law.criteria.rules.scoring import obstacles_to_totals
from ocop.law.criteria.rules.sheets import Sheet

COLUMNS = (
    Column("external_id", "Mã ở hệ thống ngoài", 80, is_required=True),
    Column("product", "Tên sản phẩm", is_required=True),
    Column("producer", "Chủ thể"),
    Column("framework", "Quyết định", 60, is_required=True),
    Column("set", "Bộ sản phẩm", 4),
    Column("level", "Cấp đánh giá", 30, is_required=True),
    Column("held_on", "Ngày đánh giá", 20, is_required=True),
    Column("A", "Điểm phần A", 12),
    Column("B", "Điểm phần B", 12),
    Column("C", "Điểm phần C", 12),
    Column("total", "Tổng điểm", 12),
    Column("stars", "Số sao", 2, is_required=True),
    Column("decision_number", "Số quyết định", 60),
    Column("decided_on", "Ngày quyết định", 20),
)
HEADINGS = {column.code: column.heading for column in COLUMNS}
PARTS = ("A", "B", "C")
LEVELS = {"huyen": "district", "tinh": "province", "trung uong": "central", "tw": "central"}
_DAY = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """A framework of the past: `sheets` by set where its points are known."""

    code: str
    number: str
    period: Period
    sheets: Mapping[str, Sheet] = field(default_factory=dict)

    def is_named(self, written: str) -> bool:
        """1048, 1048/QĐ-TTg, QĐ 1048/QĐ-TTg, QD-1048-2019 all name it."""
        own, said = self.number.partition("/")[0], re.findall(r"\d+", written)
        return bool(said) and own == said[0]


@dataclass(slots=True)
class PastRead:
    """What a row says, and what is wrong with it."""

    values: dict[str, Any] = field(default_factory=dict)
    faults: list[Obstacle] = field(default_factory=list)

    def note(self, code: str, column: str, **facts: Any) -> None:
        """A fault of one cell."""
        self.faults.append(Obstacle(code, {"column": HEADINGS.get(column, column), **facts}))

    def digest(self) -> str:
        """Tells whether the row says the same as before."""
        plain = {name: str(value) for name, value in self.values.items() if name != "scale"}
        return sha256(json.dumps(plain, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def read_row(cells: Mapping[str, Any], *, scales: tuple[Scale, ...], on: date) -> PastRead:
    """The row as it would be kept."""
    row = PastRead()
    for column in COLUMNS:
        typed = text_of(cells.get(column.code, ""))
        if column.is_required and not typed:
            row.note("row.required", column.code)
        elif len(typed) > column.longest:
            row.note("row.too-long", column.code, limit=column.longest)
        row.values[column.code] = typed[: column.longest]
    _read_words(row, scales)
    _read_days(row, on)
    _read_points(row)
    return row


def _read_words(row: PastRead, scales: tuple[Scale, ...]) -> None:
    values = row.values
    scale = next((each for each in scales if each.is_named(values["framework"])), None)
    if values["framework"] and scale is None:
        row.note("past.unknown-framework", "framework", value=values["framework"])
    values["scale"], values["framework"] = scale, scale.code if scale else ""
    level = LEVELS.get(fold(values["level"]).removeprefix("cap "))
    if values["level"] and level is None:
        row.note("past.unknown-level", "level", value=values["level"])
    values["level"] = level or ""
    values["set"] = values["set"].zfill(2) if values["set"] else ""
    if scale and scale.sheets and values["set"] and values["set"] not in scale.sheets:
        row.note("past.unknown-set", "set", value=values["set"])


def _read_days(row: PastRead, on: date) -> None:
    held = row.values["held_on"] = _day(row, "held_on")
    decided = row.values["decided_on"] = _day(row, "decided_on")
    scale = row.values["scale"]
    if held and scale and not scale.period.holds_on(held):
        row.note("past.other-framework", "held_on", number=scale.number)
    if held and decided and decided < held:
        row.note("past.decided-before", "decided_on")
    for name, day in (("held_on", held), ("decided_on", decided)):
        if day and day > on:
            row.note("past.in-future", name)


def _read_points(row: PastRead) -> None:
    values, scale = row.values, row.values["scale"]
    stars = values["stars"] = _stars(row)
    points = {part: found for part in PARTS if (found := _number(row, part)) is not None}
    total = _number(row, "total")
    for part in PARTS:
        values.pop(part)
    values["parts"] = {part: str(found) for part, found in points.items()}
    if scale and not scale.sheets and (points or total is not None):
        row.note("past.points-unknown", "total", number=scale.number)
    elif scale and scale.sheets:
        _check_points(row, scale, points, total)
    values["total"] = total if total is not None else (sum(points.values()) if points else None)
    if scale and scale.sheets and values["total"] is not None and stars is not None and not row.faults:
        _check_stars(row, scale, values["total"], stars)


def _check_points(row: PastRead, scale: Scale, points: Mapping[str, Decimal], total: Decimal | None) -> None:
    if not points:
        row.note("past.no-points", "A")
        return
    sheet = scale.sheets.get(row.values["set"]) or next(iter(scale.sheets.values()))
    row.faults += obstacles_to_totals(sheet, points)
    if total is not None and total != sum(points.values()):
        row.note("past.sum-differs", "total", total=total, sum=sum(points.values()))


def _check_stars(row: PastRead, scale: Scale, total: Decimal, stars: int) -> None:
    """A minimum may have cost a star; no result has more stars than its points reach."""
    bands = next(iter(scale.sheets.values())).bands
    if stars > (most := stars_for(total, bands)):
        row.note("past.too-many-stars", "stars", stars=stars, most=most)


def _stars(row: PastRead) -> int | None:
    typed = row.values["stars"]
    if typed in {"0", "1", "2", "3", "4", "5"}:
        return int(typed)
    if typed:
        row.note("past.not-stars", "stars", value=typed)
    return None


def _number(row: PastRead, name: str) -> Decimal | None:
    typed = row.values[name]
    try:
        return Decimal(typed.replace(",", ".")) if typed else None
    except InvalidOperation:
        row.note("past.not-points", name, value=typed)
        return None


def _day(row: PastRead, name: str) -> date | None:
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
