"""Đăng ký và phân bổ gian hàng: invitation, requests, ranking within capacity, reserves that move up (T3, T4)."""

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from itertools import islice

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from ocop.actors.people.models import Person
from ocop.actors.producers.models import Producer
from ocop.base.audit.services import record
from ocop.base.kernel.formats import short_date
from ocop.base.kernel.outcome import Obstacle, refuse_if
from ocop.cycle.products.models import Product

from ...models.events import Booth, BoothRequest, TradeEvent
from ...notices import events as notices
from ...permissions import events as permissions
from ...queries.events import booths as queries
from ...queries.events import law
from ...rules.events import booths, moves
from ...vocabulary.events import IN_QUEUE, BoothKind, EventState, RequestState
from .steps import event_for_update, move, request_for_update

COMMON_HOUSE = "GC"


@transaction.atomic
def open_registration(
    event_id: int, *, opens_on: date | None, closes_on: date | None, invitation: str, by: Person, on: date
) -> TradeEvent:
    """Mở đăng ký: the producers are invited."""
    event = event_for_update(event_id)
    permissions.require_organising(by, event, on=on)
    event.opens_on, event.closes_on, event.invitation = opens_on, closes_on, invitation.strip()
    days = law.event_days(event.start_on)
    refuse_if(moves.obstacles_to_opening(state=event.state, dates=event.dates, invitation=invitation, on=on, law=days))
    move(event, "open_registration", "opens_on", "closes_on", "invitation", by=by, on=on)
    record("trade.event.opened", event, by=by, code=event.code, closes=event.closes_on)
    notices.registration_opened(event, by=by, on=on)
    return event


@transaction.atomic
def ask(
    event_id: int, *, producer: Producer, products: Sequence[Product], by: Person, on: date,
    kind: str = BoothKind.OCOP, shares: bool = False, area_m2: Decimal | None = None, needs_cold: bool = False,
    needs_power: bool = False, needs: str = "", agrees_own_part: bool = False,
) -> BoothRequest:  # fmt: skip
    """Đăng ký gian hàng: with at least one product valid on the closing day, knowing what is one's own to pay."""
    event = event_for_update(event_id)
    if not permissions.may_organise(by, event, on=on):
        permissions.require_own(by, producer, on=on)
    area = area_m2 or Decimal(law.values("booth", event.start_on)["standard_area_m2"])
    own_part = queries.expected_share(event, producer, area).own_vnd
    has_request = event.requests.filter(producer=producer).exclude(state=RequestState.WITHDRAWN).exists()
    refuse_if(
        [
            *moves.obstacles_to_requesting(state=event.state, dates=event.dates, on=on, has_request=has_request),
            *_obstacles_to_products(event, producer, products),
            *([Obstacle("booth.own-part", {"amount": own_part}, basis="T7", repair="#id_agrees_own_part")]
              if own_part and not agrees_own_part else []),
        ]
    )  # fmt: skip
    request = BoothRequest.objects.create(
        event=event, producer=producer, kind=kind, shares=shares, area_m2=area, needs_cold=needs_cold,
        needs_power=needs_power, needs=needs.strip(), own_part_vnd=own_part, agrees_own_part=agrees_own_part,
        asked_by=by, asked_at=timezone.now(), asked_on=on,
    )  # fmt: skip
    request.products.set(products)
    record("trade.booth.requested", request, by=by, producer=str(producer), event=event.code)
    notices.asked(request, by=by, on=on)
    return request


def _obstacles_to_products(event: TradeEvent, producer: Producer, products: Sequence[Product]) -> Iterable[Obstacle]:
    own = [product.pk for product in products if product.producer_id == producer.pk]
    valid = len(queries.admitted(event, own))
    return booths.obstacles_to_eligibility(valid=valid, chosen=len(own), closing_day=event.end_on)


@transaction.atomic
def allocate(event_id: int, *, by: Person, on: date) -> TradeEvent:
    """Phân bổ: in order of the rule, within capacity; the rest wait in order, and all are told."""
    event = event_for_update(event_id)
    permissions.require_organising(by, event, on=on)
    capacity = event.booths_province
    refuse_if(moves.obstacles_to_allocating(state=event.state, closes_on=event.closes_on, on=on, capacity=capacity))
    requests = {
        row.pk: row
        for row in event.requests.filter(state=RequestState.REQUESTED).select_related("producer__organisation")
    }
    applicants = queries.applicants(event, requests.values())
    found = booths.allocated(applicants, capacity=capacity)
    for row in requests.values():
        row.event = event
    for applicant in applicants:
        row = requests[applicant.key]
        row.stars, row.paid_before = applicant.stars, applicant.paid_participations
    _write(event, requests, found, on=on)
    move(event, "allocate", by=by, on=on)
    counts = {"granted": len(found.granted), "reserve": len(found.reserve), "refused": len(found.refused)}
    record("trade.event.allocated", event, by=by, code=event.code, **counts)
    _tell(requests, found, by=by, on=on)
    return event


def _write(event: TradeEvent, requests: dict[int, BoothRequest], found: booths.Allocation, *, on: date) -> None:
    free = iter(_laid_out(event, sum(not requests[key].shares for key in found.granted)))
    house = _common_house(event) if any(requests[key].shares for key in found.granted) else None
    for place, key in enumerate((*found.granted, *found.reserve, *found.refused), 1):
        row = requests[key]
        row.place, row.decided_on = place, on
        if key in found.granted:
            row.state, row.booth = RequestState.GRANTED, house if row.shares else next(free)
        elif key in found.reserve:
            row.state = RequestState.RESERVE
        else:
            row.state, row.reason = RequestState.DECLINED, _not_valid(event)
    fields = ["place", "decided_on", "state", "booth", "reason", "stars", "paid_before"]
    BoothRequest.objects.bulk_update(requests.values(), fields)


