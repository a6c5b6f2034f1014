"""Điều chỉnh, ngừng, thu hồi: what is changed after the approval and what comes back."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from ocop.actors.producers.models import Producer
from ocop.actors.territory.models import Unit
from ocop.steering.budget.models import BudgetLine

from ..rules.changing import AuthorityRow
from ..vocabulary.projects import AdjustmentKind, AdjustmentState, Authority, RecoveryCause
from .projects import SupportProject
from .reference import Dated, holds

PERSON = settings.AUTH_USER_MODEL


class AdjustmentAuthority(Dated):
    """Thẩm quyền điều chỉnh: who decides which change, by funds; empty conditions fit whatever is asked."""

    kind = models.CharField(max_length=12, choices=AdjustmentKind)
    is_national = models.BooleanField()
    is_group = models.BooleanField(null=True, blank=True)
    crosses_year = models.BooleanField(null=True, blank=True)
    raises_support = models.BooleanField(null=True, blank=True)
    authority = models.CharField(max_length=12, choices=Authority)

    class Meta(Dated.Meta):
        constraints = [holds("adjustment_authority_holds")]

    @property
    def row(self) -> AuthorityRow:
        """The row as the rules take it."""
        return AuthorityRow(
            AdjustmentKind(self.kind), self.is_national, self.is_group, self.crosses_year, self.raises_support,
            Authority(self.authority),
        )  # fmt: skip


class AdjustmentRequest(models.Model):
    """Đề nghị điều chỉnh: endorsed by the department, decided by whoever is competent, then applied."""

    project = models.ForeignKey(SupportProject, models.PROTECT, related_name="adjustments")
    kind = models.CharField(max_length=12, choices=AdjustmentKind)
    authority = models.CharField(max_length=12, choices=Authority)
    state = models.CharField(max_length=10, choices=AdjustmentState, default=AdjustmentState.REQUESTED)
    reason = models.TextField()
    text = models.TextField(blank=True)
    end_on = models.DateField(null=True, blank=True)
    amount_vnd = models.BigIntegerField(null=True, blank=True)
    place = models.ForeignKey(Unit, models.PROTECT, null=True, blank=True, related_name="+")
    beneficiary = models.ForeignKey(Producer, models.PROTECT, null=True, blank=True, related_name="+")
    line = models.ForeignKey(BudgetLine, models.PROTECT, null=True, blank=True, related_name="+")
    is_late = models.BooleanField(default=False)
    requested_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    requested_on = models.DateField()
    endorsed_by = models.ForeignKey(PERSON, models.PROTECT, null=True, blank=True, related_name="+")
    endorsed_on = models.DateField(null=True, blank=True)
    opinion = models.TextField(blank=True)
    decided_by = models.ForeignKey(PERSON, models.PROTECT, null=True, blank=True, related_name="+")
    decided_on = models.DateField(null=True, blank=True)
    decision_number = models.CharField(max_length=120, blank=True)
    refused_because = models.TextField(blank=True)
    applied_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(condition=~Q(reason=""), name="adjustment_has_a_reason"),
            models.CheckConstraint(
                condition=~Q(state=AdjustmentState.REFUSED) | ~Q(refused_because=""), name="adjustment_refused_why"
            ),
            models.CheckConstraint(
                condition=~Q(state__in=[AdjustmentState.APPROVED, AdjustmentState.APPLIED])
                | (Q(decided_on__isnull=False) & ~Q(decision_number="")),
                name="adjustment_by_a_decision",
            ),
            models.UniqueConstraint(
                fields=["project"],
                condition=Q(state__in=[AdjustmentState.REQUESTED, AdjustmentState.ENDORSED, AdjustmentState.APPROVED]),
                name="adjustment_open_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.project}"

    def get_absolute_url(self) -> str:
        """On the page of its project."""
        return reverse("support:project", args=[self.project_id])

    @property
    def stage(self) -> AdjustmentState:
        """The state as a word with a colour."""
        return AdjustmentState(self.state)


class Stop(models.Model):
    """Quyết định ngừng: of the authority that approved; what was not paid is released at once."""

    project = models.OneToOneField(SupportProject, models.PROTECT, related_name="stop")
    reason = models.TextField()
    decision_number = models.CharField(max_length=120)
    decided_on = models.DateField()
    released_vnd = models.BigIntegerField()
    stopped_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    stopped_on = models.DateField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(reason="") & ~Q(decision_number=""), name="stop_by_a_decision"),
            models.CheckConstraint(condition=Q(released_vnd__gte=0), name="stop_released_not_below_zero"),
        ]

    def __str__(self) -> str:
        return self.decision_number


class Recovery(models.Model):
    """Hồ sơ thu hồi: so much of what was paid comes back, by a paper, until a day."""

    project = models.ForeignKey(SupportProject, models.PROTECT, related_name="recoveries")
    cause = models.CharField(max_length=8, choices=RecoveryCause)
    amount_vnd = models.BigIntegerField()
    received_vnd = models.BigIntegerField(default=0)
    reason = models.TextField()
    document_number = models.CharField(max_length=120, blank=True)
    due_on = models.DateField(null=True, blank=True)
    opened_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    opened_on = models.DateField()
    closed_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(condition=Q(amount_vnd__gt=0), name="recovery_above_zero"),
            models.CheckConstraint(
                condition=Q(received_vnd__gte=0) & Q(received_vnd__lte=F("amount_vnd")), name="recovery_in_amount"
            ),
            models.CheckConstraint(
                condition=Q(closed_on=None) | Q(received_vnd=F("amount_vnd")), name="recovery_closed_when_whole"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_cause_display()}: {self.amount_vnd}"

    @property
    def owed_vnd(self) -> int:
        """Still to come back."""
        return self.amount_vnd - self.received_vnd
