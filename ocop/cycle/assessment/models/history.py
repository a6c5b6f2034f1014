"""Kết quả cũ: imported totals of results before this system (E30), scales older than the loaded frameworks, and what
goes to the ministry with a product of potential five stars (26:7.4).

Reference rows stand in `reference/assessment-results.yaml`.
"""

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from ocop.cycle.products.models import Product
from ocop.law.criteria.models import Framework

from ..vocabulary import BatchState, CouncilLevel, Evidence

PERSON = settings.AUTH_USER_MODEL


class PastFramework(models.Model):
    """A scale that is not among the loaded frameworks; without points a result is “recognised, score unknown”."""

    code = models.CharField(max_length=40, unique=True)
    number = models.CharField(max_length=60)
    issued_on = models.DateField()
    start = models.DateField()
    end = models.DateField()  # the first day on which it no longer holds
    has_points = models.BooleanField()
    note = models.TextField(blank=True)
    source = models.TextField(blank=True)
    evidence = models.CharField(max_length=16, choices=Evidence)

    class Meta:
        ordering = ("start",)

    def __str__(self) -> str:
        return self.number


class CentralPaper(models.Model):
    """One thing of the package sent to the ministry; `kind` is first or again, as filings are."""

    code = models.CharField(max_length=40, unique=True)
    kind = models.CharField(max_length=10)
    name = models.CharField(max_length=300)
    name_en = models.CharField(max_length=300)
    position = models.PositiveSmallIntegerField()
    source = models.TextField(blank=True)
    evidence = models.CharField(max_length=16, choices=Evidence)

    class Meta:
        ordering = ("kind", "position")

    def __str__(self) -> str:
        return self.name


class PastBatch(models.Model):
    """One list as it was read: its rows with what was said of each, then taken over or dropped."""

    file_name = models.CharField(max_length=255)
    sha256 = models.CharField(max_length=64)
    system = models.CharField(max_length=60)  # where the identifiers come from, e.g. sohoaocop.vn
    rows = models.JSONField(default=list)
    state = models.CharField(max_length=10, choices=BatchState, default=BatchState.TRIED)
    by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    on = models.DateField()
    confirmed_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ("-id",)
        constraints = [models.CheckConstraint(condition=Q(state__in=BatchState.values), name="past_batch_state")]

    def __str__(self) -> str:
        return self.file_name

    def get_absolute_url(self) -> str:
        """Its report."""
        return reverse("assessment:past-batch", args=[self.pk])

    def tallies(self) -> dict[str, int]:
        """Rows by what was said of them."""
        found: dict[str, int] = {}
        for row in self.rows:
            found[row["state"]] = found.get(row["state"], 0) + 1
        return found


class PastResult(models.Model):
    """A result of another system as totals of the parts (E30): imported, without choices; a correction is an edition.

    Append-only by database triggers.
    """

    batch = models.ForeignKey(PastBatch, models.PROTECT, related_name="results")
    system = models.CharField(max_length=60)
    external_id = models.CharField(max_length=80)
    edition = models.PositiveSmallIntegerField(default=1)
    framework = models.ForeignKey(Framework, models.PROTECT, null=True, blank=True, related_name="+")
    past_framework = models.ForeignKey(PastFramework, models.PROTECT, null=True, blank=True, related_name="+")
    set_code = models.CharField(max_length=4, blank=True)
    product_name = models.CharField(max_length=250)
    producer_name = models.CharField(max_length=250, blank=True)
    product = models.ForeignKey(Product, models.PROTECT, null=True, blank=True, related_name="past_results")
    level = models.CharField(max_length=10, choices=CouncilLevel)
    held_on = models.DateField()
    decision_number = models.CharField(max_length=60, blank=True)
    decided_on = models.DateField(null=True, blank=True)
    parts = models.JSONField(default=dict, blank=True)
    total = models.DecimalField(max_digits=6, decimal_places=3, null=True, blank=True)
    stars = models.PositiveSmallIntegerField()
    digest = models.CharField(max_length=64)

    class Meta:
        ordering = ("-held_on", "-id")
        constraints = [
            models.UniqueConstraint(fields=["system", "external_id", "edition"], name="past_result_once"),
            models.CheckConstraint(condition=Q(level__in=CouncilLevel.values), name="past_result_level"),
            models.CheckConstraint(condition=Q(stars__lte=5), name="past_result_stars"),
            models.CheckConstraint(
                condition=Q(total__isnull=True) | Q(total__gte=0, total__lte=100), name="past_result_total"
            ),
            models.CheckConstraint(
                condition=Q(framework__isnull=False, past_framework__isnull=True)
                | Q(framework__isnull=True, past_framework__isnull=False),
                name="past_result_has_one_framework",
            ),
        ]

    def __str__(self) -> str:
        return self.product_name

    @property
    def scale(self) -> Any:
        """The framework under which it was given, loaded or older."""
        return self.framework or self.past_framework
