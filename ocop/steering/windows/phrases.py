"""The sentences of the year's calendar: why a date is not moved, and what the trail says was done."""

from django.utils.translation import gettext_lazy as _

OBSTACLES = {
    "window.unknown": _("Năm %(year)s không có mốc mã %(code)s trong quy định đang áp dụng."),
    "window.no-body": _("Chưa rõ cơ quan nào chịu trách nhiệm về lịch của địa bàn này (%(place)s)."),
    "window.wrong-place": _("“%(window)s” không phải mốc của cấp địa bàn này nên không dời riêng cho địa bàn."),
    "window.closed": _("Mốc này đã hết từ ngày %(day)s nên không dời được nữa."),
    "window.opened": _("Mốc này đã mở từ ngày %(day)s nên không đổi ngày bắt đầu được nữa."),
    "window.no-reason": _("Chưa ghi lý do."),
    "window.no-change": _("Ngày mới trùng với ngày đang áp dụng, không có gì thay đổi."),
    "window.closes-first": _("Ngày kết thúc %(closes)s đến trước ngày bắt đầu %(opens)s."),
    "window.beyond-statute": _(
        "Không dời “%(window)s” đến ngày %(day)s: theo %(basis)s, ngày cuối là %(last)s, tỉnh chỉ được quy định "
        "sớm hơn."
    ),
    "window.too-near": _(
        "Không dời “%(window)s” đến ngày %(day)s: phải còn ít nhất %(n)s %(unit)s trước “%(anchor)s”, "
        "muộn nhất là ngày %(last)s."
    ),
    "window.beyond-anchor": _(
        "Không dời “%(window)s” đến ngày %(day)s: không được sau “%(anchor)s”, muộn nhất là ngày %(last)s."
    ),
    "window.day-past": _("Ngày %(day)s đã qua; hôm nay là ngày %(today)s."),
    "window.other-year": _("Ngày %(day)s nằm ngoài năm %(year)s và năm liền sau."),
    "window.follower-past": _(
        "Dời mốc này thì “%(window)s” chuyển từ ngày %(old)s sang ngày %(new)s, trong đó có ngày đã qua."
    ),
    "window.not-moved": _("Mốc này chưa được dời nên không có gì để trả về."),
}

VERBS = {
    "windows.date.moved": _(
        "dời mốc “%(window)s” năm %(year)s %(place)s: %(old)s → %(new)s, lý do: %(reason)s, văn bản: %(document)s, "
        "dời theo: %(changes)s"
    ),
    "windows.date.restored": _(
        "trả mốc “%(window)s” năm %(year)s %(place)s về quy định: %(old)s → %(new)s, lý do: %(reason)s, "
        "dời theo: %(changes)s"
    ),
    "windows.date.reminded": _("nhắc mốc “%(window)s” (%(rung)s ngày so với ngày cuối %(day)s)"),
}
