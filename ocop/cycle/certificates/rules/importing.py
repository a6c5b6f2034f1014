"""Công nhận trước đây: what a row of a public list tells of a recognition, and what it does not.

Settled 28: without the day of the decision there is no term, and the recognition is shown as lacking its data. A day is
never made up: a year alone is kept as a year.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from ocop.law.criteria.vocabulary import Level

HELD = frozenset({"recognised", "renewal_requested"})  # others were scored or registered only, never recognised
_DECISION = re.compile(r"^(?P<number>\S+)(?: \((?P<day>\d{2})/(?P<month>\d{2})/(?P<year>\d{4})\))?$")
_MINISTRY, _PROVINCE = "-BNN", "-UBND"


@dataclass(frozen=True, slots=True)
class Told:
    """What the row tells."""

    key: str
    product: str
    producer: str
    place: str
    stars: int | None
    year: int | None
    number: str
    decided_on: date | None
    level: str
    evidence: str
    note: str


def is_recognition(row: Mapping[str, Any]) -> bool:
    """Whether the source says that a certificate was held."""
    return row["status"] in HELD


def told_by(row: Mapping[str, Any], *, file: str) -> Told:
    """The row in the words of this app."""
    number, day = decision_of(row["decision"])
    return Told(
        key=f"{file}:{row['id']}",
        product=row["name"],
        producer=row["producer"] or "",
        place=", ".join(filter(None, (row["commune"], row["district"]))),
        stars=row["stars"],
        year=day.year if day else row["year"],
        number=number,
        decided_on=day,
        level=level_of(number),
        evidence=row["evidence"],
        note=row.get("note", ""),
    )


def decision_of(written: str | None) -> tuple[str, date | None]:
    """2616/QĐ-UBND (29/12/2021) as number and day; what reads otherwise is kept as the number."""
    found = _DECISION.match(written or "")
    if found is None:
        return written or "", None
    if found["day"] is None:
        return found["number"], None
    return found["number"], date(int(found["year"]), int(found["month"]), int(found["day"]))


def level_of(number: str) -> str:
    """By the symbol of the decision; empty where the source names none."""
    if _MINISTRY in number:
        return Level.CENTRAL
    return Level.PROVINCE if _PROVINCE in number else ""
