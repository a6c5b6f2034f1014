"""The public check: reports of misuse, published keys, scans by day. No column says anything about who scanned."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from ocop.base.files.models import StoredFile

from ..vocabulary.checking import ANSWERS, OPEN_MISUSE, MisuseState
from .recognition import Certificate

PERSON = settings.AUTH_USER_MODEL


class MisuseCase(models.Model):
    """Báo sai phạm: what anybody saw, where, with a photo; answered by the office under the answer code.

    `checked` is what was scanned or typed before the report. The contact is for the office alone and is forgotten
    after the answer. `mark` is of the page it was sent from: sent twice it counts once.
    """

    answer_code = models.CharField(max_length=14, unique=True)
    certificate = models.ForeignKey(Certificate, models.PROTECT, null=True, blank=True, related_name="misuse_cases")
    checked = models.CharField(max_length=200, blank=True)
    place = models.CharField(max_length=250)
    text = models.TextField()
    photo = models.ForeignKey(StoredFile, models.PROTECT, null=True, blank=True, related_name="+")
    contact = models.CharField(max_length=120, blank=True)
    received_at = models.DateTimeField()
    due_on = models.DateField()
    mark = models.CharField(max_length=32, unique=True)
    state = models.CharField(max_length=10, choices=MisuseState, default=MisuseState.RECEIVED)
    taken_by = models.ForeignKey(PERSON, models.PROTECT, null=True, blank=True, related_name="+")
    taken_on = models.DateField(null=True, blank=True)
    answer = models.TextField(blank=True)
    answered_by = models.ForeignKey(PERSON, models.PROTECT, null=True, blank=True, related_name="+")
    answered_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ("due_on", "id")
        constraints = [
            models.CheckConstraint(condition=Q(state__in=MisuseState.values), name="misuse_state"),
            models.CheckConstraint(condition=~Q(place="") & ~Q(text=""), name="misuse_says_something"),
            models.CheckConstraint(
                condition=Q(state__in=sorted(OPEN_MISUSE), answer="", answered_on=None)
                | (Q(state__in=sorted(ANSWERS), answered_on__isnull=False) & ~Q(answer="")),
                name="misuse_answered_wholly",
            ),
        ]
        indexes = [models.Index(fields=["state", "due_on"], name="misuse_by_state")]

    def __str__(self) -> str:
        return self.answer_code

    def get_absolute_url(self) -> str:
        """Its page at the desk."""
        return reverse("misuse:case", args=[self.pk])

    @property
    def stage(self) -> MisuseState:
        """The state as a badge takes it."""
        return MisuseState(self.state)

    @property
    def is_open(self) -> bool:
        """Whether it waits for an answer."""
        return self.state in OPEN_MISUSE


class PublishedKey(models.Model):
    """Khóa công khai of paper QRs: for certificates issued from `starts` to before `ends`; revoked, it proves nothing.

    The private half lies in a file of the same number, never here.
    """

    number = models.PositiveSmallIntegerField(unique=True)
    public = models.CharField(max_length=64)
    starts = models.DateField()
    ends = models.DateField(null=True, blank=True)
    revoked_on = models.DateField(null=True, blank=True)
    revoked_because = models.CharField(max_length=300, blank=True)
    is_test = models.BooleanField(default=False)

    class Meta:
        ordering = ("-number",)
        constraints = [
            models.CheckConstraint(condition=Q(ends=None) | Q(ends__gt=models.F("starts")), name="key_period"),
            models.CheckConstraint(
                condition=Q(revoked_on=None, revoked_because="")
                | (Q(revoked_on__isnull=False) & ~Q(revoked_because="")),
                name="key_revoked_for_a_reason",
            ),
        ]

    def __str__(self) -> str:
        return f"#{self.number}"


class ScanCount(models.Model):
    """Lượt quét of one certificate on one day under one state; added up from the journal alone."""

    certificate = models.ForeignKey(Certificate, models.CASCADE, related_name="scans")
    day = models.DateField()
    state = models.CharField(max_length=12)
    count = models.PositiveIntegerField(default=0)
    told = models.BooleanField(default=False)  # whether the office has heard of this day

    class Meta:
        ordering = ("-day", "certificate")
        constraints = [models.UniqueConstraint(fields=["certificate", "day", "state"], name="scans_once_a_day")]
        indexes = [models.Index(fields=["day", "state"], name="scans_by_day")]

    def __str__(self) -> str:
        return f"{self.certificate_id} {self.day}: {self.count}"


class JournalPlace(models.Model):
    """How far a file of the journal has been added up: what is counted is never counted again."""

    name = models.CharField(max_length=40, unique=True)
    read_to = models.PositiveBigIntegerField(default=0)

    class Meta:
        ordering = ("name",)

    def __str__(self) -> str:
        return f"{self.name}: {self.read_to}"
