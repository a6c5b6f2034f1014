"""Everything a workbook may name on a day: groups, indicators, sources, bodies, places, tasks; a few queries in all."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from django.db.models import Q

from ocop.actors.organisations.models import Organisation
from ocop.actors.organisations.queries.naming import entry_of, province_names
from ocop.actors.organisations.rules.gazetteer import name_key, without_place
from ocop.actors.people.models import Person
from ocop.actors.territory.models import Unit
from ocop.actors.territory.queries import units_on
from ocop.law.indicators.models import Indicator
from ocop.steering.budget.models import FundingSource
from ocop.steering.directives.models import Task
from ocop.steering.directives.searchables import tasks_visible_to

from ..models import LineMoney, Plan, WorkGroup
from .names import Named, Names

NATIONAL = "tw"  # bodies of the centre, named in plans of every province
KINDS_OF_PLACES = ("Tỉnh", "Thành phố", "Huyện", "Thị xã", "Quận", "Xã", "Phường", "Thị trấn", "Đặc khu")


@dataclass
class Catalogue:
    """The names of one plan on one day, as one person may use them."""

    plan: Plan
    person: Person
    on: date

    @cached_property
    def groups(self) -> Names[WorkGroup]:
        """Groups of work."""
        return Names.of(
            (Named(group, group.name, group.code) for group in WorkGroup.objects.all()), unknown="sheet.unknown-group"
        )

    @cached_property
    def indicators(self) -> Names[Indicator]:
        """The list of indicators."""
        return Names.of(
            (Named(indicator, indicator.name, indicator.code) for indicator in Indicator.objects.all()),
            unknown="sheet.unknown-indicator",
        )

    @cached_property
    def sources(self) -> list[FundingSource]:
        """Sources that still give money in the plan's years, and those its lines already name."""
        named = LineMoney.objects.filter(_of_plan(self.plan, "line__")).order_by().values("source")
        lasting = Q(last_year__isnull=True) | Q(last_year__gte=self.plan.first_year)
        return list(FundingSource.objects.filter(lasting | Q(pk__in=named)))

    @cached_property
    def bodies(self) -> Names[Organisation]:
        """Bodies in force on the day: those of the owner's province and of the centre."""
        found = Organisation.objects.in_force(self.on).filter(province__in={self.plan.owner.province, NATIONAL})
        provinces = province_names()
        named = []
        for body in found.select_related("unit").order_by("id"):
            entry = entry_of(body, provinces, ())
            named.append(Named(body, body.name, body.ref, (*entry.names, *without_place(entry))))
        return Names.of(named, unknown="sheet.unknown-body", key=body_key)

    @cached_property
    def places(self) -> Names[Unit]:
        """Places inside the plan's own at the beginning of its year."""
        whole = self.plan.unit
        found = (
            units_on(date(self.plan.first_year, 1, 1), within=whole).exclude(pk=whole.pk)
            if whole
            else Unit.objects.none()
        )
        return Names.of(
            (Named(unit, unit.name, unit.code, tuple(_plain(unit.name))) for unit in found.order_by("level", "code")),
            unknown="sheet.unknown-place",
        )

    @cached_property
    def tasks(self) -> Names[Task]:
        """Tasks that the person sees, and those that lines of the plan already answer."""
        seen = tasks_visible_to(self.person, on=self.on).values("pk")
        answered = _of_plan(self.plan, "plan_lines__")
        found = Task.objects.filter(Q(pk__in=seen) | answered).select_related("directive__document").distinct()
        return Names.of((Named(task, str(task), str(task.pk)) for task in found), unknown="sheet.unknown-task")


def body_key(name: str) -> tuple[str, ...]:
    """A body's name in one spelling: Uỷ/Ủy, UBND/Ủy ban nhân dân, hyphens and blanks meet."""
    return name_key(name.replace("UBND", "Ủy ban nhân dân"))


def _of_plan(plan: Plan, line: str) -> Q:
    """Lines of any version of the plan, and those proposed for it."""
    return Q(**{f"{line}version__plan": plan}) | Q(**{f"{line}request__call__version__plan": plan})


def _plain(name: str) -> list[str]:
    """The name of a place without its kind: Ba Bể."""
    return [name.removeprefix(f"{kind} ") for kind in KINDS_OF_PLACES if name.startswith(f"{kind} ")]
