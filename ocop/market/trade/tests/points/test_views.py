"""Screens: what is shown, to whom not; lists cost the same for any length; the life of a point through its pages."""

from datetime import date, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from ocop.base.workdays import clock
from ocop.cycle.rounds.tests.province import DAY
from ocop.market.trade.models.points import CheckAnswer, Inspection, PointOfSale, PointPhoto, SalesReport
from ocop.market.trade.services.points import selling
from ocop.market.trade.slots_of_points import waiting, waiting_count

from .shop import PICTURE, TEAM


def at(name, *args):
    return reverse(f"trade:{name}", args=args)


@pytest.mark.parametrize("name", ["points", "inspections", "sales-reports"])
def test_lists_cost_the_same_for_any_length(shop, enter, queries_of, name):
    client = enter(shop.trader)

    def more(n):
        point = shop.recognised(shop.surveyed(name=f"Điểm {n}", address=f"Số {n}", latitude=22 + n / 100))
        report = selling.begin(point.pk, by=shop.director, on=DAY + timedelta(days=40), month=date(2027, 2, 1))
        selling.send(report.pk, by=shop.director, on=DAY + timedelta(days=40))

    shop.product("Chung")
    more(1)
    client.get(at(name))
    one = queries_of(lambda: client.get(at(name)))
    for n in (2, 3):
        more(n)
    assert queries_of(lambda: client.get(at(name))) == one


def test_the_public_finder_costs_the_same_for_any_length(shop, client, queries_of):
    shop.recognised()
    client.get("/diem-ban/")
    one = queries_of(lambda: client.get("/diem-ban/"))
    for n in (2, 3):
        shop.recognised(shop.surveyed(name=f"Điểm {n}", address=f"Số {n}", latitude=22 + n / 100))
    assert queries_of(lambda: client.get("/diem-ban/")) == one


def test_the_public_sees_recognised_points_without_cookie_and_phone(shop, client):
    point = shop.recognised()
    answer = client.get("/diem-ban/")
    page = answer.content.decode()
    assert "Cửa hàng OCOP chợ Ba Bể" in page
    assert "OCOP 4 sao" in page
    assert "0912000001" not in page
    assert not answer.cookies
    assert answer["Cache-Control"].startswith("public, max-age=")
    assert "OCOP" in client.get(f"/diem-ban/{point.code}/").content.decode()
    PointOfSale.objects.filter(pk=point.pk).update(is_phone_public=True)
    assert "0912000001" in client.get(f"/diem-ban/{point.code}/").content.decode()


def test_a_lapsed_product_is_no_ocop_for_the_public_and_a_suspended_point_is_not_found(shop, client):
    point = shop.recognised()
    shop.lapse(point.goods.get().product, DAY + timedelta(days=1))
    with clock.fixed(DAY + timedelta(days=1)):
        assert "OCOP 4 sao" not in client.get("/diem-ban/").content.decode()
        assert "Chè Shan tuyết" not in client.get(f"/diem-ban/{point.code}/").content.decode()
    PointOfSale.objects.filter(pk=point.pk).update(state="suspended")
    assert client.get(f"/diem-ban/{point.code}/").status_code == 404


def test_the_finder_narrows_by_place_venue_and_product(shop, client):
    shop.recognised()
    found = {q: "chợ Ba Bể" in client.get(f"/diem-ban/?{q}").content.decode() for q in (
        "xa=05500", "xa=05600", "loai=MARKET", "loai=HOTEL", "q=Shan", "q=mật",
    )}  # fmt: skip
    assert list(found.values()) == [True, False, True, False, True, False]


def test_a_draft_and_a_foreign_point_do_not_exist_for_others(shop, enter):
    draft = shop.draft()
    pages = {who: enter(getattr(shop, who)).get(draft.get_absolute_url()).status_code for who in (
        "director", "officer", "trader", "expert", "neighbour", "rival_director",
    )}  # fmt: skip
    assert pages == {"director": 200, "officer": 200, "trader": 200, "expert": 404, "neighbour": 404,
                     "rival_director": 404}  # fmt: skip


def test_the_page_of_a_point_says_what_the_proposal_lacks(shop, enter):
    point = shop.draft(address="")
    page = enter(shop.director).get(point.get_absolute_url()).content.decode()
    assert "Chưa ghi địa chỉ." in page
    assert 'aria-disabled="true"' in page


def sheet_of(shop, enter):
    inspection = shop.begun(shop.proposed())
    return inspection, enter(shop.trader)


def test_the_checklist_is_kept_on_the_phone_line_by_line(shop, enter):
    inspection, client = sheet_of(shop, enter)
    page = client.get(inspection.get_absolute_url()).content.decode()
    assert page.count("data-offline-key=") == 25  # every line and the general notes
    assert page.count("data-offline=") == 26  # and the pictures
    assert "Không áp dụng cho điểm này." not in page


