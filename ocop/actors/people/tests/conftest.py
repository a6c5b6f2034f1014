"""The shipped reference of the floor, loaded once per module and rolled back after it; a day; signed-in browsers."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.db import transaction
from django.test import Client

from ocop.actors.organisations import loaders as organisations
from ocop.actors.people import loaders as people
from ocop.actors.territory import loaders as territory
from ocop.base.workdays import clock


@pytest.fixture(scope="module")
def reference(django_db_setup: None, django_db_blocker: Any) -> Iterator[Path]:
    """The folder whose territory, bodies and roles are in the tables; each test runs in a savepoint above them."""
    root = Path(settings.REFERENCE_ROOT)
    with django_db_blocker.unblock(), transaction.atomic():
        for loaders in (territory, organisations, people):
            loaders.load(root)
        yield root
        transaction.set_rollback(True)


@pytest.fixture
def today() -> Iterator[date]:
    """A fixed day under the two-level government."""
    with clock.fixed(date(2026, 11, 23)) as day:
        yield day


@pytest.fixture
def visit() -> Callable[..., Client]:
    """A browser signed in as the person."""

    def signed_in(person: Any) -> Client:
        client = Client()
        client.force_login(person)
        return client

    return signed_in
