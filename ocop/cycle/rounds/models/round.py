"""Đợt đánh giá, phân hạng: level, number, and the days taken from the calendar when it was opened."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from ..rules import OpenRound
from ..vocabulary import RoundLevel
from .year import ProgrammeYear

PERSON = settings.AUTH_USER_MODEL


class Round(models.Model):
    """Without window names it is a further round, on the ground given (`extra_round_basis`)."""

    year = models.ForeignKey(ProgrammeYear, models.PROTECT, related_name="rounds")
    level = models.CharField(max_length=10, choices=RoundLevel)
    number = models.PositiveSmallIntegerField()
    intake_window = models.CharField(max_length=40, blank=True)
    done_window = models.CharField(max_length=40, blank=True)
    intake_close = models.DateField()
    done_by = models.DateField()
    basis = models.CharField(max_length=300, blank=True)
    extra_round_basis = models.CharField(max_length=300, blank=True)
    opened_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    opened_on = models.DateField()
    closed_by = models.ForeignKey(PERSON, models.PROTECT, null=True, blank=True, related_name="+")
    closed_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ("intake_close", "level", "number")
        constraints = [
            models.UniqueConstraint(fields=["year", "level", "number"], name="round_once"),
            models.CheckConstraint(condition=Q(level__in=RoundLevel.values), name="round_level"),
            models.CheckConstraint(condition=Q(done_by__gte=F("intake_close")), name="round_done_last"),
            models.CheckConstraint(
                condition=~Q(intake_window="") | ~Q(extra_round_basis=""), name="round_extra_has_a_ground"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_level_display()} {self.number}/{self.year}"

    def get_absolute_url(self) -> str:
        """Its place on the page of the year."""
        return f"{self.year.get_absolute_url()}#dot-{self.pk}"

    @property
    def is_closed(self) -> bool:
        """Whether it is over."""
        return self.closed_on is not None

    @property
    def is_extra(self) -> bool:
        """Whether it is a further round beside those of the law."""
        return not self.intake_window

    @property
    def as_open(self) -> OpenRound:
        """As the rules take it."""
        return OpenRound(self.pk, self.level, self.intake_close, not self.is_closed)
