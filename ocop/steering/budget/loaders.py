"""Loads `reference/budget.yaml`: programmes, sources, and the figures of the law with their sources and evidence."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml
from django.db import transaction
from django.utils.translation import gettext as _

from ocop.actors.territory.reference import BadReference
from ocop.base.kernel.outcome import Obstacle
from ocop.base.kernel.periods import Period

from .models import AdvanceRule, BudgetRules, CarryOverGround, FundingSource, Programme
from .rules.years import obstacles_to_day
from .vocabulary import Evidence

DAYS = ("spend_until", "papers_until", "adjust_until", "advance_back_before")
FIGURES = (*DAYS, "papers_workdays")


@transaction.atomic
def load(root: Path) -> list[str]:
    """Write every row of the file; returns what changed, in words."""
    content = yaml.safe_load((root / "budget.yaml").read_text(encoding="utf-8"))
    writers = {
        _("Chương trình: thêm hoặc sửa %(n)s"): _programmes(content),
        _("Nguồn vốn: thêm hoặc sửa %(n)s"): _sources(content),
        _("Quy định về năm ngân sách: thêm hoặc sửa %(n)s"): _rules(content),
        _("Mức tạm ứng: thêm hoặc sửa %(n)s"): _advances(content),
        _("Nội dung được chuyển nguồn: thêm hoặc sửa %(n)s"): _grounds(content),
    }
    counts = {sentence: sum(changes) for sentence, changes in writers.items()}
    return [sentence % {"n": changed} for sentence, changed in counts.items() if changed]


def _programmes(content: Mapping[str, Any]) -> Iterator[bool]:
    for position, row in enumerate(content["programmes"]):
        yield _write(Programme, {"code": row["code"]}, {**_names(row), "position": position})


def _sources(content: Mapping[str, Any]) -> Iterator[bool]:
    for position, row in enumerate(content["sources"]):
        values = {
            **_names(row),
            "kind": row["kind"],
            "level": row["level"],
            "is_state_budget": row["on_budget"],
            "last_year": row.get("last_year"),
            "position": position,
            **_proof(row),
        }
        yield _write(FundingSource, {"code": row["code"]}, values)


def _rules(content: Mapping[str, Any]) -> Iterator[bool]:
    for row in content["rules"]:
        _refuse(obstacle for name in DAYS for obstacle in obstacles_to_day(name, row[name]["value"]))
        period = Period.closed(row["valid_from"], row["valid_to"])
        names = (*FIGURES, "advance_max_percent")
        values = {
            **{name: row[name]["value"] for name in FIGURES},
            "advance_max_percent": Decimal(row["advance_max_percent"]["value"]),
            "end": period.end,
            "basis": row["basis"],
            "advance_basis": row["advance_basis"],
            "evidence": {name: Evidence(row[name]["evidence"]).value for name in names},
        }
        yield _write(BudgetRules, {"start": period.start}, values)


def _advances(content: Mapping[str, Any]) -> Iterator[bool]:
    programmes = {programme.code: programme for programme in Programme.objects.all()}
    for position, row in enumerate(content["advances"]):
        period, over = _period(row), row["over_percent"]
        key = {
            "programme": programmes[row["programme"]] if row["programme"] else None,
            "kind": row["kind"],
            "start": period.start,
        }
        values = {
            **_names(row),
            "percent": Decimal(row["percent"]),
            "condition": row["condition"],
            "over_percent": None if over is None else Decimal(over),
            "end": period.end,
            "position": position,
            **_proof(row),
        }
        yield _write(AdvanceRule, key, values)


def _grounds(content: Mapping[str, Any]) -> Iterator[bool]:
    for position, row in enumerate(content["carry_over"]):
        period = _period(row)
        values = {
            **_names(row),
            "needs_contract": row["needs_contract"],
            "end": period.end,
            "position": position,
            **_proof(row),
        }
        yield _write(CarryOverGround, {"code": row["code"], "start": period.start}, values)


def _period(row: Mapping[str, Any]) -> Period:
    return Period.closed(row.get("valid_from"), row.get("valid_to"))


def _names(row: Mapping[str, Any]) -> dict[str, Any]:
    return {"name": row["vi"], "name_en": row["en"]}


def _proof(row: Mapping[str, Any]) -> dict[str, Any]:
    return {"source": row["source"], "evidence": Evidence(row["evidence"]).value}


def _write(model: Any, key: Mapping[str, Any], values: Mapping[str, Any]) -> bool:
    """Whether the table changed."""
    known = model.objects.filter(**key).first()
    if known and all(getattr(known, name) == value for name, value in values.items()):
        return False
    if known:
        model.objects.filter(pk=known.pk).update(**values)
    else:
        model.objects.create(**key, **values)
    return True


def _refuse(obstacles: Iterator[Obstacle]) -> None:
    if found := [f"{o.code}: {dict(o.facts)}" for o in obstacles]:
        raise BadReference(found)
