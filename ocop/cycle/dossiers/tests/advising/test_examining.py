"""Samples, visits, tests, points, the report and the meetings of the team: what is asked for, what is refused."""

from datetime import date, timedelta

import pytest
from django.db import DatabaseError, transaction

from ocop.base.kernel.outcome import Refused
from ocop.cycle.dossiers.models import AdvisoryReport, Dossier, Sample, SiteVisit, TeamMeeting
from ocop.cycle.dossiers.queries.advising.facts import asked_samples, missing_samples, scored
from ocop.cycle.dossiers.queries.packs import advisory_chosen, pack_of, self_chosen
from ocop.cycle.dossiers.rules.advising.samples import asked_by
from ocop.cycle.dossiers.services.advising import meeting, reporting, samples, scoring, testing, visiting
from ocop.cycle.dossiers.vocabulary import DossierState
from ocop.cycle.evidence.tests.photos import photo
from ocop.cycle.products.services.working import Photo
from ocop.cycle.rounds.tests.province import DAY

FRAMEWORK = {"samples": {"count": 5, "except_sets": ["26"]}}


# ── samples (E07) ──


@pytest.mark.parametrize(("set_code", "asked"), [("01", 5), ("12", 5), ("25", 5), ("26", 0)])
def test_e07_five_samples_except_set_26(set_code, asked):
    assert asked_by(FRAMEWORK, set_code) == asked
    assert asked_by({}, set_code) == 0


def test_e07_the_register_gives_each_sample_its_number_without_gaps(world, team, refused):
    first, second = world.dossier("proposed"), world.dossier("proposed", product=world.product("Trà B"))
    assert (asked_samples(first), missing_samples(first)) == (5, 5)
    team.sampled(first, 3)
    with refused("sample.no-condition"):
        samples.register(second.pk, by=world.expert, on=DAY, count=1, condition=" ", received_on=DAY)
    team.sampled(second, 1)
    team.sampled(first, 2)
    assert list(Sample.objects.values_list("written", "dossier__product__name")) == [
        ("M001/2027", "Trà Shan tuyết"),
        ("M002/2027", "Trà Shan tuyết"),
        ("M003/2027", "Trà Shan tuyết"),
        ("M004/2027", "Trà B"),
        ("M005/2027", "Trà Shan tuyết"),
        ("M006/2027", "Trà Shan tuyết"),
    ]
    assert (missing_samples(first), missing_samples(second)) == (0, 4)


def test_e07_everything_wrong_with_samples_is_said_at_once(world, team, refused):
    dossier = world.dossier("completion_requested")
    type(dossier).objects.filter(pk=dossier.pk).update(state="recognised")
    with refused("sample.wrong-moment", "sample.none", "sample.no-condition", "sample.day"):
        samples.register(dossier.pk, by=world.expert, on=DAY, count=0, condition="", received_on=DAY + timedelta(1))
    proposed = world.dossier("proposed", product=world.product("Trà B"))
    with refused("sample.too-many"):
        team.sampled(proposed, 11)


def test_only_the_office_takes_samples_in_and_members_use_them(world, team, refused, trail):
    dossier = team.given()
    with pytest.raises(Refused):
        samples.register(dossier.pk, by=team.first, on=DAY, count=5, condition="Tốt", received_on=DAY)
    team.sampled(dossier)
    one = dossier.samples.first()
    samples.use_sample(one.pk, by=team.first, on=DAY, use="test", words="Gửi phòng kiểm nghiệm")
    with refused("sample.no-note"):
        samples.use_sample(one.pk, by=team.first, on=DAY, use="spent")
    samples.use_sample(one.pk, by=team.first, on=DAY, use="spent", words="Hết sau kiểm nghiệm")
    with refused("sample.is-spent"):
        samples.use_sample(one.pk, by=team.first, on=DAY, use="kept")
    with pytest.raises(Refused):
        samples.use_sample(one.pk, by=team.third, on=DAY, use="kept")
    assert list(one.uses.values_list("use", flat=True)) == ["kept", "test", "spent"]
    assert trail()[-1] == "dossiers.sample.used"


# ── visits ──


