"""Hội đồng đánh giá, phân hạng: set up by decision, its seats and members in time (QĐ 26/2026/QĐ-TTg, Art. 7.3b)."""

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from ocop.actors.organisations.models import Organisation
from ocop.base.files.models import StoredFile
from ocop.cycle.rounds.models import Round

from ..vocabulary import CouncilLevel, Evidence, MemberRole

PERSON = settings.AUTH_USER_MODEL


class SeatRule(models.Model):
    """A seat that the framework asks for; row of `reference/assessment.yaml`. `condition` says where it is asked."""

    code = models.CharField(max_length=30, unique=True)
    name = models.CharField(max_length=200)
    name_en = models.CharField(max_length=200)
    level = models.CharField(max_length=10, choices=CouncilLevel)
    is_mandatory = models.BooleanField()
    is_chair = models.BooleanField(default=False)
    condition = models.CharField(max_length=300, blank=True)
    basis = models.CharField(max_length=300)
    source = models.TextField(blank=True)
    evidence = models.CharField(max_length=16, choices=Evidence)
    position = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ("position",)
        constraints = [models.CheckConstraint(condition=Q(level__in=CouncilLevel.values), name="seat_rule_level")]

    def __str__(self) -> str:
        return self.name


class Council(models.Model):
    """One council as its decision set it up; a later decision that replaces it ends this one."""

    level = models.CharField(max_length=10, choices=CouncilLevel, default=CouncilLevel.PROVINCE)
    province = models.CharField(max_length=8)
    year = models.PositiveSmallIntegerField()
    round = models.ForeignKey(Round, models.PROTECT, null=True, blank=True, related_name="councils")
    name = models.CharField(max_length=250)
    decision_number = models.CharField(max_length=60)
    decision_on = models.DateField()
    issuer = models.CharField(max_length=200)
    paper = models.ForeignKey(StoredFile, models.PROTECT, null=True, blank=True, related_name="+")
    made_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    made_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)
    ended_reason = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ("-decision_on", "-id")
        constraints = [
            models.CheckConstraint(condition=Q(level__in=CouncilLevel.values), name="council_level"),
            models.UniqueConstraint(fields=["province", "decision_number", "decision_on"], name="council_once"),
            models.CheckConstraint(
                condition=Q(ended_on__isnull=True) | Q(ended_on__gte=F("decision_on")), name="council_ends_last"
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("assessment:council", args=[self.pk])

    def is_in_force(self, on: date) -> bool:
        """Whether it works on the day."""
        return self.decision_on <= on and (self.ended_on is None or self.ended_on > on)


class Member(models.Model):
    """A person on a seat of the council; `is_scoring` members fill in sheets, the others keep minutes."""

    council = models.ForeignKey(Council, models.PROTECT, related_name="members")
    person = models.ForeignKey(PERSON, models.PROTECT, related_name="council_seats")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    seat = models.ForeignKey(SeatRule, models.PROTECT, related_name="members")
    role = models.CharField(max_length=10, choices=MemberRole, default=MemberRole.MEMBER)
    is_scoring = models.BooleanField(default=True)
    since = models.DateField()
    until = models.DateField(null=True, blank=True)
    reason = models.CharField(max_length=300, blank=True)
    noted_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")

    class Meta:
        ordering = ("id",)
        constraints = [
            models.CheckConstraint(condition=Q(role__in=MemberRole.values), name="member_role"),
            models.CheckConstraint(condition=Q(until__isnull=True) | Q(until__gte=F("since")), name="member_days"),
            models.UniqueConstraint(
                fields=["council", "person"], condition=Q(until__isnull=True), name="member_once_in_a_council"
            ),
            models.UniqueConstraint(
                fields=["council"], condition=Q(until__isnull=True, role="chair"), name="council_has_one_chair"
            ),
        ]

    def __str__(self) -> str:
        return self.person.full_name

    @property
    def leads(self) -> bool:
        """Whether it is the chair."""
        return self.role == MemberRole.CHAIR
