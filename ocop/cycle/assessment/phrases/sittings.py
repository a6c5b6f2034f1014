"""Sittings, lists, declarations, sheets, discussions, knock-outs, written opinions, minutes."""

from django.utils.translation import gettext_lazy as _

OBSTACLES = {
    "sitting.no-day": _("Chưa ghi ngày của phiên."),
    "sitting.day-past": _("Ngày của phiên ở trước hôm nay."),
    "sitting.no-round": _("Chưa chọn đợt đánh giá."),
    "sitting.extra-round": _("Quy chế đang áp dụng không cho phép đợt thêm."),
    "sitting.no-dossiers": _("Chưa chọn hồ sơ nào."),
    "sitting.no-attendance": _("Chỉ điểm danh phiên họp đang dự kiến hoặc đang mở."),
    "sitting.not-today": _("Chưa đến ngày của phiên."),
    "sitting.not-open": _("Phiên không đang mở."),
    "sitting.items-open": _("Còn hồ sơ chưa kết thúc: %(products)s."),
    "sitting.no-minutes": _("Chưa hoàn thành biên bản."),
    "item.no-report": _("“%(product)s” chưa có báo cáo của Tổ tư vấn."),
    "item.not-ready": _(
        "Tổ tư vấn chưa kết luận “%(product)s” đủ điều kiện trình Hội đồng; ghi lý do nếu vẫn đưa vào phiên."
    ),
    "item.kept-from": _("Anh/chị đã từ chối tham gia một hồ sơ trong số này nên không xử lý được."),
    "carry.not-waiting": _("“%(product)s” không chờ Hội đồng đánh giá nên không chuyển đợt."),
    "carry.still-taking": _("Đợt của “%(product)s” còn nhận hồ sơ nên không chuyển đợt."),
    "carry.no-round": _("Chưa mở đợt nào còn nhận hồ sơ; mở đợt sau trước khi chuyển."),
    "item.is-listed": _("“%(product)s” đang ở trong một phiên khác."),
    "item.other-round": _("“%(product)s” thuộc đợt khác."),
    "item.not-re-evaluation": _("“%(product)s” không phải hồ sơ đánh giá lại nên không lấy ý kiến bằng văn bản."),
    "item.set-not-scored": _("“%(product)s”: bộ tiêu chí không chấm theo từng tiêu chí được."),
    "item.sample-not-here": _("Sản phẩm mẫu chỉ có trong phiên chấm thử."),
    "item.no-name": _("Chưa ghi tên sản phẩm mẫu."),
    "item.is-over": _("“%(product)s” đã kết thúc trong phiên."),
    "item.stopped": _("Có đề nghị loại đang chờ kết luận nên dừng chấm."),
    "item.opinions-missing": _("Chưa có ý kiến bằng văn bản của: %(members)s."),
    "item.meeting-asked": _("Đề nghị họp: %(members)s; cần chuyển sang họp Hội đồng."),
    "item.opinions-differ": _("Điểm các phiếu chênh nhau quá mức cho phép; cần chuyển sang họp Hội đồng."),
    "item.not-written": _("Hồ sơ này không lấy ý kiến bằng văn bản."),
    "item.no-meeting": _("Chưa chọn phiên họp đang dự kiến của Hội đồng trong cùng đợt."),
    "ballot.not-own": _("Đây không phải phiếu của anh/chị."),
    "ballot.own-lock": _(
        "Không ai tự mở khóa phiếu của mình; phiếu của người điều hành do Phó Chủ tịch hoặc thư ký Hội đồng mở."
    ),
    "ballot.reason-too-long": _("Nhận xét dài %(n)s ký tự, nhiều nhất %(most)s; hãy viết gọn lại, chưa lưu phần nào."),
    "ballot.changed-elsewhere": _(
        "Tiêu chí %(criterion)s đã được chọn ở nơi khác lúc %(at)s: %(theirs)s. "
        "Lựa chọn gửi từ đây chưa lưu: %(ours)s. Muốn thay thì chọn lại lần nữa."
    ),
    "ballot.remarks-changed": _(
        "Nhận xét chung đã được ghi ở nơi khác: “%(theirs)s”. "
        "Nội dung gửi từ đây chưa lưu: “%(ours)s”. Muốn thay thì lưu lại lần nữa."
    ),
    "ballot.not-signed": _("Phiếu chưa ký."),
    "ballot.absent": _("Anh/chị chưa được ghi có mặt tại phiên."),
    "ballot.other-case": _(
        "Tiêu chí %(criterion)s: phiếu đang chấm theo %(case)s, không chọn mức của trường hợp khác."
    ),
    "ballot.no-option": _("Chọn một mức rồi ghi lý do."),
    "interest.trial": _("Sản phẩm mẫu không cần khai xung đột lợi ích."),
    "interest.no-kind": _("Chưa chọn nội dung khai."),
    "interest.no-words": _("Chưa ghi liên quan như thế nào."),
    "note.empty": _("Chưa ghi nội dung."),
    "agreed.not-asked": _("Tiêu chí %(criterion)s không có mức tối thiểu nên không cần thống nhất."),
    "agreed.too-many": _("Số phiếu biểu quyết không khớp: có %(of)s thành viên tham gia hồ sơ này."),
    "agreed.not-carried": _(
        "%(n)s trên %(of)s thành viên có mặt tán thành, Quy chế yêu cầu ít nhất %(needed)s; chưa phải mức thống nhất."
    ),
    "knock-out.is-decided": _("Đề nghị loại đã có kết luận."),
    "opinion.unsigned": _("Anh/chị ký phiếu của mình trước khi cho ý kiến."),
    "opinion.no-kind": _("Chưa chọn ý kiến."),
    "minutes.changed": _("%(who)s vừa ghi biên bản; tải lại trang để xem."),
    "minutes.kept-from": _(
        "Anh/chị không tham gia một hồ sơ của phiên nên người khác ghi biên bản chung; vẫn ghi được từng hồ sơ còn lại."
    ),
    "minutes.finished": _("Biên bản đã hoàn thành."),
    "minutes.incomplete": _("Biên bản chưa có diễn biến hoặc kết luận."),
    "pack.declare-first": _("Anh/chị khai xung đột lợi ích trước khi đọc hồ sơ."),
}

