"""Dấu hiệu xung đột lợi ích: why a member may be biased towards a dossier, and which ties bar him outright.

Basis: QĐ 26/2026/QĐ-TTg, Art. 4.2 (public, transparent, objective); house rules of the evaluation notes §11; E28.
"""

from collections.abc import Iterator

from ocop.base.kernel.outcome import Obstacle

from ..vocabulary import Hint
from .facts import DossierTies, MemberTies

BARRING = frozenset({Hint.OF_PRODUCER, Hint.ADVISER, Hint.DECLARED, Hint.WROTE_REPORT, Hint.VERIFIED})


def hints_for(member: MemberTies, dossier: DossierTies) -> tuple[Hint, ...]:
    """Every sign of a tie, those that bar first."""
    return tuple(_hints(member, dossier))


def bars(member: MemberTies, dossier: DossierTies) -> tuple[Hint, ...]:
    """The ties that keep the member from scoring whatever is declared."""
    return tuple(hint for hint in hints_for(member, dossier) if hint in BARRING)


def is_barred(dossier: DossierTies, person: int) -> bool:
    """Whether a tie of the person to the dossier bars, the bodies aside."""
    return bool(bars(MemberTies(person=person), dossier))


def obstacles_to_scoring_at_all(member: MemberTies, dossier: DossierTies) -> Iterator[Obstacle]:
    """Each barring tie as a reason."""
    for hint in bars(member, dossier):
        yield Obstacle("ballot.tied", {"hint": hint.label})


def _hints(member: MemberTies, dossier: DossierTies) -> Iterator[Hint]:
    if member.person in dossier.producer_people:
        yield Hint.OF_PRODUCER
    if member.person in dossier.advisers:
        yield Hint.ADVISER
    if member.person in dossier.interested:
        yield Hint.DECLARED
    if member.person in dossier.report_authors:
        yield Hint.WROTE_REPORT
    if member.person in dossier.commune_officers:
        yield Hint.VERIFIED
    if dossier.producer_body is not None and dossier.producer_body in member.bodies:
        yield Hint.SAME_BODY
    if member.person in dossier.intake_officers:
        yield Hint.TOOK_IN
    if member.keeps_minutes and member.person in dossier.took_in:
        yield Hint.SECOND_DUTY
    if member.bodies & dossier.handling_bodies:
        yield Hint.SAME_OFFICE
