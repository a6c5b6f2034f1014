"""A small province of 2027 after the reform: two communes, the office, a department, leaders, two producers.

`province.commune` is a body, `province.officer` a person; made once per module, each test runs in a savepoint above.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from django.conf import settings as django_settings
from django.db import transaction

from ocop.actors.organisations.models import Organisation
from ocop.actors.organisations.tests.factories import OrganisationFactory
from ocop.actors.people import loaders as people
from ocop.actors.people.models import Person, Post, Role
from ocop.actors.producers.models import Producer
from ocop.actors.territory.tests.factories import UnitFactory
from ocop.cycle.rounds import loaders as rounds
from ocop.cycle.rounds.services import open_year
from ocop.steering.windows import loaders as windows

DAY = date(2027, 2, 15)  # ideas are taken in from 01/02 to 31/03
YEAR = 2027
SINCE = date(2025, 7, 1)
BODIES = {  # name: (unit, kind, level, words)
    "committee": ("whole", "people_committee", "provincial", "UBND tỉnh Mẫu"),
    "office": ("whole", "coordination_office", "provincial", "Văn phòng Điều phối nông thôn mới tỉnh Mẫu"),
    "department": ("", "department", "provincial", "Sở Công Thương tỉnh Mẫu"),
    "commune": ("here", "people_committee", "commune", "UBND xã Ba Bể"),
    "other_commune": ("there", "people_committee", "commune", "UBND phường Bắc Kạn"),
}
POSTS = {  # name: (full name, role, body)
    "chair": ("Triệu Văn Chủ", "prov_chair", "committee"),
    "auditor": ("Đàm Văn Tra", "auditor", "committee"),
    "chief": ("Ma Thị Chánh", "coord_head", "office"),
    "expert": ("Hoàng Thị Mẩy", "coord_officer", "office"),
    "trader": ("Lý Thị Công", "dept_officer", "department"),
    "officer": ("Nông Thị Phiên", "commune_officer", "commune"),
    "head": ("Bế Văn Trưởng", "commune_head", "commune"),
    "neighbour": ("Đặng Thị Sinh", "commune_officer", "other_commune"),
    "keeper": ("Vi Văn Mức", "norm_keeper", "department"),
}
PRODUCERS = {  # name: (unit, words, director)
    "coop": ("here", "Hợp tác xã Khuổi Lùng", "director"),
    "rival": ("here", "Hộ kinh doanh Sao Mai", "rival_director"),
    "far": ("there", "Tổ hợp tác Nà Hin", ""),
}


@dataclass
class Province:
    """Everything the tests speak of."""

    things: dict[str, Any] = field(default_factory=dict)

    def __getattr__(self, name: str) -> Any:
        try:
            return self.__dict__["things"][name]
        except KeyError as unknown:
            raise AttributeError(name) from unknown

    def person(self, name: str, full_name: str, role: str, body: Organisation) -> Person:
        """Somebody with a post since the reform."""
        made = Person.objects.create_user(name, full_name=full_name)
        Post.objects.create(person=made, organisation=body, role=Role.objects.get(code=role), title=role, start=SINCE)
        return made

    def producer(self, name: str, unit: str) -> Producer:
        """A living cooperative with its organisation."""
        body = OrganisationFactory(
            name=name, short=name[:60], kind="producer", level="commune", unit=self.things[unit], province="xx"
        )
        return Producer.objects.create(
            organisation=body,
            kind="cooperative",
            name=name,
            unit=self.things[unit],
            street="Thôn Nà Mu",
            status_on=SINCE,
            phone="0912345678",
            origin="typed",
            evidence="verified",
            made_on=SINCE,
            name_key=name.lower(),
        )


def made() -> Province:
    """All of it in the database."""
    root = Path(django_settings.REFERENCE_ROOT)
    for loader in (people, windows, rounds):
        loader.load(root)
    built = Province()
    things = built.things
    things["whole"] = UnitFactory(code="19", name="Tỉnh Mẫu", type="tinh", level="province", parent=None, start=SINCE)
    for key, code, name, kind in (("here", "05500", "Xã Ba Bể", "xa"), ("there", "05600", "Phường Bắc Kạn", "phuong")):
        things[key] = UnitFactory(code=code, name=name, type=kind, level="commune", parent=things["whole"], start=SINCE)
    for key, (unit, kind, level, words) in BODIES.items():
        things[key] = OrganisationFactory(
            name=words, short=words, kind=kind, level=level, unit=things.get(unit), province="xx"
        )
    for key, (name, role, body) in POSTS.items():
        things[key] = built.person(key, name, role, things[body])
    for key, (unit, name, director) in PRODUCERS.items():
        things[key] = built.producer(name, unit)
        if director:
            things[director] = built.person(director, f"Giám đốc {name}", "producer", things[key].organisation)
    return built


def with_year(built: Province) -> Province:
    """The programme year 2027 opened by the office."""
    built.things["year"] = open_year(by=built.expert, on=date(2027, 1, 5), year=YEAR)
    return built


@contextmanager
def rolled_back(blocker: Any) -> Iterator[None]:
    """What is made inside is gone after the module."""
    with blocker.unblock(), transaction.atomic():
        yield
        transaction.set_rollback(True)
