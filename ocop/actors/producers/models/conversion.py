"""Chuyển đổi loại hình: the case, its checklist as rows of the reference file, and what was done of it."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from ..vocabulary import ConversionState, Evidence, Kind
from .producer import Producer

PERSON = settings.AUTH_USER_MODEL


class ChecklistItem(models.Model):
    """A paper or right to look after when the legal form changes; `kinds` empty concerns every new form."""

    code = models.CharField(max_length=40, unique=True)
    name = models.CharField(max_length=250)
    name_en = models.CharField(max_length=250)
    note = models.CharField(max_length=300, blank=True)
    kinds = models.JSONField(default=list)
    position = models.PositiveSmallIntegerField()
    evidence = models.CharField(max_length=16, choices=Evidence)

    class Meta:
        ordering = ("position", "id")

    def __str__(self) -> str:
        return self.name


class ConversionWay(models.Model):
    """Which form may become which; rows of the reference file."""

    code = models.CharField(max_length=44, unique=True)
    old_kind = models.CharField(max_length=20, choices=Kind)
    new_kind = models.CharField(max_length=20, choices=Kind)

    class Meta:
        ordering = ("old_kind", "new_kind")

    def __str__(self) -> str:
        return self.code


class Conversion(models.Model):
    """One change of form: the old record works until it is finished, then `successor` stands for it."""

    producer = models.ForeignKey(Producer, models.CASCADE, related_name="conversions")
    new_kind = models.CharField(max_length=20, choices=Kind)
    new_name = models.CharField(max_length=250)
    state = models.CharField(max_length=10, choices=ConversionState, default=ConversionState.OPEN)
    successor = models.OneToOneField(Producer, models.PROTECT, null=True, related_name="born_of")
    started_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    started_on = models.DateField()
    finished_by = models.ForeignKey(PERSON, models.PROTECT, null=True, related_name="+")
    finished_on = models.DateField(null=True)
    reason = models.TextField(blank=True)

    class Meta:
        ordering = ("-started_on", "-id")
        constraints = [
            models.UniqueConstraint(fields=["producer"], condition=Q(state="open"), name="one_conversion_at_a_time"),
            models.CheckConstraint(condition=Q(state__in=ConversionState.values), name="conversion_state_is_known"),
            models.CheckConstraint(
                condition=~Q(state="finished") | Q(successor__isnull=False, finished_on__isnull=False),
                name="conversion_finished_has_a_successor",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.producer} → {self.new_name}"

    def get_absolute_url(self) -> str:
        """Its checklist."""
        return reverse("producers:conversion", args=[self.pk])


class ConversionStep(models.Model):
    """One item of the checklist in one case: done, or not needed, with a note on the paper."""

    conversion = models.ForeignKey(Conversion, models.CASCADE, related_name="steps")
    item = models.ForeignKey(ChecklistItem, models.PROTECT, related_name="+")
    is_needless = models.BooleanField(default=False)
    note = models.CharField(max_length=300, blank=True)
    done_by = models.ForeignKey(PERSON, models.PROTECT, null=True, related_name="+")
    done_on = models.DateField(null=True)

    class Meta:
        ordering = ("item__position", "id")
        constraints = [models.UniqueConstraint(fields=["conversion", "item"], name="conversion_step_once")]

    def __str__(self) -> str:
        return str(self.item)
