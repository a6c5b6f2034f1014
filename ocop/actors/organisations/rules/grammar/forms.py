"""Names of single bodies."""

import re
from dataclasses import dataclass

from ..wording import pattern
from .words import CITY, COMMITTEE, COUNCIL, DISTRICT_TAIL, FIELD, MINISTRY, PROVINCE, PROVINCIAL, TAIL, UNIT, UNITS


@dataclass(frozen=True, slots=True)
class Form:
    """A form of names: what it matches, and the kind and level of the bodies so named."""

    kind: str
    level: str | None
    expression: re.Pattern[str]
    is_group: bool = False


def form_of(kind: str, level: str | None, source: str, *, is_group: bool = False) -> Form:
    """The form whose expression is these words as a whole."""
    return Form(kind, level, pattern(rf"\b(?:{source})(?!\w)"), is_group)


_COORDINATION = (
    r"(?:văn phòng|vp) điều phối(?:(?: thực hiện)?(?: các)? (?:chương trình|ctmtqg)"
    r"(?: (?:mục tiêu quốc gia|mtqg))?)?(?: (?:về )?xây dựng)?(?: (?:nông thôn mới|ntm))?"
    r"(?: và (?:giảm nghèo|phát triển nông thôn))?(?: (?:trung ương|tw|cấp tỉnh))?" + TAIL + r"|vpđp(?: ntm)?" + TAIL
)
_COMMITTEE_OF = r"(?:thường trực |cơ quan thường trực (?:của )?)?ban chỉ đạo"
_STEERING = (
    rf"{_COMMITTEE_OF}(?: \d+)?(?: (?:thực hiện )?(?:các )?(?:chương trình|ctmtqg|đề án)(?: [^\s,.;:()]+){{0,9}}?)?"
    r"(?: (?:cấp )?(?:tỉnh|huyện|xã|trung ương|tw|thành phố)\b| các cấp)"
    rf"|{_COMMITTEE_OF}(?: (?:các )?chương trình (?:mtqg|mục tiêu quốc gia|ocop|xây dựng nông thôn mới))?(?: \d+)?"
    r"|tổ (?:giúp việc|công tác|tư vấn)(?: (?:cấp (?:tỉnh|huyện)|liên ngành|ban chỉ đạo))?"
    r"|đoàn kiểm tra(?: liên ngành)?"
)
_STATION = (
    r"đài (?:phát thanh(?: và|,| -|-)? ?truyền hình|pt ?- ?th|ptth|pt ?(?:và|&) ?th|phát thanh"
    r"|truyền thanh(?: và|,| -|-)? ?(?:truyền hình)?|tt ?- ?th)"
) + TAIL
_PAPER = (
    rf"báo {PROVINCE}|báo (?:và (?:đài )?(?:phát thanh|pt)(?:,| và| -)? (?:truyền hình|th)){TAIL}"
    rf"|báo(?:,| và) đài (?:phát thanh(?: và|,| -)? truyền hình|pt ?- ?th){TAIL}|báo tỉnh"
)

