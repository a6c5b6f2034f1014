"""Recurring tasks come back: the next round is opened once the present one has fallen due.

Run by a job. One run catches up with all that should have been opened, so a second one does nothing.
"""

from datetime import date

from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet

from ocop.base.audit.services import record

from .. import notices
from ..models import Assignment
from ..queries.locking import RELATED
from ..rules.recurring import MONTHS, round_opens_on
from ..vocabulary import OUT_STATES, Recurrence, TaskKind
from .giving import new_assignment


@transaction.atomic
def open_next_occurrences(*, on: date) -> list[Assignment]:
    """Open every round of the recurring tasks that should be open by `on`; may run twice without harm."""
    opened = [fresh for last in _last_rounds() for fresh in _rounds_after(last, on)]
    saved = Assignment.objects.bulk_create(opened)
    for assignment in saved:
        record("directives.assignment.recurred", assignment, by=None, occurrence=assignment.occurrence)
    notices.task_given(saved, by=None, on=on)
    return saved


def _last_rounds() -> QuerySet[Assignment]:
    """The latest round of each body in each recurring task, under lock; what was taken out does not come back."""
    later = Assignment.objects.filter(
        task=OuterRef("task"), organisation=OuterRef("organisation"), occurrence__gt=OuterRef("occurrence")
    )
    running = Assignment.objects.filter(~Exists(later), task__kind=TaskKind.RECURRING, task__recurrence__in=MONTHS)
    found = running.exclude(state__in=OUT_STATES).select_for_update(of=("self",))
    return found.select_related(*RELATED).order_by("pk")


def _rounds_after(last: Assignment, on: date) -> list[Assignment]:
    task, occurrence, recurrence = last.task, last.occurrence + 1, Recurrence(last.task.recurrence)
    opened: list[Assignment] = []
    while round_opens_on(task.original_due, task.assigned_on, recurrence, occurrence=occurrence) <= on:
        opened.append(new_assignment(task, last.organisation, address=last.address, on=on, occurrence=occurrence))
        occurrence += 1
    return opened
