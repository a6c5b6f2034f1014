"""What stands in the way of opening and closing years and rounds; which round takes a dossier filed on a day.

Legal basis: QĐ 26/2026/QĐ-TTg, Art. 5: two rounds a year, further ones only where the council's rules and the yearly
plan allow them (`extra_round_basis`).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from ocop.base.kernel.formats import short_date
from ocop.base.kernel.outcome import Obstacle

from .vocabulary import FIRST_YEAR, LAST_YEAR, RoundLevel

ROUND_BASIS = "Quyết định 26/2026/QĐ-TTg, Điều 5"
MOST_RESUBMIT_DAYS = 366


@dataclass(frozen=True, slots=True)
class Days:
    """The last good days of a round: until when proposals come in, by when it is done."""

    intake_close: date | None
    done_by: date | None


@dataclass(frozen=True, slots=True)
class OpenRound:
    """A round as the question of a filing day needs it."""

    key: int
    level: str
    intake_close: date
    is_open: bool = True


def obstacles_to_opening_year(year: int, *, is_there: bool, has_rules: bool, on: date) -> Iterator[Obstacle]:
    """A year is opened once, at most two years ahead, with the steps of the reference file."""
    if not FIRST_YEAR <= year <= LAST_YEAR or year > on.year + 2:
        yield Obstacle("programme-year.out-of-range", {"year": str(year)}, repair="#id_year")
    if is_there:
        yield Obstacle("programme-year.is-open", {"year": str(year)}, repair="#id_year")
    if not has_rules:
        yield Obstacle("programme-year.no-rules")


def obstacles_to_year(is_closed: bool, year: int) -> Iterator[Obstacle]:
    """Nothing changes in a closed year."""
    if is_closed:
        yield Obstacle("programme-year.closed", {"year": str(year)})


def obstacles_to_step(*, resubmit_days: int, reason: str) -> Iterator[Obstacle]:
    """The days of handing in again are counted, and a change says why."""
    if not 1 <= resubmit_days <= MOST_RESUBMIT_DAYS:
        yield Obstacle("step.days-out-of-range", {"most": MOST_RESUBMIT_DAYS}, repair="#id_resubmit_days")
    if not reason.strip():
        yield Obstacle("step.no-reason", repair="#id_reason")


def obstacles_to_opening_round(
    days: Days, *, number: int, is_there: bool, is_extra: bool, extra_basis: str, year: int
) -> Iterator[Obstacle]:
    """Once for each level and number; the law's two need their windows, a further one its ground and its own days."""
    if is_there:
        yield Obstacle("round.is-there", {"n": number, "year": str(year)}, repair="#id_number")
    if number < 1:
        yield Obstacle("round.no-number", repair="#id_number")
    if is_extra and not extra_basis.strip():
        yield Obstacle("round.no-extra-basis", basis=ROUND_BASIS, repair="#id_extra_round_basis")
    yield from _obstacles_to_days(days, is_extra=is_extra, year=year)


def _obstacles_to_days(days: Days, *, is_extra: bool, year: int) -> Iterator[Obstacle]:
    if days.intake_close is None or days.done_by is None:
        yield Obstacle(
            "round.no-days" if is_extra else "round.no-window", {"year": str(year)}, repair="#id_intake_close"
        )
    elif days.done_by < days.intake_close:
        facts = {"intake": short_date(days.intake_close), "done": short_date(days.done_by)}
        yield Obstacle("round.done-first", facts, repair="#id_done_by")


def obstacles_to_closing_round(*, is_closed: bool, intake_close: date, on: date) -> Iterator[Obstacle]:
    """A round ends once, after its last day of intake."""
    if is_closed:
        yield Obstacle("round.closed")
    if on <= intake_close:
        yield Obstacle("round.intake-open", {"day": short_date(intake_close)})


def obstacles_to_closing_year(*, year: int, open_rounds: int, is_closed: bool, on: date) -> Iterator[Obstacle]:
    """A year ends after its last day, with every round closed."""
    yield from obstacles_to_year(is_closed, year)
    if on <= date(year, 12, 31):
        yield Obstacle("programme-year.not-over", {"last": short_date(date(year, 12, 31))})
    if open_rounds:
        yield Obstacle("programme-year.rounds-open", {"n": open_rounds})


def round_for(rounds: Iterable[OpenRound], filed_on: date, *, level: str = RoundLevel.PROVINCE) -> OpenRound | None:
    """The first open round whose intake has not closed on that day; what comes later waits for the next one."""
    taking = [each for each in rounds if each.level == level and each.is_open and filed_on <= each.intake_close]
    return min(taking, key=lambda each: (each.intake_close, each.key), default=None)
