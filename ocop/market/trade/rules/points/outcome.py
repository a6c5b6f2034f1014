"""What the answers of an inspection amount to: pass, pass on conditions, fail; with the reason of each.

Basis: the outcome rules of the programme's checklist (`CONDITIONAL_MOST`, `CONDITIONAL_DAYS`); unmet lines
of a decision, the wrong use of the mark and food safety always fail.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from ocop.base.kernel.outcome import Obstacle

from ...vocabulary.points import Answer, InspectionKind, InspectionState, Outcome, PointState
from .checklist import Checklist, Criterion, Facts, Given, Limits, applies, below

LINES_SHOWN = 40
STATES_FOR = {
    InspectionKind.SURVEY: frozenset({PointState.PROPOSED, PointState.SURVEYED}),
    InspectionKind.ACCEPTANCE: frozenset({PointState.BUILDING}),
    InspectionKind.PERIODIC: frozenset({PointState.RECOGNISED}),
    InspectionKind.AD_HOC: frozenset({PointState.RECOGNISED, PointState.SUSPENDED}),
    InspectionKind.FOLLOW_UP: frozenset({
        PointState.SURVEYED, PointState.BUILDING, PointState.RECOGNISED, PointState.SUSPENDED,
    }),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Verdict:
    """The outcome; codes that fail it, codes to mend with their day, codes below an optional threshold."""

    outcome: str
    fails: tuple[str, ...] = ()
    mends: tuple[str, ...] = ()
    undated: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    mend_by: date | None = None


def verdict_of(checklist: Checklist, answers: Mapping[str, Given], facts: Facts, limits: Limits) -> Verdict:
    """Every required line that applies counts; optional ones only warn."""
    asked = checklist.applying(facts)
    unmet = [line for line in asked if line.is_required and _is_unmet(answers.get(line.code))]
    fails = tuple(line.code for line in unmet if line.is_fatal)
    mends = tuple(line.code for line in unmet if not line.is_fatal)
    undated = tuple(code for code in mends if answers[code].mend_by is None)
    days = [day for code in mends if (day := answers[code].mend_by)]
    warnings = tuple(line.code for line in asked if _warns(line, answers.get(line.code)))
    return Verdict(_outcome(fails, mends, undated, limits), fails, mends, undated, warnings, max(days, default=None))


def _outcome(fails: tuple[str, ...], mends: tuple[str, ...], undated: tuple[str, ...], limits: Limits) -> Outcome:
    if fails or undated or len(mends) > limits.mend_most:
        return Outcome.FAIL
    return Outcome.CONDITIONAL if mends else Outcome.PASS


def _is_unmet(given: Given | None) -> bool:
    return given is not None and given.answer == Answer.UNMET


def _warns(line: Criterion, given: Given | None) -> bool:
    return not line.is_required and given is not None and (given.answer == Answer.UNMET or below(line, given))


def score_of(checklist: Checklist, answers: Mapping[str, Given], facts: Facts) -> int:
    """For the ranking of proposals: lines met without a warning, of all that apply, in hundredths."""
    asked = checklist.applying(facts)
    met = [line for line in asked if line.code in answers and answers[line.code].answer == Answer.MET]
    good = [line for line in met if not below(line, answers[line.code])]
    return len(good) * 100 // len(asked) if asked else 0


def unanswered(checklist: Checklist, answers: Mapping[str, Given], facts: Facts) -> list[str]:
    """Every line has an answer, also those that do not apply, but for optional figures that nobody took."""
    return [
        line.code for line in checklist.lines.values()
        if line.code not in answers and (line.is_required or (applies(line, facts) and line.kind == "boolean"))
    ]  # fmt: skip


def obstacles_to_beginning(*, kind: str, state: str, has_open: bool, team: int, least: int) -> Iterator[Obstacle]:
    """Why no inspection of that kind starts now."""
    if kind not in InspectionKind.values:
        yield Obstacle("inspection.no-kind", repair="#id_kind")
    elif state not in STATES_FOR[InspectionKind(kind)]:
        yield Obstacle("inspection.other-state", {"kind": InspectionKind(kind).label, "state": _label(state)})
    if has_open:
        yield Obstacle("inspection.is-open")
    if team < least:
        yield Obstacle("inspection.team-too-small", {"n": team, "least": least}, repair="#id_team")


def obstacles_to_concluding(
    *, state: str, missing: list[str], photos: int, operator_person: str, has_front: bool
) -> Iterator[Obstacle]:
    """Complete, with a picture and with whoever received the team."""
    if state != InspectionState.OPEN:
        yield Obstacle("inspection.not-open")
    if missing:
        yield Obstacle("inspection.incomplete", {"codes": ", ".join(missing[:LINES_SHOWN])}, repair=f"#c-{missing[0]}")
    if not photos and not has_front:
        yield Obstacle("inspection.no-photo", repair="#anh")
    if not operator_person.strip():
        yield Obstacle("inspection.no-host", repair="#id_operator_person")


def _label(state: str) -> str:
    return str(PointState(state).label)
