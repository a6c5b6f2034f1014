"""Tự chấm nhanh: the options a producer ticks for itself before any dossier is opened."""

from django.conf import settings
from django.db import models

from ocop.law.criteria.models import CriteriaSet

from .entry import CycleEntry


class SelfScore(models.Model):
    """`chosen` is criterion → place of the option (null = none), `facts` the answers to conditions papers depend on."""

    entry = models.OneToOneField(CycleEntry, models.CASCADE, related_name="self_score")
    criteria_set = models.ForeignKey(CriteriaSet, models.PROTECT, related_name="+")
    chosen = models.JSONField(default=dict)
    facts = models.JSONField(default=dict)
    total = models.PositiveSmallIntegerField(default=0)
    scored_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    scored_on = models.DateField()

    def __str__(self) -> str:
        return f"{self.entry}: {self.total}"
