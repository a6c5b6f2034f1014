"""Biên bản: written while the sitting goes on, finished once; two keepers are told of each other."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import Obstacle, refuse_if

from .. import permissions
from ..models import Minutes, Sitting
from ..queries.locking import minutes_for_update, sitting_for_update
from ..vocabulary import SittingState


@transaction.atomic
def keep(sitting_id: int, *, by: Person, on: date, course: str, conclusion: str, seen: int = 0) -> Minutes:
    """Ghi biên bản; refused where somebody else has written since the page was opened."""
    sitting = sitting_for_update(sitting_id)
    permissions.require_keeping_text(by, sitting, on=on)
    held = minutes_for_update(sitting)
    refuse_if(_obstacles(sitting, held, by, seen))
    minutes = held or Minutes(sitting=sitting, edition=0)
    minutes.course, minutes.conclusion = course.strip(), conclusion.strip()
    minutes.edition, minutes.kept_by, minutes.kept_at = minutes.edition + 1, by, timezone.now()
    minutes.save()
    record("assessment.minutes.kept", minutes, by=by, sitting=str(sitting), edition=minutes.edition)
    return minutes


def _obstacles(sitting: Sitting, held: Minutes | None, by: Person, seen: int) -> list[Obstacle]:
    found = [] if sitting.state == SittingState.OPEN else [Obstacle("sitting.not-open")]
    if held is not None and held.finished_at is not None:
        found.append(Obstacle("minutes.finished"))
    if held is not None and held.kept_by_id != by.pk and seen != held.edition:
        found.append(Obstacle("minutes.changed", {"who": held.kept_by.full_name}))
    return found


@transaction.atomic
def finish(sitting_id: int, *, by: Person, on: date) -> Minutes:
    """Hoàn thành biên bản: with its course and its conclusion; from then on it stands fast."""
    sitting = sitting_for_update(sitting_id)
    permissions.require_keeping_text(by, sitting, on=on)
    held = minutes_for_update(sitting)
    found = [] if sitting.state == SittingState.OPEN else [Obstacle("sitting.not-open")]
    if held is None or not held.course or not held.conclusion:
        found.append(Obstacle("minutes.incomplete"))
    elif held.finished_at is not None:
        found.append(Obstacle("minutes.finished"))
    refuse_if(found)
    assert held
    held.finished_at = timezone.now()
    held.save(update_fields=["finished_at"])
    record("assessment.minutes.finished", held, by=by, sitting=str(sitting))
    return held
