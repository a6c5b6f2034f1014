"""Mở hồ sơ: from an entry that is ready, or from a recognition; what is known already is filled in."""

from datetime import date
from typing import Any

from django.db import transaction

from ocop.actors.people.models import Person
from ocop.actors.producers.models import Producer
from ocop.actors.producers.queries.registry import representative_of
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import Obstacle, refuse_if
from ocop.cycle.evidence.services import using
from ocop.cycle.products.models import CycleEntry, Product, ProductClass, SelfScore
from ocop.cycle.products.queries.classes import class_on
from ocop.cycle.products.queries.locking import entry_for_update
from ocop.cycle.products.queries.places import place_of
from ocop.cycle.products.services.starting import helped_by

from .. import permissions
from ..models import Dossier, DossierStep, Registration, Report, SelfPaper, SelfPoint
from ..queries.locking import dossier_for_update
from ..queries.previous import carried_over, kind_of, last_dossier, rewritten
from ..queries.reference import filers_of
from ..rules import opening as rules
from ..rules.carrying import Carried
from ..rules.moves import obstacles_to_state
from ..vocabulary import DossierState
from .standing_back import carry_over


@transaction.atomic
def open_dossier(entry_id: int, *, by: Person, on: date) -> Dossier:
    """Lập hồ sơ: one living dossier of a product, with the set of its class by the framework in force."""
    entry = entry_for_update(entry_id)
    product = entry.product
    permissions.require_opening(by, product.producer, on=on)
    held = class_on(product, on)
    refuse_if(obstacles_to_opening(entry, held))
    assert held
    dossier = _made(entry, held, by=by, on=on)
    _answers(dossier, by=by, on=on)
    carry_over(dossier, by=None, on=on)
    DossierStep.objects.create(dossier=dossier, verb="open", state=dossier.state, by=by, on=on)
    record(
        "dossiers.dossier.opened", dossier, by=by, product=product.name, kind=dossier.get_kind_display(),
        set=dossier.criteria_set.code, assisted=dossier.entered_for,
    )  # fmt: skip
    return dossier


def obstacles_to_opening(entry: CycleEntry, held: ProductClass | None) -> list[Obstacle]:
    """Everything between the entry and its dossier."""
    product = entry.product
    criteria_set = held.classification.criteria_set if held else None
    facts = rules.Opening(
        entry_state=entry.state, kind=kind_of(entry), has_living=product.dossiers.undecided().exists(),
        is_living_producer=product.producer.is_living, producer_kind=product.producer.kind,
        set_code=criteria_set.code if criteria_set else "",
        may_be_scored=bool(criteria_set and criteria_set.may_be_scored),
    )  # fmt: skip
    return list(rules.obstacles_to_opening(facts, filers_of(held.framework.code) if held else ()))


def _made(entry: CycleEntry, held: ProductClass, *, by: Person, on: date) -> Dossier:
    product, kind = entry.product, kind_of(entry)
    helped = helped_by(by, product.producer, on=on)
    dossier = Dossier.objects.create(
        entry=entry, product=product, kind=kind, state=DossierState.DRAFT, state_on=on, framework=held.framework,
        classification=held.classification, criteria_set=held.classification.criteria_set,
        place=place_of(product.producer, on=on), previous=None if kind == "first" else last_dossier(product),
        entered_by=by if helped else None, entered_for=helped, made_by=by, made_on=on,
    )  # fmt: skip
    Registration.objects.create(dossier=dossier, **_form_01(dossier))
    Report.objects.create(dossier=dossier, **_form_02(dossier, product))
    return dossier


def _form_01(dossier: Dossier) -> dict[str, Any]:
    """What the producer's record says, and the representative."""
    product, producer = dossier.product, dossier.product.producer
    representative = representative_of(producer)
    return {
        "unit_name": producer.name, "product_name": product.name, "phone": producer.phone, "email": producer.email,
        "address": _address(producer), "representative": representative.name if representative else "",
        "position": representative.position if representative else "", "sample_count": _samples(dossier),
    }  # fmt: skip


def _samples(dossier: Dossier) -> int | None:
    """As many as the framework asks; none for the sets it spares (E07)."""
    asked = dossier.framework.particulars.get("samples") or {}
    return None if dossier.criteria_set.code in asked.get("except_sets", ()) else asked.get("count")


