"""One text made ready for the rules: canonical copy, agencies, citations, brackets; looked up by place."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from ocop.actors.organisations.rules.entries import AgencyMention
from ocop.actors.organisations.rules.wording import canonical, pattern
from ocop.law.documents.rules.citations import Citation
from ocop.law.documents.rules.header import DocumentHead

_BRACKETS = re.compile(r"\([^()\n]*(?:\n(?!\n)[^()\n]*){0,3}\)|[“][^”\n]{0,400}(?:\n(?!\n)[^”\n]{0,200}){0,2}[”]")
_JOIN = pattern(
    r"\s*(?:\((?!\))[^()]{0,160}\)\s*)?(?:(?:,|;|và|cùng với|cùng|, và|; và|/|với|hoặc)\s*(?:(?:và|cùng"
    r"|với) )*(?:các đồng chí |đồng chí )?|\n)"
)


@dataclass(frozen=True)
class Reading:
    """The text and everything found in it before tasks are looked for."""

    text: str
    mentions: Sequence[AgencyMention]
    citations: Sequence[Citation]
    issued_on: date | None = None
    issuer: str = ""
    shadow: str = ""
    free: tuple[AgencyMention, ...] = ()
    _starts: list[int] = field(default_factory=list)
    _brackets: list[tuple[int, int]] = field(default_factory=list)
    _bracket_starts: list[int] = field(default_factory=list)
    _citation_starts: list[int] = field(default_factory=list)

    @classmethod
    def of(
        cls, text: str, mentions: Sequence[AgencyMention], citations: Sequence[Citation], head: DocumentHead
    ) -> "Reading":
        """The reading of a text; agencies inside citations are issuers and take no part in tasks."""
        spans = [(c.start, c.end) for c in citations]
        starts = [start for start, _ in spans]
        free = tuple(m for m in mentions if not _inside(m, spans, starts))
        brackets = [match.span() for match in _BRACKETS.finditer(text)]
        return cls(
            text, mentions, citations, head.issued_on, _bare(head.issuer or ""), canonical(text), free,
            [m.start for m in free], brackets, [start for start, _ in brackets], [c.start for c in citations],
        )  # fmt: skip

    def is_issuer(self, mention: AgencyMention) -> bool:
        """Whether the body gives the orders of this text: the issuer itself, or the province above all its bodies."""
        name = _bare(mention.name)
        if self.issuer and not mention.is_group and len(name) > 4 and (self.issuer + " ").startswith(name + " "):
            return True
        provincial = mention.kind == "people_committee" and mention.level == "provincial"
        return provincial or (mention.kind in _ABOVE and mention.level != "district" and not mention.is_group)

    def mention_at(self, at: int) -> AgencyMention | None:
        """The agency whose name begins exactly there."""
        index = bisect_left(self._starts, at)
        if index < len(self.free) and self.free[index].start == at:
            return self.free[index]
        return None

    def mentions_within(self, start: int, end: int) -> Sequence[AgencyMention]:
        """Agencies named between the two places."""
        return self.free[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def last_mention_before(self, at: int) -> AgencyMention | None:
        """The agency named last before the place."""
        index = bisect_left(self._starts, at) - 1
        return self.free[index] if index >= 0 else None

    def citations_within(self, start: int, end: int) -> list[Citation]:
        """Citations that begin between the two places."""
        first = bisect_left(self._citation_starts, start)
        return list(self.citations[first : bisect_left(self._citation_starts, end)])

    def list_at(self, at: int, limit: int) -> tuple[tuple[AgencyMention, ...], int]:
        """The agencies of a list that begins exactly there, and where the list ends."""
        found: list[AgencyMention] = []
        end = at
        mention = self.mention_at(at)
        while mention and mention.end <= limit:
            found.append(mention)
            end = mention.end
            gap = _JOIN.match(self.shadow, end, limit)
            mention = self.mention_at(gap.end()) if gap else None
        return tuple(found), end

    def is_bracketed(self, at: int) -> bool:
        """Whether the place lies inside brackets or quotation marks."""
        index = bisect_right(self._bracket_starts, at) - 1
        return index >= 0 and at < self._brackets[index][1]


_ABOVE = frozenset({"office_holder", "people_council", "legislature", "government", "party_committee"})
_TITLE = pattern(r"\A(?:phó )?(?:chủ tịch|giám đốc|thường trực|bộ trưởng|trưởng ban|bí thư) ")
_SPELT = pattern(r"(?:ủy ban nhân dân|ub nhân dân)")


def _bare(name: str) -> str:
    """A body's name without the title of its head, in the short form."""
    return " ".join(_TITLE.sub("", _SPELT.sub("ubnd", canonical(name))).split())


def _inside(mention: AgencyMention, spans: list[tuple[int, int]], starts: list[int]) -> bool:
    index = bisect_right(starts, mention.start) - 1
    return index >= 0 and mention.start < spans[index][1]
