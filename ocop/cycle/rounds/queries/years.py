"""Years and rounds: whose, which, of which day."""

from datetime import date

from django.db.models import QuerySet

from ocop.actors.people import permissions as posts
from ocop.actors.people.models import Person
from ocop.law.criteria import queries as criteria
from ocop.law.criteria.models import Framework
from ocop.steering.windows.queries.places import committee, may_read

from .. import rules
from ..models import ProgrammeYear, Round
from ..vocabulary import SET, RoundLevel


def province_on(day: date) -> str:
    """The line of bodies of the province that this system serves."""
    body = committee(day)
    return body.province if body else ""


def year_numbered(year: int, *, on: date) -> ProgrammeYear | None:
    """The programme year with that number in the province of the day."""
    return ProgrammeYear.objects.filter(province=province_on(on), year=year).first()


def year_on(day: date) -> ProgrammeYear | None:
    """The programme year of the day; None before it is opened."""
    return year_numbered(day.year, on=day)


def rounds_of(year: ProgrammeYear) -> QuerySet[Round]:
    """Its rounds by their days."""
    return year.rounds.select_related("year", "opened_by", "closed_by")


def round_for(filed_on: date, *, level: str = RoundLevel.PROVINCE) -> Round | None:
    """The round that takes a dossier filed on the day: the first whose intake is still open."""
    rows = {each.pk: each for each in Round.objects.filter(closed_on=None, level=level).select_related("year")}
    found = rules.round_for((each.as_open for each in rows.values()), filed_on, level=level)
    return rows[found.key] if found else None


def visible_years(person: Person, *, on: date) -> QuerySet[ProgrammeYear]:
    """The years are open to whoever holds a post."""
    found = ProgrammeYear.objects.select_related("opened_by", "closed_by")
    return found if may_read(person, on=on) else found.none()


def settable_years(person: Person, *, on: date) -> QuerySet[ProgrammeYear]:
    """The years of the province in which the person sets steps and rounds."""
    return visible_years(person, on=on).filter(province=province_on(on)) if may_set(person, on=on) else _none()


def settable_rounds(person: Person, *, on: date) -> QuerySet[Round]:
    """The rounds of those years."""
    return Round.objects.filter(year__in=settable_years(person, on=on)).select_related("year")


def may_set(person: Person, *, on: date) -> bool:
    """Whether a post of the day sets years and rounds for the province."""
    return posts.may(person, SET, on=on, organisation=committee(on))


def regimes_of(year: int) -> list[Framework]:
    """The published frameworks that hold on some day of the year, the older first."""
    first, after = date(year, 1, 1), date(year + 1, 1, 1)
    rows = criteria.published().filter(start__lt=after).order_by("start")
    return [each for each in rows if each.end is None or each.end > first]


def year_for_update(pk: int) -> ProgrammeYear:
    """A year under lock."""
    return ProgrammeYear.objects.select_for_update(of=("self",)).get(pk=pk)


def round_for_update(pk: int) -> Round:
    """A round under lock."""
    return Round.objects.select_for_update(of=("self",)).select_related("year").get(pk=pk)


def _none() -> QuerySet[ProgrammeYear]:
    return ProgrammeYear.objects.none()
