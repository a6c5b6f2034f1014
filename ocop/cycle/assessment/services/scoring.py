"""Chấm, ký, mở khóa phiếu (E13): one option per criterion, saved as it is chosen, each member alone and blind.

Nothing of the arithmetic comes from the browser: the address names a sheet, the form a criterion and the place of an
option; whose sheet it is follows from who is signed in. A save locks that sheet alone, so fifty members never wait for
each other. The trail tells the first save, the signing with its digest and every unlocking; single choices stay out of
it until the sheet is signed, since who reads the trail must not read scores before the council has closed.
"""

from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import Obstacle, refuse_if
from ocop.law.criteria.rules.scoring import Score, score
from ocop.law.criteria.rules.sheets import Sheet as SetSheet

from .. import notices, permissions
from ..models import Choice, Sheet, Unlocking
from ..queries.facts import (
    ballot_of,
    is_stopped,
    is_worked_on,
    present_in,
    regulation_facts,
    sheet_facts,
)
from ..queries.locking import item_for_update, sheet_for_update
from ..rules import facts as rules
from ..rules.record import digest_of
from ..rules.sheets import HERE_AND_NOW, Writing, obstacles_to_case, obstacles_to_reason
from ..rules.sitting import obstacles_to_choice, obstacles_to_signing
from ..vocabulary import SheetState
from .declaring import obstacles_of_interest


@dataclass(frozen=True, slots=True)
class Saved:
    """A choice that was taken, and the sheet as it now stands."""

    sheet: Sheet
    choice: Choice


@transaction.atomic
def choose(
    sheet_id: int, *, by: Person, on: date, criterion: str, option: int | None, reason: str = "",
    writing: Writing = HERE_AND_NOW,
) -> Saved:  # fmt: skip
    """Chọn một mức: None is the explicit “no option”, worth 0.

    A device that comes late (`writing`) never overwrites what was chosen meanwhile elsewhere: it is told both values.
    """
    sheet = sheet_for_update(sheet_id)
    _require_own(sheet, by, on)
    facts, held = sheet_facts(sheet), {each.criterion: each for each in sheet.choices.all()}
    ballot = ballot_of(sheet, held.values())
    others = {code: index for code, index in ballot.chosen.items() if code != criterion}
    refuse_if([
        *_obstacles_of_moment(sheet),
        *obstacles_to_reason(reason),
        *obstacles_to_choice(facts, ballot, criterion, option),
        *obstacles_to_case(facts.sheet, others, criterion, option),
    ])  # fmt: skip
    now, is_first = timezone.now(), not ballot.chosen
    choice = held.get(criterion) or Choice(sheet=sheet, criterion=criterion, edition=0)
    refuse_if(_met(choice, facts.sheet, option, reason.strip(), writing))
    choice.hand, choice.option, choice.reason, choice.saved_at = writing.hand, option, reason.strip(), now
    choice.edition += 1
    choice.save()
    sheet.saved_at = now
    sheet.save(update_fields=["saved_at"])
    if is_first:
        record("assessment.sheet.begun", sheet, by=by, product=sheet.item.called, turn=sheet.turn)
    return Saved(sheet, choice)


@transaction.atomic
def remark(sheet_id: int, *, by: Person, on: date, remarks: str, writing: Writing = HERE_AND_NOW) -> Sheet:
    """Ghi nhận xét chung on one's own open sheet; what was written meanwhile elsewhere is not overwritten."""
    sheet = sheet_for_update(sheet_id)
    _require_own(sheet, by, on)
    ballot = ballot_of(sheet)
    signed = [Obstacle("ballot.signed")] if ballot.is_signed else []
    closed = [] if is_worked_on(sheet.item) else [Obstacle("item.not-open")]
    refuse_if([*closed, *signed, *_obstacles_of_moment(sheet)])
    if sheet.remarks != remarks.strip() and writing.meets(sheet.remarks_edition, sheet.remarks_hand):
        refuse_if([Obstacle("ballot.remarks-changed", {"theirs": sheet.remarks, "ours": remarks.strip()})])
    sheet.remarks, sheet.saved_at = remarks.strip(), timezone.now()
    sheet.remarks_hand, sheet.remarks_edition = writing.hand, sheet.remarks_edition + 1
    sheet.save(update_fields=["remarks", "remarks_hand", "remarks_edition", "saved_at"])
    return sheet


