"""The doors on screen: the way back is kept, nothing foreign is followed, a demonstration says what it is."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from ocop.actors.organisations.tests.factories import OrganisationFactory
from ocop.actors.people import acting, services
from ocop.actors.people.models import FailedSignIn, Person, Post, Role
from ocop.actors.people.tests.factories import PersonFactory, PostFactory

pytestmark = pytest.mark.django_db
RIGHT = {"username": "hien.nt", "password": "mat-khau-dung"}


@pytest.fixture(autouse=True)
def person(today: date) -> Person:
    person: Person = PersonFactory(username="hien.nt", full_name="Nông Thị Hiền")
    return person


@pytest.mark.parametrize(
    ("wanted", "address"),
    [
        ("/dia-ban/?q=ba be", "/dia-ban/?q=ba%20be"),
        ("https://khac.example/", "/"),
        ("//khac.example/", "/"),
        ("javascript:alert(1)", "/"),
        ("", "/"),
    ],
)
def test_signing_in_leads_to_the_page_wanted_inside_this_site(wanted: str, address: str) -> None:
    answer = Client().post("/dang-nhap/", {**RIGHT, "next": wanted})
    assert (answer.status_code, answer["Location"]) == (302, address)


def test_home_is_in_the_language_of_the_person() -> None:
    Person.objects.update(language="en")
    assert Client().post("/dang-nhap/", RIGHT)["Location"] == "/en/"


def test_the_page_keeps_the_way_back_and_says_why_one_must_sign_in() -> None:
    page = Client().get("/dang-nhap/?next=/dia-ban/").content.decode()
    assert '<input type="hidden" name="next" value="/dia-ban/">' in page
    assert "Nếu phiên làm việc vừa hết, đăng nhập xong sẽ trở về đúng trang đó." in page


def test_a_wrong_password_is_told_and_the_name_stays() -> None:
    answer = Client().post("/dang-nhap/", {**RIGHT, "password": "sai mật khẩu"})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Tên đăng nhập hoặc mật khẩu chưa đúng." in page
    assert 'value="hien.nt"' in page
    assert "sai mật khẩu" not in page


def test_empty_fields_are_named() -> None:
    page = Client().post("/dang-nhap/", {}).content.decode()
    assert "Nhập tên đăng nhập." in page
    assert "Nhập mật khẩu." in page


def test_too_many_failures_say_until_when() -> None:
    for _time in range(5):
        services.note_failure(username="hien.nt", address="127.0.0.1", at=timezone.now())
    answer = Client().post("/dang-nhap/", RIGHT)
    assert answer.status_code == 429
    assert "Đã nhập sai nhiều lần. Anh/chị thử lại sau" in answer.content.decode()


def test_behind_our_proxy_the_address_is_what_the_proxy_saw(settings: Any) -> None:
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    Client().post("/dang-nhap/", {**RIGHT, "password": "x"}, headers={"X-Forwarded-For": "1.2.3.4, 10.9.8.7"})
    assert FailedSignIn.objects.get().address == "10.9.8.7"


def test_whoever_is_signed_in_goes_on(visit: Any, person: Person) -> None:
    assert visit(person).get("/dang-nhap/?next=/dia-ban/")["Location"] == "/dia-ban/"


def test_signing_out_ends_the_session_and_twice_does_no_harm(visit: Any, person: Person) -> None:
    client = visit(person)
    assert client.post("/dang-xuat/")["Location"] == "/dang-nhap/"
    assert client.post("/dang-xuat/")["Location"] == "/dang-nhap/"
    assert client.get("/chuc-danh/").status_code == 302
    assert client.get("/dang-xuat/").status_code == 405


def test_a_demonstration_lists_its_people_by_role_and_lets_in_at_a_press(reference: Path, settings: Any) -> None:
    settings.DEMO = True
    invented = PersonFactory(full_name="Lý Văn Mẫu", is_demo=True)
    PostFactory(person=invented, role=Role.objects.get(code="dept_officer"))
    page = Client().get("/dang-nhap/").content.decode()
    assert "Mọi người dưới đây đều do hệ thống đặt ra." in page
    assert "Chuyên viên sở, ban, ngành" in page
    assert "Lý Văn Mẫu" in page
    assert "Nông Thị Hiền" not in page
    answer = Client().post("/vao-vai/", {"person": invented.pk, "next": "/dia-ban/"})
    assert (answer.status_code, answer["Location"]) == (302, "/dia-ban/")


def test_outside_a_demonstration_nobody_is_listed_or_entered(settings: Any) -> None:
    settings.DEMO = False
    invented = PersonFactory(is_demo=True)
    assert "Vào bản trình diễn" not in Client().get("/dang-nhap/").content.decode()
    assert Client().post("/vao-vai/", {"person": invented.pk}).status_code == 404


@pytest.mark.parametrize("typed", ["", "x", "0"])
def test_a_person_that_is_not_invented_cannot_be_entered(settings: Any, person: Person, typed: str) -> None:
    settings.DEMO = True
    assert Client().post("/vao-vai/", {"person": typed or person.pk}).status_code == 404
    assert Client().get("/vao-vai/").status_code == 405


def test_my_posts_say_what_i_may_do_and_until_when(reference: Path, visit: Any, person: Person) -> None:
    role = Role.objects.get(code="dept_officer")
    PostFactory(person=person, role=role, title="Chuyên viên phòng", end=date(2027, 1, 1))
    PostFactory(person=person, role=role, title="Chuyên viên cũ", end=date(2020, 1, 1))
    page = visit(person).get("/chuc-danh/").content.decode()
    assert "từ 01/01/2019 đến hết 31/12/2026" in page
    assert "Nhận việc, báo cáo tiến độ, xin gia hạn" in page
    assert "Chức danh của thời gian khác" in page
    english = visit(person).get("/en/chuc-danh/").content.decode()
    assert "Accept tasks, report progress, ask for extensions" in english


def test_without_a_post_the_page_says_whom_to_ask(visit: Any, person: Person) -> None:
    assert "Hôm nay anh/chị không giữ chức danh nào" in visit(person).get("/chuc-danh/").content.decode()


def test_of_several_posts_one_is_chosen_to_work_in(rf: Any, visit: Any, person: Person) -> None:
    first, second = PostFactory(person=person), PostFactory(person=person, organisation=OrganisationFactory())
    client = visit(person)
    assert client.post(f"/chuc-danh/{second.pk}/")["Location"] == "/chuc-danh/"
    assert acting_of(client, rf, person) == second
    Post.objects.filter(pk=second.pk).update(end=date(2020, 1, 1))
    person.refresh_from_db()
    assert acting_of(client, rf, person) == first


def test_a_post_of_another_person_cannot_be_chosen(visit: Any, person: Person) -> None:
    foreign = PostFactory()
    assert visit(person).post(f"/chuc-danh/{foreign.pk}/").status_code == 404


def acting_of(client: Client, rf: Any, person: Person) -> Post | None:
    request = rf.get("/")
    request.user, request.session = person, client.session
    return acting.post_of(request, date(2026, 11, 23))


@pytest.mark.parametrize("rows", [1, 3])
def test_the_list_of_a_demonstration_costs_the_same_for_any_length(rows: int, django_assert_num_queries: Any) -> None:
    for _row in range(rows):
        PostFactory(person=PersonFactory(is_demo=True))
    with django_assert_num_queries(1):
        Client().get("/dang-nhap/")


def test_my_posts_cost_the_same_for_any_number(visit: Any, person: Person) -> None:
    client = visit(person)
    PostFactory(person=person)
    one = queries_of(client, "/chuc-danh/")
    PostFactory.create_batch(2, person=person)
    assert queries_of(client, "/chuc-danh/") == one


def queries_of(client: Client, address: str) -> int:
    """What the page asks of the database."""
    with CaptureQueriesContext(connection) as asked:
        assert client.get(address).status_code == 200
    return len(asked)
