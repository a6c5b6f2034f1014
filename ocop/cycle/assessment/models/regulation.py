"""Quy chế hoạt động của Hội đồng: what the decisions leave open, as versions of a province with their days."""

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from ocop.base.files.models import StoredFile

from ..vocabulary import Evidence, MinimaRule, Reasons, Vote

PERSON = settings.AUTH_USER_MODEL
PARAMETERS = (
    "quorum_percent", "chair_required", "spread_limit", "most_turns", "vote", "minima_rule", "reasons",
    "hides_other_scores", "days_before", "allows_extra_rounds",
)  # fmt: skip


class ParameterRule(models.Model):
    """The default of one parameter; row of `reference/assessment.yaml` with its source and evidence mark."""

    code = models.CharField(max_length=30, unique=True)
    value = models.JSONField()
    name = models.CharField(max_length=200)
    name_en = models.CharField(max_length=200)
    hint = models.CharField(max_length=400, blank=True)
    hint_en = models.CharField(max_length=400, blank=True)
    source = models.TextField()
    evidence = models.CharField(max_length=16, choices=Evidence)
    position = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ("position",)

    def __str__(self) -> str:
        return self.name


class RegulationQuerySet(models.QuerySet["Regulation"]):
    """Words of the regulations."""

    def in_force(self, day: date) -> "RegulationQuerySet":
        """Those that hold on the day, the newest first."""
        return self.filter(Q(end__isnull=True) | Q(end__gt=day), start__lte=day).order_by("-start", "-number")


class Regulation(models.Model):
    """One version; `defaults` names the parameters on which the issued text is silent, shown as proposed values."""

    province = models.CharField(max_length=8)
    number = models.PositiveSmallIntegerField()
    decision_number = models.CharField(max_length=60)
    decision_on = models.DateField()
    issuer = models.CharField(max_length=200)
    paper = models.ForeignKey(StoredFile, models.PROTECT, null=True, blank=True, related_name="+")
    start = models.DateField()
    end = models.DateField(null=True, blank=True)
    quorum_percent = models.PositiveSmallIntegerField()
    chair_required = models.BooleanField()
    spread_limit = models.PositiveSmallIntegerField()
    most_turns = models.PositiveSmallIntegerField()
    vote = models.CharField(max_length=12, choices=Vote)
    minima_rule = models.CharField(max_length=10, choices=MinimaRule)
    reasons = models.CharField(max_length=10, choices=Reasons)
    hides_other_scores = models.BooleanField()
    days_before = models.PositiveSmallIntegerField()
    allows_extra_rounds = models.BooleanField()
    defaults = models.JSONField(default=list)
    made_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    made_on = models.DateField()

    objects = RegulationQuerySet.as_manager()

    class Meta:
        ordering = ("-start", "-number")
        constraints = [
            models.UniqueConstraint(fields=["province", "number"], name="regulation_once"),
            models.CheckConstraint(condition=Q(end__isnull=True) | Q(end__gt=F("start")), name="regulation_days"),
            models.CheckConstraint(
                condition=Q(quorum_percent__gte=1, quorum_percent__lte=100), name="regulation_quorum"
            ),
            models.CheckConstraint(condition=Q(spread_limit__lte=100), name="regulation_spread"),
            models.CheckConstraint(condition=Q(most_turns__gte=1), name="regulation_turns"),
            models.CheckConstraint(condition=Q(minima_rule__in=MinimaRule.values), name="regulation_minima"),
            models.CheckConstraint(condition=Q(reasons__in=Reasons.values), name="regulation_reasons"),
            models.CheckConstraint(condition=Q(vote__in=Vote.values), name="regulation_vote"),
        ]

    def __str__(self) -> str:
        return f"{self.decision_number}"

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("assessment:regulation", args=[self.pk])

    def is_in_force(self, on: date) -> bool:
        """Whether it holds on the day."""
        return self.start <= on and (self.end is None or on < self.end)
