"""The public sign-up, the commune's desk, lists on screen, one's own data and the desk of requests."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from ocop.actors.producers.models import Consent, DataRequest, ImportBatch, Producer, Purpose, RequestRule, SignUp
from ocop.actors.producers.services import privacy, signing_up

from .conftest import DAY


def at(name, *args):
    return reverse(f"producers:{name}", args=args)


def typed(world, page=None, **changed):
    mark = (page or Client().get(at("sign-up"))).context["mark"]
    return {
        "producer_name": "Tổ hợp tác Dệt", "kind": "coop_group", "unit": world.places["here"].pk,
        "full_name": "Bàn Thị Mẫu", "phone": "0977123123", "registry": "on", "mark": mark, **changed,
    }  # fmt: skip


@pytest.fixture
def installed(world, monkeypatch):
    """The province of the installation is the small one."""
    monkeypatch.setattr("ocop.actors.producers.views.public.province_committee", lambda on: world.bodies["province"])
    return world


@pytest.fixture
def waiting(world):
    return signing_up.sign_up(
        on=DAY, producer_name="Tổ hợp tác Dệt", kind="coop_group", unit=world.places["here"], full_name="Bàn Thị Mẫu",
        phone="0977123123", agreed=["registry"],
    )  # fmt: skip


# ── the public page ──


def test_the_public_page_sets_no_cookie_and_ticks_no_box(installed):
    page = Client().get(at("sign-up"))
    words = page.content.decode()
    assert (page.status_code, dict(page.cookies), "checked" in words) == (200, {}, False)
    assert ("Luật Bảo vệ dữ liệu cá nhân" in words, "publish_contact" in words) == (True, True)


def test_from_the_page_to_the_slip(installed):
    answer = Client().post(at("sign-up"), typed(installed))
    made = SignUp.objects.get()
    assert (answer.status_code, answer.headers["Location"]) == (302, at("slip", made.slip))
    slip = Client().get(at("slip", made.slip))
    code = signing_up.code_of(made, 8)
    words = slip.content.decode()
    assert (f"{code[:4]} {code[4:]}" in words, "UBND xã Ba Bể" in words, dict(slip.cookies)) == (True, True, {})
    assert Producer.objects.count() == 1


@pytest.mark.parametrize(
    ("changed", "headers", "status"),
    [
        ({"mark": "giả"}, {}, 403),
        ({}, {"Sec-Fetch-Site": "cross-site"}, 403),
        ({}, {"Origin": "https://noi-khac.vn"}, 403),
        ({"website_address": "x"}, {}, 404),
        ({"registry": ""}, {}, 409),
        ({"kind": "club"}, {}, 422),
    ],
)
def test_what_is_not_a_person_on_our_page_leaves_nothing(installed, changed, headers, status):
    answer = Client().post(at("sign-up"), typed(installed, **changed), headers=headers)
    assert (answer.status_code, SignUp.objects.count(), Consent.objects.count()) == (status, 0, 0)


def test_nothing_typed_on_the_public_page_is_lost(installed):
    words = Client().post(at("sign-up"), typed(installed, phone="12", registry="")).content.decode()
    assert ('value="Bàn Thị Mẫu"' in words, 'value="12"' in words, "Cần đồng ý" in words) == (True, True, True)


def test_a_slip_that_was_decided_shows_no_code(world, waiting):
    code = signing_up.code_of(waiting, 8)
    signing_up.verify_in_person(waiting.pk, by=world.people["officer"], on=DAY, code=code, is_checked=True)
    words = Client().get(at("slip", waiting.slip)).content.decode()
    assert (code[:4] in words, "Phiếu đã được xác minh" in words) == (False, True)


@pytest.mark.django_db
def test_an_unknown_slip_does_not_exist():
    address = at("slip", "00000000-0000-4000-8000-000000000000")
    assert Client().get(address).status_code == 404


# ── the desk of the commune ──


def test_the_officer_sees_who_signed_up_but_not_the_code(world, enter, waiting):
    client, code = enter(world.people["officer"]), signing_up.code_of(waiting, 8)
    for address in (at("sign-ups"), at("sign-up-detail", waiting.pk), at("verify", waiting.pk)):
        words = client.get(address).content.decode()
        assert ("Bàn Thị Mẫu" in words or "Tổ hợp tác Dệt" in words, code in words, str(waiting.slip) in words) == (
            True, False, False
        )  # fmt: skip


@pytest.mark.parametrize(("who", "status"), [("neighbour", 404), ("office", 404), ("reader", 404), ("officer", 200)])
def test_sign_ups_of_the_commune_are_its_own_business(world, enter, waiting, who, status):
    for name in ("sign-up-detail", "verify", "refuse-sign-up"):
        assert enter(world.people[who]).get(at(name, waiting.pk)).status_code == status


def test_a_wrong_code_is_told_and_counted_a_right_one_opens_the_record(world, enter, waiting):
    client = enter(world.people["officer"])
    answer = client.post(at("verify", waiting.pk), {"code": "1", "is_checked": "on"})
    waiting.refresh_from_db()
    assert (answer.status_code, waiting.wrong_codes, "Còn được nhập 4 lần" in answer.content.decode()) == (409, 1, True)
    unseen = client.post(at("verify", waiting.pk), {"code": signing_up.code_of(waiting, 8)})
    assert (unseen.status_code, SignUp.objects.get().state) == (409, "waiting")
    client.post(at("verify", waiting.pk), {"code": signing_up.code_of(waiting, 8), "is_checked": "on"})
    assert (SignUp.objects.get().state, Producer.objects.count()) == ("verified", 2)


# ── lists ──


def test_a_list_goes_from_the_file_to_the_registry_and_back(world, enter):
    client = enter(world.people["office"])
    content = "Tên chủ thể;Loại hình;Xã, phường\nHTX Một;htx;Ba Bể\nHTX Hai;câu lạc bộ;Ba Bể\n".encode()
    client.post(at("import"), {"file": SimpleUploadedFile("ds.csv", content)})
    batch = ImportBatch.objects.get()
    words = client.get(at("batch", batch.pk)).content.decode()
    assert ("không có loại hình “câu lạc bộ”" in words, Producer.objects.count()) == (True, 1)
    client.post(at("confirm-import", batch.pk))
    assert Producer.objects.filter(name="HTX Một").exists()
    client.post(at("undo-import", batch.pk))
    assert Producer.objects.count() == 1


def test_a_file_that_is_no_list_is_told_beside_the_form(world, enter):
    answer = enter(world.people["office"]).post(at("import"), {"file": SimpleUploadedFile("ds.pdf", b"%PDF-1.4")})
    assert (answer.status_code, "Hãy lưu thành .xlsx" in answer.content.decode()) == (409, True)


def test_the_template_names_the_communes_of_the_reach(world, enter):
    answer = enter(world.people["office"]).get(at("template"))
    assert (answer.status_code, answer.content[:2]) == (200, b"PK")


# ── one's own data, and the desk ──


def test_everybody_sees_their_own_data_and_nobody_elses(world, enter):
    words = enter(world.people["director"]).get(at("my-data")).content.decode()
    assert ("Lèng Thị Vần" in words, "Hợp tác xã Khuổi Lùng" in words, "Nông Thị Phiên" in words) == (True, True, False)


def test_consent_is_given_and_taken_back_on_the_page(world, enter):
    client = enter(world.people["director"])
    client.post(at("give-consent"), {"purpose": Purpose.objects.get(code="publish_contact").pk})
    consent = Consent.objects.get()
    assert enter(world.people["officer"]).get(at("withdraw-consent", consent.pk)).status_code == 404
    enter(world.people["director"]).post(at("withdraw-consent", consent.pk))
    assert Consent.objects.get().withdrawn_on == DAY


def test_a_request_from_the_person_to_the_desk_and_back(world, enter):
    rule = RequestRule.objects.get(code="correct")
    enter(world.people["director"]).post(at("ask"), {"rule": rule.pk, "details": "Sửa năm sinh"})
    request = DataRequest.objects.get()
    desk = enter(world.people["officer"])
    words = desk.get(at("request", request.pk)).content.decode()
    assert ("25/11/2026" in words, "Nghị định 356/2025/NĐ-CP" in words) == (True, True)
    desk.post(at("answer", request.pk), {"answer": "Đang sửa"})
    desk.post(at("close-request", request.pk), {"state": "done", "outcome": "Đã sửa thành 1985"})
    assert "Đã sửa thành 1985" in enter(world.people["director"]).get(at("my-data")).content.decode()


@pytest.mark.parametrize(("who", "status"), [("neighbour", 404), ("director", 404), ("reader", 404), ("office", 200)])
def test_requests_are_seen_by_their_desk_alone(world, enter, who, status):
    request = privacy.ask(by=world.people["director"], on=DAY, rule=RequestRule.objects.first(), details="Xem")
    for name in ("request", "answer", "extend", "close-request"):
        assert enter(world.people[who]).get(at(name, request.pk)).status_code == status
