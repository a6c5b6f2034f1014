"""What `reference/budget.yaml` says: programmes, sources of money, the figures of the law, each for its own time."""

from datetime import date

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Coalesce
from django.utils.translation import get_language

from ..rules.advances import AdvanceLimit
from ..rules.carrying import Ground
from ..vocabulary import OFF_BUDGET, AdvanceCondition, Evidence, SourceKind, SourceLevel

ALWAYS = date(1, 1, 1)  # an open beginning, so that two of them count as the same


def english() -> bool:
    """Whether the screen speaks English."""
    return get_language() == "en"


class InForce(models.QuerySet):
    """Rows that hold for a time."""

    def in_force(self, day: date) -> "InForce":
        """Those that hold on the day."""
        return self.filter(Q(start=None) | Q(start__lte=day), Q(end=None) | Q(end__gt=day))


def holds(name: str) -> models.CheckConstraint:
    """A period ends after it starts."""
    ends_later = Q(start__isnull=True) | Q(end__isnull=True) | Q(end__gt=F("start"))
    return models.CheckConstraint(condition=ends_later, name=name)


class Programme(models.Model):
    """Chương trình: what the money is for; the same codes are the kinds of plans."""

    code = models.CharField(max_length=40, unique=True)
    name = models.CharField(max_length=200)
    name_en = models.CharField(max_length=200)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["position", "id"]

    def __str__(self) -> str:
        return self.label

    @property
    def label(self) -> str:
        """The name in the language of the screen."""
        return self.name_en if english() else self.name


class FundingSource(models.Model):
    """Nguồn vốn; those outside the budget are recorded, never allocated or controlled (B6)."""

    code = models.CharField(max_length=40, unique=True)
    name = models.CharField(max_length=200)
    name_en = models.CharField(max_length=200)
    kind = models.CharField(max_length=20, choices=SourceKind.choices)
    level = models.CharField(max_length=12, choices=SourceLevel.choices)
    is_state_budget = models.BooleanField()
    last_year = models.PositiveSmallIntegerField(null=True, blank=True)
    position = models.PositiveSmallIntegerField(default=0)
    source = models.CharField(max_length=300, blank=True)
    evidence = models.CharField(max_length=16, choices=Evidence.choices)

    class Meta:
        ordering = ["position", "id"]
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=SourceKind.values), name="funding_source_kind"),
            models.CheckConstraint(
                condition=Q(is_state_budget=True, kind__in=sorted(set(SourceKind.values) - OFF_BUDGET))
                | Q(is_state_budget=False, kind__in=sorted(OFF_BUDGET)),
                name="funding_source_off_budget",
            ),
        ]

    def __str__(self) -> str:
        return self.label

    @property
    def label(self) -> str:
        """The name in the language of the screen."""
        return self.name_en if english() else self.name


class BudgetRules(models.Model):
    """The days and shares of the law, as the years of their time follow them (B5, B7, B9)."""

    start = models.DateField(null=True, blank=True)
    end = models.DateField(null=True, blank=True)
    spend_until = models.CharField(max_length=5)
    papers_until = models.CharField(max_length=5)
    adjust_until = models.CharField(max_length=5)
    papers_workdays = models.PositiveSmallIntegerField()
    advance_back_before = models.CharField(max_length=5)
    advance_max_percent = models.DecimalField(max_digits=5, decimal_places=2)
    basis = models.CharField(max_length=300)
    advance_basis = models.CharField(max_length=300)
    evidence = models.JSONField(default=dict)

    objects = InForce.as_manager()

    class Meta:
        ordering = ["start"]
        constraints = [
            models.UniqueConstraint(Coalesce("start", ALWAYS), name="budget_rules_once"),
            holds("budget_rules_hold"),
            models.CheckConstraint(
                condition=Q(advance_max_percent__gte=0, advance_max_percent__lte=100), name="budget_rules_percent"
            ),
        ]

    def __str__(self) -> str:
        return self.basis


class AdvanceRule(models.Model):
    """The first advance of one kind of project in one programme (B7); without programme, in every one."""

    programme = models.ForeignKey(Programme, models.PROTECT, null=True, blank=True, related_name="advance_rules")
    kind = models.CharField(max_length=40)
    name = models.CharField(max_length=200)
    name_en = models.CharField(max_length=200)
    percent = models.DecimalField(max_digits=5, decimal_places=2)
    condition = models.CharField(max_length=20, choices=AdvanceCondition.choices)
    over_percent = models.DecimalField(max_digits=5, decimal_places=2, null=True, blank=True)
    start = models.DateField(null=True, blank=True)
    end = models.DateField(null=True, blank=True)
    source = models.CharField(max_length=300)
    evidence = models.CharField(max_length=16, choices=Evidence.choices)
    position = models.PositiveSmallIntegerField(default=0)

    objects = InForce.as_manager()

    class Meta:
        ordering = ["position", "id"]
        constraints = [
            models.UniqueConstraint(Coalesce("programme", 0), "kind", Coalesce("start", ALWAYS), name="advance_once"),
            holds("advance_rule_holds"),
            models.CheckConstraint(condition=Q(percent__gte=0, percent__lte=100), name="advance_rule_percent"),
            models.CheckConstraint(condition=Q(condition__in=AdvanceCondition.values), name="advance_rule_condition"),
        ]

    def __str__(self) -> str:
        return self.label

    @property
    def label(self) -> str:
        """The name in the language of the screen."""
        return self.name_en if english() else self.name

    @property
    def limit(self) -> AdvanceLimit:
        """The row as the rules take it."""
        return AdvanceLimit(self.label, self.percent, AdvanceCondition(self.condition), self.over_percent, self.source)


class CarryOverGround(models.Model):
    """Một nội dung được chuyển nguồn: an item of the list of what may go over to the next year (B9)."""

    code = models.CharField(max_length=40)
    name = models.CharField(max_length=300)
    name_en = models.CharField(max_length=300)
    needs_contract = models.BooleanField(default=False)
    start = models.DateField(null=True, blank=True)
    end = models.DateField(null=True, blank=True)
    source = models.CharField(max_length=300)
    evidence = models.CharField(max_length=16, choices=Evidence.choices)
    position = models.PositiveSmallIntegerField(default=0)

    objects = InForce.as_manager()

    class Meta:
        ordering = ["position", "id"]
        constraints = [
            models.UniqueConstraint("code", Coalesce("start", ALWAYS), name="carry_over_ground_once"),
            holds("carry_over_ground_holds"),
        ]

    def __str__(self) -> str:
        return self.label

    @property
    def label(self) -> str:
        """The name in the language of the screen, with its mark where nobody has confirmed it."""
        name = self.name_en if english() else self.name
        mark = Evidence(self.evidence)
        return name if mark == Evidence.VERIFIED else f"{name} ({mark.label})"

    @property
    def ground(self) -> Ground:
        """The row as the rules take it."""
        return Ground(self.label, self.needs_contract, self.source)
