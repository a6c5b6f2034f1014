"""Bodies in time: one row (`ref`) is one version of the lasting line of one body (`key`)."""

from datetime import date

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from ocop.actors.organisations.vocabulary import Address, Kind, Level, NameStatus, SuccessionRule
from ocop.actors.territory.models import Unit
from ocop.actors.territory.phrases import days_in_words
from ocop.actors.territory.vocabulary import Evidence
from ocop.base.kernel.periods import Period


class OrganisationQuerySet(models.QuerySet["Organisation"]):
    """Words of the organisations."""

    def in_force(self, day: date) -> "OrganisationQuerySet":
        """The versions that hold on the day."""
        return self.filter(Q(start=None) | Q(start__lte=day), Q(end=None) | Q(end__gt=day))


class Organisation(models.Model):
    """Cơ quan, tổ chức, from `start` (included) to `end` (excluded).

    `parent` is the row of the body above at this version's beginning, for reading only; the tree of a day
    follows `parent_key`, since the body above may change its own version meanwhile.
    """

    ref = models.CharField(max_length=60, unique=True)
    key = models.CharField(max_length=60, db_index=True)
    province = models.CharField(max_length=8, db_index=True)
    name = models.CharField(_("tên cơ quan"), max_length=250)
    name_en = models.CharField(max_length=250, default="", blank=True)
    short = models.CharField(max_length=120)
    aliases = models.JSONField(default=list, blank=True)
    folded = models.TextField(default="", blank=True)
    kind = models.CharField(max_length=32, choices=Kind)
    level = models.CharField(max_length=16, choices=Level)
    parent_key = models.CharField(max_length=60, default="", blank=True, db_index=True)
    parent = models.ForeignKey("self", models.PROTECT, null=True, related_name="children")
    unit = models.ForeignKey(Unit, models.PROTECT, null=True, related_name="organisations")
    symbol = models.CharField(_("ký hiệu"), max_length=20, default="", blank=True)
    start = models.DateField(null=True)
    end = models.DateField(null=True)
    about = models.JSONField(default=list, blank=True)
    evidence = models.CharField(max_length=32, choices=Evidence)
    evidence_period = models.CharField(max_length=32, choices=Evidence)
    evidence_symbol = models.CharField(max_length=32, choices=Evidence, default="", blank=True)
    name_status = models.CharField(max_length=16, choices=NameStatus, default=NameStatus.OFFICIAL)
    confirm_before_use = models.BooleanField(default=False)
    fallback_key = models.CharField(max_length=60, default="", blank=True)
    head_title = models.CharField(max_length=120, default="", blank=True)
    head_of_key = models.CharField(max_length=60, default="", blank=True)
    succession_rule = models.CharField(max_length=32, choices=SuccessionRule, default=SuccessionRule.NONE, blank=True)
    transfer = models.TextField(default="", blank=True)
    source = models.TextField(default="", blank=True)

    objects = OrganisationQuerySet.as_manager()

    class Meta:
        ordering = ("id",)
        constraints = [
            models.CheckConstraint(
                condition=Q(start=None) | Q(end=None) | Q(end__gt=F("start")),
                name="organisation_ends_after_it_starts",
            ),
            models.CheckConstraint(condition=Q(kind__in=Kind.values), name="organisation_kind_is_known"),
            models.CheckConstraint(condition=Q(level__in=Level.values), name="organisation_level_is_known"),
        ]
        indexes = [models.Index(fields=["province", "level", "kind"], name="organisation_place_kind")]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        """The page of this version."""
        return reverse("organisations:detail", args=[self.ref])

    @property
    def period(self) -> Period:
        """The days on which this version holds."""
        return Period(self.start, self.end)

    @property
    def days(self) -> str:
        """The same in words."""
        return days_in_words(self.period)

    @property
    def is_sure(self) -> bool:
        """Whether the name may be shown without the mark "cần xác minh"."""
        return self.evidence != Evidence.RECALLED and self.name_status == NameStatus.OFFICIAL


class Succession(models.Model):
    """`successor` takes over from `predecessor`; rank 1 receives open tasks."""

    predecessor = models.ForeignKey(Organisation, models.CASCADE, related_name="successions")
    successor = models.ForeignKey(Organisation, models.CASCADE, related_name="origins")
    rank = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ("predecessor", "rank")
        constraints = [
            models.UniqueConstraint(fields=["predecessor", "successor"], name="organisation_succession_once"),
            models.UniqueConstraint(fields=["predecessor", "rank"], name="organisation_succession_rank_once"),
            models.CheckConstraint(condition=~Q(predecessor=F("successor")), name="organisation_succeeds_another"),
        ]

    def __str__(self) -> str:
        return f"{self.predecessor_id} → {self.successor_id}"


class Group(models.Model):
    """A collective name ("các sở, ban, ngành") with the rule that gives its members on a day."""

    code = models.CharField(max_length=60, unique=True)
    names = models.JSONField()
    name_en = models.CharField(max_length=250)
    address = models.CharField(max_length=8, choices=Address)
    rule = models.JSONField()
    evidence = models.CharField(max_length=32, choices=Evidence)
    source = models.TextField(default="", blank=True)

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return str(self.names[0])
