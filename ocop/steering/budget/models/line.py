"""Budget lines and the commitments on them; their totals are checked by the database (B1, B4)."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from ocop.actors.organisations.models import Organisation
from ocop.law.documents.models import Document

from ..rules.advances import Progress
from ..rules.totals import Holding, Totals
from ..vocabulary import CommitmentState
from .reference import CarryOverGround, FundingSource, Programme
from .year import FiscalYear

PERSON = settings.AUTH_USER_MODEL


class BudgetLine(models.Model):
    """Dòng dự toán: money of one source for one programme (and activity) given to one body in one year."""

    fiscal_year = models.ForeignKey(FiscalYear, models.PROTECT, related_name="lines")
    source = models.ForeignKey(FundingSource, models.PROTECT, related_name="lines")
    programme = models.ForeignKey(Programme, models.PROTECT, related_name="lines")
    activity = models.CharField(max_length=200, blank=True)
    holder = models.ForeignKey(Organisation, models.PROTECT, related_name="budget_lines")
    document = models.ForeignKey(Document, models.PROTECT, null=True, blank=True, related_name="budget_lines")
    document_text = models.CharField(max_length=200, blank=True)
    allocated_vnd = models.BigIntegerField(default=0)
    committed_vnd = models.BigIntegerField(default=0)
    paid_vnd = models.BigIntegerField(default=0)
    available_vnd = models.BigIntegerField(default=0)

    class Meta:
        ordering = ["-fiscal_year__year", "source__position", "programme__position", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["fiscal_year", "source", "programme", "activity", "holder"], name="budget_line_once"
            ),
            models.CheckConstraint(condition=Q(paid_vnd__gte=0), name="budget_line_paid_not_below_zero"),
            models.CheckConstraint(condition=Q(paid_vnd__lte=F("committed_vnd")), name="budget_line_paid_in_committed"),
            models.CheckConstraint(
                condition=Q(committed_vnd__lte=F("allocated_vnd")), name="budget_line_committed_in_allocated"
            ),
            models.CheckConstraint(
                condition=Q(available_vnd=F("allocated_vnd") - F("committed_vnd")), name="budget_line_available"
            ),
        ]

    def __str__(self) -> str:
        what = self.activity or self.programme.label
        return f"{self.fiscal_year.year} · {self.source.label} · {what} · {self.holder.short}"

    def get_absolute_url(self) -> str:
        """The page of the line."""
        return reverse("budget:line", args=[self.pk])

    @property
    def totals(self) -> Totals:
        """The totals as the rules take them."""
        return Totals(self.allocated_vnd, self.committed_vnd, self.paid_vnd)

    @property
    def undisbursed_vnd(self) -> int:
        """Committed and not yet paid."""
        return self.totals.undisbursed


class Commitment(models.Model):
    """Khoản cam kết: approved support on one line; a project on two lines has two (B4).

    `keeper` names the page of the record that carries it, as "support:project 12": decisions and payments are then
    acts of that record, by its guards, and only its services bring them here. None = kept in the budget itself.
    """

    line = models.ForeignKey(BudgetLine, models.PROTECT, related_name="commitments")
    title = models.CharField(max_length=300)
    beneficiary = models.CharField(max_length=300)
    advance_kind = models.CharField(max_length=40)
    state = models.CharField(max_length=10, choices=CommitmentState.choices, default=CommitmentState.PROPOSED)
    proposed_vnd = models.BigIntegerField()
    proposed_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    proposed_on = models.DateField()
    appraised_vnd = models.BigIntegerField(default=0)
    appraised_by = models.ForeignKey(PERSON, models.PROTECT, null=True, blank=True, related_name="+")
    appraised_on = models.DateField(null=True, blank=True)
    approved_vnd = models.BigIntegerField(default=0)
    approved_by = models.ForeignKey(PERSON, models.PROTECT, null=True, blank=True, related_name="+")
    approved_on = models.DateField(null=True, blank=True)
    committed_vnd = models.BigIntegerField(default=0)
    paid_vnd = models.BigIntegerField(default=0)
    advanced_vnd = models.BigIntegerField(default=0)
    cleared_vnd = models.BigIntegerField(default=0)
    contract_signed_on = models.DateField(null=True, blank=True)
    investment_done_percent = models.DecimalField(max_digits=5, decimal_places=2, null=True, blank=True)
    accepted_on = models.DateField(null=True, blank=True)
    carry_ground = models.ForeignKey(CarryOverGround, models.PROTECT, null=True, blank=True, related_name="+")
    carried_from = models.OneToOneField("self", models.PROTECT, null=True, blank=True, related_name="carried_to")
    document = models.ForeignKey(Document, models.PROTECT, null=True, blank=True, related_name="commitments")
    document_text = models.CharField(max_length=200, blank=True)
    note = models.TextField(blank=True)
    keeper = models.CharField(max_length=80, null=True, blank=True)  # null: added without a new table

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(condition=Q(state__in=CommitmentState.values), name="commitment_state"),
            models.CheckConstraint(condition=Q(proposed_vnd__gt=0), name="commitment_proposed_above_zero"),
            models.CheckConstraint(
                condition=Q(cleared_vnd__gte=0)
                & Q(cleared_vnd__lte=F("advanced_vnd"))
                & Q(advanced_vnd__lte=F("paid_vnd")),
                name="commitment_advances_in_paid",
            ),
            models.CheckConstraint(condition=Q(paid_vnd__lte=F("committed_vnd")), name="commitment_paid_in_committed"),
            models.CheckConstraint(
                condition=Q(committed_vnd__lte=F("approved_vnd")), name="commitment_committed_in_approved"
            ),
            models.CheckConstraint(
                condition=Q(approved_vnd__lte=F("appraised_vnd")), name="commitment_approved_in_appraised"
            ),
            models.CheckConstraint(
                condition=Q(state=CommitmentState.APPROVED) | Q(approved_vnd=0), name="commitment_money_is_approved"
            ),
            models.CheckConstraint(
                condition=Q(appraised_by__isnull=True)
                | Q(approved_by__isnull=True)
                | ~Q(appraised_by=F("approved_by")),
                name="commitment_two_people_decide",
            ),
        ]
        indexes = [
            models.Index(fields=["state", "line"], name="commitment_waiting"),
            models.Index(fields=["keeper"], condition=Q(keeper__isnull=False), name="commitment_keeper"),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """The page of the commitment."""
        return reverse("budget:commitment", args=[self.pk])

    @property
    def keeper_address(self) -> str:
        """The page of the record that carries it."""
        name, _blank, key = (self.keeper or "").partition(" ")
        return reverse(name, args=[key]) if key else ""

    @property
    def stage(self) -> CommitmentState:
        """The state as a word with a colour."""
        return CommitmentState(self.state)

    @property
    def holding(self) -> Holding:
        """The totals as the rules take them."""
        return Holding(self.approved_vnd, self.committed_vnd, self.paid_vnd, self.advanced_vnd, self.cleared_vnd)

    @property
    def progress(self) -> Progress:
        """How far the work has come, as the rules take it."""
        return Progress(self.contract_signed_on, self.investment_done_percent, self.accepted_on)

    @property
    def undisbursed_vnd(self) -> int:
        """Committed and not yet paid."""
        return self.holding.undisbursed
