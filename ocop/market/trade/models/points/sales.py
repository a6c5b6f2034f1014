"""Báo cáo doanh số: month by month, in versions, with a line for each thing sold; and the summaries that were sent."""

from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from ocop.base.kernel.periods import Period

from ...vocabulary.points import ReportState, ReportWay
from .goods import PointGoods
from .point import PERSON, PointOfSale


class SalesReport(models.Model):
    """Báo cáo doanh số of a month. A sent one never changes: a correction is the next version, with its reason."""

    point = models.ForeignKey(PointOfSale, models.PROTECT, related_name="sales")
    start = models.DateField()
    end = models.DateField()
    version = models.PositiveSmallIntegerField(default=1)
    state = models.CharField(max_length=10, choices=ReportState, default=ReportState.DRAFT)
    way = models.CharField(max_length=6, choices=ReportWay, default=ReportWay.FORM)
    due_on = models.DateField()
    visitors = models.PositiveIntegerField(null=True, blank=True)
    tour_groups = models.PositiveIntegerField(null=True, blank=True)
    note = models.CharField(max_length=500, blank=True)
    reason = models.CharField(max_length=300, blank=True)
    is_late = models.BooleanField(default=False)
    begun_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    submitted_by = models.ForeignKey(PERSON, models.PROTECT, null=True, blank=True, related_name="+")
    submitted_on = models.DateField(null=True, blank=True)
    submitted_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-start", "-version")
        constraints = [
            models.UniqueConstraint(fields=["point", "start", "version"], name="sales_report_once"),
            models.UniqueConstraint(
                fields=["point", "start"], condition=Q(state=ReportState.DRAFT), name="sales_draft_once"
            ),
            models.CheckConstraint(condition=Q(end__gt=F("start")), name="sales_report_period"),
            models.CheckConstraint(
                condition=~Q(state=ReportState.SUBMITTED) | Q(submitted_on__isnull=False), name="sales_report_sent"
            ),
            models.CheckConstraint(condition=Q(version=1) | ~Q(reason=""), name="sales_correction_has_a_reason"),
        ]

    def __str__(self) -> str:
        return f"{self.point.name}, {self.start:%m/%Y}"

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("trade:sales-report", args=[self.pk])

    @property
    def period(self) -> Period:
        """The days it is about."""
        return Period(self.start, self.end)


class SalesLine(models.Model):
    """What was sold of one thing, came back or went off, and how much of it online."""

    report = models.ForeignKey(SalesReport, models.CASCADE, related_name="lines")
    goods = models.ForeignKey(PointGoods, models.PROTECT, related_name="+")
    quantity = models.DecimalField(max_digits=12, decimal_places=3)
    revenue_vnd = models.BigIntegerField()
    returned = models.DecimalField(max_digits=12, decimal_places=3, default=0)
    online_vnd = models.BigIntegerField(default=0)

    class Meta:
        ordering = ("goods__name", "id")
        constraints = [
            models.UniqueConstraint(fields=["report", "goods"], name="sales_line_once"),
            models.CheckConstraint(
                condition=Q(quantity__gte=0, revenue_vnd__gte=0, returned__gte=0, online_vnd__gte=0),
                name="sales_line_amounts",
            ),
            models.CheckConstraint(condition=Q(online_vnd__lte=F("revenue_vnd")), name="sales_line_online"),
        ]

    def __str__(self) -> str:
        return f"{self.goods_id}: {self.quantity}"


class SalesSummary(models.Model):
    """Báo cáo doanh số các điểm, as it was sent: values, version, sender; later corrections stand in the next one."""

    start = models.DateField()
    end = models.DateField()
    version = models.PositiveSmallIntegerField()
    content = models.JSONField()
    sent_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    sent_on = models.DateField()
    sent_at = models.DateTimeField()

    class Meta:
        ordering = ("-start", "-version")
        constraints = [
            models.UniqueConstraint(fields=["start", "end", "version"], name="sales_summary_once"),
            models.CheckConstraint(condition=Q(end__gt=F("start")), name="sales_summary_period"),
        ]

    def __str__(self) -> str:
        return f"{self.start:%d/%m/%Y} – {self.end:%d/%m/%Y}"

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("trade:sales-summary", args=[self.pk])
