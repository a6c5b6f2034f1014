"""What stands in the way of handing a paper in, checking it, renewing it; everything at once."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from ocop.base.kernel.outcome import Obstacle

from ..vocabulary import CHANGEABLE, MOVES, OwnerMatch, Reason, State
from .kinds import PaperKind
from .owners import is_mismatch

EARLIEST = date(1945, 9, 2)


@dataclass(frozen=True, slots=True)
class Facts:
    """What a paper says, and what lies with it."""

    state: str
    number: str = ""
    issuer: str = ""
    issued_on: date | None = None
    expires_on: date | None = None
    is_unlimited: bool = False
    owner_name: str = ""
    link: str = ""
    parameters: Sequence[str] = ()
    pages: int = 0
    has_site: bool = False
    sites: int = 0


def obstacles_to_moving(verb: str, state: str) -> Iterator[Obstacle]:
    """The state must allow the act."""
    if state not in MOVES[verb][0]:
        yield Obstacle("paper.wrong-state", {"state": State(state).label})


def obstacles_to_writing(facts: Facts, *, on: date) -> Iterator[Obstacle]:
    """What even a draft may not say, and when nothing may be written any more."""
    if facts.state not in CHANGEABLE:
        yield Obstacle("paper.not-changeable", {"state": State(facts.state).label})
    if facts.issued_on and facts.issued_on > on:
        yield Obstacle("paper.issued-later", {"day": facts.issued_on})
    if facts.issued_on and facts.issued_on < EARLIEST:
        yield Obstacle("paper.issued-too-early", {"day": facts.issued_on})
    if facts.issued_on and facts.expires_on and facts.expires_on < facts.issued_on:
        yield Obstacle("paper.expires-before-issue", {"issued": facts.issued_on, "expires": facts.expires_on})
    if facts.is_unlimited and facts.expires_on:
        yield Obstacle("paper.unlimited-with-end", {"day": facts.expires_on})


def obstacles_to_entering(kind: PaperKind, facts: Facts, *, on: date) -> Iterator[Obstacle]:
    """Everything still missing before an office can look at the paper."""
    yield from obstacles_to_moving("enter", facts.state)
    yield from (each for each in obstacles_to_writing(facts, on=on) if each.code != "paper.not-changeable")
    yield from _missing_of_the_paper(kind, facts)
    if kind.is_link and not facts.link:
        yield Obstacle("paper.no-link")
    if not kind.is_link and not facts.pages:
        yield Obstacle("paper.no-pages")
    if kind.is_of_site and facts.sites and not facts.has_site:
        yield Obstacle("paper.no-site")


def _missing_of_the_paper(kind: PaperKind, facts: Facts) -> Iterator[Obstacle]:
    if not kind.from_self and not facts.number:
        yield Obstacle("paper.no-number")
    if not kind.from_self and not facts.issuer:
        yield Obstacle("paper.no-issuer")
    if not kind.is_link and not facts.issued_on:
        yield Obstacle("paper.no-day-of-issue")
    if kind.is_dated and not facts.expires_on and not facts.is_unlimited:
        yield Obstacle("paper.no-last-day")
    if kind.names_owner and not facts.owner_name:
        yield Obstacle("paper.no-owner")
    if kind.is_test and not facts.parameters:
        yield Obstacle("paper.no-parameters")


@dataclass(frozen=True, slots=True)
class Seen:
    """What the verifier sees beside the paper: whose it seems, whether it has expired, whether another is like it."""

    last_day: date | None = None
    match: OwnerMatch | None = None
    owner_name: str = ""
    alike: int = 0


def obstacles_to_verifying(
    kind: PaperKind, *, state: str, seen: Seen, ticked: Collection[str], note: str, is_own_entry: bool, on: date
) -> Iterator[Obstacle]:
    """The paper must hold, every point be looked at, every warning be answered in words, by somebody else's eyes."""
    yield from obstacles_to_moving("verify", state)
    yield from _own_entry(is_own_entry)
    if seen.last_day and seen.last_day < on:
        yield Obstacle("paper.has-expired", {"day": seen.last_day})
    yield from (Obstacle("paper.check-left", {"check": check}) for check in kind.checks if check.code not in ticked)
    if kind.names_owner and is_mismatch(seen.match) and not note:
        yield Obstacle("paper.other-owner", {"owner": seen.owner_name})
    if seen.alike and not note:
        yield Obstacle("paper.alike-unexplained", {"n": seen.alike})


def obstacles_to_rejecting(
    *, state: str, reasons: Collection[str], note: str, is_own_entry: bool
) -> Iterator[Obstacle]:
    """A refusal names its reasons; what the list does not hold is said in words."""
    yield from obstacles_to_moving("reject", state)
    yield from _own_entry(is_own_entry)
    if not reasons:
        yield Obstacle("paper.no-reason")
    if Reason.OTHER in reasons and not note:
        yield Obstacle("paper.no-words")


def obstacles_to_confirming(
    kind: PaperKind, *, state: str, ticked: Collection[str], last_confirmed: date | None, on: date
) -> Iterator[Obstacle]:
    """Only papers whose rule asks for it are confirmed again, once a day at most, point by point."""
    yield from obstacles_to_moving("confirm", state)
    if not kind.is_rechecked:
        yield Obstacle("paper.needs-no-confirmation")
    elif last_confirmed == on:
        yield Obstacle("paper.confirmed-today")
    yield from (Obstacle("paper.check-left", {"check": check}) for check in kind.checks if check.code not in ticked)


def obstacles_to_superseding(*, state: str, has_renewal: bool, producer_lives: bool) -> Iterator[Obstacle]:
    """A verified paper is renewed once at a time, for a producer that works."""
    yield from obstacles_to_moving("supersede", state)
    if has_renewal:
        yield Obstacle("paper.renewal-open")
    if not producer_lives:
        yield Obstacle("paper.producer-ended")


def obstacles_to_revoking(*, state: str, reason: str) -> Iterator[Obstacle]:
    """Only a verified paper is taken back, with words."""
    yield from obstacles_to_moving("revoke", state)
    if not reason:
        yield Obstacle("paper.no-words")


def _own_entry(is_own_entry: bool) -> Iterator[Obstacle]:
    if is_own_entry:
        yield Obstacle("paper.own-entry")


def obstacles_to_adding(*, pages: int, added: int, most: int) -> Iterator[Obstacle]:
    """A paper holds only so many pages; something must be brought."""
    if not added:
        yield Obstacle("paper.no-file-chosen")
    if pages + added > most:
        yield Obstacle("paper.too-many-pages", {"most": most})
