"""The words of plans: levels, states and moves, answers, verdicts.

Sources: directives-and-reporting notes §4 (the route of a plan and its states), support-and-trade notes §5 (P1–P3).
"""

from django.db.models import IntegerChoices, TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

# What a post may carry (`reference/roles.yaml`).
VIEW = "plans.view"
DRAFT = "plans.draft"
SUBMIT = "plans.submit"
APPRAISE = "plans.appraise"
APPROVE = "plans.approve"
ISSUE = "plans.issue"

OFFICIAL = "vi"  # the language of every official paper, whatever language its author's screen speaks


class Level(TextChoices):
    """Whose plan it is."""

    PROVINCE = "province", _("Tỉnh")
    DEPARTMENT = "department", _("Sở, ban, ngành")
    DISTRICT = "district", _("Huyện")
    COMMUNE = "commune", _("Xã, phường")


class PlanState(TextChoices):
    """Where a version of a plan stands."""

    DRAFT = "draft", _("Dự thảo")
    COLLECTING = "collecting", _("Đang lấy đề xuất")
    CONSULTING = "consulting", _("Đang lấy ý kiến")
    SUBMITTED = "submitted", _("Đã trình")
    RETURNED = "returned", pgettext_lazy("state", "Trả lại")
    APPROVED = "approved", _("Đã phê duyệt")
    IN_FORCE = "in_force", _("Đang thực hiện")
    AMENDED = "amended", _("Đã điều chỉnh")
    CLOSED = "closed", _("Đã kết thúc")


S = PlanState

EDITABLE = frozenset({S.DRAFT, S.COLLECTING, S.CONSULTING, S.RETURNED})
FROZEN = frozenset({S.SUBMITTED, S.APPROVED, S.IN_FORCE, S.AMENDED, S.CLOSED})
DECIDED = frozenset({S.APPROVED, S.IN_FORCE, S.AMENDED, S.CLOSED})
ISSUED = frozenset({S.IN_FORCE, S.AMENDED, S.CLOSED})

MOVES: dict[str, tuple[frozenset[PlanState], PlanState]] = {
    # verb                 from                                                          to
    "call_for_inputs":     (frozenset({S.DRAFT}),                                        S.COLLECTING),
    "close_inputs":        (frozenset({S.COLLECTING}),                                   S.DRAFT),
    "ask_opinions":        (frozenset({S.DRAFT, S.COLLECTING, S.RETURNED}),              S.CONSULTING),
    "submit":              (frozenset({S.DRAFT, S.CONSULTING, S.RETURNED}),              S.SUBMITTED),
    "return_with_reasons": (frozenset({S.SUBMITTED}),                                    S.RETURNED),
    "approve":             (frozenset({S.SUBMITTED}),                                    S.APPROVED),
    "issue":               (frozenset({S.APPROVED}),                                     S.IN_FORCE),
    "supersede":           (frozenset({S.IN_FORCE}),                                     S.AMENDED),
    "close":               (frozenset({S.IN_FORCE}),                                     S.CLOSED),
}  # fmt: skip


class Quarter(IntegerChoices):
    """The part of the year a target is for."""

    YEAR = 0, _("Cả năm")
    FIRST = 1, _("Quý I")
    SECOND = 2, _("Quý II")
    THIRD = 3, _("Quý III")
    FOURTH = 4, _("Quý IV")


class InputVerdict(TextChoices):
    """What the drafting office made of a line that an agency proposed."""

    TAKEN = "taken", pgettext_lazy("state", "Đưa vào kế hoạch")
    REFUSED = "refused", pgettext_lazy("state", "Không đưa vào")


class OpinionVerdict(TextChoices):
    """What a consulted body says."""

    WAITING = "waiting", _("Chưa trả lời")
    AGREES = "agrees", _("Nhất trí")
    COMMENTS = "comments", _("Có ý kiến")


class Response(TextChoices):
    """What the drafting office answers to a comment."""

    WAITING = "waiting", _("Chưa giải trình")
    ACCEPTED = "accepted", _("Tiếp thu")
    PARTLY = "partly", _("Tiếp thu một phần")
    REJECTED = "rejected", _("Không tiếp thu")


class CheckVerdict(TextChoices):
    """What Finance says about the money of a version."""

    WAITING = "waiting", _("Chờ thẩm định")
    AGREES = "agrees", _("Thống nhất")
    DISAGREES = "disagrees", _("Đề nghị xem lại")


class Outcome(TextChoices):
    """What became of a submission."""

    WAITING = "waiting", _("Chờ xem xét")
    RETURNED = "returned", pgettext_lazy("state", "Trả lại")
    APPROVED = "approved", _("Phê duyệt")


class ChangeKind(TextChoices):
    """The ways in which an adjustment changes a plan (support notes P2)."""

    ADDED = "added", pgettext_lazy("change", "Thêm")
    REMOVED = "removed", _("Bớt")
    MONEY_MOVED = "money_moved", _("Chuyển kinh phí")
    REWORDED = "reworded", _("Đổi nội dung")
    STOPPED = "stopped", _("Ngừng")
