"""Loads `reference/support-norms.yaml`: programmes, activities, papers, checklists, weights, settings and the norms."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from ocop.actors.territory.loading import write
from ocop.actors.territory.models import Unit
from ocop.actors.territory.reference import BadReference, yaml_of
from ocop.base.kernel.periods import Period
from ocop.steering.budget.models import Programme

from .loading import load_projects
from .models import (
    Activity,
    Attachment,
    BeneficiaryRule,
    ChecklistItem,
    CityGrade,
    EligibleTrade,
    LabelItem,
    Norm,
    PriorityWeight,
    SupportContent,
    SupportProgramme,
    SupportSetting,
)
from .reference import faults, norm_values, period_of

Row = Mapping[str, Any]
FLAGS = {
    "for_producers": ("is_for_producers", True),
    "needs_trade": ("needs_trade", False),
    "packaging": ("is_packaging", False),
    "after_investment": ("after_investment", False),
    "technology_line": ("has_technology_line", False),
}


@transaction.atomic
def load(root: Path) -> list[str]:
    """Bring the rows to what the file says; what the norm keeper has touched stays as the keeper left it."""
    file = yaml_of(root / "support-norms.yaml")
    if found := tuple(faults(file)):
        raise BadReference(found)
    lines = [
        *write(SupportProgramme, _programmes(file), by="code").lines(_("Chương trình hỗ trợ")),
        *write(Activity, _activities(file), by="code").lines(_("Nội dung hỗ trợ")),
    ]
    counts = {sentence: sum(changes) for sentence, changes in _dated(file).items()}
    lines += [sentence % {"n": changed} for sentence, changed in counts.items() if changed]
    lines += write(Norm, _norms(file), by="code").lines(_("Định mức hỗ trợ"))
    return [*lines, *load_projects(root)]


def _programmes(file: Row) -> dict[str, dict[str, Any]]:
    budget = {row.code: row for row in Programme.objects.all()}
    return {
        row["code"]: {
            **_names(row, position),
            "fund": row["fund"],
            "budget_programme": budget[row["budget"]],
            "source_kinds": row["sources"],
            "prefix": row["prefix"],
        }
        for position, row in enumerate(file["programmes"])
    }


def _activities(file: Row) -> dict[str, dict[str, Any]]:
    return {
        row["code"]: {
            **_names(row, position),
            "advance_kind": row["advance_kind"],
            **{field: row.get(word, usual) for word, (field, usual) in FLAGS.items()},
        }
        for position, row in enumerate(file["activities"])
    }


def _dated(file: Row) -> dict[str, Iterator[bool]]:
    """The tables whose rows hold for a time, each by its sentence."""
    return {
        _("Nội dung khuyến công: thêm hoặc sửa %(n)s"): _rows(SupportContent, file["contents"]),
        _("Ngành nghề khuyến công: thêm hoặc sửa %(n)s"): _rows(EligibleTrade, file["trades"], "letter"),
        _("Đối tượng thụ hưởng: thêm hoặc sửa %(n)s"): _beneficiaries(file["beneficiaries"]),
        _("Loại đô thị: thêm hoặc sửa %(n)s"): _grades(file["city_grades"]),
        _("Giấy tờ kèm theo: thêm hoặc sửa %(n)s"): _attachments(file["attachments"]),
        _("Nội dung thẩm định: thêm hoặc sửa %(n)s"): _checklist(file["checklist"]),
        _("Điểm ưu tiên: thêm hoặc sửa %(n)s"): _weights(file["priorities"]),
        _("Nội dung trên nhãn: thêm hoặc sửa %(n)s"): _label_items(file["label_items"]),
        _("Mức cài đặt của hỗ trợ: thêm hoặc sửa %(n)s"): _settings(file["settings"]),
    }


def _rows(model: Any, rows: Iterable[Row], *names: str) -> Iterator[bool]:
    for position, row in enumerate(rows):
        yield _write(model, {"code": row["code"]}, row, position, **{name: row[name] for name in names})


def _beneficiaries(rows: Iterable[Row]) -> Iterator[bool]:
    for position, row in enumerate(rows):
        values = {
            **{name: row[name] for name in ("producer_kinds", "place_types", "city_grades")},
            **{name: row.get(name) for name in ("upgraded_grade", "upgraded_within_years")},
        }
        yield _write(BeneficiaryRule, {"code": row["code"]}, row, position, **values)


def _grades(rows: Iterable[Row]) -> Iterator[bool]:
    """Cities that the tables of the territory know."""
    known = {unit.key: unit for unit in Unit.objects.filter(key__in=[row["unit"] for row in rows])}
    for row in rows:
        if unit := known.get(row["unit"]):
            period = period_of(row)
            values = {"grade": row["grade"], "end": period.end, **_proof(row)}
            yield _written(CityGrade, {"unit": unit, "start": period.start}, values)


def _attachments(rows: Iterable[Row]) -> Iterator[bool]:
    programmes: dict[Any, SupportProgramme] = {row.code: row for row in SupportProgramme.objects.all()}
    activities = _known_activities()
    for position, row in enumerate(rows):
        condition = row.get("condition", {"vi": "", "en": ""})
        key = {
            "code": row["code"],
            "activity": activities.get(row.get("activity")),
            "programme": programmes.get(row.get("programme")),
        }
        values = {
            "need": row["need"],
            "at": row["at"],
            "least": row.get("least", 1),
            "condition": condition["vi"],
            "condition_en": condition["en"],
        }
        yield _write(Attachment, key, row, position, **values)


def _checklist(rows: Iterable[Row]) -> Iterator[bool]:
    activities = _known_activities()
    for position, row in enumerate(rows):
        key = {"code": row["code"], "activity": activities.get(row.get("activity"))}
        yield _write(ChecklistItem, key, row, position, basis=row.get("basis", ""))


def _weights(rows: Iterable[Row]) -> Iterator[bool]:
    for position, row in enumerate(rows):
        threshold = row.get("threshold", {"vi": "", "en": ""})
        values = {"kind": row["kind"], "points": row["points"]}
        values |= {"threshold": threshold["vi"], "threshold_en": threshold["en"]}
        yield _write(PriorityWeight, {"code": row["code"]}, row, position, **values)


def _label_items(rows: Iterable[Row]) -> Iterator[bool]:
    for position, row in enumerate(rows):
        yield _write(LabelItem, {"code": row["code"]}, row, position, groups=row.get("groups", []))


def _settings(rows: Iterable[Row]) -> Iterator[bool]:
    for position, row in enumerate(rows):
        yield _write(SupportSetting, {"code": row["code"]}, row, position, value=Decimal(row["value"]))


def _norms(file: Row) -> dict[str, dict[str, Any]]:
    """What the keeper confirmed, replaced or ended is the keeper's from then on."""
    kept = set(Norm.objects.filter(confirmations__isnull=False).values_list("code", flat=True))
    programmes: dict[Any, SupportProgramme] = {row.code: row for row in SupportProgramme.objects.all()}
    activities = _known_activities()
    found = {}
    for row in (*file["norms"], *file["precedents"]):
        if row["code"] not in kept:
            found[row["code"]] = {
                **norm_values(row, file["sources"]),
                "programme": programmes.get(row.get("programme")),
                "activity": activities[row["activity"]],
                "capped_by": programmes.get(row.get("capped_by")),
            }
    return found


def _known_activities() -> dict[Any, Activity]:
    return {row.code: row for row in Activity.objects.all()}


def _names(row: Row, position: int) -> dict[str, Any]:
    return {"name": row["vi"], "name_en": row["en"], "position": position}


def _proof(row: Row) -> dict[str, Any]:
    return {"source": row["source"], "evidence": row["evidence"]}


def _write(model: Any, key: Row, row: Row, position: int, **values: Any) -> bool:
    period: Period = period_of(row)
    return _written(
        model, {**key, "start": period.start}, {**_names(row, position), **_proof(row), "end": period.end, **values}
    )


def _written(model: Any, key: Row, values: Row) -> bool:
    """Whether the table changed."""
    known = model.objects.filter(**key).first()
    if known and all(getattr(known, name) == value for name, value in values.items()):
        return False
    if known:
        model.objects.filter(pk=known.pk).update(**values)
    else:
        model.objects.create(**key, **values)
    return True
