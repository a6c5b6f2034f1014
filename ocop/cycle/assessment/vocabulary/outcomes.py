"""Outcomes of the council's work and the choices its regulation makes.

Sources: QĐ 26/2026/QĐ-TTg, Art. 3.3, 4.1, 7.4g and Appendix II; evaluation notes §6, §10, §11.
"""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class MinimaRule(TextChoices):
    """How the council judges whether a minimum is met: a parameter of its regulation (settled 3)."""

    MEAN = "mean", _("Theo điểm trung bình của tiêu chí")
    MAJORITY = "majority", _("Theo quá nửa số phiếu")
    AGREED = "agreed", _("Theo mức Hội đồng thống nhất, ghi biên bản")


class Reasons(TextChoices):
    """Where a member writes why, before signing."""

    NONE = "none", _("Không bắt buộc")
    LOWEST = "lowest", _("Khi chấm mức thấp nhất")
    ENDS = "ends", _("Khi chấm mức thấp nhất hoặc cao nhất")


class Ending(TextChoices):
    """What follows from a result."""

    DISQUALIFIED = "disqualified", _("Không đạt (bị loại)")
    LOW = "low", _("Dưới hạng công nhận, chỉ thông báo kết quả")
    RECOGNISED = "recognised", _("Trình công nhận")
    POTENTIAL_FIVE = "potential_five", _("Tiềm năng 5 sao, trình Trung ương")


class Exit(TextChoices):
    """What the province may do with a central result below the highest rank (26:7.4g)."""

    RECOGNISE = "recognise", _("Công nhận theo kết quả của Trung ương")
    ASSESS_AGAIN = "assess_again", _("Tỉnh tự đánh giá lại")
    CLOSE = "close", _("Kết thúc, không công nhận")


class Ground(TextChoices):
    """Why a dossier is out whatever its points (Appendix II: trường hợp bị loại, dừng đánh giá)."""

    CRITERION = "criterion", _("Theo điều kiện loại ghi tại tiêu chí")
    FORGED = "forged", _("Hồ sơ giả mạo")
    UNLICENSED = "unlicensed", _("Thiếu giấy tờ bắt buộc về an toàn, điều kiện sản xuất, công bố")
    INCOMPLETE = "incomplete", _("Hồ sơ đăng ký không đầy đủ theo quy định")


class Hint(TextChoices):
    """Why a member may be biased towards a dossier."""

    OF_PRODUCER = "of_producer", _("là người của chủ thể")
    ADVISER = "adviser", _("là người hỗ trợ nhập hồ sơ của chủ thể")
    DECLARED = "declared", _("đã khai có lợi ích liên quan đến chủ thể khi thẩm định")
    WROTE_REPORT = "wrote_report", _("là người viết báo cáo của Tổ tư vấn")
    VERIFIED = "verified", _("là người thẩm định hồ sơ ở cấp xã")
    SAME_BODY = "same_body", _("thuộc cơ quan, đơn vị của chủ thể")
    SAME_OFFICE = "same_office", _("cùng cơ quan với người đã xử lý hồ sơ")
    TOOK_IN = "took_in", _("là người tiếp nhận hồ sơ ở cấp tỉnh")
    SECOND_DUTY = "second_duty", _("đã tiếp nhận hồ sơ nên không nên làm thư ký Hội đồng cho hồ sơ này")


class ScoreSource(TextChoices):
    """Whose points are compared; only the council's count."""

    SELF = "self", _("Chủ thể tự chấm")
    ADVISORY = "advisory", _("Tổ tư vấn")
    COUNCIL = "council", _("Hội đồng")
