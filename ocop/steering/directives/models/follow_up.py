"""How tasks are followed up: the province's rules, urging letters, the log."""

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Coalesce

from ocop.actors.organisations.models import Organisation
from ocop.base.files.models import StoredFile
from ocop.law.documents.models import Document

from ..vocabulary import FollowUpKind, LetterState
from .task import Assignment

PERSON = settings.AUTH_USER_MODEL


class FollowUpRules(models.Model):
    """How a province follows its tasks up, for a period (each figure with its evidence mark)."""

    start = models.DateField(null=True, blank=True)
    end = models.DateField(null=True, blank=True)
    warn_days = models.PositiveSmallIntegerField()
    before_is_strict = models.BooleanField()
    max_extensions = models.PositiveSmallIntegerField()
    min_notice_days = models.PositiveSmallIntegerField()
    accept_within_days = models.PositiveSmallIntegerField()
    list_after_days = models.PositiveSmallIntegerField()
    letter_after_days = models.PositiveSmallIntegerField()
    explain_after_days = models.PositiveSmallIntegerField()
    update_within_days = models.PositiveSmallIntegerField()
    certain_from = models.DecimalField(max_digits=4, decimal_places=3)
    source = models.TextField(blank=True)
    evidence = models.JSONField(default=dict, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(start__isnull=True) | Q(end__isnull=True) | Q(end__gt=F("start")),
                name="follow_up_rules_period",
            ),
            models.UniqueConstraint(Coalesce("start", date(1, 1, 1)), name="follow_up_rules_one_per_start"),
        ]


class UrgingLetter(models.Model):
    """Công văn đôn đốc: one per agency, with the list of what is late as its annex."""

    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="urging_letters")
    office = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    assignments = models.ManyToManyField(Assignment, related_name="urging_letters")
    state = models.CharField(max_length=10, choices=LetterState.choices, default=LetterState.DRAFT)
    subject = models.CharField(max_length=300)
    body = models.TextField()
    answer_by = models.DateField(null=True, blank=True)
    drafted_on = models.DateField()
    drafted_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    rows = models.JSONField(default=list, blank=True)
    document = models.OneToOneField(Document, models.PROTECT, null=True, blank=True, related_name="urging_letter")
    docx = models.ForeignKey(StoredFile, models.PROTECT, null=True, blank=True, related_name="+")
    pdf = models.ForeignKey(StoredFile, models.PROTECT, null=True, blank=True, related_name="+")
    issued_on = models.DateField(null=True, blank=True)
    answer = models.TextField(blank=True)
    answered_on = models.DateField(null=True, blank=True)
    answered_by = models.ForeignKey(PERSON, models.PROTECT, null=True, blank=True, related_name="+")
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["-drafted_on", "-id"]


class FollowUp(models.Model):
    """One line of the follow-up log (theo dõi, đôn đốc, kiểm tra)."""

    assignment = models.ForeignKey(Assignment, models.PROTECT, related_name="follow_ups")
    kind = models.CharField(max_length=12, choices=FollowUpKind.choices)
    on = models.DateField()
    by = models.ForeignKey(PERSON, models.PROTECT, null=True, blank=True, related_name="+")
    text = models.TextField(blank=True)
    letter = models.ForeignKey(UrgingLetter, models.PROTECT, null=True, blank=True, related_name="follow_ups")
    for_due = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["-on", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["assignment", "kind", "for_due"],
                condition=Q(kind__in=["accept", "notice", "due_day", "list", "explain"]),
                name="one_reminder_per_rung",
            ),
        ]
