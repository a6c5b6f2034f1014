"""The test whether words begin an act: a verb of administration, with the adverbs that may stand before it.

A closed list in place of a part-of-speech tagger: official prose uses few verbs, and what the list lacks shows up as a
clause joined to the one before it, never as an invented task.
"""

from ocop.actors.organisations.rules.wording import canonical, either, pattern

VERBS = (
    "tổ chức", "thực hiện", "triển khai", "xây dựng", "tham mưu", "hướng dẫn", "hỗ trợ", "kiểm tra", "giám sát",
    "đánh giá", "đôn đốc", "theo dõi", "chỉ đạo", "chủ trì", "phối hợp", "báo cáo", "tổng hợp", "gửi", "trình",
    "ban hành", "phê duyệt", "rà soát", "bố trí", "cân đối", "phân bổ", "phân công", "thành lập", "kiện toàn",
    "củng cố", "lồng ghép", "tuyên truyền", "phổ biến", "quán triệt", "vận động", "huy động", "khuyến khích",
    "tăng cường", "đẩy mạnh", "tập trung", "nâng cao", "phát triển", "mở rộng", "duy trì", "cập nhật", "cung cấp",
    "công bố", "công khai", "công nhận", "xét", "xem xét", "thẩm định", "thẩm tra", "quyết định", "quản lý", "xử lý",
    "giải quyết", "tháo gỡ", "khắc phục", "chấn chỉnh", "ngăn chặn", "phòng ngừa", "thanh tra", "thu hồi", "thay thế",
    "điều chỉnh", "bổ sung", "sửa đổi", "hoàn thiện", "hoàn thành", "hoàn chỉnh", "lập", "đăng ký", "đăng tải",
    "đăng", "đưa", "mở", "kết nối", "giới thiệu", "quảng bá", "xúc tiến", "trưng bày", "liên kết", "tiếp nhận",
    "bàn giao", "tiếp thu", "nghiên cứu", "đề xuất", "kiến nghị", "khảo sát", "thống kê", "điều tra", "xác định",
    "lựa chọn", "chọn", "cử", "giao", "khen thưởng", "biểu dương", "tôn vinh", "đề nghị", "yêu cầu", "ưu tiên",
    "chuẩn bị", "tạo điều kiện", "tạo", "bảo đảm", "đảm bảo", "chịu trách nhiệm", "quan tâm", "chú trọng",
    "coi trọng", "đổi mới", "đa dạng hóa", "cụ thể hóa", "thông báo", "thông tin", "truyền thông", "tập huấn",
    "bồi dưỡng", "đào tạo", "chuyển giao", "ứng dụng", "áp dụng", "chuyển", "khôi phục", "phục hồi", "sắp xếp",
    "bổ trí", "quy hoạch", "đầu tư", "thu hút", "kêu gọi", "hình thành", "sơ kết", "tổng kết", "phát động",
    "phát huy", "hưởng ứng", "tham gia", "góp ý", "cho ý kiến", "lấy ý kiến", "tư vấn", "trao đổi", "liên hệ",
    "làm việc", "làm tốt", "làm rõ", "làm", "nắm", "nắm bắt", "nhân rộng", "nhân", "khai thác", "sử dụng", "bảo vệ",
    "bảo tồn", "gìn giữ", "giữ vững", "giữ gìn", "thúc đẩy", "tiêu thụ", "sản xuất", "chế biến", "chuẩn hóa",
    "số hóa", "chứng nhận", "cấp", "in", "phát hành", "lưu trữ", "lưu giữ", "niêm yết", "tiếp tục", "khẩn trương",
    "chủ động", "nghiêm túc", "phấn đấu", "ký", "ký kết", "ký cam kết", "đàm phán", "tìm kiếm", "mời", "đón",
    "phục vụ", "đáp ứng", "dành", "trích", "chi", "giải ngân", "quyết toán", "thanh toán", "thanh quyết toán", "thu",
    "nộp", "bám sát", "căn cứ", "gắn", "gắn kết", "lãnh đạo", "điều hành", "điều phối", "kịp thời", "phản ánh",
    "động viên", "giáo dục", "nhắc nhở", "cảnh báo", "khuyến cáo", "hạn chế", "loại bỏ", "xóa bỏ", "đóng góp",
    "ủng hộ", "giúp", "giúp đỡ", "kiểm soát", "kiểm định", "kiểm nghiệm", "phân tích", "phân loại", "phân hạng",
    "phân cấp", "phân khai", "ủy quyền", "tính toán", "dự báo", "dự toán", "định hướng", "quy định", "hợp nhất",
    "sáp nhập", "vận hành", "thiết lập", "thiết kế", "xác nhận", "xác lập", "xác minh", "chuyển đổi", "cải tạo",
    "cải tiến", "cải thiện", "cải cách", "nâng cấp", "nâng hạng", "tu bổ", "sửa chữa", "trồng", "nuôi", "bảo quản",
    "dán", "gia hạn", "đặt hàng", "mua", "bán", "tiếp cận", "tiết kiệm", "khen", "nêu", "nhập", "cụ thể", "đối chiếu",
    "đối thoại", "tọa đàm", "biên soạn", "biên tập", "soạn thảo", "dự thảo", "tái cơ cấu", "cơ cấu", "đấu tranh",
    "đấu mối", "truy xuất", "trả lời", "giải trình", "giải đáp", "giải thích", "chia sẻ", "bình chọn", "xếp hạng",
    "xếp loại", "chấm điểm", "tuyển chọn", "tuyển dụng", "luân chuyển", "sẵn sàng", "trực ban", "ứng trực",
    "phụ trách", "đảm nhiệm", "đảm nhận", "sơ tán", "di dời", "cứu trợ", "vệ sinh", "cấm", "dừng", "tạm dừng",
    "đình chỉ", "hủy", "bãi bỏ", "khởi công", "khai trương", "khai mạc", "bế mạc", "thi công", "nghiệm thu",
    "lắp đặt", "trang bị", "trang trí", "mua sắm", "đấu thầu", "đấu giá", "bảo trì", "vay", "cho vay", "khoanh nợ",
    "kết quả báo cáo", "kết quả thực hiện, báo cáo", "kết quả đề nghị", "có văn bản", "có kế hoạch", "có giải pháp",
    "có biện pháp", "có phương án", "có hình thức", "có công văn", "kết quả gửi", "kết quả thực hiện báo cáo",
    "kết quả thực hiện gửi", "kết quả tổng hợp", "tránh", "không để", "không được", "không", "tuyệt đối không",
    "hiện đại hóa", "xã hội hóa", "nội dung hóa", "ghi nhận", "ghi", "đo", "đo lường", "so sánh", "minh họa",
    "truyền tải", "đưa tin", "phát sóng", "phát thanh", "phóng sự", "viết", "gặp gỡ", "thăm", "tặng", "trao",
    "chi trả", "miễn", "giảm", "tăng", "hạ", "nghiêm cấm", "siết chặt", "thắt chặt", "kiên quyết",
)  # fmt: skip

