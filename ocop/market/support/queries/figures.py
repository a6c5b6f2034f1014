"""What support counts in a time: steps of projects, producers supported, effects, packaging and marks (§10, S01–S06).

A step counts on the day it was made, not by the state a project stands in now; sums of effects say how many of those
that were due have reported (R2).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Q

from ocop.base.kernel.periods import Period

from ..models import EffectReport, LabelVersion, StateChange, SupportProject, TrademarkFiling
from ..rules.repeating import months_after
from ..vocabulary.finishing import MarkState
from ..vocabulary.projects import EFFECT_FIRST, EFFECT_LAST, ProjectState
from .norms import setting

STEPS = (  # S01, in the order of the way
    ProjectState.PROPOSED, ProjectState.APPRAISED, ProjectState.APPROVED, ProjectState.REFUSED, ProjectState.ACCEPTED,
    ProjectState.SETTLED,
)  # fmt: skip
STEP_VERBS = ("submit", "sign_appraisal", "approve", "refuse", "accept", "settle")


@dataclass(frozen=True, slots=True)
class Found:
    """A thing that counts: the record behind it and the place it counts for."""

    record: int
    place: int | None
    facts: dict[str, Any] = field(default_factory=dict)


def within(period: Period, name: str) -> Q:
    """Days of the period."""
    found = Q()
    if period.start:
        found &= Q(**{f"{name}__gte": period.start})
    if period.end:
        found &= Q(**{f"{name}__lt": period.end})
    return found


def steps_in(period: Period) -> list[Found]:
    """S01: every step of a project once, on its first day within the time."""
    rows = StateChange.objects.filter(within(period, "on"), verb__in=STEP_VERBS).order_by("on", "pk")
    found: dict[tuple[int, str], Found] = {}
    for project, place, after in rows.values_list("project", "project__place", "after"):
        found.setdefault((project, after), Found(project, place, {"step": after}))
    return list(found.values())


def supported_in(period: Period) -> list[Found]:
    """S02: producers of the projects approved in the time, members of groups too, each once; first time or not."""
    approved = _approvals(within(period, "on"))
    before = set()
    if period.start:
        before = {producer for producer, _place in _beneficiaries(_approvals(Q(on__lt=period.start)))}
    return [
        Found(producer, place, {"first": producer not in before})
        for producer, place in dict(_beneficiaries(approved)).items()
    ]


def _approvals(when: Q) -> Any:
    changes = StateChange.objects.filter(when, verb="approve", after=ProjectState.APPROVED)
    return SupportProject.objects.filter(pk__in=changes.values("project"))


def _beneficiaries(projects: Any) -> Iterator[tuple[int, int]]:
    for project in projects.select_related("producer").prefetch_related("members__producer"):
        members = [member.producer for member in project.members.all() if member.withdrawn_on is None]
        for producer in members or [project.producer]:
            yield producer.pk, project.place_id


def effects_in(period: Period) -> list[Found]:
    """S06: reports of effect written in the time."""
    rows = EffectReport.objects.filter(within(period, "made_on"))
    names = ("output_vnd", "revenue_vnd", "jobs", "income_vnd")
    found = rows.values("pk", "project", "project__place", "months", *names)
    return [Found(row["pk"], row["project__place"], row) for row in found]


def effects_due_in(period: Period, *, on: date) -> list[Found]:
    """The reports that fell due in the time: so many months after each acceptance."""
    accepted = SupportProject.objects.filter(accepted_on__isnull=False)
    asked = [int(setting(code, on)) for code in (EFFECT_FIRST, EFFECT_LAST)]
    return [
        Found(pk, place, {"months": months})
        for pk, place, day in accepted.values_list("pk", "place", "accepted_on")
        for months in asked
        if day and period.holds_on(months_after(day, months))
    ]


def labels_in(period: Period) -> list[Found]:
    """S05: products whose new packaging was accepted in the time."""
    rows = LabelVersion.objects.filter(within(period, "start")).order_by("pk")
    return _products(rows.values_list("product", "order__project__place"), "packaging")


def marks_filed_in(period: Period) -> list[Found]:
    """S05: products with a mark filed in the time."""
    rows = TrademarkFiling.objects.filter(within(period, "filed_on"), product__isnull=False)
    return _products(rows.order_by("pk").values_list("product", "project__place"), "filed")


def marks_granted_in(period: Period) -> list[Found]:
    """S05: products with a mark granted in the time."""
    rows = TrademarkFiling.objects.filter(within(period, "answered_on"), state=MarkState.GRANTED, product__isnull=False)
    return _products(rows.order_by("pk").values_list("product", "project__place"), "granted")


def _products(rows: Iterable[tuple[int, int]], content: str) -> list[Found]:
    return [Found(product, place, {"content": content}) for product, place in dict(rows).items()]
