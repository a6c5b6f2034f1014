"""Loads `reference/plans.yaml`: groups of work and the routes of plans, with evidence marks."""

from pathlib import Path
from typing import Any

import yaml

from .models import PlanRoute, WorkGroup

STEPS = ("needs_inputs", "needs_opinions", "needs_budget_check", "evidence", "source")


def load(root: Path) -> list[str]:
    """Write every row of the file; returns what changed, in words."""
    content = yaml.safe_load((root / "plans.yaml").read_text(encoding="utf-8"))
    groups = [_load_group(row, place) for place, row in enumerate(content["groups"], 1)]
    return [said for said in [*groups, *map(_load_route, content["routes"])] if said]


def _load_group(row: dict[str, Any], place: int) -> str:
    values = {"name": row["vi"], "name_en": row["en"], "position": place, "evidence": row["evidence"]}
    if WorkGroup.objects.filter(code=row["code"], **values).exists():
        return ""
    WorkGroup.objects.update_or_create(code=row["code"], defaults=values)
    return f"group of work {row['code']}"


def _load_route(row: dict[str, Any]) -> str:
    values = {name: row[name] for name in STEPS}
    if PlanRoute.objects.filter(level=row["level"], **values).exists():
        return ""
    PlanRoute.objects.update_or_create(level=row["level"], defaults=values)
    return f"route of plans of the level {row['level']}"
