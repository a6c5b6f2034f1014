"""Sums of a set: criteria = group, groups = part, parts = 100 (E02)."""

from collections.abc import Iterator, Mapping
from typing import Any

from ocop.base.kernel.outcome import Obstacle

from ..sheets import Part
from .reader import Where


def check_sums(row: Mapping[str, Any], found: tuple[Part, ...], where: Where) -> tuple[Obstacle, ...]:
    """Everything that does not close, in the order of the sheet."""
    printed = {str(each.get("code")): each.get("max") for each in row.get("parts") or () if isinstance(each, Mapping)}
    return tuple(_open(found, printed, where))


def _open(found: tuple[Part, ...], printed: Mapping[str, Any], where: Where) -> Iterator[Obstacle]:
    total = 0
    for part in found:
        yield from _open_groups(part, where)
        reached = sum(group.max_points for group in part.groups)
        total += sum(criterion.max_points for criterion in part.criteria())
        if reached != part.max_points:
            yield _fault("sum.part", where, part=part.code, found=reached, printed=part.max_points)
        if printed.get(part.code, part.max_points) != part.max_points:
            yield _fault("sum.part-differs", where, part=part.code, found=printed[part.code], printed=part.max_points)
    if total != 100:
        yield _fault("sum.total", where, found=total)


def _open_groups(part: Part, where: Where) -> Iterator[Obstacle]:
    for group in part.groups:
        reached = sum(criterion.max_points for criterion in group.criteria)
        if reached != group.max_points:
            yield _fault("sum.group", where, group=group.code, found=reached, printed=group.max_points)


def _fault(code: str, where: Where, /, **facts: Any) -> Obstacle:
    return Obstacle(code, {"set": where.set, "criterion": "", "option": "", **facts})
