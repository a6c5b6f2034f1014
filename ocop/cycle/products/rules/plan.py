"""Form b, the plan: eleven sections, and money that closes: uses = sources, profit = revenue − cost.

Basis: Biểu 03 of the cycle, sections 1.1–1.4; the rest set by the province (§3.6 b).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from ocop.base.kernel.formats import grouped
from ocop.base.kernel.outcome import Obstacle

from ..vocabulary import LOCAL_BASIS, PLAN_FIELDS, RANKS, SECTIONS, FundSource

REQUIRED = ("unit_name", "unit_address")
YEARS = 3
ROWS = ("milestones", "sources", "uses", "years")


@dataclass(frozen=True, slots=True)
class Amount:
    """A line of money, out of a source (of this kind) or for a use."""

    name: str
    amount_vnd: int | None
    kind: str = ""


@dataclass(frozen=True, slots=True)
class YearOfPlan:
    """Revenue, cost and profit of one year, as typed."""

    year: int | None
    revenue_vnd: int | None = None
    cost_vnd: int | None = None
    profit_vnd: int | None = None

    @property
    def profit(self) -> int | None:
        """Revenue less cost."""
        if self.revenue_vnd is None or self.cost_vnd is None:
            return None
        return self.revenue_vnd - self.cost_vnd


@dataclass(frozen=True, slots=True)
class PlannedStep:
    """A milestone of section 7."""

    code: str
    name: str = ""
    due: date | None = None
    owner: str = ""
    cost_vnd: int | None = None


@dataclass(frozen=True, slots=True)
class PlanFacts:
    """What the rules look at."""

    texts: Mapping[str, str]
    target_star: int | None = None
    milestones: Sequence[PlannedStep] = ()
    sources: Sequence[Amount] = ()
    uses: Sequence[Amount] = ()
    years: Sequence[YearOfPlan] = ()


def total(amounts: Iterable[Amount]) -> int:
    """Their sum in đồng."""
    return sum(each.amount_vnd or 0 for each in amounts)


def obstacles_to_plan(facts: PlanFacts) -> Iterator[Obstacle]:
    """Everything the plan still lacks, in the order of its sections."""
    for name in REQUIRED:
        if not facts.texts.get(name, "").strip():
            yield _lacks(name)
    if facts.target_star not in RANKS:
        yield _lacks("target_star")
    yield from _empty_sections(facts)
    yield from obstacles_to_milestones(facts.milestones)
    yield from obstacles_to_money(facts.sources, facts.uses, facts.years)


def _lacks(name: str) -> Obstacle:
    place = PLAN_FIELDS[name]
    return Obstacle(
        "business-plan.missing", {"field": place.label}, basis=str(place.basis), repair=f"../{place.page}/#id_{name}"
    )


def _empty_sections(facts: PlanFacts) -> Iterator[Obstacle]:
    """A section in which nothing at all is said; those with a field of their own above are told there."""
    told = {PLAN_FIELDS[name].section for name in (*REQUIRED, "target_star")}
    for number, title in SECTIONS.items():
        names = [name for name, place in PLAN_FIELDS.items() if place.section == number]
        if number not in told and not any(_is_said(facts, name) for name in names):
            page = PLAN_FIELDS[names[0]].page
            said = {"n": number, "title": title}
            yield Obstacle(
                "business-plan.section-empty", said, basis=str(LOCAL_BASIS), repair=f"../{page}/#muc-{number}"
            )


def _is_said(facts: PlanFacts, name: str) -> bool:
    return bool(getattr(facts, name)) if name in ROWS else bool(facts.texts.get(name, "").strip())


def obstacles_to_milestones(steps: Sequence[PlannedStep]) -> Iterator[Obstacle]:
    """Each has a code of its own, words, a day and somebody who answers for it."""
    seen: set[str] = set()
    for place, step in enumerate(steps):
        repair = f"../3/#id_s{place}-code"
        if not step.code.strip() or not step.name.strip():
            yield Obstacle("milestone.no-name", {"n": place + 1}, repair=repair)
        elif step.code in seen:
            yield Obstacle("milestone.code-twice", {"code": step.code}, repair=repair)
        if step.due is None:
            yield Obstacle("milestone.no-due", {"n": place + 1}, repair=f"../3/#id_s{place}-due")
        if not step.owner.strip():
            yield Obstacle("milestone.no-owner", {"n": place + 1}, repair=f"../3/#id_s{place}-owner")
        seen.add(step.code)


def obstacles_to_money(
    sources: Sequence[Amount], uses: Sequence[Amount], years: Sequence[YearOfPlan]
) -> Iterator[Obstacle]:
    """Uses = sources; three years; profit = revenue − cost in each."""
    if total(sources) != total(uses):
        facts = {"sources": grouped(total(sources)), "uses": grouped(total(uses))}
        yield Obstacle("finance.uses-differ", facts, basis=str(LOCAL_BASIS), repair="../4/#id_u0-amount_vnd")
    if (sources or uses or years) and len(years) < YEARS:
        yield Obstacle("finance.years-missing", {"n": YEARS}, basis=str(LOCAL_BASIS), repair="../4/#id_y0-revenue_vnd")
    for place, year in enumerate(years):
        yield from _obstacles_to_year(place, year)


def warnings(facts: PlanFacts) -> Iterator[Obstacle]:
    """What does not keep the plan from being handed in, but whoever reads it will ask about."""
    if facts.texts.get("support_requested", "").strip() and not facts.texts.get("support_basis", "").strip():
        yield Obstacle("warn.support-no-basis", basis=str(LOCAL_BASIS), repair="../4/#id_support_basis")
    for place, source in enumerate(facts.sources):
        if source.kind == FundSource.STATE and not source.name.strip():
            yield Obstacle("warn.state-no-programme", basis=str(LOCAL_BASIS), repair=f"../4/#id_f{place}-name")


def _obstacles_to_year(place: int, year: YearOfPlan) -> Iterator[Obstacle]:
    repair, label = f"../4/#id_y{place}-profit_vnd", str(year.year or place + 1)
    if year.profit is None:
        yield Obstacle("finance.year-incomplete", {"year": label}, repair=repair)
    elif year.profit_vnd is not None and year.profit_vnd != year.profit:
        facts = {"year": label, "typed": grouped(year.profit_vnd), "right": grouped(year.profit)}
        yield Obstacle("finance.profit-differs", facts, basis=str(LOCAL_BASIS), repair=repair)
