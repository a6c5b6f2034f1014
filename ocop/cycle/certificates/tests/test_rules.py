"""What stands in the way of each act; the radar's arithmetic. No database."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop.cycle.certificates import figures
from ocop.cycle.certificates.rules import cases, complaints, extending, radar, recognising
from ocop.cycle.certificates.rules.recognising import Asked, Central
from ocop.cycle.certificates.rules.robots import is_robot

DAY = date(2027, 3, 1)


def codes(found):
    return [each.code for each in found]


def recognising_obstacles(level="province", asked_level="province", number="40/QĐ-UBND", day=DAY, **facts):
    usual = {"product": "Trà", "ending": "recognised", "council_stars": 4, "is_approved": True, "is_recognised": False}
    asked = Asked(**{**usual, **facts})
    return codes(recognising.obstacles_to_recognising(
        asked, level=level, asked_level=asked_level, number=number, day=day, on=DAY
    ))  # fmt: skip


@pytest.mark.parametrize("stars", [1, 2])
def test_e19_one_or_two_stars_get_no_decision_and_no_certificate(stars):
    assert recognising_obstacles(level="", ending="low", council_stars=stars) == ["recognition.too-low"]


def test_e19_a_disqualified_dossier_neither():
    assert recognising_obstacles(level="", ending="disqualified", council_stars=4) == ["recognition.too-low"]


def test_e20_three_and_four_stars_by_the_province_after_its_approval():
    assert recognising_obstacles() == []
    assert recognising_obstacles(is_approved=False) == ["recognition.not-approved"]
    assert recognising_obstacles(asked_level="central") == ["recognition.other-level"]


def test_e20_a_provincial_score_for_five_is_no_five_star_title():
    potential = {"ending": "potential_five", "council_stars": 5}
    assert recognising_obstacles(level="central", **potential) == ["recognition.with-ministry"]
    answered = {**potential, "central": Central(5)}
    assert recognising_obstacles(level="central", **answered) == ["recognition.other-level"]
    assert recognising_obstacles(level="central", asked_level="central", **answered) == []


def test_e21_recognised_on_the_central_result_takes_the_ministrys_stars():
    asked = Asked("Trà", "potential_five", 5, is_approved=True, is_recognised=False, central=Central(4, "recognise"))
    assert recognising.stars_to_recognise(asked) == 4
    for exit in ("assess_again", "close"):
        again = Asked("Trà", "potential_five", 5, True, False, central=Central(4, exit))
        assert recognising.stars_to_recognise(again) is None


def test_everything_that_is_missing_is_said_at_once():
    assert recognising_obstacles(is_recognised=True, is_approved=False, number=" ", day=None) == [
        "recognition.exists", "recognition.not-approved", "recognition.no-decision", "recognition.no-day",
    ]  # fmt: skip


def test_a_result_assessed_again_since_is_not_recognised():
    assert recognising_obstacles(is_overtaken=True) == ["recognition.assessed-again"]


@pytest.mark.parametrize(("agent", "is_one"), [
    ("Mozilla/5.0 (Linux; Android 9; SM-A107F) AppleWebKit/537.36 Chrome/109.0 Mobile Safari/537.36", False),
    ("Mozilla/5.0 (iPhone; CPU iPhone OS 15_8 like Mac OS X) AppleWebKit/605.1.15 Version/15.6 Safari/604.1", False),
    ("Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)", True),
    ("facebookexternalhit/1.1", True), ("curl/8.5.0", True), ("", True),
])  # fmt: skip
def test_a_programme_that_names_itself_is_not_counted_as_a_scan(agent, is_one):
    assert is_robot(agent, figures.load().robots) is is_one


def issuing(**facts):
    usual = {"is_issued": False, "has_series": True, "is_own": True, "number": "", "issued_on": DAY, "decided_on": DAY}
    return codes(recognising.obstacles_to_issuing(**{**usual, **facts}, on=DAY))


def test_e22_a_certificate_is_issued_once_not_before_its_decision_nor_in_the_future():
    assert issuing() == []
    assert issuing(is_issued=True) == ["certificate.is-issued"]
    assert issuing(issued_on=date(2027, 2, 28)) == ["certificate.no-day"]
    assert issuing(issued_on=date(2027, 3, 2)) == ["certificate.no-day"]
    assert issuing(is_own=False) == ["certificate.no-number"]
    assert issuing(has_series=False) == ["certificate.no-series"]


def test_the_number_is_written_as_the_series_says():
    assert recognising.number_written("{number}/{year}/GCN-OCOP", number=7, year=2027) == "07/2027/GCN-OCOP"


RULE = extending.Rule("Điều 12.3", 180, date(2026, 5, 22))


def extension(**facts):
    usual = {"recognised_on": date(2023, 12, 15), "valid_until": date(2026, 12, 15), "is_extended": False,
             "is_over": False, "filed_on": date(2026, 11, 1), "days": 180, "number": "9/QĐ",
             "decided_on": DAY}  # fmt: skip
    return codes(extending.obstacles_to_extending(extending.Asked(**{**usual, **facts}), RULE, on=DAY))


def test_e22_an_extension_is_transitional_has_a_basis_and_at_most_the_days_of_the_rule():
    assert extension() == []
    assert extension(days=181) == ["extension.days"]
    assert extension(days=0) == ["extension.days"]
    assert extension(recognised_on=date(2026, 5, 22)) == ["extension.not-transitional"]
    assert extension(filed_on=None) == ["extension.not-filed"]
    assert extension(filed_on=date(2026, 12, 16)) == ["extension.not-filed"]
    assert extension(is_extended=True, is_over=True, number="", decided_on=None) == [
        "extension.over", "extension.exists", "extension.no-decision", "extension.no-day",
    ]  # fmt: skip
    assert codes(extending.obstacles_to_extending(None, None, on=DAY)) == ["extension.no-rule"]


def opening(**facts):
    usual = {"standing": "active", "has_open": False, "has_ground": True, "number": "12/KL", "body": "Sở Y tế",
             "day": DAY, "facts": "Không đạt", "on": DAY}  # fmt: skip
    return codes(cases.obstacles_to_opening(**{**usual, **facts}))


def test_e25_a_case_rests_on_one_of_the_grounds_and_on_a_conclusion():
    assert opening() == []
    assert opening(has_ground=False, number="", day=None, facts="") == [
        "case.no-ground", "case.no-conclusion", "case.no-day", "case.no-facts",
    ]  # fmt: skip
    assert opening(has_open=True) == ["case.is-open"]
    assert opening(standing="expired") == []
    assert opening(standing="revoked") == ["case.over"]
    assert opening(standing="superseded") == ["case.over"]


def revoking(**facts):
    usual = {"state": "proposed", "level": "province", "signer_level": "province", "proposed_by_decider": False,
             "number": "50/QĐ-UBND", "day": DAY, "concluded_on": date(2027, 2, 20),
             "signer": "Hoàng Văn A", "on": DAY}  # fmt: skip
    return codes(cases.obstacles_to_revoking(**{**usual, **facts}))


def test_e25_the_province_revokes_three_and_four_stars_and_the_ministry_five():
    assert revoking() == []
    assert revoking(level="central") == ["case.other-signer"]
    assert revoking(level="central", signer_level="central") == []


def test_e25_nothing_is_revoked_without_a_proposal_or_before_the_conclusion():
    assert revoking(state="open") == ["case.other-state"]
    assert revoking(day=date(2027, 2, 19)) == ["case.no-decision-day"]
    assert revoking(proposed_by_decider=True, number="", signer=" ") == [
        "case.own-proposal", "case.no-decision", "case.no-signer",
    ]  # fmt: skip


def test_e25_the_clock_is_late_the_day_after_its_last():
    due = date(2027, 3, 7)
    assert not cases.is_late(due, ended_on=None, on=date(2027, 3, 7))
    assert cases.is_late(due, ended_on=None, on=date(2027, 3, 8))
    assert not cases.is_late(due, ended_on=date(2027, 3, 7), on=date(2027, 5, 1))


def test_a_suspension_is_only_noted_where_an_authority_decided_it():
    found = cases.obstacles_to_suspending(standing="active", body="", number="", decided_on=None, start=None, on=DAY)
    assert codes(found) == ["suspension.no-decision", "suspension.no-day", "suspension.no-start"]


def test_a_complaint_has_its_time_and_concerns_a_result_that_was_told():
    usual = {
        "kind": "complaint",
        "text": "Đề nghị xem lại",
        "sender": "HTX",
        "days_to_send": 90,
        "on": DAY,
        "basis": "",
    }
    assert codes(complaints.obstacles_to_sending(told_on=date(2026, 12, 1), **usual)) == []
    assert codes(complaints.obstacles_to_sending(told_on=date(2026, 11, 30), **usual)) == ["complaint.too-late"]
    assert codes(complaints.obstacles_to_sending(told_on=None, **usual)) == ["complaint.not-told"]


def test_an_answer_has_its_finding_outcome_number_and_day():
    found = complaints.obstacles_to_answering(
        state="received", outcome="", finding="", number="", day=None, received_on=DAY, on=DAY
    )
    assert codes(found) == [
        "complaint.other-state", "complaint.no-outcome", "complaint.no-finding", "complaint.no-number",
        "complaint.no-day",
    ]  # fmt: skip


RUNGS = [radar.Rung(240), radar.Rung(180), radar.Rung(150), radar.Rung(125), radar.Rung(30, "QD-148-2023")]


def test_e26_thirty_days_before_the_end_only_under_148():
    assert radar.rungs_for("QD-26-2026", RUNGS) == (240, 180, 150, 125)
    assert radar.rungs_for("QD-148-2023", RUNGS) == (240, 180, 150, 125, 30)


@pytest.mark.parametrize(
    ("left", "rung"),
    [
        (241, None),
        (240, 240),
        (181, 240),
        (180, 180),
        (151, 180),
        (150, 150),
        (126, 150),
        (125, 125),
        (0, 125),
        (-1, None),
    ],
)
def test_the_nearest_rung_is_reached_and_nothing_after_the_end(left, rung):
    assert radar.rung_reached(date.fromordinal(DAY.toordinal() + left), (240, 180, 150, 125), on=DAY) == rung


def test_the_lapse_rate_counts_those_without_a_successor_in_time():
    ended = [
        radar.Ended(date(2026, 1, 1), None),
        radar.Ended(date(2026, 1, 1), date(2025, 12, 1)),
        radar.Ended(date(2026, 1, 1), date(2026, 2, 1)),
        radar.Ended(date(2026, 1, 1), None, revoked_on=date(2025, 5, 1)),
        radar.Ended(date(2028, 1, 1), None),
    ]
    rate = radar.lapse_rate(ended, on=DAY)
    assert (rate.part, rate.whole, rate.share) == (2, 3, Fraction(2, 3))
    assert radar.lapse_rate([], on=DAY).share is None


@given(st.integers(1, 36))
def test_the_months_of_the_forecast_follow_each_other(count):
    months = radar.months_ahead(date(2027, 1, 31), count)
    assert len(set(months)) == count
    assert all(month.day == 1 for month in months)
    assert list(months) == sorted(months)
