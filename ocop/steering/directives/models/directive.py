"""A directive, the tasks proposed from its text, and the bodies they would go to."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from ocop.actors.organisations.models import Organisation
from ocop.base.files.models import StoredFile
from ocop.law.documents.models import Document

from ..vocabulary import Address, DirectiveState, Origin, Part, ProposalState, Recurrence, TaskKind

PERSON = settings.AUTH_USER_MODEL


class Intake(models.Model):
    """A text handed in to be read, before its document is registered; nothing typed is lost meanwhile."""

    text = models.TextField()
    file = models.ForeignKey(StoredFile, models.PROTECT, null=True, blank=True, related_name="+")
    notices = models.JSONField(default=list, blank=True)
    header = models.JSONField(default=dict, blank=True)
    made_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)
    directive = models.OneToOneField("Directive", models.PROTECT, null=True, blank=True, related_name="intake")

    class Meta:
        ordering = ["-made_at", "-id"]

    def __str__(self) -> str:
        return str(self.header.get("number") or self.made_at)


class Directive(models.Model):
    """A document by which the province gives tasks, with the text they were read from."""

    document = models.OneToOneField(Document, models.PROTECT, related_name="directive")
    assigner = models.ForeignKey(Organisation, models.PROTECT, related_name="directives_given")
    office = models.ForeignKey(Organisation, models.PROTECT, related_name="directives_followed")
    state = models.CharField(max_length=10, choices=DirectiveState.choices, default=DirectiveState.REVIEW)
    text = models.TextField()
    notices = models.JSONField(default=list, blank=True)
    read_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    read_at = models.DateTimeField(auto_now_add=True)
    sent_by = models.ForeignKey(PERSON, models.PROTECT, null=True, blank=True, related_name="+")
    sent_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["-read_at", "-id"]
        constraints = [
            models.CheckConstraint(condition=Q(state__in=DirectiveState.values), name="directive_state"),
            models.CheckConstraint(
                condition=Q(state=DirectiveState.REVIEW, sent_on__isnull=True)
                | (~Q(state=DirectiveState.REVIEW) & Q(sent_on__isnull=False)),
                name="directive_sent_has_a_day",
            ),
        ]

    def __str__(self) -> str:
        return self.document.written


class Proposal(models.Model):
    """A task as read from the text, and what the clerk made of it; nothing goes out unconfirmed.

    `original` keeps the machine's reading word for word: together with the final row it is labelled data.
    `version` grows with every change, so two people editing at once are told.
    """

    directive = models.ForeignKey(Directive, models.CASCADE, related_name="proposals")
    code = models.CharField(max_length=8)
    rank = models.PositiveIntegerField()
    state = models.CharField(max_length=10, choices=ProposalState.choices, default=ProposalState.OPEN)
    origin = models.CharField(max_length=8, choices=Origin.choices, default=Origin.MACHINE)
    action = models.TextField()
    kind = models.CharField(max_length=10, choices=TaskKind.choices)
    recurrence = models.CharField(max_length=12, choices=Recurrence.choices, default=Recurrence.NONE)
    due_on = models.DateField(null=True, blank=True)
    due_text = models.CharField(max_length=300, blank=True)
    worded_before = models.BooleanField(default=False)
    deliverable = models.CharField(max_length=300, blank=True)
    lead_text = models.JSONField(default=list, blank=True)
    coordinating_text = models.JSONField(default=list, blank=True)
    target = models.JSONField(default=list, blank=True)
    report_to = models.JSONField(default=list, blank=True)
    approver = models.JSONField(default=list, blank=True)
    legal_basis = models.JSONField(default=list, blank=True)
    venue_types = models.JSONField(default=list, blank=True)
    start = models.PositiveIntegerField(null=True, blank=True)
    end = models.PositiveIntegerField(null=True, blank=True)
    rule = models.CharField(max_length=60, blank=True)
    confidence = models.DecimalField(max_digits=4, decimal_places=3, null=True, blank=True)
    doubts = models.JSONField(default=list, blank=True)
    original = models.JSONField(default=dict, blank=True)
    successor = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="predecessors")
    version = models.PositiveIntegerField(default=1)
    decided_by = models.ForeignKey(PERSON, models.PROTECT, null=True, blank=True, related_name="+")
    decided_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["rank", "id"]
        constraints = [
            models.UniqueConstraint(fields=["directive", "code"], name="proposal_code_once"),
            models.CheckConstraint(condition=Q(state__in=ProposalState.values), name="proposal_state"),
            models.CheckConstraint(
                condition=Q(start__isnull=True, end__isnull=True) | Q(end__gt=F("start")), name="proposal_span"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.action}"


class Addressee(models.Model):
    """A body that a proposal would go to, found by the name in the text and the day of issue."""

    proposal = models.ForeignKey(Proposal, models.CASCADE, related_name="addressees")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    part = models.CharField(max_length=12, choices=Part.choices)
    address = models.CharField(max_length=4, choices=Address.choices, default=Address.BODY)
    through = models.CharField(max_length=60, blank=True)
    is_ticked = models.BooleanField(default=True)

    class Meta:
        ordering = ["part", "organisation__level", "organisation__name", "id"]
        constraints = [
            models.UniqueConstraint(fields=["proposal", "organisation", "part"], name="addressee_once"),
        ]
