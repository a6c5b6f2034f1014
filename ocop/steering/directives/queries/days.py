"""A person's day: what is late, what comes due, what waits for them; a fixed number of queries for each part."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from ocop.actors.people.models import Person

from ..models import Assignment, Directive, Extension, UrgingLetter
from ..rules.rates import Counts
from ..rules.status import Standing
from ..vocabulary import RUNNING_STATES, AssignmentState, DirectiveState, ExtensionState, LetterState, Scope, TimeStatus
from . import access
from .boards import top_level
from .moments import Moment
from .statuses import counts, in_status, with_status

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
    """What the home page of a person is made of.

    `scope` is the value of the list's filter `pham-vi` that shows exactly what `counts` counts.
    """

    scope: Scope
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
    given = top_level(mine) if oversees else mine
    return DaySheet(
        scope=Scope.GIVEN if oversees else Scope.LED,
        counts=counts(given, moment),
        overdue=_rows(given, moment, in_status(TimeStatus.OVERDUE) & ~Q(state=AssignmentState.SUBMITTED)),
        due_soon=_rows(given, moment, in_status(TimeStatus.DUE_SOON)),
        to_accept=_rows(own, moment, Q(state=AssignmentState.ASSIGNED)) if works else (),
        to_confirm=_rows(given, moment, Q(state=AssignmentState.SUBMITTED)) if oversees else (),
        returned=_rows(given, moment, Q(state=AssignmentState.RETURNED, replaced_by=None)) if oversees else (),
        extensions=_extensions(person, moment) if oversees else (),
        to_review=list(access.directives_under_review(person, on=on).filter(state=DirectiveState.REVIEW)[:SHOWN]),
        letters=_letters(person, moment, oversees=oversees),
    )


def _rows(assignments: QuerySet[Assignment], moment: Moment, wanted: Q) -> list[Row]:
    found = with_status(assignments, moment).filter(wanted).order_by("current_due", "pk")
    shown = found.prefetch_related("extensions", "urging_letters")[:SHOWN]
    return [Row(a, moment.standing_of(a), _times_urged(a), _is_extension_refused(a)) for a in shown]


def _times_urged(assignment: Assignment) -> int:
    """Letters that went out; a draft urges nobody."""
    return sum(letter.state != LetterState.DRAFT for letter in assignment.urging_letters.all())


def _is_extension_refused(assignment: Assignment) -> bool:
    """Whether the last word on a request for time was no."""
    decided = [e.state for e in assignment.extensions.all() if e.state != ExtensionState.ASKED]
    return bool(decided) and decided[0] == ExtensionState.REFUSED


def _extensions(person: Person, moment: Moment) -> list[Extension]:
    asked = access.extensions_visible_to(person, on=moment.on).filter(
        state=ExtensionState.ASKED, assignment__state__in=RUNNING_STATES
    )
    return list(asked.order_by("asked_on")[:SHOWN])


def _letters(person: Person, moment: Moment, *, oversees: bool) -> list[UrgingLetter]:
    state = LetterState.DRAFT if oversees else LetterState.ISSUED
    return list(access.letters_visible_to(person, on=moment.on).filter(state=state)[:SHOWN])