ADVERBS = (
    "tiếp tục", "tăng cường", "đẩy mạnh", "chủ động", "kịp thời", "thường xuyên", "khẩn trương", "tập trung",
    "nghiêm túc", "tích cực", "phấn đấu", "trực tiếp", "kiên quyết", "sớm", "ngay", "nhanh chóng", "đồng thời",
    "không ngừng", "từng bước", "phải", "cần", "sẽ", "định kỳ", "hằng năm", "hàng năm", "hằng quý", "hàng quý",
    "hằng tháng", "hàng tháng", "mỗi năm", "mỗi tháng", "mỗi quý", "định kỳ hằng năm", "định kỳ hằng quý",
    "định kỳ hàng quý", "định kỳ hằng tháng", "định kỳ hàng tháng", "định kỳ hàng năm", "định kỳ 6 tháng",
    "định kỳ 06 tháng", "định kỳ 6 tháng, hằng năm", "định kỳ 6 tháng, hàng năm", "định kỳ 06 tháng, hằng năm",
    "định kỳ 6 tháng và hằng năm", "định kỳ 6 tháng, năm", "định kỳ 6 tháng, 1 năm", "định kỳ quý", "định kỳ tháng",
    "6 tháng", "hằng tuần", "hàng tuần", "định kỳ hằng tuần", "quyết liệt", "đồng bộ", "thực hiện", "cùng", "cũng",
    "nghiêm", "tốt", "và", "sâu rộng", "linh hoạt", "sáng tạo", "mạnh", "ưu tiên", "quan tâm", "chú trọng", "tổ chức",
    "phối hợp", "tự", "liên tục", "trước mắt", "trước hết", "lãnh đạo", "được", "chịu trách nhiệm", "có trách nhiệm",
    "hết sức", "tuyệt đối", "thực sự", "cơ bản", "triệt để", "toàn diện", "nhất là", "có kế hoạch", "có giải pháp",
    "có biện pháp",
)  # fmt: skip

