"""What the office decides on assignments: confirm or send back a result, reassign, suspend, cancel.

Basis: directives-and-reporting notes §3.3–3.4. A rejected result does not count as done.
"""

from datetime import date

from django.db import transaction

from ocop.actors.organisations.models import Organisation
from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import Obstacle, refuse_if

from .. import notices, permissions
from ..models import Assignment
from ..queries.locking import assignment_for_update
from ..rules import acts
from ..vocabulary import AssignmentState, EntryKind
from .moving import move


@transaction.atomic
def confirm_result(assignment_id: int, *, by: Person, on: date, answer: str = "") -> Assignment:
    """Xác nhận hoàn thành: the task is finished on the day its result was handed in."""
    assignment = _for_office(assignment_id, "confirm_result", by=by, on=on)
    _answer_result(assignment, accepted=True, answer=answer)
    assignment.finished_on, assignment.confirmed_by, assignment.confirmed_on = assignment.submitted_on, by, on
    move(assignment, "confirm_result", "finished_on", "confirmed_by", "confirmed_on")
    record("directives.assignment.confirmed", assignment, by=by, finished_on=str(assignment.finished_on))
    notices.result_confirmed(assignment, by=by, on=on)
    return assignment


@transaction.atomic
def require_rework(assignment_id: int, *, by: Person, on: date, reason: str) -> Assignment:
    """Yêu cầu làm lại: the result does not stand; the clock runs on from the old due day."""
    assignment = _for_office(assignment_id, "require_rework", by=by, on=on, reason=reason, needs="rework.no-reason")
    _answer_result(assignment, accepted=False, answer=reason)
    assignment.reason, assignment.submitted_on = reason, None
    move(assignment, "require_rework", "reason", "submitted_on")
    record("directives.assignment.rework-required", assignment, by=by, reason=reason)
    notices.rework_required(assignment, by=by, on=on)
    return assignment


@transaction.atomic
def reassign(assignment_id: int, *, by: Person, on: date, organisation: Organisation, reason: str) -> Assignment:
    """Giao lại: a returned task goes to another body as a new assignment; the due day stays."""
    permissions.require_office(by, permissions.OVERSEE, on=on)
    old = assignment_for_update(assignment_id)
    refuse_if(_obstacles_to_reassigning(old, organisation, reason))
    new = Assignment.objects.create(
        task=old.task,
        organisation=organisation,
        address=old.address,
        occurrence=old.occurrence,
        assigned_on=on,
        original_due=old.original_due,
        current_due=old.current_due,
        replaces=old,
    )
    record(
        "directives.assignment.reassigned", new, by=by, old=str(old.organisation), new=str(organisation), reason=reason
    )
    notices.task_given([new], by=by, on=on)
    return new


@transaction.atomic
def suspend(assignment_id: int, *, by: Person, on: date, reason: str) -> Assignment:
    """Tạm dừng: out of all rates until resumed."""
    assignment = _for_office(assignment_id, "suspend", by=by, on=on, reason=reason, needs="suspend.no-reason")
    assignment.reason = reason
    move(assignment, "suspend", "reason")
    record("directives.assignment.suspended", assignment, by=by, reason=reason)
    notices.task_stopped(assignment, by=by, on=on)
    return assignment


@transaction.atomic
def resume(assignment_id: int, *, by: Person, on: date) -> Assignment:
    """Tiếp tục: the task runs again under its due day."""
    assignment = _for_office(assignment_id, "resume", by=by, on=on)
    move(assignment, "resume")
    record("directives.assignment.resumed", assignment, by=by)
    notices.task_given([assignment], by=by, on=on)
    return assignment


@transaction.atomic
def cancel(assignment_id: int, *, by: Person, on: date, reason: str) -> Assignment:
    """Thu hồi: the task is withdrawn or replaced; it stays on record, outside all rates."""
    assignment = _for_office(assignment_id, "cancel", by=by, on=on, reason=reason, needs="cancel.no-reason")
    assignment.reason = reason
    move(assignment, "cancel", "reason")
    record("directives.assignment.cancelled", assignment, by=by, reason=reason)
    notices.task_stopped(assignment, by=by, on=on)
    return assignment


def _for_office(
    assignment_id: int, verb: str, *, by: Person, on: date, reason: str | None = None, needs: str = ""
) -> Assignment:
    permissions.require_office(by, permissions.OVERSEE, on=on)
    assignment = assignment_for_update(assignment_id)
    refuse_if(
        [
            *acts.obstacles_to_move(verb, AssignmentState(assignment.state)),
            *(acts.obstacles_to_text(reason or "", code=needs) if needs else ()),
        ]
    )
    return assignment


def _obstacles_to_reassigning(old: Assignment, organisation: Organisation, reason: str) -> list[Obstacle]:
    found = list(acts.obstacles_to_text(reason, code="reassign.no-reason"))
    if old.state != AssignmentState.RETURNED:
        found.append(Obstacle("reassign.not-returned", {"state": old.get_state_display()}))
    if Assignment.objects.filter(task=old.task, organisation=organisation, occurrence=old.occurrence).exists():
        found.append(Obstacle("reassign.has-it-already", {"body": str(organisation)}))
    if hasattr(old, "replaced_by"):
        found.append(Obstacle("reassign.done-already"))
    return found


def _answer_result(assignment: Assignment, *, accepted: bool, answer: str) -> None:
    entry = assignment.entries.filter(kind=EntryKind.RESULT, is_accepted__isnull=True).first()
    if entry:
        entry.is_accepted, entry.answer = accepted, answer
        entry.save(update_fields=["is_accepted", "answer"])
