"""A small province of 2019: its committee, the office that follows tasks up, two departments, two districts, a commune,
the Front; everybody in the roles of the shipped reference. Made once per module, each test runs in a savepoint above.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as django_settings
from django.db import connection, transaction
from django.test import Client, TestCase
from django.test.utils import CaptureQueriesContext
from docx import Document as DocxDocument

from ocop.actors.notifications.models import Notice
from ocop.actors.organisations.models import Organisation
from ocop.actors.people import loaders as people
from ocop.actors.people.models import Person, Post, Role
from ocop.actors.territory.models import Unit
from ocop.base.audit.models import Entry
from ocop.base.files.models import StoredFile
from ocop.base.files.services import store
from ocop.base.kernel.outcome import Refused
from ocop.base.kernel.text import fold
from ocop.base.workdays import clock
from ocop.law.documents import loaders as documents
from ocop.steering.directives import loaders
from ocop.steering.directives.models import Assignment, Directive, FollowUpRules, Proposal

from .factories import AssignmentFactory, DirectiveFactory, DocumentFactory, ProposalFactory, TaskFactory

DAY = date(2019, 6, 20)  # a Thursday, five working days after the issue


@dataclass
class World:
    """Everything the tests speak of: `world.trade` is a body, `world.trade_officer` a person in it."""

    bodies: dict[str, Organisation] = field(default_factory=dict)
    people: dict[str, Person] = field(default_factory=dict)

    def __getattr__(self, name: str) -> Any:
        try:
            return self.__dict__["bodies"].get(name) or self.__dict__["people"][name]
        except KeyError as unknown:
            raise AttributeError(name) from unknown

    def directive(self, **facts: Any) -> Directive:
        """One of the committee, followed up by the office, sent."""
        document = facts.pop("document", None) or DocumentFactory(issuer=self.committee)
        return DirectiveFactory(document=document, office=self.office, read_by=self.clerk, **facts)

    def assignment(self, body: Organisation | None = None, *, directive: Directive | None = None, **facts: Any):
        """A share of a task of its own; names of the task begin with `task__`."""
        of_task = {name.removeprefix("task__"): facts.pop(name) for name in list(facts) if name.startswith("task__")}
        if "task" not in facts:
            facts["task"] = TaskFactory(directive=directive or self.directive(), **of_task)
        return AssignmentFactory(organisation=body or self.trade, **facts)

    def proposal(self, *leads: Organisation, directive: Directive | None = None, **facts: Any) -> Proposal:
        """An open proposal of a directive under review."""
        directive = directive or self.directive(under_review=True)
        return ProposalFactory(directive=directive, leads=leads, **facts)

    def file(self, text: str = "Kế hoạch") -> StoredFile:
        """A stored paper of the department."""
        return store(name="ke-hoach.docx", content=docx_of(text), by=self.trade_officer)


BODIES = {  # name: (key, the body above, what else)
    "committee": ("bk.ubnd", "", {"name": "Ủy ban nhân dân tỉnh Bắc Kạn", "kind": "people_committee"}),
    "office": ("bk.vpdp", "bk.ubnd", {"name": "Văn phòng Điều phối nông thôn mới", "kind": "coordination_office"}),
    "trade": ("bk.sct", "bk.ubnd", {"name": "Sở Công Thương"}),
    "culture": ("bk.svhttdl", "bk.ubnd", {"name": "Sở Văn hóa, Thể thao và Du lịch"}),
    "centre": ("bk.ttkc", "bk.sct", {"name": "Trung tâm Khuyến công", "kind": "service_centre"}),
    "babe": ("bk.babe", "bk.ubnd", {"name": "UBND huyện Ba Bể", "kind": "people_committee", "level": "district"}),
    "chodon": ("bk.chodon", "bk.ubnd", {"name": "UBND huyện Chợ Đồn", "kind": "people_committee", "level": "district"}),
    "commune": ("bk.khangninh", "bk.babe", {"name": "UBND xã Khang Ninh", "kind": "people_committee",
                                            "level": "commune"}),
    "front": ("bk.mttq", "", {"name": "Ủy ban Mặt trận Tổ quốc tỉnh", "kind": "front"}),
}  # fmt: skip

POSTS = {  # name: (role, body)
    "chair": ("prov_chair", "committee"),
    "clerk": ("coord_officer", "office"),
    "chief": ("coord_head", "office"),
    "trade_officer": ("dept_officer", "trade"),
    "trade_head": ("dept_head", "trade"),
    "centre_officer": ("centre_officer", "centre"),
    "culture_officer": ("dept_officer", "culture"),
    "babe_officer": ("district_officer", "babe"),
    "babe_head": ("district_head", "babe"),
    "chodon_officer": ("district_officer", "chodon"),
    "commune_officer": ("commune_officer", "commune"),
    "front_officer": ("dept_officer", "front"),
    "auditor": ("auditor", "committee"),
    "administrator": ("administrator", "office"),
}


def body(name: str) -> Organisation:
    key, above, facts = BODIES[name]
    usual = {
        "ref": f"{key}@-", "key": key, "parent_key": above, "province": "bk", "short": facts["name"],
        "kind": "department", "level": "provincial", "folded": fold(facts["name"]),
        "symbol": key.removeprefix("bk.").upper(),
        "parent": Organisation.objects.filter(key=above).first(), "evidence": "verified",
        "evidence_period": "verified",
    }  # fmt: skip
    return Organisation.objects.create(**usual | facts)


def person(name: str, organisation: Organisation, role: str) -> Person:
    made = Person.objects.create_user(name, full_name=f"Người {name}", is_demo=True)
    held = Role.objects.get(code=role)
    Post.objects.create(person=made, organisation=organisation, role=held, title=held.name, start=date(2018, 1, 1))
    return made


@pytest.fixture(scope="module")
def small_province(django_db_setup: None, django_db_blocker: Any) -> Iterator[World]:
    """The province, rolled back after the module."""
    with django_db_blocker.unblock(), transaction.atomic():
        for loader in (documents, people, loaders):
            loader.load(Path(django_settings.REFERENCE_ROOT))
        world = World()
        for name in BODIES:
            world.bodies[name] = body(name)
        unit = Unit.objects.create(
            key="06@-", code="06", name="Tỉnh Bắc Kạn", folded="tinh bac kan", type="tinh", level="province",
            evidence="verified",
        )  # fmt: skip
        Organisation.objects.filter(key__in=["bk.ubnd", "bk.vpdp"]).update(unit=unit)
        world.bodies = {name: Organisation.objects.get(pk=found.pk) for name, found in world.bodies.items()}
        for name, (role, seat) in POSTS.items():
            world.people[name] = person(name, world.bodies[seat], role)
        yield world
        transaction.set_rollback(True)


@pytest.fixture
def world(small_province: World, db: None) -> Iterator[World]:
    """The province on the day of the tests."""
    with clock.fixed(DAY):
        yield small_province


@pytest.fixture
def rules(world: World) -> Callable[..., None]:
    """Change the province's follow-up rules for one test."""

    def change(**figures: Any) -> None:
        FollowUpRules.objects.update(**figures)

    return change


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


