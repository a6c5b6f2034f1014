"""Loads `reference/dossiers.yaml`: who may file, the parts of each kind of dossier, clocks, figures."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from ocop.actors.producers.vocabulary import Kind
from ocop.actors.territory.loading import write
from ocop.actors.territory.reference import BadReference, yaml_of

from .models import ClockRule, Figure, FilerRule, Ground, PackagePart, ReminderRule
from .vocabulary import After, ClockCode, DossierKind, Evidence, GroundOf, Near, PackageOwner, Unit

Rows = Iterator[tuple[str, dict[str, Any]]]
LISTS = ("filers", "packages", "clocks", "grounds", "reminders", "figures")


@transaction.atomic
def load(root: Path) -> list[str]:
    """Bring the rows to what the file says; gives the changes in words."""
    file = yaml_of(root / "dossiers.yaml")
    if found := tuple(faults(file)):
        raise BadReference(found)
    return [
        *write(FilerRule, dict(_filers(file)), by="code").lines(_("Loại hình chủ thể được nộp hồ sơ")),
        *write(PackagePart, dict(_packages(file)), by="code").lines(_("Thành phần hồ sơ")),
        *write(ClockRule, dict(_clocks(file)), by="code").lines(_("Thời hạn xử lý hồ sơ")),
        *write(Ground, dict(_grounds(file)), by="code").lines(_("Căn cứ của từng bước")),
        *write(ReminderRule, dict(_reminders(file)), by="code").lines(_("Mốc nhắc thời hạn hồ sơ")),
        *write(Figure, dict(_figures(file)), by="code").lines(_("Tham số của hồ sơ")),
    ]


def faults(file: Mapping[str, Any]) -> Iterator[str]:
    """Unknown words, marks and sources, and series that cannot be written."""
    for row in (row for name in LISTS for row in file[name]):
        if row["evidence"] not in Evidence.values:
            yield f"{row}: no such mark of evidence"
        yield from (f"{row}: unknown source {code}" for code in row["source"] if code not in file["sources"])
    yield from (f"{row}: unknown kind" for row in file["filers"] if row["kind"] not in Kind.values)
    yield from (f"{row}: unknown kind or owner" for row in file["packages"] if _is_odd(row))
    yield from (
        f"{row}: unknown clock" for row in file["clocks"]
        if row["code"] not in ClockCode.values or row["after"] not in After.values
    )  # fmt: skip
    yield from (f"{row}: unknown ground" for row in file["grounds"] if row["of"] not in GroundOf.values)
    yield from (f"{row}: unknown reminder, unit or days" for row in file["reminders"] if _is_odd_reminder(row))
    for row in file["figures"]:
        row["value"].format(n=1, T="19", X="05500", year=2027)


def _is_odd(row: Mapping[str, Any]) -> bool:
    return row["kind"] not in DossierKind.values or row["owner"] not in PackageOwner.values


def _is_odd_reminder(row: Mapping[str, Any]) -> bool:
    days = row["days"]
    is_twice = len(set(days)) != len(days)
    return row["code"] not in Near.values or row["unit"] not in Unit.values or not days or is_twice


def _filers(file: Mapping[str, Any]) -> Rows:
    for row in file["filers"]:
        values = {"framework": row["framework"], "kind": row["kind"], "sets": row.get("sets", [])}
        yield f"{row['framework']}-{row['kind']}", {**values, **_sourced(file, row)}


def _packages(file: Mapping[str, Any]) -> Rows:
    for place, row in enumerate(file["packages"], 1):
        values = {
            **{name: row[name] for name in ("framework", "kind", "part", "owner")},
            "name": row["vi"], "name_en": row["en"], "is_compulsory": row["compulsory"], "position": place,
        }  # fmt: skip
        yield f"{row['framework']}-{row['kind']}-{row['part']}", {**values, **_sourced(file, row)}


def _clocks(file: Mapping[str, Any]) -> Rows:
    for row in file["clocks"]:
        values = {
            "span": row.get("span", ""), "count": row.get("count"), "unit": row.get("unit", ""), "after": row["after"],
        }  # fmt: skip
        yield row["code"], {**values, **_sourced(file, row)}


def _grounds(file: Mapping[str, Any]) -> Rows:
    for row in file["grounds"]:
        values = {"framework": row["framework"], "of": row["of"]}
        yield f"{row['framework']}-{row['of']}", {**values, **_sourced(file, row)}


def _reminders(file: Mapping[str, Any]) -> Rows:
    for row in file["reminders"]:
        yield row["code"], {"days": row["days"], "unit": row["unit"], **_sourced(file, row)}


def _figures(file: Mapping[str, Any]) -> Rows:
    for row in file["figures"]:
        yield row["code"], {"value": row["value"], **_sourced(file, row)}


def _sourced(file: Mapping[str, Any], row: Mapping[str, Any]) -> dict[str, str]:
    source = "; ".join(file["sources"][code] for code in row["source"])
    return {"basis": row["basis"], "evidence": row["evidence"], "source": source}
