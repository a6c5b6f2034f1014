"""Hợp đồng, ghi nhớ, đơn hàng: entered with their paper, asked after every year, told how far they are carried out."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal

from django.db import transaction

from ocop.actors.people import permissions as posts
from ocop.actors.people.models import Person
from ocop.actors.producers.models import Producer
from ocop.base.audit.services import record
from ocop.base.files.models import StoredFile
from ocop.base.kernel.outcome import Obstacle, refuse_if
from ocop.cycle.products.models import Product

from ...models.events import Deal, DealCheck, TradeEvent, TypicalProduct
from ...notices import events as notices
from ...permissions import events as permissions
from ...queries.events import law
from ...rules.events import deals, selection
from ...vocabulary.events import OPEN_DEALS, ORGANISE, TOOK_PLACE, DealState


@transaction.atomic
def enter(
    *, kind: str, producer: Producer, partner: str, signed_on: date | None, by: Person, on: date,
    event: TradeEvent | None = None, partner_place: str = "", products: Sequence[Product] = (), quantity: str = "",
    value_vnd: int | None = None, valid_to: date | None = None, file: StoredFile | None = None,
    is_another: bool = False,
) -> Deal:  # fmt: skip
    """Ghi giao dịch: the same paper entered at another event is refused until the person says it is another deal."""
    permissions.require_dealing_for(by, producer, on=on)
    mark = _mark(file, producer, partner, signed_on)
    earlier = Deal.objects.filter(mark=mark, is_another=False).select_related("event").first() if mark else None
    refuse_if(
        [
            *deals.obstacles_to_entering(
                kind=kind, partner=partner, producers=1, value_vnd=value_vnd, signed_on=signed_on, valid_to=valid_to,
                on=on,
            ),
            *_obstacles_to_event(event),
            *deals.obstacles_to_counting_twice(earlier=_where(earlier), confirmed=is_another),
        ]
    )  # fmt: skip
    assert signed_on
    deal = Deal.objects.create(
        event=event, kind=kind, producer=producer, partner=partner.strip(), partner_place=partner_place.strip(),
        quantity=quantity.strip(), value_vnd=value_vnd or None, signed_on=signed_on, valid_to=valid_to, file=file,
        mark=mark, is_another=is_another and earlier is not None, state_on=on, entered_by=by, entered_on=on,
    )  # fmt: skip
    deal.products.set(products)
    where = event.code if event else ""
    record(
        "trade.deal.entered",
        deal,
        by=by,
        kind=deal.get_kind_display(),
        partner=deal.partner,
        value=value_vnd,
        event=where,
    )
    notices.deal_entered(deal, by=by, on=on)
    return deal


def _obstacles_to_event(event: TradeEvent | None) -> Iterator[Obstacle]:
    if event and event.state not in TOOK_PLACE:
        yield Obstacle("event.other-state", {"state": event.stage.label}, repair="#id_event")


def _mark(file: StoredFile | None, producer: Producer, partner: str, signed_on: date | None) -> str:
    if signed_on is None:
        return ""
    sha = file.sha256 if file else ""
    return deals.mark_of(file_sha=sha, producers=[producer.pk], partner=partner, signed_on=signed_on)


def _where(earlier: Deal | None) -> str:
    if earlier is None:
        return ""
    return f"{earlier.event.code} {earlier.event.name}" if earlier.event else str(earlier)


@transaction.atomic
def follow(deal_id: int, *, state: str, delivered_vnd: int | None, note: str, by: Person, on: date) -> Deal:
    """Theo dõi: how far it is carried out; answers what was asked, or of one's own accord."""
    Deal.objects.select_for_update().get(pk=deal_id)
    deal = Deal.objects.select_related("producer__organisation").get(pk=deal_id)
    permissions.require_dealing_for(by, deal.producer, on=on)
    refuse_if(deals.obstacles_to_following(state=deal.state, new=state, note=note, delivered_vnd=delivered_vnd))
    check = deal.checks.filter(answered_on=None).order_by("asked_on").first()
    check = check or DealCheck(deal=deal, asked_on=on, due_on=on)
    check.answered_on, check.state, check.by = on, state, by
    check.delivered_vnd, check.note = delivered_vnd, note.strip()
    check.save()
    deal.state, deal.state_on = state, on
    deal.delivered_vnd = deal.delivered_vnd if delivered_vnd is None else delivered_vnd
    deal.save(update_fields=["state", "state_on", "delivered_vnd"])
    record("trade.deal.followed", deal, by=by, state=DealState(state).label, delivered=delivered_vnd, note=note)
    return deal


def ask_after(*, on: date) -> int:
    """The yearly job: every open deal on the anniversaries of its day; asked once, gives how many were asked."""
    figures = law.values("deal_follow_up", on)
    found = Deal.objects.filter(state__in=OPEN_DEALS).select_related("producer__organisation", "event__holder")
    return sum(_asked(deal, figures["every_months"], figures["answer_days"], on) for deal in found)


@transaction.atomic
def _asked(deal: Deal, every_months: int, answer_days: int, on: date) -> int:
    days = deals.check_days(deal.signed_on, every_months=every_months, until=on)
    if not days or deal.checks.filter(asked_on__gte=days[-1]).exists() or deal.checks.filter(answered_on=None).exists():
        return 0
    check = DealCheck.objects.create(deal=deal, asked_on=days[-1], due_on=on + timedelta(days=answer_days))
    notices.deal_asked_after(check, on=on)
    return 1


@transaction.atomic
def enter_typical(
    *, product_name: str, producer_name: str, group: str, level: str, number: str, issuer_name: str,
    issued_on: date | None, by: Person, on: date, product: Product | None = None, points: Decimal | None = None,
    council: int | None = None,
) -> TypicalProduct:  # fmt: skip
    """Giấy chứng nhận sản phẩm CNNTTB: entered as given, valid to the end of a year by the rule of its day (T8)."""
    posts.require(by, ORGANISE, on=on)
    name = product_name.strip() or (product.name if product else "")
    row = law.setting("selection", issued_on or on)
    rules = law.selection_law(issued_on or on)
    taken = TypicalProduct.objects.filter(level=level, number=number.strip(), product_name=name).exists()
    refuse_if(
        [
            *selection.obstacles_to_entering(
                name=name, level=level, points=points, council=council, number=number, issued_on=issued_on, on=on,
                law=rules,
            ),
            *([Obstacle("typical.known", repair="#id_number")] if taken else []),
        ]
    )  # fmt: skip
    assert issued_on
    made = TypicalProduct.objects.create(
        product=product, product_name=name, producer=product.producer if product else None,
        producer_name=producer_name.strip() or (str(product.producer) if product else ""), group=group, level=level,
        number=number.strip(), issuer_name=issuer_name.strip(), issued_on=issued_on, points=points, council=council,
        valid_until=selection.valid_until(issued_on, rules), basis=rules.basis, evidence=row.evidence, entered_by=by,
        entered_on=on,
    )  # fmt: skip
    record("trade.typical.entered", made, by=by, product=name, number=made.number, until=made.valid_until)
    return made
