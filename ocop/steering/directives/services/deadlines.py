"""How due days move: a request granted or refused, or many at once on the ground of a later document.

Basis: directives-and-reporting notes §3.4; a day that has passed is judged by the due day of its time.
"""

from collections.abc import Sequence
from datetime import date

from django.db import transaction

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import Obstacle, refuse_if
from ocop.law.documents.models import Document

from .. import notices, permissions
from ..models import Assignment, DueChange, Extension
from ..queries.locking import assignment_for_update, assignments_for_update, extension_for_update
from ..rules import acts
from ..vocabulary import RUNNING_STATES, AssignmentState, ExtensionState


@transaction.atomic
def grant_extension(extension_id: int, *, by: Person, on: date, answer: str = "") -> Extension:
    """Đồng ý gia hạn: the new day takes effect with this decision."""
    extension = _asked(extension_id, by=by, on=on)
    assignment = extension.assignment
    refuse_if(
        acts.obstacles_to_granting(
            state=AssignmentState(assignment.state), due=assignment.current_due, new_due=extension.new_due
        )
    )
    _decide(extension, ExtensionState.GRANTED, by=by, on=on, answer=answer)
    move_due(assignment, extension.new_due, by=by, on=on, extension=extension, reason=extension.reason)
    record(
        "directives.extension.granted",
        assignment,
        by=by,
        old_due=str(extension.old_due),
        new_due=str(extension.new_due),
        answer=answer,
    )
    notices.extension_decided(extension, by=by, on=on)
    return extension


@transaction.atomic
def refuse_extension(extension_id: int, *, by: Person, on: date, answer: str) -> Extension:
    """Không đồng ý: the old day stays; the answer says why."""
    extension = _asked(extension_id, by=by, on=on)
    refuse_if(acts.obstacles_to_text(answer, code="extension.no-answer"))
    _decide(extension, ExtensionState.REFUSED, by=by, on=on, answer=answer)
    record("directives.extension.refused", extension.assignment, by=by, due=str(extension.old_due), answer=answer)
    notices.extension_decided(extension, by=by, on=on)
    return extension


@transaction.atomic
def move_deadlines(
    assignment_ids: Sequence[int], *, by: Person, on: date, new_due: date, ground: str, document: Document | None = None
) -> int:
    """Điều chỉnh thời hạn: a later document moves many days at once; both days are kept for each.

    Work that has been handed in keeps the day by which it is judged; returns how many days were moved.
    """
    permissions.require_office(by, permissions.OVERSEE, on=on)
    moved = [a for a in assignments_for_update(assignment_ids) if a.state in RUNNING_STATES]
    refuse_if(acts.obstacles_to_moving_deadlines(chosen=len(moved), new_due=new_due, ground=ground, on=on))
    for assignment in moved:
        move_due(assignment, new_due, by=by, on=on, ground=document, reason=ground)
        record("directives.assignment.due-moved", assignment, by=by, new_due=str(new_due), ground=ground)
        notices.due_moved(assignment, by=by, on=on)
    return len(moved)


def _asked(extension_id: int, *, by: Person, on: date) -> Extension:
    """The request under lock with its assignment, for somebody who decides on it and while it is open."""
    extension = extension_for_update(extension_id)
    extension.assignment = assignment_for_update(extension.assignment_id)
    permissions.require_decider(by, extension.assignment, on=on)
    if extension.state != ExtensionState.ASKED:
        refuse_if([Obstacle("extension.decided", {"state": extension.get_state_display()})])
    return extension


def _decide(extension: Extension, state: ExtensionState, *, by: Person, on: date, answer: str) -> None:
    extension.state, extension.decided_by, extension.decided_on, extension.answer = state, by, on, answer
    extension.save(update_fields=["state", "decided_by", "decided_on", "answer"])


def move_due(
    assignment: Assignment,
    new_due: date,
    *,
    by: Person,
    on: date,
    reason: str,
    extension: Extension | None = None,
    ground: Document | None = None,
) -> None:
    """Write the new day and keep the old one, with the person and the ground."""
    DueChange.objects.create(
        assignment=assignment,
        old_due=assignment.current_due,
        new_due=new_due,
        changed_on=on,
        changed_by=by,
        extension=extension,
        ground=ground,
        reason=reason,
    )
    assignment.current_due = new_due
    assignment.version += 1
    assignment.save(update_fields=["current_due", "version"])
