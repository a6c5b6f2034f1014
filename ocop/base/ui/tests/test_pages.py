"""Pages: who may open them, in which language, with which actions."""

from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.test import Client

from ocop.base.ui import navigation, slots
from ocop.base.ui.navigation import FOLLOW_UP, Item


def test_nobody_sees_a_page_without_signing_in(client: Client, db: None) -> None:
    response = client.get("/trang/?a=1")
    assert (response.status_code, response["Location"]) == (302, "/dang-nhap/?next=/trang/%3Fa%3D1")


@pytest.mark.parametrize(("allowed", "status"), [(True, 200), (False, 404)])
def test_a_page_with_a_verb_asks_the_rights(signed_in: Client, person: Any, allowed: bool, status: int) -> None:
    asked = []
    slots.register_rights(lambda *args, **kwargs: bool(asked.append((args, kwargs))) or allowed)
    assert signed_in.get("/trang/kin/").status_code == status
    assert [(args[1], f"{kwargs['on']}") for args, kwargs in asked] == [("specimens.open", "2026-11-23")]


def test_a_refusal_while_the_page_is_made_becomes_a_page(signed_in: Client) -> None:
    response = signed_in.get("/trang/tu-choi/")
    assert response.status_code == 403
    assert "Còn 5 ý chưa xem." in response.content.decode()


def test_an_action_not_yet_possible_stays_readable_with_its_reason(signed_in: Client, group: Group) -> None:
    page = signed_in.get(f"/nhom/{group.pk}/").content.decode()
    assert '<button type="button" class="btn btn-quiet" aria-disabled="true">Trình</button>' in page
    assert '<span class="small">Còn 1 ý chưa xem.</span>' in page
    assert f'<form method="post" action="/nhom/{group.pk}/dong/" class="act-form">' in page


def test_a_key_that_names_nothing_is_not_found(signed_in: Client) -> None:
    assert signed_in.get("/nhom/999/").status_code == 404


def test_the_menu_shows_what_the_posts_allow_in_order(signed_in: Client) -> None:
    slots.register_rights(lambda person, verb, **_: verb == "may")
    navigation.register(Item("Báo cáo", "printer", "groups", "may", section=FOLLOW_UP))
    navigation.register(Item("Trang", "home", "plain", count=lambda person, on: 1234, order=1))
    navigation.register(Item("Kín", "lock", "ui:menu", "may-not"))
    navigation.register(Item("Chưa có trang", "lock", "nowhere:at-all"))
    groups = signed_in.get("/trang/").context["menu"]
    shown = [(str(group.label), [(link.label, link.count, link.current) for link in group.links]) for group in groups]
    assert shown == [("", [("Trang", 1234, "page")]), ("Theo dõi", [("Báo cáo", None, "")])]


def test_a_page_of_the_same_app_keeps_its_item_marked(signed_in: Client) -> None:
    navigation.register(Item("Thư viện", "home", "ui:specimens"))
    [group] = signed_in.get("/ui/menu/").context["menu"]
    assert group.links[0].current == "true"


@pytest.mark.parametrize(("path", "other"), [("/trang/?q=1", "/en/trang/?q=1"), ("/en/trang/?q=1", "/trang/?q=1")])
def test_the_language_switch_leads_to_the_same_page(signed_in: Client, path: str, other: str) -> None:
    languages = signed_in.get(path).context["languages"]
    assert [(each.url, each.current) for each in languages if not each.current] == [(other, False)]
    assert [each.url for each in languages if each.current] == [path]


def test_the_switch_also_works_where_there_is_no_page(signed_in: Client) -> None:
    page = signed_in.get("/khong-co/").content.decode()
    assert 'href="/en/khong-co/" lang="en" hreflang="en" aria-label="EN – English"' in page


def test_the_bell_and_the_search_stand_in_the_frame_once_registered(signed_in: Client) -> None:
    assert 'class="round' not in signed_in.get("/trang/").content.decode()
    slots.register_bell(lambda person: 120, url_name="groups")
    slots.register_search(url_name="groups")
    page = signed_in.get("/trang/").content.decode()
    assert "Thông báo: 120 chưa đọc" in page
    assert '<span class="dot" aria-hidden="true">99+</span>' in page
    assert '<form class="find" role="search" action="/nhom/">' in page


@pytest.mark.parametrize("path", ["/ui/", "/en/ui/", "/ui/giay/"])
def test_the_library_is_open_in_a_demonstration_only(client: Client, db: None, settings: Any, path: str) -> None:
    assert client.get(path).status_code == 200
    settings.DEMO = False
    assert client.get(path).status_code == 302


def test_a_demonstration_says_so_on_every_page(signed_in: Client, settings: Any) -> None:
    assert "Bản trình diễn: mọi người và số liệu" in signed_in.get("/trang/").content.decode()
    settings.DEMO = False
    assert "Bản trình diễn" not in signed_in.get("/trang/").content.decode()