def _form_02(dossier: Dossier, product: Product) -> dict[str, Any]:
    """The last report where there is one, else what the records say."""
    producer = product.producer
    representative = representative_of(producer)
    known = {
        "unit_type": str(producer.get_kind_display()), "specification": product.specification,
        "rep_sex": representative.sex if representative else "",
        "rep_ethnicity": representative.ethnicity if representative else "",
        "rep_residence": representative.residence if representative else "",
        "registered_on": producer.registered_on,
        "registration_no": producer.registration_number,
    }  # fmt: skip
    before = Report.objects.filter(dossier=dossier.previous).first() if dossier.previous else None
    if before is None:
        return known
    left_out = ("id", "dossier_id", "edition", "changes", "quality_changes", "years")
    kept = {each.attname: getattr(before, each.attname) for each in Report._meta.concrete_fields}
    return {name: value for name, value in kept.items() if name not in left_out}


def _address(producer: Producer) -> str:
    return ", ".join(filter(None, (producer.street, producer.unit.name)))


def _answers(dossier: Dossier, *, by: Person, on: date) -> None:
    """From the last dossier; for a first one from the quick self-score of the same set."""
    if dossier.previous:
        write_carried(dossier, carried_over(dossier.previous, dossier.criteria_set, on=on), by=by, on=on)
        return
    scored = SelfScore.objects.filter(entry=dossier.entry, criteria_set=dossier.criteria_set).first()
    if scored is None:
        return
    dossier.facts = scored.facts
    dossier.save(update_fields=["facts"])
    SelfPoint.objects.bulk_create(
        SelfPoint(dossier=dossier, criterion=code, option=index, no_option=index is None)
        for code, index in scored.chosen.items()
    )


def write_carried(dossier: Dossier, rows: list[Carried], *, by: Person, on: date) -> None:
    """The rows of answers taken over, their papers noted as used."""
    for row in rows:
        is_given = row.option is not None or row.no_option
        point = SelfPoint.objects.create(
            dossier=dossier, criterion=row.criterion, option=row.option, no_option=row.no_option, case=row.case,
            description=row.description, asked=row.asked, is_carried=is_given and not row.asked,
        )  # fmt: skip
        for pk, pages in row.papers:
            held = SelfPaper.objects.create(point=point, paper_id=pk, pages=pages)
            using.reuse(held.paper, dossier, title=str(dossier), url=dossier.get_absolute_url(), by=by, on=on)


@transaction.atomic
def follow_framework(dossier_id: int, *, by: Person, on: date) -> Dossier:
    """Chuyển bộ tiêu chí: a draft follows the framework in force, its answers as far as the criteria are the same."""
    dossier = dossier_for_update(dossier_id)
    permissions.require_filing(by, dossier, on=on)
    refuse_if(obstacles_to_state(dossier.state, {DossierState.DRAFT}))
    held = class_on(dossier.product, on)
    refuse_if([] if held else [Obstacle("dossier.no-set")])
    assert held
    _move_to(dossier, held, by=by, on=on)
    record(
        "dossiers.dossier.followed", dossier, by=by, product=dossier.product.name, framework=held.framework.number,
        set=dossier.criteria_set.code,
    )  # fmt: skip
    return dossier


def _move_to(dossier: Dossier, held: ProductClass, *, by: Person, on: date) -> None:
    rows = rewritten(dossier, held.classification.criteria_set, on=on)
    dossier.framework, dossier.classification = held.framework, held.classification
    dossier.criteria_set = held.classification.criteria_set
    dossier.save(update_fields=["framework", "classification", "criteria_set"])
    dossier.points.all().delete()
    write_carried(dossier, rows, by=by, on=on)


@transaction.atomic
def document_exception(dossier_id: int, *, by: Person, on: date, basis: str) -> Dossier:
    """Ghi ngoại lệ: the office documents on which ground a re-evaluation is filed outside its window (E23)."""
    dossier = dossier_for_update(dossier_id)
    permissions.require_receiving(by, dossier, on=on)
    has = bool(dossier.exception_basis)
    refuse_if(rules.obstacles_to_exception(dossier.kind, basis=basis, has_exception=has))
    dossier.exception_basis, dossier.exception_by, dossier.exception_on = basis.strip(), by, on
    dossier.save(update_fields=["exception_basis", "exception_by", "exception_on"])
    record("dossiers.dossier.excepted", dossier, by=by, product=dossier.product.name, basis=basis.strip())
    return dossier
