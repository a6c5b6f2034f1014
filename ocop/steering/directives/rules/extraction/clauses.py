"""Sentences and clauses of a block.

A sentence ends at a full stop before a capital, a clause at ";" outside brackets, never inside a list of agencies and
never before a citation that continues a list of citations. A comma ends a clause only before a new rhythm with its own
verb ("…, định kỳ báo cáo …"), before "đồng thời" with a verb, and before another agency's charge ("…, giao Sở X …").
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from ocop.actors.organisations.rules.wording import pattern

from .charges import charge_of
from .cues import CONNECTIVE, TERM_SENTENCE, WHO_SENTENCE
from .reading import Reading
from .verbs import begins_act, begins_with_verb, may_begin_act


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch that may hold one task; clauses of one `group` come from the same clause of the text."""

    start: int
    end: int
    group: int
    first_of_sentence: bool
    ends_with_colon: bool = False


_STOP = re.compile(r"(?:\./\.|[.?!])(?=[”\")]?(?:\s+|\Z))|\n(?=\s*\n)")
_ABBREVIATION = re.compile(
    r"(?:\b(?:TP|Tp|tp|TS|ThS|PGS|GS|BS|KS|Q|P|TX|TT|KT|TM|TL|TUQ|Mr|Bs|v\.v|vv|st|tr|Tr)|\bs[ốô]|\d)\Z"
)
_CITED_NEXT = pattern(
    r"\s*(?:(?:và|các|cùng) )*(?:quyết định|nghị quyết|nghị định|thông tư|chỉ thị|kế hoạch|công văn|văn bản"
    r"|kết luận|luật|hướng dẫn|thông báo)(?:\s+(?:số|của)| \S+ (?:số|năm))|\s*(?:và )?số \d"
)
_RHYTHM = pattern(
    r",\s*(?:và\s+|đồng thời,?\s+)?(?=(?:(?:định kỳ|hằng|hàng|mỗi)\s+|(?:thường xuyên)\s+"
    r"|trước (?:ngày )?\d+ (?:hằng|hàng)|6 tháng))"
)
_RHYTHM_BEFORE = pattern(
    r"(?:\b(?:0?[1369]|một|ba|sáu|chín) tháng|\b(?:hằng|hàng|mỗi|từng) (?:ngày|tuần|tháng|quý|năm)"
    r"|\b(?:định kỳ|báo cáo) (?:tháng|quý|năm)|\b(?:tháng|quý|đột xuất))(?: \([^()]*\))?\Z"
)
_MEANWHILE = pattern(r",\s*(?=đồng thời,?\s+)")
_MORE = re.compile(r"[,;]\s*(?:và\s+)?")


def clauses_of(reading: Reading, start: int, end: int, *, first_group: int) -> list[Clause]:
    """The clauses of the stretch, in order."""
    clauses: list[Clause] = []
    group = first_group
    for sentence_start, sentence_end in _sentences(reading, start, end):
        first = True
        for piece_start, piece_end in _pieces(reading, sentence_start, sentence_end):
            for clause_start, clause_end in _commas(reading, piece_start, piece_end):
                colon = reading.text[clause_start:clause_end].rstrip().endswith(":")
                clauses.append(Clause(clause_start, clause_end, group, first, colon))
                first = False
            group += 1
    return clauses


def _sentences(reading: Reading, start: int, end: int) -> Iterator[tuple[int, int]]:
    begin = start
    for match in _STOP.finditer(reading.text, start, end):
        if _is_stop(reading, begin, match, end):
            yield from _trimmed(reading, begin, match.start())
            begin = match.end()
    yield from _trimmed(reading, begin, end)


def _is_stop(reading: Reading, begin: int, match: re.Match[str], end: int) -> bool:
    text = reading.text
    after = re.compile(r"[”\")]?\s*").match(text, match.end(), end)
    follows = text[after.end() : after.end() + 1] if after else ""
    if reading.is_bracketed(match.start()):
        return False
    if match.group() == "." and _ABBREVIATION.search(text[max(begin, match.start() - 8) : match.start()]):
        return (follows.isupper() and text[match.start() - 1].isdigit()) or match.end() >= end
    return not follows or not follows.islower()


