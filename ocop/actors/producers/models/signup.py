"""Self-service sign-up: a slip with a one-time code, worth nothing until the commune has seen the person."""

from datetime import date
from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import Q

from ocop.actors.territory.models import Unit

from ..vocabulary import Evidence, Kind, SignUpState
from .producer import Producer

PERSON = settings.AUTH_USER_MODEL


class SignUpLimit(models.Model):
    """One figure of the sign-up in this installation; rows of the reference file."""

    code = models.CharField(max_length=40, unique=True)
    value = models.PositiveIntegerField()
    evidence = models.CharField(max_length=16, choices=Evidence)

    class Meta:
        ordering = ("code",)

    def __str__(self) -> str:
        return f"{self.code}: {self.value}"


class SignUp(models.Model):
    """What somebody typed on the public page; `slip` names the page with the code, `code_hash` checks it."""

    slip = models.UUIDField(unique=True, default=uuid4)
    producer_name = models.CharField(max_length=250)
    kind = models.CharField(max_length=20, choices=Kind)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    full_name = models.CharField(max_length=120)
    position = models.CharField(max_length=120, blank=True)
    phone = models.CharField(max_length=11)
    code_hash = models.CharField(max_length=128)
    last_day = models.DateField()
    wrong_codes = models.PositiveSmallIntegerField(default=0)
    state = models.CharField(max_length=10, choices=SignUpState, default=SignUpState.WAITING)
    made_on = models.DateField()
    decided_by = models.ForeignKey(PERSON, models.PROTECT, null=True, related_name="+")
    decided_on = models.DateField(null=True)
    reason = models.TextField(blank=True)
    producer = models.OneToOneField(Producer, models.PROTECT, null=True, related_name="sign_up")

    class Meta:
        ordering = ("made_on", "id")
        constraints = [
            models.CheckConstraint(condition=Q(state__in=SignUpState.values), name="sign_up_state_is_known"),
            models.CheckConstraint(
                condition=Q(state="verified", producer__isnull=False, decided_by__isnull=False)
                | (~Q(state="verified") & Q(producer__isnull=True)),
                name="sign_up_gives_a_producer_when_verified",
            ),
        ]
        indexes = [models.Index(fields=["state", "unit"], name="sign_up_waiting")]

    def __str__(self) -> str:
        return self.producer_name

    def is_open_on(self, day: date) -> bool:
        """Whether the slip can still be shown."""
        return self.state == SignUpState.WAITING and day <= self.last_day
