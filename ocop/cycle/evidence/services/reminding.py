"""Nhắc hạn giấy tờ, each night: the last days counted anew, then every rung newly reached told once."""

from datetime import date, timedelta

from django.db import transaction

from ocop.base.audit.services import record

from .. import notices
from ..models import Paper, Reminder
from ..queries.kinds import Kinds, kinds_on, rungs
from ..rules.ladder import rung_reached
from ..rules.validity import Days, last_day
from .wording import named

AT_ONCE = 500


def remind(*, on: date) -> int:
    """Tell every paper's people what newly nears its end; gives how many papers. A second run finds nothing to do."""
    kinds, days = kinds_on(on), rungs()
    recount(kinds)
    if not days:
        return 0
    ending = Paper.objects.verified().filter(last_day__gte=on, last_day__lte=on + timedelta(days=max(days)))
    return sum(_told(paper, days, kinds, on=on) for paper in ending.named().order_by("last_day", "pk"))


@transaction.atomic
def recount(kinds: Kinds) -> int:
    """The last days by the rules of the table in force; gives how many papers have another one now."""
    changed = []
    for paper in Paper.objects.verified().select_related("type").iterator(chunk_size=AT_ONCE):
        last = last_day(kinds.of(paper.type), Days(paper.issued_on, paper.expires_on, paper.verified_on))
        if last != paper.last_day:
            paper.last_day = last
            changed.append(paper)
    return Paper.objects.bulk_update(changed, ["last_day"], batch_size=AT_ONCE) if changed else 0


@transaction.atomic
def _told(paper: Paper, days: list[int], kinds: Kinds, *, on: date) -> bool:
    assert paper.last_day
    rung = rung_reached(paper.last_day, days, on=on)
    if rung is None:
        return False
    _reminder, is_new = Reminder.objects.get_or_create(
        paper=paper, last_day=paper.last_day, rung=rung, defaults={"reminded_on": on}
    )
    if is_new:
        facts = named(paper, kinds.of(paper.type))
        record("evidence.paper.reminded", paper, by=None, day=paper.last_day, rung=rung, **facts)
        notices.ending(paper, on=on)
    return is_new
