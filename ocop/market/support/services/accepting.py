"""Nghiệm thu: minutes of three or more; what is payable is counted from what was accepted (notes §6.3, §12.6)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from django.db import transaction
from django.urls import reverse

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.files.models import StoredFile
from ocop.base.kernel.outcome import Obstacle, refuse_if

from .. import permissions
from ..models import Acceptance, Recovery, SupportProject
from ..notices import projects as notices
from ..queries import facts
from ..queries.locking import project_for_update
from ..queries.money import money_of
from ..rules import clocks, costs, filing, running
from ..rules.moves import MOVES, obstacles_to_move
from ..vocabulary.norms import AttachedAt
from ..vocabulary.projects import (
    ACCEPTANCE_MINUTES,
    ACCEPTANCE_PHOTO,
    ACCEPTORS_LEAST,
    COMMITMENT_YEARS,
    SETTLEMENT_DAYS,
    AcceptanceLevel,
    ObjectKind,
    PaperStage,
    RecoveryCause,
)
from . import money
from .moving import move
from .papers import keep
from .progressing import done_of, signed_on


@transaction.atomic
def accept(
    project_id: int, *, by: Person, on: date, level: str, accepted_on: date | None, members: Sequence[str],
    quantity: str, cost_vnd: int, eligible_vnd: int, is_passed: bool, remarks: str = "",
    minutes: StoredFile | None = None, photos: Sequence[StoredFile] = (),
) -> SupportProject:  # fmt: skip
    """Ghi biên bản nghiệm thu: a passed facility acceptance moves the project on, whatever fails is kept beside it."""
    project = project_for_update(project_id)
    permissions.require_move(by, "accept", project, on=on)
    names = [name.strip() for name in members if name.strip()]
    is_facility = level == AcceptanceLevel.FACILITY
    refuse_if(
        [
            *(obstacles_to_move("accept", project.stage) if is_facility else _obstacles_to_programme(project)),
            *running.obstacles_to_accepting(
                members=names, least=facts.whole(ACCEPTORS_LEAST, on), accepted_on=accepted_on,
                signed_on=signed_on(project), has_minutes=minutes is not None, photos=len(photos), quantity=quantity,
                passed=is_passed, level=AcceptanceLevel(level), on=on,
            ),
            *(costs.obstacles_to_accepting_cost(cost_vnd, eligible_vnd) if is_passed else ()),
            *(_obstacles_to_papers(project, len(photos), on) if is_facility and is_passed else ()),
        ]
    )  # fmt: skip
    assert accepted_on
    payable = payable_of(project, eligible_vnd) if is_passed else 0
    made = Acceptance.objects.create(
        project=project, level=level, accepted_on=accepted_on, members=names, members_count=len(names),
        quantity=quantity.strip(), cost_vnd=cost_vnd, eligible_vnd=eligible_vnd, payable_vnd=payable,
        is_passed=is_passed, remarks=remarks.strip(), made_by=by, made_on=on,
    )  # fmt: skip
    keep(project, [minutes], stage=PaperStage.ACCEPTANCE, kind=ACCEPTANCE_MINUTES, by=by, on=on)
    keep(project, photos, stage=PaperStage.ACCEPTANCE, kind=ACCEPTANCE_PHOTO, by=by, on=on)
    if is_facility and is_passed:
        return _accepted(project, made, by=by, on=on)
    record("support.acceptance.noted", project, by=by, project=project.label, result=made.is_passed)
    return project


def payable_of(project: SupportProject, eligible: int) -> int:
    """min(approved, percent × accepted eligible cost, ceiling), the ceiling for each member of a group."""
    figures = project.figures
    assert figures
    members = len(facts.members_of(project)) if project.is_group else 1
    return costs.payable_of(
        approved=project.approved_vnd, figures=figures, accepted_eligible=eligible,
        technology_line=project.technology_line, members=max(members, 1),
    )  # fmt: skip


def _accepted(project: SupportProject, made: Acceptance, *, by: Person, on: date) -> SupportProject:
    project.payable_vnd, project.accepted_on = made.payable_vnd, made.accepted_on
    if project.object_kind == ObjectKind.POINT:
        months = 12 * facts.whole(COMMITMENT_YEARS, on)
        project.commitment_until = clocks.months_after(made.accepted_on, months)
    money.note_progress(
        project, by=by, on=on, signed_on=signed_on(project), done=done_of(project), accepted_on=made.accepted_on
    )  # fmt: skip
    due = clocks.due_in(facts.whole(SETTLEMENT_DAYS, on), made.accepted_on)
    said = {"payable": made.payable_vnd, "accepted": made.cost_vnd}
    move(project, "accept", by=by, on=on, due_on=due, facts=said)
    _open_overpaid(project, by=by, on=on)
    notices.accepted(project, by=by, on=on)
    return project


def _open_overpaid(project: SupportProject, *, by: Person, on: date) -> None:
    """More was advanced than is payable: the difference comes back."""
    paid, payable = money_of(project).paid, project.payable_vnd or 0
    if paid > payable:
        made = Recovery.objects.create(
            project=project, cause=RecoveryCause.OVERPAID, amount_vnd=paid - payable,
            reason=str(RecoveryCause.OVERPAID.label), opened_by=by, opened_on=on,
        )  # fmt: skip
        record("support.recovery.opened", project, by=by, project=project.label, amount=made.amount_vnd)


def _obstacles_to_papers(project: SupportProject, photos: int, on: date) -> list[Obstacle]:
    """What the lists ask at acceptance (invoices, a filing receipt, …); pictures come with the minutes."""
    asked = [
        replace(paper, held=paper.held + photos) if paper.code == ACCEPTANCE_PHOTO else paper
        for paper in facts.asked_papers(project, AttachedAt.ACCEPTANCE, on=on)
    ]
    address = reverse("support:add-paper", args=[project.pk])
    return list(filing.obstacles_to_papers(asked, repair=address))


def _obstacles_to_programme(project: SupportProject) -> list[Obstacle]:
    """Above the facility: after it."""
    after = MOVES["ask_payment"][0] | MOVES["settle"][0] | MOVES["close"][0]
    return [] if project.stage in after else [Obstacle("project.wrong-moment", {"state": project.stage.label})]
