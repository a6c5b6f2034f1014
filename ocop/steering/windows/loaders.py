"""Loads `reference/windows.yaml`: windows of the year, spans counted from an event, days of the reminders.

What contradicts itself is refused as a whole: a circle of windows, an anchor or a word nobody knows.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from ocop.actors.territory.reference import BadReference, yaml_of
from ocop.base.kernel.periods import Period

from .models import ReminderRung, SpanRule, WindowRule
from .rules.faults import faults as contradictions
from .vocabulary import Audience, DayUnit, Event, Evidence, Kind, Level, Side, Step

Row = Mapping[str, Any]
DAY_WORDS = {"from": "opens", "until": "closes", "before": "closes"}


@transaction.atomic
def load(root: Path) -> list[str]:
    """Write every row; returns what changed, in words. Rows that left the file stay: moves point to them."""
    content = yaml_of(root / "windows.yaml")
    if found := tuple(words_amiss(content)):
        raise BadReference(found)
    windows = [_window(row, n, content["sources"]) for n, row in enumerate(content["windows"])]
    if found := tuple(contradictions([row.rule for row in windows])):
        raise BadReference(found)
    spans = [_span(row, n, content["sources"]) for n, row in enumerate(content["spans"])]
    changes = {
        _("Mốc của lịch năm: thêm hoặc sửa %(n)s"): sum(_kept(row) for row in windows),
        _("Thời hạn tính từ sự kiện: thêm hoặc sửa %(n)s"): sum(_kept(row) for row in spans),
        _("Ngày nhắc mốc: thêm, sửa hoặc bỏ %(n)s"): _keep_rungs(content["reminders"]),
    }
    return [sentence % {"n": n} for sentence, n in changes.items() if n]


def words_amiss(content: Mapping[str, Any]) -> Iterator[str]:
    """Words outside the vocabulary, sources nobody names, days said twice or not at all."""
    sources = content["sources"]
    for row in content["windows"]:
        singles = {"kind": Kind, "level": Level, "evidence": Evidence}
        yield from (f"{row['code']}: unknown {word}" for word in _unknown(row, singles, sources))
        yield from (f"{row['code']}: {fault}" for fault in _days_amiss(row))
    for row in content["spans"]:
        singles = {"counted_from": Event, "unit": DayUnit, "evidence": Evidence}
        yield from (f"{row['code']}: unknown {word}" for word in _unknown(row, singles, sources))
        if not row["count"]:
            yield f"{row['code']}: counts nothing"
    if content["reminders"]["evidence"] not in _words(Evidence):
        yield f"reminders: unknown evidence {content['reminders']['evidence']}"


def _unknown(row: Row, singles: Mapping[str, Any], sources: Collection[str]) -> Iterator[str]:
    yield from (f"{name} {row.get(name)}" for name, kind in singles.items() if row.get(name) not in _words(kind))
    lists = {"for": _words(Audience), "source": sources}
    yield from (f"{name} {word}" for name, known in lists.items() for word in row[name] if word not in known)
    if row.get("step") is not None and row["step"] not in _words(Step):
        yield f"step {row['step']}"


def _words(kind: Any) -> Collection[Any]:
    return {word.value for word in kind}


def _days_amiss(row: Row) -> Iterator[str]:
    if ("until" in row) == ("before" in row):
        yield "says its last day by one of until and before"
    for word in DAY_WORDS:
        if isinstance(row.get(word), Mapping):
            yield from _anchor_amiss(row[word])


def _anchor_amiss(said: Row) -> Iterator[str]:
    if said.get("edge") not in _words(Side):
        yield f"unknown edge {said.get('edge')}"
    if said.get("unit") not in _words(DayUnit):
        yield f"unknown unit {said.get('unit')}"
    if ("before" in said) == ("after" in said):
        yield "counts by one of before and after"


def _window(row: Row, position: int, sources: Mapping[str, str]) -> WindowRule:
    """The row as a model, not yet written."""
    edges = {DAY_WORDS[word]: _edge(row[word], row, word) for word in DAY_WORDS if word in row}
    return WindowRule(
        **_words_of(row, position, sources),
        kind=row["kind"],
        level=row["level"],
        opens=edges.get("opens"),
        closes=edges["closes"],
        is_milestone=row.get("milestone", False),
    )


def _edge(said: Any, row: Row, word: str) -> dict[str, Any]:
    """An edge as the row's JSON keeps it: a negative count is before the anchor."""
    if not isinstance(said, Mapping):
        return {"day": str(said), "year_offset": row.get("year_offset", 0), "is_strict": word == "before"}
    count = -said["before"] if "before" in said else said["after"]
    return {
        "anchor": said["anchor"],
        "side": said["edge"],
        "count": count,
        "unit": said["unit"],
        "at_least": said.get("at_least", 0),
    }


def _span(row: Row, position: int, sources: Mapping[str, str]) -> SpanRule:
    """The row as a model, not yet written."""
    return SpanRule(
        **_words_of(row, position, sources), counted_from=row["counted_from"], count=row["count"], unit=row["unit"]
    )


def _words_of(row: Row, position: int, sources: Mapping[str, str]) -> dict[str, Any]:
    period, note = Period.closed(row.get("valid_from"), row.get("valid_to")), row.get("note", {})
    return {
        "code": row["code"],
        "name": row["vi"],
        "name_en": row["en"],
        "note": note.get("vi", ""),
        "note_en": note.get("en", ""),
        "step": row.get("step"),
        "audience": list(row["for"]),
        "start": period.start,
        "end": period.end,
        "basis": row["basis"],
        "source": "\n".join(sources[key] for key in row["source"]),
        "evidence": row["evidence"],
        "position": position,
    }


def _kept(row: WindowRule | SpanRule) -> bool:
    """Write the row over the one of its code and time; whether the table changed."""
    model: Any = type(row)
    names = [field.name for field in model._meta.concrete_fields if not field.primary_key]
    known = model.objects.filter(code=row.code, start=row.start).first()
    if known and all(getattr(known, name) == getattr(row, name) for name in names):
        return False
    row.pk = known.pk if known else None
    row.save()
    return True


def _keep_rungs(said: Row) -> int:
    """The days of the reminders are those of the file and no others; how many changed."""
    days: Sequence[int] = said["days"]
    changed, _each = ReminderRung.objects.exclude(days__in=days).delete()
    for day in days:
        values = {"evidence": said["evidence"], "source": said["source"]}
        if not ReminderRung.objects.filter(days=day, **values).exists():
            ReminderRung.objects.update_or_create(days=day, defaults=values)
            changed += 1
    return changed
