"""Soạn đề án: opened for a producer, saved in any state of readiness; submission is what asks (`applying`)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from django.db import transaction

from ocop.actors.people.models import Person
from ocop.actors.producers.models import Producer
from ocop.base.audit.services import record
from ocop.base.files.models import StoredFile
from ocop.base.kernel.outcome import Obstacle, refuse_if

from .. import permissions
from ..models import CostItem, ProjectMember, ProjectPaper, SupportProject
from ..queries.facts import funding_key_of, items_of, office
from ..queries.locking import project_for_update
from ..rules import costs
from ..rules.moves import obstacles_to_move
from ..vocabulary.projects import EDITABLE, PaperStage, ProjectState
from .papers import keep

CONTENT = (
    "title", "programme", "activity", "variant", "trade", "implementing", "place", "latitude", "longitude",
    "object_kind", "object_name", "product", "start_on", "end_on", "multi_year_decision", "technology_line", "present",
    "need", "effect",
)  # fmt: skip


@transaction.atomic
def open_draft(*, producer: Producer, by: Person, on: date) -> SupportProject:
    """Lập đề nghị hỗ trợ: at the department and Centre of the producer's place."""
    permissions.require_applying(by, producer, on=on)
    department, centre = (office(code, producer.unit, on=on) for code in ("department", "centre"))
    refuse_if([] if department and centre else [Obstacle("project.no-office", {"place": producer.unit.name})])
    assert department
    assert centre
    made = SupportProject.objects.create(
        producer=producer, department=department, centre=centre, place=producer.unit, state_on=on, made_by=by,
        made_on=on,
    )  # fmt: skip
    record("support.project.drafted", made, by=by, producer=producer.name)
    return made


@transaction.atomic
def save_content(project_id: int, *, by: Person, on: date, **values: Any) -> SupportProject:
    """Nội dung: whatever is known so far; nothing is asked here."""
    project = _to_write(project_id, by=by, on=on)
    kept = () if project.state == ProjectState.DRAFT else ("programme", "activity")  # a submitted one has them
    for name in CONTENT:
        if name in values and not (values[name] is None and name in kept):
            setattr(project, name, values[name])
    if project.start_on and project.end_on and project.end_on < project.start_on and project.state != "draft":
        refuse_if([Obstacle("project.ends-before-start", {"start": project.start_on, "end": project.end_on})])
    _saved(project, by=by, part="content")
    return project


@dataclass(frozen=True, slots=True)
class MemberRow:
    """A beneficiary of a group beside the one that applies."""

    producer: Producer
    requested_vnd: int


@dataclass(frozen=True, slots=True)
class Estimate:
    """The lines of the estimate, what is asked for, and who shares it."""

    items: Sequence[costs.Item] = ()
    requested_vnd: int = 0
    is_group: bool = False
    members: Sequence[MemberRow] = ()
    whose: Mapping[int, Producer | None] = field(default_factory=dict)  # index of item: member


@transaction.atomic
def save_costs(project_id: int, *, by: Person, on: date, estimate: Estimate) -> SupportProject:
    """Dự toán: the lines replace those before; sums are counted here, never taken from a screen."""
    project = _to_write(project_id, by=by, on=on)
    project.items.all().delete()
    project.members.all().delete()
    project.is_group = estimate.is_group
    members = _members(project, estimate)
    for place, item in enumerate(estimate.items):
        whose = estimate.whose.get(place)
        _item(project, place, item, members.get(whose.pk) if whose else None)
    project.requested_vnd = (
        sum(member.requested_vnd for member in members.values()) if estimate.is_group else estimate.requested_vnd
    )
    note_costs(project)
    _saved(project, by=by, part="costs")
    return project


def _members(project: SupportProject, estimate: Estimate) -> dict[int, ProjectMember]:
    if not estimate.is_group:
        return {}
    return {
        row.producer.pk: ProjectMember.objects.create(
            project=project, producer=row.producer, requested_vnd=row.requested_vnd
        )
        for row in estimate.members
    }


def _item(project: SupportProject, place: int, item: costs.Item, member: ProjectMember | None) -> None:
    CostItem.objects.create(
        project=project, member=member, position=place, name=item.name[:300], quantity=Decimal(item.quantity),
        unit=item.unit[:40], unit_price_vnd=item.unit_price_vnd, total_vnd=item.total_vnd,
        is_eligible=item.is_eligible, why_not=item.why_not[:300],
    )  # fmt: skip


def note_costs(project: SupportProject) -> None:
    """The sums of the estimate as they are now; own capital is what no support bears."""
    lines = [item.line for item in items_of(project)]
    project.total_cost_vnd, project.eligible_cost_vnd = costs.total_of(lines), costs.eligible_of(lines)
    project.own_capital_vnd = project.total_cost_vnd - (project.approved_vnd or project.requested_vnd)


@transaction.atomic
def add_papers(
    project_id: int, *, by: Person, on: date, kind: str, files: Sequence[StoredFile], note: str = ""
) -> SupportProject:  # fmt: skip
    """Đính kèm: while it is written, and later what acceptance and payment ask."""
    project = project_for_update(project_id)
    permissions.require_move(by, "submit", project, on=on)
    refuse_if(
        [
            *([] if files else [Obstacle("paper.none-chosen", repair="#id_files")]),
            *([] if project.stage not in _OVER else [Obstacle("project.wrong-moment", {"state": project.stage.label})]),
        ]
    )
    stage = PaperStage.APPLICATION if project.stage in EDITABLE else PaperStage.PAYMENT
    keep(project, files, stage=stage, kind=kind, by=by, on=on, note=note)
    record("support.paper.added", project, by=by, project=project.label, n=len(files))
    return project


_OVER = frozenset({
    ProjectState.SETTLED, ProjectState.CLOSED, ProjectState.WITHDRAWN, ProjectState.REFUSED, ProjectState.STOPPED,
    ProjectState.RECOVERED,
})  # fmt: skip


@transaction.atomic
def remove_paper(paper_id: int, *, by: Person, on: date) -> SupportProject:
    """Bỏ tệp: while the application is written; it stays in the versions that had it."""
    paper = ProjectPaper.objects.select_related("file").get(pk=paper_id)
    project = _to_write(paper.project_id, by=by, on=on)
    refuse_if([] if paper.removed_on is None else [Obstacle("paper.removed")])
    paper.removed_on = on
    paper.save(update_fields=["removed_on"])
    record("support.paper.removed", project, by=by, project=project.label, name=paper.file.name)
    return project


def _to_write(project_id: int, *, by: Person, on: date) -> SupportProject:
    project = project_for_update(project_id)
    permissions.require_move(by, "submit", project, on=on)
    refuse_if(obstacles_to_move("submit", project.stage))
    return project


def _saved(project: SupportProject, *, by: Person, part: str) -> None:
    project.funding_key = funding_key_of(project) if project.state != ProjectState.DRAFT else ""
    project.edition += 1
    project.save()
    record("support.project.saved", project, by=by, project=str(project), part=part)
