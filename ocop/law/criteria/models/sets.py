"""Bộ tiêu chí: the sets of a framework with groups, criteria, options, minima; the classification of products."""

from django.db import models
from django.db.models import Q
from django.urls import reverse

from ..vocabulary import Evidence, Scoring
from .framework import Framework, Part


class CriteriaSet(models.Model):
    """One set. `open_sums` holds what does not close: such a set is shown but never used for scoring."""

    framework = models.ForeignKey(Framework, models.CASCADE, related_name="sets")
    code = models.CharField(max_length=10)
    name = models.CharField(max_length=250)
    scoring = models.CharField(max_length=12, choices=Scoring.choices)
    is_usable = models.BooleanField()
    evidence = models.CharField(max_length=12, choices=Evidence.choices)
    source = models.TextField(blank=True)
    note = models.TextField(blank=True)
    rejected_when = models.TextField(blank=True)
    open_sums = models.JSONField(default=list, blank=True)
    slips = models.JSONField(default=list, blank=True)
    position = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["framework_id", "position"]
        constraints = [
            models.UniqueConstraint(fields=["framework", "code"], name="set_once"),
            models.CheckConstraint(condition=Q(is_usable=False) | Q(open_sums=[]), name="set_usable_closes"),
        ]

    def __str__(self) -> str:
        return f"{self.code}. {self.name}"

    def get_absolute_url(self) -> str:
        """Its public page."""
        return reverse("criteria:set", args=[self.framework.code, self.code])

    @property
    def may_be_scored(self) -> bool:
        """Whether a product can be scored with it, criterion by criterion."""
        return self.is_usable and self.scoring == Scoring.CRITERIA


class Classification(models.Model):
    """One row of Appendix I: sector, group, subgroup, the ministry in charge and the set."""

    framework = models.ForeignKey(Framework, models.CASCADE, related_name="classification")
    criteria_set = models.ForeignKey(CriteriaSet, models.CASCADE, related_name="classification")
    sector = models.CharField(max_length=200)
    group = models.CharField(max_length=200)
    subgroup = models.CharField(max_length=250, blank=True)
    ministry = models.CharField(max_length=250)
    evidence = models.CharField(max_length=12, choices=Evidence.choices)
    note = models.TextField(blank=True)
    position = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["framework_id", "position"]

    def __str__(self) -> str:
        return self.subgroup or self.group


class Succession(models.Model):
    """The set of another framework with the same scope, where the file names it; never the law for a past dossier."""

    criteria_set = models.ForeignKey(CriteriaSet, models.CASCADE, related_name="successions")
    framework_code = models.CharField(max_length=40)
    set_code = models.CharField(max_length=10)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["criteria_set", "framework_code", "set_code"], name="set_succession_once")
        ]

    def __str__(self) -> str:
        return f"{self.criteria_set} → {self.framework_code} {self.set_code}"


class Group(models.Model):
    """Criteria of one set that belong together in a part."""

    criteria_set = models.ForeignKey(CriteriaSet, models.CASCADE, related_name="groups")
    part = models.ForeignKey(Part, models.CASCADE, related_name="groups")
    code = models.CharField(max_length=10)
    title = models.CharField(max_length=250)
    max_points = models.PositiveSmallIntegerField()
    position = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["criteria_set_id", "position"]

    def __str__(self) -> str:
        return f"{self.code}. {self.title}"


class Criterion(models.Model):
    """One criterion with its maximum and the conditions its note states."""

    group = models.ForeignKey(Group, models.CASCADE, related_name="criteria")
    code = models.CharField(max_length=10)
    title = models.CharField(max_length=300)
    max_points = models.PositiveSmallIntegerField()
    note = models.TextField(blank=True)
    reading = models.TextField(blank=True)
    is_knockout = models.BooleanField(default=False)
    zero_stops = models.BooleanField(default=False)
    only_with = models.CharField(max_length=10, blank=True)
    same_case = models.BooleanField(default=False)
    section = models.CharField(max_length=200, blank=True)
    section_max = models.PositiveSmallIntegerField(null=True, blank=True)
    position = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["group_id", "position"]
        constraints = [models.UniqueConstraint(fields=["group", "code"], name="criterion_once")]

    def __str__(self) -> str:
        return f"{self.code} {self.title}"


class Option(models.Model):
    """One level of a criterion, known by its place (two levels may print the same points)."""

    criterion = models.ForeignKey(Criterion, models.CASCADE, related_name="options")
    index = models.PositiveSmallIntegerField()
    points = models.PositiveSmallIntegerField()
    text = models.TextField()
    star = models.PositiveSmallIntegerField(null=True, blank=True)
    case = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["criterion_id", "index"]
        constraints = [models.UniqueConstraint(fields=["criterion", "index"], name="option_once")]

    def __str__(self) -> str:
        return f"{self.points}: {self.text}"


class Minimum(models.Model):
    """The points a product of that rank must have in the criterion."""

    criterion = models.ForeignKey(Criterion, models.CASCADE, related_name="minima")
    star = models.PositiveSmallIntegerField()
    points = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["criterion_id", "star"]
        constraints = [models.UniqueConstraint(fields=["criterion", "star"], name="minimum_once")]

    def __str__(self) -> str:
        return f"{self.star}: {self.points}"
