"""Đăng ký tham gia: a product enters the year on one of four routes; past idea or plan only what is already made.

Basis: programme-and-cycle notes §3.1 (routes). An officer who writes for a producer is named beside whom they write
for.
"""

from datetime import date

from django.db import transaction

from ocop.actors.people.models import Person
from ocop.actors.producers.models import Producer
from ocop.actors.producers.queries.registry import representative_of
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import refuse_if
from ocop.base.kernel.text import squeeze
from ocop.cycle.rounds.models import ProgrammeYear
from ocop.cycle.rounds.queries import year_on

from .. import permissions
from ..models import BusinessPlan, CycleEntry, EntryStep, Idea, Product
from ..queries.locking import entry_for_update
from ..rules import moves as rules
from ..rules.names import key_of
from ..vocabulary import STARTS, EntryState, FormKind, Route
from .moving import move


@transaction.atomic
def start(
    *, by: Person, on: date, producer: Producer, route: str, name: str = "", product: Product | None = None
) -> CycleEntry:
    """Bắt đầu đăng ký: a known product, or a new one by its name; the form is still empty."""
    permissions.require_handing_in(by, producer, on=on)
    product = product or Product.objects.filter(producer=producer, name_key=key_of(name)).first()
    year = year_on(on)
    refuse_if(
        rules.obstacles_to_starting(
            name=product.name if product else name,
            has_year=year is not None,
            is_closed=bool(year and year.is_closed),
            is_taken=bool(product and year and product.entries.filter(year=year, route=route).exists()),
            is_living=producer.is_living,
            route=route,
            has_stars=bool(product and product.noted_stars),
        )
    )
    assert year
    entry = entered(product or _made(producer, name, by=by, on=on), year, route, by=by, on=on)
    record(
        "products.entry.started", entry, by=by, product=entry.product.name, year=str(year), assisted=entry.entered_for
    )
    return entry


@transaction.atomic
def enter_known(*, by: Person, on: date, producer: Producer, name: str) -> Product:
    """Ghi sản phẩm đã có từ trước: one recognised before this system, without an entry in any year."""
    permissions.require_review(by, producer, on=on)
    refuse_if(rules.obstacles_to_entering_known(
        name=name, is_known=Product.objects.filter(producer=producer, name_key=key_of(name)).exists()
    ))  # fmt: skip
    product = _made(producer, name, by=by, on=on)
    record("products.product.entered", product, by=by, product=product.name)
    return product


def _made(producer: Producer, name: str, *, by: Person, on: date) -> Product:
    name = squeeze(name)
    return Product.objects.create(producer=producer, name=name, name_key=key_of(name), made_by=by, made_on=on)


def entered(
    product: Product, year: ProgrammeYear, route: str, *, by: Person, on: date, previous: CycleEntry | None = None
) -> CycleEntry:
    """The rows of a new entry: its form filled with what the producer's record says."""
    helped = helped_by(by, product.producer, on=on)
    entry = CycleEntry.objects.create(
        product=product, year=year, route=route, state=STARTS[Route(route)], state_on=on, previous_entry=previous,
        entered_by=by if helped else None, entered_for=helped, made_by=by, made_on=on,
    )  # fmt: skip
    EntryStep.objects.create(entry=entry, verb="start", state=entry.state, by=by, on=on)
    if entry.state == EntryState.IDEA_DRAFT:
        Idea.objects.create(entry=entry, **_known(product))
    return entry


def helped_by(by: Person, producer: Producer, *, on: date) -> str:
    """For whom the person writes, where they are not the producer's own: its representative, else the producer."""
    if permissions.is_own(by, producer, on=on):
        return ""
    representative = representative_of(producer)
    return representative.name if representative else producer.name


def _known(product: Product) -> dict[str, str]:
    producer = product.producer
    return {
        "product_name": product.name,
        "holder_name": producer.name,
        "holder_type": producer.kind,
        "address": ", ".join(filter(None, (producer.street, producer.unit.name))),
        "phone": producer.phone,
        "email": producer.email,
        "website": producer.website,
    }


@transaction.atomic
def skip_to_plan(entry_id: int, *, by: Person, on: date) -> CycleEntry:
    """Lập phương án ngay: a product already made needs no idea."""
    entry = _skipped(entry_id, "skip_to_plan", by=by, on=on)
    open_plan_of(entry)
    record("products.entry.skipped", entry, by=by, product=entry.product.name, to=str(FormKind.PLAN.label))
    return entry


@transaction.atomic
def skip_to_product(entry_id: int, *, by: Person, on: date) -> CycleEntry:
    """Chuẩn bị hồ sơ ngay: a product already made and sold goes straight to its readiness."""
    entry = _skipped(entry_id, "skip_to_product", by=by, on=on)
    record(
        "products.entry.skipped", entry, by=by, product=entry.product.name, to=str(EntryState.IN_IMPLEMENTATION.label)
    )
    return entry


def _skipped(entry_id: int, verb: str, *, by: Person, on: date) -> CycleEntry:
    entry = entry_for_update(entry_id)
    permissions.require_handing_in(by, entry.product.producer, on=on)
    refuse_if(rules.obstacles_to_skipping(verb, state=entry.state, route=entry.route))
    return move(entry, verb, by=by, on=on)


def open_plan_of(entry: CycleEntry) -> BusinessPlan:
    """The empty plan with what the producer's record says."""
    producer = entry.product.producer
    known = {
        "unit_name": producer.name,
        "unit_address": ", ".join(filter(None, (producer.street, producer.unit.name))),
        "charter_capital_vnd": producer.charter_capital_vnd,
        "members": producer.members_total,
        "business_lines": producer.business_lines,
    }
    plan, _is_new = BusinessPlan.objects.get_or_create(entry=entry, defaults=known)
    return plan
