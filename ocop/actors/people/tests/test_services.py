"""Signing in: who gets in, who waits, what the trail keeps; nobody stands above the posts."""

from datetime import UTC, date, datetime, timedelta
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import IntegrityError, transaction

from ocop.actors.organisations.tests.factories import OrganisationFactory
from ocop.actors.people import loaders, services
from ocop.actors.people.management.commands import appoint_administrator
from ocop.actors.people.models import FailedSignIn, Person, Post
from ocop.actors.people.tests.factories import PersonFactory, PostFactory
from ocop.actors.territory.reference import BadReference
from ocop.base.audit.models import Entry
from ocop.base.kernel.outcome import Refused

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
RIGHT = {"password": "mat-khau-dung", "address": "10.0.0.1"}
WRONG = {"password": "sai", "address": "10.0.0.1"}


def codes(refused: pytest.ExceptionInfo[Refused]) -> list[str]:
    return [obstacle.code for obstacle in refused.value.obstacles]


def test_name_and_password_let_in_whatever_the_case_of_the_name() -> None:
    person = PersonFactory(username="hien.nt")
    assert services.identify(username=" Hien.NT ", at=NOW, **RIGHT) == person
    assert list(Entry.objects.values_list("verb", "actor")) == [("people.person.signed-in", person.pk)]


@pytest.mark.parametrize("username", ["hien.nt", "khong.co"])
def test_a_wrong_password_and_an_unknown_name_are_told_alike(username: str) -> None:
    PersonFactory(username="hien.nt")
    with pytest.raises(Refused) as refused:
        services.identify(username=username, at=NOW, **WRONG)
    assert codes(refused) == ["sign-in.refused"]
    assert FailedSignIn.objects.get().username == username


def test_after_five_failures_even_the_right_password_waits_a_quarter_of_an_hour() -> None:
    person = PersonFactory(username="hien.nt")
    for minute in range(5):
        with pytest.raises(Refused):
            services.identify(username="hien.nt", at=NOW + timedelta(minutes=minute), **WRONG)
    with pytest.raises(Refused) as refused:
        services.identify(username="hien.nt", at=NOW + timedelta(minutes=14, seconds=59), **RIGHT)
    assert codes(refused) == ["sign-in.too-many-failures"]
    assert services.identify(username="hien.nt", at=NOW + timedelta(minutes=15), **RIGHT) == person
    assert not FailedSignIn.objects.exists()


def test_failures_of_one_name_do_not_shut_out_another() -> None:
    person = PersonFactory(username="khac")
    for _time in range(5):
        services.note_failure(username="hien.nt", address="10.0.0.1", at=NOW)
    assert services.identify(username="khac", at=NOW, **RIGHT) == person


def test_a_stopped_account_and_one_without_password_stay_outside() -> None:
    PersonFactory(username="ngung", is_active=False)
    PersonFactory(username="trong", password=None)
    for username in ("ngung", "trong"):
        with pytest.raises(Refused):
            services.identify(username=username, at=NOW, **RIGHT)


def test_old_failures_are_forgotten() -> None:
    services.note_failure(username="a", address="x", at=NOW - timedelta(minutes=15))
    services.note_failure(username="b", address="x", at=NOW)
    assert list(FailedSignIn.objects.values_list("username", flat=True)) == ["b"]


def test_only_invented_people_are_entered_without_a_password() -> None:
    invented, real = PersonFactory(is_demo=True), PersonFactory()
    assert services.enter_as(invented.pk) == invented
    with pytest.raises(Refused):
        services.enter_as(real.pk)


def test_the_database_refuses_a_superuser() -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        PersonFactory(is_superuser=True)


def test_the_database_refuses_a_post_that_ends_before_it_starts() -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        PostFactory(start=date(2020, 1, 1), end=date(2020, 1, 1))


def test_the_first_administrator_is_made_at_the_console(reference: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    OrganisationFactory(key="xx.vp")
    out = StringIO()
    asked = {"name": "Người Quản Trị", "organisation": "xx.vp"}
    monkeypatch.setattr(appoint_administrator, "getpass", lambda prompt: "suong-mu-ba-be-26")
    call_command("appoint_administrator", "Quan.Tri", **asked, stdout=out)
    assert out.getvalue() == "Đã tạo tài khoản quản trị quan.tri.\n"
    person = Person.objects.get(username="quan.tri")
    assert person.check_password("suong-mu-ba-be-26")
    assert [post.role.code for post in Post.objects.filter(person=person)] == ["administrator"]
    with pytest.raises(CommandError, match="đã có người dùng"):
        call_command("appoint_administrator", "quan.tri", **asked)


def test_an_administrator_needs_a_body_of_today() -> None:
    with pytest.raises(CommandError, match=r"không có cơ quan nào có mã xx\.khong"):
        call_command("appoint_administrator", "a", "--name", "A", "--organisation", "xx.khong")


def test_loading_the_roles_again_changes_nothing(reference: Path) -> None:
    assert loaders.load(reference) == ["Việc được làm: thêm 0, sửa 0", "Vai trò: thêm 0, sửa 0"]


def test_a_role_with_an_unknown_verb_is_told(tmp_path: Path) -> None:
    (tmp_path / "roles.yaml").write_text(
        "verbs: {a.b: {vi: A, en: A, own_only: false}}\n"
        "roles: [{code: r, vi: R, en: R, reach: own, verbs: [a.c]}, {code: s, vi: S, en: S, reach: far, verbs: []}]\n"
    )
    with pytest.raises(BadReference) as bad:
        loaders.load(tmp_path)
    assert bad.value.faults == ("r: the verb a.c is not listed", "s: the reach far does not exist")
