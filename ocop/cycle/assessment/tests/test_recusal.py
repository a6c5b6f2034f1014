"""E28: declarations with hints, recusal that isolates fully, mean and quorum over the others."""

from fractions import Fraction

import pytest

from ocop.actors.people.models import Post, Role
from ocop.base.kernel.outcome import Refused
from ocop.base.search.queries import search
from ocop.cycle.assessment.models import Declaration, Recusal, Result
from ocop.cycle.assessment.queries import access, results, waiting
from ocop.cycle.assessment.queries import sittings as lists
from ocop.cycle.assessment.queries.consistency import tallies_of
from ocop.cycle.assessment.queries.facts import seats_for
from ocop.cycle.assessment.services import closing, councils, declaring, minutes, opening, scoring
from ocop.cycle.dossiers.models import AdvisoryReport, Exclusion
from ocop.cycle.dossiers.queries.access import dossiers_visible_to
from ocop.cycle.rounds.tests.province import DAY, SINCE

from .hall import BEFORE, SCORING


def also(hall, name, role, body):
    """The member holds another post."""
    Post.objects.create(
        person=hall.people[name], organisation=body, role=Role.objects.get(code=role), title=role, start=SINCE
    )
    hall.people[name].refresh_from_db()


def test_e28_a_member_declares_for_each_product_and_an_interest_says_which(hall, refused):
    item = hall.item(hall.planned(hall.candidate()))
    with refused("interest.no-kind"):
        declaring.declare(item.pk, by=hall.m1, on=BEFORE, kind="")
    with refused("interest.no-words"):
        declaring.declare(item.pk, by=hall.m1, on=BEFORE, kind="interest", words=" ")
    with refused("council.not-seated"):
        declaring.declare(item.pk, by=hall.trader, on=BEFORE, kind="none")
    declaring.declare(item.pk, by=hall.m1, on=BEFORE, kind="none")
    assert Declaration.objects.get().kind == "none"


def test_e28_a_tie_that_bars_leaves_no_other_answer_than_the_interest(hall, refused):
    """The member is one of the producer's own people."""
    item = hall.item(hall.planned(hall.candidate()))
    also(hall, "m1", "producer", hall.coop.organisation)
    with refused("ballot.tied"):
        declaring.declare(item.pk, by=hall.m1, on=BEFORE, kind="none")
    told = declaring.declare(item.pk, by=hall.m1, on=BEFORE, kind="interest", words="Tôi là thành viên hợp tác xã")
    assert "of_producer" in told.hints
    assert Recusal.objects.get().member == hall.members["m1"]


def test_e28_the_officer_of_the_commune_who_wrote_form_03_never_scores_it(hall, refused):
    item = hall.item(hall.planned(hall.candidate()))
    report = item.dossier.commune_report
    report.written_by = hall.m2
    report.save()
    with refused("ballot.tied"):
        declaring.declare(item.pk, by=hall.m2, on=BEFORE, kind="none")


def test_e28_whoever_stands_back_finds_the_dossier_nowhere_whatever_posts_they_hold(hall):
    first, second = hall.candidate("Trà Shan tuyết"), hall.candidate("Trà xanh")
    sitting = hall.planned(first, second)
    also(hall, "m1", "coord_officer", hall.office)  # reads every dossier of the province, plans sittings, submits
    assert dossiers_visible_to(hall.m1, on=DAY).count() == 2
    item = sitting.items.get(dossier=first)
    declaring.declare(item.pk, by=hall.m1, on=BEFORE, kind="interest", words="Em gái là giám đốc")
    assert Exclusion.objects.get().person == hall.m1
    assert set(dossiers_visible_to(hall.m1, on=DAY)) == {second}
    for found in (access.items_visible_to, access.items_of_own, access.settable_items, waiting.to_declare):
        assert [row.dossier for row in found(hall.m1, on=DAY)] == [second]
    assert lists.counted(access.sittings_visible_to(hall.m1, on=DAY), hall.m1).get(pk=sitting.pk).item_count == 1
    assert first not in lists.listable(sitting, hall.m1)


