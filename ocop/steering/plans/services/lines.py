"""Lines are written down leniently and submitted strictly: what is missing is a gap, what is impossible is refused."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db import transaction

from ocop.actors.organisations.models import Organisation
from ocop.actors.people.models import Person
from ocop.actors.territory.models import Unit
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import Obstacle, refuse_if
from ocop.law.indicators.models import Indicator
from ocop.steering.budget.models import FundingSource
from ocop.steering.directives.models import Task

from .. import permissions
from ..models import InputRequest, Line, LineMoney, LineTarget, Plan, PlanVersion, WorkGroup
from ..queries.facts import next_rank, version_for_update
from ..queries.locking import line_for_update, request_for_update
from ..queries.offers import places
from ..rules.adding_up import Target
from ..rules.lines import LineFacts, obstacles_to_wording
from ..rules.route import obstacles_to_hand
from ..vocabulary import Quarter

SAME = (
    "group", "content", "indicator", "unit_text", "lead", "start_on", "due_on", "deliverable", "answers", "clause",
    "note",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class TargetWording:
    """How much, where and in which part of the year; no unit is the whole."""

    unit: Unit | None
    quarter: Quarter
    value: Decimal
    upper: Decimal | None = None
    is_at_least: bool = False


@dataclass(frozen=True, slots=True)
class MoneyWording:
    """Money of one source, in whole đồng."""

    source: FundingSource
    amount_vnd: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LineWording:
    """A line as a form or a workbook gives it."""

    group: WorkGroup
    content: str
    indicator: Indicator | None = None
    unit_text: str = ""
    lead: Organisation | None = None
    coordinating: tuple[Organisation, ...] = ()
    start_on: date | None = None
    due_on: date | None = None
    deliverable: str = ""
    answers: Task | None = None
    clause: str = ""
    note: str = ""
    targets: tuple[TargetWording, ...] = ()
    money: tuple[MoneyWording, ...] = ()


# ── lines of a version ──


@transaction.atomic
def add_line(version_id: int, *, by: Person, on: date, wording: LineWording) -> Line:
    """Thêm nội dung at the end of its group."""
    version = version_for_update(version_id)
    require_drafting(version, by=by, on=on)
    refuse_if(_obstacles(wording, version.plan))
    line = _written(Line(version=version, rank=next_rank(version.lines.all())), wording)
    record("plans.line.added", line, by=by, content=line.content)
    return line


@transaction.atomic
def edit_line(line_id: int, *, by: Person, on: date, wording: LineWording, seen: int | None = None) -> Line:
    """Sửa nội dung; `seen` is the edition the person had before their eyes."""
    line = _editable(line_id, by=by, on=on)
    refuse_if([*_changed_meanwhile(line, seen), *_obstacles(wording, _plan_of(line))])
    before = line.content
    line.edition += 1
    _written(line, wording)
    record("plans.line.edited", line, by=by, old=before, content=line.content)
    return line


@transaction.atomic
def remove_line(line_id: int, *, by: Person, on: date) -> PlanVersion | InputRequest:
    """Bỏ nội dung; gives what it belonged to. A line whose task runs is stopped instead, so that its record stays."""
    line = _editable(line_id, by=by, on=on)
    refuse_if([Obstacle("line.runs")] if line.task_id and line.version_id else [])
    record("plans.line.removed", line, by=by, content=line.content)
    home: PlanVersion | InputRequest | None = line.version or line.request
    assert home is not None
    line.taken_as.update(origin=None)
    line.delete()
    return home


@transaction.atomic
def move_line(line_id: int, *, by: Person, on: date, up: bool) -> Line:
    """Đưa lên, đưa xuống within its group; nothing happens at the end of it."""
    line = _editable(line_id, by=by, on=on)
    beside = Line.objects.filter(version=line.version, request=line.request, group=line.group)
    other = (
        beside.filter(rank__lt=line.rank).order_by("-rank").first()
        if up
        else beside.filter(rank__gt=line.rank).order_by("rank").first()
    )
    if other:
        line.rank, other.rank = other.rank, line.rank
        Line.objects.bulk_update([line, other], ["rank"])
        record("plans.line.moved", line, by=by, content=line.content)
    return line


@transaction.atomic
def stop_line(line_id: int, *, by: Person, on: date) -> Line:
    """Ngừng: in an adjustment, work that was approved is not gone on with; a second time takes that back."""
    line = _editable(line_id, by=by, on=on)
    is_of_adjustment = line.version is not None and line.version.is_adjustment
    refuse_if([] if is_of_adjustment else [Obstacle("line.stops-only-in-adjustment")])
    line.is_stopped = not line.is_stopped
    line.edition += 1
    line.save(update_fields=["is_stopped", "edition"])
    record("plans.line.stopped" if line.is_stopped else "plans.line.resumed", line, by=by, content=line.content)
    return line


# ── lines of an answer to the call for inputs ──


@transaction.atomic
def add_input_line(request_id: int, *, by: Person, on: date, wording: LineWording) -> Line:
    """Thêm nội dung đề xuất."""
    request = request_for_update(request_id)
    require_proposing(request, by=by, on=on)
    refuse_if(_obstacles(wording, request.call.version.plan))
    line = _written(Line(request=request, rank=next_rank(request.lines.all())), wording)
    record("plans.input.added", line, by=by, content=line.content)
    return line


# ── who may, and when ──


def require_drafting(version: PlanVersion, *, by: Person, on: date) -> None:
    """The owner's people, while the version can change."""
    permissions.require_owner(by, version.plan, on=on)
    refuse_if(obstacles_to_hand(version.stage))


