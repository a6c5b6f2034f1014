"""`manage.py load_reference`: the kinds of documents of `reference/document-types.yaml`."""

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from ocop.actors.territory.loading import write
from ocop.actors.territory.reference import BadReference, yaml_of

from .models import DocumentType
from .vocabulary import Family

FILE = "document-types.yaml"


@transaction.atomic
def load(root: Path) -> list[str]:
    """Bring the table to what the file says; gives the changes in words."""
    rows = list(rows_of(yaml_of(root / FILE)))
    if found := [code for code, times in Counter(row["code"] for row in rows).items() if times > 1]:
        raise BadReference(f"{code}: is listed more than once" for code in found)
    changes = write(DocumentType, {row.pop("code"): row for row in rows}, by="code")
    return changes.lines(_("Loại văn bản"))


def rows_of(file: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Every kind with its family and its place in the file."""
    rank = 0
    for family in Family.values:
        for row in file[family]["types"]:
            rank += 1
            yield {**row, "family": family, "source": file[family]["source"], "rank": rank}
