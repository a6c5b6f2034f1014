"""Kết thúc một hồ sơ: the result is frozen with everything it rests on, and the dossier learns its stars (E14–E16).

The exact mean stands as a fraction; what is shown is never what is compared.
"""

from datetime import date
from decimal import Decimal

from django.db import transaction
from django.utils import timezone

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import Obstacle, refuse_if
from ocop.base.search import services as search
from ocop.cycle.dossiers.services import results as dossiers

from .. import notices, permissions
from ..models import Item, Result
from ..queries.about import about_of
from ..queries.clauses import bases_for
from ..queries.facts import competences_of, is_stopped, is_worked_on, item_facts, opinions_of, regulation_facts
from ..queries.locking import item_for_update
from ..rules import facts as rules
from ..rules.bases import NONE
from ..rules.planning import obstacles_to_written_closing
from ..rules.ranking import Outcome, explained, outcome_of
from ..rules.record import digest_of, record_of
from ..rules.sitting import is_apart, obstacles_to_closing, waiting_for
from ..rules.tally import decimal_of
from ..vocabulary import Ending, ItemState, Mode, OpinionKind


@transaction.atomic
def close_item(item_id: int, *, by: Person, on: date) -> Result | None:
    """Kết thúc hồ sơ: every sheet signed, the spread within the limit, nothing pending; a trial has no result."""
    item = item_for_update(item_id)
    permissions.require_leading(by, item, on=on)
    refuse_if(obstacles_to_ending(item))
    return freeze(item, by=by, on=on)


def obstacles_to_ending(item: Item) -> list[Obstacle]:
    """Everything that keeps the chair from closing it, at once."""
    facts, regulation = item_facts(item), regulation_facts(item.sitting.regulation)
    found = list(obstacles_to_closing(facts, regulation))
    if is_stopped(item):
        found.append(Obstacle("item.stopped"))
    if item.sitting.mode == Mode.WRITTEN:
        found = [each for each in found if each.code != "item.spread"]
        found += _of_opinions(item, facts, is_apart=is_apart(facts, regulation))
    return found


def _of_opinions(item: Item, facts: rules.ItemFacts, *, is_apart: bool) -> list[Obstacle]:
    said = opinions_of(item)
    taking = [seat for seat in facts.seats if seat.owes_a_sheet]
    unsaid = [seat.name for seat in taking if seat.member not in said]
    for_meeting = [seat.name for seat in taking if said.get(seat.member) == OpinionKind.MEETING]
    return list(
        obstacles_to_written_closing(
            unsaid=unsaid,
            for_meeting=[] if unsaid else for_meeting,  # nobody hears an opinion before everybody has spoken
            is_apart=is_apart and not waiting_for(facts),
            bases=bases_for(item.dossier.framework) if item.dossier else NONE,
        )
    )


def freeze(item: Item, *, by: Person, on: date) -> Result | None:
    """Write the result once and tell the dossier; only ever called after the obstacles were asked."""
    assert is_worked_on(item)
    if item.sitting.is_trial or item.dossier is None:
        _end_trial(item, by=by)
        return None
    facts, regulation = item_facts(item), regulation_facts(item.sitting.regulation)
    outcome = outcome_of(facts, regulation, competences_of(item.dossier.framework, on=on))
    result = _written(item, facts, outcome, regulation, by=by, on=on)
    is_out = outcome.ending == Ending.DISQUALIFIED
    item.state = ItemState.DISQUALIFIED if is_out else ItemState.CLOSED
    item.save(update_fields=["state"])
    search.index(result)
    record("assessment.result.frozen", result, by=by, product=item.called, digest=result.digest)
    _tell_dossier(item, outcome, by=by, on=on)
    notices.decided(result, by=by, on=on)
    return result


def _written(
    item: Item, facts: rules.ItemFacts, outcome: Outcome, regulation: rules.Regulation, *, by: Person, on: date
) -> Result:
    now = timezone.now()
    content = record_of(facts, outcome, regulation, about_of(item, closed_at=now, closed_by=by))
    mean = outcome.mean
    return Result.objects.create(
        item=item, turn=item.turn, mean_top=mean.numerator, mean_bottom=mean.denominator, stars=outcome.stars,
        by_points=outcome.rank.by_points, caps=caps_in(facts, outcome), ending=outcome.ending,
        is_potential_five=outcome.ending == Ending.POTENTIAL_FIVE, content=content, digest=digest_of(content),
        closed_by=by, closed_at=now, closed_on=on,
    )  # fmt: skip


def caps_in(facts: rules.ItemFacts, outcome: Outcome) -> list[dict[str, object]]:
    """The explanation line by line, as obstacles that the phrase book words."""
    told = explained(outcome, facts.sheet.bands)
    return [{"code": each.code, "facts": {name: _plain(fact) for name, fact in each.facts.items()}} for each in told]


def _plain(fact: object) -> object:
    """A fact as JSON keeps it: a floor of whole points as a number, any other exact value as text."""
    if isinstance(fact, str | int):
        return fact
    return int(fact) if isinstance(fact, Decimal) and fact == int(fact) else str(fact)


def _end_trial(item: Item, *, by: Person) -> None:
    item.state = ItemState.CLOSED
    item.save(update_fields=["state"])
    record("assessment.trial.ended", item, by=by, product=item.called)


def _tell_dossier(item: Item, outcome: Outcome, *, by: Person, on: date) -> None:
    assert item.dossier
    if outcome.ending == Ending.DISQUALIFIED:
        ground = outcome.knock_outs[0]
        dossiers.note_disqualified(item.dossier, ground=ground.ground, reason=ground.reason, by=by, on=on)
        return
    is_five = outcome.ending == Ending.POTENTIAL_FIVE
    mean = decimal_of(outcome.mean)
    dossiers.note_result(item.dossier, stars=outcome.stars, mean=mean, is_potential_five=is_five, by=by, on=on)
