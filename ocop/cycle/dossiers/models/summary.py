"""Tổng hợp hồ sơ của đợt: what the office tells the Chairman about the dossiers taken in."""

from django.conf import settings
from django.db import models
from django.urls import reverse

from ocop.cycle.rounds.models import Round

PERSON = settings.AUTH_USER_MODEL


class IntakeSummary(models.Model):
    """A summary as signed: `content` are the facts of the paper, kept word for word; rows never change (triggers)."""

    round = models.ForeignKey(Round, models.PROTECT, related_name="intake_summaries")
    number = models.PositiveIntegerField()
    written = models.CharField(max_length=40)
    content = models.JSONField()
    digest = models.CharField(max_length=64)
    dossiers = models.ManyToManyField("dossiers.Dossier", related_name="intake_summaries")
    signed_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    signed_on = models.DateField()

    class Meta:
        ordering = ("-signed_on", "-id")

    def __str__(self) -> str:
        return self.written

    def get_absolute_url(self) -> str:
        """Its paper."""
        return reverse("dossiers:summary-paper", args=[self.pk])
