"""Rows of `reference/pos-criteria.yaml`: decisions, venue types, criteria, grounds, days and amounts."""

from django.db import models
from django.db.models import Q
from django.utils.translation import get_language

from ocop.base.kernel.periods import Period
from ocop.cycle.certificates.vocabulary import Evidence

from ...vocabulary.points import CriterionKind, GroundKind, Origin, ToldBy


class Sourced(models.Model):
    """A row with its sources and mark of evidence."""

    code = models.CharField(max_length=40, unique=True)
    source = models.TextField(blank=True)
    evidence = models.CharField(max_length=16, choices=Evidence)

    class Meta:
        abstract = True

    @property
    def is_sure(self) -> bool:
        """Whether it may be shown without the mark of its evidence."""
        return self.evidence == Evidence.VERIFIED


class Named(Sourced):
    """A row with a name in both languages, in the order of the file."""

    name = models.CharField(max_length=300)
    name_en = models.CharField(max_length=300)
    position = models.PositiveSmallIntegerField()

    class Meta:
        abstract = True
        ordering = ("position",)

    def __str__(self) -> str:
        return self.label

    @property
    def label(self) -> str:
        """In the language of the screen."""
        return self.name_en if get_language() == "en" else self.name


class PointDecision(Sourced):
    """Quyết định of the ministry; those that are a regime name venue types and follow each other."""

    number = models.CharField(max_length=40)
    title = models.CharField(max_length=300)
    issuer = models.CharField(max_length=120)
    is_regime = models.BooleanField()
    start = models.DateField()
    end = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ("start", "code")
        constraints = [
            models.CheckConstraint(condition=Q(end=None) | Q(end__gt=models.F("start")), name="point_decision_period")
        ]

    def __str__(self) -> str:
        return self.number

    @property
    def period(self) -> Period:
        """The days on which it holds."""
        return Period(self.start, self.end)


class VenueType(Named):
    """Loại địa điểm; one that no decision names needs a written reason."""

    decisions = models.JSONField(default=list)
    needs_reason = models.BooleanField(default=False)


class OperationForm(Named):
    """Hình thức hoạt động."""

    is_recognisable = models.BooleanField(default=True)


class PointCriterion(Named):
    """Tiêu chí: one line of the checklist, with its origin; `told_by` says what the system itself knows of it."""

    group = models.CharField(max_length=4)
    group_name = models.CharField(max_length=80)
    group_name_en = models.CharField(max_length=80)
    kind = models.CharField(max_length=8, choices=CriterionKind)
    origin = models.CharField(max_length=10, choices=Origin)
    decisions = models.JSONField(default=list)
    is_required = models.BooleanField()
    is_fatal = models.BooleanField(default=False)
    told_by = models.CharField(max_length=8, choices=ToldBy, blank=True)
    applies_if = models.CharField(max_length=20, blank=True)
    not_for = models.JSONField(default=list)
    options = models.JSONField(default=list)
    threshold = models.BigIntegerField(null=True, blank=True)
    check_text = models.CharField(max_length=300)
    check_text_en = models.CharField(max_length=300)
    law = models.CharField(max_length=200, blank=True)
    start = models.DateField(null=True, blank=True)
    end = models.DateField(null=True, blank=True)

    class Meta(Named.Meta):
        abstract = False
        constraints = [
            models.CheckConstraint(condition=Q(origin__in=Origin.values), name="point_criterion_origin"),
            models.CheckConstraint(condition=Q(kind__in=CriterionKind.values), name="point_criterion_kind"),
            models.CheckConstraint(condition=Q(is_fatal=False) | Q(is_required=True), name="point_criterion_fatal"),
        ]


class PointGround(Named):
    """Căn cứ tạm dừng, thu hồi."""

    kind = models.CharField(max_length=10, choices=GroundKind)
    basis = models.CharField(max_length=300)
    needs_notice = models.BooleanField(default=True)
    is_recovery = models.BooleanField(default=False)

    class Meta(Named.Meta):
        abstract = False
        constraints = [models.CheckConstraint(condition=Q(kind__in=GroundKind.values), name="point_ground_kind")]

    def __str__(self) -> str:
        return f"{self.code}. {self.label}"


class PointSetting(models.Model):
    """A day, amount or name that rules take, while it is in force; `key` is code and first day."""

    key = models.CharField(max_length=60, unique=True)
    code = models.CharField(max_length=40)
    value = models.BigIntegerField(null=True, blank=True)
    text = models.CharField(max_length=120, blank=True)
    basis = models.CharField(max_length=300)
    start = models.DateField(null=True, blank=True)
    end = models.DateField(null=True, blank=True)
    source = models.TextField(blank=True)
    evidence = models.CharField(max_length=16, choices=Evidence)

    class Meta:
        ordering = ("code", "start")
        constraints = [
            models.CheckConstraint(condition=Q(value__isnull=False) | ~Q(text=""), name="point_setting_says_something")
        ]

    def __str__(self) -> str:
        return self.key

    @property
    def period(self) -> Period:
        """The days on which it holds."""
        return Period(self.start, self.end)
