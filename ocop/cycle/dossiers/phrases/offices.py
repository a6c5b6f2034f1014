"""The sentences of commune and office: receiving, completion, Form 03, proposal, intake, results."""

from django.utils.translation import gettext_lazy as _

OBSTACLES = {
    "dossier.transition-ended": _(
        "Hết ngày %(day)s mà hồ sơ chưa đánh giá xong theo %(old)s nên phải theo %(new)s: chủ thể lập lại hồ sơ theo "
        "bộ tiêu chí đang áp dụng, nội dung không đổi được giữ."
    ),
    "dossier.transition-runs": _("Hồ sơ vẫn được đánh giá theo bộ tiêu chí của nó, không cần lập lại."),
    "dossier.is-received": _("Hồ sơ đã được tiếp nhận ngày %(day)s."),
    "refile.other-kind": _("Chỉ hồ sơ đánh giá lại mới cần ghi ngoại lệ về thời gian nộp."),
    "refile.exception-there": _("Hồ sơ đã được ghi ngoại lệ."),
    "refile.no-basis": _("Chưa ghi căn cứ của ngoại lệ."),
    "completion.not-received": _("Hồ sơ chưa được tiếp nhận, cấp số."),
    "completion.is-open": _("Đang có một đề nghị bổ sung chờ trả lời; mỗi lần chỉ một đề nghị, gồm tất cả nội dung."),
    "completion.no-item": _("Chưa nêu nội dung cần bổ sung nào."),
    "completion.no-reason": _("Nội dung thứ %(n)s chưa chọn lý do."),
    "completion.no-criterion": _("Nội dung thứ %(n)s: bộ tiêu chí không có tiêu chí %(criterion)s."),
    "completion.no-place": _("Nội dung thứ %(n)s chưa chỉ ra tiêu chí, mục hay giấy tờ nào."),
    "completion.no-text": _("Nội dung thứ %(n)s chọn “Lý do khác” thì ghi rõ."),
    "completion.no-due": _("Chưa ghi hạn trả lời."),
    "completion.due-passed": _("Hạn trả lời %(day)s phải sau hôm nay."),
    "form03.signed": _("Báo cáo Mẫu 03 đã ký, không sửa được."),
    "form03.content-missing": _("Nội dung “%(content)s” chưa đủ mô tả của chủ thể, nhận xét và kết luận của xã."),
    "form03.no-proposal": _("Chưa ghi đề nghị của UBND cấp xã."),
    "form03.no-meeting-day": _("Có họp các bộ phận thì ghi ngày họp."),
    "letter.no-number": _("Chưa ghi số, ký hiệu văn bản."),
    "letter.no-title": _("Chưa ghi chức danh người ký."),
    "letter.empty": _("Chưa chọn hồ sơ nào để đề nghị."),
    "letter.samples-missing": _("“%(product)s” mới ghi nhận %(held)s/%(asked)s mẫu sản phẩm gửi kèm đề nghị."),
    "letter.many-places": _("Một văn bản đề nghị chỉ gồm hồ sơ của một xã, phường."),
    "letter.is-taken": _("Hôm nay xã đã có văn bản số %(number)s."),
    "intake.missing": _("Hồ sơ còn thiếu thành phần: %(parts)s."),
    "summary.nothing": _("Đợt này chưa có hồ sơ nào được tiếp nhận."),
    "summary.kept-out": _("Đợt có hồ sơ anh/chị không được xem nên người khác ký báo cáo tổng hợp."),
    "intake.no-round": _("Chưa mở đợt đánh giá nào nhận hồ sơ đề nghị ngày này."),
}

VERBS = {
    "dossiers.dossier.reminded": _("nhắc thời hạn của hồ sơ “%(product)s”: %(near)s, ngày %(day)s"),
    "dossiers.dossier.excepted": _("ghi ngoại lệ về thời gian nộp của “%(product)s”, căn cứ: %(basis)s"),
    "dossiers.dossier.received": _("tiếp nhận hồ sơ “%(product)s”, phiếu số %(number)s, xem xét đến %(due)s"),
    "dossiers.completion.asked": _(
        "đề nghị bổ sung hồ sơ “%(product)s” (%(level)s, lần %(round)s): %(items)s nội dung, hạn %(due)s"
    ),
    "dossiers.report.written": _("ghi Mẫu 03 của “%(product)s”: %(findings)s"),
    "dossiers.report.signed": _("ký Mẫu 03 của “%(product)s”, số %(number)s"),
    "dossiers.report.unsigned": _("rút chữ ký Mẫu 03 của “%(product)s”, lý do: %(reason)s"),
    "dossiers.proposal.sent": _("gửi văn bản đề nghị số %(number)s của %(place)s: %(n)s hồ sơ"),
    "dossiers.dossier.proposed": _("đề nghị tỉnh đánh giá “%(product)s”, văn bản số %(number)s"),
    "dossiers.dossier.accepted": _(
        "tiếp nhận hồ sơ “%(product)s” vào %(round)s (nhận đề nghị đến %(closes)s), phiếu số %(number)s"
    ),
    "dossiers.summary.signed": _("ký báo cáo tổng hợp số %(number)s, đợt %(round)s: %(n)s hồ sơ"),
    "dossiers.dossier.noted": _("hồ sơ “%(product)s” chuyển sang “%(state)s”. %(reason)s"),
}
