"""Tasks given, the bodies that lead and coordinate, and each body's assignment."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from ocop.actors.organisations.models import Organisation

from ..vocabulary import Address, AssignmentState, Recurrence, TaskKind
from .directive import Directive, Proposal

PERSON = settings.AUTH_USER_MODEL


class Task(models.Model):
    """An obligation given by a clause of a directive; each lead body has its own assignment."""

    directive = models.ForeignKey(Directive, models.PROTECT, related_name="tasks")
    proposal = models.OneToOneField(Proposal, models.PROTECT, null=True, blank=True, related_name="task")
    parent = models.ForeignKey("Assignment", models.PROTECT, null=True, blank=True, related_name="parts")
    code = models.CharField(max_length=12)
    action = models.TextField()
    quote = models.TextField(blank=True)
    start = models.PositiveIntegerField(null=True, blank=True)
    end = models.PositiveIntegerField(null=True, blank=True)
    kind = models.CharField(max_length=10, choices=TaskKind.choices)
    recurrence = models.CharField(max_length=12, choices=Recurrence.choices, default=Recurrence.NONE)
    original_due = models.DateField(null=True, blank=True)
    due_text = models.CharField(max_length=300, blank=True)
    worded_before = models.BooleanField(default=False)
    deliverable = models.CharField(max_length=300, blank=True)
    target = models.JSONField(default=list, blank=True)
    report_to = models.JSONField(default=list, blank=True)
    approver = models.JSONField(default=list, blank=True)
    legal_basis = models.JSONField(default=list, blank=True)
    is_starred = models.BooleanField(default=False)
    assigned_on = models.DateField()

    class Meta:
        ordering = ["directive", "code", "id"]
        constraints = [
            models.UniqueConstraint(fields=["directive", "code"], name="task_code_once"),
            models.CheckConstraint(condition=Q(kind__in=TaskKind.values), name="task_kind"),
        ]

    def __str__(self) -> str:
        return f"{self.directive.document.written} {self.code}"


class Coordination(models.Model):
    """A body that coordinates in a task, with its own part and day; its lateness never stops the lead's clock."""

    task = models.ForeignKey(Task, models.CASCADE, related_name="coordinations")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="coordinations")
    contribution = models.TextField(blank=True)
    due_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["task", "organisation"], name="coordination_once")]


class Assignment(models.Model):
    """One body's share of a task, in one occurrence; exactly one lead body each."""

    task = models.ForeignKey(Task, models.PROTECT, related_name="assignments")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="assignments")
    address = models.CharField(max_length=4, choices=Address.choices, default=Address.BODY)
    occurrence = models.PositiveSmallIntegerField(default=1)
    state = models.CharField(max_length=12, choices=AssignmentState.choices, default=AssignmentState.ASSIGNED)
    is_request = models.BooleanField(default=False)
    assigned_on = models.DateField()
    original_due = models.DateField(null=True, blank=True)
    current_due = models.DateField(null=True, blank=True)
    officer = models.ForeignKey(PERSON, models.PROTECT, null=True, blank=True, related_name="assignments")
    accepted_on = models.DateField(null=True, blank=True)
    updated_on = models.DateField(null=True, blank=True)
    submitted_on = models.DateField(null=True, blank=True)
    finished_on = models.DateField(null=True, blank=True)
    confirmed_by = models.ForeignKey(PERSON, models.PROTECT, null=True, blank=True, related_name="+")
    confirmed_on = models.DateField(null=True, blank=True)
    reason = models.TextField(blank=True)
    proposed_body = models.ForeignKey(Organisation, models.PROTECT, null=True, blank=True, related_name="+")
    replaces = models.OneToOneField("self", models.PROTECT, null=True, blank=True, related_name="replaced_by")
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["current_due", "id"]
        constraints = [
            models.UniqueConstraint(fields=["task", "organisation", "occurrence"], name="assignment_once"),
            models.CheckConstraint(condition=Q(state__in=AssignmentState.values), name="assignment_state"),
            models.CheckConstraint(
                condition=~Q(state=AssignmentState.DONE) | Q(finished_on__isnull=False),
                name="assignment_done_has_a_day",
            ),
            models.CheckConstraint(
                condition=~Q(state=AssignmentState.SUBMITTED) | Q(submitted_on__isnull=False),
                name="assignment_submitted_has_a_day",
            ),
        ]
        indexes = [
            models.Index(fields=["organisation", "state", "current_due"], name="assignment_of_body"),
            models.Index(fields=["state", "current_due"], name="assignment_by_due"),
        ]

    def __str__(self) -> str:
        return f"{self.task} – {self.organisation}"
