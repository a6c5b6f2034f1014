"""A line of a plan: what is to be done, by whom, until when, how much of it where, and with which money."""

from uuid import uuid4

from django.db import models
from django.db.models import F, Q, Value
from django.db.models.functions import Coalesce

from ocop.actors.organisations.models import Organisation
from ocop.actors.territory.models import Unit
from ocop.law.indicators.models import Indicator
from ocop.steering.budget.models import FundingSource
from ocop.steering.directives.models import Task

from ..vocabulary import Quarter
from .plan import PlanVersion
from .reference import WorkGroup
from .route import InputRequest


class Line(models.Model):
    """Nội dung công việc. It belongs to a version, or to the answer of an agency that was asked for inputs.

    `key` stays the same through all versions of the plan. `answers` is the task whose clause asked for the work,
    `clause` its words where no task stands for it; `task` is what the line itself became on approval. `origin` is the
    input it was taken from, `carried_from` the unfinished line of the year before. `is_stopped` keeps a line that an
    adjustment stops. `edition` grows with every change.
    """

    version = models.ForeignKey(PlanVersion, models.CASCADE, null=True, blank=True, related_name="lines")
    request = models.ForeignKey(InputRequest, models.CASCADE, null=True, blank=True, related_name="lines")
    key = models.UUIDField(default=uuid4)
    rank = models.PositiveIntegerField()
    group = models.ForeignKey(WorkGroup, models.PROTECT, related_name="+")
    content = models.TextField()
    indicator = models.ForeignKey(Indicator, models.PROTECT, null=True, blank=True, related_name="plan_lines")
    unit_text = models.CharField(max_length=60, blank=True)
    lead = models.ForeignKey(Organisation, models.PROTECT, null=True, blank=True, related_name="plan_lines_led")
    coordinating = models.ManyToManyField(Organisation, blank=True, related_name="plan_lines_coordinated")
    start_on = models.DateField(null=True, blank=True)
    due_on = models.DateField(null=True, blank=True)
    deliverable = models.CharField(max_length=300, blank=True)
    answers = models.ForeignKey(Task, models.PROTECT, null=True, blank=True, related_name="plan_lines")
    clause = models.CharField(max_length=300, blank=True)
    note = models.TextField(blank=True)
    is_stopped = models.BooleanField(default=False)
    task = models.ForeignKey(Task, models.PROTECT, null=True, blank=True, related_name="born_of")
    origin = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="taken_as")
    carried_from = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="carried_to")
    edition = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["group__position", "rank", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(version__isnull=False, request__isnull=True)
                | Q(version__isnull=True, request__isnull=False),
                name="line_of_a_version_or_an_input",
            ),
            models.UniqueConstraint(fields=["version", "key"], name="line_once"),
            models.CheckConstraint(
                condition=Q(start_on__isnull=True) | Q(due_on__isnull=True) | Q(due_on__gte=F("start_on")),
                name="line_ends_after_it_starts",
            ),
        ]

    def __str__(self) -> str:
        return self.content


class LineTarget(models.Model):
    """How much of the indicator, where and in which part of the year.

    Without a unit it is the whole of the plan's territory, quarter 0 the whole year. `upper` closes a range ("4–5 per
    district"); `is_at_least` is the plan's "≥".
    """

    line = models.ForeignKey(Line, models.CASCADE, related_name="targets")
    unit = models.ForeignKey(Unit, models.PROTECT, null=True, blank=True, related_name="+")
    quarter = models.PositiveSmallIntegerField(choices=Quarter.choices, default=Quarter.YEAR)
    value = models.DecimalField(max_digits=14, decimal_places=2)
    upper = models.DecimalField(max_digits=14, decimal_places=2, null=True, blank=True)
    is_at_least = models.BooleanField(default=False)

    class Meta:
        ordering = ["line", F("unit").asc(nulls_first=True), "quarter"]
        constraints = [
            models.UniqueConstraint(
                "line", Coalesce("unit", Value(0), output_field=models.BigIntegerField()), "quarter", name="target_once"
            ),
            models.CheckConstraint(condition=Q(value__gte=0), name="target_not_negative"),
            models.CheckConstraint(condition=Q(quarter__in=Quarter.values), name="target_quarter"),
            models.CheckConstraint(condition=Q(upper__isnull=True) | Q(upper__gte=F("value")), name="target_range"),
        ]


class LineMoney(models.Model):
    """Money of one source for a line, in whole đồng."""

    line = models.ForeignKey(Line, models.CASCADE, related_name="money")
    source = models.ForeignKey(FundingSource, models.PROTECT, related_name="+")
    amount_vnd = models.BigIntegerField()

    class Meta:
        ordering = ["line", "source__position"]
        constraints = [
            models.UniqueConstraint(fields=["line", "source"], name="line_money_once"),
            models.CheckConstraint(condition=Q(amount_vnd__gt=0), name="line_money_is_positive"),
        ]
