"""The facts that rules judge, gathered for one sitting or one dossier in a constant number of queries."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import partial

from django.db.models import Q

from ocop.base.workdays.queries import calendar
from ocop.cycle.dossiers.models import Exclusion
from ocop.cycle.dossiers.vocabulary import DossierKind, DossierState
from ocop.law.criteria.models import Competence, Framework
from ocop.law.criteria.queries import sheet_of

from ..models import AgreedOption, Attendance, Choice, Declaration, Item, KnockOut, Member, Regulation, Sheet, Sitting
from ..rules import conflicts
from ..rules import facts as rules
from ..rules.voting import poll_of
from ..vocabulary import Interest, KnockOutState, MemberRole, Mode, NoteKind, SittingState
from .access import holding
from .councils import seats_on
from .ties import barring_ties_of

CHOSEN = ("choices",)


def regulation_facts(regulation: Regulation) -> rules.Regulation:
    """The version as rules take it."""
    return rules.Regulation(
        quorum_percent=regulation.quorum_percent,
        chair_required=regulation.chair_required,
        spread_limit=regulation.spread_limit,
        most_turns=regulation.most_turns,
        minima_rule=regulation.minima_rule,
        reasons=regulation.reasons,
        vote=regulation.vote,
        days_before=regulation.days_before,
    )


def members_of(sitting: Sitting) -> list[Member]:
    """Who holds a seat on the day of the sitting, the chair first, then in the order of the seats.

    Whoever took part and gave the seat up on that very day stays: the sheet and the presence count.
    """
    council = Member.objects.filter(council=sitting.council_id)
    found = holding(council, sitting.held_on) | council.filter(_took_part(sitting))
    rows = list(found.select_related("person", "organisation", "seat"))
    order = list(MemberRole)
    return sorted(rows, key=lambda each: (order.index(MemberRole(each.role)), each.seat.position, each.pk))


def _took_part(sitting: Sitting) -> Q:
    """Who has a sheet or was present, once the sitting has begun."""
    if sitting.state not in (SittingState.OPEN, SittingState.CLOSED):
        return Q(pk__in=())
    there = Attendance.objects.filter(sitting=sitting, is_present=True)
    return Q(pk__in=Sheet.objects.filter(item__sitting=sitting).values("member")) | Q(pk__in=there.values("member"))


def scoring_members(sitting: Sitting) -> list[Member]:
    """Those who fill in sheets."""
    return [each for each in members_of(sitting) if each.is_scoring]


def present_in(sitting: Sitting) -> dict[int, bool] | None:
    """Who was noted as present; None where nobody has to come: everybody takes part."""
    if sitting.mode != Mode.MEETING:
        return None
    rows = Attendance.objects.filter(sitting=sitting).values_list("member", "is_present")
    return dict(rows)


def recused_from(item: Item) -> frozenset[int]:
    """The members whose person stands back from the dossier, on whatever seat that was said."""
    if item.dossier_id is None:
        return frozenset()
    kept = Exclusion.objects.filter(dossier=item.dossier_id).values("person")
    found = Member.objects.filter(council=item.sitting.council_id, person__in=kept)
    return frozenset(found.values_list("pk", flat=True))


def declared_for(item: Item) -> frozenset[int]:
    """The members who have declared about the dossier."""
    if item.dossier_id is None:
        return frozenset()
    return frozenset(Declaration.objects.filter(dossier=item.dossier_id).values_list("member", flat=True))


def seats_for(item: Item) -> tuple[rules.Seat, ...]:
    """Who scores before this dossier, and who leads it, scoring or not."""
    members, present, recused = members_of(item.sitting), present_in(item.sitting), recused_from(item)
    leader, declared = leader_among(members, recused | stood_in_for(item.sitting, present)), declared_for(item)
    is_tied = partial(conflicts.is_barred, barring_ties_of(item.dossier)) if item.dossier else lambda person: False
    return tuple(
        rules.Seat(
            member=each.pk,
            name=each.person.full_name,
            is_chair=each == leader,
            is_present=present is None or present.get(each.pk, False),
            is_recused=each.pk in recused,
            has_declared=item.dossier_id is None or each.pk in declared,
            is_tied=is_tied(each.person_id),
            is_scoring=each.is_scoring,
        )
        for each in members
        if each.is_scoring or each == leader
    )


def leader_among(members: Iterable[Member], away: frozenset[int]) -> Member | None:
    """The chair, or the first deputy where the chair is away."""
    leading = [each for each in members if each.role in (MemberRole.CHAIR, MemberRole.DEPUTY)]
    return next((each for each in leading if each.pk not in away), None)


def leader_of(item: Item) -> Member | None:
    """Who leads this dossier: the deputy where the chair stands back, or is absent and need not come."""
    away = recused_from(item) | stood_in_for(item.sitting, present_in(item.sitting))
    return leader_among(members_of(item.sitting), away)


def stood_in_for(sitting: Sitting, present: Mapping[int, bool] | None) -> frozenset[int]:
    """Whose absence lets a deputy lead: nobody's where the regulation asks for the chair."""
    if present is None or sitting.regulation.chair_required:
        return frozenset()
    return frozenset(member for member, is_there in present.items() if not is_there)


