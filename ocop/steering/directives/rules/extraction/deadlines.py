"""Deadlines as the text writes them, and the calendar day only where it follows from the text with certainty.

- A full date gives its day; "trong tháng 6/2024" the last day of the month, "trong quý III/2024" of the quarter,
  "trước tháng 6/2024" the last day before it.
- A day without a year ("trước ngày 30/6") takes the year of issue where the document's date is known and the day does
  not lie before it: an order is not given for a day already past. Otherwise the day stays unknown.
- "trong vòng 10 ngày kể từ ngày nhận" and days that come back ("trước ngày 25 hằng tháng") have words and no day.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from ocop.actors.organisations.rules.wording import pattern
from ocop.law.documents.rules.dates import exact_day


@dataclass(frozen=True, slots=True)
class Deadline:
    """The words and, where certain, the day."""

    start: int
    end: int
    day: date | None
    is_guess: bool = False


_DONE = r"(?:(?:hoàn thành|hoàn tất|xong|thực hiện xong|kết thúc)\s+)?"
_BEFORE = (
    r"(?:(?:chậm nhất|muộn nhất)(?:\s+là)?(?:\s+(?:đến|vào|trong|trước|cuối))*(?:\s+hết)?"
    r"|trước(?:\s+thời\s+hạn)?|không quá|đến trước|đến hết|hết|trong|vào|xong|đến|cuối)"
)
_HOUR = r"(?:\d{1,2}\s*(?:giờ|h|g)\s*(?:\d{1,2})?(?:\s*phút)?\s*,?\s*)?"
_D = r"(?P<d>0?[1-9]|[12]\d|3[01])"
_M = r"(?P<m>0?[1-9]|1[0-2])"
_Y = r"(?P<y>20\d\d)"
_RETURN = r"(?:hằng|hàng|mỗi|từng|của|các|mỗi\s+kỳ)"
_PERIOD = r"(?:tháng|quý|năm|kỳ|tuần)"
_RECURRING = pattern(
    rf"\b{_DONE}{_BEFORE} (?:ngày )?(?:mùng )?\d{{1,2}}(?:/\d{{1,2}})?(?:(?:,| và"
    rf"|;) (?:trước )?(?:ngày )?\d{{1,2}}(?:/\d{{1,2}})?)*"
    rf"(?: (?:tháng \d{{1,2}} )?{_RETURN}(?: (?:của )?{_PERIOD})(?: (?:cuối|đầu|sau|tiếp theo"
    rf"|kế tiếp))*(?: kỳ báo cáo)?(?: (?:mỗi |hằng |hàng )?{_PERIOD}\b(?! \d))*| tháng (?:cuối|đầu"
    rf"|sau)(?: của)?(?: mỗi| hằng)? {_PERIOD}| tháng \d{{1,2}} {_RETURN} năm)"
)
_TWO_DAYS = pattern(
    rf"\b{_BEFORE} (?:ngày )?\d{{1,2}}/\d{{1,2}}(?!/)(?:(?:,| và"
    rf"|;) (?:trước )?(?:ngày )?\d{{1,2}}/\d{{1,2}}(?!/))+(?: {_RETURN} năm)?"
)
_DAY = pattern(
    (
        rf"\b{_DONE}{_BEFORE}\s+{_HOUR}(?:ngày\s+)?(?:{_D}\s*[/.-]\s*{_M}(?:\s*[/.-]\s*{_Y})?"
        rf"|{_D}\s+tháng\s+{_M}(?:\s*(?:,\s*)?(?:năm|/)\s*{_Y})?)(?![\d/])"
    )
    .replace("(?P<d>", "(?P<d1>", 1)
    .replace("(?P<m>", "(?P<m1>", 1)
    .replace("(?P<y>", "(?P<y1>", 1)
)
_MONTH = pattern(rf"\b{_DONE}(?P<how>{_BEFORE})\s+tháng\s+{_M}(?:\s*(?:/|-|năm)\s*{_Y})?(?![\d/])")
_QUARTER = pattern(rf"\b{_DONE}(?P<how>{_BEFORE})\s+quý\s+(?P<q>iv|i{{1,3}}|0?[1-4])\b(?:\s*(?:/|-|năm)\s*{_Y})?(?!\d)")
_YEAR = pattern(
    rf"\b(?:hoàn thành|hoàn tất|xong|thực hiện xong)(?: xong)?\s+(?P<how>trong|trước|hết|đến hết|cuối)\s+năm\s+{_Y}\b"
)
_RELATIVE = pattern(
    rf"\b{_DONE}(?:(?:chậm nhất|muộn nhất)(?: là)?(?: sau| trong)?|trong (?:vòng|thời hạn|thời gian)|sau"
    rf"|trong)\s+(?:thời hạn )?\d{{1,3}}\s*(?:\([^)]{{1,30}}\)\s*)?(?:ngày|tuần|tháng|giờ)(?: làm việc)?,?"
    r"(?:\s+(?:kể từ|tính từ|từ|sau)(?: ngày| khi| thời điểm| lúc)?[^,;.()]{0,90}?(?=[,;.()]|\s+(?:để"
    r"|và báo|gửi|báo cáo|trình)\b|\Z))"
)
_AT_ONCE = pattern(
    r"\b(?:(?:chậm nhất|muộn nhất)(?: là)?(?: sau| trong)?|trong (?:vòng"
    r"|thời hạn))\s+\d{1,3}\s*(?:\([^)]{1,30}\)\s*)?(?:ngày|tuần|tháng|giờ)(?: làm việc)?(?: (?:sau"
    r"|trước) [^,;.()]{2,60})?"
)
_BARE_DAY = pattern(
    rf"(?:ngày\s+)?(?P<d>0?[1-9]|[12]\d|3[01])\s*[/.-]\s*{_M}\s*[/.-]\s*{_Y}(?![\d/])"
    rf"|ngày\s+(?P<d2>\d{{1,2}})\s+tháng\s+(?P<m2>\d{{1,2}})\s+năm\s+(?P<y2>20\d\d)"
)
_BARE_MONTH = pattern(rf"(?P<how>)\btháng\s+{_M}(?:\s*(?:/|-|năm)\s*{_Y})?(?![\d/])")
_BARE_QUARTER = pattern(r"(?P<how>)\bquý\s+(?P<q>iv|i{1,3}|0?[1-4])\b(?:\s*(?:/|-|năm)\s*(?P<y>20\d\d))?(?!\d)")
_BARE_YEAR = pattern(r"(?P<how>)\bnăm\s+(?P<y>20\d\d)\b")
_SPAN_START = pattern(r"(?:từ|kể từ|tính từ)(?: ngày)? [^;.]{0,40}\Z")
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


def deadline_in(
    shadow: str, start: int, end: int, *, issued_on: date | None, skip: list[tuple[int, int]]
) -> Deadline | None:
    """The deadline of the clause; dates inside the spans of `skip` (citations) are none."""
    for expression in (_RECURRING, _TWO_DAYS, _RELATIVE):
        for match in expression.finditer(shadow, start, end):
            if not _is_skipped(match, skip):
                return Deadline(match.start(), _trimmed(shadow, match), None)
    dated = [d for d in _dated(shadow, start, end, issued_on) if not any(a <= d.start < b for a, b in skip)]
    if dated:
        return min(dated, key=lambda d: d.start)
    loose = _AT_ONCE.search(shadow, start, end)
    return Deadline(loose.start(), loose.end(), None) if loose and not _is_skipped(loose, skip) else None


def term_in(shadow: str, start: int, end: int, *, issued_on: date | None) -> Deadline | None:
    """The deadline of words that are nothing else: a cell of a table, what follows "Thời gian hoàn thành:"."""
    found = deadline_in(shadow, start, end, issued_on=issued_on, skip=[])
    if found:
        return found
    for match in _BARE_DAY.finditer(shadow, start, end):
        parts = (match["d"] or match["d2"], match["m"] or match["m2"], match["y"] or match["y2"])
        if not _ends_a_period(shadow, start, match):
            return Deadline(match.start(), match.end(), exact_day(int(parts[2]), int(parts[1]), int(parts[0])))
    readers = ((_BARE_MONTH, _of_month), (_BARE_QUARTER, _of_quarter))
    days = [read(m, issued_on) for expression, read in readers for m in expression.finditer(shadow, start, end)]
    if days:
        return max(days, key=lambda d: d.start)
    year = _BARE_YEAR.search(shadow, start, end)
    return Deadline(year.start(), year.end(), _end_of_year(year)) if year else None


def _is_skipped(match: re.Match[str], skip: list[tuple[int, int]]) -> bool:
    return any(a <= match.start() < b for a, b in skip)


def _trimmed(shadow: str, match: re.Match[str]) -> int:
    return match.start() + len(match.group().rstrip(" ,\n"))


def _dated(shadow: str, start: int, end: int, issued_on: date | None) -> list[Deadline]:
    found: list[Deadline] = []
    for match in _DAY.finditer(shadow, start, end):
        if not _ends_a_period(shadow, start, match) and _is_an_order(match):
            groups = match.groupdict()
            day, month = int(groups["d1"] or groups["d"]), int(groups["m1"] or groups["m"])
            year = groups["y1"] or groups["y"]
            found.append(Deadline(match.start(), match.end(), _completed(year, month, day, issued_on), not year))
    found.extend(
        _of_month(m, issued_on) for m in _MONTH.finditer(shadow, start, end) if not _ends_a_period(shadow, start, m)
    )
    found.extend(_of_quarter(m, issued_on) for m in _QUARTER.finditer(shadow, start, end))
    found.extend(Deadline(m.start(), m.end(), _end_of_year(m)) for m in _YEAR.finditer(shadow, start, end))
    return found


def _ends_a_period(shadow: str, start: int, match: re.Match[str]) -> bool:
    """“từ ngày … đến ngày …” is a period, no deadline."""
    return match.group().startswith("đến") and bool(
        _SPAN_START.search(shadow[max(start, match.start() - 60) : match.start()])
    )


def _is_an_order(match: re.Match[str]) -> bool:
    """“trong 2/5 xã” and the like: without the word for day a fraction could be meant."""
    return not (
        match.group().startswith(("trong", "đến ", "vào"))
        and "ngày" not in match.group()
        and "/20" not in match.group()
    )


def _completed(year: str | None, month: int, day: int, issued_on: date | None) -> date | None:
    if year:
        return exact_day(int(year), month, day)
    guess = exact_day(issued_on.year, month, day) if issued_on else None
    return guess if guess and issued_on and guess >= issued_on else None


def _last_of_month(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def _of_month(match: re.Match[str], issued_on: date | None) -> Deadline:
    month = int(match["m"])
    if match["y"]:
        year = int(match["y"])
    elif issued_on and month >= issued_on.month:
        year = issued_on.year
    else:
        return Deadline(match.start(), match.end(), None)
    before = match["how"].startswith(("trước", "đến trước"))
    day = date(year, month, 1) - timedelta(days=1) if before else _last_of_month(year, month)
    return Deadline(match.start(), match.end(), day)


def _of_quarter(match: re.Match[str], issued_on: date | None) -> Deadline:
    quarter = _ROMAN.get(match["q"]) or int(match["q"])
    if match["y"]:
        year = int(match["y"])
    elif issued_on and quarter * 3 >= issued_on.month:
        year = issued_on.year
    else:
        return Deadline(match.start(), match.end(), None)
    before = match["how"].startswith(("trước", "đến trước"))
    first = date(year, quarter * 3 - 2, 1)
    return Deadline(
        match.start(), match.end(), first - timedelta(days=1) if before else _last_of_month(year, quarter * 3)
    )


def _end_of_year(match: re.Match[str]) -> date:
    year = int(match["y"])
    return date(year - 1, 12, 31) if match["how"] == "trước" else date(year, 12, 31)
