"""The verbs of a story: each line of a story file is one act, carried out by the service a person would use."""

from collections.abc import Callable, Mapping
from typing import Any

from ocop.base.files.models import StoredFile
from ocop.base.papers.vocabulary import Kind
from ocop.steering.directives.models import Assignment, Extension, UrgingLetter
from ocop.steering.directives.services import (
    deadlines,
    decisions,
    issuing,
    occurrences,
    reminders,
    urging,
    work,
)
from ocop.steering.directives.vocabulary import (
    OPEN_STATES,
    AssignmentState,
    ExtensionState,
    FollowUpKind,
    LetterState,
)

from .evidence import Sheet, handed_in, written
from .scene import ALL, Scene

Act = Mapping[str, Any]


def play(scene: Scene, acts: list[Act]) -> None:
    """Every act in the order of the file."""
    for act in acts:
        VERBS[act["act"]](scene, act)


def accept(scene: Scene, act: Act) -> None:
    """Bodies take on what they were given; `but` leaves some out."""
    on, left_out = scene.day(act["day"]), {scene.body(name).pk for name in scene.names(act.get("but", []))}
    wanted = None if act["by"] == ALL else {scene.body(name).pk for name in scene.names(act["by"])}
    for assignment in scene.in_state([AssignmentState.ASSIGNED]):
        body = assignment.organisation
        if body.pk in left_out or (wanted is not None and body.pk not in wanted):
            continue
        work.accept(assignment.pk, by=scene.officer(body, on), on=on)


def progress(scene: Scene, act: Act) -> None:
    """Bodies report how far they are."""
    on = scene.day(act["day"])
    for assignment in _meant(scene, act):
        by = scene.officer(assignment.organisation, on)
        work.report_progress(assignment.pk, by=by, on=on, text=_said(act["text"], assignment))


def result(scene: Scene, act: Act) -> None:
    """Bodies hand in their result with a paper as proof; `joint` ones with one paper that the first of them wrote."""
    meant = _meant(scene, act)
    joint = _proof(scene, act, meant[0]) if act.get("joint") else None
    for assignment in meant:
        proof, number = joint or _proof(scene, act, assignment)
        on, text = scene.day(act["day"]), _said(act["text"], assignment)
        by = scene.officer(assignment.organisation, on)
        work.submit_result(assignment.pk, by=by, on=on, text=text, files=[proof], document_number=number)


def _proof(scene: Scene, act: Act, assignment: Assignment) -> tuple[StoredFile, str]:
    """The paper and the number under which the body issued it."""
    on, body = scene.day(act["day"]), assignment.organisation
    sheet = Sheet(Kind(act.get("paper", "report")), act["subject"], _said(act["text"], assignment))
    number = scene.next_paper()
    proof = handed_in(sheet, body, number=number, on=on, by=scene.officer(body, on))
    return proof, written(sheet, body, number=number)


def explain(scene: Scene, act: Act) -> None:
    """A body says in writing why it is late."""
    on = scene.day(act["day"])
    for assignment in _meant(scene, act):
        work.explain(assignment.pk, by=scene.officer(assignment.organisation, on), on=on, text=act["text"])


def confirm(scene: Scene, act: Act) -> None:
    """The office takes what was handed in; without a task, everything that waits."""
    on = scene.day(act["day"])
    waiting = _meant(scene, act) if "task" in act else scene.in_state([AssignmentState.SUBMITTED])
    left_out = {scene.body(name).pk for name in scene.names(act.get("but", []))}
    for assignment in waiting:
        if assignment.organisation_id in left_out:
            continue
        own = assignment.organisation_id == scene.directive.office_id
        by = scene.chief if own else scene.reader
        decisions.confirm_result(assignment.pk, by=by, on=on, answer=act.get("text", ""))


def rework(scene: Scene, act: Act) -> None:
    """The office sends a result back."""
    for assignment in _meant(scene, act):
        decisions.require_rework(assignment.pk, by=scene.reader, on=scene.day(act["day"]), reason=act["text"])


def send_back(scene: Scene, act: Act) -> None:
    """The head of a body returns a task and says whose it is."""
    on = scene.day(act["day"])
    for assignment in _meant(scene, act):
        work.return_to_office(
            assignment.pk,
            by=scene.head(assignment.organisation, on),
            on=on,
            reason=act["text"],
            proposed_body=scene.body(act["to"]),
        )


