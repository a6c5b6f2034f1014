"""Results and their way on: submission, the Chairman's word, the ministry, the notice."""

from django.utils.translation import gettext_lazy as _

OBSTACLES = {
    "submission.not-recognised": _("“%(product)s” không đạt hạng được công nhận nên không trình."),
    "submission.is-listed": _("“%(product)s” đã ở trong một tờ trình."),
    "submission.kept-from": _("Tờ trình hoặc kết quả này có hồ sơ anh/chị đã từ chối tham gia nên người khác xử lý."),
    "submission.not-draft": _("Tờ trình đã trình."),
    "submission.no-rows": _("Chưa chọn kết quả nào để trình."),
    "submission.no-number": _("Chưa ghi số tờ trình."),
    "submission.not-submitted": _("Tờ trình không đang chờ quyết định."),
    "submission.own-draft": _("Người lập, trình tờ trình không phê duyệt tờ trình đó."),
    "submission.no-decision": _("Chưa ghi số quyết định phê duyệt."),
    "ministry.not-sent": _("Kết quả này chưa gửi Bộ."),
    "ministry.is-answered": _("Đã ghi kết quả của Bộ."),
    "ministry.no-number": _("Chưa ghi số văn bản của Bộ."),
    "ministry.no-day": _("Ngày văn bản của Bộ chưa ghi, hoặc ở sau hôm nay."),
    "ministry.not-answered": _("Chưa có kết quả của Bộ."),
    "ministry.is-left": _("Đã chọn hướng xử lý."),
    "exit.mean-too-fine": _("Điểm của Bộ có nhiều nhất %(places)s chữ số thập phân."),
    "announcement.is-told": _("Đã thông báo kết quả của “%(product)s”."),
    "announcement.no-number": _("Chưa ghi số thông báo."),
    "announcement.too-early": _("Kết quả của “%(product)s” chưa được phê duyệt nên chưa thông báo."),
}

VERBS = {
    "assessment.result.frozen": _("chốt kết quả “%(product)s”, mã %(digest)s"),
    "assessment.result.sent": _("gửi Bộ kết quả “%(product)s” (%(letter)s)"),
    "assessment.result.announced": _("thông báo “%(product)s”: %(stage)s (%(number)s)"),
    "assessment.submission.drafted": _("lập tờ trình kết quả, %(rows)s sản phẩm"),
    "assessment.submission.revised": _("sửa tờ trình %(number)s: %(before)s sản phẩm thành %(rows)s"),
    "assessment.submission.submitted": _("trình kết quả, tờ trình %(number)s"),
    "assessment.submission.approved": _("phê duyệt kết quả theo tờ trình %(number)s, quyết định %(decision)s"),
    "assessment.submission.returned": _("trả lại tờ trình %(number)s; lý do: %(reason)s"),
    "assessment.answer.noted": _("ghi kết quả của Bộ về “%(product)s” (%(number)s, %(day)s)"),
    "assessment.exit.chosen": _("chọn hướng xử lý “%(product)s”: %(exit)s; lý do: %(reason)s"),
}
