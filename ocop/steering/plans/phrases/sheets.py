"""The sentences of workbooks: what is wrong with a file, a sheet, a cell."""

from django.utils.translation import gettext_lazy as _

OBSTACLES = {
    "sheet.old-excel": _("%(name)s là tệp Excel đời cũ (.xls). Hãy mở bằng Excel và lưu lại thành .xlsx rồi nhập lại."),
    "sheet.not-a-workbook": _(
        "%(name)s không phải tệp Excel (.xlsx). Hãy tải tệp mẫu, điền vào đó và lưu dạng .xlsx; không nhận tệp .csv."
    ),
    "sheet.not-the-template": _(
        "Tệp không lập từ mẫu của hệ thống. Hãy tải tệp mẫu, chép nội dung vào đó rồi nhập lại."
    ),
    "sheet.other-edition": _(
        "Tệp lập từ mẫu đã thay đổi; mẫu hiện nay là bản %(edition)s. Hãy tải lại tệp mẫu, chép nội dung vào đó."
    ),
    "sheet.missing-sheet": _("Tệp thiếu trang “%(sheet)s”. Hãy tải lại tệp mẫu và giữ nguyên tên các trang."),
    "sheet.missing-column": _("Trang “%(sheet)s” thiếu cột “%(column)s”."),
    "sheet.unknown-column": _("Trang “%(sheet)s” có cột lạ “%(column)s”. Hãy bỏ cột này hoặc ghi lại đúng tên cột."),
    "sheet.column-twice": _("Trang “%(sheet)s” có hai cột “%(column)s”."),
    "sheet.too-many-rows": _("Trang “%(sheet)s” có quá %(limit)s dòng. Hãy tách thành nhiều tệp."),
    "sheet.no-lines": _("Trang “%(sheet)s” chưa có dòng nào."),
    "sheet.more-faults": _("Còn %(count)s chỗ ghi sai khác. Hãy sửa các chỗ trên rồi nhập lại."),
    "sheet.required": _("Trang “%(sheet)s”, dòng %(row)s, cột “%(column)s”: chưa ghi."),
    "sheet.unknown-group": _(
        "Trang “%(sheet)s”, dòng %(row)s, cột “%(column)s”: không có nhóm công việc “%(value)s”. "
        "Hãy chọn trong danh sách."
    ),
    "sheet.unknown-indicator": _(
        "Trang “%(sheet)s”, dòng %(row)s, cột “%(column)s”: không có chỉ tiêu “%(value)s”. Hãy chọn trong danh sách."
    ),
    "sheet.unknown-body": _("Trang “%(sheet)s”, dòng %(row)s, cột “%(column)s”: không tìm thấy cơ quan “%(value)s”."),
    "sheet.unknown-place": _(
        "Trang “%(sheet)s”, dòng %(row)s, cột “%(column)s”: không có địa bàn “%(value)s” trong phạm vi kế hoạch."
    ),
    "sheet.unknown-task": _("Trang “%(sheet)s”, dòng %(row)s, cột “%(column)s”: không tìm thấy nhiệm vụ “%(value)s”."),
    "sheet.ambiguous": _(
        "Trang “%(sheet)s”, dòng %(row)s, cột “%(column)s”: có %(count)s nơi tên “%(value)s”. "
        "Hãy ghi mã thay cho tên: %(codes)s."
    ),
    "sheet.not-text": _("Trang “%(sheet)s”, dòng %(row)s, cột “%(column)s”: “%(value)s” không phải là chữ."),
    "sheet.not-a-day": _(
        "Trang “%(sheet)s”, dòng %(row)s, cột “%(column)s”: “%(value)s” không phải là ngày. Hãy ghi ngày/tháng/năm."
    ),
    "sheet.not-a-number": _(
        "Trang “%(sheet)s”, dòng %(row)s, cột “%(column)s”: “%(value)s” không phải là số. Hãy ghi như 1.234,5."
    ),
    "sheet.not-a-target": _(
        "Trang “%(sheet)s”, dòng %(row)s, cột “%(column)s”: không đọc được chỉ tiêu “%(value)s”. "
        "Hãy ghi như 36, ≥36 hoặc 4–5."
    ),
    "sheet.range-upside-down": _(
        "Trang “%(sheet)s”, dòng %(row)s, cột “%(column)s”: “%(value)s” có số sau nhỏ hơn số trước."
    ),
    "sheet.number-out-of-range": _(
        "Trang “%(sheet)s”, dòng %(row)s, cột “%(column)s”: “%(value)s” là số âm hoặc quá lớn."
    ),
    "sheet.too-many-decimals": _(
        "Trang “%(sheet)s”, dòng %(row)s, cột “%(column)s”: “%(value)s” có quá hai chữ số thập phân."
    ),
    "sheet.not-whole-dong": _(
        "Trang “%(sheet)s”, dòng %(row)s, cột “%(column)s”: “%(value)s” không phải là số tiền đồng chẵn."
    ),
    "sheet.no-money": _(
        "Trang “%(sheet)s”, dòng %(row)s, cột “%(column)s”: số tiền phải lớn hơn 0; không có tiền thì để trống."
    ),
    "sheet.too-long": _(
        "Trang “%(sheet)s”, dòng %(row)s, cột “%(column)s”: dài %(length)s ký tự, nhiều nhất là %(limit)s."
    ),
    "sheet.formula-error": _("Trang “%(sheet)s”, dòng %(row)s, cột “%(column)s”: công thức trong ô báo lỗi %(value)s."),
    "sheet.formula-without-value": _(
        "Trang “%(sheet)s”, dòng %(row)s, cột “%(column)s”: ô là công thức chưa có kết quả. "
        "Hãy mở tệp bằng Excel, lưu lại rồi nhập."
    ),
    "sheet.ends-before-start": _(
        "Trang “%(sheet)s”, dòng %(row)s, cột “%(column)s”: ngày hoàn thành trước ngày bắt đầu %(start)s."
    ),
    "sheet.number-twice": _(
        "Trang “%(sheet)s”, dòng %(row)s, cột “%(column)s”: số “%(value)s” đã dùng ở dòng %(first)s."
    ),
    "sheet.row-twice": _(
        "Trang “%(sheet)s”, dòng %(row)s, cột “%(column)s”: trùng với dòng %(first)s "
        "(cùng nội dung, chỉ tiêu, chủ trì)."
    ),
    "sheet.row-held": _(
        "Trang “%(sheet)s”, dòng %(row)s, cột “%(column)s”: nội dung này đã có (cùng chỉ tiêu, chủ trì)."
    ),
    "sheet.unknown-line": _(
        "Trang “%(sheet)s”, dòng %(row)s, cột “%(column)s”: không có dòng số “%(value)s” ở trang “%(lines)s”."
    ),
    "sheet.place-twice": _(
        "Trang “%(sheet)s”, dòng %(row)s, cột “%(column)s”: %(value)s đã có chỉ tiêu ở dòng %(first)s."
    ),
    "sheet.line-refused": _("Trang “%(sheet)s”, dòng %(row)s: %(reason)s"),
}

VERBS = {
    "plans.version.imported": _("nhập nội dung kế hoạch từ tệp Excel"),
    "plans.input.imported": _("nhập đề xuất từ tệp Excel"),
}
