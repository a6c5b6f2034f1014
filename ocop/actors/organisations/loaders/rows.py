"""Bodies and groups of `organisations-*.yaml` as plain rows, checked against each other."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ocop.actors.organisations.vocabulary import Kind, Level
from ocop.actors.territory.reference import overlaps, sources_named
from ocop.base.kernel.periods import Period
from ocop.base.kernel.text import fold

GROUP_COLUMNS = {"id", "names", "name_en", "address", "evidence", "source"}


@dataclass(frozen=True, slots=True)
class BodyRow:
    """One version of one body."""

    ref: str
    key: str
    province: str
    name: str
    short: str
    kind: str
    level: str
    parent_key: str
    unit: str | None
    period: Period
    evidence: str
    head_title: str
    name_en: str = ""
    aliases: tuple[str, ...] = ()
    symbol: str = ""
    about: tuple[str, ...] = ()
    evidence_period: str = ""
    evidence_symbol: str = ""
    name_status: str = "official"
    confirm_before_use: bool = False
    fallback_key: str = ""
    head_of_key: str = ""
    succession_rule: str = ""
    transfer: str = ""
    source: str = ""
    successors: tuple[str, ...] = ()


def listed_bodies(file: Mapping[str, Any]) -> Iterator[BodyRow]:
    """The bodies that the file names one by one."""
    heads = file["generated"]["heads"]
    for row in file["organisations"]:
        yield BodyRow(
            ref=row["id"],
            key=row["key"],
            province=row["key"].partition(".")[0],
            name=row["name_vi"],
            name_en=row["name_en"],
            short=row["short"][0],
            aliases=(*row["short"][1:], *row["aliases"]),
            kind=row["kind"],
            level=row["level"],
            parent_key=row["parent"] or "",
            unit=row["territory"],
            symbol=row["symbol"] or "",
            period=Period.closed(row["valid_from"], row["valid_to"]),
            about=tuple(row.get("date_placeholder", ())),
            evidence=row["evidence"],
            evidence_period=row["evidence_period"],
            evidence_symbol=row.get("evidence_symbol", ""),
            name_status=row.get("name_status", "official"),
            confirm_before_use=row.get("confirm_before_use", False),
            fallback_key=row.get("fallback", ""),
            head_title=head_title(heads.get(row["kind"], ""), row["name_vi"]),
            head_of_key=row.get("head_of", ""),
            succession_rule=row.get("successors_rule", ""),
            transfer=row.get("transfer", ""),
            source=sources_named(file["sources"], row["source"]),
            successors=tuple(row["successors"]),
        )


def head_title(titles: str | Mapping[str, str], name: str) -> str:
    """Who leads a body of this kind, by the first words of its name where that matters."""
    if isinstance(titles, str):
        return titles
    return next((title for opening, title in titles.items() if name.startswith(opening)), "")


def columns(body: BodyRow, unit_ids: Mapping[str, int]) -> dict[str, Any]:
    """The row as the table stores it, without its parent (`links`)."""
    return {
        "key": body.key,
        "province": body.province,
        "name": body.name,
        "name_en": body.name_en,
        "short": body.short,
        "aliases": list(body.aliases),
        "folded": fold("\n".join((body.name, body.short, body.symbol, *body.aliases))),
        "kind": body.kind,
        "level": body.level,
        "parent_key": body.parent_key,
        "unit_id": unit_ids[body.unit] if body.unit else None,
        "symbol": body.symbol,
        "start": body.period.start,
        "end": body.period.end,
        "about": list(body.about),
        "evidence": body.evidence,
        "evidence_period": body.evidence_period,
        "evidence_symbol": body.evidence_symbol,
        "name_status": body.name_status,
        "confirm_before_use": body.confirm_before_use,
        "fallback_key": body.fallback_key,
        "head_title": body.head_title,
        "head_of_key": body.head_of_key,
        "succession_rule": body.succession_rule,
        "transfer": body.transfer,
        "source": body.source,
    }


def group_columns(row: Mapping[str, Any], source: str) -> dict[str, Any]:
    """A group as the table stores it; all that decides its members is its rule."""
    rule = {name: value for name, value in row.items() if name not in GROUP_COLUMNS and name != "note"}
    return {
        "names": row["names"],
        "name_en": row["name_en"],
        "address": row["address"],
        "rule": plain(rule),
        "evidence": row["evidence"],
        "source": source,
    }


def plain(value: Any) -> Any:
    """The value with days as ISO text, as JSON keeps it."""
    if isinstance(value, dict):
        return {name: plain(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [plain(inner) for inner in value]
    return value.isoformat() if hasattr(value, "isoformat") else value


def faults(bodies: Collection[BodyRow], *, known_units: Collection[str]) -> Iterator[str]:
    """Refs used twice, versions of one key that overlap, words and links that do not exist."""
    refs, keys = {body.ref for body in bodies}, {body.key for body in bodies}
    yield from (f"{ref}: is listed {n} times" for ref, n in Counter(body.ref for body in bodies).items() if n > 1)
    yield from overlaps((body.key, body.ref, body.period) for body in bodies)
    for body in bodies:
        yield from (f"{body.ref}: {fault}" for fault in faults_of(body, refs, keys, known_units))


def faults_of(body: BodyRow, refs: set[str], keys: set[str], units: Collection[str]) -> Iterator[str]:
    """What is wrong with one row."""
    yield from missing("successor", body.successors, refs)
    yield from missing("key", filter(None, (body.parent_key, body.fallback_key, body.head_of_key)), keys)
    yield from missing("unit", filter(None, (body.unit,)), units)
    yield from missing("kind", (body.kind,), Kind.values)
    yield from missing("level", (body.level,), Level.values)


def missing(what: str, named: Iterable[str], known: Collection[str]) -> Iterator[str]:
    """The named things that are not there."""
    yield from (f"the {what} {name} does not exist" for name in named if name not in known)
