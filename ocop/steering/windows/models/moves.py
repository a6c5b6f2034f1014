"""What people did: dates moved, each move a row that stays; and which reminders have gone out."""

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Coalesce

from ocop.actors.territory.models import Unit
from ocop.law.documents.models import Document

from ..rules.building import Move
from ..vocabulary import FIRST_YEAR, LAST_YEAR
from .reference import WindowRule

BY = settings.AUTH_USER_MODEL


class WindowMoveQuerySet(models.QuerySet["WindowMove"]):
    """Words of the moves."""

    def of(self, code: str, year: int) -> "WindowMoveQuerySet":
        """The moves of one window of a year, whichever row of its rule they were made under."""
        return self.filter(rule__code=code, year=year)

    def known_on(self, day: date) -> "WindowMoveQuerySet":
        """Those made by the day."""
        return self.filter(moved_on__lte=day)


class WindowMove(models.Model):
    """Một lần dời mốc. The latest row of a window, year and place holds; a withdrawn one leads back to the rule.

    Without place it is for the whole province; an edge left empty stays as the rule says.
    """

    rule = models.ForeignKey(WindowRule, models.PROTECT, related_name="moves")
    year = models.PositiveSmallIntegerField()
    place = models.ForeignKey(Unit, models.PROTECT, null=True, blank=True, related_name="+")
    opens_on = models.DateField(null=True, blank=True)
    closes_on = models.DateField(null=True, blank=True)
    is_withdrawn = models.BooleanField(default=False)
    reason = models.CharField(max_length=500)
    document = models.ForeignKey(Document, models.PROTECT, null=True, blank=True, related_name="+")
    document_text = models.CharField(max_length=200, blank=True)
    moved_by = models.ForeignKey(BY, models.PROTECT, related_name="+")
    moved_on = models.DateField()

    objects = WindowMoveQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        indexes = [models.Index(fields=["year", "rule"], name="window_move_of_year")]
        constraints = [
            models.CheckConstraint(condition=Q(year__gte=FIRST_YEAR, year__lte=LAST_YEAR), name="window_move_year"),
            models.CheckConstraint(condition=~Q(reason=""), name="window_move_has_a_reason"),
            models.CheckConstraint(
                condition=Q(is_withdrawn=True, opens_on=None, closes_on=None)
                | Q(is_withdrawn=False) & (Q(opens_on__isnull=False) | Q(closes_on__isnull=False)),
                name="window_move_has_a_day",
            ),
            models.CheckConstraint(
                condition=Q(opens_on=None) | Q(closes_on=None) | Q(closes_on__gte=F("opens_on")),
                name="window_move_closes_last",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.rule.code} {self.year}"

    @property
    def move(self) -> Move:
        """The row as the rules take it."""
        return Move(self.rule.code, self.place_id, self.opens_on, self.closes_on, self.is_withdrawn, self.reason)


class WindowReminder(models.Model):
    """A reminder that went out: once for each rung of a window, place and closing day, so a moved day reminds anew."""

    rule = models.ForeignKey(WindowRule, models.PROTECT, related_name="+")
    year = models.PositiveSmallIntegerField()
    place = models.ForeignKey(Unit, models.PROTECT, null=True, blank=True, related_name="+")
    closes_on = models.DateField()
    rung = models.SmallIntegerField()
    reminded_on = models.DateField()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                "rule", "year", Coalesce("place", 0), "closes_on", "rung", name="window_reminder_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.rule.code} {self.year} T{self.rung:+d}"
