"""The records behind the figures, as they were at the cut-off; each points to the record itself."""

from django.db import models

from ocop.actors.organisations.models import Organisation
from ocop.steering.directives.models import Assignment, Extension, Task, UrgingLetter
from ocop.steering.directives.vocabulary import AssignmentState, ExtensionState, LetterState, TimeStatus

from .report import ExecutionReport


class AssignmentRow(models.Model):
    """One body's share of a task at the cut-off."""

    report = models.ForeignKey(ExecutionReport, models.CASCADE, related_name="rows")
    assignment = models.ForeignKey(Assignment, models.PROTECT, related_name="+")
    task = models.ForeignKey(Task, models.PROTECT, related_name="+")
    body = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    code = models.CharField(max_length=12)
    action = models.TextField()
    body_name = models.CharField(max_length=250)
    occurrence = models.PositiveSmallIntegerField(default=1)
    state = models.CharField(max_length=12, choices=AssignmentState.choices)
    status = models.CharField(max_length=12, choices=TimeStatus.choices)
    assigned_on = models.DateField()
    due = models.DateField(null=True, blank=True)
    submitted_on = models.DateField(null=True, blank=True)
    finished_on = models.DateField(null=True, blank=True)
    days_late = models.PositiveIntegerField(default=0)
    workdays_late = models.PositiveIntegerField(default=0)
    is_updated = models.BooleanField(default=False)
    proof = models.CharField(max_length=80, blank=True)
    explanation = models.TextField(blank=True)

    class Meta:
        ordering = ["report", "code", "body_name", "occurrence", "id"]
        constraints = [models.UniqueConstraint(fields=["report", "assignment"], name="report_row_once")]


class ExtensionRow(models.Model):
    """A request for more time made by the cut-off, with its decision as known then."""

    report = models.ForeignKey(ExecutionReport, models.CASCADE, related_name="extension_rows")
    extension = models.ForeignKey(Extension, models.PROTECT, related_name="+")
    assignment = models.ForeignKey(Assignment, models.PROTECT, related_name="+")
    code = models.CharField(max_length=12)
    action = models.TextField()
    body_name = models.CharField(max_length=250)
    state = models.CharField(max_length=8, choices=ExtensionState.choices)
    asked_on = models.DateField()
    decided_on = models.DateField(null=True, blank=True)
    old_due = models.DateField()
    new_due = models.DateField()
    reason = models.TextField(blank=True)

    class Meta:
        ordering = ["report", "asked_on", "id"]
        constraints = [models.UniqueConstraint(fields=["report", "extension"], name="report_extension_once")]


class LetterRow(models.Model):
    """An urging letter issued by the cut-off, with the assignments of this directive that it names."""

    report = models.ForeignKey(ExecutionReport, models.CASCADE, related_name="letter_rows")
    letter = models.ForeignKey(UrgingLetter, models.PROTECT, related_name="+")
    body_name = models.CharField(max_length=250)
    written = models.CharField(max_length=80, blank=True)
    state = models.CharField(max_length=10, choices=LetterState.choices)
    issued_on = models.DateField()
    answered_on = models.DateField(null=True, blank=True)
    assignments = models.JSONField(default=list)

    class Meta:
        ordering = ["report", "issued_on", "id"]
        constraints = [models.UniqueConstraint(fields=["report", "letter"], name="report_letter_once")]
