"""Bảng giấy tờ minh chứng: a version of the table of papers of a framework.

The decision prints no such table, so it is kept beside the framework in versions: a corrected one is loaded and
published without touching the decision; the highest published version counts.
"""

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import get_language

from ..vocabulary import Evidence, Holder, JudgedBy, PaperKind, State
from .framework import Framework, Loaded
from .sets import Criterion


class PaperTable(Loaded):
    """One version with the words it declares: rows of Form 02, agencies, conditions, figures."""

    framework = models.ForeignKey(Framework, models.CASCADE, related_name="paper_tables")
    version = models.PositiveSmallIntegerField()
    evidence = models.CharField(max_length=12, choices=Evidence.choices)
    rows = models.JSONField(default=dict)
    agencies = models.JSONField(default=dict)
    conditions = models.JSONField(default=dict)
    figures = models.JSONField(default=dict)

    class Meta:
        ordering = ["framework_id", "-version"]
        constraints = [
            models.UniqueConstraint(fields=["framework", "version"], name="paper_table_once"),
            models.CheckConstraint(condition=Q(state__in=State.values), name="paper_table_state"),
            models.CheckConstraint(
                condition=Q(state=State.DRAFT) | Q(published_on__isnull=False), name="paper_table_published_has_a_day"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.framework.number} · {self.version}"

    def get_absolute_url(self) -> str:
        """The page on which it is judged."""
        return reverse("criteria:papers", args=[self.pk])


class PaperType(models.Model):
    """One kind of paper; `written` is its row of the file, checked when it was loaded."""

    table = models.ForeignKey(PaperTable, models.CASCADE, related_name="papers")
    code = models.CharField(max_length=40)
    name_vi = models.CharField(max_length=250)
    name_en = models.CharField(max_length=250)
    kind = models.CharField(max_length=8, choices=PaperKind.choices)
    holder = models.CharField(max_length=8, choices=Holder.choices)
    form02_row = models.PositiveSmallIntegerField(null=True, blank=True)
    written = models.JSONField()
    position = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["table_id", "position"]
        constraints = [models.UniqueConstraint(fields=["table", "code"], name="paper_type_once")]

    def __str__(self) -> str:
        return self.name_vi

    @property
    def name(self) -> str:
        """In the language of the screen."""
        return self.name_en if get_language() == "en" else self.name_vi


class CriterionNeeds(models.Model):
    """What the options of a criterion ask for; `written` is the entry of the file, checked when it was loaded."""

    table = models.ForeignKey(PaperTable, models.CASCADE, related_name="needs")
    criterion = models.ForeignKey(Criterion, models.CASCADE, related_name="needs")
    entry = models.CharField(max_length=60)
    judged_by = models.CharField(max_length=12, choices=JudgedBy.choices)
    hint_vi = models.CharField(max_length=300)
    written = models.JSONField()

    class Meta:
        ordering = ["table_id", "criterion_id"]
        constraints = [models.UniqueConstraint(fields=["table", "criterion"], name="criterion_needs_once")]

    def __str__(self) -> str:
        return self.entry
