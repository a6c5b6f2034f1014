"""Lập phiên và danh sách: no sitting without decision, regulation in force, and the report of each dossier (E11)."""

from collections.abc import Iterable
from datetime import date

from django.db import transaction

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.files.services import store
from ocop.base.files.vocabulary import DOCUMENT_KINDS, IMAGE_KINDS
from ocop.base.kernel.formats import short_date
from ocop.base.kernel.outcome import Obstacle, refuse_if
from ocop.cycle.dossiers.models import Dossier
from ocop.cycle.dossiers.services import results as dossiers
from ocop.cycle.dossiers.vocabulary import DossierState
from ocop.cycle.rounds.models import Round
from ocop.law.criteria.models import CriteriaSet

from .. import notices, permissions
from ..models import Item, SampleFile, Sitting
from ..queries import sittings as queries
from ..queries.access import kept_from
from ..queries.clauses import bases_for, bases_on, basis_for
from ..queries.councils import regulation_on, seats_on
from ..queries.locking import council_for_update, dossiers_for_update, item_for_update, sitting_for_update
from ..rules import planning as rules
from ..rules.councils import obstacles_of_seats
from ..vocabulary import OPEN_ITEMS, ItemState, Mode, SittingState

SAMPLE_KINDS = DOCUMENT_KINDS | IMAGE_KINDS


@transaction.atomic
def plan_sitting(
    council_id: int,
    *,
    by: Person,
    on: date,
    mode: str,
    held_on: date | None,
    place: str = "",
    round: Round | None = None,
) -> Sitting:
    """Dự kiến phiên: under the regulation in force on its day."""
    council = council_for_update(council_id)
    permissions.require_setting(by, on=on)
    regulation = regulation_on(held_on) if held_on else None
    facts = rules.NewSitting(
        mode=mode,
        held_on=held_on,
        has_council=held_on is None or council.is_in_force(held_on),
        has_regulation=held_on is None or regulation is not None,
        has_round=round is not None,
        is_extra_round=round is not None and round.is_extra,
        allows_extra_rounds=regulation is not None and regulation.allows_extra_rounds,
    )
    needs = seats_on(council, held_on) if held_on and facts.has_council and mode != Mode.CALIBRATION else []
    refuse_if([*rules.obstacles_to_planning(facts, on=on, bases=bases_on(held_on or on)), *obstacles_of_seats(needs)])
    assert held_on
    assert regulation
    sitting = Sitting.objects.create(
        council=council, regulation=regulation, mode=mode, held_on=held_on, place=place.strip(), made_by=by, made_on=on,
        round=None if mode == Mode.CALIBRATION else round, number=queries.next_number(council),
    )  # fmt: skip
    record("assessment.sitting.planned", sitting, by=by, council=council.name, sitting=str(sitting),
           day=short_date(held_on), regulation=regulation.decision_number)  # fmt: skip
    return sitting


@transaction.atomic
def list_dossiers(
    sitting_id: int, *, by: Person, on: date, dossiers: Iterable[Dossier], because: str = ""
) -> list[Item]:
    """Đưa hồ sơ vào phiên: each with its advisory report and of the round of the sitting; all or none.

    What the report does not call ready goes only with a reason (`because`), which stays with it.
    """
    sitting = sitting_for_update(sitting_id)
    permissions.require_setting(by, on=on)
    chosen = dossiers_for_update(each.pk for each in dossiers)
    refuse_if([] if chosen else [Obstacle("sitting.no-dossiers", repair="#id_dossiers")])
    refuse_if(each for dossier in chosen for each in _obstacles_to_listing(sitting, dossier, by=by, because=because))
    last = queries.last_order(sitting)
    made = [
        Item.objects.create(
            sitting=sitting, dossier=dossier, criteria_set=dossier.criteria_set, order=order, added_on=on,
            listed_because="" if queries.is_called_ready(dossier) else because.strip(),
        )
        for order, dossier in enumerate(chosen, last + 1)
    ]  # fmt: skip
    for item in made:
        record("assessment.item.listed", item, by=by, product=item.called, sitting=str(sitting),
               reason=item.listed_because)  # fmt: skip
    notices.listed(sitting, made, by=by, on=on)
    return made


