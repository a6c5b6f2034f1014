"""Loads `reference/certificates.yaml`: grounds, notices, numbers, the extension, terms of complaints."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from ocop.actors.territory.loading import write
from ocop.actors.territory.reference import BadReference, yaml_of

from .models import ComplaintTerm, ExtensionRule, Ground, NoticeRung, NumberPattern
from .vocabulary import Evidence

PARTS = ("grounds", "notices", "numbers", "extensions", "complaints")
GROUNDS = 6
Rows = dict[str, dict[str, Any]]


@transaction.atomic
def load(root: Path) -> list[str]:
    """Bring the rows to what the file says; gives the changes in words."""
    file = yaml_of(root / "certificates.yaml")
    if found := tuple(faults(file)):
        raise BadReference(found)
    return [
        *write(Ground, _grounds(file), by="code").lines(_("Căn cứ thu hồi")),
        *write(NoticeRung, _rows(file, "notices", framework=""), by="code").lines(_("Ngày nhắc hết hạn")),
        *write(NumberPattern, _rows(file, "numbers", symbol="", pattern=""), by="code").lines(_("Số giấy chứng nhận")),
        *write(ExtensionRule, _rows(file, "extensions"), by="code").lines(_("Kéo dài hiệu lực")),
        *write(ComplaintTerm, _rows(file, "complaints"), by="code").lines(_("Thời hạn khiếu nại")),
    ]


def faults(file: Mapping[str, Any]) -> Iterator[str]:
    """Unknown marks and sources; grounds that are not the six of the decision."""
    for row in (row for part in PARTS for row in file[part]):
        if row["evidence"] not in Evidence.values:
            yield f"{row['code']}: no such mark of evidence"
        yield from (f"{row['code']}: unknown source {code}" for code in row["source"] if code not in file["sources"])
    if len({row["letter"] for row in file["grounds"]}) != GROUNDS:
        yield "the decision has six grounds, each with its letter"


def _rows(file: Mapping[str, Any], part: str, **usual: Any) -> Rows:
    found: Rows = {}
    for row in file[part]:
        values = {name: value for name, value in row.items() if name != "code"}
        found[row["code"]] = {**usual, **values, "source": _sources(file, row["source"])}
    return found


def _grounds(file: Mapping[str, Any]) -> Rows:
    found = _rows(file, "grounds")
    for position, row in enumerate(found.values()):
        row |= {"name": row.pop("vi"), "name_en": row.pop("en"), "position": position}
    return found


def _sources(file: Mapping[str, Any], codes: list[str]) -> str:
    return "; ".join(file["sources"][code] for code in codes)
