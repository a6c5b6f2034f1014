"""The signed payload: forged, one bit changed, copied onto another product, a revoked key – each its own answer."""

from dataclasses import replace
from datetime import date

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from ocop.cycle.certificates.rules.payload import (
    SIGNATURE,
    Payload,
    PublicKey,
    Trust,
    decoded,
    differences,
    encoded,
    reading,
    signed,
)

OURS = Ed25519PrivateKey.from_private_bytes(b"1" * 32)
THEIRS = Ed25519PrivateKey.from_private_bytes(b"2" * 32)
KEY = PublicKey(1, OURS.public_key().public_bytes_raw(), date(2026, 1, 1), date(2027, 1, 1))
KEYS = {1: KEY}
TEA = Payload(
    key_id=1,
    code="9PNFY1DH1J6VR3DPCEPT1NTE5K",
    number="15/2026/GCN-OCOP",
    product_code="06-01987-12-2026",
    product="Chè Shan tuyết Bằng Phúc",
    producer="HTX Hồng Hà",
    stars=4,
    issued_on=date(2026, 6, 24),
    valid_until=date(2029, 6, 24),
)
QR = signed(TEA, OURS.sign)
texts = st.text(st.characters(codec="utf-8"), max_size=40)
days = st.dates(date(2000, 1, 1), date(2179, 6, 6))
payloads = st.builds(
    Payload,
    key_id=st.integers(0, 65535),
    code=texts,
    number=texts,
    product_code=texts,
    product=texts,
    producer=texts,
    stars=st.integers(0, 255),
    issued_on=days,
    valid_until=days,
)


def test_what_we_signed_is_genuine():
    assert reading(QR, KEYS) == reading(QR, KEYS, code=TEA.code)
    assert (reading(QR, KEYS).trust, reading(QR, KEYS).payload) == (Trust.GENUINE, TEA)


def test_it_fits_a_small_qr():
    assert len(QR) < 300


@given(payloads)
def test_there_is_one_way_to_write_a_payload(payload):
    written = encoded(payload)
    again = decoded(written)
    assert again is not None
    assert encoded(again) == written


def test_a_qr_signed_with_another_key_is_forged():
    assert reading(signed(TEA, THEIRS.sign), KEYS).trust == Trust.FORGED


@given(st.integers(0, (len(encoded(TEA)) + SIGNATURE) * 8 - 1))
def test_one_changed_bit_is_never_genuine(bit):
    import base64

    raw = bytearray(base64.urlsafe_b64decode(QR + "=" * (-len(QR) % 4)))
    raw[bit // 8] ^= 1 << bit % 8
    text = base64.urlsafe_b64encode(raw).rstrip(b"=").decode()
    assert reading(text, KEYS).trust in {Trust.FORGED, Trust.UNREADABLE, Trust.UNKNOWN_KEY}


@given(st.integers(0, len(QR) - 1), st.sampled_from("ABCxyz019-_"))
def test_one_changed_letter_is_never_genuine(place, letter):
    text = QR[:place] + letter + QR[place + 1 :]
    assert (reading(text, KEYS).trust == Trust.GENUINE) == (text == QR)


@given(st.text(max_size=400))
def test_whatever_is_read_gives_an_answer(text):
    assert reading(text, KEYS).trust == Trust.UNREADABLE


@pytest.mark.parametrize("text", ["", QR + "=", QR + "A", QR[:-1], " " + QR, QR + "AAAA"])
def test_a_payload_written_otherwise_is_not_genuine(text):
    assert reading(text, KEYS).trust in {Trust.UNREADABLE, Trust.FORGED}


def test_a_qr_copied_onto_another_product_tells_whose_it_is():
    found = reading(QR, KEYS).payload
    assert differences(found, product="Miến dong Tài Hoan", producer="HTX Tài Hoan") == ["product", "producer"]
    assert differences(found, product="chè  shan tuyết bằng phúc", producer="HTX Hồng Hà") == []


def test_a_payload_under_another_certificates_address_is_of_another_certificate():
    assert reading(QR, KEYS, code="9PNFY1DH1J6VR3DPCEPT1NTE5M").trust == Trust.OTHER_CERTIFICATE


def test_a_revoked_key_proves_nothing():
    revoked = {1: replace(KEY, revoked_on=date(2026, 9, 1))}
    assert reading(QR, revoked).trust == Trust.KEY_REVOKED
    assert reading(signed(TEA, THEIRS.sign), revoked).trust == Trust.FORGED


def test_a_key_signs_only_what_was_issued_in_its_period():
    assert reading(QR, {1: replace(KEY, starts=date(2026, 6, 25))}).trust == Trust.KEY_NOT_IN_FORCE
    assert reading(QR, {1: replace(KEY, ends=date(2026, 6, 24))}).trust == Trust.KEY_NOT_IN_FORCE
    assert reading(QR, {1: replace(KEY, starts=date(2026, 6, 24), ends=date(2026, 6, 25))}).trust == Trust.GENUINE


def test_after_a_rotation_papers_of_both_keys_are_genuine():
    keys = {1: KEY, 2: PublicKey(2, THEIRS.public_key().public_bytes_raw(), date(2027, 1, 1))}
    younger = replace(TEA, key_id=2, issued_on=date(2027, 1, 1))
    assert reading(signed(younger, THEIRS.sign), keys).trust == Trust.GENUINE
    assert reading(QR, keys).trust == Trust.GENUINE


def test_a_key_that_was_never_published_is_unknown():
    assert reading(QR, {2: replace(KEY, key_id=2)}).trust == Trust.UNKNOWN_KEY


def test_a_name_too_long_is_cut_at_a_letter():
    long = replace(TEA, product="Ệ" * 100)
    assert reading(signed(long, OURS.sign), KEYS).payload.product == "Ệ" * 85