VERBS = {
    "assessment.sitting.planned": _("lập phiên %(sitting)s của %(council)s theo quy chế %(regulation)s, ngày %(day)s"),
    "assessment.sitting.cancelled": _("hủy phiên %(sitting)s; lý do: %(reason)s"),
    "assessment.sitting.opened": _("mở phiên %(sitting)s của %(council)s"),
    "assessment.sitting.closed": _("kết thúc phiên %(sitting)s của %(council)s"),
    "assessment.attendance.noted": _("điểm danh phiên %(sitting)s: %(n)s người có mặt"),
    "assessment.item.listed": _("đưa “%(product)s” vào phiên %(sitting)s"),
    "assessment.dossier.carried": _("chuyển “%(product)s” từ %(before)s sang %(round)s; lý do: %(reason)s"),
    "assessment.item.withdrawn": _("rút “%(product)s” khỏi phiên %(sitting)s; lý do: %(reason)s"),
    "assessment.item.moved": _("chuyển “%(product)s” sang họp, phiên %(sitting)s; lý do: %(reason)s"),
    "assessment.interest.declared": _("khai về “%(product)s”: %(kind)s %(words)s"),
    "assessment.member.recused": _("%(member)s không tham gia đánh giá “%(product)s”; lý do: %(reason)s"),
    "assessment.sheet.begun": _("bắt đầu chấm “%(product)s”, lượt %(turn)s"),
    "assessment.sheet.signed": _("ký và khóa phiếu “%(product)s”, lượt %(turn)s, mã %(digest)s"),
    "assessment.sheet.unlocked": _("mở khóa phiếu “%(product)s” của %(member)s, lượt %(turn)s; lý do: %(reason)s"),
    "assessment.discussion.noted": _("ghi biên bản về “%(product)s”, lượt %(turn)s: %(kind)s"),
    "assessment.turn.begun": _("mở lượt chấm %(turn)s của “%(product)s”"),
    "assessment.option.agreed": _("ghi mức thống nhất của “%(product)s”, tiêu chí %(criterion)s: mức %(option)s"),
    "assessment.knock-out.raised": _("đề nghị loại “%(product)s”: %(ground)s; %(reason)s"),
    "assessment.knock-out.voted": _("biểu quyết về đề nghị loại “%(product)s”"),
    "assessment.knock-out.confirmed": _("kết luận loại “%(product)s”: %(ground)s; %(reason)s"),
    "assessment.knock-out.dismissed": _("không chấp nhận đề nghị loại “%(product)s”: %(reason)s"),
    "assessment.opinion.given": _("cho ý kiến bằng văn bản về “%(product)s”: %(kind)s"),
    "assessment.minutes.kept": _("ghi biên bản phiên %(sitting)s, lần %(edition)s"),
    "assessment.minutes.finished": _("hoàn thành biên bản phiên %(sitting)s"),
    "assessment.trial.ended": _("kết thúc chấm thử “%(product)s”"),
}
