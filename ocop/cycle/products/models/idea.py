"""Phiếu đăng ký ý tưởng (Biểu 01, Biểu 02), and the series of its register numbers."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from ocop.actors.territory.models import Unit
from ocop.law.criteria.models import Classification

from ..vocabulary import HOLDER_TYPES, IdeaOrigin, PresentState, Technology
from .entry import CycleEntry

PERSON = settings.AUTH_USER_MODEL


class Idea(models.Model):
    """Form a. `materials` are rows {name, source, share, owner}, `wishes` codes of support.

    `form_no` is drawn when the commune receives it; `submitted_for` names the producer where an officer handed it in.
    """

    entry = models.OneToOneField(CycleEntry, models.CASCADE, related_name="idea")
    product_name = models.CharField(max_length=250, blank=True)
    holder_name = models.CharField(max_length=250, blank=True)
    holder_type = models.CharField(max_length=20, choices=HOLDER_TYPES, blank=True)
    address = models.CharField(max_length=300, blank=True)
    phone = models.CharField(max_length=20, blank=True)
    email = models.CharField(max_length=254, blank=True)
    website = models.CharField(max_length=200, blank=True)
    core_value = models.TextField(blank=True)
    packing = models.TextField(blank=True)
    classification = models.ForeignKey(Classification, models.PROTECT, null=True, blank=True, related_name="+")
    materials = models.JSONField(default=list)
    technology = models.CharField(max_length=12, choices=Technology, blank=True)
    technology_note = models.TextField(blank=True)
    environment = models.TextField(blank=True)
    origin = models.CharField(max_length=12, choices=IdeaOrigin, blank=True)
    culture = models.TextField(blank=True)
    output = models.DecimalField(max_digits=14, decimal_places=2, null=True, blank=True)
    output_unit = models.CharField(max_length=40, blank=True)
    price_vnd = models.BigIntegerField(null=True, blank=True)
    labour_total = models.PositiveIntegerField(null=True, blank=True)
    labour_local = models.PositiveIntegerField(null=True, blank=True)
    labour_women = models.PositiveIntegerField(null=True, blank=True)
    labour_ethnic = models.PositiveIntegerField(null=True, blank=True)
    present_state = models.CharField(max_length=8, choices=PresentState, blank=True)
    licences = models.TextField(blank=True)
    sales_vnd = models.BigIntegerField(null=True, blank=True)
    wishes = models.JSONField(default=list)
    commitment = models.BooleanField(default=False)
    signer_name = models.CharField(max_length=120, blank=True)
    edition = models.PositiveIntegerField(default=0)
    late_reason = models.CharField(max_length=300, blank=True)
    submitted_by = models.ForeignKey(PERSON, models.PROTECT, null=True, blank=True, related_name="+")
    submitted_for = models.CharField(max_length=200, blank=True)
    submitted_on = models.DateField(null=True, blank=True)
    form_number = models.PositiveIntegerField(null=True, blank=True)
    form_no = models.CharField(max_length=60, null=True, blank=True, unique=True)
    received_by = models.ForeignKey(PERSON, models.PROTECT, null=True, blank=True, related_name="+")
    received_on = models.DateField(null=True, blank=True)
    decided_by = models.ForeignKey(PERSON, models.PROTECT, null=True, blank=True, related_name="+")
    decided_on = models.DateField(null=True, blank=True)
    decision_note = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(form_no=None, received_on=None) | Q(form_no__isnull=False, received_on__isnull=False),
                name="idea_received_has_a_number",
            )
        ]

    def __str__(self) -> str:
        return self.product_name or str(self.entry)

    def get_absolute_url(self) -> str:
        """Its first page."""
        return reverse("products:idea", args=[self.entry_id, 1])


class FormSeries(models.Model):
    """The register numbers a commune gives in a year, without gaps."""

    place = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    year = models.PositiveSmallIntegerField()
    last = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["place", "year"], name="form_series_once")]

    def __str__(self) -> str:
        return f"{self.place} {self.year}: {self.last}"
