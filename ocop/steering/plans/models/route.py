"""What the way to approval leaves: calls and answers, opinions and comments, checks of the money, submissions."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from ocop.actors.organisations.models import Organisation
from ocop.base.files.models import StoredFile
from ocop.law.documents.models import Document

from ..vocabulary import CheckVerdict, InputVerdict, OpinionVerdict, Outcome, Response
from .plan import PlanVersion

PERSON = settings.AUTH_USER_MODEL


class InputCall(models.Model):
    """The office asks agencies for their inputs until a day."""

    version = models.OneToOneField(PlanVersion, models.CASCADE, related_name="call")
    due_on = models.DateField()
    text = models.TextField(blank=True)
    document = models.ForeignKey(Document, models.PROTECT, null=True, blank=True, related_name="+")
    called_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    called_on = models.DateField()
    closed_on = models.DateField(null=True, blank=True)


class InputRequest(models.Model):
    """One agency's answer to the call: its lines, or the word that it proposes nothing."""

    call = models.ForeignKey(InputCall, models.CASCADE, related_name="requests")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="input_requests")
    answered_by = models.ForeignKey(PERSON, models.PROTECT, null=True, blank=True, related_name="+")
    answered_on = models.DateField(null=True, blank=True)
    note = models.TextField(blank=True)

    class Meta:
        ordering = ["call", "organisation__level", "organisation__name", "id"]
        constraints = [models.UniqueConstraint(fields=["call", "organisation"], name="input_request_once")]

    def __str__(self) -> str:
        return self.organisation.name

    @property
    def is_late(self) -> bool:
        """Whether the answer came after the day asked for."""
        return self.answered_on is not None and self.answered_on > self.call.due_on


class InputAnswer(models.Model):
    """What the office made of one proposed line, with the reason where it is left out."""

    line = models.OneToOneField("Line", models.CASCADE, related_name="answer")
    verdict = models.CharField(max_length=8, choices=InputVerdict.choices)
    reason = models.TextField(blank=True)
    answered_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    answered_on = models.DateField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(verdict=InputVerdict.REFUSED) | ~Q(reason=""), name="input_refused_with_a_reason"
            )
        ]


class Consultation(models.Model):
    """Bodies are asked for their opinion on the draft until a day; a returned plan may be sent round again."""

    version = models.ForeignKey(PlanVersion, models.CASCADE, related_name="consultations")
    round = models.PositiveSmallIntegerField()
    due_on = models.DateField()
    text = models.TextField(blank=True)
    asked_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    asked_on = models.DateField()

    class Meta:
        ordering = ["version", "round"]
        constraints = [models.UniqueConstraint(fields=["version", "round"], name="consultation_once")]


class Opinion(models.Model):
    """One body's opinion on the draft."""

    consultation = models.ForeignKey(Consultation, models.CASCADE, related_name="opinions")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="plan_opinions")
    verdict = models.CharField(max_length=8, choices=OpinionVerdict.choices, default=OpinionVerdict.WAITING)
    given_by = models.ForeignKey(PERSON, models.PROTECT, null=True, blank=True, related_name="+")
    given_on = models.DateField(null=True, blank=True)
    document_number = models.CharField(max_length=80, blank=True)

    class Meta:
        ordering = ["consultation", "organisation__level", "organisation__name", "id"]
        constraints = [
            models.UniqueConstraint(fields=["consultation", "organisation"], name="opinion_once"),
            models.CheckConstraint(
                condition=Q(verdict=OpinionVerdict.WAITING, given_on__isnull=True)
                | (~Q(verdict=OpinionVerdict.WAITING) & Q(given_on__isnull=False)),
                name="opinion_given_on_a_day",
            ),
        ]


class Comment(models.Model):
    """One remark of an opinion, on a line or on the whole, and the office's answer to it."""

    opinion = models.ForeignKey(Opinion, models.CASCADE, related_name="comments")
    line = models.ForeignKey("Line", models.SET_NULL, null=True, blank=True, related_name="comments")
    line_text = models.TextField(blank=True)
    text = models.TextField()
    response = models.CharField(max_length=8, choices=Response.choices, default=Response.WAITING)
    answer = models.TextField(blank=True)
    answered_by = models.ForeignKey(PERSON, models.PROTECT, null=True, blank=True, related_name="+")
    answered_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["opinion", "id"]


class BudgetCheck(models.Model):
    """Finance looks at the money; `figures` keeps what it saw: money of the plan, estimate and allocation by source."""

    version = models.ForeignKey(PlanVersion, models.CASCADE, related_name="checks")
    appraiser = models.ForeignKey(Organisation, models.PROTECT, related_name="plan_checks")
    asked_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    asked_on = models.DateField()
    verdict = models.CharField(max_length=10, choices=CheckVerdict.choices, default=CheckVerdict.WAITING)
    note = models.TextField(blank=True)
    figures = models.JSONField(default=list, blank=True)
    decided_by = models.ForeignKey(PERSON, models.PROTECT, null=True, blank=True, related_name="+")
    decided_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["version", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["version"], condition=Q(verdict=CheckVerdict.WAITING), name="one_open_budget_check"
            )
        ]


class Submission(models.Model):
    """One time the version went up: the signed submission, the draft decision, and what the approver said."""

    version = models.ForeignKey(PlanVersion, models.CASCADE, related_name="submissions")
    round = models.PositiveSmallIntegerField()
    submitted_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    submitted_on = models.DateField()
    document = models.ForeignKey(Document, models.PROTECT, related_name="+")
    draft_docx = models.ForeignKey(StoredFile, models.PROTECT, related_name="+")
    draft_pdf = models.ForeignKey(StoredFile, models.PROTECT, null=True, blank=True, related_name="+")
    outcome = models.CharField(max_length=8, choices=Outcome.choices, default=Outcome.WAITING)
    reasons = models.TextField(blank=True)
    decided_by = models.ForeignKey(PERSON, models.PROTECT, null=True, blank=True, related_name="+")
    decided_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["version", "round"]
        constraints = [
            models.UniqueConstraint(fields=["version", "round"], name="submission_once"),
            models.CheckConstraint(
                condition=~Q(outcome=Outcome.RETURNED) | ~Q(reasons=""), name="submission_returned_with_reasons"
            ),
        ]