def sitting_seats(sitting: Sitting) -> tuple[rules.Seat, ...]:
    """The members as the opening counts them, before any dossier."""
    members, present = members_of(sitting), present_in(sitting)
    leader = leader_among(members, stood_in_for(sitting, present))
    return tuple(
        rules.Seat(
            member=each.pk,
            name=each.person.full_name,
            is_chair=each == leader,
            is_present=present is None or present.get(each.pk, False),
            is_scoring=each.is_scoring,
        )
        for each in members
        if each.is_scoring or each == leader
    )


def sitting_facts(sitting: Sitting, *, on: date) -> rules.SittingFacts:
    """A sitting as it is about to open."""
    items = list(sitting.items.exclude(state="withdrawn").select_related("dossier__product"))
    added = [item.added_on for item in items if item.dossier_id]
    return rules.SittingFacts(
        is_planned=sitting.state == "planned",
        council_decision=sitting.council.decision_number if sitting.council.is_in_force(on) else "",
        has_regulation=sitting.regulation.is_in_force(on),
        seats=sitting_seats(sitting),
        items=len(items),
        without_report=tuple(item.called for item in items if lacks_report(item)),
        undeclared=undeclared_of(sitting, items),
        days_with_members=calendar().between(max(added), on) if added else None,
        seat_needs=tuple(seats_on(sitting.council, sitting.held_on)),
        is_calibration=sitting.is_trial,
    )


def lacks_report(item: Item) -> bool:
    """Whether the advisory report is still to come; a re-evaluation is prepared by the office, not by the team."""
    dossier = item.dossier
    if dossier is None or dossier.state in (DossierState.ADVISORY_REPORTED, DossierState.IN_COUNCIL):
        return False
    return not (dossier.kind == DossierKind.RE_EVALUATION and dossier.state == DossierState.ACCEPTED)


def undeclared_of(sitting: Sitting, items: list[Item]) -> tuple[str, ...]:
    """Those taking part, the secretary too, who owe a declaration about some dossier; who stands back owes none."""
    dossiers = {item.dossier_id for item in items if item.dossier_id}
    told = set(Declaration.objects.filter(dossier__in=dossiers).values_list("member", "dossier"))
    kept = set(Exclusion.objects.filter(dossier__in=dossiers).values_list("person", "dossier"))
    present = present_in(sitting)
    return tuple(
        each.person.full_name
        for each in members_of(sitting)
        if (present is None or present.get(each.pk, False))
        and any((each.pk, pk) not in told and (each.person_id, pk) not in kept for pk in dossiers)
    )


