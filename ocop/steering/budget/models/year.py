"""Fiscal years."""

from django.db import models
from django.db.models import Q

from ..vocabulary import FIRST_YEAR, LAST_YEAR, YearState


class FiscalYear(models.Model):
    """Năm ngân sách; `adjust_until` is the last day of the adjustment period, in the year after."""

    year = models.PositiveSmallIntegerField(unique=True)
    state = models.CharField(max_length=10, choices=YearState.choices, default=YearState.PLANNING)
    adjust_until = models.DateField()
    closed_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["-year"]
        constraints = [
            models.CheckConstraint(condition=Q(year__gte=FIRST_YEAR, year__lte=LAST_YEAR), name="fiscal_year_range"),
            models.CheckConstraint(condition=Q(state__in=YearState.values), name="fiscal_year_state"),
            models.CheckConstraint(
                condition=~Q(state=YearState.CLOSED) | Q(closed_on__isnull=False), name="fiscal_year_closed_has_a_day"
            ),
        ]

    def __str__(self) -> str:
        return str(self.year)

    @property
    def stage(self) -> YearState:
        """The state as a word with a colour."""
        return YearState(self.state)
