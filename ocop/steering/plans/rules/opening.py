"""A new plan: whose it is, for which years, and what stands in its way."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ocop.actors.organisations.vocabulary import Level as Tier
from ocop.base.kernel.formats import short_date
from ocop.base.kernel.outcome import Obstacle

from ..vocabulary import Level

OWNERS = {  # level of a plan: the level of the body that draws it up, and whether that is a People's Committee
    Level.PROVINCE: (Tier.PROVINCIAL, False),
    Level.DEPARTMENT: (Tier.PROVINCIAL, False),
    Level.DISTRICT: (Tier.DISTRICT, True),
    Level.COMMUNE: (Tier.COMMUNE, True),
}
LONGEST = 10  # years of a đề án; five is usual


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanFacts:
    """A plan that is to be opened."""

    level: Level
    owner_level: str
    owner_is_committee: bool
    first_year: int
    last_year: int
    owner_ends: date | None
    has_approver: bool
    is_there: bool
    closed_years: tuple[int, ...]
    copied_year: int | None
    copied_is_issued: bool


def obstacles_to_level(level: Level, *, owner_level: str, is_committee: bool, owner: str) -> Iterator[Obstacle]:
    """A committee of a district or commune draws up its own plan, a body of the province its own or the province's."""
    wanted, of_committee = OWNERS[level]
    if owner_level != wanted or is_committee != of_committee:
        yield Obstacle("plan.other-level", {"owner": owner, "level": str(level.label)}, repair="#id_level")


def obstacles_to_opening(plan: PlanFacts, *, owner: str) -> Iterator[Obstacle]:
    """Everything at once: the level, the years, the body, the books, the plan to copy from."""
    yield from obstacles_to_level(
        plan.level, owner_level=plan.owner_level, is_committee=plan.owner_is_committee, owner=owner
    )
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
