"""Loads `reference/assessment.yaml` (the seats that the decision asks for, the defaults of a council's regulation) and
`reference/assessment-results.yaml` (scales of past results, the package for the ministry, clauses, its name).
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from ocop.actors.territory.loading import write
from ocop.actors.territory.reference import BadReference, yaml_of
from ocop.law.criteria.rules.governing import day_after

from .models import PARAMETERS, CentralBody, CentralPaper, Clause, ParameterRule, PastFramework, SeatRule
from .rules.bases import ABOUT
from .vocabulary import CouncilLevel, Evidence

SEAT = ("level", "is_mandatory", "is_chair", "condition", "basis", "evidence")


@transaction.atomic
def load(root: Path) -> list[str]:
    """Bring the rows to what the file says; gives the changes in words."""
    file = yaml_of(root / "assessment.yaml")
    if found := tuple(faults(file)):
        raise BadReference(found)
    return [
        *write(SeatRule, dict(_seats(file)), by="code").lines(_("Thành phần Hội đồng")),
        *write(ParameterRule, dict(_parameters(file)), by="code").lines(_("Tham số quy chế Hội đồng")),
        *load_results(root),
    ]


def load_results(root: Path) -> list[str]:
    """The scales of past results, the package for the ministry, the clauses quoted, the ministry by its days."""
    file = yaml_of(root / "assessment-results.yaml")
    if found := tuple(faults_of_results(file)):
        raise BadReference(found)
    return [
        *write(PastFramework, dict(_past_frameworks(file)), by="code").lines(_("Khung của kết quả cũ")),
        *write(CentralPaper, dict(_central_package(file)), by="code").lines(_("Hồ sơ đề nghị Trung ương")),
        *write(Clause, dict(_clauses(file)), by="code").lines(_("Điều khoản được dẫn")),
        *write(CentralBody, dict(_central_bodies(file)), by="code").lines(_("Bộ quản lý Chương trình")),
    ]


def faults_of_results(file: Mapping[str, Any]) -> Iterator[str]:
    """Unknown marks, and clauses about what no rule quotes."""
    rows = [*file["past_frameworks"], *file["central_package"], *file["central_bodies"]]
    yield from (f"{row['code']}: no such mark of evidence" for row in rows if row["evidence"] not in Evidence.values)
    for row in file["clauses"]:
        if row["about"] not in ABOUT or row["evidence"] not in Evidence.values:
            yield f"{_clause_code(row)}: unknown subject or mark of evidence"


def faults(file: Mapping[str, Any]) -> Iterator[str]:
    """Unknown marks and levels, parameters that are missing or mean nothing."""
    rows = [*file["seats"], *file["parameters"]]
    yield from (f"{row['code']}: no such mark of evidence" for row in rows if row["evidence"] not in Evidence.values)
    yield from (f"{row['code']}: unknown level" for row in file["seats"] if row["level"] not in CouncilLevel.values)
    known = {row["code"] for row in file["parameters"]}
    yield from (f"the parameter {code} is missing or unknown" for code in sorted(known ^ set(PARAMETERS)))
    for row in rows:
        yield from (f"{row['code']}: unknown source {code}" for code in row["source"] if code not in file["sources"])


def _seats(file: Mapping[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for position, row in enumerate(file["seats"]):
        values = {name: row[name] for name in SEAT}
        names = {"name": row["vi"], "name_en": row["en"]}
        yield row["code"], {**values, **names, "source": _sources(file, row["source"]), "position": position}


def _parameters(file: Mapping[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for position, row in enumerate(file["parameters"]):
        values = {
            "value": row["value"],
            "name": row["vi"],
            "name_en": row["en"],
            "hint": row["hint_vi"],
            "hint_en": row["hint_en"],
            "evidence": row["evidence"],
        }
        yield row["code"], {**values, "source": _sources(file, row["source"]), "position": position}


def _sources(file: Mapping[str, Any], codes: list[str]) -> str:
    return "; ".join(file["sources"][code] for code in codes)


def _past_frameworks(file: Mapping[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for row in file["past_frameworks"]:
        yield (
            row["code"],
            {
                "number": row["number"],
                "issued_on": row["issued"],
                "start": row["valid_from"],
                "end": day_after(row["valid_to"]),
                "has_points": row["points"],
                "note": row["note"],
                "evidence": row["evidence"],
                "source": _sources(file, row["source"]),
            },
        )


def _central_package(file: Mapping[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for position, row in enumerate(file["central_package"]):
        yield (
            row["code"],
            {
                "kind": row["kind"],
                "name": row["vi"],
                "name_en": row["en"],
                "position": position,
                "evidence": row["evidence"],
                "source": _sources(file, row["source"]),
            },
        )


def _clause_code(row: Mapping[str, Any]) -> str:
    return f"{row['framework']}-{row['about']}"


def _clauses(file: Mapping[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for row in file["clauses"]:
        values = {"framework_code": row["framework"], "about": row["about"], "basis": row["vi"], "basis_en": row["en"]}
        known = {"evidence": row["evidence"], "source": _sources(file, row["source"])}
        yield _clause_code(row), values | known


def _central_bodies(file: Mapping[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for row in file["central_bodies"]:
        days = {"start": row["valid_from"], "end": day_after(row["valid_to"]) if row["valid_to"] else None}
        known = {"evidence": row["evidence"], "source": _sources(file, row["source"])}
        yield row["code"], {"name": row["vi"], "name_en": row["en"], **days, **known}
