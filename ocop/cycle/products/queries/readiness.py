"""What is missing for 3, 4, 5 stars: the set of the framework in force, the self-score, the papers held."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from ocop.law.criteria import queries as criteria
from ocop.law.criteria.models import CriteriaSet
from ocop.law.criteria.rules.readiness import Held, Readiness, missing_for
from ocop.law.criteria.rules.scoring import score, stopped_in
from ocop.law.criteria.rules.sheets import Sheet

from ..models import CycleEntry, SelfScore, SupportKind
from ..rules.readiness import Standing
from ..vocabulary import RANKS, THREE_STARS
from .classes import class_on
from .papers import held_papers


@dataclass(frozen=True, slots=True)
class Look:
    """All the page of readiness shows; `ranks` is empty where the product has no set that can be scored."""

    criteria_set: CriteriaSet | None
    sheet: Sheet | None
    self_score: SelfScore | None
    chosen: Mapping[str, int | None]
    facts: Mapping[str, bool | None]
    papers: tuple[Held, ...]
    ranks: Mapping[int, Readiness]
    standing: Standing


def set_of(entry: CycleEntry, *, on: date) -> CriteriaSet | None:
    """The set of the product's class by the framework in force on the day."""
    found = class_on(entry.product, on)
    return found.classification.criteria_set if found else None


def readiness_of(entry: CycleEntry, *, on: date) -> Look:
    """Computed anew each time; nothing of it is stored but the self-score."""
    criteria_set = set_of(entry, on=on)
    self_score = SelfScore.objects.filter(entry=entry, criteria_set=criteria_set).first() if criteria_set else None
    chosen: dict[str, int | None] = dict(self_score.chosen) if self_score else {}
    facts: dict[str, bool | None] = dict(self_score.facts) if self_score else {}
    papers = held_papers(entry.product, on=on)
    if criteria_set is None or not criteria_set.may_be_scored:
        return Look(criteria_set, None, self_score, chosen, facts, papers, {}, Standing(None))
    sheet = criteria.sheet_of(criteria_set)
    ranks = {star: missing_for(star, sheet, chosen, papers, facts, on=on) for star in _ranks(sheet)}
    return Look(
        criteria_set, sheet, self_score, chosen, facts, papers, ranks, _standing(sheet, chosen, ranks, self_score)
    )


def _ranks(sheet: Sheet) -> list[int]:
    known = {band.stars for band in sheet.bands}
    return [star for star in RANKS if star in known]


def _standing(
    sheet: Sheet, chosen: Mapping[str, Any], ranks: Mapping[int, Readiness], self_score: SelfScore | None
) -> Standing:
    if self_score is None:
        return Standing(None)
    return Standing(ranks.get(THREE_STARS), len(score(sheet, chosen).unanswered), stopped_in(sheet, chosen))


def support_by_paper() -> dict[str, list[SupportKind]]:
    """Which kinds of support could pay for a paper."""
    found: dict[str, list[SupportKind]] = {}
    for kind in SupportKind.objects.all():
        for code in kind.papers:
            found.setdefault(code, []).append(kind)
    return found
