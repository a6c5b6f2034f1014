"""Đề nghị chi, tạm ứng, thanh toán: the producer asks, the accountant pays through the budget (B4, B5, B7)."""

from datetime import date

from django.db import transaction

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import Obstacle, refuse_if

from .. import permissions
from ..models import PaymentRequest, SupportProject
from ..notices import projects as notices
from ..queries import facts
from ..queries.locking import project_for_update, request_for_update
from ..queries.money import money_of
from ..rules import duties, filing, running
from ..rules.moves import obstacles_to_move
from ..vocabulary.projects import PAY, PAYMENT_FILE, RequestKind, RequestState
from . import money
from .contracting import begun_by_money
from .moving import changed, move

ASKS = {RequestKind.ADVANCE: "ask_advance", RequestKind.BALANCE: "ask_payment"}


@transaction.atomic
def ask(project_id: int, *, by: Person, on: date, kind: str, amount_vnd: int, note: str = "") -> SupportProject:
    """Đề nghị tạm ứng, thanh toán: one at a time, for no more than is left."""
    project = project_for_update(project_id)
    verb = ASKS[RequestKind(kind)]
    permissions.require_move(by, verb, project, on=on)
    refuse_if(
        [
            *obstacles_to_move(verb, project.stage),
            *running.obstacles_to_asking(amount_vnd, room=room_of(project), has_open=open_request(project) is not None),
        ]
    )
    made = PaymentRequest.objects.create(
        project=project, kind=kind, amount_vnd=amount_vnd, note=note.strip(), asked_by=by, asked_on=on
    )  # fmt: skip
    record("support.request.sent", project, by=by, project=project.label, amount=amount_vnd)
    notices.asked(made, by=by, on=on)
    return project


def room_of(project: SupportProject) -> int:
    """What may still be paid: before acceptance of the approved support, after it of the payable."""
    whole = project.approved_vnd if project.payable_vnd is None else project.payable_vnd
    return max(whole - money_of(project).paid, 0)


def open_request(project: SupportProject) -> PaymentRequest | None:
    """The one that waits."""
    return project.payment_requests.filter(state=RequestState.OPEN).first()


@transaction.atomic
def refuse_request(request_id: int, *, by: Person, on: date, reason: str) -> PaymentRequest:
    """Không chi: with the reason the producer reads."""
    request = request_for_update(request_id)
    permissions.require_verb(by, PAY, request.project, on=on)
    is_open = request.state == RequestState.OPEN
    refuse_if(
        [
            *([] if is_open else [Obstacle("payment-request.answered")]),
            *filing.obstacles_to_reason(reason),
        ]
    )
    request.state, request.refused_because = RequestState.REFUSED, reason.strip()
    request.decided_by, request.decided_on = by, on
    request.save()
    record("support.request.refused", request.project, by=by, project=request.project.label, reason=reason.strip())
    notices.request_refused(request, by=by, on=on)
    return request


@transaction.atomic
def advance(
    project_id: int, *, by: Person, on: date, amount_vnd: int, papers_on: date | None = None
) -> SupportProject:  # fmt: skip
    """Tạm ứng: by the rule of its kind; the first money starts the project."""
    project = _to_pay(project_id, "advance", by=by, on=on)
    refuse_if(_obstacles_to_moment(project, "advance", by))
    money.advance(project, amount_vnd, by=by, on=on, papers_on=papers_on)
    _answered(project, RequestKind.ADVANCE, amount_vnd, by=by, on=on)
    changed(project, "support.project.advanced", by=by, amount=amount_vnd)
    begun_by_money(project, by=by, on=on)
    notices.paid(project, amount_vnd, by=by, on=on)
    return project


@transaction.atomic
def disburse(project_id: int, *, by: Person, on: date, papers_on: date | None = None) -> SupportProject:
    """Thanh toán phần còn lại: Σ paid = payable, and what was committed beyond it becomes available again."""
    project = _to_pay(project_id, "disburse", by=by, on=on)
    held, payable = money_of(project), project.payable_vnd or 0
    amount = payable - held.paid
    refuse_if(
        [
            *_obstacles_to_moment(project, "disburse", by),
            *running.obstacles_to_disbursing(paid=held.paid, amount=max(amount, 0), payable=payable),
            *(_obstacles_to_dossier(project) if amount > 0 else ()),
        ]
    )
    if amount:
        money.pay(project, amount, by=by, on=on, papers_on=papers_on)
        _answered(project, RequestKind.BALANCE, amount, by=by, on=on)
    released = money.release_rest(project, reason=project.label, by=by, on=on)
    move(project, "disburse", by=by, on=on, due_on=project.due_on, facts={"amount": amount, "released": released})
    notices.paid(project, amount, by=by, on=on)
    return project


def _to_pay(project_id: int, verb: str, *, by: Person, on: date) -> SupportProject:
    project = project_for_update(project_id)
    permissions.require_move(by, verb, project, on=on)
    return project


def _obstacles_to_moment(project: SupportProject, verb: str, by: Person) -> list[Obstacle]:
    return [
        *obstacles_to_move(verb, project.stage),
        *duties.obstacles_to_paying(by.pk, facts.hands_on(project)),
    ]


def _obstacles_to_dossier(project: SupportProject) -> list[Obstacle]:
    """Vouchers are there (36/2013/TT-BCT, Art. 14)."""
    held = project.papers.filter(removed_on=None, kind=PAYMENT_FILE).exists()
    return [] if held else [Obstacle("payment.no-vouchers")]


def _answered(project: SupportProject, kind: RequestKind, amount: int, *, by: Person, on: date) -> None:
    request = project.payment_requests.filter(state=RequestState.OPEN, kind=kind).first()
    if request:
        request.state, request.paid_vnd, request.decided_by, request.decided_on = RequestState.PAID, amount, by, on
        request.save()


@transaction.atomic
def clear_advance(
    project_id: int, *, by: Person, on: date, amount_vnd: int, papers_on: date | None = None
) -> SupportProject:  # fmt: skip
    """Hoàn chứng từ tạm ứng."""
    project = _to_pay(project_id, "clear_advance", by=by, on=on)
    uncleared = money_of(project).uncleared
    refuse_if(
        [
            *_obstacles_to_moment(project, "clear_advance", by),
            *([] if amount_vnd > 0 else [Obstacle("payment-request.no-amount", repair="#id_amount_vnd")]),
            *(
                [Obstacle("advance.clears-too-much", {"uncleared": uncleared, "amount": amount_vnd})]
                if amount_vnd > uncleared
                else []
            ),
        ]
    )
    money.clear(project, amount_vnd, by=by, on=on, papers_on=papers_on)
    return changed(project, "support.project.cleared", by=by, amount=amount_vnd)
