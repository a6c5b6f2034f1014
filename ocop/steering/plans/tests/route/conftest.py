"""The plan of 2020 on its way: drawn up in November 2019 by the office, asked about, checked, submitted, approved.

Everybody holds a role of the shipped reference; the sources of money are those of the shipped budget.
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
from django.db import transaction
from django.test import TestCase
from docx import Document as DocxDocument

from ocop.actors.notifications.models import Notice
from ocop.actors.organisations.models import Organisation
from ocop.actors.organisations.tests.factories import OrganisationFactory
from ocop.actors.people import loaders as people
from ocop.actors.people.models import Person, Post, Role
from ocop.actors.territory.models import Unit
from ocop.actors.territory.tests.factories import UnitFactory
from ocop.base.audit.models import Entry
from ocop.base.files.models import StoredFile
from ocop.base.files.services import store
from ocop.base.kernel.outcome import Refused
from ocop.base.papers import pdf
from ocop.base.workdays import clock
from ocop.law.documents import loaders as documents
from ocop.law.documents.models import Document
from ocop.law.indicators.models import Indicator
from ocop.steering.budget import loaders as budget
from ocop.steering.budget.models import BudgetEntry, BudgetLine, FiscalYear, FundingSource, Programme
from ocop.steering.directives import loaders as directives
from ocop.steering.plans.models import Line, LineMoney, LineTarget, Plan, PlanRoute, PlanVersion, WorkGroup
from ocop.steering.plans.services import checking, consulting, deciding, issuing, submitting

DAY = date(2019, 11, 20)
DUE = date(2019, 12, 5)
SIGNED = date(2020, 1, 21)
YEAR = 2020
MILLION = 1_000_000

BODIES = {  # name: (key, the body above, name, kind, level, symbol, title of its head)
    "committee": ("bk.ubnd", "", "Ủy ban nhân dân tỉnh Bắc Kạn", "people_committee", "provincial", "UBND",
                  "Chủ tịch UBND tỉnh"),
    "office": ("bk.vpdp", "bk.ubnd", "Văn phòng Điều phối nông thôn mới", "coordination_office", "provincial", "VPĐP",
               "Chánh Văn phòng Điều phối"),
    "secretariat": ("bk.vpub", "bk.ubnd", "Văn phòng UBND tỉnh", "government_office", "provincial", "VP", ""),
    "finance": ("bk.stc", "bk.ubnd", "Sở Tài chính", "department", "provincial", "STC", "Giám đốc Sở"),
    "trade": ("bk.sct", "bk.ubnd", "Sở Công Thương", "department", "provincial", "SCT", "Giám đốc Sở"),
    "babe": ("bk.babe", "bk.ubnd", "UBND huyện Ba Bể", "people_committee", "district", "UBND", "Chủ tịch UBND huyện"),
    "chodon": ("bk.chodon", "bk.ubnd", "UBND huyện Chợ Đồn", "people_committee", "district", "UBND",
               "Chủ tịch UBND huyện"),
}  # fmt: skip
CAST = {  # name: (role, body, title)
    "drafter": ("coord_officer", "office", "Chuyên viên"),
    "head": ("coord_head", "office", "Chánh Văn phòng"),
    "chair": ("prov_chair", "committee", "Chủ tịch"),
    "clerk": ("office_clerk", "secretariat", "Văn thư"),
    "checker": ("dept_officer", "finance", "Chuyên viên"),
    "trader": ("dept_officer", "trade", "Chuyên viên"),
    "babe_officer": ("district_officer", "babe", "Chuyên viên"),
    "babe_head": ("district_head", "babe", "Chủ tịch"),
    "chodon_officer": ("district_officer", "chodon", "Chuyên viên"),
    "auditor": ("auditor", "committee", "Thanh tra viên"),
}


@dataclass
class World:
    """Everything the tests speak of: `world.trade` is a body, `world.trader` a person in it."""

    bodies: dict[str, Organisation] = field(default_factory=dict)
    people: dict[str, Person] = field(default_factory=dict)
    places: dict[str, Unit] = field(default_factory=dict)
    sources: dict[str, FundingSource] = field(default_factory=dict)
    groups: list[WorkGroup] = field(default_factory=list)

    def __getattr__(self, name: str) -> Any:
        try:
            return self.__dict__["bodies"].get(name) or self.__dict__["people"][name]
        except KeyError as unknown:
            raise AttributeError(name) from unknown

    def plan(self, **changed: Any) -> PlanVersion:
        """The first draft of the office's plan."""
        facts = {
            "programme": Programme.objects.get(code="ocop"), "level": "province", "first_year": YEAR, "last_year": YEAR,
            "title": "Kế hoạch thực hiện Chương trình OCOP năm 2020", "unit": self.places["province"],
            "owner": self.office, "approver": self.committee, "appraiser": self.finance, "made_by": self.drafter,
            "made_on": DAY,
        }  # fmt: skip
        plan = Plan.objects.create(**{**facts, **changed})
        return PlanVersion.objects.create(plan=plan, made_by=plan.made_by, made_on=DAY)

    def line(
        self,
        version: PlanVersion,
        content: str = "Phát triển sản phẩm mới",
        *,
        vnd: int = 120 * MILLION,
        **changed: Any,
    ) -> Line:
        """A line with nothing missing: ≥ 8 products in all, 4–5 in each of two districts, money of one source."""
        rank = Line.objects.count() + 1
        facts = {
            "version": version, "rank": rank, "group": self.groups[0], "content": content,
            "indicator": indicator(f"T{rank:02d}"), "lead": self.trade, "due_on": date(YEAR, 6, 30),
        }  # fmt: skip
        line = Line.objects.create(**{**facts, **changed})
        LineTarget.objects.create(line=line, value=8, is_at_least=True)
        for place in ("babe", "chodon"):
            LineTarget.objects.create(line=line, unit=self.places[place], value=4, upper=5)
        if vnd:
            LineMoney.objects.create(line=line, source=self.sources["ntm_local"], amount_vnd=vnd)
        return line

    def estimate(self, vnd: int, source: str = "ntm_local", kind: str = "estimate") -> None:
        """What was asked for from a source for the programme in the year."""
        year, _ = FiscalYear.objects.get_or_create(
            year=YEAR, defaults={"state": "open", "adjust_until": date(YEAR + 1, 1, 31)}
        )
        line, _ = BudgetLine.objects.get_or_create(
            fiscal_year=year, source=self.sources[source], programme=Programme.objects.get(code="ocop"),
            holder=self.office,
        )  # fmt: skip
        BudgetEntry.objects.create(
            line=line, kind=kind, amount_vnd=vnd, made_on=DAY, entered_by=self.drafter, effect=1, document_text="x"
        )

    def programme(self, code: str) -> Programme:
        """A kind of plan."""
        return Programme.objects.get(code=code)

    def file(self, text: str = "Quyết định") -> StoredFile:
        """A stored paper."""
        document, kept = DocxDocument(), BytesIO()
        document.add_paragraph(text)
        document.save(kept)
        return store(name="quyet-dinh.docx", content=kept.getvalue(), by=self.clerk)

    def consulted(self, version: PlanVersion) -> PlanVersion:
        """Opinions asked and given, money checked."""
        asked = consulting.ask_opinions(
            version.pk, by=self.drafter, on=DAY, due_on=DUE, organisations=[self.trade, self.babe]
        )
        for opinion in asked.opinions.all():
            by = self.trader if opinion.organisation == self.trade else self.babe_officer
            consulting.give_opinion(opinion.pk, by=by, on=DAY, verdict="agrees")
        if LineMoney.objects.filter(line__version=version).exists():
            check = checking.ask_budget_check(version.pk, by=self.drafter, on=DAY)
            checking.check_budget(check.pk, by=self.checker, on=DAY, verdict="agrees")
        return again(version)

    def submitted(self, version: PlanVersion) -> PlanVersion:
        """All that, and submitted by the head."""
        self.consulted(version)
        submitting.submit(version.pk, by=self.head, on=DUE)
        return again(version)

    def approved(self, version: PlanVersion) -> PlanVersion:
        """And approved."""
        self.submitted(version)
        deciding.approve(version.pk, by=self.chair, on=date(2020, 1, 15))
        return again(version)

    def issued(self, version: PlanVersion, **changed: Any) -> PlanVersion:
        """And issued."""
        self.approved(version)
        return issued(self, version, **changed)


