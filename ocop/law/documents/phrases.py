"""The words of the register: why it refuses, and what its trail says."""

from django.utils.translation import gettext_lazy as _

from .vocabulary import Validity

OBSTACLES = {
    "document.number-taken": _("Số và ký hiệu %(written)s của cơ quan này trong năm đã có trong sổ: %(title)s."),
    "document.number-unreadable": _(
        "Chưa đọc được số, ký hiệu “%(written)s”. "
        "Ghi theo mẫu 3188/UBND-KTTCKT, 107/QĐ-UBND, 30/2020/NĐ-CP hoặc 21-CT/TU."
    ),
    "document.number-of-another-year": _("Năm trong số %(written)s khác năm ban hành %(year)s."),
    "document.no-type": _("Chưa chọn loại văn bản."),
    "document.no-issuer": _("Chưa ghi cơ quan ban hành."),
    "document.no-date": _("Chưa ghi ngày ban hành."),
    "document.no-subject": _("Chưa ghi trích yếu nội dung."),
    "document.no-direction": _("Chưa chọn văn bản đến, văn bản đi hay văn bản nội bộ."),
    "document.no-arrival-day": _("Văn bản đến cần có ngày đến."),
    "document.date-in-future": _("Ngày ban hành %(day)s ở sau ngày hôm nay."),
    "document.arrival-in-future": _("Ngày đến %(day)s ở sau ngày hôm nay."),
    "document.arrived-before-issued": _("Ngày đến ở trước ngày ban hành."),
    "document.arrival-number-taken": _("Số đến %(number)s trong năm đã dùng cho văn bản %(holder)s."),
    "document.effect-ends-before-start": _("Ngày hết hiệu lực phải sau ngày bắt đầu có hiệu lực."),
    "document.too-long": _("“%(words)s” dài quá %(limit)s ký tự; cần rút gọn."),
    "document.is-secret": _(
        "Văn bản có độ mật (%(mark)s) không được đưa vào hệ thống. Chỉ ghi số, ngày và giữ văn bản ở sổ mật."
    ),
    "document.no-secrecy": _("Chưa chọn độ mật."),
    "document.secret-has-content": _("Bỏ trích yếu và nội dung: văn bản mật chỉ ghi số và ngày."),
    "document.secret-needs-number": _("Ghi số, ký hiệu và ngày của văn bản giữ ở sổ mật."),
    "document.is-held": _("Văn bản này đã có đầy đủ trong sổ."),
    "document.is-stub": _("Văn bản này mới được viện dẫn, chưa có trong sổ; cần bổ sung trước."),
    "document.replaces-itself": _("Một văn bản không thể tự thay thế mình."),
    "document.no-successor": _("Chọn văn bản thay thế."),
    "document.is-replaced": _("%(written)s đã bị thay thế bởi %(by)s."),
    "document.is-expired": _("%(written)s đã hết hiệu lực từ ngày %(since)s."),
    "document.may-be-replaced": _("%(written)s có thể đã bị thay thế hoặc bãi bỏ bởi %(by)s; cần xác định hiệu lực."),
    "document.not-yet-in-force": _("%(written)s có hiệu lực từ ngày %(day)s."),
    "document.is-amended": _("%(written)s được sửa đổi, bổ sung bởi %(by)s."),
    "citation.of-itself": _("Một văn bản không thể viện dẫn chính mình."),
    "citation.is-confirmed": _("Viện dẫn này đã được xác nhận."),
    "citation.exists": _("Quan hệ này với %(written)s đã được ghi."),
    "series.is-external": _("Dãy số %(symbol)s năm %(year)s do nơi khác cấp; nhập số đã được cấp."),
    "series.is-own": _("Dãy số %(symbol)s năm %(year)s do hệ thống cấp; không nhập số bằng tay."),
    "series.no-number": _("Chưa ghi số đã được cấp cho ký hiệu %(symbol)s."),
    "series.exists": _("Dãy số %(symbol)s năm %(year)s đã được mở."),
    "series.starts-too-low": _("Ký hiệu %(symbol)s đã dùng đến số %(highest)s; dãy số phải tiếp từ số đó trở đi."),
    "series.no-symbol": _("Chưa ghi ký hiệu của dãy số."),
}

VERBS = {
    "documents.document.sent-on": _("gửi văn bản cho thêm %(bodies)s cơ quan"),
    "documents.document.registered": _("Vào sổ văn bản %(written)s"),
    "documents.document.noted": _("Ghi nhận văn bản được viện dẫn %(written)s"),
    "documents.document.noted-as-secret": _("Ghi số văn bản giữ ở sổ mật %(written)s"),
    "documents.document.completed": _("Bổ sung văn bản %(written)s vào sổ"),
    "documents.document.edited": _("Sửa thông tin văn bản %(written)s"),
    "documents.document.attached": _("Thêm tệp %(name)s"),
    "documents.document.issued": _("Phát hành và lưu văn bản %(written)s"),
    "documents.document.validity-changed": _("Xác định hiệu lực của văn bản %(written)s"),
    "documents.document.merged": _("Gộp văn bản được viện dẫn %(written)s vào văn bản đã có trong sổ"),
    "documents.citation.made": _("Ghi viện dẫn %(cited)s"),
    "documents.citation.confirmed": _("Xác nhận viện dẫn %(cited)s"),
    "documents.citation.resolved": _("Nối viện dẫn %(old)s với %(cited)s"),
    "documents.citation.removed": _("Bỏ viện dẫn %(cited)s"),
    "documents.series.opened": _("Mở dãy số %(symbol)s năm %(year)s"),
    "documents.number.drawn": _("Cấp số %(written)s"),
    "documents.number.received": _("Nhập số đã được cấp %(written)s"),
}

VALIDITY_CHANGED = {
    Validity.IN_FORCE: _("Văn bản %(written)s còn hiệu lực."),
    Validity.EXPIRED: _("Văn bản %(written)s đã hết hiệu lực."),
    Validity.REPLACED: _("Văn bản %(written)s đã bị thay thế."),
    Validity.UNKNOWN: _("Hiệu lực của văn bản %(written)s cần được xác định lại."),
}
VALIDITY_WHY = _("Anh/chị đã đưa vào sổ một văn bản viện dẫn văn bản này.")
DOCUMENT_ARRIVED = _("Văn bản mới: %(written)s của %(issuer)s – %(subject)s")
DOCUMENT_WHY = _("Cơ quan của anh/chị có trong nơi nhận.")
