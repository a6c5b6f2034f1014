"""A programme year of the province and how its steps are judged, in the whole province or at one place."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Coalesce
from django.urls import reverse

from ocop.actors.territory.models import Unit

from ..vocabulary import FIRST_YEAR, LAST_YEAR, Judge, JudgedStep

PERSON = settings.AUTH_USER_MODEL


class ProgrammeYear(models.Model):
    """Năm chương trình of a province (its line of bodies). The law of a day is asked of `criteria`, never kept here."""

    province = models.CharField(max_length=8)
    year = models.PositiveSmallIntegerField()
    opened_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    opened_on = models.DateField()
    closed_by = models.ForeignKey(PERSON, models.PROTECT, null=True, blank=True, related_name="+")
    closed_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ("-year",)
        constraints = [
            models.UniqueConstraint(fields=["province", "year"], name="programme_year_once"),
            models.CheckConstraint(condition=Q(year__gte=FIRST_YEAR, year__lte=LAST_YEAR), name="programme_year_range"),
        ]

    def __str__(self) -> str:
        return str(self.year)

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("rounds:year", args=[self.pk])

    @property
    def is_closed(self) -> bool:
        """Whether it is over."""
        return self.closed_on is not None


class YearStep(models.Model):
    """Who screens, who decides, how many days there are to hand in again; without place for the whole province."""

    year = models.ForeignKey(ProgrammeYear, models.CASCADE, related_name="steps")
    step = models.CharField(max_length=8, choices=JudgedStep)
    place = models.ForeignKey(Unit, models.PROTECT, null=True, blank=True, related_name="+")
    screened_by = models.CharField(max_length=12, choices=Judge)
    decided_by = models.CharField(max_length=12, choices=Judge)
    resubmit_days = models.PositiveSmallIntegerField()
    reason = models.CharField(max_length=300, blank=True)
    set_by = models.ForeignKey(PERSON, models.PROTECT, null=True, blank=True, related_name="+")
    set_on = models.DateField()

    class Meta:
        ordering = ("step", "place__name", "id")
        constraints = [
            models.UniqueConstraint("year", "step", Coalesce("place", 0), name="year_step_once"),
            models.CheckConstraint(condition=Q(step__in=JudgedStep.values), name="year_step_step"),
            models.CheckConstraint(condition=Q(screened_by__in=Judge.values), name="year_step_screened"),
            models.CheckConstraint(condition=Q(decided_by__in=Judge.values), name="year_step_decided"),
            models.CheckConstraint(condition=Q(resubmit_days__gte=1), name="year_step_days"),
        ]

    def __str__(self) -> str:
        return f"{self.get_step_display()} {self.year}"
