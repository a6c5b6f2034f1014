"""Which documents a clause gives as the ground of its task."""

from ocop.actors.organisations.rules.wording import pattern
from ocop.law.documents.rules.citations import Citation

from .reading import Reading

_GROUNDS = frozenset({"legal_basis", "implements"})
_ANAPHORA = pattern(r"\b(?:theo|tại|trong|của) (?:nội dung )?đề án\b(?!\s*[“\"])(?! (?:số|phát|xây|này do))")


def grounds_of(reading: Reading, start: int, end: int, frame: tuple[Citation, ...] = ()) -> tuple[str, ...]:
    """Numbers or names of the documents named in the clause as its ground, with those of the frame around it."""
    own = [c.name for c in reading.citations_within(start, end) if c.relation in _GROUNDS]
    if not own and _ANAPHORA.search(reading.shadow, start, end):
        own = [c.name for c in reading.citations if c.type == "Đề án" and c.start < start][-1:]
    return tuple(dict.fromkeys([*own, *(c.name for c in frame if c.relation in _GROUNDS)]))
