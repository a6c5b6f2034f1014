"""Loads `reference/report-periods.yaml` and `reference/report-outlines.yaml`: periods and outlines, with evidence."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml
from django.db import transaction
from django.utils.translation import gettext as _

from ocop.actors.territory.reference import BadReference
from ocop.base.kernel.outcome import Obstacle
from ocop.base.kernel.periods import Period
from ocop.base.workdays.rules import Policy

from .models import Outline, PeriodDefinition
from .rules.narrative import obstacles_to_outline
from .rules.periods import obstacles_to_defining

MONTHS = 12


@transaction.atomic
def load(root: Path) -> list[str]:
    """Write every row of both files; returns what changed, in words."""
    return [*_load_periods(_read(root / "report-periods.yaml")), *_load_outlines(_read(root / "report-outlines.yaml"))]


def _read(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def _load_periods(content: Mapping[str, Any]) -> Iterator[str]:
    changed = sum(_write_period(period) for regime in content["regimes"] for period in _periods(content, regime))
    if changed:
        yield _("Kỳ báo cáo: thêm hoặc sửa %(n)s") % {"n": changed}


def _periods(content: Mapping[str, Any], regime: Mapping[str, Any]) -> Iterator[PeriodDefinition]:
    for row in regime["periods"]:
        for number, (first, last) in enumerate(_months(row), start=1):
            yield _period(content, regime, row, number, first, last)


def _months(row: Mapping[str, Any]) -> list[tuple[int, int]]:
    """The first and last months of the periods that a row describes."""
    if "months" in row:
        first, last = row["months"]
        return [(first, last)]
    each = row["every_months"]
    return [(first, first + each - 1) for first in range(1, MONTHS + 1, each)]


def _period(
    content: Mapping[str, Any], regime: Mapping[str, Any], row: Mapping[str, Any], number: int, first: int, last: int
) -> PeriodDefinition:
    holds = Period.closed(regime["valid_from"], regime["valid_to"])
    chosen = ("due_day", "rest_day_policy", "workdays_after_cut_off")
    return PeriodDefinition(
        kind=row["kind"],
        number=number,
        first_month=first,
        last_month=last,
        from_day=row["from_day"],
        to_day=row["to_day"],
        due_day=regime["due_day"]["value"],
        policy=Policy(regime["rest_day_policy"]["value"]),
        workdays_after=regime["workdays_after_cut_off"]["value"],
        start=holds.start,
        end=holds.end,
        basis=f"{content['sources'][row['source']]['cite']}, {row['clause']}",
        evidence={"days": row["evidence"], **{name: regime[name]["evidence"] for name in chosen}},
    )


def _write_period(period: PeriodDefinition) -> bool:
    _refuse(obstacles_to_defining(period.definition))
    key = {"kind": period.kind, "number": period.number, "start": period.start}
    return _write(PeriodDefinition, key, _values(period, but=key))


def _load_outlines(content: Mapping[str, Any]) -> Iterator[str]:
    for row in content["outlines"]:
        _refuse(obstacles_to_outline(row))
        holds = Period.closed(row["valid_from"], row["valid_to"])
        parts = {"sections": row["sections"], "tables": row["tables"]}
        values = {"end": holds.end, "content": parts, "evidence": row["evidence"]}
        if _write(Outline, {"code": row["code"], "start": holds.start}, values):
            yield _("Đề cương báo cáo: %(code)s") % {"code": row["code"]}


def _values(row: PeriodDefinition, *, but: Mapping[str, Any]) -> dict[str, Any]:
    apart = {"id", *but}
    return {f.name: getattr(row, f.name) for f in row._meta.concrete_fields if f.name not in apart}


def _write(model: Any, key: Mapping[str, Any], values: Mapping[str, Any]) -> bool:
    """Whether the table changed."""
    known = model.objects.filter(**key).first()
    if known and all(getattr(known, name) == value for name, value in values.items()):
        return False
    model.objects.update_or_create(**key, defaults=dict(values))
    return True


def _refuse(obstacles: Iterator[Obstacle]) -> None:
    if found := [f"{o.code}: {dict(o.facts)}" for o in obstacles]:
        raise BadReference(found)
