"""Đề án hỗ trợ: the project with its members, estimate, files, versions, and the history of its states.

Legal basis: support-and-trade notes §6.1; Thông tư 36/2013/TT-BCT, Art. 5, 10. A submitted project is never deleted;
its indicators count the days of its history, not the state it stands in.
"""

from decimal import Decimal

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext as _

from ocop.actors.organisations.models import Organisation
from ocop.actors.producers.models import Producer
from ocop.actors.territory.models import Unit
from ocop.base.files.models import StoredFile
from ocop.cycle.products.models import Product
from ocop.steering.budget.models import BudgetLine, Commitment

from ..rules.costs import Item
from ..rules.norms import NormFigures
from ..vocabulary.norms import NormMode
from ..vocabulary.projects import BOUND, ENDS, FUNDED, Implementing, ObjectKind, PaperStage, ProjectState
from .norms import Norm
from .reference import Activity, EligibleTrade, SupportProgramme

PERSON = settings.AUTH_USER_MODEL
LIVE = sorted(FUNDED - ENDS)


class SupportProject(models.Model):
    """Đề án, nhiệm vụ hỗ trợ.

    `code` is given at the first submission and never used again. `due_on` is the last day of the clock that runs in the
    present state. `norm_figures` is the norm as it stood at the approval. `funding_key` is activity and object (B8).
    `edition` grows with every change, `version` with every submission.
    """

    code = models.CharField(max_length=20, null=True, blank=True, unique=True)
    title = models.CharField(max_length=300, blank=True)
    programme = models.ForeignKey(
        SupportProgramme, models.PROTECT, null=True, blank=True, related_name="support_projects"
    )
    activity = models.ForeignKey(Activity, models.PROTECT, null=True, blank=True, related_name="support_projects")
    variant = models.CharField(max_length=40, blank=True)
    trade = models.ForeignKey(EligibleTrade, models.PROTECT, null=True, blank=True, related_name="+")
    state = models.CharField(max_length=10, choices=ProjectState, default=ProjectState.DRAFT)
    state_on = models.DateField()
    due_on = models.DateField(null=True, blank=True)
    version = models.PositiveSmallIntegerField(default=0)
    returns = models.PositiveSmallIntegerField(default=0)
    edition = models.PositiveIntegerField(default=1)
    producer = models.ForeignKey(Producer, models.PROTECT, related_name="support_projects")
    is_group = models.BooleanField(default=False)
    implementing = models.CharField(max_length=10, choices=Implementing, default=Implementing.PRODUCER)
    department = models.ForeignKey(Organisation, models.PROTECT, related_name="support_projects")
    centre = models.ForeignKey(Organisation, models.PROTECT, related_name="handled_projects")
    place = models.ForeignKey(Unit, models.PROTECT, related_name="support_projects")
    latitude = models.FloatField(null=True, blank=True)
    longitude = models.FloatField(null=True, blank=True)
    object_kind = models.CharField(max_length=10, choices=ObjectKind, blank=True)
    object_name = models.CharField(max_length=300, blank=True)
    product = models.ForeignKey(Product, models.PROTECT, null=True, blank=True, related_name="support_projects")
    funding_key = models.CharField(max_length=400, blank=True)
    start_on = models.DateField(null=True, blank=True)
    end_on = models.DateField(null=True, blank=True)
    multi_year_decision = models.CharField(max_length=120, blank=True)
    present = models.TextField(blank=True)
    need = models.TextField(blank=True)
    effect = models.TextField(blank=True)
    technology_line = models.BooleanField(default=False)
    technology_ground = models.TextField(blank=True)
    total_cost_vnd = models.BigIntegerField(default=0)
    eligible_cost_vnd = models.BigIntegerField(default=0)
    requested_vnd = models.BigIntegerField(default=0)
    own_capital_vnd = models.BigIntegerField(default=0)
    approved_vnd = models.BigIntegerField(default=0)
    payable_vnd = models.BigIntegerField(null=True, blank=True)
    norm = models.ForeignKey(Norm, models.PROTECT, null=True, blank=True, related_name="support_projects")
    norm_figures = models.JSONField(default=dict, blank=True)
    decision_number = models.CharField(max_length=120, blank=True)
    decided_on = models.DateField(null=True, blank=True)
    approved_by = models.ForeignKey(PERSON, models.PROTECT, null=True, blank=True, related_name="+")
    submitted_on = models.DateField(null=True, blank=True)
    submitted_by = models.ForeignKey(PERSON, models.PROTECT, null=True, blank=True, related_name="+")
    accepted_on = models.DateField(null=True, blank=True)
    commitment_until = models.DateField(null=True, blank=True)
    made_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    made_on = models.DateField()

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(condition=Q(state__in=ProjectState.values), name="project_state"),
            models.CheckConstraint(
                condition=Q(state__in=[ProjectState.DRAFT, ProjectState.WITHDRAWN])
                | Q(code__isnull=False, submitted_on__isnull=False, programme__isnull=False, activity__isnull=False),
                name="project_submitted_has_a_code",
            ),
            models.CheckConstraint(
                condition=Q(eligible_cost_vnd__gte=0) & Q(eligible_cost_vnd__lte=F("total_cost_vnd")),
                name="project_eligible_in_total",
            ),
            models.CheckConstraint(
                condition=Q(approved_vnd__gte=0) & Q(approved_vnd__lte=F("requested_vnd")),
                name="project_approved_in_requested",
            ),
            models.CheckConstraint(
                condition=Q(payable_vnd=None) | (Q(payable_vnd__gte=0) & Q(payable_vnd__lte=F("approved_vnd"))),
                name="project_payable_in_approved",
            ),
            models.CheckConstraint(
                condition=Q(own_capital_vnd=F("total_cost_vnd") - F("requested_vnd"))
                | Q(state__in=[ProjectState.DRAFT, ProjectState.RETURNED, ProjectState.WITHDRAWN])
                | Q(approved_vnd__gt=0),
                name="project_own_capital",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=sorted(BOUND))
                | (Q(decided_on__isnull=False, norm_figures__isnull=False) & ~Q(decision_number="")),
                name="project_bound_by_a_decision",
            ),
            models.CheckConstraint(
                condition=Q(start_on=None) | Q(end_on=None) | Q(end_on__gte=F("start_on"))
                | Q(state=ProjectState.DRAFT),
                name="project_ends_after_start",
            ),
            models.UniqueConstraint(
                fields=["producer", "funding_key"],
                condition=Q(state__in=LIVE) & ~Q(funding_key=""),
                name="project_funded_once",
            ),
        ]  # fmt: skip
        indexes = [
            models.Index(fields=["state", "due_on"], name="project_waits"),
            models.Index(fields=["funding_key"], name="project_funding_key"),
            models.Index(fields=["place", "state"], name="project_by_place"),
        ]

    def __str__(self) -> str:
        return self.title or _("Đề án chưa đặt tên")

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("support:project", args=[self.pk])

    @property
    def stage(self) -> ProjectState:
        """The state as a word with a colour."""
        return ProjectState(self.state)

    @property
    def keeper(self) -> str:
        """How its commitments name it (`budget.Commitment.keeper`)."""
        return f"support:project {self.pk}"

    @property
    def label(self) -> str:
        """Code and title."""
        return f"{self.code} · {self}" if self.code else str(self)

    @property
    def figures(self) -> NormFigures | None:
        """The norm's figures frozen at the approval."""
        return thawed(self.norm_figures) if self.norm_figures else None


