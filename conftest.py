"""What all tests share: which of them run where, a database to commit in, and the summary of the parts."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from config.prepare.suite import told_parts

DATABASE_FIXTURES = {"db", "committed_db", "prepared_db", "django_db_setup"}
FLUSHING_FIXTURES = {"transactional_db", "live_server", "django_db_reset_sequences"}
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
NO_BROWSER = "chromium is not installed (Debian: apt install chromium)"

# A promise holds on a slow machine too: nothing is timed here, what is timed stands in bench/.
settings.register_profile("ocop", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("ocop")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--only-database", action="store_true", help="only tests that use the database, none that run once"
    )


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Journeys need a browser; the run on PostgreSQL leaves out what has no database in it, and what runs once."""
    refuse_flushing(items)
    if config.getoption("only_database"):
        left_out = [item for item in items if runs_once(item) or not uses_database(item)]
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if item not in set(left_out)]
    if chromium() is None:
        for item in filter(is_journey, items):
            item.add_marker(pytest.mark.skip(reason=NO_BROWSER))


def refuse_flushing(items: list[pytest.Item]) -> None:
    """A flush deletes the audit trail, which the triggers refuse: say so before it fails obscurely."""
    for item in items:
        marker = item.get_closest_marker("django_db")
        transactional = marker is not None and marker.kwargs.get("transaction", False)
        if transactional or FLUSHING_FIXTURES & set(getattr(item, "fixturenames", ())):
            raise pytest.UsageError(f"{item.nodeid}: a flush is impossible here, use the fixture committed_db")


def uses_database(item: pytest.Item) -> bool:
    named = DATABASE_FIXTURES & set(getattr(item, "fixturenames", ()))
    return bool(named) or item.get_closest_marker("django_db") is not None


def runs_once(item: pytest.Item) -> bool:
    return is_journey(item) or item.get_closest_marker("once") is not None


def is_journey(item: pytest.Item) -> bool:
    return item.get_closest_marker("journey") is not None


def chromium() -> str | None:
    """The browser of the journeys, where there is one."""
    return next(filter(None, map(shutil.which, BROWSERS)), None)


@pytest.fixture(scope="session")
def django_db_setup(
    request: pytest.FixtureRequest, django_test_environment: None, django_db_modify_db_settings: None
) -> Iterator[None]:
    """The test database, made whether or not a selected test has the mark `django_db`, as `committed_db` has not."""
    from django.test.utils import setup_databases, teardown_databases

    blocker = request.getfixturevalue("django_db_blocker")
    with blocker.unblock():
        made = setup_databases(verbosity=0, interactive=False, aliases={"default"}, serialized_aliases=set())
    yield
    with blocker.unblock():
        teardown_databases(made, verbosity=0)


@pytest.fixture(scope="session")
def prepared_db(
    django_db_setup: None, django_db_blocker: Any, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Any]:
    """The migrated test database as something to copy."""
    from tests.databases import prepared  # Django is not set up when this file is read

    with django_db_blocker.unblock():
        template = prepared(tmp_path_factory.mktemp("prepared"))
    yield template
    with django_db_blocker.unblock():
        template.forget()


@pytest.fixture(autouse=True)
def source_language() -> Iterator[None]:
    """Every test begins in Vietnamese, whatever language a page of the test before it was asked in."""
    from django.conf import settings  # Django is not set up when this file is read
    from django.utils import translation

    with translation.override(settings.LANGUAGE_CODE):
        yield


@pytest.fixture
def committed_db(prepared_db: Any, django_db_blocker: Any, tmp_path: Path) -> Iterator[str]:
    """A database of this test's own, in which it may commit, with threads and programs too; gives its DATABASE_URL."""
    with django_db_blocker.unblock(), prepared_db.copied(tmp_path) as address:
        yield address


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    """Which parts of the whole suite ran, and why the others did not."""
    if config.getoption("only_database"):
        return
    parts = told_parts() or {"other database": "not run: pytest was started by hand, `make test` runs all"}
    parts[used_database()] = "ran"
    parts["journeys"] = told_journeys(terminalreporter)
    terminalreporter.section("parts of the suite")
    for name, said in parts.items():
        terminalreporter.write_line(f"{name}: {said}")


def used_database() -> str:
    from django.conf import settings  # configured only after this file is read

    return "SQLite" if "sqlite" in settings.DATABASES["default"]["ENGINE"] else "PostgreSQL"


def told_journeys(terminalreporter: Any) -> str:
    """How many ran; why the others did not."""
    reports = {
        outcome: [one for one in terminalreporter.stats.get(outcome, ()) if "journey" in getattr(one, "keywords", ())]
        for outcome in ("passed", "failed", "error", "skipped")
    }
    ran = len(reports["passed"]) + len(reports["failed"])
    reasons = sorted({one.longrepr[2] for one in reports["skipped"] if isinstance(one.longrepr, tuple)})
    skipped = f"{len(reports['skipped'])} skipped: {'; '.join(reasons)}" if reports["skipped"] else ""
    return ", ".join(filter(None, [f"{ran} ran" if ran else "", skipped])) or "none selected"
