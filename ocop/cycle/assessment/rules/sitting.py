"""Phiên đánh giá: what keeps a sitting from opening, a choice from being taken, a sheet from being signed, a dossier
from being closed.

Legal basis: QĐ 26/2026/QĐ-TTg, Art. 7.3 (E11); the council's regulation for quorum, chair, spread, turns, reasons (E12,
E15); Appendix II (E13). Every obstacle at once.
"""

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from math import ceil

from ocop.base.kernel.outcome import Obstacle
from ocop.law.criteria.rules.scoring import Chosen, obstacles_to_choosing, obstacles_to_scoring
from ocop.law.criteria.rules.sheets import Criterion, Sheet

from ..vocabulary import MinimaRule, Reasons
from .councils import obstacles_of_seats
from .facts import Ballot, ItemFacts, Regulation, Seat, SittingFacts
from .knockouts import obstacles_of_stops, obstacles_to_knocking_out
from .tally import counted, current_turn, spread_of, tally

PERCENT = 100


def quorum_of(members: int, percent: Fraction | int) -> int:
    """How many of so many members must take part; half a member is a whole one."""
    return ceil(Fraction(percent) * members / PERCENT)


def obstacles_to_quorum(seats: Sequence[Seat], regulation: Regulation) -> Iterator[Obstacle]:
    """Too few members, or the chair is missing; recused members count on neither side (E12)."""
    able = [seat for seat in seats if seat.is_scoring and not seat.is_recused]
    present = sum(seat.takes_part for seat in able)
    needed = max(1, quorum_of(len(able), Fraction(regulation.quorum_percent)))
    if present < needed:
        facts = {"present": present, "of": len(able), "needed": needed, "percent": regulation.quorum_percent}
        yield Obstacle("sitting.no-quorum", facts)
    if regulation.chair_required and not any(seat.is_chair and seat.takes_part for seat in seats):
        yield Obstacle("sitting.no-chair")


def obstacles_to_opening(facts: SittingFacts, regulation: Regulation | None) -> Iterator[Obstacle]:
    """What a sitting lacks before its first dossier (E11, E12)."""
    if not facts.is_planned:
        yield Obstacle("sitting.not-planned")
    if not facts.council_decision:
        yield Obstacle("sitting.no-decision")
    if regulation is None or not facts.has_regulation:
        yield Obstacle("sitting.no-regulation")
    if not facts.items:
        yield Obstacle("sitting.no-items")
    if facts.undeclared:
        yield Obstacle("sitting.undeclared", {"members": list(facts.undeclared)})
    if not facts.is_calibration:
        yield from obstacles_of_seats(facts.seat_needs)
        yield from _unready(facts, regulation)
    if regulation is not None:
        yield from obstacles_to_quorum(facts.seats, regulation)


def _unready(facts: SittingFacts, regulation: Regulation | None) -> Iterator[Obstacle]:
    if facts.without_report:
        yield Obstacle("sitting.no-report", {"products": list(facts.without_report)})
    days = facts.days_with_members
    if regulation is not None and days is not None and days < regulation.days_before:
        yield Obstacle("sitting.files-too-late", {"days": days, "needed": regulation.days_before})


def obstacles_to_choice(item: ItemFacts, ballot: Ballot, criterion: str, option: int | None) -> Iterator[Obstacle]:
    """Why one choice of one member is not taken (E13); the case of a whole set is judged when signing."""
    if not item.is_open:
        yield Obstacle("item.not-open")
    if ballot.is_recused:
        yield Obstacle("ballot.recused")
    if ballot.is_signed:
        yield Obstacle("ballot.signed")
    yield from obstacles_to_scoring(item.sheet, {criterion: option}, complete=False)


def obstacles_to_signing(item: ItemFacts, ballot: Ballot, regulation: Regulation) -> Iterator[Obstacle]:
    """What a sheet lacks before it is signed and locked."""
    if not item.is_open:
        yield Obstacle("item.not-open")
    if ballot.is_recused:
        yield Obstacle("ballot.recused")
    if ballot.is_signed:
        yield Obstacle("ballot.signed")
    yield from obstacles_to_scoring(item.sheet, ballot.chosen)
    if missing := unexplained(item.sheet, ballot, regulation):
        yield Obstacle("ballot.no-reason", {"n": len(missing), "criteria": list(missing)})


def unexplained(sheet: Sheet, ballot: Ballot, regulation: Regulation) -> tuple[str, ...]:
    """The criteria in which the regulation asks for a reason and none is written."""
    asked = (code for code, option in ballot.chosen.items() if needs_reason(sheet, code, option, regulation.reasons))
    return tuple(code for code in asked if not ballot.reasons.get(code, "").strip())


def needs_reason(sheet: Sheet, code: str, option: int | None, rule: str) -> bool:
    """Whether the choice is one that the regulation wants explained."""
    criterion = sheet.by_code.get(code)
    if criterion is None or rule == Reasons.NONE:
        return False
    return _is_lowest(criterion, option) or (rule == Reasons.ENDS and _is_highest(criterion, option))


