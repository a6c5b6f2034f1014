"""A report's way to the signature and to its readers: what stands in the way of each act, all at once.

Legal basis: Decree 09/2019/NĐ-CP, Art. 12 (data periods); Decree 30/2020/NĐ-CP, Art. 13 (signing), Art. 15 (numbers)
and Art. 18 (sending).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from ocop.base.kernel.outcome import Obstacle

from ..vocabulary import EDITABLE, MOVES, Decision, ReportState, StepKind
from .periods import PERIOD_BASIS

SIGNING_BASIS = "Nghị định số 30/2020/NĐ-CP, Điều 13"
NUMBER_BASIS = "Nghị định số 30/2020/NĐ-CP, Điều 15"
SENDING_BASIS = "Nghị định số 30/2020/NĐ-CP, Điều 18"


@dataclass(frozen=True, slots=True)
class SectionFacts:
    """A narrative section as the route judges it."""

    anchor: str
    heading: str
    is_required: bool
    is_empty: bool
    is_stale: bool


@dataclass(frozen=True, slots=True)
class StepFacts:
    """A step of the present round."""

    rank: int
    kind: StepKind
    person: int
    decision: Decision


def obstacles_to_move(verb: str, state: ReportState) -> Iterator[Obstacle]:
    """The act does not belong to this state."""
    if state not in MOVES[verb][0]:
        yield Obstacle("report.wrong-moment", {"state": state.label})


def obstacles_to_drafting(
    *, is_given: bool, sent_on: date | None, cut_off: date, data_from: date, on: date, twin: str
) -> Iterator[Obstacle]:
    """A report needs tasks that were given, a cut-off that has come, and no twin (`twin` is its address)."""
    if not is_given or sent_on is None:
        yield Obstacle("report.directive-not-sent")
    elif cut_off < sent_on:
        yield Obstacle("report.cut-off-before-giving", {"sent_on": sent_on, "cut_off": cut_off}, repair="#id_cut_off")
    if cut_off > on:
        yield Obstacle("report.cut-off-in-future", {"cut_off": cut_off}, PERIOD_BASIS, "#id_cut_off")
    if data_from > cut_off:
        yield Obstacle("report.period-upside-down", {"data_from": data_from, "cut_off": cut_off}, PERIOD_BASIS)
    if twin:
        yield Obstacle("report.exists", repair=twin)


def obstacles_to_editing(
    state: ReportState, *, seen: int | None = None, version: int | None = None
) -> Iterator[Obstacle]:
    """Figures and words change only while the report is a draft, and never over somebody else's change."""
    if state not in EDITABLE:
        yield Obstacle("report.not-editable", {"state": state.label})
    if seen is not None and seen != version:
        yield Obstacle("report.changed-meanwhile")


def obstacles_to_freezing(*, cut_off: date, computed_on: date, on: date, is_current: bool) -> Iterator[Obstacle]:
    """Figures are frozen when they were counted after the cut-off had passed and still say what the records say."""
    if computed_on <= cut_off < on:
        yield Obstacle("figures.counted-too-early", {"cut_off": cut_off, "computed_on": computed_on}, PERIOD_BASIS)
    if not is_current:
        yield Obstacle("figures.out-of-date", {"computed_on": computed_on}, repair="#so-lieu")


def obstacles_to_submitting(
    state: ReportState,
    *,
    sections: Sequence[SectionFacts],
    recipients: int,
    signers: int,
    drafter: int,
    reviewer: int | None,
    signer: int,
) -> Iterator[Obstacle]:
    """What a signer must not be asked to sign."""
    yield from obstacles_to_move("submit_for_signature", state)
    for section in sections:
        facts = {"heading": section.heading}
        if section.is_required and section.is_empty:
            yield Obstacle("section.empty", facts, repair=section.anchor)
        if section.is_stale:
            yield Obstacle("section.stale", facts, repair=section.anchor)
    if not recipients:
        yield Obstacle("report.no-recipient", repair="#noi-nhan")
    if not signers:
        yield Obstacle("report.signer-may-not", basis=SIGNING_BASIS, repair="#id_signer")
    if reviewer in (drafter, signer):
        yield Obstacle("report.reviewer-is-another", repair="#id_reviewer")


def obstacles_to_deciding(verb: str, state: ReportState, *, step: StepFacts | None, person: int) -> Iterator[Obstacle]:
    """Only the person whose turn it is decides."""
    yield from obstacles_to_move(verb, state)
    if state in MOVES[verb][0] and (step is None or step.person != person):
        yield Obstacle("route.not-your-turn")


def obstacles_to_returning(
    state: ReportState, *, step: StepFacts | None, person: int, reasons: str
) -> Iterator[Obstacle]:
    """A report is sent back by the one whose turn it is, and never without reasons."""
    yield from obstacles_to_deciding("return_with_reasons", state, step=step, person=person)
    if not reasons.strip():
        yield Obstacle("report.no-reasons", repair="#id_reasons")


def obstacles_to_agreeing(state: ReportState, *, step: StepFacts | None, person: int) -> Iterator[Obstacle]:
    """A reviewer passes the report on; the last step signs instead."""
    yield from obstacles_to_deciding("sign", state, step=step, person=person)
    if step is not None and step.person == person and step.kind != StepKind.REVIEW:
        yield Obstacle("route.signs-instead")


def obstacles_to_signing(
    state: ReportState, *, step: StepFacts | None, person: int, symbol: str, competence: tuple[str, ...]
) -> Iterator[Obstacle]:
    """The signer signs last, in a known right, under a known symbol."""
    yield from obstacles_to_deciding("sign", state, step=step, person=person)
    if step is not None and step.person == person and step.kind != StepKind.SIGN:
        yield Obstacle("route.not-the-signer", basis=SIGNING_BASIS)
    if not symbol:
        yield Obstacle("report.no-symbol", basis=NUMBER_BASIS)
    if not all(competence) or not competence:
        yield Obstacle("report.no-signer-title", basis=SIGNING_BASIS, repair="#id_competence")


def obstacles_to_sending(state: ReportState, *, recipients: int, readers: int) -> Iterator[Obstacle]:
    """A report goes to bodies in which somebody receives it."""
    yield from obstacles_to_move("send", state)
    if not recipients:
        yield Obstacle("report.no-recipient", basis=SENDING_BASIS, repair="#noi-nhan")
    elif not readers:
        yield Obstacle("report.nobody-receives", basis=SENDING_BASIS, repair="#noi-nhan")


def present_step(steps: Sequence[StepFacts]) -> StepFacts | None:
    """The first step that waits."""
    return min((s for s in steps if s.decision == Decision.WAITING), key=lambda s: s.rank, default=None)
