"""Fixtures of the tests of events; a test module takes them by name."""

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

from .market import Market, markets


@pytest.fixture(scope="module")
def kept_market(django_db_setup: None, django_db_blocker: Any) -> Iterator[Market]:
    """Rolled back after the module."""
    yield from markets(django_db_blocker)


@pytest.fixture
def market(kept_market: Market, db: None) -> Iterator[Market]:
    """On the day."""
    with clock.fixed(DAY):
        yield kept_market


@contextmanager
def refused(*codes: str) -> Iterator[None]:
    """The act is refused with exactly these obstacles, in this order."""
    with pytest.raises(Refused) as refusal:
        yield
    assert [obstacle.code for obstacle in refusal.value.obstacles] == list(codes)


@contextmanager
def telling() -> Iterator[list[tuple[str, str]]]:
    """What is told after the commit: (username, code)."""
    told: list[tuple[str, str]] = []
    before = set(Notice.objects.values_list("pk", flat=True))
    with TestCase.captureOnCommitCallbacks(execute=True):
        yield told
    new = Notice.objects.exclude(pk__in=before).order_by("person__username", "code")
    told.extend(new.values_list("person__username", "code"))


def trail(prefix: str = "trade.") -> list[str]:
    """The verbs in the trail, oldest first."""
    return list(Entry.objects.filter(verb__startswith=prefix).order_by("id").values_list("verb", flat=True))


def enter(who: Person) -> Client:
    """A browser in which the person is signed in."""
    client = Client()
    client.force_login(who)
    return client


def queries_of(act: Callable[[], Any]) -> int:
    """How many queries an act costs."""
    with CaptureQueriesContext(connection) as counted:
        act()
    return len(counted)
