"""How points become stars, written from the text of the decisions, in whole numbers and plain lists.

Appendix II of Decision 26/2026/QĐ-TTg (and of 1048/QĐ-TTg before it):
- a member picks one option in each criterion; what is not ticked is worth 0;
- the structure and the identity of the story count only if there is a story;
- the result of a product is the mean of the members' totals, 5 stars from 90, 4 from 70, 3 from 50, 2 from 30, 1 below;
- an option marked ***, ****, ***** is the least that a product of 3, 4, 5 stars must reach in that criterion; a product
  that misses one falls to the highest rank whose points and marks it reaches;
- in drinking water, 0 in a criterion of taste or smell ends the assessment;
- in community tourism the criteria that know two cases are answered in the same case.

Means are never divided: a sum of n sheets reaches 90 when it is at least 90 × n.
"""

from functools import cache
from pathlib import Path
from typing import NamedTuple

import yaml

FOLDER = Path(__file__).resolve().parents[2] / "reference" / "criteria"
STARS_OF_MARKS = (3, 4, 5)


class Line(NamedTuple):
    """One criterion."""

    code: str
    part: str
    points: list[int]
    marks: dict[int, int]  # star → the least points
    needs_story: str
    ends_at_zero: bool
    cases: list[str]  # "Trường hợp 1" for each option, where the whole set is answered in one


class Scheme(NamedTuple):
    """One set of criteria."""

    code: str
    lines: list[Line]
    floors: list[tuple[int, int]]  # (stars, least points), the highest first


@cache
def schemes(name: str) -> dict[str, Scheme]:
    """The sets of a decision with which something can be scored."""
    content = yaml.load((FOLDER / f"{name}.yaml").read_bytes(), getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    floors = sorted(((band["stars"], band["min"]) for band in content["stars"]), reverse=True)
    return {
        each["code"]: Scheme(each["code"], list(_lines(each, content.get("common", {}))), floors)
        for each in content["criteria_sets"]
        if each.get("usable", True)
    }


def _lines(written, common):
    for part in written["parts"]:
        for group in part["groups"]:
            for criterion in group["criteria"]:
                whole = {**common.get(criterion.get("use"), {}), **criterion}
                yield _line(whole, part["code"])


def _line(criterion, part):
    options = criterion["options"]
    return Line(
        code=str(criterion["code"]),
        part=part,
        points=[option["points"] for option in options],
        marks=_marks(options),
        needs_story=str(criterion.get("only_with") or ""),
        ends_at_zero=bool(criterion.get("zero_stops")),
        cases=[option.get("case", "").split(":")[0] for option in options] if criterion.get("same_case") else [],
    )


def _marks(options):
    """The mark of a lower rank holds for the higher ones too, even where they have none of their own."""
    least = {}
    for star in STARS_OF_MARKS:
        marked = [option["points"] for option in options if option.get("star") and option["star"] <= star]
        if marked:
            least[star] = max(marked)
    return least


def points_of(scheme, ticks):
    """The points of one sheet, criterion by criterion; `ticks` are places of options in the order of the sheet."""
    plain = [0 if tick is None else line.points[tick] for line, tick in zip(scheme.lines, ticks, strict=True)]
    by_code = {line.code: points for line, points in zip(scheme.lines, plain, strict=True)}
    return [
        0 if line.needs_story and by_code[line.needs_story] == 0 else points
        for line, points in zip(scheme.lines, plain, strict=True)
    ]


def parts_of(scheme, points):
    """A, B, C."""
    sums = {}
    for line, each in zip(scheme.lines, points, strict=True):
        sums[line.part] = sums.get(line.part, 0) + each
    return sums


def stars_of(scheme, sheets):
    """The stars of a product, those of the points alone, and the codes whose marks it missed by rank.

    `sheets` are lists of points as `points_of` gives them.
    """
    n, total = len(sheets), sum(map(sum, sheets))
    columns = [sum(column) for column in zip(*sheets, strict=True)]
    reached = [stars for stars, floor in scheme.floors if total >= floor * n]
    missed = {}
    for stars in reached:
        short = [
            line.code
            for line, column in zip(scheme.lines, columns, strict=True)
            if stars in line.marks and column < line.marks[stars] * n
        ]
        if not short:
            return stars, reached[0], missed
        missed[stars] = short
    return 0, reached[0], missed


def ended_in(scheme, ticks):
    """The criteria in which one sheet ends the assessment."""
    return [
        line.code
        for line, tick in zip(scheme.lines, ticks, strict=True)
        if line.ends_at_zero and (tick is None or line.points[tick] == 0)
    ]


def mixes_cases(scheme, ticks):
    """Whether one sheet answers part of the set in one case and part in the other."""
    answered = [(line, tick) for line, tick in zip(scheme.lines, ticks, strict=True) if line.cases and tick is not None]
    return len({line.cases[tick] for line, tick in answered}) > 1
