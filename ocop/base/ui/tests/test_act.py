"""One POST, one service: done once, refused with reasons, nothing typed lost."""

from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.contrib.messages import get_messages
from django.core.management import call_command
from django.test import Client

from ocop.base.ui.models import Submission


def said(response: Any) -> list[str]:
    return [str(message) for message in get_messages(response.wsgi_request)]


def test_success_leads_on_with_a_message(signed_in: Client, group: Group) -> None:
    response = signed_in.post(f"/nhom/{group.pk}/ten/", {"name": "mới", "since": "05/03/2026"})
    assert (response.status_code, response["Location"], said(response)) == (302, "/nhom/", ["Đã đổi tên."])
    assert Group.objects.get(pk=group.pk).name == "mới"


def test_a_form_with_faults_comes_back_with_all_that_was_typed(signed_in: Client, group: Group) -> None:
    response = signed_in.post(f"/nhom/{group.pk}/ten/", {"name": "giữ lại", "since": "31/02/2026"})
    page = response.content.decode()
    assert response.status_code == 422
    assert "<title>Lỗi: Đổi tên – " in page
    assert 'value="giữ lại"' in page
    assert 'value="31/02/2026"' in page
    assert '<a href="#id_since">Từ ngày: Ghi ngày như trên giấy, ví dụ 05/03/2026.</a>' in page
    assert 'aria-invalid="true"' in page


def test_a_refusal_stands_beside_the_form_with_all_that_was_typed(signed_in: Client, group: Group) -> None:
    response = signed_in.post(f"/nhom/{group.pk}/ten/", {"name": "refused", "since": ""})
    page = response.content.decode()
    assert response.status_code == 409
    assert "Còn 2 ý chưa xem." in page
    assert "(Điều 7)" in page
    assert 'value="refused"' in page
    assert Group.objects.get(pk=group.pk).name == "nhóm một"


def test_without_a_form_a_refusal_is_told_on_the_page_one_came_from(signed_in: Client, db: None) -> None:
    busy = Group.objects.create(name="busy")
    response = signed_in.post(f"/nhom/{busy.pk}/dong/", {"next": f"/nhom/{busy.pk}/"})
    assert (response.status_code, response["Location"]) == (302, f"/nhom/{busy.pk}/")
    shown = signed_in.get(response["Location"]).content.decode()
    assert '<div class="obstacles">' in shown
    assert "<li>Còn 3 ý chưa xem.</li>" in shown


def test_a_get_changes_nothing_and_asks(signed_in: Client, group: Group) -> None:
    response = signed_in.get(f"/nhom/{group.pk}/dong/")
    assert response.status_code == 200
    assert "Đóng nhóm này?" in response.content.decode()
    assert Group.objects.filter(pk=group.pk).exists()


@pytest.mark.parametrize("act", ["ten", "dong"])
def test_what_one_may_not_see_is_not_there(signed_in: Client, db: None, act: str) -> None:
    hidden = Group.objects.create(name="hidden")
    assert signed_in.post(f"/nhom/{hidden.pk}/{act}/", {"name": "x"}).status_code == 404


def test_a_form_sent_twice_counts_once(signed_in: Client, db: None) -> None:
    typed = {"name": "nhóm hai", "_once": "f00d"}
    first, second = (signed_in.post("/nhom/lap/", typed) for _ in range(2))
    assert (first["Location"], second["Location"]) == ("/nhom/", "/nhom/")
    assert said(second)[-1] == "Việc này đã được thực hiện ở lần bấm trước."
    assert list(Group.objects.values_list("name", flat=True)) == ["nhóm hai"]
    assert list(Submission.objects.values_list("token", "led_to")) == [("f00d", "/nhom/")]


def test_a_refused_form_may_be_sent_again(signed_in: Client, group: Group) -> None:
    signed_in.post(f"/nhom/{group.pk}/ten/", {"name": "refused", "_once": "beef"})
    assert not Submission.objects.exists()
    signed_in.post(f"/nhom/{group.pk}/ten/", {"name": "được", "_once": "beef"})
    assert Group.objects.get(pk=group.pk).name == "được"


def test_next_never_leads_to_another_site(signed_in: Client, db: None) -> None:
    busy = Group.objects.create(name="busy")
    response = signed_in.post(f"/nhom/{busy.pk}/dong/", {"next": "https://example.org/"})
    assert response["Location"] == "/"


def test_htmx_is_led_on_by_its_own_header(signed_in: Client, group: Group) -> None:
    response = signed_in.post(f"/nhom/{group.pk}/dong/", headers={"HX-Request": "true"})
    assert (response.status_code, response["HX-Redirect"]) == (200, "/nhom/")


def test_htmx_gets_only_the_changed_piece_with_the_obstacles(signed_in: Client, db: None) -> None:
    busy = Group.objects.create(name="busy")
    response = signed_in.post(f"/nhom/{busy.pk}/dong-manh/", headers={"HX-Request": "true"})
    piece = response.content.decode()
    assert response.status_code == 409
    assert "<html" not in piece
    assert "<li>Còn 3 ý chưa xem.</li>" in piece
    assert 'id="loi-bao"' in piece


def test_htmx_is_led_on_when_the_act_took_its_subject_away(signed_in: Client, group: Group) -> None:
    response = signed_in.post(f"/nhom/{group.pk}/dong-manh/", headers={"HX-Request": "true"})
    assert (response.status_code, response["HX-Redirect"]) == (200, "/nhom/")


def test_a_lost_session_keeps_what_was_typed(client: Client, group: Group) -> None:
    response = client.post(f"/nhom/{group.pk}/ten/", {"name": "dài lắm", "_once": "cafe"})
    page = response.content.decode()
    assert response.status_code == 403
    assert f'<form method="post" action="/nhom/{group.pk}/ten/"' in page
    assert '<input type="hidden" name="name" value="dài lắm">' in page
    assert '<input type="hidden" name="_once" value="cafe">' in page
    assert '<a href="/dang-nhap/" target="_blank">' in page


def test_every_act_offers_a_mark_of_its_own(signed_in: Client, group: Group) -> None:
    first, second = (signed_in.get(f"/nhom/{group.pk}/ten/").content for _ in range(2))
    assert first.count(b'name="_once"') == 1
    assert first != second


def test_old_marks_are_forgotten(db: None, capsys: pytest.CaptureFixture[str]) -> None:
    old, new = (Submission.objects.create(token=token) for token in ("old", "new"))
    Submission.objects.filter(pk=old.pk).update(made_at=old.made_at - timedelta(days=8))
    call_command("forget_submissions")
    assert list(Submission.objects.all()) == [new]
    assert capsys.readouterr().out == "1 submissions forgotten\n"
