"""The grounds of priority of the day, and the score of those a project has (N4)."""

from collections.abc import Collection, Sequence
from datetime import date
from typing import Any

from ..models import PriorityWeight
from ..rules.priority import Priority, Weight, priority_of
from ..vocabulary.norms import WeightKind


def weights_on(on: date) -> Sequence[PriorityWeight]:
    """The rows of the day, in the order of the law."""
    return list(PriorityWeight.objects.in_force(on).order_by("position"))


def weighed(codes: Collection[str], *, on: date) -> tuple[Priority, list[dict[str, Any]]]:
    """The score, and what gave it as a row keeps it."""
    held = [row for row in weights_on(on) if row.code in codes]
    kept = [{"code": row.code, "name": row.name, "name_en": row.name_en, "points": row.points} for row in held]
    return priority_of(Weight(row.code, WeightKind(row.kind), row.points) for row in held), kept
