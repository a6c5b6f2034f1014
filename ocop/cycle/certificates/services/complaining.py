"""Kiến nghị, khiếu nại about a result, and the re-examination by the same authority.

A result is never changed: where it must be found anew, the dossier comes before a council again and gets another.
"""

from datetime import date, timedelta

from django.db import transaction

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.files.models import StoredFile
from ocop.base.kernel.outcome import Obstacle, refuse_if
from ocop.cycle.assessment.models import Announcement, Result
from ocop.cycle.assessment.queries.locking import result_for_update
from ocop.cycle.dossiers.models import Dossier
from ocop.cycle.dossiers.services import results as dossiers

from .. import notices, permissions
from ..models import Complaint
from ..queries.locking import complaint_for_update
from ..queries.recognising import dossier_of, is_overtaken
from ..queries.reference import term_of
from ..rules import complaints as rules
from ..vocabulary import ComplaintState, Outcome


@transaction.atomic
def send(
    *, by: Person, on: date, result: Result | None, kind: str, text: str, sender_name: str = "",
    file: StoredFile | None = None,
) -> Complaint:  # fmt: skip
    """Gửi kiến nghị, khiếu nại; the office enters what came on paper."""
    refuse_if([] if result else [Obstacle("complaint.no-result", repair="#id_result")])
    assert result
    held = result_for_update(result.pk)
    permissions.require_complaining(by, held, on=on)
    refuse_if(permissions.obstacles_to_result(by, held))
    assert held.item.dossier
    sender, term = sender_name.strip() or held.item.dossier.product.producer.name, term_of(kind)
    told = Announcement.objects.filter(result=held).first()
    refuse_if(rules.obstacles_to_sending(
        kind=kind, text=text, sender=sender, told_on=told.told_on if told else None,
        days_to_send=term.days_to_send if term else None, on=on, basis=term.basis if term else "",
    ))  # fmt: skip
    assert term
    made = Complaint.objects.create(
        result=held, kind=kind, sender_name=sender, text=text.strip(), file=file, received_on=on,
        due_on=on + timedelta(days=term.days_to_answer), entered_by=by,
    )  # fmt: skip
    record("certificates.complaint.sent", made, by=by, product=held.item.called, sender=sender, due=made.due_on)
    notices.complained(made, by=by, on=on)
    return made


@transaction.atomic
def accept(complaint_id: int, *, by: Person, on: date) -> Complaint:
    """Thụ lý: taken up by whoever examines the result again."""
    found = _kept(complaint_id, by, on)
    refuse_if(rules.obstacles_to_move("accept", found.state))
    found.state, found.accepted_on, found.examiner = ComplaintState.ACCEPTED, on, by
    found.save(update_fields=["state", "accepted_on", "examiner"])
    return _told(found, "certificates.complaint.accepted", by=by, on=on)


@transaction.atomic
def refuse(complaint_id: int, *, by: Person, on: date, reason: str) -> Complaint:
    """Không thụ lý, with the reason."""
    found = _kept(complaint_id, by, on)
    refuse_if(rules.obstacles_to_ending("refuse", found.state, reason=reason))
    return _ended(found, ComplaintState.REFUSED, "certificates.complaint.refused", by=by, on=on, reason=reason)


@transaction.atomic
def withdraw(complaint_id: int, *, by: Person, on: date, reason: str) -> Complaint:
    """Rút, by whoever sent it."""
    found = complaint_for_update(complaint_id)
    permissions.require_complaining(by, found.result, on=on)
    refuse_if(rules.obstacles_to_ending("withdraw", found.state, reason=reason))
    return _ended(found, ComplaintState.WITHDRAWN, "certificates.complaint.withdrawn", by=by, on=on, reason=reason)


@transaction.atomic
def answer(
    complaint_id: int, *, by: Person, on: date, outcome: str, finding: str, number: str, answered_on: date | None
) -> Complaint:
    """Trả lời: what the re-examination found, and what follows."""
    found = _kept(complaint_id, by, on)
    refuse_if(rules.obstacles_to_answering(
        state=found.state, outcome=outcome, finding=finding, number=number, day=answered_on,
        received_on=found.received_on, on=on,
    ))  # fmt: skip
    if outcome == Outcome.ASSESS_AGAIN:
        _examine_again(found, by=by, on=on, number=number.strip())
    found.state, found.outcome, found.finding = ComplaintState.ANSWERED, outcome, finding.strip()
    found.answer_number, found.answered_on, found.answered_by = number.strip(), answered_on, by
    found.save(update_fields=["state", "outcome", "finding", "answer_number", "answered_on", "answered_by"])
    return _told(found, "certificates.complaint.answered", by=by, on=on, number=found.answer_number,
                 outcome=str(found.get_outcome_display()))  # fmt: skip


def _examine_again(complaint: Complaint, *, by: Person, on: date, number: str) -> None:
    """The dossier goes back before a council; one living dossier of a product at a time."""
    dossier = dossier_of(complaint.result)
    others = Dossier.objects.living().filter(product=dossier.product_id).exclude(pk=dossier.pk)
    refuse_if(rules.obstacles_to_examining_again(
        state=dossier.state, product=dossier.product.name, has_other=others.exists(),
        is_newest=not is_overtaken(complaint.result),
    ))  # fmt: skip
    dossiers.note_re_examined(dossier, by=by, on=on, reason=number)


def _kept(complaint_id: int, by: Person, on: date) -> Complaint:
    found = complaint_for_update(complaint_id)
    permissions.require_keeping(by, on=on)
    refuse_if(permissions.obstacles_to_result(by, found.result))
    return found


def _ended(complaint: Complaint, state: str, verb: str, *, by: Person, on: date, reason: str) -> Complaint:
    complaint.state, complaint.ended_on, complaint.ended_because = state, on, reason.strip()
    complaint.save(update_fields=["state", "ended_on", "ended_because"])
    return _told(complaint, verb, by=by, on=on, reason=reason.strip())


def _told(complaint: Complaint, verb: str, *, by: Person, on: date, **facts: str) -> Complaint:
    record(verb, complaint, by=by, product=complaint.result.item.called, sender=complaint.sender_name, **facts)
    notices.complaint_moved(complaint, by=by, on=on)
    return complaint
