"""What whoever gave the work decides: confirm or send back a result, reassign, suspend, cancel.

Basis: directives-and-reporting notes §3.3–3.4. A rejected result does not count as done. The office decides on what a
directive gave, the body above on the parts it gave on.
"""

from datetime import date

from django.db import transaction

from ocop.actors.organisations.models import Organisation
from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import Obstacle, refuse_if
from ocop.law.documents import services as documents

from .. import notices, permissions
from ..models import Assignment
from ..queries.locking import assignment_for_update
from ..rules import acts
from ..vocabulary import AssignmentState, EntryKind
from .giving import new_assignment
from .moving import move


@transaction.atomic
def confirm_result(assignment_id: int, *, by: Person, on: date, answer: str = "") -> Assignment:
    """Xác nhận hoàn thành: the task is finished on the day its result was handed in."""
    assignment = _for_decider(assignment_id, "confirm_result", by=by, on=on)
    _answer_result(assignment, accepted=True, answer=answer)
    assignment.finished_on, assignment.confirmed_by, assignment.confirmed_on = assignment.submitted_on, by, on
    move(assignment, "confirm_result", "finished_on", "confirmed_by", "confirmed_on")
    record("directives.assignment.confirmed", assignment, by=by, finished_on=str(assignment.finished_on))
    notices.result_confirmed(assignment, by=by, on=on)
    return assignment


@transaction.atomic
def require_rework(assignment_id: int, *, by: Person, on: date, reason: str) -> Assignment:
    """Yêu cầu làm lại: the result does not stand; the clock runs on from the old due day."""
    assignment = _for_decider(assignment_id, "require_rework", by=by, on=on, reason=reason, needs="rework.no-reason")
    _answer_result(assignment, accepted=False, answer=reason)
    assignment.reason, assignment.submitted_on = reason, None
    move(assignment, "require_rework", "reason", "submitted_on")
    record("directives.assignment.rework-required", assignment, by=by, reason=reason)
    notices.rework_required(assignment, by=by, on=on)
    return assignment


@transaction.atomic
def reassign(assignment_id: int, *, by: Person, on: date, organisation: Organisation, reason: str) -> Assignment:
    """Giao lại: a returned task goes to another body as a new assignment, or back to the same; the due day stays."""
    old = assignment_for_update(assignment_id)
    permissions.require_decider(by, old, on=on)
    refuse_if(_obstacles_to_reassigning(old, organisation, reason))
    if organisation == old.organisation:
        return _give_back(old, by=by, on=on, reason=reason)
    new = new_assignment(old.task, organisation, address=old.address, on=on, occurrence=old.occurrence)
    new.original_due, new.current_due, new.replaces = old.original_due, old.current_due, old
    new.save()
    documents.note_recipients(new.task.directive.document, [organisation.pk], by=by)
    record(
        "directives.assignment.reassigned", new, by=by, old=str(old.organisation), new=str(organisation), reason=reason
    )
    notices.task_given([new], by=by, on=on)
    return new


def _give_back(assignment: Assignment, *, by: Person, on: date, reason: str) -> Assignment:
    """The body returned the task, and is to do it all the same."""
    assignment.reason, assignment.proposed_body = reason, None
    move(assignment, "give_back", "reason", "proposed_body")
    record("directives.assignment.given-back", assignment, by=by, reason=reason)
    notices.given_back(assignment, by=by, on=on)
    return assignment


@transaction.atomic
def suspend(assignment_id: int, *, by: Person, on: date, reason: str) -> Assignment:
    """Tạm dừng: out of all rates until resumed."""
    assignment = _for_decider(assignment_id, "suspend", by=by, on=on, reason=reason, needs="suspend.no-reason")
    assignment.reason = reason
    move(assignment, "suspend", "reason")
    record("directives.assignment.suspended", assignment, by=by, reason=reason)
    notices.task_stopped(assignment, by=by, on=on)
    return assignment


@transaction.atomic
def resume(assignment_id: int, *, by: Person, on: date) -> Assignment:
    """Tiếp tục: the task runs again under its due day."""
    assignment = _for_decider(assignment_id, "resume", by=by, on=on)
    assignment.reason = ""
    move(assignment, "resume", "reason")
    record("directives.assignment.resumed", assignment, by=by)
    notices.task_resumed(assignment, by=by, on=on)
    return assignment


@transaction.atomic
def cancel(assignment_id: int, *, by: Person, on: date, reason: str) -> Assignment:
    """Thu hồi: the task is withdrawn or replaced; it stays on record, outside all rates."""
    assignment = _for_decider(assignment_id, "cancel", by=by, on=on, reason=reason, needs="cancel.no-reason")
    assignment.reason = reason
    move(assignment, "cancel", "reason")
    record("directives.assignment.cancelled", assignment, by=by, reason=reason)
    notices.task_stopped(assignment, by=by, on=on)
    return assignment


def _for_decider(
    assignment_id: int, verb: str, *, by: Person, on: date, reason: str | None = None, needs: str = ""
) -> Assignment:
    assignment = assignment_for_update(assignment_id)
    permissions.require_decider(by, assignment, on=on)
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
    others = Assignment.objects.exclude(pk=old.pk).filter(task=old.task, occurrence=old.occurrence)
    if others.filter(organisation=organisation).exists():
        found.append(Obstacle("reassign.has-it-already", {"body": str(organisation)}))
    if hasattr(old, "replaced_by"):
        found.append(Obstacle("reassign.done-already"))
    return found


def _answer_result(assignment: Assignment, *, accepted: bool, answer: str) -> None:
    entry = assignment.entries.filter(kind=EntryKind.RESULT, is_accepted__isnull=True).first()
    if entry:
        entry.is_accepted, entry.answer = accepted, answer
        entry.save(update_fields=["is_accepted", "answer"])
