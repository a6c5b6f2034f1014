"""Recognition, certificates, extension, renewal."""

from django.utils.translation import gettext_lazy as _

OBSTACLES = {
    "recognition.no-results": _("Chưa chọn kết quả nào để công nhận."),
    "recognition.exists": _("“%(product)s” đã được công nhận theo kết quả này."),
    "recognition.assessed-again": _("“%(product)s” đã được đánh giá lại: kết quả này không còn được dùng."),
    "recognition.too-low": _(
        "“%(product)s” không đạt hạng được công nhận: không có quyết định, không cấp giấy chứng nhận."
    ),
    "recognition.not-approved": _("Kết quả của “%(product)s” chưa được Chủ tịch UBND tỉnh phê duyệt."),
    "recognition.with-ministry": _("“%(product)s” tiềm năng 5 sao, chưa có kết quả của Bộ; chưa phải sản phẩm 5 sao."),
    "recognition.other-level": _("“%(product)s”: hạng này do cấp khác công nhận (%(level)s)."),
    "recognition.no-decision": _("Chưa ghi số quyết định."),
    "recognition.no-day": _("Ngày quyết định chưa ghi, hoặc ở sau hôm nay."),
    "certificate.is-issued": _("Đã cấp giấy chứng nhận."),
    "certificate.no-series": _("Chưa có dãy số giấy chứng nhận, hoặc chưa rõ cơ quan công nhận."),
    "certificate.no-number": _("Chưa ghi số giấy chứng nhận của Bộ."),
    "certificate.no-day": _("Ngày cấp chưa ghi, trước ngày quyết định, hoặc ở sau hôm nay."),
    "certificate.not-own": _("Sản phẩm này không thuộc chủ thể của anh/chị."),
    "extension.no-rule": _("Không có quy định chuyển tiếp nào cho kéo dài hiệu lực."),
    "extension.over": _("Giấy chứng nhận đã bị thu hồi hoặc đã được thay thế."),
    "extension.exists": _("Giấy chứng nhận đã được kéo dài hiệu lực."),
    "extension.not-transitional": _("Chỉ kéo dài cho sản phẩm được công nhận trước ngày %(day)s."),
    "extension.not-filed": _("Chưa có hồ sơ đánh giá lại nộp chậm nhất ngày %(day)s."),
    "extension.days": _("Số ngày kéo dài từ 1 đến %(n)s."),
    "extension.no-decision": _("Chưa ghi số văn bản kéo dài hiệu lực."),
    "extension.no-day": _("Ngày văn bản chưa ghi, hoặc ở sau hôm nay."),
    "renewal.no-product": _("Chưa nối công nhận này với sản phẩm trong hệ thống."),
    "renewal.not-valid": _("Không mở được hồ sơ đánh giá lại: %(state)s."),
    "renewal.too-early": _("Chưa đến thời gian nộp hồ sơ đánh giá lại; nộp từ ngày %(day)s."),
}

VERBS = {
    "certificates.recognition.decided": _("công nhận “%(product)s” %(stars)s sao theo %(decision)s ngày %(day)s"),
    "certificates.recognition.superseded": _(
        "thay thế công nhận “%(product)s”: từ %(old)s sao sang %(new)s sao (%(kind)s)"
    ),
    "certificates.recognition.imported": _("nhập %(count)s công nhận trước đây từ %(source)s"),
    "certificates.certificate.issued": _("cấp giấy chứng nhận %(number)s cho “%(product)s”, đến hết ngày %(until)s"),
    "certificates.certificate.extended": _(
        "kéo dài hiệu lực giấy chứng nhận “%(product)s” đến %(until)s theo %(decision)s (%(basis)s)"
    ),
    "certificates.certificate.reminded": _("nhắc giấy chứng nhận “%(product)s” có giá trị đến hết ngày %(day)s"),
    "certificates.certificate.lapsed": _("giấy chứng nhận “%(product)s” hết hạn ngày %(day)s"),
    "certificates.extension.ended": _("kết thúc kéo dài hiệu lực “%(product)s” ngày %(day)s"),
    "certificates.renewal.opened": _("mở hồ sơ đánh giá lại “%(product)s”"),
}