def frozen(figures: NormFigures) -> dict[str, object]:
    """Figures as a row keeps them."""
    return {
        "code": figures.code, "mode": figures.mode.value, "ceiling_vnd": figures.ceiling_vnd, "source": figures.source,
        "percent": None if figures.percent is None else str(figures.percent),
        "technology_factor": None if figures.technology_factor is None else str(figures.technology_factor),
    }  # fmt: skip


def thawed(kept: dict) -> NormFigures:
    """And back."""

    def number(name: str) -> Decimal | None:
        return None if kept[name] is None else Decimal(kept[name])

    return NormFigures(
        kept["code"], NormMode(kept["mode"]), number("percent"), kept["ceiling_vnd"], number("technology_factor"),
        kept["source"],
    )  # fmt: skip


class ProjectMember(models.Model):
    """Đơn vị thụ hưởng of a group project: the ceiling holds for each; one that steps back takes its share out."""

    project = models.ForeignKey(SupportProject, models.CASCADE, related_name="members")
    producer = models.ForeignKey(Producer, models.PROTECT, related_name="support_memberships")
    requested_vnd = models.BigIntegerField(default=0)
    approved_vnd = models.BigIntegerField(default=0)
    withdrawn_on = models.DateField(null=True, blank=True)
    withdrawn_because = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["project", "producer"], name="project_member_once"),
            models.CheckConstraint(
                condition=Q(requested_vnd__gte=0) & Q(approved_vnd__gte=0), name="project_member_not_below_zero"
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_on=None) | ~Q(withdrawn_because=""), name="project_member_withdrawn_with_reason"
            ),
        ]

    def __str__(self) -> str:
        return self.producer.name


