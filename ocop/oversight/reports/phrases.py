"""The sentences of reports: why an act is not possible, and what the trail says was done."""

from django.utils.translation import gettext_lazy as _

OBSTACLES = {
    "report.wrong-moment": _("Không thực hiện được khi báo cáo ở trạng thái “%(state)s”."),
    "report.directive-not-sent": _("Văn bản chỉ đạo chưa giao nhiệm vụ nên chưa có gì để báo cáo."),
    "report.cut-off-before-giving": _("Ngày chốt số liệu %(cut_off)s ở trước ngày giao nhiệm vụ %(sent_on)s."),
    "report.cut-off-in-future": _("Chưa đến ngày chốt số liệu %(cut_off)s."),
    "report.period-upside-down": _("Kỳ báo cáo bắt đầu %(data_from)s sau ngày chốt số liệu %(cut_off)s."),
    "report.exists": _("Đã có báo cáo về văn bản này cho kỳ này."),
    "report.no-period": _("Chưa có quy định cho kỳ báo cáo này tại ngày chốt số liệu."),
    "report.no-day": _("Chưa nêu ngày chốt số liệu."),
    "report.no-body": _("Cơ quan theo dõi văn bản này không còn hoạt động và chưa có cơ quan kế thừa."),
    "report.not-editable": _("Báo cáo ở trạng thái “%(state)s” nên không sửa được nữa."),
    "report.changed-meanwhile": _(
        "Người khác vừa sửa phần này. Xem bản mới rồi sửa lại; nội dung anh/chị đã gõ còn ở dưới."
    ),
    "report.no-recipient": _("Chưa có nơi nhận."),
    "report.signer-may-not": _("Người được chọn không có quyền ký báo cáo của cơ quan này."),
    "report.reviewer-is-another": _("Người xem xét phải khác người soạn và người ký."),
    "report.no-reasons": _("Chưa nêu lý do trả lại."),
    "report.no-symbol": _("Cơ quan báo cáo chưa có ký hiệu trong danh mục nên chưa lấy được số."),
    "report.no-signer-title": _("Chưa rõ chức danh của người ký hoặc của người đứng đầu cơ quan."),
    "report.nobody-receives": _("Nơi nhận chưa có ai được giao nhận báo cáo."),
    "report.not-yours": _("Anh/chị không phải người nhận báo cáo này."),
    "route.not-your-turn": _("Chưa đến lượt anh/chị xử lý báo cáo này."),
    "route.not-the-signer": _("Bước của anh/chị là xem xét; người ký ở bước sau."),
    "route.signs-instead": _("Bước của anh/chị là ký báo cáo."),
    "section.empty": _("Phần “%(heading)s” chưa có nội dung."),
    "section.stale": _("Phần “%(heading)s” được sửa trước khi số liệu thay đổi; cần xem lại rồi lưu."),
    "figures.counted-too-early": _(
        "Số liệu được tính ngày %(computed_on)s, khi ngày chốt %(cut_off)s chưa qua. Bấm “Tính lại số liệu”."
    ),
    "figures.out-of-date": _("Hồ sơ nhiệm vụ đã thay đổi từ lần tính số liệu %(computed_on)s. Bấm “Tính lại số liệu”."),
    "period.months-impossible": _("Kỳ %(kind)s %(number)s có tháng không hợp lý."),
    "period.days-impossible": _("Kỳ %(kind)s %(number)s có ngày không hợp lý."),
    "period.due-before-cut-off": _("Kỳ %(kind)s %(number)s có hạn gửi không sau ngày chốt số liệu."),
    "outline.unknown-table": _("Phần %(section)s dùng bảng %(table)s chưa có trong đề cương."),
    "outline.typed-figure": _("Câu mẫu của phần %(section)s có số gõ sẵn: %(text)s"),
    "outline.unknown-list": _("Câu mẫu của phần %(section)s lặp theo danh sách không có: %(text)s"),
    "outline.unknown-word": _("Câu mẫu của phần %(section)s dùng từ không có (%(words)s): %(text)s"),
}

VERBS = {
    "reports.report.drafted": _("soạn báo cáo"),
    "reports.report.recounted": _("tính lại số liệu"),
    "reports.report.discarded": _("xóa dự thảo báo cáo"),
    "reports.section.edited": _("sửa phần “%(heading)s”"),
    "reports.section.redrafted": _("lấy lại lời dự thảo của phần “%(heading)s”"),
    "reports.recipients.changed": _("thay đổi nơi nhận"),
    "reports.report.submitted": _("trình ký báo cáo"),
    "reports.report.agreed": _("đồng ý dự thảo báo cáo"),
    "reports.report.returned": _("trả lại dự thảo báo cáo: %(reasons)s"),
    "reports.report.signed": _("ký báo cáo số %(written)s"),
    "reports.report.sent": _("gửi báo cáo số %(written)s"),
    "reports.report.acknowledged": _("xác nhận đã xem báo cáo"),
}
