"""`manage.py load_reference`: purposes, legal days, the checklist of conversions, limits of the sign-up."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from ocop.actors.territory.loading import write
from ocop.actors.territory.reference import BadReference, yaml_of
from ocop.base.workdays.rules import Policy

from .models import ChecklistItem, ConversionWay, Purpose, RequestRule, SignUpLimit
from .rules.signup import Limits
from .vocabulary import Evidence, Kind

DAYS = ("answer_days", "days", "days_with_processors", "extension_days", "rest_day")


@transaction.atomic
def load(root: Path) -> list[str]:
    """Bring the rows to what the file says; gives the changes in words."""
    file = yaml_of(root / "producers.yaml")
    if found := tuple(faults(file)):
        raise BadReference(found)
    return [
        *write(Purpose, dict(_purposes(file)), by="code").lines(_("Mục đích xử lý dữ liệu")),
        *write(RequestRule, dict(_requests(file)), by="code").lines(_("Loại yêu cầu về dữ liệu")),
        *write(ChecklistItem, dict(_checklist(file)), by="code").lines(_("Việc khi chuyển đổi loại hình")),
        *write(ConversionWay, dict(_ways(file)), by="code").lines(_("Thủ tục chuyển đổi")),
        *write(SignUpLimit, dict(_limits(file)), by="code").lines(_("Giới hạn tự đăng ký")),
    ]


def faults(file: Mapping[str, Any]) -> Iterator[str]:
    """Unknown forms, marks and rest days; a limit that is missing."""
    rows = [*file["purposes"], *file["requests"], *file["checklist"], *file["sign_up"].values()]
    yield from (f"{row}: no such mark of evidence" for row in rows if row["evidence"] not in Evidence.values)
    kinds = {*file["conversions"], *(kind for kinds in file["conversions"].values() for kind in kinds)}
    kinds |= {kind for row in file["checklist"] for kind in row["kinds"]}
    yield from (f"the form {kind} does not exist" for kind in sorted(kinds - set(Kind.values)))
    days = {row["rest_day"] for row in file["requests"]}
    yield from (f"{day}: nobody knows what to do on a rest day" for day in sorted(days - set(Policy)))
    yield from (f"the limit {name} is missing" for name in sorted(set(Limits.__slots__) ^ set(file["sign_up"])))


def _named(row: Mapping[str, Any], place: int) -> dict[str, Any]:
    return {"name": row["vi"], "name_en": row["en"], "position": place, "evidence": row["evidence"]}


def _purposes(file: Mapping[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for place, row in enumerate(file["purposes"], 1):
        words = {"text": row["text_vi"], "text_en": row["text_en"]}
        yield row["code"], {**_named(row, place), **words, "version": row["version"], "asked_at": row["asked_at"]}


def _requests(file: Mapping[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for place, row in enumerate(file["requests"], 1):
        yield row["code"], {**_named(row, place), **{name: row[name] for name in DAYS}}


def _checklist(file: Mapping[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for place, row in enumerate(file["checklist"], 1):
        yield row["code"], {**_named(row, place), "note": row["note"], "kinds": row["kinds"]}


def _ways(file: Mapping[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for old, kinds in file["conversions"].items():
        for new in kinds:
            yield f"{old}>{new}", {"old_kind": old, "new_kind": new}


def _limits(file: Mapping[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for code, row in file["sign_up"].items():
        yield code, {"value": row["value"], "evidence": row["evidence"]}
