"""The words that names are made of: fields, ministries, places, kinds of units."""

from ..names import FIELDS, MINISTRIES, PROVINCES
from ..wording import either


def _flexible(name: str) -> str:
    """A field's name with free hyphens, commas and &/và."""
    flexible = name.replace(" và ", r"\s*(?:và|&)\s*").replace(" - ", r"(?:\s*-\s*|\s+)").replace(", ", r",?\s*")
    return flexible.replace("-", r"\s*-?\s*") if name.isascii() and "-" in name else flexible


def _names(names: tuple[str, ...]) -> str:
    return either(tuple(_flexible(name) for name in names))


FIELD = _names(FIELDS)
MINISTRY = _names(MINISTRIES)
PROVINCE = _names(PROVINCES)
CITY = r"(?:thành phố|tp\.?)"
CENTRAL_CITY = r"(?:hà nội|hồ chí minh|đà nẵng|hải phòng|cần thơ|huế)"
PROVINCIAL = rf"(?:cấp tỉnh|tỉnh(?: {PROVINCE}\b)?|{CITY} {CENTRAL_CITY}\b)"
TAIL = rf"(?:(?: của| thuộc)? (?:tỉnh|{CITY}|huyện|thị xã|xã|phường|thị trấn)\b(?: {PROVINCE}\b)?| {PROVINCE}\b)?"
COMMITTEE = r"(?:ubnd|ủy ban nhân dân(?: \(ubnd\))?|ub nhân dân)"
COUNCIL = r"(?:hđnd|hội đồng nhân dân(?: \(hđnd\))?)"
UNIT = r"(?:huyện|thị xã|thành phố|tp\.?|quận|xã|phường|thị trấn|đặc khu|thị|thành)"
DISTRICT_TAIL = r"(?: (?:huyện|thị xã|thành phố|quận|xã|phường)\b)?"
UNITS = rf"{UNIT}(?:(?:,| và|, và|/) (?:các )?{UNIT}\b(?! [^\W\d_]*\d))*"
WITHIN = (
    r"(?: (?:miền núi|vùng cao|ven biển|biên giới|đồng bằng)\b)?"
    r"(?: (?:trên địa bàn(?: toàn)?|trong|toàn|trực thuộc|thuộc|của) (?:tỉnh|thành phố)"
    rf"(?: {PROVINCE}\b)?| trên địa bàn\b)?"
)
CONCERNED = r"(?: (?:có )?liên quan(?: khác)?)?"
