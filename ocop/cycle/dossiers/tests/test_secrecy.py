"""E28: what a council found is told to producer and commune with the announcement; no page, list, filter, file, notice
or refusal says it before.
"""

from decimal import Decimal

import pytest
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from ocop.actors.notifications.models import Notice
from ocop.base.kernel.outcome import Refused
from ocop.cycle.dossiers.queries import entries
from ocop.cycle.dossiers.queries.access import dossiers_visible_to
from ocop.cycle.dossiers.rules.telling import state_told, word_for_all, word_of
from ocop.cycle.dossiers.services import ending, opening, results
from ocop.cycle.dossiers.vocabulary import DossierState
from ocop.cycle.rounds.tests.province import DAY

S = DossierState
AWAITED = "Hội đồng đã đánh giá, chờ quyết định"
FOUND = {
    S.RESULT_LOW, S.PENDING_SIGNATURE, S.POTENTIAL_FIVE, S.DISQUALIFIED, S.SENT_MINISTRY, S.MINISTRY_BELOW,
    S.RECOGNISED_FIVE,
}  # fmt: skip
AGAIN = {S.ADVISORY_REPORTED, S.IN_COUNCIL}
STATES = st.sampled_from(list(S))
REASON = "Hồ sơ giả mạo"


@given(state=STATES, is_inside=st.booleans(), is_announced=st.booleans())
def test_e28_only_results_are_veiled_and_only_outside_until_they_are_announced(state, is_inside, is_announced):
    told = state_told(state, is_inside=is_inside, is_announced=is_announced)
    assert told == ("awaited" if state in FOUND and not is_inside and not is_announced else state)
    assert str(word_of("awaited")) == AWAITED
    assert str(word_for_all(state)) == (AWAITED if state in FOUND else state.label)


@given(state=STATES, is_announced=st.booleans())
def test_e26_a_dossier_judged_before_says_that_it_is_assessed_again_only_when_announced(state, is_announced):
    told = state_told(state, is_inside=False, is_announced=is_announced, was_judged=True)
    assert told == ("awaited" if state in FOUND | AGAIN and not is_announced else state)


def low(dossier, on=DAY):
    return results.note_result(dossier, stars=2, mean=Decimal("45.5"), is_potential_five=False, by=None, on=on)


def four(dossier, on=DAY):
    return results.note_result(dossier, stars=4, mean=Decimal("76.25"), is_potential_five=False, by=None, on=on)


def five(dossier, on=DAY):
    return results.note_result(dossier, stars=5, mean=Decimal("95.5"), is_potential_five=True, by=None, on=on)


def out(dossier, on=DAY):
    return results.note_disqualified(dossier, ground="forged", reason=REASON, by=None, on=on)


ENDINGS = {low: S.RESULT_LOW, four: S.PENDING_SIGNATURE, five: S.POTENTIAL_FIVE, out: S.DISQUALIFIED}
ending_of = pytest.mark.parametrize(("found", "state"), ENDINGS.items(), ids=[each.value for each in ENDINGS.values()])


def page_of(enter, who, dossier):
    """The page of the dossier as this person reads it."""
    return enter(who).get(dossier.get_absolute_url()).content.decode()


@ending_of
def test_e28_the_page_says_only_that_the_council_has_finished(world, enter, found, state):
    dossier = found(world.dossier("in_council"))
    for who in (world.director, world.officer, world.head):
        page = page_of(enter, who, dossier)
        assert AWAITED in page
        assert str(state.label) not in page
        assert REASON not in page
    assert str(state.label) in page_of(enter, world.expert, dossier)


@ending_of
def test_e28_lists_filters_and_files_keep_it_too(world, enter, found, state):
    dossier = found(world.dossier("in_council"))
    for who in (world.director, world.officer):
        address = reverse("dossiers:list")
        assert [row.told for row in dossiers_visible_to(who, on=DAY)] == ["awaited"]
        assert not dossiers_visible_to(who, on=DAY).filter(told=state).exists()
        assert dossier.product.name not in table_in(enter(who).get(address, {"trang-thai": state.value}))
        assert dossier.product.name in table_in(enter(who).get(address, {"trang-thai": "awaited"}))
        assert AWAITED in file_in(enter(who), address)
        assert str(state.label) not in file_in(enter(who), address)
    assert [row.told for row in dossiers_visible_to(world.expert, on=DAY)] == [state]
    assert str(state.label) in file_in(enter(world.expert), reverse("dossiers:list"))


def table_in(answer):
    """The rows of the list as text."""
    return answer.content.decode().partition("<tbody")[2]


def file_in(browser, address):
    """The list as a CSV file."""
    answer = browser.get(address, {"tai": "csv"})
    return b"".join(answer).decode("utf-8-sig") if answer.streaming else answer.content.decode("utf-8-sig")


@ending_of
def test_e28_the_notice_says_no_more(world, told, found, state):
    dossier = world.dossier("in_council")
    with told("dossier.noted", "director", "officer"):
        found(dossier)
    for notice in Notice.objects.filter(code="dossier.noted"):
        assert AWAITED in str(notice.facts)
        assert str(state.label) not in str(notice.facts)


@ending_of
def test_e28_no_refusal_gives_it_away(world, found, state):
    dossier = found(world.dossier("in_council"))
    with pytest.raises(Refused) as refusal:
        ending.withdraw(dossier.pk, by=world.director, on=DAY, reason="Thôi")
    assert [str(each.facts["state"]) for each in refusal.value.obstacles] == [AWAITED]


@ending_of
def test_e28_no_other_dossier_may_be_opened_meanwhile(world, refused, found, state):
    dossier = found(world.dossier("in_council"))
    again = world.entry(dossier.product, kind="upgrade")
    assert not entries.openable(world.director, on=DAY).filter(pk=again.pk).exists()
    with refused("dossier.is-open"):
        opening.open_dossier(again.pk, by=world.director, on=DAY)


@ending_of
def test_e26_with_the_announcement_everybody_concerned_reads_it(world, enter, found, state):
    dossier = found(world.dossier("in_council"))
    results.note_announced(dossier, by=world.expert, on=DAY, number="12/TB-VPĐP")
    for who in (world.director, world.officer):
        page = page_of(enter, who, dossier)
        assert str(state.label) in page
        assert "12/TB-VPĐP" in page
        assert AWAITED not in page
        assert (REASON in page) == (found is out)
        assert [row.told for row in dossiers_visible_to(who, on=DAY)] == [state]


def test_e28_another_assessment_begins_its_own_secret(world):
    dossier = five(world.dossier("in_council"))
    results.note_announced(dossier, by=world.expert, on=DAY, number="12/TB-VPĐP")
    results.note_sent_to_ministry(dossier, by=world.chair, on=DAY)
    results.note_ministry_result(dossier, mean=Decimal("88.5"), stars=4, by=world.expert, on=DAY)
    results.note_exit(dossier, exit="assess_again", by=world.chair, on=DAY, reason="Đánh giá lại")
    results.note_in_council(dossier, by=world.expert, on=DAY)
    low(dossier)
    assert dossiers_visible_to(world.director, on=DAY).get().told == "awaited"
