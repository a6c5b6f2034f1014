"""The sentences of the app."""

from django.utils.translation import gettext_lazy as _

OBSTACLES = {
    "special-day.no-name": _("Ngày %(day)s chưa có tên gọi."),
    "special-day.no-basis": _("Ngày %(day)s chưa ghi căn cứ (văn bản, thông báo)."),
    "special-day.works-anyway": _("Ngày %(day)s vốn là ngày làm việc, không cần khai báo làm bù."),
    "special-day.unknown": _("Ngày %(day)s không có trong danh sách ngày đặc biệt."),
}

VERBS = {
    "workdays.day.declared": _("Khai báo ngày %(day)s: %(name)s"),
    "workdays.day.withdrawn": _("Bỏ ngày %(day)s khỏi danh sách ngày đặc biệt: %(name)s"),
}
