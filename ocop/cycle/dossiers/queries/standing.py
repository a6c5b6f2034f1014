"""Figures of a dossier, live or as filed: total, rank and caps of what is answered, what is missing for each rank."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from ocop.cycle.products.queries.papers import held_papers
from ocop.cycle.products.vocabulary import RANKS
from ocop.law.criteria import queries as criteria
from ocop.law.criteria.rules.ranking import Rank, rank
from ocop.law.criteria.rules.readiness import Held, Readiness, missing_for
from ocop.law.criteria.rules.scoring import Score, score
from ocop.law.criteria.rules.sheets import Sheet

from ..models import Dossier, SelfPoint, Version
from ..rules.filing import Answer, Filing
from ..vocabulary import FORM_01, FORM_02
from .content import points_of, values_of
from .reference import compulsory_of, decision_of


@dataclass(frozen=True, slots=True)
class Standing:
    """Everything the pages of a dossier show beside the forms, computed anew each time."""

    sheet: Sheet
    points: Mapping[str, SelfPoint]
    answers: Mapping[str, Answer]
    chosen: Mapping[str, int | None]
    score: Score
    rank: Rank
    ranks: Mapping[int, Readiness]
    papers: tuple[Held, ...]

    @property
    def answered(self) -> int:
        """How many criteria have an answer that stands."""
        return sum(each.is_given and not each.asked for each in self.answers.values())


def standing_of(dossier: Dossier, *, on: date) -> Standing:
    """Out of the answers as they stand now."""
    points = {row.criterion: row for row in points_of(dossier)}
    return _standing(dossier, points, {code: answer_of(row) for code, row in points.items()}, dossier.facts, on=on)


def standing_filed(dossier: Dossier, version: Version, *, on: date) -> Standing:
    """Out of the answers as they were filed, whatever is being written since."""
    answers = {row["criterion"]: _filed(row) for row in version.content["points"]}
    return _standing(dossier, {}, answers, version.content["facts"], on=on)


def _filed(row: Mapping[str, Any]) -> Answer:
    return Answer(row["criterion"], row["option"], row["no_option"], row["description"], len(row["papers"]))


def _standing(
    dossier: Dossier, points: Mapping[str, SelfPoint], answers: Mapping[str, Answer], facts: Mapping[str, Any], *,
    on: date,
) -> Standing:  # fmt: skip
    sheet = criteria.sheet_of(dossier.criteria_set)
    points = {code: row for code, row in points.items() if code in sheet.by_code}
    answers = {code: each for code, each in answers.items() if code in sheet.by_code}
    chosen = {code: each.option for code, each in answers.items() if each.is_given}
    found = score(sheet, chosen)
    papers = held_papers(dossier.product, on=on)
    known = {band.stars for band in sheet.bands}
    return Standing(
        sheet, points, answers, chosen, found, rank(sheet, found.total, found.points),
        {star: missing_for(star, sheet, chosen, papers, facts, on=on) for star in RANKS if star in known},
        papers,
    )  # fmt: skip


def answer_of(point: SelfPoint) -> Answer:
    """The row as the rules take it."""
    held = len(point.papers.all())
    return Answer(point.criterion, point.option, point.no_option, point.description, held, point.asked)


def filing_of(dossier: Dossier, answers: Mapping[str, Answer]) -> Filing:
    """The dossier as it would be filed now."""
    compulsory = compulsory_of(dossier.framework.code, dossier.kind)
    known = dict(compulsory)
    return Filing(
        registration=values_of(dossier.registration),
        report=values_of(dossier.report),
        answers=answers,
        compulsory=compulsory,
        asks_samples=dossier.criteria_set.code not in _without_samples(dossier),
        grounds={form: known.get(form) or decision_of(dossier) for form in (FORM_01, FORM_02)},
    )


def _without_samples(dossier: Dossier) -> list[str]:
    """The sets for which the framework asks no samples."""
    return list((dossier.framework.particulars.get("samples") or {}).get("except_sets") or ())
