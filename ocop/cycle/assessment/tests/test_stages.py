"""E26, E28: the council's result, the ministry's answer and the way on are announced each in its own notice, and only
then do commune and producer read them.
"""

from datetime import date
from decimal import Decimal

import pytest
from django.urls import reverse

from ocop.actors.notifications.models import Notice
from ocop.cycle.assessment import papers
from ocop.cycle.assessment.models import Announcement
from ocop.cycle.assessment.queries import results
from ocop.cycle.assessment.services import announcing, exits
from ocop.cycle.assessment.vocabulary import Stage
from ocop.cycle.dossiers.models import Dossier
from ocop.cycle.dossiers.queries.access import dossiers_visible_to
from ocop.cycle.rounds.tests.province import DAY

from .after import FIVE, FOUR, answered, approved, decided


def told_to(who):
    """The states of the dossiers as the person may know them."""
    return [row.told for row in dossiers_visible_to(who, on=DAY)]


def announce(hall, result, number="15/TB-VPĐP"):
    return announcing.announce(result.pk, by=hall.expert, on=DAY, number=number)


def test_e26_each_stage_is_announced_once_and_read_only_then(hall, refused):
    result = decided(hall, *FIVE)
    approved(hall, result)
    assert (told_to(hall.director), told_to(hall.officer)) == (["awaited"], ["awaited"])  # not even that it was sent
    announce(hall, result)
    assert told_to(hall.director) == ["sent_ministry"]
    with refused("announcement.is-told"):
        announce(hall, result)
    exits.note_answer(result.pk, by=hall.expert, on=DAY, mean=Decimal("85"), answer_number="77/BNNMT", answered_on=DAY)
    assert (told_to(hall.director), told_to(hall.officer)) == (["awaited"], ["awaited"])
    assert list(results.to_announce(hall.expert, on=DAY)) == [result]
    assert announce(hall, result, "16/TB-VPĐP").stage == Stage.MINISTRY
    assert told_to(hall.director) == ["ministry_below"]
    exits.leave(result.pk, by=hall.chair, on=DAY, exit="recognise", reason="Theo kết quả của Trung ương")
    assert told_to(hall.director) == ["awaited"]
    assert announce(hall, result, "17/TB-VPĐP").stage == Stage.EXIT
    assert told_to(hall.director) == ["pending_signature"]
    assert not results.to_announce(hall.expert, on=DAY).exists()
    assert [each.number for each in Announcement.objects.order_by("pk")] == ["15/TB-VPĐP", "16/TB-VPĐP", "17/TB-VPĐP"]


def test_e26_five_stars_of_the_ministry_are_told_by_the_notice_alone(hall):
    result = answered(hall, "95")
    announce(hall, result)
    assert told_to(hall.director) == ["awaited"]  # the notice of the council's result says nothing of the ministry's
    announce(hall, result, "16/TB-VPĐP")
    assert told_to(hall.director) == ["recognised_five"]


def test_e26_that_it_is_assessed_again_is_told_by_the_notice_alone(hall, enter):
    result = answered(hall, "85")
    exits.leave(result.pk, by=hall.chair, on=DAY, exit="assess_again", reason="Điểm cảm quan thấp")
    assert told_to(hall.director) == ["awaited"]
    dossier = Dossier.objects.get(pk=result.item.dossier_id)
    assert "Điểm cảm quan thấp" not in enter(hall.director).get(dossier.get_absolute_url()).content.decode()
    for n in range(3):
        announce(hall, result, f"{15 + n}/TB-VPĐP")
    assert told_to(hall.director) == ["advisory_reported"]


def test_e26_commune_and_producer_are_notified_of_each_stage(hall, django_capture_on_commit_callbacks):
    result = answered(hall, "85")
    with django_capture_on_commit_callbacks(execute=True):
        announce(hall, result)
        announce(hall, result, "16/TB-VPĐP")
    rows = Notice.objects.filter(code="result.announced").values_list("person__username", "facts__number")
    assert sorted(rows) == [
        ("director", "15/TB-VPĐP"), ("director", "16/TB-VPĐP"), ("officer", "15/TB-VPĐP"), ("officer", "16/TB-VPĐP"),
    ]  # fmt: skip


def test_e26_no_notice_tells_the_ministrys_answer_before_it_is_announced(hall, django_capture_on_commit_callbacks):
    result = decided(hall, *FIVE)
    approved(hall, result)
    announce(hall, result)
    with django_capture_on_commit_callbacks(execute=True):
        exits.note_answer(
            result.pk, by=hall.expert, on=DAY, mean=Decimal("85"), answer_number="77/BNNMT", answered_on=DAY
        )
    said = Notice.objects.filter(person__in=[hall.director, hall.officer], code="dossier.noted")
    assert {row.facts["state"] for row in said} <= {"Hội đồng đã đánh giá, chờ quyết định"}
    assert not Notice.objects.filter(person=hall.director, code="ministry.answered").exists()


def test_e26_the_papers_of_each_stage_say_what_it_has_come_to(hall, enter):
    result = answered(hall, "85")
    exits.leave(result.pk, by=hall.chair, on=DAY, exit="close", reason="Chủ thể không tiếp tục")
    browser = enter(hall.expert)

    def read(name):
        return browser.get(reverse("assessment:result-paper", args=[result.pk, name])).content.decode()

    ministry, way = read("ket-qua-bo-chu-the"), read("huong-xu-ly-xa")
    assert "77/BNNMT" in ministry
    assert "85,00 điểm" in ministry
    assert "Bộ Nông nghiệp và Môi trường" in ministry
    assert "Chủ thể không tiếp tục" not in ministry
    assert "Kết thúc, không công nhận" in way
    assert "Chủ thể không tiếp tục" in way


def test_e26_there_is_no_paper_of_a_stage_that_is_not_reached(hall, enter):
    result = decided(hall, *FOUR)
    address = reverse("assessment:result-paper", args=[result.pk, "ket-qua-bo-xa"])
    assert enter(hall.expert).get(address).status_code == 404


def test_e21_a_mean_finer_than_is_kept_is_refused_since_the_stars_follow_from_what_is_kept(hall, refused):
    """89.9999999 would be stored as 90 and stand as five stars below the ministry's rank."""
    result = decided(hall, *FIVE)
    approved(hall, result)
    with refused("exit.mean-too-fine"):
        exits.note_answer(
            result.pk, by=hall.expert, on=DAY, mean=Decimal("89.9999999"), answer_number="7", answered_on=DAY
        )
    sent = exits.note_answer(
        result.pk, by=hall.expert, on=DAY, mean=Decimal("89.999999"), answer_number="7", answered_on=DAY
    )
    sent.refresh_from_db()
    assert (sent.mean, sent.stars) == (Decimal("89.999999"), 4)


@pytest.mark.parametrize(
    ("day", "name"),
    [(date(2025, 2, 28), "Bộ Nông nghiệp và Phát triển nông thôn"), (date(2025, 3, 1), "Bộ Nông nghiệp và Môi trường")],
)
def test_the_ministry_is_called_as_on_the_day(hall, day, name):
    from ocop.cycle.assessment.queries.clauses import central_body

    assert central_body(day) == name
    assert papers.OFFICIAL == "vi"
