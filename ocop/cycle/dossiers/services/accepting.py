"""Tiếp nhận của tỉnh: the file is complete, the dossier is taken into the round of the day it was proposed."""

from datetime import date

from django.db import transaction

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.formats import short_date
from ocop.base.kernel.outcome import refuse_if
from ocop.cycle.products.queries.places import province_above
from ocop.cycle.products.rules import codes
from ocop.cycle.rounds.queries import round_for

from .. import notices, permissions
from ..models import Dossier
from ..queries.locking import dossier_for_update, next_form_number
from ..queries.reference import figure
from ..queries.requests import missing_parts
from ..rules import verifying as rules
from ..vocabulary import ClockCode, DossierKind, RequestLevel
from ..vocabulary.advising import SampleUse
from .advising.samples import hand_over
from .clocks import end_clock, start_clock
from .keeping import keep_accepted
from .moving import move
from .transition import obstacles_to_assessing


@transaction.atomic
def accept(dossier_id: int, *, by: Person, on: date) -> Dossier:
    """Tiếp nhận vào đợt: a file proposed after the cut-off goes to the next round (E10)."""
    dossier = dossier_for_update(dossier_id)
    permissions.require_receiving(by, dossier, on=on)
    held = round_for(dossier.proposed_on or on)
    missing = missing_parts(dossier)
    refuse_if(
        [
            *rules.obstacles_to_accepting(dossier.state, has_round=held is not None, missing=missing),
            *obstacles_to_assessing(dossier, on=on),
        ]
    )
    assert held
    dossier.round, dossier.accepted_by, dossier.accepted_on = held, by, on
    dossier.office_number, dossier.office_no = _numbered(dossier, on)
    fields = ("round", "accepted_by", "accepted_on", "office_number", "office_no")
    move(dossier, "accept", *fields, by=by, on=on, note=str(held))
    hand_over(dossier, SampleUse.KEPT, by=by, on=on)
    keep_accepted(dossier, on=on)
    _clocks(dossier, on=on)
    record(
        "dossiers.dossier.accepted", dossier, by=by, product=dossier.product.name, round=str(held),
        number=dossier.office_no, closes=short_date(held.intake_close),
    )  # fmt: skip
    notices.accepted(dossier, by=by, on=on)
    return dossier


def _numbered(dossier: Dossier, on: date) -> tuple[int, str]:
    """The office's own part of Form 01; its series is the province's."""
    province = province_above(dossier.place)
    number = next_form_number(province.pk, on.year)
    parts = {"n": number, "T": province.code, "X": dossier.place.code, "year": on.year}
    return number, codes.written(figure("office_number"), parts)


def _clocks(dossier: Dossier, *, on: date) -> None:
    """The intake is done; a re-evaluation is finished within its days from a complete file (E23)."""
    end_clock(dossier, ClockCode.OFFICE_INTAKE, on=on)
    if dossier.kind == DossierKind.RE_EVALUATION:
        start_clock(dossier, ClockCode.REEVAL_DONE, on=complete_since(dossier) or on)


def complete_since(dossier: Dossier) -> date | None:
    """The day on which the file was complete: its proposal, or the last answer to the office."""
    last = dossier.requests.filter(level=RequestLevel.PROVINCE).order_by("-answered_on").first()
    return last.answered_on if last and last.answered_on else dossier.proposed_on
