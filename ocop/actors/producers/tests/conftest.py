"""A small province after the reform: two communes, the office of the province, a cooperative with its director."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as django_settings
from django.test import Client

from ocop.actors.notifications.models import Notice
from ocop.actors.organisations.models import Organisation
from ocop.actors.organisations.tests.factories import OrganisationFactory
from ocop.actors.people import loaders as people
from ocop.actors.people.models import Person, Post, Role
from ocop.actors.producers import loaders as producers
from ocop.actors.producers.models import Producer
from ocop.actors.producers.services import registering
from ocop.actors.producers.services.wording import ProducerWording
from ocop.actors.producers.vocabulary import Origin
from ocop.actors.territory.models import Unit
from ocop.actors.territory.tests.factories import UnitFactory
from ocop.base.audit.models import Entry
from ocop.base.workdays import clock

DAY = date(2026, 11, 23)
CAST = {  # full name, role, body
    "officer": ("Nông Thị Phiên", "commune_officer", "commune"),
    "neighbour": ("Đặng Thị Sinh", "commune_officer", "other"),
    "office": ("Hoàng Thị Mẩy", "coord_officer", "office"),
    "reader": ("Ma Thị Thơi", "dept_officer", "department"),
    "director": ("Lèng Thị Vần", "producer", "cooperative"),
    "keeper": ("Mã Đình Sơn", "norm_keeper", "department"),
}
GOOD, OTHER_GOOD, THIRD_GOOD = "0100233488", "0314409058-002", "0312687878"  # tax codes with right check digits


@dataclass
class World:
    """Everything the tests speak of."""

    places: dict[str, Unit] = field(default_factory=dict)
    bodies: dict[str, Organisation] = field(default_factory=dict)
    people: dict[str, Person] = field(default_factory=dict)
    producer: Producer | None = None

    def wording(self, name: str = "Hộ kinh doanh Sao Mai", **changed: Any) -> ProducerWording:
        """The least a record says."""
        return ProducerWording(**{"kind": "household_business", "name": name, "unit": self.places["here"], **changed})

    def made(self, name: str = "Hộ kinh doanh Sao Mai", **changed: Any) -> Producer:
        """A record as an officer enters it."""
        return registering.made(self.wording(name, **changed), by=self.people["officer"], on=DAY, origin=Origin.TYPED)

    def person(self, name: str, role: str, body: Organisation, title: str = "Chuyên viên") -> Person:
        """Somebody with a post."""
        person = Person.objects.create_user(f"nguoi{Person.objects.count()}", full_name=name)
        facts = {"title": title, "start": date(2025, 7, 1)}
        Post.objects.create(person=person, organisation=body, role=Role.objects.get(code=role), **facts)
        return person


@pytest.fixture
def world(db: Any) -> World:
    root = Path(django_settings.REFERENCE_ROOT)
    people.load(root)
    producers.load(root)
    made = World()
    _places(made)
    _bodies(made)
    made.producer = _cooperative(made)
    made.bodies["cooperative"] = made.producer.organisation
    for who, (name, role, body) in CAST.items():
        if who != "officer":
            made.people[who] = made.person(name, role, made.bodies[body])
    return made


def _places(made: World) -> None:
    whole = UnitFactory(name="Tỉnh Mẫu", type="tinh", level="province", parent=None, start=date(2025, 7, 1))
    made.places["whole"] = whole
    for key, name, kind in (("here", "Xã Ba Bể", "xa"), ("there", "Phường Bắc Kạn", "phuong")):
        made.places[key] = UnitFactory(name=name, type=kind, level="commune", parent=whole, start=date(2025, 7, 1))


def _bodies(made: World) -> None:
    committee, places = {"kind": "people_committee", "province": "xx"}, made.places
    made.bodies["province"] = OrganisationFactory(unit=places["whole"], level="provincial", **committee)
    made.bodies["commune"] = OrganisationFactory(
        unit=places["here"], level="commune", name="UBND xã Ba Bể", **committee
    )
    made.bodies["other"] = OrganisationFactory(unit=places["there"], level="commune", **committee)
    made.bodies["office"] = OrganisationFactory(kind="coordination_office", unit=places["whole"])
    made.bodies["department"] = OrganisationFactory(unit=None)


def _cooperative(made: World) -> Producer:
    made.people["officer"] = made.person(*CAST["officer"][:2], made.bodies["commune"])
    return made.made("Hợp tác xã Khuổi Lùng", kind="cooperative", tax_code=GOOD, phone="0912345678")


@pytest.fixture(autouse=True)
def today() -> Iterator[date]:
    """A fixed day under the two-level government."""
    with clock.fixed(DAY) as day:
        yield day


@pytest.fixture
def enter() -> Callable[[Person], Client]:
    """A browser signed in as the person."""

    def signed_in(person: Person) -> Client:
        client = Client()
        client.force_login(person)
        return client

    return signed_in


@pytest.fixture
def heard(django_capture_on_commit_callbacks: Any) -> Callable[[Callable[[], Any]], dict[str, list[str]]]:
    """Who hears of what when something is done: code → names."""

    def listening(act: Callable[[], Any]) -> dict[str, list[str]]:
        before = set(Notice.objects.values_list("pk", flat=True))
        with django_capture_on_commit_callbacks(execute=True):
            act()
        told: dict[str, list[str]] = {}
        for notice in Notice.objects.exclude(pk__in=before).select_related("person").order_by("code", "person"):
            told.setdefault(notice.code, []).append(notice.person.full_name)
        return told

    return listening


def trail() -> list[str]:
    """The verbs of the trail, in order."""
    return list(Entry.objects.order_by("pk").values_list("verb", flat=True))


def last_facts() -> dict[str, Any]:
    """The facts of the last entry."""
    return Entry.objects.order_by("-pk").values_list("facts", flat=True)[0]


def codes(refused: Any) -> list[str]:
    """The codes of a refusal."""
    return [obstacle.code for obstacle in refused.value.obstacles]
