"""E10: rounds and their cut-offs, what was not assessed in its round, extra rounds."""

from datetime import date

import pytest

from ocop.base.audit.models import Entry
from ocop.cycle.assessment.models import Item
from ocop.cycle.assessment.queries import sittings as lists
from ocop.cycle.assessment.services import carrying, exits, planning, writing
from ocop.cycle.dossiers.models import AdvisoryReport, DossierStep
from ocop.cycle.rounds import services as rounds
from ocop.cycle.rounds.queries import round_for
from ocop.cycle.rounds.tests.province import DAY

from .after import answered, kept_out

JULY = date(2027, 7, 1)


def second_round(hall, *, closes_first=True):
    """The first round is over, the second takes dossiers."""
    first = hall.world.round()
    if closes_first:
        rounds.close_round(first.pk, by=hall.expert, on=JULY)
    return rounds.open_round(hall.world.year.pk, by=hall.expert, on=JULY, level="province", number=2)


def sitting_of(hall, held, day=JULY):
    """A sitting of that round."""
    return planning.plan_sitting(hall.council.pk, by=hall.expert, on=day, mode="meeting", held_on=day, round=held)


def test_e10_e21_what_is_assessed_again_comes_into_the_round_of_that_day(hall):
    """The ministry answers when the first round is over: the dossier is not imprisoned in it."""
    result = answered(hall, "80")
    held = second_round(hall)
    exits.leave(result.pk, by=hall.chair, on=JULY, exit="assess_again", reason="Tỉnh tự đánh giá lại")
    dossier = hall.world.fresh(result.item.dossier)
    assert dossier.round == held
    sitting = sitting_of(hall, held)
    assert list(lists.listable(sitting, hall.expert)) == [dossier]
    assert [row.dossier for row in planning.list_dossiers(sitting.pk, by=hall.expert, on=JULY, dossiers=[dossier])] == [
        dossier
    ]


def test_e10_a_dossier_not_assessed_in_its_round_is_carried_to_the_next_with_a_reason(hall, refused):
    dossier = hall.candidate()
    with refused("carry.still-taking", "act.no-reason"):
        carrying.carry(dossier.pk, by=hall.expert, on=DAY, reason=" ")
    with refused("carry.no-round"):
        carrying.carry(dossier.pk, by=hall.expert, on=JULY, reason="Chờ kiểm nghiệm")
    held = second_round(hall)
    assert list(lists.carried_by(hall.expert, on=JULY)) == [dossier]
    with refused("person.not-allowed"):
        carrying.carry(dossier.pk, by=hall.officer, on=JULY, reason="Chờ kiểm nghiệm")
    carrying.carry(dossier.pk, by=hall.expert, on=JULY, reason="Chờ kiểm nghiệm")
    assert hall.world.fresh(dossier).round == held
    assert not lists.carried_by(hall.expert, on=JULY).exists()
    line = Entry.objects.get(verb="assessment.dossier.carried")
    assert (line.facts["round"], line.facts["reason"]) == (str(held), "Chờ kiểm nghiệm")
    assert DossierStep.objects.filter(dossier=dossier, verb="carry").exists()
    assert list(lists.listable(sitting_of(hall, held), hall.expert)) == [dossier]


def test_e10_what_is_on_a_list_or_not_ready_for_the_council_is_not_carried(hall, refused):
    listed, early = hall.candidate(), hall.world.dossier("accepted", product=hall.world.product("Trà xanh"))
    hall.planned(listed)
    second_round(hall)
    with refused("item.is-listed"):
        carrying.carry(listed.pk, by=hall.expert, on=JULY, reason="x")
    with refused("carry.not-waiting"):
        carrying.carry(early.pk, by=hall.expert, on=JULY, reason="x")


def test_e28_whoever_stands_back_neither_finds_nor_carries_nor_lists_it(hall, refused):
    dossier = hall.candidate()
    second_round(hall)
    kept_out(dossier, hall.expert)
    assert not lists.carried_by(hall.expert, on=JULY).exists()
    with refused("item.kept-from"):
        carrying.carry(dossier.pk, by=hall.expert, on=JULY, reason="x")
    sitting = sitting_of(hall, hall.world.round(2))
    with refused("item.kept-from"):
        planning.list_dossiers(sitting.pk, by=hall.expert, on=JULY, dossiers=[dossier])