def obstacles_to_rescoring(item: ItemFacts, regulation: Regulation) -> Iterator[Obstacle]:
    """Another turn needs every sheet, a spread above the limit, its discussion on record, and a turn left (E15).

    How far apart the sheets stand is said to nobody before the last one is signed.
    """
    turn = current_turn(item.ballots)
    if not item.is_open:
        yield Obstacle("item.not-open")
    if waiting := waiting_for(item):
        yield Obstacle("item.unsigned", {"n": len(waiting), "members": list(waiting)})
    elif not is_apart(item, regulation):
        yield Obstacle("item.not-apart", {"limit": regulation.spread_limit})
    if turn not in item.discussed:
        yield Obstacle("item.not-discussed", {"turn": turn})
    if turn >= regulation.most_turns:
        yield Obstacle("item.no-turn-left", {"turns": regulation.most_turns})


def obstacles_to_closing(item: ItemFacts, regulation: Regulation) -> Iterator[Obstacle]:
    """Everything that keeps a dossier's result from becoming final.

    A dossier that is out is closed without sheets: its knock-outs are what is judged.
    """
    if not item.is_open:
        yield Obstacle("item.not-open")
    yield from obstacles_to_choosing(item.sheet)
    yield from obstacles_to_quorum(item.seats, regulation)
    yield from obstacles_of_ties(item.seats)
    for knock_out in item.knock_outs:
        yield from obstacles_to_knocking_out(item.sheet, knock_out)
    if not item.knock_outs:
        yield from _unscored(item, regulation)


def obstacles_of_ties(seats: Iterable[Seat]) -> Iterator[Obstacle]:
    """Who takes part has declared, and no tie that bars has come up since (E28)."""
    taking = [seat for seat in seats if seat.takes_part]
    if undeclared := [seat.name for seat in taking if not seat.has_declared]:
        yield Obstacle("item.undeclared", {"members": undeclared})
    if tied := [seat.name for seat in taking if seat.is_tied]:
        yield Obstacle("item.tied", {"members": tied})


def _unscored(item: ItemFacts, regulation: Regulation) -> Iterator[Obstacle]:
    """What the sheets say stays with their members until the last one is signed."""
    if waiting := waiting_for(item):
        yield Obstacle("item.unsigned", {"n": len(waiting), "members": list(waiting)})
    if not counted(item.ballots):
        yield Obstacle("item.no-ballots")
    if not waiting:
        yield from _told_by_sheets(item, regulation)
    if regulation.minima_rule == MinimaRule.AGREED:
        yield from obstacles_to_agreed(item.sheet, item.agreed)


def _told_by_sheets(item: ItemFacts, regulation: Regulation) -> Iterator[Obstacle]:
    if is_apart(item, regulation):
        spread = tally(item.sheet, item.ballots).spread
        yield Obstacle("item.spread", {"spread": spread, "limit": regulation.spread_limit})
    yield from obstacles_of_stops(item.sheet, item.ballots, item.knock_outs)


def waiting_for(item: ItemFacts) -> tuple[str, ...]:
    """The members who score and have not signed the turn now scored."""
    signed = {ballot.member for ballot in counted(item.ballots)}
    return tuple(
        seat.name or str(seat.member) for seat in item.seats if seat.owes_a_sheet and seat.member not in signed
    )


def is_apart(item: ItemFacts, regulation: Regulation) -> bool:
    """Whether the totals of the turn stand further apart than the regulation allows; exactly the limit is allowed."""
    return spread_of([*tally(item.sheet, item.ballots).totals.values()]) > regulation.spread_limit


def obstacles_to_agreed(sheet: Sheet, agreed: Chosen) -> Iterator[Obstacle]:
    """Where the council agrees on options, it agrees on every criterion that has a minimum."""
    if missing := [each.code for each in agreed_criteria(sheet) if each.code not in agreed]:
        yield Obstacle("item.not-agreed", {"n": len(missing), "criteria": missing})
    yield from obstacles_to_scoring(sheet, agreed, complete=False)


def agreed_criteria(sheet: Sheet) -> tuple[Criterion, ...]:
    """The criteria that have a minimum, and those without which they do not count."""
    asked = [criterion for criterion in sheet.criteria if criterion.minima]
    needed = {criterion.only_with for criterion in asked}
    return tuple(criterion for criterion in sheet.criteria if criterion in asked or criterion.code in needed)


def seats_of(seats: Iterable[Seat], *, recused: frozenset[int]) -> tuple[Seat, ...]:
    """The members who may have anything to do with the dossier."""
    return tuple(seat for seat in seats if seat.member not in recused)


def _is_lowest(criterion: Criterion, option: int | None) -> bool:
    chosen = criterion.option(option)
    return chosen is None or chosen.points == min(each.points for each in criterion.options)


def _is_highest(criterion: Criterion, option: int | None) -> bool:
    chosen = criterion.option(option)
    return chosen is not None and chosen.points == max(each.points for each in criterion.options)
