"""Number, type, issuer and date of the text's own document, from its letterhead or from the news about it.

Letterhead: Decree 30/2020/NĐ-CP, Annex I, part II (issuer, number, place and date, name of type, addressees). In the
press a directive is announced by a sentence "Ngày …, Chủ tịch … đã ký ban hành Văn bản số …".
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ocop.actors.organisations.rules.entries import AgencyMention
from ocop.actors.organisations.rules.names import PROVINCES
from ocop.actors.organisations.rules.wording import canonical, either, pattern
from ocop.base.kernel.text import squeeze

from .dates import dates_in
from .numbers import DocumentNumber, numbers_in, read_number
from .subjects import subject_of
from .type_words import TYPE, TYPE_WORDS

_HEAD_LENGTH = 2500
_NUMBER_LINE = re.compile(r"(?im)(?:^|[\s|])(?:Số|SỐ)(?:\s*/\s*ký hiệu)?\s*:\s*(?P<number>[^\n|]{0,60})")
_NUMBER_WITHOUT_COLON = re.compile(r"(?m)^\s*Số\s+(?P<number>\d[^\n|]{2,50})")
_PLACE_DATE = re.compile(
    r"(?im)(?:^|[\s|])(?P<place>[^\W\d_][^\n,;|.:]{1,40}),\s*ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}"
)
_MOTTO = re.compile(
    r"(?i)cộng\s+h[òo]+[àa]?\s+xã\s+hội\s+chủ\s+nghĩa\s+việt\s+nam"
    r"|độc\s+lập\s*[-–]\s*tự\s+do\s*[-–]\s*hạnh\s+phúc|đảng\s+cộng\s+sản\s+việt\s+nam|[-_=*|]{1,}"
)
_TYPE_TITLE = pattern(
    r"(?m)^[\s#*]*(?P<type>quyết định|chỉ thị|kế hoạch|công điện|thông báo|kết luận|hướng dẫn"
    r"|chương trình hành động|chương trình|nghị quyết|đề án|phương án|quy chế|quy định|báo cáo"
    r"|tờ trình)[ \t*:]*$"
)
_NEWS = pattern(
    rf"(?:ký,? )?(?:ban hành|có|vừa có|gửi)\s+(?:các )?(?P<type>{TYPE})(?: (?:khẩn"
    rf"|hỏa tốc|chỉ đạo))? (?:số:? )?(?P<number>\d)"
)


@dataclass(frozen=True, slots=True)
class DocumentHead:
    """What a text tells of its own document; None is unknown. `spans` are the places of its own number."""

    number: str | None = None
    type: str | None = None
    issuer: str | None = None
    issued_on: date | None = None
    subject: str | None = None
    province: str | None = None
    form: str = "unknown"
    spans: tuple[tuple[int, int], ...] = ()


def read_head(text: str, mentions: Sequence[AgencyMention], *, province: str | None = None) -> DocumentHead:
    """The head of the document: of a letterhead where there is one, else of the sentence that announces it."""
    head = text[:_HEAD_LENGTH]
    if _has_letterhead(head):
        return _letterhead(head, mentions, province)
    return _news(text, mentions, province)


def _has_letterhead(head: str) -> bool:
    line = _NUMBER_LINE.search(head) or _NUMBER_WITHOUT_COLON.search(head)
    if line and (read_number(line["number"]) or line.start() < 900):
        return True
    return bool(_PLACE_DATE.search(head[:1500])) or bool(_TYPE_TITLE.search(canonical(head[:1200])))


def _letterhead(head: str, mentions: Sequence[AgencyMention], province: str | None) -> DocumentHead:
    line = _NUMBER_LINE.search(head) or _NUMBER_WITHOUT_COLON.search(head)
    number = read_number(line["number"]) if line else None
    dated = _PLACE_DATE.search(head)
    place = province or _province(head, dated)
    span = ((line.start("number"), line.end("number")),) if line and number else ()
    subject = subject_of(head)
    return DocumentHead(
        number=number.written if number else None,
        type=_type(head, number),
        issuer=_issuer(head, mentions, number, line.start() if line else len(head), place),
        issued_on=dates_in(dated.group())[-1].day if dated else None,
        subject=subject.words or None if subject else None,
        province=place,
        form="letterhead",
        spans=span,
    )


def _type(head: str, number: DocumentNumber | None) -> str | None:
    if number and number.family == "letter":
        return "Công văn"
    title = _TYPE_TITLE.search(canonical(head))
    if number and number.type_name:
        return number.type_name
    return TYPE_WORDS.get(squeeze(title["type"])) if title else ("Công văn" if number else None)


def _province(head: str, dated: re.Match[str] | None) -> str | None:
    """The province of the letterhead: of the issuer's name, else of the place before the date."""
    shadow = canonical(head[:700])
    match = pattern(rf"\b(?:tỉnh|thành phố|tp\.?|tỉnh ủy|thành ủy) (?P<name>{either(PROVINCES)})\b").search(shadow)
    if match:
        return proper_name(head[match.start("name") : match.end("name")])
    if dated is None:
        return None
    place = squeeze(dated["place"])
    return proper_name(place) if canonical(place) in {canonical(name) for name in PROVINCES} else None


