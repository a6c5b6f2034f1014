"""What this app says when it refuses."""

from django.utils.translation import gettext_lazy as _

OBSTACLES = {
    "paper.pdf-off": _(
        "Chưa xuất được PDF vì máy chủ thiếu thư viện Pango. Quản trị viên cần chạy: %(line)s. Tệp DOCX vẫn dùng được."
    ),
}
