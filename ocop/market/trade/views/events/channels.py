"""Online channels: products on them, an officer's check of the address, sales by month; buyers' inquiries."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.db.models import QuerySet
from django.forms import BaseForm
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ocop.base.kernel.formats import short_date
from ocop.base.ui.components import Action, Due, Empty
from ocop.base.ui.filters import ChoiceFilter, SearchFilter
from ocop.base.ui.pages import Back, DetailPage, ListPage
from ocop.base.workdays.queries import calendar
from ocop.cycle.products.models import Product

from ...forms.events import dealing as forms
from ...forms.events.event import ReasonForm
from ...models.events import Channel, Inquiry, Listing
from ...queries.events import access, law
from ...rules.events.listings import is_due
from ...services.events import inquiries, listings
from ...tables.events import INQUIRIES, LISTINGS
from ...vocabulary.events import Finding, InquiryState, ListingState
from .base import DatedAct, action

L = ListingState


def channels(_page: Any) -> list[tuple[str, str]]:
    """The channels there are."""
    return [(channel.code, channel.name) for channel in Channel.objects.all()]


class ListingList(ListPage):
    """Sản phẩm trên kênh trực tuyến."""

    title = gettext_lazy("Sản phẩm trên kênh trực tuyến")
    subjects = staticmethod(access.listings_visible_to)
    table = LISTINGS
    filters = (
        SearchFilter(fields=("product__name", "product__producer__name"), example=gettext_lazy("Sản phẩm, chủ thể")),
        ChoiceFilter("kenh", gettext_lazy("Kênh"), "channel__code", choices=channels),
        ChoiceFilter("trang-thai", gettext_lazy("Trạng thái"), "state", choices=ListingState.choices),
        ChoiceFilter("kiem-tra", gettext_lazy("Kết quả kiểm tra"), "finding", choices=Finding.choices),
    )
    file_name = "kenh-truc-tuyen"
    counted = gettext_lazy("%(n)s sản phẩm trên kênh")
    empty = Empty(gettext_lazy("Chưa có sản phẩm nào trên kênh trực tuyến"))

    def is_allowed(self) -> bool:
        """For readers and producers."""
        return access.is_concerned(self.person, self.on)

    def actions(self) -> Sequence[Action]:
        """Ask for one."""
        may = access.own_bodies(self.person, on=self.on) or access.keeps_channels(self.person, on=self.on)
        return [action("ask-listing", None, _("Đưa sản phẩm lên kênh"), "plus", "primary")] if may else ()


class ListingPage(DetailPage):
    """Một sản phẩm trên một kênh."""

    template_name = "trade/events/listing.html"
    subjects = staticmethod(access.listings_visible_to)

    def back(self) -> Back:
        """To the list."""
        return Back(_("Sản phẩm trên kênh trực tuyến"), reverse("trade:listings"))

    def actions(self) -> Sequence[Action]:
        """By state."""
        works = access.listings_worked_on(self.person, on=self.on).filter(pk=self.subject.pk).exists()
        return list(self._acts()) if works else []

    def _acts(self) -> Iterator[Action]:
        listing, state = self.subject, self.subject.state
        if state in (L.REQUESTED, L.PAUSED):
            yield action("go-live", listing, _("Ghi đã lên kênh"), "check", "primary")
        if state in (L.LIVE, L.PAUSED) and access.keeps_channels(self.person, on=self.on):
            yield action("check-listing", listing, _("Ghi kiểm tra đường dẫn"), "search", "primary")
        if state in (L.LIVE, L.PAUSED):
            yield action("sell-listing", listing, _("Ghi doanh số tháng"), "coins")
        if state == L.LIVE:
            yield action("pause-listing", listing, _("Tạm ẩn"), "player-pause")
        if state != L.REMOVED:
            yield action("remove-listing", listing, _("Gỡ khỏi kênh"), "trash", "warn")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Its address, checks, sales."""
        listing: Listing = self.subject
        days = law.values("listing", self.on)["check_days"]
        due = listing.state == L.LIVE and is_due(
            checked_on=listing.checked_on, live_from=listing.live_from, on=self.on, check_days=days
        )
        shown = {
            "listing": listing,
            "is_due": due,
            "check_days": days,
            "checks": listing.checks.select_related("by"),
            "sales": listing.sales.all(),
        }
        return super().get_context_data(**{**shown, **kwargs})


