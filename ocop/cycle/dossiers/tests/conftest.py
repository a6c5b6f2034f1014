"""The small province with dossiers on 15/02/2027; see `world`."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.db import connection
from django.test import Client, TestCase
from django.test.utils import CaptureQueriesContext

from ocop.actors.notifications.models import Notice
from ocop.actors.people.models import Person
from ocop.base.audit.models import Entry
from ocop.base.kernel.outcome import Refused
from ocop.base.workdays import clock
from ocop.cycle.rounds.tests.province import DAY

from .world import World, worlds


@pytest.fixture(scope="module")
def built(django_db_setup: None, django_db_blocker: Any) -> Iterator[World]:
    """With its year and the criteria, rolled back after the module."""
    with clock.fixed(DAY):
        yield from worlds(django_db_blocker)


@pytest.fixture
def world(built: World, db: None) -> Iterator[World]:
    """On the day of the tests."""
    with clock.fixed(DAY):
        yield built


@pytest.fixture
def refused() -> Callable[..., Any]:
    """`with refused("code", …):` the act is refused with exactly these obstacles, in this order."""

    @contextmanager
    def expecting(*codes: str) -> Iterator[None]:
        with pytest.raises(Refused) as refusal:
            yield
        assert [obstacle.code for obstacle in refusal.value.obstacles] == list(codes)

    return expecting


@pytest.fixture
def trail() -> Callable[[], list[str]]:
    """The verbs of the trail, oldest first."""
    return lambda: list(Entry.objects.order_by("id").values_list("verb", flat=True))


@pytest.fixture
def told() -> Callable[..., Any]:
    """Who has a notice of the code; what waits for the commit is carried out first."""

    @contextmanager
    def heard(code: str, *names: str) -> Iterator[None]:
        with TestCase.captureOnCommitCallbacks(execute=True):
            yield
        assert set(Notice.objects.filter(code=code).values_list("person__username", flat=True)) == set(names)

    return heard


@pytest.fixture
def enter() -> Callable[[Person], Client]:
    """A browser in which the person is signed in."""

    def signed_in(who: Person) -> Client:
        client = Client()
        client.force_login(who)
        return client

    return signed_in


@pytest.fixture
def queries_of() -> Callable[[Callable[[], Any]], int]:
    """How many queries an act costs."""

    def count(act: Callable[[], Any]) -> int:
        with CaptureQueriesContext(connection) as counted:
            act()
        return len(counted)

    return count
