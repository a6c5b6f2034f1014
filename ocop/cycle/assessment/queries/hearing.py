"""What a member hears of the others, and when: notes of the talk after signing, opinions after giving the own.

Whoever does not score hears everything; so does everybody once the dossier is over.
"""

from dataclasses import dataclass

from ..models import Item, KnockOut, Member, Note, Opinion, Sheet
from ..rules.facts import Poll, Seat
from ..rules.voting import poll_of
from ..vocabulary import KnockOutState, SheetState


@dataclass(frozen=True, slots=True)
class Proposal:
    """A proposal to disqualify with its vote; `poll` is None while the reader's own voice is still to come."""

    knock_out: KnockOut
    may_vote: bool
    own: str
    poll: Poll | None


def _is_kept_apart(item: Item, seat: Member | None) -> bool:
    return seat is not None and seat.is_scoring and not item.is_over


def notes_for(item: Item, seat: Member | None) -> list[Note]:
    """Those of earlier turns and the own; those of this turn once the own sheet is signed."""
    rows = list(item.notes.select_related("by"))
    if seat is None or not _is_kept_apart(item, seat) or _has_signed(item, seat):
        return rows
    return [each for each in rows if each.turn < item.turn or each.by_id == seat.person_id]


def _has_signed(item: Item, seat: Member) -> bool:
    return Sheet.objects.filter(item=item, member=seat, turn=item.turn, state=SheetState.SIGNED).exists()


def opinions_for(item: Item, seat: Member | None) -> list[Opinion]:
    """Those of the others once the own is given."""
    rows = list(item.opinions.select_related("member__person"))
    has_spoken = seat is not None and any(each.member_id == seat.pk for each in rows)
    return rows if has_spoken or not _is_kept_apart(item, seat) else []


def proposals_of(item: Item, seat: Member | None, seats: tuple[Seat, ...]) -> list[Proposal]:
    """Every proposal, the newest last, with its voices where they may be heard."""
    rows = item.knock_outs.select_related("evidence", "raised_by__person", "decided_by").prefetch_related("voices")
    return [_proposal(each, item, seat, seats) for each in rows]


def _proposal(found: KnockOut, item: Item, seat: Member | None, seats: tuple[Seat, ...]) -> Proposal:
    voices = {each.member_id: each for each in found.voices.all()}
    own = voices.get(seat.pk) if seat is not None else None
    votes = seat is not None and any(each.member == seat.pk and each.takes_part for each in seats)
    is_raised = found.state == KnockOutState.RAISED and not item.is_over
    hears = own is not None or not (votes and is_raised)
    kinds = {member: each.kind for member, each in voices.items()}
    return Proposal(
        found, votes and is_raised, own.get_kind_display() if own else "", poll_of(seats, kinds) if hears else None
    )
