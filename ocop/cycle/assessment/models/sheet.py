"""Phiếu chấm: one for each member, dossier and turn; what is signed stands fast (database triggers)."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from ocop.base.files.models import StoredFile

from ..vocabulary import Ground, KnockOutState, NoteKind, OpinionKind, SheetState
from .council import Member
from .sitting import Item

PERSON = settings.AUTH_USER_MODEL


class Sheet(models.Model):
    """A member's sheet in a turn. `total` is written at signing by the system, never taken from a browser."""

    item = models.ForeignKey(Item, models.PROTECT, related_name="sheets")
    member = models.ForeignKey(Member, models.PROTECT, related_name="sheets")
    turn = models.PositiveSmallIntegerField()
    state = models.CharField(max_length=8, choices=SheetState, default=SheetState.OPEN)
    remarks = models.TextField(blank=True)
    remarks_edition = models.PositiveIntegerField(default=0)
    remarks_hand = models.CharField(max_length=40, blank=True)
    total = models.PositiveSmallIntegerField(null=True, blank=True)
    digest = models.CharField(max_length=64, blank=True)
    saved_at = models.DateTimeField(null=True, blank=True)
    signed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("item_id", "turn", "member_id")
        constraints = [
            models.UniqueConstraint(fields=["item", "member", "turn"], name="sheet_once"),
            models.CheckConstraint(condition=Q(state__in=SheetState.values), name="sheet_state"),
            models.CheckConstraint(
                condition=Q(state=SheetState.OPEN, total__isnull=True, signed_at__isnull=True)
                | (
                    Q(state=SheetState.SIGNED, total__isnull=False, signed_at__isnull=False)
                    & Q(total__lte=100)
                    & ~Q(digest="")
                ),
                name="sheet_signed_has_a_total",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.member} – {self.item} ({self.turn})"

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("assessment:sheet", args=[self.pk])

    @property
    def is_signed(self) -> bool:
        """Whether it is locked."""
        return self.state == SheetState.SIGNED


class Choice(models.Model):
    """One option of one criterion; `option` None is the explicit “no option”, worth 0. `edition` grows with a save;
    `hand` is the open page that wrote it last.
    """

    sheet = models.ForeignKey(Sheet, models.PROTECT, related_name="choices")
    criterion = models.CharField(max_length=10)
    option = models.PositiveSmallIntegerField(null=True, blank=True)
    reason = models.TextField(blank=True)
    edition = models.PositiveIntegerField(default=1)
    hand = models.CharField(max_length=40, blank=True)
    saved_at = models.DateTimeField()

    class Meta:
        ordering = ("sheet_id", "id")
        constraints = [models.UniqueConstraint(fields=["sheet", "criterion"], name="choice_once")]

    def __str__(self) -> str:
        return f"{self.criterion}: {self.option}"


class Unlocking(models.Model):
    """The chair opened a signed sheet again; what it said before is kept here. `signed_at` names the signature undone:
    the database opens a signed sheet only where such a row stands.
    """

    sheet = models.ForeignKey(Sheet, models.PROTECT, related_name="unlockings")
    signed_at = models.DateTimeField()
    reason = models.TextField()
    before = models.JSONField()
    by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ("id",)
        constraints = [models.CheckConstraint(condition=~Q(reason=""), name="unlocking_has_a_reason")]

    def __str__(self) -> str:
        return f"{self.sheet}: {self.reason}"


class KnockOut(models.Model):
    """A proposal to disqualify, with its reason and what shows it (E17); the chair confirms or dismisses it."""

    item = models.ForeignKey(Item, models.PROTECT, related_name="knock_outs")
    criterion = models.CharField(max_length=10, blank=True)
    ground = models.CharField(max_length=12, choices=Ground)
    reason = models.TextField()
    evidence = models.ForeignKey(StoredFile, models.PROTECT, related_name="+")
    state = models.CharField(max_length=10, choices=KnockOutState, default=KnockOutState.RAISED)
    raised_by = models.ForeignKey(Member, models.PROTECT, related_name="+")
    raised_at = models.DateTimeField()
    decided_by = models.ForeignKey(PERSON, models.PROTECT, null=True, blank=True, related_name="+")
    decided_at = models.DateTimeField(null=True, blank=True)
    decision = models.TextField(blank=True)

    class Meta:
        ordering = ("id",)
        constraints = [
            models.CheckConstraint(condition=Q(state__in=KnockOutState.values), name="knock_out_state"),
            models.CheckConstraint(condition=Q(ground__in=Ground.values), name="knock_out_ground"),
            models.CheckConstraint(condition=~Q(reason=""), name="knock_out_has_a_reason"),
            models.CheckConstraint(
                condition=Q(state=KnockOutState.RAISED) | Q(decided_at__isnull=False), name="knock_out_is_decided"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_ground_display()}: {self.reason}"


class Note(models.Model):
    """What the secretary wrote of a dossier in a turn: the discussion of a spread, or the course of the talk."""

    item = models.ForeignKey(Item, models.PROTECT, related_name="notes")
    turn = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=12, choices=NoteKind)
    text = models.TextField()
    by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ("id",)
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=NoteKind.values), name="note_kind"),
            models.CheckConstraint(condition=~Q(text=""), name="note_says_something"),
        ]

    def __str__(self) -> str:
        return self.text


class AgreedOption(models.Model):
    """The option the council agreed on in a criterion, where the regulation judges minima so, with its vote."""

    item = models.ForeignKey(Item, models.PROTECT, related_name="agreed_options")
    criterion = models.CharField(max_length=10)
    option = models.PositiveSmallIntegerField(null=True, blank=True)
    in_favour = models.PositiveSmallIntegerField(default=0)
    against = models.PositiveSmallIntegerField(default=0)
    abstained = models.PositiveSmallIntegerField(default=0)
    by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ("id",)
        constraints = [models.UniqueConstraint(fields=["item", "criterion"], name="agreed_option_once")]

    @property
    def votes(self) -> tuple[int, int, int]:
        """In favour, against, abstained."""
        return self.in_favour, self.against, self.abstained

    def __str__(self) -> str:
        return f"{self.criterion}: {self.option}"


class Opinion(models.Model):
    """A member's opinion in a written consultation."""

    item = models.ForeignKey(Item, models.PROTECT, related_name="opinions")
    member = models.ForeignKey(Member, models.PROTECT, related_name="opinions")
    kind = models.CharField(max_length=8, choices=OpinionKind)
    words = models.TextField(blank=True)
    at = models.DateTimeField()

    class Meta:
        ordering = ("id",)
        constraints = [
            models.UniqueConstraint(fields=["item", "member"], name="written_opinion_once"),
            models.CheckConstraint(condition=Q(kind=OpinionKind.AGREE) | ~Q(words=""), name="opinion_meeting_is_told"),
        ]

    def __str__(self) -> str:
        return f"{self.member}: {self.get_kind_display()}"


class Minutes(models.Model):
    """Biên bản của phiên, kept by the secretary; finished, it stands fast."""

    sitting = models.OneToOneField("assessment.Sitting", models.PROTECT, related_name="minutes")
    course = models.TextField(blank=True)
    conclusion = models.TextField(blank=True)
    edition = models.PositiveIntegerField(default=1)
    kept_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    kept_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("sitting_id",)

    def __str__(self) -> str:
        return str(self.sitting)
