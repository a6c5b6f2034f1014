"""Changing the calendar: seeding it from the library, and what an administrator declares."""

from datetime import date
from typing import Any, Protocol, cast
from uuid import uuid4

from django.db import transaction

from ocop.base.audit.services import record
from ocop.base.kernel.outcome import Obstacle, Refused, refuse_if
from ocop.base.workdays import rules
from ocop.base.workdays.models import CalendarStamp, SpecialDay
from ocop.base.workdays.vocabulary import Source

EDIT = "workdays.edit"


class Person(Protocol):
    """Whoever acts: the posts of the person say what they may (`people`, a floor above)."""

    def has_perm(self, perm: str) -> bool: ...


@transaction.atomic
def declare_special_day(day: date, *, is_rest: bool, name: str, basis: str, by: Person) -> SpecialDay:
    """Say that a day is rest or work, whatever was known of it before; it then belongs to the administrator."""
    _require_edit(by)
    refuse_if(rules.obstacles_to_declaring(day, is_rest=is_rest, name=name, basis=basis))
    special, _ = SpecialDay.objects.update_or_create(
        day=day,
        defaults={
            "is_rest": is_rest,
            "name": name.strip(),
            "basis": basis.strip(),
            "source": Source.ADMINISTRATOR,
            "is_withdrawn": False,
        },
    )
    mark_changed()
    facts = {"day": f"{day:%d/%m/%Y}", "name": special.name, "basis": special.basis, "is_rest": is_rest}
    record("workdays.day.declared", special, by=cast(Any, by), **facts)
    return special


@transaction.atomic
def withdraw_special_day(day: date, *, by: Person) -> SpecialDay:
    """Let a day be like every other of its weekday; seeding again does not bring it back."""
    _require_edit(by)
    special = SpecialDay.objects.in_force().select_for_update().filter(day=day).first()
    if special is None:
        raise Refused([Obstacle("special-day.unknown", {"day": f"{day:%d/%m/%Y}"})])
    special.is_withdrawn, special.source = True, Source.ADMINISTRATOR
    special.save(update_fields=["is_withdrawn", "source"])
    mark_changed()
    record("workdays.day.withdrawn", special, by=cast(Any, by), day=f"{day:%d/%m/%Y}", name=special.name)
    return special


@transaction.atomic
def seed(days: dict[date, tuple[bool, str]], *, basis: str) -> list[date]:
    """Bring the library's days in, leaving the administrator's alone; returns the days that changed."""
    known = {special.day: special for special in SpecialDay.objects.filter(day__in=days)}
    changed = []
    for day, (is_rest, name) in sorted(days.items()):
        special = known.get(day)
        if special is None:
            SpecialDay.objects.create(day=day, is_rest=is_rest, name=name, basis=basis)
        elif special.source == Source.LIBRARY and (special.is_rest, special.name, special.basis) != (
            is_rest,
            name,
            basis,
        ):
            SpecialDay.objects.filter(pk=special.pk).update(is_rest=is_rest, name=name, basis=basis)
        else:
            continue
        changed.append(day)
    if changed:
        mark_changed()
    return changed


def mark_changed() -> None:
    """Give the calendar a new mark, in the transaction of the change."""
    CalendarStamp.objects.update_or_create(pk=1, defaults={"mark": uuid4()})


def _require_edit(by: Person) -> None:
    if not by.has_perm(EDIT):
        raise Refused([Obstacle("person.not-allowed", {"verb": EDIT})])
