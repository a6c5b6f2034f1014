"""A small administration to register documents in: one province, its committee, two departments, four people."""

import zlib
from datetime import date
from pathlib import Path

import pytest
from django.conf import settings

from ocop.actors.organisations.models import Organisation
from ocop.actors.people.models import Person, Post, Role
from ocop.base.kernel.text import fold
from ocop.law.documents import loaders
from ocop.law.documents.models import Document, DocumentType
from ocop.law.documents.rules.register import Particulars

DAY = date(2019, 6, 20)


def body(key, name, **facts):
    usual = {
        "ref": f"{key}@-",
        "key": key,
        "province": key.partition(".")[0],
        "name": name,
        "short": name,
        "folded": "",
        "kind": "department",
        "level": "provincial",
        "evidence": "verified",
        "evidence_period": "verified",
    }
    made = {**usual, **facts}
    made["folded"] = fold("\n".join((made["name"], made["short"], *made.get("aliases", ()))))
    return Organisation.objects.create(**made)


@pytest.fixture
def types(db):
    loaders.load(Path(settings.REFERENCE_ROOT))
    return {kind.code: kind for kind in DocumentType.objects.all()}


@pytest.fixture
def committee(db):
    return body(
        "bk.ubnd", "Ủy ban nhân dân tỉnh Bắc Kạn", short="UBND tỉnh", symbol="UBND", kind="people_committee",
        aliases=["UBND tỉnh Bắc Kạn"],
    )  # fmt: skip


@pytest.fixture
def trade(db):
    return body("bk.sct", "Sở Công Thương", parent_key="bk.ubnd", symbol="SCT")


@pytest.fixture
def culture(db):
    return body("bk.svh", "Sở Văn hóa, Thể thao và Du lịch", parent_key="bk.ubnd", symbol="SVHTTDL")


@pytest.fixture
def ministry(db):
    return body("tw.bct", "Bộ Công Thương", level="central", kind="ministry", symbol="BCT")


@pytest.fixture
def prime_minister(db):
    return body("tw.ttg", "Thủ tướng Chính phủ", level="central", kind="office_holder", symbol="TTg")


def person(name, organisation=None, *verbs, reach="own"):
    found = Person.objects.create(username=f"u{Person.objects.count() + 1}", full_name=name)
    if organisation is not None:
        role, _ = Role.objects.get_or_create(
            code=f"r{zlib.crc32(repr((reach, verbs)).encode())}",
            defaults={"name": name, "name_en": name, "verbs": list(verbs), "reach": reach},
        )
        Post.objects.create(person=found, organisation=organisation, role=role, title=name, start=date(2015, 1, 1))
    return found


@pytest.fixture
def clerk(committee):
    return person("Hoàng Thị Văn Thư", committee, "documents.register", "documents.view", reach="province")


@pytest.fixture
def officer(committee):
    """An official who reads the register of the whole province."""
    return person("Nông Văn Chuyên Viên", committee, "documents.view", reach="all")


@pytest.fixture
def cooperative(db):
    return body("bk.htx", "Hợp tác xã minh họa", kind="producer", level="commune")


@pytest.fixture
def producer(cooperative):
    """Somebody with a post that reads no register."""
    return person("Triệu Thị Chủ Thể", cooperative, "producers.edit")


@pytest.fixture
def entry(types, committee):
    """The facts of a directive as a clerk types them."""
    return Particulars(
        written="3188/UBND-KTTCKT",
        type_code="letter",
        issuer_id=committee.pk,
        issued_on=date(2019, 6, 13),
        subject="Triển khai thực hiện Chỉ thị số 21-CT/TU về Đề án “Mỗi xã, phường một sản phẩm”",
        body="Đẩy mạnh sản xuất miến dong, chè Shan tuyết.",
        direction="out",
    )


@pytest.fixture
def document(types, committee):
    """Makes a document of the register without asking anybody."""

    def make(written="107/QĐ-UBND", issued_on=date(2019, 1, 21), issuer=committee, type="decision", **facts):
        number, _, symbol = written.partition("/")
        usual = {
            "type": types[type] if type else None,
            "number": int(number) if number else None,
            "symbol": symbol,
            "written": written,
            "issuer": issuer,
            "issued_on": issued_on,
            "year": issued_on.year if issued_on else None,
            "subject": "Phê duyệt kế hoạch",
            "direction": "out",
        }
        return Document.objects.create(**{**usual, **facts})

    return make


@pytest.fixture
def sign_in(client, settings):
    """A browser of one person on the day of the tests."""
    settings.OCOP_TODAY = DAY

    def enter(who):
        client.force_login(who)
        return client

    return enter
