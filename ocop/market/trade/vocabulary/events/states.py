"""Sự kiện xúc tiến: kinds, levels, the way of an event (support-and-trade notes §8.3), booths, goods, results."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

VIEW = "events.view"
ORGANISE = "events.organise"
APPROVE = "events.approve"
SETTLE = "events.settle"
OWN = "events.own"
KEEP_CHANNELS = "channels.keep"


class EventKind(TextChoices):
    """What kind of event."""

    FAIR = "fair", _("Hội chợ")
    EXHIBITION = "exhibition", _("Triển lãm")
    WEEK = "week", _("Tuần lễ sản phẩm")
    CONFERENCE = "conference", _("Hội nghị kết nối cung cầu")
    FORUM = "forum", _("Diễn đàn")
    RURAL_MARKET = "rural_market", _("Phiên chợ, đưa hàng về nông thôn")
    DELEGATION = "delegation", _("Đoàn giao dịch thương mại")
    LIVESTREAM = "livestream", _("Bán hàng trực tuyến trực tiếp")
    TRAINING = "training", _("Tập huấn xúc tiến")


class EventRole(TextChoices):
    """Whether the province holds it or takes part."""

    ORGANISE = "organise", _("Tỉnh tổ chức")
    JOIN = "join", _("Tham gia")


class EventLevel(TextChoices):
    """How far it reaches; districts until their end."""

    DISTRICT = "district", _("Cấp huyện")
    PROVINCE = "province", _("Cấp tỉnh")
    REGION = "region", _("Cấp khu vực")
    NATION = "nation", _("Cấp quốc gia")
    ABROAD = "abroad", _("Ở nước ngoài")


class Ground(TextChoices):
    """On what a fair rests: registered, or within a programme that needs no registration."""

    NONE = "none", _("Chưa ghi")
    REGISTERED = "registered", _("Đã đăng ký tại Sở Công Thương hoặc Bộ Công Thương")
    PM_PROGRAMME = "pm_programme", _("Thuộc chương trình do Thủ tướng Chính phủ quyết định")
    PPC_PROGRAMME = "ppc_programme", _("Thuộc chương trình do UBND tỉnh quyết định")
    NOT_ASKED = "not_asked", _("Loại sự kiện không phải đăng ký")


class EventState(TextChoices):
    """Where an event stands."""

    PLANNED = "planned", _("Dự kiến")
    APPROVED = "approved", _("Có kế hoạch được duyệt")
    REGISTRATION = "registration", _("Đang nhận đăng ký")
    ALLOCATED = "allocated", _("Đã phân bổ gian hàng")
    HELD = "held", _("Đang hoặc đã diễn ra")
    RESULTS = "results", _("Đã chốt kết quả")
    SETTLED = "settled", _("Đã quyết toán")
    CLOSED = "closed", pgettext_lazy("event", "Đã kết thúc")
    POSTPONED = "postponed", _("Hoãn")
    CANCELLED = "cancelled", pgettext_lazy("event", "Đã hủy")

    @property
    def tone(self) -> str:
        """Colour and sign of the badge."""
        return TONES[self.value]


TONES = {
    "planned": "wait", "approved": "run", "registration": "run", "allocated": "run", "held": "run", "results": "done",
    "settled": "done", "closed": "done", "postponed": "soon", "cancelled": "late",
}  # fmt: skip
S = EventState
BEFORE_HELD = frozenset({S.PLANNED, S.APPROVED, S.REGISTRATION, S.ALLOCATED})
TOOK_PLACE = frozenset({S.HELD, S.RESULTS, S.SETTLED, S.CLOSED})
WITH_RESULTS = frozenset({S.RESULTS, S.SETTLED, S.CLOSED})
ANNOUNCED = frozenset({S.APPROVED, S.REGISTRATION, S.ALLOCATED, S.POSTPONED, *TOOK_PLACE})
MOVES = {
    # verb               from                          to
    "approve": (frozenset({S.PLANNED}), S.APPROVED),
    "open_registration": (frozenset({S.APPROVED}), S.REGISTRATION),
    "allocate": (frozenset({S.REGISTRATION}), S.ALLOCATED),
    "hold": (frozenset({S.ALLOCATED}), S.HELD),
    "conclude": (frozenset({S.HELD}), S.RESULTS),
    "settle": (frozenset({S.RESULTS}), S.SETTLED),
    "close": (frozenset({S.SETTLED}), S.CLOSED),
    "postpone": (BEFORE_HELD, S.POSTPONED),
    "set_new_dates": (frozenset({S.POSTPONED}), S.APPROVED),
    "cancel": (BEFORE_HELD | {S.POSTPONED}, S.CANCELLED),
}


class MoveVerb(TextChoices):
    """What the history of an event says was done."""

    PLAN = "plan", _("Lập kế hoạch")
    SUBMIT = "submit", _("Trình kế hoạch")
    APPROVE = "approve", _("Duyệt kế hoạch")
    OPEN = "open_registration", _("Mở đăng ký")
    ALLOCATE = "allocate", _("Phân bổ gian hàng")
    HOLD = "hold", _("Bắt đầu sự kiện")
    CONCLUDE = "conclude", _("Chốt kết quả")
    SETTLE = "settle", _("Quyết toán")
    CLOSE = "close", _("Kết thúc")
    POSTPONE = "postpone", pgettext_lazy("act", "Hoãn")
    NEW_DATES = "set_new_dates", _("Định ngày mới")
    CANCEL = "cancel", pgettext_lazy("act", "Hủy sự kiện")


class Split(TextChoices):
    """The plan's rule for common costs (T7)."""

    EQUAL = "equal", _("Chia đều cho các gian hàng")
    BY_AREA = "by_area", _("Chia theo diện tích gian hàng")
    NONE = "none", _("Không chia, ngân sách và nhà tổ chức chịu")


