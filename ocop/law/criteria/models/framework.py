"""Khung tiêu chí: one decision of the Prime Minister with its bands, parts and competences.

A published framework and everything below it never changes (database triggers); only its open end is filled, once, by
the decision that replaces it.
"""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from ocop.base.kernel.periods import Period

from ..rules.governing import Governing, Transition
from ..vocabulary import Evidence, Level, State

PERSON = settings.AUTH_USER_MODEL


class Loaded(models.Model):
    """What comes from a file: by whom, when, which bytes, and whether it is published."""

    state = models.CharField(max_length=10, choices=State.choices, default=State.DRAFT)
    content_hash = models.CharField(max_length=64)
    loaded_by = models.ForeignKey(PERSON, models.PROTECT, null=True, blank=True, related_name="+")
    loaded_on = models.DateField()
    published_by = models.ForeignKey(PERSON, models.PROTECT, null=True, blank=True, related_name="+")
    published_on = models.DateField(null=True, blank=True)

    class Meta:
        abstract = True

    @property
    def is_published(self) -> bool:
        """Whether it is law here, not a trial."""
        return self.state == State.PUBLISHED


class FrameworkQuerySet(models.QuerySet["Framework"]):
    """Words of the frameworks."""

    def published(self) -> "FrameworkQuerySet":
        """Those that everybody reads, the newest first."""
        return self.filter(state=State.PUBLISHED)

    def drafts(self) -> "FrameworkQuerySet":
        """Those that an administrator tries."""
        return self.filter(state=State.DRAFT)


class Framework(Loaded):
    """A decision: number, days in force (`end` is out), what it replaces, its transitional clause."""

    code = models.CharField(max_length=40, unique=True)
    number = models.CharField(max_length=60)
    title = models.CharField(max_length=300, blank=True)
    issued_on = models.DateField()
    start = models.DateField()
    end = models.DateField(null=True, blank=True)
    replaces = models.JSONField(default=list, blank=True)
    replaced_end = models.DateField(null=True, blank=True)
    amendments = models.JSONField(default=list, blank=True)
    certificate_months = models.PositiveSmallIntegerField()
    evidence = models.CharField(max_length=12, choices=Evidence.choices)
    source = models.TextField(blank=True)
    particulars = models.JSONField(default=dict, blank=True)
    transition_filed_before = models.DateField(null=True, blank=True)
    transition_first_until = models.DateField(null=True, blank=True)
    transition_again_until = models.DateField(null=True, blank=True)
    transition_basis = models.CharField(max_length=200, blank=True)
    transition_kept = models.TextField(blank=True)

    objects = FrameworkQuerySet.as_manager()

    class Meta:
        ordering = ["-start", "-id"]
        constraints = [
            models.CheckConstraint(condition=Q(end__isnull=True) | Q(end__gt=F("start")), name="framework_period"),
            models.CheckConstraint(condition=Q(state__in=State.values), name="framework_state"),
            models.CheckConstraint(
                condition=Q(state=State.DRAFT) | Q(published_on__isnull=False), name="framework_published_has_a_day"
            ),
            models.CheckConstraint(
                condition=Q(
                    transition_filed_before__isnull=True,
                    transition_first_until__isnull=True,
                    transition_again_until__isnull=True,
                )
                | Q(
                    transition_filed_before__isnull=False,
                    transition_first_until__isnull=False,
                    transition_again_until__isnull=False,
                ),
                name="framework_transition_whole",
            ),
        ]

    def __str__(self) -> str:
        return self.number

    def get_absolute_url(self) -> str:
        """Its public page, or the page on which a draft is judged."""
        if self.is_published:
            return reverse("criteria:framework", args=[self.code])
        return reverse("criteria:draft", args=[self.pk])

    @property
    def period(self) -> Period:
        """The days in force."""
        return Period(self.start, self.end)

    @property
    def transition(self) -> Transition | None:
        """Its clause on dossiers filed before it."""
        before, first, again = self.transition_filed_before, self.transition_first_until, self.transition_again_until
        if not (before and first and again):
            return None
        return Transition(before, first, again, self.transition_basis, self.transition_kept)

    @property
    def governing(self) -> Governing:
        """What the choice of a framework needs of it."""
        return Governing(self.code, self.period, self.transition)


class Band(models.Model):
    """A rank and the points at which it begins."""

    framework = models.ForeignKey(Framework, models.CASCADE, related_name="bands")
    stars = models.PositiveSmallIntegerField()
    floor = models.DecimalField(max_digits=5, decimal_places=2)
    printed = models.CharField(max_length=40, blank=True)
    meaning = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["framework_id", "-stars"]
        constraints = [
            models.UniqueConstraint(fields=["framework", "stars"], name="band_once"),
            models.CheckConstraint(condition=Q(floor__gte=0, floor__lte=100), name="band_floor"),
        ]

    def __str__(self) -> str:
        return f"{self.framework}: {self.stars}"


class Part(models.Model):
    """A, B or C with the most points it gives."""

    framework = models.ForeignKey(Framework, models.CASCADE, related_name="parts")
    code = models.CharField(max_length=4)
    title = models.CharField(max_length=200)
    max_points = models.PositiveSmallIntegerField()
    group_titles = models.JSONField(default=list, blank=True)
    position = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["framework_id", "position"]
        constraints = [models.UniqueConstraint(fields=["framework", "code"], name="part_once")]

    def __str__(self) -> str:
        return f"{self.code}. {self.title}"


class Competence(models.Model):
    """Who recognises that many stars in a period; without stars: who takes dossiers in."""

    framework = models.ForeignKey(Framework, models.CASCADE, related_name="competences")
    stars = models.PositiveSmallIntegerField(null=True, blank=True)
    level = models.CharField(max_length=10, choices=Level.choices)
    start = models.DateField()
    end = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["framework_id", "start", F("stars").asc(nulls_first=True)]
        constraints = [
            models.CheckConstraint(condition=Q(end__isnull=True) | Q(end__gt=F("start")), name="competence_period")
        ]

    def __str__(self) -> str:
        return f"{self.framework}: {self.stars or ''} {self.get_level_display()}"

    @property
    def period(self) -> Period:
        """The days on which it holds."""
        return Period(self.start, self.end)