def test_a_visit_is_planned_held_and_signed(world, team, told, trail):
    dossier = team.given("second")
    with told("advising.visit-planned", "director", "officer", "second"):
        visit = visiting.plan_visit(
            dossier.pk, by=team.first, on=DAY, planned_on=DAY, place="Xưởng", members=[team.member("second")]
        )
    visit = visiting.hold_visit(
        visit.pk, by=team.first, on=DAY, held_on=DAY, began="08:30", findings={"workshop": "to_mend", "labour": ""},
        notes={"workshop": "Che khu phơi"}, conclusion="Đúng hồ sơ", producer_person="Lèng Thị Vần",
    )  # fmt: skip
    signed = visiting.sign_visit(visit.pk, by=team.first, on=DAY)
    assert (signed.written, signed.state, len(signed.digest)) == ("01/BB-KT/2027", "signed", 64)
    assert [(row.topic, row.finding, row.note) for row in signed.findings.all()] == [
        ("workshop", "to_mend", "Che khu phơi")
    ]
    assert trail()[-3:] == ["dossiers.visit.planned", "dossiers.visit.held", "dossiers.visit.signed"]


def test_everything_a_visit_lacks_is_said_at_once(world, team, refused):
    dossier = team.given()
    with refused("visit.no-day", "visit.no-place"):
        visiting.plan_visit(dossier.pk, by=team.first, on=DAY, planned_on=DAY - timedelta(1), place="")
    visit = visiting.plan_visit(dossier.pk, by=team.first, on=DAY, planned_on=DAY, place="Xưởng")
    with refused("visit.no-held-day", "visit.no-hour", "visit.nothing-found", "visit.no-conclusion"):
        visiting.hold_visit(visit.pk, by=team.first, on=DAY, held_on=None, began="", findings={"labour": ""})
    with refused("visit.not-held", "visit.no-producer"):
        visiting.sign_visit(visit.pk, by=team.first, on=DAY)


def test_signed_minutes_never_change(world, team):
    visit = visiting.sign_visit(team.visited(team.given()).pk, by=team.first, on=DAY)
    with pytest.raises(DatabaseError), transaction.atomic():
        SiteVisit.objects.filter(pk=visit.pk).update(conclusion="Khác")
    with pytest.raises(DatabaseError), transaction.atomic():
        visit.delete()
    assert SiteVisit.objects.get(pk=visit.pk).conclusion == "Đúng hồ sơ"


def test_pictures_of_a_visit_come_by_themselves_until_it_is_signed(world, team, refused):
    visit = visiting.plan_visit(team.given().pk, by=team.first, on=DAY, planned_on=DAY, place="Xưởng")
    with refused("visit.no-photo"):
        visiting.add_photos(visit.pk, by=team.first, on=DAY, photos=[])
    with refused("advising.not-assigned"):
        visiting.add_photos(visit.pk, by=team.second, on=DAY, photos=[Photo("x.jpg", photo())])
    for name in ("xuong.jpg", "kho.jpg"):
        visiting.add_photos(visit.pk, by=team.first, on=DAY, photos=[Photo(name, photo())])
    assert list(visit.photos.values_list("caption", flat=True)) == ["xuong.jpg", "kho.jpg"]
    SiteVisit.objects.filter(pk=visit.pk).update(state="cancelled")
    with refused("visit.closed"):
        visiting.add_photos(visit.pk, by=team.first, on=DAY, photos=[Photo("x.jpg", photo())])


def test_a_visit_is_cancelled_with_a_reason_before_it_is_held(world, team, refused):
    dossier = team.given()
    visit = visiting.plan_visit(dossier.pk, by=team.first, on=DAY, planned_on=DAY, place="Xưởng")
    with refused("visit.no-reason"):
        visiting.cancel_visit(visit.pk, by=team.first, on=DAY, reason="")
    visiting.cancel_visit(visit.pk, by=team.first, on=DAY, reason="Mưa lũ")
    held = team.visited(dossier)
    with refused("visit.closed"):
        visiting.cancel_visit(held.pk, by=team.first, on=DAY, reason="Mưa lũ")


