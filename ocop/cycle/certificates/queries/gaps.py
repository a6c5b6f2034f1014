"""So với khung mới: what a product still lacks for its rank under the framework that will be in force in a year.

Told from a year before the end on, since papers take months: the answers of the last dossier as far as they stand
over, else the quick self-score, against the set of the product's class in that framework and the papers that will
still hold.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from ocop.cycle.dossiers.queries.previous import carried_over, last_dossier
from ocop.cycle.dossiers.vocabulary import Ask
from ocop.cycle.products.models import Product, SelfScore
from ocop.cycle.products.queries.classes import classes_of
from ocop.cycle.products.queries.papers import held_papers
from ocop.law.criteria import queries as criteria
from ocop.law.criteria.models import CriteriaSet, Framework
from ocop.law.criteria.rules.readiness import Readiness, missing_for

from ..models import Recognition
from ..rules.dates import last_day_of
from .facts import certificate_of

AHEAD = 12


@dataclass(frozen=True, slots=True)
class Gap:
    """What stands between the rank of today and the same under the framework of that day; without a set, the class."""

    day: date
    framework: Framework
    is_new: bool
    criteria_set: CriteriaSet | None = None
    readiness: Readiness | None = None
    asked: int = 0  # criteria that are new or worded otherwise


def gap_of(recognition: Recognition, *, on: date) -> Gap | None:
    """None earlier than a year before the end, where the product or its rank is unknown, or no framework in force."""
    day, certificate = last_day_of(on, AHEAD), certificate_of(recognition)
    framework = criteria.framework_on(day)
    if certificate and certificate.valid_until > day:
        return None
    if recognition.product is None or recognition.stars is None or framework is None:
        return None
    is_new = framework.pk != recognition.framework_id
    held = classes_of(recognition.product).filter(framework=framework).first()
    criteria_set = held.classification.criteria_set if held else None
    if criteria_set is None or not criteria_set.may_be_scored:
        return Gap(day, framework, is_new)
    return _compared(recognition, criteria_set, Gap(day, framework, is_new, criteria_set))


def _compared(recognition: Recognition, criteria_set: CriteriaSet, known: Gap) -> Gap:
    assert recognition.product
    assert recognition.stars
    sheet = criteria.sheet_of(criteria_set)
    chosen, asked = _answers(recognition.product, criteria_set, on=known.day)
    papers = held_papers(recognition.product, on=known.day)
    stars = min(recognition.stars, max(band.stars for band in sheet.bands))
    readiness = missing_for(stars, sheet, chosen, papers, {}, on=known.day)
    return Gap(known.day, known.framework, known.is_new, criteria_set, readiness, asked)


def _answers(product: Product, criteria_set: CriteriaSet, *, on: date) -> tuple[Mapping[str, int | None], int]:
    """Options by criterion, and how many criteria are asked anew."""
    last = last_dossier(product)
    if last is not None:
        rows = carried_over(last, criteria_set, on=on)
        return {row.criterion: row.option for row in rows if row.option is not None}, sum(
            row.asked in (Ask.NEW, Ask.CHANGED) for row in rows
        )
    score = SelfScore.objects.filter(entry__product=product, criteria_set=criteria_set).order_by("-pk").first()
    return (dict(score.chosen) if score else {}), 0
