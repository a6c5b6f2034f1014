"""Special days: public holidays, compensating days off and swapped working Saturdays."""

from datetime import date

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ocop.base.workdays.vocabulary import Source


class SpecialDayQuerySet(models.QuerySet["SpecialDay"]):
    """Words of the calendar."""

    def of_year(self, year: int) -> "SpecialDayQuerySet":
        """The special days of one year, in order."""
        return self.filter(day__range=(date(year, 1, 1), date(year, 12, 31)))

    def in_force(self) -> "SpecialDayQuerySet":
        """Those not withdrawn."""
        return self.filter(is_withdrawn=False)


class SpecialDay(models.Model):
    """Ngày đặc biệt: a day that differs from its weekday, and the notice that says so.

    A withdrawn day stays as a row, so that seeding again does not bring it back.
    """

    day = models.DateField(_("ngày"), unique=True)
    is_rest = models.BooleanField(_("là ngày nghỉ"))
    name = models.CharField(_("tên"), max_length=200)
    basis = models.CharField(_("căn cứ"), max_length=300)
    source = models.CharField(_("nguồn"), max_length=13, choices=Source, default=Source.LIBRARY)
    is_withdrawn = models.BooleanField(default=False)

    objects = SpecialDayQuerySet.as_manager()

    class Meta:
        ordering = ("day",)
        constraints = [
            models.CheckConstraint(condition=Q(source__in=Source.values), name="special_day_source_is_known")
        ]

    def __str__(self) -> str:
        return f"{self.day:%d/%m/%Y} {self.name}"


class CalendarStamp(models.Model):
    """One row with a mark that is new after every change of the calendar, so each process knows when to read again."""

    mark = models.UUIDField()

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(id=1), name="one_calendar_stamp")]

    def __str__(self) -> str:
        return str(self.mark)
