"""Whose paper it is: the name printed on it, compared with the names of the producer.

A household that became a company is another owner: its trademark and food-safety papers must be passed on before they
prove anything for the company (programme notes §3.5 IP_OWNER_MISMATCH, complaint 5 of §11).
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from ocop.actors.producers.rules.names import key_of
from ocop.actors.producers.vocabulary import Kind
from ocop.base.kernel.text import fold, squeeze

from ..vocabulary import MISMATCHES, OwnerMatch

PERSONAL = frozenset({Kind.HOUSEHOLD_BUSINESS, Kind.FARM, Kind.COOP_GROUP})  # forms without a legal person of their own
FORMS = (
    ("hop tac xa", Kind.COOPERATIVE), ("htx", Kind.COOPERATIVE), ("to hop tac", Kind.COOP_GROUP),
    ("tht", Kind.COOP_GROUP), ("cong ty", Kind.ENTERPRISE), ("cty", Kind.ENTERPRISE), ("doanh nghiep", Kind.ENTERPRISE),
    ("dntn", Kind.ENTERPRISE), ("ho kinh doanh", Kind.HOUSEHOLD_BUSINESS), ("hkd", Kind.HOUSEHOLD_BUSINESS),
    ("trang trai", Kind.FARM),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Owner:
    """The names under which the producer may stand on a paper."""

    kind: str
    names: Collection[str]
    former: Collection[str] = ()
    representatives: Collection[str] = ()
    predecessors: Collection[str] = ()


def match_of(printed: str, owner: Owner) -> OwnerMatch | None:
    """How the printed name relates to the producer; None where no name is typed."""
    if not (key := key_of(printed)):
        return None
    found = (match for match, names in _known(printed, owner) if key in {key_of(name) for name in names if name})
    return next(found, OwnerMatch.OTHER)


def is_mismatch(match: OwnerMatch | None) -> bool:
    """Whether the paper names another owner."""
    return match in MISMATCHES


def form_of(name: str) -> str:
    """The legal form that the name begins with; empty where it names none."""
    plain = squeeze(fold(name))
    return next((kind for words, kind in FORMS if plain.startswith(words)), "")


def _known(printed: str, owner: Owner) -> Iterator[tuple[OwnerMatch, Collection[str]]]:
    """Names compared without the words of the form; a form other than the producer's is another legal person."""
    if form_of(printed) in ("", owner.kind):
        yield OwnerMatch.SAME, owner.names
        yield OwnerMatch.FORMER, owner.former
    if owner.kind in PERSONAL:
        yield OwnerMatch.REPRESENTATIVE, owner.representatives
    yield OwnerMatch.PREDECESSOR, owner.predecessors
