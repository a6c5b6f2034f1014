"""A person's day: what is late, what comes due, what waits for them; a fixed number of queries for each part."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Count, QuerySet

from ocop.actors.people.models import Person

from ..models import Assignment, Directive, Extension, UrgingLetter
from ..rules.rates import Counts
from ..rules.status import Standing
from ..vocabulary import AssignmentState, DirectiveState, ExtensionState, LetterState, TimeStatus
from . import access
from .boards import top_level
from .moments import Moment
from .statuses import counts, with_status

SHOWN = 5


@dataclass(frozen=True)
class Row:
    """An assignment on the day sheet: where it stands and what has been done to move it on."""

    assignment: Assignment
    standing: Standing
    urged: int
    is_extension_refused: bool


@dataclass(frozen=True)
class DaySheet:
    """What the home page of a person is made of; `waiting` is work that others have handed to this person."""

    counts: Counts
    overdue: Sequence[Row]
    due_soon: Sequence[Row]
    to_accept: Sequence[Row]
    to_confirm: Sequence[Row]
    returned: Sequence[Row]
    extensions: Sequence[Extension]
    to_review: Sequence[Directive]
    letters: Sequence[UrgingLetter]


def day_sheet(person: Person, moment: Moment, *, oversees: bool, works: bool) -> DaySheet:
    """The day of somebody who looks over all tasks, or of somebody who works on those of a body."""
    on = moment.on
    mine = access.assignments_visible_to(person, on=on) if oversees else access.own_assignments(person, on=on)
    own = access.own_assignments(person, on=on)
    return DaySheet(
        counts=counts(top_level(mine), moment),
        overdue=_rows(mine, moment, time_status=TimeStatus.OVERDUE),
        due_soon=_rows(mine, moment, time_status=TimeStatus.DUE_SOON),
        to_accept=_rows(own, moment, state=AssignmentState.ASSIGNED) if works and not oversees else (),
        to_confirm=_rows(mine, moment, state=AssignmentState.SUBMITTED) if oversees else (),
        returned=_rows(mine, moment, state=AssignmentState.RETURNED, replaced_by=None) if oversees else (),
        extensions=_extensions(person, moment) if oversees else (),
        to_review=list(
            access.directives_under_review(person, on=on).filter(state=DirectiveState.REVIEW)[:SHOWN]
        ),
        letters=_letters(person, moment, oversees=oversees),
    )


def _rows(assignments: QuerySet[Assignment], moment: Moment, **wanted: object) -> list[Row]:
    found = with_status(assignments, moment).filter(**wanted).order_by("current_due", "pk")
    shown = found.annotate(urged=Count("urging_letters", distinct=True)).prefetch_related("extensions")[:SHOWN]
    return [
        Row(
            assignment,
            moment.standing_of(assignment),
            assignment.urged,
            any(e.state == ExtensionState.REFUSED for e in assignment.extensions.all()),
        )
        for assignment in shown
    ]


def _extensions(person: Person, moment: Moment) -> list[Extension]:
    asked = access.extensions_visible_to(person, on=moment.on).filter(state=ExtensionState.ASKED)
    return list(asked.order_by("asked_on")[:SHOWN])


def _letters(person: Person, moment: Moment, *, oversees: bool) -> list[UrgingLetter]:
    state = LetterState.DRAFT if oversees else LetterState.ISSUED
    return list(access.letters_visible_to(person, on=moment.on).filter(state=state)[:SHOWN])
