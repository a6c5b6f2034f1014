"""The sentences of the producer's side: opening, forms, answers, filing, completing, withdrawing, the help thread."""

from django.utils.translation import gettext_lazy as _

OBSTACLES = {
    "dossier.wrong-moment": _("Không thực hiện được khi hồ sơ ở trạng thái “%(state)s”."),
    "dossier.kept-out": _("Anh/chị đã từ chối tham gia hồ sơ này nên không xử lý được."),
    "dossier.no-reason": _("Chưa ghi lý do."),
    "dossier.entry-not-ready": _("Sản phẩm chưa đủ điều kiện lập hồ sơ (đang ở bước “%(state)s”)."),
    "dossier.is-open": _("Sản phẩm đang có một hồ sơ chưa kết thúc."),
    "dossier.producer-stopped": _("Chủ thể không còn hoạt động nên không lập hồ sơ được."),
    "dossier.no-set": _("Sản phẩm chưa được phân loại theo bộ tiêu chí đang áp dụng."),
    "dossier.set-unusable": _("Bộ tiêu chí %(set)s chưa dùng để chấm theo từng tiêu chí được."),
    "dossier.kind-not-allowed": _("Loại hình của chủ thể không thuộc đối tượng tham gia đánh giá."),
    "dossier.kind-not-for-set": _("Loại hình của chủ thể chỉ tham gia với bộ sản phẩm %(sets)s."),
    "dossier.closed": _("Hồ sơ không sửa được khi ở trạng thái “%(state)s”."),
    "dossier.no-framework": _("Chưa có bộ tiêu chí nào áp dụng cho ngày hôm nay."),
    "dossier.framework-moved": _(
        "Hồ sơ soạn theo %(old)s, nay áp dụng %(new)s; hãy chuyển sang bộ tiêu chí đang áp dụng."
    ),
    "refile.no-expiry": _("Chưa biết ngày hết hạn công nhận nên chưa tính được thời gian nộp hồ sơ đánh giá lại."),
    "refile.too-early": _("Hồ sơ đánh giá lại nhận từ ngày %(day)s (công nhận hết hạn ngày %(expiry)s)."),
    "refile.too-late": _(
        "Hồ sơ đánh giá lại nhận đến hết ngày %(day)s (công nhận hết hạn ngày %(expiry)s); nộp sau ngày này cần cơ "
        "quan điều phối ghi ngoại lệ có căn cứ."
    ),
    "form0x.missing": _("Chưa ghi: %(field)s."),
    "form0x.phone": _("Số điện thoại %(phone)s phải có 10 chữ số, bắt đầu bằng 0."),
    "changes.none": _("Chưa nêu thay đổi nào so với lần công nhận trước."),
    "changes.incomplete": _("Thay đổi thứ %(n)s chưa chọn nội dung hoặc chưa ghi hiện nay thế nào."),
    "point.unanswered": _("Tiêu chí %(criterion)s “%(title)s” chưa tự đánh giá."),
    "point.asked": _("Tiêu chí %(criterion)s “%(title)s” cần xem lại so với hồ sơ trước."),
    "point.no-words": _("Tiêu chí %(criterion)s “%(title)s” chưa có mô tả."),
    "point.no-paper": _("Tiêu chí %(criterion)s “%(title)s” chưa gắn giấy tờ minh chứng nào."),
    "point.changed-meanwhile": _(
        "%(who)s vừa sửa tiêu chí %(criterion)s. Những gì anh/chị đã gõ còn ở dưới; lưu lần nữa là thay bản hiện tại."
    ),
    "point.unknown-paper": _("Có %(n)s giấy tờ không thuộc kho minh chứng của chủ thể này."),
    "completion.none-open": _("Không còn đề nghị bổ sung nào chờ trả lời."),
    "completion.unanswered": _("Còn %(n)s nội dung đề nghị bổ sung chưa trả lời."),
    "message.not-a-side": _("Chỉ chủ thể, UBND cấp xã và cơ quan điều phối trao đổi trong mục này."),
    "message.empty": _("Chưa ghi nội dung."),
    "message.too-long": _("Nội dung dài quá %(most)s ký tự."),
}

VERBS = {
    "dossiers.dossier.opened": _("lập hồ sơ “%(product)s” (%(kind)s, bộ %(set)s); nhập thay: %(assisted)s"),
    "dossiers.dossier.begun-anew": _("lập lại hồ sơ “%(product)s” theo %(new)s vì hết chuyển tiếp của %(old)s"),
    "dossiers.dossier.followed": _("chuyển hồ sơ “%(product)s” sang %(framework)s, bộ %(set)s"),
    "dossiers.form.written": _("ghi %(form)s của “%(product)s”: %(fields)s; nhập thay: %(assisted)s"),
    "dossiers.point.written": _(
        "tự đánh giá tiêu chí %(criterion)s của “%(product)s”: %(points)s điểm – %(option)s; %(papers)s giấy tờ; "
        "nhập thay: %(assisted)s"
    ),
    "dossiers.facts.written": _("trả lời %(answers)s câu hỏi về giấy tờ của “%(product)s”"),
    "dossiers.dossier.filed": _(
        "nộp hồ sơ “%(product)s” (%(kind)s), bản %(number)s, mã băm %(digest)s, theo %(framework)s, tự chấm %(total)s "
        "điểm; nhập thay: %(assisted)s"
    ),
    "dossiers.completion.answered": _(
        "trả lời đề nghị bổ sung lần %(round)s của “%(product)s”, bản %(number)s, mã băm %(digest)s; nhập thay: "
        "%(assisted)s"
    ),
    "dossiers.dossier.withdrawn": _("rút hồ sơ “%(product)s”, lý do: %(reason)s"),
    "dossiers.message.sent": _("viết trong mục hỏi đáp của “%(product)s” (%(side)s)"),
}
