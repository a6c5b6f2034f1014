"""The facts that rules judge, gathered for one sitting or one dossier in a constant number of queries."""

from collections.abc import Iterable, Mapping
from datetime import date

from django.db.models import Q

from ocop.base.workdays.queries import calendar
from ocop.cycle.dossiers.vocabulary import DossierKind, DossierState
from ocop.law.criteria.models import Competence, Framework
from ocop.law.criteria.queries import sheet_of

from ..models import AgreedOption, Attendance, Declaration, Item, Member, Recusal, Regulation, Sheet, Sitting
from ..rules import facts as rules
from ..vocabulary import Interest, KnockOutState, MemberRole, Mode, NoteKind
from .access import holding

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
        days_before=regulation.days_before,
    )


def members_of(sitting: Sitting) -> list[Member]:
    """Who holds a seat on the day of the sitting, the chair first, then in the order of the seats."""
    found = holding(Member.objects.filter(council=sitting.council_id), sitting.held_on)
    rows = list(found.select_related("person", "organisation", "seat"))
    order = list(MemberRole)
    return sorted(rows, key=lambda each: (order.index(MemberRole(each.role)), each.seat.position, each.pk))


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
    """The members who stand back from the dossier."""
    if item.dossier_id is None:
        return frozenset()
    return frozenset(Recusal.objects.filter(dossier=item.dossier_id).values_list("member", flat=True))


def declared_for(item: Item) -> frozenset[int]:
    """The members who have declared about the dossier."""
    if item.dossier_id is None:
        return frozenset()
    return frozenset(Declaration.objects.filter(dossier=item.dossier_id).values_list("member", flat=True))


def seats_for(item: Item) -> tuple[rules.Seat, ...]:
    """Every scoring member before this dossier; the deputy leads where the chair stands back."""
    members = scoring_members(item.sitting)
    recused, declared, present = recused_from(item), declared_for(item), present_in(item.sitting)
    leader = leader_among(members, recused)
    return tuple(
        rules.Seat(
            member=each.pk,
            name=each.person.full_name,
            is_chair=leader is not None and each.pk == leader.pk,
            is_present=present is None or present.get(each.pk, False),
            is_recused=each.pk in recused,
            has_declared=item.dossier_id is None or each.pk in declared,
        )
        for each in members
    )


def leader_among(members: Iterable[Member], recused: frozenset[int]) -> Member | None:
    """The chair, or the first deputy where the chair stands back."""
    leading = [each for each in members if each.role in (MemberRole.CHAIR, MemberRole.DEPUTY)]
    able = [each for each in leading if each.pk not in recused]
    return next(iter(able), None)


def sitting_seats(sitting: Sitting) -> tuple[rules.Seat, ...]:
    """The members as the opening counts them, before any dossier."""
    members, present = scoring_members(sitting), present_in(sitting)
    leader = leader_among(members, frozenset())
    return tuple(
        rules.Seat(
            member=each.pk,
            name=each.person.full_name,
            is_chair=leader is not None and each.pk == leader.pk,
            is_present=present is None or present.get(each.pk, False),
        )
        for each in members
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
        is_calibration=sitting.is_trial,
    )


def lacks_report(item: Item) -> bool:
    """Whether the advisory report is still to come; a re-evaluation is prepared by the office, not by the team."""
    dossier = item.dossier
    if dossier is None or dossier.state in (DossierState.ADVISORY_REPORTED, DossierState.IN_COUNCIL):
        return False
    return not (dossier.kind == DossierKind.RE_EVALUATION and dossier.state == DossierState.ACCEPTED)


def undeclared_of(sitting: Sitting, items: list[Item]) -> tuple[str, ...]:
    """Those taking part who owe a declaration about some dossier."""
    dossiers = {item.dossier_id for item in items if item.dossier_id}
    told = Declaration.objects.filter(dossier__in=dossiers).values_list("member", "dossier")
    given, present = set(told), present_in(sitting)
    return tuple(
        each.person.full_name
        for each in scoring_members(sitting)
        if (present is None or present.get(each.pk, False)) and any((each.pk, pk) not in given for pk in dossiers)
    )


def ballot_of(sheet: Sheet, recused: frozenset[int] = frozenset()) -> rules.Ballot:
    """One sheet as rules take it; its choices must be there."""
    choices = list(sheet.choices.all())
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
    return tuple(ballot_of(each, recused) for each in rows)


def knock_outs_of(item: Item, *states: KnockOutState) -> tuple[rules.KnockOut, ...]:
    """The grounds on record in these states."""
    rows = item.knock_outs.filter(state__in=states)
    return tuple(
        rules.KnockOut(ground=row.ground, reason=row.reason, has_evidence=True, criterion=row.criterion) for row in rows
    )


def item_facts(item: Item, *, is_open: bool | None = None) -> rules.ItemFacts:
    """A dossier before the council: who sits, what they chose, what is on record."""
    discussed = item.notes.filter(kind=NoteKind.DISCUSSION).values_list("turn", flat=True)
    agreed = AgreedOption.objects.filter(item=item).values_list("criterion", "option")
    return rules.ItemFacts(
        sheet=sheet_of(item.criteria_set),
        is_open=is_worked_on(item) if is_open is None else is_open,
        seats=seats_for(item),
        ballots=ballots_of(item),
        knock_outs=knock_outs_of(item, KnockOutState.CONFIRMED),
        discussed=frozenset(discussed),
        agreed=dict(agreed),
    )


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
