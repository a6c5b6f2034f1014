"""Thanh toán, quyết toán: costs accepted, paid through `budget`, the rest released, the event settled and closed."""

from collections.abc import Iterator
from datetime import date

from django.db import transaction

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import Obstacle, refuse_if
from ocop.steering.budget.services import commitments, payments
from ocop.steering.budget.services.entering import Paper

from ...models.events import EventCost, TradeEvent
from ...permissions import events as permissions
from ...queries.events import access
from ...queries.events.booths import accepted_state_costs
from ...rules.events import moves
from ...vocabulary.events import EventState, Payer
from .steps import event_for_update, move


@transaction.atomic
def accept_cost(cost_id: int, *, accepted_vnd: int, by: Person, on: date) -> EventCost:
    """Nghiệm thu khoản chi: what it came to; with the last one the works are accepted where the line is one's own."""
    cost = EventCost.objects.get(pk=cost_id)
    event = event_for_update(cost.event_id)
    permissions.require_organising(by, event, on=on)
    refuse_if(_obstacles_to_accepting(event, cost, accepted_vnd))
    old = cost.accepted_vnd
    cost.accepted_vnd, cost.accepted_by, cost.accepted_on = accepted_vnd, by, on
    cost.save(update_fields=["accepted_vnd", "accepted_by", "accepted_on"])
    record("trade.cost.accepted", event, by=by, name=cost.name, amount=accepted_vnd, old=old)
    if access.may_propose_on(by, event.line, on=on) and not event.costs.filter(accepted_vnd=None).exists():
        _accept_works(event, by=by, on=on)
    return cost


@transaction.atomic
def confirm_works(event_id: int, *, by: Person, on: date) -> TradeEvent:
    """Xác nhận nghiệm thu: by an officer of the body that holds the line; then the budget may pay (B7)."""
    event = event_for_update(event_id)
    permissions.require_organising(by, event, on=on)
    refuse_if(_obstacles_to_confirming(event, by=by, on=on))
    _accept_works(event, by=by, on=on)
    record("trade.event.confirmed", event, by=by, code=event.code, accepted=accepted_state_costs(event))
    return event


def _obstacles_to_confirming(event: TradeEvent, *, by: Person, on: date) -> Iterator[Obstacle]:
    if event.state not in (EventState.HELD, EventState.RESULTS):
        yield Obstacle("event.other-state", {"state": event.stage.label})
    if event.commitment is None:
        yield Obstacle("event.no-state-money")
    if not access.may_propose_on(by, event.line, on=on):
        yield Obstacle("event.line-of-others")
    if left := event.costs.filter(accepted_vnd=None).count():
        yield Obstacle("event.costs-not-accepted", {"n": left})


def _obstacles_to_accepting(event: TradeEvent, cost: EventCost, accepted_vnd: int) -> Iterator[Obstacle]:
    if event.state not in (EventState.HELD, EventState.RESULTS):
        yield Obstacle("event.other-state", {"state": event.stage.label})
    if accepted_vnd < 0:
        yield Obstacle("cost.no-amount", repair="#id_accepted_vnd")
    others = accepted_state_costs(event) - ((cost.accepted_vnd or 0) if cost.payer == Payer.STATE else 0)
    paid = event.commitment.paid_vnd if event.commitment else 0
    most = event.commitment.committed_vnd if event.commitment else 0
    if cost.payer == Payer.STATE and others + accepted_vnd > most:
        yield Obstacle("cost.over-commitment", {"sum": others + accepted_vnd, "most": most}, basis="B4")
    if cost.payer == Payer.STATE and others + accepted_vnd < paid:
        yield Obstacle("cost.paid-already", {"paid": paid})


def _accept_works(event: TradeEvent, *, by: Person, on: date) -> None:
    commitment = event.commitment
    if commitment is None:
        return
    signed = commitment.contract_signed_on or commitment.approved_on
    commitments.note_progress(commitment.pk, by=by, on=on, contract_signed_on=signed, accepted_on=on)


