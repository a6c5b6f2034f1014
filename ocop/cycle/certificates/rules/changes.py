"""The signed list for checks without a network: certificates of which the day says otherwise than their paper.

Entries carry the digest of a code and never the code itself, so the list gives no code away. Signed with the key of the
day over exactly the bytes that are sent; the list states its day, and a reader says so when it is old.
"""

import base64
import hashlib
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

MARK = b"OCOP changes\n"
_DIGEST = 24


@dataclass(frozen=True, slots=True)
class Change:
    """One certificate: revoked, suspended, replaced since a day, or extended until one."""

    code: str
    state: str
    day: date


def digest_of(code: str) -> str:
    """What stands for a code in the list."""
    return hashlib.sha256(code.encode()).hexdigest()[:_DIGEST]


def body_of(changes: Iterable[Change], *, on: date) -> bytes:
    """The list of the day, always written the same way."""
    entries = sorted([digest_of(each.code), each.state, each.day.isoformat()] for each in changes)
    return json.dumps({"day": on.isoformat(), "changes": entries}, separators=(",", ":")).encode()


def sealed(body: bytes, *, key_id: int, sign: Callable[[bytes], bytes]) -> dict[str, str | int]:
    """The list with its signature, as it goes over the wire."""
    texts = (base64.urlsafe_b64encode(raw).rstrip(b"=").decode() for raw in (body, sign(MARK + body)))
    return dict(zip(("key", "body", "signature"), (key_id, *texts), strict=True))
