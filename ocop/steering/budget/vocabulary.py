"""The words of the budget: phases of a year, kinds of entries, states of a commitment, a sentence each.

Sources: support-and-trade notes §4.1–4.3 (Luật Ngân sách nhà nước, Thông tư 26/2026/TT-BTC, Thông tư 36/2013/TT-BCT).
"""

from enum import StrEnum

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

# What a post may carry (`reference/roles.yaml`).
VIEW = "budget.view"
ALLOCATE = "budget.allocate"
APPRAISE = "budget.appraise"
APPROVE = "budget.approve"
PAY = "budget.pay"
CLOSE = "budget.close"
CORRECT = "budget.correct"


class YearState(TextChoices):
    """Where a fiscal year stands."""

    PLANNING = "planning", _("Lập dự toán")
    OPEN = "open", _("Đang thực hiện")
    ADJUSTING = "adjusting", _("Chỉnh lý quyết toán")
    CLOSED = "closed", _("Đã khóa")

    @property
    def tone(self) -> str:
        """The colour of its status."""
        return YEAR_TONES[self]


YEAR_TONES = {
    YearState.PLANNING: "wait",
    YearState.OPEN: "run",
    YearState.ADJUSTING: "soon",
    YearState.CLOSED: "done",
}
YEAR_MOVES = {  # verb: (from, to)
    "open": (YearState.PLANNING, YearState.OPEN),
    "begin_adjusting": (YearState.OPEN, YearState.ADJUSTING),
    "close": (YearState.ADJUSTING, YearState.CLOSED),
}


class Phase(StrEnum):
    """What the calendar makes of a year's state: an open year spends until 31/12, whatever its state says later."""

    PLANNING = "planning"
    SPENDING = "spending"
    ADJUSTING = "adjusting"
    OVER = "over"
    CLOSED = "closed"


class SourceKind(TextChoices):
    """The kinds of money; the last three are outside the budget: recorded, never allocated."""

    CENTRAL_KC = "CENTRAL_KC", _("Khuyến công quốc gia")
    LOCAL_KC = "LOCAL_KC", _("Khuyến công địa phương")
    NTM_CENTRAL = "NTM_CENTRAL", _("Nông thôn mới, ngân sách trung ương")
    NTM_LOCAL = "NTM_LOCAL", _("Nông thôn mới, ngân sách địa phương")
    TRADE_NATIONAL = "TRADE_NATIONAL", _("Xúc tiến thương mại quốc gia")
    TRADE_PROVINCIAL = "TRADE_PROVINCIAL", _("Xúc tiến thương mại cấp tỉnh")
    DISTRICT = "DISTRICT", _("Ngân sách cấp huyện")
    SCIENCE = "SCIENCE", _("Khoa học và công nghệ")
    AGRI_EXTENSION = "AGRI_EXTENSION", _("Khuyến nông")
    VOCATIONAL = "VOCATIONAL", _("Đào tạo nghề")
    INTEGRATED = "INTEGRATED", _("Lồng ghép hợp pháp khác")
    CREDIT = "CREDIT", _("Tín dụng")
    SOCIALISED = "SOCIALISED", _("Xã hội hóa")
    OWN = "OWN", _("Đối ứng của chủ thể")


OFF_BUDGET = frozenset({SourceKind.CREDIT, SourceKind.SOCIALISED, SourceKind.OWN})


class SourceLevel(TextChoices):
    """Whose budget the money comes from."""

    CENTRAL = "central", _("Trung ương")
    PROVINCIAL = "provincial", _("Cấp tỉnh")
    DISTRICT = "district", _("Cấp huyện")
    MIXED = "mixed", _("Nhiều cấp")
    OUTSIDE = "outside", _("Ngoài ngân sách")


class EntryKind(TextChoices):
    """What an entry does; its sign comes from the kind."""

    ESTIMATE = "estimate", _("Dự toán đề nghị")
    ALLOCATE = "allocate", pgettext_lazy("entry", "Giao dự toán")
    ADJUST_UP = "adjust_up", _("Điều chỉnh, bổ sung")
    ADJUST_DOWN = "adjust_down", _("Cắt giảm")
    CARRY_IN = "carry_in", _("Nhận chuyển nguồn")
    CARRY_OUT = "carry_out", _("Chuyển nguồn sang năm sau")
    COMMIT = "commit", pgettext_lazy("entry", "Cam kết")
    RELEASE = "release", pgettext_lazy("entry", "Giải phóng cam kết")
    ADVANCE = "advance", _("Tạm ứng")
    PAY = "pay", pgettext_lazy("entry", "Thanh toán")
    RECOVER = "recover", pgettext_lazy("entry", "Thu hồi")
    CANCEL = "cancel", _("Hủy dự toán")