_NOT_ACTS = (
    r"tổ chức,? (?:cá nhân|đảng|kinh tế|chính trị|đoàn thể|thành viên|tín dụng)|báo cáo (?:này|trên)"
    r"|quyết định (?:này|số)|kế hoạch|thông báo (?:này|số)|thông báo kết luận|in ảnh"
    r"|không (?:gian|khí)|thu nhập|chi phí|chi cục|chi nhánh|cấp (?:ủy|huyện|xã|tỉnh|cơ sở|có thẩm quyền"
    r"|phòng)|mở đầu|nuôi trồng|đưa tin ngày|xét thấy|nhân (?:dân|lực|sự|dịp)|thông tin (?:trên|này"
    r"|chi tiết|về sản phẩm)"
    r"|báo cáo số|hướng dẫn số|chỉ thị|trực thuộc|trực tuyến|sản xuất kinh doanh|sử dụng đất"
    r"|căn cứ (?:quyết|luật|nghị|thông|chỉ|kế|văn|công)|giảm nghèo|nghiêm trọng|cụ thể(?: là|:| như)|gồm"
    r"|làm cơ sở|làm căn cứ"
    r"|đào tạo nghề:|giao thông|in ấn phẩm:|trình độ|trình tự|lập luận|thu hoạch|tăng trưởng|hạ tầng"
    r"|ký hiệu|ghi chú|bán kính|mua bán|đo lường chất|cần thơ|đăng ký kinh doanh|được(?! (?:giao"
    r"|phân công))|cử tri|trao quyền|nhận thức"
)
_TIME = (
    r"(?:(?:trong|trước|chậm nhất|đến hết|hết|vào|cuối|đầu|từ)[^,;:]{2,60}?,\s*|(?:trước|chậm nhất(?: là)?"
    r"|vào) (?:ngày )?\d[\d/ ]*(?:của )?(?:hằng|hàng|mỗi|tháng|quý|năm| )*"
    r"|(?:định kỳ )?(?:(?:hằng|hàng|mỗi) (?:năm|quý|tháng|tuần)|0?6 tháng(?: đầu năm| và cả năm)?|quý|năm"
    r"|một năm|1 năm)(?:,| và)? (?:\([^)]*\)\s*)?,?\s*"
    r"|định kỳ (?:vào |trước )?[^,;:.]{0,30}?(?:tháng|quý|năm|tuần)(?:,| |\s*\([^)]*\)\s*,?)\s*"
    r"|theo (?:chức năng|lĩnh vực|thẩm quyền|nhiệm vụ|quy định|phân công|địa bàn)[^,;.:]{0,60}?,?\s+"
    r"|(?:căn cứ|trên cơ sở) [^,;.]{2,90},\s*)"
)
_ADVERB = either(ADVERBS)
_VERB = either(VERBS)
ACT = pattern(
    rf"(?!(?:{_NOT_ACTS})\b)(?:{_TIME})?(?!(?:{_NOT_ACTS})\b)(?:(?:{_ADVERB})(?: \([^)]{{0,60}}\))?,?"
    rf" ){{0,4}}(?!(?:{_NOT_ACTS})\b)(?:{_VERB})\b(?![/-])"
)
ONLY_VERB = pattern(rf"(?!(?:{_NOT_ACTS})\b)(?:{_VERB})\b")


