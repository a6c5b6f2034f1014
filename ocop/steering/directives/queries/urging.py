"""Who is slow to accept, what is late enough for an urging letter, and what the leader must see explained."""

from collections.abc import Iterator
from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet

from ocop.actors.organisations.models import Organisation

from ..models import Assignment, ProgressEntry, UrgingLetter
from ..vocabulary import AssignmentState, EntryKind, LetterState, TimeStatus
from .locking import RELATED
from .moments import Moment
from .statuses import ends_before, in_status, with_status


def not_accepted(assignments: QuerySet[Assignment], moment: Moment) -> QuerySet[Assignment]:
    """Work given so long ago that it should have been accepted; who is only asked is not hurried."""
    given_before = moment.before_workdays(moment.rules.accept_within_days + 1)
    return assignments.filter(state=AssignmentState.ASSIGNED, is_request=False, assigned_on__lt=given_before)


def late_by(assignments: QuerySet[Assignment], moment: Moment, workdays: int) -> QuerySet[Assignment]:
    """Overdue work, still without a result, at least so many working days after its last good day."""
    long_ago = ends_before(moment.before_workdays(workdays), strict=moment.rules.before_is_strict)
    late = with_status(assignments, moment).filter(in_status(TimeStatus.OVERDUE)).filter(long_ago)
    return late.exclude(state=AssignmentState.SUBMITTED)


def assignments_to_urge(moment: Moment, *, organisation: Organisation | None = None) -> list[Assignment]:
    """Work that has reached the letter's rung and was not urged by a letter within the same number of days."""
    wanted = late_by(_with_related(organisation), moment, moment.rules.letter_after_days)
    standing = Q(state=LetterState.DRAFT) | Q(issued_on__gte=_urged_lately(moment))
    letters = UrgingLetter.objects.filter(standing, assignments=OuterRef("pk"))
    return list(wanted.exclude(Exists(letters)).order_by("organisation", "current_due", "pk"))


def assignments_to_explain(moment: Moment) -> QuerySet[Assignment]:
    """The leader's list "cần giải trình": what nobody has explained since it became late."""
    late = late_by(_with_related(None), moment, moment.rules.explain_after_days)
    explained = ProgressEntry.objects.filter(
        assignment=OuterRef("pk"), kind=EntryKind.EXPLANATION, made_on__gte=OuterRef("current_due")
    )
    return late.exclude(Exists(explained)).order_by("current_due", "pk")


def no_longer_late(letter: UrgingLetter, moment: Moment) -> Iterator[str]:
    """What a letter's list names although it has been handed in, moved or taken out since."""
    named = letter.assignments.select_related("task__directive__document")
    still_late = set(late_by(named, moment, 0).values_list("pk", flat=True))
    return (str(assignment.task) for assignment in named if assignment.pk not in still_late)


def _urged_lately(moment: Moment) -> date:
    return moment.before_workdays(moment.rules.letter_after_days)


def _with_related(organisation: Organisation | None) -> QuerySet[Assignment]:
    found = Assignment.objects.select_related(*RELATED)
    return found.filter(organisation=organisation) if organisation else found
