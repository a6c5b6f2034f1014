"""Nộp, rút: strict at submission; the code is drawn once, each submission is kept as a version (notes §6.3)."""

from datetime import date

from django.db import transaction
from django.urls import reverse

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import Obstacle, refuse_if
from ocop.law.documents.services import draw_number

from .. import permissions
from ..models import ProjectMember, ProjectVersion, SupportProject
from ..notices import projects as notices
from ..queries import facts
from ..queries.content import content_of
from ..queries.eligibility import obstacles_to_eligibility
from ..queries.locking import producers_for_update, project_for_update
from ..rules import clocks, costs, filing, funding
from ..rules.moves import BEFORE_APPROVAL, obstacles_to_move
from ..vocabulary.norms import AttachedAt
from ..vocabulary.projects import GROUP_LEAST, RECEIVE_DAYS, ProjectState
from . import money
from .drafting import note_costs
from .moving import changed, move


@transaction.atomic
def submit(project_id: int, *, by: Person, on: date) -> SupportProject:
    """Nộp đề án: everything that is missing is told at once."""
    project = project_for_update(project_id)
    permissions.require_move(by, "submit", project, on=on)
    producers_for_update(facts.beneficiaries_of(project))
    refuse_if(obstacles_to_submitting(project, on=on))
    _number(project, by=by, on=on)
    project.funding_key, project.submitted_by = facts.funding_key_of(project), by
    project.object_name = facts.object_name_of(project)
    project.version += 1
    if project.state == ProjectState.RETURNED:
        project.return_requests.filter(answered_on=None).update(answered_on=on)
    project.submitted_on = project.submitted_on or on
    due = clocks.due_in(facts.whole(RECEIVE_DAYS, on), on)
    move(project, "submit", by=by, on=on, due_on=due, facts={"version": project.version})
    ProjectVersion.objects.create(
        project=project, number=project.version, content=content_of(project), submitted_by=by, submitted_on=on
    )  # fmt: skip
    notices.submitted(project, by=by, on=on)
    return project


def obstacles_to_submitting(project: SupportProject, *, on: date) -> list[Obstacle]:
    """Everything that keeps it from being submitted; also shown beside the button."""
    repair = repairs_of(project)
    found = [*obstacles_to_move("submit", project.stage)]
    if project.state == ProjectState.RETURNED:
        found += clocks.obstacles_to_late_answer(project.due_on, on)
    found += filing.obstacles_to_application(
        facts.application_of(project), group_least=facts.whole(GROUP_LEAST, on), repair=repair
    )
    found += costs.obstacles_to_items(facts.lines_of(project), repair=repair["costs"])
    found += costs.obstacles_to_request(project.requested_vnd, project.total_cost_vnd, repair=repair["costs"])
    found += filing.obstacles_to_papers(facts.asked_papers(project, AttachedAt.APPLICATION, on=on),
                                        repair=repair["papers"])  # fmt: skip
    found += obstacles_to_eligibility(project, on=on)
    return [*found, *obstacles_to_funding(project)]


def obstacles_to_funding(project: SupportProject) -> list[Obstacle]:
    """B8."""
    return list(funding.obstacles_to_funding(
        facts.funded_for_the_same(project), closed_may_repeat=facts.may_repeat(project)
    ))  # fmt: skip


def repairs_of(project: SupportProject) -> dict[str, str]:
    """The pages on which each part is written."""
    parts = {"content": "content", "needs": "content", "costs": "costs", "papers": "papers"}
    return {part: reverse(f"support:write-{name}", args=[project.pk]) for part, name in parts.items()}


def _number(project: SupportProject, *, by: Person, on: date) -> None:
    """KC-2026-0007: drawn once from the department's series of the year, never used again."""
    if project.code:
        return
    assert project.programme
    prefix = project.programme.prefix
    number, _written = draw_number(prefix, project.department, on, by=by)
    project.code = f"{prefix}-{on.year}-{number:04d}"


@transaction.atomic
def withdraw(project_id: int, *, by: Person, on: date, reason: str) -> SupportProject:
    """Rút, before the approval."""
    project = project_for_update(project_id)
    permissions.require_move(by, "withdraw", project, on=on)
    refuse_if([*obstacles_to_move("withdraw", project.stage), *filing.obstacles_to_reason(reason)])
    return _withdrawn(project, by=by, on=on, reason=reason)


def _withdrawn(project: SupportProject, *, by: Person | None, on: date, reason: str) -> SupportProject:
    if by is not None:
        money.refuse(project, by=by, on=on, reason=reason)
    move(project, "withdraw", by=by, on=on, note=reason)
    notices.withdrawn(project, reason=reason, by=by, on=on)
    return project


@transaction.atomic
def lapse(project_id: int, *, on: date) -> SupportProject | None:
    """A returned application that nobody completed by its day counts as withdrawn; asked by the nightly job."""
    project = project_for_update(project_id)
    if project.state != ProjectState.RETURNED or not clocks.is_over(project.due_on, on):
        return None
    return _withdrawn(project, by=None, on=on, reason=notices.lapse_reason(project))


@transaction.atomic
def withdraw_member(member_id: int, *, by: Person, on: date, reason: str) -> SupportProject:
    """A beneficiary of a group steps back before the contract: its share is not bound any more (notes §12.5)."""
    project = project_for_update(ProjectMember.objects.values_list("project", flat=True).get(pk=member_id))
    permissions.require_move(by, "ask_adjustment", project, on=on)
    member = ProjectMember.objects.select_for_update(of=("self",)).select_related("producer").get(pk=member_id)
    refuse_if([*_obstacles_to_leaving(project, member), *filing.obstacles_to_reason(reason)])
    member.withdrawn_on, member.withdrawn_because = on, reason.strip()
    share = member.approved_vnd
    member.approved_vnd = 0
    member.save(update_fields=["withdrawn_on", "withdrawn_because", "approved_vnd"])
    released = _give_back(project, share, by=by, on=on, reason=reason)
    note_costs(project)
    changed(project, "support.member.withdrawn", by=by, member=member.producer.name, released=released, reason=reason)
    notices.member_withdrawn(project, member, by=by, on=on)
    return project


def _obstacles_to_leaving(project: SupportProject, member: ProjectMember) -> list[Obstacle]:
    may_leave = {*BEFORE_APPROVAL, ProjectState.APPROVED} - {ProjectState.PLANNED}
    found = [] if project.stage in may_leave else [Obstacle("project.wrong-moment", {"state": project.stage.label})]
    if member.withdrawn_on:
        found.append(Obstacle("member.withdrawn-before", {"member": member.producer.name}))
    return found


def _give_back(project: SupportProject, share: int, *, by: Person, on: date, reason: str) -> int:
    if not share:
        project.requested_vnd = sum(member.requested_vnd for member in facts.members_of(project))
        return 0
    project.approved_vnd = costs.after_withdrawal(project.approved_vnd, share)
    released = money.release(project, share, reason=reason, by=by, on=on)
    record("support.project.released", project, by=by, project=project.label, amount=released)
    return released
