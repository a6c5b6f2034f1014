"""The way of a plan to its decision: what stands in the way of each act, all at once.

Basis: directives-and-reporting notes §4 (the route), support-and-trade notes §3 (nobody decides twice) and §5 (P2: an
approved plan changes only by a decision of its own); Decree 30/2020/NĐ-CP, Art. 15 (number and day of a document).
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ocop.base.kernel.formats import short_date
from ocop.base.kernel.outcome import Obstacle

from ..vocabulary import EDITABLE, ISSUED, MOVES, CheckVerdict, OpinionVerdict, PlanState, Response

NUMBER_BASIS = "Nghị định số 30/2020/NĐ-CP, Điều 15"


@dataclass(frozen=True, slots=True)
class Hands:
    """Who has had the version in hand: those who wrote it, asked for the check, checked, submitted."""

    drafters: frozenset[int] = frozenset()
    asked_check: int | None = None
    checked_by: int | None = None
    submitted_by: int | None = None


class CheckStanding(StrEnum):
    """What the last check of the money is worth now."""

    NONE = "none"
    WAITING = "waiting"
    DISAGREES = "disagrees"
    OLD = "old"
    GOOD = "good"


CHECKS = {
    CheckStanding.NONE: "route.check-none",
    CheckStanding.DISAGREES: "route.check-disagrees",
    CheckStanding.OLD: "route.check-old",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Steps:
    """How far a version has come; `needs_…` is what its route asks for before the submission."""

    needs_inputs: bool
    needs_opinions: bool
    needs_check: bool
    call_is_closed: bool | None  # None: nobody was called
    opinions_asked: bool
    opinions_due: date | None
    silent: tuple[str, ...]
    unanswered: int
    check: CheckStanding


# ── opinions ──


def obstacles_to_asking_opinions(
    state: PlanState, *, due_on: date, bodies: Collection[int], own: Collection[int], lines: int, on: date
) -> Iterator[Obstacle]:
    """A draft with content goes to somebody else, who has at least today to read it."""
    yield from obstacles_to_act("ask_opinions", state)
    if not lines:
        yield Obstacle("plan.no-lines", repair="#noi-dung")
    if not bodies:
        yield Obstacle("opinion.nobody-asked", repair="#id_organisations")
    if set(own) & set(bodies):
        yield Obstacle("opinion.asks-itself", repair="#id_organisations")
    if due_on < on:
        yield Obstacle("opinion.due-passed", {"due": due_on}, repair="#id_due_on")


def obstacles_to_giving_opinion(
    state: PlanState, given: OpinionVerdict, *, verdict: OpinionVerdict, texts: Sequence[str], foreign: int
) -> Iterator[Obstacle]:
    """Once, while the draft is out; whoever comments says what, whoever agrees has nothing to add."""
    if state != PlanState.CONSULTING:
        yield Obstacle("opinion.closed", {"state": state.label})
    if given != OpinionVerdict.WAITING:
        yield Obstacle("opinion.given")
    if verdict == OpinionVerdict.WAITING:
        yield Obstacle("opinion.no-verdict", repair="#id_verdict")
    if verdict == OpinionVerdict.COMMENTS and not any(text.strip() for text in texts):
        yield Obstacle("opinion.no-comment", repair="#id_whole")
    if verdict == OpinionVerdict.AGREES and any(text.strip() for text in texts):
        yield Obstacle("opinion.agrees-and-comments", repair="#id_verdict")
    if foreign:
        yield Obstacle("opinion.line-elsewhere", {"n": foreign})


def obstacles_to_answering(state: PlanState, *, response: Response, answer: str) -> Iterator[Obstacle]:
    """Comments are answered while the draft can change; what is not taken over in full needs its reason."""
    yield from obstacles_to_hand(state)
    if response == Response.WAITING:
        yield Obstacle("comment.no-response", repair="#id_response")
    if response in (Response.REJECTED, Response.PARTLY) and not answer.strip():
        yield Obstacle("comment.no-reason", {"response": response.label}, repair="#id_answer")


# ── the check of the money ──


def obstacles_to_asking_check(
    state: PlanState, *, has_appraiser: bool, has_money: bool, is_open: bool
) -> Iterator[Obstacle]:
    """One check at a time, of a draft with money, by a body that is named."""
    yield from obstacles_to_hand(state)
    if not has_appraiser:
        yield Obstacle("check.no-appraiser")
    if not has_money:
        yield Obstacle("check.no-money", repair="#noi-dung")
    if is_open:
        yield Obstacle("check.waiting")


def obstacles_to_checking(
    state: PlanState, given: CheckVerdict, *, verdict: CheckVerdict, note: str
) -> Iterator[Obstacle]:
    """Finance says yes, or no with its reasons, once."""
    yield from obstacles_to_hand(state)
    if given != CheckVerdict.WAITING:
        yield Obstacle("check.given")
    if verdict == CheckVerdict.WAITING:
        yield Obstacle("check.no-verdict", repair="#id_verdict")
    if verdict == CheckVerdict.DISAGREES and not note.strip():
        yield Obstacle("check.no-reasons", repair="#id_note")


def obstacles_to_checker(person: int, hands: Hands) -> Iterator[Obstacle]:
    """Whoever wrote the plan or asked for the check does not check its money."""
    if person in hands.drafters:
        yield Obstacle("duty.drafted-checks")
    if person == hands.asked_check:
        yield Obstacle("duty.asked-checks")


# ── the submission ──


def obstacles_to_steps(steps: Steps, *, on: date) -> Iterator[Obstacle]:
    """What the route of this level asks for, and everything that was begun and not ended."""
    yield from _obstacles_of_inputs(steps)
    yield from _obstacles_of_opinions(steps, on)
    yield from _obstacles_of_check(steps)


def _obstacles_of_inputs(steps: Steps) -> Iterator[Obstacle]:
    if steps.needs_inputs and steps.call_is_closed is None:
        yield Obstacle("route.not-called", repair="#de-xuat")
    if steps.call_is_closed is False:
        yield Obstacle("route.call-open", repair="#de-xuat")


def _obstacles_of_opinions(steps: Steps, on: date) -> Iterator[Obstacle]:
    if steps.needs_opinions and not steps.opinions_asked:
        yield Obstacle("route.no-opinions", repair="#y-kien")
    if steps.silent and steps.opinions_due and on <= steps.opinions_due:
        facts = {"bodies": ", ".join(steps.silent), "due": steps.opinions_due}
        yield Obstacle("route.opinions-out", facts, repair="#y-kien")
    if steps.unanswered:
        yield Obstacle("route.comments-unanswered", {"n": steps.unanswered}, repair="#y-kien")


def _obstacles_of_check(steps: Steps) -> Iterator[Obstacle]:
    if steps.check == CheckStanding.WAITING:
        yield Obstacle("route.check-out", repair="#tham-dinh")
    elif steps.needs_check and steps.check != CheckStanding.GOOD:
        yield Obstacle(CHECKS[steps.check], repair="#tham-dinh")


def obstacles_to_paper(*, symbol: str) -> Iterator[Obstacle]:
    """The submission takes a number of its own series."""
    if not symbol.strip():
        yield Obstacle("route.no-symbol", basis=NUMBER_BASIS)


def obstacles_to_adjusting(*, is_adjustment: bool, ground: str, changes: int) -> Iterator[Obstacle]:
    """P2: an adjustment changes something, on a ground."""
    if is_adjustment and not ground.strip():
        yield Obstacle("adjustment.no-ground")
    if is_adjustment and not changes:
        yield Obstacle("adjustment.no-change", repair="#noi-dung")


def obstacles_to_year(closed: Sequence[int]) -> Iterator[Obstacle]:
    """Nothing is submitted, approved or issued for a year whose books are closed."""
    for year in closed:
        yield Obstacle("plan.year-closed", {"year": str(year)})


# ── the decision ──


def obstacles_to_returning(state: PlanState, *, reasons: str) -> Iterator[Obstacle]:
    """Never without reasons."""
    yield from obstacles_to_act("return_with_reasons", state)
    if not reasons.strip():
        yield Obstacle("plan.no-reasons", repair="#id_reasons")


def obstacles_to_approver(person: int, hands: Hands) -> Iterator[Obstacle]:
    """Whoever wrote, checked or submitted the plan does not approve it."""
    if person in hands.drafters:
        yield Obstacle("duty.drafted-approves")
    if person == hands.submitted_by:
        yield Obstacle("duty.submitted-approves")
    if person == hands.checked_by:
        yield Obstacle("duty.checked-approves")


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionDays:
    """The days a decision must fit between."""

    issued_on: date
    in_force_from: date
    submitted_on: date | None
    approved_on: date | None
    before_from: date | None  # when the version in force now began


def obstacles_to_decision(days: DecisionDays, *, signer_name: str, signer_title: str) -> Iterator[Obstacle]:
    """Signed by somebody, after the submission and the approval, and in force after what it replaces."""
    submitted, approved = days.submitted_on, days.approved_on
    if submitted and days.issued_on < submitted:
        facts = {"day": short_date(days.issued_on), "submitted": short_date(submitted)}
        yield Obstacle("decision.before-submission", facts, repair="#id_issued_on")
    elif approved and days.issued_on < approved:
        facts = {"day": short_date(days.issued_on), "approved": short_date(approved)}
        yield Obstacle("decision.before-approval", facts, repair="#id_issued_on")
    if days.in_force_from < days.issued_on:
        yield Obstacle("decision.in-force-before-issue", repair="#id_in_force_from")
    if days.before_from and days.in_force_from <= days.before_from:
        facts = {"before": short_date(days.before_from)}
        yield Obstacle("decision.in-force-before-previous", facts, repair="#id_in_force_from")
    if not signer_name.strip():
        yield Obstacle("decision.no-signer", repair="#id_signer_name")
    if not signer_title.strip():
        yield Obstacle("decision.no-signer-title", repair="#id_signer_title")


def obstacles_to_publishing(state: PlanState, *, is_published: bool) -> Iterator[Obstacle]:
    """Only what has its decision, and once."""
    if state not in ISSUED:
        yield Obstacle("plan.wrong-moment", {"state": state.label})
    if is_published:
        yield Obstacle("plan.is-published")


def obstacles_to_withdrawing(*, is_published: bool, reason: str) -> Iterator[Obstacle]:
    """What was public is taken back with a reason that stays in the trail."""
    if not is_published:
        yield Obstacle("plan.not-published")
    if not reason.strip():
        yield Obstacle("plan.no-withdrawal-reason", repair="#id_reason")


def obstacles_to_number(*, number: int | None, is_readable: bool) -> Iterator[Obstacle]:
    """The decision bears the number it was given; what cannot be read is refused by the register."""
    if is_readable and number is None:
        yield Obstacle("decision.no-number", basis=NUMBER_BASIS, repair="#id_written")


def obstacles_to_closing(state: PlanState, *, last_year: int, is_being_adjusted: bool, on: date) -> Iterator[Obstacle]:
    """A plan ends after its year, with no adjustment on its way."""
    yield from obstacles_to_act("close", state)
    if on <= date(last_year, 12, 31):
        yield Obstacle("plan.year-not-over", {"last": short_date(date(last_year, 12, 31))})
    if is_being_adjusted:
        yield Obstacle("plan.being-adjusted")


def obstacles_to_act(verb: str, state: PlanState) -> Iterator[Obstacle]:
    """The act does not belong to this state."""
    if state not in MOVES[verb][0]:
        yield Obstacle("plan.wrong-moment", {"state": state.label})


def obstacles_to_hand(state: PlanState) -> Iterator[Obstacle]:
    """Only what can still change is worked on."""
    if state not in EDITABLE:
        yield Obstacle("plan.wrong-moment", {"state": state.label})
