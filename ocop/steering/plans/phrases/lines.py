"""The sentences of lines, inputs, opening and adjusting."""

from django.utils.translation import gettext_lazy as _

OBSTACLES = {
    "gap.no-lead": _("“%(line)s” chưa có cơ quan chủ trì."),
    "gap.no-indicator": _("“%(line)s” chưa có chỉ tiêu đo kết quả."),
    "gap.no-target": _("“%(line)s” chưa có chỉ tiêu phải đạt."),
    "gap.no-due": _("“%(line)s” chưa có thời hạn hoàn thành."),
    "gap.places-without": _("“%(line)s”: còn %(n)s địa bàn chưa được giao chỉ tiêu."),
    "gap.silent": _("%(body)s chưa gửi đề xuất."),
    "targets.no-whole": _("“%(line)s” giao các địa bàn tổng cộng %(places)s nhưng chưa có chỉ tiêu chung của tỉnh."),
    "targets.places-differ": _(
        "“%(line)s”: chỉ tiêu các địa bàn cộng lại là %(places)s, không khớp chỉ tiêu chung %(whole)s."
    ),
    "targets.quarters-differ": _(
        "“%(line)s”: chỉ tiêu các quý cộng lại là %(quarters)s, không khớp chỉ tiêu cả năm %(year)s."
    ),
    "money.no-estimate": _("%(source)s: kế hoạch dùng %(planned)s nhưng chưa có dự toán đề nghị cho nguồn này."),
    "money.above-estimate": _("%(source)s: kế hoạch dùng %(planned)s, vượt dự toán đề nghị %(limit)s là %(over)s."),
    "money.above-allocation": _("%(source)s: kế hoạch dùng %(planned)s, vượt dự toán được giao %(limit)s là %(over)s."),
    "line.no-content": _("Chưa ghi nội dung công việc."),
    "line.lead-coordinates": _("Cơ quan chủ trì không đồng thời là cơ quan phối hợp."),
    "line.ends-before-start": _("Ngày hoàn thành %(due)s ở trước ngày bắt đầu %(start)s."),
    "line.source-twice": _("Một nguồn vốn được ghi hai lần."),
    "line.no-money": _("Số tiền phải lớn hơn 0; không có kinh phí thì để trống."),
    "line.changed-meanwhile": _(
        "Người khác vừa sửa nội dung này. Xem bản mới rồi sửa lại; những gì anh/chị đã gõ còn ở dưới."
    ),
    "line.runs": _("Nội dung này đã giao thành nhiệm vụ nên không bỏ được; hãy ngừng thực hiện."),
    "line.stops-only-in-adjustment": _("Chỉ ngừng nội dung trong bản điều chỉnh; trong dự thảo thì bỏ hẳn."),
    "target.twice": _("Một địa bàn có hai chỉ tiêu cho cùng một kỳ."),
    "target.out-of-range": _("Chỉ tiêu %(value)s là số âm hoặc quá lớn."),
    "target.upside-down": _("Chỉ tiêu từ %(value)s đến %(upper)s: số sau nhỏ hơn số trước."),
    "target.no-such-quarter": _("Kỳ của chỉ tiêu phải là cả năm hoặc một trong bốn quý."),
    "target.elsewhere": _("Có chỉ tiêu giao cho địa bàn ngoài phạm vi của kế hoạch."),
    "input.called-before": _("Đã gửi đề nghị cho bản dự thảo này; muốn thêm thời gian thì lùi hạn."),
    "input.nobody-asked": _("Chưa chọn cơ quan nào."),
    "input.asks-itself": _("Cơ quan lập kế hoạch không gửi đề nghị cho chính mình."),
    "input.due-passed": _("Hạn %(due)s đã qua."),
    "input.not-later": _("Hạn mới phải sau hạn hiện nay %(due)s."),
    "input.empty": _("Chưa có nội dung đề xuất. Không đề xuất gì thì ghi rõ ở phần ghi chú."),
    "input.not-sent": _("Cơ quan chưa gửi đề xuất này."),
    "input.answered": _("Đề xuất này đã được xử lý."),
    "input.no-reason": _("Chưa nêu lý do không đưa vào kế hoạch."),
    "input.call-closed": _("Đợt lấy đề xuất đã kết thúc."),
    "input.no-call": _("Không có đợt lấy đề xuất nào đang mở."),
    "plan.years-upside-down": _("Giai đoạn %(first)s–%(last)s không hợp lý."),
    "plan.owner-gone": _("%(owner)s kết thúc hoạt động ngày %(day)s nên không lập kế hoạch cho năm này."),
    "plan.other-level": _("%(owner)s không lập kế hoạch cấp “%(level)s”."),
    "plan.no-approver": _("Chưa xác định được cơ quan phê duyệt."),
    "plan.is-there": _("%(owner)s đã có kế hoạch loại này cho năm %(year)s."),
    "plan.copies-forward": _("Chỉ chép được kế hoạch của năm trước."),
    "plan.copies-draft": _("Kế hoạch được chép chưa ban hành."),
    "plan.not-discarded": _("Không xóa được: kế hoạch ở trạng thái “%(state)s” hoặc đã gửi các cơ quan."),
    "adjustment.nothing-in-force": _("Kế hoạch chưa có bản đang thực hiện để điều chỉnh."),
    "adjustment.under-way": _("Đang có một bản điều chỉnh chưa xong."),
}

VERBS = {
    "plans.plan.opened": _("lập dự thảo “%(title)s”"),
    "plans.version.discarded": _("xóa dự thảo “%(title)s”, bản %(number)s"),
    "plans.version.adjusted": _("mở bản điều chỉnh %(number)s: %(ground)s"),
    "plans.line.added": _("thêm nội dung “%(content)s”"),
    "plans.line.edited": _("sửa nội dung “%(content)s”"),
    "plans.line.removed": _("bỏ nội dung “%(content)s”"),
    "plans.line.moved": _("đổi thứ tự nội dung “%(content)s”"),
    "plans.line.stopped": _("ngừng nội dung “%(content)s”"),
    "plans.line.resumed": _("tiếp tục nội dung “%(content)s”"),
    "plans.line.taken": _("đưa đề xuất của %(body)s vào kế hoạch: “%(content)s”"),
    "plans.input.added": _("thêm nội dung đề xuất “%(content)s”"),
    "plans.input.sent": _("gửi đề xuất, %(lines)s nội dung"),
    "plans.input.refused": _("không đưa đề xuất “%(content)s” vào kế hoạch: %(reason)s"),
    "plans.inputs.called": _("đề nghị %(bodies)s cơ quan đề xuất, hạn gửi %(due)s"),
    "plans.inputs.extended": _("lùi hạn gửi đề xuất từ ngày %(old)s đến ngày %(new)s"),
    "plans.inputs.closed": _("kết thúc đợt lấy đề xuất, %(silent)s cơ quan chưa gửi"),
}
