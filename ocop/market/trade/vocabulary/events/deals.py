"""Giao dịch: deals and their follow-up; typical rural industrial products; channels; inquiries of buyers."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class DealKind(TextChoices):
    """A memorandum is not a contract and has no revenue (T5)."""

    CONTRACT = "contract", _("Hợp đồng")
    MOU = "mou", _("Biên bản ghi nhớ")
    ORDER = "order", _("Đơn hàng")


class DealState(TextChoices):
    """How far it is carried out."""

    SIGNED = "signed", _("Đã ký")
    DELIVERING = "delivering", _("Đang thực hiện")
    FULFILLED = "fulfilled", _("Đã thực hiện xong")
    FAILED = "failed", _("Không thực hiện được")

    @property
    def tone(self) -> str:
        """Colour and sign of the badge."""
        return {"signed": "wait", "delivering": "run", "fulfilled": "done", "failed": "late"}[self.value]


OPEN_DEALS = frozenset({DealState.SIGNED, DealState.DELIVERING})


class SelectionLevel(TextChoices):
    """Levels of the selection of typical rural industrial products."""

    COMMUNE = "commune", _("Cấp xã")
    DISTRICT = "district", _("Cấp huyện")
    PROVINCE = "province", _("Cấp tỉnh")
    REGION = "region", _("Cấp khu vực")
    NATION = "nation", _("Cấp quốc gia")


class SelectionGroup(TextChoices):
    """Its four groups of products."""

    HANDICRAFT = "handicraft", _("Thủ công mỹ nghệ")
    PROCESSED = "processed", _("Chế biến nông, lâm, thủy sản và đồ uống")
    MACHINERY = "machinery", _("Thiết bị, máy móc, dụng cụ, phụ tùng")
    OTHER = "other", pgettext_lazy("products", "Sản phẩm khác")


class ChannelKind(TextChoices):
    """What kind of place online."""

    MARKETPLACE = "marketplace", _("Sàn thương mại điện tử")
    OWN_SITE = "own_site", _("Trang bán hàng riêng")
    DATABASE = "database", _("Cơ sở dữ liệu giới thiệu sản phẩm")
    SOCIAL = "social", _("Mạng xã hội")


class ListingState(TextChoices):
    """Where a product stands on a channel."""

    REQUESTED = "requested", _("Chờ đưa lên")
    LIVE = "live", _("Đang bán")
    PAUSED = "paused", _("Tạm ẩn")
    REMOVED = "removed", _("Đã gỡ")

    @property
    def tone(self) -> str:
        """Colour and sign of the badge."""
        return {"requested": "wait", "live": "done", "paused": "soon", "removed": "wait"}[self.value]


L = ListingState
LISTING_MOVES = {
    # verb      from                                 to
    "go_live": (frozenset({L.REQUESTED, L.PAUSED}), L.LIVE),
    "pause": (frozenset({L.LIVE}), L.PAUSED),
    "remove": (frozenset({L.REQUESTED, L.LIVE, L.PAUSED}), L.REMOVED),
}


class Finding(TextChoices):
    """What the officer found at the address; nothing is crawled."""

    FOUND = "found", _("Trang mở được, đúng sản phẩm")
    DEAD = "dead", _("Đường dẫn hỏng")
    OTHER_GOODS = "other_goods", _("Trang bán sản phẩm khác hoặc sai thông tin")


class SalesSource(TextChoices):
    """Who told a month's sales."""

    PRODUCER = "producer", _("Chủ thể báo")
    PLATFORM = "platform", _("Sàn báo")


class InquiryState(TextChoices):
    """Where a buyer's inquiry stands."""

    RECEIVED = "received", _("Chờ chuyển chủ thể")
    HANDED = "handed", _("Đã chuyển chủ thể")
    TALKING = "talking", _("Chủ thể đang trao đổi")
    AGREED = "agreed", _("Đã thỏa thuận mua bán")
    NO_DEAL = "no_deal", _("Không đi đến thỏa thuận")
    SET_ASIDE = "set_aside", _("Không phải hỏi mua")

    @property
    def tone(self) -> str:
        """Colour and sign of the badge."""
        return {"received": "wait", "handed": "run", "talking": "run", "agreed": "done", "no_deal": "wait",
                "set_aside": "wait"}[self.value]  # fmt: skip


I = InquiryState  # noqa: E741
OPEN_INQUIRIES = frozenset({I.RECEIVED, I.HANDED, I.TALKING})
ENDS = frozenset({I.AGREED, I.NO_DEAL})
INQUIRY_MOVES = {
    # verb        from                                   to
    "hand_over": (frozenset({I.RECEIVED}), I.HANDED),
    "set_aside": (frozenset({I.RECEIVED, I.HANDED}), I.SET_ASIDE),
    "answer": (frozenset({I.HANDED, I.TALKING}), I.TALKING),
}