def _obstacles_to_listing(sitting: Sitting, dossier: Dossier, *, by: Person, because: str) -> list[Obstacle]:
    if kept_from(by).filter(dossier=dossier).exists():
        return [Obstacle("item.kept-from", basis=basis_for(dossier.framework, "recusal"))]
    candidate = rules.Candidate(
        product=dossier.product.name,
        lacks_report=queries.lacks_report(dossier),
        is_listed=dossier.items.filter(state__in=OPEN_ITEMS).exists(),
        is_of_round=sitting.round_id is not None and dossier.round_id == sitting.round_id,
        is_re_evaluation=queries.is_re_evaluation(dossier),
        is_ready=queries.is_called_ready(dossier) or bool(because.strip()),
        may_be_scored=dossier.criteria_set.may_be_scored,
    )
    is_planned = sitting.state == SittingState.PLANNED
    bases = bases_for(dossier.framework)
    return list(rules.obstacles_to_listing(candidate, mode=sitting.mode, state_is_planned=is_planned, bases=bases))


@transaction.atomic
def add_sample(
    sitting_id: int,
    *,
    by: Person,
    on: date,
    sample: str,
    criteria_set: CriteriaSet,
    description: str = "",
    files: Iterable[tuple[str, bytes]] = (),
) -> Item:
    """Thêm sản phẩm mẫu to a trial, with words and files to judge it by: scored like a dossier, never a result."""
    sitting = sitting_for_update(sitting_id)
    permissions.require_setting(by, on=on)
    refuse_if(
        rules.obstacles_to_sample(
            is_trial=sitting.is_trial, state_is_planned=sitting.state == SittingState.PLANNED, name=sample,
            may_be_scored=criteria_set.may_be_scored,
        )
    )  # fmt: skip
    item = Item.objects.create(
        sitting=sitting, sample=sample.strip(), criteria_set=criteria_set, order=queries.last_order(sitting) + 1,
        added_on=on, description=description.strip(),
    )  # fmt: skip
    for name, content in files:
        SampleFile.objects.create(item=item, file=store(name=name, content=content, by=by, kinds=SAMPLE_KINDS))
    record("assessment.item.listed", item, by=by, product=item.called, sitting=str(sitting))
    return item


@transaction.atomic
def take_off(item_id: int, *, by: Person, on: date, reason: str) -> Item:
    """Rút khỏi phiên, while nothing is decided: the dossier waits for another sitting."""
    item = item_for_update(item_id)
    permissions.require_setting(by, on=on)
    found = [] if item.state in OPEN_ITEMS else [Obstacle("item.is-over", {"product": item.called})]
    refuse_if([*found, *([] if reason.strip() else [Obstacle("act.no-reason", repair="#id_reason")])])
    _give_back(item, by=by, on=on)
    record("assessment.item.withdrawn", item, by=by, product=item.called, sitting=str(item.sitting), reason=reason)
    return item


def _give_back(item: Item, *, by: Person, on: date) -> None:
    """Off the list; what was before the council already (turned from writing to a meeting) comes back."""
    item.state = ItemState.WITHDRAWN
    item.save(update_fields=["state"])
    if item.dossier is not None and item.dossier.state == DossierState.IN_COUNCIL:
        dossiers.note_back_from_council(item.dossier, by=by, on=on)


@transaction.atomic
def cancel_sitting(sitting_id: int, *, by: Person, on: date, reason: str) -> Sitting:
    """Hủy phiên that has not been opened; its dossiers wait for another."""
    sitting = sitting_for_update(sitting_id)
    permissions.require_setting(by, on=on)
    is_planned = sitting.state == SittingState.PLANNED
    found = [] if is_planned else [Obstacle("sitting.not-planned")]
    refuse_if([*found, *([] if reason.strip() else [Obstacle("act.no-reason", repair="#id_reason")])])
    for item in sitting.items.filter(state__in=OPEN_ITEMS).select_related("dossier"):
        _give_back(item, by=by, on=on)
    sitting.state = SittingState.CANCELLED
    sitting.save(update_fields=["state"])
    record("assessment.sitting.cancelled", sitting, by=by, sitting=str(sitting), reason=reason.strip())
    return sitting
