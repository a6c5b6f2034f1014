"""Points from proposal to closing: state before, act, state after, the trail, the notice; refusals leave nothing."""

from datetime import date, timedelta

import pytest

from ocop.actors.notifications.models import Notice
from ocop.cycle.assessment.rules.sheets import Writing
from ocop.cycle.rounds.tests.province import DAY
from ocop.market.trade.models.points import (
    CheckAnswer,
    Inspection,
    PointGround,
    PointOfSale,
    PointRecognition,
    Recovery,
    VenueType,
)
from ocop.market.trade.queries.points.facts import shelf_of
from ocop.market.trade.services.points import carrying, deciding, inspecting, proposing, reminding
from ocop.market.trade.vocabulary.points import Answer, PointState

from .shop import COMMITMENT, TEAM, picture


def state_of(point):
    return PointOfSale.objects.get(pk=point.pk).state


def ground(code):
    return PointGround.objects.get(code=code)


def told(code):
    return set(Notice.objects.filter(code=code).values_list("person__username", flat=True))


def test_a_proposal_says_everything_it_lacks(shop, refused):
    point = proposing.draft(
        by=shop.officer, on=DAY,
        wording=shop.wording(operator=None, operator_name="", address="", venue_type=None, operation_form=None),
    )  # fmt: skip
    with refused("point.no-venue", "point.no-operator", "point.no-address", "point.no-form", "point.no-photos"):
        proposing.propose(point.pk, by=shop.officer, on=DAY)
    assert state_of(point) == PointState.DRAFT


