"""New assignments: how a task, a body and an occurrence become one row, and parts given on within an agency."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from ocop.actors.organisations.models import Organisation
from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import refuse_if
from ocop.base.search import services as search
from ocop.law.documents import services as documents

from .. import notices, permissions
from ..models import Assignment, Task
from ..queries.locking import assignment_for_update, task_for_update
from ..rules.acts import obstacles_to_breaking_down
from ..rules.recurring import occurrence_due
from ..vocabulary import AssignmentState, Recurrence, TaskKind

# The Front, mass organisations and associations are asked ("đề nghị"), not commanded (notes on g.doan_the).
REQUESTED_KINDS = frozenset({"front", "mass_organisation", "association"})


def new_assignment(
    task: Task, organisation: Organisation, *, address: str, on: date, occurrence: int = 1
) -> Assignment:
    """An unsaved assignment; later occurrences fall due whole intervals after the first."""
    due = task.original_due
    if due and task.kind == TaskKind.RECURRING and occurrence > 1:
        due = occurrence_due(due, Recurrence(task.recurrence), occurrence=occurrence)
    return Assignment(
        task=task,
        organisation=organisation,
        address=address,
        occurrence=occurrence,
        assigned_on=on,
        original_due=due,
        current_due=due,
        is_request=organisation.kind in REQUESTED_KINDS,
    )


@dataclass(frozen=True, slots=True)
class PartOfTask:
    """What a body gives on to a unit below it."""

    organisation: Organisation
    action: str
    due_on: date | None = None


@transaction.atomic
def break_down(assignment_id: int, *, by: Person, on: date, parts: Sequence[PartOfTask]) -> list[Assignment]:
    """Giao lại cho đơn vị trực thuộc: parts with their own bodies and days, none later than the whole."""
    whole = assignment_for_update(assignment_id)
    permissions.require_agency(by, whole, permissions.HEAD, on=on)
    refuse_if(
        obstacles_to_breaking_down(
            state=AssignmentState(whole.state),
            parts=[p.due_on for p in parts],
            due=whole.current_due,
            elsewhere=_elsewhere(whole, parts),
        )
    )
    task_for_update(whole.task_id)  # bodies that break the same task down at once number their parts in turn
    first = Task.objects.filter(parent__task=whole.task).count() + 1
    given = [_part(whole, part, f"{whole.task.code}.{n}", on=on) for n, part in enumerate(parts, first)]
    documents.note_recipients(whole.task.directive.document, [a.organisation_id for a in given], by=by)
    record("directives.assignment.broken-down", whole, by=by, parts=[str(a.organisation) for a in given])
    notices.task_given(given, by=by, on=on)
    return given


def _elsewhere(whole: Assignment, parts: Sequence[PartOfTask]) -> list[str]:
    return [str(p.organisation) for p in parts if p.organisation.parent_key != whole.organisation.key]


def _part(whole: Assignment, part: PartOfTask, code: str, *, on: date) -> Assignment:
    """A part without a day of its own ends with the whole."""
    due = part.due_on or whole.current_due
    task = Task.objects.create(
        directive=whole.task.directive,
        parent=whole,
        code=code,
        action=part.action,
        quote=whole.task.quote,
        start=whole.task.start,
        end=whole.task.end,
        kind=TaskKind.DEADLINE if due else TaskKind.STANDING,
        original_due=due,
        worded_before=part.due_on is None and whole.task.worded_before,
        assigned_on=on,
    )
    search.index(task)
    assignment = new_assignment(task, part.organisation, address="body", on=on)
    assignment.save()
    return assignment
