"""Pairs of records that look like one producer, and what a merge moved."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from ..vocabulary import Certainty, DuplicateState
from .producer import Producer

PERSON = settings.AUTH_USER_MODEL


class Duplicate(models.Model):
    """Two records (`first` is the older) with every reason why they look alike; one answer for the pair."""

    first = models.ForeignKey(Producer, models.CASCADE, related_name="+")
    second = models.ForeignKey(Producer, models.CASCADE, related_name="+")
    reasons = models.JSONField(default=list)
    certainty = models.PositiveSmallIntegerField(choices=Certainty)
    state = models.CharField(max_length=10, choices=DuplicateState, default=DuplicateState.OPEN)
    reason = models.TextField(blank=True)
    found_on = models.DateField()
    decided_by = models.ForeignKey(PERSON, models.PROTECT, null=True, related_name="+")
    decided_on = models.DateField(null=True)

    class Meta:
        ordering = ("-certainty", "id")
        constraints = [
            models.UniqueConstraint(fields=["first", "second"], name="pair_once"),
            models.CheckConstraint(condition=Q(first__lt=F("second")), name="pair_in_order"),
            models.CheckConstraint(condition=Q(state__in=DuplicateState.values), name="pair_state_is_known"),
        ]
        indexes = [models.Index(fields=["state", "-certainty"], name="pair_open")]

    def __str__(self) -> str:
        return f"{self.first} ~ {self.second}"

    def get_absolute_url(self) -> str:
        """The two side by side."""
        return reverse("producers:pair", args=[self.pk])


class Merge(models.Model):
    """What a merge moved from one record to another, row by row, so that it can be taken apart again by hand.

    `moved` holds the keys of the moved rows by model, `replaced` the values of the kept record before, `left` the rows
    that stayed with the old record because the kept one had its own (the same year, the same person).
    """

    kept = models.ForeignKey(Producer, models.PROTECT, related_name="merges")
    merged = models.OneToOneField(Producer, models.PROTECT, related_name="merged_by")
    moved = models.JSONField()
    replaced = models.JSONField()
    left = models.JSONField()
    reason = models.TextField()
    by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    on = models.DateField()

    class Meta:
        ordering = ("-on", "-id")
        constraints = [models.CheckConstraint(condition=~Q(kept=F("merged")), name="merge_of_two")]

    def __str__(self) -> str:
        return f"{self.merged} → {self.kept}"
