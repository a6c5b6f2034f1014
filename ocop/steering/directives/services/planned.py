"""Tasks that come from an approved plan: its decision is the directive, each line a passage of it.

Called by plans, which have asked whether the person may issue or adjust; these services do not ask again.
Basis: directives-and-reporting notes §4 (approval turns the lines of a plan into tasks).
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from django.db import transaction

from ocop.actors.organisations.models import Organisation
from ocop.actors.people.models import Person
from ocop.actors.territory.models import Unit
from ocop.base.audit.services import record
from ocop.base.search import services as search
from ocop.law.documents import services as documents
from ocop.law.documents.models import Document
from ocop.law.indicators.models import Indicator

from .. import notices
from ..models import Assignment, Coordination, Directive, Task, TaskFigure
from ..queries.locking import assignments_for_update
from ..vocabulary import OPEN_STATES, RUNNING_STATES, Address, AssignmentState, DirectiveState, TaskKind
from .deadlines import move_due
from .giving import new_assignment
from .moving import move

# A pause must not outlive the line: what rests is stopped as well.
STOPPED_WITH_ITS_LINE = OPEN_STATES | {AssignmentState.SUSPENDED}


@dataclass(frozen=True, slots=True)
class PlannedFigure:
    """How much of an indicator, where; no unit is the whole."""

    indicator: Indicator
    unit: Unit | None
    target: Decimal | None
    unit_text: str = ""


@dataclass(frozen=True, slots=True)
class Planned:
    """A line of a plan as a task; `start` and `end` are its passage in the text of the directive."""

    code: str
    action: str
    lead: Organisation
    coordinating: tuple[Organisation, ...] = ()
    due_on: date | None = None
    deliverable: str = ""
    start: int | None = None
    end: int | None = None
    figures: tuple[PlannedFigure, ...] = ()
    legal_basis: tuple[str, ...] = field(default=())


@transaction.atomic
def give_planned(
    document: Document,
    *,
    assigner: Organisation,
    office: Organisation,
    text: str,
    wanted: Sequence[Planned],
    by: Person,
    on: date,
) -> list[Task]:
    """Giao nhiệm vụ theo kế hoạch: the decision becomes a directive that is sent at once; tasks in the order asked."""
    directive = Directive.objects.create(
        document=document,
        assigner=assigner,
        office=office,
        text=text,
        state=DirectiveState.SENT,
        read_by=by,
        sent_by=by,
        sent_on=on,
    )
    tasks = [_task(directive, planned, on=on) for planned in wanted]
    given = Assignment.objects.bulk_create(
        new_assignment(task, planned.lead, address=Address.BODY, on=on)
        for task, planned in zip(tasks, wanted, strict=True)
    )
    coordinating = Counter(body for planned in wanted for body in _beside(planned))
    concerned = {planned.lead.pk for planned in wanted} | {body.pk for body in coordinating}
    documents.note_recipients(document, concerned, by=by)
    record("directives.directive.planned", directive, by=by, tasks=len(tasks))
    notices.task_given(given, by=by, on=on)
    notices.coordination_given(coordinating, directive, by=by, on=on)
    return tasks


def _beside(planned: Planned) -> list[Organisation]:
    """Bodies that coordinate and do not lead as well."""
    return [body for body in planned.coordinating if body.pk != planned.lead.pk]


def _task(directive: Directive, planned: Planned, *, on: date) -> Task:
    quote = directive.text[planned.start : planned.end] if planned.start is not None else ""
    task = Task.objects.create(
        directive=directive,
        code=planned.code,
        action=planned.action,
        quote=quote,
        start=planned.start,
        end=planned.end,
        kind=TaskKind.DEADLINE if planned.due_on else TaskKind.STANDING,
        original_due=planned.due_on,
        deliverable=planned.deliverable,
        legal_basis=list(planned.legal_basis),
        assigned_on=on,
    )
    Coordination.objects.bulk_create(Coordination(task=task, organisation=body) for body in _beside(planned))
    TaskFigure.objects.bulk_create(
        TaskFigure(task=task, indicator=f.indicator, unit=f.unit, target=f.target, unit_text=f.unit_text)
        for f in planned.figures
    )
    search.index(task)
    return task


@transaction.atomic
def note_plan_change(
    task_id: int,
    *,
    by: Person,
    on: date,
    ground: Document,
    reason: str,
    due_on: date | None = None,
    stop: bool = False,
) -> None:
    """An adjustment moves the day of a line's task, or stops it; what has been handed in keeps its day."""
    if due_on:
        Task.objects.filter(pk=task_id, kind=TaskKind.STANDING).update(kind=TaskKind.DEADLINE)
    own = Assignment.objects.filter(task=task_id).values_list("pk", flat=True)
    for assignment in assignments_for_update(list(own)):
        if stop and assignment.state in STOPPED_WITH_ITS_LINE:
            _stop(assignment, by=by, on=on, reason=reason)
        elif due_on and assignment.state in RUNNING_STATES and assignment.current_due != due_on:
            move_due(assignment, due_on, by=by, on=on, ground=ground, reason=reason)
            record("directives.task.replanned", assignment, by=by, new_due=str(due_on), reason=reason)
            notices.due_moved(assignment, by=by, on=on)


def _stop(assignment: Assignment, *, by: Person, on: date, reason: str) -> None:
    assignment.reason = reason
    move(assignment, "cancel", "reason")
    record("directives.task.stopped-by-plan", assignment, by=by, reason=reason)
    notices.task_stopped(assignment, by=by, on=on)


@transaction.atomic
def note_planned_figures(task_id: int, figures: Sequence[PlannedFigure]) -> None:
    """An adjustment changes what is to be counted: new targets are written; what was reported stays."""
    task = Task.objects.get(pk=task_id)
    for figure in figures:
        TaskFigure.objects.update_or_create(
            task=task,
            indicator=figure.indicator,
            unit=figure.unit,
            defaults={"target": figure.target, "unit_text": figure.unit_text},
        )