def begins_act(shadow: str, at: int, end: int) -> bool:
    """Whether the canonical text at the place begins with an act."""
    return ACT.match(shadow, at, end) is not None


_QUALIFIES = pattern(
    r",?\s*(?:theo(?! dõi)|căn cứ|trên cơ sở|trong phạm vi|với (?:vai trò|chức năng|trách nhiệm)|bằng|tùy"
    r"|từ|tại|trong|ngoài)\b"
)
_WORD = pattern(r"[^\W_]+")
_NO_VERB_AFTER = frozenset(
    canonical("theo cứ được đã do của các những nội tại về việc sự tác này có bị vào số bản một hai là như").split()
)


def act_behind_qualifier(shadow: str, at: int, end: int) -> int | None:
    """Where the act begins behind "theo chức năng, nhiệm vụ", "căn cứ Kế hoạch này"; None where no qualifier stands."""
    opening = _QUALIFIES.match(shadow, at, end)
    if opening is None:
        return None
    previous = opening.group().split()[-1]
    for word in _WORD.finditer(shadow, opening.end(), min(end, opening.end() + 170)):
        if previous not in _NO_VERB_AFTER and begins_act(shadow, word.start(), end):
            return word.start()
        previous = word.group()
    return None


def begins_with_verb(shadow: str, at: int, end: int) -> bool:
    """Whether the very first word is a verb of the list."""
    return ONLY_VERB.match(shadow, at, end) is not None


_NOUNS = pattern(
    r"(?:các|những|mọi|mỗi|một|hai|ba|số|việc|công tác|sản phẩm|doanh nghiệp|hợp tác xã|htx|chủ thể"
    r"|kinh phí|nguồn|vốn|ngân sách|chương trình"
    r"|đề án|dự án|kế hoạch|cơ sở|cơ quan|đơn vị|hộ|người|nhân dân|cán bộ|công chức|nội dung|mục|điều"
    r"|quyết định|nghị|thông tư|chỉ thị|công văn|văn bản|thời|hằng|hàng|năm"
    r"|tháng|quý|ngày|từ|đến|trong|ngoài|theo|tại|về|với|của|do|bởi|vì|nếu|khi|nhưng|mà|thì|là|có|được|bị"
    r"|đã|đang|sẽ|chưa|không|tỷ lệ|tỉ lệ|mức|giá|cơ chế|chính sách|chi phí|diện tích|toàn|tất cả"
    r"|riêng|đối với|trường hợp|địa|huyện|thị|thành|tỉnh|xã|phường|ủy|ubnd|hđnd|sở|ban|ngành|hội|đoàn"
    r"|trung tâm|văn phòng|phòng|chi cục|cục|chủ tịch|giám đốc|thủ trưởng|lãnh đạo|ông|bà"
    r"|tổng|trên|dưới|sau|trước|để|nhằm|qua|thông qua|bằng|như|cũng|và|hoặc|này|đó|kết quả|mục tiêu"
    r"|mục đích|yêu cầu|nhiệm vụ|giải pháp|thực trạng|tình hình|cụ thể|bao gồm|gồm|trong đó|nhất là"
    r"|hội nghị|hội thảo|hội chợ|lễ|ngày hội|tuần|chợ|siêu thị|cửa hàng|nhà hàng|khách sạn|bao bì|nhãn|tem"
    r"|chất lượng|tiến độ|hồ sơ|danh sách|danh mục|biểu|mẫu|phụ lục|bộ|quy|luật|đại biểu|hình thức|phương"
    r"|thành phần|đối tượng|địa điểm|ảnh|tin|bài|nguồn)\b"
)
_LETTER = pattern(r"[^\W\d_]+\s+[^\W\d_]+")


def may_begin_act(shadow: str, at: int, end: int) -> bool:
    """Whether the words could be an act whose verb the list lacks: two plain words that are no usual noun or link."""
    return _LETTER.match(shadow, at, end) is not None and _NOUNS.match(shadow, at, end) is None
