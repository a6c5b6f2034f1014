"""Kế hoạch: an event is planned, submitted with its money proposed, approved with its money bound, or returned.

The state part is committed through `budget` and nowhere else (support-and-trade notes §8.3).
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from django.db import transaction

from ocop.actors.organisations.models import Organisation
from ocop.actors.people import permissions as posts
from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import Obstacle, refuse_if
from ocop.cycle.products.models import Product
from ocop.law.documents.models import Document
from ocop.steering.budget.models import Commitment
from ocop.steering.budget.queries.locking import line_for_update
from ocop.steering.budget.services import commitments
from ocop.steering.budget.services.entering import Paper

from ...models.events import EventCost, EventCounter, EventPartner, TradeEvent
from ...notices import events as notices
from ...permissions import events as permissions
from ...queries.events import access, law
from ...rules.events import moves, registering
from ...vocabulary.events import ORGANISE, EventRole, EventState, Ground
from .steps import event_for_update, move, note

ADVANCE_KIND = "general"
FIELDS = (
    "name", "kind", "role", "level", "place", "theme", "start_on", "end_on", "organiser_name", "is_trader", "ground",
    "registration_number", "filed_on", "complete_on", "plan_number", "plan_on", "booths_total", "booths_province",
    "state_part_vnd", "line", "split", "summary", "is_public",
)  # fmt: skip
CHANGEABLE = frozenset({EventState.PLANNED, EventState.APPROVED, EventState.REGISTRATION})
AFTER_APPROVAL = frozenset({"summary", "is_public", "theme", "registration_number", "filed_on", "complete_on"})


@transaction.atomic
def plan(*, holder: Organisation, by: Person, on: date, co_organisers: Sequence[str] = (), **facts: Any) -> TradeEvent:
    """Lập kế hoạch: a draft with its number; nothing is bound yet."""
    posts.require(by, ORGANISE, on=on, organisation=holder)
    event = TradeEvent(holder=holder, planned_by=by, planned_on=on, **facts)
    refuse_if(_obstacles_to_facts(event))
    event.year = event.start_on.year
    event.sequence = _drawn(event.year)
    event.code = f"XT-{event.year}-{event.sequence:03d}"
    event.save(force_insert=True)
    _write_partners(event, co_organisers)
    note(event, "plan", by=by, on=on)
    record("trade.event.planned", event, by=by, code=event.code, name=event.name)
    return event


@transaction.atomic
def change(
    event_id: int, *, by: Person, on: date, co_organisers: Sequence[str] | None = None, **facts: Any
) -> TradeEvent:
    """Sửa kế hoạch: freely before it is approved; afterwards only what binds no money and nobody's place."""
    event = event_for_update(event_id)
    permissions.require_organising(by, event, on=on)
    changed = {name: value for name, value in facts.items() if getattr(event, name) != value}
    refuse_if(_obstacles_to_changing(event, changed))
    before = {name: getattr(event, name) for name in changed}
    for name, value in changed.items():
        setattr(event, name, value)
    refuse_if(_obstacles_to_facts(event))
    event.save(update_fields=list(changed) or ["name"])
    if co_organisers is not None:
        _write_partners(event, co_organisers)
    record(
        "trade.event.changed", event, by=by, code=event.code, changed=", ".join(f"{n}: {v}" for n, v in before.items())
    )
    return event


def _obstacles_to_changing(event: TradeEvent, changed: dict[str, Any]) -> Iterator[Obstacle]:
    if event.state not in CHANGEABLE:
        yield Obstacle("event.other-state", {"state": event.stage.label})
    elif event.state != EventState.PLANNED and set(changed) - AFTER_APPROVAL:
        yield Obstacle("event.approved-already")
    elif event.submitted_on and {"state_part_vnd", "line"} & set(changed):
        yield Obstacle("event.submitted-already")


def _obstacles_to_facts(event: TradeEvent) -> Iterator[Obstacle]:
    yield from moves.obstacles_to_planning(
        name=event.name, place=event.place, dates=event.dates, booths=event.booths_total, ours=event.booths_province
    )
    fair = law.fair_law(event.filed_on) if event.filed_on else None
    is_asked = fair and registering.is_to_be_registered(event.kind, fair) and event.ground == Ground.REGISTERED
    if fair and event.filed_on and is_asked and event.role == EventRole.ORGANISE:
        yield from registering.obstacles_to_filing(
            filed_on=event.filed_on, opens_on=event.start_on, level=event.level, law=fair
        )


def _drawn(year: int) -> int:
    """The next number of the year, under the lock of its row."""
    EventCounter.objects.get_or_create(year=year)
    counter = EventCounter.objects.select_for_update().get(year=year)
    counter.last += 1
    counter.save(update_fields=["last"])
    return counter.last


def _write_partners(event: TradeEvent, names: Sequence[str]) -> None:
    wanted = list(dict.fromkeys(" ".join(name.split()) for name in names if name.strip()))
    event.partners.exclude(name__in=wanted).delete()
    known = set(event.partners.values_list("name", flat=True))
    EventPartner.objects.bulk_create(EventPartner(event=event, name=name) for name in wanted if name not in known)


@transaction.atomic
def admit_specialities(event_id: int, *, products: Sequence[Product], by: Person, on: date) -> TradeEvent:
    """Đặc sản địa phương: the event's own list of what admits to a booth beside recognised products (T3)."""
    event = event_for_update(event_id)
    permissions.require_organising(by, event, on=on)
    if event.state not in CHANGEABLE:
        refuse_if([Obstacle("event.other-state", {"state": event.stage.label})])
    event.specialities.set(products)
    record("trade.event.admitted", event, by=by, products=", ".join(str(product) for product in products))
    return event


