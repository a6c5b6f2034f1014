"""What is done between plan and product: milestones with owners, support asked for."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from ocop.base.files.models import StoredFile

from ..vocabulary import MilestoneKind
from .entry import CycleEntry
from .reference import SupportKind

PERSON = settings.AUTH_USER_MODEL


class Milestone(models.Model):
    """Mốc triển khai: what, by when, who answers for it, what it costs; done with a note or a picture."""

    entry = models.ForeignKey(CycleEntry, models.CASCADE, related_name="milestones")
    code = models.CharField(max_length=20)
    kind = models.CharField(max_length=14, choices=MilestoneKind, default=MilestoneKind.OTHER)
    name = models.CharField(max_length=250)
    due = models.DateField()
    owner = models.CharField(max_length=200)
    cost_vnd = models.BigIntegerField(null=True, blank=True)
    done_on = models.DateField(null=True, blank=True)
    done_by = models.ForeignKey(PERSON, models.PROTECT, null=True, blank=True, related_name="+")
    note = models.TextField(blank=True)
    photo = models.ForeignKey(StoredFile, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ("due", "code", "id")
        constraints = [
            models.UniqueConstraint(fields=["entry", "code"], name="milestone_once"),
            models.CheckConstraint(condition=Q(kind__in=MilestoneKind.values), name="milestone_kind_is_known"),
            models.CheckConstraint(condition=Q(cost_vnd=None) | Q(cost_vnd__gte=0), name="milestone_cost"),
            models.CheckConstraint(
                condition=Q(done_on=None, done_by=None) | Q(done_on__isnull=False, done_by__isnull=False),
                name="milestone_done_by_somebody",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.name}"


class SupportWish(models.Model):
    """Đề nghị hỗ trợ of one kind, with what exactly is asked; it feeds the support plan."""

    entry = models.ForeignKey(CycleEntry, models.CASCADE, related_name="wishes")
    kind = models.ForeignKey(SupportKind, models.PROTECT, related_name="wishes")
    text = models.CharField(max_length=300, blank=True)
    amount_vnd = models.BigIntegerField(null=True, blank=True)
    asked_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    asked_on = models.DateField()

    class Meta:
        ordering = ("kind__position", "id")
        constraints = [models.UniqueConstraint(fields=["entry", "kind"], name="support_wish_once")]

    def __str__(self) -> str:
        return str(self.kind)
