"""What a text does with a document it cites, read from the words in front of the citation (citation graph, edges)."""

import re

from ocop.actors.organisations.rules.wording import pattern

_WINDOW = 260
_NEAR = r"[^,;.]{0,80}\Z"
_CUES = (
    ("replies_to", pattern(
        r"\b(?:xét (?:đề nghị|báo cáo|nội dung|tờ trình|kiến nghị)|phúc đáp|trả lời|theo đề nghị|đề nghị của)\b"
    )),
    ("publicises", pattern(r"\b(?:tuyên truyền|phổ biến|truyền thông)\b(?!, quán triệt)")),
    ("annexed_to", pattern(r"\b(?:ban hành )?kèm theo\b")),
    ("legal_basis", pattern(
        r"\b(?:căn cứ(?: vào)?|trên cơ sở|(?<!tiếp\s)(?<!kèm\s)theo(?! dõi)(?! đó)|thực hiện theo|tuân thủ"
        r"|(?:quy định|ban hành|giao|đề ra|nêu|phê duyệt|xác định|hướng dẫn|công bố"
        r"|yêu cầu) (?:cụ thể )?(?:tại|trong))\b"
    )),
    ("implements", pattern(r"\b(?:thực hiện|triển khai|quán triệt|thi hành|cụ thể hóa|chấp hành|hưởng ứng)\b")),
    ("guides", pattern(
        r"\bhướng dẫn(?: thi hành| áp dụng| thực hiện| triển khai)*(?:(?= [^,;.]{0,12}\Z)| (?:một số |các )?"
        rf"(?:điều|nội dung)(?= {_NEAR}))"
    )),
    ("reports_on", pattern(
        r"\b(?:báo cáo|sơ kết|tổng kết|đánh giá)[^,;.]{0,40}?\b(?:kết quả|tình hình|tiến độ|\d+ năm)"
        r"(?: (?:tổ chức|triển khai|thực hiện|thi hành))*"
    )),
    ("approves", pattern(r"(?<!được\s)\bphê duyệt\b(?= [^,;.]{0,12}\Z)")),
    ("amends", pattern(
        r"(?<!phạm\svi\s)\b(?:sửa đổi|bổ sung|điều chỉnh)\b(?! (?:bởi|bằng|tại|theo))"
        rf"(?:[^,;.]{{0,80}}kèm theo)?(?= {_NEAR})"
    )),
    ("replaces", pattern(rf"\bthay thế\b(?! (?:bởi|bằng))(?:[^,;.]{{0,80}}kèm theo)?(?= {_NEAR})")),
    ("repeals", pattern(rf"\b(?:bãi bỏ|hủy bỏ)\b(?:[^,;.]{{0,80}}kèm theo)?(?= {_NEAR})")),
)  # fmt: skip
_LIST = pattern(r"[\s\S]*(?:[,;]|\bvà|\bcùng)\s*(?:(?:và|các|cả)\s+)*\s*\Z")
_NESTED = pattern(
    r"\b(?:về(?: việc)?|phê duyệt|ban hành|sửa đổi|bổ sung|quy định|hướng dẫn|kèm theo|thay thế|triển khai|thực hiện)\b"
)
_SENTENCE = re.compile(r"(?:\.\s+|;[^\S\n]*\n|\n\s*(?:\n|[-+]|\d+[.)]|[a-zđ][.)]))")
_JOINT = re.compile(r"[,;]")
_JOINED = re.compile(r"[,;]|\bvà\b")
_OWN_CUE = frozenset({"legal_basis", "publicises", "replies_to"})


def relation_of(shadow: str, start: int, *, floor: int, previous: str | None) -> str:
    """The relation of the citation at `start`; `previous` is that of the citation that ends at `floor`."""
    near = shadow[max(floor, start - _WINDOW) : start]
    fresh = _SENTENCE.split(near)[-1]
    same_sentence = previous is not None and fresh == near and floor > start - _WINDOW
    cue, position = _last_cue(fresh)
    if not same_sentence or previous is None:
        return cue or "mentions"
    return _after_another(fresh, cue, position, previous)


def _last_cue(words: str) -> tuple[str | None, int]:
    best: tuple[int, str | None] = (-1, None)
    for relation, expression in _CUES:
        for match in expression.finditer(words):
            if match.end() >= best[0]:
                best = (match.end(), relation)
    return best[1], best[0]


def _after_another(words: str, cue: str | None, position: int, previous: str) -> str:
    """A later citation of the same sentence: a member of the list, inside the subject of the former, or on its own."""
    nested = _NESTED.search(words)
    if _LIST.fullmatch(words):
        return previous
    if nested and nested.start() < 12 and not _JOINED.search(words[: nested.start()]):
        tail = _JOINT.split(words)[1:]
        own, _ = _last_cue(tail[-1]) if tail else (None, -1)
        return own if own in _OWN_CUE or own == "implements" else "mentions"
    return cue or "mentions" if position >= 0 else "mentions"
