"""Who is addressed beside the lead: who coordinates, who approves, who receives the report, whom the act is for.

The agency after "phối hợp với" coordinates; "trình X phê duyệt" names the approver, "báo cáo (kết quả …) về X (qua Y)"
the receiver X, Y being only the channel (domain rules, section 7.3). What follows "để" is somebody else's next step.
"""

import re
from collections.abc import Iterator

from ocop.actors.organisations.rules.entries import AgencyMention
from ocop.actors.organisations.rules.wording import pattern
from ocop.base.kernel.text import squeeze

from .reading import Reading

_WITH = pattern(
    r"\bphối hợp(?: chặt chẽ| tốt| kịp thời| đồng bộ| hiệu quả| thường xuyên)*(?:,? (?:và )?(?:với|cùng với"
    r"|cùng))?\s*:?\s*(?:các đồng chí |đồng chí )?"
    r"|\b(?:đơn vị|cơ quan|các đơn vị|các cơ quan) phối hợp(?: thực hiện)?\s*:\s*|\bcùng với "
)
_SUBMIT = pattern(r"\btrình(?: lên| lãnh đạo|:)? ?")
_ADVISE = pattern(r"\b(?:tham mưu|giúp|đề xuất)(?: cho| giúp| trình)? ?")
_DECIDES = pattern(
    r"\s*(?:xem xét,? ?)?(?:ban hành|phê duyệt|quyết định|công nhận|thành lập|phân bổ|điều chỉnh|kiện toàn"
    r"|quy định|khen thưởng|thông qua|cho ý kiến|ký ban hành)\b"
)
_REPORT = pattern(r"\b(?:báo cáo|phản ánh|thông báo kết quả)\b")
_SEND = pattern(r"\b(?:gửi|nộp)\b")
_TO = pattern(r"\s+(?:(?:gửi )?về|với|cho|gửi|lên|đến|tới)\s+(?:đồng chí )?")
_PROPOSING = pattern(
    r"(?:(?:,| và|, và)? (?:đề xuất|kiến nghị|giải trình|xin ý kiến|tham mưu đề xuất|tham mưu, đề xuất))* "
)
_GIVEN = pattern(
    r"\b(?:ủy quyền|phân quyền|phân cấp|giao|phân công|bàn giao|hỗ trợ|hướng dẫn|tập huấn|tạo điều kiện|trao|áp dụng)\Z"
)
_VIA = pattern(r"\s*(?:\(|,)?\s*(?:thông )?qua ")
_NEXT_STEP = pattern(r"\b(?:để|nhằm|phục vụ|tổng hợp)\b")
_FOR_LATER = pattern(r"\bđể (?:kịp thời |tổng hợp,? |chung )*\Z")
_STOP = pattern(r"[;]|\b(?:để|nhằm)\b")
_TARGET_VERBS = (
    "hướng dẫn|đôn đốc|chỉ đạo|hỗ trợ|vận động|khuyến khích|kiểm tra|giám sát|nhắc nhở|tư vấn|tập huấn|đào tạo"
    "|tuyên truyền|bồi dưỡng|yêu cầu|tạo điều kiện|tập huấn cho|hỗ trợ cho|đánh giá|động viên|định hướng"
    "|thúc đẩy"
)
_HELP = pattern(
    rf"\b(?:(?:{_TARGET_VERBS}|theo dõi)(?:,| và) )*(?:{_TARGET_VERBS})(?: (?:cho|để cho|các đồng chí))?\s+"
)
_BENEFICIARY = pattern(
    r"(?:(?:các|những|toàn thể|mọi) )?(?:chủ thể(?: (?:ocop|sản xuất|sản phẩm|kinh tế"
    r"|tham gia chương trình(?: ocop)?))*|tổ chức kinh tế(?: tham gia chương trình ocop)?|doanh nghiệp"
    r"|hợp tác xã|htx|tổ hợp tác|hộ (?:kinh doanh|gia đình|sản xuất|dân)|cơ sở sản xuất(?: kinh doanh)?|hộ"
    r"|người dân|nhân dân|nông dân|thanh niên|phụ nữ|hội viên|đoàn viên|cấp (?:xã|huyện|cơ sở)"
    r"|tổ chức tín dụng|làng nghề|cộng đồng|người sản xuất|chủ hộ)\b"
)
_AND = pattern(r"(?:,| và|, và) ")
_PLACE = pattern(r"\b(?:ở|tại)\s+(?=(?:các )(?:huyện|xã|địa phương))")


def coordinating(reading: Reading, start: int, end: int) -> tuple[AgencyMention, ...]:
    """Agencies after "phối hợp (với)"."""
    found: list[AgencyMention] = []
    for match in _WITH.finditer(reading.shadow, start, end):
        if not reading.is_bracketed(match.start()):
            found.extend(reading.list_at(match.end(), end)[0])
    for match in _LEADING.finditer(reading.shadow, start, end):
        named, after = reading.list_at(match.end(), end)
        if named and _TOGETHER.match(reading.shadow, after, end):
            found.extend(named)
    return _once(found)


