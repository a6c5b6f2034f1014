"""How far a version has come on its way, and through whose hands it went: facts for the rules of the route."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Q

from ocop.base.audit.models import Entry
from ocop.steering.budget.models import FundingSource
from ocop.steering.budget.queries import ceilings

from ..models import BudgetCheck, Comment, Consultation, InputCall, Line, LineMoney, PlanRoute, PlanVersion
from ..rules.route import CheckStanding, Hands, Steps
from ..vocabulary import CheckVerdict, Level, OpinionVerdict, Response

DRAFTING = (
    "plans.line.added",
    "plans.line.edited",
    "plans.line.removed",
    "plans.line.moved",
    "plans.line.stopped",
    "plans.line.taken",
    "plans.version.imported",
)


def hands_of(version: PlanVersion) -> Hands:
    """Whoever wrote it (the trail knows), asked for the last check, checked, submitted."""
    check = version.checks.order_by("-id").first()
    return Hands(
        drafters=frozenset({version.made_by_id, *_writers(version)}),
        asked_check=check.asked_by_id if check else None,
        checked_by=check.decided_by_id if check else None,
        submitted_by=version.submitted_by_id,
    )


def _writers(version: PlanVersion) -> Iterable[int]:
    """Everybody who added, changed or moved a line of this version."""
    lines = [str(pk) for pk in version.lines.values_list("pk", flat=True)]
    of_lines = Q(subject_type=Line._meta.label_lower, subject_id__in=lines)
    of_version = Q(subject_type=PlanVersion._meta.label_lower, subject_id=str(version.pk))
    found = Entry.objects.filter(of_lines | of_version, verb__in=DRAFTING, actor__isnull=False)
    return set(found.order_by().values_list("actor", flat=True))


def steps_of(version: PlanVersion) -> Steps:
    """What the route of the plan's level asks for, and what has been done of it.

    An adjustment asks nobody for inputs or opinions; its money is checked again where it changed.
    """
    route = PlanRoute.objects.filter(level=version.plan.level).first()
    call = InputCall.objects.filter(version=version).first()
    asked = version.consultations.order_by("-round").first()
    is_first = not version.is_adjustment
    money = money_lines(version)
    return Steps(
        needs_inputs=bool(route and route.needs_inputs and is_first),
        needs_opinions=bool(route and route.needs_opinions and is_first),
        needs_check=bool(route and route.needs_budget_check and money and _is_new_money(version, money)),
        call_is_closed=None if call is None else call.closed_on is not None,
        opinions_asked=asked is not None,
        opinions_due=asked.due_on if asked else None,
        silent=tuple(_silent(asked)),
        unanswered=comments_unanswered(version),
        check=_check_standing(version, money),
    )


def _silent(asked: Consultation | None) -> list[str]:
    """Bodies of the last round that have not answered."""
    waiting = asked.opinions.filter(verdict=OpinionVerdict.WAITING) if asked else None
    return list(waiting.values_list("organisation__name", flat=True)) if waiting is not None else []


def comments_unanswered(version: PlanVersion) -> int:
    """Comments of all rounds that the office has not answered."""
    return Comment.objects.filter(opinion__consultation__version=version, response=Response.WAITING).count()


def _is_new_money(version: PlanVersion, money: list[list[Any]]) -> bool:
    return version.based_on is None or money_lines(version.based_on) != money


def _check_standing(version: PlanVersion, money: list[list[Any]]) -> CheckStanding:
    check = version.checks.order_by("-id").first()
    if check is None:
        return CheckStanding.NONE
    if check.verdict == CheckVerdict.WAITING:
        return CheckStanding.WAITING
    if check.verdict == CheckVerdict.DISAGREES:
        return CheckStanding.DISAGREES
    return CheckStanding.GOOD if money_seen(check) == money else CheckStanding.OLD


def money_lines(version: PlanVersion) -> list[list[Any]]:
    """The money of every line that goes on, as a check keeps it: source, line, amount."""
    found = LineMoney.objects.filter(line__version=version, line__is_stopped=False).order_by("source", "line__key")
    return [
        [source, str(key), amount] for source, key, amount in found.values_list("source", "line__key", "amount_vnd")
    ]


def money_seen(check: BudgetCheck) -> list[list[Any]]:
    """The same as the check saw it."""
    return [[row["source"], key, amount] for row in check.figures for key, amount in row["lines"]]


def figures_of(version: PlanVersion) -> list[dict[str, Any]]:
    """What Finance looks at: by source the money of the plan and of its lines, the estimate and the allocation."""
    by_source: dict[int, list[list[Any]]] = {}
    for source, key, amount in money_lines(version):
        by_source.setdefault(source, []).append([key, amount])
    plan = version.plan
    holders = None if plan.level == Level.PROVINCE else {plan.owner_id}
    limits = ceilings(plan.first_year, programme=plan.programme, holders=holders)
    names = {source.pk: source for source in FundingSource.objects.filter(pk__in=by_source)}
    return [
        {
            "source": pk,
            "name": names[pk].name,
            "name_en": names[pk].name_en,
            "planned_vnd": sum(amount for _, amount in lines),
            "estimated_vnd": limits[pk].estimated_vnd if pk in limits else None,
            "allocated_vnd": limits[pk].allocated_vnd if pk in limits else None,
            "lines": lines,
        }
        for pk, lines in sorted(by_source.items())
    ]
