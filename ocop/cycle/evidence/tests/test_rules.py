"""Whose paper it is, which look alike, what stands in the way; no database."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop.cycle.evidence.rules import keeping
from ocop.cycle.evidence.rules.keeping import Facts, Seen
from ocop.cycle.evidence.rules.kinds import Check
from ocop.cycle.evidence.rules.likeness import Traits, alike, key_of, likeness
from ocop.cycle.evidence.rules.owners import Owner, is_mismatch, match_of
from ocop.cycle.evidence.vocabulary import Likeness, OwnerMatch, Reason, State

from .test_validity import kind

DAY = date(2026, 11, 30)
COMPANY = Owner(
    kind="enterprise", names=("Công ty TNHH Hoan Tài", "Hoan Tài"), former=("Công ty TNHH Tài Hoan cũ",),
    representatives=("Nguyễn Thị Hoan",), predecessors=("Hộ kinh doanh Hoan Tài", "Hộ kinh doanh Nguyễn Thị Hoan"),
)  # fmt: skip
HOUSEHOLD = Owner(kind="household_business", names=("Hộ kinh doanh Hoan",), representatives=("Nguyễn Thị Hoan",))


def codes(found):
    return [obstacle.code for obstacle in found]


@pytest.mark.parametrize(
    ("printed", "owner", "match"),
    [
        ("CÔNG TY TNHH HOAN TÀI", COMPANY, OwnerMatch.SAME),
        ("Cty TNHH Hoan Tai", COMPANY, OwnerMatch.SAME),
        ("Hoan Tài", COMPANY, OwnerMatch.SAME),
        ("Công ty TNHH Tài Hoan cũ", COMPANY, OwnerMatch.FORMER),
        ("Hộ kinh doanh Hoan Tài", COMPANY, OwnerMatch.PREDECESSOR),
        ("HKD Nguyễn Thị Hoan", COMPANY, OwnerMatch.PREDECESSOR),
        ("Hợp tác xã Hoan Tài", COMPANY, OwnerMatch.PREDECESSOR),
        ("Trần Văn Lạ", COMPANY, OwnerMatch.OTHER),
        ("Nguyễn Thị Hoan", HOUSEHOLD, OwnerMatch.REPRESENTATIVE),
        ("Công ty TNHH Hoan", HOUSEHOLD, OwnerMatch.OTHER),
        ("  ", COMPANY, None),
    ],
)
def test_the_printed_owner_is_compared_with_every_name_of_the_producer(printed, owner, match):
    assert match_of(printed, owner) == match


def test_a_household_that_became_a_company_is_another_owner():
    assert is_mismatch(match_of("Hộ kinh doanh Hoan Tài", COMPANY))
    assert not is_mismatch(match_of("Công ty TNHH Tài Hoan cũ", COMPANY))
    assert not is_mismatch(None)


@given(st.sampled_from(["Hợp tác xã Tài Hoan", "Hộ kinh doanh Bà Năm", "Trang trại Sông Năng"]), st.booleans())
def test_marks_and_capitals_never_make_another_owner(name, loud):
    kinds = {"Hợp": "cooperative", "Hộ": "household_business", "Trang": "farm"}
    owner = Owner(kind=kinds[name.split()[0]], names=(name,))
    assert match_of(name.upper() if loud else f"  {name.lower()} ", owner) == OwnerMatch.SAME


@pytest.mark.parametrize(
    ("one", "other"),
    [("Số 12/ATTP-BK", "12/attp-bk "), ("4-0123", "40123"), ("Cục  Sở hữu trí tuệ", "cuc so huu tri tue")],
)
def test_numbers_meet_however_they_are_typed(one, other):
    assert key_of(one) == key_of(other) != ""


def test_papers_are_alike_by_number_and_issuer_or_by_a_file():
    paper = Traits(1, "12attp", "chicuc", {"aa"})
    others = [
        Traits(2, "12attp", "chicuc"),
        Traits(3, "12attp", "sokhac"),
        Traits(4, "99", "chicuc", {"aa", "bb"}),
        Traits(5),
        Traits(1, "12attp", "chicuc", {"aa"}),
    ]
    assert alike(paper, others) == {2: (Likeness.NUMBER,), 4: (Likeness.FILE,)}


@given(st.text(max_size=6), st.text(max_size=6), st.sets(st.sampled_from("abc")), st.sets(st.sampled_from("abc")))
def test_likeness_goes_both_ways(number, issuer, files, others):
    one, other = Traits(1, number, issuer, files), Traits(2, number, issuer, others)
    assert likeness(one, other) == likeness(other, one)
    assert likeness(Traits(1), Traits(2)) == ()


FULL = Facts(
    State.DRAFT, number="1", issuer="Cục", issued_on=DAY, expires_on=date(2030, 1, 1), owner_name="HTX", pages=1
)
ASKING = kind(names_owner=True, is_test=True, holder="site")


def test_everything_missing_is_told_at_once():
    assert codes(keeping.obstacles_to_entering(ASKING, Facts(State.DRAFT, sites=1), on=DAY)) == [
        "paper.no-number", "paper.no-issuer", "paper.no-day-of-issue", "paper.no-last-day", "paper.no-owner",
        "paper.no-parameters", "paper.no-pages", "paper.no-site",
    ]  # fmt: skip


def test_a_full_paper_meets_no_obstacle():
    assert codes(keeping.obstacles_to_entering(kind(names_owner=True), FULL, on=DAY)) == []


def test_a_link_needs_an_address_and_nothing_else():
    own = kind("live", form="link", from_self=True)
    assert codes(keeping.obstacles_to_entering(own, Facts(State.DRAFT), on=DAY)) == ["paper.no-link"]
    assert codes(keeping.obstacles_to_entering(own, Facts(State.DRAFT, link="https://a.vn"), on=DAY)) == []


def test_a_paper_without_a_printed_end_says_so():
    unlimited = Facts(State.REJECTED, "1", "Cục", DAY, is_unlimited=True, pages=1)
    assert codes(keeping.obstacles_to_entering(kind(), unlimited, on=DAY)) == []


@pytest.mark.parametrize(
    ("facts", "code"),
    [
        (Facts(State.ENTERED), "paper.not-changeable"),
        (Facts(State.VERIFIED), "paper.not-changeable"),
        (Facts(State.DRAFT, issued_on=date(2026, 12, 1)), "paper.issued-later"),
        (Facts(State.DRAFT, issued_on=date(1900, 1, 1)), "paper.issued-too-early"),
        (Facts(State.DRAFT, issued_on=DAY, expires_on=date(2026, 1, 1)), "paper.expires-before-issue"),
        (Facts(State.DRAFT, expires_on=DAY, is_unlimited=True), "paper.unlimited-with-end"),
    ],
)
def test_even_a_draft_may_not_say_the_impossible(facts, code):
    assert codes(keeping.obstacles_to_writing(facts, on=DAY)) == [code]


CHECKED = kind(names_owner=True, checks=(Check("Chủ văn bằng", "Owner", "owner"), Check("Nhóm hàng", "Class", "class")))


def verifying(**changed):
    usual = {
        "state": State.ENTERED, "seen": Seen(), "ticked": ("owner", "class"), "note": "", "is_own_entry": False,
        "on": DAY,
    }  # fmt: skip
    return codes(keeping.obstacles_to_verifying(CHECKED, **{**usual, **changed}))


@pytest.mark.parametrize(
    ("changed", "found"),
    [
        ({}, []),
        ({"state": State.DRAFT}, ["paper.wrong-state"]),
        ({"ticked": ("class",)}, ["paper.check-left"]),
        ({"ticked": ()}, ["paper.check-left", "paper.check-left"]),
        ({"is_own_entry": True}, ["paper.own-entry"]),
        ({"seen": Seen(last_day=DAY)}, []),
        ({"seen": Seen(last_day=date(2026, 11, 29))}, ["paper.has-expired"]),
        ({"seen": Seen(match=OwnerMatch.OTHER)}, ["paper.other-owner"]),
        ({"seen": Seen(match=OwnerMatch.PREDECESSOR)}, ["paper.other-owner"]),
        ({"seen": Seen(match=OwnerMatch.OTHER), "note": "Có hợp đồng li-xăng"}, []),
        ({"seen": Seen(match=OwnerMatch.FORMER)}, []),
        ({"seen": Seen(alike=2)}, ["paper.alike-unexplained"]),
    ],
)
def test_what_stands_in_the_way_of_verifying(changed, found):
    assert verifying(**changed) == found


@pytest.mark.parametrize(
    ("changed", "found"),
    [
        ({}, []),
        ({"state": State.VERIFIED}, ["paper.wrong-state"]),
        ({"reasons": ()}, ["paper.no-reason"]),
        ({"reasons": (Reason.OTHER,)}, ["paper.no-words"]),
        ({"reasons": (Reason.OTHER,), "note": "Mờ"}, []),
        ({"is_own_entry": True}, ["paper.own-entry"]),
    ],
)
def test_what_stands_in_the_way_of_a_refusal(changed, found):
    usual = {"state": State.ENTERED, "reasons": (Reason.EXPIRED_DOC,), "note": "", "is_own_entry": False}
    assert codes(keeping.obstacles_to_rejecting(**{**usual, **changed})) == found


def test_only_papers_that_are_checked_again_are_confirmed():
    again, once = kind("recheck", 12), kind("dated")
    usual = {"state": State.VERIFIED, "ticked": (), "last_confirmed": date(2025, 1, 1), "on": DAY}
    assert codes(keeping.obstacles_to_confirming(again, **usual)) == []
    assert codes(keeping.obstacles_to_confirming(again, **{**usual, "last_confirmed": DAY})) == [
        "paper.confirmed-today"
    ]
    assert codes(keeping.obstacles_to_confirming(once, **usual)) == ["paper.needs-no-confirmation"]


@pytest.mark.parametrize(
    ("changed", "found"),
    [
        ({}, []),
        ({"state": State.ENTERED}, ["paper.wrong-state"]),
        ({"has_renewal": True}, ["paper.renewal-open"]),
        ({"producer_lives": False}, ["paper.producer-ended"]),
    ],
)
def test_what_stands_in_the_way_of_a_renewal(changed, found):
    usual = {"state": State.VERIFIED, "has_renewal": False, "producer_lives": True}
    assert codes(keeping.obstacles_to_superseding(**{**usual, **changed})) == found


def test_taking_back_needs_words_and_a_verified_paper():
    assert codes(keeping.obstacles_to_revoking(state=State.DRAFT, reason="")) == ["paper.wrong-state", "paper.no-words"]
    assert codes(keeping.obstacles_to_revoking(state=State.VERIFIED, reason="Bị thu hồi")) == []


def test_pages_have_a_limit():
    assert codes(keeping.obstacles_to_adding(pages=29, added=2, most=30)) == ["paper.too-many-pages"]
    assert codes(keeping.obstacles_to_adding(pages=0, added=0, most=30)) == ["paper.no-file-chosen"]
    assert codes(keeping.obstacles_to_adding(pages=29, added=1, most=30)) == []
