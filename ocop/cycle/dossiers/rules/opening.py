"""Who may open a dossier, from which entry; whether a renewal comes in its window.

Basis: QĐ 26/2026/QĐ-TTg, Art. 2.3 (producers), Art. 7.6a (180 to 120 days before expiry), Appendix I and II (one set);
lists and days are rows of the reference files.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from ocop.base.kernel.formats import short_date
from ocop.base.kernel.outcome import Obstacle
from ocop.cycle.products.vocabulary import EntryState

from ..vocabulary import DossierKind


@dataclass(frozen=True, slots=True)
class Allowed:
    """A kind of producer that may file; `sets` narrows it, empty means every set."""

    kind: str
    sets: tuple[str, ...]
    basis: str


@dataclass(frozen=True, slots=True)
class Opening:
    """What is known of an entry and its product on the day."""

    entry_state: str
    kind: str
    has_living: bool
    is_living_producer: bool
    producer_kind: str
    set_code: str = ""
    may_be_scored: bool = False


READY = {
    DossierKind.FIRST: frozenset({EntryState.READY_FOR_EVALUATION}),
    DossierKind.UPGRADE: frozenset({EntryState.READY_FOR_EVALUATION, EntryState.IN_IMPLEMENTATION}),
    DossierKind.RE_EVALUATION: frozenset({EntryState.READY_FOR_EVALUATION, EntryState.IN_IMPLEMENTATION}),
}


def obstacles_to_opening(facts: Opening, allowed: Sequence[Allowed]) -> Iterator[Obstacle]:
    """Everything between an entry and its dossier."""
    if facts.entry_state not in READY[DossierKind(facts.kind)]:
        yield Obstacle("dossier.entry-not-ready", {"state": EntryState(facts.entry_state).label})
    if facts.has_living:
        yield Obstacle("dossier.is-open")
    if not facts.is_living_producer:
        yield Obstacle("dossier.producer-stopped")
    yield from obstacles_to_set(facts.set_code, may_be_scored=facts.may_be_scored)
    yield from obstacles_to_filer(facts.producer_kind, facts.set_code, allowed)


def obstacles_to_set(code: str, *, may_be_scored: bool) -> Iterator[Obstacle]:
    """Exactly one set, by which criteria can be answered (E03)."""
    if not code:
        yield Obstacle("dossier.no-set")
    elif not may_be_scored:
        yield Obstacle("dossier.set-unusable", {"set": code})


def obstacles_to_filer(kind: str, set_code: str, allowed: Sequence[Allowed]) -> Iterator[Obstacle]:
    """The producer's kind is in the list, for this set (E04); without a list nothing is known and nothing refused."""
    if not allowed or not set_code:
        return
    rule = next((each for each in allowed if each.kind == kind), None)
    if rule is None:
        yield Obstacle("dossier.kind-not-allowed", basis=allowed[0].basis)
    elif rule.sets and set_code not in rule.sets:
        yield Obstacle("dossier.kind-not-for-set", {"sets": ", ".join(rule.sets)}, basis=rule.basis)


def obstacles_to_window(
    kind: str, *, expires_on: date | None, opens: date | None, closes: date | None, basis: str, on: date,
    has_exception: bool,
) -> Iterator[Obstacle]:  # fmt: skip
    """A re-evaluation is filed between two days before the expiry, else on an exception that is documented (E23)."""
    if kind != DossierKind.RE_EVALUATION or has_exception:
        return
    if expires_on is None or opens is None or closes is None:
        yield Obstacle("refile.no-expiry")
    elif on < opens:
        yield Obstacle("refile.too-early", {"day": short_date(opens), "expiry": short_date(expires_on)}, basis=basis)
    elif on > closes:
        yield Obstacle("refile.too-late", {"day": short_date(closes), "expiry": short_date(expires_on)}, basis=basis)


def obstacles_to_exception(kind: str, *, basis: str, has_exception: bool) -> Iterator[Obstacle]:
    """An exception is for a re-evaluation, given once, on a ground in words."""
    if kind != DossierKind.RE_EVALUATION:
        yield Obstacle("refile.other-kind")
    if has_exception:
        yield Obstacle("refile.exception-there")
    if not basis.strip():
        yield Obstacle("refile.no-basis", repair="#id_basis")
