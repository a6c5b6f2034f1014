"""Who may do what: the office sets up, a seat of the council sits, the chair leads, the secretary keeps the minutes.

A post gives the verb, a seat in the council gives the reach: neither is enough alone. Where the chair stands back from
a dossier, the first deputy leads it.
"""

from datetime import date

from ocop.actors.people import permissions as posts
from ocop.actors.people.models import Person
from ocop.base.kernel.outcome import Obstacle, refuse_if
from ocop.steering.windows.queries.places import committee

from .models import Item, Member, Result, Sheet, Sitting
from .queries.access import holding, kept_from, stands_back_in
from .queries.clauses import basis_for
from .queries.facts import leader_of, members_of
from .vocabulary import CHAIR, DECIDE, KEEPERS, SET, SIT, SUBMIT, MemberRole

NOT_SEATED = "council.not-seated"


def require_setting(person: Person, *, on: date) -> None:
    """Refuse unless a post of the day sets councils up for the province."""
    posts.require(person, SET, on=on, organisation=committee(on))


def require_submitting(person: Person, *, on: date) -> None:
    """Refuse unless a post of the day submits and announces results."""
    posts.require(person, SUBMIT, on=on, organisation=committee(on))


def require_deciding(person: Person, *, on: date) -> None:
    """Refuse unless a post of the day approves results for the province."""
    posts.require(person, DECIDE, on=on, organisation=committee(on))


def require_not_kept_from(person: Person, *results: Result) -> None:
    """Refuse whoever stands back from a dossier of these, with the clause, and without saying from which (E28)."""
    dossiers = {each.item.dossier for each in results if each.item.dossier}
    kept = set(kept_from(person).filter(dossier__in=dossiers).values_list("dossier", flat=True))
    bases = sorted({basis_for(each.framework, "recusal") for each in dossiers if each.pk in kept})
    refuse_if(Obstacle("submission.kept-from", basis=basis) for basis in bases)


def seat_in(person: Person, sitting: Sitting, *, on: date) -> Member | None:
    """The person's seat on the day of the sitting, with a post that sits."""
    if not posts.may(person, SIT, on=on):
        return None
    seats = holding(Member.objects.filter(council=sitting.council_id, person=person), sitting.held_on)
    return seats.select_related("person").first()


def require_seat(person: Person, item: Item, *, on: date) -> Member:
    """The person's seat before this dossier; refused without one, or where the person stands back."""
    seat = seat_in(person, item.sitting, on=on)
    is_kept_from = item.dossier_id is not None and kept_from(person).filter(dossier=item.dossier_id).exists()
    if seat is None or is_kept_from:
        refuse_if([Obstacle(NOT_SEATED)])
    assert seat
    return seat


def require_scoring(person: Person, item: Item, *, on: date) -> Member:
    """A seat that fills in sheets."""
    seat = require_seat(person, item, on=on)
    refuse_if([] if seat.is_scoring else [Obstacle("council.not-scoring")])
    return seat


def is_leading(person: Person, item: Item, *, on: date) -> bool:
    """Whether the person leads this dossier: the chair, or the first deputy in the chair's place."""
    leader = leader_of(item)
    return leader is not None and leader.person_id == person.pk and _carries(person, leader, on)


def require_leading(person: Person, item: Item, *, on: date) -> Member:
    """Refuse unless the person leads this dossier."""
    seat = require_seat(person, item, on=on)
    refuse_if([] if is_leading(person, item, on=on) else [Obstacle("council.not-leading")])
    return seat


def require_unlocking(person: Person, sheet: Sheet, *, on: date) -> Member:
    """Refuse unless the person may open this signed sheet again: who leads, and never one's own.

    Who leads sees every total once all have signed; that sheet is opened by the deputy or by the secretary.
    """
    require_seat(person, sheet.item, on=on)
    refuse_if([Obstacle("ballot.own-lock")] if is_own(person, sheet) else [])
    leader = leader_of(sheet.item)
    if leader is None or leader.pk != sheet.member_id:
        return require_leading(person, sheet.item, on=on)
    return require_keeping(person, sheet.item.sitting, on=on)


def require_leading_sitting(person: Person, sitting: Sitting, *, on: date) -> Member:
    """Refuse unless the person is chair or deputy of the council."""
    seat = seat_in(person, sitting, on=on)
    leads = seat is not None and seat.role in (MemberRole.CHAIR, MemberRole.DEPUTY) and _carries(person, seat, on)
    refuse_if([] if leads else [Obstacle("council.not-leading")])
    assert seat
    return seat


def require_keeping(person: Person, sitting: Sitting, *, on: date) -> Member:
    """Refuse unless the person keeps the minutes: the secretary, or who leads."""
    seat = seat_in(person, sitting, on=on)
    refuse_if([] if seat is not None and seat.role in KEEPERS else [Obstacle("council.not-keeping")])
    assert seat
    return seat


def may_keep_text(person: Person, sitting: Sitting, *, on: date) -> bool:
    """Whether the person may read and write what is said of all products together: a keeper who stands back from none
    of them; where every keeper stands back from some, any of them.
    """
    seat = seat_in(person, sitting, on=on)
    if seat is None or seat.role not in KEEPERS:
        return False
    keepers = [each.person for each in members_of(sitting) if each.role in KEEPERS]
    return not stands_back_in(person, sitting) or all(stands_back_in(each, sitting) for each in keepers)


def require_keeping_text(person: Person, sitting: Sitting, *, on: date) -> Member:
    """Refuse unless the person writes the minutes of the whole sitting."""
    seat = require_keeping(person, sitting, on=on)
    refuse_if([] if may_keep_text(person, sitting, on=on) else [Obstacle("minutes.kept-from")])
    return seat


def require_keeping_item(person: Person, item: Item, *, on: date) -> Member:
    """The same before one dossier."""
    require_seat(person, item, on=on)
    return require_keeping(person, item.sitting, on=on)


def is_own(person: Person, sheet: Sheet) -> bool:
    """Whether it is the person's own sheet."""
    return sheet.member.person_id == person.pk


def _carries(person: Person, seat: Member, on: date) -> bool:
    """A chair leads by a post that says so; a deputy by the seat."""
    return seat.role == MemberRole.DEPUTY or posts.may(person, CHAIR, on=on)
