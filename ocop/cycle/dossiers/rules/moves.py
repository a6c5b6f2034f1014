"""Machine B: what stands in the way of each act, all at once.

Basis: programme-and-cycle notes §3.3; QĐ 26/2026/QĐ-TTg, Art. 5–7. Days come from the calendar, never from here.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from ocop.base.kernel.formats import short_date
from ocop.base.kernel.outcome import Obstacle

from ..vocabulary import MOVES, DossierState
from .telling import word_for_all


def obstacles_to_act(verb: str, state: str) -> Iterator[Obstacle]:
    """The act does not belong to this state."""
    if state not in MOVES[verb][0]:
        yield Obstacle("dossier.wrong-moment", {"state": word_for_all(state)})


def obstacles_to_state(state: str, allowed: Iterable[str]) -> Iterator[Obstacle]:
    """The same for an act that leaves the state as it is."""
    if state not in allowed:
        yield Obstacle("dossier.wrong-moment", {"state": word_for_all(state)})


def obstacles_to_withdrawing(state: str, *, reason: str) -> Iterator[Obstacle]:
    """Before the council only; the reason stays."""
    yield from obstacles_to_act("withdraw", state)
    yield from obstacles_to_reason(reason)


def obstacles_to_reason(reason: str) -> Iterator[Obstacle]:
    """Whoever undoes something says why."""
    if not reason.strip():
        yield Obstacle("dossier.no-reason", repair="#id_reason")


def obstacles_after_transition(*, until: date | None, old: str, new: str, basis: str) -> Iterator[Obstacle]:
    """`until` is the last day of the transition once it has passed: the framework in force applies from then on."""
    if until is not None:
        yield Obstacle("dossier.transition-ended", {"day": short_date(until), "old": old, "new": new}, basis=basis)


def obstacles_to_receiving(state: str, *, received_on: date | None) -> Iterator[Obstacle]:
    """What was filed is received once."""
    yield from obstacles_to_state(state, {DossierState.SUBMITTED})
    if received_on is not None:
        yield Obstacle("dossier.is-received", {"day": short_date(received_on)})
