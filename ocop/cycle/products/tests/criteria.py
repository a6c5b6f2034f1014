"""The shipped decisions cut down to the set of tea, so that a module is ready in seconds: what is left is word for
word theirs.
"""

from functools import cache
from pathlib import Path
from typing import Any

import yaml
from django.conf import settings as django_settings

from ocop.cycle.rounds.tests.province import DAY
from ocop.law.criteria import services

TEA = "12"


@cache
def files() -> tuple[bytes, ...]:
    """148/2023 and 26/2026 with its table of papers, cut down."""
    decisions = [_of_tea(_read(name)) for name in ("qd-148-2023", "qd-26-2026")]
    papers = _papers_of_tea(_read("evidence-26"), _titles(decisions[-1]))
    return tuple(
        yaml.dump(each, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False).encode()
        for each in [*decisions, papers]
    )


def load() -> None:
    """All three published."""
    for place, content in enumerate(files()):
        draft = services.load_file(content, by=None, on=DAY)
        act = services.publish_papers if place == len(files()) - 1 else services.publish
        act(draft.pk, by=None, on=DAY)


def _read(name: str) -> Any:
    path = Path(django_settings.REFERENCE_ROOT) / "criteria" / f"{name}.yaml"
    return yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)


def _of_tea(content: Any) -> Any:
    sets = [each for each in content["criteria_sets"] if each["code"] == TEA]
    groups = [each for each in content["product_groups"] if each["criteria_set"] == TEA]
    return {**content, "criteria_sets": sets, "product_groups": groups}


def _titles(decision: Any) -> set[str]:
    tea = decision["criteria_sets"][0]
    return {each["title"] for part in tea["parts"] for group in part["groups"] for each in group["criteria"]}


def _papers_of_tea(content: Any, titles: set[str]) -> Any:
    types = [_ground_of_tea(row) for row in content["evidence_types"]]
    entries = [cut for row in content["criteria"] if (cut := _entry_of_tea(row, titles))]
    return {**content, "evidence_types": types, "criteria": entries}


def _ground_of_tea(row: Any) -> Any:
    grounds = [{**each, "sets": [TEA]} for each in row.get("mandatory_for", ()) if TEA in each["sets"]]
    substitutes = [
        {**each, "sets": [TEA]} if "sets" in each else each
        for each in row.get("substitutes", ())
        if TEA in each.get("sets", [TEA])
    ]
    return {
        **{k: v for k, v in row.items() if k not in ("mandatory_for", "substitutes")},
        "mandatory_for": grounds,
        "substitutes": substitutes,
    }


def _entry_of_tea(row: Any, titles: set[str]) -> Any:
    kept = [title for title in row["titles"] if title in titles]
    if not kept or TEA not in row.get("sets", [TEA]):
        return None
    return {**row, "titles": kept, **({"sets": [TEA]} if "sets" in row else {})}
