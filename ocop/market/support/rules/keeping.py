"""What the norm keeper may do with a norm: confirm it with its paper, replace it from a day on, end it.

Legal basis: N2 (§6.2) of the notes; a norm is law, so its keeper approves no project (§3).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from ocop.base.kernel.formats import short_date
from ocop.base.kernel.outcome import Obstacle
from ocop.base.kernel.periods import Period

from ..vocabulary.norms import NormMode, NormState

HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class Typed:
    """The figures as the keeper has read them in the paper."""

    mode: NormMode
    percent: Decimal | None
    ceiling_vnd: int | None
    technology_factor: Decimal | None
    legal_source: str


def obstacles_to_figures(typed: Typed) -> Iterator[Obstacle]:
    """Figures that no norm can have."""
    if typed.percent is not None and not 0 < typed.percent <= HUNDRED:
        yield Obstacle("norm.percent-out-of-range")
    if typed.ceiling_vnd is not None and typed.ceiling_vnd <= 0:
        yield Obstacle("norm.no-ceiling")
    if typed.mode != NormMode.LIMIT and typed.ceiling_vnd is None:
        yield Obstacle("norm.sum-missing", {"mode": typed.mode.label})
    if typed.technology_factor is not None and (typed.technology_factor < 1 or typed.ceiling_vnd is None):
        yield Obstacle("norm.factor-without-ceiling")
    if not typed.legal_source.strip():
        yield Obstacle("norm.no-source")


def obstacles_to_paper(*, has_paper: bool, document: str) -> Iterator[Obstacle]:
    """The document with its file; nobody confirms from memory."""
    if not has_paper:
        yield Obstacle("norm.no-paper")
    if not document.strip():
        yield Obstacle("norm.no-document")


def obstacles_to_confirming(state: NormState) -> Iterator[Obstacle]:
    """Only what waits is confirmed; an ended one is, where decisions of its days are still entered."""
    if state == NormState.PRECEDENT:
        yield Obstacle("norm.is-precedent")
    if state == NormState.CONFIRMED:
        yield Obstacle("norm.is-confirmed")


def obstacles_to_replacing(state: NormState, *, is_replaced: bool, start: date | None, new: date) -> Iterator[Obstacle]:
    """A new version begins after the old one did, once."""
    if state == NormState.PRECEDENT:
        yield Obstacle("norm.is-precedent")
    if is_replaced:
        yield Obstacle("norm.is-replaced")
    if start and new <= start:
        yield Obstacle("norm.starts-too-early", {"start": short_date(start)})


def obstacles_to_ending(
    state: NormState, *, is_replaced: bool, start: date | None, last_day: date
) -> Iterator[Obstacle]:
    """The last day lies within the norm's own time; one that a newer version ended is not ended again."""
    if state == NormState.PRECEDENT:
        yield Obstacle("norm.is-precedent")
    if is_replaced:
        yield Obstacle("norm.is-replaced")
    if start and last_day < start:
        yield Obstacle("norm.ends-before-start", {"start": short_date(start)})


def obstacles_to_period(start: date, end: date | None, others: Iterable[tuple[str, Period]]) -> Iterator[Obstacle]:
    """Exactly one norm holds on a day for a programme, activity and variant of one level."""
    if end and end <= start:
        yield Obstacle("norm.ends-before-start", {"start": short_date(start)})
        return
    for code, period in others:
        if period.overlaps(Period(start, end)):
            yield Obstacle("norm.overlaps", {"norm": code})