def issued(world: World, version: PlanVersion, **changed: Any) -> PlanVersion:
    facts = {
        "by": world.clerk, "on": SIGNED, "written": "107/QĐ-UBND", "issued_on": SIGNED,
        "signer_name": "Triệu Thị Ví Dụ", "signer_title": "Phó Chủ tịch", "recipients": [world.chodon.pk],
    }  # fmt: skip
    return issuing.issue(version.pk, **{**facts, **changed})


def indicator(code: str) -> Indicator:
    facts = {"name": "Sản phẩm OCOP mới", "name_en": "New products", "unit": "sản phẩm", "unit_en": "products",
             "how": "reported", "position": 1, "evidence": "verified", "definition": ""}  # fmt: skip
    return Indicator.objects.get_or_create(code=code, defaults=facts)[0]


@pytest.fixture(scope="module")
def province(django_db_setup: None, django_db_blocker: Any) -> Iterator[World]:
    """The province with the money asked for, rolled back after the module."""
    with django_db_blocker.unblock(), transaction.atomic():
        for loader in (documents, people, directives, budget):
            loader.load(Path(django_settings.REFERENCE_ROOT))
        made = World(sources={source.code: source for source in FundingSource.objects.all()})
        _places(made)
        for name in BODIES:
            made.bodies[name] = _body(made, name)
        made.bodies = {name: again(body) for name, body in made.bodies.items()}
        for name, (role, where, title) in CAST.items():
            made.people[name] = _person(name, made.bodies[where], role, title)
        made.groups = [
            WorkGroup.objects.create(code=f"g{n}", name=name, name_en=name, position=n, evidence="proposed")
            for n, name in enumerate(("Phát triển sản phẩm", "Xúc tiến thương mại"), 1)
        ]
        PlanRoute.objects.all().delete()
        PlanRoute.objects.create(
            level="province", needs_inputs=False, needs_opinions=True, needs_budget_check=True, evidence="proposed"
        )
        made.estimate(1_000 * MILLION)
        yield made
        transaction.set_rollback(True)


