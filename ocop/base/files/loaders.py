"""Bringing the limits of `reference/limits.yaml` into the rows of this installation."""

from dataclasses import asdict
from pathlib import Path

import yaml

from ocop.base.files.models import Limit
from ocop.base.files.rules.limits import parse


def load(root: Path) -> list[str]:
    """Add and refresh the shipped figures; a value the installation has changed stays. Returns what changed."""
    content = yaml.safe_load((root / "limits.yaml").read_text(encoding="utf-8"))
    figures, evidence = asdict(parse(content)), str(content["evidence"])
    return [change for code, figure in figures.items() if (change := _load_one(code, figure, evidence))]


def _load_one(code: str, figure: int, evidence: str) -> str:
    limit, is_new = Limit.objects.get_or_create(
        code=code, defaults={"value": figure, "shipped": figure, "evidence": evidence}
    )
    if is_new:
        return f"{code}: {figure}"
    if limit.shipped == figure and limit.evidence == evidence:
        return ""
    old, is_own = limit.value, limit.value != limit.shipped
    limit.shipped, limit.evidence = figure, evidence
    limit.value = old if is_own else figure
    limit.save()
    return f"{code}: {old} → {limit.value}"