def test_e28_the_mean_is_taken_over_the_others_and_the_result_stays_hidden(hall, refused):
    item = hall.item(hall.opened())
    hall.all_signed(item, 80, 80, 80, 80, 75)
    with refused("council.not-leading"):
        declaring.recuse(item.pk, by=hall.m1, on=DAY, member=hall.members["m3"], reason="Liên quan")
    declaring.recuse(item.pk, by=hall.head_chair, on=DAY, member=hall.members["m3"], reason="Cố vấn của hợp tác xã")
    result = hall.close(item)
    assert result.mean == Fraction(80)
    assert not access.own_sheets(hall.m3, on=DAY).exists()
    also(hall, "m3", "coord_officer", hall.office)
    for found in (access.results_visible_to, access.submitted_results, results.to_submit):
        assert not found(hall.m3, on=DAY).exists()
    assert Result.objects.count() == 1
    assert access.results_visible_to(hall.m1, on=DAY).get() == result


def test_e28_a_recused_member_can_neither_choose_nor_sign(hall, refused):
    item = hall.item(hall.opened())
    sheet = hall.score(item, "m3", hall.total(76))
    declaring.recuse(item.pk, by=hall.head_chair, on=DAY, member=hall.members["m3"], reason="Người nhà")
    with refused("council.not-seated"):
        scoring.choose(sheet.pk, by=hall.m3, on=DAY, criterion=hall.world.sheet.criteria[0].code, option=None)
    with refused("council.not-seated"):
        scoring.sign(sheet.pk, by=hall.m3, on=DAY)
    with refused("item.unsigned", "item.no-ballots"):
        hall.close(item)  # four are asked for, the recused one is not among them


def test_e28_where_the_chair_stands_back_the_deputy_leads_that_dossier(hall, refused):
    first, second = hall.candidate("Trà Shan tuyết"), hall.candidate("Trà xanh")
    sitting = hall.planned(first, second)
    mine = sitting.items.get(dossier=first)
    declaring.declare(mine.pk, by=hall.head_chair, on=BEFORE, kind="interest", words="Họ hàng")
    hall.declared(sitting, "deputy", "m1", "m2", "m3", "clerk", "culture", "branch")
    declaring.declare(sitting.items.get(dossier=second).pk, by=hall.head_chair, on=BEFORE, kind="none")
    hall.present(sitting)
    opening.open_sitting(sitting.pk, by=hall.head_chair, on=DAY)
    hall.signed(mine, deputy=70, m1=70, m2=70, m3=70)
    with refused("council.not-seated"):
        hall.close(mine)
    assert closing.close_item(mine.pk, by=hall.deputy, on=DAY).stars == 4
    assert not access.results_visible_to(hall.head_chair, on=DAY).exists()


def test_e28_search_does_not_find_the_result_for_whoever_stands_back(hall):
    item = hall.item(hall.opened(hall.candidate("Trà Lạ Lùng")))
    declaring.recuse(item.pk, by=hall.head_chair, on=DAY, member=hall.members["m3"], reason="Người nhà")
    hall.signed(item, head_chair=70, deputy=70, m1=70, m2=70)
    hall.close(item)
    names = {person: [hit.title for hit in search("Lạ Lùng", person=person, on=DAY)] for person in (hall.m1, hall.m3)}
    assert "Trà Lạ Lùng" in names[hall.m1]
    assert "Trà Lạ Lùng" not in names[hall.m3]


def test_e28_the_author_of_the_advisory_report_never_scores_it(hall, refused):
    item = hall.item(hall.planned(hall.candidate()))
    AdvisoryReport.objects.create(dossier=item.dossier, written_by=hall.m2, written_on=BEFORE)
    with refused("ballot.tied"):
        declaring.declare(item.pk, by=hall.m2, on=BEFORE, kind="none")


