"""Nâng hạng, đánh giá lại: what stands over from the last dossier, and what is asked anew.

An answer stands where the criterion is word for word the same and every paper behind it still proves something; where
the criterion changed or is new, or a paper lapsed, it is asked, with what was written before to go on from.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ocop.law.criteria.rules.sheets import Criterion, Sheet

from ..vocabulary import Ask


@dataclass(frozen=True, slots=True)
class Carried:
    """An answer of the new dossier: as it stood, or asked with the reason."""

    criterion: str
    option: int | None = None
    no_option: bool = False
    case: str = ""
    description: str = ""
    papers: tuple[tuple[int, str], ...] = ()
    asked: str = ""


def carried(
    points: Sequence[Mapping[str, Any]], before: Sheet, now: Sheet, valid: Collection[int]
) -> Iterator[Carried]:
    """One answer for every criterion of the set in force."""
    old = {row["criterion"]: row for row in points}
    by_title = {criterion.title: criterion for criterion in before.criteria}
    for criterion in now.criteria:
        was = by_title.get(criterion.title)
        row = old.get(was.code) if was else None
        if was is None or row is None:
            yield Carried(criterion.code, asked=Ask.NEW)
        elif not is_same(was, criterion):
            yield _with(row, criterion.code, valid, asked=Ask.CHANGED, keeps_option=False)
        else:
            lapsed = any(paper["paper"] not in valid for paper in row["papers"])
            yield _with(row, criterion.code, valid, asked=Ask.EXPIRED if lapsed else "", keeps_option=True)


def is_same(was: Criterion, now: Criterion) -> bool:
    """Whether the options say and give the same, in the same places."""
    return [(o.index, o.points, o.text, o.case) for o in was.options] == [
        (o.index, o.points, o.text, o.case) for o in now.options
    ]


def _with(row: Mapping[str, Any], code: str, valid: Collection[int], *, asked: str, keeps_option: bool) -> Carried:
    papers = tuple((paper["paper"], paper["pages"]) for paper in row["papers"] if paper["paper"] in valid)
    return Carried(
        code, row["option"] if keeps_option else None, bool(row["no_option"]) and keeps_option,
        row["case"] if keeps_option else "", row["description"], papers, asked,
    )  # fmt: skip
