"""A plan as the people of a story take it to its decision, and what is reported on it afterwards."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from ocop.actors.organisations.models import Organisation
from ocop.actors.people.models import Person
from ocop.actors.territory.models import Unit
from ocop.base.workdays.rules import Calendar
from ocop.law.documents import services as documents
from ocop.law.documents.vocabulary import SeriesKind
from ocop.law.indicators.models import Indicator
from ocop.steering.budget.models import FundingSource, Programme
from ocop.steering.directives.models import Assignment, Directive, Task
from ocop.steering.directives.services import work
from ocop.steering.plans.models import InputRequest, Line, Opinion, Plan, PlanVersion, WorkGroup
from ocop.steering.plans.services import (
    adjusting,
    checking,
    closing,
    consulting,
    deciding,
    inputs,
    issuing,
    lines,
    opening,
    submitting,
)
from ocop.steering.plans.services.lines import LineWording, MoneyWording, TargetWording
from ocop.steering.plans.vocabulary import CheckVerdict, Level, OpinionVerdict, Quarter, Response

from .cast import Cast, body_of

Told = Mapping[str, Any]
MILLION = 1_000_000


@dataclass
class PlanScene:
    """The stage of a plan's story. Days are dates, "mm-dd" of the plan's year, or working days from `today`."""

    story: Told
    cast: Cast
    calendar: Calendar
    today: date
    year: int
    directive: Directive | None = None
    version: PlanVersion = field(init=False)

    # ── words of the story ──

    def day(self, said: date | str | int) -> date:
        """The day that is meant; "+mm-dd" lies in the year after, "-mm-dd" in the year before the plan's."""
        if isinstance(said, date):
            return said
        if isinstance(said, int):
            return self.calendar.add(self.today, said)
        shift = {"+": 1, "-": -1}.get(said[0], 0)
        month, day = said.lstrip("+-").split("-")
        return self.calendar.shift(date(self.year + shift, int(month), int(day)), "next_working_day")

    def has_come(self, said: date | str | int) -> bool:
        """Whether the day is not in the future of the demonstration."""
        return self.day(said) <= self.today

    def body(self, name: str, on: date | None = None) -> Organisation:
        """A body by the end of its key, or the code of a commune."""
        at = name if name.isdecimal() else f"{self.story['prefix']}.{name}"
        return body_of(at, on or self.day(self.story["opened"]))

    def unit(self, name: str) -> Unit:
        """The territory of a body."""
        unit = self.body(name).unit
        assert unit, f"{name} has no territory"
        return unit

    def who(self, body: Organisation, verb: str, on: date) -> Person:
        """Who uses the verb for the body that day."""
        person = self.cast.holder(body.pk, verb, on)
        assert person, f"{body.ref}: nobody of the demonstration has {verb} on {on}"
        return person

    @property
    def owner(self) -> Organisation:
        """The body that draws the plan up."""
        return self.body(self.story["owner"])

    @property
    def officer(self) -> Person:
        """Who drafts it."""
        role = self.story.get("drafter", "coord_officer")
        return self.cast.in_role(role, self.owner.pk)

    @property
    def head(self) -> Person:
        """Who submits it."""
        return self.cast.in_role(self.story.get("head", "coord_head"), self.owner.pk)

    @property
    def chair(self) -> Person:
        """Who approves it."""
        return self.cast.in_role("prov_chair", self.body("ubnd").pk)

    @property
    def clerk(self) -> Person:
        """Who enters its decision."""
        return self.cast.in_role("office_clerk", self.body(self.story["clerks"]).pk)

    def task(self, words: str) -> Task | None:
        """The task of the story's directive with these words."""
        return self.directive.tasks.filter(action__contains=words).first() if self.directive else None

    def line(self, version: PlanVersion, words: str) -> Line:
        """A line of the version by words of its own."""
        return version.lines.get(content__contains=words)

    def wording(self, told: Told) -> LineWording:
        """A line as the story tells it; money in million đồng."""
        answered = told.get("answers", self.story.get("answers", ""))
        return LineWording(
            group=WorkGroup.objects.get(code=told["group"]),
            content=told["content"],
            indicator=Indicator.objects.get(code=told["indicator"]) if "indicator" in told else None,
            lead=self.body(told["lead"]) if "lead" in told else None,
            coordinating=tuple(self.body(name) for name in told.get("coordinating", ())),
            start_on=self.day(told["start"]) if "start" in told else None,
            due_on=self._due(told["due"]) if "due" in told else None,
            deliverable=told.get("deliverable", ""),
            answers=self.task(answered) if answered else None,
            note=told.get("note", ""),
            targets=tuple(self._targets(told.get("target", {}))),
            money=tuple(
                MoneyWording(FundingSource.objects.get(code=code), round(amount * MILLION))
                for code, amount in told.get("money", {}).items()
            ),
        )

    def _due(self, said: date | str) -> date:
        """A due day stands as written, working day or not."""
        if isinstance(said, date):
            return said
        month, day = said.split("-")
        return date(self.year, int(month), int(day))

    def _targets(self, told: Told) -> Sequence[TargetWording]:
        if not told:
            return []
        whole = _target(None, told["value"], upper=told.get("upper"), is_at_least=told.get("at_least", False))
        quarters = [_target(None, value, quarter=Quarter(n)) for n, value in told.get("quarters", {}).items()]
        low, high = told.get("each_place", (None, None))
        each = [_target(self.unit(p), low, upper=high) for p in self.story.get("places", ())] if low else []
        shared = [_target(self.unit(place), value) for place, value in told.get("places", {}).items()]
        return [whole, *quarters, *each, *shared]


