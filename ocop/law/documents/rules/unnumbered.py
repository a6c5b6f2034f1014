"""Documents cited by name only: laws, schemes in quotation marks, resolutions of congresses and conferences."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ocop.actors.organisations.rules.lists import UPPER
from ocop.actors.organisations.rules.wording import pattern
from ocop.base.kernel.text import squeeze


@dataclass(frozen=True, slots=True)
class NamedDocument:
    """A document without a number; `name` is its title as written, blanks squeezed."""

    start: int
    end: int
    type: str
    name: str
    issuer: str | None = None


_WORD = rf"[{UPPER}][\w’']*"
_LAW_ENDS = (
    r"(?i:ngày|năm|số|của|được|đã|sửa|để|đến|tới|theo|trong|trên|tại|cho|với|khi|kịp thời|có hiệu lực|hiện hành"
    r"|và\s+(?:các|luật|bộ luật|pháp lệnh|nghị|thông tư|quyết định|chỉ thị|kế hoạch|văn bản|những))\b"
)
_LAW_TAILS = r"(?:chống|khen thưởng|chữa cháy|vệ sinh|an toàn|nhập cảnh|tố cáo|chứng thực|trật tự|cứu nạn)"
_LAW = re.compile(
    rf"\b(?P<type>Bộ luật|Luật|Pháp lệnh)\s+(?P<name>{_WORD}(?:(?:\s+|,\s+(?={_LAW_TAILS}\b))(?!{_LAW_ENDS})[\w-]+)"
    rf"{{0,14}})(?=\s*(?:{_LAW_ENDS}|[(;.,:)”/\n]|\Z))"
)
_SCHEME = re.compile(
    r"(?P<type>[Đđ]ề án|[Dd]ự án|[Kk]ế hoạch|[Pp]hương án|[Cc]hương trình hành động"
    r"|[Bb]ộ tiêu chí)\s+(?P<name>[“\"][^”\"\n]{4,160}[”\"]"
    rf"(?:\s+(?:của\s+)?(?:tỉnh|thành phố|huyện)\s+{_WORD}(?:[ \t-]+{_WORD}){{0,3}})?"
    r"(?:,?\s+giai đoạn\s+\d{4}\s*[-–]\s*\d{4})?)"
)
_RESOLUTION = re.compile(
    r"(?P<all>(?:[Cc]ác\s+)?(?P<type>[Nn]ghị quyết)\s+(?:tại\s+|của\s+)?(?:Hội nghị|Đại hội|hội nghị"
    r"|đại hội)\b[^,;.()\n]{4,140}?)"
    r"(?=\s*(?:[,;.()\n]|\bvề\b|\bvà các\b|\bvới\b|\btrong\b|\bnhiệm kỳ\b))"
)
_DRAFTING = pattern(
    r"(?:xây dựng|ban hành|lập|soạn thảo|hoàn thiện|trình|phê duyệt|tham mưu|dự thảo|đề xuất)(?: \S+){0,3}\s*\Z"
)
_TERM = re.compile(r"(?:Ban Chấp hành[^,;.]*)\Z")


def unnumbered_in(text: str, shadow: str) -> Iterator[NamedDocument]:
    """Documents named without a number; one still to be drafted ("xây dựng Đề án “…”") is none."""
    for match in _LAW.finditer(text):
        yield _document(match, match.start(), match.end("name"))
    for match in _SCHEME.finditer(text):
        if not _DRAFTING.search(shadow[max(0, match.start() - 40) : match.start()]):
            yield _document(match, match.start(), match.end("name"))
    for match in _RESOLUTION.finditer(text):
        committee = _TERM.search(match["all"])
        issuer = squeeze(committee.group()) if committee else None
        yield NamedDocument(match.start("all"), match.end("all"), "Nghị quyết", squeeze(match["all"]), issuer)


def _document(match: re.Match[str], start: int, end: int) -> NamedDocument:
    kind = match["type"]
    return NamedDocument(start, end, kind[0].upper() + kind[1:], squeeze(match.string[start:end]))
