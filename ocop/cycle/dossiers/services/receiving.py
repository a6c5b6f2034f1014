"""Tiếp nhận tại xã: the register number out of the commune's series, and the clock of the review."""

from datetime import date

from django.db import transaction

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.formats import short_date
from ocop.base.kernel.outcome import refuse_if
from ocop.cycle.products.queries.places import province_above
from ocop.cycle.products.rules import codes

from .. import notices, permissions
from ..models import Dossier
from ..queries.locking import dossier_for_update, next_form_number
from ..queries.reference import figure
from ..rules import moves as rules
from ..vocabulary import ClockCode
from .clocks import start_clock
from .keeping import keep_received
from .moving import note


@transaction.atomic
def receive(dossier_id: int, *, by: Person, on: date) -> Dossier:
    """Tiếp nhận: number, day and receiver are stamped (Mẫu 01, phần của xã), the clock runs (E08)."""
    dossier = dossier_for_update(dossier_id)
    permissions.require_verifying(by, dossier, on=on)
    refuse_if(rules.obstacles_to_receiving(dossier.state, received_on=dossier.received_on))
    dossier.form_number = next_form_number(dossier.place_id, on.year)
    dossier.form_no = codes.written(figure("number"), _parts(dossier, on.year))
    dossier.received_by, dossier.received_on = by, on
    dossier.save(update_fields=["form_number", "form_no", "received_by", "received_on"])
    keep_received(dossier, on=on)
    clock = start_clock(dossier, ClockCode.COMMUNE_REVIEW, on=on)
    note(dossier, "receive", by=by, on=on, words=dossier.form_no)
    record(
        "dossiers.dossier.received", dossier, by=by, product=dossier.product.name, number=dossier.form_no,
        due=short_date(clock.due) if clock else "",
    )  # fmt: skip
    notices.received(dossier, due=clock.due if clock else None, by=by, on=on)
    return dossier


def _parts(dossier: Dossier, year: int) -> dict[str, object]:
    place = dossier.place
    return {"n": dossier.form_number, "T": province_above(place).code, "X": place.code, "year": year}
