"""Chuyển đổi loại hình: begun, item by item, finished with the new body in the place of the old.

Basis: programme notes §7 (converted with a successor) and complaint 5 of §11.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from django.db import transaction

from ocop.actors.organisations.models import Succession
from ocop.actors.people.models import Person, Post
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import Obstacle, refuse_if
from ocop.base.search.services import index

from .. import notices, permissions
from ..models import ChecklistItem, Conversion, ConversionStep, ConversionWay, Producer
from ..queries.locking import conversion_for_update, producer_for_update
from ..queries.registry import representative_of
from ..rules import conversion as rules
from ..rules.registering import obstacles_to_record
from ..vocabulary import ConversionState, Origin, Status
from .registering import end_body, made, tax_code_taken
from .representing import note_representative_of
from .wording import ProducerWording, RepresentativeWording

CARRIED = (
    "short_name", "name_en", "business_lines", "street", "latitude", "longitude", "phone", "email", "website", "social",
    "shop", "members_total", "members_poor",
)  # fmt: skip


@transaction.atomic
def start_conversion(producer_id: int, *, by: Person, on: date, new_kind: str, new_name: str) -> Conversion:
    """Mở hồ sơ chuyển đổi: the checklist of the new form is laid out, the producer works on."""
    producer = producer_for_update(producer_id)
    permissions.require_deciding(by, producer, on=on)
    refuse_if(
        rules.obstacles_to_starting(
            kind=producer.kind,
            new_kind=new_kind,
            new_name=new_name,
            status=producer.status,
            has_open=producer.conversions.filter(state=ConversionState.OPEN).exists(),
            ways=set(ConversionWay.objects.values_list("old_kind", "new_kind")),
        )
    )
    case = Conversion.objects.create(
        producer=producer, new_kind=new_kind, new_name=new_name.strip(), started_by=by, started_on=on
    )
    items = [item for item in ChecklistItem.objects.all() if not item.kinds or new_kind in item.kinds]
    ConversionStep.objects.bulk_create(ConversionStep(conversion=case, item=item) for item in items)
    record("producers.conversion.started", case, by=by, name=producer.name, kind=case.get_new_kind_display())
    notices.conversion_started(case, by=by, on=on)
    return case


@transaction.atomic
def tick(step_id: int, *, by: Person, on: date, note: str, is_needless: bool = False) -> ConversionStep:
    """Đánh dấu một mục: done with a note on the paper, or not needed and why."""
    step = ConversionStep.objects.select_for_update(of=("self",)).select_related("item").get(pk=step_id)
    case = conversion_for_update(step.conversion_id)
    permissions.require_entering(by, case.producer, on=on)
    refuse_if(rules.obstacles_to_ticking(is_open=_is_open(case), note=note, is_needless=is_needless))
    step.note, step.is_needless, step.done_by, step.done_on = note.strip()[:300], is_needless, by, on
    step.save()
    record("producers.conversion.item-done", case, by=by, item=step.item.name, note=step.note)
    return step


@transaction.atomic
def finish_conversion(
    conversion_id: int,
    *,
    by: Person,
    on: date,
    registration_number: str,
    registered_on: date | None,
    registration_authority: str = "",
    tax_code: str = "",
    charter_capital_vnd: int | None = None,
) -> Producer:
    """Hoàn tất: the new producer stands for the old one, whose record, figures and history stay as they are."""
    case = conversion_for_update(conversion_id)
    old = producer_for_update(case.producer_id)
    permissions.require_deciding(by, old, on=on)
    wording = replace(
        carried(old), kind=case.new_kind, name=case.new_name, registration_number=registration_number,
        registered_on=registered_on, registration_authority=registration_authority, tax_code=tax_code,
        charter_capital_vnd=charter_capital_vnd, established_on=registered_on,
    )  # fmt: skip
    refuse_if(_obstacles_to_finishing(case, old, wording, on=on))
    new = _replaced(case, old, wording, by=by, on=on)
    record("producers.conversion.finished", case, by=by, old=old.name, new=new.name)
    notices.conversion_finished(case, by=by, on=on)
    return new


def _obstacles_to_finishing(
    case: Conversion, old: Producer, wording: ProducerWording, *, on: date
) -> Iterator[Obstacle]:
    missing = [step.item.name for step in case.steps.select_related("item") if step.done_on is None]
    yield from rules.obstacles_to_finishing(
        is_open=_is_open(case),
        missing=missing,
        registration_number=wording.registration_number,
        registered_on=wording.registered_on,
    )
    yield from obstacles_to_record(wording.facts(on=None), on=on)
    yield from tax_code_taken(wording, but=old.pk)


def carried(old: Producer) -> ProducerWording:
    """What the new body takes over from the old record."""
    kept = {name: getattr(old, name) for name in CARRIED}
    return ProducerWording(kind=old.kind, name=old.name, unit=old.unit, **kept)


def _replaced(case: Conversion, old: Producer, wording: ProducerWording, *, by: Person, on: date) -> Producer:
    """The new rows; the tax code is free as soon as the old record is converted, so that comes first."""
    holders = list(Post.objects.in_force(on).filter(organisation=old.organisation).select_related("role"))
    representative = representative_of(old)
    Producer.objects.filter(pk=old.pk).update(tax_code=old.tax_code, status=Status.DISSOLVED)
    new = made(wording, by=by, on=on, origin=Origin.CONVERSION, start=on)
    old.status, old.status_on, old.succeeded_by, old.edition = Status.CONVERTED, on, new, old.edition + 1
    old.save()
    end_body(old, on=on)
    Succession.objects.create(predecessor=old.organisation, successor=new.organisation, rank=1)
    Post.objects.bulk_create(
        Post(person_id=post.person_id, organisation=new.organisation, role=post.role, title=post.title, start=on)
        for post in holders
    )
    if representative:
        facts = {name: getattr(representative, name) for name in RepresentativeWording.__slots__}
        note_representative_of(new, RepresentativeWording(**facts), on=on)
    case.state, case.successor, case.finished_by, case.finished_on = ConversionState.FINISHED, new, by, on
    case.save()
    index(old)
    return new


@transaction.atomic
def cancel_conversion(conversion_id: int, *, by: Person, on: date, reason: str) -> Conversion:
    """Hủy hồ sơ chuyển đổi; the producer stays what it is."""
    case = conversion_for_update(conversion_id)
    permissions.require_deciding(by, case.producer, on=on)
    refuse_if(rules.obstacles_to_ticking(is_open=_is_open(case), note=reason, is_needless=True))
    case.state, case.finished_by, case.finished_on, case.reason = ConversionState.CANCELLED, by, on, reason.strip()
    case.save()
    record("producers.conversion.cancelled", case, by=by, name=case.producer.name, reason=case.reason)
    return case


def _is_open(case: Conversion) -> bool:
    return case.state == ConversionState.OPEN
