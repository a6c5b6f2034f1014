"""Tự chấm nhanh, and Đủ điều kiện đánh giá: the system computes, the producer confirms."""

from collections.abc import Mapping
from datetime import date

from django.db import transaction

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import Obstacle, refuse_if
from ocop.law.criteria import queries as criteria
from ocop.law.criteria.rules.scoring import obstacles_to_scoring, score

from .. import notices, permissions
from ..models import CycleEntry, SelfScore
from ..queries.locking import entry_for_update
from ..queries.readiness import readiness_of, set_of
from ..rules.readiness import obstacles_to_ready
from .moving import move


@transaction.atomic
def self_score(
    entry_id: int, *, by: Person, on: date, chosen: Mapping[str, int | None], facts: Mapping[str, bool] | None = None
) -> SelfScore:
    """Tự chấm by the set of the framework in force; as far as answered, the rest may wait."""
    entry = entry_for_update(entry_id)
    permissions.require_writing(by, entry.product.producer, on=on)
    criteria_set = set_of(entry, on=on)
    refuse_if([] if criteria_set else [Obstacle("ready.no-class")])
    assert criteria_set
    sheet = criteria.sheet_of(criteria_set)
    refuse_if(obstacles_to_scoring(sheet, chosen, complete=False))
    values = {
        "criteria_set": criteria_set, "chosen": dict(chosen), "facts": dict(facts or {}),
        "total": score(sheet, chosen).total, "scored_by": by, "scored_on": on,
    }  # fmt: skip
    found, _is_new = SelfScore.objects.update_or_create(entry=entry, defaults=values)
    record("products.score.given", entry, by=by, product=entry.product.name, total=found.total, set=criteria_set.code)
    return found


@transaction.atomic
def mark_ready(entry_id: int, *, by: Person, on: date) -> CycleEntry:
    """Xác nhận đủ điều kiện: nothing missing for the lowest rank, points enough, nothing that disqualifies."""
    entry = entry_for_update(entry_id)
    permissions.require_handing_in(by, entry.product.producer, on=on)
    refuse_if(obstacles_to_ready(entry.state, readiness_of(entry, on=on).standing))
    move(entry, "mark_ready", by=by, on=on)
    record("products.entry.ready", entry, by=by, product=entry.product.name)
    notices.ready(entry, by=by, on=on)
    return entry