def _target(
    unit: Unit | None, value: Any, *, quarter: Quarter = Quarter.YEAR, upper: Any = None, is_at_least: bool = False
) -> TargetWording:
    return TargetWording(unit, quarter, Decimal(value), None if upper is None else Decimal(upper), is_at_least)


def tell(
    story: Told, *, cast: Cast, calendar: Calendar, today: date, year: int, directive: Directive | None = None
) -> PlanScene:
    """Every step of the story that has come by today."""
    scene = PlanScene(story, cast, calendar, today, year, directive)
    begin(scene)
    for step in story["steps"]:
        if scene.has_come(step["on"]):
            STEPS[step["do"]](scene, step, scene.day(step["on"]))
    return scene


def begin(scene: PlanScene) -> None:
    """The number series of the office, the draft, the lines the office writes itself."""
    on, told = scene.day(scene.story["opened"]), scene.story
    if "series" in told:
        documents.open_series(
            organisation=scene.owner, symbol=told["series"]["symbol"], year=on.year, kind=SeriesKind.OWN,
            last=told["series"]["last"], by=scene.officer, on=on,
        )  # fmt: skip
    scene.version = opening.open_plan(
        by=scene.officer,
        on=on,
        programme=Programme.objects.get(code=told["programme"]),
        level=Level(told["level"]),
        owner=scene.owner,
        first_year=scene.year,
        title=told.get("title", "").format(year=scene.year),
        copy_from=Plan.objects.filter(owner=scene.owner, first_year=scene.year - 1).first()
        if told.get("copies")
        else None,
    )
    for line in told.get("lines", ()):
        lines.add_line(scene.version.pk, by=scene.officer, on=on, wording=scene.wording(line))


# ── the steps ──


def call(scene: PlanScene, step: Told, on: date) -> None:
    """Agencies are asked for inputs."""
    bodies = [scene.body(name) for name in step["bodies"]]
    due = scene.day(step["due"])
    inputs.call_for_inputs(
        scene.version.pk, by=scene.officer, on=on, due_on=due, organisations=bodies, text=step.get("text", "")
    )


def answer_call(scene: PlanScene, step: Told, on: date) -> None:
    """An agency sends its lines, or the word that it has none."""
    body = scene.body(step["by"])
    request = InputRequest.objects.get(call__version=scene.version, organisation=body)
    by = scene.who(body, "plans.draft", on)
    for line in step.get("lines", ()):
        lines.add_input_line(request.pk, by=by, on=on, wording=scene.wording(line))
    inputs.send_input(request.pk, by=by, on=on, note=step.get("note", ""))


def sort_inputs(scene: PlanScene, step: Told, on: date) -> None:
    """What is refused has its reason; everything else is taken over."""
    reasons = step.get("refused", {})
    proposed = Line.objects.filter(request__call__version=scene.version, answer__isnull=True)
    for line in proposed.filter(request__answered_on__isnull=False):
        reason = next((said for words, said in reasons.items() if words in line.content), "")
        if reason:
            inputs.refuse_input(line.pk, by=scene.officer, on=on, reason=reason)
        else:
            inputs.take_input(line.pk, by=scene.officer, on=on)
    if step.get("closes", True):
        inputs.close_inputs(scene.version.pk, by=scene.officer, on=on)


def ask_opinions(scene: PlanScene, step: Told, on: date) -> None:
    """The draft goes round."""
    bodies = [scene.body(name) for name in step["bodies"]]
    consulting.ask_opinions(
        scene.version.pk, by=scene.officer, on=on, due_on=scene.day(step["due"]), organisations=bodies
    )


def give_opinions(scene: PlanScene, step: Told, on: date) -> None:
    """Those who comment say what; the others agree."""
    for opinion in Opinion.objects.filter(consultation__version=scene.version):
        said = [c for c in step.get("comments", ()) if scene.body(c["by"]).pk == opinion.organisation_id]
        texts = [consulting.CommentWording(_line_named(scene, c), c["text"]) for c in said]
        verdict = OpinionVerdict.COMMENTS if texts else OpinionVerdict.AGREES
        by = scene.who(opinion.organisation, "plans.draft", on)
        consulting.give_opinion(opinion.pk, by=by, on=on, verdict=verdict, comments=texts)


