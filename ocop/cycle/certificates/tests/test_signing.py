"""Ký số: judged by poppler's pdfsig, which shares no code with the library that signs."""

import shutil
import subprocess

import pytest
from django.test import override_settings

from ocop.base.kernel.outcome import Refused
from ocop.base.papers import pdf
from ocop.base.papers.blocks import Head, Paper, Paragraph, Signature
from ocop.base.papers.vocabulary import Kind
from ocop.cycle.certificates.services.signing import is_test_key, signed_pdf

needs_pdfsig = pytest.mark.skipif(
    not shutil.which("pdfsig"), reason="pdfsig is not installed (Debian: poppler-utils): nobody judges the signature"
)
needs_pango = pytest.mark.skipif(bool(pdf.missing_libraries()), reason=f"no PDF here: {pdf.DEBIAN_LINE}")


@pytest.fixture(scope="module")
def certificate():
    head = Head(issuer="Ủy ban nhân dân", place="Bắc Kạn", unnumbered=True)
    paper = Paper(
        kind=Kind.REPORT,
        head=head,
        subject="Giấy chứng nhận",
        body=(Paragraph("Chè Shan tuyết"),),
        signature=Signature(("CHỦ TỊCH",)),
    )
    return signed_pdf(pdf.write(paper), reason="Cấp giấy chứng nhận sản phẩm OCOP", place="Bắc Kạn")


def judged(content, folder):
    file = folder / "certificate.pdf"
    file.write_bytes(content)
    done = subprocess.run(["pdfsig", "-nocert", str(file)], capture_output=True, text=True, check=False)
    return done.stdout


@needs_pango
@needs_pdfsig
def test_an_independent_validator_finds_the_signature_valid_and_whole(certificate, tmp_path):
    told = judged(certificate, tmp_path)
    assert told.count("Signature #") == 1
    assert "Signature Validation: Signature is Valid." in told
    assert "Total document signed" in told
    assert "Signature Type: ETSI.CAdES.detached" in told


@needs_pango
@needs_pdfsig
@pytest.mark.parametrize("where", ["first page", "last byte before the signature"])
def test_one_changed_byte_makes_it_fail(certificate, tmp_path, where):
    changed = bytearray(certificate)
    place = certificate.index(b"/Contents <") - 200 if where != "first page" else certificate.index(b"stream") + 40
    changed[place] ^= 1
    told = judged(bytes(changed), tmp_path)
    assert "Signature is Valid" not in told


@needs_pango
def test_a_signed_pdf_begins_with_the_bytes_of_the_unsigned_one(certificate):
    assert certificate.startswith(b"%PDF-")
    assert certificate.count(b"%%EOF") == 2


def test_a_key_made_at_set_up_is_known_as_one_that_proves_nothing():
    assert is_test_key()


def test_without_a_key_of_its_own_a_real_installation_signs_nothing():
    with override_settings(DEMO=False), pytest.raises(Refused) as refused:
        signed_pdf(b"%PDF-", reason="")
    assert [obstacle.code for obstacle in refused.value.obstacles] == ["certificate.no-signing-key"]