def ballot_of(
    sheet: Sheet, choices: Iterable[Choice] | None = None, recused: frozenset[int] = frozenset()
) -> rules.Ballot:
    """One sheet as rules take it, with its choices where they are read already."""
    choices = list(sheet.choices.all() if choices is None else choices)
    return rules.Ballot(
        member=sheet.member_id,
        chosen={each.criterion: each.option for each in choices},
        turn=sheet.turn,
        is_signed=sheet.is_signed,
        is_recused=sheet.member_id in recused,
        reasons={each.criterion: each.reason for each in choices if each.reason},
        name=sheet.member.person.full_name,
    )


def ballots_of(item: Item) -> tuple[rules.Ballot, ...]:
    """Every sheet of the dossier in every turn."""
    recused = recused_from(item)
    rows = item.sheets.select_related("member__person").prefetch_related(*CHOSEN).order_by("turn", "member_id")
    return tuple(ballot_of(each, recused=recused) for each in rows)


def knock_outs_of(item: Item, seats: Iterable[rules.Seat], *states: KnockOutState) -> tuple[rules.KnockOut, ...]:
    """The grounds on record in these states, each with its vote."""
    return tuple(knock_out_facts(row, seats) for row in item.knock_outs.filter(state__in=states))


def knock_out_facts(row: KnockOut, seats: Iterable[rules.Seat]) -> rules.KnockOut:
    """One proposal with the voices of those who take part."""
    voices = dict(row.voices.values_list("member", "kind"))
    return rules.KnockOut(
        ground=row.ground, reason=row.reason, has_evidence=True, criterion=row.criterion, poll=poll_of(seats, voices)
    )


def item_facts(item: Item, *, is_open: bool | None = None) -> rules.ItemFacts:
    """A dossier before the council: who sits, what they chose, what is on record."""
    discussed = item.notes.filter(kind=NoteKind.DISCUSSION).values_list("turn", flat=True)
    agreed = list(AgreedOption.objects.filter(item=item))
    seats = seats_for(item)
    return rules.ItemFacts(
        sheet=sheet_of(item.criteria_set),
        is_open=is_worked_on(item) if is_open is None else is_open,
        seats=seats,
        ballots=ballots_of(item),
        knock_outs=knock_outs_of(item, seats, KnockOutState.CONFIRMED),
        discussed=frozenset(discussed),
        agreed={each.criterion: each.option for each in agreed},
        agreed_votes={each.criterion: each.votes for each in agreed},
    )


def sheet_facts(sheet: Sheet) -> rules.ItemFacts:
    """What a single sheet needs of its dossier; the other sheets are no business of it."""
    is_open = is_worked_on(sheet.item) and sheet.turn == sheet.item.turn
    return rules.ItemFacts(sheet=sheet_of(sheet.item.criteria_set), is_open=is_open, seats=())


def is_worked_on(item: Item) -> bool:
    """Whether the sitting is open and the dossier not yet over."""
    return item.sitting.state == "open" and item.state in ("scoring", "discussing")


def is_stopped(item: Item) -> bool:
    """Whether a proposal to disqualify waits for the chair's word."""
    return item.knock_outs.filter(state=KnockOutState.RAISED).exists()


def competences_of(framework: Framework, *, on: date) -> rules.Competences:
    """Who recognises how many stars on the day (E20)."""
    rows = Competence.objects.filter(Q(end__isnull=True) | Q(end__gt=on), framework=framework, start__lte=on)
    levels: dict[int, str] = {}
    for row in rows.exclude(stars=None).order_by("start"):
        assert row.stars is not None
        levels[row.stars] = row.level
    return rules.Competences(level_of=levels)


def opinions_of(item: Item) -> Mapping[int, str]:
    """What members said in writing."""
    return dict(item.opinions.values_list("member", "kind"))


def has_interest(member: Member, item: Item) -> bool:
    """Whether the member declared an interest."""
    return Declaration.objects.filter(member=member, dossier=item.dossier_id, kind=Interest.INTEREST).exists()
