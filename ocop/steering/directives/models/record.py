"""What happened to an assignment: progress, requests for time, moved days."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from ocop.base.files.models import StoredFile
from ocop.law.documents.models import Document

from ..vocabulary import EntryKind, ExtensionState
from .task import Assignment

PERSON = settings.AUTH_USER_MODEL


class ProgressEntry(models.Model):
    """What an agency reports on its assignment, with the documents that prove it."""

    assignment = models.ForeignKey(Assignment, models.PROTECT, related_name="entries")
    kind = models.CharField(max_length=12, choices=EntryKind.choices)
    text = models.TextField()
    made_at = models.DateTimeField(auto_now_add=True)
    made_on = models.DateField()
    made_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    document = models.ForeignKey(Document, models.PROTECT, null=True, blank=True, related_name="+")
    document_number = models.CharField(max_length=80, blank=True)
    document_date = models.DateField(null=True, blank=True)
    files = models.ManyToManyField(StoredFile, related_name="progress_entries", blank=True)
    is_accepted = models.BooleanField(null=True, blank=True)
    answer = models.TextField(blank=True)

    class Meta:
        ordering = ["-made_at", "-id"]


class Extension(models.Model):
    """A request for more time and its decision; extensions take effect only when granted."""

    assignment = models.ForeignKey(Assignment, models.PROTECT, related_name="extensions")
    state = models.CharField(max_length=8, choices=ExtensionState.choices, default=ExtensionState.ASKED)
    old_due = models.DateField()
    new_due = models.DateField()
    reason = models.TextField()
    evidence = models.ForeignKey(StoredFile, models.PROTECT, null=True, blank=True, related_name="+")
    asked_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    asked_on = models.DateField()
    decided_by = models.ForeignKey(PERSON, models.PROTECT, null=True, blank=True, related_name="+")
    decided_on = models.DateField(null=True, blank=True)
    answer = models.TextField(blank=True)

    class Meta:
        ordering = ["-asked_on", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["assignment"], condition=Q(state=ExtensionState.ASKED), name="one_open_extension"
            ),
            models.CheckConstraint(condition=Q(new_due__gt=F("old_due")), name="extension_is_later"),
        ]


class DueChange(models.Model):
    """Every move of a due date keeps both days, the person and the ground."""

    assignment = models.ForeignKey(Assignment, models.PROTECT, related_name="due_changes")
    old_due = models.DateField(null=True, blank=True)
    new_due = models.DateField(null=True, blank=True)
    changed_on = models.DateField()
    changed_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    extension = models.OneToOneField(Extension, models.PROTECT, null=True, blank=True, related_name="due_change")
    ground = models.ForeignKey(Document, models.PROTECT, null=True, blank=True, related_name="+")
    reason = models.TextField(blank=True)

    class Meta:
        ordering = ["-changed_on", "-id"]
