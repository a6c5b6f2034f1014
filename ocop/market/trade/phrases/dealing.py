"""The sentences of deals, typical products, online channels, inquiries of buyers."""

from django.utils.translation import gettext_lazy as _

OBSTACLES = {
    "deal.no-producer": _("Chưa chọn chủ thể của tỉnh."),
    "deal.no-partner": _("Chưa ghi đối tác."),
    "deal.no-day": _("Ngày ký chưa ghi, hoặc ở sau hôm nay."),
    "deal.ends-before-it-begins": _("Ngày hết hạn trước ngày ký."),
    "deal.mou-has-no-value": _("Biên bản ghi nhớ không phải hợp đồng: không ghi giá trị."),
    "deal.no-value": _("Chưa ghi giá trị."),
    "deal.entered-before": _(
        "Cùng tệp, cùng các bên, cùng ngày ký đã được ghi: %(where)s. Nếu là giao dịch khác thì đánh dấu xác nhận."
    ),
    "deal.ended": _("Giao dịch đã kết thúc: %(state)s."),
    "deal.no-reason": _("Chưa ghi vì sao không thực hiện được."),
    "typical.no-product": _("Chưa ghi sản phẩm."),
    "typical.no-number": _("Chưa ghi số giấy chứng nhận."),
    "typical.no-day": _("Ngày cấp chưa ghi, hoặc ở sau hôm nay."),
    "typical.no-such-level": _("Ngày cấp này không có cấp bình chọn: %(level)s."),
    "typical.council": _("Hội đồng %(size)s người không đúng quy định của cấp (%(sizes)s người)."),
    "typical.too-few-points": _("%(points)s điểm, cần ít nhất %(least)s điểm."),
    "typical.known": _("Giấy chứng nhận này đã có trong sổ."),
    "listing.other-state": _("Sản phẩm trên kênh đang ở trạng thái khác: %(state)s."),
    "listing.not-recognised": _("“%(product)s” hiện không còn công nhận có hiệu lực."),
    "listing.exists": _("“%(product)s” đã có trên kênh này."),
    "listing.no-address": _("Chưa ghi đường dẫn bán hàng (https://…)."),
    "listing.no-day": _("Ngày lên kênh chưa ghi, hoặc ở sau hôm nay."),
    "listing.no-finding": _("Chưa chọn kết quả kiểm tra."),
    "listing.month-to-come": _("Tháng này chưa đến."),
    "listing.not-on-sale-then": _("Tháng này sản phẩm chưa bán trên kênh."),
    "listing.orders-without-revenue": _("Số đơn và doanh thu phải cùng có hoặc cùng bằng 0."),
    "inquiry.no-name": _("Chưa ghi tên người hỏi mua."),
    "inquiry.no-contact": _("Chưa ghi số điện thoại hoặc thư điện tử."),
    "inquiry.no-text": _("Chưa ghi nội dung hỏi mua."),
    "inquiry.other-state": _("Hỏi mua đang ở bước khác: %(state)s."),
    "inquiry.no-answer": _("Chưa ghi lời trả lời."),
    "inquiry.no-outcome": _("Chưa chọn kết quả."),
    "inquiry.no-reason": _("Chưa ghi lý do."),
}

VERBS = {
    "trade.deal.entered": _("ghi %(kind)s với “%(partner)s”, giá trị %(value)s, sự kiện %(event)s"),
    "trade.deal.followed": _("ghi tình hình thực hiện: %(state)s, đã thực hiện %(delivered)s đồng; %(note)s"),
    "trade.typical.entered": _(
        "ghi giấy chứng nhận sản phẩm công nghiệp nông thôn tiêu biểu %(number)s: “%(product)s”, đến hết %(until)s"
    ),
    "trade.listing.asked": _("đề nghị đưa “%(product)s” lên %(channel)s"),
    "trade.listing.went-live": _("đưa sản phẩm lên %(channel)s: %(url)s"),
    "trade.listing.moved": _("đổi trạng thái trên kênh: %(state)s; lý do: %(reason)s"),
    "trade.listing.checked": _("kiểm tra đường dẫn: %(finding)s; %(note)s"),
    "trade.listing.sold": _("ghi doanh số tháng %(month)s: %(revenue)s đồng (trước: %(old)s)"),
    "trade.inquiry.received": _("tiếp nhận hỏi mua “%(product)s”"),
    "trade.inquiry.handed": _("chuyển hỏi mua “%(product)s” cho “%(producer)s”"),
    "trade.inquiry.set-aside": _("ghi không phải hỏi mua; lý do: %(note)s"),
    "trade.inquiry.answered": _("trả lời hỏi mua “%(product)s”"),
    "trade.inquiry.closed": _("kết thúc hỏi mua: %(outcome)s; %(note)s"),
}
