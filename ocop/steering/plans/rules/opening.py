"""A new plan: whose it is, for which years, and what stands in its way."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ocop.base.kernel.formats import short_date
from ocop.base.kernel.outcome import Obstacle

from ..vocabulary import Level

LONGEST = 10  # years of a đề án; five is usual


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanFacts:
    """A plan that is to be opened."""

    level: Level
    first_year: int
    last_year: int
    owner_ends: date | None
    has_approver: bool
    is_there: bool
    closed_years: tuple[int, ...]
    copied_year: int | None
    copied_is_issued: bool


def obstacles_to_opening(plan: PlanFacts, *, owner: str) -> Iterator[Obstacle]:
    """Everything at once: the years, the body, the books, the plan to copy from."""
    if not plan.first_year <= plan.last_year <= plan.first_year + LONGEST:
        yield Obstacle("plan.years-upside-down", {"first": str(plan.first_year), "last": str(plan.last_year)})
    if plan.owner_ends and plan.owner_ends <= date(plan.first_year, 1, 1):
        yield Obstacle("plan.owner-gone", {"owner": owner, "day": short_date(plan.owner_ends)})
    if not plan.has_approver:
        yield Obstacle("plan.no-approver")
    if plan.is_there:
        yield Obstacle("plan.is-there", {"owner": owner, "year": str(plan.first_year)})
    for year in plan.closed_years:
        yield Obstacle("plan.year-closed", {"year": str(year)})
    if plan.copied_year is not None and plan.copied_year >= plan.first_year:
        yield Obstacle("plan.copies-forward")
    if not plan.copied_is_issued:
        yield Obstacle("plan.copies-draft")


def usual_title(programme: str, first: int, last: int, *, place: str = "") -> str:
    """Kế hoạch Chương trình Mỗi xã một sản phẩm năm 2020; Đề án … giai đoạn 2021–2025."""
    of_place = f" trên địa bàn {place[:1].lower()}{place[1:]}" if place else ""
    if last > first:
        return f"Đề án {programme}{of_place} giai đoạn {first}–{last}"
    return f"Kế hoạch {programme}{of_place} năm {first}"
