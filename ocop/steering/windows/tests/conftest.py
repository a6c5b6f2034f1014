"""A small province whose calendar the tests follow: two communes, a department, a producer, a former district; 2027.

Everybody holds a role of the shipped reference. Made once per module, each test runs in a savepoint above.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as django_settings
from django.db import connection, transaction
from django.test import Client, TestCase
from django.test.utils import CaptureQueriesContext

from ocop.actors.notifications.models import Notice
from ocop.actors.organisations.models import Organisation
from ocop.actors.organisations.tests.factories import OrganisationFactory
from ocop.actors.people import loaders as people
from ocop.actors.people.models import Person, Post, Role
from ocop.actors.territory.models import Unit
from ocop.actors.territory.tests.factories import UnitFactory
from ocop.base.audit.models import Entry
from ocop.base.kernel.outcome import Refused
from ocop.base.workdays import clock
from ocop.base.workdays.services import seed
from ocop.steering.windows import loaders
from ocop.steering.windows.models import WindowMove, WindowReminder

from .calendars import REST_2027

DAY = date(2027, 3, 15)  # a Monday
YEAR = 2027
REFORM = date(2025, 7, 1)

BODIES = {  # name: (key, key above, unit, kind, level)
    "committee": ("bk.ubnd", "", "province", "people_committee", "provincial"),
    "office": ("bk.vpdp", "bk.ubnd", "province", "coordination_office", "provincial"),
    "trade": ("bk.sct", "bk.ubnd", "province", "department", "provincial"),
    "centre": ("bk.ttkc", "bk.sct", "province", "service_centre", "provincial"),
    "river": ("ubnd.song", "bk.ubnd", "river_unit", "people_committee", "commune"),
    "hill": ("ubnd.doi", "bk.ubnd", "hill_unit", "people_committee", "commune"),
    "cooperative": ("ct.htx", "ubnd.song", "river_unit", "producer", "commune"),
    "district": ("bk.huyen", "bk.ubnd", "district_unit", "people_committee", "district"),
    "foreign": ("tn.sct", "", "", "department", "provincial"),
}
POSTS = {  # name: (role, body)
    "chair": ("prov_chair", "committee"),
    "coord_head": ("coord_head", "office"),
    "coordinator": ("coord_officer", "office"),
    "officer": ("dept_officer", "trade"),
    "accountant": ("finance_reader", "trade"),
    "centre_officer": ("centre_officer", "centre"),
    "river_head": ("commune_head", "river"),
    "river_officer": ("commune_officer", "river"),
    "hill_head": ("commune_head", "hill"),
    "producer": ("producer", "cooperative"),
    "district_head": ("district_head", "district"),
    "foreigner": ("dept_officer", "foreign"),
    "administrator": ("administrator", "office"),
}


@dataclass
class World:
    """Everything the tests speak of: `world.river` is a body, `river_unit` its place, `river_head` its head."""

    things: dict[str, Any] = field(default_factory=dict)

    def __getattr__(self, name: str) -> Any:
        try:
            return self.__dict__["things"][name]
        except KeyError as unknown:
            raise AttributeError(name) from unknown


def units() -> dict[str, Unit]:
    """The province, two communes of today, and a district until the reform."""
    province = UnitFactory(name="Tỉnh Bắc Kạn")
    communes = {
        name: UnitFactory(name=called, level="commune", type="xa", parent=province, start=REFORM)
        for name, called in (("river_unit", "Xã Sông"), ("hill_unit", "Xã Đồi"))
    }
    district = UnitFactory(name="Huyện Cũ", level="district", type="huyen", parent=province, end=REFORM)
    return {"province": province, "district_unit": district, **communes}


def body(name: str, places: dict[str, Unit]) -> Organisation:
    key, above, unit, kind, level = BODIES[name]
    made: Organisation = OrganisationFactory(
        key=key, parent_key=above, unit=places.get(unit), kind=kind, level=level, name=f"Cơ quan {name}",
        province="tn" if name == "foreign" else "bk", end=REFORM if level == "district" else None,
    )  # fmt: skip
    return made


def person(name: str, organisation: Organisation, role: str) -> Person:
    made = Person.objects.create_user(name, full_name=f"Người {name}", is_demo=True)
    held = Role.objects.get(code=role)
    start, end = date(2018, 1, 1), organisation.end
    Post.objects.create(person=made, organisation=organisation, role=held, title=held.name, start=start, end=end)
    return made


def make_world() -> World:
    """The province with its calendar."""
    for loader in (people, loaders):
        loader.load(Path(django_settings.REFERENCE_ROOT))
    seed({day: (True, name) for day, name in REST_2027.items()}, basis="Bộ luật Lao động, Điều 112")
    places = units()
    bodies = {name: body(name, places) for name in BODIES}
    persons = {name: person(name, bodies[seat], role) for name, (role, seat) in POSTS.items()}
    outsider = Person.objects.create_user("outsider", full_name="Người ngoài", is_demo=True)
    return World({**places, **bodies, **persons, "outsider": outsider})


@pytest.fixture(scope="module")
def small_province(django_db_setup: None, django_db_blocker: Any) -> Iterator[World]:
    """The province, rolled back after the module."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield make_world()
        transaction.set_rollback(True)


@pytest.fixture
def world(small_province: World, db: None) -> Iterator[World]:
    """The province on the day of the tests."""
    with clock.fixed(DAY):
        yield small_province


@pytest.fixture
def visit(world: World) -> Callable[..., Client]:
    """A browser signed in as the person."""

    def signed_in(who: Person) -> Client:
        client = Client()
        client.force_login(who)
        return client

    return signed_in


@contextmanager
def committed() -> Iterator[list[tuple[str, str]]]:
    """What happens after the commit happens at the end of the block; gives who was told what (username, code)."""
    told: list[tuple[str, str]] = []
    before = set(Notice.objects.values_list("pk", flat=True))
    with TestCase.captureOnCommitCallbacks(execute=True):
        yield told
    new = Notice.objects.exclude(pk__in=before).order_by("person__username", "code")
    told.extend(new.values_list("person__username", "code"))


def said_to(person: Person) -> list[str]:
    """What the person's inbox says, oldest first."""
    return [notice.text % notice.facts for notice in Notice.objects.filter(person=person).order_by("id")]


def trail(subject: Any) -> list[tuple[str, str]]:
    """Who did what with the record, oldest first."""
    found = Entry.objects.filter(subject_type=subject._meta.label_lower, subject_id=str(subject.pk)).order_by("id")
    return list(found.values_list("actor_name", "verb"))


def refusal(act: Callable[..., Any], *arguments: Any, **named: Any) -> list[str]:
    """The codes of everything that stands in the way; and nothing is left behind."""
    before = standing_rows()
    with pytest.raises(Refused) as refused:
        act(*arguments, **named)
    assert standing_rows() == before
    return [obstacle.code for obstacle in refused.value.obstacles]


def standing_rows() -> tuple[int, int, int, int]:
    """How many entries of the trail, moves, reminders and notices there are."""
    return Entry.objects.count(), WindowMove.objects.count(), WindowReminder.objects.count(), Notice.objects.count()


def queries_of(browser: Client, address: str) -> int:
    """How many queries a page costs once it has been opened before."""
    browser.get(address)
    with CaptureQueriesContext(connection) as asked:
        assert browser.get(address).status_code == 200
    return len(asked)
