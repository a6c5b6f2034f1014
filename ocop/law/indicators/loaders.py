"""Loads `reference/indicators.yaml`: what is counted, with unit, rule, rhythm and evidence of every row."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from ocop.actors.territory.reference import BadReference, yaml_of

from .models import Indicator
from .vocabulary import Breakdown, Evidence, Frequency, How, Tier

Row = Mapping[str, Any]


@transaction.atomic
def load(root: Path) -> list[str]:
    """Write every row of the file; returns what changed, in words. Rows that left the file stay: plans use them."""
    content = yaml_of(root / "indicators.yaml")
    rows, sources = content["indicators"], content["sources"]
    if found := tuple(faults(rows, sources)):
        raise BadReference(found)
    changed = sum(_write(row, position, sources) for position, row in enumerate(rows, start=1))
    return [_("Chỉ tiêu: thêm hoặc sửa %(n)s") % {"n": changed}] if changed else []


def faults(rows: Sequence[Row], sources: Collection[str]) -> Iterator[str]:
    """Codes used twice, another regime's code that is a row of its own, words and sources nobody knows."""
    counts = Counter(row["code"] for row in rows)
    yield from (f"{code}: is listed {n} times" for code, n in counts.items() if n > 1)
    for row in rows:
        twice = [code for code in row.get("same_as", ()) if code in counts]
        yield from (f"{row['code']}: {code} is a row of its own" for code in twice)
        yield from (f"{row['code']}: unknown {word}" for word in _unknown(row, sources))


def _unknown(row: Row, sources: Collection[str]) -> Iterator[str]:
    known: dict[str, Collection[str]] = {
        "level": _words(Tier), "frequency": _words(Frequency), "by": _words(Breakdown), "source": sources,
    }  # fmt: skip
    yield from (f"{name} {word}" for name, words in known.items() for word in row[name] if word not in words)
    single: dict[str, Collection[str]] = {"how": _words(How), "evidence": _words(Evidence)}
    yield from (f"{name} {row[name]}" for name, words in single.items() if row[name] not in words)


def _words(kind: Any) -> Collection[str]:
    return {str(word.value) for word in kind}


def _write(row: Row, position: int, sources: Mapping[str, str]) -> bool:
    """Whether the table changed."""
    values = {**_meaning(row), **_rhythm(row), "position": position}
    values |= {"source": "\n".join(sources[key] for key in row["source"]), "evidence": row["evidence"]}
    known = Indicator.objects.filter(code=row["code"]).first()
    if known and all(getattr(known, name) == value for name, value in values.items()):
        return False
    Indicator.objects.update_or_create(code=row["code"], defaults=values)
    return True


def _meaning(row: Row) -> dict[str, Any]:
    unit, unit_en = row["unit"]
    return {
        "name": row["vi"],
        "name_en": row["en"],
        "unit": unit,
        "unit_en": unit_en,
        "definition": row["definition"],
        "definition_en": row["definition_en"],
        "is_rate": row.get("is_rate", False),
        "decimals": row.get("decimals", 0),
    }


def _rhythm(row: Row) -> dict[str, Any]:
    return {
        "how": row["how"],
        "same_as": row.get("same_as", []),
        "level": ",".join(row["level"]),
        "frequency": ",".join(row["frequency"]),
        "disaggregation": row["by"],
    }
