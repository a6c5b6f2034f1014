"""Loads `reference/rounds.yaml`: how steps are judged by default, the rounds of the law, with evidence marks."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from ocop.actors.territory.loading import write
from ocop.actors.territory.reference import BadReference, yaml_of

from .models import RoundRule, StepRule
from .vocabulary import Evidence, Judge, JudgedStep, RoundLevel


@transaction.atomic
def load(root: Path) -> list[str]:
    """Bring the rows to what the file says; gives the changes in words."""
    file = yaml_of(root / "rounds.yaml")
    if found := tuple(faults(file)):
        raise BadReference(found)
    return [
        *write(StepRule, dict(_steps(file)), by="step").lines(_("Cách xét của các bước")),
        *write(RoundRule, dict(_rounds(file)), by="code").lines(_("Đợt đánh giá theo quy định")),
    ]


def faults(file: Mapping[str, Any]) -> Iterator[str]:
    """Unknown words, and series that cannot be written."""
    marks = [*file["steps"], *file["rounds"], *(row["resubmit"] for row in file["steps"])]
    yield from (f"{row}: no such mark of evidence" for row in marks if row["evidence"] not in Evidence.values)
    for row in file["steps"]:
        if row["code"] not in JudgedStep.values or {row["screened_by"], row["decided_by"]} - set(Judge.values):
            yield f"{row['code']}: unknown step or judge"
        if row["number"]:
            row["number"].format(n=1, T="19", X="05500", year=2027)
    yield from (f"{row}: unknown level" for row in file["rounds"] if row["level"] not in RoundLevel.values)


def _steps(file: Mapping[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for row in file["steps"]:
        again = row["resubmit"]
        yield (
            row["code"],
            {
                **{name: row[name] for name in ("screened_by", "decided_by", "windows", "basis", "evidence")},
                "resubmit_days": again["days"],
                "resubmit_evidence": again["evidence"],
                "resubmit_source": _sources(file, again["source"]),
                "number_pattern": row["number"],
                "source": _sources(file, row["source"]),
            },
        )


def _rounds(file: Mapping[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for row in file["rounds"]:
        yield (
            f"{row['level']}-{row['number']}",
            {
                **{name: row[name] for name in ("level", "number", "basis", "evidence")},
                "intake_window": row["intake"],
                "done_window": row["done"],
                "source": _sources(file, row["source"]),
            },
        )


def _sources(file: Mapping[str, Any], codes: list[str]) -> str:
    return "; ".join(file["sources"][code] for code in codes)
