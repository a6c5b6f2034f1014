"""The shipped territory, loaded once per module and rolled back after it; a day; a signed-in browser."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.contrib.auth import get_user_model
from django.db import transaction
from django.test import Client

from ocop.actors.territory import loaders
from ocop.base.workdays import clock


@pytest.fixture(scope="module")
def reference(django_db_setup: None, django_db_blocker: Any) -> Iterator[Path]:
    """The folder whose territory is in the tables; each test runs in a savepoint above it."""
    root = Path(settings.REFERENCE_ROOT)
    with django_db_blocker.unblock(), transaction.atomic():
        loaders.load(root)
        yield root
        transaction.set_rollback(True)


@pytest.fixture
def client() -> Iterator[Client]:
    """Someone without any post, on a day under the two-level government."""
    browser = Client()
    browser.force_login(get_user_model().objects.create_user(username="ai.do", full_name="Ai Đó"))
    with clock.fixed(date(2026, 11, 23)):
        yield browser
