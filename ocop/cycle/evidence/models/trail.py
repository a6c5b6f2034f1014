"""What offices said of a paper, who relies on it, and the reminders that went out."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from ..vocabulary import Reason, Verdict
from .paper import Paper

PERSON = settings.AUTH_USER_MODEL


class Verification(models.Model):
    """One verdict: who, when, why, which points were looked at; never changed (triggers)."""

    paper = models.ForeignKey(Paper, models.PROTECT, related_name="verifications")
    verdict = models.CharField(max_length=10, choices=Verdict)
    reasons = models.JSONField(default=list, blank=True)
    note = models.TextField(blank=True)
    checked = models.JSONField(default=list, blank=True)
    edition = models.PositiveIntegerField()
    by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    on = models.DateField()

    class Meta:
        ordering = ("-id",)
        constraints = [
            models.CheckConstraint(condition=Q(verdict__in=Verdict.values), name="verification_verdict_is_known")
        ]

    def __str__(self) -> str:
        return f"{self.paper}: {self.get_verdict_display()}"

    @property
    def reasons_in_words(self) -> str:
        """The reasons as the list of them says."""
        return "; ".join(str(Reason(code).label) for code in self.reasons)


class Use(models.Model):
    """Who relies on the paper: a later step notes its own record, frozen once that may not lose the pages any more."""

    paper = models.ForeignKey(Paper, models.PROTECT, related_name="uses")
    subject_type = models.CharField(max_length=80)
    subject_id = models.CharField(max_length=40)
    title = models.CharField(max_length=250)
    url = models.CharField(max_length=250, blank=True)
    noted_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    noted_on = models.DateField()
    frozen_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ("-noted_on", "-id")
        constraints = [
            models.UniqueConstraint(fields=["paper", "subject_type", "subject_id"], name="paper_used_once_by_a_record")
        ]

    def __str__(self) -> str:
        return self.title


class Reminder(models.Model):
    """A reminder that went out: once for each rung of a last day, so a paper with another last day reminds anew."""

    paper = models.ForeignKey(Paper, models.CASCADE, related_name="reminders")
    last_day = models.DateField()
    rung = models.PositiveSmallIntegerField()
    reminded_on = models.DateField()

    class Meta:
        ordering = ("id",)
        constraints = [models.UniqueConstraint(fields=["paper", "last_day", "rung"], name="paper_reminded_once")]

    def __str__(self) -> str:
        return f"{self.paper} T-{self.rung}"
