"""Điểm của một phiếu: the points of chosen options, part by part.

Legal basis: Appendix II of the framework in force: one option per criterion, in one case, none is 0 (E13); criteria
that count only with a story (E18); criteria in which 0 points stop the scoring (E17).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from ocop.base.kernel.outcome import Obstacle

from ..vocabulary import Scoring
from .sheets import Criterion, Sheet

Chosen = Mapping[str, int | None]  # criterion → place of the option; None is “no option”, a choice worth 0


@dataclass(frozen=True, slots=True)
class Score:
    """The points of one sheet, exact whole numbers."""

    points: Mapping[str, int]
    parts: Mapping[str, int]
    total: int
    unanswered: tuple[str, ...] = ()


def points_in(criterion: Criterion, index: int | None) -> int:
    """What a choice is worth before rules that look at other criteria."""
    option = criterion.option(index)
    return option.points if option else 0


def points_of(sheet: Sheet, chosen: Chosen) -> dict[str, int]:
    """The points of every criterion; those that count only with another are 0 while that one has none."""
    plain = {code: points_in(criterion, chosen.get(code)) for code, criterion in sheet.by_code.items()}
    return {code: 0 if _is_silenced(sheet.by_code[code], plain) else points for code, points in plain.items()}


def score(sheet: Sheet, chosen: Chosen) -> Score:
    """Points, part totals, total, and which criteria nobody has answered yet."""
    points = points_of(sheet, chosen)
    parts = {part.code: sum(points[each.code] for each in part.criteria()) for part in sheet.parts}
    unanswered = tuple(code for code in sheet.by_code if code not in chosen)
    return Score(points, parts, sum(parts.values()), unanswered)


def obstacles_to_choosing(sheet: Sheet) -> Iterator[Obstacle]:
    """Why a product cannot be scored by criteria with this set."""
    if sheet.scoring == Scoring.TOTALS_ONLY:
        yield Obstacle("sheet.totals-only", {"set": sheet.code, "framework": sheet.framework})
    if not sheet.is_usable:
        yield Obstacle("sheet.unusable", {"set": sheet.code, "reason": sheet.note})


def obstacles_to_scoring(sheet: Sheet, chosen: Chosen, *, complete: bool = True) -> Iterator[Obstacle]:
    """Everything wrong with a sheet; `complete` asks for an answer to every criterion, as signing does."""
    yield from obstacles_to_choosing(sheet)
    for code, index in chosen.items():
        yield from _unknown(sheet, code, index)
    if complete and (missing := [code for code in sheet.by_code if code not in chosen]):
        yield Obstacle("sheet.unanswered", {"n": len(missing), "criteria": missing})
    if len(cases := sorted(cases_in(sheet, chosen))) > 1:
        yield Obstacle("sheet.cases-differ", {"cases": cases})


def obstacles_to_totals(sheet: Sheet, totals: Mapping[str, Decimal]) -> Iterator[Obstacle]:
    """What is wrong with the part totals of a past result (E30)."""
    known = {part.code: part for part in sheet.parts}
    if missing := [code for code in known if code not in totals]:
        yield Obstacle("totals.missing", {"parts": missing})
    for code, points in totals.items():
        if code not in known:
            yield Obstacle("totals.unknown-part", {"part": code})
        elif not 0 <= points <= known[code].max_points:
            yield Obstacle("totals.beyond", {"part": code, "points": points, "max": known[code].max_points})


def cases_in(sheet: Sheet, chosen: Chosen) -> set[str]:
    """The cases (Trường hợp 1, 2) chosen where the whole set must be answered in one."""
    asked = [criterion for criterion in sheet.criteria if criterion.same_case]
    options = [criterion.option(chosen.get(criterion.code)) for criterion in asked]
    return {option.case_key for option in options if option and option.case_key}


def stopped_in(sheet: Sheet, chosen: Chosen) -> tuple[str, ...]:
    """The criteria in which the points of the sheet themselves stop the scoring."""
    stopping = (criterion for criterion in sheet.criteria if criterion.zero_stops and criterion.code in chosen)
    return tuple(each.code for each in stopping if points_in(each, chosen[each.code]) == 0)


def obstacles_to_knocking_out(sheet: Sheet, code: str, *, reason: str, has_evidence: bool) -> Iterator[Obstacle]:
    """A knock-out names a criterion that allows it, a reason and what shows it (E17)."""
    criterion = sheet.by_code.get(code)
    if criterion is None or not (criterion.is_knockout or criterion.zero_stops):
        yield Obstacle("knockout.not-here", {"criterion": code})
    if not reason.strip():
        yield Obstacle("knockout.no-reason")
    if not has_evidence:
        yield Obstacle("knockout.no-evidence")


def _unknown(sheet: Sheet, code: str, index: int | None) -> Iterator[Obstacle]:
    criterion = sheet.by_code.get(code)
    if criterion is None:
        yield Obstacle("sheet.unknown-criterion", {"criterion": code})
    elif index is not None and criterion.option(index) is None:
        yield Obstacle("sheet.unknown-option", {"criterion": code, "option": index})


def _is_silenced(criterion: Criterion, points: Mapping[str, int]) -> bool:
    return bool(criterion.only_with) and points.get(criterion.only_with, 0) == 0
