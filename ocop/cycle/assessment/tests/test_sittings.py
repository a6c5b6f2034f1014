"""Sittings: E11 (decision, regulation, report), E12 (quorum, chair), declarations and attendance."""

from datetime import date, timedelta

import pytest

from ocop.cycle.assessment.models import Item, Regulation, Sheet, Sitting
from ocop.cycle.assessment.queries.facts import members_of
from ocop.cycle.assessment.services import closing, councils, declaring, minutes, opening, planning, scoring, writing
from ocop.cycle.rounds.tests.province import DAY

from .hall import BEFORE, SCORING, SEATS


def test_e11_no_sitting_without_council_decision_and_regulation(hall, refused):
    plan = {"by": hall.expert, "mode": "meeting", "round": hall.world.round()}
    with refused("sitting.no-decision", "sitting.no-regulation"):
        planning.plan_sitting(hall.council.pk, on=date(2026, 12, 1), held_on=date(2026, 12, 20), **plan)
    with refused("sitting.no-round"):
        planning.plan_sitting(hall.council.pk, by=hall.expert, on=BEFORE, mode="meeting", held_on=DAY)
    councils.end_council(hall.council.pk, by=hall.expert, on=BEFORE, reason="Thay Hội đồng")
    with refused("sitting.no-decision"):
        planning.plan_sitting(hall.council.pk, on=BEFORE, held_on=DAY, **plan)


def test_e11_no_dossier_on_a_list_without_its_advisory_report(hall, refused):
    sitting = hall.planned()
    accepted = hall.world.dossier("accepted", product=hall.world.product("Trà xanh"))
    with refused("item.no-report"):
        planning.list_dossiers(sitting.pk, by=hall.expert, on=BEFORE, dossiers=[accepted, hall.candidate()])
    assert not sitting.items.exists()


def test_a_dossier_is_on_one_list_and_of_the_round(hall, refused):
    dossier = hall.candidate()
    hall.planned(dossier)
    with refused("item.is-listed"):
        hall.planned(dossier)
    other = hall.candidate("Trà xanh")
    other.round = hall.world.round(2)
    other.save()
    with refused("item.other-round"):
        hall.planned(other)


def test_e23_only_a_re_evaluation_is_decided_in_writing(hall, refused):
    with refused("item.not-re-evaluation"):
        hall.planned(hall.candidate(), mode="written")
    again = hall.candidate("Trà xanh", kind="re_evaluation")
    assert hall.planned(again, mode="written").items.count() == 1


def test_e12_opening_needs_quorum_and_chair_declarations_and_the_files_in_time(hall, refused):
    sitting = hall.planned(hall.candidate())
    with refused("sitting.no-quorum", "sitting.no-chair"):  # nobody is there, so nobody owes a declaration
        opening.open_sitting(sitting.pk, by=hall.head_chair, on=DAY)
    hall.present(sitting, "deputy", "m1", "m2", "m3", "clerk")
    hall.declared(sitting, "deputy", "m1", "m2", "clerk")
    with refused("sitting.undeclared", "sitting.no-chair"):
        opening.open_sitting(sitting.pk, by=hall.head_chair, on=DAY)
    hall.present(sitting, "head_chair", "deputy", "m1", "clerk")  # 3 of 5, 75 % asks for 4
    hall.declared(sitting, "head_chair")
    with refused("sitting.no-quorum"):
        opening.open_sitting(sitting.pk, by=hall.head_chair, on=DAY)
    hall.present(sitting, "head_chair", "deputy", "m1", "m2", "clerk")
    assert opening.open_sitting(sitting.pk, by=hall.head_chair, on=DAY).state == "open"


def test_e11_the_electronic_file_is_with_the_members_one_working_day_before(hall, refused):
    sitting = planning.plan_sitting(
        hall.council.pk, by=hall.expert, on=DAY, mode="meeting", held_on=DAY, round=hall.world.round()
    )
    planning.list_dossiers(sitting.pk, by=hall.expert, on=DAY, dossiers=[hall.candidate()])
    hall.declared(sitting)
    hall.present(sitting)
    with refused("sitting.files-too-late"):
        opening.open_sitting(sitting.pk, by=hall.head_chair, on=DAY)


def test_only_chair_or_deputy_opens_and_not_before_the_day(hall, refused):
    sitting = hall.planned(hall.candidate())
    hall.declared(sitting)
    hall.present(sitting)
    for who in (hall.m1, hall.clerk, hall.expert, hall.chair):
        with refused("council.not-leading"):
            opening.open_sitting(sitting.pk, by=who, on=DAY)
    with refused("sitting.not-today", "sitting.files-too-late"):
        opening.open_sitting(sitting.pk, by=hall.head_chair, on=BEFORE)


