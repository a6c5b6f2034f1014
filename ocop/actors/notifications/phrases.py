"""The sentences of the app."""

from django.utils.translation import gettext_lazy as _

OBSTACLES = {
    "notice.unknown": _("Không tìm thấy thông báo này trong hộp của anh/chị."),
}
