"""What a task asks to be counted, and what its bodies report."""

from django.db import models
from django.db.models import Q, Value
from django.db.models.functions import Coalesce

from ocop.actors.territory.models import Unit
from ocop.law.indicators.models import Indicator

from .record import ProgressEntry
from .task import Task


class TaskFigure(models.Model):
    """A figure that a task asks for: of which indicator, where (no unit is the whole), and how much was planned."""

    task = models.ForeignKey(Task, models.CASCADE, related_name="figures")
    indicator = models.ForeignKey(Indicator, models.PROTECT, related_name="+")
    unit = models.ForeignKey(Unit, models.PROTECT, null=True, blank=True, related_name="+")
    target = models.DecimalField(max_digits=14, decimal_places=2, null=True, blank=True)
    unit_text = models.CharField(max_length=60, blank=True)

    class Meta:
        ordering = ["task", "id"]
        constraints = [
            models.UniqueConstraint(
                "task",
                "indicator",
                Coalesce("unit", Value(0), output_field=models.BigIntegerField()),
                name="task_figure_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.indicator} – {self.unit}" if self.unit else str(self.indicator)

    @property
    def label(self) -> str:
        """The same in the language of the screen."""
        return f"{self.indicator.label} – {self.unit}" if self.unit else self.indicator.label

    @property
    def unit_label(self) -> str:
        """What is counted, in the language of the screen where the plan names no unit of its own."""
        own = self.unit_text not in ("", self.indicator.unit)
        return self.unit_text if own else self.indicator.unit_label


class ReportedFigure(models.Model):
    """The value a body gives in a report: done from the beginning up to the day of the entry."""

    entry = models.ForeignKey(ProgressEntry, models.CASCADE, related_name="figures")
    figure = models.ForeignKey(TaskFigure, models.PROTECT, related_name="reported")
    value = models.DecimalField(max_digits=14, decimal_places=2)

    class Meta:
        ordering = ["entry", "figure"]
        constraints = [
            models.UniqueConstraint(fields=["entry", "figure"], name="reported_figure_once"),
            models.CheckConstraint(condition=Q(value__gte=0), name="reported_figure_not_negative"),
        ]
