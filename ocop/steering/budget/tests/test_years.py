"""The year from its opening to its closing, what is carried over, outside money, ledgers and totals of a day."""

from datetime import date

from ocop.steering.budget.models import Contribution
from ocop.steering.budget.queries import ceilings, totals_by, year_state
from ocop.steering.budget.queries.ledger import last_entries, ledger, totals_on
from ocop.steering.budget.queries.summaries import Ceiling, mobilised_by_source
from ocop.steering.budget.rules.totals import Totals
from ocop.steering.budget.services import carrying, contributions, lines, payments, reversing, years
from ocop.steering.budget.services.closing import close_year
from ocop.steering.budget.vocabulary import CommitmentState, EntryKind, Grouping, YearState

from .conftest import (
    DAY,
    DECISION,
    MILLION,
    Paper,
    again,
    committed,
    ground,
    kinds,
    obstacles,
    programme,
    refusal,
    source,
    totals,
    trail,
)

JANUARY, LAST_DAY = date(2027, 1, 4), date(2027, 1, 31)
M = MILLION


def adjusting(world):
    """The year 2026 in its adjustment period, the next one open."""
    years.plan_year(year=2027, by=world.controller, on=JANUARY)
    years.open_year(2027, by=world.controller, on=JANUARY)
    years.begin_adjusting(2026, by=world.controller, on=JANUARY)


def closed(world, **facts):
    adjusting(world)
    return close_year(2026, by=world.controller, on=LAST_DAY, **facts)


def test_an_estimate_changes_no_total(world):
    line = world.line(10 * M)
    lines.estimate(line.pk, amount_vnd=25 * M, by=world.officer, on=DAY)
    assert totals(line) == (10, 0, 0, 10)
    found = ceilings(2026, programme=programme("industrial_promotion"), holders=[world.trade.pk])
    assert found == {line.source_id: Ceiling(25 * M, 10 * M)}
    assert ceilings(2026, programme=programme("ocop"), holders=None) == {}


def test_a_ceiling_that_nobody_entered_is_not_zero(world):
    line = world.line(10 * M)
    assert ceilings(2026, programme=line.programme, holders=None) == {line.source_id: Ceiling(None, 10 * M)}


def test_b5_papers_of_31_december_are_late_and_january_pays_only_the_works_of_the_year(world):
    held = world.progressed(world.approved(world.line(100 * M), 100 * M), accepted_on=date(2026, 6, 10))
    late = date(2026, 12, 31)
    assert refusal(payments.pay, held.pk, amount_vnd=M, by=world.accountant, on=late) == ["papers.too-late"]
    payments.pay(held.pk, amount_vnd=M, papers_on=date(2026, 12, 30), by=world.accountant, on=late)
    adjusting(world)
    payments.pay(held.pk, amount_vnd=M, by=world.accountant, on=JANUARY)
    found = refusal(payments.advance, held.pk, amount_vnd=M, by=world.accountant, on=JANUARY)
    assert found == ["year.too-late"]
    assert refusal(payments.pay, held.pk, amount_vnd=M, by=world.accountant, on=date(2027, 2, 1)) == ["year.too-late"]


def test_b5_after_the_closing_only_a_correction_flagged_and_by_the_one_who_may(world):
    line = world.line(100 * M)
    held = world.progressed(world.approved(line, 100 * M), accepted_on=date(2026, 6, 10))
    payments.pay(held.pk, amount_vnd=100 * M, by=world.accountant, on=DAY)
    entry = held.entries.get(kind=EntryKind.PAY)
    closed(world)
    after = date(2027, 2, 3)
    assert refusal(payments.pay, held.pk, amount_vnd=M, by=world.accountant, on=after) == [
        "year.closed", "commitment.pays-too-much"
    ]  # fmt: skip
    allowed = {"reason": "Kiểm toán", "on": after}
    assert refusal(reversing.reverse, entry.pk, by=world.accountant, **allowed) == ["person.not-allowed"]
    [reversal] = reversing.reverse(entry.pk, by=world.controller, **allowed)
    corrected = reversing.correct(
        line.pk, kind=EntryKind.PAY, amount_vnd=99 * M, paper=DECISION, commitment=held, by=world.controller, **allowed
    )
    assert (reversal.is_correction, corrected.is_correction) == (True, True)
    assert totals(line) == (100, 100, 99, 0)


def test_a_correction_before_the_closing_is_refused_with_everything_else(world):
    line = world.line(10 * M)
    found = refusal(
        reversing.correct,
        line.pk,
        kind=EntryKind.PAY,
        amount_vnd=0,
        reason="",
        paper=Paper(),
        by=world.controller,
        on=DAY,
    )
    assert found == [
        "entry.no-amount", "entry.no-reason", "entry.no-document", "year.not-closed", "entry.commitment-mismatch"
    ]  # fmt: skip


def test_a_year_moves_in_order_and_on_its_days(world):
    assert refusal(years.plan_year, year=2026, by=world.controller, on=DAY) == ["year.known"]
    assert refusal(years.plan_year, year=2100, by=world.controller, on=DAY) == ["year.out-of-range"]
    assert refusal(years.open_year, 2026, by=world.controller, on=DAY) == ["year.wrong-moment"]
    assert refusal(years.begin_adjusting, 2026, by=world.controller, on=date(2026, 12, 31)) == ["year.not-over"]
    assert refusal(close_year, 2026, by=world.controller, on=DAY) == ["year.wrong-moment", "year.adjusts-until"]
    closed(world)
    assert year_state(2026) == YearState.CLOSED
    assert year_state(2030) is None


