"""The people of the table: one for every role and every seat, in a small province of 2019 with all three levels.

A seat says where the person sits as seen from a subject: `own` is the body the subject belongs to (the department, the
commune), `sibling` one beside it, `parent` the district above the commune, `finance` the department that checks the
money of the others' plans. Roles that reach the whole province, and those that have one body only, have no seat in
their name.
"""

from dataclasses import dataclass, field
from datetime import date
from io import StringIO
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.test import Client

from ocop.actors.organisations.models import Organisation
from ocop.actors.organisations.vocabulary import Kind
from ocop.actors.organisations.vocabulary import Level as BodyLevel
from ocop.actors.people.models import Person, Post, Role
from ocop.actors.territory.models import Unit
from ocop.actors.territory.vocabulary import Evidence, UnitType
from ocop.actors.territory.vocabulary import Level as UnitLevel
from ocop.base.kernel.text import fold

DAY = date(2019, 11, 15)
BEGINNING = date(2016, 1, 1)
PROVINCE = "zz"
LOADED = (  # not the real territory and bodies
    "files", "people", "workdays", "producers", "documents", "indicators", "criteria", "directives", "budget",
    "windows", "plans", "rounds", "evidence", "products", "dossiers", "assessment", "certificates", "reports",
)  # fmt: skip
ANONYMOUS = "anonymous"

UNITS = {  # name: (type, level, the unit above)
    "province": (UnitType.PROVINCE, UnitLevel.PROVINCE, None),
    "district": (UnitType.DISTRICT, UnitLevel.DISTRICT, "province"),
    "other district": (UnitType.DISTRICT, UnitLevel.DISTRICT, "province"),
    "commune": (UnitType.COMMUNE, UnitLevel.COMMUNE, "district"),
    "other commune": (UnitType.COMMUNE, UnitLevel.COMMUNE, "district"),
}

BODIES = {  # name: (kind, level, the body above, its unit)
    "committee": (Kind.PEOPLE_COMMITTEE, BodyLevel.PROVINCIAL, None, "province"),
    "office": (Kind.GOVERNMENT_OFFICE, BodyLevel.PROVINCIAL, "committee", None),
    "coordination": (Kind.DEPARTMENT, BodyLevel.PROVINCIAL, "committee", None),
    "department": (Kind.DEPARTMENT, BodyLevel.PROVINCIAL, "committee", None),
    "other department": (Kind.DEPARTMENT, BodyLevel.PROVINCIAL, "committee", None),
    "finance": (Kind.DEPARTMENT, BodyLevel.PROVINCIAL, "committee", None),
    "district": (Kind.PEOPLE_COMMITTEE, BodyLevel.DISTRICT, "committee", "district"),
    "other district": (Kind.PEOPLE_COMMITTEE, BodyLevel.DISTRICT, "committee", "other district"),
    "commune": (Kind.PEOPLE_COMMITTEE, BodyLevel.COMMUNE, "district", "commune"),
    "other commune": (Kind.PEOPLE_COMMITTEE, BodyLevel.COMMUNE, "district", "other commune"),
    "producer": (Kind.PRODUCER, BodyLevel.COMMUNE, "commune", "commune"),
    "council": (Kind.COUNCIL, BodyLevel.PROVINCIAL, "committee", None),
    "ministry": (Kind.MINISTRY, BodyLevel.CENTRAL, None, None),
}
CENTRAL = {"ministry"}
KEYS = {"committee": "ubnd"}  # by which the committee of a province is known

DEPARTMENT = {"own": "department", "sibling": "other department"}
APPRAISING = {**DEPARTMENT, "finance": "finance"}
DISTRICT = {"parent": "district", "sibling": "other district"}
COMMUNE = {"own": "commune", "sibling": "other commune"}
COUNCIL, OFFICE, PRODUCER = {"": "council"}, {"": "office"}, {"": "producer"}

SEATS = {
    "prov_chair": {"": "committee"},
    "prov_vice_chair": {"": "committee"},
    "office_clerk": OFFICE,
    "coord_head": {"": "coordination"},
    "coord_officer": {"": "coordination"},
    "dept_head": APPRAISING,
    "dept_officer": APPRAISING,
    "centre_officer": DEPARTMENT,
    "finance_reader": DEPARTMENT,
    "budget_controller": {"": "finance"},
    "norm_keeper": DEPARTMENT,
    "district_head": DISTRICT,
    "district_officer": DISTRICT,
    "commune_head": COMMUNE,
    "commune_officer": COMMUNE,
    "steering_member": OFFICE,
    "helping_member": OFFICE,
    "council_chair": COUNCIL,
    "council_secretary": COUNCIL,
    "council_member": COUNCIL,
    "advisory_member": COUNCIL,
    "producer": PRODUCER,
    "pos_operator": PRODUCER,
    "editor": OFFICE,
    "auditor": OFFICE,
    "administrator": OFFICE,
}


@dataclass
class World:
    """The small province with everybody in it."""

    units: dict[str, Unit] = field(default_factory=dict)
    bodies: dict[str, Organisation] = field(default_factory=dict)
    people: dict[str, Person] = field(default_factory=dict)
    sessions: dict[str, str] = field(default_factory=dict)
    things: dict[str, Any] = field(default_factory=dict)


def names() -> list[str]:
    """Everybody: `role`, or `role@seat`."""
    return [label(role, seat) for role, seats in SEATS.items() for seat in seats]


def label(role: str, seat: str) -> str:
    return f"{role}@{seat}" if seat else role


def build() -> World:
    """Make the province, its bodies and its people, and sign everybody in."""
    call_command("load_reference", only=[*LOADED], stdout=StringIO())
    world = World()
    for number, (name, (kind, level, above)) in enumerate(UNITS.items()):
        world.units[name] = make_unit(f"9990{number}", name, kind, level, world.units.get(above))
    for name, row in BODIES.items():
        world.bodies[name] = make_body(world, name, *row)
    for role, seats in SEATS.items():
        for seat, body in seats.items():
            enter(world, label(role, seat), Role.objects.get(code=role), world.bodies[body])
    return world


def make_unit(code, name, kind, level, above):
    return Unit.objects.create(
        key=f"{code}@-", code=code, name=f"{name} (minh họa)", folded=name, type=kind, level=level, parent=above,
        start=BEGINNING, evidence=Evidence.values[0],
    )  # fmt: skip


def make_body(world, name, kind, level, above, unit):
    province = "" if name in CENTRAL else PROVINCE
    key, parent, called = (
        f"{province}.{KEYS.get(name, name.replace(' ', '-'))}",
        world.bodies.get(above),
        f"{name} (minh họa)",
    )
    return Organisation.objects.create(
        ref=f"{key}@-", key=key, province=province, name=called, folded=fold(called), short=name, kind=kind,
        level=level, symbol=name[:4].upper(), head_title="Thủ trưởng", parent=parent,
        parent_key=parent.key if parent else "", unit=world.units.get(unit), start=BEGINNING,
        evidence=Evidence.values[0], evidence_period=Evidence.values[0],
    )  # fmt: skip


def enter(world, name, role, body):
    """A new person in this post, signed in."""
    person = Person.objects.create_user(name, full_name=f"{name} (minh họa)", is_demo=True)
    Post.objects.create(person=person, organisation=body, role=role, title=role.name, start=BEGINNING)
    client = Client()
    client.force_login(person)
    world.people[name] = person
    world.sessions[name] = client.cookies[settings.SESSION_COOKIE_NAME].value
