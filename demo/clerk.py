"""The office's desk as a person works at it: a text comes in, its head is checked, its tasks are corrected and sent."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from ocop.actors.people.models import Person
from ocop.base.kernel.outcome import Refused
from ocop.base.kernel.text import squeeze
from ocop.law.documents.rules.register import Particulars
from ocop.steering.directives.models import Addressee, Directive, Proposal
from ocop.steering.directives.services import reading, review, sending
from ocop.steering.directives.vocabulary import Part, ProposalState, TaskKind

NOTE = "Dữ liệu minh họa"


def take_in(text: str, name: str, *, by: Person, on: date, subject: str) -> Directive:
    """The text read, its head checked, the document in the book, its tasks proposed."""
    intake = reading.take_in(by=by, on=on, name=name, content=text.encode())
    head = intake.header
    entry = Particulars(
        written=head["number"],
        type_code="letter",
        issuer_id=head["issuer_id"],
        issued_on=date.fromisoformat(head["issued_on"]),
        subject=subject,
        body=text,
        arrived_on=on,
        handed_to=by.full_name,
        note=NOTE,
    )
    return reading.open_review(intake.pk, by=by, on=on, entry=entry)


@dataclass
class Review:
    """A directive on the clerk's desk; proposals are found by words of their own."""

    directive: Directive
    by: Person
    on: date
    names: dict[str, str] = field(default_factory=dict)

    def correct(self, correction: Mapping[str, Any]) -> None:
        """One correction of the story: reject, split or edit; what the machine did not see is added."""
        proposal = self.proposal(correction["task"])
        if correction.get("reject"):
            if proposal:
                review.reject(proposal.pk, by=self.by, on=self.on)
        elif "split_at" in correction:
            self._split(proposal, correction)
        else:
            self._reword(proposal, correction)

    def proposal(self, words: str) -> Proposal | None:
        """The first open proposal whose task, or the passage behind it, holds the words."""
        waiting = Proposal.objects.filter(directive=self.directive, state=ProposalState.OPEN)
        return next((p for p in waiting if words in squeeze(p.action) or words in self._passage(p)), None)

    def _passage(self, proposal: Proposal) -> str:
        return squeeze(self.directive.text[proposal.start : proposal.end]) if proposal.start is not None else ""

    def _split(self, proposal: Proposal | None, correction: Mapping[str, Any]) -> None:
        """Nothing to do where the machine has already read two tasks."""
        if proposal is None or proposal.start is None:
            return
        at = self.directive.text.find(correction["split_at"], proposal.start, proposal.end)
        if at > proposal.start:
            review.split(proposal.pk, by=self.by, on=self.on, at=at)

    def _reword(self, proposal: Proposal | None, correction: Mapping[str, Any]) -> None:
        wording = self._wording(proposal, correction)
        if proposal is None:
            start = self.directive.text.find(correction["task"])
            span = (start, start + len(correction["task"])) if start >= 0 else (None, None)
            proposal = review.add(
                self.directive.pk, by=self.by, on=self.on, wording=wording, start=span[0], end=span[1]
            )
        left_out = self._left_out(proposal, correction)
        review.edit(proposal.pk, by=self.by, on=self.on, wording=wording, unticked=left_out)

    def _wording(self, proposal: Proposal | None, correction: Mapping[str, Any]) -> review.Wording:
        """What the form would show, with the corrected fields changed."""
        shown = _shown(proposal) if proposal else {"action": correction["task"], "kind": TaskKind.STANDING}
        changed = {name: value for name, value in correction.items() if name in review.Wording.__dataclass_fields__}
        return review.Wording(**(shown | changed))

    def _left_out(self, proposal: Proposal, correction: Mapping[str, Any]) -> list[int] | None:
        """Bodies to leave unticked: as proposed, or all but those of the story."""
        rows = Addressee.objects.filter(proposal=proposal)
        ticked = correction.get("ticked")
        if correction.get("tick_all"):
            return []
        if ticked is None:
            return [row.organisation_id for row in rows if not row.is_ticked]
        return [row.organisation_id for row in rows if row.part == Part.LEAD and row.organisation_id not in ticked]

    def confirm_rest(self) -> None:
        """Take everything that is sure at once, look at the rest one by one, drop what is no task."""
        review.confirm_certain(self.directive.pk, by=self.by, on=self.on)
        for proposal in Proposal.objects.filter(directive=self.directive, state=ProposalState.OPEN):
            try:
                review.confirm(proposal.pk, by=self.by, on=self.on)
            except Refused:
                review.reject(proposal.pk, by=self.by, on=self.on)

    def send(self) -> Directive:
        """Hand the tasks out."""
        return sending.send(self.directive.pk, by=self.by, on=self.on)


def _shown(proposal: Proposal) -> dict[str, Any]:
    same = ("action", "kind", "recurrence", "due_on", "due_text", "worded_before", "deliverable")
    named = {
        "lead": proposal.lead_text,
        "coordinating": proposal.coordinating_text,
        "report_to": proposal.report_to,
        "approver": proposal.approver,
    }
    return {name: getattr(proposal, name) for name in same} | {key: "; ".join(names) for key, names in named.items()}
