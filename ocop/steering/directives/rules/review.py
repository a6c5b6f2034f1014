"""Rules of the clerk's desk: confirming, splitting, merging, and sending what was confirmed.

Nothing extracted is sent unconfirmed (notes §3.4); each assignment has exactly one lead body (§3.2).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from ocop.base.kernel.formats import short_date
from ocop.base.kernel.outcome import Obstacle

from ..vocabulary import DirectiveState, ProposalState, TaskKind


@dataclass(frozen=True, slots=True)
class ProposalFacts:
    """What the rules need to know of one proposal."""

    code: str
    state: ProposalState
    action: str
    kind: TaskKind
    due_on: date | None
    leads: int
    anchor: str = ""
    directive: int = 0

    @property
    def place(self) -> str:
        """Where on the page of review it can be mended."""
        return f"#{self.anchor}" if self.anchor else ""


def obstacles_to_deciding(facts: ProposalFacts) -> Iterator[Obstacle]:
    """What has been decided is looked at again first."""
    if facts.state != ProposalState.OPEN:
        yield Obstacle("proposal.decided", {"code": facts.code, "state": ProposalState(facts.state).label})


def comes_back_without_day(facts: ProposalFacts) -> bool:
    """A recurring task whose first due day is open: it can be sent, but nothing will remind of it."""
    return facts.kind == TaskKind.RECURRING and facts.due_on is None


def obstacles_to_confirming(facts: ProposalFacts, *, issued_on: date | None) -> Iterator[Obstacle]:
    """A task has words, somebody who leads it, and a day exactly when its kind says so."""
    yield from obstacles_to_deciding(facts)
    if not facts.action.strip():
        yield Obstacle("proposal.no-action", {"code": facts.code})
    if not facts.leads:
        yield Obstacle("proposal.no-lead", {"code": facts.code}, repair=facts.place)
    if facts.kind == TaskKind.DEADLINE and facts.due_on is None:
        yield Obstacle("proposal.no-due", {"code": facts.code}, repair=facts.place)
    if facts.kind == TaskKind.STANDING and facts.due_on is not None:
        yield Obstacle("proposal.standing-with-due", {"code": facts.code})
    if facts.due_on and issued_on and facts.due_on < issued_on:
        yield Obstacle("proposal.due-before-issue", {"code": facts.code, "day": short_date(issued_on)})


def obstacles_to_splitting(
    facts: ProposalFacts, *, text: str, start: int | None, end: int | None, at: int
) -> Iterator[Obstacle]:
    """The cut lies inside the span, with words on both sides."""
    yield from obstacles_to_deciding(facts)
    if start is None or end is None or not start < at < end or not _parts_words(text, start, at, end):
        yield Obstacle("proposal.cut-outside", {"code": facts.code})


def obstacles_to_merging(proposals: Sequence[ProposalFacts]) -> Iterator[Obstacle]:
    """At least two open proposals of one directive."""
    if len(proposals) < 2:
        yield Obstacle("proposal.merge-needs-two")
    if len({facts.directive for facts in proposals}) > 1:
        yield Obstacle("proposal.merge-across")
    for facts in proposals:
        yield from obstacles_to_deciding(facts)


def obstacles_to_sending(
    *, state: DirectiveState, issued_on: date | None, proposals: Sequence[ProposalFacts]
) -> Iterator[Obstacle]:
    """Everything is decided, at least one task is confirmed, and each has somebody to lead it."""
    if state != DirectiveState.REVIEW:
        yield Obstacle("directive.already-sent")
    if issued_on is None:
        yield Obstacle("directive.no-day")
    if waiting := [p.code for p in proposals if p.state == ProposalState.OPEN]:
        yield Obstacle("directive.undecided", {"count": len(waiting), "codes": ", ".join(waiting)})
    confirmed = [p for p in proposals if p.state == ProposalState.CONFIRMED]
    if not confirmed:
        yield Obstacle("directive.nothing-confirmed")
    for facts in confirmed:
        if not facts.leads:
            yield Obstacle("proposal.no-lead", {"code": facts.code}, repair=facts.place)


CUTS = (";", ",", " và ", " đồng thời ")
EDGES = " \n\t,;.:-–"


def tidy_span(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without the marks and joining words at its edges; never empty when it has a word."""
    while start < end and text[start] in EDGES:
        start += 1
    while end > start and text[end - 1] in EDGES:
        end -= 1
    for joining in ("và ", "đồng thời "):
        if text[start:end].startswith(joining):
            start += len(joining)
    return start, end


def _parts_words(text: str, start: int, at: int, end: int) -> bool:
    """Whether words remain on both sides of the cut."""
    (first, last), (other_first, other_last) = tidy_span(text, start, at), tidy_span(text, at, end)
    return first < last and other_first < other_last


def cuts(text: str, start: int, end: int) -> list[int]:
    """Places where a clerk may cut a span in two: after commas and semicolons, before joining words."""
    found = {
        start + offset + (len(mark) if mark in ",;" else 0)
        for mark in CUTS
        for offset in range(1, end - start)
        if text.startswith(mark, start + offset)
    }
    return sorted(at for at in found if _parts_words(text, start, at, end))