class AskListing(DatedAct):
    """Đưa sản phẩm lên kênh."""

    title = label = gettext_lazy("Đưa sản phẩm lên kênh")
    icon, done = "send", gettext_lazy("Đã ghi; cơ quan xúc tiến hỗ trợ đưa lên kênh.")
    home_name = "trade:listings"
    form_class = forms.ListingForm
    act = staticmethod(listings.ask)

    def is_allowed(self) -> bool:
        """Producers, and the office for them."""
        return bool(access.own_bodies(self.person, on=self.on)) or access.keeps_channels(self.person, on=self.on)

    def make_form(self, **options: Any) -> BaseForm:
        """One's own products; the office's all that are recognised."""
        options.pop("files", None)
        own = access.products_of_own(self.person, on=self.on)
        keeps = access.keeps_channels(self.person, on=self.on)
        offered: QuerySet[Product] = Product.objects.filter(noted_stars__isnull=False) if keeps else own
        return forms.ListingForm(products=offered.order_by("name"), **options)


class OfListing(DatedAct):
    """An act on a listing of one's own, or by the office."""

    subjects = staticmethod(access.listings_worked_on)

    def next_address(self, result: Any) -> str:
        """Back to it."""
        return self.home()


class GoLive(OfListing):
    """Ghi đã lên kênh."""

    title = label = gettext_lazy("Ghi đã lên kênh")
    done = gettext_lazy("Đã ghi sản phẩm đang bán trên kênh.")
    form_class = forms.LiveForm
    act = staticmethod(listings.go_live)

    def initial(self) -> dict[str, Any]:
        """Its address, today."""
        return {"url": self.subject.url, "live_from": self.subject.live_from or self.on}


class Pause(OfListing):
    """Tạm ẩn."""

    title = label = gettext_lazy("Tạm ẩn")
    icon, done = "player-pause", gettext_lazy("Đã ghi tạm ẩn.")
    form_class = ReasonForm
    act = staticmethod(listings.pause)


class Remove(OfListing):
    """Gỡ khỏi kênh."""

    title = label = gettext_lazy("Gỡ khỏi kênh")
    icon, warns, done = "trash", True, gettext_lazy("Đã ghi gỡ khỏi kênh.")
    form_class = ReasonForm
    act = staticmethod(listings.remove)


class CheckListing(OfListing):
    """Kiểm tra đường dẫn."""

    title = label = gettext_lazy("Ghi kiểm tra đường dẫn")
    icon, done = "search", gettext_lazy("Đã ghi kết quả kiểm tra.")
    question = gettext_lazy("Mở đường dẫn bằng trình duyệt rồi ghi điều đã thấy; hệ thống không tự quét trang của sàn.")
    subjects = staticmethod(access.listings_checked_by)
    form_class = forms.CheckForm
    act = staticmethod(listings.check)


class Sell(OfListing):
    """Doanh số một tháng."""

    title = label = gettext_lazy("Ghi doanh số tháng")
    icon, done = "coins", gettext_lazy("Đã ghi doanh số.")
    form_class = forms.SalesForm
    act = staticmethod(listings.tell_sales)


# ── inquiries ──


class InquiryList(ListPage):
    """Hỏi mua."""

    title = gettext_lazy("Hỏi mua")
    subjects = staticmethod(access.inquiries_visible_to)
    table = INQUIRIES
    filters = (
        SearchFilter(fields=("product__name", "text", "answer_code"), example=gettext_lazy("Sản phẩm, nội dung")),
        ChoiceFilter("trang-thai", gettext_lazy("Trạng thái"), "state", choices=InquiryState.choices),
    )
    file_name = "hoi-mua"
    counted = gettext_lazy("%(n)s lượt hỏi mua")
    empty = Empty(gettext_lazy("Chưa có ai hỏi mua"), gettext_lazy("Người mua gửi từ trang công khai của sản phẩm."))

    def is_allowed(self) -> bool:
        """For the office that passes them on, and producers."""
        return access.keeps_channels(self.person, on=self.on) or bool(access.own_bodies(self.person, on=self.on))


