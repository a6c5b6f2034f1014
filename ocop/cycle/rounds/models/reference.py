"""Rows of `reference/rounds.yaml`: who judges a step unless the year says otherwise, and the rounds the law knows."""

from django.db import models
from django.db.models import Q

from ..vocabulary import Evidence, Judge, JudgedStep, RoundLevel


class StepRule(models.Model):
    """The default of a step; a year takes it over when it is opened."""

    step = models.CharField(max_length=8, choices=JudgedStep, unique=True)
    screened_by = models.CharField(max_length=12, choices=Judge)
    decided_by = models.CharField(max_length=12, choices=Judge)
    resubmit_days = models.PositiveSmallIntegerField()
    resubmit_evidence = models.CharField(max_length=16, choices=Evidence)
    resubmit_source = models.CharField(max_length=400)
    windows = models.JSONField(default=list)
    number_pattern = models.CharField(max_length=60, blank=True)
    basis = models.CharField(max_length=300)
    source = models.TextField(blank=True)
    evidence = models.CharField(max_length=16, choices=Evidence)

    class Meta:
        ordering = ("id",)
        constraints = [models.CheckConstraint(condition=Q(step__in=JudgedStep.values), name="step_rule_step")]

    def __str__(self) -> str:
        return str(self.get_step_display())


class RoundRule(models.Model):
    """A round the law knows, with the windows that give its days."""

    code = models.CharField(max_length=20, unique=True)
    level = models.CharField(max_length=10, choices=RoundLevel)
    number = models.PositiveSmallIntegerField()
    intake_window = models.CharField(max_length=40)
    done_window = models.CharField(max_length=40)
    basis = models.CharField(max_length=300)
    source = models.TextField(blank=True)
    evidence = models.CharField(max_length=16, choices=Evidence)

    class Meta:
        ordering = ("level", "number")
        constraints = [models.UniqueConstraint(fields=["level", "number"], name="round_rule_once")]

    def __str__(self) -> str:
        return self.code
