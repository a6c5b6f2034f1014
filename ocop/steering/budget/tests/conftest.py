"""A small province whose money the tests follow: a department with its centre, a district, finance, leaders; the year
2026. Everybody holds a role of the shipped reference. Made once per module, each test runs in a savepoint above.
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
from ocop.actors.people import loaders as people
from ocop.actors.people.models import Person, Post, Role
from ocop.base.audit.models import Entry
from ocop.base.kernel.outcome import Refused
from ocop.base.kernel.text import fold
from ocop.base.workdays import clock
from ocop.steering.budget import loaders
from ocop.steering.budget.models import (
    BudgetEntry,
    BudgetLine,
    CarryOverGround,
    Commitment,
    FiscalYear,
    FundingSource,
    Programme,
)
from ocop.steering.budget.queries.ledger import lines_out_of_step
from ocop.steering.budget.services import commitments, lines, years
from ocop.steering.budget.services.entering import Paper

DAY = date(2026, 6, 15)  # a Monday
YEAR = 2026
MILLION = 1_000_000
DECISION = Paper(text="15/QĐ-UBND")

BODIES = {  # name: (key, the body above, name, kind, level)
    "committee": ("bk.ubnd", "", "Ủy ban nhân dân tỉnh", "people_committee", "provincial"),
    "finance": ("bk.stc", "bk.ubnd", "Sở Tài chính", "department", "provincial"),
    "office": ("bk.vpdp", "bk.ubnd", "Văn phòng Điều phối", "coordination_office", "provincial"),
    "trade": ("bk.sct", "bk.ubnd", "Sở Công Thương", "department", "provincial"),
    "culture": ("bk.svhttdl", "bk.ubnd", "Sở Văn hóa, Thể thao và Du lịch", "department", "provincial"),
    "centre": ("bk.ttkc", "bk.sct", "Trung tâm Khuyến công", "service_centre", "provincial"),
    "foreign": ("tn.sct", "", "Sở Công Thương tỉnh khác", "department", "provincial"),
}
POSTS = {  # name: (role, body)
    "chair": ("prov_chair", "committee"),
    "controller": ("budget_controller", "finance"),
    "coordinator": ("coord_officer", "office"),
    "officer": ("dept_officer", "trade"),
    "second_officer": ("dept_officer", "trade"),
    "head": ("dept_head", "trade"),
    "accountant": ("finance_reader", "trade"),
    "culture_officer": ("dept_officer", "culture"),
    "centre_officer": ("centre_officer", "centre"),
    "foreigner": ("dept_officer", "foreign"),
    "auditor": ("auditor", "committee"),
    "administrator": ("administrator", "office"),
}


@dataclass
class World:
    """Everything the tests speak of: `world.trade` is a body, `world.officer` a person in it."""

    bodies: dict[str, Organisation] = field(default_factory=dict)
    people: dict[str, Person] = field(default_factory=dict)

    def __getattr__(self, name: str) -> Any:
        try:
            return self.__dict__["bodies"].get(name) or self.__dict__["people"][name]
        except KeyError as unknown:
            raise AttributeError(name) from unknown

    @property
    def year(self) -> FiscalYear:
        """The year of the tests, as it is now."""
        return FiscalYear.objects.get(year=YEAR)

    def line(
        self, allocated: int = 0, *, holder: Organisation | None = None, on: date = DAY, **facts: Any
    ) -> BudgetLine:
        """A line of local industrial promotion money, with what was allocated."""
        usual = {
            "fiscal_year": self.year,
            "source": source("local_kc"),
            "programme": programme("industrial_promotion"),
            "holder": holder or self.trade,
        }
        made = lines.open_line(**usual | facts, by=self.controller, on=on)
        if allocated:
            lines.allocate(made.pk, amount_vnd=allocated, paper=DECISION, by=self.controller, on=on)
        return again(made)

    def proposed(self, line: BudgetLine, amount: int, *, kind: str = "services", title: str = "Đề án") -> Commitment:
        """A proposal on the line."""
        return commitments.propose_commitment(
            line.pk,
            title=title,
            beneficiary="HTX Minh họa",
            advance_kind=kind,
            amount_vnd=amount,
            by=self.officer,
            on=DAY,
        )

    def appraised(self, line: BudgetLine, amount: int, **facts: Any) -> Commitment:
        """A proposal appraised by the officer."""
        made = self.proposed(line, amount, **facts)
        return commitments.appraise(made.pk, amount_vnd=amount, by=self.officer, on=DAY)

    def approved(self, line: BudgetLine, amount: int, **facts: Any) -> Commitment:
        """The same approved by the head: the money is bound."""
        made = self.appraised(line, amount, **facts)
        commitments.approve_commitment(made.pk, paper=DECISION, by=self.head, on=DAY)
        return again(made)

    def progressed(self, commitment: Commitment, **facts: Any) -> Commitment:
        """The commitment with its contract and how far the work has come."""
        usual = {"contract_signed_on": date(2026, 6, 1)}
        commitments.note_progress(commitment.pk, **usual | facts, by=self.officer, on=facts.pop("on", DAY))
        return again(commitment)


def source(code: str) -> FundingSource:
    return FundingSource.objects.get(code=code)


def programme(code: str) -> Programme:
    return Programme.objects.get(code=code)


def ground(code: str) -> CarryOverGround:
    return CarryOverGround.objects.get(code=code)


def body(name: str) -> Organisation:
    key, above, called, kind, level = BODIES[name]
    return Organisation.objects.create(
        ref=f"{key}@-", key=key, parent_key=above, province=key[:2], name=called, short=called, kind=kind, level=level,
        folded=fold(called), parent=Organisation.objects.filter(key=above).first(), evidence="verified",
        evidence_period="verified",
    )  # fmt: skip


def person(name: str, organisation: Organisation, role: str) -> Person:
    made = Person.objects.create_user(name, full_name=f"Người {name}", is_demo=True)
    held = Role.objects.get(code=role)
    Post.objects.create(person=made, organisation=organisation, role=held, title=held.name, start=date(2018, 1, 1))
    return made


def make_world() -> World:
    """The province with the year 2026 open."""
    for loader in (people, loaders):
        loader.load(Path(django_settings.REFERENCE_ROOT))
    world = World()
    for name in BODIES:
        world.bodies[name] = body(name)
    for name, (role, seat) in POSTS.items():
        world.people[name] = person(name, world.bodies[seat], role)
    years.plan_year(year=YEAR, by=world.controller, on=DAY)
    years.open_year(YEAR, by=world.controller, on=DAY)
    return world


@pytest.fixture(scope="module")
def small_province(django_db_setup: None, django_db_blocker: Any) -> Iterator[World]:
    """The province, rolled back after the module."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield make_world()
        transaction.set_rollback(True)


