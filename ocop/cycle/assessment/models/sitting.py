"""Phiên của Hội đồng: its mode, its list of dossiers, who is present, what members declare, who stands back."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from ocop.cycle.dossiers.models import Dossier
from ocop.cycle.rounds.models import Round
from ocop.law.criteria.models import CriteriaSet

from ..vocabulary import CLOSED_ITEMS, OPEN_ITEMS, Interest, ItemState, Mode, SittingState
from .council import Council, Member
from .regulation import Regulation

PERSON = settings.AUTH_USER_MODEL


class Sitting(models.Model):
    """One sitting under one version of the regulation."""

    council = models.ForeignKey(Council, models.PROTECT, related_name="sittings")
    regulation = models.ForeignKey(Regulation, models.PROTECT, related_name="sittings")
    mode = models.CharField(max_length=12, choices=Mode)
    round = models.ForeignKey(Round, models.PROTECT, null=True, blank=True, related_name="sittings")
    number = models.PositiveSmallIntegerField()
    held_on = models.DateField()
    place = models.CharField(max_length=200, blank=True)
    state = models.CharField(max_length=10, choices=SittingState, default=SittingState.PLANNED)
    made_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    made_on = models.DateField()
    opened_by = models.ForeignKey(PERSON, models.PROTECT, null=True, blank=True, related_name="+")
    opened_at = models.DateTimeField(null=True, blank=True)
    closed_by = models.ForeignKey(PERSON, models.PROTECT, null=True, blank=True, related_name="+")
    closed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-held_on", "-id")
        constraints = [
            models.UniqueConstraint(fields=["council", "number"], name="sitting_once"),
            models.CheckConstraint(condition=Q(mode__in=Mode.values), name="sitting_mode"),
            models.CheckConstraint(condition=Q(state__in=SittingState.values), name="sitting_state"),
            models.CheckConstraint(
                condition=Q(mode=Mode.CALIBRATION) | Q(round__isnull=False), name="sitting_has_a_round"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_mode_display()} {self.number}, {self.held_on:%d/%m/%Y}"

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("assessment:sitting", args=[self.pk])

    @property
    def is_trial(self) -> bool:
        """Whether nothing of it counts."""
        return self.mode == Mode.CALIBRATION


class Item(models.Model):
    """A dossier on the list of a sitting, or a sample product of a trial with its description; `turn` is the scoring
    turn it is in. `listed_because` says why it is there although the advisory report does not call it ready.
    """

    sitting = models.ForeignKey(Sitting, models.PROTECT, related_name="items")
    dossier = models.ForeignKey(Dossier, models.PROTECT, null=True, blank=True, related_name="items")
    sample = models.CharField(max_length=250, blank=True)
    description = models.TextField(blank=True)
    listed_because = models.TextField(blank=True)
    criteria_set = models.ForeignKey(CriteriaSet, models.PROTECT, related_name="+")
    order = models.PositiveSmallIntegerField()
    state = models.CharField(max_length=12, choices=ItemState, default=ItemState.WAITING)
    turn = models.PositiveSmallIntegerField(default=1)
    added_on = models.DateField()
    previous = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="next_items")

    class Meta:
        ordering = ("sitting_id", "order", "id")
        constraints = [
            models.UniqueConstraint(
                fields=["sitting", "dossier"], condition=~Q(state="withdrawn"), name="dossier_once_in_a_sitting"
            ),
            models.UniqueConstraint(
                fields=["dossier"], condition=Q(state__in=sorted(OPEN_ITEMS)), name="dossier_on_one_list"
            ),
            models.CheckConstraint(condition=Q(state__in=ItemState.values), name="item_state"),
            models.CheckConstraint(
                condition=Q(dossier__isnull=False, sample="") | (Q(dossier__isnull=True) & ~Q(sample="")),
                name="item_is_a_dossier_or_a_sample",
            ),
            models.CheckConstraint(condition=Q(turn__gte=1), name="item_turn"),
        ]

    def __str__(self) -> str:
        return self.sample or str(self.dossier)

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("assessment:item", args=[self.pk])

    @property
    def called(self) -> str:
        """The product."""
        return self.dossier.product.name if self.dossier else self.sample

    @property
    def is_over(self) -> bool:
        """Whether the council has finished with it."""
        return self.state in CLOSED_ITEMS


class Attendance(models.Model):
    """Who was at the sitting, as the secretary noted."""

    sitting = models.ForeignKey(Sitting, models.PROTECT, related_name="attendances")
    member = models.ForeignKey(Member, models.PROTECT, related_name="attendances")
    is_present = models.BooleanField()
    note = models.CharField(max_length=200, blank=True)
    noted_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    noted_at = models.DateTimeField()

    class Meta:
        ordering = ("sitting_id", "member_id")
        constraints = [models.UniqueConstraint(fields=["sitting", "member"], name="sitting_attendance_once")]

    def __str__(self) -> str:
        return f"{self.member}: {self.is_present}"


class Declaration(models.Model):
    """What a member says about a product before reading it; `hints` is what the system pointed out at that moment."""

    member = models.ForeignKey(Member, models.PROTECT, related_name="declarations")
    dossier = models.ForeignKey(Dossier, models.PROTECT, related_name="declarations")
    kind = models.CharField(max_length=10, choices=Interest)
    words = models.TextField(blank=True)
    hints = models.JSONField(default=list, blank=True)
    declared_at = models.DateTimeField()

    class Meta:
        ordering = ("id",)
        constraints = [
            models.UniqueConstraint(fields=["member", "dossier"], name="declaration_once"),
            models.CheckConstraint(condition=Q(kind__in=Interest.values), name="declaration_kind"),
            models.CheckConstraint(condition=Q(kind=Interest.NONE) | ~Q(words=""), name="declaration_interest_is_told"),
        ]

    def __str__(self) -> str:
        return f"{self.member}: {self.get_kind_display()}"


class Recusal(models.Model):
    """A member stands back from a dossier; from then on the dossier does not exist for that person."""

    member = models.ForeignKey(Member, models.PROTECT, related_name="recusals")
    dossier = models.ForeignKey(Dossier, models.PROTECT, related_name="recusals")
    reason = models.TextField()
    noted_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    noted_at = models.DateTimeField()

    class Meta:
        ordering = ("id",)
        constraints = [
            models.UniqueConstraint(fields=["member", "dossier"], name="recusal_once"),
            models.CheckConstraint(condition=~Q(reason=""), name="recusal_has_a_reason"),
        ]

    def __str__(self) -> str:
        return f"{self.member}"
