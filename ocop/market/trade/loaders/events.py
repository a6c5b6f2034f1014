"""Loads `reference/trade.yaml`: dated settings of trade promotion, channels online."""

from collections.abc import Iterator, Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from ocop.actors.territory.loading import write
from ocop.actors.territory.reference import BadReference, yaml_of
from ocop.base.kernel.periods import Period

from ..models.events import Channel, TradeSetting
from ..rules.events import law
from ..vocabulary.events import Evidence

READS = {
    "fair_registration": law.fair_law,
    "event_days": law.event_days,
    "booth_norm": law.booth_norm,
    "selection": law.selection_law,
}
Rows = dict[str, dict[str, Any]]


@transaction.atomic
def load(root: Path) -> list[str]:
    """Bring the rows to what the file says; gives the changes in words."""
    file = yaml_of(root / "trade.yaml")
    if found := tuple(faults(file)):
        raise BadReference(found)
    return [
        *write(TradeSetting, _settings(file), by="code").lines(_("Quy định xúc tiến thương mại")),
        *write(Channel, _channels(file), by="code").lines(_("Kênh bán trực tuyến")),
    ]


def faults(file: Mapping[str, Any]) -> Iterator[str]:
    """Unknown marks, sources, figures; two rows of one topic on one day."""
    for row in (*file["settings"], *file["channels"]):
        if row["evidence"] not in Evidence.values:
            yield f"{row['code']}: no such mark of evidence"
        yield from (f"{row['code']}: unknown source {code}" for code in row["source"] if code not in file["sources"])
    for row in file["settings"]:
        yield from _unreadable(row)
    yield from _overlapping(file["settings"])


def _unreadable(row: Mapping[str, Any]) -> Iterator[str]:
    try:
        READS.get(row["topic"], lambda values, basis: values)(row["values"], row["basis"])
    except (TypeError, KeyError) as fault:
        yield f"{row['code']}: {fault}"


def _overlapping(rows: list[Mapping[str, Any]]) -> Iterator[str]:
    in_order = sorted(rows, key=lambda row: (row["topic"], row["valid_from"]))
    for one, other in pairwise(in_order):
        if one["topic"] == other["topic"] and _period(one).overlaps(_period(other)):
            yield f"{one['code']}, {other['code']}: two rules of one day"


def _settings(file: Mapping[str, Any]) -> Rows:
    return {
        row["code"]: {
            "topic": row["topic"], "start": _period(row).start, "end": _period(row).end, "values": row["values"],
            "basis": row["basis"], "source": _sources(file, row), "evidence": row["evidence"],
        }
        for row in file["settings"]
    }  # fmt: skip


def _channels(file: Mapping[str, Any]) -> Rows:
    found: Rows = {}
    for position, row in enumerate(file["channels"]):
        kept = {name: row[name] for name in ("name", "kind", "url", "evidence")}
        found[row["code"]] = {**kept, "source": _sources(file, row), "position": position}
    return found


def _period(row: Mapping[str, Any]) -> Period:
    return Period.closed(row["valid_from"], row.get("valid_to"))


def _sources(file: Mapping[str, Any], row: Mapping[str, Any]) -> str:
    return "; ".join(file["sources"][code] for code in row["source"])
