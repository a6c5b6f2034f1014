"""What differs between two versions of a plan."""

from typing import Any
from uuid import UUID

from ..models import Line, PlanVersion
from ..rules.difference import MONEY, STOPPED, Change, Snapshot, changes
from .facts import line_rows

SAME = (
    "group_id", "content", "indicator_id", "unit_text", "lead_id", "start_on", "due_on", "deliverable", "answers_id",
    "clause", "note",
)  # fmt: skip


def difference(old: PlanVersion, new: PlanVersion) -> list[Change]:
    """Every line that is added, taken out, stopped or changed; a constant number of queries."""
    return list(changes(_snapshots(old), _snapshots(new)))


def _snapshots(version: PlanVersion) -> dict[UUID, Snapshot]:
    return {line.key: _snapshot(line) for line in line_rows(version)}


def _snapshot(line: Line) -> dict[str, Any]:
    targets = {(t.unit_id, t.quarter): (t.value, t.upper, t.is_at_least) for t in line.targets.all()}
    return {
        **{name: getattr(line, name) for name in SAME},
        "coordinating": frozenset(body.pk for body in line.coordinating.all()),
        "targets": targets,
        MONEY: {money.source_id: money.amount_vnd for money in line.money.all()},
        STOPPED: line.is_stopped,
    }
