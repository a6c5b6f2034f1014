"""A plan, and its versions: each adjustment is a new version with a decision of its own."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from ocop.actors.organisations.models import Organisation
from ocop.actors.territory.models import Unit
from ocop.law.documents.models import Document
from ocop.steering.budget.models import Programme
from ocop.steering.directives.models import Directive

from ..vocabulary import DECIDED, EDITABLE, FROZEN, ISSUED, Level, PlanState

PERSON = settings.AUTH_USER_MODEL


class Plan(models.Model):
    """Kế hoạch of one year, or đề án over several: who draws it up, who checks its money, who approves it.

    `unit` is the territory it is for; `scheme` the đề án that an annual plan carries out; `previous` the plan of the
    year before from which it was copied.
    """

    programme = models.ForeignKey(Programme, models.PROTECT, related_name="plans")
    level = models.CharField(max_length=12, choices=Level.choices)
    title = models.CharField(max_length=300)
    first_year = models.PositiveSmallIntegerField()
    last_year = models.PositiveSmallIntegerField()
    unit = models.ForeignKey(Unit, models.PROTECT, null=True, blank=True, related_name="plans")
    owner = models.ForeignKey(Organisation, models.PROTECT, related_name="plans")
    appraiser = models.ForeignKey(Organisation, models.PROTECT, null=True, blank=True, related_name="plans_to_appraise")
    approver = models.ForeignKey(Organisation, models.PROTECT, related_name="plans_to_approve")
    scheme = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="annual_plans")
    previous = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="following")
    made_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    made_on = models.DateField()

    class Meta:
        ordering = ["-first_year", "level", "id"]
        constraints = [
            models.UniqueConstraint(fields=["owner", "programme", "first_year", "last_year"], name="plan_once"),
            models.CheckConstraint(condition=Q(level__in=Level.values), name="plan_level"),
            models.CheckConstraint(condition=Q(last_year__gte=F("first_year")), name="plan_years"),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("plans:plan", args=[self.pk])

    @property
    def is_scheme(self) -> bool:
        """Whether it is a đề án over several years."""
        return self.last_year > self.first_year


class PlanVersion(models.Model):
    """One state of the text: the first draft and each adjustment; frozen from its submission, for good once approved.

    `document` is the decision as issued, `directive` carries the tasks that its lines became. `ground` says why an
    adjustment is made. `edition` grows with every change, so two people editing at once are told.
    """

    plan = models.ForeignKey(Plan, models.CASCADE, related_name="versions")
    number = models.PositiveSmallIntegerField(default=1)
    state = models.CharField(max_length=12, choices=PlanState.choices, default=PlanState.DRAFT)
    based_on = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="adjusted_by")
    ground = models.TextField(blank=True)
    edition = models.PositiveIntegerField(default=1)
    made_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    made_on = models.DateField()
    submitted_by = models.ForeignKey(PERSON, models.PROTECT, null=True, blank=True, related_name="+")
    submitted_on = models.DateField(null=True, blank=True)
    approved_by = models.ForeignKey(PERSON, models.PROTECT, null=True, blank=True, related_name="+")
    approved_on = models.DateField(null=True, blank=True)
    document = models.OneToOneField(Document, models.PROTECT, null=True, blank=True, related_name="plan_version")
    directive = models.OneToOneField(Directive, models.PROTECT, null=True, blank=True, related_name="plan_version")
    in_force_from = models.DateField(null=True, blank=True)
    in_force_until = models.DateField(null=True, blank=True)
    published_by = models.ForeignKey(PERSON, models.PROTECT, null=True, blank=True, related_name="+")
    published_on = models.DateField(null=True, blank=True)
    closed_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["plan", "number"]
        constraints = [
            models.UniqueConstraint(fields=["plan", "number"], name="plan_version_once"),
            models.UniqueConstraint(
                fields=["plan"],
                condition=Q(state__in=["draft", "collecting", "consulting", "submitted", "returned", "approved"]),
                name="one_version_on_its_way",
            ),
            models.UniqueConstraint(
                fields=["plan"], condition=Q(state=PlanState.IN_FORCE), name="one_version_in_force"
            ),
            models.CheckConstraint(condition=Q(state__in=PlanState.values), name="plan_version_state"),
            models.CheckConstraint(
                condition=~Q(state__in=["in_force", "amended", "closed"])
                | Q(document__isnull=False, in_force_from__isnull=False),
                name="plan_issued_has_a_decision",
            ),
            models.CheckConstraint(
                condition=~Q(state="approved") | Q(approved_by__isnull=False, approved_on__isnull=False),
                name="plan_approved_by_somebody",
            ),
            models.CheckConstraint(
                condition=Q(published_on__isnull=True) | Q(published_by__isnull=False, document__isnull=False),
                name="plan_published_by_somebody",
            ),
        ]

    def __str__(self) -> str:
        return self.plan.title

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("plans:version", args=[self.pk])

    @property
    def stage(self) -> PlanState:
        """The state as the word it is."""
        return PlanState(self.state)

    @property
    def is_editable(self) -> bool:
        """Whether its lines can change."""
        return self.stage in EDITABLE

    @property
    def is_frozen(self) -> bool:
        """Whether its lines stand fast."""
        return self.stage in FROZEN

    @property
    def is_decided(self) -> bool:
        """Whether it has been approved."""
        return self.stage in DECIDED

    @property
    def is_issued(self) -> bool:
        """Whether its decision has a number and a day."""
        return self.stage in ISSUED

    @property
    def is_published(self) -> bool:
        """Whether everybody may read it."""
        return self.published_on is not None

    @property
    def is_adjustment(self) -> bool:
        """Whether it changes an approved version."""
        return self.based_on_id is not None

    @property
    def written(self) -> str:
        """Number and symbol of its decision."""
        return self.document.written if self.document else ""
