"""The budget of a story: years, lines, commitments and what is paid on them, each by the service of its act."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from ocop.actors.organisations.models import Organisation
from ocop.actors.people.models import Person
from ocop.base.workdays.rules import Calendar
from ocop.steering.budget.models import (
    BudgetLine,
    CarryOverGround,
    Commitment,
    FiscalYear,
    FundingSource,
    Programme,
)
from ocop.steering.budget.services import closing, commitments, contributions, lines, payments, reversing, years
from ocop.steering.budget.services.entering import Paper

from .cast import Cast, body_of
from .days import day_of

Told = Mapping[str, Any]
MILLION = 1_000_000


@dataclass
class MoneyScene:
    """The stage of the money: lines and commitments by the names the story gives them."""

    story: Told
    cast: Cast
    calendar: Calendar
    year: int
    lines: dict[str, BudgetLine] = field(default_factory=dict)
    commitments: dict[str, Commitment] = field(default_factory=dict)

    def day(self, said: date | str) -> date:
        """The day that is meant."""
        return day_of(said, year=self.year, calendar=self.calendar)

    def body(self, name: str, on: date) -> Organisation:
        """A body by the end of its key."""
        return body_of(f"{self.story['prefix']}.{name}", on)

    def who(self, verb: str, on: date, body: Organisation | None = None) -> Person:
        """Who uses the verb for the body that day; without a body, Finance."""
        at = body or self.body(self.story["finance"], on)
        person = self.cast.holder(at.pk, verb, on)
        assert person, f"{at.ref}: nobody of the demonstration has {verb} on {on}"
        return person

    def fiscal_year(self, step: Told) -> FiscalYear:
        """The year of a step, counted from the story's."""
        return FiscalYear.objects.get(year=self.year + step.get("year", 0))

    def of_line(self, step: Told, verb: str, on: date) -> dict[str, Any]:
        """Amount, person and day of an entry on a line."""
        holder = self.lines[step["line"]].holder
        by = self.who(verb, on) if verb == "budget.allocate" else self.who(verb, on, holder)
        return {"amount_vnd": round(step["amount"] * MILLION), "by": by, "on": on}

    def of_commitment(self, step: Told, verb: str, on: date) -> dict[str, Any]:
        """Person and day of an act on a commitment."""
        return {"by": self.who(verb, on, self.commitments[step["of"]].line.holder), "on": on}


def paper_of(step: Told) -> Paper:
    """The decision an act rests on, as it is written."""
    return Paper(text=step.get("paper", ""))


# ── years and lines ──


def plan_year(scene: MoneyScene, step: Told, on: date) -> None:
    """Finance enters the year."""
    years.plan_year(year=scene.year + step.get("year", 0), by=scene.who("budget.close", on), on=on)


def open_year(scene: MoneyScene, step: Told, on: date) -> None:
    """Money may be committed."""
    years.open_year(scene.fiscal_year(step).year, by=scene.who("budget.close", on), on=on)


def begin_adjusting(scene: MoneyScene, step: Told, on: date) -> None:
    """After 31/12."""
    years.begin_adjusting(scene.fiscal_year(step).year, by=scene.who("budget.close", on), on=on)


def close_year(scene: MoneyScene, step: Told, on: date) -> None:
    """What may go over goes over, the rest is cancelled."""
    carries = {
        scene.commitments[name].pk: CarryOverGround.objects.get(code=ground)
        for name, ground in step.get("carries", {}).items()
    }
    by, paper = scene.who("budget.close", on), paper_of(step)
    closing.close_year(scene.fiscal_year(step).year, by=by, on=on, carries=carries, paper=paper)


def line(scene: MoneyScene, step: Told, on: date) -> None:
    """Finance opens a line for a holder."""
    scene.lines[step["key"]] = lines.open_line(
        fiscal_year=scene.fiscal_year(step),
        source=FundingSource.objects.get(code=step["source"]),
        programme=Programme.objects.get(code=step["programme"]),
        holder=scene.body(step["holder"], on),
        activity=step.get("activity", ""),
        by=scene.who("budget.allocate", on),
        on=on,
    )


