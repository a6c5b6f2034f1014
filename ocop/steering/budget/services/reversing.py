"""Mistakes: reversed by a new entry that points to the old (B2); after the closing only by those who correct (B5)."""

from collections.abc import Sequence
from datetime import date

from django.db import transaction

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import Obstacle, refuse_if

from .. import notices, permissions
from ..models import BudgetEntry, Commitment
from ..queries.locking import act_for_update, commitment_for_update, line_for_update
from ..rules import duties, totals
from ..vocabulary import CORRECT, OF_COMMITMENT, PAY, CommitmentState, EntryKind, YearState
from .entering import Draft, Paper, enter, obstacles_on


@transaction.atomic
def reverse(entry_id: int, *, reason: str, by: Person, on: date) -> list[BudgetEntry]:
    """Đảo bút toán: the same kind and amount with the effect −1; entries of one act (a carry-over) go together.

    The reversal changes today's totals, so it stands on today's day; one of a closed year is marked a correction.
    """
    asked = BudgetEntry.objects.get(pk=entry_id)
    if asked.effect < 0:
        permissions.require(by, permissions.verb_to_reverse(asked), asked.line.holder, on=on)
        refuse_if(duties.obstacles_to_reversing(is_reversal=True, is_reversed=False))
    entries = act_for_update(entry_id)
    permissions.require(by, permissions.verb_to_undo(entries), entries[0].line.holder, on=on)
    refuse_if(_obstacles_to_reversing(entries, reason, by))
    made = [_reversed(entry, reason, by=by, on=on) for entry in reversed(entries)]
    for entry in entries:
        record(
            "budget.entry.reversed", entry, by=by, kind=entry.word.label, amount=entry.amount_vnd, reason=reason.strip()
        )
    notices.entry_reversed(entries[0], reason=reason, by=by, on=on)
    return made


def _obstacles_to_reversing(entries: Sequence[BudgetEntry], reason: str, by: Person) -> list[Obstacle]:
    reversed_ids = set(
        BudgetEntry.objects.filter(line__in={entry.line_id for entry in entries}, reverses__in=entries).values_list(
            "reverses", flat=True
        )
    )
    found = [*duties.obstacles_to_reason(reason)]
    found += duties.obstacles_to_reversing(is_reversal=False, is_reversed=bool(reversed_ids))
    for commitment in {entry.commitment for entry in entries if permissions.verb_to_reverse(entry) == PAY}:
        assert commitment, "a payment has a commitment"
        found += duties.obstacles_to_paying_person(
            by.pk, appraised_by=commitment.appraised_by_id, approved_by=commitment.approved_by_id
        )
    for entry in entries:
        if entry.commitment and entry.kind == EntryKind.COMMIT:
            held = entry.commitment
            found += duties.obstacles_to_keeper(held.keeper, "", repair=held.keeper_address)
    if len(entries) == 1 and not reversed_ids:
        found += _obstacles_in_numbers(entries[0])
    return found


def _obstacles_in_numbers(entry: BudgetEntry) -> list[Obstacle]:
    """B1 and B4 after the undoing of one entry; an act of several is asked entry by entry as it is undone."""
    draft = _draft(entry, "")
    found = [*totals.obstacles_to_entering(entry.line.totals, entry.word, entry.amount_vnd, -1)]
    return [*found, *(obstacles_on(entry.commitment, draft) if entry.commitment else ())]


def _draft(entry: BudgetEntry, reason: str) -> Draft:
    return Draft(
        entry.word,
        entry.amount_vnd,
        reason,
        Paper(entry.document, entry.document_text),
        of_advance=entry.of_advance,
        effect=-1,
        reverses=entry,
        is_correction=entry.line.fiscal_year.state == YearState.CLOSED,
    )


def _reversed(entry: BudgetEntry, reason: str, *, by: Person, on: date) -> BudgetEntry:
    made = enter(entry.line, _draft(entry, reason), by=by, on=on, commitment=entry.commitment)
    if entry.kind == EntryKind.COMMIT and entry.commitment:
        _unapproved(entry.commitment)
    return made


def _unapproved(commitment: Commitment) -> None:
    """Without its COMMIT a commitment waits for an approval again; one that was carried here was never meant."""
    is_carried = commitment.carried_from_id is not None
    commitment.state = CommitmentState.REFUSED if is_carried else CommitmentState.APPRAISED
    commitment.approved_vnd = 0
    commitment.approved_by = commitment.approved_on = commitment.carried_from = None
    commitment.save(update_fields=["state", "approved_vnd", "approved_by", "approved_on", "carried_from"])


@transaction.atomic
def correct(
    line_id: int,
    *,
    kind: EntryKind,
    amount_vnd: int,
    reason: str,
    paper: Paper,
    by: Person,
    on: date,
    commitment: Commitment | None = None,
    of_advance: bool = False,
) -> BudgetEntry:
    """Điều chỉnh sau khi khóa: an entry in a closed year, with document and reason, marked a correction (B5)."""
    line = commitment_for_update(commitment.pk).line if commitment else line_for_update(line_id)
    permissions.require(by, CORRECT, line.holder, on=on)
    held = Commitment.objects.get(pk=commitment.pk) if commitment else None
    draft = Draft(kind, amount_vnd, reason, paper, of_advance=of_advance, is_correction=True)
    refuse_if(
        [
            *totals.obstacles_to_amount(amount_vnd),
            *duties.obstacles_to_reason(reason),
            *duties.obstacles_to_decision(paper.written),
            *_obstacles_to_correcting(line_id, draft, held, line.fiscal_year.stage, year=line.fiscal_year.year),
            *(_obstacles_to_person(held, draft, by) if held else ()),
            *totals.obstacles_to_entering(line.totals, kind, amount_vnd),
        ]
    )
    entry = enter(line, draft, by=by, on=on, commitment=held)
    record(
        "budget.line.corrected", line, by=by, kind=kind.label, amount=amount_vnd, reason=reason, document=paper.written
    )
    notices.line_changed(entry, by=by, on=on)
    return entry


def _obstacles_to_correcting(
    line_id: int, draft: Draft, held: Commitment | None, state: YearState, *, year: int
) -> list[Obstacle]:
    found = []
    if state != YearState.CLOSED:
        found.append(Obstacle("year.not-closed", {"year": year}))
    if (held is None) == (draft.kind in OF_COMMITMENT) or (held and held.line_id != line_id):
        found.append(Obstacle("entry.commitment-mismatch", {"kind": draft.kind.label}))
    elif held:
        found += obstacles_on(held, draft)
    return found


def _obstacles_to_person(held: Commitment, draft: Draft, by: Person) -> list[Obstacle]:
    """Whoever appraised or approved does not pay by way of a correction either."""
    if draft.kind not in {EntryKind.ADVANCE, EntryKind.PAY, EntryKind.RECOVER}:
        return []
    found = duties.obstacles_to_paying_person(by.pk, appraised_by=held.appraised_by_id, approved_by=held.approved_by_id)
    return list(found)
