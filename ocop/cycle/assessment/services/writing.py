"""Lấy ý kiến bằng văn bản for a re-evaluation, and the switch to a meeting when opinions differ (26:7.6; E23)."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import Obstacle, refuse_if

from .. import notices, permissions
from ..models import Item, Opinion, Sheet, Sitting
from ..queries import sittings as queries
from ..queries.facts import is_worked_on
from ..queries.locking import item_for_update
from ..rules import planning as rules
from ..vocabulary import ItemState, Mode, OpinionKind, SheetState


@transaction.atomic
def give_opinion(item_id: int, *, by: Person, on: date, kind: str, words: str = "") -> Opinion:
    """Cho ý kiến: with one's own signed sheet, agree to decide in writing, or ask for a meeting and say why."""
    item = item_for_update(item_id)
    member = permissions.require_scoring(by, item, on=on)
    found = [] if is_worked_on(item) else [Obstacle("item.not-open")]
    if item.sitting.mode != Mode.WRITTEN:
        found.append(Obstacle("item.not-written"))
    if kind not in OpinionKind.values:
        found.append(Obstacle("opinion.no-kind", repair="#id_kind"))
    if not Sheet.objects.filter(item=item, member=member, turn=item.turn, state=SheetState.SIGNED).exists():
        found.append(Obstacle("opinion.unsigned"))
    if kind == OpinionKind.MEETING and not words.strip():
        found.append(Obstacle("act.no-reason", repair="#id_words"))
    refuse_if(found)
    values = {"kind": kind, "words": words.strip(), "at": timezone.now()}
    opinion, _is_new = Opinion.objects.update_or_create(item=item, member=member, defaults=values)
    record("assessment.opinion.given", opinion, by=by, product=item.called, kind=opinion.get_kind_display())
    return opinion


@transaction.atomic
def switch_to_meeting(item_id: int, *, by: Person, on: date, sitting: Sitting | None, reason: str) -> Item:
    """Chuyển sang họp: the written sheets are kept with the old place; the dossier waits on the list of the meeting."""
    item = item_for_update(item_id)
    permissions.require_leading(by, item, on=on)
    fits = sitting is not None and queries.meetings_for(item).filter(pk=sitting.pk).exists()
    refuse_if(
        rules.obstacles_to_switching(
            is_written=item.sitting.mode == Mode.WRITTEN, is_open=is_worked_on(item), reason=reason, target_fits=fits
        )
    )
    assert sitting
    item.state = ItemState.MOVED
    item.save(update_fields=["state"])
    moved = Item.objects.create(
        sitting=sitting, dossier=item.dossier, criteria_set=item.criteria_set, order=queries.last_order(sitting) + 1,
        previous=item, added_on=on,
    )  # fmt: skip
    record("assessment.item.moved", item, by=by, product=item.called, sitting=str(sitting), reason=reason.strip())
    notices.moved(moved, by=by, on=on)
    return moved