class Payer(TextChoices):
    """Who bears a cost."""

    STATE = "state", _("Ngân sách nhà nước")
    PRODUCERS = "producers", _("Chủ thể tham gia")
    OTHERS = "others", _("Nguồn khác")


class RequestState(TextChoices):
    """Where a request for a booth stands."""

    REQUESTED = "requested", _("Đã đăng ký, chờ phân bổ")
    RESERVE = "reserve", _("Dự bị")
    GRANTED = "granted", _("Được cấp gian hàng")
    DECLINED = "declined", _("Không được cấp")
    WITHDRAWN = "withdrawn", _("Đã rút")
    NO_SHOW = "no_show", _("Vắng mặt")

    @property
    def tone(self) -> str:
        """Colour and sign of the badge."""
        return {"requested": "wait", "reserve": "soon", "granted": "done", "declined": "late", "withdrawn": "wait",
                "no_show": "late"}[self.value]  # fmt: skip


R = RequestState
IN_QUEUE = frozenset({R.REQUESTED, R.RESERVE, R.GRANTED})


class BoothKind(TextChoices):
    """What a booth is for."""

    OCOP = "ocop", _("Gian hàng OCOP")
    TYPICAL = "typical", _("Gian hàng sản phẩm công nghiệp nông thôn tiêu biểu")
    COMMERCIAL = "commercial", _("Gian hàng thương mại")
    COMMON = "common", _("Gian hàng chung của tỉnh")


class PartnerKind(TextChoices):
    """How others have a part in the event."""

    CO_ORGANISER = "co_organiser", _("Đơn vị phối hợp")
    HOST = "host", _("Đơn vị đăng cai")
    SPONSOR = "sponsor", _("Đơn vị tài trợ")


class ResultState(TextChoices):
    """Whether a booth has told what it sold."""

    ENTERED = "entered", _("Đã nhập")
    NO_ANSWER = "no_answer", _("Không trả lời")


class ResultField(TextChoices):
    """What of a booth's results may be corrected."""

    REVENUE = "revenue_vnd", _("Doanh thu")
    ORDERS = "orders", _("Số đơn hàng")
    VISITORS = "visitors", _("Khách đến gian hàng")


class VisitorKind(TextChoices):
    """Two numbers that are never added."""

    COUNTED = "counted", _("Đếm được")
    ESTIMATED = "estimated", _("Ước tính")


class Evidence(TextChoices):
    """How sure a figure of the reference is; shown wherever the figure is used."""

    VERIFIED = "verified", _("Đã xác minh")
    PARTLY_VERIFIED = "partly_verified", _("Đã xác minh một phần")
    RECALLED = "recalled", _("Cần xác minh")
    PROPOSED = "proposed", _("Giá trị đề xuất")
