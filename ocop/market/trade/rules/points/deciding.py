"""Guards of the moves of a point, each saying every reason at once.

Basis: support-and-trade notes §7.3; grounds and days are rows of `reference/pos-criteria.yaml`.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from ocop.base.kernel.outcome import Obstacle

from ...vocabulary.points import MOVES, GroundKind, Outcome, PhotoKind, PointState

PROPOSED_WITH = (PhotoKind.FRONT,)


def obstacles_to_move(move: str, state: str) -> Iterator[Obstacle]:
    """The table of moves."""
    allowed, _after = MOVES[move]
    if state not in allowed:
        yield Obstacle("point.other-state", {"state": PointState(state).label})


@dataclass(frozen=True, slots=True)
class Draft:
    """What a proposal says."""

    operator: str
    address: str
    has_form: bool
    is_recognisable: bool
    photos: Collection[str]


def obstacles_to_proposing(draft: Draft) -> Iterator[Obstacle]:
    """Operator, address, form, pictures; venue and place have rules of their own."""
    if not draft.operator.strip():
        yield Obstacle("point.no-operator", repair="#id_operator_name")
    if not draft.address.strip():
        yield Obstacle("point.no-address", repair="#id_address")
    if not draft.has_form:
        yield Obstacle("point.no-form", repair="#id_operation_form")
    elif not draft.is_recognisable:
        yield Obstacle("point.not-recognisable", repair="#id_operation_form")
    if missing := [kind for kind in PROPOSED_WITH if kind not in draft.photos]:
        yield Obstacle("point.no-photos", {"kinds": ", ".join(str(kind.label) for kind in missing)}, repair="#anh")


def obstacles_to_rejecting(*, outcome: str, is_ranked: bool, reason: str) -> Iterator[Obstacle]:
    """A failed survey, or not chosen among those compared; with a reason either way."""
    if outcome != Outcome.FAIL and not is_ranked:
        yield Obstacle("point.not-failed")
    if not reason.strip():
        yield Obstacle("act.no-reason", repair="#id_reason")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A surveyed proposal in the ranking."""

    key: int
    name: str
    score: int
    outcome: str


def obstacles_to_selecting(
    chosen: int, compared: Sequence[Candidate], *, reason: str, number: str
) -> Iterator[Obstacle]:
    """Compared with at least one other; a reason where another has the better score; on a plan or decision."""
    mine = next((each for each in compared if each.key == chosen), None)
    others = [each for each in compared if each.key != chosen]
    if mine is None or mine.outcome == Outcome.FAIL:
        yield Obstacle("point.survey-failed")
    if not others and not reason.strip():
        yield Obstacle("point.nothing-compared", repair="#id_reason")
    better = [each.name for each in others if mine and each.score > mine.score]
    if better and not reason.strip():
        yield Obstacle("point.better-score", {"names": ", ".join(better)}, repair="#id_reason")
    if not number.strip():
        yield Obstacle("point.no-plan-number", repair="#id_number")


def obstacles_to_building(*, has_state_money: bool, is_contracted: bool) -> Iterator[Obstacle]:
    """With state money only after the contract of the support project."""
    if has_state_money and not is_contracted:
        yield Obstacle("point.no-contract")


@dataclass(frozen=True, slots=True)
class Asked:
    """What stands behind a recognition."""

    state: str
    outcome: str
    has_state_money: bool
    valid_products: int
    has_sign_photo: bool
    commitment_until: date | None
    has_stale_inspection: bool = False


def obstacles_to_recognising(asked: Asked, *, number: str, decided_on: date | None, on: date) -> Iterator[Obstacle]:
    """An existing shop after its survey, a built one after its acceptance; with products, sign and commitment."""
    if asked.outcome != Outcome.PASS:
        yield Obstacle("point.not-passed")
    if asked.state == PointState.SURVEYED and asked.has_state_money:
        yield Obstacle("point.to-be-built")
    if not asked.valid_products:
        yield Obstacle("point.no-valid-product")
    if not asked.has_sign_photo:
        yield Obstacle("point.no-sign-photo", repair="#anh")
    if asked.commitment_until is None or asked.commitment_until <= on:
        yield Obstacle("point.no-commitment", repair="#id_commitment_until")
    if asked.has_stale_inspection:
        yield Obstacle("point.inspection-too-old")
    yield from obstacles_to_decision(number, decided_on, on=on)