class CostItem(models.Model):
    """Hạng mục chi phí of the estimate; of a group, the member it belongs to."""

    project = models.ForeignKey(SupportProject, models.CASCADE, related_name="items")
    member = models.ForeignKey(ProjectMember, models.CASCADE, null=True, blank=True, related_name="items")
    position = models.PositiveSmallIntegerField(default=0)
    name = models.CharField(max_length=300)
    quantity = models.DecimalField(max_digits=14, decimal_places=3)
    unit = models.CharField(max_length=40, blank=True)
    unit_price_vnd = models.BigIntegerField()
    total_vnd = models.BigIntegerField()
    is_eligible = models.BooleanField(default=True)
    why_not = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["position", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(quantity__gte=0) & Q(unit_price_vnd__gte=0) & Q(total_vnd__gte=0),
                name="cost_item_not_below_zero",
            ),
            models.CheckConstraint(condition=~Q(name=""), name="cost_item_has_a_name"),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def line(self) -> Item:
        """The row as the rules take it."""
        return Item(
            self.name, self.quantity, self.unit, self.unit_price_vnd, self.is_eligible, self.why_not, self.member_id
        )


class ProjectPaper(models.Model):
    """Tệp của đề án: what kind, at which stage; `is_inner` files are for the offices alone."""

    project = models.ForeignKey(SupportProject, models.PROTECT, related_name="papers")
    stage = models.CharField(max_length=12, choices=PaperStage)
    kind = models.CharField(max_length=40)
    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="+")
    note = models.CharField(max_length=300, blank=True)
    is_inner = models.BooleanField(default=False)
    removed_on = models.DateField(null=True, blank=True)
    added_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    added_on = models.DateField()

    class Meta:
        ordering = ["id"]
        constraints = [models.CheckConstraint(condition=Q(stage__in=PaperStage.values), name="project_paper_stage")]

    def __str__(self) -> str:
        return self.file.name


class StateChange(models.Model):
    """One step of the way, on its day; `note` may be read by the applicant."""

    project = models.ForeignKey(SupportProject, models.PROTECT, related_name="history")
    verb = models.CharField(max_length=24)
    before = models.CharField(max_length=10, choices=ProjectState)
    after = models.CharField(max_length=10, choices=ProjectState)
    on = models.DateField()
    at = models.DateTimeField(auto_now_add=True)
    by = models.ForeignKey(PERSON, models.PROTECT, null=True, related_name="+")
    note = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ["id"]
        constraints = [models.CheckConstraint(condition=Q(after__in=ProjectState.values), name="state_change_after")]
        indexes = [models.Index(fields=["after", "on"], name="state_change_by_day")]

    def __str__(self) -> str:
        return f"{self.get_before_display()} → {self.get_after_display()}"

    @property
    def stage(self) -> ProjectState:
        """The state reached."""
        return ProjectState(self.after)


class ProjectVersion(models.Model):
    """The application as it was submitted, kept whole."""

    project = models.ForeignKey(SupportProject, models.PROTECT, related_name="versions")
    number = models.PositiveSmallIntegerField()
    content = models.JSONField()
    submitted_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    submitted_on = models.DateField()

    class Meta:
        ordering = ["-number"]
        constraints = [models.UniqueConstraint(fields=["project", "number"], name="project_version_once")]

    def __str__(self) -> str:
        return str(self.number)


class Return(models.Model):
    """Yêu cầu bổ sung: one list with its reason and last day; the clock stops until it is answered."""

    project = models.ForeignKey(SupportProject, models.PROTECT, related_name="return_requests")
    number = models.PositiveSmallIntegerField()
    reason = models.TextField()
    items = models.JSONField(default=list)
    due_on = models.DateField()
    returned_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    returned_on = models.DateField()
    answered_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(fields=["project", "number"], name="project_return_once"),
            models.CheckConstraint(condition=~Q(reason=""), name="project_return_has_a_reason"),
        ]

    def __str__(self) -> str:
        return self.reason[:60]


class ProjectFunding(models.Model):
    """Nguồn của đề án: one line of the budget, its part of the support, and the commitment on it (B4)."""

    project = models.ForeignKey(SupportProject, models.PROTECT, related_name="fundings")
    line = models.ForeignKey(BudgetLine, models.PROTECT, related_name="support_fundings")
    amount_vnd = models.BigIntegerField()
    commitment = models.OneToOneField(
        Commitment, models.PROTECT, null=True, blank=True, related_name="support_funding"
    )  # fmt: skip

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["project", "line"], name="project_line_once"),
            models.CheckConstraint(condition=Q(amount_vnd__gt=0), name="project_funding_above_zero"),
        ]

    def __str__(self) -> str:
        return str(self.line)
