"""The sentences of forms a and b: what is missing, what does not add up, what is only worth a warning."""

from django.utils.translation import gettext_lazy as _

OBSTACLES = {
    "form.closed": _("Phiếu không sửa được khi sản phẩm ở trạng thái “%(state)s”."),
    "form.clash": _("%(who)s vừa sửa “%(field)s” thành: %(theirs)s"),
    "idea.missing": _("Chưa ghi: %(field)s."),
    "idea.value-short": _("Giá trị cốt lõi cần ít nhất %(least)s ký tự, mới có %(n)s."),
    "idea.phone": _("Số điện thoại %(phone)s phải có 10 chữ số, bắt đầu bằng 0."),
    "idea.name-taken": _("Chủ thể đã có sản phẩm tên “%(name)s”."),
    "material.no-name": _("Nguyên liệu thứ %(n)s chưa ghi tên."),
    "material.no-share": _("Nguyên liệu “%(name)s” chưa ghi tỷ lệ địa phương."),
    "material.share-range": _("Tỷ lệ địa phương của “%(name)s” phải từ 0 đến 100."),
    "labour.part-exceeds": _("%(field)s: %(part)s, lớn hơn tổng số lao động %(total)s."),
    "warn.outside-ocop": _(
        "“%(name)s” không có nguyên liệu địa phương hoặc chưa rõ nguồn gốc: sản phẩm có thể nằm ngoài "
        "Chương trình OCOP."
    ),
    "warn.similar-name": _("Trong xã đã có sản phẩm tên gần giống: “%(name)s”."),
    "idea.class-not-in-force": _(
        "Nhóm sản phẩm “%(group)s” thuộc bộ tiêu chí không còn áp dụng; chọn lại theo %(framework)s."
    ),
    "warn.support-no-basis": _("Đề nghị hỗ trợ chưa ghi căn cứ."),
    "warn.state-no-programme": _("Nguồn vốn Nhà nước hỗ trợ chưa ghi rõ chương trình nào."),
    "warn.no-photo": _("Sản phẩm đã có nhưng chưa gửi ảnh mẫu."),
    "chart.none": _("Chưa chọn tệp sơ đồ tổ chức."),
    "business-plan.missing": _("Phương án chưa ghi: %(field)s."),
    "business-plan.section-empty": _("Mục %(n)s “%(title)s” chưa ghi gì."),
    "milestone.no-name": _("Mốc thứ %(n)s chưa ghi mã hoặc nội dung."),
    "milestone.code-twice": _("Mã mốc “%(code)s” được dùng hai lần."),
    "milestone.no-due": _("Mốc thứ %(n)s chưa ghi ngày hoàn thành."),
    "milestone.no-owner": _("Mốc thứ %(n)s chưa ghi người phụ trách."),
    "milestone.done": _("Mốc %(code)s đã xong."),
    "milestone.no-proof": _("Báo xong thì ghi vài lời hoặc gửi ảnh."),
    "finance.uses-differ": _("Sử dụng vốn %(uses)s đồng không khớp nguồn vốn %(sources)s đồng."),
    "finance.years-missing": _("Cần ghi doanh thu, chi phí, lợi nhuận của %(n)s năm."),
    "finance.year-incomplete": _("Năm %(year)s chưa ghi đủ doanh thu và chi phí."),
    "finance.profit-differs": _("Năm %(year)s: lợi nhuận ghi %(typed)s, doanh thu trừ chi phí là %(right)s."),
    "support.no-text": _("Chưa ghi cụ thể đề nghị hỗ trợ gì."),
    "ready.no-class": _("Sản phẩm chưa được phân loại theo bộ tiêu chí đang áp dụng."),
    "ready.no-score": _("Chưa tự chấm."),
    "ready.unanswered": _("Còn %(n)s tiêu chí chưa tự chấm."),
    "ready.stopped": _("Tiêu chí %(criterion)s 0 điểm: theo quy định thì dừng chấm."),
    "ready.points": _("Tự chấm %(total)s điểm, chưa đạt %(floor)s điểm của hạng 3 sao."),
    "ready.minimum": _("Tiêu chí %(criterion)s “%(title)s” cần ít nhất %(minimum)s điểm, tự chấm %(points)s."),
    "ready.paper": _("Còn thiếu giấy tờ đã xác nhận: %(paper)s."),
}

VERBS = {
    "products.form.written": _("ghi %(form)s: %(fields)s; nhập thay: %(assisted)s"),
    "products.form.submitted": _("nộp %(form)s “%(product)s”; nhập thay: %(assisted)s; nhận muộn: %(late)s"),
    "products.form.returned": _("trả lại %(form)s “%(product)s”, lý do: %(reasons)s, nộp lại trước hoặc trong %(due)s"),
    "products.chart.attached": _("gửi sơ đồ tổ chức của phương án “%(product)s”: %(chart)s"),
    "products.milestone.set": _("đặt mốc “%(milestone)s”, hạn %(due)s, phụ trách %(owner)s"),
    "products.milestone.done": _("báo xong mốc “%(milestone)s”: %(note)s"),
    "products.support.asked": _("đề nghị hỗ trợ “%(product)s”: %(kind)s, %(text)s"),
    "products.score.given": _("tự chấm “%(product)s” theo bộ %(set)s: %(total)s điểm"),
}