def _trimmed(reading: Reading, start: int, end: int) -> Iterator[tuple[int, int]]:
    piece = reading.text[start:end]
    inner = piece.strip()
    if inner:
        begin = start + len(piece) - len(piece.lstrip())
        yield begin, begin + len(inner)


def _pieces(reading: Reading, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Parts between ";", except inside lists of agencies, of citations, and where no act begins."""
    lists = _lists_of_agencies(reading, start, end)
    begin = start
    at = reading.text.find(";", start, end)
    while at >= 0:
        if not reading.is_bracketed(at) and _separates(reading, begin, at, end, lists):
            yield from _trimmed(reading, begin, at)
            begin = at + 1
        at = reading.text.find(";", at + 1, end)
    yield from _trimmed(reading, begin, end)


def _lists_of_agencies(reading: Reading, start: int, end: int) -> list[tuple[int, int]]:
    """Where two agencies or more are joined, in order and never overlapping."""
    lists: list[tuple[int, int]] = []
    last = start
    for mention in reading.mentions_within(start, end):
        if mention.start >= last:
            named, last = reading.list_at(mention.start, end)
            if len(named) > 1:
                lists.append((mention.start, last))
    return lists


def _separates(reading: Reading, begin: int, at: int, end: int, lists: list[tuple[int, int]]) -> bool:
    if _CITED_NEXT.match(reading.shadow, at + 1, end) and reading.citations_within(begin, at):
        return False
    if _inside_agencies(reading, begin, at, lists):
        return False
    gap = CONNECTIVE.match(reading.shadow, at + 1, end)
    following = gap.end() if gap else at + 1
    if following >= end or any(cue.match(reading.shadow, at + 1, end) for cue in (TERM_SENTENCE, WHO_SENTENCE)):
        return True
    return (
        reading.mention_at(following) is not None
        or may_begin_act(reading.shadow, following, end)
        or begins_act(reading.shadow, following, end)
        or _has_own_charge(reading, following, end)
    )


def _has_own_charge(reading: Reading, at: int, end: int) -> bool:
    """Whether the next part names its own agency, in whatever words it begins."""
    stop = reading.text.find(";", at, end)
    return bool(reading.mentions_within(at, stop if stop >= 0 else end)) or ":" in reading.text[at : at + 80]


def _inside_agencies(reading: Reading, begin: int, at: int, lists: list[tuple[int, int]]) -> bool:
    """Whether the ";" stands in a list of addressees: the list opens the part or follows a cue, and an act follows."""
    index = bisect_left(lists, (at,)) - 1
    if index < 0 or not lists[index][0] < at < lists[index][1]:
        return False
    first = max(begin, lists[index][0])
    before = reading.shadow[max(begin, first - 60) : first]
    opens = not before.strip() or _WITH_BEFORE.search(before)
    return bool(opens) and not _is_complete(reading, first, at)


def _is_complete(reading: Reading, first: int, at: int) -> bool:
    """Whether the part before ";" is complete in itself (agency and act), so that ";" does end it."""
    last = reading.last_mention_before(at)
    return last is not None and last.start >= first and bool(reading.text[last.end : at].strip(" ,\n"))


_WITH_BEFORE = pattern(
    r"phối hợp(?: chặt chẽ)?(?: với| cùng| cùng với)?\s*\Z|:\s*\Z"
    r"|(?:đề nghị|yêu cầu|giao|giao cho|phân công|chỉ đạo|lưu ý|mời)\s*\Z"
)


def _commas(reading: Reading, start: int, end: int) -> Iterator[tuple[int, int]]:
    cuts = sorted({cut for cut in _cuts(reading, start, end) if start + 12 < cut < end - 8})
    begin = start
    for cut in cuts:
        yield from _trimmed(reading, begin, cut)
        begin = cut + 1
    yield from _trimmed(reading, begin, end)


def _cuts(reading: Reading, start: int, end: int) -> Iterator[int]:
    shadow = reading.shadow
    for match in _RHYTHM.finditer(shadow, start, end):
        listed = _RHYTHM_BEFORE.search(shadow, max(start, match.start() - 40), match.start())
        if not listed and _starts_an_act(reading, match, end) and _has_act_before(reading, start, match.start()):
            yield match.start()
    for match in _MEANWHILE.finditer(shadow, start, end):
        gap = CONNECTIVE.match(shadow, match.end(), end)
        if gap and not reading.is_bracketed(match.start()) and begins_act(shadow, gap.end(), end):
            yield match.start()
    yield from _other_charges(reading, start, end)


def _starts_an_act(reading: Reading, match: re.Match[str], end: int) -> bool:
    return not reading.is_bracketed(match.start()) and begins_act(reading.shadow, match.end(), end)


def _has_act_before(reading: Reading, start: int, at: int) -> bool:
    """Whether what stands before the comma is an act of its own and not only the agency."""
    words = reading.shadow[start:at].split()
    last = max((m.end for m in reading.mentions_within(start, at)), default=start)
    act = charge_of(reading, start, at).act
    if begins_act(reading.shadow, act, at) and len(reading.shadow[act:at].split()) >= 4:
        return True
    bare = len(reading.shadow[start:at].rsplit(",", 1)[-1].split()) <= 2 or _BARE.fullmatch(reading.shadow, start, at)
    return len(words) >= 4 and not bare and (at - last > 12 or last == start)


_BARE = pattern(r"(?:.{0,90}?\s)?(?:làm đầu mối|là đầu mối|có trách nhiệm|đầu mối)[^,]{0,12}")


def _other_charges(reading: Reading, start: int, end: int) -> Iterator[int]:
    """“, giao Sở X …” and ", Sở X chủ trì …" after a finished act."""
    for mention in reading.mentions_within(start + 20, end):
        comma = _charge_before(reading, start, mention.start)
        if comma is not None and not reading.is_bracketed(comma):
            yield comma


_REACH = 600
_CHARGE = pattern(r"[,;]\s*(?:đồng thời,?\s+|và\s+)?(?:giao(?: cho)?|yêu cầu|đề nghị)\s+\Z")
_PLAIN = pattern(r",\s*\Z")
_TAKES_CHARGE = pattern(r"\s*(?:\([^()]*\)\s*)?(?:chủ trì|có trách nhiệm|chịu trách nhiệm)\b")
_FRAME = pattern(
    r"\s*(?:căn cứ|thực hiện|triển khai|theo|xét|để|nhằm|trên cơ sở|sau khi|qua|trong|đối với|tiếp theo|tại"
    r"|từ|trước|khi|giao|yêu cầu|đề nghị|riêng|ngoài)\b"
)


def _charge_before(reading: Reading, start: int, at: int) -> int | None:
    near = reading.shadow[max(start, at - 40) : at]
    match = _CHARGE.search(near)
    base = max(start, at - 40)
    if match and not _FRAME.match(reading.shadow, start):
        return base + match.start()
    plain = _PLAIN.search(near)
    if plain is None or _FRAME.match(reading.shadow, start):
        return None
    _, after = reading.list_at(at, min(len(reading.text), at + _REACH))
    previous = max((m.end for m in reading.mentions_within(start, at)), default=-1)
    comma = base + plain.start()
    if previous == comma or not _TAKES_CHARGE.match(reading.shadow, after):
        return None
    return comma


def is_continuation(reading: Reading, clause: Clause) -> bool:
    """Whether the clause begins with neither agency nor act, so that it only goes on with the one before."""
    gap = CONNECTIVE.match(reading.shadow, clause.start, clause.end)
    at = gap.end() if gap else clause.start
    return not (
        reading.mention_at(at)
        or begins_act(reading.shadow, at, clause.end)
        or begins_with_verb(reading.shadow, at, clause.end)
        or reading.mentions_within(clause.start, clause.end)
    )
