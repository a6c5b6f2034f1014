"""E11, E12, E13, E15: what stands in the way of opening, choosing, signing, scoring again, closing; all at once."""

from dataclasses import replace

import pytest

from ocop.cycle.assessment.rules.facts import Ballot, KnockOut, SittingFacts
from ocop.cycle.assessment.rules.sitting import (
    is_apart,
    needs_reason,
    obstacles_to_choice,
    obstacles_to_closing,
    obstacles_to_opening,
    obstacles_to_quorum,
    obstacles_to_rescoring,
    obstacles_to_signing,
    quorum_of,
)
from ocop.cycle.assessment.vocabulary import Ground, MinimaRule, Reasons
from ocop.law.criteria.tests.conftest import sheet_of

from .sheets import TEA, TOUR, WATER, ballots, best, codes, filled, item, regulation, seats


def sitting(**changes):
    usual = {
        "is_planned": True, "council_decision": "12/QĐ-UBND", "has_regulation": True, "seats": seats(9), "items": 8,
        "days_with_members": 1,
    }  # fmt: skip
    return SittingFacts(**usual | changes)


# --- quorum ---


@pytest.mark.parametrize(("members", "percent", "needed"), [(9, 75, 7), (8, 75, 6), (7, 75, 6), (1, 75, 1), (9, 50, 5)])
def test_e12_a_quorum_is_never_rounded_down(members, percent, needed):
    assert quorum_of(members, percent) == needed


def test_e12_nine_members_need_seven_and_the_chair():
    assert codes(obstacles_to_quorum(seats(9, absent=(8, 9)), regulation())) == []
    [few] = obstacles_to_quorum(seats(9, absent=(7, 8, 9)), regulation())
    assert (few.code, few.facts) == ("sitting.no-quorum", {"present": 6, "of": 9, "needed": 7, "percent": 75})
    assert codes(obstacles_to_quorum(seats(9, absent=(1,)), regulation())) == ["sitting.no-chair"]
    assert codes(obstacles_to_quorum(seats(9, absent=(1,)), regulation(chair_required=False))) == []


def test_e12_a_recused_member_counts_on_neither_side():
    assert codes(obstacles_to_quorum(seats(9, recused=(9,), absent=(7, 8)), regulation())) == []  # 6 of 8
    [few] = obstacles_to_quorum(seats(9, recused=(8, 9), absent=(6, 7)), regulation())
    assert (few.facts["present"], few.facts["of"], few.facts["needed"]) == (5, 7, 6)


def test_e12_a_recused_chair_is_not_there():
    assert codes(obstacles_to_quorum(seats(9, recused=(1,)), regulation())) == ["sitting.no-chair"]


def test_nobody_is_no_quorum():
    assert codes(obstacles_to_quorum(seats(2, recused=(1, 2)), regulation(chair_required=False))) == [
        "sitting.no-quorum"
    ]


# --- opening ---


def test_e11_a_sitting_opens_with_decision_regulation_reports_and_files_in_time():
    assert codes(obstacles_to_opening(sitting(), regulation())) == []


def test_e11_everything_a_sitting_lacks_is_said_at_once():
    bare = sitting(
        is_planned=False, council_decision="", has_regulation=False, items=0, undeclared=("Nông Thị Bích",),
        without_report=("Trà Bản Nà",), days_with_members=0, seats=seats(9, absent=(1, 2, 3)),
    )  # fmt: skip
    assert codes(obstacles_to_opening(bare, regulation())) == [
        "sitting.not-planned", "sitting.no-decision", "sitting.no-regulation", "sitting.no-items",
        "sitting.undeclared", "sitting.no-report", "sitting.files-too-late", "sitting.no-quorum", "sitting.no-chair",
    ]  # fmt: skip
    assert codes(obstacles_to_opening(sitting(), None)) == ["sitting.no-regulation"]


def test_a_calibration_needs_no_report_and_no_files_in_time():
    trial = sitting(is_calibration=True, without_report=("Mẫu 1",), days_with_members=0)
    assert codes(obstacles_to_opening(trial, regulation())) == []


# --- choosing and signing ---

OPEN = Ballot(member=1, chosen={}, is_signed=False)


def test_e13_a_choice_is_an_option_of_the_set_or_none():
    before = item(TEA, (OPEN,))
    assert codes(obstacles_to_choice(before, OPEN, "1.1", 0)) == []
    assert codes(obstacles_to_choice(before, OPEN, "1.1", None)) == []
    assert codes(obstacles_to_choice(before, OPEN, "1.1", 9)) == ["sheet.unknown-option"]
    assert codes(obstacles_to_choice(before, OPEN, "17", 0)) == ["sheet.unknown-criterion"]


def test_e13_nothing_is_chosen_on_a_signed_sheet_by_a_recused_member_or_when_closed():
    closed = item(TEA, (OPEN,), is_open=False)
    locked = replace(OPEN, is_signed=True, is_recused=True)
    assert codes(obstacles_to_choice(closed, locked, "1.1", 0)) == ["item.not-open", "ballot.recused", "ballot.signed"]


