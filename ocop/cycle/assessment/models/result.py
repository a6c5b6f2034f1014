"""Kết quả: frozen when the chair closes a dossier, then its way on: submission, ministry, notice."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from ..vocabulary import Ending, Exit, RowVerdict, Stage, SubmissionState
from .sitting import Item

PERSON = settings.AUTH_USER_MODEL


class Result(models.Model):
    """The council's result of a dossier; `mean_top`/`mean_bottom` is the exact mean, `content` all that led to it.

    Append-only by database triggers. Two decimals are shown, never used.
    """

    item = models.OneToOneField(Item, models.PROTECT, related_name="result")
    turn = models.PositiveSmallIntegerField()
    mean_top = models.PositiveIntegerField()
    mean_bottom = models.PositiveIntegerField()
    stars = models.PositiveSmallIntegerField()
    by_points = models.PositiveSmallIntegerField()
    caps = models.JSONField(default=list, blank=True)
    is_potential_five = models.BooleanField()
    ending = models.CharField(max_length=16, choices=Ending)
    content = models.JSONField()
    digest = models.CharField(max_length=64)
    closed_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    closed_at = models.DateTimeField()
    closed_on = models.DateField()

    class Meta:
        ordering = ("-closed_on", "-id")
        constraints = [
            models.CheckConstraint(condition=Q(mean_bottom__gte=1), name="result_mean"),
            models.CheckConstraint(condition=Q(ending__in=Ending.values), name="result_ending"),
            models.CheckConstraint(condition=Q(stars__lte=5, by_points__lte=5), name="result_stars"),
        ]

    def __str__(self) -> str:
        return f"{self.item}: {self.stars}"

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("assessment:result", args=[self.pk])

    @property
    def is_disqualified(self) -> bool:
        """Whether the dossier is out."""
        return self.ending == Ending.DISQUALIFIED

    @property
    def mean(self) -> Fraction:
        """Exactly."""
        return Fraction(self.mean_top, self.mean_bottom)

    @property
    def shown(self) -> Decimal:
        """For the eye, never for a comparison: many more places than are printed."""
        return Decimal(self.mean_top) / Decimal(self.mean_bottom)

    def frozen(self, *path: str) -> Any:
        """A part of the content by its keys."""
        found: Any = self.content
        for key in path:
            found = found[key]
        return found


class Submission(models.Model):
    """Tờ trình kết quả: what the office lays before the Chairman (E20)."""

    province = models.CharField(max_length=8)
    number = models.CharField(max_length=60, blank=True)
    state = models.CharField(max_length=10, choices=SubmissionState, default=SubmissionState.DRAFT)
    text = models.TextField(blank=True)
    made_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    made_on = models.DateField()
    submitted_by = models.ForeignKey(PERSON, models.PROTECT, null=True, blank=True, related_name="+")
    submitted_on = models.DateField(null=True, blank=True)
    decided_by = models.ForeignKey(PERSON, models.PROTECT, null=True, blank=True, related_name="+")
    decided_on = models.DateField(null=True, blank=True)
    decision_number = models.CharField(max_length=60, blank=True)
    reason = models.TextField(blank=True)

    class Meta:
        ordering = ("-made_on", "-id")
        constraints = [
            models.CheckConstraint(condition=Q(state__in=SubmissionState.values), name="submission_state"),
            models.CheckConstraint(
                condition=Q(state__in=[SubmissionState.DRAFT]) | Q(submitted_on__isnull=False),
                name="submission_has_a_day",
            ),
        ]

    def __str__(self) -> str:
        return self.number or f"#{self.pk}"

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("assessment:submission", args=[self.pk])


class SubmissionRow(models.Model):
    """One result in a submission, and what is asked for it by the framework and the day."""

    submission = models.ForeignKey(Submission, models.PROTECT, related_name="rows")
    result = models.OneToOneField(Result, models.PROTECT, related_name="row")
    verdict = models.CharField(max_length=12, choices=RowVerdict)
    authority = models.CharField(max_length=10)
    order = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ("submission_id", "order")
        constraints = [models.CheckConstraint(condition=Q(verdict__in=RowVerdict.values), name="row_verdict")]

    def __str__(self) -> str:
        return str(self.result)


class Ministry(models.Model):
    """What was sent to the ministry, what came back, and the way on chosen (E21)."""

    result = models.OneToOneField(Result, models.PROTECT, related_name="ministry")
    letter_number = models.CharField(max_length=60, blank=True)
    sent_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    sent_on = models.DateField()
    mean = models.DecimalField(max_digits=9, decimal_places=6, null=True, blank=True)
    stars = models.PositiveSmallIntegerField(null=True, blank=True)
    answer_number = models.CharField(max_length=60, blank=True)
    answered_on = models.DateField(null=True, blank=True)
    answered_by = models.ForeignKey(PERSON, models.PROTECT, null=True, blank=True, related_name="+")
    exit = models.CharField(max_length=12, choices=Exit, blank=True)
    exit_reason = models.TextField(blank=True)
    exit_by = models.ForeignKey(PERSON, models.PROTECT, null=True, blank=True, related_name="+")
    exit_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ("-sent_on", "-id")
        constraints = [
            models.CheckConstraint(
                condition=Q(answered_on__isnull=True) | Q(mean__isnull=False, stars__isnull=False),
                name="ministry_answer_is_whole",
            ),
            models.CheckConstraint(
                condition=Q(exit="") | (Q(exit__in=Exit.values) & Q(answered_on__isnull=False)),
                name="ministry_exit_follows_an_answer",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.result}"


class Announcement(models.Model):
    """A written notice to the commune and the producer: of the council's result, of the ministry's, of the way on (E19,
    E26).
    """

    result = models.ForeignKey(Result, models.PROTECT, related_name="announcements")
    stage = models.CharField(max_length=10, choices=Stage, default=Stage.COUNCIL)
    number = models.CharField(max_length=60)
    told_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    told_on = models.DateField()

    class Meta:
        ordering = ("-told_on", "-id")
        constraints = [
            models.UniqueConstraint(fields=["result", "stage"], name="announcement_once_a_stage"),
            models.CheckConstraint(condition=Q(stage__in=Stage.values), name="announcement_stage"),
        ]

    def __str__(self) -> str:
        return self.number
