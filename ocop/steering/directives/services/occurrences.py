"""Recurring tasks come back: the next round is opened once the present one has fallen due."""

from datetime import date

from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet

from ocop.base.audit.services import record

from ..models import Assignment
from ..rules.recurring import MONTHS
from ..vocabulary import OUT_STATES, TaskKind
from .giving import new_assignment


@transaction.atomic
def open_next_occurrences(*, on: date) -> list[Assignment]:
    """Open the next round of every recurring task that is due by `on`; may run twice without harm."""
    opened = Assignment.objects.bulk_create(_next(assignment, on=on) for assignment in _last_rounds(on))
    for assignment in opened:
        record("directives.assignment.recurred", assignment, by=None, occurrence=assignment.occurrence)
    return opened


def _last_rounds(on: date) -> QuerySet[Assignment]:
    later = Assignment.objects.filter(
        task=OuterRef("task"), organisation=OuterRef("organisation"), occurrence__gt=OuterRef("occurrence")
    )
    found = Assignment.objects.filter(
        ~Exists(later), task__kind=TaskKind.RECURRING, task__recurrence__in=MONTHS, original_due__lte=on
    )
    return found.exclude(state__in=OUT_STATES).select_related("task__directive", "organisation").order_by("id")


def _next(assignment: Assignment, *, on: date) -> Assignment:
    return new_assignment(
        assignment.task,
        assignment.organisation,
        address=assignment.address,
        on=on,
        occurrence=assignment.occurrence + 1,
    )
