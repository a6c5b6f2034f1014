"""Danh mục trình duyệt: what passed, ranked, its money on lines; then the decision of who approves (notes §6.3)."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from functools import partial

from django.db import transaction

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import Obstacle, refuse_if
from ocop.steering.budget.models import BudgetLine

from .. import permissions
from ..models import Appraisal, ListEntry, ProjectFunding, ProjectList, SupportProject
from ..models.projects import frozen
from ..notices import projects as notices
from ..queries import facts, norms
from ..queries.locking import list_for_update, project_for_update, projects_for_update
from ..queries.money import lines_for, on_lines, waiting_of
from ..rules import clocks, costs, deciding, duties
from ..rules.moves import obstacles_to_move
from ..vocabulary.projects import CONTRACT_DAYS, RESURVEY_MONTHS
from . import money
from .appraising import limit_for
from .moving import move


def signed_of(project: SupportProject) -> Appraisal | None:
    """The last signed appraisal."""
    return project.appraisals.exclude(signed_on=None).order_by("-round").first()


@transaction.atomic
def set_lines(project_id: int, *, by: Person, on: date, amounts: Mapping[BudgetLine, int]) -> SupportProject:
    """Chọn nguồn: which part of the support stands on which line, before it is listed."""
    project = project_for_update(project_id)
    permissions.require_move(by, "plan", project, on=on)
    refuse_if([*obstacles_to_move("plan", project.stage), *_obstacles_to_lines(project, amounts, on)])
    project.fundings.all().delete()
    for line, amount in amounts.items():
        if amount:
            ProjectFunding.objects.create(project=project, line=line, amount_vnd=amount)
    record("support.project.funded", project, by=by, project=project.label, amount=sum(amounts.values()))
    return project


def _obstacles_to_lines(project: SupportProject, amounts: Mapping[BudgetLine, int], on: date) -> list[Obstacle]:
    """Some money, on lines of the project's programme and department in an open year."""
    fitting = set(lines_for(project, on=on).values_list("pk", flat=True))
    found = [] if any(amounts.values()) else [Obstacle("plan.no-line")]
    unfit = [str(line) for line, amount in amounts.items() if amount and line.pk not in fitting]
    return [*found, *(Obstacle("plan.line-unfit", {"line": line}) for line in unfit)]


@transaction.atomic
def plan(*, by: Person, on: date, number: str, projects: Collection[SupportProject]) -> ProjectList:
    """Lập danh mục: ranked by score; every line is asked whether the money is there."""
    held = projects_for_update([project.pk for project in projects])
    for project in held:
        permissions.require_move(by, "plan", project, on=on)
    refuse_if([*deciding.obstacles_to_listing(number, len(held)), *_obstacles_to_planning(held, on)])
    made = ProjectList.objects.create(year=on.year, number=number.strip(), made_by=by, made_on=on)
    _write_entries(made, held)
    refuse_if(money.gathered([partial(_propose, project, by=by, on=on) for project in held]))
    for project in held:
        move(project, "plan", by=by, on=on, facts={"list": str(made)})
    record("support.list.made", made, by=by, list=str(made), n=len(held))
    notices.listed(made, by=by, on=on)
    return made


def _obstacles_to_planning(projects: Sequence[SupportProject], on: date) -> list[Obstacle]:
    found: list[Obstacle] = []
    for project in projects:
        appraisal = signed_of(project)
        last = project.surveys.order_by("-round").first()
        found += obstacles_to_move("plan", project.stage)
        found += deciding.obstacles_to_planning(
            result=appraisal.conclusion if appraisal else None, project=project.label,
            needs_survey=clocks.needs_survey_again(
                last.surveyed_on if last else None, on, months=facts.whole(RESURVEY_MONTHS, on)
            ),
            proposed=appraisal.proposed_vnd if appraisal else 0, on_lines=on_lines(project),
        )  # fmt: skip
    return found


def _write_entries(made: ProjectList, projects: Sequence[SupportProject]) -> None:
    by_pk = {project.pk: project for project in projects}
    appraisals = {project.pk: signed_of(project) for project in projects}
    standings = [
        deciding.Standing(pk, appraisal.priority_score, by_pk[pk].submitted_on or made.made_on)
        for pk, appraisal in appraisals.items()
        if appraisal
    ]
    for rank, pk in enumerate(deciding.ranked(standings), start=1):
        appraisal = appraisals[pk]
        assert appraisal
        ListEntry.objects.create(
            list=made, project=by_pk[pk], rank=rank, score=appraisal.priority_score,
            proposed_vnd=appraisal.proposed_vnd,
        )  # fmt: skip


def _propose(project: SupportProject, *, by: Person, on: date) -> None:
    for funding in project.fundings.select_related("line__programme"):
        funding.commitment = money.propose(project, funding.line, funding.amount_vnd, by=by, on=on)
        funding.save(update_fields=["commitment"])


