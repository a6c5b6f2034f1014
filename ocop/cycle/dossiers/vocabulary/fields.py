"""The fields of Forms 01 and 02: label, page of the wizard, the form that insists on them.

Rules name what is missing by them, screens and papers their labels, so all three say the same.
"""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from .verbs import FORM_01, FORM_02


@dataclass(frozen=True, slots=True)
class Field:
    """One field; `part` is the form that insists on it, empty where none does."""

    label: Any
    page: int
    part: str = ""


REGISTRATION_FIELDS: dict[str, Field] = {
    "unit_name": Field(_("Tên chủ thể"), 1, FORM_01),
    "representative": Field(_("Người đại diện theo pháp luật"), 1, FORM_01),
    "position": Field(_("Chức vụ"), 1, FORM_01),
    "address": Field(_("Địa chỉ liên hệ"), 1, FORM_01),
    "phone": Field(_("Điện thoại"), 1, FORM_01),
    "email": Field(_("Thư điện tử"), 1),
    "product_name": Field(_("Tên sản phẩm"), 1, FORM_01),
    "sample_count": Field(_("Số lượng mẫu sản phẩm gửi kèm"), 1, FORM_01),
    "commitment": Field(_("Cam kết"), 1, FORM_01),
    "signer_name": Field(_("Người ký"), 1, FORM_01),
}

REPORT_FIELDS: dict[str, Field] = {
    "unit_type": Field(_("Loại hình tổ chức"), 2, FORM_02),
    "rep_sex": Field(_("Giới tính của người đại diện"), 2, FORM_02),
    "rep_ethnicity": Field(_("Dân tộc của người đại diện"), 2, FORM_02),
    "rep_residence": Field(_("Nơi thường trú của người đại diện"), 2, FORM_02),
    "registered_on": Field(_("Ngày thành lập, đăng ký"), 2, FORM_02),
    "registration_no": Field(_("Số đăng ký"), 2, FORM_02),
    "specification": Field(_("Quy cách sản phẩm"), 2, FORM_02),
    "standard": Field(_("Tiêu chuẩn áp dụng"), 2),
    "has_registration": Field(_("Có đăng ký kinh doanh"), 2),
    "has_declaration": Field(_("Có công bố chất lượng"), 2),
    "has_food_safety": Field(_("Có giấy chứng nhận đủ điều kiện an toàn thực phẩm"), 2),
    "has_production": Field(_("Có giấy chứng nhận điều kiện sản xuất bắt buộc khác"), 2),
    "ip_kinds": Field(_("Quyền sở hữu trí tuệ"), 2),
    "history": Field(_("Lịch sử hình thành"), 2, FORM_02),
    "structure": Field(_("Cơ cấu tổ chức"), 2, FORM_02),
    "material_area": Field(_("Vùng nguyên liệu"), 3, FORM_02),
    "technology": Field(_("Công nghệ, trang thiết bị"), 3, FORM_02),
    "quality_changes": Field(_("Thay đổi về chất lượng, tiêu chuẩn, bao bì, nhãn"), 3),
    "markets": Field(_("Thị trường, kênh phân phối"), 3, FORM_02),
    "years": Field(_("Doanh thu, lợi nhuận các năm"), 3),
    "plan_ahead": Field(_("Kế hoạch sản xuất kinh doanh thời gian tới"), 3, FORM_02),
    "changes": Field(_("Những thay đổi so với lần công nhận trước"), 3),
}
