"""The words of reports: states, kinds of period, steps of the sign-off route, figures and rates."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class ReportState(TextChoices):
    """Where a report stands on its way from the drafter to the reader."""

    DRAFT = "draft", _("Dự thảo")
    IN_REVIEW = "in_review", _("Đang trình ký")
    RETURNED = "returned", pgettext_lazy("state", "Trả lại")
    SIGNED = "signed", _("Đã ký")
    SENT = "sent", _("Đã gửi")

    @property
    def tone(self) -> str:
        """The colour of the state on screen."""
        return TONES[self]


class PeriodKind(TextChoices):
    """The span a report speaks of; TO_DAY is set by whoever asks for the report."""

    MONTH = "month", _("Tháng")
    QUARTER = "quarter", _("Quý")
    HALF_YEAR = "half_year", _("6 tháng")
    NINE_MONTHS = "nine_months", _("9 tháng")
    YEAR = "year", _("Năm")
    TO_DAY = "to_day", _("Tính đến ngày")


class StepKind(TextChoices):
    """What a person on the sign-off route does."""

    DRAFT = "draft", _("Soạn, trình")
    REVIEW = "review", _("Xem xét")
    SIGN = "sign", _("Ký")


class Decision(TextChoices):
    """What became of a step."""

    WAITING = "waiting", _("Chờ")
    AGREED = "agreed", _("Đồng ý")
    RETURNED = "returned", pgettext_lazy("state", "Trả lại")


class Figure(TextChoices):
    """A number of the report; each is the length of a list of assignments."""

    TOTAL = "total", _("Nhiệm vụ được giao")
    TIMED = "timed", _("Có thời hạn")
    DUE = "due", _("Đến hạn")
    DONE = "done", _("Hoàn thành")
    DONE_ON_TIME = "done_on_time", _("Hoàn thành đúng hạn")
    DONE_LATE = "done_late", _("Hoàn thành quá hạn")
    WITHIN_TERM = "within_term", _("Chưa hoàn thành, trong hạn")
    DUE_SOON = "due_soon", _("Sắp đến hạn")
    OVERDUE = "overdue", _("Quá hạn, chưa hoàn thành")
    NO_DEADLINE = "no_deadline", _("Thường xuyên, không thời hạn")
    WAITING = "waiting", _("Đã báo cáo, chờ xác nhận")
    OPEN = "open", _("Đang thực hiện")
    UPDATED = "updated", _("Có cập nhật tiến độ")
    OUT = "out", _("Trả lại, tạm dừng, thu hồi")
    GIVEN_IN_PERIOD = "given_in_period", _("Giao trong kỳ")
    DONE_IN_PERIOD = "done_in_period", _("Hoàn thành trong kỳ")


class Rate(TextChoices):
    """A share of two figures, never shown without them."""

    COMPLETION = "completion", _("Tỷ lệ hoàn thành")
    ON_TIME = "on_time", _("Tỷ lệ đúng hạn")
    OVERDUE_SHARE = "overdue_share", _("Tỷ lệ quá hạn")
    UPDATING = "updating", _("Tỷ lệ cập nhật tiến độ")


PARTS: dict[Rate, tuple[Figure, Figure]] = {
    Rate.COMPLETION: (Figure.DONE, Figure.DUE),
    Rate.ON_TIME: (Figure.DONE_ON_TIME, Figure.DUE),
    Rate.OVERDUE_SHARE: (Figure.OVERDUE, Figure.DUE),
    Rate.UPDATING: (Figure.UPDATED, Figure.OPEN),
}
"""The part and the whole of each rate (directives notes §3.3: the whole is what is due)."""

_S = ReportState
TONES = {_S.DRAFT: "wait", _S.IN_REVIEW: "run", _S.RETURNED: "late", _S.SIGNED: "run", _S.SENT: "done"}
EDITABLE = frozenset({_S.DRAFT, _S.RETURNED})
FROZEN = frozenset({_S.SIGNED, _S.SENT})
MOVES: dict[str, tuple[frozenset[ReportState], ReportState]] = {
    "submit_for_signature": (EDITABLE, _S.IN_REVIEW),
    "return_with_reasons": (frozenset({_S.IN_REVIEW}), _S.RETURNED),
    "sign": (frozenset({_S.IN_REVIEW}), _S.SIGNED),
    "send": (frozenset({_S.SIGNED}), _S.SENT),
}
