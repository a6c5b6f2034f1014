"""Tìm hồ sơ trùng: all records of a reach, or those that look like one record."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date

from django.db import transaction
from django.db.models import Q, QuerySet

from ocop.actors.people import permissions as posts
from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import refuse_if

from .. import permissions
from ..models import Duplicate, Producer
from ..queries.access import places_with
from ..queries.locking import pair_for_update
from ..queries.places import today_places
from ..rules.duplicates import Pair, Record, obstacles_to_deciding, pairs
from ..vocabulary import MERGE, DuplicateState

AT_ONCE = 500
COMPARED = ("pk", "tax_code", "name_key", "unit_id", "phone")


@transaction.atomic
def find_duplicates(*, by: Person, on: date) -> int:
    """Rà soát: compare all living records of the person's reach; pairs no longer alike are dropped unless decided."""
    posts.require(by, MERGE, on=on)
    places = places_with(by, MERGE, on=on)
    within = Producer.objects.living().filter(places.narrow())
    found = pairs(_records(within, today_places(on=on)))
    kept = {(pair.first, pair.second) for pair in found}
    stale = Duplicate.objects.filter(
        places.narrow("first__unit"), places.narrow("second__unit"), state=DuplicateState.OPEN
    )
    gone = [pair.pk for pair in stale if (pair.first_id, pair.second_id) not in kept]
    Duplicate.objects.filter(pk__in=gone).delete()
    new = note_pairs(found, on=on)
    record("producers.duplicates.searched", None, by=by, found=len(found), new=new)
    return new


def look_for(producer: Producer, *, on: date) -> int:
    """The records that look like this one, by the indexes; called whenever a record is made or changed."""
    return look_for_all([producer], on=on)


def look_for_all(producers: Sequence[Producer], *, on: date) -> int:
    """The same for many new records."""
    now = today_places(on=on)
    parts = (producers[start : start + AT_ONCE] for start in range(0, len(producers), AT_ONCE))
    return sum(_look_for(part, now, on=on) for part in parts)


def _look_for(producers: Sequence[Producer], now: Callable[[int], int], *, on: date) -> int:
    ids = {producer.pk for producer in producers}
    alike = Q(name_key__in={producer.name_key for producer in producers})
    alike |= Q(tax_code__in={producer.tax_code for producer in producers if producer.tax_code})
    alike |= Q(phone__in={producer.phone for producer in producers if producer.phone})
    found = pairs(_records(Producer.objects.living().filter(alike), now))
    return note_pairs((pair for pair in found if pair.first in ids or pair.second in ids), on=on)


def note_pairs(found: Iterable[Pair], *, on: date) -> int:
    """Write the pairs nobody has decided on; gives how many are new."""
    listed = list(found)
    firsts = {pair.first for pair in listed}
    present = {(pair.first_id, pair.second_id): pair for pair in Duplicate.objects.filter(first__in=firsts)}
    fresh, changed = [], []
    for pair in listed:
        row = present.get((pair.first, pair.second))
        if row is None:
            fresh.append(_filled(Duplicate(first_id=pair.first, second_id=pair.second, found_on=on), pair))
        elif row.state == DuplicateState.OPEN:
            changed.append(_filled(row, pair))
    Duplicate.objects.bulk_create(fresh, batch_size=500)
    Duplicate.objects.bulk_update(changed, ["reasons", "certainty"], batch_size=500)
    return len(fresh)


def _filled(row: Duplicate, pair: Pair) -> Duplicate:
    row.reasons, row.certainty = [str(reason) for reason in pair.reasons], int(pair.certainty)
    return row


def _records(producers: QuerySet[Producer], now: Callable[[int], int]) -> list[Record]:
    rows = producers.order_by().values_list(*COMPARED)
    return [Record(pk, code or "", key, now(unit), phone) for pk, code, key, unit, phone in rows]


@transaction.atomic
def mark_distinct(pair_id: int, *, by: Person, on: date, reason: str) -> Duplicate:
    """Không trùng: two producers, and why; the pair is not shown again."""
    pair = pair_for_update(pair_id)
    for side in (pair.first, pair.second):
        permissions.require_in_place(by, MERGE, side.unit_id, on=on)
    refuse_if(obstacles_to_deciding(pair.state, reason=reason))
    pair.state, pair.reason, pair.decided_by, pair.decided_on = DuplicateState.DISTINCT, reason.strip(), by, on
    pair.save()
    facts = {"first": pair.first.name, "second": pair.second.name, "reason": pair.reason}
    record("producers.pair.kept-apart", pair, by=by, **facts)
    return pair
