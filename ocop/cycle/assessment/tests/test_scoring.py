"""Sheets: E13 (one option per criterion, signed, locked, unlocked), E15 (spread), E17 (knock-outs), results."""

import re
from fractions import Fraction

import pytest
from django.db import DatabaseError, transaction
from django.urls import reverse

from ocop.base.audit.models import Entry
from ocop.base.files.services import store
from ocop.cycle.assessment.models import Choice, Item, KnockOut, Result, Sheet, Unlocking
from ocop.cycle.assessment.rules.record import digest_of
from ocop.cycle.assessment.services import closing, scoring, spread, stopping
from ocop.cycle.rounds.tests.province import DAY


def first_code(hall):
    return hall.world.sheet.criteria[0].code


def proof(hall):
    return store(name="anh-chup.txt", content="Ảnh chụp mẫu".encode(), by=hall.m1)


def test_e13_a_choice_is_an_option_of_the_set_or_an_explicit_none(hall, refused):
    sheet, code = hall.sheet(hall.item(hall.opened()), "m1"), first_code(hall)
    choose = {"by": hall.m1, "on": DAY}
    with refused("sheet.unknown-option"):
        scoring.choose(sheet.pk, criterion=code, option=99, **choose)
    with refused("sheet.unknown-criterion"):
        scoring.choose(sheet.pk, criterion="99.9", option=0, **choose)
    scoring.choose(sheet.pk, criterion=code, option=1, reason=" Rõ nguồn gốc ", **choose)
    scoring.choose(sheet.pk, criterion=code, option=None, **choose)
    row = Choice.objects.get(sheet=sheet)
    assert (row.option, row.reason, row.edition) == (None, "", 2)


def test_e13_a_sheet_is_signed_whole_with_reasons_at_the_ends_and_the_system_adds_up(hall, refused, trail):
    item = hall.item(hall.opened())
    sheet, chosen = hall.sheet(item, "m1"), hall.total(76)
    with refused("sheet.unanswered"):
        scoring.sign(sheet.pk, by=hall.m1, on=DAY)
    for code, option in chosen.items():
        scoring.choose(sheet.pk, by=hall.m1, on=DAY, criterion=code, option=option)
    with refused("ballot.no-reason"):
        scoring.sign(sheet.pk, by=hall.m1, on=DAY)
    for code, option in chosen.items():
        scoring.choose(sheet.pk, by=hall.m1, on=DAY, criterion=code, option=option, reason="Theo minh chứng")
    signed = scoring.sign(sheet.pk, by=hall.m1, on=DAY)
    assert (signed.state, signed.total) == ("signed", 76)
    assert re.fullmatch("[0-9a-f]{64}", signed.digest)
    assert trail()[-2:] == ["assessment.sheet.begun", "assessment.sheet.signed"]
    with refused("ballot.signed"):
        scoring.choose(sheet.pk, by=hall.m1, on=DAY, criterion=first_code(hall), option=None)


def test_the_trail_tells_of_a_sheet_and_never_what_it_says(hall):
    item = hall.item(hall.opened())
    sheet = hall.score(item, "m1", hall.total(76))
    scoring.choose(sheet.pk, by=hall.m1, on=DAY, criterion=first_code(hall), option=1, reason="Rõ nguồn gốc")
    hall.signed(item, m2=76)
    said = [entry.facts for entry in Entry.objects.filter(verb__startswith="assessment.sheet.")]
    assert [set(each) for each in said] == [{"product", "turn", "digest"}]


def test_a_signed_sheet_and_its_choices_stand_fast_in_the_database(hall):
    item = hall.item(hall.opened())
    hall.signed(item, m1=76)
    sheet = hall.sheet(item, "m1")
    tries = [
        lambda: Sheet.objects.filter(pk=sheet.pk).update(total=99),
        lambda: Sheet.objects.filter(pk=sheet.pk).update(state="open", total=None, signed_at=None, digest=""),
        lambda: sheet.choices.update(option=None),
        lambda: sheet.choices.all().delete(),
        lambda: Choice.objects.create(sheet=sheet, criterion="x", saved_at=sheet.signed_at),
    ]
    for attempt in tries:
        with pytest.raises(DatabaseError, match="a signed sheet is locked"), transaction.atomic():
            attempt()
    assert Sheet.objects.get(pk=sheet.pk).total == 76


