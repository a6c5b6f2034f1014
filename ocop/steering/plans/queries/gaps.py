"""What a version lacks, what it says twice, and what keeps its content from going up.

P3 of the support notes: every line has an indicator; a line without a lead is nobody's work.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Q

from ocop.base.kernel.outcome import Obstacle
from ocop.base.kernel.text import fold, squeeze
from ocop.steering.budget.models import FundingSource
from ocop.steering.budget.queries import ceilings

from ..models import InputRequest, Line, PlanVersion
from ..rules.adding_up import Target, obstacles_to_targets
from ..rules.money import SourceMoney, obstacles_to_money
from ..vocabulary import InputVerdict, Level
from .facts import line_rows, money_by_source, with_rows
from .offers import places

SHORT = 80


@dataclass(frozen=True, slots=True)
class Gap:
    """Something missing, on a line or in the whole; `blocks` keeps the version from going up."""

    line: Line | None
    code: str
    facts: dict[str, Any] = field(default_factory=dict)
    blocks: bool = True


def gaps(version: PlanVersion) -> list[Gap]:
    """Everything that is missing, line by line, then the agencies that have not answered."""
    lines = [line for line in line_rows(version) if not line.is_stopped]
    inside = _inside(version)
    found = [gap for line in lines for gap in _gaps_of(line, inside)]
    return [*found, *(Gap(None, "gap.silent", {"body": name}, blocks=False) for name in _silent(version))]


def _inside(version: PlanVersion) -> dict[int, str]:
    """The units of a provincial plan by their level; the places that share a target must all have their part."""
    return {u.pk: u.level for u in places(version.plan)} if version.plan.level == Level.PROVINCE else {}


def _gaps_of(line: Line, inside: Mapping[int, str]) -> Iterator[Gap]:
    named = {"line": shortened(line.content)}
    missing = {
        "gap.no-lead": line.lead_id,
        "gap.no-indicator": line.indicator_id,
        "gap.no-target": list(line.targets.all()),
        "gap.no-due": line.due_on,
    }
    yield from (Gap(line, code, named) for code, there in missing.items() if not there)
    shared = {target.unit_id for target in line.targets.all() if target.unit_id}
    levels = {inside[unit] for unit in shared if unit in inside}
    left = [unit for unit, level in inside.items() if level in levels and unit not in shared]
    if left:
        yield Gap(line, "gap.places-without", {**named, "n": len(left)}, blocks=False)


def _silent(version: PlanVersion) -> list[str]:
    asked = InputRequest.objects.filter(call__version=version, answered_on__isnull=True)
    return list(asked.values_list("organisation__name", flat=True))


def doubles(version: PlanVersion) -> list[tuple[Line, ...]]:
    """Lines that say the same: the same words, or the same indicator, lead and places; proposals among them.

    A proposal left out is settled; one taken over stands in the plan itself.
    """
    settled = Q(answer__verdict__in=[InputVerdict.REFUSED, InputVerdict.TAKEN])
    proposed = Line.objects.filter(request__call__version=version, request__answered_on__isnull=False).exclude(settled)
    lines = [*line_rows(version), *with_rows(proposed)]
    groups = [*_grouped(lines, _words), *_grouped(lines, _measure)]
    unique = {frozenset(line.pk for line in same): same for same in groups}
    return list(unique.values())


def _grouped(lines: Sequence[Line], sign: Any) -> list[tuple[Line, ...]]:
    same: dict[Any, list[Line]] = defaultdict(list)
    for line in lines:
        if key := sign(line):
            same[key].append(line)
    return [tuple(found) for found in same.values() if len(found) > 1]


def _words(line: Line) -> str:
    return squeeze(fold(line.content)).strip(" .;,")


def _measure(line: Line) -> tuple[Any, ...] | None:
    if not line.indicator_id:
        return None
    return line.indicator_id, line.lead_id, frozenset(target.unit_id for target in line.targets.all())


def obstacles_of_content(version: PlanVersion) -> Iterator[Obstacle]:
    """What the lines lack, what does not add up, and money above the estimate: everything at once."""
    lines = [line for line in line_rows(version) if not line.is_stopped]
    if not lines:
        yield Obstacle("plan.no-lines", repair="#noi-dung")
    for gap in gaps(version):
        if gap.blocks:
            yield Obstacle(gap.code, gap.facts, repair=f"#dong-{gap.line.pk}" if gap.line else "#noi-dung")
    for line in lines:
        yield from obstacles_to_targets(targets_of(line), line=shortened(line.content))
    if not version.plan.is_scheme:
        yield from obstacles_to_money(source_money(version))


def targets_of(line: Line) -> list[Target]:
    """The targets of a line as the rules see them."""
    return [Target(t.unit_id, t.quarter, t.value, t.upper, t.is_at_least) for t in line.targets.all()]


def source_money(version: PlanVersion) -> list[SourceMoney]:
    """Planned money beside estimate and allocation; a department's plan is held against its own lines alone."""
    plan, planned = version.plan, money_by_source(version)
    holders = None if plan.level == Level.PROVINCE else {plan.owner_id}
    limits = ceilings(plan.first_year, programme=plan.programme, holders=holders)
    rows = []
    for source in FundingSource.objects.filter(pk__in=planned):
        limit = limits.get(source.pk)
        estimated, allocated = (limit.estimated_vnd, limit.allocated_vnd) if limit else (None, None)
        rows.append(SourceMoney(str(source), planned[source.pk], estimated, allocated, source.is_state_budget))
    return rows


def shortened(content: str) -> str:
    """The words of a line in a sentence about it."""
    return content if len(content) <= SHORT else f"{content[: SHORT - 1]}…"