def test_everybody_who_scores_gets_a_sheet_and_the_dossier_is_in_council(hall):
    item = hall.item(hall.opened())
    assert {sheet.member.person.username for sheet in item.sheets.all()} == set(SCORING)
    assert hall.world.fresh(item.dossier).state == "in_council"


def test_a_dossier_taken_off_waits_for_another_sitting(hall, refused):
    item = hall.item(hall.opened())
    with refused("act.no-reason"):
        planning.take_off(item.pk, by=hall.expert, on=DAY, reason="")
    planning.take_off(item.pk, by=hall.expert, on=DAY, reason="Chủ thể xin lùi")
    assert Item.objects.get(pk=item.pk).state == "withdrawn"
    assert hall.world.fresh(item.dossier).state == "advisory_reported"
    assert hall.planned(hall.world.fresh(item.dossier)).items.count() == 1


def test_a_cancelled_sitting_frees_its_dossiers(hall):
    dossier = hall.candidate()
    sitting = hall.planned(dossier)
    planning.cancel_sitting(sitting.pk, by=hall.expert, on=BEFORE, reason="Bão")
    assert Sitting.objects.get(pk=sitting.pk).state == "cancelled"
    assert hall.planned(dossier).items.count() == 1


def test_a_sitting_ends_with_everything_decided_and_the_minutes_finished(hall, refused):
    sitting = hall.opened()
    item = hall.item(sitting)
    with refused("sitting.items-open", "sitting.no-minutes"):
        opening.close_sitting(sitting.pk, by=hall.head_chair, on=DAY)
    with refused("minutes.incomplete"):
        minutes.finish(sitting.pk, by=hall.clerk, on=DAY)
    with refused("council.not-keeping"):
        minutes.keep(sitting.pk, by=hall.m1, on=DAY, course="Diễn biến", conclusion="Kết luận")
    minutes.keep(sitting.pk, by=hall.clerk, on=DAY, course="Diễn biến", conclusion="Kết luận")
    with refused("minutes.changed"):
        minutes.keep(sitting.pk, by=hall.head_chair, on=DAY, course="Khác", conclusion="Khác", seen=0)
    minutes.finish(sitting.pk, by=hall.clerk, on=DAY)
    hall.all_signed(item, 70, 71, 72, 73, 74)
    hall.close(item)
    assert opening.close_sitting(sitting.pk, by=hall.head_chair, on=DAY).state == "closed"


def test_a_trial_scores_samples_and_never_has_a_result(hall, refused):
    item = hall.item(hall.trial("Mẫu chè A"))
    with refused("interest.trial"):
        declaring.declare(item.pk, by=hall.m1, on=DAY, kind="none")
    hall.all_signed(item, 60, 62, 64, 66, 68)
    assert hall.close(item) is None
    assert Item.objects.get(pk=item.pk).state == "closed"
    assert not hasattr(Item.objects.get(pk=item.pk), "result")


def test_a_sample_is_for_a_trial_alone(hall, refused):
    sitting = hall.planned()
    with refused("item.sample-not-here"):
        planning.add_sample(
            sitting.pk, by=hall.expert, on=BEFORE, sample="Mẫu", criteria_set=hall.world.tea.criteria_set
        )


def test_who_comes_late_scores_from_then_on(hall, refused):
    sitting = hall.planned(hall.candidate())
    hall.declared(sitting)
    hall.present(sitting, "head_chair", "deputy", "m1", "m2", "clerk")
    opening.open_sitting(sitting.pk, by=hall.head_chair, on=DAY)
    sheet, code = hall.sheet(hall.item(sitting), "m3"), hall.world.sheet.criteria[0].code
    with refused("ballot.absent"):
        scoring.choose(sheet.pk, by=hall.m3, on=DAY, criterion=code, option=None)
    hall.present(sitting)
    assert scoring.choose(sheet.pk, by=hall.m3, on=DAY, criterion=code, option=None).choice.option is None


def test_a_sitting_keeps_the_regulation_it_was_planned_under(hall):
    sitting = hall.planned(hall.candidate())
    hall.enact(start=date(2027, 3, 1), number="20/QĐ-UBND", spread_limit=5)
    assert Sitting.objects.get(pk=sitting.pk).regulation == hall.regulation
    assert Regulation.objects.get(pk=hall.regulation.pk).spread_limit == 10


@pytest.mark.parametrize("who", ["expert", "clerk", "trader"])
def test_nobody_but_the_leader_closes_a_dossier(hall, refused, who):
    item = hall.item(hall.opened())
    code = "council.not-leading" if who == "clerk" else "council.not-seated"
    with refused(code):
        closing.close_item(item.pk, by=getattr(hall, who), on=DAY)
    assert Sheet.objects.filter(item=item, state="signed").count() == 0


