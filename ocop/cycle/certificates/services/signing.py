"""Ký số: the organisation's signature on a certificate's PDF (PAdES, ETSI EN 319 142), by pyHanko.

The key is a PKCS#12 file or lies in a token behind PKCS#11; which, says `settings.SIGNING` (docs/deploy.md). The
signature covers every byte of the file: one changed byte is found by any reader of PDFs.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from io import BytesIO
from typing import Any

from django.conf import settings
from django.db import transaction
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import signers, timestamps
from pyhanko.sign.fields import SigSeedSubFilter

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.files import services as files
from ocop.base.files.models import StoredFile
from ocop.base.files.queries import content_of
from ocop.base.files.vocabulary import Kind
from ocop.base.kernel.outcome import Obstacle, Refused, refuse_if

from .. import keyring, permissions
from ..models import Certificate

FIELD, REASON = "CoQuanCap", "Cấp giấy chứng nhận sản phẩm OCOP"


def signed_pdf(pdf: bytes, *, reason: str, place: str = "") -> bytes:
    """The same PDF with the organisation's signature added after its last byte; refused where there is no key."""
    facts = signers.PdfSignatureMetadata(
        field_name=FIELD, subfilter=SigSeedSubFilter.PADES, md_algorithm="sha256", reason=reason, location=place or None
    )
    with _signer() as signer:
        writer = IncrementalPdfFileWriter(BytesIO(pdf))
        written: BytesIO = signers.sign_pdf(writer, facts, signer=signer, timestamper=_time_stamps())
    return written.getvalue()


def has_key() -> bool:
    """Whether this installation can sign; where it cannot, certificates are issued unsigned and signed later."""
    return is_test_key() or bool(settings.SIGNING["file"] or settings.SIGNING["library"])


def signed_file(certificate: Certificate, *, by: Person) -> StoredFile | None:
    """The signed PDF, kept beside the unsigned one; None where this machine made no PDF."""
    if certificate.pdf is None:
        return None
    content = signed_pdf(content_of(certificate.pdf), reason=REASON, place=certificate.content.get("issued_at", ""))
    return files.store(name=f"signed-{certificate.pdf.name}", content=content, by=by, kinds={Kind.PDF})


@transaction.atomic
def sign(certificate_id: int, *, by: Person, on: date) -> Certificate:
    """Ký số: once, for a certificate that was issued while there was no key."""
    certificate = Certificate.objects.select_for_update(of=("self",)).select_related("pdf").get(pk=certificate_id)
    permissions.require_keeping(by, on=on)
    refuse_if(obstacles_to_signing(certificate))
    certificate.signed = signed_file(certificate, by=by)
    certificate.save(update_fields=["signed"])
    record("certificates.certificate.signed", certificate, by=by, number=certificate.number)
    return certificate


def obstacles_to_signing(certificate: Certificate) -> Iterator[Obstacle]:
    """A PDF made here, not signed yet, and a key."""
    if certificate.pdf is None:
        yield Obstacle("certificate.no-pdf")
    if certificate.signed_id:
        yield Obstacle("certificate.signed")
    if not has_key():
        yield Obstacle("certificate.no-signing-key")


def is_test_key() -> bool:
    """Whether what is signed here proves nothing: the key was made at set-up."""
    return bool(settings.DEMO) and not settings.SIGNING["file"] and not settings.SIGNING["library"]


@contextmanager
def _signer() -> Iterator[Any]:
    told = settings.SIGNING
    if told["library"]:
        with _token(told) as signer:
            yield signer
    else:
        yield _from_file(told)


def _from_file(told: dict[str, str]) -> Any:
    file, password = told["file"], told["password"].encode() or None
    if is_test_key():
        file, password = str(keyring.organisation_of_tests()), keyring.TEST_PASSWORD
    signer = signers.SimpleSigner.load_pkcs12(file, passphrase=password) if file else None
    if signer is None:
        raise Refused([Obstacle("certificate.no-signing-key")])
    return signer


@contextmanager
def _token(told: dict[str, str]) -> Iterator[Any]:
    """The key never leaves the token. Needs the package python-pkcs11, which only such an installation brings."""
    from pyhanko.config import pkcs11 as pkcs11_config
    from pyhanko.sign import pkcs11

    criteria = pkcs11_config.TokenCriteria(label=told["token"])
    with pkcs11.open_pkcs11_session(told["library"], token_criteria=criteria, user_pin=told["pin"]) as session:
        yield pkcs11.PKCS11Signer(session, cert_label=told["label"], key_label=told["label"])


def _time_stamps() -> Any:
    address = settings.SIGNING["time_stamps"]
    return timestamps.HTTPTimeStamper(address) if address else None
