"""Kết quả: the event begins, goods come to account, every booth tells what it sold; the summary is the sum (T5, T6)."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from django.db import transaction

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import Obstacle, refuse_if
from ocop.cycle.products.models import Product

from ...models.events import BoothRequest, EventResult, EventVisitors, Goods, ResultChange, TradeEvent
from ...notices import events as notices
from ...permissions import events as permissions
from ...queries.events import law
from ...queries.events import results as queries
from ...rules.events import goods as balance
from ...rules.events import moves
from ...vocabulary.events import EventState, RequestState, ResultField, ResultState
from .steps import event_for_update, move, request_for_update

FIGURES = ("revenue_vnd", "orders", "visitors")
OPEN = frozenset({EventState.HELD, EventState.RESULTS})


@transaction.atomic
def hold(event_id: int, *, by: Person | None, on: date, reason: str = "") -> TradeEvent:
    """Bắt đầu: on the first day by itself (`by` is nobody), earlier by an officer with a reason."""
    event = event_for_update(event_id)
    if by is not None:
        permissions.require_organising(by, event, on=on)
    refuse_if(moves.obstacles_to_holding(state=event.state, start_on=event.start_on, on=on, reason=reason))
    move(event, "hold", by=by, on=on, reason=reason)
    record("trade.event.held", event, by=by, code=event.code, reason=reason)
    return event


def begin_due(*, on: date) -> int:
    """The job: every event whose first day has come; gives how many began."""
    due = TradeEvent.objects.filter(state=EventState.ALLOCATED, start_on__lte=on).values_list("pk", flat=True)
    return len([hold(pk, by=None, on=on) for pk in list(due)])


# ── goods ──


@transaction.atomic
def bring(
    request_id: int, *, name: str, unit: str, brought: Decimal, by: Person, on: date, product: Product | None = None
) -> Goods:
    """Hàng mang đi: one kind of goods of a booth; entered again, the number is corrected."""
    request = request_for_update(request_id)
    permissions.require_working_on(by, request, on=on)
    called = " ".join(name.split()) or (product.name if product else "")
    refuse_if(_obstacles_to_goods(request, called, unit, brought))
    goods, is_new = Goods.objects.get_or_create(
        request=request, name=called, unit=" ".join(unit.split()), defaults={"brought": brought, "product": product}
    )
    if not is_new:
        goods.brought = brought
        goods.save(update_fields=["brought"])
    record("trade.goods.brought", request, by=by, goods=called, brought=brought, unit=goods.unit)
    return goods


def _obstacles_to_goods(request: BoothRequest, name: str, unit: str, brought: Decimal) -> Iterator[Obstacle]:
    if request.state != RequestState.GRANTED:
        yield Obstacle("booth.other-state", {"state": request.stage.label})
    if request.event.state not in (EventState.ALLOCATED, EventState.HELD):
        yield Obstacle("event.other-state", {"state": request.event.stage.label})
    if not name or not unit.strip():
        yield Obstacle("brought.no-name", repair="#id_name")
    if brought < 0:
        yield Obstacle("goods.below-zero", repair="#id_brought")


@transaction.atomic
def reconcile(
    goods_id: int, *, sold: Decimal, returned: Decimal, given: Decimal, damaged: Decimal, explained: str, by: Person,
    on: date,
) -> Goods:  # fmt: skip
    """Đối chiếu: what became of the goods; a difference may be saved and stands in the way of concluding."""
    goods = Goods.objects.select_related("request").get(pk=goods_id)
    request = request_for_update(goods.request_id)
    permissions.require_working_on(by, request, on=on)
    numbers = {"sold": sold, "returned": returned, "given": given, "damaged": damaged}
    refuse_if(_obstacles_to_reconciling(request, numbers))
    for name, value in numbers.items():
        setattr(goods, name, value)
    goods.explained = explained.strip()
    goods.save(update_fields=[*numbers, "explained"])
    missing = balance.plain(goods.line.missing)
    record("trade.goods.reconciled", request, by=by, goods=goods.name, sold=sold, missing=missing)
    return goods


def _obstacles_to_reconciling(request: BoothRequest, numbers: dict[str, Decimal]) -> Iterator[Obstacle]:
    if request.event.state not in OPEN:
        yield Obstacle("event.other-state", {"state": request.event.stage.label})
    if min(numbers.values()) < 0:
        yield Obstacle("goods.below-zero", repair="#id_sold")


# ── results of a booth ──


@transaction.atomic
def tell(
    request_id: int, *, revenue_vnd: int, orders: int, by: Person, on: date, visitors: int | None = None,
    remarks: str = "", reason: str = "",
) -> EventResult:  # fmt: skip
    """Kết quả gian hàng by the producer or the officer on site; what was told before stays beside the new (T5)."""
    request = request_for_update(request_id)
    permissions.require_working_on(by, request, on=on)
    told = {"revenue_vnd": revenue_vnd, "orders": orders, "visitors": visitors}
    before = EventResult.objects.filter(request=request).first()
    changed = _changed(before, told)
    refuse_if(
        _obstacles_to_telling(
            request, told, changed, reason, is_organiser=permissions.may_organise(by, request.event, on=on)
        )
    )
    if before is None:
        made = EventResult.objects.create(
            request=request, entered_by=by, entered_on=on, remarks=remarks.strip(), **told
        )
        record(
            "trade.result.entered", request, by=by, producer=str(request.producer), revenue=revenue_vnd, orders=orders
        )
        return made
    return _corrected(before, told, changed, remarks=remarks, reason=reason, by=by, on=on)


def _changed(before: EventResult | None, told: dict[str, Any]) -> dict[str, tuple[Any, Any]]:
    if before is None:
        return {}
    return {name: (getattr(before, name), told[name]) for name in FIGURES if getattr(before, name) != told[name]}


def _obstacles_to_telling(
    request: BoothRequest, told: dict[str, Any], changed: dict[str, Any], reason: str, *, is_organiser: bool
) -> Iterator[Obstacle]:
    open_states = OPEN if is_organiser else {EventState.HELD}
    if request.event.state not in open_states:
        yield Obstacle("event.other-state", {"state": request.event.stage.label})
    if request.state != RequestState.GRANTED:
        yield Obstacle("booth.other-state", {"state": request.stage.label})
    if bool(told["orders"]) and not told["revenue_vnd"]:
        yield Obstacle("result.orders-without-revenue", repair="#id_revenue_vnd")
    if changed and not reason.strip():
        yield Obstacle("result.no-reason", repair="#id_reason")


def _corrected(
    result: EventResult, told: dict[str, Any], changed: dict[str, tuple[Any, Any]], *, remarks: str, reason: str,
    by: Person, on: date,
) -> EventResult:  # fmt: skip
    for name, (old, new) in changed.items():
        setattr(result, name, new)
        ResultChange.objects.create(
            result=result, field=name, old="" if old is None else str(old), new="" if new is None else str(new),
            reason=reason.strip(), by=by, on=on,
        )  # fmt: skip
        record(
            "trade.result.corrected",
            result.request,
            by=by,
            field=ResultField(name).label,
            old=old,
            new=new,
            reason=reason,
        )
    result.state, result.reason, result.remarks = ResultState.ENTERED, "", remarks.strip()
    result.edition += 1
    result.save(update_fields=["state", "reason", "remarks", "edition", *FIGURES])
    return result


@transaction.atomic
def note_no_answer(request_id: int, *, reason: str, by: Person, on: date) -> EventResult:
    """Không trả lời: the officer says why a booth has no figures; "no data" is not 0 (R2)."""
    request = request_for_update(request_id)
    permissions.require_organising(by, request.event, on=on)
    has_told = EventResult.objects.filter(request=request, state=ResultState.ENTERED).exists()
    refuse_if(
        [
            *_obstacles_to_site(request),
            *([Obstacle("result.told-already")] if has_told else []),
            *([] if reason.strip() else [Obstacle("event.no-reason", repair="#id_reason")]),
        ]
    )
    made, _new = EventResult.objects.update_or_create(
        request=request,
        defaults={"state": ResultState.NO_ANSWER, "reason": reason.strip(), "entered_by": by, "entered_on": on},
    )
    record("trade.result.unanswered", request, by=by, producer=str(request.producer), reason=reason)
    return made


def _obstacles_to_site(request: BoothRequest) -> Iterator[Obstacle]:
    if request.event.state != EventState.HELD:
        yield Obstacle("event.other-state", {"state": request.event.stage.label})
    if request.state != RequestState.GRANTED:
        yield Obstacle("booth.other-state", {"state": request.stage.label})


@transaction.atomic
def note_absence(request_id: int, *, reason: str, by: Person, on: date) -> BoothRequest:
    """Vắng mặt: a granted booth stood empty; it counts neither as used nor as silent."""
    request = request_for_update(request_id)
    permissions.require_organising(by, request.event, on=on)
    has_told = EventResult.objects.filter(request=request, state=ResultState.ENTERED).exists()
    refuse_if([*_obstacles_to_site(request), *([Obstacle("result.told-already")] if has_told else [])])
    request.state, request.reason = RequestState.NO_SHOW, reason.strip()
    request.save(update_fields=["state", "reason"])
    record("trade.booth.absent", request, by=by, producer=str(request.producer), reason=reason)
    return request


@transaction.atomic
def count_visitors(
    event_id: int, *, day: date, kind: str, number: int, method: str, by: Person, on: date
) -> EventVisitors:
    """Khách tham quan of a day: counted or estimated, apart; entered again, the old number stays in the trail."""
    event = event_for_update(event_id)
    permissions.require_organising(by, event, on=on)
    refuse_if(_obstacles_to_visitors(event, day))
    before = event.visitors.filter(day=day, kind=kind).first()
    made, _new = EventVisitors.objects.update_or_create(
        event=event, day=day, kind=kind,
        defaults={"number": number, "method": method.strip(), "entered_by": by, "entered_on": on},
    )  # fmt: skip
    old = before.number if before else None
    record("trade.event.visited", event, by=by, day=day, kind=made.get_kind_display(), number=number, old=old)
    return made


def _obstacles_to_visitors(event: TradeEvent, day: date) -> Iterator[Obstacle]:
    if event.state not in OPEN:
        yield Obstacle("event.other-state", {"state": event.stage.label})
    if not event.start_on <= day <= event.end_on:
        yield Obstacle("visitors.other-day", {"first": event.start_on, "last": event.end_on}, repair="#id_day")


@transaction.atomic
def conclude(event_id: int, *, by: Person, on: date) -> TradeEvent:
    """Chốt kết quả: enough booths told, the others explained, goods balanced."""
    event = event_for_update(event_id)
    permissions.require_organising(by, event, on=on)
    refuse_if(obstacles_to_concluding(event, on=on))
    move(event, "conclude", by=by, on=on)
    found = queries.summary_of(event)
    record("trade.event.concluded", event, by=by, code=event.code, revenue=found.revenue_vnd, coverage=found.coverage)
    notices.concluded(event, by=by, on=on)
    return event


def obstacles_to_concluding(event: TradeEvent, *, on: date) -> list[Obstacle]:
    """Everything at once, also for the page."""
    days = law.event_days(event.end_on)
    count = queries.count_of(event)
    return [
        *moves.obstacles_to_concluding(state=event.state, end_on=event.end_on, on=on, count=count, law=days),
        *balance.obstacles_to_balance(queries.goods_of(event)),
    ]
