"""Loads `reference/follow-up-rules.yaml`: the province's rules for following tasks up, with evidence marks."""

from pathlib import Path
from typing import Any

import yaml

from ocop.base.kernel.periods import Period

from .models import FollowUpRules

FIGURES = (
    "warn_days",
    "before_is_strict",
    "max_extensions",
    "min_notice_days",
    "accept_within_days",
    "list_after_days",
    "letter_after_days",
    "explain_after_days",
    "update_within_days",
    "certain_from",
)


def load(root: Path) -> list[str]:
    """Write every row of the file; returns what changed, in words."""
    content = yaml.safe_load((root / "follow-up-rules.yaml").read_text(encoding="utf-8"))
    return [said for row in content["rules"] if (said := _load_row(row))]


def _load_row(row: dict[str, Any]) -> str:
    period = Period.closed(row["valid_from"], row["valid_to"])
    values = {name: row[name]["value"] for name in FIGURES}
    values |= {
        "end": period.end,
        "source": row["source"],
        "evidence": {name: row[name]["evidence"] for name in FIGURES},
    }
    known = FollowUpRules.objects.filter(start=period.start)
    if known.filter(**values).exists():
        return ""
    FollowUpRules.objects.update_or_create(start=period.start, defaults=values)
    return f"follow-up rules from {period.start or 'the beginning'}"
