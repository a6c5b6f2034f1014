"""What a page tells of an assignment or a directive: the record in order, and tasks with their bodies."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from ocop.actors.people.models import Person
from ocop.base.files.models import StoredFile

from ..models import Assignment, Coordination, DueChange, Extension, FollowUp, ProgressEntry, Task
from ..rules.status import Standing
from .access import assignments_visible_to
from .moments import Moment
from .statuses import with_status


@dataclass(frozen=True)
class Record:
    """Everything written down about one assignment."""

    entries: Sequence[ProgressEntry]
    extensions: Sequence[Extension]
    due_changes: Sequence[DueChange]
    follow_ups: Sequence[FollowUp]
    coordinations: Sequence[Coordination]
    parts: Sequence[Assignment]


@dataclass(frozen=True)
class Line:
    """One body's assignment with its standing."""

    assignment: Assignment
    standing: Standing


@dataclass(frozen=True)
class TaskLines:
    """One task with the bodies that the reader may see."""

    task: Task
    lines: Sequence[Line]


def record_of(assignment: Assignment) -> Record:
    """The record of an assignment, newest first."""
    parts = Assignment.objects.filter(task__parent=assignment).select_related("task", "organisation")
    told = assignment.entries.select_related("made_by", "document")
    return Record(
        entries=list(told.prefetch_related("files", "figures__figure__indicator", "figures__figure__unit")),
        extensions=list(assignment.extensions.select_related("asked_by", "decided_by", "evidence")),
        due_changes=list(assignment.due_changes.select_related("changed_by", "ground")),
        follow_ups=list(assignment.follow_ups.select_related("by", "letter")),
        coordinations=list(assignment.task.coordinations.select_related("organisation")),
        parts=list(parts),
    )


def directive_tasks(assignments: QuerySet[Assignment], moment: Moment) -> list[TaskLines]:
    """The tasks behind the assignments, in the order of the text, each with its bodies: one query."""
    rows: dict[Task, list[Line]] = {}
    ordered = with_status(assignments, moment).order_by("task__code", "organisation__level", "organisation__name")
    for assignment in ordered.filter(task__parent__isnull=True):
        rows.setdefault(assignment.task, []).append(Line(assignment, moment.standing_of(assignment)))
    return [TaskLines(task, lines) for task, lines in rows.items()]


def files_visible_with(person: Person, *, on: date) -> QuerySet[StoredFile]:
    """Files of records and requests on assignments that the person sees."""
    visible = assignments_visible_to(person, on=on)
    entries = StoredFile.objects.filter(progress_entries__assignment__in=visible)
    evidence = StoredFile.objects.filter(pk__in=Extension.objects.filter(assignment__in=visible).values("evidence"))
    return (entries | evidence).distinct()
