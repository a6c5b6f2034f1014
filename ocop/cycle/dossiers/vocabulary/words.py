"""Kinds and choices of the dossier: levels, findings, clocks, sides of the thread, what a renewal updates."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class RequestLevel(TextChoices):
    """Who asks for completion."""

    COMMUNE = "commune", _("UBND cấp xã")
    PROVINCE = "province", _("Cơ quan điều phối OCOP cấp tỉnh")
    ADVISORY = "advisory", _("Tổ tư vấn Hội đồng")


class Content(TextChoices):
    """The four contents that the commune verifies (Mẫu 03), in the order of the form."""

    MATERIAL = "material", _("Nguồn gốc sản phẩm, nguyên liệu địa phương")
    LABOUR = "labour", _("Sử dụng lao động địa phương")
    IDEA = "idea", _("Nguồn gốc ý tưởng sản phẩm")
    IDENTITY = "identity", _("Bản sắc, trí tuệ địa phương")


class Verdict(TextChoices):
    """What the commune finds of a content."""

    CONFIRMED = "confirmed", _("Đúng thực tế")
    PARTLY = "partly", _("Đúng một phần")
    DENIED = "denied", _("Không đúng thực tế")


class ClockCode(TextChoices):
    """What a clock counts; the two of the law name spans of the calendar, the third a row of our own file."""

    COMMUNE_REVIEW = "COMMUNE_REVIEW", _("Xã xem xét hồ sơ, đề nghị tỉnh")
    OFFICE_INTAKE = "OFFICE_INTAKE", _("Tỉnh kiểm tra thành phần, nội dung hồ sơ")
    REEVAL_DONE = "REEVAL_DONE", _("Hoàn thành đánh giá, phân hạng lại")


class Unit(TextChoices):
    """How days are counted."""

    DAY = "day", _("ngày")
    WORKING_DAY = "working_day", _("ngày làm việc")


class After(TextChoices):
    """What a clock does when a completion request is answered."""

    RESTART = "restart", _("tính lại từ đầu khi hồ sơ đầy đủ")
    RESUME = "resume", _("tính tiếp phần ngày còn lại")


class Side(TextChoices):
    """From which side a word of the help thread comes."""

    PRODUCER = "producer", _("Chủ thể")
    COMMUNE = "commune", _("UBND cấp xã")
    OFFICE = "office", _("Cơ quan điều phối OCOP cấp tỉnh")


class KeptForm(TextChoices):
    """Which paper of a dossier is kept as it was filed, stamped, signed or sent."""

    FORM_01 = "form_01", _("Mẫu 01")
    RECEIVED = "received", _("Phần tiếp nhận của xã")
    ACCEPTED = "accepted", _("Phần tiếp nhận của tỉnh")
    FORM_03 = "form_03", _("Mẫu 03")
    PROPOSAL = "proposal", _("Văn bản đề nghị")


class FormKind(TextChoices):
    """The forms that are saved in editions."""

    REGISTRATION = "form01", _("Mẫu 01: Phiếu đăng ký")
    REPORT = "form02", _("Mẫu 02: Báo cáo tự đánh giá")


class Ask(TextChoices):
    """Why an answer taken over from the last dossier must be looked at again."""

    NEW = "new", _("Tiêu chí mới so với hồ sơ trước")
    CHANGED = "changed", _("Tiêu chí đã thay đổi so với hồ sơ trước")
    EXPIRED = "expired", _("Minh chứng đã hết hạn hoặc đã thay")


class IpKind(TextChoices):
    """Sở hữu trí tuệ, as Form 02 lists it."""

    TRADEMARK = "trademark", _("Nhãn hiệu đã đăng ký")
    SHARED_MARK = "shared_mark", _("Quyền sử dụng chỉ dẫn địa lý, nhãn hiệu tập thể, nhãn hiệu chứng nhận")
    PATENT = "patent", _("Sáng chế, giải pháp hữu ích")
    DESIGN = "design", _("Kiểu dáng công nghiệp")
    COPYRIGHT = "copyright", _("Quyền tác giả")
    OTHER = "other", _("Quyền khác")


class Topic(TextChoices):
    """What has changed since the last recognition: asked of an upgrade and of a renewal."""

    MATERIAL = "material", _("Nguyên liệu")
    TECHNOLOGY = "technology", _("Công nghệ")
    PACKAGING = "packaging", _("Bao bì, nhãn")
    QUALITY = "quality", _("Công bố chất lượng, kiểm nghiệm định kỳ")
    MARKET = "market", _("Thị trường")
    OUTPUT = "output", _("Sản lượng, doanh thu")
    PAPERS = "papers", _("Giấy tờ có thời hạn")
    OTHER = "other", _("Nội dung khác")


class Near(TextChoices):
    """What people are reminded of."""

    COMMUNE_WAIT = "COMMUNE_WAIT", _("Hồ sơ đã nộp, chờ xã tiếp nhận")
    COMMUNE_REVIEW = "COMMUNE_REVIEW", _("Xã xem xét hồ sơ, đề nghị tỉnh")
    OFFICE_INTAKE = "OFFICE_INTAKE", _("Tỉnh kiểm tra thành phần, nội dung hồ sơ")
    REEVAL_DONE = "REEVAL_DONE", _("Hoàn thành đánh giá, phân hạng lại")
    COMPLETION = "COMPLETION", _("Trả lời đề nghị bổ sung")
    EXTRA_TEST = "EXTRA_TEST", _("Kiểm nghiệm bổ sung")
    SITE_VISIT = "SITE_VISIT", _("Kiểm tra thực tế")
    ROUND_INTAKE = "ROUND_INTAKE", _("Đợt thôi nhận hồ sơ")


class GroundOf(TextChoices):
    """What a framework's rows give the ground of, beside the parts of the file."""

    TEAM = "team", _("Tổ tư vấn thẩm định")
    AGAIN = "again", _("Đánh giá, phân hạng lại")


class Evidence(TextChoices):
    """How sure a row of the reference file is."""

    VERIFIED = "verified", _("Đã xác minh")
    PARTLY_VERIFIED = "partly_verified", _("Đã xác minh một phần")
    RECALLED = "recalled", _("Cần xác minh")
    PROPOSED = "proposed", _("Giá trị đề xuất, tỉnh quy định lại")


class PackageOwner(TextChoices):
    """Who prepares a part of the file."""

    PRODUCER = "producer", _("Chủ thể")
    COMMUNE = "commune", _("UBND cấp xã")
