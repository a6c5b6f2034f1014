"""Đủ điều kiện đánh giá: when an entry may go on to a dossier.

Basis: programme-and-cycle notes §3.2: the checklist is complete, the self-score reaches the framework's floor of three
stars, nothing disqualifies. Floor, minima and papers are the framework's, computed by `criteria.rules.readiness`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ocop.base.kernel.outcome import Obstacle
from ocop.law.criteria.rules.readiness import Missing, Readiness

from .moves import obstacles_to_act

MADE_LATER = frozenset({"form", "sample"})


def is_made_later(missing: Missing) -> bool:
    """Whether it is a form or sample of the dossier itself, which nobody can have before there is one."""
    return any(all(paper.kind in MADE_LATER for paper in group) for group in missing.groups)


@dataclass(frozen=True, slots=True)
class Standing:
    """What a self-score is worth today; `three` is what is missing for the lowest recognised rank."""

    three: Readiness | None
    unanswered: int = 0
    stopped: Sequence[str] = ()


def obstacles_to_ready(state: str, standing: Standing) -> Iterator[Obstacle]:
    """Everything between the product and its dossier."""
    yield from obstacles_to_act("mark_ready", state)
    if standing.three is None:
        yield Obstacle("ready.no-score", repair="#tu-cham")
        return
    if standing.unanswered:
        yield Obstacle("ready.unanswered", {"n": standing.unanswered}, repair="#tu-cham")
    yield from (Obstacle("ready.stopped", {"criterion": code}, repair="#tu-cham") for code in standing.stopped)
    yield from _short_of(standing.three)


def _short_of(three: Readiness) -> Iterator[Obstacle]:
    if three.total < three.floor:
        yield Obstacle("ready.points", {"total": three.total, "floor": int(three.floor)}, repair="#hang-3")
    for each in three.raises:
        facts = {"criterion": each.criterion, "title": each.title, "minimum": each.to.points, "points": each.points}
        yield Obstacle("ready.minimum", facts, repair="#hang-3")
    for missing in (each for each in three.missing if not is_made_later(each)):
        names = [" + ".join(paper.vi for paper in group) for group in missing.groups]
        yield Obstacle("ready.paper", {"paper": " / ".join(names)}, repair="#hang-3")
