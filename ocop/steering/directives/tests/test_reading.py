"""A text comes in: kept as it was, its head read, its document registered, its tasks and citations proposed."""

from datetime import date
from unicodedata import normalize

import pytest

from ocop.actors.organisations.models import Organisation
from ocop.law.documents import services as register
from ocop.law.documents.models import Citation, Document
from ocop.law.documents.rules.register import Particulars
from ocop.steering.directives.models import Directive, Intake
from ocop.steering.directives.services import reading

from .conftest import DAY, again, docx_of, refusal, trail
from .factories import ISSUED

LETTER = """ỦY BAN NHÂN DÂN
TỈNH BẮC KẠN
Số: 3188/UBND-KTTCKT
V/v triển khai Chương trình mỗi xã một sản phẩm
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Bắc Kạn, ngày 13 tháng 6 năm 2019
Kính gửi: Các sở, ban, ngành.

Thực hiện Chỉ thị số 21-CT/TU ngày 10/5/2019 của Tỉnh ủy Bắc Kạn, Ủy ban nhân dân tỉnh yêu cầu:

1. Sở Công Thương chủ trì, phối hợp với Sở Văn hóa, Thể thao và Du lịch xây dựng kế hoạch xúc tiến thương mại, \
hoàn thành trước ngày 30/7/2019.

2. Ủy ban nhân dân huyện Ba Bể tổ chức rà soát các sản phẩm, báo cáo Ủy ban nhân dân tỉnh trước ngày 15/8/2019.

Nơi nhận:
- Như trên;
- Lưu: VT.
"""


def take_in(world, **given):
    return reading.take_in(by=world.clerk, on=DAY, **given)


def entry(**changes):
    usual = {
        "written": "3188/UBND-KTTCKT", "type_code": "letter", "issued_on": ISSUED, "subject": "Triển khai Chương trình",
        "arrived_on": DAY, "body": LETTER,
    }  # fmt: skip
    return Particulars(**usual | changes)


def opened(world, **changes):
    intake = take_in(world, text=LETTER)
    return reading.open_review(
        intake.pk, by=world.clerk, on=DAY, entry=entry(**{"issuer_id": world.committee.pk} | changes)
    )


# ── taking in ──


def test_a_pasted_text_is_kept_and_its_head_is_read(world):
    intake = take_in(world, text=LETTER)
    assert (intake.text, intake.file, intake.made_by, intake.directive) == (LETTER, None, world.clerk, None)
    assert (intake.header["number"], intake.header["issued_on"], intake.header["issuer_id"]) == (
        "3188/UBND-KTTCKT",
        "2019-06-13",
        world.committee.pk,
    )
    assert trail(intake) == [("Người clerk", "directives.intake.made")]
    assert not Directive.objects.exists()


def test_a_word_file_is_kept_beside_its_text(world):
    content = docx_of(*LETTER.splitlines())
    intake = take_in(world, name="3188.docx", content=content)
    assert "Sở Công Thương chủ trì" in intake.text
    with intake.file.content.open() as kept:
        assert (intake.file.name, kept.read()) == ("3188.docx", content)


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ({}, ["intake.no-text"]),
        ({"text": "   \n"}, ["intake.no-text"]),
        ({"name": "anh.png", "content": b"\x89PNG\r\n\x1a\n" + b"\0" * 64}, ["file.kind-not-allowed"]),
        ({"text": "The committee requests all departments to draft plans before the end of June."},
         ["text.not-vietnamese"]),
        ({"text": f"TUYỆT MẬT\n{LETTER}"}, ["document.is-secret"]),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_refused_with_a_reason_and_not_kept(world, given, found):
    assert refusal(take_in, world, **given) == found
    assert not Intake.objects.exists()


def test_decomposed_accents_are_composed_with_a_notice(world):
    intake = take_in(world, text=normalize("NFD", LETTER))
    assert intake.text == LETTER
    assert [notice["code"] for notice in intake.notices] == ["text.decomposed"]


@pytest.mark.parametrize("who", ["trade_head", "chair", "auditor", "administrator"])
def test_only_the_office_reads_directives(world, who):
    assert refusal(reading.take_in, by=world.people[who], on=DAY, text=LETTER) == ["person.not-allowed"]


# ── opening the review ──


def test_the_document_is_registered_and_its_tasks_are_proposed(world):
    directive = opened(world)
    document = directive.document
    assert (document.written, document.issuer, document.issued_on, document.direction) == (
        "3188/UBND-KTTCKT", world.committee, ISSUED, "in",
    )  # fmt: skip
    assert (directive.state, directive.assigner, directive.office, directive.text) == (
        "review", world.committee, world.office, LETTER,
    )  # fmt: skip
    first, second = directive.proposals.all()
    assert (first.code, first.state, first.kind, first.due_on, first.worded_before) == (
        "T01", "open", "deadline", date(2019, 7, 30), True,
    )  # fmt: skip
    assert [(r.organisation, r.part, r.is_ticked) for r in first.addressees.all()] == [
        (world.culture, "coordinating", True),
        (world.trade, "lead", True),
    ]
    assert [r.organisation for r in second.addressees.all()] == [world.babe]
    assert LETTER[second.start : second.end] in second.directive.text
    assert first.original["lead"] == ["Sở Công Thương"]
    assert trail(directive) == [("Người clerk", "directives.directive.read")]


def test_what_the_text_cites_stands_in_the_register_of_citations(world):
    directive = opened(world)
    (citation,) = Citation.objects.filter(citing=directive.document)
    assert (citation.cited.written, citation.cited.is_stub) == ("21-CT/TU", True)
    assert LETTER[citation.start : citation.end] == citation.quote


def test_a_text_is_read_once(world):
    intake = take_in(world, text=LETTER)
    first = entry(issuer_id=world.committee.pk)
    reading.open_review(intake.pk, by=world.clerk, on=DAY, entry=first)
    assert refusal(reading.open_review, intake.pk, by=world.clerk, on=DAY, entry=first) == ["intake.used"]
    second = take_in(world, text=LETTER)
    assert refusal(reading.open_review, second.pk, by=world.clerk, on=DAY, entry=first) == ["intake.used"]


def test_a_document_already_in_the_book_is_read_without_entering_it_again(world):
    known = register.register(entry(issuer_id=world.committee.pk), by=world.clerk, on=DAY)
    assert (opened(world).document, Document.objects.filter(written="3188/UBND-KTTCKT").count()) == (known, 1)


def test_what_the_register_refuses_leaves_nothing_behind(world):
    intake = take_in(world, text=LETTER)
    found = refusal(
        reading.open_review, intake.pk, by=world.clerk, on=DAY, entry=entry(type_code="", issued_on=None, subject="")
    )
    assert found == ["document.no-type", "document.no-issuer", "document.no-date", "document.no-subject"]
    assert (again(intake).directive, Directive.objects.exists()) == (None, False)


def test_a_directive_of_the_centre_is_addressed_in_the_offices_province(world):
    ministry = Organisation.objects.create(
        ref="tw.bct@-", key="tw.bct", province="tw", name="Bộ Công Thương", short="Bộ Công Thương", level="central",
        kind="ministry", symbol="BCT", evidence="verified", evidence_period="verified",
    )  # fmt: skip
    directive = opened(world, issuer_id=ministry.pk, written="55/BCT-CTĐP")
    assert directive.assigner == ministry
    assert {r.organisation for p in directive.proposals.all() for r in p.addressees.all()} == {
        world.trade, world.culture, world.babe,
    }  # fmt: skip
