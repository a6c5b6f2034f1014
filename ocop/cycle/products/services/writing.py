"""Lưu phiếu: forms a and b are saved as far as written; two people on one form are told, nothing is overwritten.

A save writes only the fields changed on its page (`seen` is the edition the page showed, `hand` the page itself), so
what somebody else wrote in other fields stays; fields changed on both sides are refused and shown. Autosave and "Lưu"
are the same act. The trail gets one line for each page a person worked on; every single save stands in the editions of
the form.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.db.models import DecimalField
from django.utils import timezone

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import Obstacle, Refused, refuse_if
from ocop.base.kernel.text import squeeze

from .. import permissions
from ..models import BusinessPlan, CycleEntry, FormEdition, Idea
from ..queries.forms import FIELDS, LINKS, editions_of, form_of, is_name_taken, last_edition, values_of
from ..queries.locking import entry_for_update
from ..rules import editions as rules
from ..rules.names import key_of
from ..vocabulary import IDEA_EDITABLE, PLAN_EDITABLE, EntryState, FormKind

EDITABLE = {FormKind.IDEA: IDEA_EDITABLE, FormKind.PLAN: PLAN_EDITABLE}


@dataclass(frozen=True, slots=True)
class Saved:
    """What a save did: the row, the fields written, and those that others have changed since the page was opened."""

    row: Idea | BusinessPlan
    written: tuple[str, ...]
    by_others: tuple[str, ...]


def save_idea(entry_id: int, *, by: Person, on: date, values: Mapping[str, Any], seen: int, hand: str = "") -> Saved:
    """Lưu phiếu ý tưởng."""
    return save_form(entry_id, FormKind.IDEA, by=by, on=on, values=values, seen=seen, hand=hand)


def save_plan(entry_id: int, *, by: Person, on: date, values: Mapping[str, Any], seen: int, hand: str = "") -> Saved:
    """Lưu phương án."""
    return save_form(entry_id, FormKind.PLAN, by=by, on=on, values=values, seen=seen, hand=hand)


@transaction.atomic
def save_form(
    entry_id: int, form: FormKind, *, by: Person, on: date, values: Mapping[str, Any], seen: int, hand: str = ""
) -> Saved:
    """Write the changed fields of a page, or refuse with what the other person changed, field by field."""
    entry = entry_for_update(entry_id)
    permissions.require_writing(by, entry.product.producer, on=on)
    if entry.state not in EDITABLE[form]:
        raise Refused([Obstacle("form.closed", {"state": EntryState(entry.state).label})])
    row = form_of(entry, form)
    row.entry = entry
    earlier, theirs = editions_of(entry, form), values_of(row)
    base = rules.base_of(earlier, seen=seen, hand=hand) or (theirs if not earlier else {})
    refuse_if(_in_words(entry, form, rules.clashes(base, theirs, values)))
    written = rules.merged(base, theirs, values)
    if written:
        _write(row, written, hand=hand, by=by)
        _follow(entry, row, written)
    return Saved(row, tuple(written), tuple(rules.by_others(earlier, seen=seen, hand=hand)))


def _in_words(entry: CycleEntry, form: FormKind, found: list[rules.Clash]) -> list[Obstacle]:
    if not found:
        return []
    last = last_edition(entry, form)
    who = last.saved_by.full_name if last else ""
    return [
        Obstacle(
            "form.clash",
            {"field": FIELDS[form][clash.field].label, "who": who, "theirs": shown(clash.theirs)},
            repair=f"#id_{clash.field}",
        )
        for clash in found
    ]


def shown(value: Any) -> str:
    """A value of a form in a sentence."""
    if isinstance(value, list):
        return "; ".join(
            ", ".join(str(each) for each in row.values() if each) if isinstance(row, dict) else str(row)
            for row in value
        )
    return "–" if value in (None, "") else str(value)


def _write(row: Idea | BusinessPlan, written: Mapping[str, Any], *, hand: str, by: Person) -> None:
    entry, form = row.entry, FormKind.IDEA if isinstance(row, Idea) else FormKind.PLAN
    last = entry.editions.filter(form=form).order_by("-number").first()
    if last is None:
        _first_edition(row, form, by)
    for name, value in written.items():
        setattr(row, f"{name}_id" if name in LINKS else name, _column(row, name, value))
    row.edition += 1
    row.save()
    FormEdition.objects.create(
        entry=entry,
        form=form,
        number=row.edition,
        values=values_of(row),
        hand=hand[:40],
        saved_by=by,
        saved_at=timezone.now(),
    )
    if last is None or last.hand != hand or last.saved_by_id != by.pk:
        names = [str(FIELDS[form][name].label) for name in written]
        record(
            "products.form.written", entry, by=by, form=form.label, fields=", ".join(names), assisted=entry.entered_for
        )


def _first_edition(row: Idea | BusinessPlan, form: FormKind, by: Person) -> None:
    """What stood there before anybody wrote, so that two first writers meet too."""
    before = type(row)._default_manager.get(pk=row.pk)
    FormEdition.objects.create(
        entry=row.entry, form=form, number=row.edition, values=values_of(before), saved_by=by, saved_at=timezone.now()
    )


def _column(row: Idea | BusinessPlan, name: str, value: Any) -> Any:
    is_decimal = name not in LINKS and isinstance(row._meta.get_field(name), DecimalField)
    return Decimal(value) if is_decimal and value is not None else value


def _follow(entry: CycleEntry, row: Idea | BusinessPlan, written: Mapping[str, Any]) -> None:
    """The product follows the name in its idea, unless another product of the producer has it."""
    name = squeeze(written.get("product_name") or "")
    if isinstance(row, Idea) and name and not is_name_taken(entry.product, name):
        entry.product.name, entry.product.name_key = name, key_of(name)
        entry.product.save(update_fields=["name", "name_key"])