def test_e13_only_who_leads_unlocks_with_a_reason_and_what_it_said_is_kept(hall, refused):
    item = hall.item(hall.opened())
    hall.signed(item, m1=76)
    sheet = hall.sheet(item, "m1")
    for who in (hall.m2, hall.clerk):
        with refused("council.not-leading"):
            scoring.unlock(sheet.pk, by=who, on=DAY, reason="Nhầm")
    with refused("ballot.own-lock"):
        scoring.unlock(sheet.pk, by=hall.m1, on=DAY, reason="Nhầm")
    with refused("act.no-reason"):
        scoring.unlock(sheet.pk, by=hall.head_chair, on=DAY, reason=" ")
    scoring.unlock(sheet.pk, by=hall.head_chair, on=DAY, reason="Thành viên báo nhầm tiêu chí 1.1")
    kept = Unlocking.objects.get()
    assert (kept.before["total"], len(kept.before["chosen"])) == (76, len(hall.world.sheet.criteria))
    again = hall.sheet(item, "m1")
    assert (again.state, again.total, again.choices.count()) == ("open", None, len(hall.world.sheet.criteria))
    with refused("item.unsigned", "item.no-ballots"):
        hall.close(item)


def test_the_result_is_the_exact_mean_frozen_with_its_digest(hall, trail):
    item = hall.item(hall.opened())
    hall.all_signed(item, 74, 76, 78, 80, 73)
    result = hall.close(item)
    assert (result.mean, result.stars, result.ending) == (Fraction(381, 5), 4, "recognised")
    assert result.digest == digest_of(result.content)
    assert result.content["result"]["mean"] == "381/5"
    dossier = hall.world.fresh(item.dossier)
    assert (dossier.state, dossier.noted_stars, str(dossier.noted_mean)) == ("pending_signature", 4, "76.200000")
    for attempt in (lambda: Result.objects.update(stars=5), lambda: Result.objects.all().delete()):
        with pytest.raises(DatabaseError, match="a result is never changed"), transaction.atomic():
            attempt()


def test_a_missed_minimum_caps_the_stars_and_is_explained_line_by_line(hall):
    """92 points in the middle, but the story has none: four and five stars both ask for it."""
    item = hall.item(hall.opened())
    story = next(each for each in hall.world.sheet.criteria if each.minimum_for(4) and not each.minimum_for(3))
    for name in ("head_chair", "deputy", "m1", "m2", "m3"):
        hall.score(item, name, {**hall.world.best(), story.code: None})
        scoring.sign(hall.sheet(item, name).pk, by=getattr(hall, name), on=DAY)
    result = hall.close(item)
    assert (result.by_points, result.stars) == (5, 3)
    codes = [each["code"] for each in result.caps]
    assert (codes[0], codes[-1]) == ("rank.by-points", "rank.capped")
    told = [each["facts"] for each in result.caps if each["code"] == "rank.minimum-missed"]
    assert {each["criterion"] for each in told} == {story.code}
    assert sorted({each["star"] for each in told}) == [4, 5]


def test_e15_a_spread_above_the_limit_blocks_until_discussed_and_scored_again(hall, refused):
    item = hall.item(hall.opened())
    hall.all_signed(item, 66, 74, 76, 77, 78)
    with refused("item.spread"):
        hall.close(item)
    with refused("item.not-discussed"):
        spread.begin_turn(item.pk, by=hall.head_chair, on=DAY)
    spread.note(item.pk, by=hall.clerk, on=DAY, kind="discussion", text="Bàn về tiêu chí 1.5, thống nhất cách hiểu.")
    with refused("council.not-leading"):
        spread.begin_turn(item.pk, by=hall.clerk, on=DAY)
    spread.begin_turn(item.pk, by=hall.head_chair, on=DAY)
    second = hall.sheet(item, "head_chair")
    assert (second.turn, second.state, second.choices.count()) == (2, "open", len(hall.world.sheet.criteria))
    with refused("item.unsigned", "item.no-ballots"):
        hall.close(item)
    hall.all_signed(item, 72, 74, 76, 77, 78)
    result = hall.close(item)
    assert (result.mean, result.turn) == (Fraction(377, 5), 2)
    first = Sheet.objects.filter(item=item, turn=1).order_by("member_id").values_list("total", flat=True)
    assert list(first) == [66, 74, 76, 77, 78]
    assert {ballot["turn"] for ballot in result.content["ballots"]} == {1, 2}


