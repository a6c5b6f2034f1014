"""What reviewers read: the version filed last, never what is being written since; afterwards the difference."""

from datetime import date

import pytest
from django.urls import reverse

from ocop.cycle.dossiers.queries.content import content_of
from ocop.cycle.dossiers.queries.packs import last_version
from ocop.cycle.dossiers.queries.standing import standing_filed, standing_of
from ocop.cycle.dossiers.rules.completing import Item
from ocop.cycle.dossiers.rules.versions import digest_of
from ocop.cycle.dossiers.services import completing, filing, writing
from ocop.cycle.rounds.tests.province import DAY
from ocop.law.criteria.models import Framework

ITEM = Item("missing_doc", criterion="1.1", text="Bổ sung hợp đồng thu mua")
HELD_BACK = "bản đang soạn chỉ người của chủ thể đọc được"
CHANGED = "Thay đổi ở bản nộp lại"


@pytest.fixture
def rewritten(world):
    """Filed with 100 points, sent back by the commune, its first criterion given up since."""
    dossier = world.dossier("submitted")
    completing.ask_from_commune(dossier.pk, by=world.officer, on=DAY, items=[ITEM], due=date(2027, 3, 1))
    writing.save_point(dossier.pk, criterion="1.1", by=world.director, on=DAY, choice="none", description="Thôi")
    return world.fresh(dossier)


def page(enter, who, dossier):
    return enter(who).get(dossier.get_absolute_url())


def test_during_a_completion_the_reviewer_reads_what_was_filed(world, enter, rewritten):
    best = world.sheet.by_code["1.1"].max_points
    for who in (world.officer, world.head, world.expert):
        shown = page(enter, who, rewritten)
        assert (shown.context["look"].score.total, shown.context["look"].chosen["1.1"] is None) == (100, False)
        assert HELD_BACK in shown.content.decode()
    live = page(enter, world.director, rewritten)
    assert (live.context["look"].score.total, live.context["look"].chosen["1.1"]) == (100 - best, None)
    assert HELD_BACK not in live.content.decode()


def test_the_officer_who_writes_for_the_producer_reads_what_is_being_written(world, enter, rewritten):
    type(rewritten).objects.filter(pk=rewritten.pk).update(entered_by=world.officer, entered_for="Lèng Thị Vần")
    assert page(enter, world.officer, rewritten).context["look"].chosen["1.1"] is None
    assert page(enter, world.head, rewritten).context["look"].chosen["1.1"] is not None


def test_filed_again_the_reviewer_sees_the_new_version_and_what_changed(world, enter, rewritten):
    [asked] = rewritten.requests.all()
    answers = {item.pk: "Đã bỏ" for item in asked.items.all()}
    filing.answer(rewritten.pk, by=world.director, on=DAY, answers=answers, request=asked.pk)
    shown = page(enter, world.officer, rewritten)
    said = shown.content.decode()
    assert shown.context["look"].chosen["1.1"] is None
    assert CHANGED in said
    assert HELD_BACK not in said
    assert {place[:3] for place, _before, _now in shown.context["changes"]} == {"1.1"}


def test_the_filed_figures_are_those_of_the_filing(world):
    dossier = world.dossier("submitted", chosen=world.lowest_for(3))
    live, filed = standing_of(dossier, on=DAY), standing_filed(dossier, last_version(dossier), on=DAY)
    assert (filed.chosen, filed.score, filed.rank, filed.answered) == (
        live.chosen, live.score, live.rank, live.answered,
    )  # fmt: skip


def test_e09_the_version_freezes_the_criteria_with_their_digest(world):
    dossier = world.dossier("submitted")
    version, framework = last_version(dossier), Framework.objects.get(pk=dossier.framework_id)
    assert version.content["criteria"] == framework.content_hash
    assert len(framework.content_hash) == 64
    other = {**content_of(dossier), "criteria": "0" * 64}
    assert digest_of(other) != version.digest == digest_of(version.content)


def test_e08_a_filed_dossier_shows_how_long_it_waits_for_the_commune(world, enter):
    dossier = world.dossier("submitted", on=date(2027, 2, 10))
    received = "chờ xã tiếp nhận"
    assert received not in page(enter, world.officer, dossier).content.decode()
    type(dossier).objects.filter(pk=dossier.pk).update(received_on=None, received_by=None, form_no=None)
    for who in (world.officer, world.director):
        said = page(enter, who, dossier).content.decode()
        assert "Nộp ngày 10/02/2027, chờ xã tiếp nhận" in said
        assert "Từ ngày nhận đủ hồ sơ, xã có 15 ngày làm việc để xem xét và đề nghị tỉnh." in said
    work = enter(world.officer).get(reverse("dossiers:work")).content.decode()
    assert "nộp ngày 10/02/2027, chưa tiếp nhận" in work