def test_e23_a_cancelled_meeting_gives_back_what_had_turned_from_writing_to_it(hall):
    item = hall.item(hall.opened(hall.candidate(kind="re_evaluation"), mode="written"))
    meeting = hall.planned()
    writing.switch_to_meeting(item.pk, by=hall.head_chair, on=DAY, sitting=meeting, reason="Ý kiến khác nhau")
    assert hall.world.fresh(item.dossier).state == "in_council"
    planning.cancel_sitting(meeting.pk, by=hall.expert, on=DAY, reason="Chủ tọa vắng")
    assert hall.world.fresh(item.dossier).state == "advisory_reported"
    again = hall.planned()
    assert list(lists.listable(again, hall.expert)) == [item.dossier]


def test_e10_a_dossier_listed_twice_at_once_is_told_so(hall, refused):
    """Two officers, one dossier: the second reads that it stands on a list."""
    dossier = hall.candidate()
    first, second = hall.planned(), hall.planned()
    planning.list_dossiers(first.pk, by=hall.expert, on=DAY, dossiers=[dossier])
    with refused("item.is-listed"):
        planning.list_dossiers(second.pk, by=hall.chief, on=DAY, dossiers=[dossier])
    with refused("item.is-listed"):
        planning.list_dossiers(first.pk, by=hall.expert, on=DAY, dossiers=[dossier, dossier])
    assert Item.objects.filter(dossier=dossier).count() == 1


def test_e10_a_file_of_the_ministrys_rounds_goes_by_30_07_and_30_01(hall):
    """Done before 30/09 and 30/03; “before” is strict: the last good day is the day before."""
    first = rounds.open_round(hall.world.year.pk, by=hall.expert, on=DAY, level="central", number=1)
    second = rounds.open_round(hall.world.year.pk, by=hall.expert, on=DAY, level="central", number=2)
    assert (first.intake_close, first.done_by) == (date(2027, 7, 29), date(2027, 9, 29))
    assert (second.intake_close, second.done_by) == (date(2028, 1, 29), date(2028, 3, 29))
    days = (date(2027, 7, 29), date(2027, 7, 30), date(2028, 1, 29), date(2028, 1, 30))
    assert [round_for(day, level="central") for day in days] == [first, second, second, None]


def extra(hall):
    return rounds.open_round(
        hall.world.year.pk, by=hall.expert, on=DAY, level="province", number=3,
        extra_round_basis="Kế hoạch 12/KH-UBND", intake_close=date(2027, 8, 1), done_by=date(2027, 9, 1),
    )  # fmt: skip


def test_e10_an_extra_round_needs_a_plan_and_a_regulation_that_allows_it(hall, refused):
    with refused("round.no-extra-basis", "round.no-days"):
        rounds.open_round(hall.world.year.pk, by=hall.expert, on=DAY, level="province", number=3)
    held = extra(hall)
    with refused("sitting.extra-round"):
        sitting_of(hall, held, DAY)
    hall.enact(start=date(2027, 2, 1), number="20/QĐ-UBND", allows_extra_rounds=True)
    assert sitting_of(hall, held, DAY).round == held


def test_e11_a_dossier_that_the_report_does_not_call_ready_stands_apart_and_goes_only_with_a_reason(hall, refused):
    ready, lacking = hall.candidate(), hall.candidate("Trà xanh")
    AdvisoryReport.objects.create(
        dossier=lacking, conclusion="not_ready", words="Thiếu kiểm nghiệm", written_by=hall.expert, written_on=DAY,
        number=1, signed_by=hall.expert, signed_on=DAY, digest="x",
    )  # fmt: skip
    sitting = hall.planned()
    assert list(lists.listable(sitting, hall.expert)) == [ready]
    assert [(each, each.why) for each in lists.not_ready(sitting, hall.expert)] == [(lacking, "Thiếu kiểm nghiệm")]
    with refused("item.not-ready"):
        planning.list_dossiers(sitting.pk, by=hall.expert, on=DAY, dossiers=[ready, lacking])
    made = planning.list_dossiers(
        sitting.pk, by=hall.expert, on=DAY, dossiers=[ready, lacking], because="Hội đồng kết luận loại"
    )
    assert [item.listed_because for item in made] == ["", "Hội đồng kết luận loại"]


@pytest.mark.parametrize("day", [date(2027, 4, 29), date(2027, 10, 29)])
def test_e10_the_provinces_cut_offs_are_the_day_before_30_04_and_30_10(hall, day):
    hall.world.round(1)
    hall.world.round(2)
    assert round_for(day).intake_close == day