def _line_named(scene: PlanScene, told: Told) -> Line | None:
    return scene.line(scene.version, told["line"]) if "line" in told else None


def answer_comments(scene: PlanScene, step: Told, on: date) -> None:
    """Each comment gets the answer of the story, in the order in which it was made."""
    opinions = Opinion.objects.filter(consultation__version=scene.version)
    comments = [comment for opinion in opinions for comment in opinion.comments.all()]
    comments.sort(key=lambda comment: comment.pk)
    for comment, told in zip(comments, step["answers"], strict=True):
        consulting.answer_comment(
            comment.pk, by=scene.officer, on=on, response=Response(told["response"]), answer=told["text"]
        )


def check(scene: PlanScene, step: Told, on: date) -> None:
    """Finance is asked and answers on the day of the step."""
    asked = checking.ask_budget_check(scene.version.pk, by=scene.officer, on=scene.day(step["asked"]))
    by = scene.who(asked.appraiser, "plans.appraise", on)
    checking.check_budget(asked.pk, by=by, on=on, verdict=CheckVerdict.AGREES, note=step.get("note", ""))


def submit(scene: PlanScene, step: Told, on: date) -> None:
    """The head signs the submission."""
    submitting.submit(scene.version.pk, by=scene.head, on=on)


def send_back(scene: PlanScene, step: Told, on: date) -> None:
    """The Chairman wants it mended."""
    deciding.return_with_reasons(scene.version.pk, by=scene.chair, on=on, reasons=step["text"])


def reword(scene: PlanScene, step: Told, on: date) -> None:
    """The office mends a line."""
    line = scene.line(scene.version, step["line"])
    lines.edit_line(line.pk, by=scene.officer, on=on, wording=scene.wording(step["wording"]))


def approve(scene: PlanScene, step: Told, on: date) -> None:
    """The Chairman approves."""
    deciding.approve(scene.version.pk, by=scene.chair, on=on)


def issue(scene: PlanScene, step: Told, on: date) -> None:
    """The clerk enters number and day; lines become tasks, which their leads accept."""
    scene.version = issuing.issue(
        scene.version.pk,
        by=scene.clerk,
        on=on,
        written=step["written"],
        issued_on=on,
        signer_name=scene.chair.full_name,
        signer_title="Chủ tịch",
        recipients=[scene.body(name).pk for name in step.get("recipients", ())],
    )
    for line in scene.version.lines.filter(task__isnull=False):
        _accept(scene, line, on)


def _accept(scene: PlanScene, line: Line, on: date) -> None:
    for assignment in Assignment.objects.filter(task=line.task, accepted_on__isnull=True):
        work.accept(assignment.pk, by=scene.who(assignment.organisation, "directives.work", on), on=on)


def report(scene: PlanScene, step: Told, on: date) -> None:
    """A lead reports figures on the task of a line; "whole" is the figure without a place."""
    line = scene.line(scene.version, step["line"])
    assert line.task
    figures = {figure.unit_id: figure for figure in line.task.figures.all()}
    values = {
        figures[None if name == "whole" else scene.unit(name).pk].pk: Decimal(value)
        for name, value in step["figures"].items()
    }
    assignment = Assignment.objects.get(task=line.task)
    by = scene.who(assignment.organisation, "directives.work", on)
    work.report_progress(assignment.pk, by=by, on=on, text=step["text"], figures=values)


def adjust(scene: PlanScene, step: Told, on: date) -> None:
    """The office opens a new version and changes it; it goes up like the first."""
    scene.version = adjusting.adjust(scene.version.plan_id, by=scene.officer, on=on, ground=step["ground"])
    for change in step["changes"]:
        if change.get("stop"):
            lines.stop_line(scene.line(scene.version, change["line"]).pk, by=scene.officer, on=on)
        elif "line" in change:
            reword(scene, change, on)
        else:
            lines.add_line(scene.version.pk, by=scene.officer, on=on, wording=scene.wording(change["wording"]))


def close(scene: PlanScene, step: Told, on: date) -> None:
    """The plan's year is over."""
    closing.close(scene.version.pk, by=scene.head, on=on)


STEPS = {
    "call": call,
    "answer_call": answer_call,
    "sort_inputs": sort_inputs,
    "ask_opinions": ask_opinions,
    "give_opinions": give_opinions,
    "answer_comments": answer_comments,
    "check": check,
    "submit": submit,
    "send_back": send_back,
    "reword": reword,
    "approve": approve,
    "issue": issue,
    "report": report,
    "adjust": adjust,
    "close": close,
}
