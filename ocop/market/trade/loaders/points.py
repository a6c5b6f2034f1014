"""Loads `reference/pos-criteria.yaml`: decisions, venue types, criteria, grounds, days and amounts."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from ocop.actors.territory.loading import write
from ocop.actors.territory.reference import BadReference, yaml_of
from ocop.base.kernel.periods import Period
from ocop.cycle.certificates.vocabulary import Evidence

from ..models.points import OperationForm, PointCriterion, PointDecision, PointGround, PointSetting, VenueType
from ..vocabulary.points import CriterionKind, GroundKind, Origin

PARTS = ("decisions", "venue_types", "operation_forms", "criteria", "grounds", "settings")
Rows = dict[str, dict[str, Any]]


@transaction.atomic
def load(root: Path) -> list[str]:
    """Bring the rows to what the file says; gives the changes in words."""
    file = yaml_of(root / "pos-criteria.yaml")
    if found := tuple(faults(file)):
        raise BadReference(found)
    return [
        *write(PointDecision, _decisions(file), by="code").lines(_("Quyết định về điểm bán")),
        *write(VenueType, _named(file, "venue_types"), by="code").lines(_("Loại địa điểm")),
        *write(OperationForm, _named(file, "operation_forms"), by="code").lines(_("Hình thức hoạt động của điểm")),
        *write(PointCriterion, _criteria(file), by="code").lines(_("Tiêu chí của điểm")),
        *write(PointGround, _named(file, "grounds"), by="code").lines(_("Căn cứ tạm dừng, thu hồi điểm")),
        *write(PointSetting, _settings(file), by="key").lines(_("Thời hạn, định mức của điểm")),
    ]


def faults(file: Mapping[str, Any]) -> Iterator[str]:
    """Unknown marks, sources, decisions, kinds."""
    decisions = {row["code"] for row in file["decisions"]}
    for part in PARTS:
        for row in file[part]:
            yield from _faults_of(row, file, decisions)
    for row in file["criteria"]:
        if row["origin"] not in Origin.values or row["kind"] not in CriterionKind.values:
            yield f"{row['code']}: unknown origin or kind"
        if (row["origin"] == Origin.DECISION) != bool(row.get("decisions")):
            yield f"{row['code']}: decisions belong to criteria of a decision, and to these alone"
        if row["code"][0] not in file["groups"]:
            yield f"{row['code']}: no such group"
    yield from (f"{row['code']}: unknown kind" for row in file["grounds"] if row["kind"] not in GroundKind.values)


def _faults_of(row: Mapping[str, Any], file: Mapping[str, Any], decisions: set[str]) -> Iterator[str]:
    if row["evidence"] not in Evidence.values:
        yield f"{row['code']}: no such mark of evidence"
    yield from (f"{row['code']}: unknown source {code}" for code in row["source"] if code not in file["sources"])
    yield from (f"{row['code']}: unknown decision {code}" for code in row.get("decisions", ()) if code not in decisions)


def _sources(file: Mapping[str, Any], row: Mapping[str, Any]) -> str:
    return "; ".join(file["sources"][code] for code in row["source"])


def _plain(file: Mapping[str, Any], row: Mapping[str, Any]) -> dict[str, Any]:
    """The row as columns: sources in words, last days turned into the first day after."""
    values = {name: value for name, value in row.items() if name not in ("code", "valid_from", "valid_to")}
    period = Period.closed(row.get("valid_from"), row.get("valid_to"))
    return {**values, "source": _sources(file, row), "start": period.start, "end": period.end}


def _decisions(file: Mapping[str, Any]) -> Rows:
    return {row["code"]: _plain(file, row) for row in file["decisions"]}


def _named(file: Mapping[str, Any], part: str) -> Rows:
    found: Rows = {}
    for position, row in enumerate(file[part]):
        values = _plain(file, row)
        values |= {"name": values.pop("vi"), "name_en": values.pop("en"), "position": position}
        del values["start"], values["end"]
        found[row["code"]] = values
    return found


def _criteria(file: Mapping[str, Any]) -> Rows:
    usual = {"is_fatal": False, "told_by": "", "applies_if": "", "law": "", "threshold": None}
    found: Rows = {}
    for position, row in enumerate(file["criteria"]):
        values = {**usual, "decisions": [], "not_for": [], "options": [], **_plain(file, row)}
        group = file["groups"][row["code"][0]]
        values |= {
            "name": values.pop("vi"), "name_en": values.pop("en"), "position": position,
            "check_text": values.pop("check"), "check_text_en": values.pop("check_en"),
            "is_required": values.pop("required"), "is_fatal": values.pop("fatal", values["is_fatal"]),
            "group": row["code"][0], "group_name": group["vi"], "group_name_en": group["en"],
        }  # fmt: skip
        found[row["code"]] = values
    return found


def _settings(file: Mapping[str, Any]) -> Rows:
    found: Rows = {}
    for row in file["settings"]:
        values = {"value": None, "text": "", **_plain(file, row), "code": row["code"]}
        found[f"{row['code']}@{row.get('valid_from', '-')}"] = values
    return found
