"""Who belongs to a collective name on a day: "các sở, ban, ngành", "UBND các huyện, thành phố" (section `groups`).

A body belongs by its kind, level and province on the day of issue. Bodies of optional kinds and bodies that a person
has yet to confirm are only offered, never members by themselves; an open group has no member by itself.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from .entries import AgencyEntry, GroupEntry


def members_of(
    group: GroupEntry,
    entries: Iterable[AgencyEntry],
    *,
    on: date,
    groups: Mapping[str, GroupEntry],
    province: str | None = None,
) -> list[AgencyEntry]:
    """The members on the day, ordered by key; without those whom only a clerk may add (`offered_to`)."""
    return _among(group, list(entries), on=on, groups=groups, province=province, kinds="kinds")


def offered_to(
    group: GroupEntry,
    entries: Iterable[AgencyEntry],
    *,
    on: date,
    groups: Mapping[str, GroupEntry],
    province: str | None = None,
) -> list[AgencyEntry]:
    """Bodies shown unticked beside the members: of optional kinds, or not yet confirmed to exist."""
    known = list(entries)
    members = {e.id for e in members_of(group, known, on=on, groups=groups, province=province)}
    wide = _among(group, known, on=on, groups=groups, province=province, kinds="optional_kinds")
    doubtful = [e for e in _of_kinds(_base(group, groups, on), known, on, province, "kinds") if e.confirm_before_use]
    return [entry for entry in _ordered([*wide, *doubtful]) if entry.id not in members]


def _among(
    group: GroupEntry,
    entries: Sequence[AgencyEntry],
    *,
    on: date,
    groups: Mapping[str, GroupEntry],
    province: str | None,
    kinds: str,
) -> list[AgencyEntry]:
    if group.is_open:
        return []
    found: list[AgencyEntry] = []
    for part in _parts(group, groups, on):
        if not part.is_open:
            found.extend(e for e in _of_kinds(part, entries, on, province, kinds) if not e.confirm_before_use)
    return _ordered(found)


def _parts(group: GroupEntry, groups: Mapping[str, GroupEntry], on: date) -> Iterator[GroupEntry]:
    """The simple groups of which a group is made on the day."""
    if group.union_of:
        for key in group.union_of:
            yield from _parts(groups[key], groups, on)
    else:
        yield _base(group, groups, on)


def _base(group: GroupEntry, groups: Mapping[str, GroupEntry], on: date) -> GroupEntry:
    """The group whose rule counts: the same members as another, or one that depends on the day."""
    for first, last, key in group.by_date:
        if (first is None or first <= on) and (last is None or on <= last):
            return _base(groups[key], groups, on)
    return _base(groups[group.same_members_as], groups, on) if group.same_members_as else group


def _of_kinds(
    group: GroupEntry, entries: Sequence[AgencyEntry], on: date, province: str | None, kinds: str
) -> Iterator[AgencyEntry]:
    wanted = ("people_committee",) if group.generated == "ubnd_xa" and kinds == "kinds" else getattr(group, kinds)
    for entry in entries:
        if entry.kind not in wanted or not entry.holds_on(on) or entry.key in group.exclude_keys:
            continue
        if group.level and entry.level != group.level:
            continue
        if group.scope == "issuer_province" and province and entry.province and entry.province != province:
            continue
        yield entry


def _ordered(entries: Iterable[AgencyEntry]) -> list[AgencyEntry]:
    return sorted({entry.id: entry for entry in entries}.values(), key=lambda entry: entry.key)
