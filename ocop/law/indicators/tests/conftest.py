"""The catalogue as the reference folder gives it, two people, and a registry that is put back after each test."""

from datetime import date
from pathlib import Path

import pytest
from django.conf import settings as django_settings
from django.db import connection
from django.test.utils import CaptureQueriesContext

from ocop.actors.people.models import Person
from ocop.actors.people.tests.factories import PersonFactory, PostFactory
from ocop.law.indicators import loaders, registry

DAY = date(2026, 6, 20)


@pytest.fixture
def catalogue(db) -> list[str]:
    return loaders.load(Path(django_settings.REFERENCE_ROOT))


@pytest.fixture
def own_registry(monkeypatch):
    """An empty registry for one test."""
    monkeypatch.setattr(registry, "_measures", {})
    monkeypatch.setattr(registry, "_fallbacks", [])
    return registry


@pytest.fixture
def official(db) -> Person:
    """Somebody with a post that carries no verb at all."""
    made = PersonFactory(full_name="Lý Thị Minh Họa")
    PostFactory(person=made, start=date(2025, 7, 1))
    return made


@pytest.fixture
def outsider(db) -> Person:
    """Signed in, without any post."""
    return PersonFactory(full_name="Người Ngoài")


@pytest.fixture
def visit(client, settings):
    settings.OCOP_TODAY = DAY

    def enter(who):
        client.force_login(who)
        return client

    return enter


def queries_of(browser, address) -> int:
    with CaptureQueriesContext(connection) as asked:
        assert browser.get(address).status_code == 200
    return len(asked)
