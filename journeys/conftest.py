"""A small province to tell stories in: prepared once, copied for each story, served, and visited with a browser."""

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from playwright.sync_api import Browser, sync_playwright

from conftest import chromium
from journeys import cast
from journeys.browser import ARGUMENTS, Kind, Visitor, new_context
from journeys.server import free_port, serving
from tests.databases import prepared


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """Chromium; meanwhile Django must not mind that an event loop runs in this thread."""
    before = os.environ.get("DJANGO_ALLOW_ASYNC_UNSAFE")
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=ARGUMENTS)
        yield browser
        browser.close()
    os.environ.pop("DJANGO_ALLOW_ASYNC_UNSAFE")
    if before is not None:
        os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = before


@pytest.fixture(scope="package")
def told_province(prepared_db: Any, django_db_blocker: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """The reference and the people of the stories, as a database to copy."""
    folder = tmp_path_factory.mktemp("province")
    with django_db_blocker.unblock():
        with prepared_db.copied(folder):
            call_command("load_reference", stdout=(folder / "loaded.txt").open("w"))
            cast.the_story()
            template = prepared(folder)
        yield template
        template.forget()


@dataclass
class Town:
    """One story's province: its database, its server on the day of the story, its people at their browsers."""

    database: str
    folder: Path
    browser: Browser
    kind: Kind = field(default_factory=Kind)
    port: int = field(default_factory=free_port)
    visitors: dict[str, Visitor] = field(default_factory=dict)
    looked_at: set[str] = field(default_factory=set)
    running: ExitStack = field(default_factory=ExitStack)
    contexts: ExitStack = field(default_factory=ExitStack)

    def day(self, day: date) -> None:
        """The server begins a new day; everybody stays signed in."""
        self.running.close()
        self.running.enter_context(
            serving(database=self.database, files=self.folder / "files", day=day, port=self.port)
        )

    def visitor(self, kind: Kind | None = None) -> Visitor:
        """A browser in which nobody is signed in."""
        context = self.contexts.enter_context(new_context(self.browser, kind or self.kind))
        base = f"http://127.0.0.1:{self.port}"
        return Visitor(context.new_page(), kind or self.kind, base, looked_at=self.looked_at)

    def __getitem__(self, name: str) -> Visitor:
        """This person, signed in."""
        if name not in self.visitors:
            self.visitors[name] = self.visitor()
            self.visitors[name].sign_in(cast.full_name(name))
        return self.visitors[name]

    def close(self) -> None:
        self.contexts.close()
        self.running.close()


@pytest.fixture
def make_town(
    told_province: Any, browser: Browser, django_db_blocker: Any, tmp_path: Path
) -> Iterator[Callable[..., Town]]:
    """A story's own province."""
    with django_db_blocker.unblock(), ExitStack() as stack:

        def make(kind: Kind | None = None) -> Town:
            address = stack.enter_context(told_province.copied(tmp_path))
            town = Town(address, tmp_path, browser, kind or Kind())
            stack.callback(town.close)
            return town

        yield make