def test_a_re_evaluation_is_visited_only_on_the_two_grounds_of_the_law(world, team, refused):
    dossier = world.dossier("accepted", kind="re_evaluation")
    facts = {"by": world.expert, "on": DAY, "planned_on": DAY, "place": "Xưởng"}
    with refused("visit.no-ground"):
        visiting.plan_visit(dossier.pk, **facts)
    with refused("visit.no-reason"):
        visiting.plan_visit(dossier.pk, ground="scale", **facts)
    visit = visiting.plan_visit(dossier.pk, ground="scale", reason="Sản lượng gấp ba", **facts)
    assert visit.get_ground_display() == "Quy mô sản xuất thay đổi lớn"


# ── tests ──


def test_an_extra_test_is_asked_for_and_answered_once(world, team, refused, told):
    dossier = team.given()
    with refused("test.no-name", "test.no-reason", "test.no-due"):
        testing.ask_test(dossier.pk, by=team.first, on=DAY, name="", reason="", due=DAY)
    with told("advising.test-asked", "director", "officer"):
        testing.ask_test(
            dossier.pk, by=team.first, on=DAY, name="Kim loại nặng", reason="Thiếu chỉ tiêu", due=date(2027, 3, 1)
        )
    test = dossier.extra_tests.get()
    with refused("test.no-result", "test.no-proof"):
        testing.note_test(test.pk, by=team.first, on=DAY, result="")
    testing.note_test(test.pk, by=team.first, on=DAY, result="passed", words="KN-118/2027")
    with refused("test.is-known"):
        testing.note_test(test.pk, by=team.first, on=DAY, result="failed", words="KN-118/2027")


# ── points ──


def test_points_are_saved_as_far_as_they_have_come_and_added_up_by_the_system(world, team, refused):
    dossier = team.given()
    first, second, *_rest = world.sheet.criteria
    scoring.save_points(dossier.pk, by=team.first, on=DAY, chosen={first.code: None}, remarks={first.code: "Không có"})
    top = max(second.options, key=lambda option: option.points)
    scoring.save_points(dossier.pk, by=team.first, on=DAY, chosen={second.code: top.index}, remarks={})
    found = scored(dossier)
    assert found.chosen == {first.code: None, second.code: top.index}
    assert (found.score.total, found.own.total, found.remarks[first.code]) == (top.points, 100, "Không có")
    with refused("sheet.unknown-option", "sheet.unknown-criterion"):
        scoring.save_points(dossier.pk, by=team.first, on=DAY, chosen={first.code: 99, "99.9": 0}, remarks={})


def test_who_is_not_assigned_scores_nothing(world, team, refused):
    dossier = team.given()
    for who in (team.second, world.expert, world.officer, world.director):
        with refused("advising.not-assigned"):
            scoring.save_points(dossier.pk, by=who, on=DAY, chosen={}, remarks={})


# ── the report ──


def test_the_report_says_everything_that_is_still_open(world, team, refused):
    dossier = team.given()
    team.visited(dossier)
    testing.ask_test(dossier.pk, by=team.first, on=DAY, name="Chì", reason="Thiếu", due=date(2027, 3, 1))
    with refused(
        "sample.missing",
        "report.unscored",
        "report.open-visits",
        "report.open-tests",
        "report.no-conclusion",
        "report.no-words",
    ):
        reporting.sign_report(dossier.pk, by=team.first, on=DAY)


def test_fewer_points_than_the_producer_need_a_remark(world, team, refused):
    dossier = team.given()
    team.sampled(dossier)
    code = world.sheet.criteria[0].code
    team.scored(dossier, **{code: None})
    reporting.save_report(dossier.pk, by=team.first, on=DAY, conclusion="ready", words="Đề nghị xét")
    with refused("report.unremarked"):
        reporting.sign_report(dossier.pk, by=team.first, on=DAY)
    scoring.save_points(dossier.pk, by=team.first, on=DAY, chosen={}, remarks={code: "Chưa có minh chứng"})
    assert reporting.sign_report(dossier.pk, by=team.first, on=DAY).state == DossierState.ADVISORY_REPORTED


