"""The small province of 2027 with its year, the criteria in force and good forms; on 15/02/2027, when ideas are taken
in.

`world.idea()` is a draft with everything in it, `submitted()`, `received()`, `screened()`, `selected()`, `listed()`,
`planned()`, `approved()` take one further along machine A. Each says whose (`producer`, `by`).
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as django_settings
from django.db import connection
from django.test import Client, TestCase
from django.test.utils import CaptureQueriesContext

from ocop.actors.notifications.models import Notice
from ocop.actors.people.models import Person
from ocop.base.audit.models import Entry
from ocop.base.kernel.outcome import Refused
from ocop.base.workdays import clock
from ocop.cycle.products import loaders
from ocop.cycle.products.models import CycleEntry
from ocop.cycle.products.services import handing_in, judging, receiving, selecting, starting, writing
from ocop.cycle.products.vocabulary import Topic
from ocop.cycle.rounds.tests.province import DAY, made, rolled_back, with_year
from ocop.law.criteria.models import Classification

from . import criteria

APRIL = date(2027, 4, 5)  # plans are taken in from 01/04 to 30/04
GOOD_FINDINGS = dict.fromkeys(Topic.values, "good")
IDEA = {
    "product_name": "Trà Shan tuyết Khuổi Lùng",
    "core_value": "Trà từ cây cổ thụ, hái tay, vị đậm, sạch",
    "packing": "Hộp giấy 100 g",
    "materials": [
        {"name": "Búp trà Shan", "source": "Thôn Khuổi Lùng, xã Ba Bể", "share": "100", "owner": "Hộ thành viên"}
    ],
    "labour_total": 12,
    "labour_local": 10,
    "labour_women": 7,
    "labour_ethnic": 12,
    "price_vnd": 250_000,
    "output": "500.5",
    "output_unit": "kg",
    "origin": "traditional",
    "wishes": ["packaging", "ip"],
    "commitment": True,
    "signer_name": "Lèng Thị Vần",
}
PLAN = {
    "functions": "Giám đốc, tổ sản xuất, tổ bán hàng",
    "goals_financial": "Doanh thu 600 triệu đồng sau ba năm",
    "description": "Trà xanh Shan tuyết sao tay",
    "customers": "Khách du lịch Ba Bể",
    "process": "Hái, làm héo, diệt men, vò, sao khô",
    "milestones": [
        {
            "code": "M1",
            "kind": "licence",
            "name": "Giấy ATTP",
            "due": "2027-06-30",
            "owner": "Giám đốc",
            "cost_vnd": 5_000_000,
        },
        {
            "code": "M2",
            "kind": "label",
            "name": "In bao bì",
            "due": "2027-08-31",
            "owner": "Tổ bán hàng",
            "cost_vnd": None,
        },
    ],
    "sources": [
        {"kind": "own", "name": "", "amount_vnd": 60_000_000},
        {"kind": "state", "name": "OCOP", "amount_vnd": 40_000_000},
    ],
    "uses": [{"name": "Máy sao", "amount_vnd": 70_000_000}, {"name": "Bao bì", "amount_vnd": 30_000_000}],
    "years": [
        {"year": 2027, "revenue_vnd": 300_000_000, "cost_vnd": 250_000_000, "profit_vnd": 50_000_000},
        {"year": 2028, "revenue_vnd": 450_000_000, "cost_vnd": 370_000_000, "profit_vnd": 80_000_000},
        {"year": 2029, "revenue_vnd": 600_000_000, "cost_vnd": 500_000_000, "profit_vnd": 100_000_000},
    ],
    "risks": "Sương muối; có lán che",
    "target_star": 3,
    "support_requested": "In bao bì",
}


class World:
    """The province with forms; its people and bodies by name."""

    def __init__(self, province: Any) -> None:
        self.province = province

    def __getattr__(self, name: str) -> Any:
        return getattr(self.__dict__["province"], name)

    @property
    def tea(self) -> Classification:
        """Chè in the framework in force (set 12)."""
        return Classification.objects.filter(framework__code="QD-26-2026", criteria_set__code="12").first()

    def good_idea(self, **changed: Any) -> dict[str, Any]:
        return {**IDEA, "classification": self.tea.pk, **changed}

    def started(
        self,
        *,
        by: Person | None = None,
        producer: Any = None,
        name: str = "Trà mới",
        route: str = "new_idea",
        on: date = DAY,
    ):
        return starting.start(by=by or self.director, on=on, producer=producer or self.coop, route=route, name=name)

    def idea(
        self, *, by: Person | None = None, on: date = DAY, values: dict[str, Any] | None = None, **start: Any
    ) -> CycleEntry:
        entry = self.started(by=by, on=on, **start)
        writing.save_idea(entry.pk, by=by or self.director, on=on, values=self.good_idea(**(values or {})), seen=0)
        return self.fresh(entry)

    def submitted(self, **facts: Any) -> CycleEntry:
        entry = self.idea(**facts)
        return handing_in.submit_idea(entry.pk, by=facts.get("by") or self.director, on=facts.get("on", DAY))

    def received(self, **facts: Any) -> CycleEntry:
        return receiving.receive(self.submitted(**facts).pk, by=self.officer, on=DAY)

    def screened(self, **facts: Any) -> CycleEntry:
        return receiving.screen(self.received(**facts).pk, by=self.officer, on=DAY, findings=GOOD_FINDINGS)

    def selected(self, **facts: Any) -> CycleEntry:
        return judging.select(self.screened(**facts).pk, by=self.expert, on=DAY)

    def listed(self, **facts: Any) -> CycleEntry:
        entry = self.selected(**facts)
        self.approve_list()
        return self.fresh(entry)

    def approve_list(self, **facts: Any):
        held = selecting.open_list(by=self.expert, on=DAY, year=self.year)
        usual = {
            "decision_number": "12/QĐ-VPĐP",
            "decision_on": DAY,
            "signer_name": "Ma Thị Chánh",
            "signer_title": "Chánh Văn phòng",
        }
        return selecting.approve_list(held.pk, by=self.expert, on=DAY, **{**usual, **facts})

    def planned(self, *, values: dict[str, Any] | None = None, **facts: Any) -> CycleEntry:
        entry = self.listed(**facts)
        edition = entry.plan.edition
        writing.save_plan(entry.pk, by=self.director, on=APRIL, values={**PLAN, **(values or {})}, seen=edition)
        return self.fresh(entry)

    def plan_submitted(self, **facts: Any) -> CycleEntry:
        return handing_in.submit_plan(self.planned(**facts).pk, by=self.director, on=APRIL)

    def verified(self, **facts: Any) -> CycleEntry:
        return receiving.verify(self.plan_submitted(**facts).pk, by=self.officer, on=APRIL, text="Đúng thực tế")

    def approved(self, **facts: Any) -> CycleEntry:
        return self.fresh(judging.approve(self.verified(**facts).pk, by=self.expert, on=APRIL))

    @staticmethod
    def fresh(entry: CycleEntry) -> CycleEntry:
        return CycleEntry.objects.select_related("product__producer__unit", "year").get(pk=entry.pk)


@pytest.fixture(scope="module")
def built(django_db_setup: None, django_db_blocker: Any) -> Iterator[World]:
    """With its year and the criteria, rolled back after the module."""
    with rolled_back(django_db_blocker), clock.fixed(DAY):
        criteria.load()
        loaders.load(Path(django_settings.REFERENCE_ROOT))
        yield World(with_year(made()))


@pytest.fixture
def world(built: World, db: None) -> Iterator[World]:
    """On the day of the tests."""
    with clock.fixed(DAY):
        yield built


@pytest.fixture
def refused() -> Callable[..., Any]:
    """`with refused("code", …):` the act is refused with exactly these obstacles, in this order."""

    @contextmanager
    def expecting(*codes: str) -> Iterator[None]:
        with pytest.raises(Refused) as refusal:
            yield
        assert [obstacle.code for obstacle in refusal.value.obstacles] == list(codes)

    return expecting


@pytest.fixture
def trail() -> Callable[[], list[str]]:
    """The verbs of the trail, oldest first."""
    return lambda: list(Entry.objects.order_by("id").values_list("verb", flat=True))


@pytest.fixture
def told() -> Callable[[str], set[str]]:
    """Who has a notice of the code; what waits for the commit is carried out first."""

    @contextmanager
    def heard(code: str, *names: str) -> Iterator[None]:
        with TestCase.captureOnCommitCallbacks(execute=True):
            yield
        assert set(Notice.objects.filter(code=code).values_list("person__username", flat=True)) == set(names)

    return heard


@pytest.fixture
def enter(world: World) -> Callable[[Person], Client]:
    """A browser in which the person is signed in."""

    def signed_in(who: Person) -> Client:
        client = Client()
        client.force_login(who)
        return client

    return signed_in


@pytest.fixture
def queries_of() -> Callable[[Callable[[], Any]], int]:
    """How many queries an act costs."""

    def count(act: Callable[[], Any]) -> int:
        with CaptureQueriesContext(connection) as counted:
            act()
        return len(counted)

    return count
