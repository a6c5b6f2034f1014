"""Báo cáo doanh số: drafted by form, sheet or scan; sent once; corrected by a next version with its reason."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from django.db import transaction
from django.utils import timezone

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.formats import money
from ocop.base.kernel.outcome import Obstacle, refuse_if

from ...models.points import PointGoods, PointMove, PointOfSale, SalesLine, SalesReport
from ...notices import points as notices
from ...permissions import points as permissions
from ...queries.points import facts as known
from ...queries.points.locking import point_for_update, report_for_update
from ...queries.points.reference import settings_on
from ...queries.points.sales import revenue_of
from ...rules.points import sales as rules
from ...vocabulary.points import ENDED, ReportState, ReportWay

ONE = Decimal(1)


@transaction.atomic
def begin(point_id: int, *, by: Person, on: date, month: date | None, reason: str = "") -> SalesReport:
    """Mở báo cáo của một tháng: the draft that is there, a first one, or the next version of a sent one."""
    point = point_for_update(point_id)
    permissions.require_writing(by, point, on=on)
    refuse_if([] if month else [Obstacle("sales.no-month", repair="#id_month")])
    assert month
    period = rules.month_of(month)
    refuse_if(rules.obstacles_to_month(
        period, recognised_on=known.first_recognised_on(point), closed_on=_ended_on(point), on=on
    ))  # fmt: skip
    assert period.start
    assert period.end
    held = list(point.sales.filter(start=period.start).order_by("version"))
    if held and held[-1].state == ReportState.DRAFT:
        return held[-1]
    refuse_if([Obstacle("sales.no-reason", repair="#id_reason")] if held and not reason.strip() else [])
    made = SalesReport.objects.create(
        point=point, start=period.start, end=period.end, version=len(held) + 1, reason=reason.strip()[:300],
        due_on=rules.due_on(period, settings_on(on)["SALES_DUE_DAY"]), begun_by=by,
        visitors=held[-1].visitors if held else None, tour_groups=held[-1].tour_groups if held else None,
    )  # fmt: skip
    if held:
        SalesLine.objects.bulk_create(_copied(held[-1], made))
    record("trade.sales.begun", made, by=by, point=str(point), month=_month(made), version=made.version)
    return made


@transaction.atomic
def fill(
    report_id: int, *, by: Person, on: date, lines: Sequence[rules.Line], visitors: int | None = None,
    tour_groups: int | None = None, note: str = "", way: str = ReportWay.FORM,
) -> SalesReport:  # fmt: skip
    """Ghi: the lines take the place of those before; a line that says nothing is left out."""
    report = report_for_update(report_id)
    permissions.require_writing(by, report.point, on=on)
    refuse_if([*_obstacles_to_draft(report), *rules.obstacles_to_lines(lines), *_obstacles_to_counts(visitors)])
    offered = {each.pk: each for each in goods_for(report)}
    report.lines.all().delete()
    SalesLine.objects.bulk_create(
        SalesLine(report=report, goods=offered[line.key], quantity=line.quantity or 0,
                  revenue_vnd=line.revenue_vnd or 0, returned=line.returned or 0, online_vnd=line.online_vnd or 0)
        for line in lines if line.key in offered and not line.says_nothing
    )  # fmt: skip
    report.visitors, report.tour_groups, report.note, report.way = visitors, tour_groups, note.strip()[:500], way
    report.save(update_fields=["visitors", "tour_groups", "note", "way"])
    return report


@transaction.atomic
def scan(report_id: int, *, by: Person, on: date, barcode: str, quantity: Decimal | None = None) -> SalesLine:
    """Quét mã: adds to the line of that thing at its price, in the order in which codes come."""
    report = report_for_update(report_id)
    permissions.require_writing(by, report.point, on=on)
    count = ONE if quantity is None else quantity
    found = next((each for each in goods_for(report) if each.barcode and each.barcode == barcode.strip()), None)
    faults = _obstacles_to_draft(report)
    if not barcode.strip():
        faults.append(Obstacle("sales.no-barcode", repair="#id_barcode"))
    elif found is None:
        faults.append(Obstacle("sales.unknown-barcode", {"code": barcode.strip()}, repair="#id_barcode"))
    elif found.price_vnd is None:
        faults.append(Obstacle("sales.no-price", {"name": found.name}, repair="#id_barcode"))
    if count <= 0:
        faults.append(Obstacle("sales.no-count", repair="#id_quantity"))
    refuse_if(faults)
    assert found
    assert found.price_vnd is not None
    line, _is_new = SalesLine.objects.get_or_create(
        report=report, goods=found, defaults={"quantity": 0, "revenue_vnd": 0}
    )
    line.quantity += count
    line.revenue_vnd += int(count * found.price_vnd)
    line.save(update_fields=["quantity", "revenue_vnd"])
    if report.way != ReportWay.SCAN:
        report.way = ReportWay.SCAN
        report.save(update_fields=["way"])
    return line


@transaction.atomic
def send(report_id: int, *, by: Person, on: date) -> SalesReport:
    """Gửi: after the last day it is taken all the same, and marked late; a sent report never changes."""
    report = report_for_update(report_id)
    permissions.require_writing(by, report.point, on=on)
    refuse_if([*_obstacles_to_draft(report), *rules.obstacles_to_lines(lines_of(report))])
    report.state, report.submitted_by, report.submitted_on = ReportState.SUBMITTED, by, on
    report.submitted_at, report.is_late = timezone.now(), rules.is_late(on, report.due_on)
    report.save(update_fields=["state", "submitted_by", "submitted_on", "submitted_at", "is_late"])
    record(
        "trade.sales.sent", report, by=by, point=str(report.point), month=_month(report), version=report.version,
        revenue=money(revenue_of(report)),
    )  # fmt: skip
    notices.reported(report, by=by, on=on)
    return report


def goods_for(report: SalesReport) -> list[PointGoods]:
    """What stood on the shelf at some time of the month."""
    rows = report.point.goods.filter(start__lt=report.end).exclude(end__lt=report.start)
    return list(rows.order_by("name", "pk"))


def lines_of(report: SalesReport) -> list[rules.Line]:
    """As the rules take them."""
    rows = report.lines.select_related("goods")
    return [rules.Line(row.goods_id, row.goods.name, row.quantity, row.revenue_vnd, row.returned, row.online_vnd)
            for row in rows]  # fmt: skip


def _copied(held: SalesReport, made: SalesReport) -> list[SalesLine]:
    return [
        SalesLine(report=made, goods_id=row.goods_id, quantity=row.quantity, revenue_vnd=row.revenue_vnd,
                  returned=row.returned, online_vnd=row.online_vnd)
        for row in held.lines.all()
    ]  # fmt: skip


def _obstacles_to_draft(report: SalesReport) -> list[Obstacle]:
    return [] if report.state == ReportState.DRAFT else [Obstacle("sales.sent-already")]


def _obstacles_to_counts(visitors: int | None) -> list[Obstacle]:
    return [Obstacle("sales.visitors-below-zero", repair="#id_visitors")] if visitors and visitors < 0 else []


def _ended_on(point: PointOfSale) -> date | None:
    return PointMove.objects.filter(point=point, after__in=ENDED).values_list("on", flat=True).first()


def _month(report: SalesReport) -> str:
    return f"{report.start:%m/%Y}"
