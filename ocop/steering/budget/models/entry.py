"""Entries of the ledger and money from outside the budget: never changed or deleted, reversed at most once (B2, B6).

Triggers of migration 0002 keep this on both databases.
"""

from django.conf import settings
from django.db import models
from django.db.models import Q

from ocop.actors.organisations.models import Organisation
from ocop.base.files.models import StoredFile
from ocop.law.documents.models import Document

from ..vocabulary import OF_COMMITMENT, EntryKind
from .line import BudgetLine, Commitment
from .reference import FundingSource, Programme
from .year import FiscalYear

PERSON = settings.AUTH_USER_MODEL
REVERSES = Q(effect=1, reverses__isnull=True) | Q(effect=-1, reverses__isnull=False)


class BudgetEntry(models.Model):
    """Bút toán: one movement of one line; `counterpart` is the first entry of the act it belongs to."""

    line = models.ForeignKey(BudgetLine, models.PROTECT, related_name="entries")
    kind = models.CharField(max_length=12, choices=EntryKind.choices)
    amount_vnd = models.BigIntegerField()
    effect = models.SmallIntegerField(default=1)
    made_on = models.DateField()
    papers_on = models.DateField(null=True, blank=True)
    of_advance = models.BooleanField(default=False)
    commitment = models.ForeignKey(Commitment, models.PROTECT, null=True, blank=True, related_name="entries")
    document = models.ForeignKey(Document, models.PROTECT, null=True, blank=True, related_name="budget_entries")
    document_text = models.CharField(max_length=200, blank=True)
    reverses = models.OneToOneField("self", models.PROTECT, null=True, blank=True, related_name="reversed_by")
    counterpart = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="counterparts")
    reason = models.CharField(max_length=500, blank=True)
    is_correction = models.BooleanField(default=False)
    entered_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=EntryKind.values), name="budget_entry_kind"),
            models.CheckConstraint(condition=Q(amount_vnd__gt=0), name="budget_entry_amount_above_zero"),
            models.CheckConstraint(condition=REVERSES, name="budget_entry_reversal_points_back"),
            models.CheckConstraint(
                condition=~Q(kind__in=sorted(OF_COMMITMENT)) | Q(commitment__isnull=False),
                name="budget_entry_of_a_commitment",
            ),
            models.CheckConstraint(
                condition=Q(of_advance=False) | Q(kind=EntryKind.RECOVER), name="budget_entry_recovers_an_advance"
            ),
        ]
        indexes = [
            models.Index(fields=["line", "id"], name="budget_entry_ledger"),
            models.Index(fields=["line"], condition=Q(kind=EntryKind.ESTIMATE), name="budget_entry_estimates"),
            models.Index(fields=["made_on"], name="budget_entry_by_day"),
        ]

    def __str__(self) -> str:
        return f"{EntryKind(self.kind).label} {self.amount_vnd}"

    @property
    def word(self) -> EntryKind:
        """The kind with its name."""
        return EntryKind(self.kind)


class Contribution(models.Model):
    """Vốn huy động ngoài ngân sách: with evidence, shown in what was mobilised, never in control totals (B6)."""

    fiscal_year = models.ForeignKey(FiscalYear, models.PROTECT, related_name="contributions")
    source = models.ForeignKey(FundingSource, models.PROTECT, related_name="contributions")
    programme = models.ForeignKey(Programme, models.PROTECT, related_name="contributions")
    holder = models.ForeignKey(Organisation, models.PROTECT, related_name="contributions")
    commitment = models.ForeignKey(Commitment, models.PROTECT, null=True, blank=True, related_name="contributions")
    contributor = models.CharField(max_length=300)
    amount_vnd = models.BigIntegerField()
    effect = models.SmallIntegerField(default=1)
    made_on = models.DateField()
    document = models.ForeignKey(Document, models.PROTECT, null=True, blank=True, related_name="contributions")
    document_text = models.CharField(max_length=200, blank=True)
    file = models.ForeignKey(StoredFile, models.PROTECT, null=True, blank=True, related_name="contributions")
    reverses = models.OneToOneField("self", models.PROTECT, null=True, blank=True, related_name="reversed_by")
    reason = models.CharField(max_length=500, blank=True)
    entered_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(condition=Q(amount_vnd__gt=0), name="contribution_amount_above_zero"),
            models.CheckConstraint(condition=REVERSES, name="contribution_reversal_points_back"),
            models.CheckConstraint(
                condition=Q(document__isnull=False) | Q(file__isnull=False) | ~Q(document_text=""),
                name="contribution_has_evidence",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.contributor} {self.amount_vnd}"
