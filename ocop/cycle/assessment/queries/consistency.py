"""How consistent a council was, for its chair after closing (settled 26): gathered in a constant number of queries.

Signed sheets of the last turn of members who are not recused, real sittings and trials alike; nothing here is a result.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from ocop.actors.people.models import Person
from ocop.cycle.dossiers.models import Dossier, Exclusion
from ocop.cycle.dossiers.queries.packs import advisory_chosen, self_chosen
from ocop.law.criteria.queries import sheet_of
from ocop.law.criteria.rules.scoring import Chosen, score
from ocop.law.criteria.rules.sheets import Sheet as Criteria

from ..models import Item, Member, Sheet, Sitting
from ..rules import consistency as rules
from ..rules.facts import Ballot
from ..rules.tally import Tally, tally
from ..vocabulary import CLOSED_ITEMS, SheetState, SittingState
from .access import led_items, led_sittings


@dataclass(frozen=True, slots=True)
class MemberRow:
    """A member with the severity of the sitting."""

    member: Member
    severity: rules.Severity


@dataclass(frozen=True, slots=True)
class ItemRow:
    """A dossier with its spread and the agreement in it."""

    item: Item
    tally: Tally
    agreement: float | None


@dataclass(frozen=True, slots=True)
class SittingConsistency:
    """A sitting as its chair sees it afterwards."""

    members: list[MemberRow]
    items: list[ItemRow]
    agreement: float | None


@dataclass(frozen=True, slots=True)
class ItemConsistency:
    """One dossier: the criteria furthest apart, and the three views beside each other."""

    tally: Tally
    spreads: tuple[rules.CriterionSpread, ...]
    compared: tuple[rules.Compared, ...]
    agreement: float | None
    has_own: bool
    has_advisory: bool


def sittings_compared(person: Person, *, on: date) -> QuerySet[Sitting]:
    """The closed sittings that the person led."""
    return led_sittings(person, on=on).filter(state=SittingState.CLOSED)


def items_compared(person: Person, *, on: date) -> QuerySet[Item]:
    """The dossiers of those sittings, without those from which the person stands back."""
    return led_items(person, on=on).filter(sitting__state=SittingState.CLOSED, state__in=list(CLOSED_ITEMS))


def of_sitting(sitting: Sitting, items: QuerySet[Item]) -> SittingConsistency:
    """Severity of each member, agreement of the council, its dossiers in their order."""
    listed = list(items.filter(sitting=sitting).order_by("order"))
    tallies, criteria = tallies_of(listed), criteria_of(listed)
    totals = [tallies[item.pk].totals for item in listed]
    names = Member.objects.filter(council=sitting.council_id).select_related("person", "organisation").in_bulk()
    return SittingConsistency(
        members=[MemberRow(names[each.member], each) for each in rules.severities(totals)],
        items=[
            ItemRow(item, tallies[item.pk], _agreement(criteria[item.criteria_set_id], tallies[item.pk]))
            for item in listed
        ],
        agreement=rules.agreement_of_totals(totals),
    )


def of_item(item: Item) -> ItemConsistency:
    """One dossier with the producer's and the advisory team's view where there are such."""
    criteria, added = sheet_of(item.criteria_set), tallies_of([item])[item.pk]
    own, advisory = _points(criteria, self_chosen, item), _points(criteria, advisory_chosen, item)
    return ItemConsistency(
        tally=added,
        spreads=rules.spreads(criteria, given_in(added)),
        compared=rules.compared(criteria, own=own, advisory=advisory, council=added.criteria),
        agreement=_agreement(criteria, added),
        has_own=bool(own),
        has_advisory=bool(advisory),
    )


def tallies_of(items: Iterable[Item]) -> dict[int, Tally]:
    """What the signed sheets of each dossier come to."""
    listed = list(items)
    ballots, criteria = ballots_by_item(listed), criteria_of(listed)
    return {item.pk: tally(criteria[item.criteria_set_id], ballots.get(item.pk, ())) for item in listed}


def criteria_of(items: Iterable[Item]) -> dict[int, Criteria]:
    """The sets of these dossiers, each asked for once."""
    sets = {item.criteria_set_id: item.criteria_set for item in items}
    return {pk: sheet_of(each) for pk, each in sets.items()}


def ballots_by_item(items: Iterable[Item]) -> Mapping[int, list[Ballot]]:
    """The signed sheets of all these dossiers: three queries, however many there are."""
    listed = {item.pk: item for item in items}
    dossiers = [each.dossier_id for each in listed.values() if each.dossier_id]
    recused = set(Exclusion.objects.filter(dossier__in=dossiers).values_list("person", "dossier"))
    found: defaultdict[int, list[Ballot]] = defaultdict(list)
    rows = Sheet.objects.filter(item__in=listed, state=SheetState.SIGNED).select_related("member")
    for row in rows.prefetch_related("choices"):
        is_recused = (row.member.person_id, listed[row.item_id].dossier_id) in recused
        chosen = {each.criterion: each.option for each in row.choices.all()}
        found[row.item_id].append(Ballot(member=row.member_id, chosen=chosen, turn=row.turn, is_recused=is_recused))
    return found


def given_in(added: Tally) -> dict[int, Mapping[str, int]]:
    """The points of each member, criterion by criterion."""
    return {member: each.points for member, each in added.scores.items()}


def _agreement(criteria: Criteria, added: Tally) -> float | None:
    return rules.agreement_in(criteria, given_in(added))


def _points(criteria: Criteria, choose: Callable[[Dossier], Chosen], item: Item) -> Mapping[str, int]:
    chosen = choose(item.dossier) if item.dossier else {}
    return score(criteria, chosen).points if chosen else {}