def test_an_answer_saved_by_itself_tells_its_edition_and_a_late_one_is_told_both(shop, enter):
    inspection, client = sheet_of(shop, enter)
    address, partial = at("answer-line", inspection.pk), {"HX-Request": "true"}
    typed = {"code": "F1", "answer": "met", "seen": "0", "hand": "a"}
    answer = client.post(address, typed, headers=partial)
    assert (answer.status_code, answer["X-Edition"]) == (200, "1")
    late = client.post(address, {**typed, "answer": "unmet", "remark": "Thiếu", "hand": "b"}, headers=partial)
    assert late.status_code == 409
    assert "đã được ghi ở máy khác" in late.content.decode()
    assert 'name="seen" value="1"' in late.content.decode()
    assert CheckAnswer.objects.get().answer == "met"
    plain = client.post(address, {**typed, "seen": "1"})
    assert plain["Location"].endswith("#c-F1")


def test_pictures_and_notes_come_one_by_one(shop, enter):
    inspection, client = sheet_of(shop, enter)
    sent = {"code": "C1", "camera": SimpleUploadedFile("bien.png", PICTURE, "image/png")}
    client.post(at("add-inspection-photos", inspection.pk), sent, headers={"HX-Request": "true"})
    assert inspection.photos.get().code == "C1"
    typed = {"operator_person": "Chị Bán", "latitude": "22,147", "longitude": "105,834", "met_at": "08:30", "seen": "0"}
    answer = client.post(at("note-inspection", inspection.pk), typed, headers={"HX-Request": "true"})
    assert answer["X-Edition"] == "1"
    assert str(Inspection.objects.get(pk=inspection.pk).latitude) == "22.147000"


def test_a_life_through_the_screens(shop, enter):
    operator, officer, leader = enter(shop.director), enter(shop.trader), enter(shop.leader)
    form = shop.wording()
    typed = {
        "name": form.name, "unit": shop.here.pk, "address": form.address, "venue_type": form.venue_type.pk,
        "operation_form": form.operation_form.pk, "operator_name": shop.coop.name, "sells_food": "on",
    }  # fmt: skip
    operator.post(at("draft-point"), typed)
    point = PointOfSale.objects.get()
    assert point.operator == shop.coop.organisation
    sent = {"kind": "front", "uploads": SimpleUploadedFile("a.png", PICTURE, "image/png")}
    operator.post(at("add-point-photos", point.pk), sent)
    assert PointPhoto.objects.count() == 1
    operator.post(at("propose-point", point.pk))
    product = shop.product()
    operator.post(at("carry-goods", point.pk), {"group": "ocop", "product": product.pk, "price_vnd": "120.000"})
    answer = officer.post(at("begin-inspection", point.pk), {"kind": "survey", "held_on": "15/02/2027",
                                                              "team": "Nông Thị Phiên, UBND xã"})  # fmt: skip
    inspection = Inspection.objects.get()
    assert answer["Location"] == inspection.get_absolute_url()
    shop.answered(inspection)
    officer.post(at("conclude-inspection", inspection.pk))
    decided = {"decision_number": "12/QĐ-SCT", "decided_on": "15/02/2027", "commitment_until": "15/02/2032"}
    leader.post(at("recognise-point", point.pk), decided)
    assert PointOfSale.objects.get().state == "recognised"
    with clock.fixed(date(2027, 3, 3)):
        operator.post(at("begin-sales", point.pk), {"month": "2027-02-01"})
        report, goods = SalesReport.objects.get(), point.goods.get()
        operator.post(at("fill-sales", report.pk), {f"q-{goods.pk}": "10", f"v-{goods.pk}": "1.200.000"})
        operator.post(at("send-sales", report.pk))
        page = officer.get(report.get_absolute_url()).content.decode()
    assert "1.200.000 đ" in page
    assert "Đã gửi" in page
    for name in ("proposal-paper", "recognition-decision"):
        assert officer.get(at(name, point.pk)).status_code == 200
    assert officer.get(at("inspection-paper", inspection.pk)).status_code == 200
    for name in ("points-paper", "inspections-paper"):
        first, again = officer.get(f"{at(name)}?tep=docx"), officer.get(f"{at(name)}?tep=docx")
        assert first.content == again.content


def test_what_waits_is_shown_to_whoever_does_it(shop):
    shop.surveyed()
    waits = {
        who: [str(task.title) for task in waiting(getattr(shop, who), DAY)] for who in ("leader", "trader", "officer")
    }
    assert waits == {"leader": ["Cửa hàng OCOP chợ Ba Bể"], "trader": [], "officer": []}
    assert waiting_count(shop.leader, DAY) == 1


def test_only_the_team_and_the_department_write_a_checklist(shop, enter):
    inspection = shop.begun(shop.proposed())
    address = at("answer-line", inspection.pk)
    typed = {"code": "F1", "answer": "met"}
    assert enter(shop.expert).post(address, typed).status_code == 404
    assert enter(shop.director).post(address, typed).status_code == 404
    assert enter(shop.surveyor).post(address, typed).status_code == 302
    assert len(TEAM) == 2
