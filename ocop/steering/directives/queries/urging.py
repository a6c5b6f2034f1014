"""What is late enough for an urging letter, and what the leader must see explained."""

from ocop.actors.organisations.models import Organisation

from ..models import Assignment
from ..rules.ladder import rungs_reached
from ..vocabulary import FollowUpKind, LetterState, TimeStatus
from .moments import Moment
from .statuses import with_status


def _overdue(moment: Moment) -> list[Assignment]:
    found = Assignment.objects.select_related("task__directive__document", "task__directive__office", "organisation")
    return list(
        with_status(found, moment).filter(time_status=TimeStatus.OVERDUE).order_by("organisation", "current_due")
    )


def _reached(assignment: Assignment, kind: FollowUpKind, moment: Moment) -> bool:
    limit = moment.standing_of(assignment).last_good_day
    return limit is not None and kind in rungs_reached(
        limit, on=moment.on, calendar=moment.calendar, rungs=moment.rungs
    )


def assignments_to_urge(moment: Moment, *, organisation: Organisation | None = None) -> list[Assignment]:
    """Overdue work that has reached the letter's rung and stands in no open letter."""
    in_open_letters = set(
        Assignment.objects.filter(urging_letters__state__in=[LetterState.DRAFT, LetterState.ISSUED]).values_list(
            "pk", flat=True
        )
    )
    return [
        a
        for a in _overdue(moment)
        if a.pk not in in_open_letters
        and (organisation is None or a.organisation_id == organisation.pk)
        and _reached(a, FollowUpKind.LETTER, moment)
    ]


def assignments_to_explain(moment: Moment) -> list[Assignment]:
    """The leader's list "cần giải trình"."""
    return [a for a in _overdue(moment) if _reached(a, FollowUpKind.EXPLAIN, moment)]