def proper_name(words: str) -> str:
    """A place name with a capital on each word: THỪA THIÊN HUẾ gives Thừa Thiên Huế."""
    return " ".join(word[:1].upper() + word[1:].lower() for word in squeeze(words).split())


def _issuer(
    head: str, mentions: Sequence[AgencyMention], number: DocumentNumber | None, limit: int, province: str | None
) -> str | None:
    """The issuing body of the letterhead, the last one named above the number, in the short official form."""
    clean = _MOTTO.sub(lambda m: " " * len(m.group()), head)
    found = _bodies_named(canonical(clean[:limit]), clean[:limit])
    found = found or [name for name in _bodies_named(canonical(clean[:600]), clean[:600]) if name != name.lower()][:1]
    if number and number.family == "party" and (board := _BOARD.search(canonical(head))):
        return _party_board(head[board.start() : board.end()], found)
    if found:
        return _chosen(found, number)
    if number and number.issuer_code == "UBND" and province:
        return f"UBND tỉnh {province}"
    return None


_BODY_LINE = pattern(
    r"(?:chủ tịch\s+)?(?:ủy ban nhân dân|ubnd)\s+(?:tỉnh|thành phố|huyện|thị xã|quận|xã|phường|thị trấn"
    r"|đặc khu)\s+[^\n|]{2,40}"
    r"|(?:tỉnh ủy|thành ủy|huyện ủy)\s+[^\n|]{2,30}|hội đồng nhân dân\s+tỉnh\s+[^\n|]{2,30}"
    r"|sở [^\n|]{3,60}|ban chỉ đạo[^\n|]{3,90}|văn phòng [^\n|]{3,70}|bộ [^\n|]{3,60}|chính phủ"
    r"|thủ tướng chính phủ|\n\s*chủ tịch\s*(?=\n)"
)


_BOARD = pattern(r"\b(?:ban thường vụ|ban chấp hành đảng bộ) (?:tỉnh|thành|huyện|thị)(?: ủy)?\b")


def _party_board(words: str, found: list[str]) -> str:
    """“Của Ban Thường vụ Tỉnh ủy” in the title: the board has issued, the letterhead only names the committee."""
    place = next(
        (
            re.split(r"(?i) (?:ủy|uỷ) ", name, maxsplit=1)[1]
            for name in found
            if " ủy " in name.lower().replace("uỷ", "ủy")
        ),
        "",
    )
    name = "Ban Thường vụ Tỉnh ủy" if "thường vụ tỉnh" in canonical(words) else squeeze(words).capitalize()
    return squeeze(f"{name} {place}")


def _bodies_named(shadow: str, top: str) -> list[str]:
    return [_body(top[m.start() : m.end()]) for m in _BODY_LINE.finditer(shadow) if m.group().strip()]


def _body(words: str) -> str:
    """A body of the letterhead, written in capitals there, in the usual letters and with UBND for the long form."""
    plain = squeeze(words)
    shadow = canonical(plain)
    for opening, short in _OPENINGS:
        match = opening.match(shadow)
        if match:
            return squeeze(f"{short} {_usual(plain[match.end() :])}")
    return _usual(plain)


