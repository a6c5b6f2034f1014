"""Imported results of the past: what is wrong with a row, what was read and kept."""

from django.utils.translation import gettext_lazy as _

OBSTACLES = {
    "past.no-system": _("Chưa ghi hệ thống ngoài đã cấp mã."),
    "past.unknown-framework": _("Cột “%(column)s”: không có bộ tiêu chí theo quyết định “%(value)s”."),
    "past.unknown-level": _("Cột “%(column)s”: “%(value)s” không phải cấp huyện, tỉnh hoặc trung ương."),
    "past.unknown-set": _("Cột “%(column)s”: không có bộ “%(value)s” trong quyết định này."),
    "past.other-framework": _("Cột “%(column)s”: ngày này không thuộc thời gian áp dụng Quyết định %(number)s."),
    "past.decided-before": _("Cột “%(column)s”: ở trước ngày đánh giá."),
    "past.in-future": _("Cột “%(column)s”: ngày chưa tới."),
    "past.points-unknown": _(
        "Cột “%(column)s”: chưa tìm thấy thang điểm của Quyết định %(number)s nên chỉ nhập số sao."
    ),
    "past.no-points": _("Cột “%(column)s”: chưa ghi điểm từng phần."),
    "past.sum-differs": _("Cột “%(column)s”: ghi %(total)s, các phần cộng được %(sum)s."),
    "past.too-many-stars": _("Cột “%(column)s”: ghi %(stars)s sao, số điểm chỉ đạt khung %(most)s sao."),
    "past.not-stars": _("Cột “%(column)s”: “%(value)s” không phải số sao từ 0 đến 5."),
    "past.not-points": _("Cột “%(column)s”: “%(value)s” không phải số điểm."),
}

VERBS = {
    "assessment.past-list.tried": _("đọc thử danh sách kết quả cũ “%(file)s”, %(rows)s dòng"),
    "assessment.past-list.imported": _("nhập %(count)s kết quả cũ từ “%(file)s” (mã của %(system)s)"),
    "assessment.past-list.discarded": _("bỏ danh sách kết quả cũ đã đọc thử “%(file)s”"),
}
