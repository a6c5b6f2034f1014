"""Nhập các công nhận trước đây from `products-bac-kan.yaml`, each with its sources and mark of evidence; repeatable.

A row with the day of its decision gets a certificate without number, whose day of issue is taken from that decision;
the others stay without one (settled 28).
"""

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from django.db import transaction

from ocop.actors.producers.services.public_list import commune_named, province_named
from ocop.actors.territory.reference import yaml_of
from ocop.base.audit.services import record
from ocop.base.kernel.text import fold
from ocop.cycle.assessment.queries.history import products_by_name
from ocop.cycle.products.models import Product
from ocop.cycle.products.services.keeping import note_recognition
from ocop.law.criteria.queries import framework_on

from ..models import Certificate, Recognition
from ..rules.codes import new_code
from ..rules.dates import last_day_of
from ..rules.importing import Told, is_recognition, told_by
from ..rules.papers import digest_of
from ..vocabulary import Source

FILE = "products-bac-kan"
ISSUED_AS_DECIDED = "Ngày cấp lấy theo ngày quyết định công nhận"


@transaction.atomic
def import_recognitions(root: Path, *, on: date) -> list[Recognition]:
    """Every earlier recognition of the public list that is not there yet."""
    return take(yaml_of(root / f"{FILE}.yaml"), name=FILE, on=on)


@transaction.atomic
def take(file: Mapping[str, Any], *, name: str, on: date) -> list[Recognition]:
    """What a list in the form of the public one tells and is not there yet; those that are there find their product.

    `name` begins the key of every row.
    """
    products = products_by_name()
    present = {each.external_key: each for each in Recognition.objects.filter(source=Source.IMPORTED)}
    _link(present.values(), products, on=on)
    rows = [row for row in file["products"] if is_recognition(row)]
    told = [(row, told_by(row, file=name)) for row in rows]
    made = [_taken(row, each, file, products, on=on) for row, each in told if each.key not in present]
    if made:
        record("certificates.recognition.imported", None, by=None, count=len(made), source=f"{name}.yaml")
    return made


def _taken(
    row: Mapping[str, Any],
    told: Told,
    file: Mapping[str, Any],
    products: Mapping[tuple[str, str], Product],
    *,
    on: date,
) -> Recognition:
    framework = framework_on(told.decided_on) if told.decided_on else None
    product = _product_of(told.product, told.producer, products)
    place = product.producer.unit if product else commune_named(row) or province_named(file)
    made = Recognition.objects.create(
        source=Source.IMPORTED, external_key=told.key, product=product,
        product_name=told.product, producer_name=told.producer, place_name=told.place,
        place=place, level=told.level, stars=told.stars,
        decision_number=told.number, decided_on=told.decided_on, year=told.year, framework=framework,
        evidence=told.evidence, note=told.note, sources=[file["sources"][code] for code in row["source"]], made_on=on,
    )  # fmt: skip
    if told.decided_on and framework:
        _certificate(made, told.decided_on, framework.certificate_months)
        _tell_product(made, on=on)
    return made


def _certificate(recognition: Recognition, day: date, months: int) -> None:
    Certificate.objects.create(
        recognition=recognition, year=day.year, issued_on=day, valid_until=last_day_of(day, months), code=new_code(),
        digest=digest_of({}), reason=ISSUED_AS_DECIDED,
    )  # fmt: skip


def _tell_product(recognition: Recognition, *, on: date) -> None:
    """The rank in force, so that the product may be assessed again; what has lapsed gives none."""
    certificate = recognition.certificates.order_by("-issued_on").first()
    if recognition.product and certificate and certificate.valid_until >= on:
        note_recognition(
            recognition.product, stars=recognition.stars, on=certificate.issued_on, until=certificate.valid_until,
            by=None,
        )  # fmt: skip


def _link(present: Iterable[Recognition], products: Mapping[tuple[str, str], Product], *, on: date) -> None:
    """A product that has come into the system since is found once and for all."""
    for recognition in present:
        found = _product_of(recognition.product_name, recognition.producer_name, products)
        if recognition.product_id is None and found:
            recognition.product = found
            recognition.save(update_fields=["product"])
            _tell_product(recognition, on=on)


def _product_of(name: str, producer: str, products: Mapping[tuple[str, str], Product]) -> Product | None:
    return products.get((fold(name), fold(producer)))
