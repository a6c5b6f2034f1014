"""Machine A: what stands in the way of each act, all at once.

Basis: programme-and-cycle notes §3.2 (states and who moves), QĐ 490/QĐ-TTg, phụ lục I (steps of the cycle); the days
are those of the year's calendar, the days of handing in again those of the step of the year.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from ocop.base.kernel.formats import short_date
from ocop.base.kernel.outcome import Obstacle

from ..vocabulary import ENTERS_AGAIN, LOCAL_BASIS, MOVES, EntryState, Reason, Route


@dataclass(frozen=True, slots=True)
class Opening:
    """The window of a step at a place; `closes_on` is the last good day, `basis` the clause it rests on."""

    opens_on: date | None
    closes_on: date
    basis: str = ""


@dataclass(frozen=True, slots=True)
class Returned:
    """One reason why a form goes back: code, the field or paper meant, the criterion it blocks, in words."""

    code: str
    field: str = ""
    criterion: str = ""
    text: str = ""


def obstacles_to_act(verb: str, state: str) -> Iterator[Obstacle]:
    """The act does not belong to this state."""
    if state not in MOVES[verb][0]:
        yield Obstacle("cycle.wrong-moment", {"state": EntryState(state).label})


def obstacles_to_time(
    window: Opening | None, *, year: int, on: date, for_producer: bool, late_reason: str = ""
) -> Iterator[Obstacle]:
    """Only while the window of the place is open; later only the commune, with a reason that stays."""
    if window is None:
        yield Obstacle("time.no-window", {"year": str(year)})
        return
    if window.opens_on and on < window.opens_on:
        yield Obstacle("time.not-open", {"day": short_date(window.opens_on)}, basis=window.basis)
    if on > window.closes_on:
        if for_producer:
            yield Obstacle("time.closed", {"day": short_date(window.closes_on)}, basis=window.basis)
        elif not late_reason.strip():
            facts = {"day": short_date(window.closes_on)}
            yield Obstacle("time.late-no-reason", facts, basis=window.basis, repair="#id_late_reason")


def obstacles_to_resubmitting(resubmit_until: date | None, *, on: date) -> Iterator[Obstacle]:
    """Until the day of the return; afterwards the entry goes to the next year."""
    if resubmit_until and on > resubmit_until:
        yield Obstacle("sent-back.too-late", {"day": short_date(resubmit_until)}, basis=str(LOCAL_BASIS))


def resubmit_until(on: date, days: int) -> date:
    """The last good day of handing in again."""
    return on + timedelta(days=days)


def has_lapsed(state: str, until: date | None, *, on: date) -> bool:
    """Whether a returned form was not handed in again in time."""
    return state in MOVES["lapse"][0] and until is not None and on > until


def obstacles_to_returning(
    reasons: Sequence[Returned], *, due: date | None, on: date, latest: date | None = None
) -> Iterator[Obstacle]:
    """One consolidated list, each reason with its code, the odd one in words, and a day that lies ahead."""
    if not reasons:
        yield Obstacle("sent-back.no-reason", repair="#id_r0-code")
    for place, reason in enumerate(reasons, 1):
        if reason.code not in Reason.values:
            yield Obstacle("sent-back.no-code", {"n": place})
        if reason.code == Reason.OTHER and not reason.text.strip():
            yield Obstacle("sent-back.no-text", {"n": place})
        if not reason.field.strip() and not reason.text.strip():
            yield Obstacle("sent-back.no-place", {"n": place})
    if due is not None and due <= on:
        yield Obstacle("sent-back.due-passed", {"day": short_date(due)}, repair="#id_due")


def obstacles_to_starting(
    *, name: str, has_year: bool, is_taken: bool, is_closed: bool, is_living: bool, route: str, has_stars: bool
) -> Iterator[Obstacle]:
    """A living producer enters a product once a year on each route; who upgrades or renews has a rank."""
    if not name.strip():
        yield Obstacle("cycle.no-name", repair="#id_name")
    if not has_year:
        yield Obstacle("cycle.no-year")
    if is_closed:
        yield Obstacle("cycle.year-closed")
    if not is_living:
        yield Obstacle("cycle.producer-stopped")
    if is_taken:
        yield Obstacle("cycle.is-there", repair="#id_name")
    if route in (Route.UPGRADE, Route.RE_EVALUATION) and not has_stars:
        yield Obstacle("cycle.no-stars", repair="#id_route")


def obstacles_to_entering_known(*, name: str, is_known: bool) -> Iterator[Obstacle]:
    """A name, once for a producer."""
    if not name.strip():
        yield Obstacle("cycle.no-name", repair="#id_name")
    if is_known:
        yield Obstacle("idea.name-taken", {"name": name.strip()}, repair="#id_name")


def obstacles_to_skipping(verb: str, *, state: str, route: str) -> Iterator[Obstacle]:
    """Only a product that is already made goes past the idea or the plan."""
    yield from obstacles_to_act(verb, state)
    if route != Route.EXISTING_PRODUCT:
        yield Obstacle("cycle.skips-not", {"route": Route(route).label})


def obstacles_to_carrying_over(
    state: str, *, lapsed: bool, has_next: bool, next_year: int, year_is_open: bool
) -> Iterator[Obstacle]:
    """What ended without success, or was not handed in again in time, enters the next year once."""
    if state not in ENTERS_AGAIN and not lapsed:
        yield Obstacle("carry-over.wrong-moment", {"state": EntryState(state).label})
    if has_next:
        yield Obstacle("carry-over.done")
    if not year_is_open:
        yield Obstacle("carry-over.no-year", {"year": str(next_year)})


def obstacles_to_ending(verb: str, state: str, *, reason: str) -> Iterator[Obstacle]:
    """Withdrawing, suspending, dropping: the reason stays for the statistics."""
    yield from obstacles_to_act(verb, state)
    if not reason.strip():
        yield Obstacle("cycle.no-reason", repair="#id_reason")


def obstacles_to_judging(
    verb: str, state: str, *, findings: Iterable[str], topics: Iterable[str], reason: str
) -> Iterator[Obstacle]:
    """Screened for every topic first; who rejects says why."""
    yield from obstacles_to_act(verb, state)
    if missing := [topic for topic in topics if topic not in set(findings)]:
        yield Obstacle("screening.incomplete", {"n": len(missing)}, repair="#xet-chon")
    if verb in ("reject", "reject_plan") and not reason.strip():
        yield Obstacle("judge.no-reason", repair="#id_reason")
