"""Chọn, không chọn; phê duyệt, không phê duyệt: whoever the year names for the step decides, after the screening."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.db import transaction

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import Obstacle, refuse_if

from .. import notices, permissions
from ..models import BusinessPlan, CycleEntry, Milestone
from ..queries.forms import plan_facts
from ..queries.locking import entry_for_update
from ..rules import moves as rules
from ..vocabulary import FormKind, MilestoneKind, Topic
from .moving import move


def select(entry_id: int, *, by: Person, on: date, reason: str = "") -> CycleEntry:
    """Chọn ý tưởng; the plan may be written once the list of the year is approved."""
    return _judge_idea(entry_id, "select", by=by, on=on, reason=reason)


def reject(entry_id: int, *, by: Person, on: date, reason: str) -> CycleEntry:
    """Không chọn ý tưởng, with the reason."""
    return _judge_idea(entry_id, "reject", by=by, on=on, reason=reason)


@transaction.atomic
def _judge_idea(entry_id: int, verb: str, *, by: Person, on: date, reason: str) -> CycleEntry:
    entry = entry_for_update(entry_id)
    permissions.require_deciding(by, entry, FormKind.IDEA, on=on)
    refuse_if(obstacles_to_judging_idea(entry, verb, reason))
    _stamped(entry.idea, reason, by=by, on=on)
    entry.ended_because = reason.strip() if verb == "reject" else ""
    move(entry, verb, "ended_because", by=by, on=on, note=reason.strip())
    record(
        "products.idea.judged",
        entry,
        by=by,
        product=entry.product.name,
        verdict=entry.stage.label,
        reason=reason.strip(),
    )
    notices.decided(entry, reason=reason.strip(), by=by, on=on)
    return entry


def obstacles_to_judging_idea(entry: CycleEntry, verb: str, reason: str = "") -> Iterator[Obstacle]:
    """Screened in every topic first; what failed is not selected without a word."""
    found = dict(entry.screenings.values_list("topic", "finding"))
    yield from rules.obstacles_to_judging(verb, entry.state, findings=found, topics=Topic.values, reason=reason)


def approve(entry_id: int, *, by: Person, on: date, note: str = "") -> CycleEntry:
    """Phê duyệt phương án: its milestones become rows to follow, and the work begins."""
    return _judge_plan(entry_id, "approve", by=by, on=on, reason=note)


def reject_plan(entry_id: int, *, by: Person, on: date, reason: str) -> CycleEntry:
    """Không phê duyệt phương án, with the reason."""
    return _judge_plan(entry_id, "reject_plan", by=by, on=on, reason=reason)


@transaction.atomic
def _judge_plan(entry_id: int, verb: str, *, by: Person, on: date, reason: str) -> CycleEntry:
    entry = entry_for_update(entry_id)
    permissions.require_deciding(by, entry, FormKind.PLAN, on=on)
    refuse_if(rules.obstacles_to_judging(verb, entry.state, findings=(), topics=(), reason=reason))
    _stamped(entry.plan, reason, by=by, on=on)
    entry.ended_because = reason.strip() if verb == "reject_plan" else ""
    move(entry, verb, "ended_because", by=by, on=on, note=reason.strip())
    record(
        "products.plan.judged",
        entry,
        by=by,
        product=entry.product.name,
        verdict=entry.stage.label,
        reason=reason.strip(),
    )
    if verb == "approve":
        _begin(entry, by=by, on=on)
    notices.decided(entry, reason=reason.strip(), by=by, on=on)
    return entry


def _begin(entry: CycleEntry, *, by: Person, on: date) -> None:
    """Triển khai on approval: the steps of section 7 are followed from now on."""
    kinds = [row.get("kind") or MilestoneKind.OTHER for row in entry.plan.milestones]
    for step, kind in zip(plan_facts(entry.plan).milestones, kinds, strict=True):
        assert step.due
        values = {"kind": kind, "name": step.name, "due": step.due, "owner": step.owner, "cost_vnd": step.cost_vnd}
        Milestone.objects.update_or_create(entry=entry, code=step.code, defaults=values)
    move(entry, "begin", by=by, on=on)


def _stamped(row: BusinessPlan | Any, note: str, *, by: Person, on: date) -> None:
    row.decided_by, row.decided_on, row.decision_note = by, on, note.strip()
    row.save(update_fields=["decided_by", "decided_on", "decision_note"])
