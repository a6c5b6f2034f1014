"""Lines become tasks of the decision; an adjustment moves, stops or adds them.

Called by the issue of a decision, which has asked whether the person may.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from uuid import UUID

from ocop.actors.organisations.models import Organisation
from ocop.actors.people.models import Person
from ocop.actors.territory.models import Unit
from ocop.law.documents.models import Document
from ocop.steering.directives.services.planned import (
    Planned,
    PlannedFigure,
    give_planned,
    note_plan_change,
    note_planned_figures,
)

from .. import papers
from ..models import Line, LineTarget, PlanVersion
from ..queries.bodies import acting_body, following_office
from ..queries.printing import printed_lines
from ..vocabulary import Quarter


def give_tasks(version: PlanVersion, document: Document, approver: Organisation, *, by: Person, on: date) -> int:
    """Every line that goes on and has no task yet is given to its lead; returns how many."""
    numbered = list(enumerate(printed_lines(version), 1))
    new = [(number, line) for number, line in numbered if line.lead and not line.task_id and not line.is_stopped]
    if not new:
        return 0
    written = papers.text_of_version(version)
    tasks = give_planned(
        document,
        assigner=approver,
        office=following_office(version, on),
        text=written.text,
        wanted=[_planned(line, number, written.spans[number], on) for number, line in new],
        by=by,
        on=on,
    )
    for (_, line), task in zip(new, tasks, strict=True):
        line.task = task
        line.save(update_fields=["task"])
    version.directive = tasks[0].directive
    version.save(update_fields=["directive"])
    return len(tasks)


def _planned(line: Line, number: int, span: tuple[int, int], on: date) -> Planned:
    assert line.lead
    start, end = span
    return Planned(
        code=f"T{number:02d}",
        action=line.content,
        lead=acting_body(line.lead, on),
        coordinating=tuple(acting_body(body, on) for body in line.coordinating.all()),
        due_on=line.due_on,
        deliverable=line.deliverable,
        start=start,
        end=end,
        figures=tuple(figures_of(line)),
        legal_basis=tuple(filter(None, (str(line.answers) if line.answers else "", line.clause))),
    )


def figures_of(line: Line) -> Iterator[PlannedFigure]:
    """What is to be reached in the year, in whole and by place; where only quarters are given, their sum."""
    if line.indicator is None:
        return
    by_unit: dict[Unit | None, list[LineTarget]] = {}
    for target in line.targets.all():
        by_unit.setdefault(target.unit, []).append(target)
    for unit, targets in by_unit.items():
        yield PlannedFigure(line.indicator, unit, _of_the_year(targets), line.unit_text)


def _of_the_year(targets: Sequence[LineTarget]) -> Decimal:
    year = next((target.value for target in targets if target.quarter == Quarter.YEAR), None)
    return sum((target.value for target in targets), Decimal(0)) if year is None else year


def note_changes(
    version: PlanVersion, previous: PlanVersion | None, document: Document, *, by: Person, on: date
) -> None:
    """Tasks of lines that an adjustment moves, stops, hands to another lead or takes out follow it."""
    if previous is None:
        return
    before, after = _by_key(previous), _by_key(version)
    for key, old in before.items():
        new = after.get(key)
        if old.task_id and _ends(old, new):
            note_plan_change(old.task_id, by=by, on=on, stop=True, ground=document, reason=version.ground)
        elif old.task_id and new and new.due_on and new.due_on != old.due_on:
            note_plan_change(old.task_id, by=by, on=on, due_on=new.due_on, ground=document, reason=version.ground)
        if new and new.task_id:
            _follow(old, new)


def _by_key(version: PlanVersion) -> Mapping[UUID, Line]:
    return {line.key: line for line in printed_lines(version)}


def _ends(old: Line, new: Line | None) -> bool:
    """Whether the body that has the task is no longer to do it."""
    return new is None or (new.is_stopped and not old.is_stopped) or new.lead_id != old.lead_id


def _follow(old: Line, new: Line) -> None:
    """A line with another lead gets a task of its own; one with other targets keeps its task."""
    if new.lead_id != old.lead_id:
        new.task = None
        new.save(update_fields=["task"])
        return
    figures = list(figures_of(new))
    if new.task_id and figures != list(figures_of(old)):
        note_planned_figures(new.task_id, figures)
