"""The decisions about money: each invariant at its edge, and for any sequence of entries."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop.base.workdays.rules import Calendar
from ocop.steering.budget.rules import advances, carrying, duties, rates, totals, years
from ocop.steering.budget.rules.totals import Holding, Totals
from ocop.steering.budget.vocabulary import (
    ALLOWED,
    EFFECTS,
    OF_COMMITMENT,
    AdvanceCondition,
    EntryKind,
    Phase,
    YearState,
)

M = 1_000_000
DATES = years.dates_of(
    2026, spend_until="31/12", papers_until="30/12", adjust_until=date(2027, 1, 31), papers_workdays=2,
    advance_back_before="15/02", calendar=Calendar(), basis="Thông tư 26/2026/TT-BTC, Điều 19",
)  # fmt: skip

amounts = st.integers(min_value=1, max_value=10**15)
moves = st.tuples(st.sampled_from(list(EntryKind)), amounts, st.sampled_from((1, -1)))


def codes(found):
    return [obstacle.code for obstacle in found]


@given(st.lists(moves, max_size=40))
def test_b1_holds_after_every_entry_that_is_not_refused(sequence):
    now = Totals()
    for kind, amount, effect in sequence:
        then = now.after(kind, amount, effect)
        refused = codes(totals.obstacles_to_entering(now, kind, amount, effect))
        assert bool(refused) is not then.holds
        now = now if refused else then
        assert now.holds


@given(moves)
def test_a_reversal_gives_back_exactly_what_its_entry_took(move):
    kind, amount, effect = move
    assert Totals(5, 3, 1).after(kind, amount, effect).after(kind, amount, -effect) == Totals(5, 3, 1)


@given(st.lists(st.tuples(st.sampled_from(sorted(OF_COMMITMENT)), amounts, st.booleans()), max_size=40))
def test_b4_holds_on_a_commitment_after_every_entry_that_is_not_refused(sequence):
    now = Holding(approved=10**15)
    for kind, amount, of_advance in sequence:
        of_advance = of_advance and kind == EntryKind.RECOVER
        then = now.after(kind, amount, of_advance=of_advance)
        refused = codes(totals.obstacles_to_holding(now, kind, amount, of_advance=of_advance))
        assert bool(refused) is not then.holds
        now = now if refused else then


@given(st.integers(min_value=0, max_value=10**15), st.integers(min_value=0, max_value=10_000))
def test_b10_a_share_is_whole_dong_rounded_down(amount, hundredths):
    share = totals.percent_of(amount, Decimal(hundredths) / 100)
    assert share * 10_000 <= amount * hundredths < (share + 1) * 10_000


def test_b10_seventy_percent_of_ninety_nine_dong_is_sixty_nine():
    assert totals.percent_of(99, Decimal(70)) == 69


def test_every_kind_has_its_effect_and_only_the_estimate_has_none():
    assert [kind for kind in EntryKind if EFFECTS[kind] == (0, 0, 0)] == [EntryKind.ESTIMATE]
    assert set(EFFECTS) == set(EntryKind)


@pytest.mark.parametrize(
    ("kind", "amount", "code"),
    [
        (EntryKind.COMMIT, 51 * M, "line.commits-too-much"),
        (EntryKind.ADJUST_DOWN, 51 * M, "line.cuts-too-much"),
        (EntryKind.CANCEL, 51 * M, "line.cuts-too-much"),
        (EntryKind.CARRY_OUT, 51 * M, "line.cuts-too-much"),
        (EntryKind.PAY, 351 * M, "line.pays-too-much"),
        (EntryKind.ADVANCE, 351 * M, "line.pays-too-much"),
        (EntryKind.RELEASE, 351 * M, "line.releases-too-much"),
        (EntryKind.RECOVER, 101 * M, "line.recovers-too-much"),
    ],
)
def test_each_side_of_b1_has_its_own_sentence_one_million_past_the_edge(kind, amount, code):
    line = Totals(500 * M, 450 * M, 100 * M)
    assert codes(totals.obstacles_to_entering(line, kind, amount)) == [code]
    assert codes(totals.obstacles_to_entering(line, kind, amount - M)) == []


@pytest.mark.parametrize(
    ("state", "day", "phase"),
    [
        (YearState.PLANNING, date(2026, 6, 1), Phase.PLANNING),
        (YearState.OPEN, date(2026, 12, 31), Phase.SPENDING),
        (YearState.OPEN, date(2027, 1, 1), Phase.ADJUSTING),
        (YearState.ADJUSTING, date(2027, 1, 31), Phase.ADJUSTING),
        (YearState.ADJUSTING, date(2027, 2, 1), Phase.OVER),
        (YearState.OPEN, date(2027, 2, 1), Phase.OVER),
        (YearState.CLOSED, date(2026, 6, 1), Phase.CLOSED),
    ],
)
def test_b5_the_days_bind_even_where_nobody_moved_the_state(state, day, phase):
    assert years.phase_of(state, DATES, day) == phase


def test_b5_what_each_phase_lets_in():
    assert ALLOWED[Phase.CLOSED] == frozenset()
    assert EntryKind.PAY in ALLOWED[Phase.ADJUSTING]
    assert ALLOWED[Phase.ADJUSTING].isdisjoint({EntryKind.ADVANCE, EntryKind.COMMIT, EntryKind.ALLOCATE})
    assert EntryKind.PAY not in ALLOWED[Phase.OVER]


@pytest.mark.parametrize(
    ("kind", "day", "state", "code"),
    [
        (EntryKind.COMMIT, date(2026, 6, 1), YearState.PLANNING, "year.not-open"),
        (EntryKind.CANCEL, date(2026, 6, 1), YearState.OPEN, "year.still-open"),
        (EntryKind.ADVANCE, date(2027, 1, 1), YearState.ADJUSTING, "year.too-late"),
        (EntryKind.PAY, date(2027, 2, 1), YearState.ADJUSTING, "year.too-late"),
        (EntryKind.PAY, date(2027, 2, 1), YearState.CLOSED, "year.closed"),
    ],
)
def test_b5_a_phase_refuses_with_its_reason(kind, day, state, code):
    assert codes(years.obstacles_to_phase(state, DATES, kind, day)) == [code]


@pytest.mark.parametrize(
    ("phase", "papers_on", "accepted_on", "found"),
    [
        (Phase.SPENDING, date(2026, 12, 30), None, []),
        (Phase.SPENDING, date(2026, 12, 31), None, ["papers.too-late"]),
        (
            Phase.ADJUSTING,
            date(2027, 1, 28),
            date(2026, 12, 31),
            [],
        ),  # Thursday, two before Sunday 31/01
        (Phase.ADJUSTING, date(2027, 1, 29), date(2026, 12, 31), ["papers.too-late"]),
        (Phase.ADJUSTING, date(2027, 1, 28), date(2027, 1, 1), ["works.done-too-late"]),
    ],
)
def test_b5_papers_and_works_have_their_last_days(phase, papers_on, accepted_on, found):
    day = date(2027, 1, 31) if phase == Phase.ADJUSTING else date(2026, 12, 31)
    assert codes(years.obstacles_to_papers(phase, DATES, papers_on=papers_on, accepted_on=accepted_on, on=day)) == found


def test_b9_advances_come_back_before_15_february():
    assert DATES.advance_back_until == date(2027, 2, 14)


def limit(percent, condition=AdvanceCondition.NONE, over=None):
    return advances.AdvanceLimit("loại", Decimal(percent), condition, None if over is None else Decimal(over))


def asked(amount, rule, *, done=None, accepted=None, signed=date(2026, 6, 1), advanced=0):
    holding = Holding(300 * M, 300 * M, advanced, advanced, 0)
    progress = advances.Progress(signed, None if done is None else Decimal(done), accepted)
    return codes(
        advances.obstacles_to_advance(holding, amount, limit=rule, most_percent=Decimal(70), progress=progress)
    )


CLUSTER = limit(30, AdvanceCondition.WORKS_DONE, 50)
MACHINES = limit(70, AdvanceCondition.INVESTMENT_DONE, 70)
SET_UP = limit(100, AdvanceCondition.AFTER_ACCEPTANCE)


@pytest.mark.parametrize(
    ("amount", "rule", "facts", "found"),
    [
        (210 * M, limit(70), {}, []),
        (210 * M + 1, limit(70), {}, ["advance.over-first", "advance.over-most"]),
        (90 * M, CLUSTER, {"done": "50.01"}, []),
        (90 * M, CLUSTER, {"done": 50}, ["advance.too-little-done"]),
        (90 * M + 1, CLUSTER, {"done": 60}, ["advance.over-first"]),
        (120 * M, CLUSTER, {"done": 80, "advanced": 90 * M}, []),
        (120 * M + 1, CLUSTER, {"done": 80, "advanced": 90 * M}, ["advance.over-most"]),
        (210 * M, MACHINES, {"done": 60}, ["advance.too-little-invested"]),
        (210 * M, MACHINES, {"done": 70}, ["advance.too-little-invested"]),
        (210 * M, MACHINES, {"done": "70.01"}, []),
        (1, SET_UP, {"done": 100}, ["advance.only-after-acceptance"]),
        (300 * M, SET_UP, {"accepted": date(2026, 6, 10)}, []),
        (1, limit(70), {"signed": None}, ["advance.no-contract"]),
        (1, None, {}, ["advance.no-rule"]),
    ],
)
def test_b7_the_advance_depends_on_the_kind_and_on_how_far_the_work_is(amount, rule, facts, found):
    assert asked(amount, rule, **facts) == found


def test_b9_a_balance_goes_over_once_on_a_ground_of_the_list_with_its_contract():
    equipment = carrying.Ground("Thiết bị", needs_contract=True)
    last = date(2026, 12, 31)

    def refused(ground=equipment, **facts):
        balance = carrying.Balance(**{"title": "Máy", "amount": M, "contract_signed_on": last} | facts)
        return codes(carrying.obstacles_to_carrying(balance, ground, spend_until=last))

    assert refused() == []
    assert refused(contract_signed_on=date(2027, 1, 1)) == ["carry.no-contract"]
    assert refused(contract_signed_on=None) == ["carry.no-contract"]
    assert refused(None, amount=0, is_carried=True) == ["carry.carried-before", "carry.nothing-left", "carry.no-ground"]


def test_nobody_decides_twice_on_one_commitment():
    assert codes(duties.obstacles_to_approving_person(7, appraised_by=7)) == ["duty.appraised"]
    assert codes(duties.obstacles_to_approving_person(8, appraised_by=7)) == []
    both = duties.obstacles_to_paying_person(7, appraised_by=7, approved_by=7)
    assert codes(both) == ["duty.appraised-pays", "duty.approved-pays"]


@pytest.mark.parametrize(
    ("paid", "allocated", "told"),
    [(0, 0, "–"), (9165, 12830, "71,4%"), (0, 5, "0,0%"), (1, 3, "33,3%"), (5, 5, "100,0%")],
)
def test_s04_has_one_decimal_and_no_rate_of_nothing(paid, allocated, told):
    assert rates.told_rate(rates.disbursement_rate(paid, allocated)) == told
