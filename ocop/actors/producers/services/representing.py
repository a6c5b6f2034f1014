"""Người đại diện: a new one ends the former; sex and ethnicity are kept for the forms that ask."""

from datetime import date

from django.db import transaction

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import refuse_if
from ocop.base.search.services import index

from .. import permissions
from ..models import Producer, Representative
from ..queries.locking import producer_for_update
from ..queries.registry import representative_of
from ..rules.registering import obstacles_to_representative
from .wording import RepresentativeWording


@transaction.atomic
def note_representative(
    producer_id: int, *, by: Person, on: date, wording: RepresentativeWording, is_new: bool
) -> Representative:
    """Ghi người đại diện: correct the present one, or say that another has taken over from today."""
    producer = producer_for_update(producer_id)
    permissions.require_entering(by, producer, on=on)
    refuse_if(obstacles_to_representative(name=wording.name, birth_year=wording.birth_year, start=on, on=on))
    present = representative_of(producer)
    if present and not is_new:
        filled(present, wording).save()
        record("producers.representative.corrected", present, by=by, name=present.name)
        index(producer)
        return present
    made = note_representative_of(producer, wording, on=on)
    record("producers.representative.noted", made, by=by, name=made.name)
    return made


def note_representative_of(producer: Producer, wording: RepresentativeWording, *, on: date) -> Representative:
    """The rows: the former ends on the day the new one begins."""
    producer.representatives.filter(end__isnull=True).update(end=on)
    made = filled(Representative(producer=producer, start=on), wording)
    made.save()
    index(producer)
    return made


def filled(row: Representative, wording: RepresentativeWording) -> Representative:
    """The row with what was said; not yet written."""
    for name in RepresentativeWording.__slots__:
        value = getattr(wording, name)
        setattr(row, name, value.strip() if isinstance(value, str) else value)
    return row
