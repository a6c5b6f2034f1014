"""Mở hồ sơ đánh giá lại bằng một lần bấm: the entry of the year and the dossier, filled from the last one (26:7.6)."""

from datetime import date

from django.db import transaction

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import refuse_if
from ocop.cycle.dossiers.models import Dossier
from ocop.cycle.dossiers.services.opening import open_dossier
from ocop.cycle.products.models import CycleEntry, Product
from ocop.cycle.products.services.starting import start
from ocop.cycle.products.vocabulary import EntryState, Route
from ocop.cycle.rounds.queries import year_on

from ..queries.facts import certificate_of, standing_of
from ..queries.locking import recognition_for_update
from ..queries.reference import Windows
from ..rules import renewing as rules
from ..rules.dates import Window


@transaction.atomic
def open_renewal(recognition_id: int, *, by: Person, on: date) -> Dossier:
    """The services below ask whether the person files for the producer, and what else stands in the way."""
    recognition = recognition_for_update(recognition_id)
    certificate, windows = certificate_of(recognition), Windows()
    window = windows.of(certificate.valid_until) if certificate else Window(None, None)
    refuse_if(rules.obstacles_to_renewing(
        has_product=recognition.product is not None, standing=standing_of(recognition, on=on), window=window,
        basis=windows.basis, on=on,
    ))  # fmt: skip
    assert recognition.product
    entry = _entry_of(recognition.product, by=by, on=on)
    dossier = open_dossier(entry.pk, by=by, on=on)
    record("certificates.renewal.opened", recognition, by=by, product=recognition.product_name)
    return dossier


def _entry_of(product: Product, *, by: Person, on: date) -> CycleEntry:
    """The entry of the year on this route, where one is open already; else a new one."""
    waiting = (EntryState.IN_IMPLEMENTATION, EntryState.READY_FOR_EVALUATION)
    held = product.entries.filter(year=year_on(on), route=Route.RE_EVALUATION, state__in=waiting).first()
    return held or start(by=by, on=on, producer=product.producer, route=Route.RE_EVALUATION, product=product)
