"""Thông báo kết quả bằng văn bản to the commune and the producer, stage by stage (E19, E26)."""

from datetime import date

from django.db import transaction

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import refuse_if
from ocop.cycle.dossiers.services import results as dossiers

from .. import notices, permissions
from ..models import Announcement
from ..queries.clauses import bases_for
from ..queries.locking import result_for_update
from ..queries.results import told_of, way_of
from ..rules.stages import open_stages, owed
from ..rules.submitting import obstacles_to_announcing
from .keeping import keep_notice


@transaction.atomic
def announce(result_id: int, *, by: Person, on: date, number: str) -> Announcement:
    """Thông báo: what ends without recognition at once, the rest after the Chairman's word; then the ministry's answer
    and the way on, each in a notice of its own and once. Producer and commune read the state when nothing is owed.
    """
    result = result_for_update(result_id)
    permissions.require_submitting(by, on=on)
    permissions.require_not_kept_from(by, result)
    assert result.item.dossier
    dossier, way, told = result.item.dossier, way_of(result), told_of(result)
    waiting = owed(way, told)
    refuse_if(
        obstacles_to_announcing(
            is_told=bool(told) and not waiting, number=number, is_decided=bool(open_stages(way)),
            product=result.item.called, bases=bases_for(dossier.framework),
        )
    )  # fmt: skip
    made = Announcement.objects.create(result=result, stage=waiting[0], number=number.strip(), told_by=by, told_on=on)
    keep_notice(made)
    dossiers.note_announced(dossier, by=by, on=on, number=made.number, is_last=len(waiting) == 1)
    record("assessment.result.announced", made, by=by, product=result.item.called, number=made.number,
           stage=made.get_stage_display())  # fmt: skip
    notices.announced(made, by=by, on=on)
    return made
