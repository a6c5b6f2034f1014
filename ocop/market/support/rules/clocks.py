"""The clocks of a project: days to complete, sign, appeal; months after acceptance (settings with dates, [D])."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta

from ocop.base.kernel.outcome import Obstacle


def due_in(days: int, since: date) -> date:
    """The last day, counted in calendar days from the day after."""
    return since + timedelta(days=days)


def months_after(day: date, months: int) -> date:
    """The same day some months later, the last of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def is_over(due_on: date | None, on: date) -> bool:
    """Whether the last day has passed."""
    return due_on is not None and on > due_on


def obstacles_to_late_answer(due_on: date | None, on: date) -> Iterator[Obstacle]:
    """A returned file is completed by its day; after it the application counts as withdrawn."""
    if due_on is not None and on > due_on:
        yield Obstacle("project-completion.too-late", {"due": due_on})


def obstacles_to_days(start: date | None, end: date | None, *, decision: str, repair: str = "") -> Iterator[Obstacle]:
    """From before until; within one fiscal year unless a decision lets it run longer."""
    if start is None or end is None:
        yield Obstacle("project.no-dates", repair=repair)
        return
    if start > end:
        yield Obstacle("project.ends-before-start", {"start": start, "end": end}, repair=repair)
    elif start.year != end.year and not decision.strip():
        yield Obstacle("project.years-without-decision", {"first": start.year, "last": end.year}, repair=repair)


def needs_survey_again(surveyed_on: date | None, on: date, *, months: int) -> bool:
    """A project that waited longer than the setting is looked at again (PLANNED→APPRAISED)."""
    return surveyed_on is None or on > months_after(surveyed_on, months)
