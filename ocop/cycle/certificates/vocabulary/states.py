"""Machine C (programme-and-cycle notes §3.4) and what the public is told (portal notes §12); mapped in
`docs/states-of-recognition.md`. None of them is stored.
"""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Standing(TextChoices):
    """Where a recognition stands on a day, for those who work with it."""

    NO_DATA = "no_data", _("Chưa đủ dữ liệu")
    RECOGNISED = "recognised", _("Đã công nhận, chờ cấp giấy chứng nhận")
    ACTIVE = "active", _("Còn hiệu lực")
    EXPIRING = "expiring", _("Còn hiệu lực, gần hết hạn")
    RENEWAL_IN_PROGRESS = "renewal_in_progress", _("Còn hiệu lực, đang đánh giá lại")
    UPGRADE_IN_PROGRESS = "upgrade_in_progress", _("Còn hiệu lực, đang đánh giá nâng hạng")
    UNDER_VERIFICATION = "under_verification", _("Còn hiệu lực, đang xem xét thu hồi")
    EXTENDED = "extended", _("Được kéo dài hiệu lực")
    SUSPENDED = "suspended", _("Tạm dừng theo quyết định của cơ quan có thẩm quyền")
    EXPIRED = "expired", _("Hết hạn")
    SUPERSEDED = "superseded", _("Đã thay thế")
    REVOKED = "revoked", _("Đã thu hồi")


class PublicState(TextChoices):
    """What the check page answers; it never says that a certificate nears its end."""

    VALID = "valid", _("Còn hiệu lực")
    REASSESSED = "reassessed", _("Còn hiệu lực, đang đánh giá lại")
    EXTENDED = "extended", _("Được kéo dài hiệu lực")
    LAPSED = "lapsed", _("Hết hạn")
    SUSPENDED = "suspended", _("Tạm dừng")
    REVOKED = "revoked", _("Thu hồi")
    REPLACED = "replaced", _("Đã thay thế")
    NO_DATA = "no_data", _("Chưa đủ dữ liệu")
    UNKNOWN = "unknown", _("Không tìm thấy")


S, P = Standing, PublicState
PUBLIC: dict[Standing, PublicState] = {
    S.NO_DATA: P.NO_DATA,
    S.RECOGNISED: P.NO_DATA,
    S.ACTIVE: P.VALID,
    S.EXPIRING: P.VALID,
    S.RENEWAL_IN_PROGRESS: P.REASSESSED,
    S.UPGRADE_IN_PROGRESS: P.VALID,
    S.UNDER_VERIFICATION: P.VALID,
    S.EXTENDED: P.EXTENDED,
    S.SUSPENDED: P.SUSPENDED,
    S.EXPIRED: P.LAPSED,
    S.SUPERSEDED: P.REPLACED,
    S.REVOKED: P.REVOKED,
}
# `P_TOTAL_VALID` counts these, whatever work runs on the certificate (settled 5).
VALID = frozenset({
    S.ACTIVE, S.EXPIRING, S.RENEWAL_IN_PROGRESS, S.UPGRADE_IN_PROGRESS, S.UNDER_VERIFICATION, S.EXTENDED,
})  # fmt: skip
ENDED = frozenset({S.EXPIRED, S.SUPERSEDED, S.REVOKED})


class Stage(TextChoices):
    """Where a certificate near its end stands on the radar."""

    EARLY = "early", _("Chưa đến thời gian nộp hồ sơ đánh giá lại")
    OPEN = "open", _("Đang trong thời gian nộp")
    FILED = "filed", _("Đã có hồ sơ đánh giá lại")
    CLOSED = "closed", _("Đã qua thời gian nộp, chưa có hồ sơ")
