"""Names of products compared: unique for a producer without marks, similar ones told, never refused."""

from collections.abc import Iterable
from difflib import SequenceMatcher

from ocop.base.kernel.text import fold, squeeze

SIMILAR = 0.86
LONGEST = 250


def key_of(name: str) -> str:
    """The name without marks and needless blanks: Chè  Shan Tuyết and che shan tuyet meet."""
    return squeeze(fold(name))[:LONGEST]


def similar(name: str, others: Iterable[str]) -> list[str]:
    """The other names that read nearly the same, in their order; the very same are among them."""
    own = key_of(name)
    return [other for other in others if own and _likeness(own, key_of(other)) >= SIMILAR]


def _likeness(one: str, other: str) -> float:
    return 1.0 if set(one.split()) == set(other.split()) else SequenceMatcher(None, one, other).ratio()
