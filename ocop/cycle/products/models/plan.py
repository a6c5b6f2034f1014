"""Phương án, dự án sản xuất kinh doanh (Biểu 03)."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from ocop.base.files.models import StoredFile

from .entry import CycleEntry

PERSON = settings.AUTH_USER_MODEL


class BusinessPlan(models.Model):
    """Form b, eleven sections. Row lists: `milestones` {code, kind, name, due, owner, cost_vnd}, `sources` {kind,
    name, amount_vnd}, `uses` {name, amount_vnd}, `years` {year, revenue_vnd, cost_vnd, profit_vnd}.
    """

    entry = models.OneToOneField(CycleEntry, models.CASCADE, related_name="plan")
    unit_name = models.CharField(max_length=250, blank=True)
    unit_address = models.CharField(max_length=300, blank=True)
    charter_capital_vnd = models.BigIntegerField(null=True, blank=True)
    members = models.PositiveIntegerField(null=True, blank=True)
    business_lines = models.TextField(blank=True)
    org_chart = models.ForeignKey(StoredFile, models.PROTECT, null=True, blank=True, related_name="+")
    functions = models.TextField(blank=True)
    key_persons = models.TextField(blank=True)
    goals_financial = models.TextField(blank=True)
    goals_other = models.TextField(blank=True)
    mission = models.TextField(blank=True)
    success_factors = models.TextField(blank=True)
    product_history = models.TextField(blank=True)
    description = models.TextField(blank=True)
    product_market = models.TextField(blank=True)
    customers = models.TextField(blank=True)
    competitors = models.TextField(blank=True)
    channels = models.TextField(blank=True)
    pricing = models.TextField(blank=True)
    site = models.TextField(blank=True)
    process = models.TextField(blank=True)
    equipment = models.TextField(blank=True)
    material_area = models.TextField(blank=True)
    linkage = models.TextField(blank=True)
    environment = models.TextField(blank=True)
    food_safety = models.TextField(blank=True)
    milestones = models.JSONField(default=list)
    sources = models.JSONField(default=list)
    uses = models.JSONField(default=list)
    years = models.JSONField(default=list)
    risks = models.TextField(blank=True)
    target_star = models.PositiveSmallIntegerField(null=True, blank=True)
    gap_list = models.TextField(blank=True)
    support_requested = models.TextField(blank=True)
    support_basis = models.TextField(blank=True)
    edition = models.PositiveIntegerField(default=0)
    late_reason = models.CharField(max_length=300, blank=True)
    submitted_by = models.ForeignKey(PERSON, models.PROTECT, null=True, blank=True, related_name="+")
    submitted_for = models.CharField(max_length=200, blank=True)
    submitted_on = models.DateField(null=True, blank=True)
    verified_by = models.ForeignKey(PERSON, models.PROTECT, null=True, blank=True, related_name="+")
    verified_on = models.DateField(null=True, blank=True)
    verification = models.TextField(blank=True)
    decided_by = models.ForeignKey(PERSON, models.PROTECT, null=True, blank=True, related_name="+")
    decided_on = models.DateField(null=True, blank=True)
    decision_note = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(target_star=None) | Q(target_star__gte=3, target_star__lte=5), name="plan_target_star"
            )
        ]

    def __str__(self) -> str:
        return str(self.entry)

    def get_absolute_url(self) -> str:
        """Its first page."""
        return reverse("products:plan", args=[self.entry_id, 1])
