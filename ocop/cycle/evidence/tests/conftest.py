"""A commune with two producers, one next door; who enters, helps, checks, reads; a small published table of papers."""

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
from ocop.actors.producers.models import Adviser, Producer, Representative, Site
from ocop.actors.producers.services import registering
from ocop.actors.producers.services.wording import ProducerWording
from ocop.actors.producers.vocabulary import Origin
from ocop.actors.territory.models import Unit
from ocop.actors.territory.tests.factories import UnitFactory
from ocop.cycle.evidence import loaders
from ocop.cycle.evidence.models import Paper
from ocop.cycle.evidence.services import keeping, verifying
from ocop.cycle.evidence.services.pages import Brought
from ocop.cycle.evidence.services.wording import PaperWording
from ocop.law.criteria.models import Framework, PaperTable, PaperType

from .photos import photo

DAY = date(2026, 11, 30)
BEGINNING = date(2019, 1, 1)
CAST = {  # name: (title, role, body)
    "officer": ("Nông Thị Cán", "commune_officer", "commune"),
    "head": ("Ma Văn Xã", "commune_head", "commune"),
    "neighbour": ("Lý Thị Bên", "commune_officer", "other commune"),
    "coordinator": ("Hà Thị Phối", "coord_officer", "coordination"),
    "leader": ("Triệu Văn Chủ", "prov_chair", "committee"),
    "owner": ("Bế Thị Chủ", "producer", "producer"),
    "rival": ("Vi Văn Khác", "producer", "rival"),
}
TYPES = {  # code: (name, kind, holder, row of Form 02, agencies, validity, checks)
    "BIZ-REG": ("Giấy đăng ký kinh doanh", "paper", "producer", 1, ["business"], ("recheck", 12),
                ["name and code equal the producer record"]),
    "FOOD-SAFETY-CERT": ("Giấy chứng nhận an toàn thực phẩm", "paper", "site", 2, ["business"], ("dated", None),
                         ["site address", "product group in scope"]),
    "TM-REGISTRATION": ("Giấy chứng nhận nhãn hiệu", "paper", "product", 7, ["business"], ("dated", None),
                        ["owner = producer"]),
    "TEST-SAFETY": ("Phiếu kiểm nghiệm", "paper", "product", 12, ["business"], ("max_age", 12), []),
    "REP-ID": ("Căn cước người đại diện", "paper", "producer", None, ["business"], ("none", None), []),
    "STORY-TEXT": ("Câu chuyện sản phẩm", "paper", "product", 10, ["self"], ("none", None), []),
    "SHOP-LINK": ("Gian hàng điện tử", "link", "product", 8, ["self"], ("live", None), []),
    "FORM-01": ("Mẫu 01", "form", "product", None, ["self"], ("none", None), []),
}  # fmt: skip


@dataclass
class World:
    """Everything the tests speak of."""

    units: dict[str, Unit] = field(default_factory=dict)
    bodies: dict[str, Organisation] = field(default_factory=dict)
    people: dict[str, Person] = field(default_factory=dict)
    producer: Producer = None
    rival: Producer = None
    site: Site = None

    def __getattr__(self, name: str) -> Person:
        try:
            return self.people[name]
        except KeyError:
            raise AttributeError(name) from None

    def wording(self, kind: str = "TM-REGISTRATION", **changed: Any) -> PaperWording:
        """A paper with nothing missing."""
        said = {
            "number": "4-0123", "issuer": "Cục Sở hữu trí tuệ", "issued_on": date(2026, 1, 15),
            "expires_on": date(2036, 1, 15) if kind in ("TM-REGISTRATION", "FOOD-SAFETY-CERT") else None,
            "owner_name": "Hợp tác xã Tài Hoan" if kind != "TEST-SAFETY" else "",
            "parameters": "Chì\nNấm mốc" if kind == "TEST-SAFETY" else "",
            "link": "https://vi.du/gian-hang" if kind == "SHOP-LINK" else "",
            "site": self.site.pk if kind == "FOOD-SAFETY-CERT" else None,
        }  # fmt: skip
        return PaperWording(kind=kind, **{**said, **changed})

    def draft(self, kind: str = "TM-REGISTRATION", *, by: str = "owner", of: Producer = None, pages=None, **changed):
        """A draft with one page."""
        files = [Brought("trang.jpg", photo())] if pages is None else pages
        helped = "Bế Thị Chủ" if by == "officer" else ""
        return keeping.start(
            (of or self.producer).pk, wording=self.wording(kind, **changed), files=files, entered_for=helped,
            by=self.people[by], on=DAY,
        )  # fmt: skip

    def entered(self, kind: str = "TM-REGISTRATION", *, by: str = "owner", on: date = DAY, **more) -> Paper:
        """The same, handed in."""
        return keeping.enter(self.draft(kind, by=by, **more).pk, by=self.people[by], on=on)

    def verified(self, kind: str = "TM-REGISTRATION", *, on: date = DAY, **more) -> Paper:
        """The same, verified by the head of the commune."""
        paper = self.entered(kind, **more)
        return verifying.verify(paper.pk, ticked=checks_of(kind), note="Đã đối chiếu", by=self.head, on=on)


