"""Administrative units in time: one row is one version of one unit.

A code is used again for another unit after a merger, so a row is known by code and first day (`key`).
"""

from datetime import date

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from ocop.actors.territory.phrases import days_in_words
from ocop.actors.territory.vocabulary import Evidence, Extent, Level, UnitType
from ocop.base.kernel.periods import Period


class UnitQuerySet(models.QuerySet["Unit"]):
    """Words of the territory."""

    def in_force(self, day: date) -> "UnitQuerySet":
        """The versions that hold on the day."""
        return self.filter(Q(start=None) | Q(start__lte=day), Q(end=None) | Q(end__gt=day))

    def within(self, unit: "Unit") -> "UnitQuerySet":
        """The unit and all below it; there are at most three levels."""
        return self.filter(Q(pk=unit.pk) | Q(parent=unit.pk) | Q(parent__parent=unit.pk))


class Unit(models.Model):
    """Đơn vị hành chính, from `start` (included) to `end` (excluded)."""

    key = models.CharField(max_length=24, unique=True)
    code = models.CharField(max_length=8, db_index=True)
    name = models.CharField(_("tên đơn vị"), max_length=120)
    folded = models.CharField(max_length=120, db_index=True)
    type = models.CharField(max_length=16, choices=UnitType)
    level = models.CharField(max_length=16, choices=Level)
    parent = models.ForeignKey("self", models.PROTECT, null=True, related_name="children")
    start = models.DateField(null=True)
    end = models.DateField(null=True)
    latitude = models.FloatField(null=True)
    longitude = models.FloatField(null=True)
    legal_basis = models.TextField(default="", blank=True)
    evidence = models.CharField(max_length=32, choices=Evidence)
    source = models.TextField(default="", blank=True)

    objects = UnitQuerySet.as_manager()

    class Meta:
        ordering = ("code", "start")
        constraints = [
            models.CheckConstraint(
                condition=Q(start=None) | Q(end=None) | Q(end__gt=F("start")), name="unit_ends_after_it_starts"
            ),
            models.CheckConstraint(condition=Q(level__in=Level.values), name="unit_level_is_known"),
        ]
        indexes = [models.Index(fields=["level", "start", "end"], name="unit_level_period")]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        """The page of this version."""
        return reverse("territory:unit", args=[self.key])

    @property
    def period(self) -> Period:
        """The days on which this version holds."""
        return Period(self.start, self.end)

    @property
    def days(self) -> str:
        """The same in words."""
        return days_in_words(self.period)


class Succession(models.Model):
    """The territory of `predecessor` passed, wholly or in part, to `successor`."""

    predecessor = models.ForeignKey(Unit, models.CASCADE, related_name="successions")
    successor = models.ForeignKey(Unit, models.CASCADE, related_name="origins")
    extent = models.CharField(max_length=8, choices=Extent, default=Extent.WHOLE)

    class Meta:
        ordering = ("predecessor", "id")
        constraints = [
            models.UniqueConstraint(fields=["predecessor", "successor"], name="unit_succession_once"),
            models.CheckConstraint(condition=~Q(predecessor=F("successor")), name="unit_succeeds_another"),
        ]

    def __str__(self) -> str:
        return f"{self.predecessor_id} → {self.successor_id}"
