"""Reads of the territory: the units of a day, what became of one, what it came from."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Q, QuerySet

from ocop.actors.territory import rules
from ocop.actors.territory.models import Succession, Unit, UnitQuerySet
from ocop.actors.territory.vocabulary import Level
from ocop.base.kernel.periods import Period
from ocop.base.kernel.text import fold


def units_on(day: date, *, level: str | None = None, within: Unit | None = None) -> UnitQuerySet:
    """The units in force on the day, of one level, inside one unit (itself included)."""
    units = Unit.objects.in_force(day)
    if level:
        units = units.filter(level=level)
    return units.within(within) if within else units


def named(units: QuerySet[Unit], text: str) -> QuerySet[Unit]:
    """Those whose code or name, with or without accents, holds the text."""
    return units.filter(Q(folded__contains=fold(text.strip())) | Q(code=text.strip())) if text.strip() else units


def became(unit: Unit, *, on: date) -> QuerySet[Unit]:
    """The units that hold its land on the day, through every reform between."""
    lineage = Lineage.of_all()
    heirs = rules.became(unit.pk, on=on, periods=lineage.periods | own(unit), successors=lineage.successors)
    return Unit.objects.filter(pk__in=heirs).select_related("parent")


def came_from(unit: Unit, *, on: date) -> QuerySet[Unit]:
    """The units of the (earlier) day whose land is in it now."""
    lineage = Lineage.of_all()
    origins = rules.came_from(unit.pk, on=on, periods=lineage.periods | own(unit), predecessors=lineage.predecessors)
    return Unit.objects.filter(pk__in=origins).select_related("parent")


def own(unit: Unit) -> dict[int, Period]:
    """The unit's days, for a unit that no reform touched."""
    return {unit.pk: unit.period}


@dataclass(frozen=True, slots=True)
class Lineage:
    """Every link between units with their days: some hundreds of rows, read in one query."""

    periods: dict[int, Period]
    successors: dict[int, list[int]]
    predecessors: dict[int, list[int]]

    @classmethod
    def of_all(cls) -> "Lineage":
        """The lineage of the whole territory."""
        periods: dict[int, Period] = {}
        successors, predecessors = defaultdict(list), defaultdict(list)
        for old, old_start, old_end, new, new_start, new_end in Succession.objects.values_list(
            "predecessor", "predecessor__start", "predecessor__end", "successor", "successor__start", "successor__end"
        ):
            periods |= {old: Period(old_start, old_end), new: Period(new_start, new_end)}
            successors[old].append(new)
            predecessors[new].append(old)
        return cls(periods, successors, predecessors)


@dataclass(frozen=True, slots=True)
class Heir:
    """A unit that holds land of a former district; `also_from` names other districts it holds land of."""

    unit: Unit
    also_from: tuple[str, ...]


def heirs_of_district(district: Unit, *, on: date) -> list[Heir]:
    """The communes of the day that hold land of the district.

    A commune may hold land of several former districts, so a district cannot be rebuilt exactly from them.
    """
    last = district.end - timedelta(days=1) if district.end else on
    lineage = Lineage.of_all()
    communes = list(
        Unit.objects.in_force(last)
        .filter(level=Level.COMMUNE, parent__level=Level.DISTRICT, parent__parent=district.parent_id)
        .select_related("parent")
    )
    periods = lineage.periods | {commune.pk: commune.period for commune in communes}
    districts_of: dict[int, dict[int | None, str]] = defaultdict(dict)
    for commune in communes:
        for heir in rules.became(commune.pk, on=on, periods=periods, successors=lineage.successors):
            districts_of[heir][commune.parent_id] = str(commune.parent)
    heirs = Unit.objects.filter(pk__in=[pk for pk, names in districts_of.items() if district.pk in names])
    return [
        Heir(unit, tuple(sorted(name for pk, name in districts_of[unit.pk].items() if pk != district.pk)))
        for unit in heirs
    ]


def with_predecessors(units: set[int]) -> set[int]:
    """The units and every earlier version whose land they took over: who inherits a place inherits its files."""
    if not units:
        return units
    predecessors = Lineage.of_all().predecessors
    found, behind = set(units), list(units)
    while behind:
        fresh = [old for old in predecessors.get(behind.pop(), ()) if old not in found]
        found.update(fresh)
        behind.extend(fresh)
    return found