def test_e11_no_sitting_is_planned_or_opened_while_a_mandatory_seat_is_empty(hall, refused):
    sitting = hall.planned(hall.candidate())
    hall.declared(sitting)
    hall.present(sitting)
    councils.end_member(hall.members["culture"].pk, by=hall.expert, on=BEFORE, reason="Chuyển công tác")
    with refused("council.seat-empty"):
        opening.open_sitting(sitting.pk, by=hall.head_chair, on=DAY)
    with refused("council.seat-empty"):
        hall.planned()
    assert hall.trial("Mẫu chè A").state == "open"  # a trial decides nothing


def test_e12_a_deputy_leads_where_the_chair_is_absent_and_need_not_come(hall):
    hall.regulation.chair_required = False
    hall.regulation.save()
    sitting = hall.planned(hall.candidate())
    hall.declared(sitting)
    hall.present(sitting, *(name for name in SEATS if name != "head_chair"))
    opening.open_sitting(sitting.pk, by=hall.deputy, on=DAY)
    item = hall.item(sitting)
    hall.signed(item, deputy=70, m1=71, m2=72, m3=73)
    assert closing.close_item(item.pk, by=hall.deputy, on=DAY).stars == 4


def test_e12_where_the_chair_must_come_no_deputy_leads_instead(hall, refused):
    sitting = hall.opened()
    item = hall.item(sitting)
    hall.all_signed(item, 70, 71, 72, 73, 74)
    hall.present(sitting, *(name for name in SEATS if name != "head_chair"))
    with refused("council.not-leading"):
        closing.close_item(item.pk, by=hall.deputy, on=DAY)
    with refused("sitting.no-chair"):
        hall.close(item)


def test_nobody_takes_a_seat_in_a_sitting_whose_sheets_are_handed_out(hall, refused):
    hall.opened()
    late = hall.world.province.person("late", "Mã Thị Muộn", "council_member", hall.department)
    facts = {"by": hall.expert, "on": DAY, "person": late, "organisation": hall.department,
             "seat": hall.members["m1"].seat}  # fmt: skip
    with refused("member.sitting-open"):
        councils.add_member(hall.council.pk, **facts, since=DAY)
    assert councils.add_member(hall.council.pk, **facts, since=DAY + timedelta(1)).since == DAY + timedelta(1)


def test_a_seat_is_not_given_up_in_the_middle_of_a_sitting_and_a_sheet_keeps_its_seat(hall, refused):
    """Given up on the very day, after the sitting: the record and the lists still name the member."""
    sitting = hall.opened()
    item = hall.item(sitting)
    hall.all_signed(item, 70, 71, 72, 73, 74)
    for name in ("m3", "clerk"):
        with refused("member.is-sitting"):
            councils.end_member(hall.members[name].pk, by=hall.expert, on=DAY, reason="Nghỉ hưu")
    result = hall.close(item)
    minutes.keep(sitting.pk, by=hall.clerk, on=DAY, course="Diễn biến", conclusion="Kết luận")
    minutes.finish(sitting.pk, by=hall.clerk, on=DAY)
    opening.close_sitting(sitting.pk, by=hall.head_chair, on=DAY)
    councils.end_member(hall.members["m3"].pk, by=hall.expert, on=DAY, reason="Nghỉ hưu")
    assert hall.members["m3"] in members_of(Sitting.objects.get(pk=sitting.pk))
    assert {seat["member"] for seat in result.content["seats"]} == {hall.members[name].pk for name in SCORING}


def test_e23_an_opinion_in_writing_needs_the_own_signed_sheet(hall, refused):
    item = hall.item(hall.opened(hall.candidate(kind="re_evaluation"), mode="written"))
    with refused("opinion.unsigned"):
        writing.give_opinion(item.pk, by=hall.m1, on=DAY, kind="agree")
    hall.signed(item, m1=76)
    assert writing.give_opinion(item.pk, by=hall.m1, on=DAY, kind="agree").kind == "agree"


def test_e23_nobody_hears_an_opinion_before_everybody_has_spoken(hall, refused, enter):
    item = hall.item(hall.opened(hall.candidate(kind="re_evaluation"), mode="written"))
    hall.all_signed(item, 70, 71, 72, 73, 74)
    for name in ("m1", "m2", "m3"):
        writing.give_opinion(item.pk, by=hall.people[name], on=DAY, kind="meeting", words="Cần bàn thêm về nhãn")
    with refused("item.opinions-missing"):
        hall.close(item)
    seen = {who: len(enter(who).get(item.get_absolute_url()).context["opinions"]) for who in (hall.deputy, hall.m1)}
    assert seen == {hall.deputy: 0, hall.m1: 3}
    for name in ("head_chair", "deputy"):
        writing.give_opinion(item.pk, by=hall.people[name], on=DAY, kind="agree")
    with refused("item.meeting-asked"):
        hall.close(item)
