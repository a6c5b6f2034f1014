"""Rows of `reference/dossiers.yaml`: who may file, what each kind of dossier holds, days that the law leaves open."""

from django.db import models
from django.db.models import Q

from ..vocabulary import After, ClockCode, DossierKind, Evidence, GroundOf, Near, PackageOwner, Unit


class _Sourced(models.Model):
    basis = models.CharField(max_length=300)
    evidence = models.CharField(max_length=16, choices=Evidence)
    source = models.TextField(blank=True)

    class Meta:
        abstract = True


class FilerRule(_Sourced):
    """A kind of producer that may file under a framework; `sets` narrows it to some sets, empty means all (E04)."""

    code = models.CharField(max_length=60, unique=True)
    framework = models.CharField(max_length=40)
    kind = models.CharField(max_length=20)
    sets = models.JSONField(default=list, blank=True)

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return self.code


class PackagePart(_Sourced):
    """A part of the file for a kind of dossier: who prepares it, whether it must be there (E05)."""

    code = models.CharField(max_length=60, unique=True)
    framework = models.CharField(max_length=40)
    kind = models.CharField(max_length=14, choices=DossierKind)
    part = models.CharField(max_length=30)
    name = models.CharField(max_length=250)
    name_en = models.CharField(max_length=250)
    owner = models.CharField(max_length=8, choices=PackageOwner)
    is_compulsory = models.BooleanField()
    position = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ("kind", "position")
        constraints = [models.CheckConstraint(condition=Q(kind__in=DossierKind.values), name="package_kind")]

    def __str__(self) -> str:
        return self.name


class ClockRule(_Sourced):
    """What a clock does after a completion request; its days too where no span of the calendar gives them."""

    code = models.CharField(max_length=20, choices=ClockCode, unique=True)
    span = models.CharField(max_length=40, blank=True)
    count = models.PositiveSmallIntegerField(null=True, blank=True)
    unit = models.CharField(max_length=12, choices=Unit, blank=True)
    after = models.CharField(max_length=8, choices=After)

    class Meta:
        ordering = ("code",)
        constraints = [
            models.CheckConstraint(
                condition=Q(span="", count__gt=0) & ~Q(unit="") | ~Q(span="") & Q(count=None, unit=""),
                name="clock_rule_counts_once",
            )
        ]

    def __str__(self) -> str:
        return self.code


class ReminderRule(_Sourced):
    """On which days before its last day (0 the day itself, -1 the day after) people are told of what nears, each once.

    `unit` is how these days are counted.
    """

    code = models.CharField(max_length=20, choices=Near, unique=True)
    days = models.JSONField(default=list)
    unit = models.CharField(max_length=12, choices=Unit)

    class Meta:
        ordering = ("id",)
        constraints = [
            models.CheckConstraint(condition=Q(code__in=Near.values), name="reminder_rule_code"),
            models.CheckConstraint(condition=Q(unit__in=Unit.values), name="reminder_rule_unit"),
        ]

    def __str__(self) -> str:
        return self.code


class Ground(_Sourced):
    """Where a framework provides for a step: its `basis` is quoted by refusals and requests of its dossiers."""

    code = models.CharField(max_length=60, unique=True)
    framework = models.CharField(max_length=40)
    of = models.CharField(max_length=10, choices=GroundOf)

    class Meta:
        ordering = ("id",)
        constraints = [models.CheckConstraint(condition=Q(of__in=GroundOf.values), name="ground_of")]

    def __str__(self) -> str:
        return self.basis


class Figure(_Sourced):
    """One figure or pattern of this installation."""

    code = models.CharField(max_length=40, unique=True)
    value = models.CharField(max_length=120)

    class Meta:
        ordering = ("code",)

    def __str__(self) -> str:
        return f"{self.code}: {self.value}"
