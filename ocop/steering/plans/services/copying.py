"""Lines copied into another version: of the same plan for an adjustment, of the next year's plan as a beginning."""

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import uuid4

from ..models import Line, LineMoney, LineTarget, PlanVersion

SAME = (
    "rank", "group", "content", "indicator", "unit_text", "lead", "deliverable", "answers", "clause", "note",
)  # fmt: skip


def copy_for_adjustment(lines: Iterable[Line], version: PlanVersion) -> None:
    """Every line as it stands, under the same key and with its task."""
    for line in lines:
        _copied(
            line,
            version,
            key=line.key,
            task=line.task,
            start_on=line.start_on,
            due_on=line.due_on,
            is_stopped=line.is_stopped,
            origin=line.origin,
            carried_from=line.carried_from,
        )


def copy_for_next_year(lines: Iterable[Line], version: PlanVersion, *, unfinished: set[Any], years: int) -> None:
    """What goes on, its days moved by so many years; unfinished work remembers the line it comes from."""
    for line in lines:
        if not line.is_stopped:
            _copied(
                line,
                version,
                key=uuid4(),
                start_on=moved(line.start_on, years),
                due_on=moved(line.due_on, years),
                carried_from=line if line.key in unfinished else None,
            )


def copied_input(line: Line, version: PlanVersion, *, rank: int) -> Line:
    """A proposed line as a line of the plan."""
    return _copied(
        line, version, key=uuid4(), start_on=line.start_on, due_on=line.due_on, origin=line, overrides={"rank": rank}
    )


def moved(day: date | None, years: int) -> date | None:
    """The same day so many years later; 29 February becomes the 28th."""
    if day is None:
        return None
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


def _copied(line: Line, version: PlanVersion, *, overrides: dict[str, Any] | None = None, **facts: Any) -> Line:
    same = {name: getattr(line, name) for name in SAME}
    copy = Line.objects.create(version=version, **{**same, **facts, **(overrides or {})})
    copy.coordinating.set(line.coordinating.all())
    LineTarget.objects.bulk_create(
        LineTarget(line=copy, unit=t.unit, quarter=t.quarter, value=t.value, upper=t.upper, is_at_least=t.is_at_least)
        for t in line.targets.all()
    )
    year = version.plan.first_year
    LineMoney.objects.bulk_create(
        LineMoney(line=copy, source=m.source, amount_vnd=m.amount_vnd)
        for m in line.money.all()
        if m.source.last_year is None or m.source.last_year >= year
    )
    return copy
