"""Reads `reference/support.yaml`: clocks and counts, reasons for a refusal, who decides changes, the offices."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from ocop.actors.territory.reference import BadReference, yaml_of
from ocop.base.kernel.periods import Period
from ocop.steering.budget.vocabulary import Evidence

from .models import AdjustmentAuthority, RefusalGround, SupportOffice, SupportSetting
from .vocabulary.projects import SETTINGS, AdjustmentKind, Authority

CONDITIONS = {"group": "is_group", "crosses_year": "crosses_year", "raises_support": "raises_support"}


@transaction.atomic
def load_projects(root: Path) -> list[str]:
    """Bring the rows to what the file says; gives the changes in words."""
    file = yaml_of(root / "support.yaml")
    if found := tuple(faults(file)):
        raise BadReference(found)
    counts = {
        _("Thời hạn, số lượng của đề án: thêm hoặc sửa %(n)s"): _settings(file),
        _("Lý do từ chối đề án: thêm hoặc sửa %(n)s"): _coded(RefusalGround, file["refusals"]),
        _("Cơ quan thực hiện hỗ trợ: thêm hoặc sửa %(n)s"): _coded(SupportOffice, file["offices"], "key"),
        _("Thẩm quyền điều chỉnh đề án: thêm hoặc sửa %(n)s"): _authorities(file["adjustments"]),
    }
    return [sentence % {"n": n} for sentence, changes in counts.items() if (n := sum(changes))]


def faults(file: Mapping[str, Any]) -> Iterator[str]:
    """Settings the code asks for that are missing; words it does not know."""
    missing = set(SETTINGS) - {row["code"] for row in file["settings"]}
    yield from (f"setting missing: {code}" for code in sorted(missing))
    for row in file["adjustments"]:
        if row["kind"] not in AdjustmentKind.values or row["authority"] not in Authority.values:
            yield f"adjustment not known: {row['kind']}, {row['authority']}"


def _settings(file: Mapping[str, Any]) -> Iterator[bool]:
    for position, row in enumerate(file["settings"]):
        period = _period(row)
        values = {**_named(row, position), "value": Decimal(row["value"]), "end": period.end}
        yield _write(SupportSetting, {"code": row["code"], "start": period.start}, values)


def _coded(model: Any, rows: list[Mapping[str, Any]], *names: str) -> Iterator[bool]:
    for position, row in enumerate(rows):
        period = _period(row)
        values = {**_named(row, position), "end": period.end, **{name: row[name] for name in names}}
        yield _write(model, {"code": row["code"], "start": period.start}, values)


def _authorities(rows: list[Mapping[str, Any]]) -> Iterator[bool]:
    """In the order of the file, which decides."""
    for position, row in enumerate(rows):
        period, kind = _period(row), AdjustmentKind(row["kind"])
        values = {
            "kind": kind.value, "is_national": row["national"], "authority": row["authority"], "end": period.end,
            "start": period.start, "name": kind.value, "name_en": kind.value, "source": row["source"],
            "evidence": Evidence(row["evidence"]).value,
            **{field: row.get(word) for word, field in CONDITIONS.items()},
        }  # fmt: skip
        yield _write(AdjustmentAuthority, {"position": position}, values)


def _period(row: Mapping[str, Any]) -> Period:
    return Period.closed(row.get("valid_from"), row.get("valid_to"))


def _named(row: Mapping[str, Any], position: int) -> dict[str, Any]:
    return {
        "name": row["vi"], "name_en": row["en"], "position": position, "source": row["source"],
        "evidence": Evidence(row["evidence"]).value,
    }  # fmt: skip


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
