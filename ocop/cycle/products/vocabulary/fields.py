"""The fields of forms a and b (§3.6): label, page of the wizard, ground on which the form asks for them.

Rules name what is missing by them, screens and papers their labels, so all three say the same.
"""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from .verbs import FORM_BASIS, LOCAL_BASIS, PLAN_BASIS


@dataclass(frozen=True, slots=True)
class Field:
    """One field; `basis` is empty where the form does not insist on it."""

    label: Any
    page: int
    basis: Any = ""
    section: int = 0


IDEA_FIELDS: dict[str, Field] = {
    "product_name": Field(_("Tên sản phẩm"), 1, FORM_BASIS),
    "holder_name": Field(_("Chủ thể đăng ký"), 1, FORM_BASIS),
    "holder_type": Field(_("Loại hình"), 1, FORM_BASIS),
    "address": Field(_("Địa chỉ"), 1, FORM_BASIS),
    "phone": Field(_("Điện thoại"), 1, FORM_BASIS),
    "email": Field(_("Thư điện tử"), 1),
    "website": Field(_("Trang thông tin điện tử"), 1),
    "classification": Field(_("Nhóm, phân nhóm, bộ sản phẩm"), 1, LOCAL_BASIS),
    "core_value": Field(_("Giá trị cốt lõi, vì sao khách hàng mua"), 1, LOCAL_BASIS),
    "packing": Field(_("Quy cách đóng gói"), 1, LOCAL_BASIS),
    "materials": Field(_("Nguyên liệu"), 2, LOCAL_BASIS),
    "technology": Field(_("Công nghệ"), 2),
    "technology_note": Field(_("Mô tả công nghệ"), 2),
    "environment": Field(_("Tác động môi trường, cách xử lý"), 2),
    "origin": Field(_("Nguồn gốc ý tưởng"), 2),
    "culture": Field(_("Giá trị văn hóa, câu chuyện"), 2),
    "output": Field(_("Sản lượng dự kiến một năm"), 3),
    "output_unit": Field(_("Đơn vị tính"), 3),
    "price_vnd": Field(_("Giá bán dự kiến (đồng)"), 3),
    "labour_total": Field(_("Tổng số lao động"), 3),
    "labour_local": Field(_("Lao động địa phương"), 3),
    "labour_women": Field(_("Lao động nữ"), 3),
    "labour_ethnic": Field(_("Lao động là người dân tộc thiểu số"), 3),
    "present_state": Field(_("Hiện trạng sản phẩm"), 3),
    "licences": Field(_("Giấy phép, chứng nhận đã có"), 3),
    "sales_vnd": Field(_("Doanh thu năm trước của sản phẩm (đồng)"), 3, FORM_BASIS),
    "wishes": Field(_("Đề nghị hỗ trợ"), 4),
    "commitment": Field(_("Cam kết"), 4, FORM_BASIS),
    "signer_name": Field(_("Người ký"), 4, FORM_BASIS),
}

SECTIONS = {
    1: _("Thông tin đơn vị"),
    2: _("Tổ chức, nhân sự"),
    3: _("Mục tiêu"),
    4: _("Sản phẩm"),
    5: _("Thị trường"),
    6: _("Sản xuất"),
    7: _("Tiến độ thực hiện"),
    8: _("Tài chính"),
    9: _("Rủi ro"),
    10: _("Hạng sao phấn đấu"),
    11: _("Đề nghị hỗ trợ"),
}

PLAN_FIELDS: dict[str, Field] = {
    "unit_name": Field(_("Tên đơn vị"), 1, PLAN_BASIS, 1),
    "unit_address": Field(_("Địa chỉ đơn vị"), 1, PLAN_BASIS, 1),
    "charter_capital_vnd": Field(_("Vốn điều lệ (đồng)"), 1, "", 1),
    "members": Field(_("Số thành viên"), 1, "", 1),
    "business_lines": Field(_("Ngành nghề kinh doanh"), 1, "", 1),
    "org_chart": Field(_("Sơ đồ tổ chức"), 1, "", 2),
    "functions": Field(_("Chức năng, nhiệm vụ các bộ phận"), 1, "", 2),
    "key_persons": Field(_("Nhân sự chủ chốt"), 1, "", 2),
    "goals_financial": Field(_("Mục tiêu tài chính"), 1, "", 3),
    "goals_other": Field(_("Mục tiêu khác"), 1, "", 3),
    "mission": Field(_("Sứ mệnh"), 1, "", 3),
    "success_factors": Field(_("Yếu tố thành công"), 1, "", 3),
    "product_history": Field(_("Lịch sử sản phẩm"), 2, "", 4),
    "description": Field(_("Mô tả sản phẩm"), 2, "", 4),
    "product_market": Field(_("Sản phẩm trên thị trường"), 2, "", 4),
    "customers": Field(_("Khách hàng"), 2, "", 5),
    "competitors": Field(_("Đối thủ cạnh tranh"), 2, "", 5),
    "channels": Field(_("Kênh phân phối"), 2, "", 5),
    "pricing": Field(_("Giá bán"), 2, "", 5),
    "site": Field(_("Địa điểm sản xuất"), 2, "", 6),
    "process": Field(_("Quy trình sản xuất"), 2, "", 6),
    "equipment": Field(_("Máy móc, thiết bị"), 2, "", 6),
    "material_area": Field(_("Vùng nguyên liệu"), 2, "", 6),
    "linkage": Field(_("Liên kết sản xuất, tiêu thụ"), 2, "", 6),
    "environment": Field(_("Bảo vệ môi trường"), 2, "", 6),
    "food_safety": Field(_("An toàn thực phẩm"), 2, "", 6),
    "milestones": Field(_("Các mốc thực hiện"), 3, "", 7),
    "sources": Field(_("Nguồn vốn"), 4, "", 8),
    "uses": Field(_("Sử dụng vốn"), 4, "", 8),
    "years": Field(_("Doanh thu, chi phí, lợi nhuận ba năm"), 4, "", 8),
    "risks": Field(_("Rủi ro và cách xử lý"), 4, "", 9),
    "target_star": Field(_("Hạng sao phấn đấu"), 4, PLAN_BASIS, 10),
    "gap_list": Field(_("Việc còn thiếu để đạt hạng"), 4, "", 10),
    "support_requested": Field(_("Nội dung đề nghị hỗ trợ"), 4, "", 11),
    "support_basis": Field(_("Căn cứ của đề nghị hỗ trợ"), 4, "", 11),
}
