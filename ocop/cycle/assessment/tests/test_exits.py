"""The written consultation (E23), the submission (E20), the ministry's three exits (E21), notices (E19)."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from ocop.actors.notifications.models import Notice
from ocop.cycle.assessment.models import Item, Ministry, Submission
from ocop.cycle.assessment.queries import results
from ocop.cycle.assessment.services import announcing, exits, opening, spread, submitting, writing
from ocop.cycle.dossiers.queries.access import dossiers_visible_to
from ocop.cycle.rounds.tests.province import DAY

FIVE = (100, 100, 100, 98, 97)


def decided(hall, *totals, name="Trà Shan tuyết"):
    """A result of one dossier."""
    item = hall.item(hall.opened(hall.candidate(name)))
    hall.all_signed(item, *totals)
    return hall.close(item)


def approved(hall, *found, decision="31/QĐ-UBND", letter="40/UBND"):
    """Drafted by the office, submitted, approved by the Chairman."""
    made = submitting.draft(by=hall.expert, on=DAY, results=found)
    submitting.submit(made.pk, by=hall.chief, on=DAY, number="9/TTr-VPĐP")
    return submitting.approve(made.pk, by=hall.chair, on=DAY, decision_number=decision, letter_number=letter)


def sent(hall):
    """With the ministry."""
    result = decided(hall, *FIVE)
    approved(hall, result)
    return result


def answered(hall, mean):
    """Back from it."""
    result = sent(hall)
    exits.note_answer(result.pk, by=hall.expert, on=DAY, mean=Decimal(mean), answer_number="77/BNNMT",
                      answered_on=DAY)  # fmt: skip
    return result


def test_e20_who_recognises_follows_from_framework_and_day_and_one_or_two_stars_never_go(hall, refused):
    four, low = decided(hall, 74, 76, 78, 80, 72), decided(hall, 40, 41, 42, 43, 44, name="Trà xanh")
    with refused("submission.not-recognised"):
        submitting.draft(by=hall.expert, on=DAY, results=[four, low])
    made = submitting.draft(by=hall.expert, on=DAY, results=[four])
    row = made.rows.get()
    assert (row.verdict, row.authority) == ("recognise", "province")
    with refused("submission.is-listed"):
        submitting.draft(by=hall.expert, on=DAY, results=[four])


def test_the_chairman_decides_what_others_drafted_and_says_why_it_comes_back(hall, refused):
    made = submitting.draft(by=hall.expert, on=DAY, results=[decided(hall, 74, 76, 78, 80, 72)])
    with refused("submission.not-submitted", "submission.no-decision"):
        submitting.approve(made.pk, by=hall.chair, on=DAY, decision_number="")
    with refused("submission.no-number"):
        submitting.submit(made.pk, by=hall.expert, on=DAY, number=" ")
    submitting.submit(made.pk, by=hall.expert, on=DAY, number="9/TTr-VPĐP")
    with refused("person.not-allowed"):
        submitting.approve(made.pk, by=hall.chief, on=DAY, decision_number="31/QĐ-UBND")
    with refused("act.no-reason"):
        submitting.give_back(made.pk, by=hall.chair, on=DAY, reason="")
    submitting.give_back(made.pk, by=hall.chair, on=DAY, reason="Thiếu biên bản")
    submitting.submit(made.pk, by=hall.expert, on=DAY, number="10/TTr-VPĐP")
    assert submitting.approve(made.pk, by=hall.chair, on=DAY, decision_number="31/QĐ-UBND").state == "approved"


def test_e20_an_approved_potential_five_goes_to_the_ministry(hall):
    result = sent(hall)
    assert hall.world.fresh(result.item.dossier).state == "sent_ministry"
    assert Ministry.objects.get().letter_number == "40/UBND"
    assert Submission.objects.get().rows.get().authority == "central"


def test_the_ministrys_answer_has_number_and_day_and_its_stars_follow_from_the_bands(hall, refused):
    result = sent(hall)
    with refused("ministry.no-number", "ministry.no-day", "exit.mean-beyond"):
        exits.note_answer(result.pk, by=hall.expert, on=DAY, mean=Decimal(101), answer_number="",
                          answered_on=date(2027, 3, 1))  # fmt: skip
    exits.note_answer(result.pk, by=hall.expert, on=DAY, mean=Decimal("92.5"), answer_number="77/BNNMT",
                      answered_on=DAY)  # fmt: skip
    assert Ministry.objects.get().stars == 5
    assert hall.world.fresh(result.item.dossier).state == "recognised_five"
    with refused("exit.not-below"):
        exits.leave(result.pk, by=hall.chair, on=DAY, exit="close", reason="x")


@pytest.mark.parametrize(
    ("exit", "state"),
    [("recognise", "pending_signature"), ("assess_again", "advisory_reported"), ("close", "result_low")],
)
def test_e21_below_ninety_there_are_three_exits(hall, refused, exit, state):
    result = answered(hall, "89.99")
    assert hall.world.fresh(result.item.dossier).state == "ministry_below"
    assert list(results.to_leave(hall.chair, on=DAY)) == [result]
    with refused("person.not-allowed"):
        exits.leave(result.pk, by=hall.expert, on=DAY, exit=exit, reason="Theo đề nghị")
    with refused("act.no-reason"):
        exits.leave(result.pk, by=hall.chair, on=DAY, exit=exit, reason=" ")
    exits.leave(result.pk, by=hall.chair, on=DAY, exit=exit, reason="Theo đề nghị của cơ quan điều phối")
    assert hall.world.fresh(result.item.dossier).state == state
    with refused("ministry.is-left"):
        exits.leave(result.pk, by=hall.chair, on=DAY, exit=exit, reason="x")


def test_e21_a_dossier_assessed_again_comes_before_the_council_once_more(hall):
    result = answered(hall, "80")
    exits.leave(result.pk, by=hall.chair, on=DAY, exit="assess_again", reason="Tỉnh tự đánh giá lại")
    item = hall.item(hall.opened(hall.world.fresh(result.item.dossier)))
    hall.all_signed(item, 80, 81, 82, 83, 84)
    assert hall.close(item).mean == Fraction(82)


def test_e21_below_the_ranks_of_the_province_nothing_is_recognised_on_it(hall, refused):
    result = answered(hall, "45")
    with refused("exit.no-rank"):
        exits.leave(result.pk, by=hall.chair, on=DAY, exit="recognise", reason="x")


def test_e19_one_or_two_stars_end_with_a_written_notice(hall, refused, django_capture_on_commit_callbacks):
    low = decided(hall, 40, 41, 42, 43, 44)
    with refused("announcement.no-number"):
        announcing.announce(low.pk, by=hall.expert, on=DAY, number="")
    with django_capture_on_commit_callbacks(execute=True):
        announcing.announce(low.pk, by=hall.expert, on=DAY, number="15/TB-VPĐP")
    told = set(Notice.objects.filter(code="result.announced").values_list("person__username", flat=True))
    assert told == {"director", "officer"}
    with refused("announcement.is-told"):
        announcing.announce(low.pk, by=hall.expert, on=DAY, number="16/TB-VPĐP")


def test_e28_what_needs_a_decision_is_not_told_before_it(hall, refused):
    four = decided(hall, 74, 76, 78, 80, 72)
    with refused("announcement.too-early"):
        announcing.announce(four.pk, by=hall.expert, on=DAY, number="15/TB-VPĐP")
    assert told_to(hall.director) == ["awaited"]
    approved(hall, four)
    assert announcing.announce(four.pk, by=hall.expert, on=DAY, number="15/TB-VPĐP").result == four
    assert told_to(hall.director) == ["pending_signature"]


def told_to(who):
    """The states of the dossiers as the person may know them."""
    return [row.told for row in dossiers_visible_to(who, on=DAY)]


def written(hall):
    """A re-evaluation in a written consultation."""
    return hall.item(hall.opened(hall.candidate(kind="re_evaluation"), mode="written"))


def opine(hall, item, **kinds):
    for name in ("head_chair", "deputy", "m1", "m2", "m3"):
        kind = kinds.get(name, "agree")
        writing.give_opinion(item.pk, by=getattr(hall, name), on=DAY, kind=kind, words="Cần xem mẫu")


def test_e23_a_re_evaluation_ends_in_writing_when_opinions_agree(hall, refused):
    item = written(hall)
    hall.all_signed(item, 74, 76, 78, 80, 72)
    with refused("item.opinions-missing"):
        hall.close(item)
    opine(hall, item)
    assert hall.close(item).stars == 4


def test_e23_whoever_asks_for_a_meeting_says_why_and_it_switches_with_the_sheets_kept(hall, refused):
    item = written(hall)
    hall.all_signed(item, 74, 76, 78, 80, 72)
    with refused("act.no-reason"):
        writing.give_opinion(item.pk, by=hall.m1, on=DAY, kind="meeting", words="")
    opine(hall, item, m1="meeting")
    with refused("item.meeting-asked"):
        hall.close(item)
    with refused("item.no-meeting"):
        writing.switch_to_meeting(item.pk, by=hall.head_chair, on=DAY, sitting=None, reason="Ý kiến khác nhau")
    meeting = hall.planned()
    moved = writing.switch_to_meeting(item.pk, by=hall.head_chair, on=DAY, sitting=meeting, reason="Ý kiến khác nhau")
    assert (Item.objects.get(pk=item.pk).state, moved.previous, item.sheets.count()) == ("moved", item, 5)
    hall.present(meeting)
    opening.open_sitting(meeting.pk, by=hall.head_chair, on=date(2027, 2, 16))
    hall.all_signed(moved, 74, 76, 78, 80, 72)
    assert hall.close(moved).stars == 4


def test_e23_totals_too_far_apart_ask_for_a_meeting_not_for_another_turn(hall, refused):
    item = written(hall)
    hall.all_signed(item, 60, 76, 78, 80, 72)
    opine(hall, item)
    with refused("item.opinions-differ"):
        hall.close(item)


def test_e16_minima_agreed_in_the_minutes_are_asked_for_where_the_regulation_says_so(hall, refused):
    hall.enact(start=date(2027, 2, 1), number="20/QĐ-UBND", minima_rule="agreed")
    item = hall.item(hall.opened())
    hall.all_signed(item, 100, 100, 100, 100, 100)
    with refused("item.not-agreed"):
        hall.close(item)
    best = hall.world.best()
    asked = [each.code for each in hall.world.sheet.criteria if each.minima]
    plain = next(each.code for each in hall.world.sheet.criteria if not each.minima)
    with refused("agreed.not-asked"):
        spread.agree(item.pk, by=hall.clerk, on=DAY, criterion=plain, option=0, in_favour=5)
    with refused("agreed.not-carried"):
        spread.agree(item.pk, by=hall.clerk, on=DAY, criterion=asked[0], option=0, in_favour=2, against=2)
    with refused("agreed.too-many"):
        spread.agree(item.pk, by=hall.clerk, on=DAY, criterion=asked[0], option=0, in_favour=4, against=2)
    for code in asked:
        spread.agree(item.pk, by=hall.clerk, on=DAY, criterion=code, option=best[code], in_favour=4, against=1)
    result = hall.close(item)
    assert (result.stars, result.content["agreed_votes"][asked[0]]) == (5, [4, 1, 0])
