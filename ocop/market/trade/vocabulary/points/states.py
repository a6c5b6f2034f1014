"""Máy trạng thái of a point of sale (support-and-trade notes §7.3)."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class PointState(TextChoices):
    """Where a point stands."""

    DRAFT = "draft", _("Đang soạn đề xuất")
    PROPOSED = "proposed", _("Đề xuất")
    SURVEYED = "surveyed", _("Đã khảo sát")
    REJECTED = "rejected", _("Không được chọn")
    SELECTED = "selected", _("Được chọn xây dựng")
    BUILDING = "building", _("Đang xây dựng")
    RECOGNISED = "recognised", _("Được công nhận")
    SUSPENDED = "suspended", _("Tạm dừng")
    REVOKED = "revoked", _("Thu hồi")
    CLOSED = "closed", _("Ngừng hoạt động")


class GroundKind(TextChoices):
    """What a ground leads to."""

    SUSPENSION = "suspension", _("Tạm dừng")
    REVOCATION = "revocation", _("Thu hồi")


class PhotoKind(TextChoices):
    """What a picture of a point shows."""

    FRONT = "front", _("Mặt trước, biển hiệu")
    INSIDE = "inside", _("Bên trong")
    SHELVES = "shelves", _("Kệ hàng")
    SIGN_REMOVED = "sign_removed", _("Biển hiệu đã tháo")


S = PointState
MOVES: dict[str, tuple[frozenset[PointState], PointState]] = {
    "propose": (frozenset({S.DRAFT}), S.PROPOSED),
    "note_survey": (frozenset({S.PROPOSED}), S.SURVEYED),
    "reject": (frozenset({S.SURVEYED}), S.REJECTED),
    "select": (frozenset({S.SURVEYED}), S.SELECTED),
    "build": (frozenset({S.SELECTED}), S.BUILDING),
    "recognise": (frozenset({S.SURVEYED, S.BUILDING}), S.RECOGNISED),
    "renew": (frozenset({S.RECOGNISED}), S.RECOGNISED),
    "suspend": (frozenset({S.RECOGNISED}), S.SUSPENDED),
    "restore": (frozenset({S.SUSPENDED}), S.RECOGNISED),
    "revoke": (frozenset({S.SUSPENDED}), S.REVOKED),
    "close": (
        frozenset({S.DRAFT, S.PROPOSED, S.SURVEYED, S.SELECTED, S.BUILDING, S.RECOGNISED, S.SUSPENDED}),
        S.CLOSED,
    ),
}
ENDED = frozenset({S.REJECTED, S.REVOKED, S.CLOSED})
LIVING = frozenset(S) - ENDED
SELLING = frozenset({S.RECOGNISED, S.SUSPENDED})
FOUND_BY_PUBLIC = frozenset({S.RECOGNISED})
