"""The certificate as issued: its QR carries the signed payload, its PDF a signature; reprints are the same."""

import shutil
from datetime import timedelta
from io import BytesIO

import pytest
from django.test import Client
from django.urls import reverse
from pypdf import PdfReader

from ocop.base.files.queries import content_of
from ocop.base.papers import docx, pdf
from ocop.base.workdays import clock
from ocop.cycle.certificates import papers
from ocop.cycle.certificates.models import Certificate
from ocop.cycle.certificates.queries.keys import published
from ocop.cycle.certificates.rules.codes import new_code
from ocop.cycle.certificates.rules.payload import Trust, differences, reading
from ocop.cycle.certificates.services import signing
from ocop.cycle.certificates.services.keys import key_of
from ocop.cycle.products.models import ProductCode
from ocop.cycle.rounds.tests.province import DAY

from .test_signing import judged

needs_pango = pytest.mark.skipif(bool(pdf.missing_libraries()), reason=f"no PDF here: {pdf.DEBIAN_LINE}")
needs_pdfsig = pytest.mark.skipif(not shutil.which("pdfsig"), reason="pdfsig is not installed (poppler-utils)")


@pytest.fixture(autouse=True)
def own_folders(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    settings.CHECKING = {**settings.CHECKING, "folder": str(tmp_path)}


def test_the_qr_of_the_paper_carries_the_signed_facts_of_this_very_certificate(register):
    paper = register.certified()
    address, fragment = paper.content["qr"].split("#")
    assert address.endswith(f"/xac-thuc/{paper.code}")
    found = reading(fragment, published(), code=paper.code)
    assert found.trust == Trust.GENUINE
    facts = found.payload
    assert (facts.number, facts.stars, facts.issued_on, facts.valid_until) == (
        paper.number,
        paper.recognition.stars,
        paper.issued_on,
        paper.valid_until,
    )
    assert differences(facts, product=paper.recognition.product_name, producer=paper.recognition.producer_name) == []
    assert differences(facts, product="Sản phẩm khác", producer=paper.recognition.producer_name) == ["product"]
    assert reading(fragment, published(), code=new_code()).trust == Trust.OTHER_CERTIFICATE


def test_a_reprint_is_the_same_file(register):
    paper = register.certified()
    again = Certificate.objects.get(pk=paper.pk)
    assert docx.write(papers.certificate_paper(again)) == content_of(paper.docx)


@needs_pango
@needs_pdfsig
def test_the_kept_pdf_is_signed_and_valid(register, tmp_path):
    paper = register.certified()
    told = judged(content_of(paper.signed), tmp_path)
    assert "Signature Validation: Signature is Valid." in told
    assert "Total document signed" in told
    assert paper.number in "".join(page.extract_text() for page in PdfReader(BytesIO(content_of(paper.signed))).pages)


@needs_pango
def test_what_was_issued_without_a_key_is_signed_once_later(register, settings, tmp_path, refused, trail):
    key_of(DAY)
    settings.DEMO = False
    paper = register.certified()
    assert (paper.signed, paper.pdf is not None) == (None, True)
    with refused("certificate.no-signing-key"):
        signing.sign(paper.pk, by=register.expert, on=DAY)
    settings.DEMO = True
    signed = signing.sign(paper.pk, by=register.expert, on=DAY)
    assert "Signature is Valid" in judged(content_of(signed.signed), tmp_path)
    assert trail()[-1] == "certificates.certificate.signed"
    with refused("certificate.signed"):
        signing.sign(paper.pk, by=register.expert, on=DAY)
    with refused("person.not-allowed"):
        signing.sign(paper.pk, by=register.chair, on=DAY)


def test_the_public_page_shows_the_issued_certificate_in_a_constant_number_of_queries(
    register, django_assert_num_queries
):
    paper = register.certified()
    with clock.fixed(DAY), django_assert_num_queries(9):
        answer = Client().get(f"/xac-thuc/{paper.code}")
    assert (answer.status_code, paper.number in answer.content.decode()) == (200, True)


def test_an_extended_certificate_names_both_ends(register):
    row = register.row("Chè dây")
    certificate = row.certificates.get()
    from ocop.cycle.certificates.models import Extension

    dossier = register.result().item.dossier
    until = certificate.valid_until + timedelta(days=180)
    Extension.objects.create(
        certificate=certificate, rule="ART_12_3", basis="QĐ 26/2026/QĐ-TTg, Điều 12.3", days=180, until=until,
        decision_number="88/QĐ-UBND", decided_on=DAY, dossier=dossier, made_by=register.expert, made_on=DAY,
    )  # fmt: skip
    for day, state in (
        (certificate.valid_until, "valid"),
        (certificate.valid_until + timedelta(days=1), "extended"),
        (until, "extended"),
        (until + timedelta(days=1), "lapsed"),
    ):
        with clock.fixed(day):
            html = Client().get(f"/xac-thuc/{certificate.code}").content.decode()
        assert f'data-state="{state}"' in html
        if state == "extended":
            assert f"{certificate.valid_until:%d/%m/%Y}" in html
            assert f"{until:%d/%m/%Y}" in html


def test_a_product_code_finds_the_newest_certificate(register):
    paper = register.certified()
    ProductCode.objects.create(product=paper.recognition.product, year=2027, printed="06-01-99", given_on=DAY)
    with clock.fixed(DAY):
        answers = [Client().get("/xac-thuc/", {"tim": typed}) for typed in ("06-01-99", paper.number)]
    assert [paper.number in answer.content.decode() for answer in answers] == [True, True]


def test_the_page_of_the_recognition_offers_the_qr_of_packaging(register, enter):
    paper = register.certified()
    html = enter(register.expert).get(reverse("certificates:recognition", args=[paper.recognition_id])).content.decode()
    assert reverse("checking:qr", args=[paper.code]) in html