class InquiryPage(DetailPage):
    """Một lượt hỏi mua."""

    template_name = "trade/events/inquiry.html"
    subjects = staticmethod(access.inquiries_visible_to)

    def heading(self) -> Any:
        """Which product."""
        return _("Hỏi mua %(product)s") % {"product": self.subject.product.name}

    def back(self) -> Back:
        """To the list."""
        return Back(_("Hỏi mua"), reverse("trade:inquiries"))

    def actions(self) -> Sequence[Action]:
        """By state and right."""
        return list(self._acts())

    def _acts(self) -> Iterator[Action]:
        inquiry, state = self.subject, self.subject.state
        if access.keeps_channels(self.person, on=self.on):
            if state == InquiryState.RECEIVED:
                yield action("hand-inquiry", inquiry, _("Chuyển chủ thể"), "send", "primary", asks=False)
            if state in (InquiryState.RECEIVED, InquiryState.HANDED):
                yield action("drop-inquiry", inquiry, _("Không phải hỏi mua"), "x")
        own = access.inquiries_of_own(self.person, on=self.on).filter(pk=inquiry.pk).exists()
        if own and state in (InquiryState.HANDED, InquiryState.TALKING):
            yield action("answer-inquiry", inquiry, _("Trả lời"), "message-circle", "primary")
            yield action("close-inquiry", inquiry, _("Ghi kết quả"), "check")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Who asks what, and what was answered."""
        inquiry: Inquiry = self.subject
        left = calendar().between(self.on, inquiry.due_on)
        tone = "done" if inquiry.answer or not inquiry.is_open else "late" if left < 0 else "open"
        shown = {"inquiry": inquiry, "facts": list(self._facts(inquiry)), "due": Due(inquiry.due_on, left, tone)}
        return super().get_context_data(**{**shown, **kwargs})

    def _facts(self, inquiry: Inquiry) -> Iterator[tuple[Any, Any]]:
        yield _("Sản phẩm"), f"{inquiry.product.name} – {inquiry.product.producer}"
        yield _("Nhận lúc"), f"{timezone.localtime(inquiry.received_at):%H:%M %d/%m/%Y}"
        yield _("Người hỏi"), " · ".join(filter(None, (inquiry.name, inquiry.organisation))) or _("đã xóa")
        yield _("Liên hệ"), inquiry.contact or _("đã xóa")
        yield _("Số lượng cần"), inquiry.quantity or "–"
        if inquiry.handed_on:
            yield _("Chuyển chủ thể ngày"), short_date(inquiry.handed_on)


class OfKept(DatedAct):
    """An act of the office."""

    subjects = staticmethod(access.inquiries_kept_by)

    def next_address(self, result: Any) -> str:
        """Back to it."""
        return self.home()


class HandOver(OfKept):
    """Chuyển chủ thể."""

    label, icon = gettext_lazy("Chuyển chủ thể"), "send"
    question = gettext_lazy("Chủ thể đọc được tên và liên hệ của người hỏi mua.")
    done = gettext_lazy("Đã chuyển chủ thể.")
    act = staticmethod(inquiries.hand_over)


class SetAside(OfKept):
    """Không phải hỏi mua."""

    title = label = gettext_lazy("Không phải hỏi mua")
    icon, done = "x", gettext_lazy("Đã ghi.")
    form_class = forms.NoteForm
    act = staticmethod(inquiries.set_aside)


class OfOwn(DatedAct):
    """An act of the producer."""

    subjects = staticmethod(access.inquiries_of_own)

    def next_address(self, result: Any) -> str:
        """Back to it."""
        return self.home()


class Answer(OfOwn):
    """Trả lời."""

    title = label = gettext_lazy("Trả lời hỏi mua")
    icon, done = "message-circle", gettext_lazy("Đã trả lời; người hỏi mua đọc bằng mã trả lời.")
    form_class = forms.AnswerForm
    act = staticmethod(inquiries.answer)

    def initial(self) -> dict[str, Any]:
        """What was answered before."""
        return {"answer": self.subject.answer}


class CloseInquiry(OfOwn):
    """Ghi kết quả."""

    title = label = gettext_lazy("Ghi kết quả hỏi mua")
    done = gettext_lazy("Đã ghi kết quả.")
    form_class = forms.CloseForm
    act = staticmethod(inquiries.close)

    def make_form(self, **options: Any) -> BaseForm:
        """With the deals of the producer."""
        options.pop("files", None)
        deals = access.deals_followed_by(self.person, on=self.on).filter(producer=self.subject.product.producer_id)
        return forms.CloseForm(deals=deals, **options)
