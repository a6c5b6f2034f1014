"""What is looked at beside the file: samples received, visits to the site, extra tests."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from ocop.base.files.models import StoredFile
from ocop.cycle.evidence.models import Paper

from ..vocabulary.advising import LookedAt, Match, SampleUse, TestResult, VisitGround, VisitState
from .advisory import TeamMember
from .dossier import Dossier

PERSON = settings.AUTH_USER_MODEL


class Sample(models.Model):
    """Mẫu sản phẩm: one unit as received, with its own number; what became of it stands in `uses`."""

    dossier = models.ForeignKey(Dossier, models.PROTECT, related_name="samples")
    number = models.PositiveIntegerField()
    written = models.CharField(max_length=40, unique=True)
    received_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    received_on = models.DateField()
    brought_by = models.CharField(max_length=120, blank=True)
    condition = models.CharField(max_length=300)
    batch = models.CharField(max_length=60, blank=True)
    best_before = models.DateField(null=True, blank=True)
    photo = models.ForeignKey(StoredFile, models.PROTECT, null=True, blank=True, related_name="+")
    use = models.CharField(max_length=8, choices=SampleUse, default=SampleUse.KEPT)

    class Meta:
        ordering = ("number",)
        constraints = [models.CheckConstraint(condition=Q(use__in=SampleUse.values), name="sample_use")]

    def __str__(self) -> str:
        return self.written


class SampleStep(models.Model):
    """What was done with a sample: kept, tested, brought to the council, spent."""

    sample = models.ForeignKey(Sample, models.CASCADE, related_name="uses")
    use = models.CharField(max_length=8, choices=SampleUse)
    note = models.CharField(max_length=300, blank=True)
    by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    on = models.DateField()

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return f"{self.sample}: {self.get_use_display()}"


class SiteVisit(models.Model):
    """Kiểm tra thực tế: planned, held, signed by both sides; `content` are the facts of the minutes as signed."""

    dossier = models.ForeignKey(Dossier, models.PROTECT, related_name="visits")
    state = models.CharField(max_length=10, choices=VisitState, default=VisitState.PLANNED)
    ground = models.CharField(max_length=8, choices=VisitGround, default=VisitGround.USUAL)
    reason = models.CharField(max_length=300, blank=True)
    planned_on = models.DateField()
    place = models.CharField(max_length=300)
    planned_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    members = models.ManyToManyField(TeamMember, related_name="visits", blank=True)
    held_on = models.DateField(null=True, blank=True)
    began = models.CharField(max_length=5, blank=True)
    ended = models.CharField(max_length=5, blank=True)
    conclusion = models.TextField(blank=True)
    producer_person = models.CharField(max_length=120, blank=True)
    producer_title = models.CharField(max_length=120, blank=True)
    producer_words = models.TextField(blank=True)
    number = models.PositiveIntegerField(null=True, blank=True)
    written = models.CharField(max_length=40, blank=True)
    signed_by = models.ForeignKey(PERSON, models.PROTECT, null=True, blank=True, related_name="+")
    signed_on = models.DateField(null=True, blank=True)
    content = models.JSONField(default=dict)
    digest = models.CharField(max_length=64, blank=True)

    class Meta:
        ordering = ("planned_on", "id")
        constraints = [
            models.CheckConstraint(condition=Q(state__in=VisitState.values), name="visit_state"),
            models.CheckConstraint(condition=Q(ground__in=VisitGround.values), name="visit_ground"),
            models.CheckConstraint(
                condition=~Q(state="signed")
                | Q(signed_on__isnull=False, signed_by__isnull=False, number__isnull=False) & ~Q(digest=""),
                name="visit_signed_whole",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.dossier.product}: {self.place}"

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("dossiers:visit", args=[self.pk])

    @property
    def is_open(self) -> bool:
        """Whether something is still to be done."""
        return self.state in (VisitState.PLANNED, VisitState.HELD)


class VisitFinding(models.Model):
    """One thing looked at on the site."""

    visit = models.ForeignKey(SiteVisit, models.CASCADE, related_name="findings")
    topic = models.CharField(max_length=12, choices=LookedAt)
    finding = models.CharField(max_length=10, choices=Match)
    note = models.TextField(blank=True)

    class Meta:
        ordering = ("id",)
        constraints = [models.UniqueConstraint(fields=["visit", "topic"], name="visit_finding_once")]

    def __str__(self) -> str:
        return f"{self.get_topic_display()}: {self.get_finding_display()}"


class VisitPhoto(models.Model):
    """A picture taken on the site."""

    visit = models.ForeignKey(SiteVisit, models.CASCADE, related_name="photos")
    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="+")
    caption = models.CharField(max_length=200, blank=True)
    added_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    added_on = models.DateField()

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return self.caption or self.file.name


class ExtraTest(models.Model):
    """Kiểm nghiệm bổ sung: what is to be tested and why; its result with the report out of the producer's library."""

    dossier = models.ForeignKey(Dossier, models.PROTECT, related_name="extra_tests")
    name = models.CharField(max_length=250)
    reason = models.CharField(max_length=300)
    criterion = models.CharField(max_length=20, blank=True)
    due = models.DateField()
    asked_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    asked_on = models.DateField()
    result = models.CharField(max_length=6, choices=TestResult, blank=True)
    words = models.CharField(max_length=300, blank=True)
    paper = models.ForeignKey(Paper, models.PROTECT, null=True, blank=True, related_name="+")
    result_by = models.ForeignKey(PERSON, models.PROTECT, null=True, blank=True, related_name="+")
    result_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ("id",)
        constraints = [
            models.CheckConstraint(
                condition=Q(result="", result_on=None) | ~Q(result="") & Q(result_on__isnull=False),
                name="extra_test_result_has_a_day",
            )
        ]

    def __str__(self) -> str:
        return self.name
