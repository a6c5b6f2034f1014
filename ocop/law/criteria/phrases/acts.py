"""Loading, publishing, discarding."""

from django.utils.translation import gettext_lazy as _

OBSTACLES = {
    "framework.is-published": _("Khung theo Quyết định %(number)s đã công bố nên không thay đổi được."),
    "framework.nothing-usable": _("Khung theo Quyết định %(number)s chưa có bộ nào dùng được."),
    "framework.overlaps": _("Thời gian áp dụng trùng với Quyết định %(other)s mà không thay thế quyết định này."),
    "framework.starts-before-predecessor": _("Ngày áp dụng không sau ngày áp dụng của Quyết định %(old)s bị thay thế."),
    "framework.end-disagrees": _(
        "Quyết định %(old)s đã ghi hiệu lực đến hết ngày %(last)s, tệp mới cho kết thúc hết ngày %(end)s."
    ),
    "papers.no-framework": _("Bảng giấy tờ thuộc khung %(code)s, khung này chưa được nạp."),
    "papers.version-held": _("Bản %(held)s của bảng giấy tờ đã công bố; bản mới cần số lớn hơn, tệp ghi %(version)s."),
    "papers.is-published": _("Bản %(version)s của bảng giấy tờ đã công bố nên không thay đổi được."),
    "papers.framework-first": _("Bảng giấy tờ được công bố cùng khung theo Quyết định %(number)s."),
}

VERBS = {
    "criteria.framework.loaded": _("nạp thử khung tiêu chí theo Quyết định %(number)s, %(sets)s bộ"),
    "criteria.framework.published": _("công bố khung tiêu chí theo Quyết định %(number)s, áp dụng từ %(start)s"),
    "criteria.framework.ended": _("Quyết định %(number)s hết áp dụng sau ngày %(last)s, theo Quyết định %(successor)s"),
    "criteria.framework.discarded": _("hủy bản nạp thử khung tiêu chí theo Quyết định %(number)s"),
    "criteria.papers.loaded": _("nạp thử bảng giấy tờ của Quyết định %(number)s, bản %(version)s"),
    "criteria.papers.published": _("công bố bảng giấy tờ của Quyết định %(number)s, bản %(version)s"),
    "criteria.papers.discarded": _("hủy bản nạp thử bảng giấy tờ của Quyết định %(number)s, bản %(version)s"),
}