@pytest.fixture
def world(small_province: World, db: None) -> Iterator[World]:
    """The province on the day of the tests; at the end every line's totals are the sum of its entries."""
    with clock.fixed(DAY):
        yield small_province
    assert not lines_out_of_step().exists()


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


def totals(line: BudgetLine) -> tuple[int, int, int, int]:
    """Allocated, committed, paid, available in million đồng, as the row says now."""
    row = again(line)
    found = (row.allocated_vnd, row.committed_vnd, row.paid_vnd, row.available_vnd)
    assert all(amount % MILLION == 0 for amount in found)
    return tuple(amount // MILLION for amount in found)  # type: ignore[return-value]


def kinds(line: BudgetLine) -> list[tuple[str, int, int]]:
    """The entries of a line in order: kind, million đồng, effect."""
    rows = line.entries.order_by("id").values_list("kind", "amount_vnd", "effect")
    return [(kind, amount // MILLION, effect) for kind, amount, effect in rows]


def refusal(act: Callable[..., Any], *arguments: Any, **named: Any) -> list[str]:
    """The codes of everything that stands in the way; and nothing is left behind."""
    return [obstacle.code for obstacle in obstacles(act, *arguments, **named)]


def obstacles(act: Callable[..., Any], *arguments: Any, **named: Any) -> tuple[Any, ...]:
    """Everything that stands in the way; and nothing is left behind."""
    before = standing_rows()
    with pytest.raises(Refused) as refused:
        act(*arguments, **named)
    assert standing_rows() == before
    return refused.value.obstacles


def standing_rows() -> tuple[int, int, int]:
    """How many entries of the trail and of the ledger, and commitments, there are."""
    return Entry.objects.count(), BudgetEntry.objects.count(), Commitment.objects.count()


def queries_of(browser: Client, address: str) -> int:
    """How many queries a page costs once it has been opened before."""
    browser.get(address)
    with CaptureQueriesContext(connection) as asked:
        assert browser.get(address).status_code == 200
    return len(asked)
