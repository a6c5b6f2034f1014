"""A report on the execution of a directive, and its words."""

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from ocop.actors.organisations.models import Organisation
from ocop.law.documents.models import Document
from ocop.steering.directives.models import Directive

from ..vocabulary import Figure, PeriodKind, ReportState
from ..wording import period_name, report_title

PERSON = settings.AUTH_USER_MODEL


class ExecutionReport(models.Model):
    """Báo cáo kết quả thực hiện văn bản chỉ đạo: figures of a cut-off, words, signature, number.

    `figures` holds counts, rates with their parts, rows by body and by task, and for every figure the ids of the
    assignments behind it; `rows`, `extension_rows` and `letter_rows` are those records as they were. Nothing of it
    changes once `frozen_at` is set.
    """

    directive = models.ForeignKey(Directive, models.PROTECT, related_name="reports")
    office = models.ForeignKey(Organisation, models.PROTECT, related_name="reports")
    kind = models.CharField(max_length=12, choices=PeriodKind.choices)
    number = models.PositiveSmallIntegerField(default=1)
    year = models.PositiveSmallIntegerField()
    data_from = models.DateField()
    cut_off = models.DateField()
    due_on = models.DateField(null=True, blank=True)
    period_basis = models.TextField(blank=True)
    state = models.CharField(max_length=10, choices=ReportState.choices, default=ReportState.DRAFT)
    version = models.PositiveIntegerField(default=1)

    outline = models.JSONField()
    figures = models.JSONField(default=dict)
    figures_hash = models.CharField(max_length=64, blank=True)
    computed_on = models.DateField()
    computed_at = models.DateTimeField()
    frozen_at = models.DateTimeField(null=True, blank=True)

    drafted_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    drafted_on = models.DateField()
    round = models.PositiveSmallIntegerField(default=0)
    signer = models.ForeignKey(PERSON, models.PROTECT, null=True, blank=True, related_name="+")
    competence = models.CharField(max_length=4, blank=True)
    signed_on = models.DateField(null=True, blank=True)
    sent_on = models.DateField(null=True, blank=True)
    document = models.OneToOneField(Document, models.PROTECT, null=True, blank=True, related_name="report")

    class Meta:
        ordering = ["-cut_off", "-id"]
        constraints = [
            models.UniqueConstraint(fields=["directive", "office", "kind", "cut_off"], name="report_once"),
            models.CheckConstraint(condition=Q(state__in=ReportState.values), name="report_state"),
            models.CheckConstraint(condition=Q(kind__in=PeriodKind.values), name="report_kind"),
            models.CheckConstraint(condition=Q(cut_off__gte=F("data_from")), name="report_period"),
            models.CheckConstraint(
                condition=~Q(state__in=[ReportState.SIGNED, ReportState.SENT])
                | Q(frozen_at__isnull=False, document__isnull=False, signer__isnull=False, signed_on__isnull=False),
                name="report_signed_wholly",
            ),
            models.CheckConstraint(
                condition=~Q(state=ReportState.SENT) | Q(sent_on__isnull=False), name="report_sent_has_a_day"
            ),
        ]

    def __str__(self) -> str:
        return report_title(self.directive.document.written, self.period)

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("reports:detail", args=[self.pk])

    @property
    def period(self) -> str:
        """6 tháng đầu năm 2019, in the language of the page."""
        return period_name(PeriodKind(self.kind), number=self.number, year=self.year, cut_off=self.cut_off)

    @property
    def stage(self) -> ReportState:
        """The state as the word it is."""
        return ReportState(self.state)

    @property
    def is_frozen(self) -> bool:
        """Whether the figures can change no more."""
        return self.frozen_at is not None

    @property
    def written(self) -> str:
        """Number and symbol once it is signed."""
        return self.document.written if self.document else ""

    def count(self, figure: Figure) -> int:
        """A figure of the report."""
        return int(self.figures["counts"][figure])

    def ids_behind(self, figure: Figure) -> list[int]:
        """The assignments a figure counts."""
        ids: list[int] = self.figures["lists"][figure]
        return ids

    def outline_table(self, name: str) -> dict[str, Any]:
        """A table of the outline the report was drafted from."""
        table: dict[str, Any] = self.outline["tables"][name]
        return table


class Section(models.Model):
    """A part of the narrative: drafted from the figures, edited by people.

    `drafted` is what the figures say now. `is_stale` means that the figures have changed since somebody edited the
    text; a person must look at it again. `version` grows with every change, so two people editing at once are told.
    """

    report = models.ForeignKey(ExecutionReport, models.CASCADE, related_name="sections")
    rank = models.PositiveSmallIntegerField()
    key = models.CharField(max_length=20)
    heading = models.CharField(max_length=200)
    level = models.PositiveSmallIntegerField()
    table = models.CharField(max_length=20, blank=True)
    annex = models.CharField(max_length=20, blank=True)
    is_required = models.BooleanField(default=False)
    drafted = models.TextField(blank=True)
    text = models.TextField(blank=True)
    is_stale = models.BooleanField(default=False)
    version = models.PositiveIntegerField(default=1)
    edited_by = models.ForeignKey(PERSON, models.PROTECT, null=True, blank=True, related_name="+")
    edited_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["report", "rank"]
        constraints = [
            models.UniqueConstraint(fields=["report", "key"], name="section_once"),
            models.UniqueConstraint(fields=["report", "rank"], name="section_rank_once"),
        ]

    def __str__(self) -> str:
        return self.heading

    @property
    def is_edited(self) -> bool:
        """Whether a person's words stand in place of the drafted ones."""
        return self.edited_by_id is not None

    @property
    def anchor(self) -> str:
        """Its place on the report's page."""
        return f"phan-{self.key}"
