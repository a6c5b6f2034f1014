"""Định mức hỗ trợ: a figure of the law for one programme and activity, for its own time, with its proof.

Legal basis: N1, N2 of the notes (§6.2); the circulars named in each row. A norm nobody has confirmed cannot be used.
"""

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import pgettext_lazy

from ocop.base.files.models import StoredFile
from ocop.base.kernel.periods import Period
from ocop.law.documents.models import Document
from ocop.steering.budget.vocabulary import Evidence

from ..rules.norms import NormFigures
from ..vocabulary.norms import KeptAct, NormLevel, NormMode, NormState
from .reference import Activity, InForce, SupportProgramme, english

PERSON = settings.AUTH_USER_MODEL


class Norm(models.Model):
    """One norm. `is_binding` is false for a precedent of another province: for comparison, never applied."""

    code = models.CharField(max_length=60, unique=True)
    programme = models.ForeignKey(SupportProgramme, models.PROTECT, null=True, blank=True, related_name="norms")
    activity = models.ForeignKey(Activity, models.PROTECT, related_name="norms")
    variant = models.CharField(max_length=40, blank=True)
    level = models.CharField(max_length=12, choices=NormLevel)
    is_binding = models.BooleanField()
    place = models.CharField(max_length=100, blank=True)  # of a precedent
    unit = models.CharField(max_length=300, blank=True)
    unit_en = models.CharField(max_length=300, blank=True)
    mode = models.CharField(max_length=14, choices=NormMode)
    percent = models.DecimalField(max_digits=5, decimal_places=2, null=True, blank=True)
    ceiling_vnd = models.BigIntegerField(null=True, blank=True)
    technology_factor = models.DecimalField(max_digits=4, decimal_places=2, null=True, blank=True)
    capped_by = models.ForeignKey(SupportProgramme, models.PROTECT, null=True, blank=True, related_name="+")
    start = models.DateField(null=True, blank=True)
    end = models.DateField(null=True, blank=True)
    legal_source = models.CharField(max_length=500)
    evidence = models.CharField(max_length=16, choices=Evidence)
    is_confirmed = models.BooleanField(default=False)
    sources = models.TextField(blank=True)
    about = models.JSONField(default=dict)  # costs, conditions, base, notes: {word: {"vi": …, "en": …}}
    replaces = models.OneToOneField("self", models.PROTECT, null=True, blank=True, related_name="replaced_by")

    objects = InForce.as_manager()

    class Meta:
        ordering = ["programme__position", "activity__position", "variant", "-start", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(percent__isnull=True) | Q(percent__gt=0, percent__lte=100), name="norm_percent"
            ),
            models.CheckConstraint(
                condition=Q(ceiling_vnd__isnull=True) | Q(ceiling_vnd__gt=0), name="norm_ceiling_above_zero"
            ),
            models.CheckConstraint(
                condition=~Q(mode__in=[NormMode.FIXED, NormMode.EVENT_CEILING]) | Q(ceiling_vnd__isnull=False),
                name="norm_of_a_sum_has_one",
            ),
            models.CheckConstraint(
                condition=Q(technology_factor__isnull=True) | Q(technology_factor__gte=1, ceiling_vnd__isnull=False),
                name="norm_technology_factor",
            ),
            models.CheckConstraint(
                condition=Q(is_binding=True, programme__isnull=False, start__isnull=False)
                | Q(is_binding=False, place__gt="")
                | Q(is_binding=False, programme__isnull=False),
                name="norm_binds_by_programme_and_day",
            ),
            models.UniqueConstraint(
                fields=["programme", "activity", "variant", "level", "start"],
                condition=Q(is_binding=True),
                name="norm_once",
            ),
            models.CheckConstraint(
                condition=Q(start__isnull=True) | Q(end__isnull=True) | Q(end__gt=F("start")), name="norm_holds"
            ),
        ]
        indexes = [models.Index(fields=["activity", "start"], name="norm_by_activity")]

    def __str__(self) -> str:
        return f"{self.activity.label} ({self.code})"

    def get_absolute_url(self) -> str:
        """The page of the norm."""
        return reverse("support:norm", args=[self.pk])

    @property
    def figures(self) -> NormFigures:
        """The row as the rules take it."""
        return NormFigures(
            code=self.code,
            mode=NormMode(self.mode),
            percent=self.percent,
            ceiling_vnd=self.ceiling_vnd,
            technology_factor=self.technology_factor,
            source=self.legal_source,
        )

    @property
    def proof(self) -> Evidence:
        """The mark of evidence as a word."""
        return Evidence(self.evidence)

    def said(self, word: str) -> list[str]:
        """What the row says beside its figures, in the language of the screen."""
        found = self.about.get(word, [])
        rows = found if isinstance(found, list) else [found]
        return [row["en"] if english() else row["vi"] for row in rows]

    def state_on(self, day: date) -> NormState:
        """Where it stands on the day."""
        if not self.is_binding:
            return NormState.PRECEDENT
        if self.end and self.end <= day:
            return NormState.ENDED
        return NormState.CONFIRMED if self.is_confirmed else NormState.NEEDS_CONFIRMATION

    @property
    def last_day(self) -> date | None:
        """The last day in force, as papers print it."""
        return Period(self.start, self.end).last_day

    @property
    def unit_label(self) -> str:
        """Per what, in the language of the screen."""
        return self.unit_en if english() and self.unit_en else self.unit


class NormConfirmation(models.Model):
    """What the norm keeper did with a norm, by which paper; never changed, never deleted."""

    norm = models.ForeignKey(Norm, models.PROTECT, related_name="confirmations")
    act = models.CharField(max_length=10, choices=KeptAct)
    paper = models.ForeignKey(StoredFile, models.PROTECT, related_name="+")
    document = models.ForeignKey(Document, models.PROTECT, null=True, blank=True, related_name="+")
    document_text = models.CharField(pgettext_lazy("one", "Văn bản"), max_length=300)
    made_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    made_on = models.DateField()
    made_at = models.DateTimeField(auto_now_add=True)
    figures = models.JSONField(default=dict)  # as they stood when confirmed
    remark = models.TextField(blank=True)

    class Meta:
        ordering = ["-made_at", "-id"]
        constraints = [models.CheckConstraint(condition=Q(act__in=KeptAct.values), name="norm_confirmation_act")]

    def __str__(self) -> str:
        return f"{self.norm_id}: {self.act}"

    @property
    def word(self) -> KeptAct:
        """The act as a word."""
        return KeptAct(self.act)
