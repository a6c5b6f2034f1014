"""A signed-in person on the small system of `urls`, with the frame's registries left as they were."""

from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.test import Client

from ocop.base.ui import navigation, slots

URLS = "ocop.base.ui.tests.urls"


@pytest.fixture(autouse=True)
def small_system(settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.ROOT_URLCONF = URLS
    settings.LOGIN_URL = "/dang-nhap/"
    settings.OCOP_TODAY = "2026-11-23"
    monkeypatch.setattr(slots, "frame", slots.Frame())
    monkeypatch.setattr(navigation, "_items", {})
    monkeypatch.setattr(navigation, "_account", {})


@pytest.fixture
def person(db: None) -> Any:
    return get_user_model().objects.create(username="hien", full_name="Người Mẫu")


@pytest.fixture
def signed_in(person: Any, client: Client) -> Client:
    client.force_login(person)
    return client


@pytest.fixture
def group(db: None) -> Group:
    return Group.objects.create(name="nhóm một")
