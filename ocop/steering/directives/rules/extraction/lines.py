"""From lines to blocks: hard-wrapped lines joined, list marks and levels read, head and tail left out.

A block is a paragraph or an item of a list. Levels follow the habits of Decree 30/2020/NĐ-CP, Annex I (phần, chương,
mục, điều, 1., a)) and of everyday letters (-, +).
"""

import re
from dataclasses import dataclass, replace

from ocop.actors.organisations.rules.wording import canonical, pattern
from ocop.law.documents.rules.subjects import subject_of

PARAGRAPH = 8.0
_MARKS: tuple[tuple[float, re.Pattern[str]], ...] = (
    (1.0, re.compile(r"(?i)(?:phần|chương)\s+(?:[IVX]+|\d+|thứ\s+\w+)\b[.:]?\s*")),
    (1.5, re.compile(r"(?i)(?:điều|mục)\s+\d+[.:]\s*")),
    (2.0, re.compile(r"(?:[IVX]{1,5})\s*[.)\-–]\s*(?=\S)")),
    (4.2, re.compile(r"\d{1,2}\.\d{1,2}\.\d{1,2}[.)]?\s+(?!\d)")),
    (4.0, re.compile(r"\d{1,2}\.\d{1,2}(?:[.)]\s*|\s+)(?=[^\W\d])")),
    (3.0, re.compile(r"\d{1,2}\s?[.)/]\s*(?=[^\W\d_“\"(])")),
    (3.0, re.compile(r"\d{1,2}\s?[-–]\s+(?=[^\W\d_a-zà-ỹ])")),
    (5.0, re.compile(r"(?:[a-hk-zđ]|[ij])\s?[).]\s+(?=\S)|[a-zđ][)/]\s*(?=\S)|[a-hđ]\.\d{1,2}[.)]?\s+(?=\S)")),
    (5.5, re.compile(r"\*+\s*(?=\S)")),
    (6.0, re.compile(r"[-–—−]\s*(?=[^\s\-–—])")),
    (6.5, re.compile(r"[•●▪■◦·\uf0b7\uf02d➢✓►o]\s+(?=\S)")),
    (7.0, re.compile(r"\+\s*(?=\S)")),
)
_TERMINAL = (".", ";", ":", "?", "!", "…", ".”", "./")
_TAIL = pattern(
    r"\s*(?:nơi nhận\b|(?:tm|t/m|kt|tl|tuq|q)\s?\.\s*\S|(?:phó )?chủ tịch\s*$|\(đã ký\)|người ký:"
    r"|tin liên quan|các tin (?:khác|liên quan)|bài viết (?:cùng|mới|liên quan)|chia sẻ\b(?:\s*:|\s*$"
    r"| bài viết)|tin (?:cùng|mới)"
    r"|ý kiến bạn đọc|lượt (?:xem|truy cập)|từ khóa\s*:|views? (?:counter|today)|các bài (?:khác|viết)"
    r"|bình luận|in trang|tags?\s*:|xem thêm\s*:|nguồn\s*:|tác giả\s*:)"
)
_ANNEX = pattern(
    r"\s*(?:phụ lục(?: [ivx\d]+)?\b|kế hoạch\s*$|quy chế\s*$|quy định\s*$|đề án\s*$|chương trình\s*$"
    r"|phương án\s*$|danh mục\s*$|phân công nhiệm vụ)"
)
_ADDRESS = pattern(r"\s*kính gửi\s*:?")
_WIRE = pattern(
    r"\s*(?:phó )?(?:chủ tịch|ủy ban nhân dân|ubnd|ban chỉ đạo|trưởng ban)\b[^.;]{0,90}\bđiện\s*:?\s*$|\s*điện\s*:\s*$"
)
_TITLE = pattern(
    r"\s*(?:quyết định|chỉ thị|kế hoạch|công điện|thông báo|kết luận|hướng dẫn|chương trình(?: hành động)?"
    r"|nghị quyết|đề án|phương án|quy chế|quy định)\s*:?\s*$"
)
_HEAD_LINE = pattern(
    r".*(?:cộng h[òo]a xã hội|độc lập\s*-\s*tự do|đảng cộng sản việt nam)|\s*(?:số|số/ký hiệu)\s*:"
    r"|.*\bngày\s+\d*\s+tháng\s+\d*\s+năm\s+\d{4}\s*$|\s*(?:v/v|về việc)\b|\s*[-_=*|]{1,}\s*$|\s*(?:hỏa tốc"
    r"|thượng khẩn|khẩn|mật)\s*$"
)
_BODY_OPENING = pattern(
    r"\s*(?:căn cứ|thực hiện (?:quyết|chỉ|nghị|công|kế|thông|văn|kết|ý)|xét|ngày \d|theo |tiếp theo|để "
    r"|nhằm |thời gian qua|trong (?:thời|những|năm)|[ivx1]+\.|phần |điều 1)"
)