@transaction.atomic
def sign(sheet_id: int, *, by: Person, on: date) -> Sheet:
    """Ký và khóa phiếu: complete, in one case, with the reasons that the regulation asks; the system adds up."""
    sheet = sheet_for_update(sheet_id)
    _require_own(sheet, by, on)
    facts, ballot = sheet_facts(sheet), ballot_of(sheet)
    regulation = regulation_facts(sheet.item.sitting.regulation)
    refuse_if([*_obstacles_of_moment(sheet), *obstacles_to_signing(facts, ballot, regulation)])
    sheet.total, sheet.digest = total_of(facts, ballot).total, digest_of(content_of(sheet, ballot))
    sheet.state, sheet.signed_at = SheetState.SIGNED, timezone.now()
    sheet.save(update_fields=["total", "digest", "state", "signed_at"])
    record("assessment.sheet.signed", sheet, by=by, product=sheet.item.called, turn=sheet.turn, digest=sheet.digest)
    notices.signed(sheet, by=by, on=on)
    return sheet


@transaction.atomic
def unlock(sheet_id: int, *, by: Person, on: date, reason: str) -> Sheet:
    """Mở khóa phiếu: by who leads, never one's own, with a reason, while the dossier is open; what it said is kept."""
    item = item_for_update(Sheet.objects.values_list("item", flat=True).get(pk=sheet_id))
    sheet = sheet_for_update(sheet_id)
    permissions.require_unlocking(by, sheet, on=on)
    found = [] if sheet.is_signed else [Obstacle("ballot.not-signed")]
    if not is_worked_on(item) or sheet.turn != item.turn:
        found.append(Obstacle("item.not-open"))
    refuse_if([*found, *([] if reason.strip() else [Obstacle("act.no-reason", repair="#id_reason")])])
    before = {**content_of(sheet, ballot_of(sheet)), "total": sheet.total, "digest": sheet.digest}
    assert sheet.signed_at
    Unlocking.objects.create(
        sheet=sheet, signed_at=sheet.signed_at, reason=reason.strip(), before=before, by=by, at=timezone.now()
    )
    sheet.state, sheet.total, sheet.digest, sheet.signed_at = SheetState.OPEN, None, "", None
    sheet.save(update_fields=["state", "total", "digest", "signed_at"])
    record("assessment.sheet.unlocked", sheet, by=by, product=item.called, member=sheet.member.person.full_name,
           turn=sheet.turn, reason=reason.strip())  # fmt: skip
    notices.unlocked(sheet, reason=reason.strip(), by=by)
    return sheet


def total_of(facts: rules.ItemFacts, ballot: rules.Ballot) -> Score:
    """The points of one sheet by the set."""
    return score(facts.sheet, ballot.chosen)


def content_of(sheet: Sheet, ballot: rules.Ballot) -> dict[str, object]:
    """What a signature stands for."""
    return {
        "item": sheet.item_id,
        "member": sheet.member_id,
        "turn": sheet.turn,
        "set": sheet.item.criteria_set_id,
        "chosen": dict(sorted(ballot.chosen.items())),
        "reasons": dict(sorted(ballot.reasons.items())),
        "remarks": sheet.remarks,
    }


def _met(choice: Choice, criteria: SetSheet, option: int | None, reason: str, writing: Writing) -> list[Obstacle]:
    """Both values in words where another page of this member's has written since this one was opened."""
    is_same = (choice.option, choice.reason) == (option, reason)
    if is_same or not writing.meets(choice.edition, choice.hand):
        return []
    told = {"criterion": choice.criterion, "at": timezone.localtime(choice.saved_at)}
    theirs, ours = (
        _told(criteria, choice.criterion, *each) for each in ((choice.option, choice.reason), (option, reason))
    )
    return [Obstacle("ballot.changed-elsewhere", {**told, "theirs": theirs, "ours": ours})]


def _told(criteria: SetSheet, criterion: str, option: int | None, reason: str) -> str:
    chosen = criteria.by_code[criterion].option(option)
    words = (
        _("%(text)s (%(n)s điểm)") % {"text": chosen.text, "n": chosen.points} if chosen else _("Không chọn mức nào")
    )
    return f"{words}; {reason}" if reason else words


def _require_own(sheet: Sheet, by: Person, on: date) -> None:
    permissions.require_scoring(by, sheet.item, on=on)
    refuse_if([] if permissions.is_own(by, sheet) else [Obstacle("ballot.not-own")])


def _obstacles_of_moment(sheet: Sheet) -> list[Obstacle]:
    """Not by who is noted as absent, not before declaring, not with a tie that bars, not while the dossier stands
    to be disqualified.
    """
    present = present_in(sheet.item.sitting)
    found = [] if present is None or present.get(sheet.member_id) else [Obstacle("ballot.absent")]
    interests = obstacles_of_interest(sheet.item, sheet.member)
    return [*found, *interests, *([Obstacle("item.stopped")] if is_stopped(sheet.item) else [])]
