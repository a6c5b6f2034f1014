"""Norms: why one cannot be used, confirmed, replaced or ended; priority, beneficiaries, repeated support."""

from django.utils.translation import gettext_lazy as _

OBSTACLES = {
    "norm.none": _("Không có định mức nào của “%(programme)s” cho “%(activity)s” vào ngày phê duyệt."),
    "norm.several": _(
        "Có hơn một định mức của “%(programme)s” cho “%(activity)s” vào ngày phê duyệt: %(norms)s. "
        "Người quản trị định mức cần kết thúc định mức thừa."
    ),
    "norm.unconfirmed": _("Định mức %(norm)s chưa xác nhận: người quản trị định mức cần đối chiếu với văn bản trước."),
    "norm.over-limit": _("Mức hỗ trợ %(amount)s đ vượt định mức %(norm)s: tối đa %(limit)s đ, vượt %(over)s đ."),
    "norm.by-estimate": _(
        "Văn bản không quy định tỷ lệ, mức trần: mức hỗ trợ theo dự toán được cấp có thẩm quyền phê duyệt."
    ),
    "norm.percent-out-of-range": _("Tỷ lệ phải lớn hơn 0 và không quá 100%%."),
    "norm.no-ceiling": _("Mức trần phải lớn hơn 0; bỏ trống khi văn bản không quy định."),
    "norm.sum-missing": _("Cách tính “%(mode)s” cần có số tiền."),
    "norm.factor-without-ceiling": _("Hệ số dây chuyền công nghệ từ 1 trở lên và chỉ dùng khi có mức trần."),
    "norm.no-source": _("Chưa ghi điều khoản của văn bản."),
    "norm.no-paper": _("Chưa đính kèm tệp văn bản."),
    "norm.no-document": _("Chưa ghi số, ký hiệu văn bản."),
    "norm.is-precedent": _("Đây là mức của tỉnh khác, chỉ để tham khảo."),
    "norm.is-confirmed": _("Định mức này đã được xác nhận. Khi mức thay đổi, dùng “Thay bằng mức mới”."),
    "norm.is-replaced": _("Định mức này đã có mức mới thay thế."),
    "norm.starts-too-early": _("Mức mới phải áp dụng sau ngày bắt đầu của mức cũ (%(start)s)."),
    "norm.ends-before-start": _("Ngày kết thúc trước ngày bắt đầu (%(start)s)."),
    "norm.overlaps": _("Trùng thời gian với định mức %(norm)s của cùng chương trình, nội dung, trường hợp."),
    "beneficiary.no-rule": _("Không có quy định về đối tượng thụ hưởng cho ngày này."),
    "beneficiary.wrong-kind": _("Loại hình “%(kind)s” không thuộc đối tượng thụ hưởng."),
    "beneficiary.not-producing": _("Chủ thể chưa được ghi nhận là cơ sở sản xuất công nghiệp, tiểu thủ công nghiệp."),
    "beneficiary.wrong-place": _("Địa điểm “%(place)s” không thuộc địa bàn được hỗ trợ."),
    "trade.missing": _("Chưa chọn ngành nghề."),
    "trade.not-allowed": _("Ngành nghề này không thuộc danh mục được hưởng chính sách khuyến công."),
    "packaging.no-product": _("Hỗ trợ bao bì phải gắn với một sản phẩm trong danh bạ."),
    "packaging.too-soon": _(
        "Sản phẩm đã được hỗ trợ bao bì trong đề án %(project)s; được hỗ trợ lại từ %(day)s (sau %(months)s tháng) "
        "hoặc khi đổi hạng sao."
    ),
    "point.too-soon": _(
        "Điểm này đã được hỗ trợ xây dựng trong đề án %(project)s; được hỗ trợ lại từ %(day)s (sau %(years)s năm)."
    ),
}

VERBS = {
    "support.norm.confirmed": _("xác nhận định mức %(norm)s theo %(document)s: %(old)s → %(new)s"),
    "support.norm.added": _("thêm định mức %(norm)s theo %(document)s: %(new)s"),
    "support.norm.replaced": _(
        "thay định mức %(norm)s bằng %(successor)s từ %(day)s theo %(document)s: %(old)s → %(new)s"
    ),
    "support.norm.ended": _("cho định mức %(norm)s hết hiệu lực sau ngày %(day)s theo %(document)s"),
}
