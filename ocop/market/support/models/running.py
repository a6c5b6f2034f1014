"""Hợp đồng, tiến độ, nghiệm thu, đề nghị chi, quyết toán, kết quả: what happens after the approval."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from ocop.steering.budget.models import Contribution

from ..vocabulary.projects import AcceptanceLevel, ContractKind, RequestKind, RequestState
from .projects import ProjectPaper, SupportProject

PERSON = settings.AUTH_USER_MODEL


class Contract(models.Model):
    """Hợp đồng: national funds come in a chain (agency – Centre – beneficiary), changes as appendices of it."""

    project = models.ForeignKey(SupportProject, models.PROTECT, related_name="contracts")
    parent = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="below")
    kind = models.CharField(max_length=12, choices=ContractKind)
    number = models.CharField(max_length=120)
    signed_on = models.DateField()
    party_a = models.CharField(max_length=300)
    party_b = models.CharField(max_length=300)
    amount_vnd = models.BigIntegerField()
    ends_on = models.DateField(null=True, blank=True)
    schedule = models.TextField(blank=True)
    recovery_clause = models.TextField(blank=True)
    paper = models.ForeignKey(ProjectPaper, models.PROTECT, null=True, blank=True, related_name="+")
    made_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    made_on = models.DateField()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=ContractKind.values), name="support_contract_kind"),
            models.CheckConstraint(
                condition=~Q(number="") & ~Q(party_a="") & ~Q(party_b=""), name="support_contract_whole"
            ),
            models.CheckConstraint(condition=Q(amount_vnd__gte=0), name="support_contract_amount"),
            models.CheckConstraint(
                condition=~Q(kind=ContractKind.APPENDIX) | Q(parent__isnull=False),
                name="support_contract_appendix_of_one",
            ),
            models.UniqueConstraint(
                fields=["project"], condition=Q(kind=ContractKind.BENEFICIARY), name="support_contract_once"
            ),
        ]

    def __str__(self) -> str:
        return self.number


class CapitalProof(models.Model):
    """Vốn đối ứng được chứng minh: recorded outside the budget as a contribution (B6)."""

    project = models.ForeignKey(SupportProject, models.PROTECT, related_name="capital")
    amount_vnd = models.BigIntegerField()
    contribution = models.OneToOneField(Contribution, models.PROTECT, related_name="+")
    paper = models.ForeignKey(ProjectPaper, models.PROTECT, related_name="+")
    made_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    made_on = models.DateField()

    class Meta:
        ordering = ["id"]
        constraints = [models.CheckConstraint(condition=Q(amount_vnd__gt=0), name="capital_proof_above_zero")]

    def __str__(self) -> str:
        return str(self.amount_vnd)


class ProgressReport(models.Model):
    """Báo cáo tiến độ: how much of the investment is done; the share counts for the advance once confirmed."""

    project = models.ForeignKey(SupportProject, models.PROTECT, related_name="progress")
    reported_on = models.DateField()
    done_percent = models.DecimalField(max_digits=5, decimal_places=2)
    invested_vnd = models.BigIntegerField(default=0)
    text = models.TextField()
    made_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    made_on = models.DateField()
    confirmed_by = models.ForeignKey(PERSON, models.PROTECT, null=True, blank=True, related_name="+")
    confirmed_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(done_percent__gte=0, done_percent__lte=100), name="progress_report_percent"
            ),
            models.CheckConstraint(condition=Q(invested_vnd__gte=0), name="progress_report_invested"),
        ]

    def __str__(self) -> str:
        return f"{self.done_percent}%"


class PaymentRequest(models.Model):
    """Giấy đề nghị tạm ứng, thanh toán: one open at a time, paid or refused with a reason."""

    project = models.ForeignKey(SupportProject, models.PROTECT, related_name="payment_requests")
    kind = models.CharField(max_length=8, choices=RequestKind)
    amount_vnd = models.BigIntegerField()
    note = models.TextField(blank=True)
    state = models.CharField(max_length=8, choices=RequestState, default=RequestState.OPEN)
    asked_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    asked_on = models.DateField()
    decided_by = models.ForeignKey(PERSON, models.PROTECT, null=True, blank=True, related_name="+")
    decided_on = models.DateField(null=True, blank=True)
    paid_vnd = models.BigIntegerField(default=0)
    refused_because = models.TextField(blank=True)

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(condition=Q(amount_vnd__gt=0) & Q(paid_vnd__gte=0), name="payment_request_amount"),
            models.CheckConstraint(
                condition=~Q(state=RequestState.REFUSED) | ~Q(refused_because=""), name="payment_request_refused_why"
            ),
            models.UniqueConstraint(
                fields=["project"], condition=Q(state=RequestState.OPEN), name="payment_request_open_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.amount_vnd}"

    @property
    def stage(self) -> RequestState:
        """The state as a word with a colour."""
        return RequestState(self.state)


class Acceptance(models.Model):
    """Nghiệm thu: minutes of three or more; what was accepted and what is payable of it."""

    project = models.ForeignKey(SupportProject, models.PROTECT, related_name="acceptances")
    level = models.CharField(max_length=10, choices=AcceptanceLevel)
    accepted_on = models.DateField()
    members = models.JSONField(default=list)
    members_count = models.PositiveSmallIntegerField()
    quantity = models.CharField(max_length=300, blank=True)
    cost_vnd = models.BigIntegerField(default=0)
    eligible_vnd = models.BigIntegerField(default=0)
    payable_vnd = models.BigIntegerField(default=0)
    is_passed = models.BooleanField()
    remarks = models.TextField(blank=True)
    made_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    made_on = models.DateField()

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(condition=Q(members_count__gte=3), name="acceptance_by_three"),
            models.CheckConstraint(
                condition=Q(eligible_vnd__gte=0)
                & Q(eligible_vnd__lte=F("cost_vnd"))
                & Q(payable_vnd__gte=0)
                & Q(payable_vnd__lte=F("eligible_vnd")),
                name="acceptance_payable_in_eligible",
            ),
            models.UniqueConstraint(
                fields=["project", "level"], condition=Q(is_passed=True), name="acceptance_passed_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_level_display()} {self.accepted_on}"


class Settlement(models.Model):
    """Quyết toán: invoices matched, the contract liquidated."""

    project = models.OneToOneField(SupportProject, models.PROTECT, related_name="settlement")
    number = models.CharField(max_length=120)
    settled_on = models.DateField()
    invoices_vnd = models.BigIntegerField()
    liquidation_number = models.CharField(max_length=120)
    remarks = models.TextField(blank=True)
    checked_by = models.CharField(max_length=200, blank=True)  # of Finance, as the minutes have it
    made_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    made_on = models.DateField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(number="") & ~Q(liquidation_number=""), name="settlement_numbered")
        ]

    def __str__(self) -> str:
        return self.number


class EffectReport(models.Model):
    """Kết quả sau 6, 12 tháng: output, revenue, jobs, income; what indicator S06 counts."""

    project = models.ForeignKey(SupportProject, models.PROTECT, related_name="effects")
    months = models.PositiveSmallIntegerField()
    output_vnd = models.BigIntegerField()
    revenue_vnd = models.BigIntegerField()
    jobs = models.PositiveIntegerField()
    income_vnd = models.BigIntegerField()
    text = models.TextField(blank=True)
    made_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    made_on = models.DateField()

    class Meta:
        ordering = ["months"]
        constraints = [
            models.UniqueConstraint(fields=["project", "months"], name="effect_report_once"),
            models.CheckConstraint(
                condition=Q(output_vnd__gte=0) & Q(revenue_vnd__gte=0) & Q(income_vnd__gte=0),
                name="effect_report_not_below_zero",
            ),
        ]

    def __str__(self) -> str:
        return str(self.months)