def test_e28_a_hint_that_does_not_bar_is_kept_with_the_declaration(hall):
    """The intake officer of the province sits in the council."""
    item = hall.item(hall.planned(hall.candidate()))
    item.dossier.accepted_by = hall.m1
    item.dossier.save()
    assert declaring.declare(item.pk, by=hall.m1, on=BEFORE, kind="none").hints == ["took_in"]


def test_e28_a_member_recused_before_declaring_does_not_keep_the_sitting_from_opening(hall):
    sitting = hall.planned(hall.candidate())
    item = hall.item(sitting)
    hall.declared(sitting, "head_chair", "deputy", "m1", "m2", "clerk", "culture", "branch")
    hall.present(sitting)
    declaring.recuse(item.pk, by=hall.head_chair, on=DAY, member=hall.members["m3"], reason="Em ruột chủ thể")
    assert opening.open_sitting(sitting.pk, by=hall.head_chair, on=DAY).state == "open"
    hall.signed(item, head_chair=70, deputy=70, m1=70, m2=70)
    assert hall.close(item).mean == Fraction(70)


def test_e28_whoever_stands_back_does_so_on_every_seat_they_take(hall):
    """The interest was told on a seat given up since; the person sits again, on another seat."""
    sitting = hall.planned(hall.candidate())
    item = hall.item(sitting)
    declaring.declare(item.pk, by=hall.m3, on=BEFORE, kind="interest", words="Em gái là giám đốc")
    again = seated_again(hall, "m3")
    hall.declared(sitting, "head_chair", "deputy", "m1", "m2", "clerk", "culture", "branch")
    opening.note_attendance(sitting.pk, by=hall.clerk, on=DAY, present=[*hall.members.values(), again])
    opening.open_sitting(sitting.pk, by=hall.head_chair, on=DAY)
    assert not item.sheets.filter(member=again).exists()
    assert {seat.member: seat.is_recused for seat in seats_for(hall.item(sitting))}[again.pk]
    hall.signed(item, head_chair=70, deputy=70, m1=70, m2=70)
    assert hall.close(item).mean == Fraction(70)


def seated_again(hall, name):
    """The seat is given up and taken again."""
    old = hall.members[name]
    councils.end_member(old.pk, by=hall.expert, on=BEFORE, reason="Đổi người đại diện")
    return councils.add_member(
        hall.council.pk, by=hall.expert, on=BEFORE, person=hall.people[name], organisation=old.organisation,
        seat=old.seat, since=BEFORE,
    )  # fmt: skip


def test_e28_the_comparison_of_members_leaves_out_whoever_stands_back_on_whatever_seat(hall):
    item = hall.item(hall.opened())
    hall.all_signed(item, 70, 70, 70, 70, 78)
    Exclusion.objects.create(
        dossier=item.dossier, person=hall.m3, reason="Người nhà", noted_by=hall.expert, noted_on=DAY
    )
    assert hall.close(item).mean == Fraction(70)
    assert tallies_of([hall.item(item.sitting)])[item.pk].mean == Fraction(70)


def test_e28_who_comes_late_scores_nothing_before_declaring_and_nothing_is_closed(hall, refused):
    sitting = hall.planned(hall.candidate())
    item = hall.item(sitting)
    hall.declared(sitting, "head_chair", "deputy", "m1", "m2", "clerk")
    hall.present(sitting, "head_chair", "deputy", "m1", "m2", "clerk")
    opening.open_sitting(sitting.pk, by=hall.head_chair, on=DAY)
    hall.present(sitting, "head_chair", "deputy", "m1", "m2", "m3", "clerk")
    sheet, code = hall.score(item, "m3", hall.total(70)), hall.world.sheet.criteria[0].code
    with refused("ballot.undeclared"):
        scoring.choose(sheet.pk, by=hall.m3, on=DAY, criterion=code, option=None)
    with refused("ballot.undeclared"):
        scoring.remark(sheet.pk, by=hall.m3, on=DAY, remarks="Tốt")
    with refused("ballot.undeclared"):
        scoring.sign(sheet.pk, by=hall.m3, on=DAY)
    hall.signed(item, head_chair=70, deputy=70, m1=70, m2=70)
    with refused("item.undeclared", "item.unsigned"):
        hall.close(item)
    declaring.declare(item.pk, by=hall.m3, on=DAY, kind="none")
    scoring.sign(sheet.pk, by=hall.m3, on=DAY)
    assert hall.close(item).mean == Fraction(70)