def test_exactly_the_limit_is_allowed(hall):
    item = hall.item(hall.opened())
    hall.all_signed(item, 70, 72, 74, 76, 80)
    assert hall.close(item).stars == 4


def test_e17_a_knock_out_needs_ground_reason_and_evidence_stops_scoring_and_ends_the_dossier(hall, refused):
    item = hall.item(hall.opened())
    raise_it = {"by": hall.m1, "on": DAY}
    with refused("knockout.no-reason", "knockout.no-evidence"):
        stopping.raise_knock_out(item.pk, ground="forged", reason="", evidence=None, **raise_it)
    raised = stopping.raise_knock_out(
        item.pk, ground="forged", reason="Giấy kiểm nghiệm sửa ngày", evidence=proof(hall), **raise_it
    )
    with refused("item.stopped"):
        scoring.choose(hall.sheet(item, "m2").pk, by=hall.m2, on=DAY, criterion=first_code(hall), option=0)
    with refused("council.not-leading"):
        stopping.confirm(raised.pk, by=hall.m1, on=DAY, decision="Loại")
    hall.voted(raised)
    with refused("act.no-reason"):
        stopping.confirm(raised.pk, by=hall.head_chair, on=DAY, decision="")
    result = stopping.confirm(raised.pk, by=hall.head_chair, on=DAY, decision="Hội đồng thống nhất loại")
    assert (result.ending, result.stars, Item.objects.get(pk=item.pk).state) == ("disqualified", 0, "disqualified")
    assert hall.world.fresh(item.dossier).state == "disqualified"
    with pytest.raises(DatabaseError, match="a conclusion is never changed"), transaction.atomic():
        KnockOut.objects.update(state="dismissed")


def test_e17_a_proposal_that_is_dismissed_lets_the_scoring_go_on(hall, refused):
    item = hall.item(hall.opened())
    raised = stopping.raise_knock_out(
        item.pk, ground="unlicensed", reason="Không thấy giấy", evidence=proof(hall), by=hall.m1, on=DAY
    )
    hall_close = {"by": hall.head_chair, "on": DAY}
    with refused("item.unsigned", "item.no-ballots", "item.stopped"):
        closing.close_item(item.pk, **hall_close)
    hall.voted(raised, head_chair="against", deputy="against", m2="against")
    stopping.dismiss(raised.pk, decision="Giấy có trong hồ sơ, trang 3", **hall_close)
    hall.all_signed(item, 70, 71, 72, 73, 74)
    assert hall.close(item).stars == 4


def test_e20_ninety_points_are_potential_five_stars_not_a_title(hall):
    item = hall.item(hall.opened())
    hall.all_signed(item, 100, 100, 100, 98, 97)
    result = hall.close(item)
    assert (result.is_potential_five, result.ending) == (True, "potential_five")
    assert hall.world.fresh(item.dossier).state == "potential_five"


def test_e19_below_the_recognised_ranks_the_dossier_ends(hall):
    item = hall.item(hall.opened())
    hall.all_signed(item, 40, 41, 42, 43, 44)
    result = hall.close(item)
    assert (result.stars, result.ending) == (2, "low")
    assert hall.world.fresh(item.dossier).state == "result_low"


def test_e13_who_leads_does_not_open_the_own_sheet_but_deputy_or_secretary_do(hall, refused, enter):
    item = hall.item(hall.opened())
    hall.signed(item, head_chair=76)
    sheet = hall.sheet(item, "head_chair")
    with refused("ballot.own-lock"):
        scoring.unlock(sheet.pk, by=hall.head_chair, on=DAY, reason="Nhầm")
    with refused("council.not-keeping"):
        scoring.unlock(sheet.pk, by=hall.m1, on=DAY, reason="Nhầm")
    address = reverse("assessment:unlock", args=[sheet.pk])
    found = {who: enter(who).get(address).status_code for who in (hall.head_chair, hall.m1, hall.clerk, hall.deputy)}
    assert found == {hall.head_chair: 404, hall.m1: 404, hall.clerk: 200, hall.deputy: 200}
    assert address in enter(hall.clerk).get(item.get_absolute_url()).content.decode()
    assert address not in enter(hall.head_chair).get(item.get_absolute_url()).content.decode()
    assert scoring.unlock(sheet.pk, by=hall.clerk, on=DAY, reason="Chủ tịch báo nhầm tiêu chí 1.1").state == "open"