def test_e13_a_sheet_is_signed_when_every_criterion_is_answered():
    full = replace(OPEN, chosen=best(TEA))
    assert codes(obstacles_to_signing(item(TEA, (full,)), full, regulation())) == []
    lacking = replace(OPEN, chosen={code: index for code, index in best(TEA).items() if code not in ("1.1", "4.1")})
    [told] = obstacles_to_signing(item(TEA, (lacking,)), lacking, regulation())
    assert (told.code, told.facts) == ("sheet.unanswered", {"n": 2, "criteria": ["1.1", "4.1"]})


def test_e13_tourism_is_signed_in_one_case():
    mixed = replace(OPEN, chosen={**best(TOUR), "9": 3})
    assert codes(obstacles_to_signing(item(TOUR, (mixed,)), mixed, regulation())) == ["sheet.cases-differ"]
    second = replace(OPEN, chosen={**best(TOUR), "8": 3, "9": 3, "15": 3})
    assert codes(obstacles_to_signing(item(TOUR, (second,)), second, regulation())) == []


def test_e13_a_set_without_points_is_not_signed():
    sheet = sheet_of("qd-148-2023", "11")
    assert "sheet.totals-only" in codes(obstacles_to_signing(item(sheet, (OPEN,)), OPEN, regulation()))


@pytest.mark.parametrize(
    ("option", "rule", "asked"),
    [
        (0, Reasons.ENDS, True), (None, Reasons.ENDS, True), (1, Reasons.ENDS, False), (3, Reasons.ENDS, True),
        (0, Reasons.LOWEST, True), (3, Reasons.LOWEST, False), (0, Reasons.NONE, False), (None, Reasons.NONE, False),
    ],
)  # fmt: skip
def test_reasons_are_asked_at_the_ends_as_the_regulation_says(option, rule, asked):
    assert needs_reason(TEA, "2.2", option, rule) is asked  # packaging: 0, 1, 2, 3 points


def test_a_reason_that_is_asked_and_missing_keeps_a_sheet_open():
    chosen = filled(TEA, 70)
    ends = [code for code, option in chosen.items() if needs_reason(TEA, code, option, Reasons.ENDS)]
    reasons = dict.fromkeys(ends[1:], "Theo hợp đồng đã kiểm tra")
    ballot = replace(OPEN, chosen=chosen, reasons=reasons | {ends[0]: " "})
    [told] = obstacles_to_signing(item(TEA, (ballot,)), ballot, regulation(reasons=Reasons.ENDS))
    assert (told.code, told.facts) == ("ballot.no-reason", {"n": 1, "criteria": [ends[0]]})


# --- spread and another turn ---


@pytest.mark.parametrize(("low", "high", "apart"), [(70, 80, False), (70, 81, True), (70, 70, False)])
def test_e15_exactly_the_limit_may_be_closed_above_it_not(low, high, apart):
    given = item(TEA, ballots(filled(TEA, low), filled(TEA, high)))
    assert is_apart(given, regulation()) is apart
    assert codes(obstacles_to_closing(given, regulation())) == (["item.spread"] if apart else [])


def test_e15_another_turn_needs_a_discussion_on_record_and_a_turn_left():
    far = item(TEA, ballots(filled(TEA, 66), filled(TEA, 78)))
    assert codes(obstacles_to_rescoring(far, regulation())) == ["item.not-discussed"]
    assert codes(obstacles_to_rescoring(replace(far, discussed=frozenset({1})), regulation())) == []
    assert codes(obstacles_to_rescoring(replace(far, discussed=frozenset({1})), regulation(most_turns=1))) == [
        "item.no-turn-left"
    ]
    near = item(TEA, ballots(filled(TEA, 70), filled(TEA, 78)), is_open=False, discussed=frozenset({1}))
    assert codes(obstacles_to_rescoring(near, regulation())) == ["item.not-open", "item.not-apart"]


def test_e15_the_second_turn_decides_and_the_first_is_kept():
    first = ballots(filled(TEA, 66), filled(TEA, 78))
    second = ballots(filled(TEA, 70), filled(TEA, 74), turn=2)
    assert codes(obstacles_to_closing(item(TEA, first + second), regulation())) == []
    assert codes(obstacles_to_closing(item(TEA, first + second[:1]), regulation())) == ["item.unsigned"]


def test_a_recused_members_sheet_does_not_stand_apart():
    near = ballots(filled(TEA, 70), filled(TEA, 72))
    far = Ballot(member=3, chosen=best(TEA), is_recused=True)
    assert not is_apart(item(TEA, (*near, far)), regulation())


# --- closing ---


