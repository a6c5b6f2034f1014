"""Citations in official prose: type, number, issuer, date, relation, with the offsets of the words.

The issuer is taken only from words that the gazetteer of agencies recognises, so that “Bộ Nông nghiệp và Phát triển
nông thôn” is never cut at “và”. What a mention leaves out is completed only from another mention of the same document
in the same text; anything else unknown stays None.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from ocop.actors.organisations.rules.entries import AgencyMention
from ocop.actors.organisations.rules.wording import canonical, pattern
from ocop.base.kernel.text import squeeze

from .dates import ProseDate, dates_in
from .numerals import Numeral, numerals_in
from .relations import relation_of
from .type_words import TYPE, TYPE_WORDS
from .unnumbered import unnumbered_in

_TYPE_BEFORE = pattern(
    rf"\b(?P<type>{TYPE})(?: \([^()\n]{{0,40}}\))?(?P<own> (?:của [^\d,;.()]{{3,60}}? )?)?(?::)?(?:\s*\(?"
    rf"(?:số|sô)\s*:?)?[ \t\n]*\Z"
)
_CHAIN = pattern(r"(?:[\s,;()và]|(?:các|số|và|cùng|ký|nêu trên))*(?P<type>" + TYPE + r")?(?:\s*(?:số|sô)\s*:?)?\s*")
_GAP = r"[^\S\n]*\n?[^\S\n]*"
_TO_DATE = pattern(rf"{_GAP}[,(]?[^\S\n]*(?:(?:được )?(?:ký|ban hành|ban hành ngày)\s+)?")
_TO_ISSUER = pattern(rf"{_GAP}[,)]?{_GAP}(?:của|do)\s+(?:các )?")
_ISSUED_BY = pattern(r"(?:\s+(?:báo cáo|trình|đề nghị|tham mưu|đề xuất|kiến nghị))*\s+tại\s+(?:các )?\Z")
_HEADS_OF_ISSUERS = pattern(r"\A(?:bộ trưởng|chủ nhiệm|tổng cục trưởng|thống đốc)\s+")


@dataclass(frozen=True, slots=True)
class Citation:
    """A document named in the text. `name` is what a person would call it: the number, or the title where none is."""

    start: int
    end: int
    number: str | None
    type: str | None
    issuer: str | None
    issued_on: date | None
    relation: str
    name: str
    confidence: float = 0.95
    issuer_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Reading:
    """The text with everything that citations are read from."""

    text: str
    shadow: str
    named: Sequence[AgencyMention]
    named_starts: list[int]
    mentions: dict[int, AgencyMention]
    ends: dict[int, AgencyMention]
    dates: Sequence[ProseDate]
    dates_by_start: dict[int, ProseDate]


def citations_in(
    text: str, mentions: Sequence[AgencyMention], *, own: Iterable[tuple[int, int]] = (), own_number: str | None = None
) -> list[Citation]:
    """Every citation in order; spans in `own` (the text's own number) and the own number itself are none."""
    reading = _read(text, mentions)
    blocked = list(own)
    numbered = [c for c in _numbered(reading) if not _overlaps(c, blocked) and c.number != own_number]
    merged = _completed(numbered)
    starts = [citation.start for citation in merged]
    named = [citation for citation in _unnumbered(reading) if not _meets(citation, merged, starts)]
    return _with_relations(reading, sorted([*merged, *named], key=lambda c: c.start))


def _read(text: str, mentions: Sequence[AgencyMention]) -> _Reading:
    dates = dates_in(text)
    return _Reading(
        text,
        canonical(text),
        mentions,
        [mention.start for mention in mentions],
        {mention.start: mention for mention in mentions},
        {mention.end: mention for mention in mentions},
        dates,
        {found.start: found for found in dates},
    )


def _overlaps(citation: Citation, spans: Iterable[tuple[int, int]]) -> bool:
    return any(citation.start < end and start < citation.end for start, end in spans)


def _meets(citation: Citation, others: Sequence[Citation], starts: list[int]) -> bool:
    """Whether the citation overlaps one of the others, which stand in order and apart."""
    index = bisect_left(starts, citation.end) - 1
    return index >= 0 and citation.start < others[index].end


def _numbered(reading: _Reading) -> Iterator[Citation]:
    previous: Citation | None = None
    for found in numerals_in(reading.text, reading.shadow):
        if previous and found.start < previous.end:
            continue
        citation = _citation(reading, found, previous)
        if citation:
            yield citation
            previous = citation


def _citation(reading: _Reading, numeral: Numeral, previous: Citation | None) -> Citation | None:
    type_word, start = _type_before(reading, numeral, previous)
    if numeral.found is None and type_word is None:
        return None
    own_issuer = _issuer_in_front(reading, numeral, start)
    end, day = _date_after(reading, numeral.end)
    end, issuer = _issuer_after(reading, end)
    if day is None and issuer:
        end, day = _date_after(reading, end)
    issuer = issuer or own_issuer or _issuer_before(reading, start)
    return Citation(
        start=start,
        end=end,
        number=numeral.written,
        type=_type_name(type_word, numeral),
        issuer=issuer.name if issuer else None,
        issued_on=day.day if day else None,
        relation="mentions",
        name=numeral.written,
        issuer_ids=issuer.ids if issuer else (),
    )


def _type_before(reading: _Reading, numeral: Numeral, previous: Citation | None) -> tuple[str | None, int]:
    """The word of type in front, or that of the list the number stands in ("các Quyết định số A, số B")."""
    if numeral.type_word:
        return numeral.type_word, numeral.type_start
    floor = max(previous.end if previous else 0, numeral.start - 120)
    match = _TYPE_BEFORE.search(reading.shadow[floor : numeral.start])
    if match and not _is_another_thing(reading, floor + match.start()):
        return squeeze(match["type"]), floor + match.start()
    start = numeral.start
    so = re.search(r"\(?(?:số|sô)\s*:?\s*\Z", reading.shadow[floor : numeral.start])
    if so:
        start = floor + so.start() + (1 if so.group().startswith("(") else 0)
    if previous and previous.type and numeral.start - previous.end < 40:
        between = _CHAIN.fullmatch(reading.shadow, previous.end, numeral.start)
        if between and not between["type"]:
            return previous.type.lower(), start
    return None, start


def _is_another_thing(reading: _Reading, start: int) -> bool:
    """Whether the word of type is the tail of another word ("phê duyệt" never; "bộ luật" keeps its first word)."""
    return start > 0 and reading.shadow[start - 1].isalnum()


def _type_name(type_word: str | None, numeral: Numeral) -> str | None:
    """The type as the register calls it; a "Văn bản số …/UBND-…" is a công văn."""
    written = TYPE_WORDS.get(type_word or "")
    from_symbol = numeral.found.number.type_name if numeral.found else None
    is_letter = numeral.found is not None and numeral.found.number.family == "letter"
    if written in (None, "Văn bản"):
        return from_symbol or ("Công văn" if is_letter or written else None)
    return written


def _date_after(reading: _Reading, at: int) -> tuple[int, ProseDate | None]:
    gap = _TO_DATE.match(reading.shadow, at)
    begin = gap.end() if gap else at
    found = reading.dates_by_start.get(begin)
    return (found.end, found) if found else (at, None)


def _issuer_after(reading: _Reading, at: int) -> tuple[int, AgencyMention | None]:
    gap = _TO_ISSUER.match(reading.shadow, at)
    if gap is None:
        return at, None
    for begin in _possible_starts(reading, gap):
        mention = reading.mentions.get(begin)
        if mention:
            return mention.end, _whole_issuer(reading, gap.end(), mention)
    return at, None


def _possible_starts(reading: _Reading, gap: re.Match[str]) -> Iterator[int]:
    yield gap.end()
    yield gap.end() - 4
    head = _HEADS_OF_ISSUERS.match(reading.shadow[gap.end() : gap.end() + 40])
    if head:
        yield gap.end() + head.end()


def _whole_issuer(reading: _Reading, begin: int, mention: AgencyMention) -> AgencyMention:
    """The issuer with the title of its head, where one stands in front ("Bộ trưởng Bộ X")."""
    if begin >= mention.start:
        return mention
    return replace(mention, name=squeeze(reading.text[begin : mention.end]))


def _issuer_in_front(reading: _Reading, numeral: Numeral, start: int) -> AgencyMention | None:
    """“Công văn của Sở X số …”: the issuer between the type and the number."""
    if "của" not in reading.shadow[start : numeral.start]:
        return None
    first = bisect_right(reading.named_starts, start)
    found = reading.named[first] if first < len(reading.named) else None
    return found if found and found.end <= numeral.start else None


def _issuer_before(reading: _Reading, start: int) -> AgencyMention | None:
    """“đề nghị của Sở X tại Tờ trình số …”: who speaks in the document is its issuer."""
    floor = max(0, start - 60)
    match = _ISSUED_BY.search(reading.shadow[floor:start])
    return reading.ends.get(floor + match.start()) if match else None


def _completed(citations: list[Citation]) -> list[Citation]:
    """Each mention with the issuer and date that another mention of the same document gives."""
    known: dict[tuple[str | None, str | None], Citation] = {}
    for citation in citations:
        key = (citation.type, citation.number)
        best = known.get(key, citation)
        known[key] = replace(
            best,
            issuer=best.issuer or citation.issuer,
            issuer_ids=best.issuer_ids or citation.issuer_ids,
            issued_on=best.issued_on or citation.issued_on,
        )
    return [_filled(citation, known[(citation.type, citation.number)]) for citation in citations]


def _filled(citation: Citation, best: Citation) -> Citation:
    same_day = citation.issued_on is None or citation.issued_on == best.issued_on
    if not same_day:
        return citation
    return replace(
        citation,
        issuer=citation.issuer or best.issuer,
        issuer_ids=citation.issuer_ids or best.issuer_ids,
        issued_on=citation.issued_on or best.issued_on,
    )


def _unnumbered(reading: _Reading) -> Iterator[Citation]:
    for found in unnumbered_in(reading.text, reading.shadow):
        gap = _TO_DATE.match(reading.shadow, found.end)
        day = reading.dates_by_start.get(gap.end()) if gap else None
        yield Citation(
            found.start,
            found.end,
            None,
            found.type,
            found.issuer,
            day.day if day else None,
            "mentions",
            found.name,
            0.7,
        )


def _with_relations(reading: _Reading, citations: list[Citation]) -> list[Citation]:
    related: list[Citation] = []
    for citation in citations:
        previous = related[-1] if related else None
        floor = previous.end if previous else 0
        relation = relation_of(
            reading.shadow, citation.start, floor=floor, previous=previous.relation if previous else None
        )
        related.append(replace(citation, relation=relation))
    return related
