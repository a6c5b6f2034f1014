"""What the budget says of a project: its commitments on every line and year, found by their keeper."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import BigIntegerField, CharField, OuterRef, QuerySet, Subquery, Sum, Value
from django.db.models.functions import Cast, Coalesce, Concat

from ocop.steering.budget.models import BudgetEntry, BudgetLine, Commitment
from ocop.steering.budget.vocabulary import OFF_BUDGET, CommitmentState, YearState

from ..models import SupportProject


@dataclass(frozen=True, slots=True)
class Money:
    """The sums of all commitments of one project."""

    committed: int = 0
    paid: int = 0
    advanced: int = 0
    cleared: int = 0

    @property
    def uncleared(self) -> int:
        """Advanced without papers."""
        return self.advanced - self.cleared

    @property
    def undisbursed(self) -> int:
        """Committed and not yet paid."""
        return self.committed - self.paid


def commitments_of(project: SupportProject) -> QuerySet[Commitment]:
    """Every commitment, those carried over and their heirs too, oldest first."""
    found = Commitment.objects.filter(keeper=project.keeper)
    return found.select_related("line__fiscal_year", "line__source", "line__programme", "line__holder").order_by("pk")


def bound_of(project: SupportProject) -> list[Commitment]:
    """The approved ones on which something may still be spent or given back."""
    return [one for one in commitments_of(project) if one.state == CommitmentState.APPROVED]


def waiting_of(project: SupportProject) -> list[Commitment]:
    """Those proposed with a list that waits for its decision."""
    waiting = (CommitmentState.PROPOSED, CommitmentState.APPRAISED)
    return [one for one in commitments_of(project) if one.state in waiting]


def money_of(project: SupportProject) -> Money:
    """The sums, as the budget has them now."""
    names = ("committed_vnd", "paid_vnd", "advanced_vnd", "cleared_vnd")
    sums = Commitment.objects.filter(keeper=project.keeper).aggregate(**{n: Coalesce(Sum(n), 0) for n in names})
    return Money(*(sums[name] for name in names))


def with_money(projects: QuerySet[SupportProject]) -> QuerySet[SupportProject]:
    """With `committed` and `paid` of each; one query for the list."""
    return projects.annotate(committed=_sum("committed_vnd"), paid=_sum("paid_vnd"))


def _sum(name: str) -> Any:
    mark = Concat(Value("support:project "), Cast(OuterRef("pk"), CharField()), output_field=CharField())
    sums = Commitment.objects.filter(keeper=mark).order_by().values("keeper").annotate(total=Sum(name)).values("total")
    return Coalesce(Subquery(sums, output_field=BigIntegerField()), 0)


def entries_of(project: SupportProject) -> QuerySet[BudgetEntry]:
    """The entries of its commitments, newest first."""
    found = BudgetEntry.objects.filter(commitment__keeper=project.keeper)
    return found.select_related("entered_by", "line__fiscal_year", "line__source", "document").order_by("-id")


def lines_for(project: SupportProject, *, on: date) -> QuerySet[BudgetLine]:
    """Lines that may pay for it: of its programme and its kinds of sources, in an open year, of its department."""
    assert project.programme
    holders = {project.department_id, project.centre_id}
    found = BudgetLine.objects.filter(
        programme=project.programme.budget_programme, holder__in=holders, fiscal_year__state=YearState.OPEN
    ).exclude(source__kind__in=sorted(OFF_BUDGET))
    if project.programme.source_kinds:
        found = found.filter(source__kind__in=project.programme.source_kinds)
    return found.select_related("fiscal_year", "source", "programme", "holder")


def on_lines(project: SupportProject) -> int:
    """How much of the support stands on lines so far."""
    return sum(project.fundings.values_list("amount_vnd", flat=True))


def rooms(commitments: Sequence[Commitment]) -> list[tuple[int, int]]:
    """What may still be paid on each."""
    return [(one.pk, one.committed_vnd - one.paid_vnd) for one in commitments]
