"""Producers of the demonstration: the public list of the province, and the invented cooperative with its record."""

from datetime import date

from django.conf import settings

from ocop.actors.producers.models import Producer
from ocop.actors.producers.services.public_list import take_public_list
from ocop.actors.producers.services.registering import made
from ocop.actors.producers.services.representing import note_representative_of
from ocop.actors.producers.services.wording import ProducerWording, RepresentativeWording
from ocop.actors.producers.vocabulary import Kind, Origin
from ocop.base.audit.services import record

from .cast import Cast, body_of

COOPERATIVE = "demo.htx"


def tell(cast: Cast, *, today: date) -> Producer:
    """The list, then the cooperative, so that its director has something to keep."""
    take_public_list(settings.REFERENCE_ROOT, on=today)
    body = body_of(COOPERATIVE, today)
    wording = ProducerWording(
        kind=Kind.COOPERATIVE,
        name=body.name,
        unit=body.unit,
        short_name=body.short,
        business_lines="Sơ chế, chế biến nông sản",
        members_total=27,
        street="Thôn Khuổi Lùng",
        phone="0900000010",
    )
    producer = made(wording, by=None, on=today, origin=Origin.TYPED, organisation=body)
    director = cast.in_role("producer", body.pk)
    note_representative_of(producer, RepresentativeWording(name=director.full_name, position="Giám đốc"), on=today)
    record("producers.producer.registered", producer, by=None, name=producer.name)
    return producer