@transaction.atomic
def decide(
    list_id: int, *, by: Person, on: date, chosen: Collection[int], decision_number: str, decided_on: date | None,
    why_not: str = "",
) -> ProjectList:  # fmt: skip
    """Phê duyệt danh mục: money is bound for what was chosen, the rest goes back among the appraised."""
    found = list_for_update(list_id)
    entries = list(found.entries.order_by("rank"))
    projects = {entry.project_id: project_for_update(entry.project_id) for entry in entries}
    for project in projects.values():
        permissions.require_move(by, "approve", project, on=on)
    taken = [entry for entry in entries if entry.project_id in chosen]
    refuse_if(_obstacles_to_deciding(found, taken, projects, by, on, decision_number, decided_on, why_not, entries))
    assert decided_on
    found.decision_number, found.decided_on, found.decided_by = decision_number.strip(), decided_on, by
    found.save(update_fields=["decision_number", "decided_on", "decided_by"])
    refuse_if(money.gathered([
        partial(_approve, projects[entry.project_id], entry, found, by=by, on=on) for entry in taken
    ]))  # fmt: skip
    for entry in entries:
        if entry not in taken:
            _leave_out(projects[entry.project_id], entry, why_not.strip(), by=by, on=on)
    record("support.list.decided", found, by=by, list=str(found), decision=found.decision_number, n=len(taken))
    notices.decided(found, by=by, on=on)
    return found


def _obstacles_to_deciding(
    found: ProjectList, taken: Sequence[ListEntry], projects: Mapping[int, SupportProject], by: Person, on: date,
    number: str, day: date | None, why_not: str, entries: Sequence[ListEntry],
) -> list[Obstacle]:  # fmt: skip
    obstacles = [] if found.is_open else [Obstacle("project-list.decided", {"list": str(found)})]
    obstacles += deciding.obstacles_to_approving(decision=number, decided_on=day, planned_on=found.made_on, on=on)
    if len(taken) < len(entries) and not why_not.strip():
        obstacles.append(Obstacle("project-list.no-why", repair="#id_why_not"))
    people: list[Obstacle] = []
    for entry in entries:
        project = projects[entry.project_id]
        obstacles += obstacles_to_move("approve", project.stage)
        people += duties.obstacles_to_approving(by.pk, facts.hands_on(project))
    return [*obstacles, *people[:1]]


def _approve(project: SupportProject, entry: ListEntry, found: ProjectList, *, by: Person, on: date) -> None:
    """The norm is that of the day of the decision (N2), its figures are frozen."""
    assert found.decided_on
    assert project.programme
    assert project.activity
    norm = norms.norm_for(project.programme.code, project.activity.code, on=found.decided_on, variant=project.variant)
    limit = limit_for(project, norm.figures)
    refuse_if([
        *costs.obstacles_to_proposed(
            entry.proposed_vnd, requested=project.requested_vnd, limit=limit, norm=norm.code
        ),
        *_obstacles_to_commitments(project),
    ])  # fmt: skip
    money.approve(project, by=by, on=on, decision=found.decision_number)
    project.norm, project.norm_figures = norm, frozen(norm.figures)
    if project.product and project.product.noted_stars:
        project.norm_figures["stars"] = project.product.noted_stars
    project.approved_vnd = entry.proposed_vnd
    project.own_capital_vnd = project.total_cost_vnd - project.approved_vnd
    project.decision_number, project.decided_on, project.approved_by = found.decision_number, found.decided_on, by
    share_out(project)
    due = clocks.due_in(facts.whole(CONTRACT_DAYS, on), found.decided_on)
    entry.is_chosen = True
    entry.save(update_fields=["is_chosen"])
    said = {"decision": found.decision_number, "amount": project.approved_vnd}
    move(project, "approve", by=by, on=on, due_on=due, note=found.decision_number, facts=said)


def _obstacles_to_commitments(project: SupportProject) -> list[Obstacle]:
    """Every line still has its proposal; a fiscal year that was closed meanwhile took it along."""
    return [] if waiting_of(project) else [Obstacle("plan.no-line")]


def share_out(project: SupportProject) -> None:
    """The support of a group given to its members, each up to the norm."""
    members = facts.members_of(project)
    if not project.is_group or not members or project.figures is None:
        return
    eligible = costs.eligible_by_member(facts.lines_of(project))
    limits = {
        member.pk: costs.limit_of(
            project.figures, eligible.get(member.pk, 0), technology_line=project.technology_line
        ).amount_vnd
        or member.requested_vnd
        for member in members
    }
    given = costs.shared_out(project.approved_vnd, limits)
    for member in members:
        member.approved_vnd = given[member.pk]
        member.save(update_fields=["approved_vnd"])


def _leave_out(project: SupportProject, entry: ListEntry, why: str, *, by: Person, on: date) -> None:
    """Not chosen this year: nothing is bound, it stays appraised for the next list."""
    money.refuse(project, by=by, on=on, reason=why)
    project.fundings.update(commitment=None)
    entry.is_chosen, entry.why = False, why[:500]
    entry.save(update_fields=["is_chosen", "why"])
    move(project, "leave_out", by=by, on=on, note=why)
