"""Lập kế hoạch: a new plan with its first draft, empty or copied from the year before.

Basis: directives-and-reporting notes §4 (which plans there are, who draws them up and who approves them).
"""

from collections.abc import Iterator
from datetime import date

from django.db import transaction

from ocop.actors.organisations.models import Organisation
from ocop.actors.organisations.queries import province_committee
from ocop.actors.organisations.vocabulary import Kind
from ocop.actors.people import permissions as posts
from ocop.actors.people.models import Person
from ocop.actors.territory.models import Unit
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import Obstacle, refuse_if
from ocop.base.kernel.text import fold
from ocop.steering.budget.models import Programme
from ocop.steering.budget.queries import year_state

from .. import permissions
from ..models import Plan, PlanRoute, PlanVersion
from ..queries.facts import is_closed, line_rows, version_for_update, version_on
from ..queries.progress import unfinished_line_keys
from ..rules.opening import PlanFacts, obstacles_to_opening, usual_title
from ..vocabulary import DRAFT, Level, PlanState
from .copying import copy_for_next_year

FINANCE = fold("Sở Tài chính")
IN_HOUSE = frozenset({Level.DISTRICT, Level.COMMUNE})


@transaction.atomic
def open_plan(
    *,
    by: Person,
    on: date,
    programme: Programme,
    level: Level,
    owner: Organisation,
    first_year: int,
    last_year: int | None = None,
    title: str = "",
    approver: Organisation | None = None,
    appraiser: Organisation | None = None,
    scheme: Plan | None = None,
    copy_from: Plan | None = None,
) -> PlanVersion:
    """Lập dự thảo; without other words the committee of its level approves and Finance checks the money."""
    posts.require(by, DRAFT, on=on, organisation=owner)
    last = last_year or first_year
    approver = approver or usual_approver(owner, level, on)
    refuse_if(_obstacles(programme, level, owner, approver, (first_year, last), copy_from, on=on))
    assert approver
    plan = Plan.objects.create(
        programme=programme,
        level=level,
        title=title.strip() or usual_title(programme.name, first_year, last, place=_place(owner, level)),
        first_year=first_year,
        last_year=last,
        unit=_territory(owner, approver, level),
        owner=owner,
        approver=approver,
        appraiser=appraiser or usual_appraiser(owner, level, on),
        scheme=scheme,
        previous=copy_from,
        made_by=by,
        made_on=on,
    )
    version = PlanVersion.objects.create(plan=plan, made_by=by, made_on=on)
    if copy_from:
        _copy(copy_from, version, on=on)
    record("plans.plan.opened", plan, by=by, title=plan.title, copied=copy_from.title if copy_from else "")
    return version


def _obstacles(
    programme: Programme,
    level: Level,
    owner: Organisation,
    approver: Organisation | None,
    years: tuple[int, int],
    copy_from: Plan | None,
    *,
    on: date,
) -> Iterator[Obstacle]:
    first, last = years
    facts = PlanFacts(
        level=level,
        owner_level=owner.level,
        owner_is_committee=owner.kind == Kind.PEOPLE_COMMITTEE,
        first_year=first,
        last_year=last,
        owner_ends=owner.end,
        has_approver=approver is not None,
        is_there=Plan.objects.filter(owner=owner, programme=programme, first_year=first, last_year=last).exists(),
        closed_years=tuple(year for year in (first,) if is_closed(year_state(year))),
        copied_year=copy_from.first_year if copy_from else None,
        copied_is_issued=copy_from is None or last_issued(copy_from) is not None,
    )
    yield from obstacles_to_opening(facts, owner=owner.name)


def _copy(previous: Plan, version: PlanVersion, *, on: date) -> None:
    old = last_issued(previous)
    assert old, "a plan that was never issued has been refused"
    unfinished = unfinished_line_keys(old, as_of=min(on, date(previous.last_year, 12, 31)))
    years = version.plan.first_year - previous.first_year
    copy_for_next_year(line_rows(old), version, unfinished=unfinished, years=years)


def last_issued(plan: Plan) -> PlanVersion | None:
    """The version that holds to the end of the plan, as far as it has been issued."""
    return version_on(plan, date.max)


@transaction.atomic
def discard_version(version_id: int, *, by: Person, on: date) -> Plan | None:
    """Xóa dự thảo: only what nobody has been asked about; with the first draft the plan goes too."""
    version = version_for_update(version_id)
    permissions.require_owner(by, version.plan, on=on)
    is_fresh = version.state == PlanState.DRAFT and not version.consultations.exists() and not _was_called(version)
    refuse_if([] if is_fresh else [Obstacle("plan.not-discarded", {"state": version.stage.label})])
    plan = version.plan
    record("plans.version.discarded", version, by=by, title=plan.title, number=version.number)
    version.delete()
    if plan.versions.exists():
        return plan
    plan.delete()
    return None


def _was_called(version: PlanVersion) -> bool:
    return hasattr(version, "call")


# ── what is usual ──


def usual_approver(owner: Organisation, level: Level, on: date) -> Organisation | None:
    """A district or commune approves its own plan; everything else goes to the provincial committee."""
    return owner if level in IN_HOUSE else province_committee(on, province=owner.province)


def usual_appraiser(owner: Organisation, level: Level, on: date) -> Organisation | None:
    """Finance of the province, where the route of the level asks for the check."""
    route = PlanRoute.objects.filter(level=level).first()
    if route is None or not route.needs_budget_check:
        return None
    found = Organisation.objects.in_force(on).filter(province=owner.province, folded__startswith=FINANCE)
    return found.exclude(pk=owner.pk).order_by("ref").first()


def _territory(owner: Organisation, approver: Organisation, level: Level) -> Unit | None:
    return owner.unit if level in IN_HOUSE else approver.unit or owner.unit


def _place(owner: Organisation, level: Level) -> str:
    return owner.unit.name if level in IN_HOUSE and owner.unit else ""