def test_a_proposal_is_numbered_in_its_commune_and_told(shop, trail, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        first, second = shop.proposed(), shop.proposed(name="Quầy OCOP hồ Ba Bể", address="Bến thuyền", latitude=22.4)
    assert [first.code, second.code] == ["POS-05500-001", "POS-05500-002"]
    assert first.keeper == shop.department
    assert trail()[:3] == ["trade.point.drafted", "trade.point.photographed", "trade.point.proposed"]
    assert told("point.proposed") == {"trader", "leader", "surveyor"}


def test_an_operator_proposes_for_itself_and_a_commune_in_its_place(shop, refused):
    own = proposing.draft(by=shop.director, on=DAY, wording=shop.wording(operator=shop.rival.organisation))
    assert own.operator == shop.coop.organisation
    with refused("person.not-allowed"):
        proposing.draft(by=shop.neighbour, on=DAY, wording=shop.wording())
    with refused("person.not-allowed"):
        proposing.draft(by=shop.stranger, on=DAY, wording=shop.wording())


def test_coordinates_lie_in_the_province_and_a_near_one_of_the_same_operator_is_pointed_out(shop, refused):
    with refused("point.outside"):
        proposing.draft(by=shop.director, on=DAY, wording=shop.wording(latitude=10.7, longitude=106.6))
    with refused("point.half-a-place"):
        proposing.draft(by=shop.director, on=DAY, wording=shop.wording(longitude=None))
    first = shop.proposed()
    near = shop.draft(name="Ki-ốt 6", latitude=22.1472)
    far = shop.draft(name="Ki-ốt 60", address="Ki-ốt 60", latitude=22.1572)
    assert [proposing.duplicates(each, on=DAY) for each in (near, far)] == [[first], []]


def test_the_checklist_is_frozen_with_its_version_and_the_gap_is_warned(shop, refused):
    point = shop.proposed()
    with refused("inspection.team-too-small"):
        inspecting.begin(point.pk, by=shop.trader, on=DAY, kind="survey", held_on=DAY, team=TEAM[:1])
    with refused("inspection.other-state"):
        inspecting.begin(point.pk, by=shop.trader, on=DAY, kind="periodic", held_on=DAY, team=TEAM)
    made = shop.begun(point)
    assert made.regime == "QD-950-2023"
    assert made.regime_warning
    assert made.version.startswith("QD-950-2023/")
    assert len(made.checklist) == 24
    with refused("inspection.is-open"):
        shop.begun(point)


@pytest.mark.parametrize(("day", "allowed"), [(date(2019, 11, 1), False), (date(2023, 5, 10), True)])
def test_scenario_11_a_post_office_by_the_day_of_the_inspection(shop, refused, day, allowed):
    point = shop.proposed(venue_type=VenueType.objects.get(code="POST_OFFICE"))
    made = inspecting.begin(point.pk, by=shop.trader, on=DAY, kind="survey", held_on=day, team=TEAM)
    act = {"by": shop.trader, "on": DAY, "code": "A2", "answer": Answer.MET}
    if allowed:
        assert inspecting.answer(made.pk, **act).answer == Answer.MET
    else:
        with refused("answer.venue-not-allowed"):
            inspecting.answer(made.pk, **act)


def test_a_late_device_overwrites_nothing(shop, refused):
    made = shop.begun(shop.proposed())
    act = {"by": shop.trader, "on": DAY, "code": "F1"}
    inspecting.answer(made.pk, **act, answer=Answer.MET, writing=Writing(seen=0, hand="phone"))
    late = Writing(seen=0, hand="tablet")
    with refused("answer.changed-elsewhere"):
        inspecting.answer(made.pk, **act, answer=Answer.UNMET, remark="Không niêm yết", writing=late)
    again = inspecting.answer(
        made.pk, **act, answer=Answer.UNMET, remark="Thiếu", writing=Writing(seen=1, hand="tablet")
    )
    assert (again.answer, again.edition) == (Answer.UNMET, 2)
    inspecting.answer(made.pk, **act, answer=Answer.UNMET, remark="Thiếu", writing=late)  # the same words meet nothing
    assert CheckAnswer.objects.count() == 1


def test_an_inspection_ends_complete_with_pictures_and_host(shop, refused):
    made = shop.begun(shop.proposed())
    with refused("inspection.incomplete", "inspection.no-photo", "inspection.no-host"):
        inspecting.conclude(made.pk, by=shop.trader, on=DAY)
    shop.answered(made)
    with refused("person.not-allowed"):
        inspecting.conclude(made.pk, by=shop.director, on=DAY)
    done = inspecting.conclude(made.pk, by=shop.trader, on=DAY)
    assert (done.outcome, done.number, done.told["score"]) == ("pass", "01/BB-ĐB", 100)
    assert state_of(done.point) == PointState.SURVEYED
    with refused("inspection.not-open"):
        inspecting.answer(made.pk, by=shop.trader, on=DAY, code="F1", answer=Answer.MET)


def test_an_existing_shop_is_recognised_after_its_survey(shop, refused, trail):
    point = shop.surveyed()
    with refused("person.not-allowed"):
        deciding.recognise(point.pk, by=shop.trader, on=DAY, decision_number="1/QĐ", decided_on=DAY,
                           commitment_until=COMMITMENT)  # fmt: skip
    found = shop.recognised(point)
    made = PointRecognition.objects.get()
    assert (found.state, made.number, made.valid_until) == ("recognised", "01/GCN-ĐB", date(2030, 2, 15))
    assert trail()[-1] == "trade.point.recognised"
    assert [move.move for move in found.moves.all()] == ["propose", "note_survey", "recognise"]


def test_the_head_of_another_department_decides_nothing(shop, refused):
    point = shop.surveyed()
    with refused("person.not-allowed"):
        deciding.recognise(point.pk, by=shop.stranger, on=DAY, decision_number="1/QĐ", decided_on=DAY,
                           commitment_until=COMMITMENT)  # fmt: skip


def test_whoever_concluded_the_inspection_does_not_recognise(shop, refused):
    point = shop.proposed()
    shop.carry(point)
    made = shop.answered(shop.begun(point))
    inspecting.conclude(made.pk, by=shop.leader, on=DAY)
    with refused("point.own-inspection"):
        shop.recognised(point)


def test_a_point_with_state_money_is_built_under_its_contract_and_accepted(shop, refused):
    point = shop.surveyed(has_state_money=True)
    with refused("point.to-be-built"):
        shop.recognised(point)
    with refused("point.nothing-compared"):
        deciding.select(point.pk, by=shop.trader, on=DAY, number="3/KH-SCT")
    deciding.select(point.pk, by=shop.trader, on=DAY, number="3/KH-SCT", reason="Một đề xuất duy nhất")
    with refused("point.no-contract"):
        deciding.build(point.pk, by=shop.surveyor, on=DAY)
    proposing.note_support(point.pk, by=shop.surveyor, on=DAY, code="ĐA-07", contracted_on=DAY, amount_vnd=50_000_000)
    deciding.build(point.pk, by=shop.surveyor, on=DAY)
    with refused("point.not-passed"):
        shop.recognised(point)
    shop.inspected(point, "acceptance")
    assert shop.recognised(point).state == PointState.RECOGNISED


def test_ranked_proposals_are_compared_by_score(shop, refused):
    best, other = shop.surveyed(), shop.proposed(name="Quầy khác", address="Thôn 2", latitude=22.2)
    shop.inspected(other, E3=None, F4=None)
    with refused("point.better-score"):
        deciding.select(other.pk, by=shop.trader, on=DAY, number="3/KH-SCT")
    deciding.select(best.pk, by=shop.trader, on=DAY, number="3/KH-SCT")
    deciding.reject(other.pk, by=shop.trader, on=DAY, reason="Điểm thấp hơn")
    assert [state_of(best), state_of(other)] == ["selected", "rejected"]


def test_scenario_12_the_mark_on_a_lapsed_product_fails_tells_the_operator_and_is_mended(
    shop, django_capture_on_commit_callbacks
):
    point = shop.recognised()
    with django_capture_on_commit_callbacks(execute=True):
        failed = shop.inspected(point, "periodic", C5=None)
    assert (failed.outcome, failed.told["fails"]) == ("fail", ["C5"])
    assert state_of(point) == PointState.RECOGNISED
    assert {"director", "officer"} <= told("point.inspected")
    mended = shop.inspected(point, "follow_up")
    assert (mended.outcome, mended.follows) == ("pass", failed)


def test_a_lapsed_product_is_flagged_on_the_shelf_told_once_and_not_right(shop, django_capture_on_commit_callbacks):
    point = shop.recognised()
    goods = point.goods.get()
    assert shelf_of(point, DAY)[0].shows_stars
    shop.lapse(goods.product, DAY + timedelta(days=1))
    after = DAY + timedelta(days=1)
    shelf = shelf_of(point, after)[0]
    assert (shelf.shows_stars, shelf.is_right) == (False, False)
    with django_capture_on_commit_callbacks(execute=True):
        reminding.remind(on=after)
    assert {"director", "officer"} <= told("point.product-lapsed")
    assert reminding.remind(on=after) == 0


def test_only_a_valid_product_is_taken_onto_the_shelf_as_ocop(shop, refused):
    point = shop.proposed()
    with refused("goods.not-valid"):
        shop.carry(point, shop.product("Cũ", issued_on=date(2022, 1, 1)))
    with refused("goods.no-proof"):
        shop.carry(point, shop.product("Cũ nữa", issued_on=date(2022, 1, 1)), group="local")
    goods = shop.carry(point, shop.product("Mới"))
    with refused("goods.carried-already", "goods.barcode-taken"):
        shop.carry(point, goods.product)
    carrying.drop(goods.pk, by=shop.director, on=DAY, day=DAY)
    assert carrying.carry(point.pk, by=shop.director, on=DAY, product=goods.product, group="ocop").end is None


def suspended(shop, start=DAY, code="SG3"):
    point = shop.recognised()
    deciding.suspend(point.pk, by=shop.leader, on=start, ground=ground(code), facts="Bị xử phạt", noticed_on=None,
                     start=start, decision_number="20/QĐ-SCT", decided_on=start)  # fmt: skip
    return point


def test_suspended_mended_and_restored(shop, refused, trail):
    point = suspended(shop)
    assert state_of(point) == PointState.SUSPENDED
    with refused("point.no-follow-up"):
        deciding.restore(point.pk, by=shop.leader, on=DAY, decision_number="25/QĐ-SCT", decided_on=DAY)
    day = DAY + timedelta(days=40)
    shop.inspected(point, "follow_up", on=day)
    deciding.restore(point.pk, by=shop.leader, on=day, decision_number="25/QĐ-SCT", decided_on=day)
    assert state_of(point) == PointState.RECOGNISED
    assert trail()[-1] == "trade.point.restored"


def test_scenario_13_after_91_days_revocation_is_proposed_and_the_support_is_to_come_back(
    shop, refused, django_capture_on_commit_callbacks
):
    point = suspended(shop)
    proposing.note_support(point.pk, by=shop.surveyor, on=DAY, code="ĐA-07", contracted_on=DAY, amount_vnd=50_000_000)
    typed = {"by": shop.leader, "hearing": "Chủ điểm xin thôi", "decision_number": "30/QĐ-SCT", "ground": ground("RG1")}
    with refused("revocation.not-overdue"):
        deciding.revoke(point.pk, **typed, on=DAY + timedelta(days=90), decided_on=DAY + timedelta(days=90))
    day = DAY + timedelta(days=91)
    assert point.suspensions.get().proposed_on is None
    with django_capture_on_commit_callbacks(execute=True):
        reminding.remind(on=day)
    assert point.suspensions.get().proposed_on == day
    assert "leader" in told("point.to-be-revoked")
    deciding.revoke(point.pk, **typed, on=day, decided_on=day)
    recovery = Recovery.objects.get()
    assert (state_of(point), recovery.support_code, recovery.amount_vnd) == ("revoked", "ĐA-07", 50_000_000)


def test_closing_takes_the_sign_down_and_an_early_end_opens_a_recovery(shop, refused):
    point = shop.recognised()
    proposing.note_support(point.pk, by=shop.surveyor, on=DAY, code="ĐA-07", amount_vnd=1)
    with refused("act.no-reason", "point.sign-not-removed"):
        deciding.close(point.pk, by=shop.director, on=DAY, reason="")
    proposing.add_photos(point.pk, by=shop.director, on=DAY, kind="sign_removed", photos=[picture()])
    deciding.close(point.pk, by=shop.director, on=DAY, reason="Chuyển nơi khác")
    assert state_of(point) == PointState.CLOSED
    assert Recovery.objects.count() == 1


def test_recognition_is_renewed_only_in_its_last_ninety_days_after_an_inspection(shop, refused):
    point = shop.recognised()
    with refused("point.too-early-to-renew", "point.not-passed"):
        shop.recognised(point)
    day = date(2029, 12, 1)
    carrying.drop(point.goods.get().pk, by=shop.director, on=day, day=DAY)
    shop.carry(point, shop.product("Chè mới", issued_on=date(2029, 1, 1)), on=day)
    shop.inspected(point, "periodic", on=day)
    shop.recognised(point, on=day)
    assert PointRecognition.objects.first().valid_until == date(2032, 12, 1)


def test_what_is_due_is_told_once(shop):
    point = shop.recognised()
    day = date(2028, 3, 1)
    first = reminding.remind(on=day)
    assert first > 0
    assert reminding.remind(on=day) == 0
    keys = set(point.alerts.values_list("key", flat=True))
    assert "inspection:2028-02-15" in keys
    assert {"sales:2027-02-01", "sales:2028-01-01"} <= keys
    assert Inspection.objects.count() == 1
