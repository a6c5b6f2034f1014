"""Gộp hồ sơ: one record stays, the other's rows move to it, and a note says where each row went."""

from collections.abc import Collection
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import Q

from ocop.actors.organisations.models import Succession
from ocop.actors.people.models import Person, Post
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import refuse_if
from ocop.base.search.services import forget, index

from .. import notices, permissions
from ..mergeables import Mergeable, all_mergeables
from ..models import Duplicate, FormerName, Merge, Producer
from ..queries.locking import two_for_update
from ..rules.duplicates import Side, obstacles_to_merging
from ..rules.names import key_of
from ..vocabulary import MERGE, ConversionState, DuplicateState, Status
from .registering import end_body, follow, note_words

CHOOSABLE = (
    "kind", "name", "short_name", "name_en", "tax_code", "registration_number", "registered_on",
    "registration_authority", "charter_capital_vnd", "members_total", "members_poor", "business_lines", "unit",
    "street", "latitude", "longitude", "phone", "email", "website", "social", "shop", "established_on",
)  # fmt: skip


@transaction.atomic
def merge(kept_id: int, *, merged_id: int, by: Person, on: date, reason: str, taken: Collection[str] = ()) -> Merge:
    """Gộp hai hồ sơ: `taken` names the fields whose value comes from the record that goes.

    Nothing is deleted: what the kept record already has of its own stays with the other, which remains readable.
    """
    kept, merged = two_for_update(kept_id, merged_id)
    for each in (kept, merged):
        permissions.require_in_place(by, MERGE, each.unit_id, on=on)
    refuse_if(obstacles_to_merging(_side(kept), _side(merged), reason=reason))
    moved, left = _move_rows(kept, merged, on=on)
    moved["people.post"] = _move_posts(kept, merged, on=on)
    replaced = _take_values(kept, merged, taken, on=on)
    note = Merge.objects.create(
        kept=kept, merged=merged, moved=moved, left=left, replaced=replaced, reason=reason.strip(), by=by, on=on
    )
    _close_pairs(kept, merged, by=by, on=on, reason=reason)
    facts = {"kept": kept.name, "merged": merged.name, "reason": note.reason, "moved": counts(moved)}
    record("producers.producer.merged", kept, by=by, **facts)
    notices.merged(note, by=by, on=on)
    return note


def counts(moved: dict[str, list[Any]]) -> dict[str, int]:
    """How many rows of each model."""
    return {label: len(rows) for label, rows in moved.items() if rows}


def _side(producer: Producer) -> Side:
    has_open = producer.conversions.filter(state=ConversionState.OPEN).exists()
    return Side(producer.pk, producer.name, producer.status, producer.tax_code or "", has_open)


def _move_rows(kept: Producer, merged: Producer, *, on: date) -> tuple[dict[str, list[Any]], dict[str, list[Any]]]:
    moved: dict[str, list[Any]] = {}
    left: dict[str, list[Any]] = {}
    for mergeable in all_mergeables():
        going, staying = _sorted_rows(mergeable, kept, merged, on=on)
        mergeable.model._default_manager.filter(pk__in=going).update(**{mergeable.field: kept})
        moved.setdefault(mergeable.label, []).extend(going)
        if staying:
            left.setdefault(mergeable.label, []).extend(staying)
    return moved, left


def _sorted_rows(mergeable: Mergeable, kept: Producer, merged: Producer, *, on: date) -> tuple[list[Any], list[Any]]:
    """The keys that go along, and those for which the kept record has a row of its own."""
    rows = mergeable.model._default_manager
    own, other = rows.filter(**{mergeable.field: kept}), rows.filter(**{mergeable.field: merged})
    if mergeable.open_end and own.filter(**{mergeable.open_end: None}).exists():
        other.filter(**{mergeable.open_end: None}).update(**{mergeable.open_end: on})
    if not mergeable.once:
        return list(other.order_by("pk").values_list("pk", flat=True)), []
    held = set(own.values_list(*mergeable.once))
    keyed = [(pk, tuple(key)) for pk, *key in other.order_by("pk").values_list("pk", *mergeable.once)]
    return [pk for pk, key in keyed if key not in held], [pk for pk, key in keyed if key in held]


def _move_posts(kept: Producer, merged: Producer, *, on: date) -> list[int]:
    """Whoever acts for the record that goes acts for the one that stays; the organisation hands over."""
    here = Post.objects.in_force(on)
    held = set(here.filter(organisation=kept.organisation).values_list("person", "role"))
    going = list(here.filter(organisation=merged.organisation))
    end_body(merged, on=on)
    Succession.objects.create(predecessor=merged.organisation, successor=kept.organisation, rank=1)
    fresh = [post for post in going if (post.person_id, post.role_id) not in held]
    Post.objects.bulk_create(
        Post(person_id=post.person_id, organisation=kept.organisation, role_id=post.role_id, title=post.title, start=on)
        for post in fresh
    )
    return [post.pk for post in going]


def _take_values(kept: Producer, merged: Producer, taken: Collection[str], *, on: date) -> dict[str, str]:
    """The kept record with the chosen values; gives what it said before."""
    old_name, chosen = kept.name, [name for name in CHOOSABLE if name in taken]
    values = {name: getattr(merged, name) for name in chosen}
    replaced = {name: str(getattr(kept, name) or "") for name in chosen}
    merged.status, merged.status_on, merged.succeeded_by = Status.MERGED, on, kept
    merged.edition += 1
    merged.save()
    forget(merged)
    for name, value in values.items():
        setattr(kept, name, value)
    other = old_name if kept.name != old_name else merged.name
    if other != kept.name:
        FormerName.objects.create(producer=kept, name=other, until=on)
    kept.name_key, kept.edition = key_of(kept.name), kept.edition + 1
    kept.save()
    note_words(kept)
    follow(kept)
    index(kept)
    return replaced


def _close_pairs(kept: Producer, merged: Producer, *, by: Person, on: date, reason: str) -> None:
    """The pair is decided; what else looked like the record that went is dropped and found again on the next search."""
    pair = Duplicate.objects.filter(Q(first=kept, second=merged) | Q(first=merged, second=kept))
    pair.update(state=DuplicateState.MERGED, decided_by=by, decided_on=on, reason=reason.strip())
    others = Duplicate.objects.filter(Q(first=merged) | Q(second=merged), state=DuplicateState.OPEN)
    others.delete()
