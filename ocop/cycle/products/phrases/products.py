"""The sentences of the product's lasting record."""

from django.utils.translation import gettext_lazy as _

OBSTACLES = {
    "product.changed-meanwhile": _(
        "Người khác vừa sửa sản phẩm này. Xem bản mới rồi sửa lại; những gì anh/chị đã gõ còn ở dưới."
    ),
    "product.no-status": _("Chưa chọn trạng thái sản xuất."),
    "photo.none": _("Chưa chọn ảnh."),
    "photo.no-picture": _("Tệp “%(name)s” không phải ảnh JPG hay PNG."),
    "code.is-there": _("Sản phẩm đã có mã của năm %(year)s."),
    "code.no-pattern": _("Bộ tiêu chí đang áp dụng không quy định cách ghi mã sản phẩm."),
    "code.no-part": _("Chưa đủ phần để ghi mã: %(parts)s."),
    "code.no-text": _("Chưa ghi mã."),
    "code.is-taken": _("Mã %(code)s đã có, hoặc năm này sản phẩm đã có mã."),
}

VERBS = {
    "products.product.entered": _("ghi sản phẩm đã có từ trước “%(product)s”"),
    "products.product.edited": _("sửa thông tin sản phẩm “%(product)s”: %(changed)s"),
    "products.product.classified": _("phân loại “%(product)s” theo %(framework)s: %(group)s"),
    "products.photo.added": _("thêm ảnh của “%(product)s”: %(photo)s"),
    "products.code.given": _("cấp mã sản phẩm “%(product)s”: %(code)s"),
    "products.code.noted": _("ghi mã đã cấp của “%(product)s”: %(code)s"),
    "products.recognition.noted": _("ghi hạng sao của “%(product)s”: %(old)s → %(new)s"),
}
