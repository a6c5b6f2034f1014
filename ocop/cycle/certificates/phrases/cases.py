"""Revocation, suspension, complaints."""

from django.utils.translation import gettext_lazy as _

OBSTACLES = {
    "case.over": _("Công nhận này đã bị thu hồi hoặc đã được thay thế."),
    "case.is-open": _("Đã có hồ sơ thu hồi đang xử lý."),
    "case.no-ground": _("Chưa chọn căn cứ thu hồi."),
    "case.no-conclusion": _("Chưa ghi số và cơ quan của kết luận."),
    "case.no-day": _("Ngày kết luận chưa ghi, hoặc ở sau hôm nay."),
    "case.no-clock": _("Không có quy định về thời hạn thu hồi cho ngày kết luận này."),
    "case.no-facts": _("Chưa ghi nội dung vi phạm."),
    "case.other-state": _("Hồ sơ thu hồi đang ở bước khác: %(state)s."),
    "case.no-proposal": _("Chưa ghi số văn bản trình."),
    "case.other-signer": _("Hạng sao này do cấp khác quyết định thu hồi."),
    "case.own-proposal": _("Người lập, trình hồ sơ thu hồi không ra quyết định."),
    "case.no-decision": _("Chưa ghi số quyết định thu hồi."),
    "case.no-decision-day": _("Ngày quyết định chưa ghi, trước ngày kết luận, hoặc ở sau hôm nay."),
    "case.no-signer": _("Chưa ghi người ký quyết định."),
    "case.closed": _("Hồ sơ thu hồi đã kết thúc."),
    "explanation.empty": _("Chưa viết nội dung giải trình."),
    "suspension.over": _("Công nhận này không còn hiệu lực."),
    "suspension.is-on": _("Đang tạm dừng."),
    "suspension.is-off": _("Không đang tạm dừng."),
    "suspension.no-decision": _("Chưa ghi cơ quan và số quyết định tạm dừng."),
    "suspension.no-day": _("Ngày quyết định chưa ghi, hoặc ở sau hôm nay."),
    "suspension.no-start": _("Ngày bắt đầu chưa ghi, hoặc trước ngày quyết định."),
    "suspension.no-lifting": _("Chưa ghi số quyết định cho hoạt động lại."),
    "suspension.no-end": _("Ngày hết tạm dừng chưa ghi, không sau ngày bắt đầu, hoặc ở sau hôm nay."),
    "complaint.no-result": _("Chưa chọn kết quả."),
    "complaint.no-kind": _("Chưa chọn kiến nghị hay khiếu nại."),
    "complaint.empty": _("Chưa viết nội dung."),
    "complaint.no-sender": _("Chưa ghi người gửi."),
    "complaint.not-told": _("Kết quả này chưa được thông báo."),
    "complaint.too-late": _("Đã quá %(n)s ngày kể từ ngày thông báo kết quả (%(day)s)."),
    "complaint.other-state": _("Đơn đang ở bước khác: %(state)s."),
    "complaint.is-recognised": _(
        "“%(product)s” đã được công nhận: hạng sao chỉ thay đổi bằng hồ sơ nâng hạng, đánh giá lại, hoặc thu hồi quyết "
        "định công nhận không đúng quy định."
    ),
    "complaint.not-before-council": _("Hồ sơ “%(product)s” không ở bước có thể đưa ra Hội đồng đánh giá lại."),
    "complaint.other-dossier": _("“%(product)s” đang có hồ sơ đánh giá khác."),
    "complaint.no-outcome": _("Chưa chọn kết luận."),
    "complaint.no-finding": _("Chưa ghi kết quả xem xét lại."),
    "complaint.no-number": _("Chưa ghi số văn bản trả lời."),
    "complaint.no-day": _("Ngày văn bản trả lời chưa ghi, trước ngày nhận, hoặc ở sau hôm nay."),
}

VERBS = {
    "certificates.case.opened": _("lập hồ sơ thu hồi “%(product)s”: %(ground)s (%(number)s), hạn %(due)s"),
    "certificates.case.proposed": _("trình thu hồi “%(product)s” (%(number)s)"),
    "certificates.case.revoked": _("thu hồi công nhận “%(product)s” theo %(decision)s ngày %(day)s"),
    "certificates.case.dropped": _("kết thúc hồ sơ thu hồi “%(product)s”, không thu hồi; lý do: %(reason)s"),
    "certificates.case.explained": _("giải trình về hồ sơ thu hồi “%(product)s”"),
    "certificates.suspension.noted": _("ghi tạm dừng “%(product)s” theo %(decision)s của %(body)s"),
    "certificates.suspension.lifted": _("ghi hết tạm dừng “%(product)s” theo %(number)s"),
    "certificates.complaint.sent": _(
        "gửi kiến nghị, khiếu nại về kết quả “%(product)s” (%(sender)s), hạn trả lời %(due)s"
    ),
    "certificates.complaint.accepted": _("thụ lý đơn về kết quả “%(product)s” (%(sender)s)"),
    "certificates.complaint.refused": _("không thụ lý đơn về kết quả “%(product)s” (%(sender)s); lý do: %(reason)s"),
    "certificates.complaint.withdrawn": _("rút đơn về kết quả “%(product)s” (%(sender)s); lý do: %(reason)s"),
    "certificates.complaint.answered": _("trả lời đơn về kết quả “%(product)s” (%(sender)s): %(outcome)s, %(number)s"),
}
