"""Signed-in browsers."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client


@pytest.fixture
def visit() -> Callable[..., Client]:
    """A browser signed in as the person."""

    def signed_in(person: Any) -> Client:
        client = Client()
        client.force_login(person)
        return client

    return signed_in
