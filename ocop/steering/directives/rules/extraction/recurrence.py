"""How often an act comes back, as the text says it; where two rhythms are named, the finer one counts.

"standing" only for thường xuyên and the like (settled question 13); "định kỳ" without an interval is "periodic".
"6 tháng đầu năm 2023" names a period of one year, no rhythm.
"""

from ocop.actors.organisations.rules.wording import pattern

from .model import Recurrence

_MONTHLY = pattern(
    r"\b(?:(?:hằng|hàng|mỗi|từng) tháng|(?:0?1|một) tháng/lần|\d+ lần/tháng|lần/tháng|/tháng\b"
    r"|báo cáo (?:định kỳ )?tháng\b(?! \d)|định kỳ (?:vào ngày \d+ )?tháng\b)"
)
_QUARTERLY = pattern(
    r"\b(?:(?:hằng|hàng|mỗi|từng) quý|tháng (?:cuối|đầu)(?: của)?(?: mỗi| hằng)? quý|lần/quý|(?:0?3"
    r"|ba) tháng/lần|0?1 quý/lần|định kỳ quý|báo cáo (?:định kỳ )?quý\b(?! [ivx\d])|cuối quý\b(?! [ivx\d]))"
)
_SEMIANNUAL = pattern(
    r"(?<!vòng\s)(?<!gian\s)(?<!sau\s)(?<!hạn\s)\b(?:0?6|sáu) tháng(?:/(?:0?1 )?lần| một lần)?\b(?! (?:đầu"
    r"|cuối)(?: năm)? (?:năm )?\d)(?!,? kể từ)(?! tuổi)|nửa năm"
)
_ANNUAL = pattern(
    r"\b(?:(?:hằng|hàng|mỗi|từng) năm|thường niên|lần/năm|(?:0?1|một) năm/lần|định kỳ (?:cuối )?năm"
    r"|báo cáo (?:định kỳ )?năm\b(?! \d)|cuối mỗi năm|năm một lần)"
)
_PERIODIC = pattern(r"\b(?:định kỳ|theo định kỳ|hằng tuần|hàng tuần|hằng ngày|hàng ngày|mỗi tuần)\b")
_STANDING = pattern(r"\b(?:thường xuyên|liên tục|thường kỳ)\b")
_ORDER: tuple[Recurrence, ...] = ("monthly", "quarterly", "semiannual", "annual", "periodic", "standing")
_WORDS = dict(zip(_ORDER, (_MONTHLY, _QUARTERLY, _SEMIANNUAL, _ANNUAL, _PERIODIC, _STANDING), strict=True))


def recurrence_in(words: str) -> Recurrence:
    """The finest rhythm named in the canonical words of a clause."""
    return next((rhythm for rhythm in _ORDER if _WORDS[rhythm].search(words)), "none")
