"""Tạm dừng: another authority's decision, taken over; the programme's own decisions know none."""

from datetime import date

from django.db import transaction

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import refuse_if

from .. import notices, permissions
from ..models import Suspension
from ..queries.facts import standing_of
from ..queries.locking import recognition_for_update, suspension_for_update
from ..rules import cases as rules


@transaction.atomic
def note_suspension(
    recognition_id: int, *, by: Person, on: date, authority_name: str, decision_number: str, decided_on: date | None,
    start: date | None,
) -> Suspension:  # fmt: skip
    """Ghi quyết định tạm dừng."""
    recognition = recognition_for_update(recognition_id)
    permissions.require_keeping(by, on=on)
    permissions.require_open(by, recognition)
    refuse_if(rules.obstacles_to_suspending(
        standing=standing_of(recognition, on=on), body=authority_name, number=decision_number, decided_on=decided_on,
        start=start, on=on,
    ))  # fmt: skip
    assert decided_on
    assert start
    made = Suspension.objects.create(
        recognition=recognition, authority_name=authority_name.strip(), decision_number=decision_number.strip(),
        decided_on=decided_on, start=start, noted_by=by, noted_on=on,
    )  # fmt: skip
    record("certificates.suspension.noted", made, by=by, product=recognition.product_name,
           decision=made.decision_number, body=made.authority_name)  # fmt: skip
    notices.suspended(made, by=by, on=on)
    return made


@transaction.atomic
def lift(suspension_id: int, *, by: Person, on: date, number: str, end: date | None) -> Suspension:
    """Hết tạm dừng, by another decision."""
    found = suspension_for_update(suspension_id)
    permissions.require_keeping(by, on=on)
    permissions.require_open(by, found.recognition)
    is_on = found.end is None
    refuse_if(rules.obstacles_to_lifting(is_on=is_on, number=number, start=found.start, end=end, on=on))
    found.end, found.lifted_by_number = end, number.strip()
    found.save(update_fields=["end", "lifted_by_number"])
    name = found.recognition.product_name
    record("certificates.suspension.lifted", found, by=by, product=name, number=found.lifted_by_number)
    notices.lifted(found, by=by, on=on)
    return found
