"""Phân công, thôi phân công, khai lợi ích liên quan: who examines which dossier (E28)."""

from collections.abc import Collection
from datetime import date

from django.db import transaction

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import Obstacle, refuse_if

from ... import notices_of_team as notices
from ...models import Advising, DeclaredInterest, Dossier, TeamMember
from ...queries.advising.access import assigned_to, possible_members
from ...queries.advising.facts import ties_of
from ...queries.locking import dossier_for_update
from ...rules.advising import teams as rules
from ..moving import note
from ..standing_back import note_standing_back
from .rights import require_managing


@transaction.atomic
def assign(
    dossier_id: int, *, by: Person, on: date, members: Collection[TeamMember], lead: TeamMember | None
) -> Dossier:
    """Phân công thẩm định: every member is asked for ties first, all are refused together with their reasons."""
    dossier = dossier_for_update(dossier_id)
    require_managing(by, dossier, on=on)
    chosen = list({member.pk: member for member in ([lead] if lead else []) + list(members)}.values())
    refuse_if([*_obstacles(dossier, chosen, on=on), *_lead_missing(dossier, lead)])
    _write(dossier, chosen, lead, by=by, on=on)
    names = ", ".join(member.person.full_name for member in chosen)
    note(dossier, "assign", by=by, on=on)  # the way is read by the producer: no names
    record("dossiers.advising.assigned", dossier, by=by, product=dossier.product.name, who=names)
    notices.assigned(dossier, [member.person for member in chosen], by=by)
    return dossier


def _obstacles(dossier: Dossier, chosen: Collection[TeamMember], *, on: date) -> list[Obstacle]:
    held = set(dossier.advisings.filter(released_on=None).values_list("member__person", flat=True))
    able = set(possible_members(on=on).values_list("pk", flat=True))
    found = [] if chosen else [Obstacle("advising.nobody", repair="#id_members")]
    for member in chosen:
        found += rules.obstacles_to_assigning(
            who=member.person.full_name, kind=dossier.kind, state=dossier.state, is_held=member.person_id in held,
            is_in_force=member.end is None and member.team.end is None and member.person_id in able,
            hints=rules.hints_of(ties_of(member.person, dossier, on=on)),
        )  # fmt: skip
    return found


def _lead_missing(dossier: Dossier, lead: TeamMember | None) -> list[Obstacle]:
    has_lead = dossier.advisings.filter(released_on=None, is_lead=True).exists()
    if lead and has_lead:
        return [Obstacle("advising.has-lead", repair="#id_lead")]
    return [] if lead or has_lead else [Obstacle("advising.no-lead", repair="#id_lead")]


def _write(dossier: Dossier, chosen: Collection[TeamMember], lead: TeamMember | None, *, by: Person, on: date) -> None:
    Advising.objects.bulk_create(
        Advising(dossier=dossier, member=member, is_lead=member == lead, assigned_by=by, assigned_on=on)
        for member in chosen
    )


@transaction.atomic
def release(advising_id: int, *, by: Person, on: date, reason: str) -> Dossier:
    """Thôi phân công, with the reason."""
    advising = Advising.objects.select_related("member__person", "dossier").get(pk=advising_id)
    dossier = dossier_for_update(advising.dossier_id)
    require_managing(by, dossier, on=on)
    gone = [Obstacle("advising.is-released")] if advising.released_on else []
    missing = [] if reason.strip() else [Obstacle("advising.no-reason", repair="#id_reason")]
    refuse_if([*gone, *missing])
    _release(advising, because=reason.strip(), by=by, on=on)
    return dossier


@transaction.atomic
def declare(dossier_id: int, *, by: Person, on: date, words: str) -> Dossier:
    """Khai lợi ích liên quan: the member loses every dossier of the producer at once, today's and later ones, in every
    post.
    """
    dossier = dossier_for_update(dossier_id)
    if not assigned_to(by, on=on).filter(pk=dossier.pk).exists():
        refuse_if([Obstacle("advising.not-assigned")])
    refuse_if(rules.obstacles_to_declaring(words))
    producer = dossier.product.producer
    DeclaredInterest.objects.create(producer=producer, person=by, words=words.strip()[:300], declared_on=on)
    record("dossiers.advising.declared", dossier, by=by, producer=producer.name, words=words.strip())
    held = Advising.objects.filter(member__person=by, released_on=None, dossier__product__producer=producer)
    for advising in held.select_related("member__person", "dossier__product__producer"):
        _release(advising, because=words.strip(), by=by, on=on)
    for each in Dossier.objects.filter(product__producer=producer).order_by("pk"):
        note_standing_back(each, by, reason=words, by=by, on=on)
    notices.declared(dossier, by=by, on=on)
    return dossier


def release_all(member: TeamMember, *, because: str, by: Person, on: date) -> None:
    """Everything the member still examines."""
    for advising in member.advisings.filter(released_on=None).select_related("member__person", "dossier__product"):
        _release(advising, because=because, by=by, on=on)


def _release(advising: Advising, *, because: str, by: Person, on: date) -> None:
    advising.released_on, advising.released_because = on, because[:300]
    advising.save(update_fields=["released_on", "released_because"])
    dossier, who = advising.dossier, advising.member.person.full_name
    note(dossier, "release", by=by, on=on)
    record("dossiers.advising.released", dossier, by=by, product=dossier.product.name, who=who, reason=because)
