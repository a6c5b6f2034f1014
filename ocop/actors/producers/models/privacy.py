"""Personal data: purposes in the words people agreed to, their consents, and the requests they make.

Legal basis: Law 91/2025/QH15 and Decree 356/2025/NĐ-CP: consent is never given by default, can be withdrawn, and a
request is answered within the legal days, which are rows of `reference/producers.yaml`.
"""

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import get_language

from ocop.actors.territory.models import Unit

from ..vocabulary import OPEN_REQUESTS, Evidence, RequestState, Way
from .producer import Producer
from .signup import SignUp

PERSON = settings.AUTH_USER_MODEL


class _Named(models.Model):
    code = models.CharField(max_length=40, unique=True)
    name = models.CharField(max_length=200)
    name_en = models.CharField(max_length=200)
    position = models.PositiveSmallIntegerField()
    evidence = models.CharField(max_length=16, choices=Evidence)

    class Meta:
        abstract = True
        ordering = ("position", "id")

    def __str__(self) -> str:
        return self.name_en if get_language() == "en" else self.name


class Purpose(_Named):
    """Mục đích xử lý dữ liệu, with the text that is agreed to and its version."""

    text = models.TextField()
    text_en = models.TextField()
    version = models.PositiveSmallIntegerField()
    asked_at = models.CharField(max_length=8)

    @property
    def words(self) -> str:
        """The text in the language of the page."""
        return self.text_en if get_language() == "en" else self.text


class RequestRule(_Named):
    """A kind of request with its legal days."""

    answer_days = models.PositiveSmallIntegerField()
    days = models.PositiveSmallIntegerField()
    days_with_processors = models.PositiveSmallIntegerField()
    extension_days = models.PositiveSmallIntegerField()
    rest_day = models.CharField(max_length=24)


class Consent(models.Model):
    """Sự đồng ý of one person for one purpose, to the text of one version; withdrawing never deletes it."""

    person = models.ForeignKey(PERSON, models.PROTECT, null=True, related_name="consents")
    sign_up = models.ForeignKey(SignUp, models.PROTECT, null=True, related_name="consents")
    producer = models.ForeignKey(Producer, models.PROTECT, null=True, related_name="consents")
    purpose = models.ForeignKey(Purpose, models.PROTECT, related_name="consents")
    version = models.PositiveSmallIntegerField()
    text = models.TextField()
    way = models.CharField(max_length=8, choices=Way)
    given_on = models.DateField()
    withdrawn_on = models.DateField(null=True)

    class Meta:
        ordering = ("-given_on", "-id")
        constraints = [
            models.CheckConstraint(
                condition=Q(person__isnull=False) | Q(sign_up__isnull=False), name="consent_of_somebody"
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_on=None) | Q(withdrawn_on__gte=F("given_on")), name="consent_period"
            ),
            models.UniqueConstraint(
                fields=["person", "purpose"], condition=Q(withdrawn_on__isnull=True), name="consent_in_force_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.purpose} ({self.given_on:%d/%m/%Y})"


class DataRequest(models.Model):
    """Yêu cầu về dữ liệu cá nhân: when it came, until when it is answered and carried out, and what was done."""

    person = models.ForeignKey(PERSON, models.PROTECT, related_name="data_requests")
    rule = models.ForeignKey(RequestRule, models.PROTECT, related_name="+")
    unit = models.ForeignKey(Unit, models.PROTECT, null=True, related_name="+")
    details = models.TextField()
    state = models.CharField(max_length=10, choices=RequestState, default=RequestState.RECEIVED)
    received_on = models.DateField()
    answer_due_on = models.DateField()
    due_on = models.DateField()
    extended_on = models.DateField(null=True)
    extension_reason = models.TextField(blank=True)
    has_processors = models.BooleanField(default=False)
    answered_by = models.ForeignKey(PERSON, models.PROTECT, null=True, related_name="+")
    answered_on = models.DateField(null=True)
    answer = models.TextField(blank=True)
    closed_by = models.ForeignKey(PERSON, models.PROTECT, null=True, related_name="+")
    closed_on = models.DateField(null=True)
    outcome = models.TextField(blank=True)

    class Meta:
        ordering = ("due_on", "id")
        constraints = [
            models.CheckConstraint(condition=Q(state__in=RequestState.values), name="request_state_is_known"),
            models.CheckConstraint(condition=Q(due_on__gte=F("received_on")), name="request_due_after_receipt"),
            models.CheckConstraint(
                condition=~Q(state__in=["done", "declined"]) | (Q(closed_on__isnull=False) & ~Q(outcome="")),
                name="request_closed_with_an_outcome",
            ),
        ]

    def __str__(self) -> str:
        return str(self.rule)

    def get_absolute_url(self) -> str:
        """Its page at the desk."""
        return reverse("producers:request", args=[self.pk])

    @property
    def is_open(self) -> bool:
        """Whether something is still to be done."""
        return self.state in OPEN_REQUESTS

    def next_due(self) -> date:
        """The nearest day: of the first answer, then of carrying it out."""
        return self.answer_due_on if self.state == RequestState.RECEIVED else self.due_on
