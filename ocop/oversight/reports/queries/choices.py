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
from .access import drafting_bodies

EXECUTION = "execution"


def directives_to_report_on(person: Person, *, on: date) -> QuerySet[Directive]:
    """Directives whose tasks were given and that a body of the person follows up."""
    found = directives_visible_to(person, on=on).exclude(state=DirectiveState.REVIEW)
    own = organisations.with_predecessors(drafting_bodies(person, on=on))
    return found.filter(office__in=own).order_by("-sent_on", "-id")


def definitions_in(day: date) -> list[Definition]:
    """The periods the law knows on the day, shortest first."""
    kinds = list(PeriodKind)
    found = [row.definition for row in PeriodDefinition.objects.in_force(day)]
    return sorted(found, key=lambda d: (kinds.index(d.kind), d.number))


def definition_of(kind: PeriodKind, number: int, *, on: date) -> Definition | None:
    """One of them; None where the law does not know it."""
    row = PeriodDefinition.objects.in_force(on).filter(kind=kind, number=number).first()
    return row.definition if row else None


def span_for(definition: Definition, year: int) -> Span:
    """The days of a period under the calendar in force."""
    return span_of(definition, year, calendar())


def outline_on(day: date, code: str = EXECUTION) -> Outline:
    """The outline in force; raises Outline.DoesNotExist before the reference is loaded."""
    return Outline.objects.in_force(day).filter(code=code).latest("id")


def twin_of(directive_id: int, *, office_id: int, kind: str, cut_off: date) -> ExecutionReport | None:
    """A report that says the same: one body, one directive, one kind of period, one cut-off."""
    return ExecutionReport.objects.filter(
        directive=directive_id, office=office_id, kind=kind, cut_off=cut_off
    ).first()


def years_to_choose(on: date, directives: Iterable[Directive]) -> list[int]:
    """From the year of the first directive to this year, latest first."""
    first = min((d.sent_on.year for d in directives if d.sent_on), default=on.year)
    return list(range(on.year, first - 1, -1))
