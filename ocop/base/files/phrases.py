"""The sentences of the app: why a file is refused, and what the reader should know about a text."""

from django.utils.translation import gettext_lazy as _

OBSTACLES = {
    "file.empty": _("Tệp %(name)s rỗng. Hãy chọn lại tệp có nội dung."),
    "file.too-large": _("Tệp %(name)s quá lớn: chỉ nhận tệp đến %(limit)s MB. Hãy nén hoặc tách tệp."),
    "file.kind-not-allowed": _("Không nhận loại tệp này: %(name)s (%(kind)s). Các loại được dùng: %(allowed)s."),
    "file.old-word": _("%(name)s là tệp Word đời cũ (.doc). Hãy mở bằng Word và lưu lại thành .docx rồi tải lên."),
    "file.name-empty": _("Tệp chưa có tên."),
    "file.name-too-long": _("Tên tệp dài quá %(limit)s ký tự. Hãy đặt tên ngắn hơn."),
    "file.name-unsafe": _("Tên tệp có ký tự không dùng được (ký tự điều khiển hoặc đảo chiều chữ). Hãy đổi tên tệp."),
    "file.name-mismatch": _(
        "Tên tệp %(name)s không khớp với nội dung bên trong (%(kind)s). Hãy đổi đuôi tên tệp cho đúng."
    ),
    "file.broken": _("Không mở được tệp: tệp bị hỏng hoặc chưa tải lên hết. Hãy mở thử trên máy rồi lưu lại."),
    "file.locked": _("Tệp đang được bảo vệ bằng mật khẩu. Hãy bỏ mật khẩu rồi tải lên lại."),
    "file.swells": _("Tệp nén bung ra quá lớn (trên %(limit)s MB) nên không được mở."),
    "file.unsafe": _("Tệp có thành phần không an toàn (khai báo thực thể XML) nên không được mở."),
    "text.empty": _("Không có chữ nào để đọc."),
    "text.scan": _(
        "Đây là bản quét (ảnh), không có lớp chữ nên không đọc được. "
        "Hãy dùng bản điện tử gốc (.docx, .odt, .pdf có chữ), hoặc nhận dạng chữ (OCR) rồi dán văn bản."
    ),
    "text.scan-pages": _(
        "Các trang %(pages)s là ảnh quét, không có chữ nên không được đọc. Hãy xem lại các trang này."
    ),
    "text.too-long": _(
        "Văn bản dài %(pages)s trang, vượt giới hạn %(limit)s trang. Hãy tách phần giao nhiệm vụ để tải lên."
    ),
    "text.long": _("Văn bản dài %(pages)s trang: hãy kiểm tra kỹ, hoặc chỉ tải lên phần giao nhiệm vụ."),
    "text.not-vietnamese": _("Văn bản không phải tiếng Việt nên không đọc được nhiệm vụ."),
    "text.without-marks": _("Văn bản tiếng Việt không dấu. Hãy dùng bản có dấu để đọc đúng tên cơ quan và nhiệm vụ."),
    "text.unreadable": _(
        "Văn bản có quá nhiều ký tự hỏng, không đọc được. Hãy lưu lại tệp theo bảng mã Unicode (UTF-8)."
    ),
    "text.legacy-doubtful": _(
        "Văn bản dùng phông chữ cũ mà hệ thống không nhận ra chắc chắn. "
        "Hãy chuyển mã sang Unicode (ví dụ bằng UniKey, phím Ctrl+Shift+F9) rồi tải lên lại."
    ),
    "text.legacy-font": _(
        "Văn bản dùng bảng mã cũ (%(tables)s) và đã được chuyển sang Unicode. Hãy đối chiếu với bản gốc."
    ),
    "text.misread": _("Chữ tiếng Việt trong tệp bị lưu sai bảng mã và đã được sửa lại. Hãy đối chiếu với bản gốc."),
    "text.doubtful-lines": _("Có %(count)s dòng không chắc đúng bảng mã. Hãy đối chiếu các dòng này với bản gốc."),
    "text.decomposed": _(
        "Dấu tiếng Việt trong tệp ở dạng tách rời (Unicode tổ hợp) và đã được ghép lại (Unicode dựng sẵn)."
    ),
    "text.broken-characters": _("Văn bản có %(count)s ký tự bị hỏng. Hãy đối chiếu các chỗ có dấu � với bản gốc."),
}

VERBS = {
    "files.limit.changed": _("Đổi giới hạn về tệp %(code)s từ %(old)s thành %(new)s"),
}
