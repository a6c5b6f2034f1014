"""What the reference folder says: periods of reporting and outlines of reports, each for its own time."""

from datetime import date

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Coalesce

from ocop.base.workdays.rules import Policy

from ..rules.periods import Definition
from ..vocabulary import PeriodKind

ALWAYS = date(1, 1, 1)  # an open beginning, so that two of them count as the same


class InForce(models.QuerySet):
    """Rows that hold for a time."""

    def in_force(self, day: date) -> "InForce":
        """Those that hold on the day."""
        return self.filter(Q(start=None) | Q(start__lte=day), Q(end=None) | Q(end__gt=day))


class PeriodDefinition(models.Model):
    """A period of the year (Decree 09/2019, Art. 12): its months, its days and when its report is due."""

    kind = models.CharField(max_length=12, choices=PeriodKind.choices)
    number = models.PositiveSmallIntegerField()
    first_month = models.PositiveSmallIntegerField()
    last_month = models.PositiveSmallIntegerField()
    from_day = models.PositiveSmallIntegerField()
    to_day = models.PositiveSmallIntegerField()
    due_day = models.PositiveSmallIntegerField()
    policy = models.CharField(max_length=24, choices=[(p.value, p.value) for p in Policy])
    workdays_after = models.PositiveSmallIntegerField()
    start = models.DateField(null=True, blank=True)
    end = models.DateField(null=True, blank=True)
    basis = models.TextField(blank=True)
    evidence = models.JSONField(default=dict, blank=True)

    objects = InForce.as_manager()

    class Meta:
        ordering = ["kind", "number", "start"]
        constraints = [
            models.UniqueConstraint("kind", "number", Coalesce("start", ALWAYS), name="period_once"),
            models.CheckConstraint(
                condition=Q(start__isnull=True) | Q(end__isnull=True) | Q(end__gt=F("start")), name="period_holds"
            ),
            models.CheckConstraint(condition=Q(kind__in=PeriodKind.values), name="period_kind"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.number}"

    @property
    def definition(self) -> Definition:
        """The row as the rules of periods take it."""
        return Definition(
            kind=PeriodKind(self.kind),
            number=self.number,
            first_month=self.first_month,
            last_month=self.last_month,
            from_day=self.from_day,
            to_day=self.to_day,
            due_day=self.due_day,
            policy=Policy(self.policy),
            workdays_after=self.workdays_after,
            basis=self.basis,
        )


class Outline(models.Model):
    """Đề cương: the sections, sentences and tables of a report."""

    code = models.CharField(max_length=40)
    start = models.DateField(null=True, blank=True)
    end = models.DateField(null=True, blank=True)
    content = models.JSONField()
    evidence = models.CharField(max_length=16)

    objects = InForce.as_manager()

    class Meta:
        ordering = ["code", "start"]
        constraints = [
            models.UniqueConstraint("code", Coalesce("start", ALWAYS), name="outline_once"),
            models.CheckConstraint(
                condition=Q(start__isnull=True) | Q(end__isnull=True) | Q(end__gt=F("start")), name="outline_holds"
            ),
        ]

    def __str__(self) -> str:
        return self.code
