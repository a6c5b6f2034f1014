"""Nhắc mốc, each day: so many days before a window closes, on its last day and after it; each rung once."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from ocop.base.audit.services import record

from .. import notices
from ..models import ReminderRung, WindowReminder
from ..queries.audiences import people_of
from ..queries.days import YearView, year_view
from ..rules.building import Window
from ..rules.ladder import rung_reached


@dataclass(frozen=True, slots=True)
class Reached:
    """A window on one of its rungs; `but` are the places that have days of their own."""

    window: Window
    rung: int
    but: Collection[int] = ()


def remind(*, on: date) -> int:
    """Log and tell every rung newly reached on the day; returns how many. A second run finds nothing left to do."""
    rungs = list(ReminderRung.objects.values_list("days", flat=True))
    if not rungs:
        return 0
    years = (on.year - 1, on.year, on.year + 1)  # windows may close in the year after their own, or early in the next
    reached = (found for year in years for found in _reached(year_view(year), rungs, on))
    return sum(_told(one, on=on) for one in reached)


def _reached(view: YearView, rungs: list[int], on: date) -> Iterator[Reached]:
    """The province's windows, and those of places whose days differ."""
    for_all = view.windows()
    own = {place: _differing(view.windows(place), for_all) for place in sorted(view.places)}
    for window in for_all.values():
        rung = rung_reached(window.closes_on, rungs, on=on)
        if rung is not None:
            yield Reached(window, rung, [place for place, windows in own.items() if window.code in windows])
    for windows in own.values():
        for window in windows.values():
            rung = rung_reached(window.closes_on, rungs, on=on)
            if rung is not None:
                yield Reached(window, rung)


def _differing(windows: dict[str, Window], for_all: dict[str, Window]) -> dict[str, Window]:
    """A place's windows that close on another day than the province's."""
    return {
        code: window
        for code, window in windows.items()
        if code not in for_all or window.closes_on != for_all[code].closes_on
    }


@transaction.atomic
def _told(found: Reached, *, on: date) -> bool:
    """The rung in the log, told and recorded if it is new there."""
    window = found.window
    reminder, is_new = WindowReminder.objects.select_related("rule").get_or_create(
        rule_id=window.rule.key,
        year=window.year,
        place_id=window.place,
        closes_on=window.closes_on,
        rung=found.rung,
        defaults={"reminded_on": on},
    )
    if is_new:
        facts = {"window": reminder.rule.name, "rung": found.rung, "day": window.closes_on.isoformat()}
        record("windows.date.reminded", reminder, by=None, **facts)
        whom = people_of(window.rule.audience, place=window.place, but=found.but, on=on)
        notices.reminds(reminder, window, whom, on=on)
    return is_new