def reassign(scene: Scene, act: Act) -> None:
    """The office gives a returned task to the body it belongs to."""
    for assignment in _meant(scene, act):
        decisions.reassign(
            assignment.pk,
            by=scene.reader,
            on=scene.day(act["day"]),
            organisation=scene.body(act["to"]),
            reason=act["text"],
        )


def ask(scene: Scene, act: Act) -> None:
    """A body asks for more time."""
    on = scene.day(act["day"])
    for assignment in _meant(scene, act):
        by = scene.officer(assignment.organisation, on)
        work.ask_extension(assignment.pk, by=by, on=on, new_due=scene.day(act["until"]), reason=act["text"])


def grant(scene: Scene, act: Act) -> None:
    """The office agrees to it."""
    for extension in _asked(scene, act):
        deadlines.grant_extension(extension.pk, by=scene.chief, on=scene.day(act["day"]), answer=act["text"])


def refuse(scene: Scene, act: Act) -> None:
    """The office does not."""
    for extension in _asked(scene, act):
        deadlines.refuse_extension(extension.pk, by=scene.chief, on=scene.day(act["day"]), answer=act["text"])


def climb(scene: Scene, act: Act) -> None:
    """The daily job of reminders."""
    reminders.climb(on=scene.day(act["day"]))


def recur(scene: Scene, act: Act) -> None:
    """The daily job that opens the next round of recurring tasks."""
    occurrences.open_next_occurrences(on=scene.day(act["day"]))


def draft_letter(scene: Scene, act: Act) -> None:
    """Urging letters to bodies that are late enough."""
    for name in scene.names(act["to"]):
        urging.draft_letters(by=scene.reader, on=scene.day(act["day"]), organisation=scene.body(name))


def edit_letter(scene: Scene, act: Act) -> None:
    """Somebody improves the words of a draft."""
    letter = _letter(scene, act["to"], LetterState.DRAFT)
    urging.edit_letter(
        letter.pk,
        by=scene.reader,
        on=scene.day(act["day"]),
        subject=letter.subject,
        body=f"{letter.body}\n{act['text']}",
        answer_by=scene.day(act["until"]),
        seen=letter.version,
    )


def issue_letter(scene: Scene, act: Act) -> None:
    """The letters go out under their numbers."""
    for name in scene.names(act["to"]):
        issuing.issue_letter(_letter(scene, name, LetterState.DRAFT).pk, by=scene.chief, on=scene.day(act["day"]))


def answer_letter(scene: Scene, act: Act) -> None:
    """The agency answers."""
    on = scene.day(act["day"])
    letter = _letter(scene, act["by"], LetterState.ISSUED)
    urging.answer_letter(letter.pk, by=scene.officer(letter.organisation, on), on=on, answer=act["text"])


def note(scene: Scene, act: Act) -> None:
    """A line in the follow-up log."""
    kind = FollowUpKind(act.get("kind", FollowUpKind.CALL))
    for assignment in _meant(scene, act):
        urging.note_follow_up(assignment.pk, by=scene.reader, on=scene.day(act["day"]), kind=kind, text=act["text"])


def withdraw(scene: Scene, act: Act) -> None:
    """What is still open is withdrawn, since a later plan takes its place."""
    for assignment in scene.in_state([*OPEN_STATES, AssignmentState.RETURNED]):
        if not hasattr(assignment, "replaced_by"):
            decisions.cancel(assignment.pk, by=scene.chief, on=scene.day(act["day"]), reason=act["text"])


def _meant(scene: Scene, act: Act) -> list[Assignment]:
    return scene.assignments(act["task"], act.get("by", ALL))


def _said(text: str, assignment: Assignment) -> str:
    """The story's words with the name of the body filled in."""
    return text.replace("{body}", assignment.organisation.short)


def _asked(scene: Scene, act: Act) -> list[Extension]:
    meant = [assignment.pk for assignment in _meant(scene, act)]
    return list(Extension.objects.filter(assignment__in=meant, state=ExtensionState.ASKED))


def _letter(scene: Scene, name: str, state: LetterState) -> UrgingLetter:
    return UrgingLetter.objects.filter(organisation=scene.body(name), state=state).latest("id")


VERBS: dict[str, Callable[[Scene, Act], None]] = {
    act.__name__: act
    for act in (
        accept,
        progress,
        result,
        explain,
        confirm,
        rework,
        send_back,
        reassign,
        ask,
        grant,
        refuse,
        climb,
        recur,
        draft_letter,
        edit_letter,
        issue_letter,
        answer_letter,
        note,
        withdraw,
    )
}