def estimate(scene: MoneyScene, step: Told, on: date) -> None:
    """The holder asks for money."""
    lines.estimate(scene.lines[step["line"]].pk, **scene.of_line(step, "budget.appraise", on))


def allocate(scene: MoneyScene, step: Told, on: date) -> None:
    """Finance gives it by a decision."""
    told = scene.of_line(step, "budget.allocate", on)
    lines.allocate(scene.lines[step["line"]].pk, paper=paper_of(step), **told)


def adjust_up(scene: MoneyScene, step: Told, on: date) -> None:
    """Finance adds to it."""
    told = scene.of_line(step, "budget.allocate", on)
    lines.adjust_up(scene.lines[step["line"]].pk, paper=paper_of(step), **told)


# ── commitments ──


def commit(scene: MoneyScene, step: Told, on: date) -> None:
    """Proposed, appraised and, where the story says so, approved by another."""
    told = scene.of_line(step, "budget.appraise", on)
    made = commitments.propose_commitment(
        scene.lines[step["line"]].pk,
        title=step["title"],
        beneficiary=step["beneficiary"],
        advance_kind=step["kind"],
        **told,
    )
    scene.commitments[step["key"]] = made
    if "appraised" in step:
        commitments.appraise(made.pk, **{**told, "amount_vnd": round(step["appraised"] * MILLION)})
    if "paper" in step:
        by = scene.who("budget.approve", on, made.line.holder)
        commitments.approve_commitment(made.pk, by=by, on=on, paper=paper_of(step))


def progress(scene: MoneyScene, step: Told, on: date) -> None:
    """Contract, share done, acceptance."""
    commitments.note_progress(
        scene.commitments[step["of"]].pk,
        contract_signed_on=scene.day(step["signed"]),
        investment_done_percent=Decimal(step["done"]) if "done" in step else None,
        accepted_on=scene.day(step["accepted"]) if "accepted" in step else None,
        **scene.of_commitment(step, "budget.appraise", on),
    )


def advance(scene: MoneyScene, step: Told, on: date) -> None:
    """Money before acceptance."""
    told, amount = scene.of_commitment(step, "budget.pay", on), round(step["amount"] * MILLION)
    payments.advance(scene.commitments[step["of"]].pk, amount_vnd=amount, paper=paper_of(step), **told)


def pay(scene: MoneyScene, step: Told, on: date) -> None:
    """Money after acceptance."""
    told, amount = scene.of_commitment(step, "budget.pay", on), round(step["amount"] * MILLION)
    payments.pay(scene.commitments[step["of"]].pk, amount_vnd=amount, paper=paper_of(step), **told)


def release(scene: MoneyScene, step: Told, on: date) -> None:
    """What will not be spent."""
    told, amount = scene.of_commitment(step, "budget.approve", on), round(step["amount"] * MILLION)
    commitments.release(scene.commitments[step["of"]].pk, amount_vnd=amount, reason=step["reason"], **told)


def reverse_last(scene: MoneyScene, step: Told, on: date) -> None:
    """The last entry on a commitment was a mistake."""
    told = scene.of_commitment(step, "budget.pay", on)
    entry = scene.commitments[step["of"]].entries.latest("pk")
    reversing.reverse(entry.pk, reason=step["reason"], **told)


def contribute(scene: MoneyScene, step: Told, on: date) -> None:
    """Money from outside the budget, with its evidence."""
    holder = scene.body(step["holder"], on)
    contributions.contribute(
        fiscal_year=scene.fiscal_year(step),
        source=FundingSource.objects.get(code=step["source"]),
        programme=Programme.objects.get(code=step["programme"]),
        holder=holder,
        contributor=step["contributor"],
        amount_vnd=round(step["amount"] * MILLION),
        paper=paper_of(step),
        by=scene.who("budget.appraise", on, holder),
        on=on,
    )


STEPS = {
    act.__name__: act
    for act in (
        plan_year, open_year, begin_adjusting, close_year, line, estimate, allocate, adjust_up, commit, progress,
        advance, pay, release, reverse_last, contribute,
    )
}  # fmt: skip
