"""Phiếu kiểm tra: the lines of a day, frozen when an inspection starts; which of them apply, which answers are good.

Legal basis: QĐ 920/QĐ-BCT, QĐ 950/QĐ-BCT, QĐ 3041/QĐ-BCT (sign), QĐ 1162/QĐ-VPĐP-OCOP (mark); the other lines say their
own origin.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import date, timedelta
from hashlib import sha256
from typing import Any

from ocop.base.kernel.outcome import Obstacle
from ocop.base.kernel.periods import Period

from ...vocabulary.points import Answer, CriterionKind, Origin, ToldBy
from .venues import Decision, Regime

DIGITS = 8


@dataclass(frozen=True, slots=True)
class Criterion:
    """One line of the checklist."""

    code: str
    group: str
    group_name: str
    group_name_en: str
    name: str
    name_en: str
    check: str
    check_en: str
    kind: str
    origin: str
    evidence: str
    is_required: bool
    is_fatal: bool = False
    told_by: str = ""
    applies_if: str = ""
    law: str = ""
    not_for: Sequence[str] = ()
    options: Sequence[str] = ()
    decisions: Sequence[str] = ()
    threshold: int | None = None


@dataclass(frozen=True, slots=True)
class Dated:
    """A criterion and when it holds."""

    criterion: Criterion
    period: Period


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of the point on the day of the inspection."""

    form: str = ""
    sells_food: bool = True
    venue_allowed: bool = True
    groupless: Sequence[str] = ()
    lapsed: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Given:
    """An answer as it was given."""

    answer: str
    measured: str = ""
    remark: str = ""
    mend_by: date | None = None


@dataclass(frozen=True, slots=True)
class Limits:
    """Days and amounts of the reference file."""

    mend_most: int
    mend_days: int


@dataclass(frozen=True, slots=True)
class Checklist:
    """Lines by code, in their order."""

    lines: Mapping[str, Criterion] = field(default_factory=dict)

    def applying(self, facts: Facts) -> list[Criterion]:
        """The lines that apply to the point."""
        return [line for line in self.lines.values() if applies(line, facts)]


def lines_on(criteria: Sequence[Dated], decisions: Sequence[Decision], regime: Regime, day: date) -> list[Criterion]:
    """Those of the regime of the day and of other decisions in force, and the other items of the day."""
    counting = {regime.code} | {one.code for one in decisions if not one.is_regime and one.period.holds_on(day)}
    found = [each.criterion for each in criteria if each.period.holds_on(day)]
    return [each for each in found if each.origin != Origin.DECISION or counting & set(each.decisions)]


def version_of(regime: Regime, lines: Sequence[Criterion]) -> str:
    """The decision and what its lines say in short, so that two checklists of one name are the same."""
    said = json.dumps(frozen(lines), ensure_ascii=False, sort_keys=True)
    return f"{regime.code}/{sha256(said.encode()).hexdigest()[:DIGITS]}"


def frozen(lines: Sequence[Criterion]) -> list[dict[str, Any]]:
    """As an inspection keeps them."""
    return [asdict(line) for line in lines]


def thawed(kept: Sequence[Mapping[str, Any]]) -> Checklist:
    """As they were frozen."""
    return Checklist({row["code"]: Criterion(**row) for row in kept})


def applies(criterion: Criterion, facts: Facts) -> bool:
    """Whether the line is asked of this point."""
    if criterion.applies_if == "sells_food" and not facts.sells_food:
        return False
    return facts.form not in criterion.not_for


def obstacles_to_answer(
    criterion: Criterion | None, given: Given, facts: Facts, limits: Limits, *, held_on: date
) -> Iterator[Obstacle]:
    """A line that does not apply is so recorded, never as met; what the system knows to be unmet is not met."""
    if criterion is None:
        yield Obstacle("answer.no-criterion")
        return
    told = {"code": criterion.code}
    does_apply = applies(criterion, facts)
    if given.answer not in Answer.values:
        yield Obstacle("answer.none", told)
    elif not does_apply and given.answer != Answer.NOT_APPLICABLE:
        yield Obstacle("answer.does-not-apply", told)
    elif does_apply and criterion.is_required and given.answer == Answer.NOT_APPLICABLE:
        yield Obstacle("answer.does-apply", told)
    if given.answer == Answer.MET:
        yield from _obstacles_to_met(criterion, given, facts)
    if given.answer == Answer.UNMET and criterion.is_required and not given.remark.strip():
        yield Obstacle("answer.no-remark", told)
    last = held_on + timedelta(days=limits.mend_days)
    if given.mend_by and not held_on < given.mend_by <= last:
        yield Obstacle("answer.mending-too-late", {**told, "n": limits.mend_days, "day": last})


def _obstacles_to_met(criterion: Criterion, given: Given, facts: Facts) -> Iterator[Obstacle]:
    told = {"code": criterion.code}
    if criterion.told_by == ToldBy.VENUE and not facts.venue_allowed:
        yield Obstacle("answer.venue-not-allowed", told)
    if criterion.told_by == ToldBy.GOODS and facts.groupless:
        yield Obstacle("answer.goods-without-group", {**told, "goods": ", ".join(facts.groupless)})
    if criterion.kind == CriterionKind.BOOLEAN:
        return
    if criterion.kind == CriterionKind.CHOICE and given.measured not in criterion.options:
        yield Obstacle("answer.no-value", told)
    if criterion.kind != CriterionKind.CHOICE and figure_of(given.measured) is None:
        yield Obstacle("answer.no-figure", told)
    if criterion.is_required and below(criterion, given):
        yield Obstacle("answer.below-threshold", {**told, "n": criterion.threshold})


def figure_of(typed: str) -> float | None:
    """A figure as people write it (1.250.000; 24,5)."""
    text = typed.strip().replace(" ", "").rstrip("%")
    if "," not in text and text.count(".") == 1 and len(text.partition(".")[2]) != len("000"):
        text = text.replace(".", ",")
    text = text.replace(".", "").replace(",", ".")
    is_figure = text.replace(".", "", 1).isdecimal()
    return float(text) if is_figure else None


def below(criterion: Criterion, given: Given) -> bool:
    """Whether the figure is under the threshold; without either nothing is below."""
    figure = figure_of(given.measured)
    return criterion.threshold is not None and figure is not None and figure < criterion.threshold
