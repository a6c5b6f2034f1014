"""The subject of a document (trích yếu) where the letterhead gives it: "V/v …", wrapped over as many lines as it takes.

Decree 30/2020/NĐ-CP, Annex I, part II.5. In a head of two columns the right-hand column is cut off; the subject ends
at a blank line, at the addressees, the date, the motto or the opening of the body.
"""

import re
from dataclasses import dataclass

from ocop.actors.organisations.rules.wording import canonical, pattern
from ocop.base.kernel.text import squeeze

_OPENING = re.compile(r"(?m)^[^\S\n]*(?:[Vv]/[Vv]|Về việc|VỀ VIỆC)\s*:?[^\S\n]*(?=\S)")
_ADDRESSEES = pattern(r"\bkính gửi\b")
_COLUMN = re.compile(r"\t|\s*\||\s{3,}")
_ENDS = pattern(
    r"\s*(?:kính gửi\b|số\s*(?:/ký hiệu)?\s*:|[^\W\d_][^\n,;|.:]{1,40}, ngày\b|ngày \d|cộng h[òo]a xã hội"
    r"|độc lập ?- ?tự do|đảng cộng sản|chủ tịch (?:ủy ban|ubnd)|ủy ban nhân dân (?:tỉnh|thành phố|huyện|xã|phường)"
    r"|(?:quyết định|chỉ thị|kế hoạch|công điện|thông báo)\s*:?\s*$|căn cứ\b|điều 1\b|[-_=*|]+\s*$|[-+*•] "
    r"|\d{1,2}[.)] |(?:hỏa tốc|thượng khẩn|khẩn)\s*$)"
)
_LINES = 6
_LENGTH = 500


@dataclass(frozen=True, slots=True)
class Subject:
    """The words of the subject and the lines they stand in, from the first letter to the end of the last line."""

    start: int
    end: int
    words: str


def subject_of(head: str) -> Subject | None:
    """The subject named in the head of a text; None where there is no "V/v" or "Về việc"."""
    opening = _OPENING.search(head)
    if opening is None or _ADDRESSEES.search(canonical(head[: opening.start()])):
        return None
    parts: list[str] = []
    at, end = opening.end(), opening.end()
    for line in head[at : at + _LENGTH].split("\n")[:_LINES]:
        if parts and (_is_over(line) or parts[-1].endswith((".", ";"))):
            break
        parts.append(_left_column(line))
        at += len(line) + 1
        end = at - 1
    return Subject(opening.start(), end, squeeze(" ".join(parts)))


def _is_over(line: str) -> bool:
    return not line.strip() or _ENDS.match(canonical(line)) is not None


def _left_column(line: str) -> str:
    """The part before a wide gap, if the line begins in the left column."""
    words = line.strip()
    gap = _COLUMN.search(words)
    return words[: gap.start()] if gap else words
