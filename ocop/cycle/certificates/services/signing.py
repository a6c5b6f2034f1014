"""Ký số: the organisation's signature on a certificate's PDF (PAdES, ETSI EN 319 142), by pyHanko.

The key is a PKCS#12 file or lies in a token behind PKCS#11; which, says `settings.SIGNING` (docs/deploy.md). The
signature covers every byte of the file: one changed byte is found by any reader of PDFs.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Any

from django.conf import settings
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import signers, timestamps
from pyhanko.sign.fields import SigSeedSubFilter

from ocop.base.kernel.outcome import Obstacle, Refused

from .. import keyring

FIELD = "CoQuanCap"


def signed_pdf(pdf: bytes, *, reason: str, place: str = "") -> bytes:
    """The same PDF with the organisation's signature added after its last byte; refused where there is no key."""
    facts = signers.PdfSignatureMetadata(
        field_name=FIELD, subfilter=SigSeedSubFilter.PADES, md_algorithm="sha256", reason=reason, location=place or None
    )
    with _signer() as signer:
        writer = IncrementalPdfFileWriter(BytesIO(pdf))
        written: BytesIO = signers.sign_pdf(writer, facts, signer=signer, timestamper=_time_stamps())
    return written.getvalue()


def is_test_key() -> bool:
    """Whether what is signed here proves nothing: the key was made at set-up."""
    return settings.DEMO and not settings.SIGNING["file"] and not settings.SIGNING["library"]


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
    from pyhanko.sign import pkcs11

    with pkcs11.open_pkcs11_session(told["library"], token_label=told["token"], user_pin=told["pin"]) as session:
        yield pkcs11.PKCS11Signer(session, cert_label=told["label"], key_label=told["label"])


def _time_stamps() -> Any:
    address = settings.SIGNING["time_stamps"]
    return timestamps.HTTPTimeStamper(address) if address else None
