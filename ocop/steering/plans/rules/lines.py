"""What a line can never say is refused when typed; what it does not say yet is a gap, told before the submission."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from ocop.base.kernel.formats import quantity, short_date
from ocop.base.kernel.outcome import Obstacle

from ..vocabulary import Quarter
from .adding_up import Target

LARGEST = 10**12  # a target has at most twelve digits before the comma


@dataclass(frozen=True, slots=True, kw_only=True)
class LineFacts:
    """A line as the rules see it."""

    content: str
    lead: int | None
    coordinating: Collection[int]
    start_on: date | None
    due_on: date | None
    targets: Sequence[Target]
    money: Sequence[tuple[int, int]]  # source, đồng


def obstacles_to_wording(line: LineFacts, *, places: Collection[int]) -> Iterator[Obstacle]:
    """Words, bodies, days, targets and money of one line, all at once."""
    if not line.content.strip():
        yield Obstacle("line.no-content", repair="#id_content")
    if line.lead in line.coordinating:
        yield Obstacle("line.lead-coordinates", repair="#id_coordinating")
    if line.start_on and line.due_on and line.due_on < line.start_on:
        facts = {"start": short_date(line.start_on), "due": short_date(line.due_on)}
        yield Obstacle("line.ends-before-start", facts, repair="#id_due_on")
    yield from _obstacles_of_targets(line.targets, places)
    yield from _obstacles_of_money(line.money)


def _obstacles_of_targets(targets: Sequence[Target], places: Collection[int]) -> Iterator[Obstacle]:
    seen = [(target.unit, target.quarter) for target in targets]
    if len(seen) != len(set(seen)):
        yield Obstacle("target.twice")
    for target in targets:
        if not 0 <= target.value < LARGEST or (target.upper is not None and target.upper >= LARGEST):
            yield Obstacle("target.out-of-range", {"value": quantity(target.value)})
        elif target.upper is not None and target.upper < target.value:
            yield Obstacle("target.upside-down", {"value": quantity(target.value), "upper": quantity(target.upper)})
        if target.quarter not in Quarter.values:
            yield Obstacle("target.no-such-quarter")
        if target.unit is not None and target.unit not in places:
            yield Obstacle("target.elsewhere")


def _obstacles_of_money(money: Sequence[tuple[int, int]]) -> Iterator[Obstacle]:
    sources = [source for source, _ in money]
    if len(sources) != len(set(sources)):
        yield Obstacle("line.source-twice")
    if any(amount <= 0 for _, amount in money):
        yield Obstacle("line.no-money")
