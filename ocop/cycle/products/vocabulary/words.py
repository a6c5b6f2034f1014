"""Kinds and choices of the forms, reasons of returns (programme-and-cycle notes §3.5, §3.6)."""

from typing import Any

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from ocop.actors.producers.vocabulary import Kind as ProducerKind


class ProductStatus(TextChoices):
    """Whether the product is still made."""

    ACTIVE = "active", _("Đang sản xuất")
    STOPPED = "stopped", _("Ngừng sản xuất")


HOLDER_TYPES: list[tuple[str, Any]] = [
    *ProducerKind.choices,
    ("individual", _("Cá nhân, nhóm chưa có tư cách pháp nhân")),
]


class Technology(TextChoices):
    """How it is made."""

    TRADITIONAL = "traditional", _("Truyền thống")
    MODERN = "modern", _("Hiện đại")
    MIXED = "mixed", _("Kết hợp truyền thống và hiện đại")


class IdeaOrigin(TextChoices):
    """Where the idea comes from."""

    TRADITIONAL = "traditional", _("Sản phẩm truyền thống của địa phương")
    IMPROVED = "improved", _("Cải tiến từ sản phẩm đã có")
    NEW = "new", _("Sản phẩm mới")


class PresentState(TextChoices):
    """How far it is today."""

    IDEA = "idea", _("Mới là ý tưởng")
    SAMPLE = "sample", _("Đã làm mẫu")
    ON_SALE = "on_sale", _("Đang bán")


class Topic(TextChoices):
    """What an idea is screened for."""

    RAW_MATERIAL = "raw_material", _("Nguyên liệu")
    TECHNOLOGY = "technology", _("Công nghệ")
    CULTURE = "culture", _("Văn hóa, bản sắc")
    USE_VALUE = "use_value", _("Giá trị sử dụng")
    LABOUR = "labour", _("Lao động")


class Finding(TextChoices):
    """What the screening finds."""

    GOOD = "good", _("Đạt yêu cầu")
    DOUBT = "doubt", _("Cần làm rõ")
    FAIL = "fail", _("Không đạt yêu cầu")


class Reason(TextChoices):
    """Why a form goes back."""

    MISSING_DOC = "missing_doc", _("Thiếu giấy tờ, thông tin")
    EXPIRED_DOC = "expired_doc", _("Giấy tờ hết hạn")
    DOC_NOT_MATCHING_PRODUCT = "doc_not_matching_product", _("Giấy tờ không đúng sản phẩm")
    LABEL_NOT_COMPLIANT = "label_not_compliant", _("Nhãn chưa đúng quy định")
    TEST_MISSING_PARAMETER = "test_missing_parameter", _("Phiếu kiểm nghiệm thiếu chỉ tiêu")
    NO_LOCAL_MATERIAL_PROOF = "no_local_material_proof", _("Chưa chứng minh nguyên liệu địa phương")
    NO_LABOUR_PROOF = "no_labour_proof", _("Chưa chứng minh lao động địa phương")
    IP_OWNER_MISMATCH = "ip_owner_mismatch", _("Chủ sở hữu nhãn hiệu không phải chủ thể")
    OWNER_CHANGED = "owner_changed", _("Chủ thể đã thay đổi")
    WRONG_PRODUCT_SET = "wrong_product_set", _("Sai bộ sản phẩm")
    PLAN_NOT_FEASIBLE = "plan_not_feasible", _("Phương án chưa khả thi")
    STORY_WEAK = "story_weak", _("Câu chuyện sản phẩm chưa rõ")
    OTHER = "other", _("Lý do khác")


class FormKind(TextChoices):
    """The two forms written by the producer."""

    IDEA = "idea", _("Phiếu đăng ký ý tưởng")
    PLAN = "plan", _("Phương án sản xuất kinh doanh")


class FundSource(TextChoices):
    """Where the money of a plan comes from."""

    OWN = "own", _("Vốn tự có")
    LOAN = "loan", _("Vốn vay")
    STATE = "state", _("Nhà nước hỗ trợ")


class MilestoneKind(TextChoices):
    """What is done on the way from the plan to the product."""

    ORGANISATION = "organisation", _("Kiện toàn tổ chức")
    MATERIAL_AREA = "material_area", _("Vùng nguyên liệu")
    PROCESS = "process", _("Quy trình sản xuất")
    LICENCE = "licence", _("Giấy phép, điều kiện sản xuất")
    LABEL = "label", _("Bao bì, nhãn")
    IP = "ip", _("Sở hữu trí tuệ")
    TEST = "test", _("Kiểm nghiệm, công bố chất lượng")
    STORY = "story", _("Câu chuyện sản phẩm")
    MARKET = "market", _("Thị trường")
    OTHER = "other", _("Mốc khác")


class PhotoKind(TextChoices):
    """What a picture shows."""

    PRODUCT = "product", _("Ảnh sản phẩm")
    LABEL = "label", _("Ảnh nhãn")
    SAMPLE = "sample", _("Ảnh mẫu")


class ListState(TextChoices):
    """Whether a selection list still follows the ideas selected, or stands fast."""

    DRAFT = "draft", _("Dự thảo")
    APPROVED = "approved", _("Đã phê duyệt")


class TrainingKind(TextChoices):
    """What a training is about."""

    IDEA = "idea", _("Tập huấn ý tưởng sản phẩm")
    PLAN = "plan", _("Tập huấn lập phương án sản xuất kinh doanh")
    OTHER = "other", _("Tập huấn khác")


class Evidence(TextChoices):
    """How sure a row of the reference file is."""

    VERIFIED = "verified", _("Đã xác minh")
    PARTLY_VERIFIED = "partly_verified", _("Đã xác minh một phần")
    RECALLED = "recalled", _("Cần xác minh")
    PROPOSED = "proposed", _("Giá trị đề xuất, tỉnh quy định lại")
