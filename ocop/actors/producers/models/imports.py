"""Lists that were read: the file, each of its rows with its faults, and the records they became."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from ..vocabulary import BatchState, RowState
from .producer import Producer

PERSON = settings.AUTH_USER_MODEL


class ImportBatch(models.Model):
    """One file: read on trial, then taken over or not, and undone while nothing else has touched its records."""

    file_name = models.CharField(max_length=255)
    sha256 = models.CharField(max_length=64)
    state = models.CharField(max_length=10, choices=BatchState, default=BatchState.TRIED)
    by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    on = models.DateField()
    confirmed_on = models.DateField(null=True)
    undone_by = models.ForeignKey(PERSON, models.PROTECT, null=True, related_name="+")
    undone_on = models.DateField(null=True)

    class Meta:
        ordering = ("-id",)
        constraints = [models.CheckConstraint(condition=Q(state__in=BatchState.values), name="batch_state_is_known")]

    def __str__(self) -> str:
        return self.file_name

    def get_absolute_url(self) -> str:
        """Its report."""
        return reverse("producers:batch", args=[self.pk])


class ImportRow(models.Model):
    """One row as typed; `faults` are obstacles with their facts, `edition` that of the record as it was made."""

    batch = models.ForeignKey(ImportBatch, models.CASCADE, related_name="rows")
    number = models.PositiveIntegerField()
    cells = models.JSONField(default=dict)
    faults = models.JSONField(default=list)
    state = models.CharField(max_length=8, choices=RowState)
    producer = models.ForeignKey(Producer, models.SET_NULL, null=True, related_name="import_rows")

    class Meta:
        ordering = ("number",)
        constraints = [
            models.UniqueConstraint(fields=["batch", "number"], name="import_row_once"),
            models.CheckConstraint(condition=Q(state__in=RowState.values), name="import_row_state_is_known"),
        ]

    def __str__(self) -> str:
        return f"{self.batch_id}:{self.number}"
