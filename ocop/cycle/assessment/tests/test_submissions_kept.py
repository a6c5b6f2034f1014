"""E28: what a person who stands back from a dossier never learns from refusals, minutes and submissions."""

import pytest
from django.urls import reverse

from ocop.actors.notifications.models import Notice
from ocop.base.audit.models import Entry
from ocop.base.kernel.outcome import Refused
from ocop.cycle.assessment import papers
from ocop.cycle.assessment.models import Submission
from ocop.cycle.assessment.queries import access, results
from ocop.cycle.assessment.services import minutes, opening, submitting
from ocop.cycle.rounds.tests.province import DAY

from .after import FOUR, closed, decided, kept_out, submitted


def lines():
    """The codes recorded as refused."""
    return [line.facts["codes"] for line in Entry.objects.filter(verb="assessment.request.refused").order_by("id")]


# ── names ──


def test_e28_a_chair_who_stands_back_reads_another_dossier_where_it_is_still_open(hall):
    first, second = hall.candidate("Trà Kín"), hall.candidate("Trà Mở")
    sitting = hall.opened(first, second)
    kept_out(first, hall.head_chair)
    with pytest.raises(Refused) as refusal:
        opening.close_sitting(sitting.pk, by=hall.head_chair, on=DAY)
    (told,) = [each for each in refusal.value.obstacles if each.code == "sitting.items-open"]
    assert told.facts["products"] == ["một hồ sơ khác", "Trà Mở"]


def test_e28_the_obstacles_of_a_planned_sitting_name_no_product_from_which_the_reader_stands_back(hall, enter):
    dossier = hall.candidate("Trà Kín")
    sitting = hall.planned(dossier)
    dossier.state = "accepted"
    dossier.save()
    kept_out(dossier, hall.m1)
    address = sitting.get_absolute_url()
    assert "Trà Kín" in enter(hall.m2).get(address).content.decode()
    text = enter(hall.m1).get(address).content.decode()
    assert "Trà Kín" not in text
    assert "một hồ sơ khác" in text


# ── minutes ──


def test_e28_what_is_said_of_all_dossiers_together_is_withheld_from_whoever_stands_back_from_one(hall, enter):
    sitting = closed(hall)
    address, paper = sitting.get_absolute_url(), reverse("assessment:sitting-paper", args=[sitting.pk, "bien-ban"])
    for place in (address, paper):
        assert "Trà hai được khen." in enter(hall.m1).get(place).content.decode()
        text = enter(hall.m3).get(place).content.decode()
        assert "Trà hai" not in text
        assert "Thống nhất cả hai." not in text


def test_e28_a_keeper_who_stands_back_from_one_dossier_does_not_write_the_common_text(hall, enter, refused):
    first, second = hall.candidate("Trà Kín"), hall.candidate("Trà Mở")
    sitting = hall.opened(first, second)
    minutes.keep(sitting.pk, by=hall.head_chair, on=DAY, course="Nói về Trà Kín", conclusion="x")
    kept_out(first, hall.clerk)
    address = reverse("assessment:minutes", args=[sitting.pk])
    assert "Nói về Trà Kín" not in enter(hall.clerk).get(address).content.decode()
    with refused("minutes.kept-from"):
        minutes.keep(sitting.pk, by=hall.clerk, on=DAY, course="a", conclusion="b", seen=1)
    with refused("minutes.kept-from"):
        minutes.finish(sitting.pk, by=hall.clerk, on=DAY)
    kept_out(second, hall.head_chair, hall.deputy)  # nobody is left who may write it alone: then each of them
    minutes.keep(sitting.pk, by=hall.clerk, on=DAY, course="a", conclusion="b", seen=1)


# ── submissions ──


@pytest.fixture
def laid(hall):
    """A submission of two results before the Chairman."""
    return submitted(hall, decided(hall, *FOUR), decided(hall, *FOUR, name="Trà Kín"))


def rows_told(person):
    """How many products the list says each submission has."""
    return [row.row_count for row in results.counted(access.submissions_visible_to(person, on=DAY), person)]


def test_e28_lists_files_and_counts_of_submissions_leave_out_what_is_kept_from_the_reader(hall, laid, enter):
    hidden = laid.rows.get(result__item__dossier__product__name="Trà Kín").result.item.dossier
    assert rows_told(hall.auditor) == [2]
    kept_out(hidden, hall.auditor)
    assert rows_told(hall.auditor) == [1]
    file = enter(hall.auditor).get(reverse("assessment:submissions"), {"tep": "csv"}).content.decode()
    assert "Trà Kín" not in enter(hall.auditor).get(laid.get_absolute_url()).content.decode()
    assert ",2," not in file


def test_e28_a_submission_with_nothing_but_a_hidden_row_does_not_exist_for_the_reader(hall, enter):
    made = submitted(hall, decided(hall, *FOUR))
    kept_out(made.rows.get().result.item.dossier, hall.auditor, hall.chair)
    for person in (hall.auditor, hall.chair):
        assert not access.submissions_visible_to(person, on=DAY).exists()
        assert enter(person).get(made.get_absolute_url()).status_code == 404
    assert not access.decided_submissions(hall.chair, on=DAY).exists()


