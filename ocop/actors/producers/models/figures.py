"""Figures of one year, as declared or as a paper says."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from ..vocabulary import FigureSource
from .producer import Producer

PERSON = settings.AUTH_USER_MODEL
PARTS_OF_LABOUR = ("labour_local", "labour_women", "labour_ethnic", "labour_insured")


def _within_all(name: str) -> Q:
    return Q(**{f"{name}__isnull": True}) | Q(**{f"{name}__lte": F("labour_total")})


class YearFigures(models.Model):
    """Số liệu năm. A year has one row; who declared it and where it comes from stand beside it."""

    producer = models.ForeignKey(Producer, models.CASCADE, related_name="figures")
    year = models.PositiveSmallIntegerField()
    output = models.DecimalField(max_digits=14, decimal_places=2, null=True, blank=True)
    output_unit = models.CharField(max_length=40, blank=True)
    revenue_vnd = models.BigIntegerField(null=True, blank=True)
    profit_vnd = models.BigIntegerField(null=True, blank=True)
    tax_paid_vnd = models.BigIntegerField(null=True, blank=True)
    export_vnd = models.BigIntegerField(null=True, blank=True)
    labour_total = models.PositiveIntegerField(null=True, blank=True)
    labour_local = models.PositiveIntegerField(null=True, blank=True)
    labour_women = models.PositiveIntegerField(null=True, blank=True)
    labour_ethnic = models.PositiveIntegerField(null=True, blank=True)
    labour_insured = models.PositiveIntegerField(null=True, blank=True)
    source = models.CharField(max_length=12, choices=FigureSource)
    source_note = models.CharField(max_length=300, blank=True)
    edition = models.PositiveIntegerField(default=1)
    declared_by = models.ForeignKey(PERSON, models.PROTECT, null=True, related_name="+")
    declared_on = models.DateField()

    class Meta:
        ordering = ("-year",)
        constraints = [
            models.UniqueConstraint(fields=["producer", "year"], name="figures_of_a_year_once"),
            models.CheckConstraint(condition=Q(source__in=FigureSource.values), name="figures_source_is_known"),
            models.CheckConstraint(
                condition=Q(revenue_vnd=None) | Q(revenue_vnd__gte=0), name="figures_revenue_not_negative"
            ),
            models.CheckConstraint(
                condition=Q(tax_paid_vnd=None) | Q(tax_paid_vnd__gte=0), name="figures_tax_not_negative"
            ),
            models.CheckConstraint(
                condition=Q(export_vnd=None) | Q(export_vnd__gte=0), name="figures_export_not_negative"
            ),
            *(models.CheckConstraint(condition=_within_all(name), name=f"{name}_within_all")
              for name in PARTS_OF_LABOUR),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.producer_id} {self.year}"
