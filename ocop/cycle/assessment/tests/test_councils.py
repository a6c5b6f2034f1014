"""Councils and regulations: by decision, seat by seat, version by version (E11, E12; 26:7.3b)."""

from datetime import date

import pytest

from ocop.cycle.assessment.models import Council, Member, ParameterRule, Regulation, SeatRule
from ocop.cycle.assessment.queries.councils import regulation_on, seats_on
from ocop.cycle.assessment.rules.councils import obstacles_of_seats
from ocop.cycle.assessment.services import councils, regulating
from ocop.cycle.rounds.tests.province import DAY

from .hall import BEFORE


def test_a_council_needs_its_decision_and_says_everything_that_is_missing_at_once(hall, refused):
    with refused("council.no-name", "council.no-number", "council.no-day", "council.no-issuer"):
        councils.set_up(by=hall.expert, on=DAY, name=" ", decision_number="", decision_on=None, issuer="", year=2027)
    assert Council.objects.count() == 1


def test_a_decision_is_entered_once_and_not_before_its_day(hall, refused):
    same = {"name": "Hội đồng", "issuer": "Chủ tịch", "year": 2027, "by": hall.expert, "on": DAY}
    with refused("council.is-there"):
        councils.set_up(**same, decision_number="12/QĐ-UBND", decision_on=date(2027, 1, 20))
    with refused("council.day-to-come"):
        councils.set_up(**same, decision_number="13/QĐ-UBND", decision_on=date(2027, 3, 1))


def test_only_the_office_sets_a_council_up(hall, refused):
    for who in (hall.head_chair, hall.trader, hall.officer, hall.chair):
        with refused("person.not-allowed"):
            councils.set_up(
                by=who, on=DAY, name="Hội đồng", decision_number="9/QĐ", decision_on=DAY, issuer="UBND", year=2027
            )


def test_e11_the_empty_mandatory_seats_are_named_with_their_clause(hall):
    for name in ("culture", "clerk", "branch"):
        councils.end_member(hall.members[name].pk, by=hall.expert, on=BEFORE, reason="Thay người")
    found = list(obstacles_of_seats(seats_on(hall.council, DAY)))
    assert [(each.code, each.facts["seat"]) for each in found] == [
        ("council.seat-empty", "Sở Văn hóa, Thể thao và Du lịch"),
        ("council.seat-empty", "Cơ quan tham mưu quản lý OCOP cấp tỉnh"),
        ("council.seat-empty", "Đơn vị chuyên môn thuộc Sở Nông nghiệp và Môi trường"),
    ]
    assert {each.basis for each in found} == {"Quyết định 26/2026/QĐ-TTg, Điều 7.3b"}


def test_a_member_has_a_post_that_sits_and_one_seat(hall, refused):
    seat = SeatRule.objects.get(code="culture")
    who = {"organisation": hall.department, "seat": seat, "by": hall.expert, "on": DAY}
    with refused("member.no-post"):
        councils.add_member(hall.council.pk, person=hall.trader, **who)
    with refused("member.is-seated"):
        councils.add_member(hall.council.pk, person=hall.m1, **who)


def test_the_chair_is_one_on_the_chairs_seat_with_a_post_that_leads(hall, refused):
    seat = SeatRule.objects.get(code="culture")
    with refused("member.no-chair-post", "member.is-seated", "member.second-chair", "member.chairs-seat"):
        councils.add_member(hall.council.pk, person=hall.m1, organisation=hall.department, seat=seat, role="chair",
                            by=hall.expert, on=DAY)  # fmt: skip


def test_a_seat_given_up_is_empty_from_that_day_and_what_was_is_kept(hall, refused, trail):
    member = hall.members["m3"]
    with refused("act.no-reason"):
        councils.end_member(member.pk, by=hall.expert, on=DAY, reason=" ")
    councils.end_member(member.pk, by=hall.expert, on=DAY, reason="Nghỉ hưu")
    again = Member.objects.get(pk=member.pk)
    assert (again.until, again.reason) == (DAY, "Nghỉ hưu")
    assert trail()[-1] == "assessment.member.ended"


def test_e12_what_the_regulation_does_not_say_is_a_default_with_its_mark(hall):
    assert (hall.regulation.quorum_percent, hall.regulation.chair_required, hall.regulation.spread_limit) == (
        75,
        True,
        10,
    )
    assert (hall.regulation.minima_rule, hall.regulation.most_turns) == ("mean", 3)
    assert set(hall.regulation.defaults) == set(ParameterRule.objects.values_list("code", flat=True))
    marks = dict(ParameterRule.objects.values_list("code", "evidence"))
    assert (marks["quorum_percent"], marks["spread_limit"], marks["minima_rule"]) == (
        "partly_verified", "partly_verified", "proposed",
    )  # fmt: skip


def test_e12_a_new_version_ends_the_one_before_and_says_what_is_its_own(hall, refused):
    with refused("regulation.starts-before"):
        hall.enact(start=date(2027, 1, 1), number="20/QĐ-UBND")
    new = hall.enact(start=date(2027, 3, 1), number="20/QĐ-UBND", quorum_percent=80, spread_limit=8)
    assert (new.number, new.quorum_percent, new.spread_limit, new.minima_rule) == (2, 80, 8, "mean")
    assert "quorum_percent" not in new.defaults
    assert "minima_rule" in new.defaults
    assert Regulation.objects.get(pk=hall.regulation.pk).end == date(2027, 3, 1)
    assert regulation_on(date(2027, 2, 28)) == hall.regulation
    assert regulation_on(date(2027, 3, 1)) == new


@pytest.mark.parametrize(
    ("name", "value", "code"),
    [
        ("quorum_percent", 0, "regulation.quorum-out-of-range"),
        ("quorum_percent", 101, "regulation.quorum-out-of-range"),
        ("spread_limit", 101, "regulation.spread-out-of-range"),
        ("most_turns", 0, "regulation.turns-out-of-range"),
        ("days_before", 31, "regulation.days-out-of-range"),
    ],
)
def test_a_parameter_stays_within_what_it_can_mean(hall, refused, name, value, code):
    with refused(code):
        regulating.enact(by=hall.expert, on=BEFORE, decision_number="20/QĐ-UBND", decision_on=BEFORE,
                         issuer="Chủ tịch UBND", start=date(2027, 5, 1), values={name: value})  # fmt: skip
