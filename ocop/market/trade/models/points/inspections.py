"""Kiểm tra điểm: a visit with its checklist frozen at the start, an answer for each line, pictures, the outcome."""

from django.db import models
from django.db.models import Q
from django.urls import reverse

from ocop.base.files.models import StoredFile

from ...vocabulary.points import Answer, InspectionKind, InspectionState, Outcome
from .point import PERSON, PointOfSale


class Inspection(models.Model):
    """Lần kiểm tra. `checklist` is what the decision of the day asked, as frozen; `version` names it.

    Once concluded neither the answers nor the outcome change; `told` keeps what the minutes say.
    """

    point = models.ForeignKey(PointOfSale, models.PROTECT, related_name="inspections")
    kind = models.CharField(max_length=10, choices=InspectionKind)
    state = models.CharField(max_length=10, choices=InspectionState, default=InspectionState.OPEN)
    held_on = models.DateField()
    regime = models.CharField(max_length=40)
    regime_warning = models.BooleanField(default=False)
    version = models.CharField(max_length=60)
    checklist = models.JSONField()
    place_note = models.CharField(max_length=200, blank=True)
    latitude = models.DecimalField(max_digits=9, decimal_places=6, null=True, blank=True)
    longitude = models.DecimalField(max_digits=9, decimal_places=6, null=True, blank=True)
    met_at = models.CharField(max_length=30, blank=True)
    operator_person = models.CharField(max_length=120, blank=True)
    operator_words = models.TextField(blank=True)
    remarks = models.TextField(blank=True)
    notes_edition = models.PositiveIntegerField(default=0)
    notes_hand = models.CharField(max_length=40, blank=True)
    follows = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="followed_by")
    outcome = models.CharField(max_length=12, choices=Outcome, blank=True)
    mend_by = models.DateField(null=True, blank=True)
    number = models.CharField(max_length=60, blank=True)
    told = models.JSONField(default=dict)
    begun_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    begun_on = models.DateField()
    concluded_by = models.ForeignKey(PERSON, models.PROTECT, null=True, blank=True, related_name="+")
    concluded_on = models.DateField(null=True, blank=True)
    cancelled_because = models.TextField(blank=True)

    class Meta:
        ordering = ("-held_on", "-id")
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=InspectionKind.values), name="point_inspection_kind"),
            models.CheckConstraint(condition=Q(state__in=InspectionState.values), name="point_inspection_state"),
            models.CheckConstraint(
                condition=~Q(state=InspectionState.CONCLUDED)
                | (Q(outcome__in=Outcome.values, concluded_on__isnull=False) & ~Q(number="")),
                name="point_inspection_concluded_wholly",
            ),
            models.CheckConstraint(
                condition=Q(latitude=None, longitude=None)
                | Q(latitude__gte=-90, latitude__lte=90, longitude__gte=-180, longitude__lte=180),
                name="point_inspection_place",
            ),
            models.UniqueConstraint(
                fields=["point"], condition=Q(state=InspectionState.OPEN), name="point_inspection_open_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.point.name}"

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("trade:inspection", args=[self.pk])

    @property
    def is_open(self) -> bool:
        """Whether the checklist is still written on."""
        return self.state == InspectionState.OPEN


class Inspector(models.Model):
    """Thành viên đoàn kiểm tra: somebody with an account, or a name and a body as typed."""

    inspection = models.ForeignKey(Inspection, models.CASCADE, related_name="team")
    person = models.ForeignKey(PERSON, models.PROTECT, null=True, blank=True, related_name="+")
    name = models.CharField(max_length=120)
    body = models.CharField(max_length=250, blank=True)

    class Meta:
        ordering = ("id",)
        constraints = [models.UniqueConstraint(fields=["inspection", "name"], name="inspector_once")]

    def __str__(self) -> str:
        return ", ".join(filter(None, (self.name, self.body)))


class CheckAnswer(models.Model):
    """What was found for one criterion; `edition` and `hand` keep a late device from writing over newer words."""

    inspection = models.ForeignKey(Inspection, models.CASCADE, related_name="answers")
    code = models.CharField(max_length=10)
    answer = models.CharField(max_length=5, choices=Answer)
    measured = models.CharField(max_length=60, blank=True)
    remark = models.CharField(max_length=500, blank=True)
    mend_by = models.DateField(null=True, blank=True)
    edition = models.PositiveIntegerField(default=0)
    hand = models.CharField(max_length=40, blank=True)
    saved_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    saved_at = models.DateTimeField()

    class Meta:
        ordering = ("id",)
        constraints = [
            models.UniqueConstraint(fields=["inspection", "code"], name="check_answer_once"),
            models.CheckConstraint(condition=Q(answer__in=Answer.values), name="check_answer_known"),
        ]

    def __str__(self) -> str:
        return f"{self.code}: {self.answer}"


class InspectionPhoto(models.Model):
    """A picture taken on the spot, of one criterion or of the place."""

    inspection = models.ForeignKey(Inspection, models.PROTECT, related_name="photos")
    code = models.CharField(max_length=10, blank=True)
    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="+")
    caption = models.CharField(max_length=200, blank=True)
    added_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    added_at = models.DateTimeField()

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return self.caption
