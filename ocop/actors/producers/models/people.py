"""The people of a producer: who represents it, who belongs to it, who was invited to help."""

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from ocop.actors.territory.phrases import days_in_words
from ocop.base.kernel.periods import Period

from ..vocabulary import Sex
from .producer import Producer

PERSON = settings.AUTH_USER_MODEL


class Representative(models.Model):
    """Người đại diện theo pháp luật, from `start` (included) to `end` (excluded).

    Sex, ethnicity and residence stand here because Forms 02 and 03 ask for them; nobody else's are kept.
    """

    producer = models.ForeignKey(Producer, models.CASCADE, related_name="representatives")
    name = models.CharField(max_length=120)
    sex = models.CharField(max_length=6, choices=Sex, blank=True)
    ethnicity = models.CharField(max_length=40, blank=True)
    birth_year = models.PositiveSmallIntegerField(null=True, blank=True)
    position = models.CharField(max_length=120, blank=True)
    residence = models.CharField(max_length=250, blank=True)
    start = models.DateField()
    end = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ("-start", "-id")
        constraints = [
            models.UniqueConstraint(
                fields=["producer"], condition=Q(end__isnull=True), name="one_representative_at_a_time"
            ),
            models.CheckConstraint(condition=Q(end=None) | Q(end__gte=F("start")), name="representative_period"),
            models.CheckConstraint(condition=Q(sex__in=[*Sex.values, ""]), name="representative_sex_is_known"),
        ]

    def __str__(self) -> str:
        return self.name


class Account(models.Model):
    """Tài khoản ngân hàng for payments of support; seen by its own people and the offices that keep the record."""

    producer = models.ForeignKey(Producer, models.CASCADE, related_name="accounts")
    number = models.CharField(max_length=30)
    bank = models.CharField(max_length=150)
    holder = models.CharField(max_length=150)
    start = models.DateField()
    end = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ("-start", "-id")
        constraints = [
            models.UniqueConstraint(fields=["producer"], condition=Q(end__isnull=True), name="one_account_at_a_time"),
            models.CheckConstraint(condition=Q(end=None) | Q(end__gte=F("start")), name="account_period"),
            models.CheckConstraint(condition=~Q(number=""), name="account_has_a_number"),
        ]

    def __str__(self) -> str:
        return f"{self.number}, {self.bank}"


class Member(models.Model):
    """Thành viên: their name and share, nothing else of theirs."""

    producer = models.ForeignKey(Producer, models.CASCADE, related_name="members")
    name = models.CharField(max_length=120)
    position = models.CharField(max_length=120, blank=True)
    share_vnd = models.BigIntegerField(null=True, blank=True)
    joined_on = models.DateField(null=True, blank=True)
    left_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ("name", "id")
        constraints = [
            models.CheckConstraint(
                condition=Q(left_on=None) | Q(joined_on=None) | Q(left_on__gte=F("joined_on")), name="member_period"
            ),
            models.CheckConstraint(condition=Q(share_vnd=None) | Q(share_vnd__gte=0), name="member_share"),
        ]

    def __str__(self) -> str:
        return self.name


class AdviserQuerySet(models.QuerySet["Adviser"]):
    """Words of the invitations."""

    def in_force(self, day: date) -> "AdviserQuerySet":
        """Those that hold on the day."""
        return self.filter(Q(end=None) | Q(end__gt=day), start__lte=day)


class Adviser(models.Model):
    """Người được mời hỗ trợ: reads the record, enters where `may_enter`, and never submits or decides."""

    producer = models.ForeignKey(Producer, models.CASCADE, related_name="advisers")
    person = models.ForeignKey(PERSON, models.PROTECT, related_name="advised_producers")
    may_enter = models.BooleanField(default=False)
    start = models.DateField()
    end = models.DateField(null=True, blank=True)
    invited_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")

    objects = AdviserQuerySet.as_manager()

    class Meta:
        ordering = ("-start", "-id")
        constraints = [
            models.CheckConstraint(condition=Q(end=None) | Q(end__gte=F("start")), name="adviser_period"),
            models.UniqueConstraint(fields=["producer", "person", "start"], name="adviser_invited_once"),
        ]

    def __str__(self) -> str:
        return str(self.person)

    @property
    def days(self) -> str:
        """The days of the invitation in words."""
        return days_in_words(Period(self.start, self.end)) if self.end != self.start else ""
