"""Names given as lists: "các Sở: A, B và C" names Sở A, Sở B, Sở C; "UBND các huyện: A, B" two districts.

`resolution.ellipsis` of the register: the word is put back before each name; commas inside official names do not
separate; a list ends at a name that starts with another body's word.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from ocop.base.kernel.text import squeeze

from .entries import AgencyMention
from .grammar import FIELD, UNIT
from .names import PROVINCES
from .wording import canonical, pattern

UPPER = "".join(chr(c) for c in (*range(0x41, 0x250), *range(0x1E00, 0x1F00)) if chr(c).isupper())
_WORD = rf"[{UPPER}][\w’']*"
_PROPER = re.compile(rf"{_WORD}(?:(?:[ \t]+-?[ \t]*|-|[ \t]*\n[ \t]*){_WORD}){{0,3}}|\d{{1,2}}\b(?!/)")
_DEPARTMENTS = pattern(r"(?:.* )?(?:các )?(sở|bộ)(?:, ban|,? ngành|, cơ quan| và ngành)*")
_ONE_DEPARTMENT = pattern(r"(?:.* )?(sở|bộ) \S.*")
_FIELD_ITEM = pattern(rf"(\s*:?\s*|\s*(?:,|;|và|, và)\s*(?:các )?(?:sở )?){FIELD}\b(?!\s+(?:tỉnh )?\w*ủy)")
_NEXT_FIELD = pattern(rf"\s*(?:,|và|, và)\s*{FIELD}\b")
_COMMITTEES = pattern(rf"(?P<stem>.*?)(?P<many>các )?(?P<units>{UNIT}(?:(?:,| và|, và) (?:các )?{UNIT})*)")
_CITY = pattern(r"(?P<stem>.*?)(?P<many>\Z)?(?P<units>thành phố|tp\.?)")
_NAME_GAP = pattern(rf"(?:\s*:\s*|[ ]?\n?[ ]?)(?:(?:,|;|và|, và)\s+)?(?:(?P<unit>{UNIT})\s+)?")
_SEPARATOR = pattern(r"\s*(?:,|;|và|, và)\s+")
_BODY = pattern(
    r"\b(?:sở|chi cục|cục|tổng cục|trung tâm|viện|hội|hiệp hội|liên hiệp|quỹ|ban quản lý|ban|phòng|trường"
    r"|đại học|công ty"
    r"|tập đoàn|ngân hàng|bệnh viện|học viện|văn phòng|đoàn|công đoàn|vườn quốc gia|thường trực|tổ công tác"
    r"|hạt|chi nhánh)[ \t]+"
)
_NAME_WORD = re.compile(r"[ \t]*(?:(?:,|&)[ \t]*|[-–][ \t]*\n?[ \t]*|\n[ \t]*(?=[a-zà-ỹ]))?([^\W\d_]+)")
_STOPS = frozenset(
    canonical(
        "chủ phối có chịu tổ xây tham hướng triển thực căn theo trong trước tiếp tăng đẩy rà kiểm bố báo"
        " đôn cung hỗ phổ"
        " tuyên lồng cân thẩm trình gửi đăng khẩn nghiêm tập để nhằm tại về của là làm được đã sẽ với cho"
        " từ đến khi nếu"
        " thông giao yêu đề cử mở dành trích xử giải đánh giám khảo nghiên thống lựa chọn nâng thúc hoàn"
        " vận huy khuyến duy cập kết giới quảng trưng bàn bồi ký cam chuyển đưa lập phải cần chỉ quản giúp"
        " xem vào ra trên dưới như qua hoặc ở sau"
    ).split()
)
_BODY_WORDS = pattern(
    r"(?:sở|ban|chủ tịch|chủ trì|văn phòng|công an|công ty|hội (?:nông|liên|cựu|đồng)|ủy ban|ubnd|hđnd"
    r"|thủ trưởng|giám đốc|tổ chức)\b|(?:chủ|thủ|tổ|ủy|công)\Z"
)
_NAMED_ON = frozenset({"management_board"})
_INSIDE_NAMES = frozenset({("truyền", "thông"), ("giao", "thông"), ("phát", "triển"), ("hỗ", "trợ"), ("quản", "lý")})
_LONGEST_NAME = 110
_JOINTS = frozenset(("và", "các"))
_PLACES = frozenset(canonical(name) for name in PROVINCES)


def expansions(text: str, shadow: str, mentions: list[AgencyMention]) -> list[AgencyMention]:
    """The mentions, every list of names written out in full; nothing overlaps."""
    written: list[AgencyMention] = []
    for mention in mentions:
        if written and mention.start < written[-1].end:
            continue
        for part in _expanded(text, shadow, mention):
            if part.kind == "place" and written and part.start == written[-1].end + 1 and text[part.start - 1] == " ":
                written[-1] = _placed(text, written[-1], part)
            else:
                written.append(part)
    return written


def _placed(text: str, body: AgencyMention, place: AgencyMention) -> AgencyMention:
    """“Hội Nông dân huyện Ba Bể”: the place belongs to the body's name."""
    surface = text[body.start : place.end]
    name = squeeze(f"{body.name} {place.name}")
    return replace(body, end=place.end, surface=surface, name=name, qualifiers=(body.name, *body.qualifiers))


