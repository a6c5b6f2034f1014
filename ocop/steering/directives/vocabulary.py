"""The words of directives and tasks: states, kinds and statuses, a sentence each.

Sources: directives-and-reporting notes §3 (QĐ 42/2014/QĐ-TTg amended by QĐ 23/2018/QĐ-TTg on tracked tasks).
"""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

# What a post may carry (`reference/roles.yaml`).
READ = "directives.read"
SEND = "directives.send"
OVERSEE = "directives.oversee"
LEAD = "directives.lead"
WORK = "directives.work"
HEAD = "directives.head"
BOARD = "directives.board"


OFFICIAL = "vi"  # the language of every official paper, whatever language its author's screen speaks


class DirectiveState(TextChoices):
    """Where a directive stands in this office."""

    REVIEW = "review", _("Đang xác nhận")
    SENT = "sent", _("Đã giao")


class ProposalState(TextChoices):
    """What the clerk has decided about one proposed task."""

    OPEN = "open", _("Chờ xem")
    CONFIRMED = "confirmed", _("Đã xác nhận")
    REJECTED = "rejected", _("Đã bỏ")
    SPLIT = "split", _("Đã tách")
    MERGED = "merged", _("Đã gộp")


class Origin(TextChoices):
    """Who first wrote the proposal down."""

    MACHINE = "machine", _("Máy đọc")
    CLERK = "clerk", _("Người thêm")


class TaskKind(TextChoices):
    """Whether time limits the task; only the first two can be late."""

    DEADLINE = "deadline", _("Có thời hạn")
    RECURRING = "recurring", _("Định kỳ")
    STANDING = "standing", _("Thường xuyên, theo chức năng")


class Recurrence(TextChoices):
    """How often the text says the task comes back; PERIODIC where it gives no interval."""

    NONE = "none", _("Không lặp lại")
    MONTHLY = "monthly", _("Hằng tháng")
    QUARTERLY = "quarterly", _("Hằng quý")
    SEMIANNUAL = "semiannual", _("6 tháng một lần")
    ANNUAL = "annual", _("Hằng năm")
    PERIODIC = "periodic", _("Định kỳ, văn bản chưa nêu kỳ")
    STANDING = "standing", _("Thường xuyên")


class Part(TextChoices):
    """The part a body plays in a task."""

    LEAD = "lead", _("Chủ trì")
    COORDINATING = "coordinating", _("Phối hợp")


class Address(TextChoices):
    """Whether the text speaks to the body or to its head."""

    BODY = "body", _("Cơ quan")
    HEAD = "head", _("Người đứng đầu")


class AssignmentState(TextChoices):
    """What people have done with an assignment; dates say the rest."""

    ASSIGNED = "assigned", _("Đã giao, chờ nhận")
    ACCEPTED = "accepted", _("Đã nhận")
    IN_PROGRESS = "in_progress", _("Đang thực hiện")
    SUBMITTED = "submitted", _("Đã báo cáo, chờ xác nhận")
    REWORK = "rework", _("Yêu cầu làm lại")
    DONE = "done", _("Hoàn thành")
    RETURNED = "returned", pgettext_lazy("state", "Trả lại")
    SUSPENDED = "suspended", _("Tạm dừng")
    CANCELLED = "cancelled", _("Đã hủy")


class TimeStatus(TextChoices):
    """Computed on every read from dates and the working-day calendar, never stored."""

    NOT_DUE = "not_due", _("Trong hạn")
    DUE_SOON = "due_soon", _("Sắp đến hạn")
    OVERDUE = "overdue", _("Quá hạn, chưa hoàn thành")
    DONE_ON_TIME = "done_on_time", _("Hoàn thành đúng hạn")
    DONE_LATE = "done_late", _("Hoàn thành quá hạn")
    NO_DEADLINE = "no_deadline", _("Không thời hạn")
    OUT = "out", _("Đã hủy, trả lại hoặc tạm dừng")


class Scope(TextChoices):
    """Whose assignments a list shows: the same values stand in its address."""

    GIVEN = "van-ban-giao", _("Do văn bản giao")
    LED = "chu-tri", _("Cơ quan tôi chủ trì")
    COORDINATED = "phoi-hop", _("Cơ quan tôi phối hợp")
    PARTS = "phan-viec", _("Phần việc giao đơn vị trực thuộc")


class ExtensionState(TextChoices):
    """What became of a request for more time."""

    ASKED = "asked", _("Chờ quyết định")
    GRANTED = "granted", _("Đồng ý gia hạn")
    REFUSED = "refused", _("Không đồng ý")


class EntryKind(TextChoices):
    """What an agency writes into the record of its assignment."""

    PROGRESS = "progress", _("Tiến độ")
    RESULT = "result", _("Kết quả")
    EXPLANATION = "explanation", _("Giải trình")


class FollowUpKind(TextChoices):
    """The rungs of the urging ladder and what people add by hand."""

    ACCEPT = "accept", _("Nhắc nhận nhiệm vụ")
    NOTICE = "notice", _("Nhắc việc")
    DUE_DAY = "due_day", _("Nhắc ngày đến hạn")
    LIST = "list", _("Vào danh sách quá hạn")
    LETTER = "letter", _("Công văn đôn đốc")
    EXPLAIN = "explain", _("Yêu cầu giải trình")
    CALL = "call", _("Trao đổi trực tiếp")
    INSPECTION = "inspection", _("Kiểm tra")


class LetterState(TextChoices):
    """An urging letter from draft to answer."""

    DRAFT = "draft", _("Dự thảo")
    ISSUED = "issued", _("Đã phát hành")
    ANSWERED = "answered", _("Đã phúc đáp")


OPEN_STATES = frozenset(
    {
        AssignmentState.ASSIGNED,
        AssignmentState.ACCEPTED,
        AssignmentState.IN_PROGRESS,
        AssignmentState.SUBMITTED,
        AssignmentState.REWORK,
    }
)
RUNNING_STATES = OPEN_STATES - {AssignmentState.SUBMITTED}
UNDER_WAY = frozenset({AssignmentState.ACCEPTED, AssignmentState.IN_PROGRESS, AssignmentState.REWORK})
OUT_STATES = frozenset({AssignmentState.RETURNED, AssignmentState.SUSPENDED, AssignmentState.CANCELLED})

_S = AssignmentState
MOVES: dict[str, tuple[frozenset[AssignmentState], AssignmentState]] = {
    "accept": (frozenset({_S.ASSIGNED}), _S.ACCEPTED),
    "return_to_office": (frozenset({_S.ASSIGNED, _S.ACCEPTED}), _S.RETURNED),
    "report_progress": (UNDER_WAY, _S.IN_PROGRESS),
    "submit_result": (UNDER_WAY, _S.SUBMITTED),
    "confirm_result": (frozenset({_S.SUBMITTED}), _S.DONE),
    "require_rework": (frozenset({_S.SUBMITTED}), _S.REWORK),
    "give_back": (frozenset({_S.RETURNED}), _S.ASSIGNED),
    "suspend": (OPEN_STATES, _S.SUSPENDED),
    "resume": (frozenset({_S.SUSPENDED}), _S.IN_PROGRESS),
    "cancel": (OPEN_STATES | frozenset({_S.SUSPENDED, _S.RETURNED}), _S.CANCELLED),
}
