"""Collective names."""

from .forms import form_of
from .words import CITY, COMMITTEE, CONCERNED, PROVINCE, UNIT, UNITS, WITHIN

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
    form_of("place", "district", r"(?:huyện|thị xã|quận|thành phố|xã|phường|thị trấn|đặc khu)(?= )", is_group=True),
    form_of("people_committee", None, rf"{COMMITTEE} (?:các )?{UNITS}{WITHIN}{CONCERNED}", is_group=True),
    form_of(
        "group",
        None,
        rf"(?:các|những|toàn thể các|tất cả các) (?:cơ quan |đơn vị )?{_ITEM}\b(?:(?:, và|,| và|;|/"
        rf"|-) ?(?!các ){_ITEM}\b)*{_QUALIFIER}",
        is_group=True,
    ),
    form_of(
        "group",
        None,
        r"(?:cấp ủy(?: đảng)?,? (?:tổ chức đảng, )?chính quyền(?: địa phương)?(?: các cấp)?"
        r"|chính quyền (?:địa phương )?(?:các cấp|địa phương))",
        is_group=True,
    ),
    form_of(
        "group",
        None,
        rf"(?:các )?(?:quý|quí) (?:cơ quan|đơn vị|sở|ban|ngành|địa phương)(?:,? (?:đơn vị|địa phương|ngành"
        rf"|ban))*{CONCERNED}",
        is_group=True,
    ),
    form_of(
        "group",
        None,
        r"(?:cơ quan|đơn vị|sở, ban, ngành|sở, ngành|các tổ chức, cá nhân)(?:,? (?:đơn vị|địa phương"
        r"|tổ chức|cá nhân))* (?:có )?liên quan",
        is_group=True,
    ),
    form_of(
        "producers",
        None,
        r"(?:các|những) (?:chủ thể|tổ chức kinh tế|doanh nghiệp|hợp tác xã|htx|cơ sở sản xuất)(?:(?:,"
        r"| và) (?:các )?(?:chủ thể|doanh nghiệp|hợp tác xã|htx|tổ hợp tác|cơ sở sản xuất|cơ sở"
        r"|hộ (?:kinh doanh|sản xuất|gia đình)|trang trại|cá nhân))*(?: (?:ocop|sản xuất|kinh doanh|kinh tế"
        r"|tham gia (?:chương trình )?ocop|có sản phẩm(?: ocop)?|sản phẩm ocop))*",
        is_group=True,
    ),
    form_of(
        "group",
        None,
        r"(?:các )?(?:đồng chí )?thành viên (?:ban chỉ đạo|tổ giúp việc|hội đồng)[^,.;:()]{0,40}?(?=,|\.|;"
        r"|:|\(| theo| chủ| có)",
        is_group=True,
    ),
)
