"""The chain: how an entry is hashed, and where a chain is broken.

Each link hashes its own content together with the hash of the link before, so a change anywhere shows in
all that follows. Whoever notes down the head of the chain can later prove that nothing was cut off its end.
"""

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

FIRST = 1
NO_HASH = ""
VERB = re.compile(r"[a-z][a-z-]*(\.[a-z][a-z-]*){2}")


@dataclass(frozen=True, slots=True)
class Link:
    """One sealed entry as the chain sees it."""

    id: int
    sequence: int
    content: Mapping[str, Any]
    previous_hash: str
    hash: str


@dataclass(frozen=True, slots=True)
class Break:
    """The first link that does not hold: which it is, and what was expected and found in `what`."""

    id: int
    sequence: int
    what: str
    expected: str
    found: str


def link_hash(content: Mapping[str, Any], *, sequence: int, previous_hash: str) -> str:
    """SHA-256 of the canonical JSON of an entry, its place and the hash before it."""
    whole = {**content, "sequence": sequence, "previous_hash": previous_hash}
    canonical = json.dumps(whole, sort_keys=True, ensure_ascii=False, separators=(",", ":"), default=_plain)
    return hashlib.sha256(canonical.encode("utf-8")).hexdigest()


def first_break(links: Iterable[Link]) -> Break | None:
    """The first broken link of a chain read in order of sequence, or None for a whole chain."""
    sequence, previous_hash = FIRST, NO_HASH
    for link in links:
        if link.sequence != sequence:
            return Break(link.id, link.sequence, "sequence", str(sequence), str(link.sequence))
        if link.previous_hash != previous_hash:
            return Break(link.id, link.sequence, "previous_hash", previous_hash, link.previous_hash)
        expected = link_hash(link.content, sequence=sequence, previous_hash=previous_hash)
        if link.hash != expected:
            return Break(link.id, link.sequence, "hash", expected, link.hash)
        sequence, previous_hash = sequence + 1, link.hash
    return None


def _plain(value: Any) -> str:
    """Moments are hashed in UTC, so that no change of zone breaks a chain."""
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="microseconds")
    raise TypeError(f"{type(value).__name__} cannot be hashed")
