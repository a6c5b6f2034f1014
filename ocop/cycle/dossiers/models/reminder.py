"""What people were reminded of: once for each rung of a day."""

from django.db import models
from django.db.models import Q

from ..vocabulary import Near
from .dossier import Dossier


class Reminder(models.Model):
    """A reminder that went out. `subject` is the key of the clock, request, test, visit or round, so another day or
    another request reminds anew; `rung` as the rule has it.
    """

    dossier = models.ForeignKey(Dossier, models.CASCADE, related_name="reminders")
    near = models.CharField(max_length=20, choices=Near)
    subject = models.PositiveBigIntegerField()
    day = models.DateField()
    rung = models.SmallIntegerField()
    reminded_on = models.DateField()

    class Meta:
        ordering = ("id",)
        constraints = [
            models.UniqueConstraint(fields=["dossier", "near", "subject", "day", "rung"], name="dossier_reminded_once"),
            models.CheckConstraint(condition=Q(near__in=Near.values), name="dossier_reminder_of"),
        ]

    def __str__(self) -> str:
        return f"{self.dossier} {self.near} {self.rung}"
