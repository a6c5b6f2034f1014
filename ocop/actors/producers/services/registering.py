"""Lập hồ sơ, cập nhật, tạm ngừng, giải thể: the record of a producer and its organisation."""

from collections.abc import Iterator
from datetime import date

from django.db import transaction

from ocop.actors.organisations.models import Organisation
from ocop.actors.people.models import Person, Post
from ocop.actors.territory.vocabulary import Evidence
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import Obstacle, refuse_if
from ocop.base.kernel.text import fold
from ocop.base.search.services import index

from .. import notices, permissions
from ..models import FormerName, Producer, ProducerWord
from ..queries.locking import producer_for_update
from ..queries.places import province_of
from ..queries.registry import holder_of_tax_code, searched_words
from ..rules.conversion import obstacles_to_dissolving
from ..rules.names import key_of
from ..rules.registering import obstacles_to_move, obstacles_to_record
from ..vocabulary import EDIT, MOVES, ConversionState, Origin
from .finding import look_for
from .making import organisation_of, producer_of
from .representing import note_representative_of
from .wording import ProducerWording, RepresentativeWording


@transaction.atomic
def register(
    *, by: Person, on: date, wording: ProducerWording, representative: RepresentativeWording | None = None
) -> Producer:
    """Lập hồ sơ chủ thể: an officer of the place enters a producer."""
    permissions.require_in_place(by, EDIT, wording.unit.pk if wording.unit else None, on=on)
    refuse_if([*obstacles_to_record(wording.facts(on=on), on=on), *tax_code_taken(wording)])
    producer = made(wording, by=by, on=on, origin=Origin.TYPED)
    if representative:
        note_representative_of(producer, representative, on=on)
    look_for(producer, on=on)
    record("producers.producer.registered", producer, by=by, name=producer.name)
    return producer


def made(
    wording: ProducerWording,
    *,
    by: Person | None,
    on: date,
    origin: Origin,
    evidence: Evidence = Evidence.VERIFIED,
    source: str = "",
    organisation: Organisation | None = None,
    start: date | None = None,
) -> Producer:
    """The rows of a new producer, its organisation included; whoever calls has asked the rules."""
    producer = producer_of(wording, by=by, on=on, origin=origin, evidence=evidence, source=source)
    producer.organisation = organisation or _organisation_of(producer, on, start)
    producer.save()
    note_words(producer)
    index(producer)
    return producer


def _organisation_of(producer: Producer, on: date, start: date | None) -> Organisation:
    body = organisation_of(producer, province_of(producer.unit, on=on), start=start)
    body.save()
    return body


@transaction.atomic
def edit(
    producer_id: int, *, by: Person, on: date, wording: ProducerWording, seen: int | None = None, reason: str = ""
) -> Producer:
    """Cập nhật hồ sơ; `seen` is the edition the person looked at. A new name leaves the old one in the history."""
    producer = producer_for_update(producer_id)
    permissions.require_entering(by, producer, on=on)
    refuse_if(_obstacles_to_editing(producer, wording, seen=seen, on=on))
    changed = _write(producer, wording, on=on, reason=reason)
    look_for(producer, on=on)
    record("producers.producer.edited", producer, by=by, name=producer.name, changed=sorted(changed), reason=reason)
    notices.edited(producer, by=by, on=on)
    return producer


def _obstacles_to_editing(
    producer: Producer, wording: ProducerWording, *, seen: int | None, on: date
) -> Iterator[Obstacle]:
    if seen is not None and seen != producer.edition:
        yield Obstacle("producer.changed-meanwhile")
    if producer.is_succeeded:
        yield Obstacle("producer.wrong-status", {"status": producer.get_status_display()})
    moved = wording.unit != producer.unit
    yield from obstacles_to_record(wording.facts(on=on if moved else None), on=on)
    yield from tax_code_taken(wording, but=producer.pk)


