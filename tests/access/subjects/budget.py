"""Fiscal years in every state; lines of a department and of a commune, commitments on their way, money from outside.

2018 is over and was left open; 2019 spends; 2020 is being planned. The system knows no year before 2018, so the year
that can be closed and the one that is closed lie far ahead, as if their days had come.
"""

from datetime import date

from ocop.base.files.services import store
from ocop.steering.budget.models import BudgetLine, CarryOverGround, Commitment, FiscalYear, FundingSource, Programme
from ocop.steering.budget.services import commitments, contributions, lines, payments, years
from ocop.steering.budget.services.entering import Paper
from ocop.steering.budget.vocabulary import EntryKind, YearState
from tests.access.cast import DAY

MILLION = 1_000_000
DECISION = Paper(text="15/QĐ-UBND")
LAST_YEAR, SIGNED = date(2018, 6, 1), date(2019, 11, 1)
STAGES = ("proposed", "appraised", "approved", "advanced", "accepted", "paid")


def make(world):
    world.things["programme"] = Programme.objects.get(code="industrial_promotion")
    world.things["source"] = FundingSource.objects.get(code="local_kc")
    world.things["source outside"] = FundingSource.objects.get(code="own")
    world.things["ground"] = CarryOverGround.objects.get(code="development")
    fiscal_years(world)
    money_lines(world)
    of_department(world)
    of_commune(world)
    contribution(world)


def fiscal_years(world):
    things, usual = world.things, {"by": world.people["budget_controller"], "on": DAY}
    for year, name in ((2018, "year left open"), (2019, "this year"), (2020, "next year")):
        things[name] = years.plan_year(year=year, **usual)
    for year in (2018, 2019):
        years.open_year(year, **usual)
    things["year to close"] = FiscalYear.objects.create(year=2041, state=YearState.ADJUSTING, adjust_until=DAY)
    things["closed year"] = FiscalYear.objects.create(year=2042, adjust_until=DAY)


def money_lines(world):
    things, closed = world.things, world.things["closed year"]
    for body in ("department", "commune"):
        things[f"budget line of the {body}"] = money_line(world, things["this year"], body)
    things["budget line of last year"] = money_line(world, things["year left open"], "department", on=LAST_YEAR)
    things["budget line of a closed year"] = money_line(world, closed, "department")
    closed.state, closed.closed_on = YearState.CLOSED, DAY
    closed.save()


def money_line(world, year, body, on=DAY):
    """A line with a hundred million."""
    things, usual = world.things, {"by": world.people["budget_controller"], "on": on}
    made = lines.open_line(
        fiscal_year=year, source=things["source"], programme=things["programme"], holder=world.bodies[body], **usual
    )
    lines.allocate(made.pk, amount_vnd=100 * MILLION, paper=DECISION, **usual)
    return BudgetLine.objects.get(pk=made.pk)


def of_department(world):
    things, line, people = world.things, world.things["budget line of the department"], world.people
    for stage in STAGES:
        things[f"{stage} commitment"] = commitment(world, line, stage)
    things["commitment of last year"] = commitment(
        world, things["budget line of last year"], "approved", on=LAST_YEAR, signed=LAST_YEAR
    )
    things["addition"] = lines.adjust_up(
        line.pk, amount_vnd=MILLION, paper=DECISION, by=people["budget_controller"], on=DAY
    )
    things["binding of money"] = things["approved commitment"].entries.get(kind=EntryKind.COMMIT)
    things["payment"] = things["paid commitment"].entries.get(kind=EntryKind.PAY)
    # as if a person had come into another post since, and would decide twice
    things["commitment its head appraised"] = taken_over(
        commitment(world, line, "appraised"), appraised_by=people["dept_head@own"]
    )
    for stage in ("approved", "advanced", "accepted"):
        things[f"{stage} commitment its accountant approved"] = taken_over(
            commitment(world, line, stage), approved_by=people["finance_reader@own"]
        )


def taken_over(made, **hands):
    Commitment.objects.filter(pk=made.pk).update(**hands)
    return Commitment.objects.get(pk=made.pk)


def of_commune(world):
    line = world.things["budget line of the commune"]
    for stage in ("proposed", "appraised", "approved"):
        made = commitment(world, line, stage, officer="commune_officer@own", head="commune_head@own")
        world.things[f"{stage} commitment of the commune"] = made


def commitment(world, line, stage, *, officer="dept_officer@own", head="dept_head@own", on=DAY, signed=SIGNED):
    """Ten million for a cooperative, as far on its way as the stage says."""
    officer, head, accountant = (world.people[name] for name in (officer, head, "finance_reader@own"))
    steps = STAGES[1 : STAGES.index(stage) + 1]
    made = commitments.propose_commitment(
        line.pk, title="Đề án", beneficiary="HTX minh họa", advance_kind="services", amount_vnd=10 * MILLION,
        by=officer, on=on,
    )  # fmt: skip
    if "appraised" in steps:
        commitments.appraise(made.pk, amount_vnd=10 * MILLION, by=officer, on=on)
    if "approved" in steps:
        commitments.approve_commitment(made.pk, paper=DECISION, by=head, on=on)
        commitments.note_progress(made.pk, contract_signed_on=signed, by=officer, on=on)
    if "advanced" in steps:
        payments.advance(made.pk, amount_vnd=2 * MILLION, by=accountant, on=on)
    if "accepted" in steps:
        commitments.note_progress(made.pk, contract_signed_on=signed, accepted_on=on, by=officer, on=on)
    if "paid" in steps:
        payments.pay(made.pk, amount_vnd=MILLION, by=accountant, on=on)
    return Commitment.objects.get(pk=made.pk)


def contribution(world):
    things, officer = world.things, world.people["dept_officer@own"]
    things["contribution"] = contributions.contribute(
        fiscal_year=things["this year"], source=things["source outside"], programme=things["programme"],
        holder=world.bodies["department"], contributor="HTX minh họa", amount_vnd=MILLION, paper=DECISION,
        file=store(name="minh-chung.txt", content="Bản cam kết đối ứng.".encode(), by=officer), by=officer, on=DAY,
    )  # fmt: skip
