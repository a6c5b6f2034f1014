"""Totals by source, holder and programme: of today from the lines' own rows, of an earlier day from the entries.

Off-budget money stands apart and in no control total (B6).
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import BigIntegerField, Case, F, Q, QuerySet, Sum, Value, When
from django.db.models.functions import Coalesce

from ..models import BudgetEntry, BudgetLine, Contribution, FiscalYear, FundingSource, Programme
from ..models.reference import english
from ..rules.rates import disbursement_rate
from ..vocabulary import EFFECTS, EntryKind, Grouping, YearState

NAMES = {Grouping.SOURCE: "source__name", Grouping.PROGRAMME: "programme__name", Grouping.HOLDER: "holder__short"}
ORDERS = {
    Grouping.SOURCE: "source__position",
    Grouping.PROGRAMME: "programme__position",
    Grouping.HOLDER: "holder__short",
}
FIGURES = ("allocated", "committed", "paid")


@dataclass(frozen=True, slots=True)
class Total:
    """One row of a summary, in đồng; `estimated` None where nobody has asked for anything."""

    key: int | None
    name: str
    estimated: int | None = None
    allocated: int = 0
    committed: int = 0
    paid: int = 0

    @property
    def available(self) -> int:
        """What may still be committed."""
        return self.allocated - self.committed

    @property
    def rate(self) -> Decimal | None:
        """S04."""
        return disbursement_rate(self.paid, self.allocated)


@dataclass(frozen=True, slots=True)
class Ceiling:
    """What a plan may not exceed for one source; None = nothing entered."""

    estimated_vnd: int | None
    allocated_vnd: int | None


def year_state(year: int) -> YearState | None:
    """The state of a fiscal year; None where it is not entered."""
    state = FiscalYear.objects.filter(year=year).values_list("state", flat=True).first()
    return YearState(state) if state else None


def signed(column: str, *, entries: str = "") -> Any:
    """The sum of the entries' effects on one total: "allocated", "committed" or "paid"."""
    place = FIGURES.index(column)
    amount = F(f"{entries}amount_vnd") * F(f"{entries}effect")
    kinds = {sign: [kind.value for kind, effects in EFFECTS.items() if effects[place] == sign] for sign in (1, -1)}
    return Case(
        When(**{f"{entries}kind__in": kinds[1]}, then=amount),
        When(**{f"{entries}kind__in": kinds[-1]}, then=-amount),
        default=Value(0),
        output_field=BigIntegerField(),
    )


def totals_by(
    grouping: Grouping | str, year: int, *, lines: QuerySet[BudgetLine] | None = None, as_of: date | None = None
) -> list[Total]:
    """One row for each source, holder or programme with lines that year: two queries, however many lines."""
    grouping = Grouping(grouping)
    within = (BudgetLine.objects.all() if lines is None else lines).filter(fiscal_year__year=year)
    names = _names(grouping)
    counted = _from_rows(within, grouping, names) if as_of is None else _from_entries(within, grouping, names, as_of)
    estimates = _estimates(within, grouping, as_of)
    return [
        Total(row["key"], row["label"], estimates.get(row["key"]), *(row[name] for name in FIGURES)) for row in counted
    ]


def whole(totals: Iterable[Total]) -> Total:
    """The sum of the rows."""
    rows = list(totals)
    asked = [row.estimated for row in rows if row.estimated is not None]
    sums = (sum(getattr(row, name) for row in rows) for name in FIGURES)
    return Total(None, "", sum(asked) if asked else None, *sums)


def _names(grouping: Grouping) -> str:
    name = NAMES[grouping]
    return f"{name}_en" if english() and grouping != Grouping.HOLDER else name


def _from_rows(lines: QuerySet[BudgetLine], grouping: Grouping, name: str) -> Iterable[Any]:
    rows = lines.order_by().values(key=F(grouping.value), label=F(name), place=F(ORDERS[grouping]))
    sums = {figure: Sum(f"{figure}_vnd") for figure in FIGURES}
    return rows.annotate(**sums).order_by("place", "key")


def _from_entries(lines: QuerySet[BudgetLine], grouping: Grouping, name: str, day: date) -> Iterable[Any]:
    """Every line counts, also one without an entry up to the day."""
    rows = lines.order_by().values(key=F(grouping.value), label=F(name), place=F(ORDERS[grouping]))
    return rows.annotate(**sums_until(day)).order_by("place", "key")


def sums_until(day: date) -> dict[str, Any]:
    """The totals of lines up to the end of a day, from their entries; zero where there is none yet."""
    until = Q(entries__made_on__lte=day)
    return {figure: Coalesce(Sum(signed(figure, entries="entries__"), filter=until), 0) for figure in FIGURES}


def _estimates(lines: QuerySet[BudgetLine], grouping: Grouping, day: date | None) -> dict[int, int]:
    found = BudgetEntry.objects.filter(kind=EntryKind.ESTIMATE, line__in=lines.order_by().values("pk"))
    if day:
        found = found.filter(made_on__lte=day)
    net = Sum(F("amount_vnd") * F("effect"))
    return dict(found.order_by().values_list(f"line__{grouping.value}").annotate(net=net))


def ceilings(year: int, *, programme: Programme, holders: Collection[int] | None = None) -> dict[int, Ceiling]:
    """By source: what was asked for and what was allocated; None where no entry says so (P1 of plans)."""
    entries = BudgetEntry.objects.filter(line__fiscal_year__year=year, line__programme=programme)
    if holders is not None:
        entries = entries.filter(line__holder__in=holders)
    net = F("amount_vnd") * F("effect")
    rows = entries.order_by().values("line__source").annotate(
        estimated=Sum(net, filter=Q(kind=EntryKind.ESTIMATE)),
        allocated=Sum(signed("allocated"), filter=Q(kind__in=_allocating())),
    )  # fmt: skip
    return {row["line__source"]: Ceiling(row["estimated"], row["allocated"]) for row in rows}


def _allocating() -> list[str]:
    return [kind.value for kind, effects in EFFECTS.items() if effects[0]]


def mobilised_by_source(contributions: QuerySet[Contribution], year: int, *, as_of: date | None = None) -> list[Total]:
    """Money from outside the budget, by source; its own list, in no control total."""
    found = contributions.filter(fiscal_year__year=year)
    if as_of:
        found = found.filter(made_on__lte=as_of)
    net = F("amount_vnd") * F("effect")
    sums = dict(found.order_by().values_list("source").annotate(net=Sum(net)))
    sources = FundingSource.objects.filter(is_state_budget=False)
    return [Total(source.pk, source.label, allocated=sums.get(source.pk, 0)) for source in sources]
