"""The rows of new producers, their organisations included: a few queries for any number of them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import uuid4

from ocop.actors.organisations.models import Organisation
from ocop.actors.organisations.vocabulary import Kind as BodyKind
from ocop.actors.organisations.vocabulary import Level as BodyLevel
from ocop.actors.people.models import Person
from ocop.actors.territory.vocabulary import Evidence
from ocop.base.kernel.text import fold
from ocop.base.search.services import index_new

from ..models import Producer, ProducerWord, Representative
from ..queries.places import province_of
from ..queries.registry import searched_words
from ..rules.names import key_of
from ..vocabulary import Origin
from .representing import filled
from .wording import ProducerWording, RepresentativeWording

AT_ONCE = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A producer to be: what it says, who represents it, where that was read."""

    wording: ProducerWording
    representative: RepresentativeWording | None = None
    source: str = ""


def made_of_list(
    drafts: Iterable[Draft], *, by: Person, on: date, origin: Origin, evidence: Evidence
) -> list[Producer]:
    """The producers in the order of the drafts; whoever calls has asked the rules."""
    listed = list(drafts)
    return [
        producer
        for start in range(0, len(listed), AT_ONCE)
        for producer in _written(listed[start : start + AT_ONCE], by=by, on=on, origin=origin, evidence=evidence)
    ]


def _written(drafts: Sequence[Draft], *, by: Person, on: date, origin: Origin, evidence: Evidence) -> list[Producer]:
    producers = [
        producer_of(draft.wording, by=by, on=on, origin=origin, evidence=evidence, source=draft.source)
        for draft in drafts
    ]
    provinces = {unit: province_of(unit, on=on) for unit in {producer.unit for producer in producers}}
    bodies = (organisation_of(producer, provinces[producer.unit], start=None) for producer in producers)
    for producer, body in zip(producers, Organisation.objects.bulk_create(bodies), strict=True):
        producer.organisation = body
    Producer.objects.bulk_create(producers)
    ProducerWord.objects.bulk_create(
        ProducerWord(producer=producer, word=word) for producer in producers for word in searched_words(producer)
    )
    Representative.objects.bulk_create(
        filled(Representative(producer=producer, start=on), draft.representative)
        for producer, draft in zip(producers, drafts, strict=True)
        if draft.representative
    )
    index_new(producers)
    return producers


def producer_of(
    wording: ProducerWording, *, by: Person | None, on: date, origin: Origin, evidence: Evidence, source: str
) -> Producer:
    """The record itself, not yet written."""
    return Producer(
        **wording.columns(), origin=origin, evidence=evidence, source=source, made_by=by, made_on=on, status_on=on,
        name_key=key_of(wording.name),
    )  # fmt: skip


def organisation_of(producer: Producer, province: str, *, start: date | None) -> Organisation:
    """Its organisation, not yet written."""
    key = f"ct.{uuid4().hex[:20]}"
    return Organisation(
        key=key, ref=f"{key}@{start or '-'}", province=province, name=producer.name,
        name_en=producer.name_en, short=producer.called[:120], folded=fold(f"{producer.name} {producer.short_name}"),
        kind=BodyKind.PRODUCER, level=BodyLevel.COMMUNE, unit=producer.unit, start=start, evidence=producer.evidence,
        evidence_period=producer.evidence,
    )  # fmt: skip
