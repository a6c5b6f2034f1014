"""Completion requests with their items, and the clocks that stop while one is open."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from ocop.cycle.evidence.models import Paper
from ocop.cycle.products.vocabulary import Reason

from ..vocabulary import After, ClockCode, RequestLevel, Unit
from .dossier import Dossier

PERSON = settings.AUTH_USER_MODEL


class CompletionRequest(models.Model):
    """Đề nghị bổ sung: one consolidated list with one due day; at most one open of each level."""

    dossier = models.ForeignKey(Dossier, models.CASCADE, related_name="requests")
    round = models.PositiveSmallIntegerField()
    level = models.CharField(max_length=8, choices=RequestLevel)
    due = models.DateField()
    basis = models.CharField(max_length=200, blank=True)
    note = models.TextField(blank=True)
    asked_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    asked_on = models.DateField()
    answered_on = models.DateField(null=True, blank=True)
    answered_by = models.ForeignKey(PERSON, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ("-round", "-id")
        constraints = [
            models.UniqueConstraint(
                fields=["dossier", "level"], condition=Q(answered_on=None), name="completion_one_open_of_a_level"
            ),
            models.UniqueConstraint(fields=["dossier", "round"], name="completion_round_once"),
            models.CheckConstraint(condition=Q(level__in=RequestLevel.values), name="completion_level"),
            models.CheckConstraint(condition=Q(due__gt=F("asked_on")), name="completion_due_lies_ahead"),
        ]

    def __str__(self) -> str:
        return f"{self.dossier} · {self.get_level_display()} {self.round}"


class RequestItem(models.Model):
    """One thing to complete: why, at which criterion, paper or field, in words; what the producer answered."""

    request = models.ForeignKey(CompletionRequest, models.CASCADE, related_name="items")
    reason = models.CharField(max_length=26, choices=Reason)
    criterion = models.CharField(max_length=20, blank=True)
    field = models.CharField(max_length=60, blank=True)
    paper = models.ForeignKey(Paper, models.PROTECT, null=True, blank=True, related_name="+")
    text = models.TextField(blank=True)
    answer = models.TextField(blank=True)

    class Meta:
        ordering = ("id",)
        constraints = [
            models.CheckConstraint(condition=Q(reason__in=Reason.values), name="request_item_reason_is_known")
        ]

    def __str__(self) -> str:
        return f"{self.get_reason_display()}: {self.criterion or self.field}"


class Clock(models.Model):
    """A clock of a dossier on its legal basis: `due` is its last good day, `stopped_on` the day it stands still since,
    `ended_on` the day the act was done. `after` says what an answered completion request does to it.
    """

    dossier = models.ForeignKey(Dossier, models.CASCADE, related_name="clocks")
    code = models.CharField(max_length=20, choices=ClockCode)
    count = models.PositiveSmallIntegerField()
    unit = models.CharField(max_length=12, choices=Unit)
    after = models.CharField(max_length=8, choices=After)
    basis = models.CharField(max_length=300)
    evidence = models.CharField(max_length=16)
    started_on = models.DateField()
    due = models.DateField()
    stopped_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ("id",)
        constraints = [
            models.UniqueConstraint(
                fields=["dossier", "code"], condition=Q(ended_on=None), name="clock_one_running_of_a_code"
            ),
            models.CheckConstraint(condition=Q(code__in=ClockCode.values), name="clock_code_is_known"),
            models.CheckConstraint(condition=Q(due__gte=F("started_on")), name="clock_due_after_start"),
        ]

    def __str__(self) -> str:
        return f"{self.dossier} · {self.code}"

    @property
    def is_running(self) -> bool:
        """Whether days count now."""
        return self.ended_on is None and self.stopped_on is None
