"""Papers that look alike: the same number from the same issuer, or the same file, also of different producers."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from ocop.base.kernel.text import fold

from ..vocabulary import Likeness


@dataclass(frozen=True, slots=True)
class Traits:
    """What is compared of a paper."""

    pk: int
    number_key: str = ""
    issuer_key: str = ""
    files: Collection[str] = ()


def key_of(text: str) -> str:
    """Letters and digits without marks: “Số 12/ATTP-BK ” and “12/attp-bk” meet."""
    plain = "".join(character for character in fold(text) if character.isalnum())
    return plain.removeprefix("so") if plain.removeprefix("so")[:1].isdigit() else plain


def likeness(one: Traits, other: Traits) -> tuple[Likeness, ...]:
    """Every reason to think the two are one paper; nothing empty is alike."""
    reasons = []
    if one.number_key and (one.number_key, one.issuer_key) == (other.number_key, other.issuer_key):
        reasons.append(Likeness.NUMBER)
    if set(one.files) & set(other.files):
        reasons.append(Likeness.FILE)
    return tuple(reasons)


def alike(one: Traits, others: Iterable[Traits]) -> dict[int, tuple[Likeness, ...]]:
    """Those that look like it, with the reasons."""
    found = {other.pk: likeness(one, other) for other in others if other.pk != one.pk}
    return {pk: reasons for pk, reasons in found.items() if reasons}