def obstacles_to_decision(number: str, decided_on: date | None, *, on: date) -> Iterator[Obstacle]:
    """A decision has a number and a day that has come."""
    if not number.strip():
        yield Obstacle("point.no-decision", repair="#id_decision_number")
    if decided_on is None or decided_on > on:
        yield Obstacle("point.no-decision-day", repair="#id_decided_on")


def obstacles_to_renewing(valid_until: date | None, *, days: int, on: date) -> Iterator[Obstacle]:
    """Only in the last days of the present one, or after it."""
    if valid_until and on < valid_until - timedelta(days=days):
        first = valid_until - timedelta(days=days)
        yield Obstacle("point.too-early-to-renew", {"n": days, "day": first})


@dataclass(frozen=True, slots=True)
class Ground:
    """A ground of the reference file."""

    code: str
    kind: str
    needs_notice: bool


def obstacles_to_suspending(
    ground: Ground | None, *, facts: str, noticed_on: date | None, earliest: date | None, start: date | None,
    notice_days: int,
) -> Iterator[Obstacle]:  # fmt: skip
    """On a ground with its evidence; announced so many working days before, unless the ground needs none."""
    if ground is None or ground.kind != GroundKind.SUSPENSION:
        yield Obstacle("suspension.no-point-ground", repair="#id_ground")
    if not facts.strip():
        yield Obstacle("suspension.no-facts", repair="#id_facts")
    if start is None:
        yield Obstacle("suspension.no-first-day", repair="#id_start")
    if ground is None or not ground.needs_notice:
        return
    if noticed_on is None:
        yield Obstacle("suspension.no-notice", {"n": notice_days}, repair="#id_noticed_on")
    elif start and earliest and start < earliest:
        yield Obstacle("suspension.notice-too-short", {"n": notice_days, "day": earliest}, repair="#id_start")


def obstacles_to_restoring(*, outcome: str, held_on: date | None, start: date, mend_by: date) -> Iterator[Obstacle]:
    """A follow-up inspection passed since the suspension began and within its days."""
    if outcome != Outcome.PASS or held_on is None or held_on < start:
        yield Obstacle("point.no-follow-up")
    elif held_on > mend_by:
        yield Obstacle("point.follow-up-too-late", {"day": mend_by})


def is_to_be_revoked(mend_by: date, passed_on: date | None, *, on: date) -> bool:
    """Suspended beyond its days without a passed follow-up: revocation is proposed by itself."""
    return on > mend_by and (passed_on is None or passed_on > mend_by)


def obstacles_to_revoking(
    ground: Ground | None, *, is_overdue: bool, hearing: str, number: str, decided_on: date | None, on: date
) -> Iterator[Obstacle]:
    """On a ground; the days of mending must have passed where that is the ground; the operator was heard."""
    if ground is None or ground.kind != GroundKind.REVOCATION:
        yield Obstacle("revocation.no-ground", repair="#id_ground")
    elif ground.code == "RG1" and not is_overdue:
        yield Obstacle("revocation.not-overdue", repair="#id_ground")
    if not hearing.strip():
        yield Obstacle("revocation.not-heard", repair="#id_hearing")
    yield from obstacles_to_decision(number, decided_on, on=on)


def obstacles_to_closing(*, state: str, reason: str, has_removed_photo: bool) -> Iterator[Obstacle]:
    """A recognised point closes when its sign is taken down, with a picture of it."""
    if not reason.strip():
        yield Obstacle("act.no-reason", repair="#id_reason")
    if state in (PointState.RECOGNISED, PointState.SUSPENDED) and not has_removed_photo:
        yield Obstacle("point.sign-not-removed", repair="#anh")


def breaks_commitment(commitment_until: date | None, *, has_state_money: bool, on: date) -> bool:
    """Left before the commitment ends, with state money: the support is to be recovered."""
    return has_state_money and commitment_until is not None and on < commitment_until
