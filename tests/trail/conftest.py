"""A council of the small province, with who keeps the system."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.test import Client

from ocop.actors.people.models import Person, Post, Role
from ocop.base.workdays import clock
from ocop.cycle.assessment.tests.hall import Hall, halls
from ocop.cycle.rounds.tests.province import DAY, SINCE


@pytest.fixture(scope="module")
def built(django_db_setup: None, django_db_blocker: Any) -> Iterator[Hall]:
    """Rolled back after the module."""
    with clock.fixed(DAY):
        yield from halls(django_db_blocker)


@pytest.fixture
def hall(built: Hall, db: None) -> Iterator[Hall]:
    """On the day of the sitting."""
    with clock.fixed(DAY):
        yield built


@pytest.fixture
def also() -> Callable[..., Person]:
    """The person holds another post; read anew, since posts are read once for each person and day."""

    def holds(person: Person, role: str, body: Any) -> Person:
        Post.objects.create(person=person, organisation=body, role=Role.objects.get(code=role), title=role, start=SINCE)
        return Person.objects.get(pk=person.pk)

    return holds


@pytest.fixture
def keeper(hall: Hall, also: Callable[..., Person]) -> Person:
    """The administrator, who reads the trail and no dossier."""
    made = Person.objects.create_user("keeper-of-all", full_name="Quản Trị Viên")
    return also(made, "administrator", hall.office)


@pytest.fixture
def read() -> Callable[[Person], str]:
    """The trail as the person takes it away."""

    def taken(person: Person) -> str:
        browser = Client()
        browser.force_login(person)
        answer = browser.get("/nhat-ky/", {"tai": "csv"})
        assert answer.status_code == 200
        return (b"".join(answer) if answer.streaming else answer.content).decode("utf-8-sig")

    return taken
