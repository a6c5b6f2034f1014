"""Figures that bodies report on their tasks: each is the state so far, so the latest of a body counts."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from ocop.base.kernel.outcome import Obstacle


@dataclass(frozen=True, slots=True)
class Reported:
    """One value as reported; rows come in the order in which they were made."""

    pk: int
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
    """By place; the whole is what was reported for the whole, else the places together."""
    latest = {(row.figure, row.assignment): row for row in rows}
    by_unit: dict[int | None, list[Reported]] = {}
    for row in latest.values():
        by_unit.setdefault(row.unit, []).append(row)
    found = {unit: _sum(same) for unit, same in by_unit.items()}
    if found and None not in found:
        found[None] = _sum(list(latest.values()))
    return found


def _sum(rows: Collection[Reported]) -> Sum:
    return Sum(sum((row.value for row in rows), Decimal(0)), tuple(sorted(row.pk for row in rows)))