def _not_valid(event: TradeEvent) -> str:
    day = short_date(event.end_on)
    return _("Không có sản phẩm nào còn hiệu lực vào ngày kết thúc sự kiện (%(day)s).") % {"day": day}


def _laid_out(event: TradeEvent, needed: int) -> list[Booth]:
    """The booths of the province by number; those that nobody laid out are numbered on."""
    present = list(event.booths.exclude(kind=BoothKind.COMMON).order_by("id"))
    area = Decimal(law.values("booth", event.start_on)["standard_area_m2"])
    taken = {booth.number for booth in present}
    numbers = (number for n in range(1, needed + len(present) + 1) if (number := f"{n:02d}") not in taken)
    fresh = [
        Booth(event=event, number=number, area_m2=area) for number in islice(numbers, max(needed - len(present), 0))
    ]
    Booth.objects.bulk_create(fresh)
    return [*present, *event.booths.filter(number__in=[booth.number for booth in fresh]).order_by("id")]


def _common_house(event: TradeEvent) -> Booth:
    area = Decimal(law.values("booth", event.start_on)["standard_area_m2"])
    house = event.booths.filter(kind=BoothKind.COMMON).first()
    return house or Booth.objects.create(event=event, number=COMMON_HOUSE, kind=BoothKind.COMMON, area_m2=area)


def _tell(requests: dict[int, BoothRequest], found: booths.Allocation, *, by: Person, on: date) -> None:
    for key in found.granted:
        notices.granted(requests[key], by=by, on=on)
    for place, key in enumerate(found.reserve, 1):
        notices.in_reserve(requests[key], place, by=by, on=on)
    for key in found.refused:
        notices.declined(requests[key], by=by, on=on)


@transaction.atomic
def lay_out(
    event_id: int, *, first: int, last: int, zone: str, kind: str, area_m2: Decimal, by: Person, on: date
) -> TradeEvent:
    """Sơ đồ gian hàng: numbers of one zone, within the booths of the province."""
    event = event_for_update(event_id)
    permissions.require_organising(by, event, on=on)
    numbers = [f"{n:02d}" for n in range(first, last + 1)]
    known = set(event.booths.filter(number__in=numbers).values_list("number", flat=True))
    refuse_if(_obstacles_to_layout(event, numbers, known))
    Booth.objects.bulk_create(
        Booth(event=event, number=number, zone=zone.strip(), kind=kind, area_m2=area_m2) for number in numbers
    )
    record("trade.event.laid-out", event, by=by, code=event.code, numbers=f"{numbers[0]}–{numbers[-1]}", zone=zone)
    return event


def _obstacles_to_layout(event: TradeEvent, numbers: Sequence[str], known: set[str]) -> Iterable[Obstacle]:
    if event.state not in (EventState.APPROVED, EventState.REGISTRATION):
        yield Obstacle("event.other-state", {"state": event.stage.label})
    if not numbers:
        yield Obstacle("booth.no-numbers", repair="#id_first")
    if known:
        yield Obstacle("booth.number-known", {"numbers": ", ".join(sorted(known))}, repair="#id_first")
    if event.booths.count() + len(numbers) > event.booths_province:
        yield Obstacle("booth.over-capacity", {"most": event.booths_province}, basis="T4", repair="#id_last")


@transaction.atomic
def withdraw(request_id: int, *, reason: str, by: Person, on: date) -> BoothRequest:
    """Rút đăng ký: early enough the first of the reserve takes the booth, and all of them are told (T4)."""
    request = request_for_update(request_id)
    permissions.require_working_on(by, request, on=on)
    event = request.event
    refuse_if(_obstacles_to_withdrawing(request, on))
    booth = request.booth if request.state == RequestState.GRANTED and not request.shares else None
    request.state, request.reason, request.booth = RequestState.WITHDRAWN, reason.strip(), None
    request.save(update_fields=["state", "reason", "booth"])
    record("trade.booth.withdrawn", request, by=by, producer=str(request.producer), reason=request.reason)
    notices.withdrawn(request, by=by, on=on)
    if booth and booths.moves_up(start_on=event.start_on, on=on, law=law.event_days(event.start_on)):
        _move_up(event, booth, by=by, on=on)
    return request


def _obstacles_to_withdrawing(request: BoothRequest, on: date) -> Iterable[Obstacle]:
    if request.state not in IN_QUEUE:
        yield Obstacle("booth.other-state", {"state": request.stage.label})
    elif request.event.state not in (EventState.REGISTRATION, EventState.ALLOCATED) or on >= request.event.start_on:
        yield Obstacle("event.other-state", {"state": request.event.stage.label})


def _move_up(event: TradeEvent, booth: Booth, *, by: Person, on: date) -> None:
    """The first of the reserve; the others hear of their new place."""
    waiting = list(
        event.requests.filter(state=RequestState.RESERVE).select_related("producer__organisation").order_by("place")
    )
    chosen = booths.next_reserve([(row.place or 0, row.pk) for row in waiting])
    for row in waiting:
        row.event = event
    for row in (row for row in waiting if row.pk == chosen):
        row.state, row.booth, row.moved_up_on = RequestState.GRANTED, booth, on
        row.save(update_fields=["state", "booth", "moved_up_on"])
        record("trade.booth.moved-up", row, by=by, producer=str(row.producer), booth=booth.number)
        notices.moved_up(row, on=on)
    for place, row in enumerate((row for row in waiting if row.pk != chosen), 1):
        notices.in_reserve(row, place, by=by, on=on)
