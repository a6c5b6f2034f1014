"""Papers of an event, in Vietnamese on every screen, made of its rows."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from django.utils.translation import override

from ocop.base.kernel.formats import quantity
from ocop.base.papers.blocks import Paper
from ocop.steering.plans.queries.printing import head_of, signature_of

from ..models.events import BoothRequest, Deal, EventResult, Goods, TradeEvent
from ..queries.events import results as queries
from ..rules.events import papers
from ..rules.events.papers import BoothRow, DealRow, EventFacts, Frame, GoodsRow, Sums
from ..vocabulary.events import RequestState

OFFICIAL = "vi"


def paper_of(name: str, event: TradeEvent) -> Paper | None:
    """The paper that the address names."""
    make = MAKERS.get(name)
    if make is None:
        return None
    with override(OFFICIAL):
        return make(event)


def _plan(event: TradeEvent) -> Paper:
    costs = [(cost.name, str(cost.get_payer_display()), cost.planned_vnd) for cost in event.costs.all()]
    return papers.plan_paper(facts_of(event), costs, frame_of(event, "KH"))


def _invitation(event: TradeEvent) -> Paper:
    return papers.invitation_paper(facts_of(event), frame_of(event, "TM", number=False))


def _form(event: TradeEvent) -> Paper:
    return papers.form_paper(facts_of(event), frame_of(event, ""))


def _allocation(event: TradeEvent) -> Paper:
    waiting = event.requests.filter(state=RequestState.RESERVE).select_related("producer").order_by("place")
    reserve = [str(row.producer) for row in waiting]
    return papers.allocation_paper(facts_of(event), booths_of(event), reserve, frame_of(event, "TB"))


def _goods(event: TradeEvent) -> Paper:
    return papers.goods_paper(facts_of(event), goods_of(event), frame_of(event, "DM", number=False))


def _revenue(event: TradeEvent) -> Paper:
    return papers.revenue_paper(facts_of(event), booths_of(event), sums_of(event), frame_of(event, "BTH", number=False))


def _deals(event: TradeEvent) -> Paper:
    return papers.deals_paper(facts_of(event), deals_of(event), frame_of(event, "DM", number=False))


def _report(event: TradeEvent) -> Paper:
    paid = event.commitment.paid_vnd if event.commitment else 0
    frame = frame_of(event, "BC", day=event.reported_on)
    return papers.report_paper(facts_of(event), booths_of(event), deals_of(event), sums_of(event), paid, frame)


def _follow(event: TradeEvent) -> Paper:
    return papers.follow_paper(facts_of(event), deals_of(event), frame_of(event, "STD", number=False))


MAKERS: dict[str, Callable[[TradeEvent], Paper]] = {
    "ke-hoach": _plan,
    "thu-moi": _invitation,
    "phieu-dang-ky": _form,
    "danh-sach-phan-bo": _allocation,
    "danh-muc-hang-hoa": _goods,
    "bang-doanh-thu": _revenue,
    "danh-muc-hop-dong": _deals,
    "bao-cao": _report,
    "so-theo-doi": _follow,
}


def frame_of(event: TradeEvent, type_code: str, *, number: bool = True, day: date | None = None) -> Frame:
    """Of the body that runs the event."""
    head = head_of(event.holder, type_code, day=day)
    if not number:
        head = replace(head, unnumbered=True)
    return Frame(head, signature_of(event.holder), f"VT, {event.code}")


def facts_of(event: TradeEvent) -> EventFacts:
    """In words."""
    ground = " ".join(filter(None, (str(event.get_ground_display()), event.registration_number)))
    return EventFacts(
        code=event.code, name=event.name, kind=str(event.get_kind_display()), level=str(event.get_level_display()),
        place=event.place, start_on=event.start_on, end_on=event.end_on, organiser=event.held_by,
        partners=tuple(event.partners.values_list("name", flat=True)), ground=ground, plan_number=event.plan_number,
        booths_total=event.booths_total, booths_province=event.booths_province, state_part_vnd=event.state_part_vnd,
        theme=event.theme, summary=event.summary, invitation=event.invitation, opens_on=event.opens_on,
        closes_on=event.closes_on,
    )  # fmt: skip


def booths_of(event: TradeEvent) -> list[BoothRow]:
    """Booths by number, with what they told."""
    products = {row.pk: row for row in queries.products_brought(event)}
    found = []
    for row in queries.booths_with_results(event):
        result, brought = getattr(row, "result", None), products.get(row.pk)
        found.append(
            BoothRow(
                number=str(row.booth or ""), producer=str(row.producer), stars=row.stars, area=quantity(row.area_m2),
                place=brought.producer.unit.name if brought else "", remark=_remark(row, result),
                products=tuple(str(product) for product in brought.products.all()) if brought else (),
                revenue_vnd=result.revenue_vnd if result else None, orders=result.orders if result else None,
            )
        )  # fmt: skip
    return found


def _remark(row: BoothRequest, result: EventResult | None) -> str:
    if row.state == RequestState.NO_SHOW:
        return str(row.get_state_display())
    return "chưa báo cáo" if result is None else result.reason or result.remarks


def goods_of(event: TradeEvent) -> list[GoodsRow]:
    """Every kind of goods of every booth."""
    return [
        GoodsRow(str(row.producer), line.name, line.unit, *_numbers(line))
        for row in queries.products_brought(event)
        for line in row.goods.all()
    ]


def _numbers(line: Goods) -> list[str]:
    counted = (line.brought, line.sold, line.returned, line.given, line.damaged, line.line.missing)
    return [quantity(number) for number in counted]


def deals_of(event: TradeEvent) -> list[DealRow]:
    """With the day they were last told of."""
    return [_deal(deal) for deal in queries.deals_of(event)]


def _deal(deal: Deal) -> DealRow:
    told = max((check.answered_on for check in deal.checks.all() if check.answered_on), default=None)
    return DealRow(
        kind=str(deal.get_kind_display()), producer=str(deal.producer), partner=deal.partner, goods=deal.quantity,
        value_vnd=deal.value_vnd, signed_on=deal.signed_on, state=str(deal.get_state_display()),
        delivered_vnd=deal.delivered_vnd, last_told=told,
    )  # fmt: skip


def sums_of(event: TradeEvent) -> Sums:
    """The computed summary."""
    found = queries.summary_of(event)
    return Sums(
        booths=found.booths, told=found.told, producers=found.producers, products=found.products,
        revenue_vnd=found.revenue_vnd, orders=found.orders, contracts=found.contracts, memoranda=found.memoranda,
        value_vnd=found.value_vnd, counted=found.counted, estimated=found.estimated,
    )  # fmt: skip