def _expanded(text: str, shadow: str, mention: AgencyMention) -> list[AgencyMention]:
    name = canonical(mention.name)
    if mention.kind in ("department", "ministry") and (one := _ONE_DEPARTMENT.fullmatch(name)):
        return [mention, *_more_fields(text, shadow, mention, one)]
    if mention.kind == "people_committee" and (city := _CITY.fullmatch(name)):
        return list(_places(text, mention, city)) or [mention]
    if (
        mention.kind in _NAMED_ON
        and text[mention.end : mention.end + 1] == " "
        and text[mention.end + 1 : mention.end + 2].isupper()
    ):
        end = _end_of_name(text, shadow, mention.end + 1) or mention.end
        return [replace(mention, end=end, surface=text[mention.start : end], name=squeeze(text[mention.start : end]))]
    if not mention.is_group and (place := _place_behind(text, mention, name)):
        return [
            replace(mention, end=place, surface=text[mention.start : place], name=squeeze(text[mention.start : place]))
        ]
    if mention.kind == "place":
        units = _COMMITTEES.fullmatch(name)
        return list(_places(text, mention, units)) if units else []
    if mention.is_group or not mention.generic:
        if many := _DEPARTMENTS.fullmatch(name):
            return list(_fields(text, shadow, mention, many)) or [mention]
        if units := _COMMITTEES.fullmatch(name):
            return _with_named_last(text, shadow, mention, units) or list(_places(text, mention, units)) or [mention]
    return [mention]


def _with_named_last(
    text: str, shadow: str, mention: AgencyMention, units: re.Match[str]
) -> list[AgencyMention] | None:
    """“UBND các xã, phường, đặc khu Cồn Cỏ” is the whole group, of whose kinds the last has one member."""
    if not units.group("many") or "," not in units.group("units"):
        return None
    if text[mention.end : mention.end + 1] != " " or not (proper := _PROPER.match(text, mention.end + 1)):
        return None
    end = proper.end()
    while (more := _NAMED_UNIT.match(shadow, end)) and (proper := _PROPER.match(text, more.end())):
        end = proper.end()
    surface = text[mention.start : end]
    return [replace(mention, end=end, surface=surface, name=squeeze(surface), is_group=True)]


_NAMED_UNIT = pattern(rf"(?:,| và|, và) {UNIT} ")


def _place_behind(text: str, mention: AgencyMention, name: str) -> int | None:
    """Where "Ba Bể" ends behind "Hội Nông dân huyện": the place belongs to the body's name."""
    if (
        mention.kind == "people_committee"
        or not _ENDS_WITH_UNIT.search(name)
        or text[mention.end : mention.end + 1] != " "
    ):
        return None
    proper = _PROPER.match(text, mention.end + 1)
    return proper.end() if proper and not proper.group().isdigit() and _looks_like_a_place(text, proper) else None


_ENDS_WITH_UNIT = pattern(r" (?:huyện|thị xã|xã|phường|thị trấn|thành phố)\Z")


def _fields(text: str, shadow: str, mention: AgencyMention, many: re.Match[str]) -> Iterator[AgencyMention]:
    """Sở A, Sở B … of "các Sở: A, B"; the title before "các" stays with each."""
    before = mention.name[: many.start(1)]
    prefix = re.sub(r"(?i)các\s+\Z", "", before) + ("Bộ" if many.group(1) == "bộ" else "Sở")
    end, first = mention.end, True
    while match := _FIELD_ITEM.match(shadow, end):
        start = match.end(1)
        separated = first or shadow[end:start].strip(" \n:")
        if not text[start].isupper() or not separated:
            return
        yield _part(text, mention, mention.start if first else start, start, match.end(), prefix)
        end, first = match.end(), False


def _more_fields(text: str, shadow: str, mention: AgencyMention, one: re.Match[str]) -> Iterator[AgencyMention]:
    prefix = mention.name[: one.end(1)]
    end = mention.end
    while (match := _NEXT_FIELD.match(shadow, end)) and _starts_a_name(text, match):
        start = end + len(match.group()) - len(match.group().lstrip(" ,\n"))
        start += 2 if shadow.startswith("và", start) else 0
        start += len(shadow[start : match.end()]) - len(shadow[start : match.end()].lstrip())
        yield _part(text, mention, start, start, match.end(), prefix)
        end = match.end()


def _starts_a_name(text: str, match: re.Match[str]) -> bool:
    """Whether the field is written as a name (capital) and not as the beginning of other words."""
    words = re.sub(r"^[\s,]*(?:và\s+)?", "", text[match.start() : match.end()])
    return bool(words) and words[0].isupper()


