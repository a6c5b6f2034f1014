"""What events count: M_FAIR (T01), T02, T03, M_CONTRACT (T04), T05, E01, read from the records each time.

R1: every figure names its records. R2: nothing told is no data, never 0; how much is known stands beside the sum. A
memorandum adds to no value. Counted and estimated visitors are never added.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Count, Q, Sum
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ocop.actors.producers.queries.places import today_places
from ocop.base.kernel.formats import decimal_comma, grouped
from ocop.base.kernel.periods import Period
from ocop.base.workdays.clock import today
from ocop.law.indicators.registry import Measure, Question, Reading, Readings, register

from .models.events import BoothRequest, Deal, EventResult, EventVisitors, Listing, ListingSales, TradeEvent
from .vocabulary.events import TOOK_PLACE, DealKind, DealState, ListingState, RequestState, ResultState, VisitorKind

MILLION = Decimal(1_000_000)
LABEL = gettext_lazy("đếm từ sổ sự kiện xúc tiến, hợp đồng và kênh bán")
Rows = Iterable[Mapping[str, Any]]


def within(period: Period, field: str) -> Q:
    """The days of the period."""
    found = Q()
    if period.start:
        found &= Q(**{f"{field}__gte": period.start})
    if period.end:
        found &= Q(**{f"{field}__lt": period.end})
    return found


def events(question: Question) -> Readings:
    """T01: events held in the period, by the day they began; of the province as a whole."""
    found = TradeEvent.objects.filter(within(question.period, "start_on"), state__in=TOOK_PLACE)
    keys = list(found.values_list("pk", flat=True))
    return _whole(question, Reading(Decimal(len(keys)), records=_records(TradeEvent, keys)))


def producers(question: Question) -> Readings:
    """T02: distinct producers with a booth granted and used, with products and booths beside."""
    found = (
        _used(question)
        .annotate(products_count=Count("products"))
        .values("pk", "producer", "producer__unit", "products_count")
    )
    return _by_place(question, found, "producer__unit", _counted_producers)


def _counted_producers(rows: list[Mapping[str, Any]]) -> Reading:
    count = len({row["producer"] for row in rows})
    facts = {"booths": len(rows), "products": sum(row["products_count"] for row in rows)}
    coverage = _("%(booths)s gian hàng, %(products)s lượt sản phẩm") % facts
    return Reading(Decimal(count), records=_records(BoothRequest, (row["pk"] for row in rows)), coverage=coverage)


def revenue(question: Question) -> Readings:
    """T03: what the booths told; those without answer lower the coverage, nothing told is no data (R2)."""
    found = _used(question).values(
        "pk", "producer__unit", "result__pk", "result__state", "result__revenue_vnd", "result__orders"
    )
    return _by_place(question, found, "producer__unit", _summed_revenue)


def _summed_revenue(rows: list[Mapping[str, Any]]) -> Reading:
    told = [row for row in rows if row["result__state"] == ResultState.ENTERED]
    if not told:
        return Reading(coverage=f"0/{len(rows)}" if rows else "")
    facts = {"told": len(told), "all": len(rows), "orders": sum(row["result__orders"] for row in told)}
    coverage = _("%(told)s/%(all)s gian hàng đã báo, %(orders)s đơn hàng") % facts
    records = _records(EventResult, (row["result__pk"] for row in told))
    return Reading(Decimal(sum(row["result__revenue_vnd"] for row in told)), records=records, coverage=coverage)


def contracts(question: Question) -> Readings:
    """T04: contracts signed in the period; memoranda, value, fulfilment beside."""
    found = Deal.objects.filter(within(question.period, "signed_on"))
    rows = found.values("pk", "kind", "value_vnd", "state", "producer__unit")
    return _by_place(question, rows, "producer__unit", _counted_deals)


def _counted_deals(rows: list[Mapping[str, Any]]) -> Reading:
    signed = [row for row in rows if row["kind"] == DealKind.CONTRACT]
    facts = {
        "mous": sum(row["kind"] == DealKind.MOU for row in rows),
        "value": decimal_comma(Decimal(sum(row["value_vnd"] for row in signed)) / MILLION, 1),
        "done": sum(row["state"] == DealState.FULFILLED for row in signed),
    }
    coverage = _("%(mous)s biên bản ghi nhớ; hợp đồng %(value)s triệu đồng, đã thực hiện xong %(done)s") % facts
    return Reading(Decimal(len(signed)), records=_records(Deal, (row["pk"] for row in rows)), coverage=coverage)


def visitors(question: Question) -> Readings:
    """T05: counted visitors; the estimated number is told beside and never added."""
    found = EventVisitors.objects.filter(within(question.period, "day"), event__state__in=TOOK_PLACE)
    rows = list(found.values("pk", "kind", "number"))
    counted = [row["number"] for row in rows if row["kind"] == VisitorKind.COUNTED]
    estimated = [row["number"] for row in rows if row["kind"] == VisitorKind.ESTIMATED]
    coverage = _("ước tính riêng: %(n)s") % {"n": grouped(sum(estimated))} if estimated else ""
    value = Decimal(sum(counted)) if counted else None
    return _whole(question, Reading(value, records=_records(EventVisitors, (r["pk"] for r in rows)), coverage=coverage))


def listed(question: Question) -> Readings:
    """E01: distinct products on sale on the last day; the online revenue of the period beside."""
    day = question.period.last_day or today()
    still = Q(removed_on=None) | Q(removed_on__gt=day)
    live = Listing.objects.filter(still, live_from__lte=day).exclude(state=ListingState.PAUSED)
    rows = live.values("pk", "product", "product__producer__unit")
    sold = dict(
        ListingSales.objects.filter(within(question.period, "month"))
        .values_list("listing")
        .annotate(Sum("revenue_vnd"))
        .order_by()
    )
    return _by_place(question, rows, "product__producer__unit", lambda found: _counted_listings(found, sold))


def _counted_listings(rows: list[Mapping[str, Any]], sold: Mapping[int, int]) -> Reading:
    told = [sold[row["pk"]] for row in rows if row["pk"] in sold]
    facts = {"told": len(told), "all": len(rows), "value": decimal_comma(Decimal(sum(told)) / MILLION, 1)}
    coverage = _("doanh thu %(value)s triệu đồng, %(told)s/%(all)s đã báo") % facts if told else _("chưa báo doanh thu")
    count = len({row["product"] for row in rows})
    return Reading(Decimal(count), records=_records(Listing, (row["pk"] for row in rows)), coverage=coverage)


def _used(question: Question) -> Any:
    """Booths granted and used at events of the period."""
    days = within(question.period, "event__start_on")
    return BoothRequest.objects.filter(days, state=RequestState.GRANTED, event__state__in=TOOK_PLACE).order_by("pk")


def _records(model: Any, keys: Iterable[int]) -> tuple[tuple[str, int], ...]:
    return tuple((model._meta.label_lower, key) for key in keys)


def _whole(question: Question, reading: Reading) -> Readings:
    """Of the province alone; no place has a part of it."""
    return {None: reading, **dict.fromkeys(question.units, Reading())}


def _by_place(
    question: Question, rows: Rows, place: str, counts: Callable[[list[Mapping[str, Any]]], Reading]
) -> Readings:
    """The whole and each place asked for; land that changed hands counts for whoever has it today."""
    found = list(rows)
    groups: dict[int, list[Mapping[str, Any]]] = defaultdict(list)
    now = today_places(on=_day(question)) if question.units else None
    for row in found if now else ():
        assert now
        groups[now(row[place])].append(row)
    return {None: counts(found), **{unit: counts(groups[unit]) for unit in question.units}}


def _day(question: Question) -> date:
    return question.period.last_day or today()


SHOWN = (
    ("T01", gettext_lazy("Sự kiện đã diễn ra"), events),
    ("T02", gettext_lazy("Chủ thể tham gia"), producers),
    ("T03", gettext_lazy("Doanh thu tại sự kiện"), revenue),
    ("T04", gettext_lazy("Hợp đồng đã ký"), contracts),
    ("T05", gettext_lazy("Khách tham quan đếm được"), visitors),
    ("E01", gettext_lazy("Sản phẩm trên kênh trực tuyến"), listed),
)
for code, counts in {
    "M_FAIR": events,
    "T02": producers,
    "T03": revenue,
    "M_CONTRACT": contracts,
    "T05": visitors,
    "E01": listed,
}.items():
    register(Measure(code, counts, LABEL))
