"""Cue words of assignment, as expressions over canonical text (domain rules, section 7.3)."""

from ocop.actors.organisations.rules.wording import pattern

CONNECTIVE = pattern(
    r"\s*(?:(?:\(?(?:\d{1,2}|[ivx]{1,4}|[a-zđ])\)|(?:thứ (?:nhất|hai|ba|tư|năm|sáu|bảy)|(?:một|hai|ba|bốn"
    r"|năm|sáu|bảy) là)\s*[,:])\s+)?(?:(?:theo đó|đồng thời|bên cạnh đó|ngoài ra|trong đó|cùng với đó"
    r"|mặt khác|song song(?: với)? đó|tiếp đó|đặc biệt|cụ thể|riêng(?: đối với)?|trên cơ sở đó|từ đó|vì vậy"
    r"|do vậy|do đó"
    r"|trước mắt|bên cạnh việc trên|hơn nữa|đối với việc này|sau đó|thời gian tới|trong thời gian tới"
    r"|tiếp tục thực hiện nhiệm vụ trên|theo chỉ đạo|nhất là|về phía mình|và|song song)(?:,|:)?\s+)*"
)
ASSIGN = pattern(
    r"\b(?P<cue>yêu cầu|đề nghị|giao trách nhiệm cho|giao nhiệm vụ cho|giao cho|giao|phân công|ủy quyền cho"
    r"|ủy quyền|mời|chỉ đạo|lưu ý|nhắc nhở|đề nghị các cơ quan:?)"
    r"(?:\s+(?:đồng chí|các đồng chí|thêm|nhiệm vụ cho|trách nhiệm cho))?\s*:?\s*"
)
WEAK_ASSIGN = frozenset({"chỉ đạo", "lưu ý", "nhắc nhở"})
NOT_ASSIGNED = pattern(
    r"(?:\b(?:được|đã được|do|theo|tại|xét|có|nội dung|các|những|nhiệm vụ|việc|sự|ý kiến|văn bản|tờ trình"
    r"|về việc|kịp thời|và|để)|,? sau khi)\s*\Z"
)
ASSIGNED_BY = pattern(r"\b(?:do|được)\s+\Z")
FOR = pattern(r"(?:đối với|(?:phân công )?(?:nhiệm vụ|trách nhiệm)(?: cụ thể)? (?:của|cho|đối với)) ")
BRACKETS = pattern(r"(?:\s*\((?!\))[^()]{0,200}\))?")
AFTER_LEAD = pattern(
    r"(?:\s*(?:\((?!\))[^()]{0,200}\)|-\s*(?:cơ quan|đơn vị) (?:thường trực|đầu mối|chủ trì)[^,;:.]{0,80}))?"
    r"(?:\s*,?\s*(?:(?:theo|căn cứ(?: vào)?|trên cơ sở|trong phạm vi) (?:(?:chức năng|nhiệm vụ|thẩm quyền"
    r"|lĩnh vực|phạm vi|trách nhiệm|quyền hạn|nội dung|tình hình|địa bàn|điều kiện|yêu cầu"
    r"|kế hoạch)[^.;:]{0,90}?)(?=,\s|:|\s+(?:có trách nhiệm|chủ trì|chịu trách nhiệm|chủ động|tổ chức"
    r"|phối hợp|xây dựng|triển khai|thực hiện|hướng dẫn|tham mưu|rà soát)\b)),?)?"
)
DUTY = pattern(
    r"(?:\s*,?\s*(?:(?:có (?:trách nhiệm|nhiệm vụ)|chịu trách nhiệm(?! (?:trước|về|toàn diện|chính"
    r"|cá nhân))|được giao(?: nhiệm vụ)?|được phân công|phải có trách nhiệm|là (?:cơ quan"
    r"|đơn vị)(?: (?:thường trực|đầu mối|chủ trì|chủ quản|tham mưu|giúp việc))+(?:(?: (?:của|thực hiện"
    r"|triển khai|chương trình|cho)[^,;.:]{0,70}?)(?=,|;|\.|:|\Z))?,?|làm (?:cơ quan|đơn vị)? ?đầu mối,?"
    r"|giữ vai trò (?:đầu mối|thường trực),?)\s*)){0,3}"
)
IS_LEADER = pattern(
    r"\s*(?:là|làm) (?:cơ quan|đơn vị)(?: (?:thường trực|đầu mối|chủ trì|tham mưu))+(?:,"
    r"| và)? ?(?:(?:có trách nhiệm|giúp UBND tỉnh) )?"
)
PAST = pattern(
    r"\s*(?:\([^()]*\)\s*)?,?\s*(?:đã|vừa|đang|cho biết|cho rằng|nhận được|báo cáo tại|tại (?:tờ trình"
    r"|công văn|báo cáo|văn bản)|nhận thấy|đánh giá cao|biểu dương|ghi nhận|thống nhất|đồng ý"
    r"|ban hành kế hoạch [^,;.]* (?:như sau|với)|có (?:(?:công văn|văn bản|báo cáo|tờ trình) số|ý kiến"
    r"|tờ trình))\b"
)
HEADER = pattern(
    r"\s*,?\s*(?:(?:khẩn trương|tập trung|nghiêm túc|tiếp tục|phối hợp|chủ động|tổ chức|quyết liệt|lãnh đạo"
    r"|chỉ đạo|cần|phải|đồng thời|tốt|ngay|theo|có trách nhiệm|chủ trì|chỉ đạo triển khai|quán triệt|và"
    r"|,)\s+)*"
    r"(?:(?:thực hiện|triển khai|triển khai thực hiện|làm tốt|quan tâm thực hiện|chỉ đạo|hoàn thành"
    r"|quan tâm|lưu ý|chú trọng)(?: (?:nghiêm|tốt|nghiêm túc|đồng bộ|có hiệu quả|hiệu quả|ngay|quyết liệt"
    r"|triển khai|thực hiện|và|,|đầy đủ|kịp thời))*\s+)?"
    r"(?:(?:các|một số|những|nội dung|02|03|04|05|0?\d+) ?)*\s*(?:nội dung|nhiệm vụ|giải pháp|việc"
    r"|công việc|yêu cầu|biện pháp|vấn đề|công tác)(?:(?:,| và) (?:nội dung|nhiệm vụ|giải pháp|công việc"
    r"|biện pháp))*(?: (?:trọng tâm|chủ yếu|cụ thể|chính|cấp bách|cơ bản|quan trọng|sau đây|sau|dưới đây"
    r"|như sau|chủ yếu sau))*(?:,? (?:sau|như sau|sau đây|cụ thể|dưới đây|gồm|bao gồm))*\s*[:.]?\s*\Z"
)
LEADS_UP = pattern(
    r"\s*[,:]?\s*(?:(?:có trách nhiệm|chủ động|phối hợp|khẩn trương|tập trung|tổ chức|triển khai|thực hiện),?\s*)*"
    r"(?:(?:cụ thể|như sau|sau đây|dưới đây|như dưới đây|gồm|bao gồm|sau),?\s*)+[:.]?\s*\Z"
)
LABEL = pattern(
    r"(?:về|đối với|công tác|việc|thời gian|nội dung|kinh phí|hội đồng|cấp (?:tỉnh|huyện|xã)|giải pháp"
    r"|nhiệm vụ)\b[^:.;]{0,150}:|[^:.;]{2,80}:"
)
CLOSING = pattern(
    r"(?:(?:(?:khẩn trương|nghiêm túc|chủ động|tích cực|phối hợp|quan tâm|tổ chức|tập trung|kịp thời"
    r"|quyết liệt|tốt|nghiêm|quán triệt|chỉ đạo|thống nhất|đồng bộ|phối hợp chặt chẽ|và|biết,?|,|để)\s*)*"
    r"(?:triển khai|thực hiện|thi hành|chấp hành|biết)(?:,? (?:thực hiện|triển khai|phối hợp|thi hành"
    r"|nghiêm|nghiêm túc|đồng bộ|hiệu quả|có hiệu quả|tốt|kịp thời|đầy đủ|và|đảm bảo hiệu quả"
    r"|bảo đảm hiệu quả|,))*)"
    r"(?:,? ?(?:các |những |đầy đủ |đúng )*(?:(?:nội dung|nhiệm vụ|ý kiến|yêu cầu)(?: chỉ đạo| công việc"
    r"| của| tại| trong)*)?(?: ?(?:chỉ thị|kế hoạch|công văn|công điện|văn bản|quyết định|kết luận"
    r"|thông báo|chương trình|hướng dẫn)(?: này| trên| nêu trên)?(?: của [^,;.]{3,60})?)?(?: này| trên"
    r"| nêu trên| chỉ đạo trên| nói trên)?(?: (?:nghiêm túc|theo quy định|đạt hiệu quả|có hiệu quả"
    r"|bảo đảm hiệu quả|đúng quy định|đạt kết quả|của [^,;.]{3,60}))*)\s*(?:[./;]|\Z)"
)
CONDITIONAL = pattern(
    r"\s*(?:(?:trong )?quá trình (?:tổ chức |triển khai )*(?:thực hiện|triển khai)|nếu (?:có|gặp|phát sinh)"
    r"|trường hợp|khi (?:có|gặp) (?:khó khăn|vướng mắc)|những (?:khó khăn|vướng mắc)|có (?:gì )?(?:khó khăn"
    r"|vướng mắc)|mọi (?:khó khăn|vướng mắc)|(?:những )?(?:nội dung|vấn đề|việc)(?: nào)? (?:vượt|phát sinh"
    r"|ngoài|chưa rõ))"
)
PREAMBLE = pattern(
    r"\s*(?:thực hiện|triển khai|căn cứ|xét|theo|tiếp theo|để|nhằm|phúc đáp|qua|trên cơ sở|tiếp tục thực hiện)\b"
)
IN_FORCE = pattern(
    r"\s*(?:chỉ thị|quyết định|kế hoạch|công văn|văn bản|công điện|quy chế|quy định|kết luận"
    r"|thông báo) (?:này|có hiệu lực)"
)
TERM_SENTENCE = pattern(
    r"\s*(?:(?:thời (?:gian|hạn)|tiến độ|thời điểm|hạn|kỳ hạn)(?: (?:thực hiện|hoàn thành|báo cáo|gửi|xong"
    r"|triển khai|nộp|trình))*\s*(?:là|:|trước|trong|chậm|xong)?|(?:hoàn thành|xong"
    r"|kết thúc)\s+(?:xong )?(?=trước|trong|chậm|vào|ngày|đến))"
)
TERM_LABEL = pattern(
    r"\s*(?:thời (?:gian|hạn)|tiến độ|thời điểm|hạn|kỳ hạn)(?: (?:thực hiện|hoàn thành|báo cáo|gửi|xong"
    r"|triển khai|nộp|trình))*\s*(?:là|:)?\s*"
)
ANNOUNCED = pattern(
    r"\s*(?:thừa (?:lệnh|ủy quyền)|trên đây là|ủy ban nhân dân (?:tỉnh|huyện) (?:thông báo|trân trọng)"
    r"|kính (?:đề nghị|báo cáo) (?:các )?(?:đồng chí )?(?:xem xét|biết)|trân trọng)\b"
)
SPEECH = pattern(
    r"\s*(?:(?:chia sẻ|trao đổi|trả lời|nói) (?:với|về)[^,.;]{0,60},|theo (?:ông|bà|anh|chị|đồng chí)\b"
    r"|(?:ông|bà|anh|chị)\s+[^,.;]{2,60},|phát biểu\b|được biết,)"
)
NOMINAL = pattern(
    r"\blà (?:một (?:trong )?(?:những )?)?(?:nhiệm vụ|yêu cầu|giải pháp|việc làm|nội dung|chủ trương|khâu"
    r"|trách nhiệm) (?:cấp bách|quan trọng|trọng tâm|thường xuyên|cần thiết|then chốt|chính trị|của (?:các"
    r"|cả|mọi|toàn))|\bcho (?:biết|rằng|hay)\b"
)
IN_BRACKETS = pattern(r"\((?:giao |do )?")
CHARGED = pattern(r"\s*(?:chủ trì|thực hiện|phụ trách|tham mưu|làm đầu mối)\b")
WHO_SENTENCE = pattern(
    r"\s*(?P<role>(?:cơ quan|đơn vị|các đơn vị|các cơ quan)?(?: |)(?:chủ trì|thực hiện|phối hợp"
    r"|chủ trì thực hiện|chủ trì tham mưu|phối hợp thực hiện))\s*:\s*"
)
SETTING = pattern(
    r"\s*(?:mục đích|mục tiêu|yêu cầu|quan điểm|phạm vi|đối tượng|căn cứ|cơ sở|sự cần thiết|thực trạng"
    r"|tình hình|đánh giá (?:chung|tình hình|kết quả)|kết quả|tồn tại|hạn chế|nguyên nhân|những kết quả"
    r"|ưu điểm|khuyết điểm|chỉ tiêu|nguyên tắc|bối cảnh|thời gian, địa điểm|thời gian và địa điểm"
    r"|thành phần)\b"
)
MONEY = pattern(r"\s*(?:kinh phí|nguồn (?:kinh phí|vốn|lực)|dự toán)\b")
TRAILING_LIST = pattern(
    r",? (?:trong đó(?: (?:chú trọng|tập trung|lưu ý|quan tâm|chú ý|trọng tâm))*(?: (?:các )?(?:nội dung"
    r"|nhiệm vụ|việc))?|cụ thể(?: như sau| là)?|gồm(?: các nội dung)?|bao gồm(?: các nội dung)?"
    r"|với (?:các )?nội dung|như sau|nhất là|như)(?: (?:sau|sau đây|chính|chủ yếu))*\s*\Z"
)
INSIDE_LIST = pattern(r"\btrong đó\b[^.;:]*\Z")
YOU = pattern(r"\A(?:các )?quý ")
ABOVE = pattern(r"(?:nêu trên|có tên trên|trên|nói trên)\Z")
