"""Words of the advisory team: parts, conflicts, samples, visits, tests, conclusions."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from .states import DossierState


class TeamPart(TextChoices):
    """What a member is in the team."""

    HEAD = "head", _("Tổ trưởng")
    DEPUTY = "deputy", _("Tổ phó")
    SECRETARY = "secretary", _("Thư ký")
    MEMBER = "member", pgettext_lazy("team", "Thành viên")


class Hint(TextChoices):
    """Why a member must not examine a dossier."""

    KEPT_OUT = "kept_out", _("đã bị loại khỏi hồ sơ này")
    DECLARED = "declared", _("đã khai có lợi ích liên quan đến chủ thể")
    OWN = "own", _("là người của chủ thể")
    ADVISER = "adviser", _("là người hỗ trợ, tư vấn của chủ thể")
    ENTERED = "entered", _("đã nhập hồ sơ thay chủ thể")
    VERIFIED = "verified", _("đã tiếp nhận, đánh giá hoặc ký Mẫu 03 của hồ sơ này ở xã")


class SampleUse(TextChoices):
    """What a sample is for."""

    KEPT = "kept", pgettext_lazy("sample", "Lưu")
    SENT = "sent", _("Xã gửi tỉnh kèm văn bản đề nghị")
    TEST = "test", _("Kiểm nghiệm")
    COUNCIL = "council", _("Trình Hội đồng")
    SPENT = "spent", _("Đã dùng, hủy")


class VisitState(TextChoices):
    """Where a visit stands."""

    PLANNED = "planned", _("Đã đặt lịch")
    HELD = "held", _("Đã kiểm tra, chờ ký")
    SIGNED = "signed", _("Đã ký biên bản")
    CANCELLED = "cancelled", _("Đã hủy")


class VisitGround(TextChoices):
    """Why the site is visited; a re-evaluation needs one of the two last."""

    USUAL = "usual", _("Thẩm định hồ sơ")
    SCALE = "scale", _("Quy mô sản xuất thay đổi lớn")
    UNCLEAR = "unclear", _("Minh chứng chưa rõ")


class Match(TextChoices):
    """What was found of a thing looked at."""

    AS_FILED = "as_filed", _("Đúng hồ sơ")
    PARTLY = "partly", _("Đúng một phần")
    NOT = "not", _("Không đúng hồ sơ")
    TO_MEND = "to_mend", _("Cần khắc phục")


class LookedAt(TextChoices):
    """What is looked at on the site."""

    MATERIAL = "material", _("Vùng nguyên liệu, nguồn gốc nguyên liệu")
    WORKSHOP = "workshop", _("Nhà xưởng, thiết bị, vệ sinh")
    PROCESS = "process", _("Quy trình sản xuất, kiểm soát chất lượng")
    PACKING = "packing", _("Bao gói, nhãn, truy xuất nguồn gốc")
    LABOUR = "labour", _("Lao động")
    ENVIRONMENT = "environment", _("Môi trường")
    PAPERS = "papers", _("Bản gốc giấy tờ minh chứng")


class TestResult(TextChoices):
    """What a test said."""

    PASSED = "passed", _("Đạt")
    FAILED = "failed", _("Không đạt")


class Conclusion(TextChoices):
    """What the report proposes to the chair of the council."""

    READY = "ready", _("Đủ điều kiện trình Hội đồng")
    NOT_READY = "not_ready", _("Chưa đủ điều kiện trình Hội đồng")
    REJECT = "reject", _("Có căn cứ đề nghị Hội đồng loại hồ sơ")


class SeriesOf(TextChoices):
    """Which papers of the team are numbered together."""

    SAMPLE = "sample", _("Mẫu sản phẩm")
    VISIT = "visit", _("Biên bản kiểm tra thực tế")
    MEETING = "meeting", _("Biên bản họp Tổ tư vấn")
    REPORT = "report", _("Báo cáo thẩm định")
    SUMMARY = "summary", _("Tổng hợp hồ sơ của đợt")


S = DossierState
AT_COMMUNE = frozenset({S.SUBMITTED, S.COMMUNE_VERIFIED})  # where the commune registers the samples it will send
SAMPLED = frozenset({S.PROPOSED, S.COMPLETION_REQUESTED, S.ACCEPTED, S.ADVISORY_REPORTED, S.IN_COUNCIL})
EXAMINED = frozenset({S.ACCEPTED})
DUTIES_BASIS = _("nguyên tắc tách biệt nhiệm vụ, quy chế của tỉnh")