_LEADING = pattern(r"\bchủ trì,? (?:và )?")
_TOGETHER = pattern(r"\s*(?:cùng )?phối hợp\b")


def approvers(reading: Reading, start: int, end: int) -> tuple[AgencyMention, ...]:
    """Agencies to whom something is submitted, or whom the lead advises to decide it."""
    found = [m for match in _SUBMIT.finditer(reading.shadow, start, end) for m in reading.list_at(match.end(), end)[0]]
    for match in _ADVISE.finditer(reading.shadow, start, end):
        named, after = reading.list_at(match.end(), end)
        if named and _DECIDES.match(reading.shadow, after, end):
            found.extend(named)
    return _once(found)


def receivers(reading: Reading, start: int, end: int) -> tuple[AgencyMention, ...]:
    """Agencies that receive the report or the papers sent; a channel ("qua …") is none."""
    found: list[AgencyMention] = []
    reach = start
    for match in _reports(reading, start, end):
        if found and _NEXT_STEP.search(reading.shadow, reach, match.start()):
            break
        if _FOR_LATER.search(reading.shadow, max(start, match.start() - 30), match.start()):
            continue
        named, after = _receivers_of(reading, match, end)
        found.extend(named)
        reach = max(reach, after)
    return _once(found)


def _reports(reading: Reading, start: int, end: int) -> Iterator[re.Match[str]]:
    matches = [*_REPORT.finditer(reading.shadow, start, end), *_SEND.finditer(reading.shadow, start, end)]
    return iter(sorted(matches, key=lambda match: match.start()))


def _receivers_of(reading: Reading, match: re.Match[str], end: int) -> tuple[tuple[AgencyMention, ...], int]:
    proposing = _PROPOSING.match(reading.shadow, match.end(), end)
    named, after = reading.list_at(proposing.end() if proposing else match.end(), end)
    if named:
        return named, after
    stop = _STOP.search(reading.shadow, match.end(), end)
    limit = min(stop.start() if stop else end, match.end() + 220)
    for to in _TO.finditer(reading.shadow, match.end(), limit):
        named, after = reading.list_at(to.end(), end)
        if named and not reading.is_bracketed(to.start()) and not _is_given(reading, match.end(), to):
            return named, after
    return (), match.end()


def _is_given(reading: Reading, start: int, to: re.Match[str]) -> bool:
    """“ủy quyền cho X”, "hỗ trợ cho X": X receives something else than the report."""
    return _GIVEN.search(reading.shadow, max(start, to.start() - 30), to.start()) is not None


def targets(reading: Reading, start: int, end: int, *, leads: tuple[AgencyMention, ...]) -> tuple[str, ...]:
    """Whom the act is for: the agencies or beneficiaries that are guided, urged, helped."""
    found: list[str] = []
    for match in _HELP.finditer(reading.shadow, start, end):
        if _OF_A_THING.search(reading.shadow, max(start, match.start() - 30), match.start()):
            continue
        named, after = reading.list_at(match.end(), end)
        people = _people_at(reading, match.end(), end)
        if people and len(people) > after - match.end() and all(m.kind == "producers" for m in named):
            found.append(people)
            continue
        found.extend(m.name for m in named)
        if any(m.kind != "producers" for m in named):
            break
    if not found:
        found.extend(_served(reading, start, end))
    if not found and (place := _PLACE.search(reading.shadow, start, end)):
        found.extend(m.name for m in reading.list_at(place.end(), end)[0])
    names = {mention.name for mention in leads}
    return tuple(dict.fromkeys(name for name in found if name not in names))


def _served(reading: Reading, start: int, end: int) -> Iterator[str]:
    """“… cho các chủ thể”: those for whom something is done."""
    for match in _FOR_PEOPLE.finditer(reading.shadow, start, end):
        people = _people_at(reading, match.end(), end)
        if people and not reading.is_bracketed(match.start()) and not _is_given(reading, start, match):
            yield people
            return


_FOR_PEOPLE = pattern(r"\bcho ")
_OF_A_THING = pattern(r"\b(?:quỹ|chính sách|cơ chế|mức|gói|dịch vụ|văn bản|tài liệu|được) \Z")


def _people_at(reading: Reading, at: int, end: int) -> str | None:
    """Beneficiaries named there, as many as are joined by commas."""
    match = _BENEFICIARY.match(reading.shadow, at, end)
    last = match.end() if match else at
    while match:
        last = match.end()
        joint = _AND.match(reading.shadow, last, end)
        match = _BENEFICIARY.match(reading.shadow, joint.end(), end) if joint else None
    return squeeze(reading.text[at:last]) if last > at else None


def _once(mentions: list[AgencyMention]) -> tuple[AgencyMention, ...]:
    return tuple({mention.name: mention for mention in reversed(mentions)}[m.name] for m in dict.fromkeys(mentions))