@transaction.atomic
def add_cost(
    event_id: int, *, name: str, payer: str, is_common: bool, planned_vnd: int, by: Person, on: date
) -> EventCost:
    """Khoản chi: planned; the common ones are split to booths by the plan's rule (T7)."""
    event = event_for_update(event_id)
    permissions.require_organising(by, event, on=on)
    refuse_if(_obstacles_to_cost(event, name, planned_vnd))
    cost = EventCost.objects.create(
        event=event, name=" ".join(name.split()), payer=payer, is_common=is_common, planned_vnd=planned_vnd
    )
    record("trade.event.costed", event, by=by, name=cost.name, amount=planned_vnd)
    return cost


def _obstacles_to_cost(event: TradeEvent, name: str, planned_vnd: int) -> Iterator[Obstacle]:
    if event.state in (EventState.SETTLED, EventState.CLOSED, EventState.CANCELLED):
        yield Obstacle("event.other-state", {"state": event.stage.label})
    if not name.strip():
        yield Obstacle("cost.no-name", repair="#id_name")
    if planned_vnd <= 0:
        yield Obstacle("cost.no-amount", repair="#id_planned_vnd")


@transaction.atomic
def submit(event_id: int, *, by: Person, on: date) -> TradeEvent:
    """Trình: the ground is set, the line has the money; the commitment is proposed and appraised on it."""
    event = event_for_update(event_id)
    permissions.require_organising(by, event, on=on)
    refuse_if(
        [
            *moves.obstacles_to_move("approve", event.state),
            *([Obstacle("event.submitted-already")] if event.submitted_on else []),
            *([] if access.may_propose_on(by, event.line, on=on) else [Obstacle("event.line-of-others")]),
            *_obstacles_to_ground(event),
            *_obstacles_to_money(event),
        ]
    )
    event.submitted_on = on
    event.commitment = _proposed(event, by=by, on=on) if event.state_part_vnd else None
    event.save(update_fields=["submitted_on", "commitment"])
    note(event, "submit", by=by, on=on)
    record("trade.event.submitted", event, by=by, code=event.code, amount=event.state_part_vnd)
    notices.waits_for_approval(event, by=by, on=on)
    return event


def _proposed(event: TradeEvent, *, by: Person, on: date) -> Commitment:
    assert event.line
    made = commitments.propose_commitment(
        event.line.pk, title=f"{event.code} {event.name}"[:300], beneficiary=event.holder.name,
        advance_kind=ADVANCE_KIND, amount_vnd=event.state_part_vnd, by=by, on=on,
    )  # fmt: skip
    return commitments.appraise(made.pk, amount_vnd=event.state_part_vnd, by=by, on=on)


def _obstacles_to_ground(event: TradeEvent) -> Iterator[Obstacle]:
    yield from registering.obstacles_to_ground(
        kind=event.kind, is_trader=event.is_trader, ground=event.ground, plan_number=event.plan_number,
        registration_number=event.registration_number, law=law.fair_law(event.start_on),
    )  # fmt: skip


def _obstacles_to_money(event: TradeEvent) -> Iterator[Obstacle]:
    available = line_for_update(event.line.pk).available_vnd if event.line else 0
    yield from moves.obstacles_to_money(
        state_part_vnd=event.state_part_vnd, has_line=event.line is not None, available_vnd=available
    )


@transaction.atomic
def approve(
    event_id: int, *, plan_number: str, plan_on: date | None, by: Person, on: date, document: Document | None = None
) -> TradeEvent:
    """Duyệt: by the plan document; the state part is bound on its line (COMMIT), never more than is available."""
    event = event_for_update(event_id)
    permissions.require_approving(by, event, on=on)
    event.plan_number, event.plan_on, event.plan_document = plan_number.strip(), plan_on, document
    refuse_if(
        [
            *moves.obstacles_to_approving(
                state=event.state, plan_number=event.plan_number, is_submitted=event.submitted_on is not None,
                planned_by=event.planned_by_id, by=by.pk,
            ),
            *_obstacles_to_ground(event),
            *_obstacles_to_money(event),
        ]
    )  # fmt: skip
    if event.commitment:
        paper = Paper(document, event.plan_number)
        commitments.approve_commitment(event.commitment.pk, by=by, on=on, paper=paper)
    move(event, "approve", "plan_number", "plan_on", "plan_document", by=by, on=on)
    record("trade.event.approved", event, by=by, code=event.code, number=event.plan_number)
    notices.approved(event, by=by, on=on)
    return event


@transaction.atomic
def give_back(event_id: int, *, reason: str, by: Person, on: date) -> TradeEvent:
    """Trả lại: with the reason; the proposed commitment is refused, nothing was bound."""
    event = event_for_update(event_id)
    permissions.require_approving(by, event, on=on)
    refuse_if(
        [
            *moves.obstacles_to_move("approve", event.state),
            *([] if event.submitted_on else [Obstacle("event.not-submitted")]),
            *([] if reason.strip() else [Obstacle("event.no-reason", repair="#id_reason")]),
        ]
    )
    if event.commitment:
        commitments.refuse_commitment(event.commitment.pk, reason=reason, by=by, on=on)
    event.submitted_on = event.commitment = None
    event.save(update_fields=["submitted_on", "commitment"])
    note(event, "plan", by=by, on=on, reason=reason)
    record("trade.event.returned", event, by=by, code=event.code, reason=reason)
    notices.returned(event, reason=reason, by=by, on=on)
    return event
