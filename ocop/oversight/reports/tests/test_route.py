"""The way of a report: every state with every act, and every obstacle at once."""

from datetime import date

import pytest

from ocop.oversight.reports.rules import route
from ocop.oversight.reports.rules.route import SectionFacts, StepFacts
from ocop.oversight.reports.vocabulary import MOVES, Decision, ReportState, StepKind

S, D = ReportState, Decision
DAY, CUT_OFF = date(2019, 6, 20), date(2019, 6, 14)
SIGNER = StepFacts(2, StepKind.SIGN, 7, D.WAITING)
REVIEWER = StepFacts(2, StepKind.REVIEW, 5, D.WAITING)


def codes(obstacles):
    return [obstacle.code for obstacle in obstacles]


@pytest.mark.parametrize("verb", MOVES)
@pytest.mark.parametrize("state", ReportState)
def test_an_act_belongs_to_its_states(verb, state):
    allowed = {
        "submit_for_signature": {S.DRAFT, S.RETURNED},
        "return_with_reasons": {S.IN_REVIEW},
        "sign": {S.IN_REVIEW},
        "send": {S.SIGNED},
    }[verb]
    assert codes(route.obstacles_to_move(verb, state)) == ([] if state in allowed else ["report.wrong-moment"])


@pytest.mark.parametrize(
    ("computed_on", "on", "is_current", "expected"),
    [
        (date(2019, 6, 15), DAY, True, []),
        (CUT_OFF, CUT_OFF, True, []),
        (CUT_OFF, date(2019, 6, 15), True, ["figures.counted-too-early"]),
        (date(2019, 6, 13), DAY, False, ["figures.counted-too-early", "figures.out-of-date"]),
        (DAY, DAY, False, ["figures.out-of-date"]),
    ],
)
def test_figures_are_frozen_when_the_cut_off_has_passed_and_nothing_has_changed(computed_on, on, is_current, expected):
    found = route.obstacles_to_freezing(cut_off=CUT_OFF, computed_on=computed_on, on=on, is_current=is_current)
    assert codes(found) == expected


def test_every_reason_against_submitting_is_told_at_once():
    sections = [
        SectionFacts("#phan-a", "A", is_required=True, is_empty=True, is_stale=False),
        SectionFacts("#phan-b", "B", is_required=False, is_empty=True, is_stale=False),
        SectionFacts("#phan-c", "C", is_required=True, is_empty=False, is_stale=True),
    ]
    found = list(
        route.obstacles_to_submitting(
            S.SENT, sections=sections, recipients=0, signers=0, drafter=1, reviewer=1, signer=7
        )
    )
    assert codes(found) == [
        "report.wrong-moment",
        "section.empty",
        "section.stale",
        "report.no-recipient",
        "report.signer-may-not",
        "report.reviewer-is-another",
    ]
    assert [o.repair for o in found[1:4]] == ["#phan-a", "#phan-c", "#noi-nhan"]


def test_only_the_one_whose_turn_it_is_decides():
    assert codes(route.obstacles_to_deciding("sign", S.IN_REVIEW, step=SIGNER, person=8)) == ["route.not-your-turn"]
    assert codes(route.obstacles_to_deciding("sign", S.IN_REVIEW, step=SIGNER, person=7)) == []
    assert codes(route.obstacles_to_deciding("sign", S.SIGNED, step=None, person=7)) == ["report.wrong-moment"]


def test_a_reviewer_agrees_and_a_signer_signs():
    lines = ("Chánh Văn phòng",)
    agree, sign = route.obstacles_to_agreeing, route.obstacles_to_signing
    assert codes(agree(S.IN_REVIEW, step=REVIEWER, person=5)) == []
    assert codes(agree(S.IN_REVIEW, step=SIGNER, person=7)) == ["route.signs-instead"]
    assert codes(sign(S.IN_REVIEW, step=SIGNER, person=7, symbol="VP", competence=lines)) == []
    assert codes(sign(S.IN_REVIEW, step=REVIEWER, person=5, symbol="", competence=("KT. ", ""))) == [
        "route.not-the-signer",
        "report.no-symbol",
        "report.no-signer-title",
    ]


def test_the_present_step_is_the_first_that_waits():
    done = StepFacts(1, StepKind.DRAFT, 1, D.AGREED)
    last = StepFacts(3, StepKind.SIGN, 7, D.WAITING)
    assert route.present_step([last, REVIEWER, done]) == REVIEWER
    assert route.present_step([done]) is None


def test_a_report_is_sent_to_somebody():
    assert codes(route.obstacles_to_sending(S.SIGNED, recipients=0, readers=0)) == ["report.no-recipient"]
    assert codes(route.obstacles_to_sending(S.SIGNED, recipients=2, readers=0)) == ["report.nobody-receives"]
    assert codes(route.obstacles_to_sending(S.SIGNED, recipients=2, readers=1)) == []
