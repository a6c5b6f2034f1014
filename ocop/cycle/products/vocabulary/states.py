"""Machine A of the cycle: routes, states, moves and whose they are (programme-and-cycle notes §3.1, §3.2)."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Route(TextChoices):
    """Đường vào chu trình."""

    NEW_IDEA = "new_idea", _("Ý tưởng sản phẩm mới (Biểu 01)")
    EXISTING_PRODUCT = "existing_product", _("Sản phẩm đã có (Biểu 02)")
    UPGRADE = "upgrade", _("Nâng hạng sao")
    RE_EVALUATION = "re_evaluation", _("Đánh giá, phân hạng lại")


class EntryState(TextChoices):
    """Where an entry stands on its way from the idea to a product ready for evaluation."""

    IDEA_DRAFT = "idea_draft", _("Soạn ý tưởng")
    IDEA_SUBMITTED = "idea_submitted", _("Đã nộp ý tưởng")
    IDEA_UNDER_REVIEW = "idea_under_review", _("Đang xét ý tưởng")
    IDEA_RETURNED = "idea_returned", _("Trả lại ý tưởng để hoàn thiện")
    IDEA_WITHDRAWN = "idea_withdrawn", _("Đã rút ý tưởng")
    IDEA_SELECTED = "idea_selected", _("Ý tưởng được chọn")
    IDEA_REJECTED = "idea_rejected", _("Ý tưởng không được chọn")
    CARRIED_OVER = "carried_over", _("Chuyển năm sau")
    PLAN_DRAFT = "plan_draft", _("Soạn phương án")
    PLAN_SUBMITTED = "plan_submitted", _("Đã nộp phương án")
    PLAN_UNDER_REVIEW = "plan_under_review", _("Đang xét phương án")
    PLAN_RETURNED = "plan_returned", _("Trả lại phương án để hoàn thiện")
    PLAN_APPROVED = "plan_approved", _("Phương án được phê duyệt")
    PLAN_REJECTED = "plan_rejected", _("Phương án không được phê duyệt")
    IN_IMPLEMENTATION = "in_implementation", _("Triển khai phương án")
    READY_FOR_EVALUATION = "ready_for_evaluation", _("Đủ điều kiện đánh giá")
    SUSPENDED = "suspended", _("Tạm dừng")
    DROPPED = "dropped", pgettext_lazy("state", "Dừng")


S = EntryState


class Who(TextChoices):
    """Whose move it is."""

    PRODUCER = "producer", _("Chủ thể, hoặc cán bộ xã nhập thay")
    COMMUNE = "commune", _("UBND cấp xã")
    JUDGE = "judge", _("Cấp quyết định của bước")
    OFFICE = "office", _("Cơ quan điều phối OCOP cấp tỉnh")
    SYSTEM = "system", _("Hệ thống")


W = Who

WITHDRAWABLE = frozenset({S.IDEA_DRAFT, S.IDEA_SUBMITTED, S.IDEA_RETURNED})
DROPPABLE = frozenset({S.PLAN_DRAFT, S.PLAN_RETURNED, S.IN_IMPLEMENTATION, S.SUSPENDED})

MOVES: dict[str, tuple[frozenset[EntryState], EntryState, Who]] = {
    # verb             from                                                  to                      who
    "submit_idea":     (frozenset({S.IDEA_DRAFT}),                           S.IDEA_SUBMITTED,       W.PRODUCER),
    "resubmit_idea":   (frozenset({S.IDEA_RETURNED}),                        S.IDEA_SUBMITTED,       W.PRODUCER),
    "withdraw":        (WITHDRAWABLE,                                        S.IDEA_WITHDRAWN,       W.PRODUCER),
    "receive":         (frozenset({S.IDEA_SUBMITTED}),                       S.IDEA_UNDER_REVIEW,    W.COMMUNE),
    "return_idea":     (frozenset({S.IDEA_UNDER_REVIEW}),                    S.IDEA_RETURNED,        W.COMMUNE),
    "select":          (frozenset({S.IDEA_UNDER_REVIEW}),                    S.IDEA_SELECTED,        W.JUDGE),
    "reject":          (frozenset({S.IDEA_UNDER_REVIEW}),                    S.IDEA_REJECTED,        W.JUDGE),
    "lapse":           (frozenset({S.IDEA_RETURNED, S.PLAN_RETURNED}),       S.CARRIED_OVER,         W.SYSTEM),
    "open_plan":       (frozenset({S.IDEA_SELECTED}),                        S.PLAN_DRAFT,           W.OFFICE),
    "skip_to_plan":    (frozenset({S.IDEA_DRAFT}),                           S.PLAN_DRAFT,           W.PRODUCER),
    "skip_to_product": (frozenset({S.IDEA_DRAFT, S.PLAN_DRAFT}),             S.IN_IMPLEMENTATION,    W.PRODUCER),
    "submit_plan":     (frozenset({S.PLAN_DRAFT}),                           S.PLAN_SUBMITTED,       W.PRODUCER),
    "resubmit_plan":   (frozenset({S.PLAN_RETURNED}),                        S.PLAN_SUBMITTED,       W.PRODUCER),
    "verify":          (frozenset({S.PLAN_SUBMITTED}),                       S.PLAN_UNDER_REVIEW,    W.COMMUNE),
    "return_plan":     (frozenset({S.PLAN_SUBMITTED, S.PLAN_UNDER_REVIEW}),  S.PLAN_RETURNED,        W.COMMUNE),
    "approve":         (frozenset({S.PLAN_UNDER_REVIEW}),                    S.PLAN_APPROVED,        W.JUDGE),
    "reject_plan":     (frozenset({S.PLAN_UNDER_REVIEW}),                    S.PLAN_REJECTED,        W.JUDGE),
    "begin":           (frozenset({S.PLAN_APPROVED}),                        S.IN_IMPLEMENTATION,    W.SYSTEM),
    "mark_ready":      (frozenset({S.IN_IMPLEMENTATION}),                    S.READY_FOR_EVALUATION, W.PRODUCER),
    "suspend":         (frozenset({S.IN_IMPLEMENTATION}),                    S.SUSPENDED,            W.PRODUCER),
    "resume":          (frozenset({S.SUSPENDED}),                            S.IN_IMPLEMENTATION,    W.PRODUCER),
    "drop":            (DROPPABLE,                                           S.DROPPED,              W.PRODUCER),
}  # fmt: skip

STARTS = {  # where an entry begins, by its route
    Route.NEW_IDEA: S.IDEA_DRAFT,
    Route.EXISTING_PRODUCT: S.IDEA_DRAFT,
    Route.UPGRADE: S.IN_IMPLEMENTATION,
    Route.RE_EVALUATION: S.IN_IMPLEMENTATION,
}
PRIVATE = frozenset({S.IDEA_DRAFT})  # nobody outside the producer, its commune and the office reads these
IDEA_EDITABLE = frozenset({S.IDEA_DRAFT, S.IDEA_RETURNED})
PLAN_EDITABLE = frozenset({S.PLAN_DRAFT, S.PLAN_RETURNED})
ENDED = frozenset({S.IDEA_WITHDRAWN, S.IDEA_REJECTED, S.CARRIED_OVER, S.PLAN_REJECTED, S.DROPPED})
ENTERS_AGAIN = frozenset({S.CARRIED_OVER, S.IDEA_REJECTED, S.PLAN_REJECTED, S.DROPPED, S.IDEA_WITHDRAWN})
WORKING = frozenset({S.PLAN_APPROVED, S.IN_IMPLEMENTATION, S.SUSPENDED})
IN_IDEAS = frozenset({S.IDEA_DRAFT, S.IDEA_SUBMITTED, S.IDEA_UNDER_REVIEW, S.IDEA_RETURNED, S.IDEA_SELECTED})
IN_PLANS = frozenset({S.PLAN_DRAFT, S.PLAN_SUBMITTED, S.PLAN_UNDER_REVIEW, S.PLAN_RETURNED, S.PLAN_APPROVED})
