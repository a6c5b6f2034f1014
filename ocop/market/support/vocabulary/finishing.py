"""The words of product finishing: the way of a packaging order, what a label must carry, the way of a mark (§6.4)."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class OrderState(TextChoices):
    """Where a packaging order stands."""

    BRIEF = "brief", _("Chờ phương án")
    PROOFS = "proofs", _("Chờ chủ thể chọn")
    CHOSEN = "chosen", _("Chờ kiểm tra nhãn")
    CHECKED = "checked", _("Chờ chủ thể duyệt in")
    APPROVED = "approved", _("Chờ in")
    PRINTED = "printed", _("Chờ nghiệm thu")
    ACCEPTED = "accepted", pgettext_lazy("packaging", "Đã nghiệm thu")

    @property
    def tone(self) -> str:
        """The colour of its status."""
        return {"brief": "wait", "proofs": "soon", "checked": "soon", "accepted": "done"}.get(self.value, "run")


S = OrderState
ORDER_MOVES = {  # verb: (from, to)
    "add_proof": (frozenset({S.BRIEF, S.PROOFS, S.CHOSEN, S.CHECKED}), S.PROOFS),
    "choose": (frozenset({S.PROOFS}), S.CHOSEN),
    "check": (frozenset({S.CHOSEN}), S.CHECKED),
    "approve": (frozenset({S.CHECKED}), S.APPROVED),
    "print": (frozenset({S.APPROVED}), S.PRINTED),
    "accept": (frozenset({S.PRINTED}), S.ACCEPTED),
}
OF_PRODUCER = frozenset({"choose", "approve"})


class LabelGroup(TextChoices):
    """Which rules of labelling hold for the product."""

    FOOD = "food", _("Thực phẩm")
    BEVERAGE = "beverage", _("Đồ uống")
    HERB = "herb", _("Dược liệu, sản phẩm từ dược liệu")
    CRAFT = "craft", _("Thủ công mỹ nghệ")
    OTHER = "other", pgettext_lazy("label", "Nhóm khác")


class LabelAnswer(TextChoices):
    """What was found on the label."""

    MET = "met", pgettext_lazy("label", "Đủ")
    MISSING = "missing", pgettext_lazy("label", "Thiếu, sai")
    NA = "na", pgettext_lazy("label", "Không áp dụng")


class MarkState(TextChoices):
    """Where the filing of a mark stands."""

    FILED = "filed", pgettext_lazy("mark", "Đã nộp đơn")
    ACCEPTED = "accepted", _("Đơn hợp lệ")
    GRANTED = "granted", _("Đã cấp văn bằng")
    REFUSED = "refused", pgettext_lazy("mark", "Bị từ chối")

    @property
    def tone(self) -> str:
        """The colour of its status."""
        return {"filed": "run", "accepted": "run", "granted": "done", "refused": "late"}[self.value]


MARK_MOVES = {  # where an answer of the office may lead
    MarkState.FILED: frozenset({MarkState.ACCEPTED, MarkState.GRANTED, MarkState.REFUSED}),
    MarkState.ACCEPTED: frozenset({MarkState.GRANTED, MarkState.REFUSED}),
    MarkState.GRANTED: frozenset(),
    MarkState.REFUSED: frozenset(),
}