@pytest.fixture
def world(province: World, db: None, monkeypatch: pytest.MonkeyPatch) -> Iterator[World]:
    """The province on the day of the tests, on a machine that lacks what PDF needs: papers are kept as DOCX."""
    monkeypatch.setattr(pdf, "missing_libraries", lambda: ("libpango-1.0.so.0",))
    with clock.fixed(DAY):
        yield province


def _places(world: World) -> None:
    province = UnitFactory(code="06", name="Tỉnh Bắc Kạn", type="tinh", level="province", parent=None)
    district = {"type": "huyen", "level": "district", "parent": province}
    world.places = {
        "province": province,
        "babe": UnitFactory(code="061", name="Huyện Ba Bể", **district),
        "chodon": UnitFactory(code="064", name="Huyện Chợ Đồn", **district),
    }


def _body(world: World, name: str) -> Organisation:
    key, above, full, kind, level, symbol, head_title = BODIES[name]
    return OrganisationFactory(
        ref=f"{key}@-", key=key, province="bk", name=full, short=full, kind=kind, level=level, symbol=symbol,
        parent=Organisation.objects.filter(key=above).first(), parent_key=above, head_title=head_title,
        unit=world.places.get(name, world.places["province"]),
    )  # fmt: skip


def _person(name: str, body: Organisation, role: str, title: str) -> Person:
    made = Person.objects.create_user(name, full_name=f"Người {name}", is_demo=True)
    Post.objects.create(
        person=made, organisation=body, role=Role.objects.get(code=role), title=title, start=date(2018, 1, 1)
    )
    return made


@pytest.fixture
def draft(world: World) -> PlanVersion:
    """A draft of two lines: 120.000.000 đồng for the department, 80.000.000 for a district."""
    version = world.plan()
    world.line(version)
    world.line(version, "Hội chợ, tuần hàng", vnd=80 * MILLION, group=world.groups[1], lead=world.babe)
    return version


@contextmanager
def told() -> Iterator[list[tuple[str, str]]]:
    """Who was told what (username, code) in the block, once it is committed."""
    found: list[tuple[str, str]] = []
    before = set(Notice.objects.values_list("pk", flat=True))
    with TestCase.captureOnCommitCallbacks(execute=True):
        yield found
    new = Notice.objects.exclude(pk__in=before).order_by("person__username", "code")
    found.extend(new.values_list("person__username", "code"))


def again(thing: Any) -> Any:
    """The row as it is now."""
    return type(thing).objects.get(pk=thing.pk)


def trail(version: PlanVersion) -> list[tuple[str, str]]:
    """Who did what with the version, oldest first."""
    found = Entry.objects.filter(subject_type="plans.planversion", subject_id=str(version.pk)).order_by("id")
    return list(found.values_list("actor_name", "verb"))


def refusal(act: Callable[..., Any], *arguments: Any, **named: Any) -> list[str]:
    """The codes of everything that stands in the way; and nothing is left behind."""
    before = Entry.objects.count(), Document.objects.count()
    with pytest.raises(Refused) as refused:
        act(*arguments, **named)
    assert (Entry.objects.count(), Document.objects.count()) == before
    return [obstacle.code for obstacle in refused.value.obstacles]
