"""A criterion as its page shows it: options with points and minima, the papers each asks for, what is missing."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from ocop.law.criteria.rules.covering import Missing, MissingPaper, Store, missing_of
from ocop.law.criteria.rules.needs import Need
from ocop.law.criteria.rules.sheets import Criterion, Option, Sheet

from ..queries.standing import Standing


@dataclass(frozen=True, slots=True)
class Level:
    """One option: its words, points, whose minimum it is, what it asks for."""

    value: str
    text: str
    points: int
    case: str
    minimum: str
    asks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One thing still to prove: alternatives in words, and where to get them."""

    groups: tuple[str, ...]
    agencies: str
    question: str
    code: str


def levels_of(criterion: Criterion, sheet: Sheet) -> list[Level]:
    """Every option in its order."""
    return [
        Level(
            str(option.index), option.text, option.points, option.case, _minimum(option),
            tuple(_asked(need, sheet) for need in needs_of(criterion, option)),
        )
        for option in criterion.options
    ]  # fmt: skip


def needs_of(criterion: Criterion, option: Option) -> tuple[Need, ...]:
    """What proves the option."""
    return criterion.needs.of(option.index, option.points) if criterion.needs else ()


def _minimum(option: Option) -> str:
    return _("Mức tối thiểu của %(n)s sao") % {"n": option.star} if option.star else ""


def _asked(need: Need, sheet: Sheet) -> str:
    groups = (" + ".join(_name(sheet, ask.code) for ask in group) for group in need.groups)
    return (" " + _("hoặc") + " ").join(groups)


def _name(sheet: Sheet, code: str) -> str:
    paper = sheet.papers[code]
    return paper.en if get_language() == "en" else paper.vi


def missing_lines(criterion: Criterion, look: Standing, facts: Any, *, on: date) -> list[Line]:
    """What the option chosen still lacks among the verified papers in force."""
    option = criterion.option(look.chosen.get(criterion.code))
    if option is None:
        return []
    store = Store(look.sheet, tuple(held for held in look.papers if held.holds_on(on)), facts)
    return list(_lines(missing_of(criterion, option, store)))


def _lines(found: tuple[Missing, ...]) -> Iterator[Line]:
    for each in found:
        first = each.groups[0][0]
        groups = tuple(" + ".join(_paper(paper) for paper in group) for group in each.groups)
        yield Line(groups, _agencies(first), first.question, first.code)


def _paper(paper: MissingPaper) -> str:
    return paper.en if get_language() == "en" else paper.vi


def _agencies(paper: MissingPaper) -> str:
    return "; ".join(agency.en if get_language() == "en" else agency.vi for agency in paper.agencies)