@transaction.atomic
def pay(event_id: int, *, amount_vnd: int, by: Person, on: date, papers_on: date, document: str = "") -> TradeEvent:
    """Thanh toán: an entry of `budget`; never above what was accepted."""
    event = event_for_update(event_id)
    permissions.require_settling(by, event, on=on)
    refuse_if(_obstacles_to_paying(event, amount_vnd))
    assert event.commitment
    payments.pay(
        event.commitment.pk, amount_vnd=amount_vnd, by=by, on=on, papers_on=papers_on, paper=Paper(text=document)
    )
    record("trade.event.paid", event, by=by, code=event.code, amount=amount_vnd)
    return event


def _obstacles_to_paying(event: TradeEvent, amount_vnd: int) -> Iterator[Obstacle]:
    if event.state != EventState.RESULTS:
        yield Obstacle("event.other-state", {"state": event.stage.label})
    if event.commitment is None:
        yield Obstacle("event.no-state-money")
        return
    accepted = accepted_state_costs(event)
    if event.commitment.paid_vnd + amount_vnd > accepted:
        facts = {"paid": event.commitment.paid_vnd, "amount": amount_vnd, "accepted": accepted}
        yield Obstacle("event.pays-too-much", facts, repair="#id_amount_vnd")


@transaction.atomic
def release_rest(event_id: int, *, reason: str, by: Person, on: date) -> TradeEvent:
    """Giải phóng phần còn lại: what will not be spent is available again (RELEASE)."""
    event = event_for_update(event_id)
    permissions.require_approving(by, event, on=on)
    refuse_if(_obstacles_to_releasing(event))
    assert event.commitment
    rest = event.commitment.undisbursed_vnd
    commitments.release(event.commitment.pk, amount_vnd=rest, reason=reason, by=by, on=on)
    record("trade.event.released", event, by=by, code=event.code, amount=rest, reason=reason)
    return event


def _obstacles_to_releasing(event: TradeEvent) -> Iterator[Obstacle]:
    if event.state != EventState.RESULTS:
        yield Obstacle("event.other-state", {"state": event.stage.label})
    if event.commitment is None or not event.commitment.undisbursed_vnd:
        yield Obstacle("event.nothing-to-release")
    elif (accepted := accepted_state_costs(event)) != event.commitment.paid_vnd:
        yield Obstacle("event.paid-not-accepted", {"paid": event.commitment.paid_vnd, "accepted": accepted})


@transaction.atomic
def settle(event_id: int, *, by: Person, on: date) -> TradeEvent:
    """Quyết toán: payments are the accepted costs, nothing is bound any more."""
    event = event_for_update(event_id)
    permissions.require_settling(by, event, on=on)
    refuse_if(obstacles_to_settling(event))
    move(event, "settle", by=by, on=on)
    record("trade.event.settled", event, by=by, code=event.code, accepted=accepted_state_costs(event))
    return event


def obstacles_to_settling(event: TradeEvent) -> list[Obstacle]:
    """Everything at once, also for the page."""
    bound = event.commitment
    return list(
        moves.obstacles_to_settling(
            state=event.state, accepted_vnd=accepted_state_costs(event), paid_vnd=bound.paid_vnd if bound else 0,
            committed_vnd=bound.committed_vnd if bound else 0, costs_open=event.costs.filter(accepted_vnd=None).count(),
        )
    )  # fmt: skip


@transaction.atomic
def close(event_id: int, *, report_number: str, reported_on: date | None, by: Person, on: date) -> TradeEvent:
    """Kết thúc: the report on results has gone out."""
    event = event_for_update(event_id)
    permissions.require_organising(by, event, on=on)
    is_told = bool(report_number.strip()) and reported_on is not None and event.end_on <= reported_on <= on
    missing = [] if is_told else [Obstacle("event.no-report", repair="#id_report_number")]
    refuse_if([*moves.obstacles_to_move("close", event.state), *missing])
    event.report_number, event.reported_on = report_number.strip(), reported_on
    move(event, "close", "report_number", "reported_on", by=by, on=on)
    record("trade.event.closed", event, by=by, code=event.code, number=event.report_number)
    return event
