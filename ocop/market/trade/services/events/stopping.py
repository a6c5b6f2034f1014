"""Hoãn, định ngày mới, hủy: with a reason; everybody who had asked is told, bound money becomes available again."""

from collections.abc import Iterator
from datetime import date, timedelta

from django.db import transaction

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import Obstacle, refuse_if
from ocop.steering.budget.services import commitments
from ocop.steering.budget.vocabulary import CommitmentState

from ...models.events import BoothRequest, TradeEvent
from ...notices import events as notices
from ...permissions import events as permissions
from ...queries.events import law
from ...rules.events import moves, registering
from ...vocabulary.events import IN_QUEUE, RequestState
from .steps import event_for_update, move


@transaction.atomic
def postpone(event_id: int, *, reason: str, by: Person, on: date) -> TradeEvent:
    """Hoãn: requests stay, the money stays bound until new dates or the end of the event."""
    event = event_for_update(event_id)
    permissions.require_approving(by, event, on=on)
    refuse_if(moves.obstacles_to_stopping("postpone", state=event.state, reason=reason, paid_vnd=0))
    event.stop_reason = reason.strip()
    move(event, "postpone", "stop_reason", by=by, on=on, reason=reason)
    record("trade.event.postponed", event, by=by, code=event.code, reason=reason)
    notices.stopped(event, _asking(event), by=by, on=on, reason=event.stop_reason)
    return event


@transaction.atomic
def set_new_dates(event_id: int, *, start_on: date, end_on: date, by: Person, on: date) -> TradeEvent:
    """Định ngày mới: back to the approved plan; registration is opened anew and requests are ranked anew."""
    event = event_for_update(event_id)
    permissions.require_organising(by, event, on=on)
    old = f"{event.start_on:%d/%m/%Y} – {event.end_on:%d/%m/%Y}"
    refuse_if(
        [*moves.obstacles_to_move("set_new_dates", event.state), *_obstacles_to_days(event, start_on, end_on, on)]
    )
    event.start_on, event.end_on, event.opens_on, event.closes_on = start_on, end_on, None, None
    waiting = list(_asking(event))
    event.requests.filter(state__in=IN_QUEUE).update(state=RequestState.REQUESTED, booth=None, place=None)
    move(event, "set_new_dates", "start_on", "end_on", "opens_on", "closes_on", by=by, on=on)
    record("trade.event.redated", event, by=by, code=event.code, old=old, start=start_on, end=end_on)
    notices.new_dates(event, waiting, by=by, on=on)
    return event


def _obstacles_to_days(event: TradeEvent, start_on: date, end_on: date, on: date) -> Iterator[Obstacle]:
    if end_on < start_on:
        yield Obstacle("event.ends-before-it-starts", repair="#id_end_on")
    if start_on <= on:
        yield Obstacle("event.day-in-the-past", repair="#id_start_on")
    fair = law.fair_law(on)
    if fair is None or not event.registration_number or event.kind not in fair.kinds:
        return
    if on > (last := registering.last_day_to_change(min(start_on, event.start_on), law=fair)):
        yield Obstacle("fair.changed-late", {"last": last, "days": fair.change_days}, basis=fair.basis)


@transaction.atomic
def cancel(event_id: int, *, reason: str, by: Person, on: date) -> TradeEvent:
    """Hủy: what was bound is released, a plan not yet approved takes its proposal back."""
    event = event_for_update(event_id)
    permissions.require_approving(by, event, on=on)
    paid = event.commitment.paid_vnd if event.commitment else 0
    refuse_if(moves.obstacles_to_stopping("cancel", state=event.state, reason=reason, paid_vnd=paid))
    _free_money(event, reason=reason, by=by, on=on)
    waiting = list(_asking(event))
    event.stop_reason = reason.strip()
    event.requests.filter(state__in=IN_QUEUE).update(
        state=RequestState.DECLINED, booth=None, reason=event.stop_reason, decided_on=on
    )
    move(event, "cancel", "stop_reason", by=by, on=on, reason=reason)
    record("trade.event.cancelled", event, by=by, code=event.code, reason=reason)
    notices.stopped(event, waiting, by=by, on=on, reason=event.stop_reason)
    return event


def _free_money(event: TradeEvent, *, reason: str, by: Person, on: date) -> None:
    bound = event.commitment
    if bound is None:
        return
    if bound.stage == CommitmentState.APPROVED:
        commitments.release(bound.pk, amount_vnd=bound.undisbursed_vnd, reason=reason, by=by, on=on)
    elif bound.stage != CommitmentState.REFUSED:
        commitments.refuse_commitment(bound.pk, reason=reason, by=by, on=on)


def _asking(event: TradeEvent) -> Iterator[BoothRequest]:
    """Whoever stands in the queue or has a booth."""
    for request in event.requests.filter(state__in=IN_QUEUE).select_related("producer__organisation", "booth"):
        request.event = event
        yield request


def last_day_of_change(event: TradeEvent) -> date | None:
    """Until when a registered fair may still be changed, for the page."""
    fair = law.fair_law(event.start_on)
    if fair is None or not registering.is_to_be_registered(event.kind, fair):
        return None
    return event.start_on - timedelta(days=fair.change_days)
