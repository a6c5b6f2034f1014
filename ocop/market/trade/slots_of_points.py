"""What points put into the frame: the menu, what waits today."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from ocop.base.ui import navigation, today
from ocop.base.ui.components import Due, Task
from ocop.base.ui.navigation import MARKET, Item

from .models.points import PointOfSale, PointSuspension, SalesReport
from .queries.points import access, due
from .queries.points.reference import settings_on
from .tables.points import point_mark, report_mark
from .vocabulary.points import SELLING, PointState, ReportState

S = PointState


def is_for(person: Any, on: date) -> bool:
    """For whoever has to do with points."""
    return access.is_concerned(person, on=on)


def to_work_on(person: Any, on: date) -> QuerySet[PointOfSale]:
    """Proposals to survey, for the department; surveyed and built ones to recognise, for its head."""
    if access.decides(person, on=on):
        return access.points_decided_by(person, on=on).filter(state__in=(S.SURVEYED, S.BUILDING))
    return access.points_kept_by(person, on=on).filter(state__in=(S.PROPOSED, S.SELECTED))


def to_revoke(person: Any, on: date) -> list[PointSuspension]:
    """Suspensions beyond their days, for the head."""
    return due.overdue_suspensions(on) if access.decides(person, on=on) else []


def own_drafts(person: Any, on: date) -> QuerySet[SalesReport]:
    """Reports begun and not sent."""
    own = access.own_bodies(person, on=on)
    found = SalesReport.objects.filter(point__operator__in=own, state=ReportState.DRAFT)
    return found.select_related("point__unit").order_by("due_on", "pk")


def own_missing(person: Any, on: date) -> list[tuple[PointOfSale, date, date]]:
    """The newest month without a report of each own point."""
    own = access.own_bodies(person, on=on)
    points = PointOfSale.objects.filter(operator__in=own, state__in=SELLING)
    if not own or not points.exists():
        return []
    by_key = {point.pk: point for point in points}
    found = due.missing_reports(points, settings_on(on), on=on)
    return [(by_key[pk], *months[-1]) for pk, months in sorted(found.items())]


def waiting(person: Any, on: date) -> Iterator[Task]:
    """Revocations first, then what is to be decided or surveyed, then an operator's own reports."""
    for row in to_revoke(person, on):
        yield Task(row.point.name, row.point.get_absolute_url(), _due(row.mend_by, on),
                   notes=[_("Quá hạn khắc phục, đề nghị thu hồi")], status=point_mark(row.point))  # fmt: skip
    for point in to_work_on(person, on):
        yield Task(point.name, point.get_absolute_url(), notes=[point.unit.name, point.operator_name],
                   status=point_mark(point))  # fmt: skip
    for report in own_drafts(person, on):
        yield Task(str(report), report.get_absolute_url(), _due(report.due_on, on),
                   notes=[_("Gửi báo cáo doanh số")], status=report_mark(report))  # fmt: skip
    for point, start, last in own_missing(person, on):
        yield Task(point.name, point.get_absolute_url(), _due(last, on),
                   notes=[_("Chưa báo cáo doanh số tháng %(month)s") % {"month": f"{start:%m/%Y}"}])  # fmt: skip


def waiting_count(person: Any, on: date) -> int:
    """How much waits."""
    lists = len(to_revoke(person, on)) + len(own_missing(person, on))
    return lists + to_work_on(person, on).count() + own_drafts(person, on).count()


def _due(day: date, on: date) -> Due:
    left = (day - on).days
    return Due(day, left, "late" if left < 0 else "soon", working=False)


navigation.register(
    Item(_("Điểm bán OCOP"), "building-store", "trade:points", count=waiting_count, section=MARKET, order=50,
         is_for=is_for, short=_("Điểm bán"),
         covers=frozenset({"trade:point", "trade:inspections", "trade:inspection", "trade:sales-reports",
                           "trade:sales-report", "trade:sales-summaries", "trade:sales-summary"}))
)  # fmt: skip
today.register(today.Panel("diem-ban", _("Điểm bán OCOP"), waiting, "trade:points", order=50))
