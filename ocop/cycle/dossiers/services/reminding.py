"""Nhắc thời hạn hồ sơ, each day: every rung newly reached is told once to those whose turn it is."""

from datetime import date

from django.db import transaction

from ocop.base.audit.services import record
from ocop.base.kernel.formats import short_date
from ocop.base.workdays import queries as workdays

from .. import notices_of_days as notices
from ..models import Reminder, ReminderRule
from ..queries.reminding import Ahead, ahead, told_before
from ..rules.reminding import days_left, rung_reached
from ..vocabulary import Unit


def remind(*, on: date) -> int:
    """Tell what newly nears its day; gives how much. A second run finds nothing to do."""
    rules = {rule.code: rule for rule in ReminderRule.objects.all()}
    calendar, before, told = workdays.calendar(), told_before(), 0
    for each in ahead(on):
        rule = rules.get(each.near)
        if rule is None:
            continue
        left = days_left(each.day, rule.unit, calendar, on=on)
        rung = rung_reached(left, rule.days)
        if rung is not None and (each.key, rung) not in before:
            told += _told(each, rung, left=left, unit=rule.unit, on=on)
    return told


@transaction.atomic
def _told(found: Ahead, rung: int, *, left: int, unit: str, on: date) -> bool:
    """The rung in the log, told and recorded if it is new there."""
    dossier, near, subject, day = found.key
    _reminder, is_new = Reminder.objects.get_or_create(
        dossier_id=dossier, near=near, subject=subject, day=day, rung=rung, defaults={"reminded_on": on}
    )
    if is_new:
        named = {"product": found.dossier.product.name, "near": str(found.near.label)}
        record("dossiers.dossier.reminded", found.dossier, by=None, day=short_date(day), rung=rung, **named)
        notices.nears(found, left=left, unit=str(Unit(unit).label), rung=rung, on=on)
    return is_new
