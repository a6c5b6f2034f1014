"""The small province on 15/02/2027, its trail, and refusals by code."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.test import Client

from ocop.actors.people.models import Person
from ocop.base.audit.models import Entry
from ocop.base.kernel.outcome import Refused
from ocop.base.workdays import clock

from .province import DAY, Province, made, rolled_back


@pytest.fixture(scope="module")
def built(django_db_setup: None, django_db_blocker: Any) -> Iterator[Province]:
    """Without a year."""
    with rolled_back(django_db_blocker):
        yield made()


@pytest.fixture
def province(built: Province, db: None) -> Iterator[Province]:
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
def enter() -> Callable[[Person], Client]:
    """A browser in which the person is signed in."""

    def signed_in(who: Person) -> Client:
        client = Client()
        client.force_login(who)
        return client

    return signed_in
