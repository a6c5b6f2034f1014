"""Khai xung đột lợi ích, từ chối tham gia: before a member reads a dossier; a tie that bars leaves no other answer.

Whoever stands back is written as an exclusion of the dossier below: no list, page, search, file or notice shows it to
that person any more, whatever posts they hold (E28).
"""

from datetime import date

from django.db import transaction
from django.utils import timezone

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import Obstacle, refuse_if
from ocop.cycle.dossiers.services.standing_back import note_standing_back

from .. import notices, permissions
from ..models import Declaration, Item, Member, Recusal
from ..queries.facts import declared_for
from ..queries.locking import item_for_update
from ..queries.ties import barring_ties_of, ties_of_dossier, ties_of_member
from ..rules import conflicts
from ..rules.facts import MemberTies
from ..vocabulary import OPEN_ITEMS, Interest


@transaction.atomic
def declare(item_id: int, *, by: Person, on: date, kind: str, words: str = "") -> Declaration:
    """Khai về một sản phẩm: none, unless a tie bars; an interest is told and the member stands back at once."""
    item = item_for_update(item_id)
    member = permissions.require_seat(by, item, on=on)
    refuse_if(_obstacles(item, member, kind=kind, words=words, on=on))
    assert item.dossier
    hints = conflicts.hints_for(ties_of_member(member, on=on), ties_of_dossier(item.dossier, on=on))
    declaration, _is_new = Declaration.objects.update_or_create(
        member=member, dossier=item.dossier,
        defaults={"kind": kind, "words": words.strip(), "hints": list(hints), "declared_at": timezone.now()},
    )  # fmt: skip
    record("assessment.interest.declared", declaration, by=by, product=item.called, kind=declaration.get_kind_display(),
           words=declaration.words)  # fmt: skip
    if kind == Interest.INTEREST:
        _stand_back(item, member, reason=declaration.words, by=by, on=on)
    return declaration


def _obstacles(item: Item, member: Member, *, kind: str, words: str, on: date) -> list[Obstacle]:
    if item.dossier is None:
        return [Obstacle("interest.trial")]
    found = [] if item.state in OPEN_ITEMS else [Obstacle("item.is-over", {"product": item.called})]
    if kind not in Interest.values:
        return [*found, Obstacle("interest.no-kind", repair="#id_kind")]
    if kind == Interest.INTEREST:
        return found if words.strip() else [*found, Obstacle("interest.no-words", repair="#id_words")]
    barring = conflicts.obstacles_to_scoring_at_all(ties_of_member(member, on=on), ties_of_dossier(item.dossier, on=on))
    return [*found, *barring]


def obstacles_of_interest(item: Item, member: Member) -> list[Obstacle]:
    """What was declared before, and what has come up since, asked again at every act (E28); a sample is nobody's."""
    if item.dossier is None:
        return []
    found = [] if member.pk in declared_for(item) else [Obstacle("ballot.undeclared")]
    person = MemberTies(person=member.person_id)
    return [*found, *conflicts.obstacles_to_scoring_at_all(person, barring_ties_of(item.dossier))]


@transaction.atomic
def recuse(item_id: int, *, by: Person, on: date, member: Member, reason: str) -> Recusal:
    """Không để thành viên tham gia: who leads says so, with a reason, also where the member declared nothing."""
    item = item_for_update(item_id)
    permissions.require_leading(by, item, on=on)
    found = []
    if item.dossier is None:
        found.append(Obstacle("interest.trial"))
    if item.state not in OPEN_ITEMS:
        found.append(Obstacle("item.is-over", {"product": item.called}))
    if member.council_id != item.sitting.council_id:
        found.append(Obstacle("council.not-seated"))
    if not reason.strip():
        found.append(Obstacle("act.no-reason", repair="#id_reason"))
    refuse_if(found)
    return _stand_back(item, member, reason=reason.strip(), by=by, on=on)


def _stand_back(item: Item, member: Member, *, reason: str, by: Person, on: date) -> Recusal:
    assert item.dossier
    recusal, is_new = Recusal.objects.get_or_create(
        member=member, dossier=item.dossier,
        defaults={"reason": reason, "noted_by": by, "noted_at": timezone.now()},
    )  # fmt: skip
    note_standing_back(item.dossier, member.person, reason=reason, by=by, on=on)
    if is_new:
        record("assessment.member.recused", recusal, by=by, product=item.called, member=member.person.full_name,
               reason=reason)  # fmt: skip
        notices.recused(item, member, by=by, on=on)
    return recusal
