"""Nhận mẫu, sử dụng mẫu: the register of samples (E07)."""

from datetime import date

from django.db import transaction

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import refuse_if
from ocop.cycle.products.services.working import Photo

from ... import permissions
from ...models import Dossier, Sample, SampleStep
from ...queries.advising.facts import asked_samples, numbered
from ...queries.locking import dossier_for_update
from ...queries.reference import figure, part_ground
from ...rules.advising import samples as rules
from ...vocabulary import SAMPLES
from ...vocabulary.advising import AT_COMMUNE, SampleUse, SeriesOf
from ..moving import note
from .rights import require_keeping_samples


@transaction.atomic
def register(
    dossier_id: int, *, by: Person, on: date, count: int | None, condition: str, received_on: date | None,
    brought_by: str = "", batch: str = "", best_before: date | None = None, photo: Photo | None = None,
) -> Dossier:  # fmt: skip
    """Nhận mẫu: so many units alike, each with its own number out of the year's series; by the commune before it
    proposes (E07), by the office after.
    """
    dossier = dossier_for_update(dossier_id)
    is_at_commune = dossier.state in AT_COMMUNE
    (permissions.require_verifying if is_at_commune else permissions.require_receiving)(by, dossier, on=on)
    new, asked = count or 0, asked_samples(dossier)
    refuse_if(
        rules.obstacles_to_registering(
            state=dossier.state, is_received=dossier.received_on is not None, asked=asked,
            most=asked * int(figure("samples_most")), held=dossier.samples.count(), new=new, condition=condition,
            received_on=received_on, on=on, basis=part_ground(dossier, SAMPLES),
        )
    )  # fmt: skip
    assert received_on
    kept = photo.kept(by) if photo else None
    for _n in range(new):
        number, written = numbered(SeriesOf.SAMPLE, "sample_number", on.year)
        sample = Sample.objects.create(
            dossier=dossier, number=number, written=written, received_by=by, received_on=received_on,
            brought_by=brought_by.strip(), condition=condition.strip(), batch=batch.strip(), best_before=best_before,
            photo=kept,
        )  # fmt: skip
        SampleStep.objects.create(sample=sample, use=SampleUse.KEPT, by=by, on=on)
    held = dossier.samples.count()
    note(dossier, "samples", by=by, on=on, words=f"{held}/{asked}")
    record("dossiers.samples.received", dossier, by=by, product=dossier.product.name, n=new, held=held, asked=asked)
    return dossier


def hand_over(dossier: Dossier, use: SampleUse, *, by: Person, on: date) -> None:
    """With the proposal what the commune keeps is sent; with the intake the office keeps what was sent."""
    was = SampleUse.KEPT if use == SampleUse.SENT else SampleUse.SENT
    rows = list(dossier.samples.filter(use=was))
    Sample.objects.filter(pk__in=[row.pk for row in rows]).update(use=use)
    SampleStep.objects.bulk_create(SampleStep(sample=row, use=use, by=by, on=on) for row in rows)


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
