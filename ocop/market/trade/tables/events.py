"""Lists of events, booths, deals, typical products, listings, inquiries."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from ocop.base.kernel.formats import grouped, short_date
from ocop.base.ui.tables import Column, Table


def days_of(event: Any) -> str:
    """20/04/2027 – 25/04/2027."""
    return f"{short_date(event.start_on)} – {short_date(event.end_on)}"


def booths_of(request: Any) -> str:
    """The number of the booth, or nothing."""
    return str(request.booth) if request.booth else ""


def value_of(deal: Any) -> str:
    """A memorandum has no value."""
    return "–" if deal.value_vnd is None else grouped(deal.value_vnd)


EVENTS = Table(
    caption=_("Sự kiện xúc tiến thương mại"),
    columns=(
        Column("name", _("Sự kiện"), link="get_absolute_url", heading=True, note="code", sort=True),
        Column("kind", _("Loại"), value="get_kind_display", note="get_level_display"),
        Column("place", _("Địa điểm")),
        Column("start_on", _("Bắt đầu"), kind="day", sort=True),
        Column("end_on", _("Kết thúc"), kind="day", sort=True),
        Column("state", _("Trạng thái"), value="stage", kind="status", export="get_state_display"),
    ),
    order="-start_on",
)
REQUESTS = Table(
    caption=_("Đăng ký gian hàng"),
    columns=(
        Column("producer", _("Chủ thể"), link="get_absolute_url", heading=True, note="event.name",
               sort="producer__name"),
        Column("stars", _("Hạng sao"), kind="number"),
        Column("place", _("Thứ tự"), kind="ordinal", sort=True),
        Column("booth", _("Gian hàng"), value=booths_of),
        Column("state", _("Trạng thái"), value="stage", kind="status", export="get_state_display"),
    ),
    order="place",
)  # fmt: skip
DEALS = Table(
    caption=_("Hợp đồng, biên bản ghi nhớ, đơn hàng"),
    columns=(
        Column("partner", _("Đối tác"), link="get_absolute_url", heading=True, note="producer"),
        Column("kind", _("Loại"), value="get_kind_display", sort=True),
        Column("event", _("Sự kiện"), value=lambda deal: deal.event.code if deal.event else ""),
        Column("signed_on", _("Ngày ký"), kind="day", sort=True),
        Column("value_vnd", _("Giá trị (đồng)"), value=value_of, kind="text", sort=True, export="value_vnd"),
        Column("state", _("Tình hình"), value="stage", kind="status", export="get_state_display"),
    ),
    order="-signed_on",
)
TYPICAL = Table(
    caption=_("Sản phẩm công nghiệp nông thôn tiêu biểu"),
    columns=(
        Column("product_name", _("Sản phẩm"), heading=True, note="producer_name", sort=True),
        Column("group", _("Nhóm"), value="get_group_display"),
        Column("level", _("Cấp"), value="get_level_display", sort=True),
        Column("number", _("Giấy chứng nhận"), note="issuer_name"),
        Column("issued_on", _("Ngày cấp"), kind="day", sort=True),
        Column("valid_until", _("Có giá trị đến hết"), kind="day", sort=True),
    ),
    order="-issued_on",
)
LISTINGS = Table(
    caption=_("Sản phẩm trên kênh trực tuyến"),
    columns=(
        Column("product", _("Sản phẩm"), link="get_absolute_url", heading=True, note="product.producer",
               sort="product__name"),
        Column("channel", _("Kênh"), sort="channel__position"),
        Column("live_from", _("Bán từ"), kind="day", sort=True),
        Column("checked_on", _("Kiểm tra"), kind="day", sort=True, note="get_finding_display"),
        Column("state", _("Trạng thái"), value="stage", kind="status", export="get_state_display"),
    ),
    order="checked_on",
)  # fmt: skip
INQUIRIES = Table(
    caption=_("Hỏi mua"),
    columns=(
        Column("product", _("Sản phẩm"), link="get_absolute_url", heading=True, note="product.producer"),
        Column("received_at", _("Nhận lúc"), kind="moment", sort=True),
        Column("due_on", _("Trả lời trước hết"), kind="day", sort=True),
        Column("state", _("Trạng thái"), value="stage", kind="status", export="get_state_display"),
    ),
    order="due_on",
)
