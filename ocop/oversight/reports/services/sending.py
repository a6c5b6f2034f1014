"""Gửi: a signed report goes to the inbox of its readers, and each confirms having seen it.

Basis: Decree 30/2020/NĐ-CP, Art. 18; QĐ 28/2018/QĐ-TTg, Art. 9 (the receiver confirms on the same day).
"""

from datetime import date

from django.db import transaction
from django.utils import timezone

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import Obstacle, refuse_if

from .. import notices, permissions
from ..models import Delivery, ExecutionReport
from ..queries.facts import for_update
from ..queries.recipients import readers
from ..rules.route import obstacles_to_sending
from .route import move


@transaction.atomic
def send(report_id: int, *, by: Person, on: date) -> ExecutionReport:
    """Gửi báo cáo: one delivery for each reader, told at once."""
    report = for_update(report_id)
    permissions.require_drafter(by, report.office, on=on)
    found = readers(report, on=on)
    refuse_if(obstacles_to_sending(report.stage, recipients=report.recipients.count(), readers=len(found)))
    now = timezone.now()
    Delivery.objects.bulk_create(
        Delivery(report=report, organisation=body, person=person, sent_at=now) for body, person in found
    )
    report.sent_on = on
    move(report, "send", "sent_on")
    record("reports.report.sent", report, by=by, written=report.written, readers=[p.full_name for _, p in found])
    notices.arrived(report, readers=[person for _, person in found], by=by, on=on)
    return report


@transaction.atomic
def acknowledge(report_id: int, *, by: Person, on: date) -> Delivery:
    """Xác nhận đã xem: the reader's own mark, once; a second one changes nothing."""
    delivery = Delivery.objects.select_for_update().filter(report=report_id, person=by).first()
    if delivery is None:
        refuse_if([Obstacle("report.not-yours")])
    assert delivery
    if delivery.read_at is None:
        delivery.read_at = timezone.now()
        delivery.save(update_fields=["read_at"])
        record("reports.report.acknowledged", delivery.report, by=by, on=on)
    return delivery
