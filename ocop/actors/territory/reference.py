"""The territory files of the reference folder, read and checked; nothing is written here.

`territory-bac-kan.yaml` gives the versions of one former province with their successors; `territory-country-2025`
the whole country on 01/07/2025. Days in files are inclusive (`valid_to` is the last day), here they are half-open.
"""

import csv
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from ocop.base.kernel.formats import short_date
from ocop.base.kernel.periods import Period
from ocop.base.kernel.text import squeeze

LEVEL_OF_SECTION = {
    "provinces": "province",
    "districts": "district",
    "communes_until_2020_01_31": "commune",
    "communes_2020_to_2025": "commune",
    "communes_from_2025_07_01": "commune",
}


class BadReference(Exception):
    """A reference file contradicts itself; the message lists every fault."""

    def __init__(self, faults: Iterable[str]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(self.faults))


@dataclass(frozen=True, slots=True)
class UnitRow:
    """One version of one unit, as a file gives it."""

    key: str
    code: str
    name: str
    type: str
    level: str
    parent: str | None
    period: Period
    point: tuple[float, float] | None
    legal_basis: str
    evidence: str
    source: str
    successors: tuple[str, ...] = ()
    extent: str = "whole"


def read(root: Path) -> list[UnitRow]:
    """Every unit of the folder once; raises `BadReference` when periods, links or counts do not hold."""
    versions = list(versioned_units(yaml_of(root / "territory-bac-kan.yaml")))
    listed = {row.key for row in versions}
    country = [row for row in units_of_the_country(root) if row.key not in listed]
    rows = versions + country
    if found := tuple(faults(rows)):
        raise BadReference(found)
    return rows


def yaml_of(path: Path) -> Any:
    """The content of one file, read by the fast parser where it is built in."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return yaml.load(path.read_text(encoding="utf-8"), loader)


def versioned_units(file: Mapping[str, Any]) -> Iterator[UnitRow]:
    """The rows of a province's file with all its versions."""
    for section, level in LEVEL_OF_SECTION.items():
        for row in file[section]:
            yield UnitRow(
                key=row["id"],
                code=row["code"],
                name=row["name"],
                type=row["type"],
                level=level,
                parent=row["parent"],
                period=Period.closed(row["valid_from"], row["valid_to"]),
                point=tuple(row["point"]) if "point" in row else None,
                legal_basis=file["legal_basis"].get(str(row["valid_from"]), "") if level == "commune" else "",
                evidence=row["evidence"],
                source=sources_named(file["sources"], row["source"]),
                successors=tuple(row["successors"]),
                extent=row.get("transfer", "whole"),
            )


def units_of_the_country(root: Path) -> Iterator[UnitRow]:
    """Provinces and communes of the whole country on the day the list stands for."""
    file = yaml_of(root / "territory-country-2025.yaml")
    meta, source = file["meta"], sources_named(file["sources"], file["sources"])
    start: date = meta["state_of"]
    for row in file["provinces"]:
        yield UnitRow(
            key=f"{row['code']}@{start}",
            code=row["code"],
            name=row["name"],
            type=row["type"],
            level="province",
            parent=None,
            period=Period(start),
            point=None,
            legal_basis=meta["provinces_basis"],
            evidence=file["evidence"],
            source=source,
        )
    with (root / meta["communes_file"]).open(encoding="utf-8", newline="") as lines:
        yield from (commune_of_the_country(row, meta, source) for row in csv.DictReader(lines))


def commune_of_the_country(row: Mapping[str, str], meta: Mapping[str, Any], source: str) -> UnitRow:
    """One line of the country's list of communes."""
    number = f"{row['resolution']}{meta['resolution_suffix']}"
    return UnitRow(
        key=f"{row['code']}@{meta['state_of']}",
        code=row["code"],
        name=squeeze(row["name"]),
        type=row["type"],
        level="commune",
        parent=f"{row['parent']}@{meta['state_of']}",
        period=Period(meta["state_of"]),
        point=(float(row["latitude"]), float(row["longitude"])),
        legal_basis=meta["legal_basis"].format(number=number, date=short_date(meta["resolution_date"])),
        evidence=row["evidence"] or "verified",
        source=source,
    )


def sources_named(sources: Mapping[str, Mapping[str, str]], keys: Iterable[str]) -> str:
    """The sources in words, one a line, as pages show them."""
    return "\n".join(f"{sources[key]['what']} ({sources[key]['where']})" for key in keys)


def faults(rows: Iterable[UnitRow]) -> Iterator[str]:
    """Keys used twice, periods of one code that overlap, links that lead nowhere."""
    rows = list(rows)
    known = {row.key for row in rows}
    yield from (f"{key}: is listed {n} times" for key, n in Counter(row.key for row in rows).items() if n > 1)
    yield from overlaps((row.code, row.key, row.period) for row in rows)
    for row in rows:
        if row.parent and row.parent not in known:
            yield f"{row.key}: the parent {row.parent} is not listed"
        yield from (f"{row.key}: the successor {key} is not listed" for key in row.successors if key not in known)


def overlaps(versions: Iterable[tuple[str, str, Period]]) -> Iterator[str]:
    """Versions (lasting name, key, period) of one thing that share a day."""
    by_line: dict[str, list[tuple[str, Period]]] = {}
    for line, key, period in versions:
        for other, its_period in by_line.setdefault(line, []):
            if period.overlaps(its_period):
                yield f"{key}: its days overlap those of {other}"
        by_line[line].append((key, period))
