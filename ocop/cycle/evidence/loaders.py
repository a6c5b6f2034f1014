"""`manage.py load_reference`: days of reminding, figures, marks of kinds, the words of the checks."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from ocop.actors.territory.loading import write
from ocop.actors.territory.reference import BadReference, yaml_of

from .models import CheckWording, Figure, KindMark, Rung
from .rules.figures import FIGURES
from .vocabulary import Evidence

MARKS = {"restricted", "owner", "test"}


@transaction.atomic
def load(root: Path) -> list[str]:
    """Bring the rows to what the file says; gives the changes in words."""
    file = yaml_of(root / "evidence-rules.yaml")
    if found := tuple(faults(file)):
        raise BadReference(found)
    return [
        *write(Rung, dict(_rungs(file)), by="code").lines(_("Mốc nhắc hạn giấy tờ")),
        *write(Figure, dict(_figures(file)), by="code").lines(_("Giới hạn của kho minh chứng")),
        *write(KindMark, dict(_kinds(file)), by="code").lines(_("Đặc điểm của loại giấy")),
        *write(CheckWording, dict(_checks(file)), by="code").lines(_("Điểm cần kiểm tra")),
    ]


def faults(file: Mapping[str, Any]) -> Iterator[str]:
    """Unknown marks, figures that are missing, a day twice."""
    rows = [*file["ladder"], *file["figures"].values(), *file["kinds"].values()]
    yield from (f"{row}: no such mark of evidence" for row in rows if row["evidence"] not in Evidence.values)
    yield from (f"the figure {name} is missing or unknown" for name in sorted(set(file["figures"]) ^ set(FIGURES)))
    for code, row in file["kinds"].items():
        yield from (f"{code}: {mark} means nothing" for mark in row["marks"] if mark not in MARKS)
    if len({row["days"] for row in file["ladder"]}) != len(file["ladder"]):
        yield "ladder: a day stands there twice"


def _rungs(file: Mapping[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for row in file["ladder"]:
        yield f"T-{row['days']}", {"days": row["days"], "evidence": row["evidence"]}


def _figures(file: Mapping[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for code, row in file["figures"].items():
        yield code, {"value": row["value"], "evidence": row["evidence"]}


def _kinds(file: Mapping[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for code, row in file["kinds"].items():
        yield code, {"marks": row["marks"], "evidence": row["evidence"], "source": row["source"]}


def _checks(file: Mapping[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for sentence, words in file["checks"].items():
        yield sentence, {"words": words["vi"], "words_en": words["en"]}
