"""Chênh lệch điểm: the discussion on record, then another turn; the first scores are kept (E15)."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import Obstacle, refuse_if

from .. import notices, permissions
from ..models import AgreedOption, Choice, Item, Note, Sheet
from ..queries.facts import is_worked_on, item_facts, regulation_facts, scoring_members
from ..queries.locking import item_for_update
from ..rules.sitting import obstacles_to_rescoring
from ..rules.voting import obstacles_to_agreeing
from ..vocabulary import ItemState, NoteKind
from .opening import give_sheets


@transaction.atomic
def note(item_id: int, *, by: Person, on: date, text: str, kind: str = NoteKind.COURSE) -> Note:
    """Ghi diễn biến, thảo luận of a dossier, by who keeps the minutes."""
    item = item_for_update(item_id)
    permissions.require_keeping_item(by, item, on=on)
    found = [] if is_worked_on(item) else [Obstacle("item.not-open")]
    refuse_if([*found, *([] if text.strip() else [Obstacle("note.empty", repair="#id_text")])])
    made = Note.objects.create(item=item, turn=item.turn, kind=kind, text=text.strip(), by=by, at=timezone.now())
    record(
        "assessment.discussion.noted", made, by=by, product=item.called, kind=made.get_kind_display(), turn=item.turn
    )
    return made


@transaction.atomic
def begin_turn(item_id: int, *, by: Person, on: date) -> Item:
    """Chấm lại: everybody gets a new sheet that begins with the own last one; the sheets before stay signed."""
    item = item_for_update(item_id)
    permissions.require_leading(by, item, on=on)
    refuse_if(obstacles_to_rescoring(item_facts(item), regulation_facts(item.sitting.regulation)))
    before = item.turn
    item.turn, item.state = before + 1, ItemState.SCORING
    item.save(update_fields=["turn", "state"])
    give_sheets(item, scoring_members(item.sitting))
    for sheet in item.sheets.filter(turn=item.turn):
        _carry_over(item, sheet, before)
    record("assessment.turn.begun", item, by=by, product=item.called, turn=item.turn)
    notices.turn_begun(item, by=by, on=on)
    return item


def _carry_over(item: Item, sheet: Sheet, turn: int) -> None:
    last = Choice.objects.filter(sheet__item=item, sheet__member=sheet.member_id, sheet__turn=turn)
    Choice.objects.bulk_create(
        Choice(sheet=sheet, criterion=each.criterion, option=each.option, reason=each.reason, saved_at=timezone.now())
        for each in last
    )


@transaction.atomic
def agree(
    item_id: int, *, by: Person, on: date, criterion: str, option: int | None, in_favour: int, against: int = 0
) -> AgreedOption:
    """Ghi mức Hội đồng thống nhất in a criterion with a minimum, where the regulation judges minima so (E16), with the
    vote by which the members present agreed.
    """
    item = item_for_update(item_id)
    permissions.require_keeping_item(by, item, on=on)
    facts = item_facts(item)
    known = facts.sheet.by_code.get(criterion)
    found = [] if facts.is_open else [Obstacle("item.not-open")]
    if known is None or not known.minima:
        found.append(Obstacle("agreed.not-asked", {"criterion": criterion}))
    elif option is not None and known.option(option) is None:
        found.append(Obstacle("sheet.unknown-option", {"criterion": criterion, "option": option}))
    of = sum(seat.takes_part for seat in facts.seats)
    regulation = regulation_facts(item.sitting.regulation)
    refuse_if([*found, *obstacles_to_agreeing(regulation, of=of, in_favour=in_favour, against=against)])
    votes = {"in_favour": in_favour, "against": against, "abstained": of - in_favour - against}
    values = {"option": option, **votes, "by": by, "at": timezone.now()}
    agreed, _is_new = AgreedOption.objects.update_or_create(item=item, criterion=criterion, defaults=values)
    record("assessment.option.agreed", agreed, by=by, product=item.called, criterion=criterion, option=option,
           **votes)  # fmt: skip
    return agreed
