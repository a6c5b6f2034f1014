"""Rows of `reference/evidence-rules.yaml`: days of reminding, figures, marks of kinds, the words of the checks."""

from django.db import models
from django.db.models import Q

from ..vocabulary import Evidence


class _Sourced(models.Model):
    evidence = models.CharField(max_length=12, choices=Evidence)

    class Meta:
        abstract = True


class Rung(_Sourced):
    """So many days before the last day of a paper its people are reminded; 0 is the day itself."""

    code = models.CharField(max_length=8, unique=True)
    days = models.PositiveSmallIntegerField(unique=True)

    class Meta:
        ordering = ("-days",)

    def __str__(self) -> str:
        return f"T-{self.days}"


class Figure(_Sourced):
    """One figure of this installation."""

    code = models.CharField(max_length=40, unique=True)
    value = models.PositiveIntegerField()

    class Meta:
        ordering = ("code",)
        constraints = [models.CheckConstraint(condition=Q(value__gt=0), name="evidence_figure_is_positive")]

    def __str__(self) -> str:
        return f"{self.code}: {self.value}"


class KindMark(_Sourced):
    """What our own file says of a kind of paper: restricted, owner compared, tested parameters counted."""

    code = models.CharField(max_length=40, unique=True)
    marks = models.JSONField(default=list)
    source = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ("code",)

    def __str__(self) -> str:
        return self.code


class CheckWording(models.Model):
    """A check of the table of papers in both languages; `code` is the sentence of the table."""

    code = models.CharField(max_length=200, unique=True)
    words = models.CharField(max_length=200)
    words_en = models.CharField(max_length=200)

    class Meta:
        ordering = ("code",)

    def __str__(self) -> str:
        return self.words
