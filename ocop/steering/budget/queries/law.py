"""The rules that bind a year, a project, a balance: rows of the reference, by day."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import Q, QuerySet

from ocop.base.workdays.queries import calendar

from ..models import AdvanceRule, BudgetRules, CarryOverGround, Commitment, FiscalYear, Programme
from ..rules.advances import AdvanceLimit
from ..rules.years import YearDates, dates_of, day_in
from ..vocabulary import Evidence


def rules_of(year: int) -> BudgetRules:
    """The row in force on the last day of the year; raises BudgetRules.DoesNotExist where the reference has none."""
    return BudgetRules.objects.in_force(date(year, 12, 31)).order_by("-start").get()  # type: ignore[attr-defined,no-any-return]


def usual_adjust_until(year: int) -> date:
    """The end of the adjustment period by the rules."""
    return day_in(rules_of(year).adjust_until, year + 1)


def year_dates(year: FiscalYear) -> YearDates:
    """The days that bind the year."""
    rules = rules_of(year.year)
    return dates_of(
        year.year,
        spend_until=rules.spend_until,
        papers_until=rules.papers_until,
        adjust_until=year.adjust_until,
        papers_workdays=rules.papers_workdays,
        advance_back_before=rules.advance_back_before,
        calendar=calendar(),
        basis=rules.basis,
    )


@dataclass(frozen=True, slots=True)
class AdvanceLaw:
    """What binds the advances of one commitment."""

    limit: AdvanceLimit | None
    most_percent: Decimal
    basis: str
    evidence: Evidence | None = None


def advance_law(commitment: Commitment, *, on: date) -> AdvanceLaw:
    """The row of its kind in its programme, else of the kind in every programme, and the limit of all advances."""
    rules = rules_of(commitment.line.fiscal_year.year)
    row = advance_rules(commitment.line.programme, on=on).filter(kind=commitment.advance_kind).first()
    limit, evidence = (row.limit, Evidence(row.evidence)) if row else (None, None)
    return AdvanceLaw(limit, rules.advance_max_percent, rules.advance_basis, evidence)


def advance_rules(programme: Programme, *, on: date) -> QuerySet[AdvanceRule]:
    """The kinds of projects of a programme, those of every programme last."""
    found = AdvanceRule.objects.in_force(on)  # type: ignore[attr-defined]
    rows: QuerySet[AdvanceRule] = found.filter(Q(programme=programme) | Q(programme__isnull=True))
    return rows.order_by("position")


def grounds_on(day: date) -> QuerySet[CarryOverGround]:
    """The list of what may be carried over."""
    rows: QuerySet[CarryOverGround] = CarryOverGround.objects.in_force(day)  # type: ignore[attr-defined]
    return rows.order_by("position")