def trail(subject: Any) -> list[tuple[str, str]]:
    """Who did what with the record, oldest first."""
    found = Entry.objects.filter(subject_type=subject._meta.label_lower, subject_id=str(subject.pk)).order_by("id")
    return list(found.values_list("actor_name", "verb"))


def again(thing: Any) -> Any:
    """The row as it is now."""
    return type(thing).objects.get(pk=thing.pk)


def refusal(act: Callable[..., Any], *arguments: Any, **named: Any) -> list[str]:
    """The codes of everything that stands in the way; and nothing is left behind."""
    before = standing_rows()
    with pytest.raises(Refused) as refused:
        act(*arguments, **named)
    assert standing_rows() == before
    return [obstacle.code for obstacle in refused.value.obstacles]


def standing_rows() -> tuple[int, int, int]:
    """How many entries of the trail, stored files and assignments there are: a refusal leaves them as they were."""
    return Entry.objects.count(), StoredFile.objects.count(), Assignment.objects.count()


def docx_of(*paragraphs: str) -> bytes:
    """A Word file with these paragraphs."""
    document, kept = DocxDocument(), BytesIO()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    document.save(kept)
    return kept.getvalue()


def queries_of(browser: Client, address: str) -> int:
    """How many queries a page costs once it has been opened before."""
    browser.get(address)
    with CaptureQueriesContext(connection) as asked:
        assert browser.get(address).status_code == 200
    return len(asked)
