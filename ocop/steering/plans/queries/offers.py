"""What the forms of plans let one choose from, by person, plan and day."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models import Case, Q, QuerySet, Value, When

from ocop.actors.organisations.models import Organisation
from ocop.actors.organisations.vocabulary import Kind, Level
from ocop.actors.people.models import Person
from ocop.actors.territory.models import Unit
from ocop.actors.territory.queries import units_on
from ocop.steering.budget.models import FundingSource
from ocop.steering.directives.models import Task
from ocop.steering.directives.queries.access import assignments_visible_to

from ..models import Plan
from ..vocabulary import DRAFT
from .turns import bodies_with

LEVELS = (Level.PROVINCIAL, Level.DISTRICT, Level.COMMUNE)
NEVER_ASKED = (Kind.DRAFTING_UNIT, Kind.OFFICE_HOLDER, Kind.PRODUCER, Kind.COUNCIL, Kind.PEOPLE_COUNCIL)
YEARS_BACK, YEARS_AHEAD = 1, 5


def bodies(plan: Plan, *, on: date, used: Iterable[int] = ()) -> QuerySet[Organisation]:
    """Bodies of the province that can lead, be asked or receive, from the province downwards; and those `used`."""
    height = Case(*(When(level=level, then=Value(n)) for n, level in enumerate(LEVELS)))
    found = Organisation.objects.in_force(on).filter(province=plan.owner.province, level__in=LEVELS)
    standing = found.exclude(kind__in=NEVER_ASKED).values("pk")
    return Organisation.objects.filter(Q(pk__in=standing) | Q(pk__in=set(used))).order_by(height, "name")


def bodies_beside(plan: Plan, *, on: date) -> QuerySet[Organisation]:
    """The same without the body that draws the plan up and the one that approves it."""
    return bodies(plan, on=on).exclude(pk__in=[plan.owner_id, plan.approver_id])


def places(plan: Plan) -> list[Unit]:
    """The units inside the plan's territory at the beginning of its year, from the larger to the smaller."""
    if plan.unit is None:
        return []
    inside = units_on(date(plan.first_year, 1, 1), within=plan.unit).exclude(pk=plan.unit.pk)
    return sorted(inside, key=lambda unit: (unit.level != Level.DISTRICT, unit.name))


def tasks_to_answer(person: Person, *, on: date, used: Iterable[int] = ()) -> QuerySet[Task]:
    """Tasks the person sees, which a line may carry out, and those `used`; the latest directive first."""
    seen = assignments_visible_to(person, on=on).order_by().values("task")
    wanted = Q(pk__in=seen, parent__isnull=True) | Q(pk__in=set(used))
    found = Task.objects.filter(wanted).select_related("directive__document")
    return found.order_by("-directive__document__issued_on", "directive", "code")


def sources(year: int, used: Iterable[int] = ()) -> list[FundingSource]:
    """Sources that still give money in the year, and those a line already names."""
    kept = set(used)
    return [s for s in FundingSource.objects.all() if s.last_year is None or s.last_year >= year or s.pk in kept]


def owners(person: Person, *, on: date) -> QuerySet[Organisation]:
    """The bodies in force in which the person draws plans up."""
    return Organisation.objects.in_force(on).filter(pk__in=bodies_with(person, DRAFT, on=on)).order_by("name")


def years(on: date) -> list[int]:
    """The years a plan may be drawn up for."""
    return list(range(on.year - YEARS_BACK, on.year + YEARS_AHEAD + 1))


def plan_years(plans: QuerySet[Plan]) -> list[tuple[Any, Any]]:
    """The years there are plans of."""
    found = plans.order_by("-first_year").values_list("first_year", flat=True).distinct()
    return [(str(year), str(year)) for year in found]
