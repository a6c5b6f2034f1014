"""Sales of points: which reports were due, which are there as of a day, what they sum up to (R2, R3)."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Max, Min, QuerySet

from ocop.base.kernel.periods import Period

from ...models.points import PointMove, PointOfSale, PointRecognition, SalesLine, SalesReport
from ...rules.points.sales import Coverage, months_due
from ...vocabulary.points import ENDED, GoodsGroup, ReportState


def submitted(as_of: date | None = None) -> QuerySet[SalesReport]:
    """The newest version of every report sent by the end of the day."""
    found = SalesReport.objects.filter(state=ReportState.SUBMITTED)
    if as_of:
        found = found.filter(submitted_on__lte=as_of)
    newest = found.order_by().values("point", "start").annotate(last=Max("pk")).values("last")
    return SalesReport.objects.filter(pk__in=newest)


@dataclass(slots=True)
class Selling:
    """A point with the days on which it was a recognised one."""

    point: PointOfSale
    since: date
    until: date | None

    def months(self, period: Period, *, on: date) -> Iterator[Period]:
        """The months of the period for which a report was due from it by the day."""
        for month in months_due(self.since, self.until, on=on):
            assert month.start
            assert month.end
            if (period.start is None or month.start >= period.start) and (
                period.end is None or month.end <= period.end
            ):
                yield month


def selling(points: QuerySet[PointOfSale]) -> list[Selling]:
    """Every point that was ever recognised; three queries."""
    first = dict(
        PointRecognition.objects.filter(point__in=points).order_by().values_list("point").annotate(Min("decided_on"))
    )
    ends = dict(PointMove.objects.filter(point__in=points, after__in=ENDED).values_list("point", "on"))
    held = points.filter(pk__in=first).select_related("unit", "venue_type")
    return [Selling(point, first[point.pk], ends.get(point.pk)) for point in held]


@dataclass(slots=True)
class Sums:
    """What reports say together."""

    revenue_vnd: int = 0
    ocop_vnd: int = 0
    online_vnd: int = 0
    visitors: int = 0
    reports: list[int] = field(default_factory=list)
    late: int = 0
    due: int = 0

    @property
    def coverage(self) -> Coverage:
        """How many of the due ones are there."""
        return Coverage(len(self.reports), self.due)


def sums_by_point(sellers: Iterable[Selling], period: Period, *, as_of: date) -> dict[int, Sums]:
    """For each point what was due in the period and what is there as of the day; two queries for all."""
    found: dict[int, Sums] = {}
    wanted: dict[tuple[int, date], Sums] = {}
    for each in sellers:
        sums = found[each.point.pk] = Sums()
        for month in each.months(period, on=as_of):
            assert month.start
            wanted[each.point.pk, month.start] = sums
            sums.due += 1
    rows = submitted(as_of).filter(point__in=found)
    if period.start:
        rows = rows.filter(start__gte=period.start)
    if period.end:
        rows = rows.filter(end__lte=period.end)
    lines = _lines_of(rows)
    for report in rows:
        if (expected := wanted.get((report.point_id, report.start))) is not None:
            _add(expected, report, lines[report.pk])
    return found


def _lines_of(rows: QuerySet[SalesReport]) -> dict[int, list[SalesLine]]:
    found: dict[int, list[SalesLine]] = defaultdict(list)
    for line in SalesLine.objects.filter(report__in=rows.values("pk")).select_related("goods"):
        found[line.report_id].append(line)
    return found


def _add(sums: Sums, report: SalesReport, lines: list[SalesLine]) -> None:
    sums.reports.append(report.pk)
    sums.late += report.is_late
    sums.visitors += report.visitors or 0
    for line in lines:
        sums.revenue_vnd += line.revenue_vnd
        sums.online_vnd += line.online_vnd
        if line.goods.group == GoodsGroup.OCOP:
            sums.ocop_vnd += line.revenue_vnd


def corrections(before: date, since: date, until: date) -> QuerySet[SalesReport]:
    """Reports of months that ended by `before`, sent after `since` and by `until`: the next summary tells them (R3)."""
    found = SalesReport.objects.filter(
        state=ReportState.SUBMITTED, end__lte=before, submitted_on__gt=since, submitted_on__lte=until
    )
    return found.select_related("point").order_by("start", "point__name", "version")


def revenue_of(report: SalesReport) -> int:
    """The money of its lines."""
    return sum(line.revenue_vnd for line in report.lines.all())
