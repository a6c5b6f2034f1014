"""Error pages, headers and health."""

from typing import Any

import pytest
from django.db import DatabaseError, connection
from django.test import Client, RequestFactory

from ocop.base.ui import refusals

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)


@pytest.mark.parametrize(
    ("path", "status", "says"),
    [
        ("/cam/", 403, "Anh/chị chưa có quyền làm việc này"),
        ("/khong-co/", 404, "Không tìm thấy trang này"),
        ("/hong/", 500, "Hệ thống đang gặp trục trặc"),
    ],
)
def test_each_fault_has_a_page_in_plain_words(client: Client, db: None, path: str, status: int, says: str) -> None:
    client.raise_request_exception = False
    response = client.get(path)
    assert response.status_code == status
    assert f"<h1>{says}</h1>" in response.content.decode()
    assert response["Content-Security-Policy"] == POLICY


def test_a_request_that_cannot_be_read_is_answered(client: Client, db: None) -> None:
    response = client.get("/trang/", headers={"Host": "elsewhere.example"})
    assert response.status_code == 400
    assert "<h1>Yêu cầu không đọc được</h1>" in response.content.decode()


def test_an_old_form_of_our_own_page_may_be_sent_again(person: Any) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(person)
    response = client.post("/nhom/lap/", {"name": "giữ"}, headers={"Origin": "http://testserver"})
    page = response.content.decode()
    assert response.status_code == 403
    assert '<input type="hidden" name="name" value="giữ">' in page
    assert "Đăng nhập lại (mở trang mới)" not in page


@pytest.mark.parametrize("headers", [{"Origin": "https://evil.example"}, {"Sec-Fetch-Site": "cross-site"}, {}])
def test_what_another_site_sends_is_never_offered_again(person: Any, headers: dict[str, str]) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(person)
    page = client.post("/nhom/lap/", {"name": "lừa"}, headers=headers).content.decode()
    assert "lừa" not in page
    assert "Mở lại trang" in page


def test_passwords_are_never_kept(client: Client, db: None) -> None:
    page = client.post("/trang/", {"password": "bí mật"}).content.decode()
    assert "bí mật" not in page


def test_the_page_for_our_own_faults_needs_no_database(rf: RequestFactory) -> None:
    assert refusals.server_error(rf.get("/")).status_code == 500


def test_every_answer_carries_an_id_of_its_own(client: Client, db: None) -> None:
    first, second = (client.get("/suc-khoe/")["X-Request-ID"] for _ in range(2))
    assert len(first) == 32
    assert first != second


@pytest.mark.parametrize(("given", "kept"), [("abcdef-123456", True), ("x", False), ("a b\nc" * 4, False)])
def test_a_sound_id_of_the_proxy_is_kept(client: Client, db: None, given: str, kept: bool) -> None:
    assert (client.get("/suc-khoe/", headers={"X-Request-ID": given})["X-Request-ID"] == given) is kept


def test_health_tells_what_it_checked(client: Client, db: None) -> None:
    response = client.get("/suc-khoe/")
    told = response.json()
    assert (response.status_code, told["status"]) == (200, "ok")
    assert told["checks"]["database"] == {"ok": True}
    assert told["checks"]["migrations"] == {"ok": True, "waiting": 0}
    assert told["checks"]["disk"]["ok"] is True


def test_health_fails_when_the_disk_is_nearly_full(client: Client, db: None, settings: Any) -> None:
    settings.HEALTH_LEAST_FREE_MB = 10**9
    response = client.get("/suc-khoe/")
    assert (response.status_code, response.json()["checks"]["disk"]["ok"]) == (503, False)


def test_health_fails_when_the_database_does_not_answer(
    client: Client, db: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse() -> None:
        raise DatabaseError

    with monkeypatch.context() as broken:
        broken.setattr(connection, "cursor", refuse)
        response = client.get("/suc-khoe/")
    assert (response.status_code, response.json()["checks"]["database"]) == (503, {"ok": False})
