"""Khung nào áp dụng: by the day of filing, and by the transitional clause of a later decision.

Legal basis: QĐ 26/2026/QĐ-TTg, Art. 11 and 12 (its days are fields of the framework). A decision without such a clause
never re-scores what was filed before it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from ocop.base.kernel.periods import Period

from ..vocabulary import FilingKind


@dataclass(frozen=True, slots=True)
class Transition:
    """What a decision says of dossiers filed before it: until which day they may be finished by the older rules."""

    filed_before: date
    first_or_upgrade_until: date
    again_until: date
    basis: str = ""
    kept: str = ""

    def last_day(self, kind: str) -> date:
        """The last day for that kind of filing."""
        return self.again_until if kind == FilingKind.AGAIN else self.first_or_upgrade_until


@dataclass(frozen=True, slots=True)
class Governing:
    """A published framework as this question needs it."""

    code: str
    period: Period
    transition: Transition | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """The framework of a dossier; `until` is the last day for finishing under it, where a later decision sets one.

    `moved_from` names the framework under which it was filed when it was not finished in time.
    """

    code: str
    until: date | None = None
    basis: str = ""
    moved_from: str = ""


def in_force_on(frameworks: Iterable[Governing], day: date) -> Governing | None:
    """The latest framework whose period holds on the day; the older one may still serve what was filed before."""
    holding = [each for each in frameworks if each.period.holds_on(day)]
    return max(holding, key=_start, default=None)


def framework_for(
    frameworks: Iterable[Governing], *, filed_on: date, kind: str, assessed_on: date | None = None
) -> Choice | None:
    """The framework by which a dossier filed on that day is assessed; `assessed_on` is the day it is finished.

    Without `assessed_on` nothing is late yet: the choice tells by which day it must be finished.
    """
    known = sorted(frameworks, key=_start)
    filed_under = in_force_on(known, filed_on)
    if filed_under is None:
        return None
    chosen = Choice(filed_under.code)
    for later in known:
        if _start(later) > filed_on:
            chosen = _after(chosen, later, filed_on=filed_on, kind=kind, assessed_on=assessed_on)
    return chosen


def _after(chosen: Choice, later: Governing, *, filed_on: date, kind: str, assessed_on: date | None) -> Choice:
    clause = later.transition
    if clause is None or filed_on >= clause.filed_before:
        return chosen
    last = clause.last_day(kind)
    if assessed_on is not None and assessed_on > last:
        return Choice(later.code, basis=clause.basis, moved_from=chosen.moved_from or chosen.code)
    # an earlier decision may have moved the dossier already; its clause is then done with
    return Choice(chosen.code, chosen.until or last, chosen.basis or clause.basis, chosen.moved_from)


def succession_obstacle(old: Period, new: Period, replaced_end: date | None) -> str:
    """Why the periods of a decision and the one it replaces do not fit together; empty where they do.

    An older decision without an end is ended by the newer one. Otherwise it ends where the newer begins, or on the day
    that the newer decision gives for the end of those it replaces.
    """
    if old.start and new.start and new.start <= old.start:
        return "framework.starts-before-predecessor"
    if old.end is None:
        return ""
    agreed = {new.start, replaced_end} - {None}
    return "" if old.end in agreed else "framework.end-disagrees"


def day_after(last: date | None) -> date | None:
    """The half-open end of a last day."""
    return last + timedelta(days=1) if last else None


def _start(framework: Governing) -> date:
    return framework.period.start or date.min
