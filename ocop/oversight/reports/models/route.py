"""The sign-off route and the readers of a report."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from ocop.actors.organisations.models import Organisation

from ..vocabulary import Decision, StepKind
from .report import ExecutionReport

PERSON = settings.AUTH_USER_MODEL


class RouteStep(models.Model):
    """One person's part on the way to the signature; a report sent back begins a new round, the old ones stay."""

    report = models.ForeignKey(ExecutionReport, models.CASCADE, related_name="steps")
    round = models.PositiveSmallIntegerField()
    rank = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=8, choices=StepKind.choices)
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    person = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    title = models.CharField(max_length=160, blank=True)
    decision = models.CharField(max_length=8, choices=Decision.choices, default=Decision.WAITING)
    note = models.TextField(blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["report", "round", "rank"]
        constraints = [
            models.UniqueConstraint(fields=["report", "round", "rank"], name="route_step_once"),
            models.CheckConstraint(
                condition=Q(decision=Decision.WAITING, decided_at__isnull=True)
                | (~Q(decision=Decision.WAITING) & Q(decided_at__isnull=False)),
                name="route_decided_has_a_time",
            ),
        ]


class Recipient(models.Model):
    """A body the report is for: to whom it is addressed, or who gets a copy."""

    report = models.ForeignKey(ExecutionReport, models.CASCADE, related_name="recipients")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    rank = models.PositiveSmallIntegerField()
    is_addressee = models.BooleanField(default=True)

    class Meta:
        ordering = ["report", "rank", "id"]
        constraints = [models.UniqueConstraint(fields=["report", "organisation"], name="report_recipient_once")]

    def __str__(self) -> str:
        return self.organisation.name


class Delivery(models.Model):
    """The report in one reader's inbox, and when the reader confirmed having seen it."""

    report = models.ForeignKey(ExecutionReport, models.CASCADE, related_name="deliveries")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    person = models.ForeignKey(PERSON, models.PROTECT, related_name="reports_received")
    sent_at = models.DateTimeField()
    read_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-sent_at", "-id"]
        constraints = [models.UniqueConstraint(fields=["report", "person"], name="report_delivered_once")]
        indexes = [models.Index(fields=["person", "read_at"], name="report_unread")]
