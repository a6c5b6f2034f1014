"""Điều chỉnh: asked, endorsed by the department, decided by who is competent, applied at once (36/2013, Art. 11)."""

from datetime import date

from django.db import transaction

from ocop.actors.people.models import Person
from ocop.actors.producers.models import Producer
from ocop.actors.territory.models import Unit
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import Obstacle, refuse_if
from ocop.steering.budget.models import BudgetLine

from .. import permissions
from ..models import AdjustmentRequest, SupportProject
from ..notices import projects as notices
from ..queries import facts
from ..queries.locking import adjustment_for_update, producers_for_update, project_for_update
from ..queries.money import bound_of, money_of
from ..rules import changing, clocks, costs, deciding, duties
from ..rules.moves import obstacles_to_move
from ..vocabulary.projects import (
    APPROVE,
    CONTRACT_DAYS,
    LATE_FROM,
    SIGN,
    AdjustmentKind,
    AdjustmentState,
    Authority,
    ProjectState,
)
from . import money
from .applying import obstacles_to_funding
from .appraising import limit_for
from .contracting import is_national
from .listing import share_out
from .moving import changed
from .stopping import stopped

OPEN = (AdjustmentState.REQUESTED, AdjustmentState.ENDORSED, AdjustmentState.APPROVED)


@transaction.atomic
def ask(
    project_id: int, *, by: Person, on: date, kind: str, reason: str, text: str = "", end_on: date | None = None,
    amount_vnd: int | None = None, place: Unit | None = None, beneficiary: Producer | None = None,
    line: BudgetLine | None = None,
) -> SupportProject:  # fmt: skip
    """Đề nghị điều chỉnh: who decides is found by kind and funds."""
    project = project_for_update(project_id)
    permissions.require_move(by, "ask_adjustment", project, on=on)
    what = AdjustmentKind(kind) if kind in AdjustmentKind.values else None
    authority = authority_of(project, what, end_on=end_on, amount=amount_vnd, on=on) if what else None
    named = {AdjustmentKind.PLACE: place, AdjustmentKind.BENEFICIARY: beneficiary, AdjustmentKind.LINE: line}
    refuse_if(
        [
            *obstacles_to_move("ask_adjustment", project.stage),
            *changing.obstacles_to_asking(
                what, reason=reason, end_on=end_on, amount=amount_vnd,
                text=str(named.get(what) or "") if what in named else text,
                has_open=project.adjustments.filter(state__in=OPEN).exists(), approved=project.approved_vnd,
                requested=project.requested_vnd,
            ),
            *([Obstacle("adjustment.no-authority")] if what and authority is None else []),
        ]
    )  # fmt: skip
    assert authority
    AdjustmentRequest.objects.create(
        project=project, kind=kind, authority=authority, reason=reason.strip(), text=text.strip(), end_on=end_on,
        amount_vnd=amount_vnd, place=place, beneficiary=beneficiary, line=line,
        is_late=changing.is_late(on, from_month=facts.whole(LATE_FROM, on)), requested_by=by, requested_on=on,
    )  # fmt: skip
    record("support.adjustment.asked", project, by=by, project=project.label, kind=str(AdjustmentKind(kind).label))
    notices.adjustment_asked(project, by=by, on=on)
    return project


def authority_of(
    project: SupportProject, kind: AdjustmentKind, *, end_on: date | None, amount: int | None, on: date
) -> Authority | None:
    """By the table of the day."""
    return changing.authority_of(
        facts.authorities_on(on), kind, is_national=is_national(project), is_group=project.is_group,
        crosses_year=bool(end_on and project.end_on and end_on.year > project.end_on.year),
        raises_support=bool(amount and amount > project.approved_vnd),
    )  # fmt: skip


@transaction.atomic
def endorse(adjustment_id: int, *, by: Person, on: date, opinion: str) -> AdjustmentRequest:
    """Cho ý kiến: the department endorses every request."""
    asked = adjustment_for_update(adjustment_id)
    permissions.require_verb(by, SIGN, asked.project, on=on)
    refuse_if(
        [
            *changing.obstacles_to_adjustment("endorse", asked.stage),
            *([] if opinion.strip() else [Obstacle("adjustment.no-opinion", repair="#id_opinion")]),
        ]
    )
    asked.state, asked.opinion, asked.endorsed_by, asked.endorsed_on = (
        AdjustmentState.ENDORSED, opinion.strip(), by, on,
    )  # fmt: skip
    asked.save()
    record("support.adjustment.endorsed", asked.project, by=by, project=asked.project.label)
    notices.adjustment_endorsed(asked, by=by, on=on)
    return asked


@transaction.atomic
def decide(
    adjustment_id: int, *, by: Person, on: date, decision_number: str, decided_on: date | None, recover_vnd: int = 0
) -> AdjustmentRequest:  # fmt: skip
    """Quyết định điều chỉnh: by the department where it is competent, else recorded by who approved."""
    asked = adjustment_for_update(adjustment_id)
    project = asked.project
    verb = SIGN if asked.authority == Authority.DEPARTMENT else APPROVE
    permissions.require_verb(by, verb, project, on=on)
    refuse_if(
        [
            *obstacles_to_move("ask_adjustment", project.stage),
            *changing.obstacles_to_adjustment("decide", asked.stage),
            *deciding.obstacles_to_approving(
                decision=decision_number, decided_on=decided_on, planned_on=asked.requested_on, on=on
            ),
            *(duties.obstacles_to_approving(by.pk, facts.hands_on(project)) if verb == APPROVE else ()),
            *_obstacles_to_applying(asked, recover_vnd),
        ]
    )
    assert decided_on
    asked.decision_number, asked.decided_on, asked.decided_by = decision_number.strip(), decided_on, by
    asked.state, asked.applied_on = AdjustmentState.APPLIED, on
    asked.save()
    _apply(asked, by=by, on=on, recover_vnd=recover_vnd)
    record("support.adjustment.applied", project, by=by, project=project.label,
           kind=str(asked.get_kind_display()), decision=asked.decision_number)  # fmt: skip
    notices.adjustment_decided(asked, by=by, on=on)
    return asked


