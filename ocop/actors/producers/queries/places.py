"""Communes of the day: which one holds a producer's land, its committee, the names people type."""

from collections import defaultdict
from collections.abc import Callable
from datetime import date

from ocop.actors.organisations.models import Organisation
from ocop.actors.organisations.vocabulary import Kind
from ocop.actors.people.models import Person, Post, Role
from ocop.actors.people.vocabulary import ReachKind
from ocop.actors.territory import queries as territory
from ocop.actors.territory import rules as lineage_rules
from ocop.actors.territory.models import Unit, UnitQuerySet
from ocop.actors.territory.queries import Lineage
from ocop.actors.territory.vocabulary import Level
from ocop.base.kernel.text import fold, squeeze

TYPES = ("xa ", "phuong ", "thi tran ", "tt ", "dac khu ")


def units_now(unit: Unit, *, on: date) -> list[Unit]:
    """The units that hold its land on the day; the unit itself where it is in force."""
    return [unit] if unit.period.holds_on(on) else list(territory.became(unit, on=on))


def committee_of(unit: Unit, *, on: date) -> Organisation | None:
    """The People's Committee of the commune that holds the land on the day."""
    here = [held.pk for held in units_now(unit, on=on)]
    found = Organisation.objects.in_force(on).filter(unit__in=here, kind=Kind.PEOPLE_COMMITTEE)
    return found.order_by("id").first()


def province_of(unit: Unit, *, on: date) -> str:
    """The line of bodies (bk, tn) the place belongs to on the day."""
    chain = _chain(unit, on)
    found = Organisation.objects.in_force(on).filter(unit__in=chain, kind=Kind.PEOPLE_COMMITTEE)
    return found.order_by("id").values_list("province", flat=True).first() or ""


def keepers(unit: Unit | None, verb: str, *, on: date) -> list[Person]:
    """Those whose posts use the verb for the place: of the commune, else of the district, else of the province."""
    roles = [role.pk for role in Role.objects.all() if verb in role.verbs and role.reach != ReachKind.OWN]
    posts = Post.objects.in_force(on).filter(role__in=roles, person__is_active=True)
    for level in _levels(unit, on) if unit else ():
        people = Person.objects.filter(pk__in=posts.filter(organisation__unit__in=level).values("person"))
        if found := list(people):
            return found
    return []


def communes(within: set[int], *, on: date) -> UnitQuerySet:
    """The communes in force among these units."""
    return Unit.objects.in_force(on).filter(pk__in=within, level=Level.COMMUNE).order_by("name")


def communes_of_province(province: str, *, on: date) -> UnitQuerySet:
    """The communes in force of the province whose bodies go by this line."""
    committees = Organisation.objects.in_force(on).filter(province=province, kind=Kind.PEOPLE_COMMITTEE)
    units = Unit.objects.in_force(on).filter(level=Level.COMMUNE, pk__in=committees.values("unit"))
    return units.order_by("name")


def today_places(*, on: date) -> Callable[[int], int]:
    """From any unit to the one unit of the day that stands for its land (the first heir); two queries for all."""
    lineage = Lineage.of_all()

    def now(unit: int) -> int:
        if unit not in lineage.periods or lineage.periods[unit].holds_on(on):
            return unit
        heirs = lineage_rules.became(unit, on=on, periods=lineage.periods, successors=lineage.successors)
        return min(heirs, default=unit)

    return now


def finder(units: UnitQuerySet) -> Callable[[str], Unit]:
    """From a typed name or code to the commune: with or without its type and its marks; LookupError tells why not."""
    by_name: dict[str, list[Unit]] = defaultdict(list)
    for unit in units:
        for name in {fold(unit.name), _typeless(fold(unit.name)), unit.code}:
            by_name[name].append(unit)

    def find(typed: str) -> Unit:
        key = fold(squeeze(typed))
        found = by_name.get(key) or by_name.get(_typeless(key), [])
        if len(found) != 1:
            raise LookupError("many" if found else "none")
        return found[0]

    return find


def _typeless(name: str) -> str:
    return next((name.removeprefix(kind) for kind in TYPES if name.startswith(kind)), name)


def _levels(unit: Unit, on: date) -> list[list[int]]:
    """The units of the day from the commune upwards."""
    here = units_now(unit, on=on)
    levels = []
    while here:
        levels.append([held.pk for held in here])
        here = list(Unit.objects.filter(pk__in={held.parent_id for held in here if held.parent_id}))
    return levels


def _chain(unit: Unit, on: date) -> list[int]:
    return [pk for level in _levels(unit, on) for pk in level]
