"""The sentences of the public check, misuse reports and keys."""

from django.utils.translation import gettext_lazy as _

OBSTACLES = {
    "misuse.no-place": _("Chưa ghi nơi thấy sản phẩm."),
    "misuse.no-text": _("Chưa ghi điều đã thấy."),
    "misuse.taken": _("Báo sai phạm này không còn chờ nhận: %(state)s."),
    "misuse.answered": _("Báo sai phạm này đã trả lời: %(state)s."),
    "misuse.no-finding": _("Chưa chọn kết quả kiểm tra."),
    "misuse.no-answer": _("Chưa ghi lời trả lời cho người báo."),
    "certificate.no-signing-key": _(
        "Máy chủ chưa có khóa ký của cơ quan: đặt OCOP_PDF_KEY hoặc OCOP_PDF_PKCS11 (docs/deploy.md)."
    ),
    "certificate.no-pdf": _("Máy chủ chưa có bản PDF của giấy này để ký."),
    "certificate.signed": _("Giấy này đã ký số."),
    "key.none": _("Không có khóa nào ký được mã QR cho ngày %(day)s: chạy manage.py signing_keys publish."),
    "key.unknown": _("Không có khóa số %(number)s."),
    "key.revoked": _("Khóa số %(number)s đã bị thu hồi."),
    "key.starts-too-early": _("Khóa mới phải bắt đầu sau ngày %(day)s, ngày bắt đầu của khóa đang dùng."),
}

VERBS = {
    "certificates.certificate.signed": _("ký số giấy chứng nhận %(number)s"),
    "certificates.misuse.reported": _("tiếp nhận báo sai phạm tại %(place)s (đã kiểm tra: %(checked)s)"),
    "certificates.misuse.taken": _("nhận xử lý báo sai phạm"),
    "certificates.misuse.answered": _("trả lời báo sai phạm: %(found)s; %(answer)s"),
    "certificates.key.published": _("công bố khóa số %(number)s của mã QR, dùng từ %(starts)s"),
    "certificates.key.revoked": _("thu hồi khóa số %(number)s của mã QR: %(reason)s"),
}