@dataclass(frozen=True, slots=True)
class Line:
    """A line without the blanks around it; `start` and `end` are places of the text, `mark_end` where words begin."""

    start: int
    end: int
    words: int
    level: float | None
    blank_before: bool


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph or list item; `label` tells regions that are never tasks (head, addressees, tail)."""

    start: int
    end: int
    level: float
    marked: bool
    region: str = "body"
    line_start: int = 0


def blocks_of(text: str) -> list[Block]:
    """The blocks of the text in order, each with its level and region."""
    shadow = canonical(text)
    lines = _lines(text)
    regions = _regions(text, shadow, lines)
    return _joined(text, shadow, lines, regions)


def _lines(text: str) -> list[Line]:
    found: list[Line] = []
    start, blank = 0, True
    for raw in text.split("\n"):
        stripped = raw.strip()
        if stripped:
            begin = start + len(raw) - len(raw.lstrip())
            level, words = _mark(stripped)
            found.append(Line(begin, begin + len(stripped), begin + words, level, blank))
            blank = False
        else:
            blank = True
        start += len(raw) + 1
    return found


def _mark(stripped: str) -> tuple[float | None, int]:
    for level, expression in _MARKS:
        match = expression.match(stripped)
        if match:
            return level, match.end()
    return None, 0


def _regions(text: str, shadow: str, lines: list[Line]) -> list[str]:
    """head, address, body, tail for each line; an annex after the tail is body again."""
    regions = ["body"] * len(lines)
    last_head = max(_end_of_head(text, shadow, lines), _end_of_wrapped_subject(text, lines))
    for index in range(last_head + 1):
        regions[index] = "head"
    _mark_addressees(text, shadow, lines, regions)
    _mark_tail(text, shadow, lines, regions, last_head)
    return regions


def _end_of_head(text: str, shadow: str, lines: list[Line]) -> int:
    """The last line of the letterhead with title and subject, −1 where there is none."""
    last = -1
    for index, line in enumerate(lines[:40]):
        if line.start > 3000:
            break
        words = shadow[line.start : line.end]
        if _HEAD_LINE.match(words) and not words.endswith((".", ";")):
            last = index
        elif _TITLE.match(words) and text[line.start : line.end].isupper():
            last = _end_of_subject(text, shadow, lines, index)
        elif index == last + 1 and index < 12 and text[line.start : line.end].isupper() and not line.level:
            last = index
    return last


def _end_of_wrapped_subject(text: str, lines: list[Line]) -> int:
    """The last line of a subject "V/v …" in the letterhead, −1 where there is none."""
    subject = subject_of(text[:_HEAD_LENGTH])
    if subject is None or not text[subject.start : subject.end].lstrip().lower().startswith("v/v"):
        return -1
    return max((index for index, line in enumerate(lines[:40]) if line.start < subject.end), default=-1)


_HEAD_LENGTH = 2500


def _end_of_subject(text: str, shadow: str, lines: list[Line], title: int) -> int:
    """The subject under the title: up to six lines without a closing mark, ended by a blank line or the body."""
    last = title
    for index in range(title + 1, min(title + 7, len(lines))):
        words = text[lines[index].start : lines[index].end]
        done = index > title + 1 and lines[index].blank_before
        if (
            done
            or words.endswith((".", ";", ":"))
            or _BODY_OPENING.match(shadow[lines[index].start : lines[index].end])
        ):
            break
        last = index
    return last


def _mark_addressees(text: str, shadow: str, lines: list[Line], regions: list[str]) -> None:
    for index, line in enumerate(lines[:60]):
        words = shadow[line.start : line.end]
        if _ADDRESS.match(words) or _WIRE.match(words):
            regions[index] = "address"
            _mark_list_of_addressees(text, lines, regions, index)
            return


def _mark_list_of_addressees(text: str, lines: list[Line], regions: list[str], first: int) -> None:
    for index in range(first + 1, min(first + 40, len(lines))):
        line, before = lines[index], lines[index - 1]
        if line.blank_before and text[before.start : before.end].endswith("."):
            return
        continues = not text[before.start : before.end].endswith((".", ":")) and not line.blank_before
        if (
            (line.level and line.level >= 6)
            or continues
            or (index == first + 1 and text[before.start : before.end].endswith(":") and _is_short_list(text, line))
        ):
            regions[index] = "address"
        else:
            return


def _is_short_list(text: str, line: Line) -> bool:
    words = text[line.start : line.end]
    return (
        words.endswith((";", "."))
        and len(words) < 200
        and not re.match(r"(?:Thực hiện|Căn cứ|Xét|Để|Nhằm|Ngày)", words)
    )


def _mark_tail(text: str, shadow: str, lines: list[Line], regions: list[str], last_head: int) -> None:
    inside = False
    for index in range(last_head + 1, len(lines)):
        if regions[index] != "body":
            continue
        line = lines[index]
        words = shadow[line.start : line.end]
        if _TAIL.match(words) and (not _TAIL_NEEDS_CAPITALS.match(words) or text[line.start : line.end].isupper()):
            inside = True
        elif inside and _ANNEX.match(words) and text[line.start : line.words + 7].isupper():
            inside = False
            regions[index] = "head"
            continue
        if inside:
            regions[index] = "tail"


_TAIL_NEEDS_CAPITALS = pattern(r"\s*(?:phó )?chủ tịch")


def _joined(text: str, shadow: str, lines: list[Line], regions: list[str]) -> list[Block]:
    """Blocks from lines: a line that only continues the one before it is joined to it."""
    wrapped, width = _wrapping(text, lines, regions)
    blocks: list[Block] = []
    for index, line in enumerate(lines):
        region = regions[index]
        if blocks and _continues(text, lines, index, wrapped, width) and blocks[-1].region == region:
            blocks[-1] = replace(blocks[-1], end=line.end)
            continue
        marked = line.level is not None
        level = line.level if line.level is not None else (2.0 if _is_heading(text, line) else PARAGRAPH)
        blocks.append(Block(line.words, line.end, level, marked, region, line.start))
    return blocks


def _is_heading(text: str, line: Line) -> bool:
    """A short line in capitals is a section's name even without a number."""
    words = text[line.start : line.end]
    return words.isupper() and len(words) < 90 and len(words.split()) > 1