def test_e28_whoever_stands_back_from_one_row_decides_nothing_of_the_submission_and_the_try_is_recorded(
    hall, laid, enter, refused
):
    hidden = laid.rows.get(result__item__dossier__product__name="Trà Kín").result.item.dossier
    kept_out(hidden, hall.chair)
    with pytest.raises(Refused) as refusal:
        submitting.approve(laid.pk, by=hall.chair, on=DAY, decision_number="31/QĐ-UBND")
    (told,) = refusal.value.obstacles
    assert (told.code, told.basis, dict(told.facts)) == (
        "submission.kept-from", "Quyết định 26/2026/QĐ-TTg, Điều 4.2", {},
    )  # fmt: skip
    with refused("submission.kept-from"):
        submitting.give_back(laid.pk, by=hall.chair, on=DAY, reason="x")
    browser = enter(hall.chair)
    assert "Phê duyệt kết quả" not in browser.get(laid.get_absolute_url()).content.decode()
    address = reverse("assessment:approve", args=[laid.pk])
    assert browser.post(address, {"decision_number": "31/QĐ-UBND"}).status_code == 409
    assert lines() == [["submission.kept-from"]]
    assert Submission.objects.get().state == "submitted"


def test_e28_nobody_who_stands_back_is_told_of_the_submission(hall, django_capture_on_commit_callbacks):
    result = decided(hall, *FOUR)
    kept_out(result.item.dossier, hall.chair)
    with django_capture_on_commit_callbacks(execute=True):
        submitted(hall, result)
    assert not Notice.objects.filter(code="submission.submitted", person=hall.chair).exists()


def test_e28_an_officer_who_stands_back_neither_drafts_nor_submits_it(hall, refused):
    result = decided(hall, *FOUR)
    kept_out(result.item.dossier, hall.expert)
    with refused("submission.kept-from"):
        submitting.draft(by=hall.expert, on=DAY, results=[result])
    made = submitting.draft(by=hall.chief, on=DAY, results=[result])
    with refused("submission.kept-from"):
        submitting.submit(made.pk, by=hall.expert, on=DAY, number="9/TTr-VPĐP")


# ── requests by hand ──


def test_requests_by_hand_on_submissions_and_results_are_refused_and_recorded(hall, laid, enter):
    browser, result = enter(hall.chair), laid.rows.first().result
    approve = reverse("assessment:approve", args=[laid.pk])
    assert browser.post(approve, {"decision_number": "31/QĐ-UBND", "stars": "5"}).status_code == 409
    exit_ = reverse("assessment:exit", args=[result.pk])
    assert browser.post(exit_, {"exit": "close", "reason": "x", "mean": "99"}).status_code == 409
    assert enter(hall.m1).post(approve, {"decision_number": "31/QĐ-UBND"}).status_code in (403, 404)
    assert lines()[:2] == [["forged.field"], ["forged.field"]]
    assert Submission.objects.get().state == "submitted"


# ── corrected after it came back ──


def test_a_returned_submission_is_corrected_and_sent_again(hall, refused):
    """One bad row no longer holds the others, and goes on a submission of its own later."""
    good, bad = decided(hall, *FOUR), decided(hall, *FOUR, name="Trà xanh")
    made = submitted(hall, good, bad)
    with refused("submission.not-draft"):
        submitting.revise(made.pk, by=hall.expert, on=DAY, results=[good])
    submitting.give_back(made.pk, by=hall.chair, on=DAY, reason="Trà xanh thiếu biên bản")
    assert set(results.to_submit(hall.expert, on=DAY, also=made)) == {good, bad}
    with refused("submission.no-rows"):
        submitting.revise(made.pk, by=hall.expert, on=DAY, results=[])
    submitting.revise(made.pk, by=hall.expert, on=DAY, results=[good], text="Đã bỏ một sản phẩm")
    assert list(results.to_submit(hall.expert, on=DAY)) == [bad]
    submitting.submit(made.pk, by=hall.chief, on=DAY, number="10/TTr-VPĐP")
    assert submitting.approve(made.pk, by=hall.chair, on=DAY, decision_number="31/QĐ-UBND").state == "approved"
    assert hall.world.fresh(good.item.dossier).state == "pending_signature"
    later = submitting.draft(by=hall.expert, on=DAY, results=[bad])
    assert later.rows.get().result == bad
    assert Entry.objects.filter(verb="assessment.submission.revised").count() == 1


def test_a_submission_being_corrected_is_a_draft_again_and_what_was_submitted_stays_kept(hall):
    made = submitted(hall, decided(hall, *FOUR))
    submitting.give_back(made.pk, by=hall.chair, on=DAY, reason="Sửa lời")
    before = made.kept_contents.get().content
    found = submitting.revise(made.pk, by=hall.expert, on=DAY, results=[made.rows.get().result], text="Lời mới")
    paper = papers.submission_paper(found, papers.submitted_rows(found))
    assert (found.state, paper.preliminary_mark) == ("draft", "DỰ THẢO")
    submitting.submit(made.pk, by=hall.chief, on=DAY, number="10/TTr-VPĐP")
    assert [row.content["text"] for row in made.kept_contents.order_by("pk")] == [before["text"], "Lời mới"]


def test_the_same_result_drafted_twice_at_once_is_told_so(hall, refused):
    result = decided(hall, *FOUR)
    submitting.draft(by=hall.expert, on=DAY, results=[result])
    with refused("submission.is-listed"):
        submitting.draft(by=hall.chief, on=DAY, results=[result])