@transaction.atomic
def decline(adjustment_id: int, *, by: Person, on: date, reason: str) -> AdjustmentRequest:
    """Không chấp thuận."""
    asked = adjustment_for_update(adjustment_id)
    is_approver = asked.state == AdjustmentState.ENDORSED and asked.authority != Authority.DEPARTMENT
    permissions.require_verb(by, APPROVE if is_approver else SIGN, asked.project, on=on)
    refuse_if(
        [
            *changing.obstacles_to_adjustment("decline", asked.stage),
            *([] if reason.strip() else [Obstacle("project.no-reason", repair="#id_reason")]),
        ]
    )
    asked.state, asked.refused_because, asked.decided_by, asked.decided_on = (
        AdjustmentState.REFUSED, reason.strip(), by, on,
    )  # fmt: skip
    asked.save()
    record("support.adjustment.declined", asked.project, by=by, project=asked.project.label, reason=reason.strip())
    notices.adjustment_decided(asked, by=by, on=on)
    return asked


def _obstacles_to_applying(asked: AdjustmentRequest, recover: int) -> list[Obstacle]:
    """N1 for more support; what was paid is not taken away by a lower sum; the new beneficiary is not funded twice."""
    project, paid = asked.project, money_of(asked.project).paid
    found: list[Obstacle] = []
    if asked.kind == AdjustmentKind.COST and asked.amount_vnd and project.figures:
        limit = limit_for(project, project.figures)
        found += costs.obstacles_to_proposed(
            asked.amount_vnd, requested=project.requested_vnd, limit=limit, norm=project.figures.code
        )
        if asked.amount_vnd < paid:
            found.append(Obstacle("adjustment.below-paid", {"paid": paid, "amount": asked.amount_vnd}))
    if asked.kind == AdjustmentKind.BENEFICIARY and asked.beneficiary:
        producers_for_update({asked.beneficiary_id or 0})
        project.producer = asked.beneficiary
        found += obstacles_to_funding(project)
    if asked.kind == AdjustmentKind.STOP and recover:
        found += changing.obstacles_to_recovering(recover, paid, pending=0, reason=asked.reason)
    return found


def _apply(asked: AdjustmentRequest, *, by: Person, on: date, recover_vnd: int) -> None:
    """What the decision changes; content and partner are words of an appendix."""
    project = asked.project
    match asked.kind:
        case AdjustmentKind.TIME:
            _prolong(project, asked, on)
        case AdjustmentKind.COST:
            _cost(project, asked, by=by, on=on)
        case AdjustmentKind.LINE:
            _line(project, asked, by=by, on=on)
        case AdjustmentKind.PLACE:
            project.place = asked.place or project.place
        case AdjustmentKind.STOP:
            assert asked.decided_on
            stopped(project, by=by, on=on, reason=asked.reason, decision_number=asked.decision_number,
                    decided_on=asked.decided_on, recover_vnd=recover_vnd)  # fmt: skip
            return
    changed(project, "support.project.adjusted", by=by, kind=str(asked.get_kind_display()))


def _prolong(project: SupportProject, asked: AdjustmentRequest, on: date) -> None:
    """A later end; before the contract its days begin anew."""
    project.end_on = asked.end_on
    if asked.end_on and project.start_on and asked.end_on.year != project.start_on.year:
        project.multi_year_decision = project.multi_year_decision or asked.decision_number
    if project.state == ProjectState.APPROVED:
        project.due_on = clocks.due_in(facts.whole(CONTRACT_DAYS, on), on)
    else:
        project.due_on = asked.end_on


def _cost(project: SupportProject, asked: AdjustmentRequest, *, by: Person, on: date) -> None:
    """Less releases the difference; more binds it on the last line, which the budget asks (COMMIT)."""
    assert asked.amount_vnd
    difference = asked.amount_vnd - project.approved_vnd
    if difference < 0:
        money.release(project, -difference, reason=asked.reason, by=by, on=on)
    else:
        line = bound_of(project)[-1].line
        money.propose(project, line, difference, by=asked.requested_by, on=on, appraised_by=asked.endorsed_by)
        money.approve(project, by=by, on=on, decision=asked.decision_number)
        money.repeat_progress(project, by=by, on=on)
    project.approved_vnd = asked.amount_vnd
    project.own_capital_vnd = project.total_cost_vnd - project.approved_vnd
    share_out(project)


def _line(project: SupportProject, asked: AdjustmentRequest, *, by: Person, on: date) -> None:
    """What is not paid yet moves to the other line: released on the old ones, bound on the new one."""
    assert asked.line
    moved = money.release_rest(project, reason=asked.reason, by=by, on=on)
    if moved:
        money.propose(project, asked.line, moved, by=asked.requested_by, on=on, appraised_by=asked.endorsed_by)
        money.approve(project, by=by, on=on, decision=asked.decision_number)
        money.repeat_progress(project, by=by, on=on)
