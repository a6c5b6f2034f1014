"""Kinds of places where products are shown and sold, named in clauses on points of sale and on trade."""

from ocop.actors.organisations.rules.wording import either, pattern
from ocop.base.kernel.text import squeeze

VENUES = (
    "trung tâm hội chợ, triển lãm, giới thiệu sản phẩm",
    "trung tâm hội chợ triển lãm",
    "trung tâm hội chợ",
    "trung tâm thương mại",
    "trung tâm mua sắm",
    "trung tâm giới thiệu sản phẩm",
    "cửa hàng tiện lợi",
    "cửa hàng tiện ích",
    "cửa hàng miễn thuế",
    "cửa hàng nông sản an toàn",
    "cửa hàng",
    "siêu thị",
    "chợ đầu mối",
    "chợ đêm",
    "chợ truyền thống",
    "chợ dân sinh",
    "chợ",
    "nhà hàng",
    "khách sạn",
    "homestay",
    "trạm dừng nghỉ",
    "điểm dừng chân",
    "điểm dừng nghỉ",
    "trạm dừng chân",
    "trạm xăng dầu",
    "khu du lịch",
    "điểm du lịch",
    "điểm tham quan",
    "khu nghỉ dưỡng",
    "nhà ga",
    "sân bay",
    "cảng hàng không",
    "bến xe",
    "bến cảng",
    "bến tàu",
    "cửa khẩu",
    "phố đi bộ",
    "sàn thương mại điện tử",
)
_VENUE = pattern(rf"(?<!hội\s)(?<!phiên\s)\b(?P<name>{either(VENUES)})\b")
_TRADE = pattern(
    r"\b(?:điểm (?:giới thiệu|bán|trưng bày)|bán hàng|bán sản phẩm|giới thiệu|trưng bày|kết nối|tiêu thụ"
    r"|đưa (?:các )?(?:sản phẩm|hàng)|gian hàng|quầy|không gian|kênh|bày bán|quảng bá|phân phối)\b"
)
_ONLINE = frozenset({"sàn thương mại điện tử"})


def venues_in(text: str, shadow: str, start: int, end: int) -> tuple[str, ...]:
    """The kinds of venues of the clause, in order, each once; none where it is not about showing or selling."""
    if not _TRADE.search(shadow, start, end):
        return ()
    names = [squeeze(text[m.start("name") : m.end("name")]) for m in _VENUE.finditer(shadow, start, end)]
    return tuple(dict.fromkeys(name for name in names if name.lower() not in _ONLINE))
