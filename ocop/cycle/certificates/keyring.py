"""Private keys as files: who holds the folder of `settings.SIGNING` can sign, nobody else.

Test keys are made at set-up where there are none, so that a demonstration signs like a real installation; a server of
a province is given its own (docs/deploy.md).
"""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import NameOID
from django.conf import settings

TEST_NAME = "Cơ quan thử nghiệm OCOP (không có giá trị pháp lý)"
TEST_PASSWORD = b"only-for-tests"
_TEST_FILE = "test-organisation.p12"
_TEST_YEARS = 20
_RSA_BITS = 3072


def folder() -> Path:
    """Made with the rights of its owner alone."""
    place = Path(settings.SIGNING["folder"])
    place.mkdir(mode=0o700, parents=True, exist_ok=True)
    return place


def payload_key(key_id: int) -> Ed25519PrivateKey | None:
    """The private key of that id, where this machine holds it."""
    try:
        content = _file_of(key_id).read_bytes()
    except FileNotFoundError:
        return None
    key = serialization.load_pem_private_key(content, password=None)
    return key if isinstance(key, Ed25519PrivateKey) else None


def make_payload_key(key_id: int) -> Ed25519PrivateKey:
    """A new key; one of that id that is already there is never written over."""
    key = Ed25519PrivateKey.generate()
    kept = _kept(_file_of(key_id), _pem(key))
    found = payload_key(key_id)
    assert kept or found, "another process has made it"
    return found or key


def organisation_of_tests() -> Path:
    """The PKCS#12 file of an organisation that does not exist, with an authority of its own; made if missing."""
    place = folder() / _TEST_FILE
    if not place.exists():
        _kept(place, _test_organisation())
    return place


def _file_of(key_id: int) -> Path:
    return folder() / f"payload-{key_id}.pem"


def _pem(key: Ed25519PrivateKey) -> bytes:
    plain = serialization.NoEncryption()
    return key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, plain)


def _kept(place: Path, content: bytes) -> bool:
    """Whole or not at all, and only by the first of several processes."""
    draft = place.with_name(f".{place.name}.{os.getpid()}")
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as target:
        target.write(content)
    try:
        os.link(draft, place)
    except FileExistsError:
        return False
    finally:
        draft.unlink()
    return True


def _test_organisation() -> bytes:
    """A root and one certificate under it, as a real authority would give."""
    root_key, own_key = (rsa.generate_private_key(65537, _RSA_BITS) for _ in range(2))
    root_name, own_name = _name("OCOP test root"), _name(TEST_NAME)
    root = _certificate(root_name, root_key, root_name, root_key, is_root=True)
    own = _certificate(own_name, own_key, root_name, root_key, is_root=False)
    locked = serialization.BestAvailableEncryption(TEST_PASSWORD)
    return pkcs12.serialize_key_and_certificates(b"ocop-test", own_key, own, [root], locked)


def _name(text: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COUNTRY_NAME, "VN"), x509.NameAttribute(NameOID.COMMON_NAME, text)])


def _certificate(
    subject: x509.Name, key: rsa.RSAPrivateKey, issuer: x509.Name, issuer_key: rsa.RSAPrivateKey, *, is_root: bool
) -> x509.Certificate:
    start = datetime(2020, 1, 1, tzinfo=UTC)  # earlier than any day a demonstration may choose
    usage = x509.KeyUsage(
        digital_signature=not is_root, content_commitment=not is_root, key_encipherment=False, data_encipherment=False,
        key_agreement=False, key_cert_sign=is_root, crl_sign=is_root, encipher_only=False, decipher_only=False,
    )  # fmt: skip
    draft = x509.CertificateBuilder(issuer, subject, key.public_key(), x509.random_serial_number())
    draft = (
        draft.not_valid_before(start)
        .not_valid_after(start + timedelta(days=365 * _TEST_YEARS))
        .add_extension(usage, critical=True)
    )
    draft = draft.add_extension(x509.BasicConstraints(ca=is_root, path_length=None), critical=True)
    draft = draft.add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
    return draft.sign(issuer_key, hashes.SHA256())