def test_the_lead_signs_the_report_and_the_office_hears_but_not_the_producer(world, team, told, trail):
    dossier = team.examined()
    with told("advising.reported", "chief", "expert"):
        team.reported(dossier)
    report = dossier.advisory_reports.get()
    assert (report.written, report.signed_by, report.team) == ("01/BC-TTV/2027", team.first, team.team)
    assert world.fresh(dossier).state == DossierState.ADVISORY_REPORTED
    assert trail()[-2:] == ["dossiers.advice.drafted", "dossiers.advice.signed"]


def test_a_member_who_does_not_lead_does_not_sign(world, team, refused):
    dossier = team.given("second")
    team.sampled(dossier)
    team.scored(dossier, by=team.second)
    reporting.save_report(dossier.pk, by=team.second, on=DAY, conclusion="ready", words="Đề nghị xét")
    with refused("report.not-lead"):
        reporting.sign_report(dossier.pk, by=team.second, on=DAY)


def test_a_signed_report_is_kept_and_never_changes(world, team, refused):
    dossier = team.reported(team.examined())
    with pytest.raises(DatabaseError), transaction.atomic():
        AdvisoryReport.objects.filter(dossier=dossier).update(words="Khác")
    with refused("advising.wrong-moment"):
        scoring.save_points(dossier.pk, by=team.first, on=DAY, chosen={}, remarks={})
    assert advisory_chosen(dossier) == self_chosen(dossier)
    pack = pack_of(world.fresh(dossier))
    assert (len(pack.samples), pack.advisory.written) == (5, "01/BC-TTV/2027")


def test_the_office_not_the_team_reports_on_a_re_evaluation(world, team, refused):
    dossier = world.dossier("accepted", kind="re_evaluation")
    with refused("person.not-allowed"):
        reporting.save_report(dossier.pk, by=team.first, on=DAY, words="x")
    team.sampled(dossier)
    team.scored(dossier, by=world.expert)
    team.reported(dossier, by=world.expert)
    report = dossier.advisory_reports.get()
    assert (report.written, report.team, world.fresh(dossier).state) == (
        "01/BC-ĐP/2027",
        None,
        DossierState.ADVISORY_REPORTED,
    )


# ── meetings ──


def meet(team, dossiers, **changed):
    usual = {
        "held_on": DAY, "place": "Phòng họp", "began": "14:00", "chair": team.member("first"),
        "secretary": team.member("second"), "present": [team.member("first"), team.member("second")],
        "opinions": {dossier.pk: "Đủ điều kiện" for dossier in dossiers}, "conclusion": "Thống nhất",
    }  # fmt: skip
    return meeting.note_meeting(team.team.pk, by=team.second, on=DAY, **{**usual, **changed})


def test_the_minutes_of_a_meeting_are_numbered_and_kept(world, team):
    dossier = team.given()
    stranger = world.dossier("accepted", product=world.product("Trà B"))
    found = meet(team, [dossier, stranger])
    assert (found.written, list(found.dossiers.all())) == ("01/BB-TTV/2027", [dossier])
    assert [row["name"] for row in found.content["absent"]] == ["Vi Thị Ba"]
    with pytest.raises(DatabaseError), transaction.atomic():
        TeamMeeting.objects.update(written="x")


def test_everything_a_meeting_lacks_is_said_at_once(world, team, refused):
    with refused(
        "meeting.no-day",
        "meeting.no-place",
        "meeting.nobody",
        "meeting.no-chair",
        "meeting.no-secretary",
        "meeting.no-dossier",
        "meeting.no-conclusion",
    ):
        meet(team, [], held_on=None, place="", present=[], chair=None, secretary=None, conclusion="")
    with refused("meeting.same-person"):
        meet(team, [team.given()], secretary=team.member("first"))


def test_a_dossier_of_the_team_counts_once_in_the_series(world, team):
    assert Dossier.objects.count() == 0
    first, second = team.given(), team.give(world.dossier("accepted", product=world.product("Trà B")))
    for dossier in (first, second):
        team.sampled(dossier)
        team.scored(dossier)
        team.reported(dossier)
    assert list(AdvisoryReport.objects.order_by("number").values_list("written", flat=True)) == [
        "01/BC-TTV/2027",
        "02/BC-TTV/2027",
    ]