def _part(text: str, mention: AgencyMention, start: int, name_start: int, end: int, prefix: str) -> AgencyMention:
    name = squeeze(f"{prefix} {text[name_start:end]}")
    bare = name[name.lower().index("sở" if "sở" in name.lower() else "bộ") :]
    kind = "ministry" if bare.lower().startswith("bộ") else "department"
    level = "central" if kind == "ministry" else "provincial"
    return replace(
        mention, start=start, end=end, surface=text[start:end], name=name, kind=kind, level=level,
        is_group=False, generic=True, ids=(), qualifiers=(bare,) if bare != name else (),
    )  # fmt: skip


def _places(text: str, mention: AgencyMention, units: re.Match[str]) -> Iterator[AgencyMention]:
    """The places named after "UBND huyện" (one) or "UBND các huyện:" (a named subset, not the group)."""
    shadow = canonical(text[mention.end : mention.end + 400])
    stem = mention.name[: len(units.group("stem"))]
    kinds = [unit.strip() for unit in re.split(r",|\bvà\b", units.group("units")) if unit.strip()]
    unit = kinds[0] if len(kinds) == 1 else ""
    end, first = 0, True
    while place := _next_place(text, mention.end, shadow, end, first=first):
        start, end, word = place
        unit = word or unit
        whole = mention.start if first else mention.end + start
        yield _place(text, mention, whole, mention.end + start, mention.end + end, f"{stem}{unit}")
        first = False
        if not units.group("many"):
            return


def _next_place(text: str, base: int, shadow: str, at: int, *, first: bool) -> tuple[int, int, str] | None:
    gap = _NAME_GAP.match(shadow, at)
    if gap is None or (not first and not _SEPARATOR.match(shadow, at)) or (first and "," in gap.group()):
        return None
    proper = _PROPER.match(text, base + gap.end())
    if proper is None or ("\n" in gap.group() and " " not in proper.group()):
        return None
    if not proper.group().isdigit() and not _looks_like_a_place(text, proper):
        return None
    begin = gap.start("unit") if gap.group("unit") else gap.end()
    return begin, proper.end() - base, gap.group("unit") or ""


def _looks_like_a_place(text: str, proper: re.Match[str]) -> bool:
    """Not the beginning of a sentence (one capital, then a small word) nor another body's name."""
    after = text[proper.end() : proper.end() + 2]
    one_word = " " not in proper.group() and "-" not in proper.group()
    body = _BODY_WORDS.match(canonical(proper.group())) is not None
    return not body and not (one_word and after[:1] == " " and after[1:].islower() and len(proper.group()) < 2)


def _place(text: str, mention: AgencyMention, start: int, name_start: int, end: int, stem: str) -> AgencyMention:
    name = squeeze(f"{stem} {text[name_start:end]}" if stem.strip() else text[name_start:end])
    proper = _PROPER.search(text, name_start, end)
    if proper and name_start < proper.start():
        name = squeeze(f"{stem} {text[proper.start() : end]}")
    without_title = pattern(r"\A.*?(?=(?:ubnd|ủy ban))").sub("", canonical(name))
    return replace(
        mention,
        start=start,
        end=end,
        surface=text[start:end],
        name=name,
        kind="place" if mention.kind == "place" else "people_committee",
        level=_level(canonical(name)),
        is_group=False,
        generic=True,
        ids=(),
        qualifiers=(without_title,),
    )


def _level(name: str) -> str:
    return (
        "commune" if pattern(r"\b(?:xã|phường|thị trấn|đặc khu) ").search(name) and "thị xã" not in name else "district"
    )


def fallback_mentions(text: str, shadow: str, known: list[AgencyMention]) -> Iterator[AgencyMention]:
    """Bodies whose name no form foresees: a body word and a name with a capital ("Trung tâm Bảo tồn …")."""
    taken = [(mention.start, mention.end) for mention in known]
    index = 0
    for match in _BODY.finditer(shadow):
        while index < len(taken) and taken[index][1] <= match.start():
            index += 1
        covered = index < len(taken) and taken[index][0] <= match.start()
        if covered or not text[match.start()].isupper() or not text[match.end() : match.end() + 1].isupper():
            continue
        end = _end_of_name(text, shadow, match.end())
        if end and index < len(taken) and taken[index][0] < end:
            end = match.start() + len(text[match.start() : taken[index][0]].rstrip(" ,"))
        if end and end > match.end():
            surface = text[match.start() : end]
            yield AgencyMention(match.start(), end, surface, squeeze(surface), kind="other", level=None)


def _end_of_name(text: str, shadow: str, start: int) -> int | None:
    """Where the name ends: capitals, then at most four small words, never a word that starts an act."""
    end, at, small, before = start, start, 0, ""
    while match := _NAME_WORD.match(text, at):
        word = shadow[match.start(1) : match.end(1)]
        capital = text[match.start(1)].isupper()
        too_long = small > 7 or match.end() - start > _LONGEST_NAME
        if (
            ("," in match.group() and not capital)
            or (word in _STOPS and not capital and (before, word) not in _INSIDE_NAMES)
            or too_long
        ):
            break
        at, before = match.end(), word
        small = 0 if capital else small + 1
        if word not in _JOINTS:
            end = at
    return end if end > start else None
