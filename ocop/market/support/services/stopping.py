"""Ngừng, thu hồi: what was not paid is released at once, what was paid comes back and is released too (notes §6.3)."""

from datetime import date

from django.db import transaction

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import Obstacle, refuse_if

from .. import permissions
from ..models import Recovery, Stop, SupportProject
from ..notices import projects as notices
from ..queries import facts
from ..queries.locking import project_for_update, recovery_for_update
from ..queries.money import money_of
from ..rules import changing, duties
from ..rules.moves import obstacles_to_move
from ..vocabulary.projects import BOUND, PAY, ProjectState, RecoveryCause
from . import money
from .moving import move


@transaction.atomic
def stop(
    project_id: int, *, by: Person, on: date, reason: str, decision_number: str, decided_on: date | None,
    recover_vnd: int = 0, recover_until: date | None = None,
) -> SupportProject:  # fmt: skip
    """Quyết định ngừng, of the authority that approved; how much of what was paid comes back."""
    project = project_for_update(project_id)
    permissions.require_move(by, "stop", project, on=on)
    paid = money_of(project).paid
    refuse_if(
        [
            *obstacles_to_move("stop", project.stage),
            *changing.obstacles_to_stopping(reason=reason, decision=decision_number, decided_on=decided_on, on=on),
            *(
                changing.obstacles_to_recovering(recover_vnd, paid, pending=0, reason=reason or "-")
                if recover_vnd
                else ()
            ),
        ]
    )
    assert decided_on
    return stopped(
        project, by=by, on=on, reason=reason, decision_number=decision_number, decided_on=decided_on,
        recover_vnd=recover_vnd, recover_until=recover_until,
    )  # fmt: skip


def stopped(
    project: SupportProject, *, by: Person, on: date, reason: str, decision_number: str, decided_on: date,
    recover_vnd: int = 0, recover_until: date | None = None,
) -> SupportProject:  # fmt: skip
    """The effects of the decision; callers have asked."""
    released = money.release_rest(project, reason=reason, by=by, on=on)
    Stop.objects.create(
        project=project, reason=reason.strip(), decision_number=decision_number.strip(), decided_on=decided_on,
        released_vnd=released, stopped_by=by, stopped_on=on,
    )  # fmt: skip
    move(project, "stop", by=by, on=on, note=reason, facts={"decision": decision_number.strip(), "released": released})
    if recover_vnd:
        _open(project, RecoveryCause.STOPPED, recover_vnd, reason, by=by, on=on, number=decision_number,
              until=recover_until)  # fmt: skip
    notices.stopped(project, by=by, on=on)
    return project


@transaction.atomic
def open_recovery(
    project_id: int, *, by: Person, on: date, amount_vnd: int, reason: str, document_number: str,
    due_on: date | None = None,
) -> Recovery:  # fmt: skip
    """Lập hồ sơ thu hồi: a breach of the contract after acceptance."""
    project = project_for_update(project_id)
    permissions.require_move(by, "open_recovery", project, on=on)
    refuse_if(
        [
            *obstacles_to_move("open_recovery", project.stage),
            *changing.obstacles_to_recovering(
                amount_vnd, money_of(project).paid, pending=owed_of(project), reason=reason
            ),
            *(
                []
                if document_number.strip()
                else [Obstacle("project-decision.no-number", repair="#id_document_number")]
            ),
        ]
    )
    return _open(project, RecoveryCause.BREACH, amount_vnd, reason, by=by, on=on, number=document_number, until=due_on)


def note_breach(
    project: SupportProject, *, by: Person, on: date, reason: str, document_number: str, due_on: date | None = None
) -> Recovery | None:
    """Asked by a later app whose decision broke the commitment (a revoked point of sale): all that was paid comes back.

    None where the commitment's years are over, nothing was paid, or a recovery runs already.
    """
    held = project_for_update(project.pk)
    is_bound = held.commitment_until is None or on <= held.commitment_until
    amount = money_of(held).paid - owed_of(held)
    if not is_bound or amount <= 0 or held.stage not in BOUND:
        return None
    return _open(held, RecoveryCause.BREACH, amount, reason, by=by, on=on, number=document_number, until=due_on)


def _open(
    project: SupportProject, cause: RecoveryCause, amount: int, reason: str, *, by: Person, on: date, number: str,
    until: date | None,
) -> Recovery:  # fmt: skip
    made = Recovery.objects.create(
        project=project, cause=cause, amount_vnd=amount, reason=reason.strip(), document_number=number.strip(),
        due_on=until, opened_by=by, opened_on=on,
    )  # fmt: skip
    record("support.recovery.opened", project, by=by, project=project.label, amount=amount)
    notices.recovery_opened(made, by=by, on=on)
    return made


def owed_of(project: SupportProject) -> int:
    """What open recoveries still expect."""
    return sum(one.owed_vnd for one in project.recoveries.filter(closed_on=None))


@transaction.atomic
def receive(recovery_id: int, *, by: Person, on: date, amount_vnd: int) -> Recovery:
    """Ghi thu hồi: RECOVER, then RELEASE of the same amount; when all is back, a stopped project is recovered."""
    recovery = recovery_for_update(recovery_id)
    project = recovery.project
    permissions.require_verb(by, PAY, project, on=on)
    refuse_if(
        [
            *duties.obstacles_to_paying(by.pk, facts.hands_on(project)),
            *changing.obstacles_to_receiving(amount_vnd, left=recovery.owed_vnd),
        ]
    )
    money.recover(
        project, amount_vnd, reason=recovery.reason, by=by, on=on, document=recovery.document_number
    )  # fmt: skip
    recovery.received_vnd += amount_vnd
    recovery.closed_on = on if recovery.owed_vnd == 0 else None
    recovery.save(update_fields=["received_vnd", "closed_on"])
    record("support.recovery.received", project, by=by, project=project.label, amount=amount_vnd)
    if project.state == ProjectState.STOPPED and not owed_of(project):
        move(project, "end_recovery", by=by, on=on)
    notices.recovered(recovery, amount_vnd, by=by, on=on)
    return recovery
