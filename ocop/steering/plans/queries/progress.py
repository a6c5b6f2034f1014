"""Planned, done, percent, by whom and from which records, at any date and by place (B02).

Done figures come from the registry of indicators alone: nothing is typed here.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db.models import Prefetch, QuerySet

from ocop.actors.territory.models import Unit
from ocop.base.kernel.periods import Period
from ocop.law.indicators import queries as indicators
from ocop.law.indicators.registry import Question, Reading, Readings
from ocop.steering.directives.models import Assignment
from ocop.steering.directives.queries.moments import Moment, dates_of, moment
from ocop.steering.directives.rules.status import Standing, standing
from ocop.steering.directives.vocabulary import AssignmentState

from ..models import Line, LineTarget, PlanVersion
from ..rules.progress import Course, as_on, course_of, is_reached, percent, planned_of
from ..vocabulary import Quarter
from .spending import SourceMoney, money_of_lines, money_of_plan


@dataclass(frozen=True, slots=True)
class PlaceProgress:
    """One place of a line, or the whole of it (no unit); `done` None: nobody has reported yet."""

    unit: Unit | None
    planned: Decimal | None
    upper: Decimal | None
    is_at_least: bool
    done: Decimal | None
    percent: Decimal | None
    records: tuple[tuple[str, int], ...]
    source_label: Any
    coverage: str = ""

    @property
    def is_reached(self) -> bool:
        """Whether as much was done as planned."""
        return is_reached(self.done, self.planned)


@dataclass(frozen=True, slots=True)
class BodyProgress:
    """By whom: the body, its officer, and where its share of the work stood on the day."""

    assignment: Assignment
    standing: Standing
    is_done: bool


@dataclass(frozen=True, slots=True)
class LineProgress:
    """A line with its places (the whole first), the bodies that do it, and money by source."""

    line: Line
    rows: tuple[PlaceProgress, ...]
    assignments: tuple[BodyProgress, ...]
    money: tuple[SourceMoney, ...]
    course: Course

    @property
    def whole(self) -> PlaceProgress | None:
        """The row of the whole."""
        return next((row for row in self.rows if row.unit is None), None)


@dataclass(frozen=True, slots=True)
class Summary:
    """A version at a glance."""

    done: int
    going: int
    late: int
    stopped: int
    targets: int
    reached: int
    money: tuple[SourceMoney, ...]

    @property
    def lines(self) -> int:
        """All lines that are to be done."""
        return self.done + self.going + self.late

    @property
    def reached_percent(self) -> Decimal | None:
        """B02: targets reached among the targets planned."""
        return percent(Decimal(self.reached), Decimal(self.targets))


def progress(version: PlanVersion, *, as_of: date) -> list[LineProgress]:
    """Every line of the version as it stood on the day; a constant number of queries."""
    lines = list(lines_to_follow(version.lines.all()))
    return progress_of(lines, as_of=as_of, money=money_of_lines(version, lines, as_of=as_of))


def progress_of(
    lines: Sequence[Line], *, as_of: date, money: Mapping[int, tuple[SourceMoney, ...]] | None = None
) -> list[LineProgress]:
    """The same for lines of any versions, which come from `lines_to_follow`."""
    readings = _readings(lines, as_of)
    now = moment(as_of)
    money = money or {}
    return [_line_progress(line, readings.get(line.pk, {}), now, money.get(line.pk, ())) for line in lines]


def lines_to_follow(lines: QuerySet[Line]) -> QuerySet[Line]:
    """The lines with everything that progress reads."""
    shares = Assignment.objects.select_related("organisation", "officer", "task").order_by("pk")
    return lines.select_related(
        "version__plan", "group", "indicator", "lead", "task__directive__document"
    ).prefetch_related(
        Prefetch("targets", LineTarget.objects.select_related("unit")),
        Prefetch("task__assignments", shares),
        "money__source",
        "coordinating",
    )


def summary(version: PlanVersion, *, as_of: date, found: Sequence[LineProgress] | None = None) -> Summary:
    """How many lines are done, on the way, late; how many targets are reached; planned, given and paid by source."""
    rows = progress(version, as_of=as_of) if found is None else found
    courses = [row.course for row in rows]
    wholes = [row.whole for row in rows if row.course != Course.STOPPED]
    planned = [whole for whole in wholes if whole is not None and whole.planned is not None]
    return Summary(
        done=courses.count(Course.DONE),
        going=courses.count(Course.GOING),
        late=courses.count(Course.LATE),
        stopped=courses.count(Course.STOPPED),
        targets=len(planned),
        reached=sum(whole.is_reached for whole in planned),
        money=money_of_plan(version, as_of=as_of),
    )


def unfinished_line_keys(version: PlanVersion, *, as_of: date) -> set[UUID]:
    """Lines whose work goes on: a task not finished, or less done than planned (nobody has reported is not done)."""
    return {row.line.key for row in progress(version, as_of=as_of) if _is_unfinished(row)}


def _is_unfinished(row: LineProgress) -> bool:
    if row.course == Course.STOPPED:
        return False
    short = row.whole is not None and row.whole.planned is not None and not row.whole.is_reached
    return row.course != Course.DONE or short


def _readings(lines: Sequence[Line], as_of: date) -> dict[int, Readings]:
    """What the registry says for each line, asked for many lines at once."""
    found: dict[int, Readings] = {}
    for layer in _layers(line for line in lines if line.indicator and line.version):
        question = _question(layer, as_of)
        if question is None:
            continue
        read = indicators.read_many([line.indicator.code for line in layer if line.indicator], question)
        found |= {line.pk: read[line.indicator.code] for line in layer if line.indicator}
    return found


def _layers(lines: Iterable[Line]) -> Iterator[list[Line]]:
    """Lines that one question can answer: of the same years, no indicator twice (each line counts its own task)."""
    layers: dict[tuple[int, int, int], list[Line]] = defaultdict(list)
    seen: dict[tuple[int, int, int | None], int] = defaultdict(int)
    for line in lines:
        assert line.version
        years = line.version.plan.first_year, line.version.plan.last_year
        place = seen[*years, line.indicator_id]
        seen[*years, line.indicator_id] += 1
        layers[*years, place].append(line)
    yield from layers.values()


def _question(layer: Sequence[Line], as_of: date) -> Question | None:
    """From the first day of the plan to the day asked, at most to its end; None before it begins."""
    version = layer[0].version
    assert version
    first, last = date(version.plan.first_year, 1, 1), date(version.plan.last_year, 12, 31)
    if as_of < first:
        return None
    units = {target.unit_id for line in layer for target in line.targets.all() if target.unit_id}
    tasks = frozenset(line.task_id for line in layer if line.task_id)
    return Question(Period.closed(first, min(as_of, last)), units=tuple(sorted(units)), tasks=tasks)


def _line_progress(line: Line, readings: Readings, now: Moment, money: tuple[SourceMoney, ...]) -> LineProgress:
    rows = tuple(_rows(line, readings))
    bodies = tuple(_bodies(line, now))
    whole = next((row for row in rows if row.unit is None), None)
    course = course_of(
        ((body.standing.status, body.is_done) for body in bodies),
        is_stopped=line.is_stopped,
        due=line.due_on,
        reached=whole is not None and whole.is_reached,
        on=now.on,
    )
    return LineProgress(line, rows, bodies, money, course)


def _rows(line: Line, readings: Readings) -> Iterator[PlaceProgress]:
    """The whole first, then the places in the order of their codes."""
    by_unit: dict[Unit | None, list[LineTarget]] = {None: []}
    for target in line.targets.all():
        by_unit.setdefault(target.unit, []).append(target)
    if line.indicator is None and not any(by_unit.values()):
        return
    label = indicators.source_of(line.indicator.code) if line.indicator else ""
    for unit in sorted(by_unit, key=lambda unit: ("", 0) if unit is None else (unit.code, unit.pk)):
        yield _row(unit, by_unit[unit], readings.get(unit.pk if unit else None), label)


def _row(unit: Unit | None, targets: Sequence[LineTarget], reading: Reading | None, label: Any) -> PlaceProgress:
    year = next((target for target in targets if target.quarter == Quarter.YEAR), None)
    planned = planned_of(year.value if year else None, [target.value for target in targets if target is not year])
    done = reading.value if reading else None
    return PlaceProgress(
        unit=unit,
        planned=planned,
        upper=year.upper if year else None,
        is_at_least=bool(year and year.is_at_least),
        done=done,
        percent=percent(done, planned),
        records=tuple(reading.records) if reading else (),
        source_label=label,
        coverage=reading.coverage if reading else "",
    )


def _bodies(line: Line, now: Moment) -> Iterator[BodyProgress]:
    """Shares given by the day, judged as of the day."""
    for assignment in line.task.assignments.all() if line.task else ():
        if assignment.assigned_on <= now.on:
            dates = as_on(dates_of(assignment), now.on)
            rules = now.rules
            judged = standing(
                dates, on=now.on, calendar=now.calendar, warn_days=rules.warn_days, strict=rules.before_is_strict
            )
            yield BodyProgress(assignment, judged, dates.state == AssignmentState.DONE)
