"""What closing a year will do: balances to carry, release, cancel, and advances to be paid back (B9)."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import F, QuerySet

from ..models import BudgetLine, Commitment, FiscalYear
from ..rules.carrying import Balance


@dataclass(frozen=True, slots=True)
class Ending:
    """The end of a year, before anybody confirms it."""

    balances: list[Commitment]
    free: list[BudgetLine]
    uncleared: list[Commitment]

    @property
    def undisbursed(self) -> int:
        """Committed and not paid: released and cancelled, or carried over."""
        return sum(commitment.undisbursed_vnd for commitment in self.balances)

    @property
    def uncommitted(self) -> int:
        """Never committed: cancelled."""
        return sum(line.available_vnd for line in self.free)

    @property
    def to_pay_back(self) -> int:
        """Advances without payment papers."""
        return sum(commitment.holding.uncleared for commitment in self.uncleared)


def ending_of(year: FiscalYear) -> Ending:
    """Three lists, one query each."""
    names = ("fiscal_year", "source", "programme", "holder")
    lines = BudgetLine.objects.filter(fiscal_year=year, available_vnd__gt=0).select_related(*names)
    commitments = _commitments_of(year)
    return Ending(
        balances=list(commitments.filter(committed_vnd__gt=F("paid_vnd"))),
        free=list(lines.order_by("pk")),
        uncleared=list(commitments.filter(advanced_vnd__gt=F("cleared_vnd"))),
    )


def balances_of(lines: Iterable[BudgetLine]) -> list[Commitment]:
    """The commitments with something left on these lines, sharing the line objects."""
    known = {line.pk: line for line in lines}
    found = Commitment.objects.filter(line__in=known, committed_vnd__gt=F("paid_vnd")).order_by("pk")
    balances = list(found.select_related("carried_to"))
    for commitment in balances:
        commitment.line = known[commitment.line_id]
    return balances


def balance_of(commitment: Commitment) -> Balance:
    """The balance as the rules take it."""
    return Balance(
        title=commitment.title,
        amount=commitment.undisbursed_vnd,
        contract_signed_on=commitment.contract_signed_on,
        is_carried=Commitment.objects.filter(carried_from=commitment).exists(),
    )


def _commitments_of(year: FiscalYear) -> QuerySet[Commitment]:
    related = ("line__fiscal_year", "line__source", "line__programme", "line__holder")
    return Commitment.objects.filter(line__fiscal_year=year).select_related(*related).order_by("line", "pk")
