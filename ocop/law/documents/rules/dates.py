"""Dates in official prose: "ngày 13 tháng 6 năm 2019", 8/4/2019, 8-4-2019, 8.4.2019, and those without a year.

A date without its year stays without it: whoever reads it decides what may be completed from where.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

_DAY = r"(?P<d>0?[1-9]|[12]\d|3[01])"
_MONTH = r"(?P<m>0?[1-9]|1[0-2])"
_YEAR = r"(?P<y>(?:19|20)\d\d)"
_LONG = re.compile(
    rf"\b(?:ngày\s+)?{_DAY}\s+tháng\s+{_MONTH}(?:\s*(?:,\s*)?năm\s+{_YEAR}|\s*/\s*(?P<y2>(?:19|20)\d\d))?(?!\d)",
    re.IGNORECASE,
)
_SHORT = re.compile(
    rf"(?<![\d/.\-])(?:(?:ngày|hôm)\s+)?{_DAY}(?P<s>\s?[/.\-]\s?){_MONTH}(?P=s){_YEAR}(?![\d/])", re.IGNORECASE
)
_NO_YEAR = re.compile(
    rf"(?:(?:ngày|trước|đến|hết|từ)\s+)(?:ngày\s+)?{_DAY}[/\-]{_MONTH}(?![\d/\-%]|\s*[/\-]\s*\d)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class ProseDate:
    """A day named in a text; `day` is None where the year is missing or the day does not exist."""

    start: int
    end: int
    day: date | None
    day_of_month: int
    month: int
    year: int | None


def dates_in(text: str) -> list[ProseDate]:
    """Every date with day and month, in order, never overlapping."""
    found = sorted(_all(text), key=lambda d: (d.start, -d.end))
    kept: list[ProseDate] = []
    for item in found:
        if not kept or item.start >= kept[-1].end:
            kept.append(item)
    return kept


def _all(text: str) -> Iterator[ProseDate]:
    for expression in (_LONG, _SHORT, _NO_YEAR):
        for match in expression.finditer(text):
            yield _read(match)


def _read(match: re.Match[str]) -> ProseDate:
    groups = match.groupdict()
    written_year = groups.get("y") or groups.get("y2")
    year = int(written_year) if written_year else None
    day, month = int(match["d"]), int(match["m"])
    start = match.start() + (len(match.group()) - len(_without_preposition(match.group())))
    return ProseDate(start, match.end(), exact_day(year, month, day), day, month, year)


def _without_preposition(words: str) -> str:
    """The date itself; "trước", "đến" and the like before a date without a year are no part of it."""
    return re.sub(r"^(?:trước|đến|hết|từ)\s+", "", words, flags=re.IGNORECASE)


def exact_day(year: int | None, month: int, day: int) -> date | None:
    """The calendar day, or None where the year is unknown or there is no such day (30/2)."""
    if year is None:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None
