"""The register of agencies as the reference file gives it: plain data in, entries of the rules out.

`reference/organisations-bac-kan.yaml` lists the bodies and collective names; the People's Committees of communes are
made from the territory file (`generated.ubnd_xa`). The tables are loaded from the same data by another way; the
command line needs no table at all.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from .rules.entries import AgencyEntry, GroupEntry
from .rules.gazetteer import Gazetteer

_COMMUNES = ("communes_until_2020_01_31", "communes_2020_to_2025", "communes_from_2025_07_01")


def entries_of(data: Mapping[str, Any], territory: Mapping[str, Any] | None = None) -> list[AgencyEntry]:
    """Every version of every body of the file, with the communes' committees where the territory is given."""
    provinces = _province_names(territory) if territory else {}
    listed = [_entry(row, provinces) for row in data["organisations"]]
    return [*listed, *(_communes(territory, provinces) if territory else ())]


def groups_of(data: Mapping[str, Any]) -> list[GroupEntry]:
    """Every collective name of the file with its rule."""
    return [_group(row) for row in data["groups"]]


def gazetteer_of(data: Mapping[str, Any], territory: Mapping[str, Any] | None = None) -> Gazetteer:
    """The gazetteer of the file, ready for texts."""
    return Gazetteer(entries_of(data, territory), groups_of(data))


def _entry(row: Mapping[str, Any], provinces: Mapping[str, str]) -> AgencyEntry:
    place = row.get("territory")
    return AgencyEntry(
        id=row["id"],
        key=row["key"],
        name=row["name_vi"],
        names=(*row.get("short", ()), *row.get("aliases", ())),
        kind=row["kind"],
        level=row["level"],
        symbol=row.get("symbol"),
        valid_from=row.get("valid_from"),
        valid_to=row.get("valid_to"),
        parent=row.get("parent"),
        territory=place,
        province=_province_of(row["key"], place, provinces),
        successors=tuple(row.get("successors", ())),
        head_of=row.get("head_of"),
        confirm_before_use=bool(row.get("confirm_before_use", False)),
    )


def _province_of(key: str, place: str | None, provinces: Mapping[str, str]) -> str | None:
    """The province a body belongs to: of its territory, else of the prefix of its key; None for central bodies."""
    if place is None or key.startswith("tw."):
        return None
    return provinces.get(place) or {"bk": "Bắc Kạn", "tn": "Thái Nguyên"}.get(key.partition(".")[0])


def _province_names(territory: Mapping[str, Any]) -> dict[str, str]:
    """The province's name for each unit of the territory file, by id."""
    names = {row["id"]: row["name"].removeprefix("Tỉnh ").removeprefix("Thành phố ") for row in territory["provinces"]}
    for row in territory["districts"]:
        names[row["id"]] = names.get(row["parent"], "")
    for row in _commune_rows(territory):
        names[row["id"]] = names.get(row["parent"], "")
    return names


def _commune_rows(territory: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    for section in _COMMUNES:
        yield from territory[section]


def _communes(territory: Mapping[str, Any], provinces: Mapping[str, str]) -> Iterator[AgencyEntry]:
    """`generated.ubnd_xa`: one committee for each version of each commune, keyed by the territory's id."""
    for row in _commune_rows(territory):
        name = row["name"][0].lower() + row["name"][1:]
        key = f"ubnd.{row['id']}"
        yield AgencyEntry(
            id=key,
            key=key,
            name=f"Ủy ban nhân dân {name}",
            names=(f"UBND {name}",),
            kind="people_committee",
            level="commune",
            symbol="UBND",
            valid_from=row.get("valid_from"),
            valid_to=row.get("valid_to"),
            parent=_parent_of(row),
            territory=row["id"],
            province=provinces.get(row["id"]),
            successors=tuple(f"ubnd.{key}" for key in row.get("successors", ())),
        )


def _parent_of(row: Mapping[str, Any]) -> str:
    """The district's committee until 30/06/2025, the province's afterwards."""
    code = str(row["parent"]).partition("@")[0]
    return "tn.ubnd" if code == "19" else f"bk.ubnd.{code}"


def _group(row: Mapping[str, Any]) -> GroupEntry:
    return GroupEntry(
        id=row["id"],
        names=tuple(row["names"]),
        address=row.get("address", "body"),
        kinds=tuple(row.get("kinds", ())),
        optional_kinds=tuple(row.get("optional_kinds", ())),
        level=row.get("level"),
        scope=row.get("scope"),
        same_members_as=row.get("same_members_as"),
        union_of=tuple(row.get("union_of", ())),
        by_date=tuple(_dated(part) for part in row.get("by_date", ())),
        exclude_keys=tuple(row.get("exclude_keys", ())),
        generated=row.get("generated"),
        is_open=bool(row.get("open", False)),
        is_umbrella=bool(row.get("umbrella", False)),
    )


def _dated(part: Mapping[str, Any]) -> tuple[date | None, date | None, str]:
    return part.get("from"), part.get("to"), part["use"]


def versions_by_key(entries: Iterable[AgencyEntry]) -> dict[str, list[AgencyEntry]]:
    """The versions of each body, for those who ask by its lasting key."""
    found: dict[str, list[AgencyEntry]] = {}
    for entry in entries:
        found.setdefault(entry.key, []).append(entry)
    return found