def test_closing_waits_for_everyone_who_takes_part():
    given = item(TEA, ballots(filled(TEA, 70), filled(TEA, 72)), seats=seats(4, absent=(4,)))
    [told] = obstacles_to_closing(given, regulation())
    assert (told.code, told.facts) == ("item.unsigned", {"n": 1, "members": ["Thành viên 3"]})


def test_closing_tells_everything_at_once():
    open_sheet = Ballot(member=1, chosen={}, is_signed=False)
    bare = item(TEA, (open_sheet,), is_open=False, seats=seats(9, absent=(1, 2, 3)))
    assert codes(obstacles_to_closing(bare, regulation())) == [
        "item.not-open", "sitting.no-quorum", "sitting.no-chair", "item.unsigned", "item.no-ballots",
    ]  # fmt: skip


def test_e17_a_dossier_that_is_out_is_closed_without_sheets():
    forged = KnockOut(ground=Ground.FORGED, reason="Hợp đồng giả", has_evidence=True)
    assert codes(obstacles_to_closing(item(TEA, seats=seats(9), knock_outs=(forged,)), regulation())) == []
    bare = replace(forged, has_evidence=False)
    assert codes(obstacles_to_closing(item(TEA, seats=seats(9), knock_outs=(bare,)), regulation())) == [
        "knockout.no-evidence"
    ]


def test_e17_water_that_most_members_stop_is_not_closed_as_scored():
    zero = {**best(WATER), "6.1": 0}
    assert codes(obstacles_to_closing(item(WATER, ballots(zero, zero)), regulation())) == ["knockout.zero-stops"]


def test_e16_where_the_council_agrees_every_minimum_has_its_agreed_option():
    rule = regulation(minima_rule=MinimaRule.AGREED)
    scored = item(TOUR, ballots(best(TOUR)))
    [told] = obstacles_to_closing(scored, rule)
    assert (told.code, told.facts) == ("item.not-agreed", {"n": 2, "criteria": ["3.4", "3.5"]})
    assert codes(obstacles_to_closing(replace(scored, agreed={"3.4": 1, "3.5": 1}), rule)) == []
    assert codes(obstacles_to_closing(replace(scored, agreed={"3.4": 1, "3.5": 7}), rule)) == ["sheet.unknown-option"]


def test_e16_agreeing_on_a_part_of_the_story_asks_for_the_story():
    rule = regulation(minima_rule=MinimaRule.AGREED)
    asked = obstacles_to_closing(item(TEA, ballots(best(TEA))), rule)
    assert "5.1" in next(each.facts["criteria"] for each in asked if each.code == "item.not-agreed")


def test_e15_no_new_turn_before_everybody_has_signed_and_nobody_is_told_how_far_apart():
    """Two of three have signed, 20 points apart."""
    given = ballots(filled(TEA, 60), filled(TEA, 80))
    facts = item(TEA, given, seats=seats(3), discussed=frozenset({1}))
    assert codes(obstacles_to_rescoring(facts, regulation())) == ["item.unsigned"]
    assert codes(obstacles_to_closing(facts, regulation())) == ["item.unsigned"]
    whole = item(TEA, ballots(filled(TEA, 60), filled(TEA, 80), filled(TEA, 70)), discussed=frozenset({1}))
    assert codes(obstacles_to_rescoring(whole, regulation())) == []
    assert codes(obstacles_to_closing(whole, regulation())) == ["item.spread"]


def test_e17_what_the_sheets_stop_is_told_after_the_last_signature():
    """Water: a sensory criterion with 0 points on most sheets."""
    code = next(each.code for each in WATER.criteria if each.zero_stops)
    zero = {**filled(WATER, 70), code: None}
    facts = item(WATER, ballots(zero, zero), seats=seats(3))
    assert codes(obstacles_to_closing(facts, regulation())) == ["item.unsigned"]
    whole = item(WATER, ballots(zero, zero, zero))
    assert codes(obstacles_to_closing(whole, regulation())) == ["knockout.zero-stops"]


def test_e28_who_takes_part_has_declared_and_is_not_tied():
    told = tuple(replace(seat, has_declared=seat.member != 1, is_tied=seat.member == 2) for seat in seats(3))
    facts = item(TEA, ballots(*[filled(TEA, 70)] * 3), seats=told)
    found = {each.code: each.facts for each in obstacles_to_closing(facts, regulation())}
    assert found == {"item.undeclared": {"members": ["Thành viên 1"]}, "item.tied": {"members": ["Thành viên 2"]}}


def test_e12_a_chair_who_does_not_score_counts_as_the_chair_and_owes_no_sheet():
    led = tuple(replace(seat, is_scoring=seat.member != 1) for seat in seats(4))
    given = tuple(replace(each, member=each.member + 1) for each in ballots(*[filled(TEA, 70)] * 3))
    assert codes(obstacles_to_closing(item(TEA, given, seats=led), regulation())) == []
    away = (replace(led[0], is_present=False), *led[1:])
    assert codes(obstacles_to_closing(item(TEA, given, seats=away), regulation())) == ["sitting.no-chair"]
