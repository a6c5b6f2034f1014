"""Councils, their members, their regulation, who may do what in them."""

from django.utils.translation import gettext_lazy as _

OBSTACLES = {
    "act.no-reason": _("Chưa ghi lý do."),
    "council.no-name": _("Chưa ghi tên Hội đồng."),
    "council.no-number": _("Chưa ghi số quyết định thành lập Hội đồng."),
    "council.no-day": _("Chưa ghi ngày quyết định."),
    "council.day-to-come": _("Ngày quyết định ở sau hôm nay."),
    "council.no-issuer": _("Chưa ghi cơ quan ban hành quyết định."),
    "council.is-there": _("Quyết định %(number)s đã được nhập."),
    "council.ended": _("Hội đồng đã kết thúc."),
    "council.sittings-open": _("Còn phiên chưa kết thúc."),
    "council.seat-empty": _("Chưa có người ở ghế: %(seat)s."),
    "council.not-seated": _("Anh/chị không tham gia hồ sơ này trong Hội đồng."),
    "council.not-scoring": _("Ghế của anh/chị không chấm điểm."),
    "council.not-voting": _("Ghế của anh/chị không biểu quyết."),
    "council.not-leading": _(
        "Việc này do Chủ tịch Hội đồng, hoặc Phó Chủ tịch khi Chủ tịch không tham gia, thực hiện."
    ),
    "council.not-keeping": _("Việc này do thư ký hoặc người điều hành Hội đồng thực hiện."),
    "member.no-post": _("%(member)s chưa có chức danh tham gia Hội đồng."),
    "member.no-chair-post": _("%(member)s chưa có chức danh Chủ tịch Hội đồng."),
    "member.is-seated": _("%(member)s đã là thành viên."),
    "member.second-chair": _("Hội đồng đã có Chủ tịch."),
    "member.chairs-seat": _("Ghế Chủ tịch Hội đồng chỉ dành cho Chủ tịch, và Chủ tịch ngồi ghế đó."),
    "member.is-over": _("Thành viên đã thôi tham gia."),
    "member.sitting-open": _(
        "Một phiên của Hội đồng đang mở, phiếu đã phát; thành viên mới tham gia từ ngày sau ngày họp của phiên đó."
    ),
    "member.is-sitting": _("Thành viên đang dự phiên; kết thúc phiên trước, hoặc ghi không để tham gia từng hồ sơ."),
    "regulation.no-number": _("Chưa ghi số quyết định ban hành quy chế."),
    "regulation.no-day": _("Ngày quyết định chưa ghi, hoặc ở sau hôm nay."),
    "regulation.no-issuer": _("Chưa ghi cơ quan ban hành quy chế."),
    "regulation.no-start": _("Chưa ghi ngày áp dụng."),
    "regulation.starts-before": _("Ngày áp dụng phải sau ngày %(day)s của phiên bản trước."),
    "regulation.quorum-out-of-range": _("Tỷ lệ có mặt phải từ 1 đến 100."),
    "regulation.spread-out-of-range": _("Chênh lệch cho phép phải từ 0 đến 100 điểm."),
    "regulation.turns-out-of-range": _("Số lượt chấm phải từ 1 đến 9."),
    "regulation.days-out-of-range": _("Số ngày làm việc phải từ 0 đến 30."),
    "forged.field": _("Yêu cầu có trường lạ (%(fields)s) nên không được nhận; đã ghi nhật ký."),
    "forged.value": _("Mức gửi lên không phải một mức của bộ tiêu chí; đã ghi nhật ký."),
}

VERBS = {
    "assessment.council.entered": _("nhập %(council)s theo %(number)s ngày %(day)s"),
    "assessment.council.ended": _("kết thúc %(council)s; lý do: %(reason)s"),
    "assessment.member.added": _("thêm %(member)s (%(body)s) vào %(council)s: ghế %(seat)s, %(role)s"),
    "assessment.member.ended": _("%(member)s thôi tham gia %(council)s; lý do: %(reason)s"),
    "assessment.regulation.entered": _("nhập quy chế Hội đồng %(number)s, áp dụng từ %(day)s"),
    "assessment.request.refused": _("từ chối yêu cầu không hợp lệ tại %(address)s: %(codes)s"),
}
