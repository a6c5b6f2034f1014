"""The grammar of names of Vietnamese state bodies, as regular expressions over canonical text.

It reads "Sở + field", "UBND huyện + name", "Chi cục …", collective names such as "các sở, ban, ngành cấp tỉnh", in any
province and without a register. Each form says the kind and level that follow from the words alone.
"""

import re
from dataclasses import dataclass

from .names import FIELDS, MINISTRIES, PROVINCES
from .wording import either, pattern


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


@dataclass(frozen=True, slots=True)
class Form:
    """A form of names: what it matches, and the kind and level of the bodies so named."""

    kind: str
    level: str | None
    expression: re.Pattern[str]
    is_group: bool = False


def _form(kind: str, level: str | None, source: str, *, is_group: bool = False) -> Form:
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
    _form("department", "provincial", rf"(?:sở|liên sở) {FIELD}{TAIL}"),
    _form("ministry", "central", rf"bộ {MINISTRY}"),
    _form("people_committee", "provincial", rf"{COMMITTEE} {PROVINCIAL}"),
    _form("people_committee", "city", rf"{COMMITTEE} {CITY}"),
    _form(
        "people_council",
        "provincial",
        rf"(?:thường trực |ban pháp chế |các ban (?:của )?)?{COUNCIL} (?:tỉnh|{CITY})(?: {PROVINCE}\b)?",
    ),
    _form("government_office", "provincial", rf"(?:văn phòng|vp) {COMMITTEE} (?:tỉnh|{CITY})(?: {PROVINCE}\b)?"),
    _form(
        "office",
        "provincial",
        rf"(?:văn phòng|vp) (?:đoàn (?:đbqh|đại biểu quốc hội)(?:,"
        rf"| và) )?{COUNCIL}(?: và {COMMITTEE})? (?:tỉnh|{CITY})(?: {PROVINCE}\b)?",
    ),
    _form("party_advisory", "provincial", r"(?:văn phòng|vp) (?:tỉnh ủy|thành ủy)"),
    _form("coordination_office", "provincial", _COORDINATION),
    _form("inspectorate", "provincial", rf"thanh tra (?:tỉnh|{CITY})(?: {PROVINCE}\b)?"),
    _form("ethnic_affairs_committee", "provincial", rf"ban dân tộc(?: và tôn giáo)?{TAIL}|ban tôn giáo{TAIL}"),
    _form(
        "management_board",
        "provincial",
        rf"(?:ban quản lý|bql) (?:các )?(?:khu kinh tế|kkt|khu công nghiệp|kcn|khu công nghệ cao)(?:(?:,"
        rf"| và) (?:các )?(?:khu kinh tế|kkt|khu công nghiệp|kcn))*{TAIL}",
    ),
    _form("steering_committee", None, _STEERING),
    _form(
        "council",
        None,
        r"hội đồng (?:đánh giá|thẩm định|tư vấn)(?:(?:,| và|, và) (?:phân hạng|xếp hạng"
        r"|công nhận))*(?: sản phẩm)?(?: ocop)?(?: (?:cấp )?(?:tỉnh|huyện|thành phố|xã|trung ương))?"
        r"|hội đồng(?: ocop)? (?:cấp (?:tỉnh|huyện|trung ương|quốc gia)|ocop (?:tỉnh|huyện|trung ương))",
    ),
    _form(
        "party_committee",
        "provincial",
        rf"ban thường vụ (?:tỉnh|thành|huyện|thị|đảng) ủy(?: {PROVINCE}\b)?|ban chấp hành đảng bộ (?:tỉnh"
        rf"|{CITY})(?: {PROVINCE}\b)?(?: (?:lần thứ|khóa) [ivxlc]+\b)?|(?:thường trực )?(?:tỉnh ủy"
        rf"|thành ủy)(?: {PROVINCE}\b)?",
    ),
    _form("party_committee", "district", r"huyện ủy|thị ủy|đảng ủy"),
    _form(
        "party_advisory",
        "provincial",
        r"ban (?:tuyên giáo(?: và dân vận)?|dân vận|tổ chức|nội chính|kinh tế)(?: (?:tỉnh ủy|thành ủy|trung ương))",
    ),
    _form(
        "party_committee",
        "central",
        r"ban bí thư(?: trung ương(?: đảng)?)?(?: (?:\()?khóa [ivxlc]+\b(?:\))?)?|bộ chính trị"
        r"|ban chấp hành trung ương(?: đảng)?(?: (?:\()?khóa [ivxlc]+\b(?:\))?)?|trung ương đảng",
    ),
    _form("legislature", "central", r"ủy ban thường vụ quốc hội|ubtvqh|quốc hội(?: khóa [ivxlc]+\b)?"),
    _form("office_holder", "central", r"thủ tướng(?: chính phủ)?|phó thủ tướng(?: chính phủ)?"),
    _form("government", "central", r"chính phủ"),
    _form(
        "central_office",
        "central",
        r"văn phòng (?:chính phủ|trung ương đảng|chủ tịch nước|quốc hội)|vpcp|thanh tra chính phủ|kiểm toán nhà nước",
    ),
    _form(
        "steering_committee",
        "central",
        r"ban chỉ đạo trung ương(?: (?:các )?(?:chương trình|ctmtqg)(?: (?:mục tiêu quốc gia|mtqg))?)?",
    ),
    _form(
        "armed_force",
        "provincial",
        rf"công an (?:tỉnh|{CITY})(?: {PROVINCE}\b)?|(?:bộ chỉ huy|bộ tư lệnh) (?:quân sự"
        rf"|bộ đội biên phòng)(?: (?:tỉnh|{CITY}))?(?: {PROVINCE}\b)?|(?:bộ|bch) ?(?:chqs"
        rf"|chbđbp)(?: (?:tỉnh|{CITY}))?|bộ đội biên phòng (?:tỉnh|{CITY})",
    ),
    _form(
        "front",
        "provincial",
        rf"(?:ban thường trực )?(?:ủy ban|ub)? ?(?:mặt trận tổ quốc|mttq)(?: (?:việt nam|vn))?(?: (?:tỉnh"
        rf"|huyện|xã|thị xã|{CITY}|các cấp)\b)?(?: {PROVINCE}\b)?",
    ),
    _form(
        "mass_organisation",
        "provincial",
        rf"(?:ban chấp hành )?(?:hội (?:nông dân|nd|liên hiệp phụ nữ|lhpn|phụ nữ|cựu chiến binh|ccb"
        rf"|chữ thập đỏ|sinh vật cảnh|nhà báo|doanh nhân trẻ|làm vườn|người cao tuổi|bảo vệ người tiêu dùng"
        rf"|doanh nghiệp|liên hiệp thanh niên|nữ doanh nhân)|liên đoàn lao động|lđlđ"
        rf"|đoàn thanh niên(?: cộng sản hồ chí minh| csh?cm)?|đoàn tncs hồ chí minh"
        rf"|đoàn tncs hcm)(?: việt nam)?(?: các cấp)?{TAIL}|(?:tỉnh|thành|huyện|thị) đoàn(?: {PROVINCE}\b)?",
    ),
    _form(
        "association",
        "provincial",
        rf"liên minh (?:các )?(?:hợp tác xã|htx)(?: việt nam)?{TAIL}|hiệp hội (?:doanh nghiệp|dn|du lịch"
        rf"|làng nghề|ocop)(?: nhỏ và vừa)?{TAIL}|liên hiệp (?:các )?hội (?:khoa học và kỹ thuật|kh(?:và"
        rf"|&)kt|hữu nghị){TAIL}|liên hiệp các tổ chức hữu nghị{TAIL}",
    ),
    _form(
        "media",
        "provincial",
        rf"{_STATION}|{_PAPER}|cổng thông tin điện tử (?:tỉnh|{CITY})|cổng ttđt (?:tỉnh|{CITY})"
        rf"|trung tâm truyền thông (?:tỉnh|{CITY})",
    ),
    _form(
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
    _form(
        "sub_department",
        "provincial",
        rf"chi cục (?:phát triển nông thôn|ptnt|kiểm lâm|quản lý chất lượng(?: nông,? lâm sản(?: và"
        rf"|,) thủy sản| nls(?:và|&)ts)?|qlcl(?: nông lâm sản và thủy sản)?|thủy lợi|thủy sản"
        rf"|chăn nuôi và thú y|trồng trọt và bảo vệ thực vật|tiêu chuẩn(?:,| -)? đo lường(?:,"
        rf"| -)? chất lượng|an toàn (?:vệ sinh )?thực phẩm|bảo vệ môi trường"
        rf"|kinh tế hợp tác(?: và phát triển nông thôn)?){TAIL}",
    ),
    _form(
        "office",
        "district",
        rf"phòng (?:văn hóa (?:và|-) (?:thông tin|xã hội|khoa học)|văn hóa, khoa học và thông tin"
        rf"|kinh tế(?:(?:,| và| -) (?:hạ tầng|đô thị|hạ tầng và đô thị|hạ tầng, đô thị))?|quản lý đô thị"
        rf"|{FIELD}){DISTRICT_TAIL}"
        rf"|văn phòng (?:{COUNCIL} và {COMMITTEE}|{COMMITTEE})(?: {UNIT})?{DISTRICT_TAIL}"
        rf"|thanh tra (?:huyện|thị xã)|công an (?:huyện|xã|thị xã)|ban chỉ huy quân sự(?: (?:huyện|xã"
        rf"|thị xã|thành phố))?",
    ),
    _form(
        "party_group",
        "provincial",
        rf"ban cán sự đảng(?: {COMMITTEE} (?:tỉnh|{CITY})| (?:tòa án|viện kiểm sát)[^,.;:]{{0,30}})?"
        rf"|đảng đoàn (?:{COUNCIL} (?:tỉnh|{CITY})|(?:mặt trận|mttq|ủy ban mttq|liên đoàn"
        rf"|hội)[^,.;:]{{0,40}}?(?: tỉnh))|đảng ủy (?:{COMMITTEE}|các cơ quan đảng"
        rf"|khối)[^,.;:]{{0,40}}?(?: tỉnh)|ủy ban kiểm tra (?:tỉnh|thành|huyện) ủy|ban nội chính (?:tỉnh"
        rf"|thành) ủy",
    ),
    _form(
        "service_centre",
        "provincial",
        rf"trung tâm (?:khuyến công(?:(?: và| -) (?:xúc tiến thương mại|xttm"
        rf"|tư vấn phát triển công nghiệp))?|khuyến nông(?: quốc gia| và dịch vụ nông nghiệp)?"
        rf"|xúc tiến (?:đầu tư|thương mại|du lịch)(?:(?:,| và| -|, và) (?:thương mại|du lịch|đầu tư"
        rf"|hỗ trợ doanh nghiệp))*|dịch vụ nông nghiệp|phục vụ hành chính công){TAIL}",
    ),
    _form(
        "people_committee",
        None,
        rf"{COMMITTEE} (?:cấp|các cấp)(?: (?:huyện|xã|tỉnh))?(?:(?:,| và) cấp (?:huyện|xã))*",
        is_group=True,
    ),
    _form("armed_force", None, rf"công an (?:các )?(?:đơn vị, địa phương|cấp (?:huyện|xã)|{UNITS})", is_group=True),
)

