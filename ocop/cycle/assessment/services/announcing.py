"""Thông báo kết quả bằng văn bản to the commune and the producer (QĐ 26/2026/QĐ-TTg, Art. 7.3g; E19, E26)."""

from datetime import date

from django.db import transaction

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import refuse_if
from ocop.cycle.dossiers.services import results as dossiers

from .. import notices, permissions
from ..models import Announcement
from ..queries.locking import result_for_update
from ..queries.results import is_decided
from ..rules.submitting import obstacles_to_announcing


@transaction.atomic
def announce(result_id: int, *, by: Person, on: date, number: str) -> Announcement:
    """Thông báo: what ends without recognition at once, the rest after the Chairman's word; once."""
    result = result_for_update(result_id)
    permissions.require_submitting(by, on=on)
    is_told = Announcement.objects.filter(result=result).exists()
    refuse_if(
        obstacles_to_announcing(
            is_told=is_told, number=number, is_decided=is_decided(result), product=result.item.called
        )
    )
    made = Announcement.objects.create(result=result, number=number.strip(), told_by=by, told_on=on)
    assert result.item.dossier
    dossiers.note_announced(result.item.dossier, by=by, on=on, number=made.number)
    record("assessment.result.announced", made, by=by, product=result.item.called, number=made.number)
    notices.announced(made, by=by, on=on)
    return made
