"""How a step is judged at a place, and when it takes things in there."""

from dataclasses import dataclass
from datetime import date

from ocop.actors.territory.models import Unit
from ocop.steering.windows.queries.days import YearView, year_view
from ocop.steering.windows.rules.building import Window
from ocop.steering.windows.vocabulary import Level

from ..models import ProgrammeYear, RoundRule, StepRule, YearStep
from ..rules import Days


@dataclass(frozen=True, slots=True)
class StepSetting:
    """Who screens, who decides, how many days there are to hand in again."""

    step: str
    screened_by: str
    decided_by: str
    resubmit_days: int


def step_of(year: ProgrammeYear, step: str, place: Unit | None = None) -> StepSetting | None:
    """The place's own word, else that of the place above it, else the province's."""
    rows = {row.place_id: row for row in YearStep.objects.filter(year=year, step=step)}
    keys = (place.pk, place.parent_id, None) if place else (None,)
    row = next((rows[key] for key in keys if key in rows), None)
    return StepSetting(row.step, row.screened_by, row.decided_by, row.resubmit_days) if row else None


def window_of_step(step: str, year: int, place: Unit | None, *, on: date | None = None) -> Window | None:
    """The window in which the step takes things in at the place; None where no regime knows one."""
    return window_in(year_view(year, on=on), step, place)


def window_in(view: YearView, step: str, place: Unit | None) -> Window | None:
    """The same out of a year that is already read: the first window known at the place."""
    return window_by(StepRule.objects.filter(step=step).first(), view, place)


def window_by(rule: StepRule | None, view: YearView, place: Unit | None) -> Window | None:
    """The first window that the rule names and the place knows; the province as a whole has only its own."""
    known = view.windows(place)
    found = (known[code] for code in (rule.windows if rule else ()) if code in known)
    return next((window for window in found if place or window.rule.level == Level.PROVINCE), None)


def number_pattern(step: str) -> str:
    """How the register numbers of the step are written; empty where it has no series."""
    rule = StepRule.objects.filter(step=step).first()
    return rule.number_pattern if rule else ""


def rule_of_round(level: str, number: int) -> RoundRule | None:
    """The law's round with that number."""
    return RoundRule.objects.filter(level=level, number=number).first()


def days_of_rule(rule: RoundRule, year: int, *, on: date | None = None) -> Days:
    """The last good days that the calendar gives the round now."""
    windows = year_view(year, on=on).windows()
    intake, done = windows.get(rule.intake_window), windows.get(rule.done_window)
    return Days(intake.closes_on if intake else None, done.closes_on if done else None)
