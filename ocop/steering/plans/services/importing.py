"""Nhập từ tệp Excel: all lines of a workbook, or none; every faulty cell is told at once.

What is typed on the screen and what comes in a workbook enter by the same acts (`lines`).
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from django.db import transaction
from django.db.models import QuerySet

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import Obstacle, Refused, refuse_if
from ocop.base.ui.phrases import sentence_of

from ..models import Line, Plan
from ..queries.facts import version_for_update
from ..queries.locking import request_for_update
from ..sheets.catalogue import Catalogue
from ..sheets.columns import CONTENT, LINES
from ..sheets.drafts import DraftLine, identity
from ..sheets.reading import read
from .lines import (
    LineWording,
    MoneyWording,
    TargetWording,
    add_input_line,
    add_line,
    require_drafting,
    require_proposing,
)

Adding = Callable[[LineWording], Line]


@transaction.atomic
def import_lines(version_id: int, *, by: Person, on: date, content: bytes, name: str) -> list[Line]:
    """Nhập nội dung: the rows become lines of the draft; what it holds already is not taken twice."""
    version = version_for_update(version_id)
    require_drafting(version, by=by, on=on)
    drafts = _drafts(content, name, version.plan, version.lines.all(), by=by, on=on)
    lines = _added(drafts, lambda wording: add_line(version.pk, by=by, on=on, wording=wording))
    record("plans.version.imported", version, by=by, file=name, count=len(lines))
    return lines


@transaction.atomic
def import_inputs(request_id: int, *, by: Person, on: date, content: bytes, name: str) -> list[Line]:
    """Nhập đề xuất: the rows become the proposals of the body that was asked."""
    request = request_for_update(request_id)
    require_proposing(request, by=by, on=on)
    drafts = _drafts(content, name, request.call.version.plan, request.lines.all(), by=by, on=on)
    lines = _added(drafts, lambda wording: add_input_line(request.pk, by=by, on=on, wording=wording))
    record("plans.input.imported", request, by=by, file=name, count=len(lines))
    return lines


def _drafts(content: bytes, name: str, plan: Plan, held: QuerySet[Line], *, by: Person, on: date) -> list[DraftLine]:
    drafts = read(content, name, Catalogue(plan, by, on))
    refuse_if(_held_already(drafts, held))
    return drafts


def _held_already(drafts: Iterable[DraftLine], held: QuerySet[Line]) -> Iterator[Obstacle]:
    there = {identity(*row) for row in held.values_list("content", "indicator", "lead")}
    for draft in drafts:
        if draft.identity in there:
            yield Obstacle("sheet.row-held", {"sheet": LINES, "row": draft.row, "column": CONTENT.heading})


def _added(drafts: Iterable[DraftLine], add: Adding) -> list[Line]:
    """Every row is tried, so that all refusals are told together; one is enough to undo them all."""
    lines: list[Line] = []
    refusals: list[Obstacle] = []
    for draft in drafts:
        try:
            lines.append(add(_wording(draft)))
        except Refused as refused:
            refusals += [_of_row(draft, obstacle) for obstacle in refused.obstacles]
    refuse_if(refusals)
    return lines


def _of_row(draft: DraftLine, obstacle: Obstacle) -> Obstacle:
    facts = {"sheet": LINES, "row": draft.row, "reason": sentence_of(obstacle)}
    return Obstacle("sheet.line-refused", facts, basis=obstacle.basis)


def _wording(draft: DraftLine) -> LineWording:
    assert draft.group
    return LineWording(
        group=draft.group,
        content=draft.content,
        indicator=draft.indicator,
        unit_text=draft.unit_text,
        lead=draft.lead,
        coordinating=draft.coordinating,
        start_on=draft.start_on,
        due_on=draft.due_on,
        deliverable=draft.deliverable,
        answers=draft.answers,
        clause=draft.clause,
        note=draft.note,
        targets=tuple(TargetWording(t.unit, t.quarter, t.value, t.upper, t.is_at_least) for t in draft.targets),
        money=tuple(MoneyWording(source, amount) for source, amount in draft.money),
    )
