"""Tổ tư vấn: set up by a decision, with members; who may examine which dossier.

Basis: QĐ 26/2026/QĐ-TTg, Art. 7.3c; separation of duties (E28) is a house rule of the province.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from ocop.base.kernel.formats import short_date
from ocop.base.kernel.outcome import Obstacle

from ...vocabulary.advising import DUTIES_BASIS, EXAMINED, Hint, TeamPart
from ...vocabulary.states import DossierKind, DossierState


@dataclass(frozen=True, slots=True)
class Ties:
    """What is known between a person and a dossier."""

    is_kept_out: bool = False
    has_declared: bool = False
    is_own: bool = False
    is_adviser: bool = False
    has_entered: bool = False
    has_verified: bool = False


def hints_of(ties: Ties) -> tuple[Hint, ...]:
    """Every reason why the person must not examine the dossier, the gravest first."""
    found = (
        (ties.is_kept_out, Hint.KEPT_OUT),
        (ties.has_declared, Hint.DECLARED),
        (ties.is_own, Hint.OWN),
        (ties.is_adviser, Hint.ADVISER),
        (ties.has_entered, Hint.ENTERED),
        (ties.has_verified, Hint.VERIFIED),
    )
    return tuple(hint for holds, hint in found if holds)


def obstacles_to_setting_up(
    *, number: str, decided_on: date | None, name: str, parts: Sequence[str], on: date
) -> Iterator[Obstacle]:
    """A decision with number and day, a name, members with one head."""
    if not name.strip():
        yield Obstacle("team.no-name", repair="#id_name")
    if not number.strip():
        yield Obstacle("team.no-number", repair="#id_decision_number")
    if decided_on is None:
        yield Obstacle("team.no-day", repair="#id_decided_on")
    elif decided_on > on:
        yield Obstacle("team.day-ahead", {"day": short_date(decided_on)}, repair="#id_decided_on")
    yield from obstacles_to_parts(parts)


def obstacles_to_parts(parts: Sequence[str]) -> Iterator[Obstacle]:
    """Somebody leads, and only one."""
    heads = sum(part == TeamPart.HEAD for part in parts)
    if not parts:
        yield Obstacle("team.nobody", repair="#id_head")
    elif heads != 1:
        yield Obstacle("team.one-head", {"n": heads}, repair="#id_head")


def obstacles_to_assigning(
    *, who: str, kind: str, state: str, is_held: bool, is_in_force: bool, hints: Iterable[Hint]
) -> Iterator[Obstacle]:
    """An accepted dossier that is the team's, to a member of today who has no conflict."""
    if state not in EXAMINED:
        yield Obstacle("advising.wrong-moment", {"state": DossierState(state).label})
    if kind == DossierKind.RE_EVALUATION:
        yield Obstacle("advising.of-office")
    if is_held:
        yield Obstacle("advising.is-assigned", {"who": who})
    if not is_in_force:
        yield Obstacle("advising.not-a-member", {"who": who})
    yield from obstacles_of(who, hints)


def obstacles_of(who: str, hints: Iterable[Hint]) -> Iterator[Obstacle]:
    """Every tie is said."""
    for hint in hints:
        yield Obstacle("advising.conflict", {"who": who, "hint": hint.label}, basis=str(DUTIES_BASIS))


def obstacles_to_declaring(words: str) -> Iterator[Obstacle]:
    """What the interest is, in words."""
    if not words.strip():
        yield Obstacle("advising.no-words", repair="#id_words")
