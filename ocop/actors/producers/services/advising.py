"""Người được mời hỗ trợ: somebody with an account reads, or enters, for some time; never submits, never decides."""

from collections.abc import Iterator
from datetime import date

from django.db import transaction

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import Obstacle, refuse_if

from .. import notices, permissions
from ..models import Adviser, Producer
from ..queries.locking import producer_for_update


@transaction.atomic
def invite_adviser(
    producer_id: int, *, by: Person, on: date, username: str, may_enter: bool = False, until: date | None = None
) -> Adviser:
    """Mời người hỗ trợ, by the name they sign in with; `until` is the last day."""
    producer = producer_for_update(producer_id)
    permissions.require_deciding(by, producer, on=on)
    person = Person.objects.filter(username=username.strip().lower(), is_active=True).first()
    refuse_if(_obstacles(producer, person, until=until, on=on))
    assert person
    adviser = Adviser.objects.create(
        producer=producer, person=person, may_enter=may_enter, start=on, end=until, invited_by=by
    )
    record("producers.adviser.invited", adviser, by=by, name=person.full_name, producer=producer.name)
    notices.adviser_invited(adviser, by=by)
    return adviser


def _obstacles(producer: Producer, person: Person | None, *, until: date | None, on: date) -> Iterator[Obstacle]:
    if person is None:
        yield Obstacle("adviser.unknown", repair="#id_username")
    elif producer.advisers.filter(person=person).filter(pk__in=Adviser.objects.in_force(on)).exists():
        yield Obstacle("adviser.is-there", {"name": person.full_name})
    elif producer.advisers.filter(person=person, start=on).exists():
        yield Obstacle("adviser.ended-today", {"name": person.full_name})
    if until and until <= on:
        yield Obstacle("adviser.until-passed", {"day": until}, repair="#id_until")


@transaction.atomic
def end_adviser(adviser_id: int, *, by: Person, on: date) -> Adviser:
    """Thôi mời, from today on."""
    adviser = Adviser.objects.select_for_update(of=("self",)).select_related("producer", "person").get(pk=adviser_id)
    permissions.require_deciding(by, producer_for_update(adviser.producer_id), on=on)
    refuse_if([Obstacle("adviser.ended")] if adviser.end and adviser.end <= on else [])
    adviser.end = on
    adviser.save(update_fields=["end"])
    record("producers.adviser.ended", adviser, by=by, name=adviser.person.full_name)
    notices.adviser_ended(adviser, by=by)
    return adviser
