"""Thu hồi (QĐ 26/2026/QĐ-TTg, Art. 8) and kiến nghị, khiếu nại about a result."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from ocop.base.files.models import StoredFile
from ocop.cycle.assessment.models import Result

from ..vocabulary import CaseState, ComplaintKind, ComplaintState, Outcome
from .recognition import Recognition
from .reference import Ground

PERSON = settings.AUTH_USER_MODEL


class Case(models.Model):
    """Hồ sơ thu hồi: on one of the six grounds, begun by an authority's conclusion, with its clock.

    `concluded_on` starts the clock, `due_on` is its last day. Once decided or dropped it never changes.
    """

    recognition = models.ForeignKey(Recognition, models.PROTECT, related_name="cases")
    ground = models.ForeignKey(Ground, models.PROTECT, related_name="+")
    state = models.CharField(max_length=10, choices=CaseState, default=CaseState.OPEN)
    conclusion_number = models.CharField(max_length=80)
    concluded_by = models.CharField(max_length=250)
    concluded_on = models.DateField()
    conclusion_file = models.ForeignKey(StoredFile, models.PROTECT, null=True, blank=True, related_name="+")
    facts = models.TextField()
    due_on = models.DateField()
    opened_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    opened_on = models.DateField()
    proposal_number = models.CharField(max_length=80, blank=True)
    proposed_by = models.ForeignKey(PERSON, models.PROTECT, null=True, blank=True, related_name="+")
    proposed_on = models.DateField(null=True, blank=True)
    decision_number = models.CharField(max_length=80, blank=True)
    revoked_on = models.DateField(null=True, blank=True)  # the day of the decision: from then on it is revoked
    signer_level = models.CharField(max_length=10, blank=True)
    signer_name = models.CharField(max_length=120, blank=True)
    decided_by = models.ForeignKey(PERSON, models.PROTECT, null=True, blank=True, related_name="+")
    decided_at = models.DateTimeField(null=True, blank=True)
    dropped_on = models.DateField(null=True, blank=True)
    dropped_because = models.TextField(blank=True)
    edition = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ("due_on", "id")
        constraints = [
            models.CheckConstraint(condition=Q(state__in=CaseState.values), name="case_state"),
            models.CheckConstraint(
                condition=~Q(conclusion_number="") & ~Q(concluded_by=""), name="case_has_a_conclusion"
            ),
            models.CheckConstraint(
                condition=Q(state=CaseState.REVOKED, revoked_on__isnull=False)
                & ~Q(decision_number="")
                & ~Q(signer_level="")
                | (~Q(state=CaseState.REVOKED) & Q(revoked_on=None, decision_number="")),
                name="case_revoked_by_a_decision",
            ),
            models.UniqueConstraint(
                fields=["recognition"], condition=Q(state__in=[CaseState.OPEN, CaseState.PROPOSED]),
                name="case_open_once",
            ),
            models.UniqueConstraint(
                fields=["recognition"], condition=Q(state=CaseState.REVOKED), name="case_revoked_once"
            ),
            models.CheckConstraint(condition=Q(due_on__gte=F("concluded_on")), name="case_due"),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.recognition}: {self.ground_id}"

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("certificates:case", args=[self.pk])

    @property
    def is_open(self) -> bool:
        """Whether it waits for a decision."""
        return self.state in (CaseState.OPEN, CaseState.PROPOSED)


class Explanation(models.Model):
    """Giải trình: what the producer says to a case; kept as it was sent."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="explanations")
    text = models.TextField()
    file = models.ForeignKey(StoredFile, models.PROTECT, null=True, blank=True, related_name="+")
    by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ("id",)
        constraints = [models.CheckConstraint(condition=~Q(text=""), name="explanation_says_something")]

    def __str__(self) -> str:
        return self.text[:60]


class Complaint(models.Model):
    """Kiến nghị, khiếu nại about a result; the same authority examines it again. An answer never changes."""

    result = models.ForeignKey(Result, models.PROTECT, related_name="complaints")
    kind = models.CharField(max_length=10, choices=ComplaintKind)
    state = models.CharField(max_length=10, choices=ComplaintState, default=ComplaintState.RECEIVED)
    sender_name = models.CharField(max_length=250)
    text = models.TextField()
    file = models.ForeignKey(StoredFile, models.PROTECT, null=True, blank=True, related_name="+")
    received_on = models.DateField()
    due_on = models.DateField()
    entered_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    accepted_on = models.DateField(null=True, blank=True)
    examiner = models.ForeignKey(PERSON, models.PROTECT, null=True, blank=True, related_name="+")
    finding = models.TextField(blank=True)
    outcome = models.CharField(max_length=12, choices=Outcome, blank=True)
    answer_number = models.CharField(max_length=80, blank=True)
    answered_on = models.DateField(null=True, blank=True)
    answered_by = models.ForeignKey(PERSON, models.PROTECT, null=True, blank=True, related_name="+")
    ended_because = models.TextField(blank=True)
    ended_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ("due_on", "id")
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=ComplaintKind.values), name="complaint_kind"),
            models.CheckConstraint(condition=Q(state__in=ComplaintState.values), name="complaint_state"),
            models.CheckConstraint(condition=~Q(text="") & ~Q(sender_name=""), name="complaint_says_something"),
            models.CheckConstraint(
                condition=~Q(state=ComplaintState.ANSWERED)
                | (Q(outcome__in=Outcome.values, answered_on__isnull=False) & ~Q(answer_number="") & ~Q(finding="")),
                name="complaint_answered_wholly",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.sender_name}"

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("certificates:complaint", args=[self.pk])

    @property
    def is_open(self) -> bool:
        """Whether it waits for an answer."""
        return self.state in (ComplaintState.RECEIVED, ComplaintState.ACCEPTED)