def _write(producer: Producer, wording: ProducerWording, *, on: date, reason: str) -> list[str]:
    """The columns that are new; the organisation follows name and place."""
    new = {name: value for name, value in wording.columns().items() if getattr(producer, name) != value}
    if "name" in new:
        FormerName.objects.create(producer=producer, name=producer.name, until=on, reason=reason[:300])
    for name, value in new.items():
        setattr(producer, name, value)
    producer.edition += 1
    producer.name_key = key_of(producer.name)
    producer.save()
    note_words(producer)
    follow(producer)
    index(producer)
    return list(new)


def note_words(producer: Producer) -> None:
    """The words by which the registry finds it, former names included."""
    former = producer.former_names.values_list("name", flat=True)
    words = searched_words(producer, former)
    producer.words.exclude(word__in=words).delete()
    fresh = (ProducerWord(producer=producer, word=word) for word in words)
    ProducerWord.objects.bulk_create(fresh, ignore_conflicts=True)


def follow(producer: Producer) -> None:
    """The organisation says the name and place of its producer."""
    body = producer.organisation
    body.name, body.short, body.name_en = producer.name, producer.called[:120], producer.name_en
    body.folded, body.unit = fold(f"{producer.name} {producer.short_name}"), producer.unit
    body.save(update_fields=["name", "short", "name_en", "folded", "unit"])


@transaction.atomic
def pause(producer_id: int, *, by: Person, on: date, reason: str) -> Producer:
    """Tạm ngừng hoạt động."""
    producer = _moved(producer_id, "pause", by=by, on=on, reason=reason)
    record("producers.producer.paused", producer, by=by, name=producer.name, reason=reason.strip())
    return producer


@transaction.atomic
def resume(producer_id: int, *, by: Person, on: date) -> Producer:
    """Hoạt động trở lại."""
    producer = _moved(producer_id, "resume", by=by, on=on)
    record("producers.producer.resumed", producer, by=by, name=producer.name)
    return producer


@transaction.atomic
def dissolve(producer_id: int, *, by: Person, on: date, reason: str) -> Producer:
    """Giải thể: the organisation and its posts end with today; the record stays."""
    producer = _moved(producer_id, "dissolve", by=by, on=on, reason=reason)
    end_body(producer, on=on)
    record("producers.producer.dissolved", producer, by=by, name=producer.name, reason=reason.strip())
    return producer


def _moved(producer_id: int, verb: str, *, by: Person, on: date, reason: str = "") -> Producer:
    producer = producer_for_update(producer_id)
    permissions.require_deciding(by, producer, on=on)
    has_open = producer.conversions.filter(state=ConversionState.OPEN).exists()
    refuse_if(
        [
            *obstacles_to_move(verb, producer.status, reason=reason),
            *(obstacles_to_dissolving(has_open_conversion=has_open) if verb == "dissolve" else ()),
        ]
    )
    producer.status, producer.status_on, producer.status_reason = MOVES[verb][1], on, reason.strip()
    producer.edition += 1
    producer.save(update_fields=["status", "status_on", "status_reason", "edition"])
    index(producer)
    notices.moved(producer, by=by, on=on)
    return producer


def end_body(producer: Producer, *, on: date) -> None:
    """The organisation and the posts in it hold no longer from this day on."""
    body = producer.organisation
    Post.objects.in_force(on).filter(organisation=body, start__lt=on).update(end=on)
    Post.objects.filter(organisation=body, start__gte=on).delete()
    if body.start is None or body.start < on:
        body.end = on
        body.save(update_fields=["end"])


def tax_code_taken(wording: ProducerWording, *, but: int | None = None) -> Iterator[Obstacle]:
    """Another living producer has the tax code."""
    code = wording.columns()["tax_code"] or ""
    if holder := holder_of_tax_code(code, but=but):
        yield Obstacle("producer.tax-code-taken", {"code": code, "name": holder.name}, repair="#id_tax_code")
