"""Tổng hợp doanh số: sums of a period as of a day, frozen when sent; later corrections stand in the next one (R3)."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.formats import short_date
from ocop.base.kernel.outcome import Obstacle, refuse_if
from ocop.base.kernel.periods import Period

from ...models.points import PointOfSale, SalesReport, SalesSummary
from ...permissions import points as permissions
from ...queries.points import sales


@transaction.atomic
def send_summary(*, by: Person, on: date, start: date | None, last: date | None) -> SalesSummary:
    """Gửi báo cáo doanh số: the values of the day are kept; the same period again is its next version."""
    permissions.require_keeping(by, on=on)
    refuse_if(_obstacles_to_period(start, last, on))
    assert start
    assert last
    period = Period.closed(start, last)
    assert period.end
    before = SalesSummary.objects.select_for_update().filter(start=start, end=period.end).count()
    made = SalesSummary.objects.create(
        start=start, end=period.end, version=before + 1, content=content_of(period, as_of=on), sent_by=by, sent_on=on,
        sent_at=timezone.now(),
    )  # fmt: skip
    record("trade.summary.sent", made, by=by, start=short_date(start), last=short_date(last), version=made.version)
    return made


def content_of(period: Period, *, as_of: date) -> dict[str, Any]:
    """Rows by point, sums, coverage, and what came later for periods told before."""
    sellers = sorted(sales.selling(PointOfSale.objects.all()), key=lambda each: (each.point.unit.name, each.point.name))
    sums = sales.sums_by_point(sellers, period, as_of=as_of)
    rows = [_row(each, sums[each.point.pk]) for each in sellers if sums[each.point.pk].due]
    return {
        "as_of": as_of.isoformat(),
        "rows": rows,
        "totals": _totals(rows),
        "corrections": _corrections(period, as_of),
    }


def _row(seller: sales.Selling, sums: sales.Sums) -> dict[str, Any]:
    return {
        "point": seller.point.pk, "code": seller.point.code, "name": seller.point.name, "unit": seller.point.unit.name,
        "venue": seller.point.venue_type.name if seller.point.venue_type else "", "revenue_vnd": sums.revenue_vnd,
        "ocop_vnd": sums.ocop_vnd, "online_vnd": sums.online_vnd, "visitors": sums.visitors,
        "reported": len(sums.reports), "due": sums.due, "late": sums.late, "reports": sums.reports,
    }  # fmt: skip


def _totals(rows: list[dict[str, Any]]) -> Mapping[str, int]:
    names = ("revenue_vnd", "ocop_vnd", "online_vnd", "visitors", "reported", "due", "late")
    return {name: sum(row[name] for row in rows) for name in names}


def _corrections(period: Period, as_of: date) -> list[dict[str, Any]]:
    """Reports of earlier months that came since the last summary of an earlier period."""
    assert period.start
    told = SalesSummary.objects.filter(end__lte=period.start).order_by("sent_on", "pk").last()
    if told is None:
        return []
    rows = sales.corrections(period.start, told.sent_on, as_of).prefetch_related("lines")
    return [_correction(report, told.sent_on) for report in rows]


def _correction(report: SalesReport, told_on: date) -> dict[str, Any]:
    earlier = sales.submitted(told_on).filter(point=report.point_id, start=report.start).prefetch_related("lines")
    before = earlier.first()
    return {
        "point": report.point.pk, "name": str(report.point), "month": f"{report.start:%m/%Y}", "report": report.pk,
        "before_vnd": sales.revenue_of(before) if before else None, "after_vnd": sales.revenue_of(report),
        "sent_on": report.submitted_on.isoformat() if report.submitted_on else "", "reason": report.reason,
    }  # fmt: skip


def _obstacles_to_period(start: date | None, last: date | None, on: date) -> list[Obstacle]:
    if start is None or last is None or last < start:
        return [Obstacle("summary.no-period", repair="#id_start")]
    return [] if last < on else [Obstacle("summary.not-over", repair="#id_last")]