# kind: change of (allocated, committed, paid)
EFFECTS = {
    EntryKind.ESTIMATE: (0, 0, 0),
    EntryKind.ALLOCATE: (1, 0, 0),
    EntryKind.ADJUST_UP: (1, 0, 0),
    EntryKind.ADJUST_DOWN: (-1, 0, 0),
    EntryKind.CARRY_IN: (1, 0, 0),
    EntryKind.CARRY_OUT: (-1, 0, 0),
    EntryKind.COMMIT: (0, 1, 0),
    EntryKind.RELEASE: (0, -1, 0),
    EntryKind.ADVANCE: (0, 0, 1),
    EntryKind.PAY: (0, 0, 1),
    EntryKind.RECOVER: (0, 0, -1),
    EntryKind.CANCEL: (-1, 0, 0),
}
OF_COMMITMENT = frozenset(
    {EntryKind.COMMIT, EntryKind.RELEASE, EntryKind.ADVANCE, EntryKind.PAY, EntryKind.RECOVER},
)
MONEY_OUT = frozenset({EntryKind.ADVANCE, EntryKind.PAY})
BY_DECISION = frozenset(
    {EntryKind.ALLOCATE, EntryKind.ADJUST_UP, EntryKind.ADJUST_DOWN, EntryKind.CARRY_IN, EntryKind.CARRY_OUT},
)
DUTIES = {  # whose verb an entry needs
    EntryKind.ESTIMATE: APPRAISE,
    EntryKind.ALLOCATE: ALLOCATE,
    EntryKind.ADJUST_UP: ALLOCATE,
    EntryKind.ADJUST_DOWN: ALLOCATE,
    EntryKind.CARRY_IN: ALLOCATE,
    EntryKind.CARRY_OUT: ALLOCATE,
    EntryKind.COMMIT: APPROVE,
    EntryKind.RELEASE: APPROVE,
    EntryKind.ADVANCE: PAY,
    EntryKind.PAY: PAY,
    EntryKind.RECOVER: PAY,
    EntryKind.CANCEL: ALLOCATE,
}
ALLOWED = {  # what each phase lets one enter
    Phase.PLANNING: frozenset(
        {EntryKind.ESTIMATE, EntryKind.ALLOCATE, EntryKind.ADJUST_UP, EntryKind.ADJUST_DOWN, EntryKind.CARRY_IN},
    ),
    Phase.SPENDING: frozenset(EntryKind) - {EntryKind.CARRY_OUT, EntryKind.CANCEL},
    Phase.ADJUSTING: frozenset(
        {EntryKind.PAY, EntryKind.RECOVER, EntryKind.RELEASE, EntryKind.CARRY_OUT, EntryKind.CANCEL},
    ),
    Phase.OVER: frozenset({EntryKind.RECOVER, EntryKind.RELEASE, EntryKind.CARRY_OUT, EntryKind.CANCEL}),
    Phase.CLOSED: frozenset(),
}


class CommitmentState(TextChoices):
    """Where a commitment stands."""

    PROPOSED = "proposed", _("Chờ thẩm định")
    APPRAISED = "appraised", _("Chờ phê duyệt")
    APPROVED = "approved", _("Đã phê duyệt")
    REFUSED = "refused", _("Không phê duyệt")

    @property
    def tone(self) -> str:
        """The colour of its status."""
        return COMMITMENT_TONES[self]


COMMITMENT_TONES = {
    CommitmentState.PROPOSED: "wait",
    CommitmentState.APPRAISED: "soon",
    CommitmentState.APPROVED: "done",
    CommitmentState.REFUSED: "late",
}
WAITING = (CommitmentState.PROPOSED, CommitmentState.APPRAISED)


class AdvanceCondition(TextChoices):
    """What must have happened before the first advance (Thông tư 36/2013/TT-BCT, Art. 13)."""

    NONE = "none", _("sau khi ký hợp đồng")
    WORKS_DONE = "works_done", _("khi khối lượng thực hiện vượt ngưỡng")
    INVESTMENT_DONE = "investment_done", _("khi vốn đầu tư đã thực hiện vượt ngưỡng")
    AFTER_ACCEPTANCE = "after_acceptance", _("sau khi nghiệm thu")


class Evidence(TextChoices):
    """How sure a figure of the reference file is; shown wherever the figure is used."""

    VERIFIED = "verified", _("Đã xác minh")
    PARTLY_VERIFIED = "partly_verified", _("Đã xác minh một phần")
    RECALLED = "recalled", _("Cần xác minh")
    PROPOSED = "proposed", _("Giá trị đề xuất")


class Grouping(TextChoices):
    """By what a summary adds up."""

    SOURCE = "source", _("Theo nguồn vốn")
    PROGRAMME = "programme", _("Theo chương trình")
    HOLDER = "holder", _("Theo đơn vị sử dụng")


LARGEST_VND = 10**15  # a typing guard far above any provincial budget; eight-byte integers hold the sums
FIRST_YEAR, LAST_YEAR = 2018, 2099