_ITEM = (
    r"(?:sở,? ban,? ngành|ban,? ngành|sở ngành|sở(?! hữu)|ban(?! hành)|ngành(?! nghề)|ban,? ngành|sở ngành"
    r"|sở ban ngành|bộ(?! tiêu| phận| máy)|đoàn thể(?: chính trị(?: ?- ?xã hội)?)?|hội(?! nghị| thảo| chợ"
    r"| đồng| viên), đoàn thể"
    r"|tổ chức (?:chính trị ?-? ?xã hội|thành viên|tín dụng|ct-xh|đoàn thể|chính trị|xã hội|hội|đảng)|hội đoàn thể"
    r"|cơ quan(?: (?:chuyên môn|thông tấn|báo chí|truyền thông|thông tin đại chúng|nhà nước|hành chính|đảng"
    r"|trung ương|tham mưu|chức năng|quản lý nhà nước|ngang (?:bộ|sở)))?"
    r"|đơn vị(?: (?:sự nghiệp(?: công lập)?|trực thuộc|chuyên môn|tham mưu|chủ trì))?"
    rf"|địa phương|cấp ủy(?: đảng)?|chính quyền(?: các cấp| địa phương)?|(?:huyện|thị|thành|đảng) ủy"
    rf"|cấp(?: hội)?|phòng|báo chí|trường(?: học)?|{UNIT})"
)
_QUALIFIER = (
    rf"(?: (?:cấp tỉnh|cấp huyện|cấp xã|cấp {CITY}|các cấp|của tỉnh|thuộc tỉnh|tỉnh(?: {PROVINCE}\b)?"
    rf"|trực thuộc(?: tỉnh ủy| tỉnh| {COMMITTEE} (?:tỉnh|huyện)| huyện)?|thuộc huyện|của huyện|cấp cơ sở"
    rf"|thuộc {COMMITTEE} (?:tỉnh|{CITY}|cấp \w+)"
    rf"|trung ương|ở địa phương|chức năng|chuyên môn|nêu trên|có tên trên|khác|còn lại"
    rf"|(?:(?:đóng|đứng chân|hoạt động) )?trên địa bàn(?: (?:toàn )?(?:tỉnh|{CITY}))?(?: {PROVINCE}\b)?"
    rf"|trong (?:tỉnh|{CITY})|(?:có )?liên quan|{PROVINCE})\b){{0,3}}"
)
GROUPS = (
    _form("place", "district", r"(?:huyện|thị xã|quận|thành phố|xã|phường|thị trấn|đặc khu)(?= )", is_group=True),
    _form("people_committee", None, rf"{COMMITTEE} (?:các )?{UNITS}{WITHIN}{CONCERNED}", is_group=True),
    _form(
        "group",
        None,
        rf"(?:các|những|toàn thể các|tất cả các) (?:cơ quan |đơn vị )?{_ITEM}\b(?:(?:, và|,| và|;|/"
        rf"|-) ?(?!các ){_ITEM}\b)*{_QUALIFIER}",
        is_group=True,
    ),
    _form(
        "group",
        None,
        r"(?:cấp ủy(?: đảng)?,? (?:tổ chức đảng, )?chính quyền(?: địa phương)?(?: các cấp)?"
        r"|chính quyền (?:địa phương )?(?:các cấp|địa phương))",
        is_group=True,
    ),
    _form(
        "group",
        None,
        rf"(?:các )?(?:quý|quí) (?:cơ quan|đơn vị|sở|ban|ngành|địa phương)(?:,? (?:đơn vị|địa phương|ngành"
        rf"|ban))*{CONCERNED}",
        is_group=True,
    ),
    _form(
        "group",
        None,
        r"(?:cơ quan|đơn vị|sở, ban, ngành|sở, ngành|các tổ chức, cá nhân)(?:,? (?:đơn vị|địa phương"
        r"|tổ chức|cá nhân))* (?:có )?liên quan",
        is_group=True,
    ),
    _form(
        "producers",
        None,
        r"(?:các|những) (?:chủ thể|tổ chức kinh tế|doanh nghiệp|hợp tác xã|htx|cơ sở sản xuất)(?:(?:,"
        r"| và) (?:các )?(?:chủ thể|doanh nghiệp|hợp tác xã|htx|tổ hợp tác|cơ sở sản xuất|cơ sở"
        r"|hộ (?:kinh doanh|sản xuất|gia đình)|trang trại|cá nhân))*(?: (?:ocop|sản xuất|kinh doanh|kinh tế"
        r"|tham gia (?:chương trình )?ocop|có sản phẩm(?: ocop)?|sản phẩm ocop))*",
        is_group=True,
    ),
    _form(
        "group",
        None,
        r"(?:các )?(?:đồng chí )?thành viên (?:ban chỉ đạo|tổ giúp việc|hội đồng)[^,.;:()]{0,40}?(?=,|\.|;"
        r"|:|\(| theo| chủ| có)",
        is_group=True,
    ),
)
HEAD_GROUP_ITEMS = rf"(?:(?:các )?{_ITEM}\b(?:(?:, và|,| và|;) ?(?:các )?{_ITEM}\b)*{_QUALIFIER})"
