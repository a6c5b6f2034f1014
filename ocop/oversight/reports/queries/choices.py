"""What a drafter chooses from: directives with tasks, periods of the year, the outline in force."""

from collections.abc import Iterable
from datetime import date

from django.db.models import QuerySet

from ocop.actors.organisations import queries as organisations
from ocop.actors.people.models import Person
from ocop.base.workdays.queries import calendar
from ocop.steering.directives.models import Directive
from ocop.steering.directives.queries.access import directives_visible_to
from ocop.steering.directives.vocabulary import DirectiveState

from ..models import ExecutionReport, Outline, PeriodDefinition
from ..rules.periods import Definition, Span, span_of
from ..vocabulary import PeriodKind
from .access import bodies_with

EXECUTION = "execution"


def directives_to_report_on(person: Person, *, on: date) -> QuerySet[Directive]:
    """Directives whose tasks were given and that a body of the person follows up."""
    found = directives_visible_to(person, on=on).exclude(state=DirectiveState.REVIEW)
    own = organisations.with_predecessors(bodies_with(person, on=on))
    return found.filter(office__in=own).order_by("-sent_on", "-id")


def definitions_in(day: date) -> list[Definition]:
    """The periods the law knows in the year of the day, shortest first."""
    kinds = list(PeriodKind)
    found = [row.definition for row in PeriodDefinition.objects.in_force(last_of_year(day.year))]
    return sorted(found, key=lambda d: (kinds.index(d.kind), d.number))


def latest_period(on: date) -> str:
    """The period that ended last, the longest of those that ended together: half a year rather than its last month."""
    spans = [(d, span_for(d, on.year)) for d in definitions_in(on)]
    ended = [(s.cut_off, on - s.data_from, d) for d, s in spans if s.cut_off <= on]
    if not ended:
        return PeriodKind.TO_DAY.value
    latest = max(ended, key=lambda found: found[:2])[2]
    return f"{latest.kind.value}-{latest.number}"


def definition_of(kind: PeriodKind, number: int, *, year: int) -> Definition | None:
    """One of them; None where the law does not know it."""
    row = PeriodDefinition.objects.in_force(last_of_year(year)).filter(kind=kind, number=number).first()
    return row.definition if row else None


def last_of_year(year: int) -> date:
    """The day by which the law of a year's periods is asked for: all of 2019 follows the decree that came in March."""
    return date(year, 12, 31)


def span_for(definition: Definition, year: int) -> Span:
    """The days of a period under the calendar in force."""
    return span_of(definition, year, calendar())


def outline_on(day: date, code: str = EXECUTION) -> Outline:
    """The outline in force; raises Outline.DoesNotExist before the reference is loaded."""
    found: Outline = Outline.objects.in_force(day).filter(code=code).latest("id")
    return found


def twin_of(directive_id: int, *, office_id: int, kind: str, cut_off: date) -> ExecutionReport | None:
    """A report that says the same: one body, one directive, one kind of period, one cut-off."""
    return ExecutionReport.objects.filter(directive=directive_id, office=office_id, kind=kind, cut_off=cut_off).first()


def years_to_choose(on: date, directives: Iterable[Directive]) -> list[int]:
    """From the year of the first directive to this year, latest first."""
    first = min((d.sent_on.year for d in directives if d.sent_on), default=on.year)
    return list(range(on.year, first - 1, -1))