def require_proposing(request: InputRequest, *, by: Person, on: date) -> None:
    """The body that was asked, while the call runs."""
    permissions.require_asked(by, request, on=on)
    refuse_if([] if request.call.closed_on is None else [Obstacle("input.call-closed")])


def _editable(line_id: int, *, by: Person, on: date) -> Line:
    """The line under lock, for somebody who may change it now; what it belongs to is locked first."""
    line = line_for_update(line_id)
    if line.version_id:
        line.version = version_for_update(line.version_id)
        require_drafting(line.version, by=by, on=on)
    else:
        assert line.request_id
        line.request = request_for_update(line.request_id)
        require_proposing(line.request, by=by, on=on)
        refuse_if([Obstacle("input.answered")] if hasattr(line, "answer") else [])
    return line


def _plan_of(line: Line) -> Plan:
    if line.version:
        return line.version.plan
    assert line.request
    plan: Plan = line.request.call.version.plan
    return plan


def _changed_meanwhile(line: Line, seen: int | None) -> list[Obstacle]:
    return [Obstacle("line.changed-meanwhile")] if seen is not None and seen != line.edition else []


# ── what is written ──


def _obstacles(wording: LineWording, plan: Plan) -> Iterable[Obstacle]:
    facts = LineFacts(
        content=wording.content,
        lead=wording.lead.pk if wording.lead else None,
        coordinating=[body.pk for body in wording.coordinating],
        start_on=wording.start_on,
        due_on=wording.due_on,
        targets=[
            Target(t.unit.pk if t.unit else None, t.quarter, t.value, t.upper, t.is_at_least) for t in wording.targets
        ],
        money=[(money.source.pk, money.amount_vnd) for money in wording.money],
    )
    has_places = any(target.unit for target in wording.targets)
    inside = {unit.pk for unit in places(plan)} | {plan.unit_id or 0} if has_places else set()
    return obstacles_to_wording(facts, places=inside)


def _written(line: Line, wording: LineWording) -> Line:
    """The row with its targets, money and coordinating bodies as the wording says."""
    for name in SAME:
        setattr(line, name, getattr(wording, name))
    line.content, line.unit_text = wording.content.strip(), _unit_of(wording)
    line.save()
    line.coordinating.set(wording.coordinating)
    line.targets.all().delete()
    line.money.all().delete()
    LineTarget.objects.bulk_create(
        LineTarget(line=line, unit=t.unit, quarter=t.quarter, value=t.value, upper=t.upper, is_at_least=t.is_at_least)
        for t in wording.targets
    )
    LineMoney.objects.bulk_create(LineMoney(line=line, source=m.source, amount_vnd=m.amount_vnd) for m in wording.money)
    return line


def _unit_of(wording: LineWording) -> str:
    """The unit as typed, else that of the indicator."""
    return wording.unit_text.strip() or (wording.indicator.unit if wording.indicator else "")
