"""Danh sách lựa chọn của năm: its rows are written when it is approved and stand fast from then on."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from ocop.cycle.rounds.models import ProgrammeYear

from ..vocabulary import ListState
from .entry import CycleEntry

PERSON = settings.AUTH_USER_MODEL


class SelectionList(models.Model):
    """A list of the year; ideas selected after it was approved go on the next number."""

    year = models.ForeignKey(ProgrammeYear, models.PROTECT, related_name="selections")
    number = models.PositiveSmallIntegerField()
    state = models.CharField(max_length=8, choices=ListState, default=ListState.DRAFT)
    decision_number = models.CharField(max_length=60, blank=True)
    decision_on = models.DateField(null=True, blank=True)
    signer_name = models.CharField(max_length=120, blank=True)
    signer_title = models.CharField(max_length=120, blank=True)
    made_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    made_on = models.DateField()
    approved_by = models.ForeignKey(PERSON, models.PROTECT, null=True, blank=True, related_name="+")
    approved_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ("-year__year", "-number")
        constraints = [
            models.UniqueConstraint(fields=["year", "number"], name="selection_once"),
            models.UniqueConstraint(fields=["year"], condition=Q(state="draft"), name="selection_one_draft"),
            models.CheckConstraint(
                condition=~Q(state="approved")
                | Q(approved_on__isnull=False, decision_on__isnull=False) & ~Q(decision_number=""),
                name="selection_approved_by_a_decision",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number}/{self.year}"

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("products:selection", args=[self.pk])

    @property
    def is_approved(self) -> bool:
        """Whether it stands fast."""
        return self.state == ListState.APPROVED


class SelectionRow(models.Model):
    """One product on an approved list, in the words of the day."""

    selection = models.ForeignKey(SelectionList, models.CASCADE, related_name="rows")
    rank = models.PositiveSmallIntegerField()
    entry = models.OneToOneField(CycleEntry, models.PROTECT, related_name="selected_in")
    product_name = models.CharField(max_length=250)
    holder = models.CharField(max_length=250)
    place = models.CharField(max_length=120)
    product_group = models.CharField(max_length=300, blank=True)
    form_no = models.CharField(max_length=60, blank=True)

    class Meta:
        ordering = ("rank",)
        constraints = [models.UniqueConstraint(fields=["selection", "rank"], name="selection_rank_once")]

    def __str__(self) -> str:
        return f"{self.rank}. {self.product_name}"
