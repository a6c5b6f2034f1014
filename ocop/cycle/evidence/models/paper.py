"""Giấy tờ minh chứng: one lasting paper of a producer, and its pages in order.

A verified paper never changes any more (database triggers): what is new is a new paper that supersedes it. Only its
producer follows when two records are merged.
"""

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import get_language

from ocop.actors.producers.models import Producer, Site
from ocop.base.files.models import StoredFile
from ocop.law.criteria.models import PaperType

from ..vocabulary import CHANGEABLE, FIXED, State

PERSON = settings.AUTH_USER_MODEL


class PaperQuerySet(models.QuerySet["Paper"]):
    """Words of the library."""

    def verified(self) -> "PaperQuerySet":
        """Those an office verified and nothing replaced or took back, expired or not."""
        return self.filter(state=State.VERIFIED)

    def in_force(self, day: date) -> "PaperQuerySet":
        """The verified ones that count on the day."""
        return self.verified().filter(Q(last_day=None) | Q(last_day__gte=day))

    def named(self) -> "PaperQuerySet":
        """With what every list and page shows."""
        return self.select_related("type", "producer__unit", "producer__organisation", "site", "entered_by")


class Paper(models.Model):
    """One paper: what it is, whose, its number, days and scope, what became of it.

    `owner_name` is the name as printed. `parameters` are the tested parameters of a report, one a line. `last_day` is
    the last day on which it counts by the rule of its kind, None where nothing ends it; counted anew each night, since
    a new table of papers may change the rule. `entered_for` names the person for whom an office entered it. `edition`
    grows with every change. `number_key` and `issuer_key` are what duplicates are found by.
    """

    producer = models.ForeignKey(Producer, models.PROTECT, related_name="papers")
    site = models.ForeignKey(Site, models.PROTECT, null=True, blank=True, related_name="papers")
    type = models.ForeignKey(PaperType, models.PROTECT, related_name="held")
    number = models.CharField(max_length=120, blank=True)
    number_key = models.CharField(max_length=120, blank=True)
    issuer = models.CharField(max_length=200, blank=True)
    issuer_key = models.CharField(max_length=200, blank=True)
    issued_on = models.DateField(null=True, blank=True)
    expires_on = models.DateField(null=True, blank=True)
    is_unlimited = models.BooleanField(default=False)
    scope = models.TextField(blank=True)
    owner_name = models.CharField(max_length=250, blank=True)
    link = models.URLField(max_length=400, blank=True)
    parameters = models.TextField(blank=True)
    note = models.TextField(blank=True)
    state = models.CharField(max_length=12, choices=State, default=State.DRAFT)
    last_day = models.DateField(null=True, blank=True)
    supersedes = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="renewals")
    edition = models.PositiveIntegerField(default=1)
    made_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    made_on = models.DateField()
    entered_by = models.ForeignKey(PERSON, models.PROTECT, null=True, blank=True, related_name="+")
    entered_on = models.DateField(null=True, blank=True)
    entered_for = models.CharField(max_length=120, blank=True)
    verified_by = models.ForeignKey(PERSON, models.PROTECT, null=True, blank=True, related_name="+")
    verified_on = models.DateField(null=True, blank=True)

    objects = PaperQuerySet.as_manager()

    class Meta:
        ordering = ("type__position", "-issued_on", "-id")
        constraints = [
            models.CheckConstraint(condition=Q(state__in=State.values), name="paper_state_is_known"),
            models.CheckConstraint(
                condition=Q(expires_on=None) | Q(issued_on=None) | Q(expires_on__gte=F("issued_on")),
                name="paper_expires_after_issue",
            ),
            models.CheckConstraint(
                condition=Q(is_unlimited=False) | Q(expires_on=None), name="paper_unlimited_has_no_end"
            ),
            models.CheckConstraint(
                condition=~Q(state__in=["verified", "superseded", "revoked"]) | Q(verified_on__isnull=False),
                name="paper_verified_on_a_day",
            ),
            models.CheckConstraint(
                condition=Q(state="draft") | Q(entered_on__isnull=False, entered_by__isnull=False),
                name="paper_entered_by_somebody",
            ),
            models.CheckConstraint(condition=~Q(supersedes=F("id")), name="paper_supersedes_another"),
            models.UniqueConstraint(
                fields=["supersedes"], condition=~Q(state="revoked"), name="paper_renewed_once_at_a_time"
            ),
        ]
        indexes = [
            models.Index(fields=["producer", "state"], name="paper_of_producer"),
            models.Index(fields=["state", "last_day"], name="paper_ends"),
            models.Index(fields=["state", "entered_on"], name="paper_waits"),
            models.Index(fields=["number_key", "issuer_key"], name="paper_number"),
        ]

    def __str__(self) -> str:
        return f"{self.title} {self.number}".strip()

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("evidence:paper", args=[self.pk])

    @property
    def title(self) -> str:
        """The name of its kind in the reader's language."""
        return self.type.name_en if get_language() == "en" else self.type.name_vi

    @property
    def is_changeable(self) -> bool:
        """Whether its words and pages may still change."""
        return self.state in CHANGEABLE

    @property
    def is_fixed(self) -> bool:
        """Whether an office has verified it, so that nothing changes any more."""
        return self.state in FIXED

    @property
    def tested(self) -> list[str]:
        """The tested parameters."""
        return [line.strip() for line in self.parameters.splitlines() if line.strip()]


class Page(models.Model):
    """A page or file of a paper: the kept file, and the hash of the bytes as they were brought."""

    paper = models.ForeignKey(Paper, models.CASCADE, related_name="pages")
    position = models.PositiveSmallIntegerField()
    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="+")
    sha256 = models.CharField(max_length=64, db_index=True)
    added_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    added_on = models.DateField()

    class Meta:
        ordering = ("paper_id", "position", "id")
        constraints = [models.UniqueConstraint(fields=["paper", "sha256"], name="page_once_in_a_paper")]

    def __str__(self) -> str:
        return self.file.name

    @property
    def is_picture(self) -> bool:
        """Whether a browser shows it in the page."""
        return self.file.content_type.startswith("image/")