def test_e28_a_tie_that_comes_up_after_the_declaration_is_asked_again(hall, refused):
    """m3 declared none, signed, and is found among the producer's people."""
    item = hall.item(hall.opened())
    hall.signed(item, head_chair=70, deputy=70, m1=70, m3=79)
    also(hall, "m3", "producer", hall.coop.organisation)
    also(hall, "m2", "producer", hall.coop.organisation)
    sheet = hall.score(item, "m2", hall.total(70))
    with refused("ballot.tied"):
        scoring.choose(sheet.pk, by=hall.m2, on=DAY, criterion=hall.world.sheet.criteria[0].code, option=None)
    with refused("ballot.tied"):
        scoring.sign(sheet.pk, by=hall.m2, on=DAY)
    with refused("item.tied", "item.unsigned"):
        hall.close(item)
    for name in ("m2", "m3"):
        declaring.recuse(item.pk, by=hall.head_chair, on=DAY, member=hall.members[name], reason="Người của chủ thể")
    assert hall.close(item).mean == Fraction(70)


def test_e28_the_secretary_owes_a_declaration_and_is_hinted_at_having_taken_the_dossier_in(hall, refused):
    sitting = hall.planned(hall.candidate())
    item = hall.item(sitting)
    item.dossier.accepted_by = hall.clerk
    item.dossier.save()
    hall.declared(sitting, *SCORING, "culture", "branch")
    hall.present(sitting)
    assert list(waiting.to_declare(hall.clerk, on=DAY)) == [item]
    with refused("sitting.undeclared"):
        opening.open_sitting(sitting.pk, by=hall.head_chair, on=DAY)
    assert declaring.declare(item.pk, by=hall.clerk, on=DAY, kind="none").hints == ["took_in", "second_duty"]
    assert opening.open_sitting(sitting.pk, by=hall.head_chair, on=DAY).state == "open"


def test_e28_a_refusal_names_no_product_to_a_chair_who_stands_back_from_it(hall):
    first, second = hall.candidate("Trà Shan tuyết"), hall.candidate("Trà xanh")
    sitting = hall.opened(first, second)
    item = sitting.items.get(dossier=first)
    declaring.declare(item.pk, by=hall.head_chair, on=DAY, kind="interest", words="Họ hàng")
    with pytest.raises(Refused) as refusal:
        opening.close_sitting(sitting.pk, by=hall.head_chair, on=DAY)
    assert refusal.value.obstacles[0].facts == {"products": ["một hồ sơ khác", "Trà xanh"]}


def test_e28_the_minutes_are_not_read_by_whoever_stands_back_from_a_dossier_of_the_sitting(hall, enter):
    item = hall.item(hall.opened())
    declaring.recuse(item.pk, by=hall.head_chair, on=DAY, member=hall.members["m3"], reason="Người nhà")
    minutes.keep(item.sitting.pk, by=hall.clerk, on=DAY, course="Bàn về chè của chủ thể", conclusion="Kết luận")
    minutes.finish(item.sitting.pk, by=hall.clerk, on=DAY)
    address = item.sitting.get_absolute_url()
    assert "Bàn về chè" in enter(hall.m1).get(address).content.decode()
    assert "Bàn về chè" not in enter(hall.m3).get(address).content.decode()
