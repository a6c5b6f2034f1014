"""Rút, tạm dừng, dừng, chuyển năm sau: how an entry leaves the year, and how its product enters the next one."""

from datetime import date

from django.db import transaction

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import refuse_if
from ocop.cycle.rounds.queries import year_numbered

from .. import notices, permissions
from ..models import BusinessPlan, CycleEntry, Idea
from ..queries.entries import lapsed
from ..queries.forms import FIELDS, LINKS
from ..queries.locking import entry_for_update
from ..rules import moves as rules
from ..vocabulary import EntryState, FormKind
from .moving import move
from .starting import entered


def withdraw(entry_id: int, *, by: Person, on: date, reason: str) -> CycleEntry:
    """Rút ý tưởng, before anybody has decided on it."""
    return _end(entry_id, "withdraw", by=by, on=on, reason=reason)


def suspend(entry_id: int, *, by: Person, on: date, reason: str) -> CycleEntry:
    """Tạm dừng triển khai."""
    return _end(entry_id, "suspend", by=by, on=on, reason=reason)


def drop(entry_id: int, *, by: Person, on: date, reason: str) -> CycleEntry:
    """Dừng: the product may enter again next year."""
    return _end(entry_id, "drop", by=by, on=on, reason=reason)


@transaction.atomic
def resume(entry_id: int, *, by: Person, on: date) -> CycleEntry:
    """Tiếp tục triển khai."""
    entry = entry_for_update(entry_id)
    permissions.require_handing_in(by, entry.product.producer, on=on)
    refuse_if(rules.obstacles_to_act("resume", entry.state))
    entry.ended_because = ""
    move(entry, "resume", "ended_because", by=by, on=on)
    record("products.entry.resumed", entry, by=by, product=entry.product.name)
    return entry


@transaction.atomic
def _end(entry_id: int, verb: str, *, by: Person, on: date, reason: str) -> CycleEntry:
    entry = entry_for_update(entry_id)
    permissions.require_handing_in(by, entry.product.producer, on=on)
    refuse_if(rules.obstacles_to_ending(verb, entry.state, reason=reason))
    entry.ended_because = reason.strip()
    move(entry, verb, "ended_because", by=by, on=on, note=reason.strip())
    record(
        "products.entry.ended", entry, by=by, product=entry.product.name, state=entry.stage.label, reason=reason.strip()
    )
    return entry


@transaction.atomic
def lapse(entry_id: int, *, on: date) -> CycleEntry | None:
    """Hết hạn nộp lại: done by the system when the day has passed; a second run finds nothing to do."""
    entry = entry_for_update(entry_id)
    if not rules.has_lapsed(entry.state, entry.resubmit_until, on=on):
        return None
    move(entry, "lapse", by=None, on=on)
    record("products.entry.lapsed", entry, by=None, product=entry.product.name, year=str(entry.year))
    notices.lapsed(entry, on=on)
    return entry


def lapse_all(*, on: date) -> int:
    """Every returned form whose day has passed; gives how many."""
    return sum(lapse(pk, on=on) is not None for pk in list(lapsed(on=on).values_list("pk", flat=True)))


@transaction.atomic
def carry_over(entry_id: int, *, by: Person, on: date) -> CycleEntry:
    """Chuyển sang năm sau: a new entry of the next year with the forms copied; the old one stays as it ended."""
    entry = entry_for_update(entry_id)
    permissions.require_handing_in(by, entry.product.producer, on=on)
    is_late = rules.has_lapsed(entry.state, entry.resubmit_until, on=on)
    number = max(entry.year.year + 1, on.year)
    year = year_numbered(number, on=on)
    refuse_if(
        rules.obstacles_to_carrying_over(
            entry.state,
            lapsed=is_late,
            has_next=_is_there(entry, number),
            next_year=number,
            year_is_open=year is not None and not year.is_closed,
        )
    )
    assert year
    if is_late:
        move(entry, "lapse", by=by, on=on)
    following = entered(entry.product, year, entry.route, by=by, on=on, previous=entry)
    _copy(entry, following)
    record(
        "products.entry.carried-over", following, by=by, product=entry.product.name, old=str(entry.year), new=str(year)
    )
    return following


def _is_there(entry: CycleEntry, year: int) -> bool:
    """Whether the product is in that year already, carried over or entered anew."""
    return CycleEntry.objects.filter(product=entry.product, year__year=year, route=entry.route).exists()


def _copy(entry: CycleEntry, following: CycleEntry) -> None:
    """Every field of form a as it stood; a plan that was written waits behind it. Signatures are given anew."""
    idea = Idea.objects.filter(entry=entry).first()
    if idea and following.state == EntryState.IDEA_DRAFT:
        columns = {f"{name}_id" if name in LINKS else name for name in FIELDS[FormKind.IDEA]} - {
            "commitment",
            "signer_name",
        }
        Idea.objects.filter(entry=following).update(**{name: getattr(idea, name) for name in columns})
    plan = BusinessPlan.objects.filter(entry=entry).first()
    if plan:
        BusinessPlan.objects.create(entry=following, **{name: getattr(plan, name) for name in FIELDS[FormKind.PLAN]})