SINGLE = (
    form_of("department", "provincial", rf"(?:sở|liên sở) {FIELD}{TAIL}"),
    form_of("ministry", "central", rf"bộ {MINISTRY}"),
    form_of("people_committee", "provincial", rf"{COMMITTEE} {PROVINCIAL}"),
    form_of("people_committee", "city", rf"{COMMITTEE} {CITY}"),
    form_of(
        "people_council",
        "provincial",
        rf"(?:thường trực |ban pháp chế |các ban (?:của )?)?{COUNCIL} (?:tỉnh|{CITY})(?: {PROVINCE}\b)?",
    ),
    form_of("government_office", "provincial", rf"(?:văn phòng|vp) {COMMITTEE} (?:tỉnh|{CITY})(?: {PROVINCE}\b)?"),
    form_of(
        "office",
        "provincial",
        rf"(?:văn phòng|vp) (?:đoàn (?:đbqh|đại biểu quốc hội)(?:,"
        rf"| và) )?{COUNCIL}(?: và {COMMITTEE})? (?:tỉnh|{CITY})(?: {PROVINCE}\b)?",
    ),
    form_of("party_advisory", "provincial", r"(?:văn phòng|vp) (?:tỉnh ủy|thành ủy)"),
    form_of("coordination_office", "provincial", _COORDINATION),
    form_of("inspectorate", "provincial", rf"thanh tra (?:tỉnh|{CITY})(?: {PROVINCE}\b)?"),
    form_of("ethnic_affairs_committee", "provincial", rf"ban dân tộc(?: và tôn giáo)?{TAIL}|ban tôn giáo{TAIL}"),
    form_of(
        "management_board",
        "provincial",
        rf"(?:ban quản lý|bql) (?:các )?(?:khu kinh tế|kkt|khu công nghiệp|kcn|khu công nghệ cao)(?:(?:,"
        rf"| và) (?:các )?(?:khu kinh tế|kkt|khu công nghiệp|kcn))*{TAIL}",
    ),
    form_of("steering_committee", None, _STEERING),
    form_of(
        "council",
        None,
        r"hội đồng (?:đánh giá|thẩm định|tư vấn)(?:(?:,| và|, và) (?:phân hạng|xếp hạng"
        r"|công nhận))*(?: sản phẩm)?(?: ocop)?(?: (?:cấp )?(?:tỉnh|huyện|thành phố|xã|trung ương))?"
        r"|hội đồng(?: ocop)? (?:cấp (?:tỉnh|huyện|trung ương|quốc gia)|ocop (?:tỉnh|huyện|trung ương))",
    ),
    form_of(
        "party_committee",
        "provincial",
        rf"ban thường vụ (?:tỉnh|thành|huyện|thị|đảng) ủy(?: {PROVINCE}\b)?|ban chấp hành đảng bộ (?:tỉnh"
        rf"|{CITY})(?: {PROVINCE}\b)?(?: (?:lần thứ|khóa) [ivxlc]+\b)?|(?:thường trực )?(?:tỉnh ủy"
        rf"|thành ủy)(?: {PROVINCE}\b)?",
    ),
    form_of("party_committee", "district", r"huyện ủy|thị ủy|đảng ủy"),
    form_of(
        "party_advisory",
        "provincial",
        r"ban (?:tuyên giáo(?: và dân vận)?|dân vận|tổ chức|nội chính|kinh tế)(?: (?:tỉnh ủy|thành ủy|trung ương))",
    ),
    form_of(
        "party_committee",
        "central",
        r"ban bí thư(?: trung ương(?: đảng)?)?(?: (?:\()?khóa [ivxlc]+\b(?:\))?)?|bộ chính trị"
        r"|ban chấp hành trung ương(?: đảng)?(?: (?:\()?khóa [ivxlc]+\b(?:\))?)?|trung ương đảng",
    ),
    form_of("legislature", "central", r"ủy ban thường vụ quốc hội|ubtvqh|quốc hội(?: khóa [ivxlc]+\b)?"),
    form_of("office_holder", "central", r"thủ tướng(?: chính phủ)?|phó thủ tướng(?: chính phủ)?"),
    form_of("government", "central", r"chính phủ"),
    form_of(
        "central_office",
        "central",
        r"văn phòng (?:chính phủ|trung ương đảng|chủ tịch nước|quốc hội)|vpcp|thanh tra chính phủ|kiểm toán nhà nước",
    ),
    form_of(
        "steering_committee",
        "central",
        r"ban chỉ đạo trung ương(?: (?:các )?(?:chương trình|ctmtqg)(?: (?:mục tiêu quốc gia|mtqg))?)?",
    ),
    form_of(
        "armed_force",
        "provincial",
        rf"công an (?:tỉnh|{CITY})(?: {PROVINCE}\b)?|(?:bộ chỉ huy|bộ tư lệnh) (?:quân sự"
        rf"|bộ đội biên phòng)(?: (?:tỉnh|{CITY}))?(?: {PROVINCE}\b)?|(?:bộ|bch) ?(?:chqs"
        rf"|chbđbp)(?: (?:tỉnh|{CITY}))?|bộ đội biên phòng (?:tỉnh|{CITY})",
    ),
    form_of(
        "front",
        "provincial",
        rf"(?:ban thường trực )?(?:ủy ban|ub)? ?(?:mặt trận tổ quốc|mttq)(?: (?:việt nam|vn))?(?: (?:tỉnh"
        rf"|huyện|xã|thị xã|{CITY}|các cấp)\b)?(?: {PROVINCE}\b)?",
    ),
    form_of(
        "mass_organisation",
        "provincial",
        rf"(?:ban chấp hành )?(?:hội (?:nông dân|nd|liên hiệp phụ nữ|lhpn|phụ nữ|cựu chiến binh|ccb"
        rf"|chữ thập đỏ|sinh vật cảnh|nhà báo|doanh nhân trẻ|làm vườn|người cao tuổi|bảo vệ người tiêu dùng"
        rf"|doanh nghiệp|liên hiệp thanh niên|nữ doanh nhân)|liên đoàn lao động|lđlđ"
        rf"|đoàn thanh niên(?: cộng sản hồ chí minh| csh?cm)?|đoàn tncs hồ chí minh"
        rf"|đoàn tncs hcm)(?: việt nam)?(?: các cấp)?{TAIL}|(?:tỉnh|thành|huyện|thị) đoàn(?: {PROVINCE}\b)?",
    ),
    form_of(
        "association",
        "provincial",
        rf"liên minh (?:các )?(?:hợp tác xã|htx)(?: việt nam)?{TAIL}|hiệp hội (?:doanh nghiệp|dn|du lịch"
        rf"|làng nghề|ocop)(?: nhỏ và vừa)?{TAIL}|liên hiệp (?:các )?hội (?:khoa học và kỹ thuật|kh(?:và"
        rf"|&)kt|hữu nghị){TAIL}|liên hiệp các tổ chức hữu nghị{TAIL}",
    ),
    form_of(
        "media",
        "provincial",
        rf"{_STATION}|{_PAPER}|cổng thông tin điện tử (?:tỉnh|{CITY})|cổng ttđt (?:tỉnh|{CITY})"
        rf"|trung tâm truyền thông (?:tỉnh|{CITY})",
    ),
    form_of(
        "vertical_agency",
        "provincial",
        rf"(?:chi )?cục (?:thuế|thống kê|hải quan|quản lý thị trường|qltt"
        rf"|thi hành án dân sự)(?: khu vực [ivx\d]+\b)?{TAIL}|thuế (?:tỉnh|{CITY})(?: {PROVINCE}\b)?"
        rf"|thống kê (?:tỉnh|{CITY})(?: {PROVINCE}\b)?|kho bạc nhà nước(?: khu vực [ivx\d]+\b)?{TAIL}"
        rf"|kbnn{TAIL}|(?:bảo hiểm xã hội|bhxh){TAIL}|(?:ngân hàng nhà nước|nhnn)(?: việt nam)?(?:,"
        rf"| -)?(?: chi nhánh)?(?: khu vực [ivx\d]+\b)?{TAIL}|(?:ngân hàng chính sách xã hội|nhcsxh"
        rf"|ngân hàng csxh)(?:,| -)?(?: chi nhánh)?{TAIL}|bưu điện {CITY}|bưu điện tỉnh|(?:tòa án nhân dân"
        rf"|tand|viện kiểm sát nhân dân|vksnd) (?:tỉnh|{CITY})",
    ),
    form_of(
        "sub_department",
        "provincial",
        rf"chi cục (?:phát triển nông thôn|ptnt|kiểm lâm|quản lý chất lượng(?: nông,? lâm sản(?: và"
        rf"|,) thủy sản| nls(?:và|&)ts)?|qlcl(?: nông lâm sản và thủy sản)?|thủy lợi|thủy sản"
        rf"|chăn nuôi và thú y|trồng trọt và bảo vệ thực vật|tiêu chuẩn(?:,| -)? đo lường(?:,"
        rf"| -)? chất lượng|an toàn (?:vệ sinh )?thực phẩm|bảo vệ môi trường"
        rf"|kinh tế hợp tác(?: và phát triển nông thôn)?){TAIL}",
    ),
    form_of(
        "office",
        "district",
        rf"phòng (?:văn hóa (?:và|-) (?:thông tin|xã hội|khoa học)|văn hóa, khoa học và thông tin"
        rf"|kinh tế(?:(?:,| và| -) (?:hạ tầng|đô thị|hạ tầng và đô thị|hạ tầng, đô thị))?|quản lý đô thị"
        rf"|{FIELD}){DISTRICT_TAIL}"
        rf"|văn phòng (?:{COUNCIL} và {COMMITTEE}|{COMMITTEE})(?: {UNIT})?{DISTRICT_TAIL}"
        rf"|thanh tra (?:huyện|thị xã)|công an (?:huyện|xã|thị xã)|ban chỉ huy quân sự(?: (?:huyện|xã"
        rf"|thị xã|thành phố))?",
    ),
    form_of(
        "party_group",
        "provincial",
        rf"ban cán sự đảng(?: {COMMITTEE} (?:tỉnh|{CITY})| (?:tòa án|viện kiểm sát)[^,.;:]{{0,30}})?"
        rf"|đảng đoàn (?:{COUNCIL} (?:tỉnh|{CITY})|(?:mặt trận|mttq|ủy ban mttq|liên đoàn"
        rf"|hội)[^,.;:]{{0,40}}?(?: tỉnh))|đảng ủy (?:{COMMITTEE}|các cơ quan đảng"
        rf"|khối)[^,.;:]{{0,40}}?(?: tỉnh)|ủy ban kiểm tra (?:tỉnh|thành|huyện) ủy|ban nội chính (?:tỉnh"
        rf"|thành) ủy",
    ),
    form_of(
        "service_centre",
        "provincial",
        rf"trung tâm (?:khuyến công(?:(?: và| -) (?:xúc tiến thương mại|xttm"
        rf"|tư vấn phát triển công nghiệp))?|khuyến nông(?: quốc gia| và dịch vụ nông nghiệp)?"
        rf"|xúc tiến (?:đầu tư|thương mại|du lịch)(?:(?:,| và| -|, và) (?:thương mại|du lịch|đầu tư"
        rf"|hỗ trợ doanh nghiệp))*|dịch vụ nông nghiệp|phục vụ hành chính công){TAIL}",
    ),
    form_of(
        "people_committee",
        None,
        rf"{COMMITTEE} (?:cấp|các cấp)(?: (?:huyện|xã|tỉnh))?(?:(?:,| và) cấp (?:huyện|xã))*",
        is_group=True,
    ),
    form_of("armed_force", None, rf"công an (?:các )?(?:đơn vị, địa phương|cấp (?:huyện|xã)|{UNITS})", is_group=True),
)
