"""A small province of 2019–2020 for the tests of plans, made once per module; each test runs in a savepoint above.

`world.office` is a body, `world.officer` a person; `world.wording(…)` a line as typed; `world.draft(…)` a plan of
the province for 2020 with two good lines; `world.ready()`, `submitted()`, `approved()`, `issued()` take one further
along the route.
The day is 20/11/2019; the fiscal years 2019 and 2020 are there, 2018 is closed.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
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
from ocop.actors.territory.models import Unit
from ocop.base.audit.models import Entry
from ocop.base.kernel.outcome import Refused
from ocop.base.kernel.text import fold
from ocop.base.workdays import clock
from ocop.law.documents import loaders as documents
from ocop.law.indicators.models import Indicator
from ocop.steering.budget import loaders as budget
from ocop.steering.budget.models import FiscalYear, FundingSource, Programme
from ocop.steering.directives import loaders as directives
from ocop.steering.plans import loaders
from ocop.steering.plans.models import Line, PlanVersion, WorkGroup
from ocop.steering.plans.services import (
    consulting,
    deciding,
    inputs,
    issuing,
    lines,
    opening,
    submitting,
)
from ocop.steering.plans.services.lines import LineWording, MoneyWording, TargetWording
from ocop.steering.plans.vocabulary import Level, OpinionVerdict, Quarter

DAY = date(2019, 11, 20)
DUE = date(2019, 11, 25)
DECIDED = date(2020, 1, 20)
ISSUED = date(2020, 1, 21)
YEAR = 2020

UNITS = {  # name: (key, code, level, type, above)
    "province_unit": ("06@-", "06", "province", "tinh", None),
    "pacnam_unit": ("060@-", "060", "district", "huyen", "province_unit"),
    "babe_unit": ("061@-", "061", "district", "huyen", "province_unit"),
}
BODIES = {  # name: (key, above, unit, what else)
    "committee": ("bk.ubnd", "", "province_unit", {"name": "Ủy ban nhân dân tỉnh Bắc Kạn", "kind": "people_committee",
                                                   "symbol": "UBND", "head_title": "Chủ tịch UBND"}),
    "government_office": ("bk.vp3", "bk.ubnd", "", {"name": "Văn phòng UBND tỉnh", "kind": "government_office"}),
    "office": ("bk.vpdp", "bk.ubnd", "province_unit", {"name": "Văn phòng Điều phối nông thôn mới tỉnh Bắc Kạn",
                                                       "kind": "coordination_office", "symbol": "VPĐP",
                                                       "head_title": "Chánh Văn phòng"}),
    "finance": ("bk.stc", "bk.ubnd", "", {"name": "Sở Tài chính tỉnh Bắc Kạn", "symbol": "STC"}),
    "trade": ("bk.sct", "bk.ubnd", "", {"name": "Sở Công Thương tỉnh Bắc Kạn", "symbol": "SCT",
                                        "head_title": "Giám đốc Sở"}),
    "culture": ("bk.svhttdl", "bk.ubnd", "", {"name": "Sở Văn hóa, Thể thao và Du lịch", "symbol": "SVHTTDL"}),
    "pacnam": ("bk.ubnd.060", "bk.ubnd", "pacnam_unit", {"name": "UBND huyện Pác Nặm", "kind": "people_committee",
                                                        "level": "district", "symbol": "UBND"}),
    "babe": ("bk.ubnd.061", "bk.ubnd", "babe_unit", {"name": "UBND huyện Ba Bể", "kind": "people_committee",
                                                    "level": "district", "symbol": "UBND"}),
}  # fmt: skip
POSTS = {  # name: (role, body)
    "chair": ("prov_chair", "committee"),
    "vice_chair": ("prov_vice_chair", "committee"),
    "clerk": ("office_clerk", "government_office"),
    "chief": ("coord_head", "office"),
    "officer": ("coord_officer", "office"),
    "finance_officer": ("dept_officer", "finance"),
    "controller": ("budget_controller", "finance"),
    "trade_head": ("dept_head", "trade"),
    "trade_officer": ("dept_officer", "trade"),
    "culture_officer": ("dept_officer", "culture"),
    "pacnam_head": ("district_head", "pacnam"),
    "pacnam_officer": ("district_officer", "pacnam"),
    "babe_officer": ("district_officer", "babe"),
    "auditor": ("auditor", "committee"),
    "administrator": ("administrator", "office"),
}
INDICATORS = {
    "new_products": ("P_NEW", "Sản phẩm mới", "sản phẩm"),
    "upgraded": ("P_UPGRADED", "Sản phẩm nâng hạng", "sản phẩm"),
    "points": ("M_POS", "Điểm giới thiệu và bán sản phẩm", "điểm"),
}


@dataclass
class World:
    """Everything the tests speak of."""

    things: dict[str, Any] = field(default_factory=dict)

    def __getattr__(self, name: str) -> Any:
        try:
            return self.__dict__["things"][name]
        except KeyError as unknown:
            raise AttributeError(name) from unknown

    @property
    def programme(self) -> Programme:
        return Programme.objects.get(code="ocop")

    def source(self, code: str = "ntm_local") -> FundingSource:
        return FundingSource.objects.get(code=code)

    def group(self, code: str = "products") -> WorkGroup:
        return WorkGroup.objects.get(code=code)

    def target(self, value: Any, unit: Unit | None = None, quarter: Quarter = Quarter.YEAR, **facts: Any):
        upper = facts.pop("upper", None)
        return TargetWording(unit, quarter, Decimal(value), None if upper is None else Decimal(upper), **facts)

    def money(self, amount: int, code: str = "ntm_local") -> MoneyWording:
        return MoneyWording(self.source(code), amount)

    def wording(self, content: str = "Phát triển sản phẩm mới", **facts: Any) -> LineWording:
        """A good line: led by the office, 8 new products, 4 in each district, to the end of 2020."""
        usual = {
            "group": self.group(),
            "indicator": self.new_products,
            "lead": self.office,
            "due_on": date(YEAR, 12, 31),
            "deliverable": "Quyết định công nhận",
            "targets": (self.target(8), self.target(4, self.pacnam_unit), self.target(4, self.babe_unit)),
        }
        return LineWording(content=content, **{**usual, **facts})

    def open(self, **facts: Any) -> PlanVersion:
        """An empty draft of the provincial plan."""
        usual = {
            "by": self.officer, "on": DAY, "programme": self.programme, "level": Level.PROVINCE, "owner": self.office,
            "first_year": YEAR,
        }  # fmt: skip
        return opening.open_plan(**{**usual, **facts})

    def line(self, version: PlanVersion, content: str = "Phát triển sản phẩm mới", **facts: Any) -> Line:
        return lines.add_line(version.pk, by=self.officer, on=DAY, wording=self.wording(content, **facts))

    def draft(self, **facts: Any) -> PlanVersion:
        """A draft with two good lines and no money: new products (the office), points of sale (Industry and Trade)."""
        version = self.open(**facts)
        self.line(version)
        self.line(
            version, "Xây dựng điểm giới thiệu và bán sản phẩm", lead=self.trade, indicator=self.points,
            group=self.group("trade"), targets=(self.target(2, is_at_least=True),),
        )  # fmt: skip
        return version

    def called(self) -> PlanVersion:
        """A draft for which Industry and Trade, Culture and both districts are asked for inputs until 25/11."""
        version = self.draft()
        bodies = [self.trade, self.culture, self.pacnam, self.babe]
        inputs.call_for_inputs(version.pk, by=self.officer, on=DAY, due_on=DUE, organisations=bodies)
        return self.fresh(version)

    def consulted(self) -> PlanVersion:
        """Inputs closed, opinions of Industry and Trade and Pác Nặm in, without comments."""
        version = self.called()
        inputs.close_inputs(version.pk, by=self.officer, on=DAY)
        asked = consulting.ask_opinions(
            version.pk, by=self.officer, on=DAY, due_on=DUE, organisations=[self.trade, self.pacnam]
        )
        for opinion in asked.opinions.all():
            by = self.trade_officer if opinion.organisation == self.trade else self.pacnam_officer
            consulting.give_opinion(opinion.pk, by=by, on=DAY, verdict=OpinionVerdict.AGREES, comments=[])
        return self.fresh(version)

    ready = consulted

    def submitted(self) -> PlanVersion:
        version = self.ready()
        submitting.submit(version.pk, by=self.chief, on=DUE)
        return self.fresh(version)

    def approved(self) -> PlanVersion:
        version = self.submitted()
        return self.fresh(deciding.approve(version.pk, by=self.chair, on=DECIDED))

    def issued(self) -> PlanVersion:
        """Decision 107/QĐ-UBND of 21/01/2020."""
        return self.issue(self.approved())

    def issue(self, version: PlanVersion, **facts: Any) -> PlanVersion:
        usual = {
            "by": self.clerk, "on": ISSUED, "written": "107/QĐ-UBND", "issued_on": ISSUED,
            "signer_name": "Hoàng Văn Khuê", "signer_title": "Chủ tịch",
        }  # fmt: skip
        return self.fresh(issuing.issue(version.pk, **{**usual, **facts}))

    @staticmethod
    def fresh(version: PlanVersion) -> PlanVersion:
        return PlanVersion.objects.select_related("plan__owner", "plan__programme", "document").get(pk=version.pk)


def unit(name: str, made: dict[str, Any]) -> Unit:
    key, code, level, kind, above = UNITS[name]
    words = {"province_unit": "Tỉnh Bắc Kạn", "pacnam_unit": "Huyện Pác Nặm", "babe_unit": "Huyện Ba Bể"}[name]
    return Unit.objects.create(
        key=key, code=code, name=words, folded=fold(words), type=kind, level=level, parent=made.get(above or ""),
        evidence="verified",
    )  # fmt: skip


def body(name: str, made: dict[str, Any]) -> Organisation:
    key, above, seat, facts = BODIES[name]
    usual = {
        "ref": f"{key}@-", "key": key, "parent_key": above, "province": "bk", "short": facts["name"],
        "kind": "department", "level": "provincial", "folded": fold(facts["name"]), "unit": made.get(seat),
        "parent": Organisation.objects.filter(key=above).first(), "evidence": "verified",
        "evidence_period": "verified",
    }  # fmt: skip
    created = Organisation.objects.create(**usual | facts)
    return Organisation.objects.get(pk=created.pk)


def person(name: str, organisation: Organisation, role: str) -> Person:
    made = Person.objects.create_user(name, full_name=f"Người {name}", is_demo=True)
    held = Role.objects.get(code=role)
    Post.objects.create(person=made, organisation=organisation, role=held, title=held.name, start=date(2018, 1, 1))
    return made


@pytest.fixture(scope="module")
def small_province(django_db_setup: None, django_db_blocker: Any) -> Iterator[World]:
    """The province, rolled back after the module."""
    with django_db_blocker.unblock(), transaction.atomic():
        for loader in (documents, people, directives, budget, loaders):
            loader.load(Path(django_settings.REFERENCE_ROOT))
        made: dict[str, Any] = {}
        for name in UNITS:
            made[name] = unit(name, made)
        for name in BODIES:
            made[name] = body(name, made)
        for name, (role, seat) in POSTS.items():
            made[name] = person(name, made[seat], role)
        for place, (name, (code, words, unit_text)) in enumerate(INDICATORS.items(), 1):
            made[name] = Indicator.objects.create(
                code=code, name=words, name_en=code, unit=unit_text, unit_en=unit_text, how="reported",
                evidence="verified", position=place,
            )  # fmt: skip
        for year, state in {2018: "closed", 2019: "open", 2020: "planning"}.items():
            closed = date(year + 1, 2, 1) if state == "closed" else None
            FiscalYear.objects.create(year=year, state=state, adjust_until=date(year + 1, 1, 31), closed_on=closed)
        yield World(made)
        transaction.set_rollback(True)


@pytest.fixture
def world(small_province: World, db: None) -> Iterator[World]:
    """The province on the day of the tests."""
    with clock.fixed(DAY):
        yield small_province


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
def told() -> Callable[..., set[str]]:
    """Who has a notice of the code; what waits for the commit is carried out first."""

    def names(code: str) -> set[str]:
        with TestCase.captureOnCommitCallbacks(execute=True):
            pass
        return set(Notice.objects.filter(code=code).values_list("person__username", flat=True))

    return names


@pytest.fixture
def as_person(world: World) -> Callable[[Person], Client]:
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
