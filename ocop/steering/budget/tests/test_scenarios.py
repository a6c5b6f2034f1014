"""The acceptance scenarios of the budget with their own numbers (support-and-trade notes §12: 1, 2, 9, 20)."""

import threading
from datetime import date
from decimal import Decimal

import pytest
from django.db import connection, connections

from ocop.base.kernel.outcome import Refused
from ocop.base.ui.phrases import sentence_of
from ocop.steering.budget.models import Commitment
from ocop.steering.budget.queries.ledger import lines_out_of_step
from ocop.steering.budget.queries.summaries import totals_by
from ocop.steering.budget.rules.rates import told_rate
from ocop.steering.budget.services import commitments, years
from ocop.steering.budget.services.closing import close_year
from ocop.steering.budget.services.payments import pay
from ocop.steering.budget.vocabulary import Grouping, YearState

from .conftest import DAY, DECISION, MILLION, Paper, again, ground, kinds, make_world, obstacles, source, totals

LAST_DAY = date(2027, 1, 31)
CARRY_DECISION = Paper(text="88/QĐ-UBND")


def test_scenario_1_a_project_above_what_is_available_is_refused_with_the_number(world):
    line = world.line(500 * MILLION)
    world.approved(line, 450 * MILLION)
    too_much = world.proposed(line, 60 * MILLION)
    found = obstacles(commitments.appraise, too_much.pk, amount_vnd=60 * MILLION, by=world.officer, on=DAY)
    assert [(one.code, one.facts["available"]) for one in found] == [("line.commits-too-much", 50 * MILLION)]
    Commitment.objects.filter(pk=too_much.pk).update(
        state="appraised", appraised_vnd=60 * MILLION, appraised_by=world.officer, appraised_on=DAY
    )
    found = obstacles(commitments.approve_commitment, too_much.pk, paper=DECISION, by=world.head, on=DAY)
    assert [sentence_of(one) for one in found] == [
        "Vượt dự toán: dòng này còn 50.000.000 đ được cam kết (đã giao 500.000.000 đ, đã cam kết 450.000.000 đ), số đề "
        "nghị 60.000.000 đ vượt 10.000.000 đ."
    ]
    assert totals(line) == (500, 450, 0, 50)
    world.approved(line, 50 * MILLION)
    assert totals(line) == (500, 500, 0, 0)


def in_turn(start, outcomes, commitment_id, who):
    """One officer approves when all are ready."""
    start.wait()
    try:
        commitments.approve_commitment(commitment_id, paper=DECISION, by=who, on=DAY)
        outcomes.append("committed")
    except Refused as refused:
        outcomes.append(refused.obstacles[0].code)
    except Exception as fault:
        outcomes.append(repr(fault))
    finally:
        connections.close_all()


def at_once(commitment_ids, who):
    """What becomes of approvals given in the same moment."""
    start, outcomes = threading.Barrier(len(commitment_ids)), []
    threads = [threading.Thread(target=in_turn, args=(start, outcomes, pk, who)) for pk in commitment_ids]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sorted(outcomes)


@pytest.mark.commits
def test_scenario_2_two_officers_at_once_on_50_m_commit_40_m_once(committed_db):
    world = make_world()
    line = world.line(50 * MILLION)
    waiting = [world.appraised(line, 40 * MILLION).pk for _ in range(2)]
    assert at_once(waiting, world.head) == ["committed", "line.commits-too-much"]
    assert totals(line) == (50, 40, 0, 10)
    assert not lines_out_of_step().exists()


@pytest.mark.commits
def test_sixteen_commits_at_once_on_one_line_are_all_counted_and_none_is_lost(committed_db):
    """On PostgreSQL sixteen connections wait for one row; SQLite lets one writer in after the other."""
    if connection.vendor == "sqlite":
        connection.cursor().execute("PRAGMA busy_timeout = 60000")
    world = make_world()
    line = world.line(15 * MILLION)
    waiting = [world.appraised(line, MILLION).pk for _ in range(16)]
    assert at_once(waiting, world.head) == ["committed"] * 15 + ["line.commits-too-much"]
    assert totals(line) == (15, 15, 0, 0)
    assert not lines_out_of_step().exists()


def test_scenario_9_the_year_closes_on_31_january(world):
    plain, equipped = world.line(200 * MILLION), world.line(120 * MILLION, activity="Máy móc thiết bị")
    world.approved(plain, 80 * MILLION)
    bought = world.approved(equipped, 120 * MILLION, kind="machinery")
    december = date(2026, 12, 20)
    commitments.note_progress(bought.pk, contract_signed_on=december, by=world.officer, on=december)
    years.plan_year(year=2027, by=world.controller, on=december)
    years.open_year(2027, by=world.controller, on=date(2027, 1, 2))
    years.begin_adjusting(2026, by=world.controller, on=date(2027, 1, 2))
    close_year(2026, carries={bought.pk: ground("equipment")}, paper=CARRY_DECISION, by=world.controller, on=LAST_DAY)
    assert world.year.state == YearState.CLOSED
    assert kinds(plain)[2:] == [("release", 80, 1), ("cancel", 80, 1), ("cancel", 120, 1)]
    assert totals(plain) == (0, 0, 0, 0)
    assert kinds(equipped)[2:] == [("release", 120, 1), ("carry_out", 120, 1)]
    assert totals(equipped) == (0, 0, 0, 0)
    carried = Commitment.objects.get(carried_from=bought)
    assert kinds(carried.line) == [("carry_in", 120, 1), ("commit", 120, 1)]
    assert totals(carried.line) == (120, 120, 0, 0)
    assert carried.line.fiscal_year.year == 2027
    papers = {entry.document_text for held in (again(bought), carried) for entry in held.entries.all()}
    assert papers == {DECISION.text, CARRY_DECISION.text}


def test_scenario_20_a_source_without_allocation_has_no_rate(world):
    world.line()
    paid = world.line(300 * MILLION, source=source("ntm_local"))
    held = world.progressed(world.approved(paid, 200 * MILLION), accepted_on=date(2026, 6, 10))
    pay(held.pk, amount_vnd=200 * MILLION, by=world.accountant, on=DAY)
    rows = {row.name: row.rate for row in totals_by(Grouping.SOURCE, 2026)}
    assert rows == {
        "Kinh phí khuyến công địa phương": None,
        "Chương trình MTQG xây dựng nông thôn mới, ngân sách địa phương": Decimal("66.7"),
    }
    assert [told_rate(rate) for rate in rows.values()] == ["–", "66,7%"]
