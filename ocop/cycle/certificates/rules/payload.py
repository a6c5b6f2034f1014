"""The signed payload of the QR on a paper certificate: what an inspector can check without any network.

Settled 23: it stands in the fragment of the address, so it never travels to the server. The facts in a fixed order,
a signature by Ed25519 (RFC 8032) over exactly those bytes, all of it as base64url without padding:

    version 1 | key id 2 | stars 1 | issued 2 | valid until 2 | code | number | product code | product | producer | 64

Numbers are big-endian, days are counted from 01/01/2000 and texts carry their length in one byte and are NFC. There is
one way alone to write a payload; whatever is written otherwise is not read. The code of the address is among the facts:
a payload does not open under another certificate's address.
"""

import base64
import binascii
import struct
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

VERSION = 1
SIGNATURE = 64
MARK = b"OCOP certificate\n"
_EPOCH = date(2000, 1, 1)
_HEAD = struct.Struct(">BHBHH")
_LONGEST = 255


class Trust(StrEnum):
    """What can be said of a payload by itself, before dates and revocations are looked at."""

    GENUINE = "genuine"
    UNREADABLE = "unreadable"
    UNKNOWN_KEY = "unknown-key"
    FORGED = "forged"
    KEY_NOT_IN_FORCE = "key-not-in-force"
    KEY_REVOKED = "key-revoked"
    OTHER_CERTIFICATE = "other-certificate"


@dataclass(frozen=True, slots=True)
class PublicKey:
    """A published key: it signs what is issued from `starts` to before `ends`; revoked, it proves nothing."""

    key_id: int
    raw: bytes
    starts: date
    ends: date | None = None
    revoked_on: date | None = None

    def covers(self, day: date) -> bool:
        """Whether certificates issued on this day are signed with it."""
        return self.starts <= day and (self.ends is None or day < self.ends)


@dataclass(frozen=True, slots=True, kw_only=True)
class Payload:
    """The facts of one paper certificate."""

    key_id: int
    code: str
    number: str
    product_code: str
    product: str
    producer: str
    stars: int
    issued_on: date
    valid_until: date

    @property
    def texts(self) -> tuple[str, ...]:
        """In the order in which they are written."""
        return (self.code, self.number, self.product_code, self.product, self.producer)


@dataclass(frozen=True, slots=True)
class Reading:
    """What was found: how far it can be trusted, and the facts unless nothing could be read."""

    trust: Trust
    payload: Payload | None = None


def signed(payload: Payload, sign: Callable[[bytes], bytes]) -> str:
    """The text for the fragment; `sign` is the private key's own act, wherever the key lies."""
    body = encoded(payload)
    return _text_of(body + sign(MARK + body))


def encoded(payload: Payload) -> bytes:
    """The facts as bytes; names too long for a byte of length are cut at a letter."""
    days = [(day - _EPOCH).days for day in (payload.issued_on, payload.valid_until)]
    head = _HEAD.pack(VERSION, payload.key_id, payload.stars, *days)
    return head + b"".join(_written(text) for text in payload.texts)


def reading(text: str, keys: Mapping[int, PublicKey], *, code: str | None = None) -> Reading:
    """Whether this text was signed by a published key; `code` is the one of the address it came with."""
    raw = _bytes_of(text)
    payload = decoded(raw[:-SIGNATURE]) if raw else None
    if not raw or payload is None:
        return Reading(Trust.UNREADABLE)
    return Reading(_trust(raw, payload, keys.get(payload.key_id), code), payload)


def decoded(body: bytes) -> Payload | None:
    """The facts of these bytes, or None where they are not exactly as `encoded` writes them."""
    try:
        version, key_id, stars, *days = _HEAD.unpack_from(body)
        texts = _texts(body[_HEAD.size :])
        code, number, product_code, product, producer = texts
    except (struct.error, ValueError, IndexError):
        return None
    issued_on, valid_until = (_EPOCH + timedelta(days=count) for count in days)
    payload = Payload(
        key_id=key_id, code=code, number=number, product_code=product_code, product=product, producer=producer,
        stars=stars, issued_on=issued_on, valid_until=valid_until,
    )  # fmt: skip
    return payload if version == VERSION and encoded(payload) == body else None


def differences(payload: Payload, *, product: str, producer: str) -> list[str]:
    """The facts of the label in hand that the paper contradicts: a true QR copied onto another product."""
    seen = {"product": (payload.product, product), "producer": (payload.producer, producer)}
    return [name for name, (told, label) in seen.items() if _folded(told) != _folded(label)]


def _trust(raw: bytes, payload: Payload, key: PublicKey | None, code: str | None) -> Trust:
    if key is None:
        return Trust.UNKNOWN_KEY
    try:
        Ed25519PublicKey.from_public_bytes(key.raw).verify(raw[-SIGNATURE:], MARK + raw[:-SIGNATURE])
    except InvalidSignature:
        return Trust.FORGED
    if key.revoked_on:
        return Trust.KEY_REVOKED
    if not key.covers(payload.issued_on):
        return Trust.KEY_NOT_IN_FORCE
    return Trust.GENUINE if code in (None, payload.code) else Trust.OTHER_CERTIFICATE


def _written(text: str) -> bytes:
    content = unicodedata.normalize("NFC", text).encode()
    short = content[:_LONGEST].decode(errors="ignore").encode()
    return bytes([len(short)]) + short


def _texts(content: bytes) -> list[str]:
    texts = []
    while content:
        length = content[0]
        texts.append(content[1 : 1 + length].decode())
        content = content[1 + length :]
    return texts


def _text_of(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def _bytes_of(text: str) -> bytes | None:
    """None for anything but the one way to write these bytes."""
    try:
        raw = base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
    except (binascii.Error, ValueError):
        return None
    return raw if len(raw) > SIGNATURE and _text_of(raw) == text else None


def _folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())
