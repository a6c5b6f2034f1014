"""Mẫu 03: four contents, each with the producer's description and the commune's finding, signed by its head (E08).

Basis: QĐ 26/2026/QĐ-TTg, Art. 7.2 and Mẫu 03. The commune gives no points.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ocop.base.kernel.outcome import Obstacle

from ..vocabulary import Content, DossierState, Verdict
from .moves import obstacles_to_act, obstacles_to_state


@dataclass(frozen=True, slots=True)
class Finding:
    """What is written of one content."""

    described: str = ""
    finding: str = ""
    verdict: str = ""

    @property
    def is_whole(self) -> bool:
        """Description, finding and verdict."""
        return bool(self.described.strip() and self.finding.strip() and self.verdict in Verdict.values)


def obstacles_to_reporting(state: str, *, is_received: bool, is_signed: bool) -> Iterator[Obstacle]:
    """While the dossier lies with the commune, received, and nobody has signed."""
    yield from obstacles_to_state(state, {DossierState.SUBMITTED})
    if not is_received:
        yield Obstacle("completion.not-received")
    if is_signed:
        yield Obstacle("form03.signed")


def obstacles_to_signing(
    state: str, findings: Mapping[str, Finding], *, is_received: bool, number: str, title: str, proposal: str,
    has_meeting: bool, meeting_day: bool, basis: str = "",
) -> Iterator[Obstacle]:  # fmt: skip
    """All four contents, the proposal, number and title of the signer."""
    yield from obstacles_to_act("sign", state)
    if not is_received:
        yield Obstacle("completion.not-received")
    for content in Content:
        if not findings.get(content.value, Finding()).is_whole:
            yield Obstacle(
                "form03.content-missing", {"content": content.label}, basis=basis, repair=f"#{content.value}"
            )
    if not proposal.strip():
        yield Obstacle("form03.no-proposal", basis=basis, repair="#id_proposal")
    if has_meeting and not meeting_day:
        yield Obstacle("form03.no-meeting-day", repair="#id_meeting_on")
    yield from _signature(number, title)


def _signature(number: str, title: str) -> Iterator[Obstacle]:
    if not number.strip():
        yield Obstacle("letter.no-number", repair="#id_number")
    if not title.strip():
        yield Obstacle("letter.no-title", repair="#id_signer_title")


@dataclass(frozen=True, slots=True)
class Brought:
    """The samples that go with a dossier: asked for and registered, on which ground."""

    product: str
    asked: int
    held: int
    basis: str


def obstacles_to_proposing(
    states: Sequence[str], *, places: int, number: str, title: str, is_taken: bool, samples: Sequence[Brought] = ()
) -> Iterator[Obstacle]:
    """A list of one place, every dossier on it verified and with its samples (E07), a number not used that day."""
    if not states:
        yield Obstacle("letter.empty", repair="#id_dossiers")
    for state in dict.fromkeys(states):
        yield from obstacles_to_act("propose", state)
    for each in samples:
        if each.held < each.asked:
            facts = {"product": each.product, "held": each.held, "asked": each.asked}
            yield Obstacle("letter.samples-missing", facts, basis=each.basis)
    if places > 1:
        yield Obstacle("letter.many-places")
    if is_taken:
        yield Obstacle("letter.is-taken", {"number": number}, repair="#id_number")
    yield from _signature(number, title)


def obstacles_to_accepting(state: str, *, has_round: bool, missing: Sequence[str]) -> Iterator[Obstacle]:
    """The compulsory parts are there, and a round takes what was proposed on its day (E10)."""
    yield from obstacles_to_act("accept", state)
    if missing:
        yield Obstacle("intake.missing", {"parts": "; ".join(missing)})
    if not has_round:
        yield Obstacle("intake.no-round")
