"""What `reference/support-norms.yaml` must keep to, and a norm's row as the table holds it; nothing is written here."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import combinations
from typing import Any

from ocop.base.kernel.periods import Period
from ocop.steering.budget.vocabulary import Evidence

from .vocabulary.norms import NormLevel, NormMode

Row = Mapping[str, Any]
MARKED = (
    "contents",
    "trades",
    "beneficiaries",
    "city_grades",
    "attachments",
    "checklist",
    "priorities",
    "label_items",
    "settings",
)
ABOUT = ("costs", "conditions", "contents", "base", "scope", "note", "valid_note", "predecessor")


def faults(file: Row) -> Iterator[str]:
    """Unknown marks, sources, activities, programmes; two norms of one key that hold on the same day."""
    norms = [*file["norms"], *file["precedents"]]
    for row in (*norms, *(row for part in MARKED for row in file[part])):
        name = row.get("code") or row.get("unit")
        if row["evidence"] not in Evidence.values:
            yield f"{name}: no such mark of evidence"
    for row in norms:
        yield from (f"{row['code']}: unknown source {code}" for code in row["source"] if code not in file["sources"])
    yield from _unknown(norms, "activity", {row["code"] for row in file["activities"]})
    yield from _unknown(norms, "programme", {row["code"] for row in file["programmes"]})
    yield from _overlapping(file["norms"])


def _unknown(rows: list[Row], field: str, known: set[str]) -> Iterator[str]:
    for row in rows:
        if row.get(field) and row[field] not in known:
            yield f"{row['code']}: unknown {field} {row[field]}"


def _overlapping(norms: list[Row]) -> Iterator[str]:
    by_key: dict[tuple[Any, ...], list[Row]] = defaultdict(list)
    for row in norms:
        if row.get("binding", True):
            by_key[(row["programme"], row["activity"], row.get("variant", ""), row.get("level"))].append(row)
    for rows in by_key.values():
        for one, other in combinations(rows, 2):
            if period_of(one).overlaps(period_of(other)):
                yield f"{one['code']} and {other['code']} hold on the same day"


def period_of(row: Row) -> Period:
    """The row's days, half-open."""
    return Period.closed(row.get("valid_from"), row.get("valid_to"))


def norm_values(row: Row, sources: Row) -> dict[str, Any]:
    """The columns of a norm but for those that point at other tables."""
    period, unit = period_of(row), row.get("unit", {"vi": "", "en": ""})
    is_binding = "place" not in row and row.get("binding", True)
    return {
        "variant": row.get("variant", ""),
        "level": NormLevel(row.get("level", NormLevel.PROVINCIAL if "place" in row else NormLevel.NATIONAL)).value,
        "is_binding": is_binding,
        "place": row.get("place", ""),
        "unit": unit["vi"],
        "unit_en": unit["en"],
        "mode": NormMode(row.get("mode", NormMode.LIMIT)).value,
        "percent": _decimal(row["percent"]),
        "ceiling_vnd": row["ceiling_vnd"],
        "technology_factor": _decimal(row.get("technology_factor")),
        "start": period.start,
        "end": period.end,
        "legal_source": row["legal_source"],
        "evidence": row["evidence"],
        "is_confirmed": is_binding and is_usable(row),
        "sources": "; ".join(sources[code] for code in row["source"]),
        "about": {word: row[word] for word in ABOUT if word in row},
    }


def is_usable(row: Row) -> bool:
    """N2: verified, or partly with a figure; recalled and proposed ones wait for the norm keeper."""
    mark, has_figure = row["evidence"], row["percent"] is not None or row["ceiling_vnd"] is not None
    if row.get("check_first"):
        return False
    return mark == Evidence.VERIFIED or (mark == Evidence.PARTLY_VERIFIED and has_figure)


def _decimal(value: Any) -> Decimal | None:
    return None if value is None else Decimal(str(value)).quantize(Decimal("0.01"))
