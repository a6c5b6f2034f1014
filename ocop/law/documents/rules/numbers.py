"""Reading numbers and symbols of documents (số, ký hiệu) out of prose, tolerant of stray blanks and odd marks.

Decree 30/2020/NĐ-CP, Art. 15 and Annex I gives the forms số/TYPE-ISSUER, số/ISSUER-UNIT and số/năm/TYPE-ISSUER; Party
documents are written số-TYPE/ISSUER. The unit part of a công văn symbol is looked up per issuer, never expanded here.
The strict writer is `ocop.base.kernel.numbers`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Family = Literal["named", "letter", "normative", "party"]

TYPE_CODES = {
    "NQ": "Nghị quyết",
    "QĐ": "Quyết định",
    "QÐ": "Quyết định",
    "CT": "Chỉ thị",
    "QC": "Quy chế",
    "QyĐ": "Quy định",
    "QYĐ": "Quy định",
    "TC": "Thông cáo",
    "TB": "Thông báo",
    "TBKL": "Thông báo kết luận",
    "HD": "Hướng dẫn",
    "CTr": "Chương trình",
    "CTR": "Chương trình",
    "CTHĐ": "Chương trình hành động",
    "KH": "Kế hoạch",
    "PA": "Phương án",
    "ĐA": "Đề án",
    "DA": "Dự án",
    "BC": "Báo cáo",
    "BB": "Biên bản",
    "TTr": "Tờ trình",
    "TTR": "Tờ trình",
    "HĐ": "Hợp đồng",
    "CĐ": "Công điện",
    "BGN": "Bản ghi nhớ",
    "BTT": "Bản thỏa thuận",
    "GUQ": "Giấy ủy quyền",
    "GM": "Giấy mời",
    "GGT": "Giấy giới thiệu",
    "GNP": "Giấy nghỉ phép",
    "PG": "Phiếu gửi",
    "PC": "Phiếu chuyển",
    "PB": "Phiếu báo",
    "NĐ": "Nghị định",
    "NÐ": "Nghị định",
    "TT": "Thông tư",
    "TTLT": "Thông tư liên tịch",
    "KL": "Kết luận",
    "CV": "Công văn",
    "HNVB": "Văn bản hợp nhất",
    "VBHN": "Văn bản hợp nhất",
    "BCTĐ": "Báo cáo thẩm định",
    "L": "Luật",
    "PL": "Pháp lệnh",
    "ĐAN": "Đề án",
    "QH": None,
}
_CAPITAL = "A-ZĐÐÀ-ỴƯƠÂÊÔĂ"
_BLANK = r"[ \t\u00a0]"
_HYPHEN = r"[-\u2010-\u2014\u2212]"
_PART = rf"[{_CAPITAL}](?:[\w&]|\.(?=[{_CAPITAL}]))*"
_JOINT = rf"{_BLANK}?{_HYPHEN}{_BLANK}?\n?"
_SLASH = rf"{_BLANK}*/{_BLANK}?"
_SYMBOL = rf"{_PART}(?:(?:{_JOINT}|/){_PART})*"
_NUMBER = re.compile(
    rf"(?<![\w/.,-])(?P<number>\d{{1,5}}[a-zA-Z]?)"
    rf"(?:{_SLASH}(?P<year>(?:19|20)\d\d))?"
    rf"(?P<mark>{_SLASH}|{_JOINT})(?P<symbol>{_SYMBOL})"
)
_PARTY_TAIL = re.compile(rf"(?P<type>[{_CAPITAL}][\w]*){_SLASH}(?P<issuer>[{_CAPITAL}].*)", re.S)


@dataclass(frozen=True, slots=True)
class DocumentNumber:
    """One number with its symbol, taken apart; `written` is the form the register keeps."""

    number: str
    year: int | None
    type_code: str | None
    issuer_code: str
    unit: str | None
    family: Family
    written: str

    @property
    def symbol(self) -> str:
        """All that follows the number: UBND-KTTCKT, QĐ-TTg, CT/TU."""
        return self.written[len(self.number) + 1 :]

    @property
    def type_name(self) -> str | None:
        """The type that the symbol itself tells; None for a công văn."""
        return TYPE_CODES.get(self.type_code or "")


@dataclass(frozen=True, slots=True)
class NumberInText:
    """A number found in prose, with its offsets."""

    start: int
    end: int
    number: DocumentNumber


def read_number(text: str) -> DocumentNumber | None:
    """The number written in a field or letterhead ("3188/UBND-KTTCKT", "02- KH/BCĐTW"), or None."""
    match = _NUMBER.match(text.strip())
    return _taken_apart(match) if match else None


def numbers_in(text: str) -> Iterator[NumberInText]:
    """Every document number in prose, in order; dates and fractions are none."""
    for match in _NUMBER.finditer(text):
        number = _taken_apart(match)
        if number is not None:
            yield NumberInText(match.start(), match.end(), number)


def _tidy(symbol: str) -> str:
    """A symbol without stray blanks and with plain hyphens and Đ."""
    plain = re.sub(_HYPHEN, "-", re.sub(r"\s+", "", symbol))
    return plain.replace("\u00d0", "Đ")


def _taken_apart(match: re.Match[str]) -> DocumentNumber | None:
    symbol = _tidy(match["symbol"])
    if "/" not in match["mark"]:
        return _party(match["number"], symbol)
    if sum(char.isupper() for char in symbol) < 2:
        return None
    year = int(match["year"]) if match["year"] else None
    written = f"{match['number']}/{year}/{symbol}" if year else f"{match['number']}/{symbol}"
    head, _, tail = symbol.replace("/", "-").partition("-")
    head, dotted = (head.split(".", 1)[0], head) if head.split(".", 1)[0] in TYPE_CODES else (head, "")
    if year:
        return _normative(match["number"], year, head, tail, written)
    if head in TYPE_CODES and (tail or dotted):
        issuer, _, unit = (tail or dotted.split(".", 1)[-1]).partition("-")
        return DocumentNumber(match["number"], None, head, issuer, unit or None, "named", written)
    return DocumentNumber(match["number"], None, None, head, tail or None, "letter", written)


def _normative(number: str, year: int, head: str, tail: str, written: str) -> DocumentNumber:
    """30/2020/NĐ-CP; laws and resolutions of the National Assembly carry its term instead: 129/2020/QH14."""
    if not tail:
        return DocumentNumber(number, year, None, head, None, "normative", written)
    issuer, _, unit = tail.partition("-")
    return DocumentNumber(number, year, head, issuer, unit or None, "normative", written)


def _party(number: str, symbol: str) -> DocumentNumber | None:
    """21-CT/TU; anything with a hyphen but without the slash of the issuer is no number."""
    parts = _PARTY_TAIL.fullmatch(symbol)
    if parts is None or TYPE_CODES.get(parts["type"]) is None:
        return None
    return DocumentNumber(number, None, parts["type"], parts["issuer"], None, "party", f"{number}-{symbol}")
