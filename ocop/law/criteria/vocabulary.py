"""Words of the criteria: states, evidence marks, kinds of papers, filing kinds; no figure of the law stands here."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

LOAD = "criteria.load"
CONCERNED = ("products.own", "products.view", LOAD)  # whoever works with products hears of a new decision
MOST_BYTES = 2_000_000


class State(TextChoices):
    """Dự thảo hoặc đã công bố; what is published never changes."""

    DRAFT = "draft", _("Bản nạp thử")
    PUBLISHED = "published", _("Đã công bố")


class Evidence(TextChoices):
    """How sure what the file says is."""

    VERIFIED = "verified", _("Đã xác minh")
    PARTIAL = "partial", _("Xác minh một phần")
    RECALLED = "recalled", _("Cần xác minh")
    DERIVED = "derived", _("Theo câu chữ của quyết định")
    PROPOSED = "proposed", _("Do hệ thống đề xuất")


class Certainty(TextChoices):
    """The one-letter marks of the table of papers."""

    READ = "V", _("Đã xác minh")
    RECALLED = "R", _("Cần xác minh")
    PROPOSED = "P", _("Do hệ thống đề xuất")


class Scoring(TextChoices):
    """By criteria, or, where the point tables were not found, by part totals of past results only."""

    CRITERIA = "criteria", _("Chấm theo từng tiêu chí")
    TOTALS_ONLY = "totals_only", _("Chỉ nhập tổng điểm từng phần")


class FilingKind(TextChoices):
    """Loại hồ sơ: đánh giá lần đầu, nâng hạng, đánh giá lại."""

    FIRST = "first", _("Đánh giá lần đầu")
    UPGRADE = "upgrade", _("Nâng hạng")
    AGAIN = "again", _("Đánh giá, phân hạng lại")


class Level(TextChoices):
    """Who takes dossiers in or recognises stars."""

    COMMUNE = "commune", _("UBND cấp xã")
    DISTRICT = "district", _("UBND cấp huyện")
    PROVINCE = "province", _("UBND cấp tỉnh")
    CENTRAL = "central", _("Trung ương")


class PaperKind(TextChoices):
    """What a piece of evidence is."""

    PAPER = "paper", _("Giấy tờ")
    FORM = "form", _("Biểu mẫu")
    SAMPLE = "sample", _("Mẫu sản phẩm")
    LINK = "link", _("Đường dẫn, mã")


class Holder(TextChoices):
    """Whose paper it is; papers of the producer and the site serve every product."""

    PRODUCT = "product", _("Của sản phẩm")
    PRODUCER = "producer", _("Của chủ thể")
    SITE = "site", _("Của cơ sở")


class JudgedBy(TextChoices):
    """How a criterion is judged."""

    PAPER = "paper", _("Giấy tờ")
    INSPECTION = "inspection", _("Xem tại chỗ")
    SENSORY = "sensory", _("Cảm quan trên mẫu")
    COUNCIL = "council", _("Hội đồng đánh giá")


class Effect(TextChoices):
    """What happens when a mandatory paper is not there."""

    REJECT = "reject", _("Thiếu thì hồ sơ bị loại")
    STOP = "stop", _("Thiếu thì dừng chấm")
    INCOMPLETE = "incomplete", _("Thiếu thì hồ sơ bị trả để bổ sung")
    REQUIREMENT = "requirement", _("Bắt buộc")


class ValidityRule(TextChoices):
    """How long a paper counts."""

    DATED = "dated", _("Có hạn ghi trên giấy, còn hạn sau ngày nộp")
    MAX_AGE = "max_age", _("Cấp không quá %(months)s tháng trước ngày nộp")
    PERIOD = "period", _("Thể hiện %(months)s tháng hoạt động")
    RECHECK = "recheck", _("Xác nhận lại mỗi %(months)s tháng")
    LIVE = "live", _("Mở được khi kiểm tra")
    NONE = "none", _("Không thời hạn; thay khi có thay đổi")


class ChangeKind(TextChoices):
    """What a new decision does to a place of the old one."""

    ADDED = "added", _("Được thêm")
    REMOVED = "removed", _("Bị bỏ")
    CHANGED = "changed", _("Được sửa")


class Place(TextChoices):
    """Where two frameworks differ."""

    CERTIFICATE = "certificate", _("Thời hạn giấy chứng nhận (tháng)")
    BAND = "band", _("Thang hạng sao")
    PART = "part", _("Điểm tối đa của phần")
    SET = "set", _("Bộ sản phẩm")
    NAME = "name", _("Tên bộ sản phẩm")
    SCORING = "scoring", _("Cách chấm")
    USABLE = "usable", _("Dùng để chấm")
    CRITERION = "criterion", _("Tiêu chí")
    TITLE = "title", _("Tên tiêu chí")
    MAX = "max", _("Điểm tối đa của tiêu chí")
    OPTION = "option", _("Mức điểm")
    POINTS = "points", _("Số điểm của mức")
    MINIMUM = "minimum", _("Yêu cầu tối thiểu")
    REJECTION = "rejection", _("Trường hợp bị loại")
