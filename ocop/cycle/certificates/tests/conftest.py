"""The register of the small province on 15/02/2027; see `register`."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from ocop.actors.people.models import Person
from ocop.base.audit.models import Entry
from ocop.base.kernel.outcome import Refused
from ocop.base.workdays import clock
from ocop.cycle.rounds.tests.province import DAY

from .register import Register, registers


@pytest.fixture(scope="module")
def kept(django_db_setup: None, django_db_blocker: Any) -> Iterator[Register]:
    """Rolled back after the module."""
    with clock.fixed(DAY):
        yield from registers(django_db_blocker)


@pytest.fixture
def register(kept: Register, db: None) -> Iterator[Register]:
    """On the day."""
    with clock.fixed(DAY):
        yield kept


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
    """The verbs of this app in the trail, oldest first."""
    found = Entry.objects.filter(verb__startswith="certificates.").order_by("id")
    return lambda: list(found.all().values_list("verb", flat=True))


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
