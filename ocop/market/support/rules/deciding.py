"""From the survey to the decision: who was there, a checklist, a norm, a rank, money on a line (notes §6.2, §6.3)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from ocop.base.kernel.formats import grouped
from ocop.base.kernel.outcome import Obstacle

from ..vocabulary.projects import Answer, AppraisalResult


def obstacles_to_surveying(
    *, surveyors: Sequence[str], least: int, has_minutes: bool, photos: int, surveyed_on: date | None,
    proposed_on: date | None, findings: str, on: date,
) -> Iterator[Obstacle]:  # fmt: skip
    """Minutes signed by two or more, pictures, a day that has come."""
    if len({name.strip() for name in surveyors if name.strip()}) < least:
        yield Obstacle("survey.too-few", {"least": least}, repair="#id_surveyors")
    if not has_minutes:
        yield Obstacle("survey.no-minutes", repair="#id_minutes")
    if not photos:
        yield Obstacle("survey.no-photos", repair="#id_photos")
    if not findings.strip():
        yield Obstacle("survey.no-findings", repair="#id_findings")
    yield from obstacles_to_day(surveyed_on, since=proposed_on, on=on)


def obstacles_to_day(day: date | None, *, since: date | None, on: date) -> Iterator[Obstacle]:
    """A day that has come, not before what went before."""
    if day is None:
        yield Obstacle("act.no-day")
    elif day > on:
        yield Obstacle("act.in-future", {"day": day})
    elif since and day < since:
        yield Obstacle("act.too-early", {"day": day, "since": since})


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the checklist with what was found."""

    code: str
    name: str
    answer: Answer | None = None
    remark: str = ""


def obstacles_to_checklist(lines: Sequence[Line], result: AppraisalResult | None) -> Iterator[Obstacle]:
    """Every line answered; what is not met or does not apply says why; a PASS has nothing unmet."""
    if open_lines := [line.name for line in lines if line.answer is None]:
        yield Obstacle("checklist.incomplete", {"n": len(open_lines), "lines": "; ".join(open_lines)})
    for line in lines:
        if line.answer in (Answer.NO, Answer.NA) and not line.remark.strip():
            yield Obstacle("checklist.no-remark", {"line": line.name})
    if result == AppraisalResult.PASS and (unmet := [line.name for line in lines if line.answer == Answer.NO]):
        yield Obstacle("checklist.unmet", {"lines": "; ".join(unmet)})


def obstacles_to_concluding(
    result: AppraisalResult | None, *, conditions: str, technology_line: bool, ground: str
) -> Iterator[Obstacle]:
    """A conclusion, its conditions in words, the written ground of a technology line."""
    if result is None:
        yield Obstacle("appraisal.no-result", repair="#id_result")
    if result == AppraisalResult.CONDITIONS and not conditions.strip():
        yield Obstacle("appraisal.no-conditions", repair="#id_conditions")
    if technology_line and not ground.strip():
        yield Obstacle("appraisal.no-technology-ground", repair="#id_technology_ground")


def obstacles_to_refusing(*, has_ground: bool, text: str, number: str) -> Iterator[Obstacle]:
    """A legal reason out of the list, in words too, in a numbered letter."""
    if not has_ground:
        yield Obstacle("refusal.no-ground", repair="#id_ground")
    if not text.strip():
        yield Obstacle("refusal.no-text", repair="#id_text")
    if not number.strip():
        yield Obstacle("refusal.no-number", repair="#id_number")


def obstacles_to_planning(
    *, result: AppraisalResult | None, project: str, needs_survey: bool, proposed: int, on_lines: int
) -> Iterator[Obstacle]:
    """Only what passed, looked at not too long ago, with all of its support on lines of the budget."""
    if result != AppraisalResult.PASS:
        yield Obstacle("plan.not-passed", {"project": project})
    if needs_survey:
        yield Obstacle("plan.survey-old", {"project": project})
    if proposed != on_lines:
        facts = {"project": project, "proposed": grouped(proposed), "lines": grouped(on_lines)}
        yield Obstacle("plan.lines-differ", facts)


@dataclass(frozen=True, slots=True)
class Standing:
    """A project in a list, as it is ranked."""

    project: int
    score: int
    submitted_on: date


def ranked(standings: Sequence[Standing]) -> list[int]:
    """The highest score first; of equals the earlier application (N4; weights are settings)."""
    order = sorted(standings, key=lambda one: (-one.score, one.submitted_on, one.project))
    return [one.project for one in order]


def obstacles_to_listing(number: str, projects: int) -> Iterator[Obstacle]:
    """A list has a number and something in it."""
    if not number.strip():
        yield Obstacle("project-list.no-number", repair="#id_number")
    if not projects:
        yield Obstacle("project-list.empty")


def obstacles_to_approving(
    *, decision: str, decided_on: date | None, planned_on: date | None, on: date
) -> Iterator[Obstacle]:
    """A decision with number and day; whether the money is there is asked by the budget (COMMIT)."""
    if not decision.strip():
        yield Obstacle("project-decision.no-number", repair="#id_decision_number")
    yield from obstacles_to_day(decided_on, since=planned_on, on=on)


def obstacles_to_amount_within(approved: int, proposed: int, requested: int, *, project: str) -> Iterator[Obstacle]:
    """Never above what was appraised, which is never above what was asked."""
    if not 0 < approved <= min(proposed, requested):
        facts = {"project": project, "approved": grouped(approved), "proposed": grouped(proposed)}
        yield Obstacle("approval.over-appraised", facts)
