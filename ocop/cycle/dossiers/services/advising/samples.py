"""Nhận mẫu, sử dụng mẫu: the register of samples (E07)."""

from datetime import date

from django.db import transaction

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import refuse_if
from ocop.cycle.products.services.working import Photo

from ... import permissions
from ...models import Dossier, Sample, SampleStep
from ...queries.advising.facts import asked_samples, next_number
from ...queries.locking import dossier_for_update
from ...rules.advising import samples as rules
from ...vocabulary.advising import SampleUse, SeriesOf
from ..moving import note
from .rights import require_keeping_samples


@transaction.atomic
def register(
    dossier_id: int, *, by: Person, on: date, count: int | None, condition: str, received_on: date | None,
    brought_by: str = "", batch: str = "", best_before: date | None = None, photo: Photo | None = None,
) -> Dossier:  # fmt: skip
    """Nhận mẫu: so many units alike, each with its own number out of the year's series."""
    dossier = dossier_for_update(dossier_id)
    permissions.require_receiving(by, dossier, on=on)
    new, asked = count or 0, asked_samples(dossier)
    refuse_if(
        rules.obstacles_to_registering(
            state=dossier.state, asked=asked, held=dossier.samples.count(), new=new, condition=condition,
            received_on=received_on, on=on,
        )
    )  # fmt: skip
    assert received_on
    kept = photo.kept(by) if photo else None
    for _n in range(new):
        number = next_number(SeriesOf.SAMPLE, on.year)
        sample = Sample.objects.create(
            dossier=dossier, number=number, written=f"M{number:03d}/{on.year}", received_by=by, received_on=received_on,
            brought_by=brought_by.strip(), condition=condition.strip(), batch=batch.strip(), best_before=best_before,
            photo=kept,
        )  # fmt: skip
        SampleStep.objects.create(sample=sample, use=SampleUse.KEPT, by=by, on=on)
    held = dossier.samples.count()
    note(dossier, "samples", by=by, on=on, words=f"{held}/{asked}")
    record("dossiers.samples.received", dossier, by=by, product=dossier.product.name, n=new, held=held, asked=asked)
    return dossier


@transaction.atomic
def use_sample(sample_id: int, *, by: Person, on: date, use: str, words: str = "") -> Dossier:
    """Sử dụng mẫu: kept, sent to a test, brought to the council, spent."""
    sample = Sample.objects.select_for_update(of=("self",)).get(pk=sample_id)
    dossier = dossier_for_update(sample.dossier_id)
    require_keeping_samples(by, dossier, on=on)
    refuse_if(rules.obstacles_to_using(use, was=sample.use, note=words))
    sample.use = use
    sample.save(update_fields=["use"])
    SampleStep.objects.create(sample=sample, use=use, note=words.strip()[:300], by=by, on=on)
    label = SampleUse(use).label
    record("dossiers.sample.used", dossier, by=by, sample=sample.written, use=label, words=words.strip())
    return dossier
