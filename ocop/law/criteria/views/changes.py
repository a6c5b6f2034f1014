"""The preview of a draft: what it changes against the framework in force, set by set."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from ocop.base.ui.components import Mark
from ocop.base.ui.phrases import in_words

from .. import queries
from ..models import Framework
from ..rules.difference import Change, differences
from ..vocabulary import ChangeKind, Place, Scoring
from . import shown

MARKS = {
    ChangeKind.ADDED: ("done", "plus"),
    ChangeKind.REMOVED: ("late", "trash"),
    ChangeKind.CHANGED: ("run", "pencil"),
}


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One place that differs, in words."""

    mark: Mark
    place: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class ChangeBlock:
    """The changes of one set, or of the head of the decision."""

    title: str
    lines: list[ChangeLine]


def compared_with(framework: Framework, on: date) -> Framework | None:
    """The decision it replaces, else the one in force on its first day, else today."""
    replaced = queries.predecessors_of(framework)
    newest = max(replaced, key=lambda each: each.start, default=None)
    return newest or queries.framework_on(framework.start) or queries.framework_on(on)


def blocks(old: Framework, new: Framework) -> list[ChangeBlock]:
    """The head first, then set by set."""
    found: dict[str, list[Change]] = {}
    names: dict[str, str] = {"": _("Quy định chung")}
    for change in differences(queries.outline_of(old), queries.outline_of(new)):
        found.setdefault(change.set, []).append(change)
    for each in [*old.sets.all(), *new.sets.all()]:
        names[each.code] = str(each)
    return [ChangeBlock(names[code], [_line(change) for change in changes]) for code, changes in found.items()]


def summary(found: Iterable[ChangeBlock]) -> str:
    """How many places in how many sets."""
    listed = list(found)
    facts = {"places": sum(len(block.lines) for block in listed), "sets": len(listed)}
    return _("%(places)s chỗ khác trong %(sets)s mục") % facts


def _line(change: Change) -> ChangeLine:
    tone, sign = MARKS[change.kind]
    return ChangeLine(
        Mark(change.kind.label, tone, sign),
        _place(change),
        _value(change.place, change.before),
        _value(change.place, change.after),
    )


def _place(change: Change) -> str:
    label = str(change.place.label)
    if change.place == Place.BAND:
        return f"{label}: {_('%(n)s sao') % {'n': change.name}}"
    if change.place == Place.PART:
        return f"{label} {change.name}"
    if change.place == Place.MINIMUM:
        return f"{label} {_('%(n)s sao') % {'n': change.name}}, {change.criterion}"
    if change.place in (Place.CRITERION, Place.MAX, Place.TITLE):
        return f"{label} {change.criterion} {change.name}"
    return f"{label} {change.criterion}" if change.criterion else label


def _value(place: Place, value: Any) -> str:
    if place == Place.SCORING and value:
        return str(Scoring(value).label)
    if place == Place.BAND and value is not None:
        return shown.points_in_words(value)
    if place == Place.USABLE:
        return _("có") if value else _("không")
    return in_words(value)
