"""The product's lasting record: its particulars, class in a framework, code; what later apps note."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import transaction

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import Obstacle, refuse_if
from ocop.base.kernel.text import squeeze
from ocop.law.criteria import queries as criteria
from ocop.law.criteria.models import Classification

from .. import permissions
from ..models import Product, ProductClass, ProductCode
from ..queries.forms import is_name_taken
from ..queries.locking import next_code_number, product_for_update
from ..queries.places import place_of, province_above
from ..rules import codes
from ..rules.names import key_of
from ..vocabulary import ProductStatus

PARTICULARS = (
    "name",
    "brand",
    "specification",
    "shelf_life",
    "price_vnd",
    "gtin",
    "hs_code",
    "ingredients",
    "allergens",
    "packaging",
    "channels",
    "story",
    "status",
)


@transaction.atomic
def edit_product(product_id: int, *, by: Person, on: date, values: Mapping[str, Any], seen: int) -> Product:
    """Sửa thông tin sản phẩm; whoever was faster is told of."""
    product = product_for_update(product_id)
    permissions.require_writing(by, product.producer, on=on)
    new = {name: values[name] for name in PARTICULARS if name in values and values[name] != getattr(product, name)}
    refuse_if(_obstacles_to_editing(product, new, seen=seen))
    for name, value in new.items():
        setattr(product, name, squeeze(value) if name == "name" else value)
    product.name_key = key_of(product.name)
    product.edition += 1
    product.save()
    record("products.product.edited", product, by=by, product=product.name, changed=sorted(new))
    return product


def _obstacles_to_editing(product: Product, new: Mapping[str, Any], *, seen: int) -> list[Obstacle]:
    found = []
    if seen != product.edition:
        found.append(Obstacle("product.changed-meanwhile"))
    if "name" in new and not new["name"].strip():
        found.append(Obstacle("cycle.no-name", repair="#id_name"))
    elif "name" in new and is_name_taken(product, new["name"]):
        found.append(Obstacle("idea.name-taken", {"name": new["name"]}, repair="#id_name"))
    if new.get("status") not in (None, *ProductStatus.values):
        found.append(Obstacle("product.no-status", repair="#id_status"))
    return found


@transaction.atomic
def classify(product_id: int, *, by: Person, on: date, classification: Classification) -> ProductClass:
    """Phân loại by one framework; classes by other frameworks stay, and together they are the mapping."""
    product = product_for_update(product_id)
    permissions.require_writing(by, product.producer, on=on)
    found, _is_new = ProductClass.objects.update_or_create(
        product=product,
        framework_id=classification.framework_id,
        defaults={"classification": classification, "chosen_by": by, "chosen_on": on},
    )
    number = classification.framework.number
    record(
        "products.product.classified", product, by=by, product=product.name, framework=number, group=str(classification)
    )
    return found


@transaction.atomic
def give_code(product_id: int, *, by: Person, on: date, year: int | None = None) -> ProductCode:
    """Cấp mã sản phẩm: out of the commune's sequence, written as the framework of the day says."""
    product = product_for_update(product_id)
    permissions.require_review(by, product.producer, on=on)
    year = year or on.year
    framework, place = criteria.framework_on(on), place_of(product.producer, on=on)
    pattern = codes.pattern_of(framework.particulars) if framework else ""
    parts: dict[str, Any] = {"T": province_above(place).code, "X": place.code, "STT": "–", "year": year}
    held = product.codes.filter(year=year).exists()
    refuse_if(codes.obstacles_to_code(pattern, parts, held=held, year=year))
    parts["STT"] = next_code_number(place.pk)
    given = ProductCode.objects.create(
        product=product,
        framework=framework,
        year=year,
        parts=parts,
        printed=codes.written(pattern, parts),
        given_by=by,
        given_on=on,
    )
    record("products.code.given", product, by=by, product=product.name, code=given.printed)
    return given


@transaction.atomic
def note_code(product_id: int, *, by: Person, on: date, printed: str, year: int) -> ProductCode:
    """Ghi mã đã cấp trước đây, as printed then; the past is not renumbered."""
    product = product_for_update(product_id)
    permissions.require_review(by, product.producer, on=on)
    printed = squeeze(printed)
    is_taken = ProductCode.objects.filter(printed=printed).exists() or product.codes.filter(year=year).exists()
    refuse_if(codes.obstacles_to_noting(printed, is_taken=is_taken))
    parts = dict(enumerate(printed.split("-"), 1))
    noted = ProductCode.objects.create(
        product=product, year=year, parts=parts, printed=printed, given_by=by, given_on=on
    )
    record("products.code.noted", product, by=by, product=product.name, code=printed)
    return noted


def note_recognition(
    product: Product, *, stars: int | None, on: date, until: date | None, by: Person | None
) -> Product:
    """Told by the app of certificates: the rank in force; None when it has ended. It has asked already who may."""
    held = product_for_update(product.pk)
    old, held.noted_stars = held.noted_stars, stars
    held.noted_on, held.noted_until = on, until
    held.save(update_fields=["noted_stars", "noted_on", "noted_until"])
    record("products.recognition.noted", held, by=by, product=held.name, old=old, new=stars)
    return held
