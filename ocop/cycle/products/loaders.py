"""Loads `reference/products.yaml`: kinds of support with the papers they could pay for."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from ocop.actors.territory.loading import write
from ocop.actors.territory.reference import BadReference, yaml_of

from .models import SupportKind
from .vocabulary import Evidence


@transaction.atomic
def load(root: Path) -> list[str]:
    """Bring the rows to what the file says; gives the changes in words."""
    file = yaml_of(root / "products.yaml")
    if found := tuple(faults(file)):
        raise BadReference(found)
    return write(SupportKind, dict(_support(file)), by="code").lines(_("Loại hỗ trợ"))


def faults(file: Mapping[str, Any]) -> Iterator[str]:
    """Marks and sources that are not known."""
    for row in file["support"]:
        if row["evidence"] not in Evidence.values:
            yield f"{row['code']}: no such mark of evidence"
        yield from (f"{row['code']}: unknown source {code}" for code in row["source"] if code not in file["sources"])


def _support(file: Mapping[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for place, row in enumerate(file["support"], 1):
        yield (
            row["code"],
            {
                "name": row["vi"],
                "name_en": row["en"],
                "who": row["who"],
                "who_en": row["who_en"],
                "papers": row["papers"],
                "position": place,
                "evidence": row["evidence"],
                "source": "; ".join(file["sources"][code] for code in row["source"]),
            },
        )
