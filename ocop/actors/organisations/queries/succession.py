"""Who takes over when a body ends, who it took over from, and which line the province follows on a day."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

from ocop.actors.organisations.models import Organisation, Succession
from ocop.actors.organisations.vocabulary import SuccessionRule
from ocop.actors.territory.queries import heirs_of_district


def successors_of(organisation: Organisation, on: date) -> list[Organisation]:
    """The bodies in force on the day that may receive its work, the first in rank first.

    A successor that must be confirmed before use is represented by its fallback.
    """
    found = {body.pk: body for body in _successors(organisation, on)}
    return list(found.values())


def successor_of(organisation: Organisation, on: date) -> Organisation | None:
    """The one body that receives open work without further question; None where a person must choose."""
    if organisation.succession_rule and not organisation.period.holds_on(on):
        return None
    return next(iter(successors_of(organisation, on)), None)


def _successors(organisation: Organisation, on: date) -> Iterator[Organisation]:
    if organisation.period.holds_on(on):
        yield _confirmed(organisation, on)
    elif organisation.succession_rule == SuccessionRule.COMMUNES and organisation.unit:
        units = [heir.unit.pk for heir in heirs_of_district(organisation.unit, on=on)]
        yield from Organisation.objects.in_force(on).filter(unit__in=units, kind=organisation.kind).order_by("ref")
    else:
        for link in organisation.successions.select_related("successor__unit"):
            yield from _successors(link.successor, on)


def _confirmed(organisation: Organisation, on: date) -> Organisation:
    if not organisation.confirm_before_use:
        return organisation
    return Organisation.objects.in_force(on).filter(key=organisation.fallback_key).first() or organisation


def predecessors_of(organisation: Organisation) -> list[Organisation]:
    """The versions and bodies it took over from directly, for reading its history."""
    return [link.predecessor for link in organisation.origins.select_related("predecessor")]


def with_predecessors(organisations: Iterable[int]) -> set[int]:
    """The bodies and all they inherited from: who takes over an agency may read its files."""
    found = set(organisations)
    origins: dict[int, list[int]] = defaultdict(list)
    for old, new in Succession.objects.values_list("predecessor", "successor") if found else ():
        origins[new].append(old)
    behind = list(found)
    while behind:
        fresh = [old for old in origins.get(behind.pop(), ()) if old not in found]
        found.update(fresh)
        behind.extend(fresh)
    return found


def province_committee(on: date, *, province: str = "bk") -> Organisation | None:
    """The provincial people's committee that the line `province` has on the day (its heir after a merger)."""
    line = Organisation.objects.filter(key=f"{province}.ubnd").order_by("start")
    heirs = (
        heir
        for version in line
        if version.start is None or version.start <= on
        for heir in [successor_of(version, on)]
        if heir
    )
    return next(heirs, None)
