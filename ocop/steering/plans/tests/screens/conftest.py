"""The plan of 2020 as it is drawn up in November 2019: its office, Finance, two agencies, who approves, who enters."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as django_settings
from django.urls import reverse

from ocop.actors.organisations.models import Organisation
from ocop.actors.organisations.tests.factories import OrganisationFactory
from ocop.actors.people import loaders as people
from ocop.actors.people.models import Person, Post, Role
from ocop.actors.territory.models import Unit
from ocop.actors.territory.tests.factories import UnitFactory
from ocop.law.documents import loaders as documents
from ocop.law.indicators.models import Indicator
from ocop.steering.budget.models import BudgetEntry, BudgetLine, FiscalYear, FundingSource, Programme
from ocop.steering.directives import loaders as directives
from ocop.steering.plans.models import Line, LineMoney, LineTarget, Plan, PlanVersion, WorkGroup
from ocop.steering.plans.services import deciding, issuing, submitting

DAY = date(2019, 11, 20)
YEAR = 2020
CAST = {  # name, title, role, body
    "drafter": ("Nông Thị Soạn", "Chuyên viên", "coord_officer", "office"),
    "head": ("Ma Thị Chánh", "Chánh Văn phòng", "coord_head", "office"),
    "finance": ("Lục Văn Tài", "Chuyên viên", "dept_officer", "finance"),
    "agency": ("Lý Thị Công", "Chuyên viên", "dept_officer", "industry"),
    "other": ("Hà Văn Nông", "Chuyên viên", "dept_officer", "farming"),
    "chair": ("Triệu Văn Chủ", "Chủ tịch", "prov_chair", "committee"),
    "clerk": ("Bế Thị Văn", "Văn thư", "office_clerk", "secretariat"),
    "auditor": ("Đàm Văn Tra", "Thanh tra viên", "auditor", "inspectorate"),
    "keeper": ("Vi Văn Mức", "Quản trị định mức", "norm_keeper", "industry"),
}


@dataclass
class World:
    """Everything the tests speak of."""

    bodies: dict[str, Organisation] = field(default_factory=dict)
    people: dict[str, Person] = field(default_factory=dict)
    places: dict[str, Unit] = field(default_factory=dict)
    groups: list[WorkGroup] = field(default_factory=list)
    source: FundingSource | None = None
    indicator: Indicator | None = None
    version: PlanVersion | None = None

    def plan(self, **changed: Any) -> PlanVersion:
        """A plan of the office with its first draft."""
        facts = {
            "programme": Programme.objects.get(code="ocop"), "level": "province", "first_year": YEAR, "last_year": YEAR,
            "title": f"Kế hoạch OCOP năm {changed.get('first_year', YEAR)}", "unit": self.places["province"],
            "owner": self.bodies["office"], "approver": self.bodies["committee"], "appraiser": self.bodies["finance"],
            "made_by": self.people["drafter"], "made_on": DAY,
        }  # fmt: skip
        plan = Plan.objects.create(**{**facts, **changed})
        return PlanVersion.objects.create(plan=plan, made_by=plan.made_by, made_on=DAY)

    def line(self, content: str = "Tập huấn chủ thể", version: PlanVersion | None = None, **changed: Any) -> Line:
        """A line with nothing missing: 40 in all, 20 in each place, 12.500.000 đồng."""
        place = {} if "request" in changed else {"version": version or self.version}
        facts = {
            "rank": Line.objects.count() + 1, "group": self.groups[0], "content": content, "indicator": self.indicator,
            "lead": self.bodies["industry"], "start_on": date(YEAR, 2, 1), "due_on": date(YEAR, 6, 30),
        }  # fmt: skip
        line = Line.objects.create(**{**facts, **place, **changed})
        for name, value in ((None, 40), ("babe", 20), ("chodon", 20)):
            LineTarget.objects.create(line=line, unit=self.places[name] if name else None, value=value)
        LineMoney.objects.create(line=line, source=self.source, amount_vnd=12_500_000)
        return line

    def submitted(self) -> PlanVersion:
        """The plan of the world, on the table of the approver."""
        submitting.submit(self.version.pk, by=self.people["head"], on=DAY)
        return self._fresh()

    def issued(self) -> PlanVersion:
        """The same, approved and issued."""
        self.submitted()
        deciding.approve(self.version.pk, by=self.people["chair"], on=DAY)
        issuing.issue(
            self.version.pk, by=self.people["clerk"], on=DAY, written="2045/QĐ-UBND", issued_on=DAY,
            signer_name="Triệu Văn Chủ", signer_title="Chủ tịch",
        )  # fmt: skip
        return self._fresh()

    def _fresh(self) -> PlanVersion:
        self.version = PlanVersion.objects.get(pk=self.version.pk)
        return self.version

    def typed(self, **changed: Any) -> dict[str, Any]:
        """What a person types into the form of a line."""
        return {
            "group": self.groups[0].pk, "content": "Hội chợ, kết nối tiêu thụ", "lead": self.bodies["industry"].pk,
            "start_on": "01/03/2020", "due_on": "30/09/2020", "indicator": self.indicator.pk, "rows": "2",
            "t0-unit": "", "t0-quarter": "0", "t0-value": "1.234,5", "t0-upper": "", "t0-is_at_least": "on",
            "t1-unit": str(self.places["babe"].pk), "t1-quarter": "2", "t1-value": "4", "t1-upper": "5",
            f"money-{self.source.pk}": "12.500.000",
            **changed,
        }  # fmt: skip


def at(name: str, subject: Any) -> str:
    """The address of a page of plans."""
    return reverse(f"plans:{name}", args=[subject.pk])


@pytest.fixture
def world(db) -> World:
    root = Path(django_settings.REFERENCE_ROOT)
    for loader in (people, documents, directives):
        loader.load(root)
    made = World()
    _places(made)
    _bodies(made)
    _people(made)
    _reference(made)
    made.version = made.plan()
    _estimate(made)
    return made


def _places(world):
    province = UnitFactory(name="Tỉnh Bắc Kạn", type="tinh", level="province", parent=None)
    world.places = {
        "province": province,
        "babe": UnitFactory(name="Huyện Ba Bể", type="huyen", level="district", parent=province),
        "chodon": UnitFactory(name="Huyện Chợ Đồn", type="huyen", level="district", parent=province),
    }


def _bodies(world):
    committee = body("bk.ubnd", "Ủy ban nhân dân tỉnh Bắc Kạn", None, kind="people_committee", symbol="UBND",
                     unit=world.places["province"])  # fmt: skip
    named = {
        "office": ("bk.vpdp", "Văn phòng Điều phối nông thôn mới tỉnh Bắc Kạn", "coordination_office"),
        "finance": ("bk.stc", "Sở Tài chính", "department"),
        "industry": ("bk.sct", "Sở Công Thương", "department"),
        "farming": ("bk.snn", "Sở Nông nghiệp và Phát triển nông thôn", "department"),
        "secretariat": ("bk.vpub", "Văn phòng UBND tỉnh", "government_office"),
        "inspectorate": ("bk.tt", "Thanh tra tỉnh", "inspectorate"),
    }
    world.bodies = {"committee": committee} | {
        word: body(key, name, committee, kind=kind, symbol=key.partition(".")[2].upper())
        for word, (key, name, kind) in named.items()
    }


def body(key, name, parent, **facts):
    above = {"parent": parent, "parent_key": parent.key} if parent else {"parent": None, "parent_key": ""}
    return OrganisationFactory(
        ref=f"{key}@-", key=key, province="bk", name=name, short=name, level="provincial", **above, **facts
    )


def _people(world):
    for word, (name, title, role, where) in CAST.items():
        person = Person.objects.create_user(word, full_name=name, is_demo=True)
        Post.objects.create(
            person=person, organisation=world.bodies[where], role=Role.objects.get(code=role), title=title,
            start=date(2018, 1, 1),
        )  # fmt: skip
        world.people[word] = person


def _reference(world):
    Programme.objects.get_or_create(code="ocop", defaults={"name": "Chương trình OCOP", "name_en": "OCOP"})
    world.source = FundingSource.objects.create(
        code="province", name="Ngân sách tỉnh", name_en="Provincial budget", kind="NTM_LOCAL", level="provincial",
        is_state_budget=True, evidence="verified", position=1,
    )  # fmt: skip
    world.indicator = Indicator.objects.create(
        code="P01", name="Sản phẩm từ 3 sao", name_en="Products of 3 stars", unit="sản phẩm", unit_en="products",
        how="reported", evidence="verified", position=1,
    )  # fmt: skip
    world.groups = [
        WorkGroup.objects.create(code=code, name=name, name_en=name, position=n, evidence="proposed")
        for n, (code, name) in enumerate((("training", "Tập huấn"), ("trade", "Xúc tiến thương mại")), 1)
    ]


def _estimate(world):
    """A hundred million of the province's money were asked for."""
    year = FiscalYear.objects.create(year=YEAR, adjust_until=date(YEAR + 1, 1, 31))
    line = BudgetLine.objects.create(
        fiscal_year=year, source=world.source, programme=Programme.objects.get(code="ocop"),
        holder=world.bodies["office"],
    )  # fmt: skip
    BudgetEntry.objects.create(
        line=line, kind="estimate", amount_vnd=100_000_000, made_on=DAY, entered_by=world.people["finance"]
    )


@pytest.fixture
def enter(client, settings):
    """A browser of one person on the day of the tests."""
    settings.OCOP_TODAY = DAY

    def sign_in(who: Person, *, on: date | None = None):
        settings.OCOP_TODAY = on or DAY
        client.force_login(who)
        return client

    return sign_in
