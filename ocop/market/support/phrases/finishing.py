"""Product finishing: packaging orders, labels, marks."""

from django.utils.translation import gettext_lazy as _

OBSTACLES = {
    "packaging.wrong-moment": _("Đơn bao bì đang ở bước “%(state)s”."),
    "packaging.no-brief": _("Chưa viết yêu cầu thiết kế."),
    "packaging.too-few-proofs": _("Mới có %(proofs)s phương án; cần ít nhất %(least)s để chủ thể chọn."),
    "packaging.no-proof": _("Chưa chọn phương án của đơn này."),
    "packaging.no-reason": _("Chưa ghi lý do chọn."),
    "packaging.checked-by-same": _("Người kiểm tra nhãn không duyệt in."),
    "packaging.no-quantity": _("Số lượng in phải lớn hơn 0."),
    "packaging.wrong-print-day": _("Ngày in phải từ ngày duyệt (%(from)s) đến hôm nay (%(to)s)."),
    "label.not-answered": _("Nhãn: chưa kiểm tra “%(item)s”."),
    "label.item-missing": _("Nhãn thiếu hoặc sai “%(item)s”: gửi phương án đã sửa rồi kiểm tra lại."),
    "label.mark-without-recognition": _("Chỉ in nhãn hiệu OCOP khi sản phẩm có công nhận còn hiệu lực."),
    "label.wrong-stars": _("Nhãn in %(shown)s sao, công nhận còn hiệu lực là %(stars)s sao."),
    "mark.not-whole": _("Chưa ghi đủ nhãn hiệu, số đơn, cơ quan nhận."),
    "mark.in-the-future": _("Ngày ở sau hôm nay."),
    "mark.is-known": _("Số đơn %(number)s đã có."),
    "mark.wrong-moment": _("Đơn đang ở trạng thái “%(state)s”."),
    "mark.no-certificate": _("Chưa ghi số văn bằng."),
    "mark.before-filing": _("Ngày trả lời trước ngày nộp đơn (%(day)s)."),
}

VERBS = {
    "support.packaging.ordered": _("đặt thiết kế bao bì “%(product)s” (%(project)s)"),
    "support.packaging.proposed": _("gửi phương án bao bì số %(proof)s của “%(product)s”"),
    "support.packaging.chosen": _("chọn phương án bao bì số %(proof)s của “%(product)s”; lý do: %(reason)s"),
    "support.packaging.checked": _("kiểm tra nhãn “%(product)s”: đủ %(items)s nội dung"),
    "support.packaging.approved": _("duyệt in bao bì “%(product)s”"),
    "support.packaging.printed": _("ghi nhận in %(quantity)s bao bì “%(product)s”"),
    "support.packaging.accepted": _("nghiệm thu bao bì “%(product)s”, phiên bản nhãn %(version)s"),
    "support.mark.filed": _("ghi đơn đăng ký nhãn hiệu “%(mark)s” số %(number)s ngày %(day)s"),
    "support.mark.answered": _("ghi kết quả nhãn hiệu “%(mark)s”: %(state)s ngày %(day)s"),
}
