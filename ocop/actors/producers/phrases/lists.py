"""The sentences of imported lists: what is wrong with a file, a row, a cell."""

from django.utils.translation import gettext_lazy as _

OBSTACLES = {
    "list.other-kind": _("%(name)s không phải danh sách đọc được. Hãy lưu thành .xlsx, .xls hoặc .csv."),
    "list.unreadable-letters": _("Không đọc được chữ trong tệp. Hãy lưu CSV với bảng mã UTF-8."),
    "list.empty": _("%(name)s không có dòng nào."),
    "list.too-many-rows": _("Tệp có quá %(limit)s dòng. Hãy tách thành nhiều tệp."),
    "list.no-headings": _("Không thấy dòng tiêu đề có cột “%(heading)s”. Hãy tải tệp mẫu."),
    "list.missing-column": _("Thiếu cột “%(heading)s”."),
    "list.column-twice": _("Có hai cột “%(heading)s”."),
    "list.nothing-ready": _("Không có dòng nào nhập được."),
    "list.wrong-state": _("Danh sách này ở trạng thái “%(state)s”."),
    "list.touched": _("“%(name)s” đã có người cập nhật hoặc có dữ liệu khác gắn vào nên không hoàn tác được."),
    "row.required": _("Cột “%(column)s”: chưa ghi."),
    "row.too-long": _("Cột “%(column)s”: dài quá %(limit)s ký tự."),
    "row.unknown-kind": _("Cột “%(column)s”: không có loại hình “%(value)s”."),
    "row.unknown-place": _("Cột “%(column)s”: không có xã, phường “%(value)s” trong địa bàn của anh/chị."),
    "row.two-places": _("Cột “%(column)s”: có nhiều nơi tên “%(value)s”; hãy ghi mã đơn vị hành chính."),
    "row.not-a-day": _("Cột “%(column)s”: “%(value)s” không phải ngày/tháng/năm."),
    "row.not-a-number": _("Cột “%(column)s”: “%(value)s” không phải số nguyên."),
    "row.not-an-address": _("Cột “%(column)s”: “%(value)s” không phải thư điện tử."),
    "row.twice": _("Cột “%(column)s”: trùng với dòng %(first)s của tệp."),
}

VERBS = {
    "producers.list.tried": _("đọc thử danh sách “%(file)s”, %(rows)s dòng"),
    "producers.list.imported": _("nhập danh sách “%(file)s”, %(count)s chủ thể"),
    "producers.list.undone": _("hoàn tác danh sách “%(file)s”, %(count)s chủ thể"),
    "producers.list.discarded": _("bỏ danh sách đã đọc thử “%(file)s”"),
}
