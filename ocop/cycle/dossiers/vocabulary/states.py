"""Machine B of the cycle: kinds of dossiers, states, moves and whose they are (programme-and-cycle notes §3.3)."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from ocop.cycle.products.vocabulary import Route
from ocop.law.criteria.vocabulary import FilingKind


class DossierKind(TextChoices):
    """Loại hồ sơ."""

    FIRST = "first", _("Đánh giá lần đầu")
    UPGRADE = "upgrade", _("Nâng hạng")
    RE_EVALUATION = "re_evaluation", _("Đánh giá, phân hạng lại")


K = DossierKind
FILING = {K.FIRST: FilingKind.FIRST, K.UPGRADE: FilingKind.UPGRADE, K.RE_EVALUATION: FilingKind.AGAIN}
BY_ROUTE = {
    Route.NEW_IDEA: K.FIRST,
    Route.EXISTING_PRODUCT: K.FIRST,
    Route.UPGRADE: K.UPGRADE,
    Route.RE_EVALUATION: K.RE_EVALUATION,
}


class DossierState(TextChoices):
    """Where a dossier stands on its way from the draft to the recognition."""

    DRAFT = "draft", _("Soạn hồ sơ")
    SUBMITTED = "submitted", _("Đã nộp xã")
    COMMUNE_RETURNED = "commune_returned", _("Xã đề nghị bổ sung")
    COMMUNE_VERIFIED = "commune_verified", _("Xã đã đánh giá bốn nội dung")
    PROPOSED = "proposed", _("Xã đã đề nghị tỉnh")
    COMPLETION_REQUESTED = "completion_requested", _("Tỉnh đề nghị bổ sung")
    ACCEPTED = "accepted", _("Đã tiếp nhận vào đợt")
    ADVISORY_REPORTED = "advisory_reported", _("Đã có báo cáo tư vấn")
    IN_COUNCIL = "in_council", _("Hội đồng đang đánh giá")
    RESULT_LOW = "result_low", _("Kết thúc, không công nhận hạng sao")
    PENDING_SIGNATURE = "pending_signature", _("Chờ quyết định công nhận")
    POTENTIAL_FIVE = "potential_five", _("Tiềm năng 5 sao")
    SENT_MINISTRY = "sent_ministry", _("Đã gửi Bộ")
    MINISTRY_BELOW = "ministry_below", _("Bộ đánh giá dưới mức 5 sao")
    RECOGNISED = "recognised", _("Đã công nhận")
    RECOGNISED_FIVE = "recognised_five", _("Đã công nhận 5 sao")
    DISQUALIFIED = "disqualified", _("Bị loại")
    WITHDRAWN = "withdrawn", _("Chủ thể rút hồ sơ")


S = DossierState


class Who(TextChoices):
    """Whose move it is."""

    PRODUCER = "producer", _("Chủ thể, hoặc cán bộ xã nhập thay")
    COMMUNE = "commune", _("Cán bộ xã")
    COMMUNE_HEAD = "commune_head", _("Lãnh đạo UBND cấp xã")
    OFFICE = "office", _("Cơ quan điều phối OCOP cấp tỉnh")
    ADVISORY = "advisory", _("Tổ tư vấn Hội đồng")
    COUNCIL = "council", _("Hội đồng đánh giá, phân hạng")
    CHAIRMAN = "chairman", _("Chủ tịch UBND cấp tỉnh")
    MINISTRY = "ministry", _("Bộ quản lý Chương trình")


W = Who

BEFORE_COUNCIL = frozenset({
    S.DRAFT, S.SUBMITTED, S.COMMUNE_RETURNED, S.COMMUNE_VERIFIED, S.PROPOSED, S.COMPLETION_REQUESTED, S.ACCEPTED,
    S.ADVISORY_REPORTED,
})  # fmt: skip
# Only a complaint found right opens what a council has ended; what is recognised changes by other acts.
RE_EXAMINED = frozenset({S.RESULT_LOW, S.DISQUALIFIED, S.PENDING_SIGNATURE})
JUDGED = frozenset({S.ACCEPTED, S.ADVISORY_REPORTED, S.IN_COUNCIL})

MOVES: dict[str, tuple[frozenset[DossierState], DossierState, Who]] = {
    # verb             from                                           to                      who
    "submit":          (frozenset({S.DRAFT}),                         S.SUBMITTED,            W.PRODUCER),
    "return":          (frozenset({S.SUBMITTED}),                     S.COMMUNE_RETURNED,     W.COMMUNE),
    "answer":          (frozenset({S.COMMUNE_RETURNED}),              S.SUBMITTED,            W.PRODUCER),
    "sign":            (frozenset({S.SUBMITTED}),                     S.COMMUNE_VERIFIED,     W.COMMUNE_HEAD),
    "unsign":          (frozenset({S.COMMUNE_VERIFIED}),              S.SUBMITTED,            W.COMMUNE_HEAD),
    "propose":         (frozenset({S.COMMUNE_VERIFIED}),              S.PROPOSED,             W.COMMUNE_HEAD),
    "request":         (frozenset({S.PROPOSED}),                      S.COMPLETION_REQUESTED, W.OFFICE),
    "complete":        (frozenset({S.COMPLETION_REQUESTED}),          S.PROPOSED,             W.PRODUCER),
    "accept":          (frozenset({S.PROPOSED}),                      S.ACCEPTED,             W.OFFICE),
    "report":          (frozenset({S.ACCEPTED}),                      S.ADVISORY_REPORTED,    W.ADVISORY),
    "to_council":      (frozenset({S.ACCEPTED, S.ADVISORY_REPORTED}), S.IN_COUNCIL,           W.OFFICE),
    "from_council":    (frozenset({S.IN_COUNCIL}),                    S.ADVISORY_REPORTED,    W.OFFICE),
    "find_low":        (frozenset({S.IN_COUNCIL}),                    S.RESULT_LOW,           W.COUNCIL),
    "find_stars":      (frozenset({S.IN_COUNCIL}),                    S.PENDING_SIGNATURE,    W.COUNCIL),
    "find_five":       (frozenset({S.IN_COUNCIL}),                    S.POTENTIAL_FIVE,       W.COUNCIL),
    "disqualify":      (JUDGED,                                       S.DISQUALIFIED,         W.COUNCIL),
    "send":            (frozenset({S.POTENTIAL_FIVE}),                S.SENT_MINISTRY,        W.CHAIRMAN),
    "ministry_five":   (frozenset({S.SENT_MINISTRY}),                 S.RECOGNISED_FIVE,      W.MINISTRY),
    "ministry_below":  (frozenset({S.SENT_MINISTRY}),                 S.MINISTRY_BELOW,       W.MINISTRY),
    "exit_recognise":  (frozenset({S.MINISTRY_BELOW}),                S.PENDING_SIGNATURE,    W.CHAIRMAN),
    "exit_again":      (frozenset({S.MINISTRY_BELOW}),                S.ADVISORY_REPORTED,    W.CHAIRMAN),
    "exit_close":      (frozenset({S.MINISTRY_BELOW}),                S.RESULT_LOW,           W.CHAIRMAN),
    "recognise":       (frozenset({S.PENDING_SIGNATURE}),             S.RECOGNISED,           W.CHAIRMAN),
    "re_examine":      (RE_EXAMINED,                                  S.ADVISORY_REPORTED,    W.OFFICE),
    "withdraw":        (BEFORE_COUNCIL,                               S.WITHDRAWN,            W.PRODUCER),
}  # fmt: skip

ACTS = {  # what the way of a dossier says of acts that leave its state as it is
    "open": _("Lập hồ sơ đánh giá"),
    "receive": _("Xã tiếp nhận"),
    "answer": _("Đã gửi bản bổ sung cho xã"),
    "complete": _("Đã gửi bản bổ sung"),
    "unsign": _("Rút chữ ký Mẫu 03"),
    "announce": _("Thông báo kết quả đánh giá"),
    "carry": _("Chuyển sang đợt sau"),
}
PRIVATE = frozenset({S.DRAFT})  # nobody outside the producer, its commune and the office reads these
EDITABLE = frozenset({S.DRAFT, S.COMMUNE_RETURNED, S.COMPLETION_REQUESTED})
ENDED = frozenset({S.RESULT_LOW, S.RECOGNISED, S.RECOGNISED_FIVE, S.DISQUALIFIED, S.WITHDRAWN})
LIVING = frozenset(S) - ENDED
# What a council, the ministry or the way on after it decided: producer and commune read `AWAITED` until it is announced
# (E26, E28). A dossier to be assessed again stands in a state of `AGAIN_IN` and has stars noted.
VEILED = frozenset({
    S.RESULT_LOW, S.PENDING_SIGNATURE, S.POTENTIAL_FIVE, S.DISQUALIFIED, S.SENT_MINISTRY, S.MINISTRY_BELOW,
    S.RECOGNISED_FIVE,
})  # fmt: skip
AGAIN_IN = frozenset({S.ADVISORY_REPORTED, S.IN_COUNCIL})
TOLD_LATER = frozenset(
    verb for verb, (_from, to, who) in MOVES.items() if who in {W.COUNCIL, W.MINISTRY} or verb.startswith("exit_")
) | {"re_examine"}
AWAITED = "awaited"
AWAITED_LABEL = _("Hội đồng đã đánh giá, chờ quyết định")
WITH_COMMUNE = frozenset({S.SUBMITTED, S.COMMUNE_VERIFIED})
WITH_PRODUCER = EDITABLE
WITH_OFFICE = frozenset({S.PROPOSED})
TAKEN_IN = frozenset(S) - frozenset({
    S.DRAFT, S.SUBMITTED, S.COMMUNE_RETURNED, S.COMMUNE_VERIFIED, S.PROPOSED, S.COMPLETION_REQUESTED, S.WITHDRAWN,
})  # fmt: skip