def _wrapping(text: str, lines: list[Line], regions: list[str]) -> tuple[bool, int]:
    """Whether the text is broken into lines of a fixed width, and that width."""
    body = [line for line, region in zip(lines, regions, strict=True) if region == "body"]
    if len(body) < 4:
        body = lines
    lengths = sorted(line.end - line.start for line in body)
    width = lengths[int(len(lengths) * 0.9)] if lengths else 0
    pairs = [line for line in body[1:] if not line.blank_before]
    broken = sum(1 for line in pairs if text[line.start].islower() and line.level is None)
    return bool(pairs) and width <= 160 and broken >= max(2, len(pairs) * 0.08), width


def _continues(text: str, lines: list[Line], index: int, wrapped: bool, width: int) -> bool:
    line, before = lines[index], lines[index - 1]
    if line.blank_before or _is_heading(text, before) or _is_heading(text, line):
        return False
    previous = text[before.start : before.end]
    if _is_row(text, line) or _is_row(text, before):
        return False
    if _CELL_NUMBER.fullmatch(text, line.start, line.end) or _CELL_NUMBER.fullmatch(text, before.start, before.end):
        return False
    if line.level is not None:
        return wrapped and _is_false_mark(text, line, previous)
    if previous.endswith((",", "(", "“", "-", "–")) or text[line.start].islower():
        return True
    full = before.end - before.start >= 0.72 * width
    return wrapped and full and not previous.endswith(_TERMINAL)


_CELL_NUMBER = re.compile(r"\d{1,3}[.)]?")


def _is_row(text: str, line: Line) -> bool:
    """Lines of a flattened table are never joined."""
    words = text[line.start : line.end]
    return words.count("\t") >= 2 or words.count(" | ") >= 2


def _is_false_mark(text: str, line: Line, previous: str) -> bool:
    """A wrapped line that begins with "- 2020" or "30. " in the middle of a sentence is no item of a list."""
    after = text[line.words : line.words + 1]
    if previous.endswith(_TERMINAL):
        return False
    return (after.isdigit() or after.islower()) and line.level in (6.0, 3.0) and not previous.endswith(",")