_OPENINGS = (
    (pattern(r"chủ tịch (?:ủy ban nhân dân|ubnd) "), "Chủ tịch UBND"),
    (pattern(r"(?:ủy ban nhân dân|ubnd) "), "UBND"),
    (pattern(r"hội đồng nhân dân "), "HĐND"),
)
_SMALL = frozenset(canonical("và của tỉnh thành phố huyện thị xã quận phường trấn đặc khu các về").split())
_FIELD_CASE = {
    canonical(name): name
    for name in (
        "Nông nghiệp và Phát triển nông thôn", "Nông nghiệp và Môi trường", "Công Thương", "Tài chính",
        "Kế hoạch và Đầu tư", "Nội vụ", "Tư pháp", "Y tế", "Xây dựng", "Giao thông vận tải",
        "Giáo dục và Đào tạo", "Khoa học và Công nghệ", "Thông tin và Truyền thông",
        "Tài nguyên và Môi trường", "Văn hóa, Thể thao và Du lịch", "Du lịch",
        "Lao động - Thương binh và Xã hội", "Dân tộc và Tôn giáo", "Ngoại vụ",
    )
}  # fmt: skip


def _usual(words: str) -> str:
    """Words written in capitals, in their usual letters: field names from the list, places with capitals."""
    shadow = canonical(words).strip()
    opening, _, rest = shadow.partition(" ")
    if opening in ("sở", "bộ") and rest in _FIELD_CASE:
        return f"{opening.capitalize()} {_FIELD_CASE[rest]}"
    if not words.isupper():
        return words.strip()
    return _capitals(words.split(), first_capital=opening in ("sở", "bộ", "ban", "văn", "tỉnh ủy"))


def _capitals(words: list[str], *, first_capital: bool) -> str:
    small = [w.lower() if canonical(w) in _SMALL else w[:1].upper() + w[1:].lower() for w in words]
    if first_capital and small:
        small[0] = small[0][:1].upper() + small[0][1:]
    return " ".join(small)


def _chosen(found: list[str], number: DocumentNumber | None) -> str:
    """The lowest body of the letterhead, unless the symbol says that the committee above it has issued the text."""
    committees = [name for name in found if name.startswith(("UBND", "Chủ tịch"))]
    if number and number.issuer_code.startswith(("UBND", "CTUBND")) and committees:
        return committees[-1]
    bare = [name for name in found if name.lower() != "chủ tịch"]
    return bare[-1] if bare else found[-1]


def _news(text: str, mentions: Sequence[AgencyMention], province: str | None) -> DocumentHead:
    """The first document that the text says has been issued; its date stands in the same sentence."""
    shadow = canonical(text[:6000])
    for match in _NEWS.finditer(shadow):
        found = next(
            (n for n in numbers_in(text[match.start("number") : match.start("number") + 60]) if n.start == 0), None
        )
        if found is None:
            continue
        return _announced(text, mentions, province, match, found.number, match.start("number") + found.end)
    return DocumentHead(province=province, form="unknown")


def _announced(
    text: str,
    mentions: Sequence[AgencyMention],
    province: str | None,
    match: re.Match[str],
    number: DocumentNumber,
    end: int,
) -> DocumentHead:
    start = max(text.rfind("\n", 0, match.start()), text.rfind(". ", 0, match.start())) + 1
    before = [d for d in dates_in(text[start : match.start()]) if d.day]
    after = [d for d in dates_in(text[end : end + 30]) if d.day and not text[end : end + d.start].strip(" ,\u00a0(")]
    day = after[0].day if after else (before[-1].day if before else None)
    speakers = [m for m in mentions if start <= m.start and m.end <= match.start()]
    type_word = TYPE_WORDS.get(squeeze(match["type"]))
    return DocumentHead(
        number=number.written,
        type="Công văn" if number.family == "letter" else (number.type_name or type_word),
        issuer=_news_issuer(speakers, number),
        issued_on=day,
        province=province,
        form="news",
        spans=((match.start("number"), end),),
    )


def _news_issuer(speakers: list[AgencyMention], number: DocumentNumber) -> str | None:
    """Who has issued: the committee where the chairman has signed a document of the committee's symbol."""
    if not speakers:
        return None
    name = speakers[-1].name
    if number.issuer_code.startswith("UBND") and not number.type_code:
        return pattern(r"\A(?:phó )?chủ tịch ").sub("", canonical(name)) and re.sub(
            r"(?i)\A(?:phó )?chủ tịch ", "", name
        )
    return name
