"""What papers say, kept from the day they are issued, and the clauses that screens and papers quote.

A paper is made of frozen results and of a `KeptContent`: a person, body or committee renamed later changes no old
paper.
Reference rows (`Clause`, `CentralBody`) stand in `reference/assessment-results.yaml`.
"""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import get_language

from ocop.base.files.models import StoredFile

from ..vocabulary import Evidence, PaperOf
from .result import Announcement, Submission
from .sitting import Item, Sitting


class KeptContent(models.Model):
    """Issuer, signer, addressee, list and words of one paper, as JSON with its digest; append-only by triggers.

    A submission laid before the Chairman again gets a further row; the last one is printed.
    """

    kind = models.CharField(max_length=12, choices=PaperOf)
    sitting = models.ForeignKey(Sitting, models.PROTECT, null=True, blank=True, related_name="kept_contents")
    submission = models.ForeignKey(Submission, models.PROTECT, null=True, blank=True, related_name="kept_contents")
    announcement = models.ForeignKey(Announcement, models.PROTECT, null=True, blank=True, related_name="kept_contents")
    content = models.JSONField()
    digest = models.CharField(max_length=64)
    kept_at = models.DateTimeField()

    class Meta:
        ordering = ("id",)
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=PaperOf.values), name="kept_content_kind"),
            models.CheckConstraint(
                condition=Q(sitting__isnull=False, submission__isnull=True, announcement__isnull=True)
                | Q(sitting__isnull=True, submission__isnull=False, announcement__isnull=True)
                | Q(sitting__isnull=True, submission__isnull=True, announcement__isnull=False),
                name="kept_content_of_one",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.digest[:16]}"


class Clause(models.Model):
    """Where a decision says something that screens and papers quote; `framework_code` is that of its file."""

    code = models.CharField(max_length=60, unique=True)
    framework_code = models.CharField(max_length=40)
    about = models.CharField(max_length=40)
    basis = models.CharField(max_length=300)
    basis_en = models.CharField(max_length=300)
    evidence = models.CharField(max_length=16, choices=Evidence)
    source = models.TextField(blank=True)

    class Meta:
        ordering = ("framework_code", "about")
        constraints = [models.UniqueConstraint(fields=["framework_code", "about"], name="clause_once")]

    def __str__(self) -> str:
        return self.basis_en if get_language() == "en" else self.basis


class CentralBody(models.Model):
    """The ministry that recognises the highest rank, by the days on which it has its name."""

    code = models.CharField(max_length=40, unique=True)
    name = models.CharField(max_length=200)
    name_en = models.CharField(max_length=200)
    start = models.DateField()
    end = models.DateField(null=True, blank=True)  # the first day on which it no longer holds
    evidence = models.CharField(max_length=16, choices=Evidence)
    source = models.TextField(blank=True)

    class Meta:
        ordering = ("start",)
        constraints = [
            models.CheckConstraint(condition=Q(end__isnull=True) | Q(end__gt=F("start")), name="central_body_days")
        ]

    def __str__(self) -> str:
        return self.name


class SampleFile(models.Model):
    """A photo or paper by which a sample product of a trial is judged."""

    item = models.ForeignKey(Item, models.PROTECT, related_name="sample_files")
    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="+")

    class Meta:
        ordering = ("id",)
        constraints = [models.UniqueConstraint(fields=["item", "file"], name="sample_file_once")]

    def __str__(self) -> str:
        return self.file.name
