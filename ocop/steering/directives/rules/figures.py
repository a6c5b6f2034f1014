"""Figures that bodies report on their tasks: each is the state so far, so the latest of a body counts."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from ocop.base.kernel.outcome import Obstacle


@dataclass(frozen=True, slots=True)
class Reported:
    """One value as reported; rows come in the order in which they were made."""

    pk: int
    task: int
    figure: int
    assignment: int
    unit: int | None
    value: Decimal


@dataclass(frozen=True, slots=True)
class Sum:
    """A figure and the reports behind it."""

    value: Decimal
    reports: tuple[int, ...]


def obstacles_to_figures(asked: Collection[int], given: Mapping[int, Decimal]) -> Iterator[Obstacle]:
    """Only what the task asks for, and nothing below zero."""
    if set(given) - set(asked):
        yield Obstacle("figure.not-of-task")
    if any(value < 0 for value in given.values()):
        yield Obstacle("figure.negative")


def summed(rows: Iterable[Reported]) -> dict[int | None, Sum]:
    """By place; the whole of a task is what was reported for its whole, else its places together."""
    latest = {(row.figure, row.assignment): row for row in rows}
    by_unit: dict[int | None, list[Reported]] = defaultdict(list)
    by_task: dict[int, list[Reported]] = defaultdict(list)
    for row in latest.values():
        by_task[row.task].append(row)
        if row.unit is not None:
            by_unit[row.unit].append(row)
    if by_task:
        by_unit[None] = [row for same in by_task.values() for row in _whole(same)]
    return {unit: _sum(same) for unit, same in by_unit.items()}


def _whole(rows: Collection[Reported]) -> Collection[Reported]:
    return [row for row in rows if row.unit is None] or rows


def _sum(rows: Collection[Reported]) -> Sum:
    return Sum(sum((row.value for row in rows), Decimal(0)), tuple(sorted(row.pk for row in rows)))
