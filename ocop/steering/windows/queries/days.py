"""The windows of a year, put together from three reads: rules, moves, the working calendar."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from ocop.actors.territory.models import Unit
from ocop.base.workdays import queries as workdays
from ocop.base.workdays.rules import Calendar

from ..models import SpanRule, WindowMove, WindowRule
from ..rules.building import Move, Rule, Window, build, concerns
from ..vocabulary import OWN_AUDIENCES, Level


@dataclass(frozen=True, slots=True)
class YearView:
    """All that decides on the windows of one year; each place is computed from it without a further read."""

    year: int
    rules: list[Rule]
    moves: list[Move]
    calendar: Calendar

    def windows(self, place: Unit | int | None = None, *, more: Iterable[Move] = ()) -> dict[str, Window]:
        """The windows as they stand for the place, or as they would stand after `more` moves."""
        key = place.pk if isinstance(place, Unit) else place
        return build(self.year, self.rules, moves=[*self.moves, *more], calendar=self.calendar, place=key)

    def originals(self) -> dict[str, Window]:
        """The windows as the rules alone make them; the same for every place."""
        return build(self.year, self.rules, calendar=self.calendar)

    @property
    def places(self) -> set[int]:
        """The places with a move of their own in the year."""
        return {move.place for move in self.moves if move.place is not None}


def year_view(year: int, *, on: date | None = None) -> YearView:
    """The year as known on the day: moves made later do not count; without a day, as it stands now."""
    moves = WindowMove.objects.filter(year=year).select_related("rule").order_by("id")
    if on:
        moves = moves.known_on(on)
    rules = [row.rule for row in WindowRule.objects.all()]
    return YearView(year, rules, [row.move for row in moves], workdays.calendar())


def windows_of(year: int, *, place: Unit | None = None, on: date | None = None) -> list[Window]:
    """Every window of the year: of the whole province, or those that concern the place, with the place's own days."""
    found = in_order(year_view(year, on=on).windows(place).values())
    return [one for one in found if concerns_place(one.rule, place)]


def window(code: str, year: int, *, place: Unit | None = None, on: date | None = None) -> Window | None:
    """One window of the year; None where no regime knows it then."""
    return year_view(year, on=on).windows(place).get(code)


def concerns_place(rule: Rule, place: Unit | None) -> bool:
    """The province reads all of them; a place below its own and those that are for it."""
    if place is None or place.level == Level.PROVINCE:
        return True
    level = Level(place.level)
    return concerns(rule, level, OWN_AUDIENCES[level])


def in_order(windows: Iterable[Window]) -> list[Window]:
    """By last good day; windows of one day in the order of the reference file."""
    return sorted(windows, key=lambda one: one.closes_on)


def spans(year: int) -> list[SpanRule]:
    """The spans of the law that hold on some day of the year."""
    first, after = date(year, 1, 1), date(year + 1, 1, 1)
    return [
        row
        for row in SpanRule.objects.all()
        if (row.start is None or row.start < after) and (row.end is None or row.end > first)
    ]


def day_counted_from(code: str, event_day: date) -> date | None:
    """The day that binds after the event, by the row whose time holds that day; None where no law says so then.

    COMMUNE_REVIEW, REFILE_OPEN, REFILE_CLOSE, REEVAL_DONE, REVOKE_DONE, EXPIRY_NOTICE. A day before the event
    (refiling) is the first or last good day itself.
    """
    calendar = workdays.calendar()
    rows = SpanRule.objects.filter(code=code)
    days = [(row, row.span.on(event_day, calendar)) for row in rows]
    return next((day for row, day in days if row.period.holds_on(day)), None)
