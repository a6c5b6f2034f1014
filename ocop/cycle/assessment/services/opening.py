"""Mở phiên, điểm danh, kết thúc phiên (E11, E12)."""

from collections.abc import Iterable
from datetime import date

from django.db import transaction
from django.utils import timezone

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import Obstacle, refuse_if
from ocop.cycle.dossiers.services import results as dossiers
from ocop.cycle.dossiers.vocabulary import DossierState

from .. import notices, permissions
from ..models import Attendance, Item, Member, Minutes, Sheet, Sitting
from ..queries.access import names_for
from ..queries.facts import members_of, recused_from, regulation_facts, scoring_members, sitting_facts
from ..queries.locking import sitting_for_update
from ..rules import planning
from ..rules.sitting import obstacles_to_opening
from ..vocabulary import OPEN_ITEMS, ItemState, Mode, SittingState


@transaction.atomic
def note_attendance(sitting_id: int, *, by: Person, on: date, present: Iterable[Member]) -> Sitting:
    """Điểm danh: the secretary notes who is there; whoever comes later is noted then."""
    sitting = sitting_for_update(sitting_id)
    permissions.require_keeping(by, sitting, on=on)
    may = sitting.state in (SittingState.PLANNED, SittingState.OPEN) and sitting.mode == Mode.MEETING
    refuse_if([] if may else [Obstacle("sitting.no-attendance")])
    there = {each.pk for each in present}
    for member in members_of(sitting):
        values = {"is_present": member.pk in there, "noted_by": by, "noted_at": timezone.now()}
        Attendance.objects.update_or_create(sitting=sitting, member=member, defaults=values)
    names = [each.person.full_name for each in members_of(sitting) if each.pk in there]
    record("assessment.attendance.noted", sitting, by=by, sitting=str(sitting), n=len(names), members=names)
    return sitting


@transaction.atomic
def open_sitting(sitting_id: int, *, by: Person, on: date) -> Sitting:
    """Mở phiên: with everything the decision and the regulation ask; each member gets a sheet for each dossier."""
    sitting = sitting_for_update(sitting_id)
    permissions.require_leading_sitting(by, sitting, on=on)
    regulation = regulation_facts(sitting.regulation)
    early = [Obstacle("sitting.not-today")] if on < sitting.held_on else []
    refuse_if([*early, *obstacles_to_opening(sitting_facts(sitting, on=on, reader=by), regulation)])
    sitting.state, sitting.opened_by, sitting.opened_at = SittingState.OPEN, by, timezone.now()
    sitting.save(update_fields=["state", "opened_by", "opened_at"])
    members = scoring_members(sitting)
    for item in sitting.items.filter(state=ItemState.WAITING).select_related("dossier", "criteria_set"):
        _begin(item, members, by=by, on=on)
    record("assessment.sitting.opened", sitting, by=by, sitting=str(sitting), council=sitting.council.name)
    notices.opened(sitting, by=by, on=on)
    return sitting


def _begin(item: Item, members: Iterable[Member], *, by: Person, on: date) -> None:
    item.state = ItemState.SCORING
    item.save(update_fields=["state"])
    give_sheets(item, members)
    if item.dossier is not None and item.dossier.state != DossierState.IN_COUNCIL:
        dossiers.note_in_council(item.dossier, by=by, on=on)


def give_sheets(item: Item, members: Iterable[Member]) -> list[Sheet]:
    """An empty sheet of this turn for every scoring member who does not stand back."""
    recused = recused_from(item)
    wanted = [Sheet(item=item, member=each, turn=item.turn) for each in members if each.pk not in recused]
    return Sheet.objects.bulk_create(wanted, ignore_conflicts=True)


@transaction.atomic
def close_sitting(sitting_id: int, *, by: Person, on: date) -> Sitting:
    """Kết thúc phiên: every dossier decided, moved or taken off, and the minutes finished."""
    sitting = sitting_for_update(sitting_id)
    permissions.require_leading_sitting(by, sitting, on=on)
    waiting = names_for(by, sitting.items.filter(state__in=OPEN_ITEMS).select_related("dossier__product"))
    has_minutes = sitting.is_trial or Minutes.objects.filter(sitting=sitting, finished_at__isnull=False).exists()
    is_open = sitting.state == SittingState.OPEN
    refuse_if(planning.obstacles_to_closing_sitting(is_open=is_open, waiting=waiting, has_minutes=has_minutes))
    sitting.state, sitting.closed_by, sitting.closed_at = SittingState.CLOSED, by, timezone.now()
    sitting.save(update_fields=["state", "closed_by", "closed_at"])
    record("assessment.sitting.closed", sitting, by=by, sitting=str(sitting), council=sitting.council.name)
    return sitting