def checks_of(kind: str) -> list[str]:
    return TYPES[kind][6]


def at(name: str, subject: Any) -> str:
    """The address of a page of the library."""
    return reverse(f"evidence:{name}", args=[subject.pk])


@pytest.fixture(autouse=True)
def files_elsewhere(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def world(db) -> World:
    root = Path(django_settings.REFERENCE_ROOT)
    people.load(root)
    loaders.load(root)
    made = World()
    _places(made)
    _bodies(made)
    _producers(made)
    _people(made)
    table()
    return made


def _places(world):
    province = UnitFactory(name="Tỉnh Thử", type="tinh", level="province")
    world.units = {"province": province}
    for word, name in (("commune", "Xã Chợ Đồn"), ("other commune", "Xã Ba Bể")):
        world.units[word] = UnitFactory(name=name, type="xa", level="commune", parent=province)


def _bodies(world):
    committee = body("xx.ubnd", "UBND tỉnh Thử", kind="people_committee", unit=world.units["province"])
    world.bodies = {"committee": committee}
    for word in ("commune", "other commune"):
        world.bodies[word] = body(
            f"xx.{word[:5]}", f"UBND {world.units[word].name}", committee, kind="people_committee", level="commune",
            unit=world.units[word],
        )  # fmt: skip
    world.bodies["coordination"] = body("xx.vpdp", "Văn phòng Điều phối", committee, kind="coordination_office")


def body(key, name, parent=None, *, level="provincial", **facts):
    above = {"parent": parent, "parent_key": parent.key if parent else ""}
    return OrganisationFactory(ref=f"{key}@-", key=key, name=name, short=name, level=level, **above, **facts)


def _producers(world):
    world.producer = producer(world, "producer", "Hợp tác xã Tài Hoan", "commune")
    world.rival = producer(world, "rival", "Công ty TNHH Khác", "commune", kind="enterprise")
    world.site = Site.objects.create(producer=world.producer, name="Xưởng chế biến", unit=world.units["commune"])
    Representative.objects.create(producer=world.producer, name="Bế Thị Chủ", start=BEGINNING)


def producer(world, word, name, place, kind="cooperative"):
    """A producer with its organisation."""
    unit = world.units[place]
    world.bodies[word] = body(f"xx.{word}", name, kind="producer", level="commune", unit=unit)
    return registering.made(
        ProducerWording(kind=kind, name=name, unit=unit), by=None, on=BEGINNING, origin=Origin.TYPED,
        organisation=world.bodies[word],
    )  # fmt: skip


def _people(world):
    for word, (name, role, where) in CAST.items():
        world.people[word] = person(word, name)
        Post.objects.create(
            person=world.people[word], organisation=world.bodies[where], role=Role.objects.get(code=role),
            title=role, start=BEGINNING,
        )  # fmt: skip
    world.people["adviser"] = person("adviser", "Đàm Thị Giúp")
    Adviser.objects.create(
        producer=world.producer, person=world.adviser, may_enter=True, start=BEGINNING, invited_by=world.owner
    )
    world.people["stranger"] = person("stranger", "Người Lạ")


def person(word, name):
    return Person.objects.create_user(word, full_name=name, is_demo=True)


def table():
    """A published framework with the small table."""
    framework = Framework.objects.create(
        code="QD-26-2026", number="26/2026/QĐ-TTg", issued_on=date(2026, 6, 1), start=date(2026, 6, 15),
        certificate_months=36, evidence="verified", content_hash="a", loaded_on=DAY,
    )  # fmt: skip
    written = PaperTable.objects.create(
        framework=framework, version=1, evidence="proposed", content_hash="b", loaded_on=DAY,
        rows={"1": "Đăng ký", "2": "Điều kiện", "7": "Sở hữu trí tuệ", "8": "Thị trường", "10": "Câu chuyện",
              "12": "Kiểm nghiệm"},
        agencies={"business": {"vi": "Cơ quan cấp", "en": "issuer"}, "self": {"vi": "Chủ thể", "en": "self"}},
    )  # fmt: skip
    for position, (code, row) in enumerate(TYPES.items()):
        PaperType.objects.create(table=written, position=position, **_type(code, *row))
    PaperTable.objects.update(state="published", published_on=DAY)
    Framework.objects.update(state="published", published_on=DAY)


def _type(code, name, kind, holder, row, agencies, validity, checks):
    written = {
        "code": code, "name_vi": name, "name_en": code, "kind": kind, "holder": holder, "form02_row": row,
        "where": agencies, "validity": {"rule": validity[0], "months": validity[1], "mark": "P"}, "checks": checks,
    }  # fmt: skip
    facts = {"code": code, "name_vi": name, "name_en": code, "kind": kind, "holder": holder, "form02_row": row}
    return {**facts, "written": written}


@pytest.fixture
def enter(client, settings):
    """A browser of one person on the day of the tests."""
    settings.OCOP_TODAY = DAY

    def sign_in(who: Person, *, on: date | None = None):
        settings.OCOP_TODAY = on or DAY
        client.force_login(who)
        return client

    return sign_in
