"""The verbs of a plan's story: each is the service that a person would use."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from ocop.actors.people.models import Person
from ocop.base.papers.vocabulary import Kind
from ocop.law.documents import services as documents
from ocop.law.documents.services.entries import particulars_of
from ocop.steering.directives import permissions
from ocop.steering.directives.models import Assignment
from ocop.steering.directives.services import decisions, work
from ocop.steering.directives.vocabulary import OPEN_STATES
from ocop.steering.plans.models import InputRequest, Line, Opinion
from ocop.steering.plans.services import (
    adjusting,
    checking,
    closing,
    consulting,
    deciding,
    inputs,
    issuing,
    lines,
    publishing,
    submitting,
)
from ocop.steering.plans.vocabulary import CheckVerdict, OpinionVerdict, Response

from ..clerk import NOTE
from ..evidence import Sheet, handed_in, written
from .scene import PlanScene, Told

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
    """Those who comment say what; the others agree, or are silent where the step names who speaks."""
    speakers = {scene.body(name).pk for name in step.get("by", ())}
    for opinion in Opinion.objects.filter(consultation__version=scene.version):
        if speakers and opinion.organisation_id not in speakers:
            continue
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
    _mark(scene, on)
    for line in scene.version.lines.filter(task__isnull=False):
        _accept(scene, line, on)


def _mark(scene: PlanScene, on: date) -> None:
    """The register says that the decision is invented, or what of it is."""
    document = scene.version.document
    assert document
    entry = replace(particulars_of(document), note=scene.story.get("note", NOTE))
    documents.edit(document.pk, entry, by=scene.register_clerk, on=on)


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


def finish(scene: PlanScene, step: Told, on: date) -> None:
    """Leads hand in the results of their lines with a paper, and the office confirms them."""
    for words in step["lines"]:
        line = scene.line(scene.version, words)
        for assignment in Assignment.objects.filter(task=line.task).select_related("organisation"):
            body = assignment.organisation
            by = scene.officer if body == scene.owner else scene.who(body, "directives.work", on)
            sheet = Sheet(Kind.REPORT, step["subject"], step["text"])
            proof = handed_in(sheet, body, number=step["number"], on=on, by=by)
            number = written(sheet, body, number=step["number"])
            work.submit_result(assignment.pk, by=by, on=on, text=step["text"], files=[proof], document_number=number)
            decisions.confirm_result(assignment.pk, by=_decider(scene, assignment, by, on), on=on)


def withdraw_rest(scene: PlanScene, step: Told, on: date) -> None:
    """What is still open when the plan ends is withdrawn, since a later plan takes its place."""
    tasks = scene.version.lines.filter(task__isnull=False).values("task")
    for assignment in Assignment.objects.filter(task__in=tasks, state__in=list(OPEN_STATES)):
        decisions.cancel(assignment.pk, by=scene.head, on=on, reason=step["text"])


def _decider(scene: PlanScene, assignment: Assignment, handed_in_by: Person, on: date) -> Person:
    """Who confirms: nobody what they handed in themselves."""
    others = [person for person in (scene.officer, scene.head, scene.chair) if person != handed_in_by]
    return next(person for person in others if permissions.may_decide(person, assignment, on=on))


def publish(scene: PlanScene, step: Told, on: date) -> None:
    """The clerk puts the plan on the public page."""
    publishing.publish(scene.version.pk, by=scene.clerk, on=on)


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
    "finish": finish,
    "withdraw_rest": withdraw_rest,
    "publish": publish,
    "adjust": adjust,
    "close": close,
}