def test_carrying_over_is_refused_with_every_obstacle_of_every_balance(world):
    line = world.line(100 * M)
    first, second = world.approved(line, 40 * M, title="Một"), world.approved(line, 60 * M, title="Hai")
    years.begin_adjusting(2026, by=world.controller, on=JANUARY)
    carries = {first.pk: ground("equipment"), second.pk: ground("late_additions")}
    found = obstacles(close_year, 2026, carries=carries, by=world.controller, on=LAST_DAY)
    assert [(one.code, one.facts.get("commitment")) for one in found] == [
        ("entry.no-document", None), ("carry.no-contract", "Một"), ("carry.no-next-year", None)
    ]  # fmt: skip
    assert totals(line) == (100, 100, 0, 0)


def test_a_carry_over_happens_once_and_is_undone_as_one_act(world):
    line = world.line(100 * M)
    held = world.approved(line, 100 * M)
    adjusting(world)
    facts = {"ground": ground("development"), "paper": DECISION, "by": world.controller, "on": JANUARY}
    carried = carrying.carry_over(held.pk, **facts)
    assert totals(carried.line) == (100, 100, 0, 0)
    assert refusal(carrying.carry_over, held.pk, **facts) == ["carry.carried-before", "carry.nothing-left"]
    some = carried.entries.get(kind=EntryKind.CARRY_IN)
    made = reversing.reverse(some.pk, reason="Nhầm căn cứ", by=world.controller, on=JANUARY)
    assert [entry.kind for entry in made] == ["commit", "carry_in", "carry_out", "release"]
    assert (totals(line), totals(carried.line)) == ((100, 100, 0, 0), (0, 0, 0, 0))
    assert again(carried).state == CommitmentState.REFUSED
    assert carrying.carry_over(held.pk, **facts).committed_vnd == 100 * M


def test_closing_cancels_what_nobody_committed_and_keeps_what_was_paid(world):
    line = world.line(100 * M)
    held = world.progressed(world.approved(line, 60 * M), accepted_on=date(2026, 6, 10))
    payments.pay(held.pk, amount_vnd=25 * M, by=world.accountant, on=DAY)
    with committed() as told:
        closed(world)
    assert totals(line) == (25, 25, 25, 0)
    assert kinds(line)[-3:] == [("release", 35, 1), ("cancel", 35, 1), ("cancel", 40, 1)]
    assert ("officer", "budget.year-closed") in told
    assert trail(world.year)[-1] == ("Người controller", "budget.year.closed")


def test_b6_money_from_outside_is_kept_with_evidence_and_out_of_the_control_totals(world):
    line = world.line(10 * M)
    facts = {
        "fiscal_year": world.year, "programme": line.programme, "holder": world.trade, "contributor": "HTX Minh họa",
        "amount_vnd": 30 * M, "by": world.officer, "on": DAY,
    }  # fmt: skip
    bare = refusal(contributions.contribute, source=source("local_kc"), **facts)
    assert bare == ["source.on-budget", "contribution.no-evidence"]
    made = contributions.contribute(source=source("own"), paper=Paper(text="Hợp đồng 01"), **facts)
    [row] = totals_by(Grouping.SOURCE, 2026)
    assert (row.allocated, row.committed, row.paid) == (10 * M, 0, 0)
    found = {row.key: row.allocated for row in mobilised_by_source(Contribution.objects.all(), 2026)}
    assert found == {source("credit").pk: 0, source("socialised").pk: 0, source("own").pk: 30 * M}
    contributions.reverse_contribution(made.pk, reason="Trùng", by=world.officer, on=DAY)
    found = refusal(contributions.reverse_contribution, made.pk, reason="Trùng", by=world.officer, on=DAY)
    assert found == ["entry.is-reversed"]
    assert sum(row.allocated for row in mobilised_by_source(Contribution.objects.all(), 2026)) == 0


def test_the_ledger_has_running_totals_right_on_any_page(world):
    line = world.line(100 * M)
    world.approved(line, 30 * M)
    world.approved(line, 20 * M)
    expected = [(100, 0, 0), (100, 30, 0), (100, 50, 0)]
    rows = [(e.allocated_after // M, e.committed_after // M, e.paid_after // M) for e in ledger(line)]
    assert rows == expected
    assert [e.committed_after // M for e in ledger(line)[2:3]] == [50]
    newest = last_entries(again(line), 2)
    assert [e.after.committed // M for e in newest] == [50, 30]


def test_totals_of_an_earlier_day_come_from_the_entries(world):
    line = world.line(100 * M)
    later = date(2026, 7, 1)
    lines.adjust_up(line.pk, amount_vnd=11 * M, paper=DECISION, by=world.controller, on=later)
    assert totals_on(line, DAY) == Totals(100 * M, 0, 0)
    assert [row.allocated // M for row in totals_by(Grouping.HOLDER, 2026, as_of=DAY)] == [100]
    assert [row.allocated // M for row in totals_by(Grouping.HOLDER, 2026)] == [111]
